//! Signing in as clients see it: over the real runtime, on a database of its own.

use std::{path::PathBuf, sync::Arc};

use actix_web::{
    App as Actix,
    cookie::Cookie,
    dev::ServiceResponse,
    http::StatusCode,
    test::{self, TestRequest},
};
use chrono::{DateTime, TimeDelta, Utc};
use contract::{accounts::AccountKind, rt::Authenticate};
use kernel::{App, Clock, Database, Secrets, Settings, Viewer, app::Names, files::Folder};
use migrations::{Migrator, MigratorTrait};
use sea_orm::entity::prelude::Uuid;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicI64, Ordering};

use super::{Gate, NewAccount, NewGrant, create_account_for_seed, passwords};
use crate::organizations;

/// An installation with a clock that the test moves.
struct House {
    app: Arc<App>,
    gate: Arc<dyn Authenticate>,
    later: Arc<AtomicI64>,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

const PASSWORD: &str = "nine quiet rivers bend";

impl House {
    /// Before anything was set up.
    async fn bare() -> Self {
        let folder = std::env::temp_dir().join(format!("vafa-access-{}", Uuid::new_v4()));
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite:{}?mode=rwc", folder.join("vafa.sqlite").display());
        let database = Database::connect(&url).await.unwrap();
        Migrator::up(database.writer(), None).await.unwrap();
        let later = Arc::new(AtomicI64::new(0));
        let clock = {
            let later = Arc::clone(&later);
            Clock::by(move || start() + TimeDelta::seconds(later.load(Ordering::SeqCst)))
        };
        let app = Arc::new(App {
            database,
            clock,
            secrets: Secrets::new(b"a secret of a test"),
            settings: Settings { demo: true, ..Settings::default() },
            reactions: Arc::default(),
            handlers: kernel::deferred::Handlers::new(vec![kernel::deferred::does(
                super::sign_in::SEND_RESET,
                |app, organization, wish| {
                    Box::pin(super::sign_in::send_reset(app, organization, wish))
                },
            )]),
            drivers: Default::default(),
            files: Arc::new(Folder(folder.join("files"))),
            names: Names {
                sender: organizations::sender,
                alive: super::alive,
                accounts: super::names,
            },
            follow: Default::default(),
            upkeep: Default::default(),
        });
        let gate: Arc<dyn Authenticate> = Arc::new(Gate::open(&app).await.unwrap());
        Self { app, gate, later, folder }
    }

    async fn open() -> Self {
        let house = Self::bare().await;
        house
            .app
            .act("test", Viewer::system(Uuid::nil()), async |work| {
                let home = organizations::ensure_host(work).await?;
                for (username, role) in [("keeper", "admin"), ("sara", "dispatcher")] {
                    let new = NewAccount {
                        kind: AccountKind::Staff,
                        name: username,
                        latin_name: None,
                        username: Some(username),
                        email: Some(&format!("{username}@vafa.example")),
                        phone: None,
                        password_hash: Some(passwords::hash_now(PASSWORD)?),
                        is_demo: false,
                        grants: vec![NewGrant::of(role.parse().unwrap())],
                        parties: Vec::new(),
                    };
                    create_account_for_seed(work, home.id, new).await?;
                }
                Ok(())
            })
            .await
            .unwrap();
        house
    }

    fn wait(&self, seconds: i64) {
        self.later.fetch_add(seconds, Ordering::SeqCst);
    }

    async fn send(&self, request: TestRequest) -> Answer {
        let operations = [
            contract::sessions::operations::<super::Sessions>(&self.app),
            contract::accounts::operations::<super::Accounts>(&self.app),
            contract::organizations::operations::<organizations::Organizations>(&self.app),
            contract::preferences::operations::<super::Preferences>(&self.app),
        ];
        let (all, gate) = (operations.concat(), Arc::clone(&self.gate));
        let site = Actix::new().configure(move |config| contract::rt::mount(config, &gate, &all));
        let site = test::init_service(site).await;
        Answer::of(test::call_service(&site, request.to_request()).await).await
    }

    async fn post(&self, path: &str, token: Option<&str>, body: Value) -> Answer {
        let request = TestRequest::post().uri(path).set_json(body);
        let request = request.insert_header(("Idempotency-Key", Uuid::new_v4().to_string()));
        self.send(bearing(request, token)).await
    }

    async fn get(&self, path: &str, token: Option<&str>) -> Answer {
        self.send(bearing(TestRequest::get().uri(path), token)).await
    }

    async fn sign_in(&self, username: &str) -> Answer {
        let body = json!({"grant": "password", "username": username, "password": PASSWORD});
        self.post("/sessions", None, body).await.expect(201)
    }

    async fn refresh(&self, cookie: &str) -> Answer {
        let request = TestRequest::post().uri("/sessions").set_json(json!({"grant": "refresh"}));
        self.send(request.cookie(Cookie::new("refresh", cookie.to_owned()))).await
    }
}

fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_849_200, 0).unwrap()
}

fn bearing(request: TestRequest, token: Option<&str>) -> TestRequest {
    match token {
        Some(token) => request.insert_header(("Authorization", format!("Bearer {token}"))),
        None => request,
    }
}

#[derive(Debug)]
struct Answer {
    status: u16,
    cookie: Option<String>,
    body: Value,
}

impl Answer {
    async fn of(response: ServiceResponse) -> Self {
        let status = response.status();
        let cookie = response.response().cookies().find(|cookie| cookie.name() == "refresh");
        let cookie = cookie.map(|cookie| cookie.value().to_owned());
        let bytes = test::read_body(response).await;
        let body = match status {
            StatusCode::NO_CONTENT => Value::Null,
            _ => serde_json::from_slice(&bytes).unwrap(),
        };
        Self { status: status.as_u16(), cookie, body }
    }

    #[track_caller]
    fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{:#}", self.body);
        self
    }

    fn token(&self) -> &str {
        self.body["access_token"].as_str().unwrap()
    }

    fn refresh(&self) -> &str {
        self.cookie.as_deref().unwrap()
    }
}

#[actix_web::test]
async fn a_password_opens_a_session_that_ends_when_it_is_signed_out() {
    let house = House::open().await;
    let sara = house.sign_in("SARA").await;
    assert_eq!(sara.body["account"]["roles"], json!(["dispatcher"]));
    assert_eq!(sara.body["session"]["kind"], "staff");
    let me = house.get("/sessions/current", Some(sara.token())).await.expect(200);
    assert_eq!(me.body["account"], sara.body["account"]);
    let listed = house.get("/sessions", Some(sara.token())).await.expect(200);
    assert_eq!(listed.body["items"][0]["is_current"], true);

    let here = format!("/sessions/{}", sara.body["session"]["id"].as_str().unwrap());
    let request = bearing(TestRequest::delete().uri(&here), Some(sara.token()));
    let gone = house.send(request).await.expect(204);
    assert_eq!(gone.cookie.as_deref(), Some(""));
    house.get("/sessions/current", Some(sara.token())).await.expect(401);
    house.refresh(sara.refresh()).await.expect(401);
}

#[actix_web::test]
async fn nobody_learns_who_has_an_account_and_guessing_slows_down() {
    let house = House::open().await;
    let guess = async |username: &str| {
        let body = json!({"grant": "password", "username": username, "password": "wrong"});
        house.post("/sessions", None, body).await
    };
    let (mut known, mut unknown) = (guess("sara").await, guess("nobody").await);
    for answer in [&mut known, &mut unknown] {
        answer.body.as_object_mut().unwrap().remove("trace_id");
    }
    assert_eq!((known.status, &known.body), (401, &unknown.body));
    for _ in 0..4 {
        guess("sara").await.expect(401);
    }
    let body = json!({"grant": "password", "username": "sara", "password": PASSWORD});
    house.post("/sessions", None, body).await.expect(429);
    house.sign_in("keeper").await;
    house.wait(2);
    house.sign_in("sara").await;
}

#[actix_web::test]
async fn a_refresh_token_works_once_and_a_copy_ends_the_session() {
    let house = House::open().await;
    let sara = house.sign_in("sara").await;
    house.wait(600);
    let expired = house.get("/sessions/current", Some(sara.token())).await.expect(401);
    assert_eq!(expired.body["code"], "token_expired");
    let second = house.refresh(sara.refresh()).await.expect(201);
    house.get("/sessions/current", Some(second.token())).await.expect(200);
    // The answer was lost: once and soon, that is forgiven, and what was lost is dead.
    let third = house.refresh(sara.refresh()).await.expect(201);
    let fourth = house.refresh(third.refresh()).await.expect(201);
    house.refresh(second.refresh()).await.expect(401);
    house.get("/sessions/current", Some(fourth.token())).await.expect(401);
    house.refresh(fourth.refresh()).await.expect(401);
}

#[actix_web::test]
async fn a_page_of_another_site_cannot_refresh() {
    let house = House::open().await;
    let sara = house.sign_in("sara").await;
    let request = TestRequest::post()
        .uri("/sessions")
        .set_json(json!({"grant": "refresh"}))
        .insert_header(("Sec-Fetch-Site", "cross-site"))
        .cookie(Cookie::new("refresh", sara.refresh().to_owned()));
    house.send(request).await.expect(403);
}

#[actix_web::test]
async fn a_session_that_rests_too_long_ends() {
    let house = House::open().await;
    let sara = house.sign_in("sara").await;
    house.wait(30 * 60);
    let late = house.refresh(sara.refresh()).await.expect(401);
    assert_eq!(late.body["code"], "token_expired");
}

#[actix_web::test]
async fn withdrawn_roles_and_disabled_accounts_bite_at_once() {
    let house = House::open().await;
    let (keeper, sara) = (house.sign_in("keeper").await, house.sign_in("sara").await);
    let id = sara.body["account"]["id"].as_str().unwrap();
    let grants = format!("/accounts/{id}/role-grants");
    house.get("/accounts", Some(sara.token())).await.expect(403);
    let manager = json!({"role": "manager"});
    let granted = house.post(&grants, Some(keeper.token()), manager).await.expect(201);
    // Another role is another session: the token goes, the cookie brings the next.
    house.get("/accounts?include=total", Some(sara.token())).await.expect(401);
    let sara = house.refresh(sara.refresh()).await.expect(201);
    house.get("/accounts?include=total", Some(sara.token())).await.expect(200);
    let request = TestRequest::delete()
        .uri(&format!("{grants}/{}", granted.body["id"].as_str().unwrap()))
        .insert_header(("If-Match", "\"1\""));
    house.send(bearing(request, Some(keeper.token()))).await.expect(204);
    house.get("/accounts", Some(sara.token())).await.expect(401);
    let sara = house.refresh(sara.refresh()).await.expect(201);
    house.get("/accounts", Some(sara.token())).await.expect(403);

    let request = TestRequest::patch()
        .uri(&format!("/accounts/{id}"))
        .insert_header(("If-Match", "\"1\""))
        .insert_header(("Content-Type", "application/merge-patch+json"))
        .set_payload(json!({"state": "disabled"}).to_string());
    let disabled = house.send(bearing(request, Some(keeper.token()))).await.expect(200);
    assert_eq!(disabled.body["state"], "disabled");
    house.get("/sessions/current", Some(sara.token())).await.expect(401);
    let body = json!({"grant": "password", "username": "sara", "password": PASSWORD});
    let locked = house.post("/sessions", None, body).await.expect(403);
    assert_eq!(locked.body["code"], "account_locked");
}

#[actix_web::test]
async fn power_needs_a_fresh_proof() {
    let house = House::open().await;
    let (keeper, sara) = (house.sign_in("keeper").await, house.sign_in("sara").await);
    house.wait(16 * 60);
    let keeper = house.refresh(keeper.refresh()).await.expect(201);
    let grants = format!("/accounts/{}/role-grants", sara.body["account"]["id"].as_str().unwrap());
    let refused = house.post(&grants, Some(keeper.token()), json!({"role": "admin"})).await;
    assert_eq!(refused.expect(403).body["code"], "step_up_required");
    let wrong = json!({"grant": "password", "password": "another one entirely"});
    house.post("/step-ups", Some(keeper.token()), wrong).await.expect(422);
    let proof = json!({"grant": "password", "password": PASSWORD});
    let proven = house.post("/step-ups", Some(keeper.token()), proof).await.expect(200);
    house.get("/sessions/current", Some(keeper.token())).await.expect(401);
    house.post(&grants, Some(proven.token()), json!({"role": "admin"})).await.expect(201);
}

#[actix_web::test]
async fn another_password_signs_out_everywhere_else() {
    let house = House::open().await;
    let (here, there) = (house.sign_in("sara").await, house.sign_in("sara").await);
    let change = |password: &str| {
        let body = json!({"current_password": PASSWORD, "password": password});
        let request = TestRequest::put().uri("/sessions/current/password").set_json(body);
        bearing(request, Some(here.token()))
    };
    let weak = house.send(change("sara sara sara sara")).await.expect(422);
    assert_eq!(weak.body["errors"][0]["code"], "too_common");
    let changed = house.send(change("four green hills ahead")).await.expect(200);
    house.get("/sessions/current", Some(changed.token())).await.expect(200);
    house.get("/sessions/current", Some(there.token())).await.expect(401);
    house.get("/sessions/current", Some(here.token())).await.expect(401);
}

#[actix_web::test]
async fn a_mailed_link_sets_a_password_once() {
    let house = House::open().await;
    let sara = house.sign_in("sara").await;
    let answer = async |username: &str| {
        house.post("/password-resets", None, json!({"username": username})).await.expect(200)
    };
    assert_eq!(answer("sara").await.body, answer("nobody").await.body);
    kernel::deferred::work_once(&house.app).await.unwrap();
    let token = mailed(&house).await;
    let body = json!({"token": token, "password": "four green hills ahead"});
    house.post("/password-resets/completion", None, body.clone()).await.expect(204);
    house.post("/password-resets/completion", None, body).await.expect(401);
    house.get("/sessions/current", Some(sara.token())).await.expect(401);
    let body =
        json!({"grant": "password", "username": "sara", "password": "four green hills ahead"});
    house.post("/sessions", None, body).await.expect(201);
}

async fn mailed(house: &House) -> String {
    let messages = Viewer::system(Uuid::nil()).select::<kernel::messages::Entity>();
    let message = sea_orm::Select::one(messages, house.app.db()).await.unwrap().unwrap();
    let link = message.body.split_once("reset=").unwrap().1;
    link.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

#[actix_web::test]
async fn a_guest_has_half_an_hour_and_nothing_else() {
    let house = House::open().await;
    let guest = house.post("/sessions", None, json!({"grant": "guest"})).await.expect(201);
    assert_eq!(guest.cookie, None);
    assert_eq!(guest.body["account"], Value::Null);
    house.get("/sessions/current", Some(guest.token())).await.expect(200);
    house.get("/preferences", Some(guest.token())).await.expect(403);
    house.wait(30 * 60);
    house.get("/sessions/current", Some(guest.token())).await.expect(401);
    let wrong = json!({"grant": "tracking_link", "token": "nothing"});
    house.post("/sessions", None, wrong).await.expect(401);
}

#[actix_web::test]
async fn a_code_works_once_and_turns_a_guest_into_a_customer() {
    let house = House::open().await;
    let guest = house.post("/sessions", None, json!({"grant": "guest"})).await.expect(201);
    let phone = json!({"phone": "۰۹۷۰ ۱۲۳ ۴۵۶۷"});
    house.post("/sign-in-codes", Some(guest.token()), phone.clone()).await.expect(200);
    let old = code(&house).await;
    house.post("/sign-in-codes", Some(guest.token()), phone).await.expect(200);
    let new = code(&house).await;
    let with = |code: &str| json!({"grant": "code", "phone": "09701234567", "code": code});
    if old != new {
        house.post("/sessions", Some(guest.token()), with(&old)).await.expect(401);
    }
    let other = house.post("/sessions", None, json!({"grant": "guest"})).await.expect(201);
    house.post("/sessions", Some(other.token()), with(&new)).await.expect(401);
    let customer = house.post("/sessions", Some(guest.token()), with(&new)).await.expect(201);
    assert_eq!(customer.body["account"]["roles"], json!(["customer"]));
    assert_eq!(customer.body["account"]["phone"], "+989701234567");
    assert_eq!(customer.body["account"]["parties"].as_array().unwrap().len(), 1);
    house.get("/sessions/current", Some(guest.token())).await.expect(401);
    let again = house.post("/sessions", None, with(&new)).await.expect(401);
    assert_eq!(again.body["code"], "otp_expired");
}

#[actix_web::test]
async fn a_code_that_was_tried_five_times_is_dead() {
    let house = House::open().await;
    house.post("/sign-in-codes", None, json!({"phone": "09701234567"})).await.expect(200);
    let right = code(&house).await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let with = |code: &str| json!({"grant": "code", "phone": "09701234567", "code": code});
    for _ in 0..5 {
        let refused = house.post("/sessions", None, with(wrong)).await.expect(401);
        assert_eq!(refused.body["code"], "unauthenticated");
    }
    let dead = house.post("/sessions", None, with(&right)).await.expect(401);
    assert_eq!(dead.body["code"], "otp_expired");
    for _ in 0..8 {
        house.post("/sign-in-codes", None, json!({"phone": "09701234567"})).await.expect(200);
    }
    house.post("/sign-in-codes", None, json!({"phone": "09701234567"})).await.expect(429);
    house.post("/sign-in-codes", None, json!({"phone": "0970"})).await.expect(422);
}

async fn code(house: &House) -> String {
    use sea_orm::query::*;
    let messages = Viewer::system(Uuid::nil()).select::<kernel::messages::Entity>();
    let newest = messages.order_by_desc(kernel::messages::Column::Id);
    let message = newest.one(house.app.db()).await.unwrap().unwrap();
    message.body.rsplit('#').next().unwrap().to_owned()
}

#[actix_web::test]
async fn preferences_and_views_are_ones_own() {
    let house = House::open().await;
    let (keeper, sara) = (house.sign_in("keeper").await, house.sign_in("sara").await);
    let patch = |body: Value| {
        let request = TestRequest::patch()
            .uri("/preferences")
            .insert_header(("Content-Type", "application/merge-patch+json"))
            .set_payload(body.to_string());
        bearing(request, Some(sara.token()))
    };
    let body = json!({"theme": "dark", "language": "fa", "dismissed": ["tour"]});
    house.send(patch(body)).await.expect(200);
    let chosen = house.send(patch(json!({"language": null}))).await.expect(200);
    assert_eq!(chosen.body["theme"], "dark");
    assert_eq!(chosen.body["language"], Value::Null);
    assert_eq!(chosen.body["dismissed"], json!(["tour"]));
    let other = house.get("/preferences", Some(keeper.token())).await.expect(200);
    assert_eq!(other.body["theme"], "system");

    let view =
        |name: &str| json!({"list": "jobs", "name": name, "query": "state=held", "is_start": true});
    let first = house.post("/saved-views", Some(sara.token()), view("Held")).await.expect(201);
    house.post("/saved-views", Some(sara.token()), view("All")).await.expect(201);
    let listed = house.get("/saved-views?list=jobs", Some(sara.token())).await.expect(200);
    let starts: Vec<_> =
        listed.body["items"].as_array().unwrap().iter().map(|view| &view["is_start"]).collect();
    assert_eq!(starts, [&json!(true), &json!(false)]);
    let foreign = house.get("/saved-views", Some(keeper.token())).await.expect(200);
    assert_eq!(foreign.body["items"], json!([]));
    let request = TestRequest::delete()
        .uri(&format!("/saved-views/{}", first.body["id"].as_str().unwrap()))
        .insert_header(("If-Match", "\"2\""));
    house.send(bearing(request, Some(sara.token()))).await.expect(204);
}

#[actix_web::test]
async fn an_organization_shows_a_readable_face() {
    let house = House::open().await;
    let keeper = house.sign_in("keeper").await;
    let id = keeper.body["account"]["organization"]["id"].as_str().unwrap();
    let patch = |body: Value| {
        let request = TestRequest::patch()
            .uri(&format!("/organizations/{id}"))
            .insert_header(("Content-Type", "application/merge-patch+json"))
            .insert_header(("If-Match", "\"1\""))
            .set_payload(body.to_string());
        bearing(request, Some(keeper.token()))
    };
    let pale = house.send(patch(json!({"primary_colour": "#ffee00"}))).await.expect(422);
    assert_eq!(pale.body["errors"][0]["code"], "contrast_too_low");
    let body = json!({"primary_colour": "#0F766E", "phone": "021 1234 5678",
        "hours": {"fa": "شنبه تا چهارشنبه", "en": "Saturday to Wednesday"}});
    house.send(patch(body)).await.expect(200);
    let face = house.get("/public-profile", None).await.expect(200);
    assert_eq!(face.body["primary_colour"], "#0f766e");
    assert_eq!(face.body["phone"], "+982112345678");
    assert_eq!(face.body["is_demo"], true);
    let branch = json!({"code": "THR", "name": {"fa": "تهران", "en": "Tehran"}});
    house.post("/branches", Some(keeper.token()), branch.clone()).await.expect(201);
    house.post("/branches", Some(keeper.token()), branch).await.expect(409);
    let found = house.get("/branches?q=tehr", Some(keeper.token())).await.expect(200);
    assert_eq!(found.body["items"].as_array().unwrap().len(), 1);
    // The new organization is administered by whoever added it.
    let dealer = json!({"code": "D1", "name": {"fa": "نماینده", "en": "Dealer"}, "role": "dealer"});
    let dealer = house.post("/organizations", Some(keeper.token()), dealer).await.expect(201);
    let body = json!({"organization_id": dealer.body["id"]});
    let request = TestRequest::put().uri("/sessions/current/organization").set_json(body);
    let there = house.send(bearing(request, Some(keeper.token()))).await.expect(200);
    assert_eq!(there.body["account"]["organization"]["code"], "D1");
    assert_eq!(there.body["account"]["organizations"].as_array().unwrap().len(), 2);
}

#[actix_web::test]
async fn refusals_are_counted_by_the_minute() {
    use sea_orm::query::*;
    let house = House::open().await;
    for _ in 0..3 {
        house.get("/sessions/current", None).await.expect(401);
    }
    let sara = house.sign_in("sara").await;
    house.get("/accounts", Some(sara.token())).await.expect(403);
    let counted = || {
        let rows = Viewer::system(Uuid::nil()).select::<super::sessions::refusal::Entity>();
        rows.order_by_asc(super::sessions::refusal::Column::Status).all(house.app.db())
    };
    // They are written a few seconds later, by the system's clock.
    for _ in 0..100 {
        if counted().await.unwrap().len() == 2 {
            break;
        }
        actix_web::rt::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let counts: Vec<_> =
        counted().await.unwrap().into_iter().map(|row| (row.status, row.count)).collect();
    assert_eq!(counts, [(401, 3), (403, 1)]);
}

#[actix_web::test]
async fn the_first_administrator_comes_by_a_link_that_works_once() {
    let house = House::open().await;
    assert_eq!(super::sign_in::setup_link(&house.app).await.unwrap(), None);
    let empty = House::bare().await;
    let link = super::sign_in::setup_link(&empty.app).await.unwrap().unwrap();
    let token = link.split_once("setup=").unwrap().1;
    let body = json!({"grant": "setup", "token": token, "username": "Owner", "name": "Mina Rad",
        "password": PASSWORD});
    let owner = empty.post("/sessions", None, body.clone()).await.expect(201);
    assert_eq!(owner.body["account"]["roles"], json!(["admin", "manager"]));
    empty.post("/sessions", None, body).await.expect(401);
    assert_eq!(super::sign_in::setup_link(&empty.app).await.unwrap(), None);
}
