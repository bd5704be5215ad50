//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Money that came in, what it pays, and what is still open.

use validator::Validate;

/// How money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PaymentMethod {
    #[serde(rename = "cash")]
    Cash,
    #[serde(rename = "card")]
    Card,
    #[serde(rename = "transfer")]
    Transfer,
}

crate::rt::text_enum!(
    PaymentMethod { Cash = "cash", Card = "card", Transfer = "transfer" }
);

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PaymentState {
    #[serde(rename = "pending")]
    Pending,
    #[serde(rename = "confirmed")]
    Confirmed,
    #[serde(rename = "allocated")]
    Allocated,
    #[serde(rename = "bounced")]
    Bounced,
    #[serde(rename = "refunded")]
    Refunded,
}

crate::rt::text_enum!(
    PaymentState { Pending = "pending", Confirmed = "confirmed", Allocated = "allocated",
    Bounced = "bounced", Refunded = "refunded" }
);

/// The order of a list of payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PaymentSort {
    #[serde(rename = "newest_first")]
    NewestFirst,
    #[serde(rename = "oldest_first")]
    OldestFirst,
}

crate::rt::text_enum!(
    PaymentSort { NewestFirst = "newest_first", OldestFirst = "oldest_first" }
);

/// The bank's or terminal's number of a transaction, as printed.
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
    schema(min_length = 1, max_length = 64, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct PaymentReference(pub String);

static PAYMENT_REFERENCE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for PaymentReference {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &PAYMENT_REFERENCE_PATTERN)
            .length(&self.0, 1..=64)
            .finish()
    }
}

crate::rt::scalar!(PaymentReference, String);

/// Money that came in. It names the invoice or the job that it is for, or at least whose it is: a party's, or that of an organization which we recharge.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentPrototype {
    pub method: PaymentMethod,
    pub amount: crate::rt::Money,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub payer_organization_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub invoice_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reference: Option<PaymentReference>,
    /// The day on which it came; else today.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub received_on: Option<chrono::NaiveDate>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// Which invoice a payment pays.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentAllocationPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub invoice_id: uuid::Uuid,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub amount: Option<crate::rt::Money>,
}

/// Why the money isn't with us.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentBouncing {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// What is paid back and why.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentRefundPrototype {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub amount: Option<crate::rt::Money>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reference: Option<PaymentReference>,
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// What a payment pays of an invoice.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PaymentAllocation {
    pub id: uuid::Uuid,
    pub invoice: crate::invoices::InvoiceDocument,
    pub amount: crate::rt::Money,
    pub created_at: crate::rt::Instant,
}

/// What was paid back of a payment.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PaymentRefund {
    pub id: uuid::Uuid,
    pub amount: crate::rt::Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reference: Option<PaymentReference>,
    pub reason: crate::common::Reason,
    pub created_at: crate::rt::Instant,
}

/// Money that came in.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Payment {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub organization_id: uuid::Uuid,
    pub number: crate::common::Number,
    pub party: crate::invoices::InvoiceParty,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub payer_organization_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job: Option<crate::invoices::InvoiceDocument>,
    pub state: PaymentState,
    pub method: PaymentMethod,
    pub amount: crate::rt::Money,
    pub unallocated_amount: crate::rt::Money,
    pub refunded_amount: crate::rt::Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reference: Option<PaymentReference>,
    /// The day on which it came.
    pub received_on: chrono::NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub received_by: Option<crate::invoices::FinancePerson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub confirmed_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub confirmed_by: Option<crate::invoices::FinancePerson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub bounced_because: Option<crate::common::Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    /// What it pays.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub allocations: Vec<PaymentAllocation>,
    /// What was paid back.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub refunds: Vec<PaymentRefund>,
}

/// One page of payments.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PaymentCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Payment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are, up to 10,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// There are more than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 10000, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// What a party owes and what of its money pays nothing yet.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct OpenBalance {
    pub party: crate::invoices::InvoiceParty,
    pub open_amount: crate::rt::Money,
    pub overdue_amount: crate::rt::Money,
    pub unallocated_amount: crate::rt::Money,
    /// How many invoices are open.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub open_invoices: i64,
    pub as_of: crate::rt::Instant,
}

/// The international number of a bank account, without spaces.
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
    schema(
        min_length = 15,
        max_length = 34,
        pattern = "^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$"
    )
)]
pub struct Iban(pub String);

static IBAN_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$")
        .expect("the generator compiled it")
});

impl Validate for Iban {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &IBAN_PATTERN)
            .length(&self.0, 15..=34)
            .finish()
    }
}

crate::rt::scalar!(Iban, String);

/// The sixteen digits of the card that customers pay to.
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
    schema(min_length = 16, max_length = 16, pattern = "^[0-9]{16}$")
)]
pub struct CardNumber(pub String);

static CARD_NUMBER_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[0-9]{16}$").expect("the generator compiled it") });

impl Validate for CardNumber {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &CARD_NUMBER_PATTERN)
            .length(&self.0, 16..=16)
            .finish()
    }
}

crate::rt::scalar!(CardNumber, String);

/// To which account and card customers pay.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentInstructionsPrototype {
    #[validate(nested)]
    pub holder: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub bank: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub iban: Option<Iban>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub card_number: Option<CardNumber>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::LocalizedText>,
}

/// To which account and card customers pay.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PaymentInstructions {
    /// Equals the ETag; 0 where nothing is set.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub version: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub holder: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub bank: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub iban: Option<Iban>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub card_number: Option<CardNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::LocalizedText>,
}

use crate::rt;

/// The query of `list_payments`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListPaymentsQuery {
    /// Only payments in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 5))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub state: Vec<PaymentState>,
    /// Only payments made in one of these ways.
    #[serde(default)]
    #[validate(length(min = 0, max = 3))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub method: Vec<PaymentMethod>,
    /// Only the payment of this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only payments of this party.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    /// Only payments taken for this job.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// Only payments that pay something of this invoice.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub invoice_id: Option<uuid::Uuid>,
    /// Only payments of which something pays no invoice yet.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unallocated: Option<bool>,
    /// Only payments recorded at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_from: Option<crate::rt::Instant>,
    /// Only payments recorded before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_to: Option<crate::rt::Instant>,
    /// The order of the list.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<PaymentSort>,
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_PAYMENTS_QUERY_Q_PATTERN))]
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
    /// The most items to return.
    #[serde(default = "list_payments_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_payments_default_limit)
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

static LIST_PAYMENTS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_payments_default_limit() -> i32 {
    50
}

/// Money that came in, what it pays, and what is still open.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait PaymentsApi: rt::Service {
    /// List payments
    ///
    /// Lists payments. Customers see their own, technicians those that they took.
    ///
    /// `GET /payments`
    async fn list_payments(
        app: &Self::App,
        cx: rt::Cx,
        query: ListPaymentsQuery,
    ) -> Result<PaymentCollection, Self::Error>;
    /// Record a payment
    ///
    /// Records money that came in. What a technician takes on site names the job and waits for the accountant; what an accountant records is confirmed, and pays the given invoice.
    ///
    /// `POST /payments`
    async fn create_payment(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: PaymentPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Payment>>>, Self::Error>;
    /// Fetch a payment
    ///
    /// Fetches a payment and what it pays.
    ///
    /// `GET /payments/{payment_id}`
    async fn get_payment(
        app: &Self::App,
        cx: rt::Cx,
        payment_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Payment>, Self::Error>;
    /// Confirm a payment
    ///
    /// Says that the money of a pending payment is with us.
    ///
    /// `POST /payments/{payment_id}/confirmation`
    async fn create_payment_confirmation(
        app: &Self::App,
        cx: rt::Cx,
        payment_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Payment>>, Self::Error>;
    /// Allocate a payment
    ///
    /// Lets a payment pay an invoice of the same payer: the given amount, or as much as the payment has and the invoice needs.
    ///
    /// `POST /payments/{payment_id}/allocation`
    async fn create_payment_allocation(
        app: &Self::App,
        cx: rt::Cx,
        payment_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: PaymentAllocationPrototype,
    ) -> Result<rt::Recorded<rt::Tagged<Payment>>, Self::Error>;
    /// Bounce a payment
    ///
    /// Says that the bank refused the money or that it never came. What it paid is open again.
    ///
    /// `POST /payments/{payment_id}/bounce`
    async fn create_payment_bounce(
        app: &Self::App,
        cx: rt::Cx,
        payment_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: PaymentBouncing,
    ) -> Result<rt::Recorded<rt::Tagged<Payment>>, Self::Error>;
    /// Refund a payment
    ///
    /// Pays back what of a confirmed payment pays no invoice: all of it, or the given amount.
    ///
    /// `POST /payments/{payment_id}/refund`
    async fn create_payment_refund(
        app: &Self::App,
        cx: rt::Cx,
        payment_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: PaymentRefundPrototype,
    ) -> Result<rt::Recorded<rt::Tagged<Payment>>, Self::Error>;
    /// Fetch what a party owes
    ///
    /// Sums up the open invoices of a party and its payments that pay nothing yet.
    ///
    /// `GET /open-balances/{party_id}`
    async fn get_open_balance(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
    ) -> Result<OpenBalance, Self::Error>;
    /// Fetch how to pay
    ///
    /// Fetches to which account and card customers pay. Absent fields aren't set.
    ///
    /// `GET /payment-instructions`
    async fn get_payment_instructions(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<rt::Tagged<PaymentInstructions>, Self::Error>;
    /// Say how to pay
    ///
    /// Replaces to which account and card customers pay.
    ///
    /// `PUT /payment-instructions`
    async fn replace_payment_instructions(
        app: &Self::App,
        cx: rt::Cx,
        if_match: rt::IfMatch,
        body: PaymentInstructionsPrototype,
    ) -> Result<rt::Tagged<PaymentInstructions>, Self::Error>;
}

pub static LIST_PAYMENTS: rt::Operation = rt::Operation {
    id: "list_payments",
    tag: "payments",
    method: rt::Method::GET,
    path: "/payments",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
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
            name: "method",
            repeats: true,
        },
        rt::QueryParameter {
            name: "number",
            repeats: false,
        },
        rt::QueryParameter {
            name: "party_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "job_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "invoice_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "unallocated",
            repeats: false,
        },
        rt::QueryParameter {
            name: "created_at_from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "created_at_to",
            repeats: false,
        },
        rt::QueryParameter {
            name: "sort",
            repeats: false,
        },
        rt::QueryParameter {
            name: "q",
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

pub static CREATE_PAYMENT: rt::Operation = rt::Operation {
    id: "create_payment",
    tag: "payments",
    method: rt::Method::POST,
    path: "/payments",
    status: 201,
    access: &[crate::security::Role::Technician, crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("PaymentPrototype"),
    query: &[],
};

pub static GET_PAYMENT: rt::Operation = rt::Operation {
    id: "get_payment",
    tag: "payments",
    method: rt::Method::GET,
    path: "/payments/{payment_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_PAYMENT_CONFIRMATION: rt::Operation = rt::Operation {
    id: "create_payment_confirmation",
    tag: "payments",
    method: rt::Method::POST,
    path: "/payments/{payment_id}/confirmation",
    status: 200,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_PAYMENT_ALLOCATION: rt::Operation = rt::Operation {
    id: "create_payment_allocation",
    tag: "payments",
    method: rt::Method::POST,
    path: "/payments/{payment_id}/allocation",
    status: 200,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("PaymentAllocationPrototype"),
    query: &[],
};

pub static CREATE_PAYMENT_BOUNCE: rt::Operation = rt::Operation {
    id: "create_payment_bounce",
    tag: "payments",
    method: rt::Method::POST,
    path: "/payments/{payment_id}/bounce",
    status: 200,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("PaymentBouncing"),
    query: &[],
};

pub static CREATE_PAYMENT_REFUND: rt::Operation = rt::Operation {
    id: "create_payment_refund",
    tag: "payments",
    method: rt::Method::POST,
    path: "/payments/{payment_id}/refund",
    status: 200,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("PaymentRefundPrototype"),
    query: &[],
};

pub static GET_OPEN_BALANCE: rt::Operation = rt::Operation {
    id: "get_open_balance",
    tag: "payments",
    method: rt::Method::GET,
    path: "/open-balances/{party_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static GET_PAYMENT_INSTRUCTIONS: rt::Operation = rt::Operation {
    id: "get_payment_instructions",
    tag: "payments",
    method: rt::Method::GET,
    path: "/payment-instructions",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::LinkHolder,
        crate::security::Role::Agent,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static REPLACE_PAYMENT_INSTRUCTIONS: rt::Operation = rt::Operation {
    id: "replace_payment_instructions",
    tag: "payments",
    method: rt::Method::PUT,
    path: "/payment-instructions",
    status: 200,
    access: &[crate::security::Role::Accountant, crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("PaymentInstructionsPrototype"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: PaymentsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 10] = [
        (
            &LIST_PAYMENTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_payments(&call)?;
                let reply = T::list_payments(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_payments_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PAYMENT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_payment(&mut call).await?;
                let reply = T::create_payment(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_payment_reply(&call, reply)
            }),
        ),
        (
            &GET_PAYMENT,
            |app, call| Box::pin(async move {
                let (payment_id,) = wire::get_payment(&call)?;
                let reply = T::get_payment(&app, call.cx(), payment_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_payment_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PAYMENT_CONFIRMATION,
            |app, mut call| Box::pin(async move {
                let (payment_id, if_match, key) = wire::create_payment_confirmation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_payment_confirmation(
                        &app,
                        call.cx(),
                        payment_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_payment_confirmation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PAYMENT_ALLOCATION,
            |app, mut call| Box::pin(async move {
                let (payment_id, if_match, key, body) = wire::create_payment_allocation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_payment_allocation(
                        &app,
                        call.cx(),
                        payment_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_payment_allocation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PAYMENT_BOUNCE,
            |app, mut call| Box::pin(async move {
                let (payment_id, if_match, key, body) = wire::create_payment_bounce(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_payment_bounce(
                        &app,
                        call.cx(),
                        payment_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_payment_bounce_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PAYMENT_REFUND,
            |app, mut call| Box::pin(async move {
                let (payment_id, if_match, key, body) = wire::create_payment_refund(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_payment_refund(
                        &app,
                        call.cx(),
                        payment_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_payment_refund_reply(&call, reply)
            }),
        ),
        (
            &GET_OPEN_BALANCE,
            |app, call| Box::pin(async move {
                let (party_id,) = wire::get_open_balance(&call)?;
                let reply = T::get_open_balance(&app, call.cx(), party_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_open_balance_reply(&call, reply)
            }),
        ),
        (
            &GET_PAYMENT_INSTRUCTIONS,
            |app, call| Box::pin(async move {
                let reply = T::get_payment_instructions(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::get_payment_instructions_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_PAYMENT_INSTRUCTIONS,
            |app, mut call| Box::pin(async move {
                let (if_match, body) = wire::replace_payment_instructions(&mut call)
                    .await?;
                let reply = T::replace_payment_instructions(
                        &app,
                        call.cx(),
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_payment_instructions_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_payments(call: &rt::Call) -> rt::Result<(ListPaymentsQuery,)> {
        Ok((call.query::<ListPaymentsQuery>()?,))
    }
    pub(super) fn list_payments_reply(
        call: &rt::Call,
        reply: PaymentCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_payment(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, PaymentPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<PaymentPrototype>().await?))
    }
    pub(super) fn create_payment_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Payment>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_payment(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("payment_id")?,))
    }
    pub(super) fn get_payment_reply(
        call: &rt::Call,
        reply: rt::Tagged<Payment>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_payment_confirmation(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("payment_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_payment_confirmation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Payment>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_payment_allocation(
        call: &mut rt::Call,
    ) -> rt::Result<
        (uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, PaymentAllocationPrototype),
    > {
        Ok((
            call.path::<uuid::Uuid>("payment_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<PaymentAllocationPrototype>().await?,
        ))
    }
    pub(super) fn create_payment_allocation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Payment>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_payment_bounce(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, PaymentBouncing)> {
        Ok((
            call.path::<uuid::Uuid>("payment_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<PaymentBouncing>().await?,
        ))
    }
    pub(super) fn create_payment_bounce_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Payment>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_payment_refund(
        call: &mut rt::Call,
    ) -> rt::Result<
        (uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, PaymentRefundPrototype),
    > {
        Ok((
            call.path::<uuid::Uuid>("payment_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<PaymentRefundPrototype>().await?,
        ))
    }
    pub(super) fn create_payment_refund_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Payment>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_open_balance(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("party_id")?,))
    }
    pub(super) fn get_open_balance_reply(
        call: &rt::Call,
        reply: OpenBalance,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_payment_instructions_reply(
        call: &rt::Call,
        reply: rt::Tagged<PaymentInstructions>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_payment_instructions(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IfMatch, PaymentInstructionsPrototype)> {
        Ok((call.if_match()?, call.json::<PaymentInstructionsPrototype>().await?))
    }
    pub(super) fn replace_payment_instructions_reply(
        call: &rt::Call,
        reply: rt::Tagged<PaymentInstructions>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_PAYMENTS)
        .query::<ListPaymentsQuery>()
        .reply(wire::list_payments_reply);
    document
        .operation(&CREATE_PAYMENT)
        .idempotency_key()
        .json::<PaymentPrototype>()
        .reply(wire::create_payment_reply);
    document.operation(&GET_PAYMENT).id("payment_id").reply(wire::get_payment_reply);
    document
        .operation(&CREATE_PAYMENT_CONFIRMATION)
        .id("payment_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_payment_confirmation_reply);
    document
        .operation(&CREATE_PAYMENT_ALLOCATION)
        .id("payment_id")
        .if_match()
        .idempotency_key()
        .json::<PaymentAllocationPrototype>()
        .reply(wire::create_payment_allocation_reply);
    document
        .operation(&CREATE_PAYMENT_BOUNCE)
        .id("payment_id")
        .if_match()
        .idempotency_key()
        .json::<PaymentBouncing>()
        .reply(wire::create_payment_bounce_reply);
    document
        .operation(&CREATE_PAYMENT_REFUND)
        .id("payment_id")
        .if_match()
        .idempotency_key()
        .json::<PaymentRefundPrototype>()
        .reply(wire::create_payment_refund_reply);
    document
        .operation(&GET_OPEN_BALANCE)
        .id("party_id")
        .reply(wire::get_open_balance_reply);
    document
        .operation(&GET_PAYMENT_INSTRUCTIONS)
        .reply(wire::get_payment_instructions_reply);
    document
        .operation(&REPLACE_PAYMENT_INSTRUCTIONS)
        .if_match()
        .json::<PaymentInstructionsPrototype>()
        .reply(wire::replace_payment_instructions_reply);
}
