use contract::maintenance::{Finding, MaintenanceKind, MaintenanceRun, MaintenanceState};
use kernel::{Fact, Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

use super::policy;

/// Something that is done to keep the installation safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "maintenance_runs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    /// Of whoever began it; nil where the schedule did.
    pub organization_id: Uuid,
    pub created_by: Uuid,
    pub kind: Text<MaintenanceKind>,
    pub state: Text<MaintenanceState>,
    pub scheduled_for: Option<DateTimeUtc>,
    pub started_at: Option<DateTimeUtc>,
    pub finished_at: Option<DateTimeUtc>,
    /// Until when the server that does it is believed to live.
    pub claimed_until: Option<DateTimeUtc>,
    pub done: i32,
    pub total: i32,
    pub bytes: Option<i64>,
    pub file_name: Option<String>,
    pub failure: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub findings: Findings,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Findings(pub Vec<Found>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub code: String,
    pub detail: String,
}

/// More than this many are cut off; what they say is known by then.
const MOST: usize = 200;

impl Findings {
    pub fn of(findings: &[kernel::Finding]) -> Self {
        let found = |finding: &kernel::Finding| Found {
            code: finding.code.to_owned(),
            detail: finding.detail.chars().take(2_000).collect(),
        };
        Self(findings.iter().take(MOST).map(found).collect())
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        policy::of_host(viewer)
    }
}

impl Row for Model {
    const KIND: &'static str = "maintenance_run";

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

fact!(RunAsked, "maintenance_run.created");
fact!(RunChanged, "maintenance_run.updated");

impl From<Model> for MaintenanceRun {
    fn from(row: Model) -> Self {
        let finding = |found: Found| Finding { code: found.code, detail: found.detail };
        Self {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            kind: row.kind.0,
            state: row.state.0,
            scheduled: row.scheduled_for.is_some(),
            started_at: row.started_at.map(Into::into),
            finished_at: row.finished_at.map(Into::into),
            done: row.done,
            total: row.total,
            bytes: row.bytes,
            file_name: row.file_name,
            failure: row.failure,
            findings: row.findings.0.into_iter().map(finding).collect(),
        }
    }
}
