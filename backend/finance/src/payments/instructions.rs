use contract::{common::LocalizedText, payments::PaymentInstructionsPrototype, rt::IfMatch};
use kernel::{Fact, Result, Row, RowPolicy, Viewer, Work};
use sea_orm::{Condition, IntoActiveModel, entity::prelude::*, query::*, sea_query::OnConflict};
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

/// Says how customers pay from now on; a version is checked, where one is given.
pub async fn replace(
    work: &Work<'_>,
    if_match: Option<IfMatch>,
    body: &PaymentInstructionsPrototype,
) -> Result<Model> {
    let rows = work.viewer.select::<Entity>().lock_exclusive();
    let known = rows.one(work.db()).await?.map_or(0, |row| row.version);
    if let Some(if_match) = if_match {
        if_match.check(known)?;
    }
    let text = |text: &LocalizedText| serde_json::json!({ "fa": text.fa, "en": text.en });
    let row = Model {
        organization_id: work.viewer.organization(),
        version: known + 1,
        holder: text(&body.holder),
        bank: body.bank.as_ref().map(text),
        iban: body.iban.as_ref().map(|iban| iban.0.clone()),
        card_number: body.card_number.as_ref().map(|number| number.0.clone()),
        note: body.note.as_ref().map(text),
    };
    let again = OnConflict::column(Column::OrganizationId)
        .update_columns([
            Column::Version,
            Column::Holder,
            Column::Bank,
            Column::Iban,
            Column::CardNumber,
            Column::Note,
        ])
        .to_owned();
    let new = row.clone().into_active_model().reset_all();
    Entity::insert(new).on_conflict(again).exec_without_returning(work.db()).await?;
    let fact = PaymentInstructionsReplaced(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}
