//! The clocks of requests, and the calendars that count them.

use kit::{Api, Caller, Database, Value, json};
use rstest::rstest;

/// A closure declared after a request was opened moves what is still due, for the request and its
/// job, and is told; taken back, it was never there. What is over stays as it was.
#[rstest]
#[actix_web::test]
async fn a_declared_holiday_moves_what_is_due(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let (agent, admin) = (api.person("agent").await, api.person("admin").await);
    let dispatcher = api.person("dispatcher").await;
    let request = opened(&api, &agent).await;
    let path = format!("/service-requests/{}", request["id"].as_str().unwrap());
    let job = json!({"kind": "inspect"});
    let job = api.post(&format!("{path}/jobs")).by(&dispatcher).json(&job).send().await.ok();
    let job = format!("/jobs/{}", job["id"].as_str().unwrap());
    let over = opened(&api, &agent).await;
    let over = format!("/service-requests/{}", over["id"].as_str().unwrap());
    let why = json!({"reason": "دیگر لازم نیست."});
    let asked = api.get(&over).by(&agent).send().await.ok();
    let off = api.post(&format!("{over}/cancellation")).by(&agent).at(&asked).json(&why);
    assert!(off.send().await.status < 300);
    let see = async |path: &str| api.get(path).by(&agent).send().await.ok();
    let (before, job_before, over_before) = (see(&path).await, see(&job).await, see(&over).await);

    close(&api, &admin, &["2026-11-29", "2026-11-30", "2026-12-01"]).await;
    let (after, job_after) = (see(&path).await, see(&job).await);
    let due = |request: &Value| request["clock"]["resolution_due_at"].as_str().unwrap().to_owned();
    assert!(due(&after) > due(&before), "{} is not after {}", due(&after), due(&before));
    assert_eq!(job_after["resolution_due_at"], after["clock"]["resolution_due_at"]);
    assert_ne!(job_after["resolution_due_at"], job_before["resolution_due_at"]);
    assert_ne!(after["version"], before["version"]);
    // The first response was met by triage: it was due when it was due.
    let first = |request: &Value| request["clock"]["first_response_due_at"].clone();
    assert_eq!(first(&after), first(&before));
    assert_eq!(see(&over).await, over_before);

    let id = request["id"].as_str().unwrap();
    let told = format!("/timeline-entries?subject_kind=service_request&subject_id={id}");
    let told = see(&told).await;
    let entries = told["items"].as_array().unwrap();
    let recounted = "service_request.due_times_recounted";
    let entry = entries.iter().find(|entry| entry["event"] == recounted).unwrap();
    let detail = |name: &str| {
        let details = entry["details"].as_array().unwrap();
        details.iter().find(|d| d["name"] == name).unwrap()["value"].as_str().unwrap().to_owned()
    };
    assert!(detail("due_now") > detail("due_before"));

    close(&api, &admin, &[]).await;
    assert_eq!(due(&see(&path).await), due(&before));
    let version = see(&path).await["version"].clone();
    // A change that moves nothing leaves no trace on the request.
    close(&api, &admin, &["2031-01-01"]).await;
    assert_eq!(see(&path).await["version"], version);
}

async fn opened(api: &Api, agent: &Caller) -> Value {
    let new = json!({
        "channel": "phone", "contact_name": "نسرین", "contact_phone": "09701112233",
        "narrative": "روشن نمی‌شود.", "city": "تهران", "unit_description": "هود",
        "address": "خیابان نمونه، پلاک نمونه ۵",
    });
    let request = api.post("/service-requests").by(agent).json(&new).send().await.ok();
    let path = format!("/service-requests/{}/triage", request["id"].as_str().unwrap());
    api.post(&path).by(agent).json(&json!({"priority": "normal"})).send().await.ok()
}

/// Declares these days closed in every calendar, and none of those of before.
async fn close(api: &Api, admin: &Caller, days: &[&str]) {
    let title = json!({"fa": "تعطیلی اعلامی آزمون", "en": "Closure of the test"});
    let calendars = api.get("/working-calendars").by(admin).send().await.ok();
    for calendar in calendars["items"].as_array().unwrap() {
        let path = format!("/working-calendars/{}", calendar["id"].as_str().unwrap());
        let kept = calendar["days"].as_array().unwrap().iter();
        let kept = kept.filter(|day| day["title"] != title).cloned();
        let closed = days.iter().map(|day| json!({"on": day, "title": title, "frames": []}));
        let all: Vec<_> = kept.chain(closed).collect();
        let change = api.patch(&path, calendar["version"].as_i64().unwrap()).by(admin);
        change.merge(&json!({"days": all})).send().await.ok();
    }
    api.work().await;
}
