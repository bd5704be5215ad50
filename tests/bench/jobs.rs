//! The seven jobs. Each answers the size of its answer, or nothing where it went wrong.

use kit::{Value, json};
use ureq::http::Method;

use crate::{client::Client, desk::Desk};

pub struct Job {
    pub name: &'static str,
    pub what: &'static str,
    /// Processor time of one call that is aimed at, in milliseconds: SQLite, PostgreSQL. Nothing
    /// where the job is only what the others are held against.
    pub target: Option<(f64, f64)>,
    pub call: fn(&Desk, &Client) -> Option<usize>,
}

pub const ALL: &[Job] = &[
    Job { name: "W0", what: "answer nothing", target: None, call: nothing },
    Job { name: "W1", what: "create a request", target: Some((0.15, 0.60)), call: create },
    Job { name: "W2", what: "read one by id", target: Some((0.045, 0.14)), call: read },
    Job { name: "W3", what: "50 newest of a state", target: Some((0.25, 0.50)), call: newest },
    Job { name: "W4", what: "issue one part", target: Some((0.20, 0.80)), call: issue_part },
    Job { name: "W5", what: "invoice of 3 lines", target: Some((0.60, 2.0)), call: invoice },
    Job { name: "W6", what: "the day's numbers", target: Some((0.08, 0.30)), call: numbers },
    Job { name: "W7", what: "words in the text", target: Some((1.0, 1.5)), call: words },
];

fn nothing(_: &Desk, client: &Client) -> Option<usize> {
    fetched(client, "/healthz", "")
}

fn create(desk: &Desk, client: &Client) -> Option<usize> {
    desk.one_request(client).map(|id| id.len())
}

fn read(desk: &Desk, client: &Client) -> Option<usize> {
    let id = &desk.known[desk.turn() % desk.known.len()];
    fetched(client, &format!("/api/v1/service-requests/{id}"), &desk.agent)
}

fn newest(desk: &Desk, client: &Client) -> Option<usize> {
    fetched(client, "/api/v1/service-requests?state=submitted&limit=50", &desk.agent)
}

fn issue_part(desk: &Desk, client: &Client) -> Option<usize> {
    let body = json!({
        "stock_place_id": desk.place, "reason": "Broken in the store",
        "lines": [{"item_id": desk.item, "quantity": "1"}],
    });
    made(client, "/api/v1/stock-issues", &desk.storekeeper, &body, None).map(|(_, size)| size)
}

pub fn invoice(desk: &Desk, client: &Client) -> Option<usize> {
    issued(desk, client).map(|(_, size)| size)
}

/// Makes an invoice with three lines and issues it: the invoice, and the size of the answer.
pub fn issued(desk: &Desk, client: &Client) -> Option<(Value, usize)> {
    let line = |amount: &str| {
        json!({
            "kind": "labour", "text": {"fa": "سطر", "en": "Line"}, "quantity": "1",
            "unit_price": {"amount": amount, "currency": "IRR"},
        })
    };
    let body = json!({
        "party_id": desk.party,
        "lines": [line("4850000"), line("900000"), line("120000")],
    });
    let (draft, _) = made(client, "/api/v1/invoices", &desk.accountant, &body, None)?;
    let path = format!("/api/v1/invoices/{}/issue", draft["id"].as_str()?);
    made(client, &path, &desk.accountant, &Value::Null, Some(&draft["version"]))
}

fn numbers(desk: &Desk, client: &Client) -> Option<usize> {
    fetched(client, "/api/v1/day-summary", &desk.manager)
}

fn words(desk: &Desk, client: &Client) -> Option<usize> {
    // Part of a number that one request in a thousand has.
    let part = desk.turn() % 1000;
    fetched(client, &format!("/api/v1/service-requests?q={part:03}0&limit=50"), &desk.agent)
}

fn fetched(client: &Client, path: &str, token: &str) -> Option<usize> {
    let (status, text) = client.call(&Method::GET, path, token, None, None);
    (status == 200).then_some(text.len())
}

fn made(
    client: &Client,
    path: &str,
    token: &str,
    body: &Value,
    version: Option<&Value>,
) -> Option<(Value, usize)> {
    let body = Some(body).filter(|body| !body.is_null());
    let (status, text) = client.call(&Method::POST, path, token, body, version);
    let made = serde_json::from_str(&text).ok()?;
    (status < 300).then_some((made, text.len()))
}
