//! At the customer's place: from setting off to the signature, or to why it was not finished.

use chrono::{Days, TimeDelta};
use contract::rt::IfMatch;
use kernel::{Result, Work};
use serde_json::{Value, json};

use super::{
    Next, Telling,
    story::{Step, Story, Unfinished},
};
use crate::demo::{
    actor::Actor,
    past::{id, version},
};

impl Telling<'_> {
    pub(super) async fn set_off(&mut self, story: &mut Story) -> Result<Next> {
        let technician = self.technician(story.technician)?.clone();
        let eta = json!({"eta": "m30"});
        self.past.does(&technician, "create_visit_travel", &[story.visit], &eta).await?;
        let minutes = story.chance.between(20, 45);
        Ok(Some((self.past.now() + TimeDelta::minutes(minutes), Step::Arrive)))
    }

    pub(super) async fn arrive(&mut self, story: &mut Story) -> Result<Next> {
        let technician = self.technician(story.technician)?.clone();
        let visit = [story.visit];
        self.past.does(&technician, "create_visit_arrival", &visit, &Value::Null).await?;
        let minutes = match story.unfinished {
            Some(Unfinished::NobodyThere) => story.chance.between(12, 20),
            _ => story.chance.between(35, 80),
        };
        Ok(Some((self.past.now() + TimeDelta::minutes(minutes), Step::Work)))
    }

    pub(super) async fn work(&mut self, story: &mut Story) -> Result<Next> {
        let technician = self.technician(story.technician)?.clone();
        let visit = [story.visit];
        match story.unfinished.take() {
            Some(Unfinished::NobodyThere) => {
                let proof = self.past.sends(&technician, "door.png", &self.door).await?;
                let why =
                    json!({"file_id": proof, "reason": "زنگ زدم و دو بار تماس گرفتم؛ کسی نبود."});
                self.past.does(&technician, "create_visit_no_access", &visit, &why).await?;
                self.again(story, 1)
            }
            Some(Unfinished::PartMissing) => {
                let why = json!({"reason_code": "N01", "note": "قطعه همراه نبود؛ فردا می‌آورم."});
                self.past.does(&technician, "create_visit_cannot_complete", &visit, &why).await?;
                self.again(story, 2)
            }
            None => self.repair(story, &technician).await,
        }
    }

    /// A return visit, some days later.
    fn again(&self, story: &mut Story, days: u64) -> Result<Next> {
        story.on = None;
        let day = self.past.open_day(self.past.day_of(self.past.now()) + Days::new(days));
        Ok(Some((self.past.local(day, 9, 0), Step::Plan)))
    }

    async fn repair(&mut self, story: &mut Story, technician: &Actor) -> Result<Next> {
        let job = [story.job];
        self.diagnose(story, technician).await?;
        let family = &self.draw.families[story.family];
        let labour = if story.install { &family.installs } else { &family.repairs };
        let labour = story.chance.one(labour).copied().or(self.draw.diagnosis);
        let minutes = story.chance.between(25, 85);
        if let Some(code) = labour {
            let line = json!({"service_code_id": code, "actual_minutes": minutes});
            self.past.does(technician, "create_labour_line", &job, &line).await?;
        }
        let part = match story.install || story.chance.percent(25) {
            true => None,
            false => self.part(story, technician).await?,
        };
        let estimate = self.past.reads(technician, "get_job_estimate", &job, "").await?;
        let priced = estimate["approval_needed"] == true;
        if priced && story.refuses {
            return self.refuse(story, technician).await;
        }
        if priced {
            self.accept(story, technician, &estimate["customer_total"]).await?;
        }
        if let Some(line) = part {
            let path = [story.job, line];
            let used = json!({"quantity": "1", "serials": []});
            self.past.does(technician, "create_part_line_use", &path, &used).await?;
            let old = json!({"state": "recovered"});
            self.past.does(technician, "create_part_line_recovery", &path, &old).await?;
        }
        self.answer_checklist(story, technician).await?;
        let signed = json!({
            "kind": "signed", "signer_name": story.name(), "signature": signature(),
        });
        self.past.does(technician, "create_job_acceptance", &job, &signed).await?;
        self.complete(story, technician).await?;
        let minutes = story.chance.between(40, 500);
        Ok(Some((self.past.office_after(self.past.now(), minutes), Step::Review)))
    }

    /// Too dear for so old a unit: the first look is paid, and that is all.
    async fn refuse(&mut self, story: &mut Story, technician: &Actor) -> Result<Next> {
        let no = json!({"outcome": "diagnosis_fee", "note": "برای دستگاهی با این سن گران است."});
        let job = [story.job];
        let left = self.past.does(technician, "create_job_refusal", &job, &no).await?;
        let spent = json!({"actual_minutes": story.chance.between(15, 30)});
        for line in left["labour_lines"].as_array().into_iter().flatten() {
            if line["actual_minutes"].is_null() {
                let path = [story.job, id(line)?];
                let operation = "update_labour_line";
                self.past.changes(technician, operation, &path, version(line), &spent).await?;
            }
        }
        self.answer_checklist(story, technician).await?;
        self.complete(story, technician).await?;
        let minutes = story.chance.between(40, 500);
        Ok(Some((self.past.office_after(self.past.now(), minutes), Step::Review)))
    }

    async fn diagnose(&mut self, story: &mut Story, technician: &Actor) -> Result<()> {
        let chance = &mut story.chance;
        let section = chance.one(&self.draw.families[story.family].sections).cloned();
        let mut codes = match story.install {
            true => json!({"resolution_codes": ["Z03"]}),
            false => json!({
                "condition_code": chance.one(&self.draw.conditions),
                "defect_code": chance.one(&self.draw.defects),
                "cause_code": if chance.percent(70) { "K01" } else { "K04" },
                "repair_code": chance.one(&self.draw.repairs_with_part),
                "resolution_codes": ["Z01"],
            }),
        };
        if let Some(section) = section.filter(|_| !story.install) {
            codes["section_code"] = json!(section);
        }
        if let Some(symptom) = &story.symptom {
            codes["symptom_code"] = json!(symptom);
        }
        let known = self.past.reads(technician, "get_job", &[story.job], "").await?;
        let operation = "replace_job_diagnosis";
        self.past.changes(technician, operation, &[story.job], version(&known), &codes).await?;
        Ok(())
    }

    /// A part line for something that is in the van.
    async fn part(
        &mut self,
        story: &mut Story,
        technician: &Actor,
    ) -> Result<Option<sea_orm::entity::prelude::Uuid>> {
        let parts = &self.draw.families[story.family].parts;
        let Some(item) = story.chance.one(parts).copied() else { return Ok(None) };
        let left = self.vans[story.technician].entry(item).or_insert(super::PIECES_IN_VAN);
        if *left == 0 {
            return Ok(None);
        }
        *left -= 1;
        let line = json!({"item_id": item, "quantity": "1"});
        let line = self.past.does(technician, "create_part_line", &[story.job], &line).await?;
        Ok(Some(id(&line)?))
    }

    async fn accept(&self, story: &Story, technician: &Actor, total: &Value) -> Result<()> {
        let yes = json!({
            "method": "signature", "total": total, "signer_name": story.name(),
            "signature": signature(),
        });
        self.past.does(technician, "create_job_approval", &[story.job], &yes).await?;
        Ok(())
    }

    /// Every open item that asks for something, in one go.
    async fn answer_checklist(&self, story: &Story, technician: &Actor) -> Result<()> {
        let items = self.past.reads(technician, "list_checklist_items", &[story.job], "").await?;
        let items = items["items"].as_array().cloned().unwrap_or_default();
        let open = items.iter().filter(|item| item["required"] == true && item["state"] == "open");
        let mut answers = Vec::new();
        for item in open {
            let answer = match item["input"].as_str().unwrap_or_default() {
                "bool" => json!({"checked": true}),
                "number" | "measurement" => {
                    let limit = item["minimum"].as_str().or(item["maximum"].as_str());
                    json!({"measured": limit.unwrap_or("1")})
                }
                "text" => json!({"text": "قطعه فرسوده بود و عوض شد."}),
                "serial_scan" => match &story.serial() {
                    Some(serial) => json!({"serial": serial}),
                    None => json!({"waived_reason": "برچسب خوانا نبود."}),
                },
                "photo" => json!({"waived_reason": "مشتری اجازه عکس نداد."}),
                _ => continue,
            };
            answers.push((id(item)?, IfMatch::of(version(item)), answer));
        }
        // One transaction for all: most of what happens in a year is answers of checklists.
        let work = async |work: &Work<'_>| {
            for (item, known, answer) in &answers {
                let answer = serde_json::from_value(answer.clone())?;
                fieldwork::jobs::answer(work, story.job, *item, *known, answer).await?;
            }
            Ok(())
        };
        self.past.at_once(technician, "update_checklist_item", work).await
    }

    pub(super) async fn complete(&mut self, story: &Story, technician: &Actor) -> Result<()> {
        let job = [story.job];
        let known = self.past.reads(technician, "get_job", &job, "").await?;
        let operation = "create_job_completion";
        self.past.changes(technician, operation, &job, version(&known), &Value::Null).await?;
        Ok(())
    }
}

/// A line as a hand draws it.
pub fn signature() -> Value {
    let stroke = |from: i64, height: i64| -> Value {
        let points = (0..14).map(|step| {
            let swing = if step % 2 == 0 { height } else { -height / 2 };
            json!({"x": from + step * 9, "y": 80 + swing - step, "t": step * 22})
        });
        json!({"points": points.collect::<Vec<_>>()})
    };
    json!({"width": 320, "height": 160, "strokes": [stroke(40, 26), stroke(150, 14)]})
}
