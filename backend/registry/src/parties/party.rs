use contract::{common::Language, parties::PartyKind};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*, query::*, sea_query::SelectStatement};
use serde::Serialize;

/// A person or company one works for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "parties")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub number: String,
    pub kind: Text<PartyKind>,
    pub name: String,
    /// The name as lists are sorted by it, in Persian order on every database.
    pub sort_key: String,
    pub email: Option<String>,
    pub tax_code: Option<String>,
    pub language: Text<Language>,
    pub consent_surveys: bool,
    pub consent_advertising: bool,
    pub consent_call_recording: bool,
    /// For the desk only.
    pub note: Option<String>,
    /// Who stands for this party too, since the two turned out to be one.
    pub merged_into: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let own = viewer.parties().iter().copied();
        Condition::any()
            .add(viewer.within(Column::OrganizationId))
            .add(Column::Id.is_in(own.clone()))
            .add(Column::MergedInto.is_in(own))
            .add(Column::Id.in_subquery(viewer.granted(Model::KIND)))
    }
}

impl Row for Model {
    const KIND: &'static str = "party";
    const PERSONAL: &'static [&'static str] = &["name", "sort_key", "email", "tax_code", "note"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

/// The ids of a customer's own parties, and of those that were merged into them.
#[expect(clippy::disallowed_methods, reason = "the viewer's own parties, asked for by policies")]
pub fn own(viewer: &Viewer) -> SelectStatement {
    let own = viewer.parties().iter().copied();
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(
            Condition::any().add(Column::Id.is_in(own.clone())).add(Column::MergedInto.is_in(own)),
        )
        .into_query()
}
