//! A group stands together, and each of its parts by itself.

use std::{env, fs, path::PathBuf, time::Duration};

use sea_orm::{ConnectionTrait, Statement};
use tokio::task::JoinSet;

use super::*;
use crate::Database;

/// A database with one table, in a folder that goes with it.
struct House {
    database: Database,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl House {
    async fn new() -> Self {
        let folder = env::temp_dir().join(format!("vafa-group-{}", uuid::Uuid::new_v4()));
        fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite:{}/test.db?mode=rwc", folder.display());
        let database = Database::connect(&url).await.unwrap();
        let table = "CREATE TABLE rows (n INTEGER PRIMARY KEY, CHECK (n <> 13))";
        database.writer().execute_unprepared(table).await.unwrap();
        Self { database, folder }
    }

    fn group(&self) -> Group {
        self.database.group.clone().unwrap()
    }

    /// What another connection sees: only what was committed.
    async fn rows(&self) -> Vec<i64> {
        let sql = Statement::from_string(self.database.backend(), "SELECT n FROM rows ORDER BY n");
        let rows = self.database.reader().query_all_raw(sql).await.unwrap();
        rows.iter().map(|row| row.try_get("", "n").unwrap()).collect()
    }
}

async fn write(group: &Group, n: i64) -> Result<(), DbErr> {
    let (turn, part) = group.begin().await?;
    let insert = format!("INSERT INTO rows VALUES ({n})");
    match part.execute_unprepared(&insert).await {
        Ok(_) => turn.commit(part).await,
        Err(error) => {
            turn.roll_back(part).await?;
            Err(error)
        }
    }
}

#[tokio::test]
async fn whoever_is_answered_can_be_read_and_whoever_fails_leaves_nothing() {
    let house = House::new().await;
    let mut writers = JoinSet::new();
    for n in 0..40 {
        let group = house.group();
        writers.spawn(async move { (n, write(&group, n).await) });
    }
    while let Some(done) = writers.join_next().await {
        let (n, outcome) = done.unwrap();
        assert_eq!(outcome.is_ok(), n != 13, "{n}: {outcome:?}");
        assert_eq!(house.rows().await.contains(&n), n != 13, "{n} was answered");
    }
    assert_eq!(house.rows().await.len(), 39);
}

#[tokio::test]
async fn those_who_wait_share_a_commit() {
    let house = House::new().await;
    let group = house.group();
    let (turn, part) = group.begin().await.unwrap();
    let mut writers = JoinSet::new();
    for n in 101..=120 {
        let group = group.clone();
        writers.spawn(async move { write(&group, n).await });
    }
    // All of them stand in the queue before the first one ends.
    tokio::time::sleep(Duration::from_millis(50)).await;
    part.execute_unprepared("INSERT INTO rows VALUES (0)").await.unwrap();
    turn.commit(part).await.unwrap();
    writers.join_next().await.unwrap().unwrap().unwrap();
    // Whoever of them is answered first, the others are on the disk with them.
    assert_eq!(house.rows().await.len(), 21);
    while let Some(done) = writers.join_next().await {
        done.unwrap().unwrap();
    }
}

#[tokio::test]
async fn whoever_hangs_up_in_the_middle_takes_nobody_along() {
    let house = House::new().await;
    let group = house.group();
    let hung_up = async {
        let (_turn, part) = group.begin().await.unwrap();
        part.execute_unprepared("INSERT INTO rows VALUES (1)").await.unwrap();
        std::future::pending::<()>().await;
    };
    let patience = tokio::time::timeout(Duration::from_millis(50), hung_up);
    assert!(patience.await.is_err());
    write(&group, 2).await.unwrap();
    write(&group, 3).await.unwrap();
    assert_eq!(house.rows().await, [2, 3]);
}

#[tokio::test]
async fn nothing_stays_open_behind_a_refusal() {
    let house = House::new().await;
    assert!(write(&house.group(), 13).await.is_err());
    // The writer is free at once, for who comes to it another way.
    house.database.writer().execute_unprepared("INSERT INTO rows VALUES (5)").await.unwrap();
    assert_eq!(house.rows().await, [5]);
}
