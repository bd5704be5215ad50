//! A job that is walked through the API, for tests of what comes of it.

use kit::{Api, Caller, Database, NOW, Value, json};

pub struct Walk {
    pub api: Api,
    pub agent: Caller,
    pub dispatcher: Caller,
    pub technician: Caller,
    pub warehouse: Caller,
    pub accountant: Caller,
    employee: Value,
}

/// Where a row is.
pub fn at(resource: &str, row: &Value) -> String {
    format!("/{resource}/{}", row["id"].as_str().unwrap_or_else(|| panic!("no id: {row:#}")))
}

impl Walk {
    pub async fn on(database: Database) -> Self {
        let api = Api::on(database).await;
        let people = ["agent", "dispatcher", "technician", "warehouse", "accountant"];
        let mut callers = Vec::new();
        for name in people {
            callers.push(api.person(name).await);
        }
        let [agent, dispatcher, technician, warehouse, accountant] = callers.try_into().unwrap();
        let path = format!("/employees?account_id={}", technician.id().unwrap());
        let employee = api.get(&path).by(&dispatcher).send().await.ok()["items"][0]["id"].clone();
        Self { api, agent, dispatcher, technician, warehouse, accountant, employee }
    }

    pub async fn get(&self, by: &Caller, path: &str) -> Value {
        let answer = self.api.get(path).by(by).send().await;
        assert_eq!(answer.status, 200, "{path}: {:#}", answer.body);
        answer.body
    }

    pub async fn post(&self, by: &Caller, path: &str, body: Value) -> Value {
        let request = self.api.post(path).by(by);
        let request = if body.is_null() { request } else { request.json(&body) };
        let answer = request.send().await;
        assert!(answer.status < 300, "{path}: {:#}", answer.body);
        answer.body
    }

    /// The same, by whoever knows the newest version of what stands at `row`.
    pub async fn post_at(&self, by: &Caller, row: &str, step: &str, body: Value) -> Value {
        let known = self.get(by, row).await;
        let path = format!("{row}/{step}");
        let request = self.api.post(&path).by(by).at(&known);
        let request = if body.is_null() { request } else { request.json(&body) };
        let answer = request.send().await;
        assert!(answer.status < 300, "{path}: {:#}", answer.body);
        answer.body
    }

    /// A request of a customer, sorted.
    pub async fn request(&self, of: Value) -> Value {
        let mut new = json!({"channel": "phone", "narrative": "روشن نمی‌شود."});
        for (name, value) in of.as_object().unwrap() {
            new[name] = value.clone();
        }
        let request = self.post(&self.agent, "/service-requests", new).await;
        let triage = format!("{}/triage", at("service-requests", &request));
        self.post(&self.agent, &triage, json!({"priority": "normal"})).await
    }

    /// Somebody whose product no warranty covers.
    pub async fn paying(&self) -> Value {
        self.request(json!({
            "contact_name": "نسرین پرداخت", "contact_phone": "09701112233", "city": "تهران",
            "address": "خیابان نمونه، پلاک نمونه ۵", "unit_description": "هود",
        }))
        .await
    }

    pub async fn job(&self, request: &Value, kind: &str) -> Value {
        let jobs = format!("{}/jobs", at("service-requests", request));
        let job = self.post(&self.dispatcher, &jobs, json!({"kind": kind})).await;
        self.get(&self.dispatcher, &at("jobs", &job)).await
    }

    /// A visit that begins so many minutes from now and takes half an hour.
    pub async fn visit(&self, job: &Value, minutes: i64) -> Value {
        let starts = NOW + chrono::TimeDelta::minutes(minutes);
        let ends = starts + chrono::TimeDelta::minutes(30);
        let text =
            |at: chrono::DateTime<chrono::Utc>| at.format("%Y-%m-%dT%H:%M:%S.000Z").to_string();
        let new = json!({
            "job_id": job["id"], "crew": [self.employee], "planned_start_at": text(starts),
            "planned_end_at": text(ends), "override": {"reason": "made by a test"},
        });
        self.post(&self.dispatcher, "/visits", new).await
    }

    /// The technician goes there and is there.
    pub async fn arrive(&self, visit: &Value) {
        self.set_off(visit).await;
        let arrival = format!("{}/arrival", at("visits", visit));
        self.post(&self.technician, &arrival, Value::Null).await;
    }

    pub async fn set_off(&self, visit: &Value) {
        let visit = at("visits", visit);
        self.post(&self.dispatcher, &format!("{visit}/dispatch"), Value::Null).await;
        self.post(&self.technician, &format!("{visit}/acceptance"), Value::Null).await;
        self.post(&self.technician, &format!("{visit}/travel"), json!({"eta": "m15"})).await;
    }

    /// Nobody is at home.
    pub async fn nobody_home(&self, visit: &Value) {
        self.arrive(visit).await;
        let file = self.api.request(actix_web::http::Method::POST, "/files?name=door.png");
        let file = file.by(&self.technician).body("application/octet-stream", DOOR);
        let file = file.send().await.ok();
        let why = json!({"file_id": file["id"], "reason": "کسی در را باز نکرد."});
        let path = format!("{}/no-access", at("visits", visit));
        self.post(&self.technician, &path, why).await;
    }

    /// Puts an operation of a kind on a job that has a price.
    pub async fn labour(&self, job: &Value, kind: &str) -> Value {
        let codes = self.get(&self.technician, "/service-codes?limit=200").await;
        let codes = codes["items"].as_array().unwrap();
        let code = codes.iter().find(|code| code["kind"] == kind).unwrap();
        let line = json!({"service_code_id": code["id"], "actual_minutes": 30});
        self.post(&self.technician, &format!("{}/labour-lines", at("jobs", job)), line).await
    }

    /// Answers what is open of the checklist.
    pub async fn answer_all(&self, job: &Value) {
        let path = format!("{}/checklist-items", at("jobs", job));
        let items = self.get(&self.technician, &path).await;
        for item in items["items"].as_array().unwrap() {
            if item["state"] != "open" || item["required"] != true {
                continue;
            }
            let answer = match item["input"].as_str().unwrap() {
                "bool" => json!({"checked": true}),
                "number" | "measurement" => {
                    let limit = item["minimum"].as_str().or(item["maximum"].as_str());
                    json!({"measured": limit.unwrap_or("1")})
                }
                "text" => json!({"text": "انجام شد."}),
                "signature" => continue,
                _ => json!({"waived_reason": "در آزمون نیست."}),
            };
            let path = format!("{path}/{}", item["id"].as_str().unwrap());
            let version = item["version"].as_i64().unwrap();
            let change = self.api.patch(&path, version).by(&self.technician).merge(&answer);
            change.send().await.ok();
        }
    }

    /// The customer accepts the price, if there is one.
    pub async fn accept(&self, job: &Value) {
        let job = at("jobs", job);
        let estimate = self.get(&self.technician, &format!("{job}/estimate")).await;
        if estimate["approval_needed"] == true {
            let yes = json!({
                "method": "signature", "total": estimate["customer_total"],
                "signer_name": "نسرین", "signature": signature(),
            });
            self.post(&self.technician, &format!("{job}/approvals"), yes).await;
        }
    }

    /// Diagnosed, signed, completed, approved.
    pub async fn finish(&self, job: &Value) {
        self.answer_all(job).await;
        let path = at("jobs", job);
        let known = self.get(&self.technician, &path).await;
        let mut codes = json!({"resolution_codes": [self.code("resolution").await]});
        for kind in ["defect", "cause", "repair"] {
            codes[format!("{kind}_code")] = self.code(kind).await;
        }
        let diagnosis = format!("{path}/diagnosis");
        let request = self.api.request(actix_web::http::Method::PUT, &diagnosis);
        let answer = request.by(&self.technician).at(&known).json(&codes).send().await;
        assert_eq!(answer.status, 200, "{:#}", answer.body);
        self.accept(job).await;
        let signed = json!({"kind": "signed", "signer_name": "نسرین", "signature": signature()});
        self.post(&self.technician, &format!("{path}/acceptance"), signed).await;
        self.approve(job).await;
    }

    /// Completed by the technician, approved by the office.
    pub async fn approve(&self, job: &Value) {
        let path = at("jobs", job);
        self.post_at(&self.technician, &path, "completion", Value::Null).await;
        self.post_at(&self.dispatcher, &path, "review-approval", Value::Null).await;
    }

    async fn code(&self, kind: &str) -> Value {
        let path = format!("/fault-codes?type={kind}&limit=1");
        self.get(&self.technician, &path).await["items"][0]["code"].clone()
    }

    /// What was drafted or issued for a job.
    pub async fn invoices(&self, job: &Value) -> Vec<Value> {
        let path = format!("/invoices?job_id={}", job["id"].as_str().unwrap());
        let mut invoices = Vec::new();
        for row in self.get(&self.accountant, &path).await["items"].as_array().unwrap() {
            invoices.push(self.get(&self.accountant, &at("invoices", row)).await);
        }
        invoices
    }
}

fn signature() -> Value {
    json!({"width": 320, "height": 160, "strokes": [{"points": [{"x": 1, "y": 2, "t": 0}]}]})
}

/// A small white picture.
const DOOR: [u8; 72] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0,
    0, 0, 75, 109, 41, 220, 0, 0, 0, 15, 73, 68, 65, 84, 120, 218, 99, 248, 143, 3, 48, 12, 45, 9,
    0, 186, 30, 191, 65, 137, 232, 182, 187, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];
