use contract::{
    common::LocalizedText,
    rt::{Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
    tasks::{
        ListTasksQuery, Task, TaskCollection, TaskCompletion, TaskPatch, TaskSubject, TasksApi,
    },
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, QueryFilter, QuerySelect, entity::prelude::*};

use super::{Column, Entity, Model, TaskChanged, finish};
use crate::{App, Error, Key, OrNotFound, Order, Pager, Result, Text, Viewer, Work, count};

/// The operations on the work list.
pub struct Tasks;

impl Service for Tasks {
    type App = App;
    type Error = Error;
}

impl TasksApi for Tasks {
    async fn list_tasks(app: &App, cx: Cx, query: ListTasksQuery) -> Result<TaskCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = viewer.select::<Entity>();
        if !query.state.is_empty() {
            rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
        }
        if !query.kind.is_empty() {
            rows = rows.filter(Column::Kind.is_in(query.kind.iter().map(|kind| kind.0.as_str())));
        }
        if query.mine {
            rows = rows.filter(Column::Assignee.eq(viewer.subject()));
        }
        if let Some(subject) = query.subject_id {
            rows = rows.filter(Column::SubjectId.eq(subject));
        }
        let total = match query.include.is_empty() {
            true => crate::Total::default(),
            false => count(rows.clone(), app.db()).await?,
        };
        let rows = page.keyset(rows, Column::DueAt, Order::Asc, Column::Id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.due_at), row.id));
        Ok(TaskCollection {
            items: rows.into_iter().map(Task::from).collect(),
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn get_task(app: &App, cx: Cx, task_id: Uuid) -> Result<Tagged<Task>> {
        let rows = Viewer::new(&cx.principal).select::<Entity>().filter(Column::Id.eq(task_id));
        Ok(tagged(rows.one(app.db()).await?.or_not_found("task")?))
    }

    async fn update_task(
        app: &App,
        cx: Cx,
        task_id: Uuid,
        if_match: IfMatch,
        body: TaskPatch,
    ) -> Result<Tagged<Task>> {
        let work = async |work: &Work<'_>| {
            let task = lock(work, task_id).await?;
            if_match.check(task.version)?;
            let version = task.version + 1;
            let mut change = task.into_active_model();
            change.version = Set(version);
            if let Some(mine) = body.mine {
                change.assignee = Set(mine.then(|| work.viewer.subject()));
            }
            if let Some(due_at) = body.due_at {
                change.due_at = Set(due_at.into());
            }
            let fact = TaskChanged(change.update(work.db()).await?);
            work.emit(&fact).await?;
            Ok(tagged(fact.0))
        };
        app.transact(&cx, work).await
    }

    async fn create_task_completion(
        app: &App,
        cx: Cx,
        task_id: Uuid,
        key: IdempotencyKey,
        body: TaskCompletion,
    ) -> Result<Recorded<Tagged<Task>>> {
        let work = async |work: &Work<'_>| {
            let task = lock(work, task_id).await?;
            let outcome = body.outcome.as_ref().map(|note| note.0.clone());
            Ok(tagged(finish(work, task, outcome).await?))
        };
        app.once(&cx, &key, work).await
    }
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<Model> {
    let rows = work.viewer.select::<Entity>().filter(Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("task")
}

fn tagged(row: Model) -> Tagged<Task> {
    Tagged { version: row.version, body: row.into() }
}

impl From<Model> for Task {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            kind: row.kind,
            subject: TaskSubject { kind: row.subject_kind, id: row.subject_id },
            role: row.role.0.to_string(),
            assignee_id: row.assignee,
            due_at: row.due_at.into(),
            title: LocalizedText { fa: row.title_fa, en: row.title_en },
            state: row.state.0,
            closed_at: row.closed_at.map(Into::into),
            outcome: row.outcome,
        }
    }
}
