//! Every operation, by every role that it lets in, with bodies, parameters and ids that are nearly
//! right or quite wrong. Whatever comes, the answer is one that the contract lists, in its form
//! (the kit sees to that), never a failure of ours; and what the schema doesn't allow is refused.
//!
//! The seed is printed. `VAFA_FUZZ_SEED` repeats a run or makes another one.

use std::env;

use actix_web::http::Method;
use contract::{api::OPERATIONS, rt::Operation};
use kit::{Answer, Caller, Database};
use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use rstest::rstest;
use uuid::Uuid;

use crate::{
    broken::{self, Bodies, Body},
    estate::{Estate, Person, Stand, id},
    examples, ownership,
};

/// These stand outside, each for a reason of its own.
const APART: [(&str, &str); 1] = [("get_event_stream", "it does not end; see `events.rs`")];

/// What a right call of these would do to the callers of the others; wrong calls they get.
const ENDING: [&str; 10] = [
    "delete_sessions",
    "delete_session",
    "replace_password",
    "replace_session_organization",
    "create_account_sign_out",
    "update_account",
    // The roles that must have a second factor.
    "update_organization",
    "create_role_grant",
    "delete_role_grant",
    "update_employee",
];

/// Values of a query that no parameter of their kind takes, encoded.
const LIMITS: [&str; 8] =
    ["0", "-1", "201", "99999999999", "1e3", "%D9%A5%D9%A0", "", "9223372036854775808"];
const ODD: [&str; 10] = [
    "%00",
    "%ff%fe",
    "%25",
    "_",
    "%5C",
    "%27%20OR%201%3D1--",
    "%F0%9F%92%A7",
    "%E2%80%AE%D8%B3",
    "a%20%2A%20%22%20NEAR%28",
    "-1",
];

/// Forms of an id that are not the one form that ids have.
const FORMS: [fn(&str) -> String; 9] = [
    |id| id.to_uppercase(),
    |id| format!("%7B{id}%7D"),
    |id| format!("urn:uuid:{id}"),
    |id| id.replace('-', ""),
    |_| "%2e%2e".to_owned(),
    |id| format!("{id}%252f.."),
    |id| format!("{id}%00"),
    |_| "current%20".to_owned(),
    |id| format!("{}%D9%A0", &id[..35]),
];

struct Fuzz {
    estate: Estate,
    random: ChaCha8Rng,
    bodies: Bodies,
    calls: usize,
}

#[rstest]
#[actix_web::test]
async fn whatever_comes_the_contract_holds(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let seed = env::var("VAFA_FUZZ_SEED").map_or(1405, |seed| seed.parse().unwrap());
    println!("VAFA_FUZZ_SEED={seed}");
    let estate = Estate::on(database).await;
    let ids = estate.kinds().map(|(kind, id)| (kind.to_owned(), id)).collect();
    let random = ChaCha8Rng::seed_from_u64(seed);
    let mut fuzz = Fuzz { estate, random, bodies: Bodies::new(ids), calls: 0 };
    for operation in OPERATIONS {
        if APART.iter().all(|(id, _)| *id != operation.id) {
            fuzz.operation(operation).await;
        }
    }
    println!("{} calls", fuzz.calls);
}

impl Fuzz {
    async fn operation(&mut self, operation: &'static Operation) {
        let owners = self.estate.people.iter().filter(|person| person.stand == Stand::Owner);
        let callers = owners.filter(|person| {
            operation.access.is_empty() || operation.access.contains(&person.role)
        });
        let callers: Vec<_> = callers.map(|p: &Person| (p.role, p.caller.clone())).collect();
        for (turn, (role, caller)) in callers.iter().enumerate() {
            if operation.access.is_empty() && turn > 1 {
                break;
            }
            let kinds = ownership::kinds(operation).into_iter();
            let rows: Vec<_> = kinds.map(|kind| id(self.estate.row(kind, *role))).collect();
            self.bodies(operation, caller, &rows, turn).await;
            self.queries(operation, caller, &rows, turn).await;
            self.ids(operation, caller, &rows, turn).await;
        }
    }

    /// The first caller gets every way of being wrong, the others two of them.
    async fn bodies(
        &mut self,
        operation: &'static Operation,
        caller: &Caller,
        rows: &[Uuid],
        turn: usize,
    ) {
        let path = path_of(operation, rows.iter().map(ToString::to_string));
        let Some(schema) = operation.body else {
            if !ENDING.contains(&operation.id) {
                let answer = self.send(operation, caller, &path, None).await;
                fine(operation, &answer, "without a body");
            }
            return;
        };
        if !ENDING.contains(&operation.id) {
            for _ in 0..2 {
                let body = self.bodies.nearly_right(&mut self.random, schema);
                let answer = self.send(operation, caller, &path, Some(&body)).await;
                fine(operation, &answer, &body.text);
                refused(operation, &answer, &body);
            }
        }
        let all = broken::WAYS.len();
        let (ways, first) =
            if turn == 0 { (all, 0) } else { (2, self.random.random_range(0..all)) };
        for way in 0..ways {
            let way = broken::WAYS[(first + way) % all];
            let Some(body) = self.bodies.broken(&mut self.random, schema, way) else { continue };
            if body.fits && ENDING.contains(&operation.id) {
                continue;
            }
            let answer = self.send(operation, caller, &path, Some(&body)).await;
            fine(operation, &answer, &body.text);
            refused(operation, &answer, &body);
        }
    }

    async fn queries(
        &mut self,
        operation: &'static Operation,
        caller: &Caller,
        rows: &[Uuid],
        turn: usize,
    ) {
        let path = path_of(operation, rows.iter().map(ToString::to_string));
        let required = examples::required_query(operation);
        let join = |more: &str| match required.is_empty() {
            true => format!("{path}?{more}"),
            false => format!("{path}?{required}&{more}"),
        };
        if operation.query.iter().any(|parameter| parameter.name == "limit") {
            let limits = if turn == 0 { &LIMITS[..] } else { &LIMITS[..1] };
            for limit in limits {
                let path = join(&format!("limit={limit}"));
                let answer = self.send(operation, caller, &path, None).await;
                fine(operation, &answer, &path);
                assert_eq!(answer.refusal(), (400, "invalid_parameter"), "{path}");
            }
        }
        let odd = if turn == 0 { 3 } else { 1 };
        for parameter in operation.query.iter().filter(|p| p.name != "limit") {
            for _ in 0..odd {
                let value = match self.random.random_range(0..6) {
                    0 => "x".repeat(10_000),
                    1 => "%D8%A2%D8%A8+".repeat(200),
                    _ => (*ODD.choose(&mut self.random).unwrap()).to_owned(),
                };
                let path = join(&format!("{}={value}", parameter.name));
                let answer = self.send(operation, caller, &path, None).await;
                fine(operation, &answer, &path[..path.len().min(300)]);
            }
        }
        if turn == 0 && operation.method == Method::GET {
            let answer = self.send(operation, caller, &join("colour=blue"), None).await;
            assert_eq!(answer.refusal(), (400, "unknown_parameter"), "{}", operation.id);
        }
    }

    async fn ids(
        &mut self,
        operation: &'static Operation,
        caller: &Caller,
        rows: &[Uuid],
        turn: usize,
    ) {
        let forms = if turn == 0 { FORMS.len() } else { 1 };
        let first = self.random.random_range(0..FORMS.len());
        for place in 0..rows.len() {
            for form in 0..forms {
                let form = FORMS[(first + form) % FORMS.len()];
                let texts = rows.iter().enumerate().map(|(i, id)| match i == place {
                    true => form(&id.to_string()),
                    false => id.to_string(),
                });
                let path = path_of(operation, texts);
                let body = operation.body.map(|schema| self.bodies.example(schema));
                let answer = self.send(operation, caller, &path, body.as_ref()).await;
                let (status, _) = answer.refusal();
                assert!([400, 404].contains(&status), "{} {path}: {status}", operation.id);
            }
        }
    }

    async fn send(
        &mut self,
        operation: &'static Operation,
        caller: &Caller,
        path: &str,
        body: Option<&Body>,
    ) -> Answer {
        self.calls += 1;
        let mut request = self.estate.api.request(operation.method.clone(), path).by(caller);
        if operation.idempotent {
            request = request.header("Idempotency-Key", &Uuid::new_v4().to_string());
        }
        if operation.if_match {
            let version = self.random.random_range(1..4);
            request = request.header("If-Match", &format!("\"{version}\""));
        }
        let media = match operation.method {
            Method::PATCH => "application/merge-patch+json",
            _ => "application/json",
        };
        if let Some(body) = body {
            request = request.body(media, body.text.as_str());
        }
        request.send().await
    }
}

fn path_of(operation: &Operation, ids: impl IntoIterator<Item = String>) -> String {
    let mut ids = ids.into_iter();
    let segments = operation.path.split('/').map(|segment| match segment.starts_with('{') {
        true => ids.next().unwrap(),
        false => segment.to_owned(),
    });
    segments.collect::<Vec<_>>().join("/")
}

/// Never a failure of ours, and failures always in the one form.
#[track_caller]
fn fine(operation: &Operation, answer: &Answer, sent: &str) {
    let (id, status) = (operation.id, answer.status);
    assert!(status < 500, "{id} fails on {sent}: {:#}", answer.body);
    if status >= 400 {
        assert_eq!(answer.header("content-type"), "application/problem+json", "{id} on {sent}");
        assert_eq!(answer.body["status"], status, "{id} on {sent}");
    }
}

/// What the schema doesn't allow is not taken.
#[track_caller]
fn refused(operation: &Operation, answer: &Answer, body: &Body) {
    let refused = [400, 413, 422].contains(&answer.status);
    // A public operation counts tries before it looks at them.
    let limited = answer.status == 429;
    let (id, status, text) = (operation.id, answer.status, &body.text);
    assert!(body.fits || refused || limited, "{id} takes {text}: {status} {:#}", answer.body);
}

#[test]
fn what_stands_apart_is_there() {
    let known = |id: &&str| OPERATIONS.iter().any(|operation| operation.id == *id);
    assert!(APART.iter().all(|(id, why)| known(id) && !why.is_empty()));
    assert!(ENDING.iter().all(|id| known(id)));
}
