use std::{cell::Cell, pin::Pin, time::Duration};

use actix_web::{
    body::{BoxBody, MessageBody},
    http::Method,
    test::TestRequest,
    web::Bytes,
};
use chrono::{DateTime, Utc};
use kernel::Clock;
use sea_orm::{ConnectionTrait, FromQueryResult, JsonValue, Statement};
use serde_json::{Value, json};
use server::{
    Installation,
    config::Config,
    http::{Proxies, Rates},
};
use uuid::Uuid;

use crate::{
    Answer, Database,
    database::{self, Place},
    routes::Routes,
    schema,
};

/// When every test takes place: Saturday 7 Azar 1405, half past ten in Tehran.
pub const NOW: DateTime<Utc> = DateTime::from_timestamp(1_795_849_200, 0).unwrap();

pub(crate) fn clock() -> Clock {
    Clock::at(NOW)
}

/// A whole installation, without a network. When a test lets go of it, every promise of its
/// database is checked: see [`Api::drop`].
pub struct Api {
    pub installation: Installation,
    /// Set up once: it takes longer than a hundred calls.
    routes: Routes,
    place: Place,
    /// The test broke the database on purpose.
    broken: Cell<bool>,
}

/// Somebody who calls the API.
#[derive(Debug, Clone)]
pub struct Caller {
    pub token: String,
    /// What `create_session` answered.
    pub session: Value,
}

/// A request under way to being sent.
pub struct Request<'a> {
    api: &'a Api,
    path: String,
    request: TestRequest,
}

/// An answer under way.
pub struct Stream(Pin<Box<BoxBody>>);

/// Every test is a test of the promises too: whatever it did, what the database promises must
/// hold after it. A value that goes cannot wait, so a thread with a runtime and a connection of
/// its own looks; a test that has failed already says so by itself.
impl Drop for Api {
    fn drop(&mut self) {
        if std::thread::panicking() || self.broken.get() {
            return;
        }
        let config = self.place.config.clone();
        let look = std::thread::spawn(move || database::findings(&config));
        let findings = look.join().expect("the promises can be checked");
        assert!(findings.is_empty(), "after the test: {findings:#?}");
    }
}

impl Api {
    pub async fn on(database: Database) -> Self {
        Self::limited(database, u32::MAX).await
    }

    /// With the limit of requests that an address may make in a minute.
    pub async fn limited(database: Database, per_minute: u32) -> Self {
        Self::opened(database.create().await, per_minute).await
    }

    /// The same company outside the demo: its accounts don't work, and limits are the real ones.
    pub async fn outside_the_demo(database: Database) -> Self {
        let mut place = database.create().await;
        place.demo = false;
        Self::at(place).await
    }

    /// Set otherwise than the others.
    pub async fn with(database: Database, change: impl FnOnce(&mut Config)) -> Self {
        let mut place = database.create().await;
        place.change(change);
        Self::at(place).await
    }

    /// What is at a place already.
    pub async fn at(place: Place) -> Self {
        Self::opened(place, u32::MAX).await
    }

    async fn opened(place: Place, per_minute: u32) -> Self {
        let installation = place.open().await;
        let site = installation.site(Rates::all(per_minute), Proxies::default());
        let routes = Routes::of(&site).await;
        Self { installation, routes, place, broken: Cell::new(false) }
    }

    pub fn place(&self) -> &Place {
        &self.place
    }

    pub fn database(&self) -> Database {
        self.place.database
    }

    /// The test broke the database on purpose: its promises are not looked at in the end.
    pub fn is_broken(&self) {
        self.broken.set(true);
    }

    /// The names of all tables.
    pub async fn tables(&self) -> Vec<String> {
        let sql = match self.database() {
            Database::Sqlite => {
                "SELECT name FROM sqlite_master WHERE type = 'table'
                 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name"
            }
            Database::Postgres => {
                "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            }
        };
        let rows = self.rows(sql).await;
        rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    }

    /// A person of the demo company, signed in by password.
    pub async fn person(&self, username: &str) -> Caller {
        let body = json!({
            "grant": "password", "username": username, "password": server::demo::PASSWORD,
        });
        self.session(&body).await
    }

    /// Whoever these words of `create_session` let in.
    pub async fn session(&self, body: &Value) -> Caller {
        let session = self.request(Method::POST, "/sessions").json(body).send().await.ok();
        Caller { token: session["access_token"].as_str().unwrap().to_owned(), session }
    }

    pub fn get(&self, path: &str) -> Request<'_> {
        self.request(Method::GET, path)
    }

    /// With a fresh Idempotency-Key.
    pub fn post(&self, path: &str) -> Request<'_> {
        let key = Uuid::new_v4().to_string();
        self.request(Method::POST, path).header("Idempotency-Key", &key)
    }

    pub fn patch(&self, path: &str, version: i64) -> Request<'_> {
        self.request(Method::PATCH, path).header("If-Match", &format!("\"{version}\""))
    }

    pub fn delete(&self, path: &str, version: i64) -> Request<'_> {
        self.request(Method::DELETE, path).header("If-Match", &format!("\"{version}\""))
    }

    pub fn request(&self, method: Method, path: &str) -> Request<'_> {
        Request { path: path.to_owned(), ..self.anywhere(method, &format!("/api/v1{path}")) }
    }

    /// A request of what is no operation.
    pub fn anywhere(&self, method: Method, uri: &str) -> Request<'_> {
        let peer = "127.0.0.1:9".parse().unwrap();
        let request = TestRequest::default().method(method).uri(uri).peer_addr(peer);
        Request { api: self, path: uri.to_owned(), request }
    }

    /// Does what was deferred, until nothing is due.
    pub async fn work(&self) {
        while kernel::deferred::work_once(&self.installation.app).await.unwrap() > 0 {}
    }

    /// What a table holds, for what no operation shows.
    pub async fn rows(&self, sql: &str) -> Vec<Value> {
        let db = self.installation.app.db();
        let statement = Statement::from_string(db.get_database_backend(), sql);
        JsonValue::find_by_statement(statement).all(db).await.unwrap()
    }

    /// Makes the database behave as a test needs it.
    pub async fn execute(&self, sql: &str) {
        self.installation.app.database.writer().execute_unprepared(sql).await.unwrap();
    }

    /// Every promise holds.
    pub async fn holds(&self) {
        let findings = server::workers::check(&self.installation.app).await.unwrap();
        assert!(findings.is_empty(), "{findings:#?}");
    }
}

impl Request<'_> {
    pub fn by(self, caller: &Caller) -> Self {
        self.header("Authorization", &format!("Bearer {}", caller.token))
    }

    pub fn header(self, name: &str, value: &str) -> Self {
        Self { request: self.request.insert_header((name, value)), ..self }
    }

    /// The version that the caller knows.
    pub fn at(self, row: &Value) -> Self {
        self.header("If-Match", &format!("\"{}\"", row["version"]))
    }

    pub fn json(self, body: &Value) -> Self {
        self.body("application/json", body.to_string())
    }

    pub fn merge(self, patch: &Value) -> Self {
        self.body("application/merge-patch+json", patch.to_string())
    }

    pub fn body(self, media: &str, body: impl Into<Vec<u8>>) -> Self {
        let request = self.request.insert_header(("Content-Type", media)).set_payload(body.into());
        Self { request, ..self }
    }

    pub async fn send(self) -> Answer {
        let request = self.request.to_request();
        let method = request.method().clone();
        let response = self.api.routes.call(request).await;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = actix_web::test::read_body(response).await;
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        schema::check(&method, &self.path, status, &body);
        Answer { status, headers, body, bytes: bytes.to_vec() }
    }

    /// Begins to read an answer that does not end by itself.
    pub async fn open(self) -> Stream {
        let response = self.api.routes.call(self.request.to_request()).await;
        assert_eq!(response.status().as_u16(), 200, "{} is not open", self.path);
        Stream(Box::pin(response.into_body()))
    }
}

impl Stream {
    /// What comes next; nothing where it has ended. Panics if neither happens in time.
    pub async fn next(&mut self, within: Duration) -> Option<String> {
        let next = std::future::poll_fn(|cx| self.0.as_mut().poll_next(cx));
        let next = tokio::time::timeout(within, next).await.expect("the stream stays silent");
        let bytes: Bytes = next?.expect("the stream breaks");
        Some(String::from_utf8(bytes.to_vec()).unwrap())
    }
}

impl Caller {
    /// Whoever an operation answered a session to.
    pub fn of(grant: Value) -> Self {
        let token = grant["access_token"].as_str().expect("a session").to_owned();
        Self { token, session: grant }
    }

    /// The account, or nothing for a guest.
    pub fn id(&self) -> Option<Uuid> {
        self.session["account"]["id"].as_str()?.parse().ok()
    }
}
