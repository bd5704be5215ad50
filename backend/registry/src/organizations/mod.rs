//! Legal entities, their branches, and the face that the one whose portal this is shows to
//! everybody.
//!
//! [`rules`] judges colours; `actions` reads and changes; `profile` is what anybody may know.

mod actions;
mod api;
pub mod branch;
mod events;
pub mod organization;
mod profile;
pub mod rules;

use contract::{
    common::{Code, LocalizedText},
    organizations::{BranchReference, OrganizationReference},
    rt::LocalBoxFuture,
};
use kernel::{Result, Say, Viewer};
use sea_orm::{ConnectionTrait, DatabaseTransaction, entity::prelude::*, query::*};

pub use actions::{NewBranch, NewOrganization, add, add_branch, ensure_host};
pub use api::Organizations;
pub use events::{BranchCreated, BranchUpdated, OrganizationCreated, OrganizationUpdated};

/// The password of the demo's accounts; it works in the demo only.
pub use profile::DEMO_PASSWORD;

/// The organization whose portal this is: the first service unit, else the first of all; none
/// before anything was set up.
pub async fn host(db: &impl ConnectionTrait) -> Result<Option<organization::Model>> {
    use contract::organizations::OrganizationRole;
    let all = || {
        let all = Viewer::system(Uuid::nil()).select::<organization::Entity>();
        all.order_by_asc(organization::Column::Id)
    };
    let units =
        all().filter(organization::Column::Role.eq(kernel::Text(OrganizationRole::ServiceUnit)));
    match units.one(db).await? {
        Some(unit) => Ok(Some(unit)),
        None => Ok(all().one(db).await?),
    }
}

/// How an organization calls itself in its messages, for [`kernel::app::Names`].
pub fn sender<'a>(db: &'a DatabaseTransaction, id: Uuid) -> LocalBoxFuture<'a, Result<Say>> {
    Box::pin(async move {
        let all = Viewer::system(id).select::<organization::Entity>();
        let known = match all.filter(organization::Column::Id.eq(id)).one(db).await? {
            Some(known) => Some(known),
            None => host(db).await?,
        };
        let known = known.map(|known| Say::new(known.name_en, known.name_fa));
        Ok(known.unwrap_or_else(|| Say::new("Vafa", "وفا")))
    })
}

/// An organization, as others name it.
pub fn reference(organization: organization::Model) -> OrganizationReference {
    let name = LocalizedText { fa: organization.name_fa, en: organization.name_en };
    OrganizationReference { id: organization.id, code: Code(organization.code), name }
}

/// A branch, as others name it.
pub fn branch_reference(branch: branch::Model) -> BranchReference {
    let name = LocalizedText { fa: branch.name_fa, en: branch.name_en };
    BranchReference { id: branch.id, code: Code(branch.code), name }
}
