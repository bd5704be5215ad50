use actix_web::{
    App as Actix,
    http::Method,
    test::{self, TestRequest},
};
use chrono::{DateTime, Utc};
use kernel::Clock;
use sea_orm::{ConnectionTrait, FromQueryResult, JsonValue, Statement};
use serde_json::{Value, json};
use server::Installation;
use uuid::Uuid;

use crate::{Answer, Database, database::Folder, schema};

/// When every test takes place: Saturday 7 Azar 1405, half past ten in Tehran.
pub const NOW: DateTime<Utc> = DateTime::from_timestamp(1_795_849_200, 0).unwrap();

pub(crate) fn clock() -> Clock {
    Clock::at(NOW)
}

/// A whole installation, without a network.
pub struct Api {
    pub installation: Installation,
    _folder: Folder,
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

impl Api {
    pub async fn on(database: Database) -> Self {
        let (installation, folder) = database.create().await;
        Self { installation, _folder: folder }
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
        let peer = "127.0.0.1:9".parse().unwrap();
        let request =
            TestRequest::default().method(method).uri(&format!("/api/v1{path}")).peer_addr(peer);
        Request { api: self, path: path.to_owned(), request }
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
        let site = self.api.installation.site(u32::MAX);
        let service = Actix::new().configure(move |config| server::http::configure(config, &site));
        let service = test::init_service(service).await;
        let request = self.request.to_request();
        let method = request.method().clone();
        let response = test::call_service(&service, request).await;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = test::read_body(response).await;
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        schema::check(&method, &self.path, status, &body);
        Answer { status, headers, body, bytes: bytes.to_vec() }
    }
}

impl Caller {
    /// The account, or nothing for a guest.
    pub fn id(&self) -> Option<Uuid> {
        self.session["account"]["id"].as_str()?.parse().ok()
    }
}
