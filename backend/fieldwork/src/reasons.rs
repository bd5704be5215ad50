//! The reasons that people choose from are the registry's.

use contract::{
    catalogue::ReasonKind,
    rt::{Say, TextEnum},
    warranty::Payer,
};
use kernel::{Error, Result, Text, Viewer};
use registry::reason;
use sea_orm::entity::prelude::*;

/// A reason for that step; `pointer` is where the body names it.
pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    kind: ReasonKind,
    code: &str,
    pointer: &str,
) -> Result<reason::Model> {
    let rows = viewer.select::<reason::Entity>().filter(reason::Column::Code.eq(code));
    let found = rows.filter(reason::Column::Kind.eq(Text(kind))).one(db).await?;
    found.ok_or_else(|| unknown(pointer))
}

/// Several of them, none unknown.
pub async fn all_known(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    kind: ReasonKind,
    codes: &[String],
    pointer: &str,
) -> Result<()> {
    let rows = viewer.select::<reason::Entity>();
    let rows = rows
        .filter(reason::Column::Code.is_in(codes.iter().map(String::as_str)))
        .filter(reason::Column::Kind.eq(Text(kind)));
    let known = rows.all(db).await?;
    match codes.iter().position(|code| known.iter().all(|reason| reason.code != *code)) {
        Some(index) => Err(unknown(&format!("{pointer}/{index}"))),
        None => Ok(()),
    }
}

/// Who bears what a step costs, as the reason says.
pub fn bearer(reason: &reason::Model) -> Payer {
    reason.cost_bearer.0.as_str().parse().unwrap_or(Payer::ServiceUnit)
}

fn unknown(pointer: &str) -> Error {
    let why = Say::new("There is no such reason for this.", "چنین دلیلی برای این کار نیست.");
    Error::field(pointer, "not_found", why)
}
