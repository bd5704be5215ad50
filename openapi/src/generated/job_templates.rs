//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What a kind of work takes, and which steps it has.

use validator::Validate;

/// What one task of a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum TemplateTaskKind {
    #[serde(rename = "make_safe")]
    MakeSafe,
    #[serde(rename = "diagnose")]
    Diagnose,
    #[serde(rename = "electrical")]
    Electrical,
    #[serde(rename = "repair")]
    Repair,
    #[serde(rename = "install")]
    Install,
    #[serde(rename = "preventive")]
    Preventive,
    #[serde(rename = "measure")]
    Measure,
    #[serde(rename = "rebuild")]
    Rebuild,
    #[serde(rename = "test")]
    Test,
    #[serde(rename = "train")]
    Train,
}

crate::rt::text_enum!(
    TemplateTaskKind { MakeSafe = "make_safe", Diagnose = "diagnose", Electrical =
    "electrical", Repair = "repair", Install = "install", Preventive = "preventive",
    Measure = "measure", Rebuild = "rebuild", Test = "test", Train = "train" }
);

/// When a task is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum TemplateTaskCondition {
    #[serde(rename = "always")]
    Always,
    #[serde(rename = "first_choice")]
    FirstChoice,
    #[serde(rename = "if_found")]
    IfFound,
    #[serde(rename = "if_ordered")]
    IfOrdered,
}

crate::rt::text_enum!(
    TemplateTaskCondition { Always = "always", FirstChoice = "first_choice", IfFound =
    "if_found", IfOrdered = "if_ordered" }
);

/// One task of a kind of work.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TemplateTask {
    /// Its place in the order.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 100))]
    pub position: i32,
    pub kind: TemplateTaskKind,
    pub condition: TemplateTaskCondition,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub checklist_code: Option<crate::common::Code>,
}

/// A group of parts that is often needed.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TemplatePart {
    pub part_group: crate::common::Code,
    /// Of a hundred such jobs.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 100))]
    pub probability_percent: i32,
}

/// What a kind of work takes.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobTemplate {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub kind: crate::jobs::JobKind,
    pub family_code: crate::common::Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub symptom_code: Option<crate::common::Code>,
    pub title: crate::common::LocalizedText,
    pub priority: crate::jobs::JobPriority,
    /// Minutes of the likeliest path.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub expected_minutes: i32,
    /// How many go.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 8))]
    pub crew: i32,
    /// In order.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub tasks: Vec<TemplateTask>,
    /// Labour that may be charged.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub service_codes: Vec<crate::common::Code>,
    /// The likeliest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub likely_parts: Vec<TemplatePart>,
    /// Codes of skills.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub skills: Vec<crate::common::Code>,
    /// Codes of tools.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub tools: Vec<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub likely_defect_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub likely_cause_code: Option<crate::common::Code>,
}

/// One page of templates.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobTemplateCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<JobTemplate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// An item of a checklist.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ChecklistTemplateItem {
    /// Its place in the order.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 500))]
    pub position: i32,
    pub code: crate::common::Code,
    pub group: crate::jobs::ChecklistGroup,
    pub title: crate::common::LocalizedText,
    pub input: crate::jobs::ChecklistInput,
    /// Whether the job waits for it.
    pub required: bool,
    /// Whether work may not begin before it.
    pub blocks_start: bool,
    /// Of what is measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 20,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub minimum: Option<crate::rt::Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub maximum: Option<crate::rt::Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub out_of_limit: Option<crate::common::Code>,
}

/// A checklist without its items.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ChecklistTemplate {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub kind: crate::jobs::JobKind,
    pub family_code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    /// How many items it has.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 500))]
    pub item_count: i32,
}

/// One page of checklists.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ChecklistTemplateCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ChecklistTemplate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// A checklist with its items.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ChecklistTemplateDetail {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub kind: crate::jobs::JobKind,
    pub family_code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    /// How many items it has.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 500))]
    pub item_count: i32,
    /// In the order of the work.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub items: Vec<ChecklistTemplateItem>,
}

use crate::rt;

/// The query of `list_job_templates`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListJobTemplatesQuery {
    /// Only templates of this kind of work.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<crate::jobs::JobKind>,
    /// Only templates of this product family.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub family_code: Option<crate::common::Code>,
    /// Only templates of this symptom.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub symptom_code: Option<crate::common::Code>,
    /// The most items to return.
    #[serde(default = "list_job_templates_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_job_templates_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_job_templates_default_limit() -> i32 {
    50
}

/// The query of `list_checklist_templates`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListChecklistTemplatesQuery {
    /// Only checklists of this kind of work.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<crate::jobs::JobKind>,
    /// Only checklists of this product family.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub family_code: Option<crate::common::Code>,
    /// The most items to return.
    #[serde(default = "list_checklist_templates_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_checklist_templates_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_checklist_templates_default_limit() -> i32 {
    50
}

/// What a kind of work takes, and which steps it has.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait JobTemplatesApi: rt::Service {
    /// List job templates
    ///
    /// Lists templates by code.
    ///
    /// `GET /job-templates`
    async fn list_job_templates(
        app: &Self::App,
        cx: rt::Cx,
        query: ListJobTemplatesQuery,
    ) -> Result<JobTemplateCollection, Self::Error>;
    /// Fetch a job template
    ///
    /// Fetches what a kind of work takes.
    ///
    /// `GET /job-templates/{job_template_id}`
    async fn get_job_template(
        app: &Self::App,
        cx: rt::Cx,
        job_template_id: uuid::Uuid,
    ) -> Result<rt::Tagged<JobTemplate>, Self::Error>;
    /// List checklist templates
    ///
    /// Lists checklists by code, without their items.
    ///
    /// `GET /checklist-templates`
    async fn list_checklist_templates(
        app: &Self::App,
        cx: rt::Cx,
        query: ListChecklistTemplatesQuery,
    ) -> Result<ChecklistTemplateCollection, Self::Error>;
    /// Fetch a checklist template
    ///
    /// Fetches a checklist with its items.
    ///
    /// `GET /checklist-templates/{checklist_template_id}`
    async fn get_checklist_template(
        app: &Self::App,
        cx: rt::Cx,
        checklist_template_id: uuid::Uuid,
    ) -> Result<rt::Tagged<ChecklistTemplateDetail>, Self::Error>;
}

pub static LIST_JOB_TEMPLATES: rt::Operation = rt::Operation {
    id: "list_job_templates",
    tag: "job_templates",
    method: rt::Method::GET,
    path: "/job-templates",
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
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "kind",
            repeats: false,
        },
        rt::QueryParameter {
            name: "family_code",
            repeats: false,
        },
        rt::QueryParameter {
            name: "symptom_code",
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
    ],
};

pub static GET_JOB_TEMPLATE: rt::Operation = rt::Operation {
    id: "get_job_template",
    tag: "job_templates",
    method: rt::Method::GET,
    path: "/job-templates/{job_template_id}",
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
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static LIST_CHECKLIST_TEMPLATES: rt::Operation = rt::Operation {
    id: "list_checklist_templates",
    tag: "job_templates",
    method: rt::Method::GET,
    path: "/checklist-templates",
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
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "kind",
            repeats: false,
        },
        rt::QueryParameter {
            name: "family_code",
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
    ],
};

pub static GET_CHECKLIST_TEMPLATE: rt::Operation = rt::Operation {
    id: "get_checklist_template",
    tag: "job_templates",
    method: rt::Method::GET,
    path: "/checklist-templates/{checklist_template_id}",
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
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: JobTemplatesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 4] = [
        (
            &LIST_JOB_TEMPLATES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_job_templates(&call)?;
                let reply = T::list_job_templates(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_job_templates_reply(&call, reply)
            }),
        ),
        (
            &GET_JOB_TEMPLATE,
            |app, call| Box::pin(async move {
                let (job_template_id,) = wire::get_job_template(&call)?;
                let reply = T::get_job_template(&app, call.cx(), job_template_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_job_template_reply(&call, reply)
            }),
        ),
        (
            &LIST_CHECKLIST_TEMPLATES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_checklist_templates(&call)?;
                let reply = T::list_checklist_templates(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_checklist_templates_reply(&call, reply)
            }),
        ),
        (
            &GET_CHECKLIST_TEMPLATE,
            |app, call| Box::pin(async move {
                let (checklist_template_id,) = wire::get_checklist_template(&call)?;
                let reply = T::get_checklist_template(
                        &app,
                        call.cx(),
                        checklist_template_id,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::get_checklist_template_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_job_templates(
        call: &rt::Call,
    ) -> rt::Result<(ListJobTemplatesQuery,)> {
        Ok((call.query::<ListJobTemplatesQuery>()?,))
    }
    pub(super) fn list_job_templates_reply(
        call: &rt::Call,
        reply: JobTemplateCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_job_template(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_template_id")?,))
    }
    pub(super) fn get_job_template_reply(
        call: &rt::Call,
        reply: rt::Tagged<JobTemplate>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_checklist_templates(
        call: &rt::Call,
    ) -> rt::Result<(ListChecklistTemplatesQuery,)> {
        Ok((call.query::<ListChecklistTemplatesQuery>()?,))
    }
    pub(super) fn list_checklist_templates_reply(
        call: &rt::Call,
        reply: ChecklistTemplateCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_checklist_template(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("checklist_template_id")?,))
    }
    pub(super) fn get_checklist_template_reply(
        call: &rt::Call,
        reply: rt::Tagged<ChecklistTemplateDetail>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_JOB_TEMPLATES)
        .query::<ListJobTemplatesQuery>()
        .reply(wire::list_job_templates_reply);
    document
        .operation(&GET_JOB_TEMPLATE)
        .id("job_template_id")
        .reply(wire::get_job_template_reply);
    document
        .operation(&LIST_CHECKLIST_TEMPLATES)
        .query::<ListChecklistTemplatesQuery>()
        .reply(wire::list_checklist_templates_reply);
    document
        .operation(&GET_CHECKLIST_TEMPLATE)
        .id("checklist_template_id")
        .reply(wire::get_checklist_template_reply);
}
