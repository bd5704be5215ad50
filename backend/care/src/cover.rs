//! What the warranty department says of a unit and of a repair.

use chrono::NaiveDate;
use contract::warranty::CoverState;
use kernel::{Result, Viewer, Work};
use sea_orm::entity::prelude::*;
use warranty::repairs::repair;

use crate::sla::clock::Both;

/// A warranty in force.
pub struct InForce {
    pub title: Option<Both>,
    pub clause: Option<Both>,
    /// The last covered day.
    pub until: Option<NaiveDate>,
}

/// The warranty that a unit is under on a day; none, if there is none.
pub async fn of_unit(
    work: &Work<'_>,
    organization: Uuid,
    unit: Uuid,
    on: NaiveDate,
) -> Result<Option<InForce>> {
    let viewer = Viewer::system(organization);
    let cover = warranty::entitlement::cover_of(work.db(), &viewer, unit, on).await?;
    if cover.state != CoverState::Active {
        return Ok(None);
    }
    let both = |text: contract::common::LocalizedText| Both { fa: text.fa, en: text.en };
    Ok(Some(InForce {
        title: cover.title.map(both),
        clause: Some(both(cover.text)),
        until: cover.ends_on.and_then(|end| end.pred_opt()),
    }))
}

/// The last day on which the repair of a job is guaranteed; none, if it isn't.
pub async fn repair_until(
    db: &impl ConnectionTrait,
    organization: Uuid,
    job: Uuid,
) -> Result<Option<NaiveDate>> {
    let repairs = Viewer::system(organization).select::<repair::Entity>();
    let repair = repairs.filter(repair::Column::JobId.eq(job)).one(db).await?;
    Ok(repair.and_then(|repair| repair.ends_on.pred_opt()))
}
