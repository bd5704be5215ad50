//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! The work list, what people still have to do and by when.

use validator::Validate;

/// Whether it still is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum TaskState {
    #[serde(rename = "open")]
    Open,
    #[serde(rename = "done")]
    Done,
}

crate::rt::text_enum!(TaskState { Open = "open", Done = "done" });

/// What is to be done.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 60, pattern = "^[a-z0-9_]+$")
)]
pub struct TaskKind(pub String);

static TASK_KIND_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[a-z0-9_]+$").expect("the generator compiled it") });

impl Validate for TaskKind {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &TASK_KIND_PATTERN)
            .length(&self.0, 1..=60)
            .finish()
    }
}

crate::rt::scalar!(TaskKind, String);

/// The row that a task is about.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TaskSubject {
    /// The resource, as in `service_request`.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 60, pattern = "^[a-z_]+$")
    )]
    pub kind: String,
    pub id: uuid::Uuid,
}

/// Something a person still has to do.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Task {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    /// What is to be done.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 60, pattern = "^[a-z0-9_]+$")
    )]
    pub kind: String,
    pub subject: TaskSubject,
    /// Whose work it is.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 40, pattern = "^[a-z_]+$")
    )]
    pub role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub assignee_id: Option<uuid::Uuid>,
    pub due_at: crate::rt::Instant,
    pub title: crate::common::LocalizedText,
    pub state: TaskState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub closed_at: Option<crate::rt::Instant>,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 0,
            max_length = 2000,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub outcome: Option<String>,
}

/// One page of tasks, most urgent first.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TaskCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Task>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// That many or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// What may change about a task.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskPatch {
    /// Whether the caller does it; false gives it back.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub mine: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub due_at: Option<crate::rt::Instant>,
}

/// How a task ended.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskCompletion {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub outcome: Option<crate::common::Note>,
}

use crate::rt;

/// The query of `list_tasks`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListTasksQuery {
    /// Only tasks in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub state: Vec<TaskState>,
    /// Only tasks of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 20), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub kind: Vec<TaskKind>,
    /// Only tasks that the caller took.
    #[serde(default = "list_tasks_default_mine")]
    #[cfg_attr(feature = "schemas", schema(default = list_tasks_default_mine))]
    pub mine: bool,
    /// Only tasks about this row.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub subject_id: Option<uuid::Uuid>,
    /// The most items to return.
    #[serde(default = "list_tasks_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_tasks_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

fn list_tasks_default_mine() -> bool {
    false
}

fn list_tasks_default_limit() -> i32 {
    50
}

/// The work list, what people still have to do and by when.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait TasksApi: rt::Service {
    /// List tasks
    ///
    /// Lists the caller's tasks and those of their roles, most urgent first.
    ///
    /// `GET /tasks`
    async fn list_tasks(
        app: &Self::App,
        cx: rt::Cx,
        query: ListTasksQuery,
    ) -> Result<TaskCollection, Self::Error>;
    /// Fetch a task
    ///
    /// Fetches a task as it now is.
    ///
    /// `GET /tasks/{task_id}`
    async fn get_task(
        app: &Self::App,
        cx: rt::Cx,
        task_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Task>, Self::Error>;
    /// Take, give back or postpone a task
    ///
    /// Takes a task or gives it back to the team, or changes by when it is due.
    ///
    /// `PATCH /tasks/{task_id}`
    async fn update_task(
        app: &Self::App,
        cx: rt::Cx,
        task_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: TaskPatch,
    ) -> Result<rt::Tagged<Task>, Self::Error>;
    /// Complete a task
    ///
    /// Says that a task is done, and how it ended.
    ///
    /// `POST /tasks/{task_id}/completion`
    async fn create_task_completion(
        app: &Self::App,
        cx: rt::Cx,
        task_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: TaskCompletion,
    ) -> Result<rt::Recorded<rt::Tagged<Task>>, Self::Error>;
}

pub static LIST_TASKS: rt::Operation = rt::Operation {
    id: "list_tasks",
    tag: "tasks",
    method: rt::Method::GET,
    path: "/tasks",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "mine",
            repeats: false,
        },
        rt::QueryParameter {
            name: "subject_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static GET_TASK: rt::Operation = rt::Operation {
    id: "get_task",
    tag: "tasks",
    method: rt::Method::GET,
    path: "/tasks/{task_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_TASK: rt::Operation = rt::Operation {
    id: "update_task",
    tag: "tasks",
    method: rt::Method::PATCH,
    path: "/tasks/{task_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("TaskPatch"),
    query: &[],
};

pub static CREATE_TASK_COMPLETION: rt::Operation = rt::Operation {
    id: "create_task_completion",
    tag: "tasks",
    method: rt::Method::POST,
    path: "/tasks/{task_id}/completion",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("TaskCompletion"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: TasksApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 4] = [
        (
            &LIST_TASKS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_tasks(&call)?;
                let reply = T::list_tasks(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_tasks_reply(&call, reply)
            }),
        ),
        (
            &GET_TASK,
            |app, call| Box::pin(async move {
                let (task_id,) = wire::get_task(&call)?;
                let reply = T::get_task(&app, call.cx(), task_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_task_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_TASK,
            |app, mut call| Box::pin(async move {
                let (task_id, if_match, body) = wire::update_task(&mut call).await?;
                let reply = T::update_task(&app, call.cx(), task_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_task_reply(&call, reply)
            }),
        ),
        (
            &CREATE_TASK_COMPLETION,
            |app, mut call| Box::pin(async move {
                let (task_id, key, body) = wire::create_task_completion(&mut call)
                    .await?;
                let reply = T::create_task_completion(
                        &app,
                        call.cx(),
                        task_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_task_completion_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_tasks(call: &rt::Call) -> rt::Result<(ListTasksQuery,)> {
        Ok((call.query::<ListTasksQuery>()?,))
    }
    pub(super) fn list_tasks_reply(
        call: &rt::Call,
        reply: TaskCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_task(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("task_id")?,))
    }
    pub(super) fn get_task_reply(
        call: &rt::Call,
        reply: rt::Tagged<Task>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_task(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, TaskPatch)> {
        Ok((
            call.path::<uuid::Uuid>("task_id")?,
            call.if_match()?,
            call.json::<TaskPatch>().await?,
        ))
    }
    pub(super) fn update_task_reply(
        call: &rt::Call,
        reply: rt::Tagged<Task>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_task_completion(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, TaskCompletion)> {
        Ok((
            call.path::<uuid::Uuid>("task_id")?,
            call.idempotency_key().await?,
            call.json::<TaskCompletion>().await?,
        ))
    }
    pub(super) fn create_task_completion_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Task>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_TASKS)
        .query::<ListTasksQuery>()
        .reply(wire::list_tasks_reply);
    document.operation(&GET_TASK).id("task_id").reply(wire::get_task_reply);
    document
        .operation(&UPDATE_TASK)
        .id("task_id")
        .if_match()
        .json::<TaskPatch>()
        .reply(wire::update_task_reply);
    document
        .operation(&CREATE_TASK_COMPLETION)
        .id("task_id")
        .idempotency_key()
        .json::<TaskCompletion>()
        .reply(wire::create_task_completion_reply);
}
