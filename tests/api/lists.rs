//! Lists, searches, counts and filters (B03): rows of others are in none of them, and a filter by
//! somebody else's row finds what a filter by none finds.

use actix_web::http::Method;
use contract::{
    api::OPERATIONS,
    rt::{Operation, Relation},
};
use kit::{Answer, Database, Value, json};
use rstest::rstest;
use uuid::Uuid;

use crate::{
    estate::{Estate, Person, Stand},
    examples::{query, row_parameters},
};

/// Catalogues are everybody's.
const CATALOGUE: [&str; 8] = [
    "fault_code_id",
    "item_id",
    "product_family_id",
    "product_model_id",
    "reason_id",
    "service_code_id",
    "skill_id",
    "symptom_id",
];

/// Lists that a desk reads for the whole organization although its role is limited to a branch:
/// what they name of the branches' jobs is no more than numbers.
const WHOLE: [(&str, &str); 5] = [
    ("list_audit_events", "the evidence is the organization's"),
    ("list_payments", "one accountant keeps the books of all branches, and money has no branch"),
    ("list_survey_responses", "how customers were served is compared across branches"),
    ("list_tasks", "what waits is taken by whoever is free; it names its subject by a number"),
    ("list_vehicles", "vehicles are lent across branches and belong to none"),
];

fn walked() -> impl Iterator<Item = &'static Operation> {
    let reading = OPERATIONS.iter().copied().filter(|operation| operation.method == Method::GET);
    reading.filter(|operation| {
        let one = operation.path.contains('{') || operation.id == "get_event_stream";
        operation.relation == Relation::Own && !one
    })
}

#[rstest]
#[actix_web::test]
async fn rows_of_others_are_in_no_list_and_no_count(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let estate = Estate::on(database).await;
    let mut wrong = Vec::new();
    for operation in walked() {
        let whole = WHOLE.iter().any(|(id, _)| *id == operation.id);
        let strangers = estate.people.iter().filter(|person| person.stand != Stand::Owner);
        let strangers = strangers.filter(|person| !whole || !person.is_of_another_branch());
        for person in strangers.filter(|person| operation.access.contains(&person.role)) {
            let at = format!("{} by {}", operation.id, person.name());
            for words in words(&estate, operation) {
                let answer = list(&estate, operation, person, &words).await;
                let found = leaks(&estate, person, &answer);
                wrong.extend(found.into_iter().map(|leak| format!("{at} {words:?}: {leak}")));
                wrong.extend(miscounted(&answer).map(|why| format!("{at}: {why}")));
            }
            for parameter in row_parameters(operation) {
                let why = filtered(&estate, operation, person, parameter).await;
                wrong.extend(why.map(|why| format!("{at} {parameter}: {why}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} leaks:\n{}", wrong.len(), wrong.join("\n"));
}

/// All there is, then what a search finds for the words of the estate.
fn words(estate: &Estate, operation: &Operation) -> Vec<Vec<(&'static str, String)>> {
    let has = |name: &str| operation.query.iter().any(|parameter| parameter.name == name);
    let mut all = Vec::new();
    if has("limit") {
        let most = if operation.id == "list_search_results" { 20 } else { 200 };
        all.push(("limit", most.to_string()));
    }
    if has("include") {
        all.push(("include", "total".to_owned()));
    }
    let mut words = vec![all.clone()];
    if has("q") {
        words.extend(estate.canaries.iter().map(|canary| {
            let encoded = canary.bytes().map(|byte| format!("%{byte:02X}")).collect();
            [all.clone(), vec![("q", encoded)]].concat()
        }));
    }
    words
}

async fn list(
    estate: &Estate,
    operation: &Operation,
    person: &Person,
    given: &[(&str, String)],
) -> Answer {
    let path = format!("{}?{}", operation.path, query(operation, given));
    estate.api.get(&path).by(&person.caller).send().await
}

/// What an answer tells that is none of the caller's business.
fn leaks(estate: &Estate, person: &Person, answer: &Answer) -> Vec<String> {
    let text = answer.body.to_string();
    let strange = |kind: &str| !CATALOGUE.contains(&kind) && person.is_stranger_to(kind);
    let ids = estate.kinds().filter(|(kind, _)| strange(kind));
    let mut found: Vec<_> = ids
        .filter(|(_, id)| text.contains(&id.to_string()))
        .map(|(kind, id)| format!("{kind} {id}"))
        .collect();
    // Within their organization, desks know every customer.
    if !person.is_of_another_branch() {
        found.extend(estate.canaries.iter().filter(|canary| text.contains(*canary)).cloned());
    }
    found
}

/// A total counts what is listed, and nothing else.
fn miscounted(answer: &Answer) -> Option<String> {
    let (total, items) = (answer.body["total"].as_u64()?, answer.body["items"].as_array()?);
    let whole = answer.body.get("next_cursor").is_none();
    let right = !whole || total == items.len() as u64;
    (!right).then(|| format!("{total} are counted, {} are there", items.len()))
}

/// A filter by a row that isn't the caller's answers like one by no row at all.
async fn filtered(
    estate: &Estate,
    operation: &Operation,
    person: &Person,
    parameter: &'static str,
) -> Option<String> {
    let kind = kind_of(parameter);
    if CATALOGUE.contains(&kind) || !person.is_stranger_to(kind) {
        return None;
    }
    let mut told = Vec::new();
    for row in [estate.id(kind), Uuid::new_v4()] {
        let answer = list(estate, operation, person, &[(parameter, row.to_string())]).await;
        let mut body = answer.body;
        if let Some(body) = body.as_object_mut() {
            body.remove("trace_id");
        }
        let text = body.to_string().replace(&row.to_string(), "an id");
        told.push(json!([answer.status, text]));
    }
    let [theirs, none]: [Value; 2] = told.try_into().unwrap();
    (theirs != none).then(|| format!("{theirs} but {none}"))
}

/// The kind of row that a parameter names.
fn kind_of(parameter: &str) -> &str {
    match parameter {
        "actor_id" | "assignee_id" | "driver_account_id" | "holder_account_id"
        | "owed_by_account_id" => "account_id",
        "for_stock_place_id" | "from_stock_place_id" | "to_stock_place_id" => "stock_place_id",
        "line_id" => "part_line_id",
        "source_id" => "job_id",
        "object_id" | "subject_id" => "party_id",
        "technician_id" => "employee_id",
        parameter => parameter,
    }
}
