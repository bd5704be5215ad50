//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What customers say about the work, and what is done where they were let down.

use validator::Validate;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SurveyQuestionKind {
    #[serde(rename = "choice")]
    Choice,
    #[serde(rename = "multi")]
    Multi,
    #[serde(rename = "csat")]
    Csat,
    #[serde(rename = "ces")]
    Ces,
    #[serde(rename = "nps")]
    Nps,
    #[serde(rename = "text")]
    Text,
    #[serde(rename = "bool")]
    Bool,
}

crate::rt::text_enum!(
    SurveyQuestionKind { Choice = "choice", Multi = "multi", Csat = "csat", Ces = "ces",
    Nps = "nps", Text = "text", Bool = "bool" }
);

/// How an answer is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ConditionOperator {
    #[serde(rename = "at_most")]
    AtMost,
    #[serde(rename = "equals")]
    Equals,
}

crate::rt::text_enum!(ConditionOperator { AtMost = "at_most", Equals = "equals" });

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RecoveryState {
    #[serde(rename = "open")]
    Open,
    #[serde(rename = "contacted")]
    Contacted,
    #[serde(rename = "solved")]
    Solved,
    #[serde(rename = "confirmed_by_customer")]
    ConfirmedByCustomer,
    #[serde(rename = "lost")]
    Lost,
}

crate::rt::text_enum!(
    RecoveryState { Open = "open", Contacted = "contacted", Solved = "solved",
    ConfirmedByCustomer = "confirmed_by_customer", Lost = "lost" }
);

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RecoveryOutcome {
    #[serde(rename = "confirmed_by_customer")]
    ConfirmedByCustomer,
    #[serde(rename = "lost")]
    Lost,
}

crate::rt::text_enum!(
    RecoveryOutcome { ConfirmedByCustomer = "confirmed_by_customer", Lost = "lost" }
);

/// The name of a question within its survey.
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
    schema(min_length = 1, max_length = 40, pattern = "^[a-z][a-z0-9_]*$")
)]
pub struct QuestionId(pub String);

static QUESTION_ID_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[a-z][a-z0-9_]*$").expect("the generator compiled it") });

impl Validate for QuestionId {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &QUESTION_ID_PATTERN)
            .length(&self.0, 1..=40)
            .finish()
    }
}

crate::rt::scalar!(QuestionId, String);

/// The name of a choice.
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
    schema(min_length = 1, max_length = 40, pattern = "^[a-z][a-z0-9_]*$")
)]
pub struct ChoiceValue(pub String);

static CHOICE_VALUE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[a-z][a-z0-9_]*$").expect("the generator compiled it") });

impl Validate for ChoiceValue {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &CHOICE_VALUE_PATTERN)
            .length(&self.0, 1..=40)
            .finish()
    }
}

crate::rt::scalar!(ChoiceValue, String);

/// The secret part of the link.
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
    schema(min_length = 22, max_length = 22, pattern = "^[A-Za-z0-9_-]+$")
)]
pub struct SurveyToken(pub String);

static SURVEY_TOKEN_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[A-Za-z0-9_-]+$").expect("the generator compiled it") });

impl Validate for SurveyToken {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SURVEY_TOKEN_PATTERN)
            .length(&self.0, 22..=22)
            .finish()
    }
}

crate::rt::scalar!(SurveyToken, String);

/// A choice.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyChoice {
    pub value: ChoiceValue,
    pub text: crate::common::LocalizedText,
}

/// An earlier answer on which a question depends.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyCondition {
    pub question: QuestionId,
    pub operator: ConditionOperator,
    /// A number of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10, nullable = false))]
    pub score: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub choice: Option<ChoiceValue>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyQuestion {
    pub id: QuestionId,
    pub kind: SurveyQuestionKind,
    pub text: crate::common::LocalizedText,
    /// Whether it must be answered where it is shown.
    pub required: bool,
    /// A number of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10, nullable = false))]
    pub min: Option<i32>,
    /// A number of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10, nullable = false))]
    pub max: Option<i32>,
    /// What the ends of the scale mean.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 2))]
    pub labels: Vec<crate::common::LocalizedText>,
    /// What one may choose.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub choices: Vec<SurveyChoice>,
    /// Shown if any of these holds; always if there is none.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub show_if: Vec<SurveyCondition>,
}

/// What customers are asked after some event.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyTemplate {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    /// Raised by every change.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 1000000))]
    pub version: i64,
    pub title: crate::common::LocalizedText,
    pub intro: crate::common::LocalizedText,
    /// How long after the event.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000))]
    pub delay_hours: i32,
    /// How long one may answer.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 365))]
    pub expires_days: i32,
    /// Its questions, in order.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 30))]
    pub questions: Vec<SurveyQuestion>,
}

/// One page of surveys.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyTemplateCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<SurveyTemplate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// An invitation as its reader sees it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Survey {
    pub title: crate::common::LocalizedText,
    pub intro: crate::common::LocalizedText,
    pub organization_name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product: Option<crate::common::LocalizedText>,
    /// When the work was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub done_on: Option<chrono::NaiveDate>,
    pub expires_at: crate::rt::Instant,
    /// Whether it was answered; the answer is final.
    pub answered: bool,
    /// The questions, in order.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 30))]
    pub questions: Vec<SurveyQuestion>,
}

/// The answer to one question, in the form of its kind.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswer {
    #[validate(nested)]
    pub question: QuestionId,
    /// A number of the scale.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(range(min = 0, max = 10))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10, nullable = false))]
    pub score: Option<i32>,
    /// One for a choice.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(length(min = 1, max = 20), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 1, max_items = 20, nullable = false)
    )]
    pub choices: Option<Vec<ChoiceValue>>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub text: Option<crate::common::Note>,
    /// Of a yes-or-no question.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub yes: Option<bool>,
}

/// The answers to an invitation.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyResponsePrototype {
    #[validate(nested)]
    pub token: SurveyToken,
    /// At most one for each question.
    #[validate(length(min = 1, max = 30), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 30))]
    pub answers: Vec<SurveyAnswer>,
}

/// What happens because of an answer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyReceipt {
    /// Whether somebody will call.
    pub follow_up: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub call_by: Option<crate::rt::Instant>,
}

/// What an answer is about, as it was when the customer was invited.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyContext {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_number: Option<crate::common::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub technician_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub technician_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub model_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub symptom_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer_total: Option<crate::rt::Money>,
}

/// The answers of a customer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyResponse {
    pub id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    pub template_code: crate::common::Code,
    pub context: SurveyContext,
    /// The answers.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 30))]
    pub answers: Vec<SurveyAnswer>,
    /// A number of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10, nullable = false))]
    pub nps: Option<i32>,
    /// A number of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10, nullable = false))]
    pub csat: Option<i32>,
    /// A number of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10, nullable = false))]
    pub ces: Option<i32>,
    /// Whether it asks for a recovery.
    pub low: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub recovery_case_id: Option<uuid::Uuid>,
}

/// One page of answers.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyResponseCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<SurveyResponse>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// How many there are, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Where the true value lies with 95 % confidence.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyInterval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// How many would recommend us, less those who wouldn't.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyRecommendation {
    /// How many answered.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub n: i64,
    /// How many answered.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub promoters: i64,
    /// How many answered.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub passives: i64,
    /// How many answered.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub detractors: i64,
    /// From -100 to 100; absent without data.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub nps: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub interval: Option<SurveyInterval>,
}

/// How many in a hundred.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyShare {
    /// How many answered.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub n: i64,
    /// How many answered.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub count: i64,
    /// Absent without data.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub percent: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub interval: Option<SurveyInterval>,
}

/// How easy it was, from 1 to 7.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyEffort {
    /// How many answered.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub n: i64,
    /// Absent without data.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub mean: Option<f64>,
    /// Answers from 5 up; absent without data.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub easy_percent: Option<f64>,
}

/// What customers say, with how many said it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SurveyStatistics {
    pub as_of: crate::rt::Instant,
    /// Whether fewer than 30 answered: nothing to rank by.
    pub few: bool,
    pub recommendation: SurveyRecommendation,
    pub satisfaction: SurveyShare,
    pub effort: SurveyEffort,
    pub response_rate: SurveyShare,
}

/// How the call went.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoveryContact {
    /// Whether the customer answered.
    pub reached: bool,
    #[validate(nested)]
    pub note: crate::common::Note,
}

/// What was done about it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoverySolution {
    #[validate(nested)]
    pub note: crate::common::Note,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoveryClosing {
    pub outcome: RecoveryOutcome,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// A customer who was let down, and what is done about it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RecoveryCase {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub state: RecoveryState,
    pub due_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub owner_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub owner_name: Option<crate::common::Name>,
    /// How often the customer was called.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub attempts: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contacted_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contact_note: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub solution: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub closed_at: Option<crate::rt::Instant>,
    pub response: SurveyResponse,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
}

/// One page of cases.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RecoveryCaseCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<RecoveryCase>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// How many there are, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

use crate::rt;

/// The query of `list_survey_templates`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSurveyTemplatesQuery {
    /// The most items to return.
    #[serde(default = "list_survey_templates_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_survey_templates_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_survey_templates_default_limit() -> i32 {
    50
}

/// The query of `get_survey`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetSurveyQuery {
    /// The secret part of the link.
    #[validate(
        length(min = 22, max = 22),
        regex(path = *GET_SURVEY_QUERY_TOKEN_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 22,
            max_length = 22,
            pattern = "^[A-Za-z0-9_-]+$",
            nullable = false
        )
    )]
    pub token: String,
}

static GET_SURVEY_QUERY_TOKEN_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[A-Za-z0-9_-]+$").expect("the generator compiled it") });

/// The query of `list_survey_responses`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSurveyResponsesQuery {
    /// Answers of this local day or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub from: Option<chrono::NaiveDate>,
    /// Answers of this local day or earlier.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub to: Option<chrono::NaiveDate>,
    /// Only answers to this survey.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub template_code: Option<crate::common::Code>,
    /// Only answers about the work of this employee.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub technician_id: Option<uuid::Uuid>,
    /// Only answers about the work of this branch.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Only answers about this model.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    /// Only answers that ask for a recovery.
    #[serde(default = "list_survey_responses_default_low")]
    #[cfg_attr(feature = "schemas", schema(default = list_survey_responses_default_low))]
    pub low: bool,
    /// Only the answer about this job.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
    /// The most items to return.
    #[serde(default = "list_survey_responses_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_survey_responses_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_survey_responses_default_low() -> bool {
    false
}

fn list_survey_responses_default_limit() -> i32 {
    50
}

/// The query of `get_survey_statistics`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetSurveyStatisticsQuery {
    /// Answers of this local day or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub from: Option<chrono::NaiveDate>,
    /// Answers of this local day or earlier.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub to: Option<chrono::NaiveDate>,
    /// Only answers to this survey.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub template_code: Option<crate::common::Code>,
    /// Only answers about the work of this employee.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub technician_id: Option<uuid::Uuid>,
    /// Only answers about the work of this branch.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Only answers about this model.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
}

/// The query of `list_recovery_cases`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListRecoveryCasesQuery {
    /// Only cases in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 5))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub state: Vec<RecoveryState>,
    /// Only cases that the caller has.
    #[serde(default = "list_recovery_cases_default_mine")]
    #[cfg_attr(feature = "schemas", schema(default = list_recovery_cases_default_mine))]
    pub mine: bool,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
    /// The most items to return.
    #[serde(default = "list_recovery_cases_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_recovery_cases_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_recovery_cases_default_mine() -> bool {
    false
}

fn list_recovery_cases_default_limit() -> i32 {
    50
}

/// What customers say about the work, and what is done where they were let down.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait SurveysApi: rt::Service {
    /// List surveys
    ///
    /// Lists what customers are asked, by code.
    ///
    /// `GET /survey-templates`
    async fn list_survey_templates(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSurveyTemplatesQuery,
    ) -> Result<SurveyTemplateCollection, Self::Error>;
    /// Open a survey
    ///
    /// Answers the questions of an invitation, found by the secret of its link. A wrong and an expired link look the same.
    ///
    /// `GET /survey`
    async fn get_survey(
        app: &Self::App,
        cx: rt::Cx,
        query: GetSurveyQuery,
    ) -> Result<Survey, Self::Error>;
    /// List survey answers
    ///
    /// Lists the answers, newest first.
    ///
    /// `GET /survey-responses`
    async fn list_survey_responses(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSurveyResponsesQuery,
    ) -> Result<SurveyResponseCollection, Self::Error>;
    /// Answer a survey
    ///
    /// Answers an invitation, once and for good. Nobody who works here can answer.
    ///
    /// `POST /survey-responses`
    async fn create_survey_response(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: SurveyResponsePrototype,
    ) -> Result<rt::Recorded<rt::Created<SurveyReceipt>>, Self::Error>;
    /// Count survey answers
    ///
    /// Answers recommendation, satisfaction and effort with their intervals and how many answered; what nobody answered is left out.
    ///
    /// `GET /survey-statistics`
    async fn get_survey_statistics(
        app: &Self::App,
        cx: rt::Cx,
        query: GetSurveyStatisticsQuery,
    ) -> Result<SurveyStatistics, Self::Error>;
    /// List recovery cases
    ///
    /// Lists the customers who were let down, the soonest due first.
    ///
    /// `GET /recovery-cases`
    async fn list_recovery_cases(
        app: &Self::App,
        cx: rt::Cx,
        query: ListRecoveryCasesQuery,
    ) -> Result<RecoveryCaseCollection, Self::Error>;
    /// Fetch a recovery case
    ///
    /// Fetches a case with the answer that opened it.
    ///
    /// `GET /recovery-cases/{recovery_case_id}`
    async fn get_recovery_case(
        app: &Self::App,
        cx: rt::Cx,
        recovery_case_id: uuid::Uuid,
    ) -> Result<rt::Tagged<RecoveryCase>, Self::Error>;
    /// Note a contact
    ///
    /// Says that the customer was called, and whether they were reached.
    ///
    /// `POST /recovery-cases/{recovery_case_id}/contact`
    async fn create_recovery_case_contact(
        app: &Self::App,
        cx: rt::Cx,
        recovery_case_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: RecoveryContact,
    ) -> Result<rt::Recorded<rt::Tagged<RecoveryCase>>, Self::Error>;
    /// Solve a recovery case
    ///
    /// Says what was done about it.
    ///
    /// `POST /recovery-cases/{recovery_case_id}/solution`
    async fn create_recovery_case_solution(
        app: &Self::App,
        cx: rt::Cx,
        recovery_case_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: RecoverySolution,
    ) -> Result<rt::Recorded<rt::Tagged<RecoveryCase>>, Self::Error>;
    /// Close a recovery case
    ///
    /// Says whether the customer is content now.
    ///
    /// `POST /recovery-cases/{recovery_case_id}/closing`
    async fn create_recovery_case_closing(
        app: &Self::App,
        cx: rt::Cx,
        recovery_case_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: RecoveryClosing,
    ) -> Result<rt::Recorded<rt::Tagged<RecoveryCase>>, Self::Error>;
}

pub static LIST_SURVEY_TEMPLATES: rt::Operation = rt::Operation {
    id: "list_survey_templates",
    tag: "surveys",
    method: rt::Method::GET,
    path: "/survey-templates",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static GET_SURVEY: rt::Operation = rt::Operation {
    id: "get_survey",
    tag: "surveys",
    method: rt::Method::GET,
    path: "/survey",
    status: 200,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "token",
            repeats: false,
        },
    ],
};

pub static LIST_SURVEY_RESPONSES: rt::Operation = rt::Operation {
    id: "list_survey_responses",
    tag: "surveys",
    method: rt::Method::GET,
    path: "/survey-responses",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "to",
            repeats: false,
        },
        rt::QueryParameter {
            name: "template_code",
            repeats: false,
        },
        rt::QueryParameter {
            name: "technician_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "product_model_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "low",
            repeats: false,
        },
        rt::QueryParameter {
            name: "job_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
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

pub static CREATE_SURVEY_RESPONSE: rt::Operation = rt::Operation {
    id: "create_survey_response",
    tag: "surveys",
    method: rt::Method::POST,
    path: "/survey-responses",
    status: 201,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("SurveyResponsePrototype"),
    query: &[],
};

pub static GET_SURVEY_STATISTICS: rt::Operation = rt::Operation {
    id: "get_survey_statistics",
    tag: "surveys",
    method: rt::Method::GET,
    path: "/survey-statistics",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "to",
            repeats: false,
        },
        rt::QueryParameter {
            name: "template_code",
            repeats: false,
        },
        rt::QueryParameter {
            name: "technician_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "product_model_id",
            repeats: false,
        },
    ],
};

pub static LIST_RECOVERY_CASES: rt::Operation = rt::Operation {
    id: "list_recovery_cases",
    tag: "surveys",
    method: rt::Method::GET,
    path: "/recovery-cases",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
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
            name: "mine",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
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

pub static GET_RECOVERY_CASE: rt::Operation = rt::Operation {
    id: "get_recovery_case",
    tag: "surveys",
    method: rt::Method::GET,
    path: "/recovery-cases/{recovery_case_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_RECOVERY_CASE_CONTACT: rt::Operation = rt::Operation {
    id: "create_recovery_case_contact",
    tag: "surveys",
    method: rt::Method::POST,
    path: "/recovery-cases/{recovery_case_id}/contact",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("RecoveryContact"),
    query: &[],
};

pub static CREATE_RECOVERY_CASE_SOLUTION: rt::Operation = rt::Operation {
    id: "create_recovery_case_solution",
    tag: "surveys",
    method: rt::Method::POST,
    path: "/recovery-cases/{recovery_case_id}/solution",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("RecoverySolution"),
    query: &[],
};

pub static CREATE_RECOVERY_CASE_CLOSING: rt::Operation = rt::Operation {
    id: "create_recovery_case_closing",
    tag: "surveys",
    method: rt::Method::POST,
    path: "/recovery-cases/{recovery_case_id}/closing",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("RecoveryClosing"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: SurveysApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 10] = [
        (
            &LIST_SURVEY_TEMPLATES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_survey_templates(&call)?;
                let reply = T::list_survey_templates(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_survey_templates_reply(&call, reply)
            }),
        ),
        (
            &GET_SURVEY,
            |app, call| Box::pin(async move {
                let (query,) = wire::get_survey(&call)?;
                let reply = T::get_survey(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::get_survey_reply(&call, reply)
            }),
        ),
        (
            &LIST_SURVEY_RESPONSES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_survey_responses(&call)?;
                let reply = T::list_survey_responses(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_survey_responses_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SURVEY_RESPONSE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_survey_response(&mut call).await?;
                let reply = T::create_survey_response(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_survey_response_reply(&call, reply)
            }),
        ),
        (
            &GET_SURVEY_STATISTICS,
            |app, call| Box::pin(async move {
                let (query,) = wire::get_survey_statistics(&call)?;
                let reply = T::get_survey_statistics(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::get_survey_statistics_reply(&call, reply)
            }),
        ),
        (
            &LIST_RECOVERY_CASES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_recovery_cases(&call)?;
                let reply = T::list_recovery_cases(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_recovery_cases_reply(&call, reply)
            }),
        ),
        (
            &GET_RECOVERY_CASE,
            |app, call| Box::pin(async move {
                let (recovery_case_id,) = wire::get_recovery_case(&call)?;
                let reply = T::get_recovery_case(&app, call.cx(), recovery_case_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_recovery_case_reply(&call, reply)
            }),
        ),
        (
            &CREATE_RECOVERY_CASE_CONTACT,
            |app, mut call| Box::pin(async move {
                let (recovery_case_id, key, body) = wire::create_recovery_case_contact(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_recovery_case_contact(
                        &app,
                        call.cx(),
                        recovery_case_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_recovery_case_contact_reply(&call, reply)
            }),
        ),
        (
            &CREATE_RECOVERY_CASE_SOLUTION,
            |app, mut call| Box::pin(async move {
                let (recovery_case_id, key, body) = wire::create_recovery_case_solution(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_recovery_case_solution(
                        &app,
                        call.cx(),
                        recovery_case_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_recovery_case_solution_reply(&call, reply)
            }),
        ),
        (
            &CREATE_RECOVERY_CASE_CLOSING,
            |app, mut call| Box::pin(async move {
                let (recovery_case_id, key, body) = wire::create_recovery_case_closing(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_recovery_case_closing(
                        &app,
                        call.cx(),
                        recovery_case_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_recovery_case_closing_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_survey_templates(
        call: &rt::Call,
    ) -> rt::Result<(ListSurveyTemplatesQuery,)> {
        Ok((call.query::<ListSurveyTemplatesQuery>()?,))
    }
    pub(super) fn list_survey_templates_reply(
        call: &rt::Call,
        reply: SurveyTemplateCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_survey(call: &rt::Call) -> rt::Result<(GetSurveyQuery,)> {
        Ok((call.query::<GetSurveyQuery>()?,))
    }
    pub(super) fn get_survey_reply(
        call: &rt::Call,
        reply: Survey,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_survey_responses(
        call: &rt::Call,
    ) -> rt::Result<(ListSurveyResponsesQuery,)> {
        Ok((call.query::<ListSurveyResponsesQuery>()?,))
    }
    pub(super) fn list_survey_responses_reply(
        call: &rt::Call,
        reply: SurveyResponseCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_survey_response(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, SurveyResponsePrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<SurveyResponsePrototype>().await?,
        ))
    }
    pub(super) fn create_survey_response_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<SurveyReceipt>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_survey_statistics(
        call: &rt::Call,
    ) -> rt::Result<(GetSurveyStatisticsQuery,)> {
        Ok((call.query::<GetSurveyStatisticsQuery>()?,))
    }
    pub(super) fn get_survey_statistics_reply(
        call: &rt::Call,
        reply: SurveyStatistics,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_recovery_cases(
        call: &rt::Call,
    ) -> rt::Result<(ListRecoveryCasesQuery,)> {
        Ok((call.query::<ListRecoveryCasesQuery>()?,))
    }
    pub(super) fn list_recovery_cases_reply(
        call: &rt::Call,
        reply: RecoveryCaseCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_recovery_case(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("recovery_case_id")?,))
    }
    pub(super) fn get_recovery_case_reply(
        call: &rt::Call,
        reply: rt::Tagged<RecoveryCase>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_recovery_case_contact(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, RecoveryContact)> {
        Ok((
            call.path::<uuid::Uuid>("recovery_case_id")?,
            call.idempotency_key().await?,
            call.json::<RecoveryContact>().await?,
        ))
    }
    pub(super) fn create_recovery_case_contact_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<RecoveryCase>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_recovery_case_solution(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, RecoverySolution)> {
        Ok((
            call.path::<uuid::Uuid>("recovery_case_id")?,
            call.idempotency_key().await?,
            call.json::<RecoverySolution>().await?,
        ))
    }
    pub(super) fn create_recovery_case_solution_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<RecoveryCase>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_recovery_case_closing(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, RecoveryClosing)> {
        Ok((
            call.path::<uuid::Uuid>("recovery_case_id")?,
            call.idempotency_key().await?,
            call.json::<RecoveryClosing>().await?,
        ))
    }
    pub(super) fn create_recovery_case_closing_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<RecoveryCase>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_SURVEY_TEMPLATES)
        .query::<ListSurveyTemplatesQuery>()
        .reply(wire::list_survey_templates_reply);
    document
        .operation(&GET_SURVEY)
        .query::<GetSurveyQuery>()
        .reply(wire::get_survey_reply);
    document
        .operation(&LIST_SURVEY_RESPONSES)
        .query::<ListSurveyResponsesQuery>()
        .reply(wire::list_survey_responses_reply);
    document
        .operation(&CREATE_SURVEY_RESPONSE)
        .idempotency_key()
        .json::<SurveyResponsePrototype>()
        .reply(wire::create_survey_response_reply);
    document
        .operation(&GET_SURVEY_STATISTICS)
        .query::<GetSurveyStatisticsQuery>()
        .reply(wire::get_survey_statistics_reply);
    document
        .operation(&LIST_RECOVERY_CASES)
        .query::<ListRecoveryCasesQuery>()
        .reply(wire::list_recovery_cases_reply);
    document
        .operation(&GET_RECOVERY_CASE)
        .id("recovery_case_id")
        .reply(wire::get_recovery_case_reply);
    document
        .operation(&CREATE_RECOVERY_CASE_CONTACT)
        .id("recovery_case_id")
        .idempotency_key()
        .json::<RecoveryContact>()
        .reply(wire::create_recovery_case_contact_reply);
    document
        .operation(&CREATE_RECOVERY_CASE_SOLUTION)
        .id("recovery_case_id")
        .idempotency_key()
        .json::<RecoverySolution>()
        .reply(wire::create_recovery_case_solution_reply);
    document
        .operation(&CREATE_RECOVERY_CASE_CLOSING)
        .id("recovery_case_id")
        .idempotency_key()
        .json::<RecoveryClosing>()
        .reply(wire::create_recovery_case_closing_reply);
}
