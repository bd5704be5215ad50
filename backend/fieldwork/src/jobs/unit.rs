//! The unit in front of the technician: the one the job is about, or the one that the job turns
//! out to be about.

use chrono::TimeDelta;
use contract::{rt::Say, security::Role};
use kernel::{Error, NewTask, OrNotFound, Result, Subject, Work, text};
use registry::installed_unit;
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};

use super::{actions, job, lines};
use crate::events::JobUpdated;

/// What an agent does about a unit that nobody knows.
const REGISTER: &str = "register_unit";

/// Holds a scanned serial against the job; answers the job, which may have its unit now.
pub async fn scanned(work: &Work<'_>, job: job::Model, serial: &str) -> Result<job::Model> {
    match job.unit_id {
        Some(unit_id) => known(work, unit_id, serial).await.map(|()| job),
        None => found(work, job, serial).await,
    }
}

async fn known(work: &Work<'_>, unit_id: Uuid, serial: &str) -> Result<()> {
    let units = work.system().select::<installed_unit::Entity>();
    let unit = units.filter(installed_unit::Column::Id.eq(unit_id)).one(work.db()).await?;
    let unit = unit.or_not_found("installed unit")?;
    if text::serial(&unit.serial) == serial {
        return Ok(());
    }
    Err(wrong(Say::new(
        format!("This is another unit: the job is on {}, you scanned {serial}.", unit.serial),
        format!("این دستگاه دیگری است؛ کار برای {} است و شما {serial} را اسکن کردید.", unit.serial),
    )))
}

/// The customer didn't know the serial. A unit of theirs, or of nobody, becomes the job's, and who
/// pays is decided anew; one that nobody knows is registered by an agent.
async fn found(work: &Work<'_>, job: job::Model, serial: &str) -> Result<job::Model> {
    let units = work
        .system()
        .select::<installed_unit::Entity>()
        .filter(installed_unit::Column::OrganizationId.eq(job.organization_id))
        .filter(installed_unit::Column::Serial.eq(serial))
        .order_by_asc(installed_unit::Column::Id)
        .all(work.db())
        .await?;
    if units.is_empty() {
        register_later(work, &job, serial).await?;
        return Ok(job);
    }
    let theirs = units.iter().find(|unit| unit.party_id == Some(job.party_id));
    let Some(unit) = theirs.or_else(|| units.iter().find(|unit| unit.party_id.is_none())) else {
        return Err(wrong(Say::new(
            format!("{serial} belongs to another customer: check the plate, or call the desk."),
            format!("{serial} از آنِ مشتری دیگری است؛ برچسب را بررسی کنید یا با پذیرش تماس بگیرید."),
        )));
    };
    let mut change = actions::next_version(work, &job);
    change.unit_id = Set(Some(unit.id));
    change.model_id = Set(Some(unit.product_model_id));
    let fact = JobUpdated::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    lines::decide_again(work, &fact.job).await?;
    lines::refresh(work, &fact.job).await
}

async fn register_later(work: &Work<'_>, job: &job::Model, serial: &str) -> Result<()> {
    let task = NewTask {
        kind: REGISTER,
        subject: Subject::of(job),
        role: Role::Agent,
        assignee: None,
        due_at: work.now + TimeDelta::days(1),
        title: Say::new(
            format!("{}: register the unit {serial}", job.number),
            format!("{}: ثبت کالای {serial}", job.number),
        ),
    };
    work.task(task).await
}

fn wrong(why: Say) -> Error {
    Error::field("/serial", "wrong_unit", why)
}
