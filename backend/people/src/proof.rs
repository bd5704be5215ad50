//! People proven on a database: skills that run out, absences that don't overlap, and whose rows
//! a technician sees.

use std::{path::PathBuf, sync::Arc};

use chrono::{DateTime, Days, TimeDelta};
use contract::{
    catalogue::SkillGroup,
    common::{Code, LocalizedText, ProblemCode},
    employees::*,
    rt::Principal,
    security::Role,
};
use kernel::{
    App, Clock, Database, Error, Result, Secrets, Settings, Text, Viewer, Work, app::Names,
    files::Folder,
};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use crate::{
    absences, check,
    employees::{self, employee},
    skills::{self, Lack, Missing},
};

struct House {
    app: Arc<App>,
    folder: PathBuf,
    manager: Viewer,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    async fn open() -> Self {
        let folder = std::env::temp_dir().join(format!("vafa-people-{}", Uuid::new_v4()));
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite:{}?mode=rwc", folder.join("vafa.sqlite").display());
        let database = Database::connect(&url).await.unwrap();
        Migrator::up(database.writer(), None).await.unwrap();
        let app = Arc::new(App {
            database,
            clock: Clock::at(DateTime::from_timestamp(1_795_849_200, 0).unwrap()),
            secrets: Secrets::new(b"a secret of a test"),
            settings: Settings::default(),
            reactions: Arc::default(),
            handlers: Default::default(),
            drivers: Default::default(),
            files: Arc::new(Folder(folder.join("files"))),
            names: Names {
                sender: registry::organizations::sender,
                alive: registry::accounts::alive,
                accounts: registry::accounts::names,
            },
            follow: Default::default(),
            upkeep: Default::default(),
        });
        let manager = viewer(Uuid::from_u128(1), Role::Manager);
        Self { app, folder, manager }
    }

    async fn act<T>(&self, work: impl AsyncFn(&Work<'_>) -> Result<T>) -> Result<T> {
        self.app.act("test", self.manager.clone(), work).await
    }

    async fn hire(&self, number: &str) -> employee::Model {
        let body = EmployeePrototype {
            number: Code(number.to_owned()),
            name: LocalizedText {
                fa: "رضا كريمي".to_owned(), en: "Reza  Karimi".to_owned()
            },
            first_name: None,
            kind: EmployeeKind::Technician,
            account_id: None,
            branch_id: None,
            home_territory_id: None,
            working_calendar_id: None,
            phone: None,
        };
        self.act(async |work| employees::actions::create(work, &body).await).await.unwrap()
    }
}

fn viewer(subject: Uuid, role: Role) -> Viewer {
    let organization = Uuid::from_u128(2);
    Viewer::new(&Principal { subject, organization, roles: vec![role], ..Principal::default() })
}

async fn skill(work: &Work<'_>) -> Result<()> {
    let skill = registry::skill::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set("SK-GAS".to_owned()),
        name_fa: Set("گازکاری".to_owned()),
        name_en: Set("Gas work".to_owned()),
        is_retired: Set(false),
        group: Set(Text(SkillGroup::Technical)),
        reassess_months: Set(Some(12)),
        family_codes: Set(registry::Codes::default()),
    };
    skill.insert(work.db()).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_skill_holds_as_long_as_the_catalogue_says() {
    let house = House::open().await;
    let reza = house.hire("T-1").await;
    assert_eq!((&*reza.name_fa, &*reza.first_name_en), ("رضا کریمی", "Reza"));
    let entry =
        EmployeeSkillEntry { skill: Code("SK-GAS".to_owned()), level: 3, valid_until: None };
    let body = EmployeeSkillsReplacement { skills: vec![entry] };
    let assessed = house.act(async |work| {
        skill(work).await?;
        skills::actions::replace(work, reza.id, "\"1\"".parse()?, &body).await
    });
    assert_eq!(assessed.await.unwrap().version, 2);
    let (today, gas) = (house.app.today(), ["SK-GAS".to_owned(), "SK-ELC".to_owned()]);
    let lacks = async |on| {
        skills::missing(house.app.db(), &house.manager, reza.id, &gas, on).await.unwrap()
    };
    let electrics = Missing { skill: "SK-ELC".to_owned(), lack: Lack::NotHeld };
    assert_eq!(lacks(today).await, [electrics]);
    let later = lacks(today + Days::new(400)).await;
    assert!(matches!(later[0].lack, Lack::RanOut(_)) && later.len() == 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_away_twice_at_a_time() {
    let house = House::open().await;
    let reza = house.hire("T-1").await;
    let now = house.app.clock.now();
    let away = |from: i64, to: i64| AbsencePrototype {
        employee_id: reza.id,
        starts_at: (now + TimeDelta::hours(from)).into(),
        ends_at: (now + TimeDelta::hours(to)).into(),
        reason: AbsenceReason::Leave,
        note: None,
    };
    let enter = async |from, to| {
        house.act(async |work| absences::actions::create(work, &away(from, to)).await).await
    };
    let first = enter(1, 4).await.unwrap();
    enter(4, 5).await.unwrap();
    let Err(Error::Problem(refused)) = enter(3, 6).await else { panic!("they overlap") };
    assert_eq!(refused.code(), ProblemCode::Conflict);
    let version = "\"1\"".parse().unwrap();
    house.act(async |work| absences::actions::delete(work, first.id, version).await).await.unwrap();
    enter(0, 4).await.unwrap();
    let span = (now, now + TimeDelta::hours(2));
    let found = absences::between(house.app.db(), &house.manager, &[reza.id], span.0, span.1).await;
    assert_eq!(found.unwrap().len(), 1);
    assert_eq!(check(house.app.db()).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_technician_finds_only_themselves_and_a_customer_nobody() {
    let house = House::open().await;
    let (mine, other) = (house.hire("T-1").await, house.hire("T-2").await);
    let reza = Uuid::from_u128(9);
    let linked = kernel::guarded::<employee::Entity>()
        .col_expr(employee::Column::AccountId, Expr::value(reza))
        .filter(employee::Column::Id.eq(mine.id));
    linked.exec(house.app.database.writer()).await.unwrap();
    let sees =
        async |role, id| employees::find(house.app.db(), &viewer(reza, role), id).await.is_ok();
    assert!(sees(Role::Technician, mine.id).await && !sees(Role::Technician, other.id).await);
    assert!(sees(Role::Dispatcher, other.id).await);
    assert!(!sees(Role::Customer, mine.id).await);
}
