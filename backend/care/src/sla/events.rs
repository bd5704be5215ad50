use kernel::Fact;
use sea_orm::entity::prelude::Uuid;

use super::policy;

pub struct PolicyChanged(pub policy::Model);

impl Fact for PolicyChanged {
    const NAME: &'static str = "sla_policy.updated";
    type Row = policy::Model;

    fn row(&self) -> &policy::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}
