use contract::{
    common::{Language, LocalizedText},
    exports::{Export, ExportFormat, ExportList, ExportState},
};
use kernel::{Fact, Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A list that somebody wants as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "exports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub list: Text<ExportList>,
    pub query: String,
    pub format: Text<ExportFormat>,
    pub language: Text<Language>,
    /// With what rights it was asked for.
    pub caller: Json,
    pub state: Text<ExportState>,
    pub rows: i32,
    pub file_id: Option<Uuid>,
    pub failure_fa: Option<String>,
    pub failure_en: Option<String>,
    pub finished_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Only who asked for it.
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId).add(Column::CreatedBy.eq(viewer.subject()))
    }
}

impl Row for Model {
    const KIND: &'static str = "export";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

macro_rules! fact {
    ($name:ident, $event:literal) => {
        pub struct $name(pub Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
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
    };
}

fact!(ExportAsked, "export.created");
fact!(ExportChanged, "export.updated");

impl From<Model> for Export {
    fn from(row: Model) -> Self {
        let failure = row.failure_fa.zip(row.failure_en);
        Self {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            list: row.list.0,
            format: row.format.0,
            state: row.state.0,
            rows: row.rows,
            failure: failure.map(|(fa, en)| LocalizedText { fa, en }),
            finished_at: row.finished_at.map(Into::into),
        }
    }
}
