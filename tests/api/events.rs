//! The stream of what changes: in order, without holes, one's own rows only, and over as soon as
//! the session is.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use actix_web::http::Method;
use contract::accounts::GrantedRole;
use kit::{Api, Caller, Database, Newcomer, Stream, Value, json};
use rstest::rstest;

/// How long events may take: a seal each quarter of a second, a look each third.
const SOON: Duration = Duration::from_secs(5);

/// Reads a stream as a browser does.
struct Reader {
    stream: Stream,
    /// The place of the last event.
    last: String,
    /// Events that came in one piece with others.
    waiting: Vec<Value>,
}

impl Reader {
    async fn open(api: &Api, caller: &Caller, after: Option<&str>) -> Self {
        let request = api.get("/event-stream").by(caller);
        let request = match after {
            Some(last) => request.header("Last-Event-ID", last),
            None => request,
        };
        let mut reader =
            Self { stream: request.open().await, last: String::new(), waiting: Vec::new() };
        let hello = reader.stream.next(SOON).await.expect("it says hello");
        assert!(hello.contains("event: hello"), "{hello}");
        reader.place(&hello);
        reader
    }

    fn place(&mut self, frame: &str) {
        if let Some(id) = frame.lines().find_map(|line| line.strip_prefix("id: ")) {
            id.clone_into(&mut self.last);
        }
    }

    /// The next event; nothing once the stream has ended.
    async fn event(&mut self) -> Option<Value> {
        while self.waiting.is_empty() {
            let frames = self.stream.next(SOON).await?;
            for frame in frames.split("\n\n") {
                self.place(frame);
                let data = frame.lines().find_map(|line| line.strip_prefix("data: "));
                self.waiting.extend(data.map(|data| serde_json::from_str(data).unwrap()));
            }
        }
        Some(self.waiting.remove(0))
    }

    /// Reads until an event about a row; answers all that came, that one included.
    async fn until(&mut self, row: &Value) -> Vec<Value> {
        let deadline = Instant::now() + SOON;
        let mut seen = Vec::new();
        while Instant::now() < deadline {
            let event = self.event().await.expect("it goes on");
            let found = event["id"] == row["id"];
            seen.push(event);
            if found {
                return seen;
            }
        }
        panic!("nothing about {row:#} in {seen:#?}");
    }
}

async fn at_work(database: Database) -> Api {
    let api = Api::on(database).await;
    let app = &api.installation.app;
    actix_web::rt::spawn(kernel::events::seal_forever(Arc::clone(app)));
    actix_web::rt::spawn(kernel::events::watch_forever(Arc::clone(app)));
    api
}

async fn party(api: &Api, agent: &Caller, name: &str) -> Value {
    let body = json!({"kind": "person", "name": name});
    api.post("/parties").by(agent).json(&body).send().await.ok()
}

#[rstest]
#[actix_web::test]
async fn a_stream_ends_within_a_second_of_its_session(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = at_work(database).await;
    let agent = api.person("agent").await;
    let mut reader = Reader::open(&api, &agent, None).await;
    let made = party(&api, &agent, "نوشین").await;
    let event = reader.until(&made).await.pop().unwrap();
    assert_eq!((&event["kind"], &event["event"]), (&json!("party"), &json!("party.created")));
    assert_eq!(event["version"], made["version"]);

    let session = agent.session["session"]["id"].as_str().unwrap();
    let out = api.request(Method::DELETE, &format!("/sessions/{session}")).by(&agent);
    let signed_out = Instant::now();
    assert_eq!(out.send().await.status, 204);
    while reader.stream.next(SOON).await.is_some() {}
    let took = signed_out.elapsed();
    assert!(took < Duration::from_millis(1_500), "it went on for {took:?}");
    assert_eq!(api.get("/event-stream").by(&agent).send().await.status, 401);
}

#[rstest]
#[actix_web::test]
async fn a_stream_goes_on_where_it_was_left(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = at_work(database).await;
    let agent = api.person("agent").await;
    let mut reader = Reader::open(&api, &agent, None).await;
    reader.until(&party(&api, &agent, "یکم").await).await;
    let left = reader.last.clone();
    drop(reader);
    let missed = [party(&api, &agent, "دوم").await, party(&api, &agent, "سوم").await];

    let mut again = Reader::open(&api, &agent, Some(&left)).await;
    let seen = again.until(&missed[1]).await;
    let made = seen.iter().filter(|event| event["event"] == "party.created");
    let made: Vec<_> = made.map(|event| event["id"].clone()).collect();
    assert_eq!(made, missed.map(|party| party["id"].clone()), "each once, in their order");
}

#[rstest]
#[actix_web::test]
async fn a_stream_tells_of_nobody_elses_rows(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = at_work(database).await;
    let agent = api.person("agent").await;
    let customer = api.person("customer").await;
    let away = api.another_organization("AWAY").await;
    let stranger = Newcomer {
        username: "away.manager",
        role: GrantedRole::Manager,
        branch: None,
        party: None,
    };
    let stranger = api.newcomer(away, stranger).await;
    let mut theirs = Reader::open(&api, &customer, None).await;
    let mut strange = Reader::open(&api, &stranger, None).await;

    let other = party(&api, &agent, "کسی دیگر").await;
    let own = api.get("/parties").by(&customer).send().await.ok()["items"][0].clone();
    let request = json!({"channel": "phone", "party_id": own["id"], "narrative": "چکه می‌کند."});
    let request = api.post("/service-requests").by(&agent).json(&request).send().await.ok();
    let seen = theirs.until(&request).await;
    assert!(seen.iter().all(|event| event["id"] != other["id"]), "{seen:#?}");
    let kinds: Vec<_> = seen.iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert!(!kinds.contains(&"task"), "the work list is the desks': {kinds:?}");

    // Of the other organization's rows its manager hears, and of no others.
    let task = json!({"kind": "person", "name": "مشتری آنجا"});
    let there = api.post("/parties").by(&stranger).json(&task).send().await.ok();
    let heard = strange.until(&there).await;
    let ours = [&other["id"], &own["id"], &request["id"]];
    assert!(heard.iter().all(|event| !ours.contains(&&event["id"])), "{heard:#?}");
}
