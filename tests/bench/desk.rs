//! Who calls, and what they call about.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use kit::{Value, json};
use ureq::http::Method;

use crate::client::Client;

/// How many clients make the requests that everything is measured over.
pub const FILLERS: usize = 16;

pub struct Desk {
    base: String,
    pub agent: String,
    pub storekeeper: String,
    pub accountant: String,
    pub manager: String,
    pub party: Value,
    pub model: Value,
    pub place: Value,
    pub item: Value,
    /// Requests that can be read again.
    pub known: Vec<String>,
    next: AtomicUsize,
}

/// What people say; each request has some of the words and a number of its own.
const WORDS: [&str; 12] = [
    "روشن نمی‌شود",
    "آب می‌چکد",
    "صدا می‌دهد",
    "خطای E12",
    "شعله خاموش می‌شود",
    "بوی سوختگی",
    "دما بالا نمی‌رود",
    "درب بسته نمی‌شود",
    "does not start",
    "leaks at the valve",
    "makes a loud noise",
    "shows an error and stops",
];

impl Desk {
    pub fn open(base: &str) -> Self {
        let client = Client::of(base);
        let sign_in = |name: &str| sign_in(&client, name);
        let (agent, storekeeper) = (sign_in("agent"), sign_in("warehouse"));
        let found = |path: &str, token: &str, is: fn(&Value) -> bool| {
            let (status, text) = client.call(&Method::GET, path, token, None, None);
            let page: Value = serde_json::from_str(&text).unwrap_or_default();
            assert_eq!(status, 200, "{path}: {text}");
            let rows = page["items"].as_array().cloned().unwrap_or_default();
            rows.into_iter().find(is).unwrap_or_else(|| panic!("none at {path}"))
        };
        let post = |path: &str, token: &str, body: &Value| {
            let (status, text) = client.call(&Method::POST, path, token, Some(body), None);
            assert!(status < 300, "{path}: {status} {text}");
            serde_json::from_str::<Value>(&text).unwrap_or_default()
        };
        let party = json!({"kind": "person", "name": "مشتری سنجش"});
        let party = post("/api/v1/parties", &agent, &party);
        let model = found("/api/v1/product-models", &agent, |_| true);
        let item =
            found("/api/v1/items?limit=200", &storekeeper, |item| item["tracking"] == "none");
        let place =
            found("/api/v1/stock-places", &storekeeper, |place| place["kind"] == "warehouse");
        let receipt = json!({
            "stock_place_id": place["id"],
            "lines": [{
                "item_id": item["id"], "quantity": "900000",
                "unit_cost": {"amount": "100000", "currency": "IRR"},
            }],
        });
        post("/api/v1/stock-receipts", &storekeeper, &receipt);
        let mut desk = Self {
            base: base.to_owned(),
            accountant: sign_in("accountant"),
            manager: sign_in("manager"),
            agent,
            storekeeper,
            party: party["id"].clone(),
            model: model["id"].clone(),
            place: place["id"].clone(),
            item: item["id"].clone(),
            known: Vec::new(),
            next: AtomicUsize::new(0),
        };
        desk.known = (0..200).map(|_| desk.one_request(&client).expect("a request")).collect();
        desk
    }

    pub fn client(&self) -> Client {
        Client::of(&self.base)
    }

    /// A number that nobody had yet.
    pub fn turn(&self) -> usize {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// Makes a request and answers its id.
    pub fn one_request(&self, client: &Client) -> Option<String> {
        let turn = self.turn();
        let (first, second) = (WORDS[turn % WORDS.len()], WORDS[turn / 7 % WORDS.len()]);
        let body = json!({
            "channel": "phone", "party_id": self.party, "product_model_id": self.model,
            "narrative": format!("{first}، {second}؛ پرونده {turn:06}"),
        });
        let path = "/api/v1/service-requests";
        let (status, text) = client.call(&Method::POST, path, &self.agent, Some(&body), None);
        let made: Value = serde_json::from_str(&text).ok()?;
        (status == 201).then(|| made["id"].as_str().map(str::to_owned))?
    }

    /// Makes as many requests as are missing, with several clients.
    pub fn fill(&self, count: usize) {
        thread::scope(|scope| {
            for _ in 0..FILLERS {
                scope.spawn(|| {
                    let client = self.client();
                    while self.next.load(Ordering::Relaxed) < count {
                        assert!(self.one_request(&client).is_some(), "a request is refused");
                    }
                });
            }
        });
    }
}

fn sign_in(client: &Client, name: &str) -> String {
    let body = json!({"grant": "password", "username": name, "password": server::demo::PASSWORD});
    let (_, text) = client.call(&Method::POST, "/api/v1/sessions", "", Some(&body), None);
    let session: Value = serde_json::from_str(&text).unwrap_or_default();
    session["access_token"].as_str().unwrap_or_else(|| panic!("{name}: {text}")).to_owned()
}
