use kernel::{Fact, Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// To which account and card customers of an organization pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "payment_instructions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: Uuid,
    pub version: i64,
    #[sea_orm(column_type = "JsonBinary")]
    pub holder: Json,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub bank: Option<Json>,
    pub iban: Option<String>,
    pub card_number: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub note: Option<Json>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::all().add(Column::OrganizationId.eq(viewer.organization()))
    }
}

impl Row for Model {
    const KIND: &'static str = "payment_instructions";

    fn id(&self) -> Uuid {
        self.organization_id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

/// Customers pay to another account from now on.
pub struct PaymentInstructionsReplaced(pub Model);

impl Fact for PaymentInstructionsReplaced {
    const NAME: &'static str = "payment_instructions.updated";
    type Row = Model;

    fn row(&self) -> &Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}
