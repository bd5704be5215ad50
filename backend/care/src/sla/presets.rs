//! The service levels that an organization starts with.

use contract::{
    rt::{Say, TextEnum},
    security::Role,
    service_requests::ServiceRequestPriority,
    sla::SlaPause,
};
use kernel::{Error, Result, Work};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde::Deserialize;
use serde_json::json;

use super::{events::PolicyChanged, policy, rules::Target};

/// A service level, as `presets/sla_policies.json` has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    pub code: String,
    pub title: Say,
    pub calendar_code: String,
    pub targets: Vec<(ServiceRequestPriority, Target)>,
    pub pause_on: Vec<SlaPause>,
    pub warn_at_percent: i32,
    pub steps: Vec<Step>,
}

/// Who is told when so much of the time is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub at_percent: i32,
    pub roles: Vec<Role>,
    pub text: Say,
}

#[derive(Deserialize)]
struct File {
    policies: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    code: String,
    title: Both,
    calendar: String,
    targets: Vec<TargetEntry>,
    pause_on: Vec<String>,
    warn_at_percent: Vec<i32>,
    escalation: String,
}

#[derive(Deserialize)]
struct TargetEntry {
    priority: String,
    #[serde(flatten)]
    minutes: Target,
}

#[derive(Deserialize)]
struct Escalation {
    code: String,
    steps: Vec<StepEntry>,
}

#[derive(Clone, Deserialize)]
struct StepEntry {
    at_percent: i32,
    notify_roles: Vec<String>,
    text: Both,
}

#[derive(Clone, Deserialize)]
struct Both {
    fa: String,
    en: String,
}

impl From<Both> for Say {
    fn from(both: Both) -> Self {
        Self::new(both.en, both.fa)
    }
}

pub fn policies() -> Result<Vec<Policy>> {
    let file: File = serde_json::from_str(include_str!("../../presets/sla_policies.json"))?;
    let ladders: Vec<Escalation> =
        serde_json::from_str(include_str!("../../presets/escalations.json"))?;
    file.policies.into_iter().map(|entry| policy(entry, &ladders)).collect()
}

fn policy(entry: Entry, ladders: &[Escalation]) -> Result<Policy> {
    let named = |name: &str| Error::internal(format!("{}: what is {name}?", entry.code));
    let targets = entry.targets.iter().map(|target| {
        let priority = target.priority.parse().map_err(|_| named(&target.priority))?;
        Ok((priority, target.minutes))
    });
    let pauses = entry.pause_on.iter().map(|pause| pause.parse().map_err(|_| named(pause)));
    let ladder = ladders.iter().find(|ladder| ladder.code == entry.escalation);
    let ladder = ladder.ok_or_else(|| named(&entry.escalation))?;
    let steps = ladder.steps.iter().cloned().map(|step| Step {
        at_percent: step.at_percent,
        roles: roles(&step.notify_roles),
        text: step.text.into(),
    });
    Ok(Policy {
        targets: targets.collect::<Result<_>>()?,
        pause_on: pauses.collect::<Result<_>>()?,
        warn_at_percent: entry.warn_at_percent.iter().copied().max().unwrap_or(80),
        steps: steps.collect(),
        code: entry.code,
        title: entry.title.into(),
        calendar_code: entry.calendar,
    })
}

/// The posts of the preset in terms of roles: those who lead a team or a shift dispatch, those
/// who lead more than that manage.
fn roles(posts: &[String]) -> Vec<Role> {
    let mut roles = Vec::new();
    for post in posts {
        let role = match post.as_str() {
            "dispatcher" | "team_lead" => Role::Dispatcher,
            _ => Role::Manager,
        };
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

/// Gives an organization the service levels that it lacks; answers how many those are.
pub async fn seed(work: &Work<'_>) -> Result<usize> {
    let organization = work.viewer.organization();
    let known = work.system().select::<policy::Entity>();
    let known =
        known.filter(policy::Column::OrganizationId.eq(organization)).all(work.db()).await?;
    let missing: Vec<_> = policies()?
        .into_iter()
        .filter(|preset| known.iter().all(|row| row.code != preset.code))
        .collect();
    let count = missing.len();
    for preset in missing {
        let row = policy::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            organization_id: Set(organization),
            targets: Set(targets_json(&preset.targets)),
            pause_on: Set(json!(preset.pause_on.iter().map(|p| p.as_str()).collect::<Vec<_>>())),
            steps: Set(Json::Array(preset.steps.iter().map(step_json).collect())),
            code: Set(preset.code),
            title_fa: Set(preset.title.fa),
            title_en: Set(preset.title.en),
            calendar_code: Set(preset.calendar_code),
            warn_at_percent: Set(preset.warn_at_percent),
        };
        work.emit(&PolicyChanged(row.insert(work.db()).await?)).await?;
    }
    Ok(count)
}

fn targets_json(targets: &[(ServiceRequestPriority, Target)]) -> Json {
    let target = |(priority, target): &(ServiceRequestPriority, Target)| {
        json!({
            "priority": priority.as_str(),
            "first_response_minutes": target.first_response_minutes,
            "arrival_minutes": target.arrival_minutes,
            "resolution_minutes": target.resolution_minutes,
        })
    };
    Json::Array(targets.iter().map(target).collect())
}

fn step_json(step: &Step) -> Json {
    json!({
        "at_percent": step.at_percent,
        "roles": step.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>(),
        "text": { "fa": step.text.fa, "en": step.text.en },
    })
}
