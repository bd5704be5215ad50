//! What is done with requests. Whoever writes takes a [`Work`]; whoever reads, a viewer.

mod create;
mod duplicates;
mod ending;
mod find;
mod jobs;
mod question;
mod triage;

use contract::{common::ProblemCode, rt::Say};
use kernel::{Error, OrNotFound, Result, Text, Viewer, Work};
use sea_orm::{IntoActiveModel, entity::prelude::*, query::*};

use super::{
    request,
    rules::{self, Step},
};

pub(crate) use create::check_wishes;
pub use create::{NewRequest, adopt_guest, create};
pub(super) use create::{ask_for_a_call, discard, from_wire, submit, update};
pub(super) use duplicates::duplicates;
pub(super) use ending::close;
pub use ending::{CLOSE, Close, close_due};
pub(crate) use ending::{End, closes_later};
pub(super) use ending::{appeal, cancel, merge, reject, reopen, resolve_remotely, separate};
pub(crate) use find::find;
pub(super) use find::{key, list};
pub use jobs::create_job;
pub(super) use jobs::of_requests as jobs_of_requests;
pub(crate) use jobs::wish;
pub(crate) use question::Question;
pub(super) use question::{answer, ask};
pub(super) use triage::reverse_triage;
pub use triage::{Triage, triage};

/// The request, held until the work is committed.
pub(super) async fn lock(work: &Work<'_>, id: Uuid) -> Result<request::Model> {
    lock_as(work, &work.viewer, id).await
}

pub(crate) async fn lock_as(work: &Work<'_>, viewer: &Viewer, id: Uuid) -> Result<request::Model> {
    let rows = viewer.select::<request::Entity>().filter(request::Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("service request")
}

/// Writes a row that was changed in hand, as its next version.
pub(crate) async fn save(work: &Work<'_>, mut row: request::Model) -> Result<request::Model> {
    row.version += 1;
    row.updated_at = work.now;
    Ok(row.into_active_model().reset_all().update(work.db()).await?)
}

/// Moves a row in hand to the state that a step leads to.
pub(super) fn step(row: &mut request::Model, step: Step) -> Result<()> {
    row.state = Text(rules::after(row.state.0, step)?);
    Ok(())
}

/// A request is found by its number and by what people say of it.
pub(super) async fn index(work: &Work<'_>, row: &request::Model) -> Result<()> {
    let name = row.contact_name.as_deref().unwrap_or_default();
    let rest = [&row.contact_phone, &row.serial, &row.unit_description, &row.narrative, &row.city];
    let mut texts = vec![row.number.as_str(), name];
    texts.extend(rest.iter().filter_map(|text| text.as_deref()));
    work.search("service_request", row.id, &texts).await
}

/// The body names something that isn't there, or that the caller may not know of.
pub(super) fn unknown(pointer: &str) -> Error {
    let why = Say::new("There is no such thing.", "چنین چیزی نیست.");
    Error::field(pointer, "not_found", why)
}

pub(super) fn refused(why: Say) -> Error {
    Error::refused(ProblemCode::InvalidState, why)
}
