//! Ids in bodies (B05): whoever names a row that isn't theirs is told what they would be told of
//! one that never was, at the field that names it, and nothing is written. The fields are those of
//! the contract; a new one is in the walk before anybody remembers it.

use std::collections::{BTreeMap, BTreeSet};

use contract::{api::OPERATIONS, rt::Operation};
use kit::{Database, Value, json};
use rstest::rstest;
use uuid::Uuid;

use crate::{
    broken::Bodies,
    estate::{Estate, Person, Stand, id},
    examples::SPECIFICATION,
    ownership,
};

/// Rows that all organizations have in common have no stranger.
const COMMON: [&str; 6] = [
    "copy_of",
    "item_id",
    "product_family_id",
    "product_model_id",
    "product_model_ids",
    "service_code_id",
];

/// Fields that name a row which stands under another one that the call names too; foreign are
/// those of others' documents, which the row above keeps out of reach.
const WITHIN: [&str; 3] = ["invoice_line_id", "line_id", "reservation_id"];

/// The kind of row that a field names.
fn kind_of<'a>(operation: &Operation, field: &'a str) -> &'a str {
    match field {
        "assignee_id" | "driver_account_id" | "holder_account_id" => "account_id",
        "branch_ids" => "branch_id",
        "crew" | "lead_employee_id" => "employee_id",
        "evidence_file_ids" | "logo_file_id" => "file_id",
        "from_stock_place_id" | "to_stock_place_id" => "stock_place_id",
        "home_territory_id" | "territory_ids" => "territory_id",
        "into_id" => "service_request_id",
        "into_party_id" => "party_id",
        "parent_id" => match operation.body {
            Some(body) if body.starts_with("InstalledUnit") => "installed_unit_id",
            Some(body) if body.starts_with("ServiceLocation") => "service_location_id",
            _ => "territory_id",
        },
        field => field,
    }
}

#[rstest]
#[actix_web::test]
async fn a_row_of_others_named_in_a_body_is_not_found(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let estate = Estate::on(database).await;
    let ids = estate.kinds().map(|(kind, id)| (kind.to_owned(), id)).collect();
    let bodies = Bodies::new(ids);
    let (mut wrong, mut named) = (Vec::new(), BTreeSet::new());
    let mut otherwise = BTreeMap::new();
    for operation in OPERATIONS {
        let Some(schema) = operation.body else { continue };
        for pointer in fields(schema) {
            let field = pointer.split('/').rfind(|part| part.parse::<usize>().is_err()).unwrap();
            if COMMON.contains(&field) || WITHIN.contains(&field) {
                continue;
            }
            let kind = kind_of(operation, field);
            let owners = estate.people.iter().filter(|p| p.stand == Stand::Owner);
            for person in owners.filter(|p| operation.access.contains(&p.role)) {
                let at = format!("{} {pointer} by {}", operation.id, person.role);
                let call = (*operation, &*pointer, kind);
                match refused(&estate, &bodies, call, person).await {
                    Ok(None) => drop(named.insert((operation.id, pointer.clone()))),
                    Ok(Some(told)) => drop(otherwise.insert((operation.id, pointer.clone()), told)),
                    Err(why) => wrong.push(format!("{at}: {why}")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} ways in:\n{}", wrong.len(), wrong.join("\n"));
    // Where another rule speaks first the two answers were the same, which proves less.
    let silent = otherwise.keys().filter(|at| !named.contains(*at));
    let silent = silent.filter(|(id, at)| {
        let known = |(known, field, _): &(&str, &str, &str)| known == id && field == at;
        !OTHERWISE.iter().any(known)
    });
    let silent = silent.map(|at| format!("{at:?}: {:?}", otherwise.get(at)));
    let silent: Vec<_> = silent.collect();
    assert!(silent.is_empty(), "another rule speaks first:\n{}", silent.join("\n"));
}

/// Where the row of the path isn't in the state for it, which is said first, to both alike.
const OTHERWISE: [(&str, &str, &str); 17] = [
    ("create_payment", "/payer_organization_id", "who else pays is a customer"),
    ("create_installed_unit_transfer", "/service_location_id", "the owner stays the same"),
    ("create_service_request_answer", "/media/0/file_id", "no question is open"),
    ("create_service_request_appeal", "/media/0/file_id", "nothing was refused"),
    ("create_service_request_reopening", "/media/0/file_id", "it is open"),
    ("create_service_request_triage", "/assignee_id", "it is in service"),
    ("create_service_request_triage", "/branch_id", "it is in service"),
    ("create_service_request_triage", "/installed_unit_id", "it is in service"),
    ("update_checklist_item", "/file_id", "the item asks for a tick"),
    ("update_labour_line", "/splits/0/employee_id", "the shares are checked first"),
    ("update_service_request", "/assignee_id", "the version was read before"),
    ("update_service_request", "/branch_id", "the version was read before"),
    ("update_visit", "/crew/0", "the technician is there"),
    ("update_visit", "/lead_employee_id", "the technician is there"),
    ("update_visit", "/vehicle_id", "the technician is there"),
    ("create_warranty_registration", "/evidence_file_ids/0", "the unit is registered"),
    ("create_warranty_registration_confirmation", "/evidence_file_ids/0", "it is confirmed"),
];

/// Nothing where the field is named, else what is told instead; an error where a foreign row is
/// treated otherwise than none.
async fn refused(
    estate: &Estate,
    bodies: &Bodies,
    (operation, pointer, kind): (&'static Operation, &str, &str),
    person: &Person,
) -> Result<Option<String>, String> {
    let foreign = estate.foreign(kind);
    let nowhere = Uuid::new_v4();
    let kinds = ownership::kinds(operation).into_iter();
    let rows: Vec<_> = kinds.map(|kind| id(estate.row(kind, person.role))).collect();
    let version = rows.first().map_or(1, |_| {
        let row = estate.row(ownership::kinds(operation)[0], person.role);
        row["version"].as_i64().unwrap_or(1)
    });
    let mut told = Vec::new();
    for row in [foreign, nowhere] {
        let mut body = with(bodies.filled(operation.body.unwrap()), pointer, row);
        if operation.method == actix_web::http::Method::POST && body["code"].is_string() {
            body["code"] = json!("A-NEW-CODE");
        }
        let api = &estate.api;
        let answer =
            ownership::call(api, operation, &person.caller, &rows, version, Some(&body)).await;
        if (200..300).contains(&answer.status) {
            return Err(format!("it takes {row}: {:#}", answer.body));
        }
        let mut shown = answer.body.clone();
        shown.as_object_mut().unwrap().remove("trace_id");
        told.push((answer.status, shown.to_string().replace(&row.to_string(), "an id")));
        let errors = answer.body["errors"].as_array().cloned().unwrap_or_default();
        let here = |error: &Value| {
            error["pointer"].as_str().is_some_and(|at| pointer.starts_with(at) && !at.is_empty())
        };
        if row == nowhere {
            let named = answer.status == 422 && errors.iter().any(here);
            let [foreign, nowhere] = &told[..] else { unreachable!() };
            return match foreign == nowhere {
                true if named => Ok(None),
                true => Ok(Some(nowhere.1.clone())),
                false => Err(format!("{foreign:?} but {nowhere:?}")),
            };
        }
    }
    unreachable!()
}

/// A body with an id at a place, which is made where it isn't.
fn with(mut body: Value, pointer: &str, id: Uuid) -> Value {
    let mut at = &mut body;
    let field = pointer.split('/').nth(1).unwrap_or_default();
    for part in pointer.split('/').skip(1) {
        at = match part.parse::<usize>() {
            Ok(_) => {
                if !at.is_array() {
                    *at = json!([]);
                }
                let items = at.as_array_mut().unwrap();
                if items.is_empty() {
                    // What such an item cannot be without.
                    items.push(match field {
                        "media" => json!({"kind": "plate"}),
                        "splits" => json!({"share_ten_thousandths": 10_000}),
                        _ => json!({}),
                    });
                }
                &mut items[0]
            }
            Err(_) => {
                if !at.is_object() {
                    *at = json!({});
                }
                &mut at[part]
            }
        };
    }
    *at = json!(id);
    body
}

/// Where a body of this schema names rows.
fn fields(schema: &str) -> Vec<String> {
    fn walk(at: &str, schema: &Value, seen: &[&str], found: &mut Vec<String>) {
        if let Some(target) = schema["$ref"].as_str() {
            let name = target.rsplit('/').next().unwrap();
            if name == "Id" {
                found.push(at.to_owned());
            } else if !seen.contains(&name) {
                let seen = [seen, &[name]].concat();
                walk(at, &SPECIFICATION["components"]["schemas"][name], &seen, found);
            }
        }
        for part in ["oneOf", "allOf"].iter().filter_map(|key| schema[*key].as_array()).flatten() {
            walk(at, part, seen, found);
        }
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            walk(&format!("{at}/{name}"), field, seen, found);
        }
        if schema["items"].is_object() {
            walk(&format!("{at}/0"), &schema["items"], seen, found);
        }
    }
    let mut found = Vec::new();
    walk("", &SPECIFICATION["components"]["schemas"][schema], &[schema], &mut found);
    found.sort();
    found.dedup();
    found
}
