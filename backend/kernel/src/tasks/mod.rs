//! The work list: what people still have to do, by when, in one table. Escalations, call-backs
//! and recoveries all land here.

mod api;

use chrono::{DateTime, Utc};
use contract::{rt::Say, security::Role, tasks::TaskState};
use sea_orm::{ActiveValue::Set, Condition, QueryFilter, entity::prelude::*, sea_query::ExprTrait};
use serde::Serialize;

use crate::{Fact, Result, Row, RowPolicy, Subject, Text, Viewer, Work, guarded};

pub use api::Tasks;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "tasks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub organization_id: Uuid,
    pub created_at: DateTimeUtc,
    /// What is to be done, as in `call_back`.
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// Whose work it is, unless somebody took it.
    pub role: Text<Role>,
    /// The account that took it.
    pub assignee: Option<Uuid>,
    pub due_at: DateTimeUtc,
    pub title_fa: String,
    pub title_en: String,
    pub state: Text<TaskState>,
    pub closed_at: Option<DateTimeUtc>,
    pub closed_by: Option<Uuid>,
    pub outcome: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// One's own and those of one's roles; a manager sees all of the organization.
    fn visible_to(viewer: &Viewer) -> Condition {
        if !viewer.has_any(&crate::app::INSIDE) {
            return viewer.nothing();
        }
        let ours = Condition::all().add(Column::OrganizationId.eq(viewer.organization()));
        if viewer.has(Role::Manager) {
            return ours;
        }
        let roles = crate::app::INSIDE.into_iter().filter(|role| viewer.has(*role));
        let mine = Condition::any()
            .add(Column::Assignee.eq(viewer.subject()))
            .add(Column::Role.is_in(roles.map(|role| Text(role))));
        ours.add(mine)
    }
}

/// A task to be made.
pub struct NewTask {
    pub kind: &'static str,
    pub subject: Subject,
    pub role: Role,
    pub assignee: Option<Uuid>,
    pub due_at: DateTime<Utc>,
    pub title: Say,
}

pub struct TaskCreated(pub Model);
pub struct TaskChanged(pub Model);
pub struct TaskDone(pub Model);

macro_rules! fact {
    ($name:ident, $event:literal) => {
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

fact!(TaskCreated, "task.created");
fact!(TaskChanged, "task.updated");
fact!(TaskDone, "task.done");

impl Row for Model {
    const KIND: &'static str = "task";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl Work<'_> {
    /// Puts something on the work list, unless the same is open there already.
    pub async fn task(&self, task: NewTask) -> Result<()> {
        if !open(self, task.kind, task.subject).await?.is_empty() {
            return Ok(());
        }
        let row = ActiveModel {
            id: Set(self.new_id()),
            version: Set(1),
            organization_id: Set(self.viewer.organization()),
            created_at: Set(self.now),
            kind: Set(task.kind.to_owned()),
            subject_kind: Set(task.subject.kind.to_owned()),
            subject_id: Set(task.subject.id),
            role: Set(Text(task.role)),
            assignee: Set(task.assignee),
            due_at: Set(task.due_at),
            title_fa: Set(task.title.fa),
            title_en: Set(task.title.en),
            state: Set(Text(TaskState::Open)),
            closed_at: Set(None),
            closed_by: Set(None),
            outcome: Set(None),
        };
        self.emit(&TaskCreated(row.insert(self.db()).await?)).await
    }
}

/// Closes what is open of a kind about a subject, because it was done where it is to be done.
pub async fn close(work: &Work<'_>, kind: &str, subject: Subject) -> Result<()> {
    for task in open(work, kind, subject).await? {
        finish(work, task, None).await?;
    }
    Ok(())
}

async fn open(work: &Work<'_>, kind: &str, subject: Subject) -> Result<Vec<Model>> {
    let tasks = work.system().select::<Entity>();
    let tasks = tasks
        .filter(Column::Kind.eq(kind))
        .filter(Column::SubjectKind.eq(subject.kind))
        .filter(Column::SubjectId.eq(subject.id))
        .filter(Column::State.eq(Text(TaskState::Open)));
    Ok(tasks.all(work.db()).await?)
}

async fn finish(work: &Work<'_>, task: Model, outcome: Option<String>) -> Result<Model> {
    let change = guarded::<Entity>()
        .col_expr(Column::State, Expr::value(TaskState::Done.to_string()))
        .col_expr(Column::ClosedAt, Expr::value(work.now))
        .col_expr(Column::ClosedBy, Expr::value(work.viewer.subject()))
        .col_expr(Column::Outcome, Expr::value(outcome))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(task.id))
        .filter(Column::State.eq(Text(TaskState::Open)));
    match work.update_where(change).await?.pop() {
        Some(done) => {
            let fact = TaskDone(done);
            work.emit(&fact).await?;
            Ok(fact.0)
        }
        // Somebody else was quicker; it is done all the same.
        None => Ok(task),
    }
}
