//! The facts that organizations announce.

use kernel::Fact;
use sea_orm::entity::prelude::Uuid;

use super::{branch, organization};

pub struct OrganizationCreated(pub organization::Model);

impl Fact for OrganizationCreated {
    const NAME: &'static str = "organization.created";
    type Row = organization::Model;

    fn row(&self) -> &organization::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.id
    }

    fn internal(&self) -> bool {
        true
    }
}

pub struct OrganizationUpdated(pub organization::Model);

impl Fact for OrganizationUpdated {
    const NAME: &'static str = "organization.updated";
    type Row = organization::Model;

    fn row(&self) -> &organization::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.id
    }

    fn internal(&self) -> bool {
        true
    }
}

pub struct BranchCreated(pub branch::Model);

impl Fact for BranchCreated {
    const NAME: &'static str = "branch.created";
    type Row = branch::Model;

    fn row(&self) -> &branch::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}

pub struct BranchUpdated(pub branch::Model);

impl Fact for BranchUpdated {
    const NAME: &'static str = "branch.updated";
    type Row = branch::Model;

    fn row(&self) -> &branch::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}
