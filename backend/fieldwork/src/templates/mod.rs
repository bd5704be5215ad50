//! What kinds of work there are: what each takes, and its steps. They are presets that an
//! installation may edit; [`presets::load`] brings them in.

mod api;
pub mod checklist_template;
pub mod job_template;
pub mod presets;

use contract::{
    job_templates::{TemplateTaskCondition, TemplateTaskKind},
    jobs::{ChecklistGroup, ChecklistInput, JobKind},
};
use kernel::{Result, Text, Viewer};
use sea_orm::{QueryOrder, entity::prelude::*};
use serde::{Deserialize, Serialize};

pub use api::JobTemplates;
pub(crate) use api::codes;

/// One task of a template.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub position: i32,
    pub kind: TemplateTaskKind,
    pub condition: TemplateTaskCondition,
    pub service_code: Option<String>,
    pub checklist_code: Option<String>,
}

/// A group of parts that a kind of work often needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Likely {
    pub part_group: String,
    pub probability_percent: i32,
}

/// An item of a checklist; limits are thousandths.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub position: i32,
    pub code: String,
    pub group: ChecklistGroup,
    pub title_fa: String,
    pub title_en: String,
    pub input: ChecklistInput,
    pub required: bool,
    pub blocks_start: bool,
    pub unit: Option<String>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    pub out_of_limit: Option<String>,
}

/// The template of that code.
pub async fn template(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    code: &str,
) -> Result<Option<job_template::Model>> {
    let rows = viewer.select::<job_template::Entity>();
    Ok(rows.filter(job_template::Column::Code.eq(code)).one(db).await?)
}

/// The template that fits best: that of the symptom, else the family's first for such work.
pub async fn fitting(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    kind: JobKind,
    family_code: &str,
    symptom_code: Option<&str>,
) -> Result<Option<job_template::Model>> {
    use job_template::Column;
    if let Some(symptom) = symptom_code {
        let rows = viewer.select::<job_template::Entity>();
        let found = rows.filter(Column::SymptomCode.eq(symptom)).one(db).await?;
        if found.is_some() {
            return Ok(found);
        }
    }
    let rows = viewer.select::<job_template::Entity>();
    let rows = rows
        .filter(Column::FamilyCode.eq(family_code))
        .filter(Column::Kind.eq(Text(kind)))
        .filter(Column::SymptomCode.is_null());
    Ok(rows.order_by_asc(Column::Code).one(db).await?)
}

/// The items of the checklist for such work on such a product. Work that is done over has the
/// steps of a repair.
pub async fn checklist(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    kind: JobKind,
    family_code: &str,
) -> Result<Vec<Item>> {
    use checklist_template::Column;
    let kind = match kind {
        JobKind::Rework | JobKind::Inspect | JobKind::Campaign => JobKind::Repair,
        kind => kind,
    };
    let rows = viewer.select::<checklist_template::Entity>();
    let rows = rows.filter(Column::FamilyCode.eq(family_code)).filter(Column::Kind.eq(Text(kind)));
    let Some(found) = rows.order_by_asc(Column::Code).one(db).await? else { return Ok(Vec::new()) };
    Ok(serde_json::from_value(found.items)?)
}

/// The item that says that the customer knows the price and accepts it.
pub const PRICE_TOLD: &str = "GN-R2";
