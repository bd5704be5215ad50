//! Stock: how many of what are where, and every move of it.
//!
//! [`moves`] is the one place where balances change, each time with a movement and its cost; [`usage`] is what
//! fieldwork calls, [`documents`] what the warehouse does, [`lists`] what is read. [`rules`] says
//! what stock is worth.

pub(crate) mod allocation;
pub(crate) mod allocations;
pub mod balance;
pub(crate) mod costing;
pub mod document;
pub mod documents;
pub mod events;
pub(crate) mod item_cost;
pub(crate) mod lists;
pub mod movement;
pub(crate) mod moves;
pub mod rules;
pub mod serial_unit;
#[cfg(test)]
mod tests;
mod usage;

use kernel::{Error, OrNotFound, Result, Say, Viewer, Work};
use sea_orm::entity::prelude::*;

pub use crate::{
    old_parts::{Recovered, recover},
    reservations::{NewReservation, release, release_line, request, reserve},
};
pub use moves::{Source, has_serials};
pub use usage::{ReturnUnused, UsePart, Used, free_in, return_unused, use_part};

/// The item that a body names.
pub(crate) async fn item_at(
    work: &Work<'_>,
    pointer: &str,
    id: Uuid,
) -> Result<registry::item::Model> {
    match item(work.db(), &work.viewer, id).await {
        Err(Error::NotFound(_)) => {
            let why = Say::new("There is no such item.", "چنین قلمی نیست.");
            Err(Error::field(pointer, "not_found", why))
        }
        found => found,
    }
}

/// The item of the catalogue.
pub(crate) async fn item(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<registry::item::Model> {
    let items = viewer.select::<registry::item::Entity>().filter(registry::item::Column::Id.eq(id));
    items.one(db).await?.or_not_found("item")
}
