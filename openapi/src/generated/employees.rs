//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! The people who work here, what they are able to do, and when they are away.

use validator::Validate;

/// Whether somebody works at customers' places or at a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum EmployeeKind {
    #[serde(rename = "technician")]
    Technician,
    #[serde(rename = "office")]
    Office,
}

crate::rt::text_enum!(EmployeeKind { Technician = "technician", Office = "office" });

/// Why somebody is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum AbsenceReason {
    #[serde(rename = "leave")]
    Leave,
    #[serde(rename = "sick")]
    Sick,
    #[serde(rename = "training")]
    Training,
    #[serde(rename = "other")]
    Other,
}

crate::rt::text_enum!(
    AbsenceReason { Leave = "leave", Sick = "sick", Training = "training", Other =
    "other" }
);

/// What it takes to add an employee.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EmployeePrototype {
    #[validate(nested)]
    pub number: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub first_name: Option<crate::common::LocalizedText>,
    pub kind: EmployeeKind,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub account_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub home_territory_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub working_calendar_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
}

/// What may change about an employee.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EmployeePatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub first_name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<EmployeeKind>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub account_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub branch_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub home_territory_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub working_calendar_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub phone: Option<Option<crate::common::Phone>>,
    /// Whether they work here.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub active: Option<bool>,
}

/// Somebody who works here.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Employee {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub first_name: crate::common::LocalizedText,
    pub kind: EmployeeKind,
    /// Whether they work here.
    pub active: bool,
    pub organization_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub account_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub home_territory_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub working_calendar_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    pub updated_at: crate::rt::Instant,
    /// The skills they hold today, by code.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub skills: Vec<crate::common::Code>,
}

/// One page of employees.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EmployeeCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Employee>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total: Option<i64>,
    /// Where there are more than are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// A skill as it was assessed.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EmployeeSkillEntry {
    #[validate(nested)]
    pub skill: crate::common::Code,
    /// From 1, under guidance, to 5, teaches others.
    #[validate(range(min = 1, max = 5))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 5))]
    pub level: i32,
    /// The last day on which it holds.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub valid_until: Option<chrono::NaiveDate>,
}

/// All skills of an employee as they are to be.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EmployeeSkillsReplacement {
    /// The skills.
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub skills: Vec<EmployeeSkillEntry>,
}

/// A skill of an employee.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EmployeeSkill {
    pub skill: SkillReference,
    /// From 1, under guidance, to 5, teaches others.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 5))]
    pub level: i32,
    /// The last day on which it holds.
    pub valid_until: chrono::NaiveDate,
    /// Whether it holds today.
    pub valid: bool,
    pub assessed_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub assessed_by: Option<AssessorRef>,
}

/// A skill of the catalogue.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SkillReference {
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
}

/// Who assessed a skill.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AssessorRef {
    pub account_id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// All skills of an employee; the version is the employee's.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EmployeeSkillCollection {
    /// The skills.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub items: Vec<EmployeeSkill>,
}

/// An employee by name.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EmployeeRef {
    pub id: uuid::Uuid,
    pub name: crate::common::LocalizedText,
}

/// Who is away and when.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AbsencePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub employee_id: uuid::Uuid,
    pub starts_at: crate::rt::Instant,
    pub ends_at: crate::rt::Instant,
    pub reason: AbsenceReason,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// Somebody is away.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Absence {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub employee: EmployeeRef,
    pub starts_at: crate::rt::Instant,
    pub ends_at: crate::rt::Instant,
    pub reason: AbsenceReason,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// One page of absences.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AbsenceCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Absence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_employees`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListEmployeesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_EMPLOYEES_QUERY_Q_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 2,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub q: Option<String>,
    /// Only employees of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub kind: Vec<EmployeeKind>,
    /// Only employees of these branches.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub branch_id: Vec<uuid::Uuid>,
    /// Only employees whose home is one of these territories.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub territory_id: Vec<uuid::Uuid>,
    /// Only the employees who sign in with these accounts.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub account_id: Vec<uuid::Uuid>,
    /// Only employees who hold all of these skills today.
    #[serde(default)]
    #[validate(length(min = 0, max = 20), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub skill: Vec<crate::common::Code>,
    /// Only the employee with this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Code>,
    /// Only people who work here, or only those who have left.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub active: Option<bool>,
    /// Only what changed at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub updated_since: Option<crate::rt::Instant>,
    /// The most items to return.
    #[serde(default = "list_employees_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_employees_default_limit)
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

static LIST_EMPLOYEES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_employees_default_limit() -> i32 {
    50
}

/// The query of `list_absences`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListAbsencesQuery {
    /// Only these people.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 100))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub employee_id: Vec<uuid::Uuid>,
    /// Only absences that begin before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub starts_before: Option<crate::rt::Instant>,
    /// Only absences that end after this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ends_after: Option<crate::rt::Instant>,
    /// The most items to return.
    #[serde(default = "list_absences_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_absences_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_absences_default_limit() -> i32 {
    50
}

/// The people who work here, what they are able to do, and when they are away.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait EmployeesApi: rt::Service {
    /// List employees
    ///
    /// Lists the people who work here, by name; a technician finds only themselves.
    ///
    /// `GET /employees`
    async fn list_employees(
        app: &Self::App,
        cx: rt::Cx,
        query: ListEmployeesQuery,
    ) -> Result<EmployeeCollection, Self::Error>;
    /// Add an employee
    ///
    /// Adds somebody who works here. To sign in they need an account.
    ///
    /// `POST /employees`
    async fn create_employee(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: EmployeePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Employee>>>, Self::Error>;
    /// Fetch an employee
    ///
    /// Fetches an employee as they now are.
    ///
    /// `GET /employees/{employee_id}`
    async fn get_employee(
        app: &Self::App,
        cx: rt::Cx,
        employee_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Employee>, Self::Error>;
    /// Change an employee
    ///
    /// Changes what is known of an employee; who has left is no longer active.
    ///
    /// `PATCH /employees/{employee_id}`
    async fn update_employee(
        app: &Self::App,
        cx: rt::Cx,
        employee_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: EmployeePatch,
    ) -> Result<rt::Tagged<Employee>, Self::Error>;
    /// List what an employee is able to do
    ///
    /// Lists the skills of an employee, also those that ran out, by code.
    ///
    /// `GET /employees/{employee_id}/skills`
    async fn list_employee_skills(
        app: &Self::App,
        cx: rt::Cx,
        employee_id: uuid::Uuid,
    ) -> Result<rt::Tagged<EmployeeSkillCollection>, Self::Error>;
    /// Assess an employee
    ///
    /// Says what an employee is able to do from now on. A skill that is new or was changed carries who assessed it and when; without an end it is valid as long as the skill usually is.
    ///
    /// `PUT /employees/{employee_id}/skills`
    async fn replace_employee_skills(
        app: &Self::App,
        cx: rt::Cx,
        employee_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: EmployeeSkillsReplacement,
    ) -> Result<rt::Tagged<EmployeeSkillCollection>, Self::Error>;
    /// List absences
    ///
    /// Lists when people are away, earliest first.
    ///
    /// `GET /absences`
    async fn list_absences(
        app: &Self::App,
        cx: rt::Cx,
        query: ListAbsencesQuery,
    ) -> Result<AbsenceCollection, Self::Error>;
    /// Enter an absence
    ///
    /// Says that somebody is away; absences of one person don't overlap.
    ///
    /// `POST /absences`
    async fn create_absence(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: AbsencePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Absence>>>, Self::Error>;
    /// Fetch an absence
    ///
    /// Fetches an absence.
    ///
    /// `GET /absences/{absence_id}`
    async fn get_absence(
        app: &Self::App,
        cx: rt::Cx,
        absence_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Absence>, Self::Error>;
    /// Take an absence back
    ///
    /// Takes an absence back; the person is there after all.
    ///
    /// `DELETE /absences/{absence_id}`
    async fn delete_absence(
        app: &Self::App,
        cx: rt::Cx,
        absence_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
}

pub static LIST_EMPLOYEES: rt::Operation = rt::Operation {
    id: "list_employees",
    tag: "employees",
    method: rt::Method::GET,
    path: "/employees",
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
            name: "q",
            repeats: false,
        },
        rt::QueryParameter {
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "territory_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "account_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "skill",
            repeats: true,
        },
        rt::QueryParameter {
            name: "number",
            repeats: false,
        },
        rt::QueryParameter {
            name: "active",
            repeats: false,
        },
        rt::QueryParameter {
            name: "updated_since",
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

pub static CREATE_EMPLOYEE: rt::Operation = rt::Operation {
    id: "create_employee",
    tag: "employees",
    method: rt::Method::POST,
    path: "/employees",
    status: 201,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("EmployeePrototype"),
    query: &[],
};

pub static GET_EMPLOYEE: rt::Operation = rt::Operation {
    id: "get_employee",
    tag: "employees",
    method: rt::Method::GET,
    path: "/employees/{employee_id}",
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

pub static UPDATE_EMPLOYEE: rt::Operation = rt::Operation {
    id: "update_employee",
    tag: "employees",
    method: rt::Method::PATCH,
    path: "/employees/{employee_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("EmployeePatch"),
    query: &[],
};

pub static LIST_EMPLOYEE_SKILLS: rt::Operation = rt::Operation {
    id: "list_employee_skills",
    tag: "employees",
    method: rt::Method::GET,
    path: "/employees/{employee_id}/skills",
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

pub static REPLACE_EMPLOYEE_SKILLS: rt::Operation = rt::Operation {
    id: "replace_employee_skills",
    tag: "employees",
    method: rt::Method::PUT,
    path: "/employees/{employee_id}/skills",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("EmployeeSkillsReplacement"),
    query: &[],
};

pub static LIST_ABSENCES: rt::Operation = rt::Operation {
    id: "list_absences",
    tag: "employees",
    method: rt::Method::GET,
    path: "/absences",
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
            name: "employee_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "starts_before",
            repeats: false,
        },
        rt::QueryParameter {
            name: "ends_after",
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

pub static CREATE_ABSENCE: rt::Operation = rt::Operation {
    id: "create_absence",
    tag: "employees",
    method: rt::Method::POST,
    path: "/absences",
    status: 201,
    access: &[
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("AbsencePrototype"),
    query: &[],
};

pub static GET_ABSENCE: rt::Operation = rt::Operation {
    id: "get_absence",
    tag: "employees",
    method: rt::Method::GET,
    path: "/absences/{absence_id}",
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

pub static DELETE_ABSENCE: rt::Operation = rt::Operation {
    id: "delete_absence",
    tag: "employees",
    method: rt::Method::DELETE,
    path: "/absences/{absence_id}",
    status: 204,
    access: &[
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: EmployeesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 10] = [
        (
            &LIST_EMPLOYEES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_employees(&call)?;
                let reply = T::list_employees(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_employees_reply(&call, reply)
            }),
        ),
        (
            &CREATE_EMPLOYEE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_employee(&mut call).await?;
                let reply = T::create_employee(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_employee_reply(&call, reply)
            }),
        ),
        (
            &GET_EMPLOYEE,
            |app, call| Box::pin(async move {
                let (employee_id,) = wire::get_employee(&call)?;
                let reply = T::get_employee(&app, call.cx(), employee_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_employee_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_EMPLOYEE,
            |app, mut call| Box::pin(async move {
                let (employee_id, if_match, body) = wire::update_employee(&mut call)
                    .await?;
                let reply = T::update_employee(
                        &app,
                        call.cx(),
                        employee_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_employee_reply(&call, reply)
            }),
        ),
        (
            &LIST_EMPLOYEE_SKILLS,
            |app, call| Box::pin(async move {
                let (employee_id,) = wire::list_employee_skills(&call)?;
                let reply = T::list_employee_skills(&app, call.cx(), employee_id)
                    .await
                    .map_err(Into::into)?;
                wire::list_employee_skills_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_EMPLOYEE_SKILLS,
            |app, mut call| Box::pin(async move {
                let (employee_id, if_match, body) = wire::replace_employee_skills(
                        &mut call,
                    )
                    .await?;
                let reply = T::replace_employee_skills(
                        &app,
                        call.cx(),
                        employee_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_employee_skills_reply(&call, reply)
            }),
        ),
        (
            &LIST_ABSENCES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_absences(&call)?;
                let reply = T::list_absences(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_absences_reply(&call, reply)
            }),
        ),
        (
            &CREATE_ABSENCE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_absence(&mut call).await?;
                let reply = T::create_absence(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_absence_reply(&call, reply)
            }),
        ),
        (
            &GET_ABSENCE,
            |app, call| Box::pin(async move {
                let (absence_id,) = wire::get_absence(&call)?;
                let reply = T::get_absence(&app, call.cx(), absence_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_absence_reply(&call, reply)
            }),
        ),
        (
            &DELETE_ABSENCE,
            |app, call| Box::pin(async move {
                let (absence_id, if_match) = wire::delete_absence(&call)?;
                let reply = T::delete_absence(&app, call.cx(), absence_id, if_match)
                    .await
                    .map_err(Into::into)?;
                wire::delete_absence_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_employees(call: &rt::Call) -> rt::Result<(ListEmployeesQuery,)> {
        Ok((call.query::<ListEmployeesQuery>()?,))
    }
    pub(super) fn list_employees_reply(
        call: &rt::Call,
        reply: EmployeeCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_employee(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, EmployeePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<EmployeePrototype>().await?))
    }
    pub(super) fn create_employee_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Employee>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_employee(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("employee_id")?,))
    }
    pub(super) fn get_employee_reply(
        call: &rt::Call,
        reply: rt::Tagged<Employee>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_employee(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, EmployeePatch)> {
        Ok((
            call.path::<uuid::Uuid>("employee_id")?,
            call.if_match()?,
            call.json::<EmployeePatch>().await?,
        ))
    }
    pub(super) fn update_employee_reply(
        call: &rt::Call,
        reply: rt::Tagged<Employee>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_employee_skills(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("employee_id")?,))
    }
    pub(super) fn list_employee_skills_reply(
        call: &rt::Call,
        reply: rt::Tagged<EmployeeSkillCollection>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_employee_skills(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, EmployeeSkillsReplacement)> {
        Ok((
            call.path::<uuid::Uuid>("employee_id")?,
            call.if_match()?,
            call.json::<EmployeeSkillsReplacement>().await?,
        ))
    }
    pub(super) fn replace_employee_skills_reply(
        call: &rt::Call,
        reply: rt::Tagged<EmployeeSkillCollection>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_absences(call: &rt::Call) -> rt::Result<(ListAbsencesQuery,)> {
        Ok((call.query::<ListAbsencesQuery>()?,))
    }
    pub(super) fn list_absences_reply(
        call: &rt::Call,
        reply: AbsenceCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_absence(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, AbsencePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<AbsencePrototype>().await?))
    }
    pub(super) fn create_absence_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Absence>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_absence(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("absence_id")?,))
    }
    pub(super) fn get_absence_reply(
        call: &rt::Call,
        reply: rt::Tagged<Absence>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_absence(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch)> {
        Ok((call.path::<uuid::Uuid>("absence_id")?, call.if_match()?))
    }
    pub(super) fn delete_absence_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_EMPLOYEES)
        .query::<ListEmployeesQuery>()
        .reply(wire::list_employees_reply);
    document
        .operation(&CREATE_EMPLOYEE)
        .idempotency_key()
        .json::<EmployeePrototype>()
        .reply(wire::create_employee_reply);
    document.operation(&GET_EMPLOYEE).id("employee_id").reply(wire::get_employee_reply);
    document
        .operation(&UPDATE_EMPLOYEE)
        .id("employee_id")
        .if_match()
        .json::<EmployeePatch>()
        .reply(wire::update_employee_reply);
    document
        .operation(&LIST_EMPLOYEE_SKILLS)
        .id("employee_id")
        .reply(wire::list_employee_skills_reply);
    document
        .operation(&REPLACE_EMPLOYEE_SKILLS)
        .id("employee_id")
        .if_match()
        .json::<EmployeeSkillsReplacement>()
        .reply(wire::replace_employee_skills_reply);
    document
        .operation(&LIST_ABSENCES)
        .query::<ListAbsencesQuery>()
        .reply(wire::list_absences_reply);
    document
        .operation(&CREATE_ABSENCE)
        .idempotency_key()
        .json::<AbsencePrototype>()
        .reply(wire::create_absence_reply);
    document.operation(&GET_ABSENCE).id("absence_id").reply(wire::get_absence_reply);
    document
        .operation(&DELETE_ABSENCE)
        .id("absence_id")
        .if_match()
        .reply(wire::delete_absence_reply);
}
