//! Stock proven on a database: whatever people do, it adds up, and what one got no other gets.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, Days, NaiveDate};
use contract::{
    accounts::AccountKind,
    catalogue::{ItemState, ItemTracking, UnitOfMeasure},
    common::{Code, LocalizedText, ProblemCode, Reason},
    rt::{Money, Principal, Quantity},
    security::Role,
    stock::*,
};
use futures_util::future::join_all;
use kernel::{
    App, Clock, Database, Error, Result, Secrets, Settings, Text, Viewer, Work, app::Names,
    files::Folder, text,
};
use migrations::{Migrator, MigratorTrait};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use registry::accounts::{NewAccount, create_account_for_seed};
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use crate::{
    check, old_parts,
    places::{self, place},
    reservations,
    stock::{self, Recovered, ReturnUnused, Source, UsePart, documents},
    transfers,
};

/// A warehouse, a van with its driver, a shelf, and a keeper.
struct House {
    app: Arc<App>,
    folder: PathBuf,
    organization: Uuid,
    keeper: Uuid,
    reza: Uuid,
    warehouse: Uuid,
    van: Uuid,
    shelf: Uuid,
    /// One item without serials, one with.
    hose: Uuid,
    board: Uuid,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    async fn open() -> Self {
        let folder = std::env::temp_dir().join(format!("vafa-supply-{}", Uuid::new_v4()));
        std::fs::create_dir_all(&folder).unwrap();
        let database = empty(&folder).await;
        Migrator::up(database.writer(), None).await.unwrap();
        let now = DateTime::from_timestamp(1_795_849_200, 0).unwrap();
        let app = Arc::new(App {
            database,
            clock: Clock::at(now),
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
        let nil = Uuid::nil();
        let (organization, keeper, reza) = app
            .act("test", Viewer::system(nil), async |work| {
                let home = registry::organizations::ensure_host(work).await?.id;
                Ok((home, person(work, home, "Mina").await?, person(work, home, "Reza").await?))
            })
            .await
            .unwrap();
        let mut house = Self {
            app,
            folder,
            organization,
            keeper,
            reza,
            warehouse: nil,
            van: nil,
            shelf: nil,
            hose: nil,
            board: nil,
        };
        let rows = house.as_keeper(async |work| {
            Ok((
                place(work, "WH", HeldPlaceKind::Warehouse, None).await?,
                place(work, "VAN", HeldPlaceKind::Van, Some(reza)).await?,
                place(work, "OLD", HeldPlaceKind::Defective, None).await?,
                item(work, "HP-1001", ItemTracking::None).await?,
                item(work, "HP-3001", ItemTracking::Serial).await?,
            ))
        });
        (house.warehouse, house.van, house.shelf, house.hose, house.board) = rows.await.unwrap();
        house
    }

    fn viewer(&self, subject: Uuid, role: Role) -> Viewer {
        Viewer::new(&Principal {
            subject,
            organization: self.organization,
            roles: vec![role],
            ..Principal::default()
        })
    }

    async fn as_keeper<T>(&self, work: impl AsyncFn(&Work<'_>) -> Result<T>) -> Result<T> {
        self.app.act("test", self.viewer(self.keeper, Role::Warehouse), work).await
    }

    async fn as_reza<T>(&self, work: impl AsyncFn(&Work<'_>) -> Result<T>) -> Result<T> {
        self.app.act("test", self.viewer(self.reza, Role::Technician), work).await
    }

    async fn receive(&self, item: Uuid, quantity: i64, serials: &[&str]) {
        let body = StockReceiptPrototype {
            stock_place_id: self.warehouse,
            lines: vec![StockReceiptLine {
                item_id: item,
                quantity: Quantity::pieces(quantity),
                unit_cost: Money::new(100_000, "IRR").unwrap(),
                lot: None,
                condition: None,
                serials: Some(serials.iter().map(|s| StockSerial((*s).to_owned())).collect()),
            }],
            note: None,
        };
        self.as_keeper(async |work| documents::receive(work, &body).await).await.unwrap();
    }

    /// Brings parts from the warehouse into the van.
    async fn bring(&self, lines: Vec<StockTransferLinePrototype>, serials: &[&str]) -> Uuid {
        let body = StockTransferPrototype {
            from_stock_place_id: self.warehouse,
            to_stock_place_id: self.van,
            needed_on: None,
            note: None,
            lines,
        };
        let serials: Vec<_> = serials.iter().map(|s| StockSerial((*s).to_owned())).collect();
        let sent = self.as_keeper(async |work| {
            let row = transfers::drafts::create(work, &body).await?;
            let lines = transfers::drafts::lines_of(work.db(), &work.viewer, &[row.id]).await?;
            let scanned = lines.iter().filter(|_| !serials.is_empty());
            let lines = scanned.map(|l| PickedLine { line_id: l.id, serials: serials.clone() });
            let picking = StockTransferPicking { lines: Some(lines.collect()) };
            transfers::actions::pick(work, row.id, &picking).await?;
            Ok(transfers::actions::dispatch(work, row.id).await?.id)
        });
        sent.await.unwrap()
    }

    async fn confirm(&self, transfer: Uuid) {
        let whole = StockTransferReceipt { lines: None, note: None };
        let done =
            self.as_reza(async |work| transfers::actions::receive(work, transfer, &whole).await);
        done.await.unwrap();
    }

    async fn free(&self, place: Uuid, item: Uuid) -> Quantity {
        let all = Viewer::system(self.organization);
        let free = stock::free_in(self.app.db(), &all, place, &[item]).await.unwrap();
        free.get(&item).copied().unwrap_or_default()
    }

    async fn adds_up(&self) {
        assert_eq!(check(self.app.db()).await.unwrap(), []);
    }

    fn job(&self) -> Source {
        Source::job(Uuid::from_u128(7), "JB-1405-000007", Some(Uuid::from_u128(8)))
    }

    fn reservation(&self, item: Uuid, pieces: i64) -> reservations::NewReservation {
        reservations::NewReservation {
            item_id: item,
            quantity: Quantity::pieces(pieces),
            place_id: None,
            for_place_id: Some(self.van),
            needed_on: None,
            source: self.job(),
        }
    }

    fn part(&self, item: Uuid, pieces: i64, serials: &[&str]) -> UsePart {
        UsePart {
            item_id: item,
            from_place_id: self.van,
            quantity: Quantity::pieces(pieces),
            serials: serials.iter().map(|s| (*s).to_owned()).collect(),
            lot: None,
            source: self.job(),
        }
    }
}

/// A file of SQLite, or a new database of the PostgreSQL server in `VAFA_TEST_POSTGRES`.
async fn empty(folder: &Path) -> Database {
    let Ok(server) = std::env::var("VAFA_TEST_POSTGRES") else {
        let url = format!("sqlite:{}?mode=rwc", folder.join("vafa.sqlite").display());
        return Database::connect(&url).await.unwrap();
    };
    let at = |name: &str| match server.split_once('?') {
        Some((server, options)) => format!("{server}/{name}?{options}"),
        None => format!("{server}/{name}"),
    };
    let name = format!("supply_{}", Uuid::new_v4().simple());
    let first = Database::connect(&at("postgres")).await.unwrap();
    first.writer().execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    Database::connect(&at(&name)).await.unwrap()
}

async fn person(work: &Work<'_>, organization: Uuid, name: &str) -> Result<Uuid> {
    let new = NewAccount {
        kind: AccountKind::Staff,
        name,
        latin_name: None,
        username: Some(name),
        email: None,
        phone: None,
        password_hash: None,
        is_demo: false,
        grants: Vec::new(),
        parties: Vec::new(),
    };
    Ok(create_account_for_seed(work, organization, new).await?.id)
}

async fn place(
    work: &Work<'_>,
    code: &str,
    kind: HeldPlaceKind,
    holder: Option<Uuid>,
) -> Result<Uuid> {
    let body = StockPlacePrototype {
        code: Code(code.to_owned()),
        name: LocalizedText { fa: code.to_owned(), en: code.to_owned() },
        kind,
        branch_id: None,
        // The keeper may not read accounts that hold no role: who holds it is set below.
        holder_account_id: None,
    };
    let row = places::actions::create(work, &body).await?;
    let held = kernel::guarded::<place::Entity>()
        .col_expr(place::Column::HolderAccountId, Expr::value(holder))
        .filter(place::Column::Id.eq(row.id));
    work.update_where(held).await?;
    Ok(row.id)
}

async fn item(work: &Work<'_>, sku: &str, tracking: ItemTracking) -> Result<Uuid> {
    let row = registry::item::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        sku: Set(sku.to_owned()),
        sort_key: Set(text::sort_key(sku)),
        name_fa: Set(sku.to_owned()),
        name_en: Set(sku.to_owned()),
        product_family_id: Set(None),
        part_group: Set(None),
        section_code: Set(None),
        uom: Set(Text(UnitOfMeasure::Piece)),
        tracking: Set(Text(tracking)),
        criticality: Set(None),
        is_core_returnable: Set(true),
        warranty_part_key: Set(None),
        substitute_skus: Set(registry::Codes::default()),
        superseded_by_sku: Set(None),
        is_semi_finished: Set(false),
        guaranteed_supply_until: Set(None),
        state: Set(Text(ItemState::Active)),
    };
    Ok(row.insert(work.db()).await?.id)
}

fn line(item_id: Uuid, pieces: i64, reservation_id: Option<Uuid>) -> StockTransferLinePrototype {
    let quantity = Quantity::pieces(pieces);
    StockTransferLinePrototype { item_id, quantity, lot: None, condition: None, reservation_id }
}

fn code<T: std::fmt::Debug>(outcome: Result<T>) -> ProblemCode {
    match outcome.unwrap_err() {
        Error::Problem(problem) => problem.code(),
        other => panic!("{other}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_travels_from_the_delivery_into_a_job_and_the_old_one_onto_the_shelf() {
    let house = House::open().await;
    let reserved = house.as_reza(async |work| {
        reservations::request(work, &house.reservation(house.board, 1)).await
    });
    let reserved = reserved.await.unwrap();
    assert_eq!(reserved.state.0, StockReservationState::Requested);
    // What comes in is set aside for whoever waits.
    house.receive(house.board, 2, &["A-1", "A-2"]).await;
    assert_eq!(house.free(house.warehouse, house.board).await, Quantity::ONE);
    let transfer = house.bring(vec![line(house.board, 1, Some(reserved.id))], &["a1"]).await;
    house.adds_up().await;
    // Whoever gave it doesn't confirm it.
    let whole = StockTransferReceipt { lines: None, note: None };
    let own =
        house.as_keeper(async |work| transfers::actions::receive(work, transfer, &whole).await);
    assert_eq!(code(own.await), ProblemCode::Forbidden);
    house.confirm(transfer).await;
    assert_eq!(house.free(house.van, house.board).await, Quantity(0), "it is set aside there");
    let used = house
        .as_reza(async |work| stock::use_part(work, &house.part(house.board, 1, &["A1"])).await);
    assert_eq!(used.await.unwrap().unit_cost, Money::new(100_000, "IRR").unwrap());
    let old = Recovered {
        item_id: house.board,
        to_place_id: house.van,
        quantity: Quantity::ONE,
        serial: Some("B-9".to_owned()),
        note: None,
        source: house.job(),
    };
    let old = house.as_reza(async |work| stock::recover(work, &old).await).await.unwrap();
    assert_eq!((old.state.0, old.owed_by), (OldPartState::Owed, house.reza));
    let shelving = OldPartShelving { stock_place_id: house.shelf, note: None };
    let shelved =
        house.as_keeper(async |work| old_parts::actions::shelve(work, old.id, &shelving).await);
    assert_eq!(shelved.await.unwrap().state.0, OldPartState::HandedIn);
    house.adds_up().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_who_reserve_ten_get_ten() {
    let house = House::open().await;
    house.receive(house.hose, 10, &[]).await;
    let all = (0..100).map(async |_| {
        let wanted = house.reservation(house.hose, 1);
        house.as_keeper(async |work| reservations::reserve(work, &wanted).await).await
    });
    let outcomes = join_all(all).await;
    let (got, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!(got.len(), 10);
    assert!(refused.into_iter().all(|no| code(no) == ProblemCode::InsufficientStock));
    assert_eq!(house.free(house.warehouse, house.hose).await, Quantity(0));
    house.adds_up().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_technician_uses_only_what_they_hold_and_returns_only_what_they_used() {
    let house = House::open().await;
    house.receive(house.hose, 5, &[]).await;
    let from_store = UsePart { from_place_id: house.warehouse, ..house.part(house.hose, 1, &[]) };
    let taken = house.as_reza(async |work| stock::use_part(work, &from_store).await);
    assert_eq!(code(taken.await), ProblemCode::Forbidden);
    let transfer = house.bring(vec![line(house.hose, 3, None)], &[]).await;
    house.confirm(transfer).await;
    let too_many =
        house.as_reza(async |work| stock::use_part(work, &house.part(house.hose, 4, &[])).await);
    assert_eq!(code(too_many.await), ProblemCode::InsufficientStock);
    let used =
        house.as_reza(async |work| stock::use_part(work, &house.part(house.hose, 2, &[])).await);
    used.await.unwrap();
    let back = |pieces| ReturnUnused {
        item_id: house.hose,
        to_place_id: house.van,
        quantity: Quantity::pieces(pieces),
        serials: Vec::new(),
        source: house.job(),
    };
    let more = house.as_reza(async |work| stock::return_unused(work, &back(3)).await);
    assert_eq!(code(more.await), ProblemCode::Conflict);
    house.as_reza(async |work| stock::return_unused(work, &back(1)).await).await.unwrap();
    assert_eq!(house.free(house.van, house.hose).await, Quantity::pieces(2));
    house.adds_up().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_stays_between_the_places_and_the_need_stands() {
    let house = House::open().await;
    house.receive(house.hose, 4, &[]).await;
    let wanted = house.reservation(house.hose, 2);
    let reserved = house.as_keeper(async |work| reservations::reserve(work, &wanted).await);
    let reserved = reserved.await.unwrap();
    let transfer = house.bring(vec![line(house.hose, 2, Some(reserved.id))], &[]).await;
    let needs = async || {
        let viewer = house.viewer(house.keeper, Role::Warehouse);
        let day = house.app.today();
        reservations::needs::list(house.app.db(), &viewer, day, &[]).await.unwrap().remove(0)
    };
    assert_eq!(needs().await.on_the_way, Quantity::pieces(2));
    let half = house.as_reza(async |work| {
        let lines = transfers::drafts::lines_of(work.db(), &work.viewer, &[transfer]).await?;
        let lines = lines.iter().map(|line| ReceivedLine {
            line_id: line.id,
            quantity: Quantity::ONE,
            serials: None,
        });
        let body = StockTransferReceipt { lines: Some(lines.collect()), note: None };
        transfers::actions::receive(work, transfer, &body).await
    });
    assert_eq!(half.await.unwrap().state.0, StockTransferState::ReceivedWithDifference);
    let need = needs().await;
    assert_eq!((need.missing, need.in_van), (Quantity::pieces(2), Quantity(0)));
    house.adds_up().await;
    // The keeper writes off what got lost.
    let lost = house.as_keeper(async |work| {
        let way = places::outside(work, StockPlaceKind::InTransit).await?;
        let body = StockAdjustmentPrototype {
            stock_place_id: way.id,
            reason: Reason("Lost on the way".to_owned()),
            lines: vec![StockAdjustmentLine {
                item_id: house.hose,
                quantity: Quantity::pieces(-1),
                lot: None,
                condition: None,
                serials: None,
            }],
        };
        documents::adjust(work, &body).await
    });
    lost.await.unwrap();
    house.adds_up().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn movements_never_change() {
    let house = House::open().await;
    house.receive(house.hose, 1, &[]).await;
    for sql in ["UPDATE stock_movements SET quantity = 2", "DELETE FROM stock_movements"] {
        let refused = house.app.database.writer().execute_unprepared(sql).await.unwrap_err();
        assert!(refused.to_string().contains("never change"), "{refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_know_what_is_below_its_minimum() {
    let house = House::open().await;
    house.receive(house.hose, 2, &[]).await;
    let set = house.as_keeper(async |work| {
        places::actions::replace_minimum(work, house.warehouse, house.hose, Quantity::pieces(3))
            .await?;
        places::actions::replace_minimum(work, house.warehouse, house.board, Quantity::ONE).await
    });
    set.await.unwrap();
    let short = async || {
        let viewer = house.viewer(house.keeper, Role::Warehouse);
        let rows = crate::stock::lists::below_minimum(&viewer).all(house.app.db()).await.unwrap();
        let mut skus: Vec<_> = rows.into_iter().map(|row| row.sku).collect();
        skus.sort();
        skus.dedup();
        skus
    };
    assert_eq!(short().await, ["HP-1001", "HP-3001"]);
    house.receive(house.board, 1, &["C-1"]).await;
    assert_eq!(short().await, ["HP-1001"]);
}

/// Whatever people do, in any order, and however much of it is refused.
#[tokio::test(flavor = "multi_thread")]
async fn it_adds_up_after_any_sequence() {
    let house = House::open().await;
    let seed = std::env::var("VAFA_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or(1405);
    println!("seed {seed}");
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let mut open = Vec::new();
    for step in 0..150 {
        let pieces = dice.random_range(1..4);
        match dice.random_range(0..9) {
            0 => house.receive(house.hose, pieces, &[]).await,
            1 => {
                let serial = format!("S{step}");
                house.receive(house.board, 1, &[&serial]).await;
            }
            2 => {
                let wanted = house.reservation(house.hose, pieces);
                let asked = house.as_reza(async |work| reservations::request(work, &wanted).await);
                asked.await.unwrap();
            }
            3 => {
                let body = StockTransferPrototype {
                    from_stock_place_id: house.warehouse,
                    to_stock_place_id: house.van,
                    needed_on: None,
                    note: None,
                    lines: vec![line(house.hose, pieces, None)],
                };
                let picking = StockTransferPicking { lines: None };
                let sent = house.as_keeper(async |work| {
                    let row = transfers::drafts::create(work, &body).await?;
                    transfers::actions::pick(work, row.id, &picking).await?;
                    Ok(transfers::actions::dispatch(work, row.id).await?.id)
                });
                open.extend(sent.await.ok());
            }
            4 => {
                if let Some(transfer) = open.pop() {
                    house.confirm(transfer).await;
                }
            }
            5 => {
                let part = house.part(house.hose, pieces, &[]);
                let _ = house.as_reza(async |work| stock::use_part(work, &part).await).await;
            }
            6 => {
                let back = ReturnUnused {
                    item_id: house.hose,
                    to_place_id: house.van,
                    quantity: Quantity::pieces(pieces),
                    serials: Vec::new(),
                    source: house.job(),
                };
                let _ = house.as_reza(async |work| stock::return_unused(work, &back).await).await;
            }
            7 => {
                let old = Recovered {
                    item_id: house.hose,
                    to_place_id: house.van,
                    quantity: Quantity::pieces(pieces),
                    serial: None,
                    note: None,
                    source: house.job(),
                };
                house.as_reza(async |work| stock::recover(work, &old).await).await.unwrap();
            }
            _ => {
                let job = house.job().id;
                house.as_reza(async |work| reservations::release(work, job).await).await.unwrap();
            }
        }
        if step % 25 == 0 {
            house.adds_up().await;
        }
    }
    house.adds_up().await;
    let after: NaiveDate = house.app.today() + Days::new(1);
    reservations::expire_before(&house.app, house.organization, after).await.unwrap();
    house.adds_up().await;
}
