//! After the visit: review, invoices, money, what the customer thinks of it.

use chrono::{Days, TimeDelta};
use kernel::Result;
use serde_json::{Value, json};

use super::{
    Next, Telling,
    story::{Step, Story},
};
use crate::demo::{
    chance::Chance,
    past::{id, version},
};

impl Telling<'_> {
    pub(super) async fn review(&mut self, story: &mut Story) -> Result<Next> {
        let dispatcher = self.dispatcher(story.branch())?.clone();
        let job = [story.job];
        if story.sent_back {
            story.sent_back = false;
            let why = json!({
                "reason_codes": ["RV01"], "return_visit": false, "note": "عکس برچسب تار است.",
            });
            self.past.does(&dispatcher, "create_job_sending_back", &job, &why).await?;
            let technician = self.technician(story.technician)?.clone();
            self.complete(story, &technician).await?;
            return Ok(Some((self.past.office_after(self.past.now(), 60), Step::Review)));
        }
        let known = self.past.reads(&dispatcher, "get_job", &job, "").await?;
        let operation = "create_job_review_approval";
        self.past.changes(&dispatcher, operation, &job, version(&known), &Value::Null).await?;
        let minutes = story.chance.between(20, 400);
        Ok(Some((self.past.office_after(self.past.now(), minutes), Step::Bill)))
    }

    pub(super) async fn bill(&mut self, story: &mut Story) -> Result<Next> {
        let accountant = self.company.the("accountant")?.clone();
        let query = format!("job_id={}&state=draft", story.job);
        for draft in self.past.lists(&accountant, "list_invoices", &query).await? {
            let path = [id(&draft)?];
            let operation = "create_invoice_issue";
            self.past.changes(&accountant, operation, &path, version(&draft), &Value::Null).await?;
        }
        let minutes = story.chance.between(30, 12 * 24 * 60);
        Ok(Some((self.past.now() + TimeDelta::minutes(minutes), Step::Pay)))
    }

    /// What the customer owes comes in, mostly.
    pub(super) async fn pay(&mut self, story: &mut Story) -> Result<Next> {
        let accountant = self.company.the("accountant")?.clone();
        let query = format!("job_id={}&kind=customer", story.job);
        for invoice in self.past.lists(&accountant, "list_invoices", &query).await? {
            let owed =
                invoice["open_amount"]["amount"].as_str().and_then(|a| a.parse::<i64>().ok());
            let Some(owed) = owed.filter(|owed| *owed > 0) else { continue };
            let amount = match story.chance.between(1, 100) {
                1..=82 => owed,
                83..=90 => (owed / 2).max(1),
                _ => continue,
            };
            let method = ["card", "card", "cash", "transfer"];
            let paid = json!({
                "method": story.chance.one(&method), "invoice_id": invoice["id"],
                "amount": {"amount": amount.to_string(), "currency": "IRR"},
                "reference": format!("{:06}", story.chance.between(100_000, 999_999)),
            });
            self.past.does(&accountant, "create_payment", &[], &paid).await?;
        }
        let day = self.past.open_day(self.past.day_of(self.past.now()) + Days::new(1));
        Ok(Some((self.past.local(day, 18, 10), Step::Rate)))
    }

    /// A third answers the survey.
    pub(super) async fn rate(&mut self, story: &mut Story) -> Result<Next> {
        let token = care::surveys::token_of_job(&self.past.app, story.job).await?;
        let mut low = false;
        if let Some(token) = token.filter(|_| story.chance.percent(36)) {
            let nobody = self.nobody();
            let query = format!("token={token}");
            if let Ok(survey) = self.past.reads(&nobody, "get_survey", &[], &query).await
                && survey["answered"] != true
            {
                let mood = story.chance.between(1, 100);
                low = mood > 84;
                let answers = answers(&mut story.chance, &survey["questions"], mood);
                let answers = json!({"token": token, "answers": answers});
                self.past.does(&nobody, "create_survey_response", &[], &answers).await?;
            }
        }
        let now = self.past.now();
        if low {
            return Ok(Some((self.past.office_after(now, 200), Step::Recall)));
        }
        if story.comes_back {
            story.comes_back = false;
            let days = story.chance.between(3, 40);
            return Ok(Some((now + TimeDelta::days(days), Step::ComeBack)));
        }
        Ok(None)
    }

    /// Somebody calls who was let down.
    pub(super) async fn recall(&mut self, story: &mut Story) -> Result<Next> {
        let agent = self.agent(story.branch())?.clone();
        let open = self.past.lists(&agent, "list_recovery_cases", "state=open").await?;
        let case =
            open.iter().find(|case| case["response"]["context"]["job_id"] == json!(story.job));
        let Some(case) = case else { return Ok(None) };
        let case = [id(case)?];
        let words = json!({"reached": true, "note": "عذرخواهی کردیم؛ علت دیر رسیدن قطعه بود."});
        self.past.does(&agent, "create_recovery_case_contact", &case, &words).await?;
        if story.chance.percent(75) {
            let words = json!({"note": "سرویس دوره‌ای رایگان برای ماه بعد گذاشتیم."});
            self.past.does(&agent, "create_recovery_case_solution", &case, &words).await?;
            let outcome = if story.chance.percent(80) { "confirmed_by_customer" } else { "lost" };
            let end = json!({"outcome": outcome});
            self.past.does(&agent, "create_recovery_case_closing", &case, &end).await?;
        }
        Ok(None)
    }

    /// The same fault again: free while the repair is guaranteed.
    pub(super) async fn come_back(&mut self, story: &mut Story) -> Result<Next> {
        let agent = self.agent(story.branch())?.clone();
        let words = json!({"narrative": "همان ایراد دوباره پیدا شد."});
        let operation = "create_service_request_reopening";
        let again = self.past.does(&agent, operation, &[story.request], &words).await?;
        story.request = id(&again)?;
        story.job = sea_orm::entity::prelude::Uuid::nil();
        story.job_kind = "rework";
        story.on = None;
        story.early = None;
        let minutes = story.chance.between(10, 60);
        Ok(Some((self.past.office_after(self.past.now(), minutes), Step::Sort)))
    }
}

/// What somebody answers who is content by so much: 1 is delighted, 100 angry.
fn answers(chance: &mut Chance, questions: &Value, mood: i64) -> Vec<Value> {
    let happy = mood <= 60;
    let low = mood > 84;
    let score = |chance: &mut Chance, best: i64, worst: i64| match (happy, low) {
        (true, _) => chance.between(best - 1, best),
        (_, true) => chance.between(worst, worst + 1),
        _ => chance.between(best - 3, best - 2),
    };
    let mut given = Vec::new();
    for question in questions.as_array().into_iter().flatten() {
        let mut answer = json!({"question": question["id"]});
        match question["kind"].as_str().unwrap_or_default() {
            "nps" => {
                answer["score"] = json!(match (happy, low) {
                    (true, _) => chance.between(9, 10),
                    (_, true) => chance.between(1, 5),
                    _ => chance.between(7, 8),
                });
            }
            "csat" => answer["score"] = json!(score(chance, 5, 1).clamp(1, 5)),
            "ces" => answer["score"] = json!(score(chance, 7, 1).clamp(1, 7)),
            "choice" if question["required"] == true => {
                let choices = question["choices"].as_array().cloned().unwrap_or_default();
                let place = usize::from(low).min(choices.len().saturating_sub(1));
                answer["choices"] = json!([choices.get(place).map(|choice| &choice["value"])]);
            }
            "text" if low && chance.percent(70) => {
                let words = [
                    "دو بار زنگ زدم تا کسی آمد.",
                    "ایراد درست نشد و دوباره خاموش می‌شود.",
                    "مبلغ با آنچه گفته بودند فرق داشت.",
                    "سرویسکار یک ساعت دیر رسید و خبری ندادند.",
                ];
                answer["text"] = json!(chance.one(&words));
            }
            "text" if happy && chance.percent(25) => {
                answer["text"] = json!("سرویسکار با حوصله توضیح داد؛ سپاسگزارم.");
            }
            _ => continue,
        }
        given.push(answer);
    }
    given
}
