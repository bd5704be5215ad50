//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! The numbers that a manager begins the day with, each with the list behind it.

/// What is counted: requests made today, open requests, open requests whose time runs out within four hours or has run out, visits of today, jobs that wait for scheduling or for review, credit notes and goodwill that wait for approval, unpaid and overdue amounts, the mean answer of the surveys of thirty days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum DayFigureKey {
    #[serde(rename = "new_requests")]
    NewRequests,
    #[serde(rename = "open_requests")]
    OpenRequests,
    #[serde(rename = "sla_at_risk")]
    SlaAtRisk,
    #[serde(rename = "sla_missed")]
    SlaMissed,
    #[serde(rename = "visits_today")]
    VisitsToday,
    #[serde(rename = "unscheduled_jobs")]
    UnscheduledJobs,
    #[serde(rename = "jobs_to_review")]
    JobsToReview,
    #[serde(rename = "draft_invoices")]
    DraftInvoices,
    #[serde(rename = "credit_notes_to_approve")]
    CreditNotesToApprove,
    #[serde(rename = "goodwill_to_approve")]
    GoodwillToApprove,
    #[serde(rename = "unpaid_amount")]
    UnpaidAmount,
    #[serde(rename = "overdue_amount")]
    OverdueAmount,
    #[serde(rename = "survey_score")]
    SurveyScore,
}

crate::rt::text_enum!(
    DayFigureKey { NewRequests = "new_requests", OpenRequests = "open_requests",
    SlaAtRisk = "sla_at_risk", SlaMissed = "sla_missed", VisitsToday = "visits_today",
    UnscheduledJobs = "unscheduled_jobs", JobsToReview = "jobs_to_review", DraftInvoices
    = "draft_invoices", CreditNotesToApprove = "credit_notes_to_approve",
    GoodwillToApprove = "goodwill_to_approve", UnpaidAmount = "unpaid_amount",
    OverdueAmount = "overdue_amount", SurveyScore = "survey_score" }
);

/// The list that shows the rows behind a number.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct DayRows {
    /// The operationId of the list.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 64, pattern = "^[a-z_]+$")
    )]
    pub operation: String,
    /// Its query, as in a URL; may be empty.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 0, max_length = 1000, pattern = "^[^\\x00]*$")
    )]
    pub query: String,
}

/// One number: a count, an amount or a mean. What it is compared with is of the day or the period before, where there is such a number.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct DayFigure {
    pub key: DayFigureKey,
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub count: Option<i64>,
    /// There are more than the count says.
    pub at_least: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub amount: Option<crate::rt::Money>,
    /// A mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub mean: Option<f64>,
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub previous_count: Option<i64>,
    /// The mean of the period before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub previous_mean: Option<f64>,
    /// From how many answers a mean comes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub n: Option<i64>,
    /// Where the 95% interval of a mean begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub low: Option<f64>,
    /// Where the 95% interval of a mean ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub high: Option<f64>,
    pub rows: DayRows,
}

/// How many requests are in a state.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct DayState {
    /// The state of service requests.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 2, max_length = 40, pattern = "^[a-z_]+$")
    )]
    pub state: String,
    /// How many.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub count: i64,
    /// There are more than the count says.
    pub at_least: bool,
    pub rows: DayRows,
}

/// The numbers of a day.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct DaySummary {
    pub as_of: crate::rt::Instant,
    /// The day.
    pub day: chrono::NaiveDate,
    /// The numbers.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub figures: Vec<DayFigure>,
    /// Open requests by state.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 30))]
    pub requests_by_state: Vec<DayState>,
}

use crate::rt;

/// The numbers that a manager begins the day with, each with the list behind it.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait DaySummaryApi: rt::Service {
    /// Fetch the numbers of the day
    ///
    /// Fetches the numbers of the caller's organization as they now are. Counts are exact up to 10,000. A number says which list shows the rows behind it; a number without data is absent.
    ///
    /// `GET /day-summary`
    async fn get_day_summary(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<DaySummary, Self::Error>;
}

pub static GET_DAY_SUMMARY: rt::Operation = rt::Operation {
    id: "get_day_summary",
    tag: "day_summary",
    method: rt::Method::GET,
    path: "/day-summary",
    status: 200,
    access: &[crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: DaySummaryApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 1] = [
        (
            &GET_DAY_SUMMARY,
            |app, call| Box::pin(async move {
                let reply = T::get_day_summary(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::get_day_summary_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn get_day_summary_reply(
        call: &rt::Call,
        reply: DaySummary,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document.operation(&GET_DAY_SUMMARY).reply(wire::get_day_summary_reply);
}
