//! Nobody reaches a row that isn't theirs (B01, B02): every operation with a row in its path ×
//! every role that it lets in × people of that role to whom the row doesn't belong. To them "not
//! yours" answers as "not there" does, word for word; and to those to whom it belongs it does
//! answer, so that the walk compares with something.

use actix_web::http::Method;
use contract::{
    api::OPERATIONS,
    rt::{Operation, Relation},
    security::Role,
};
use kit::{Answer, Api, Caller, Database, Value, json};
use rstest::rstest;
use uuid::Uuid;

use crate::{
    estate::{Estate, Person, Stand, id},
    examples::{body_of, required_query},
};

/// Rows that people share although `x-relation` of some of their operations says `own`: the row
/// at the end of such a path is one of a catalogue.
const COMMON: [&str; 1] = ["item_id"];

/// What would end the walk for whoever takes the step, or leave the rows to nobody.
const LAST: [&str; 17] = [
    "create_job_refusal",
    "create_visit_decline",
    "create_visit_cancellation",
    "create_job_cancellation",
    "create_service_request_cancellation",
    "create_service_request_merge",
    "create_installed_unit_transfer",
    "create_party_merge",
    "create_account_sign_out",
    "update_account",
    "create_role_grant",
    "update_employee",
    "create_vehicle_assignment_end",
    "update_stock_place",
    "update_vehicle",
    "delete_role_grant",
    "delete_session",
];

/// What the estate has nothing of for a role to which it would belong.
const NOT_HERE: [(&str, Role); 10] = [
    // Nobody of the demo has one.
    ("delete_account_second_factor", Role::Admin),
    // Its invoice is of no request.
    ("get_invoice", Role::LinkHolder),
    ("get_invoice_pdf", Role::LinkHolder),
    // The job was not handed over yet.
    ("get_hand_over_certificate", Role::Customer),
    ("get_hand_over_certificate", Role::LinkHolder),
    ("get_hand_over_certificate", Role::Agent),
    ("get_hand_over_certificate", Role::Dispatcher),
    ("get_hand_over_certificate", Role::Technician),
    ("get_hand_over_certificate", Role::Accountant),
    ("get_hand_over_certificate", Role::Manager),
];

fn walked() -> impl Iterator<Item = &'static Operation> {
    let own = OPERATIONS.iter().filter(|operation| operation.relation == Relation::Own);
    own.copied().filter(|operation| operation.path.contains('{'))
}

/// The names of the parameters of a path.
pub fn kinds(operation: &'static Operation) -> Vec<&'static str> {
    let segments = operation.path.split('/');
    segments.filter_map(|s| s.strip_prefix('{')?.strip_suffix('}')).collect()
}

#[rstest]
#[actix_web::test]
async fn what_is_not_yours_answers_like_what_is_not_there(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let estate = Estate::on(database).await;
    let mut wrong = Vec::new();
    for operation in walked() {
        for person in estate.people.iter().filter(|p| operation.access.contains(&p.role)) {
            let strange = kinds(operation);
            let strange = strange.iter().any(|kind| person.is_stranger_to(kind));
            if strange && !COMMON.contains(&kinds(operation)[0]) {
                wrong.extend(foreign(&estate, operation, person).await);
            }
        }
    }
    assert!(wrong.is_empty(), "{} ways in:\n{}", wrong.len(), wrong.join("\n"));
    let mut lost = Vec::new();
    let mut steps: Vec<_> = walked().collect();
    steps.sort_by_key(|operation| order(operation));
    for operation in steps {
        let owners = estate.people.iter().filter(|p| p.stand == Stand::Owner);
        let owners = owners.filter(|p| operation.access.contains(&p.role));
        let owners = owners.filter(|p| !NOT_HERE.contains(&(operation.id, p.role)));
        let (mut all, mut misses) = (0, Vec::new());
        for person in owners {
            all += 1;
            misses.extend(own(&estate, operation, person).await);
        }
        // What one owner has ended is no more for the next.
        if order(operation) < 3 || misses.len() == all {
            lost.extend(misses);
        }
    }
    assert!(lost.is_empty(), "{} rows are lost:\n{}", lost.len(), lost.join("\n"));
}

/// What reads comes before what writes, and that before what ends something.
fn order(operation: &Operation) -> usize {
    match operation.method {
        _ if LAST.contains(&operation.id) => 4,
        Method::GET => 0,
        Method::DELETE => 3,
        Method::POST => 2,
        _ => 1,
    }
}

/// Somebody to whom the row doesn't belong calls for it, and for one that never was.
async fn foreign(
    estate: &Estate,
    operation: &'static Operation,
    person: &Person,
) -> Option<String> {
    let rows = ids(estate, operation, person.role);
    let nowhere: Vec<_> = rows.iter().map(|_| Uuid::new_v4()).collect();
    let body = operation.body.map(|_| named(estate, person, body_of(operation)));
    let theirs = call(&estate.api, operation, &person.caller, &rows, 1, body.as_ref()).await;
    let missing = call(&estate.api, operation, &person.caller, &nowhere, 1, body.as_ref()).await;
    let at = format!("{} by {}", operation.id, person.name());
    if told(&theirs, &rows) != told(&missing, &nowhere) {
        return Some(format!("{at}: {:#} but {:#}", theirs.body, missing.body));
    }
    match theirs.status {
        404 => None,
        // Whoever has not shown lately who they are is asked to, whatever the row.
        403 if theirs.body["code"] == "step_up_required" => None,
        status => Some(format!("{at}: {status} {:#}", theirs.body)),
    }
}

/// A body that names rows which the stranger may name, so that nothing else is wrong with it.
fn named(estate: &Estate, person: &Person, mut body: Value) -> Value {
    if person.stand == Stand::Elsewhere {
        for (field, kind) in [("into_party_id", "party_id"), ("invoice_id", "invoice_id")] {
            if let Some(named) = body.get_mut(field) {
                *named = json!(estate.foreign(kind));
            }
        }
    }
    body
}

/// The row of an owner is there for them, whatever becomes of the call.
async fn own(estate: &Estate, operation: &'static Operation, person: &Person) -> Option<String> {
    let rows = ids(estate, operation, person.role);
    let body = (operation.body.is_some()).then(|| body_of(operation));
    let version = estate.row(kinds(operation)[0], person.role)["version"].as_i64().unwrap_or(1);
    let answer = call(&estate.api, operation, &person.caller, &rows, version, body.as_ref()).await;
    let lost = answer.status == 404 || answer.status == 401 || answer.status >= 500;
    lost.then(|| format!("{} by {}: {:#}", operation.id, person.name(), answer.body))
}

fn ids(estate: &Estate, operation: &'static Operation, role: Role) -> Vec<Uuid> {
    kinds(operation).into_iter().map(|kind| id(estate.row(kind, role))).collect()
}

/// All of a refusal that a caller can see, but for what tells calls apart.
fn told(answer: &Answer, ids: &[Uuid]) -> Value {
    let mut body = answer.body.clone();
    if let Some(body) = body.as_object_mut() {
        body.remove("trace_id");
    }
    let mut text = body.to_string();
    for id in ids {
        text = text.replace(&id.to_string(), "an id");
    }
    let mut headers: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
    headers.sort();
    json!([answer.status, text, headers])
}

/// Calls an operation on the rows of its path.
pub async fn call(
    api: &Api,
    operation: &Operation,
    caller: &Caller,
    rows: &[Uuid],
    version: i64,
    body: Option<&Value>,
) -> Answer {
    let mut rows = rows.iter();
    let segments = operation.path.split('/').map(|segment| match segment.starts_with('{') {
        true => rows.next().unwrap().to_string(),
        false => segment.to_owned(),
    });
    let mut path = segments.collect::<Vec<_>>().join("/");
    let query = required_query(operation);
    if !query.is_empty() {
        path = format!("{path}?{query}");
    }
    let mut request = api.request(operation.method.clone(), &path).by(caller);
    if operation.idempotent {
        request = request.header("Idempotency-Key", &Uuid::new_v4().to_string());
    }
    if operation.if_match {
        request = request.header("If-Match", &format!("\"{version}\""));
    }
    request = match body {
        Some(body) if operation.method == Method::PATCH => request.merge(body),
        Some(body) => request.json(body),
        None => request,
    };
    request.send().await
}

/// The smallest file that is taken.
pub async fn small_file(api: &Api, caller: &Caller) -> Value {
    let file = api.request(Method::POST, "/files?name=note.csv").by(caller);
    file.body("application/octet-stream", "serial,model\nA1,HP-24\n").send().await.ok()
}
