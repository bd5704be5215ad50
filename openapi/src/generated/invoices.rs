//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What is owed for work done, from the draft to the credit note. What was issued stays as it is.

use validator::Validate;

/// To whom it goes: a customer, the parent company for work under its warranty, another claim's payer, a dealer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InvoiceKind {
    #[serde(rename = "customer")]
    Customer,
    #[serde(rename = "claim")]
    Claim,
    #[serde(rename = "parent_recharge")]
    ParentRecharge,
    #[serde(rename = "dealer")]
    Dealer,
}

crate::rt::text_enum!(
    InvoiceKind { Customer = "customer", Claim = "claim", ParentRecharge =
    "parent_recharge", Dealer = "dealer" }
);

/// Where an invoice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InvoiceState {
    #[serde(rename = "draft")]
    Draft,
    #[serde(rename = "issued")]
    Issued,
    #[serde(rename = "partially_paid")]
    PartiallyPaid,
    #[serde(rename = "paid")]
    Paid,
    #[serde(rename = "credited")]
    Credited,
}

crate::rt::text_enum!(
    InvoiceState { Draft = "draft", Issued = "issued", PartiallyPaid = "partially_paid",
    Paid = "paid", Credited = "credited" }
);

/// The order of a list of invoices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InvoiceSort {
    #[serde(rename = "newest_first")]
    NewestFirst,
    #[serde(rename = "oldest_first")]
    OldestFirst,
    #[serde(rename = "due_first")]
    DueFirst,
    #[serde(rename = "issued_last_first")]
    IssuedLastFirst,
}

crate::rt::text_enum!(
    InvoiceSort { NewestFirst = "newest_first", OldestFirst = "oldest_first", DueFirst =
    "due_first", IssuedLastFirst = "issued_last_first" }
);

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InvoiceLineKind {
    #[serde(rename = "part")]
    Part,
    #[serde(rename = "labour")]
    Labour,
    #[serde(rename = "expense")]
    Expense,
    #[serde(rename = "other")]
    Other,
}

crate::rt::text_enum!(
    InvoiceLineKind { Part = "part", Labour = "labour", Expense = "expense", Other =
    "other" }
);

/// Where a credit note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CreditNoteState {
    #[serde(rename = "draft")]
    Draft,
    #[serde(rename = "approved")]
    Approved,
    #[serde(rename = "issued")]
    Issued,
}

crate::rt::text_enum!(
    CreditNoteState { Draft = "draft", Approved = "approved", Issued = "issued" }
);

/// The order of a list of credit notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CreditNoteSort {
    #[serde(rename = "newest_first")]
    NewestFirst,
    #[serde(rename = "oldest_first")]
    OldestFirst,
}

crate::rt::text_enum!(
    CreditNoteSort { NewestFirst = "newest_first", OldestFirst = "oldest_first" }
);

/// A line of a draft that isn't for a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceLinePrototype {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<InvoiceLineKind>,
    #[validate(nested)]
    pub text: crate::common::LocalizedText,
    pub quantity: crate::rt::Quantity,
    pub unit_price: crate::rt::Money,
}

/// What it takes to draft an invoice.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoicePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub party_id: uuid::Uuid,
    /// What is invoiced.
    #[validate(length(min = 1, max = 200), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 200))]
    pub lines: Vec<InvoiceLinePrototype>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub discount: Option<crate::rt::Money>,
    /// When it is to be paid.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub due_on: Option<chrono::NaiveDate>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// What may change about a draft.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoicePatch {
    /// When it is to be paid. `null` leaves that to the house's usual term.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub due_on: Option<Option<chrono::NaiveDate>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub note: Option<Option<crate::common::Note>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub discount: Option<crate::rt::Money>,
}

/// Who pays.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvoiceParty {
    pub id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// Another document, by its number.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvoiceDocument {
    pub id: uuid::Uuid,
    pub number: crate::common::Number,
}

/// A line of an invoice, as it was when the invoice was made.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvoiceLine {
    pub id: uuid::Uuid,
    pub kind: InvoiceLineKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_line_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub code: Option<crate::common::Code>,
    pub text: crate::common::LocalizedText,
    pub quantity: crate::rt::Quantity,
    pub unit_price: crate::rt::Money,
    /// The payer's share of the line, in ten-thousandths.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub share: i32,
    pub net: crate::rt::Money,
    pub discount: crate::rt::Money,
    /// The rate of its tax in ten-thousandths.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub tax_rate: i32,
    pub tax: crate::rt::Money,
    pub total: crate::rt::Money,
}

/// The tax at one rate.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvoiceTax {
    /// The rate in ten-thousandths.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub rate: i32,
    pub taxable: crate::rt::Money,
    pub tax: crate::rt::Money,
}

/// What a payment pays of the invoice.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvoicePayment {
    pub payment_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    pub method: crate::payments::PaymentMethod,
    pub amount: crate::rt::Money,
    /// Whether the accountant has confirmed the money.
    pub confirmed: bool,
    pub created_at: crate::rt::Instant,
}

/// An invoice as a list shows it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvoiceSummary {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub organization_id: uuid::Uuid,
    pub kind: InvoiceKind,
    pub state: InvoiceState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    pub party: InvoiceParty,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job: Option<InvoiceDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request: Option<InvoiceDocument>,
    pub total: crate::rt::Money,
    pub open_amount: crate::rt::Money,
    /// Past its due date and not wholly paid.
    pub overdue: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub issued_at: Option<crate::rt::Instant>,
    /// When it is to be paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub due_on: Option<chrono::NaiveDate>,
}

/// One page of invoices.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvoiceCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<InvoiceSummary>,
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

/// An invoice.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Invoice {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub organization_id: uuid::Uuid,
    pub kind: InvoiceKind,
    pub state: InvoiceState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    pub party: InvoiceParty,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job: Option<InvoiceDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request: Option<InvoiceDocument>,
    pub total: crate::rt::Money,
    pub open_amount: crate::rt::Money,
    /// Past its due date and not wholly paid.
    pub overdue: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub issued_at: Option<crate::rt::Instant>,
    /// When it is to be paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub due_on: Option<chrono::NaiveDate>,
    /// What is invoiced.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub lines: Vec<InvoiceLine>,
    pub net: crate::rt::Money,
    pub discount: crate::rt::Money,
    /// The tax at each rate.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub taxes: Vec<InvoiceTax>,
    pub tax: crate::rt::Money,
    pub credited_amount: crate::rt::Money,
    pub paid_amount: crate::rt::Money,
    /// What was paid.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub payments: Vec<InvoicePayment>,
    /// The issued credit notes on it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub credit_notes: Vec<InvoiceDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    /// SHA-256 over the issued document and the hash of the one before, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 64,
            max_length = 64,
            pattern = "^[0-9a-f]{64}$",
            nullable = false
        )
    )]
    pub hash: Option<String>,
}

/// What is credited of a line.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditNoteLinePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub invoice_line_id: uuid::Uuid,
    pub amount: crate::rt::Money,
}

/// What it takes to draft a credit note. Without lines it is for all that is left of the invoice. Amounts of lines include tax.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditNotePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub invoice_id: uuid::Uuid,
    #[validate(nested)]
    pub reason: crate::common::Reason,
    /// What is credited.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 1, max = 200), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 1, max_items = 200, nullable = false)
    )]
    pub lines: Option<Vec<CreditNoteLinePrototype>>,
}

/// What is credited of a line of the invoice.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CreditNoteLine {
    pub invoice_line_id: uuid::Uuid,
    pub text: crate::common::LocalizedText,
    pub amount: crate::rt::Money,
    pub net: crate::rt::Money,
    pub tax: crate::rt::Money,
    /// The rate of its tax in ten-thousandths.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub tax_rate: i32,
}

/// Somebody who acted.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct FinancePerson {
    pub id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// A document that lowers an issued invoice.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CreditNote {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub organization_id: uuid::Uuid,
    pub state: CreditNoteState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    pub invoice: InvoiceDocument,
    pub party: InvoiceParty,
    pub reason: crate::common::Reason,
    pub amount: crate::rt::Money,
    pub net: crate::rt::Money,
    pub tax: crate::rt::Money,
    /// What is credited.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub lines: Vec<CreditNoteLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_by: Option<FinancePerson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub approved_by: Option<FinancePerson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub approved_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub issued_at: Option<crate::rt::Instant>,
    /// SHA-256 over the issued document and the hash of the one before, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 64,
            max_length = 64,
            pattern = "^[0-9a-f]{64}$",
            nullable = false
        )
    )]
    pub hash: Option<String>,
}

/// One page of credit notes.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CreditNoteCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<CreditNote>,
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

use crate::rt;

/// The query of `list_invoices`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListInvoicesQuery {
    /// Only invoices in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 5))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub state: Vec<InvoiceState>,
    /// Only invoices of one of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub kind: Vec<InvoiceKind>,
    /// Only the invoice of this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only invoices to this party.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    /// Only invoices for this job.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// Only invoices for this service request.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    /// Only invoices that are past their due date and not wholly paid.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub overdue: Option<bool>,
    /// Only invoices made at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_from: Option<crate::rt::Instant>,
    /// Only invoices made before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_to: Option<crate::rt::Instant>,
    /// Only invoices issued at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub issued_at_from: Option<crate::rt::Instant>,
    /// Only invoices issued before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub issued_at_to: Option<crate::rt::Instant>,
    /// The order of the list.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<InvoiceSort>,
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_INVOICES_QUERY_Q_PATTERN))]
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
    #[serde(default = "list_invoices_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_invoices_default_limit)
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

static LIST_INVOICES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_invoices_default_limit() -> i32 {
    50
}

/// The query of `get_invoice_pdf`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetInvoicePdfQuery {
    /// The language of the paper; else that of the caller.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
}

/// The query of `list_credit_notes`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListCreditNotesQuery {
    /// Only credit notes in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 3))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub state: Vec<CreditNoteState>,
    /// Only the credit note of this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only credit notes on this invoice.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub invoice_id: Option<uuid::Uuid>,
    /// The order of the list.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<CreditNoteSort>,
    /// The most items to return.
    #[serde(default = "list_credit_notes_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_credit_notes_default_limit)
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

fn list_credit_notes_default_limit() -> i32 {
    50
}

/// The query of `get_credit_note_pdf`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetCreditNotePdfQuery {
    /// The language of the paper; else that of the caller.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
}

/// What is owed for work done, from the draft to the credit note. What was issued stays as it is.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait InvoicesApi: rt::Service {
    /// List invoices
    ///
    /// Lists the invoices that the caller may know of. Customers and holders of a tracking link see their own once these are issued.
    ///
    /// `GET /invoices`
    async fn list_invoices(
        app: &Self::App,
        cx: rt::Cx,
        query: ListInvoicesQuery,
    ) -> Result<InvoiceCollection, Self::Error>;
    /// Draft an invoice
    ///
    /// Drafts an invoice to a customer for something that isn't a job, like parts over the counter. Invoices for jobs are drafted when the job is approved.
    ///
    /// `POST /invoices`
    async fn create_invoice(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: InvoicePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Invoice>>>, Self::Error>;
    /// Fetch an invoice
    ///
    /// Fetches an invoice with its lines, taxes, payments and credit notes.
    ///
    /// `GET /invoices/{invoice_id}`
    async fn get_invoice(
        app: &Self::App,
        cx: rt::Cx,
        invoice_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Invoice>, Self::Error>;
    /// Change a draft
    ///
    /// Changes the due date, the note or the discount of a draft. The discount stays within the limit of the caller's role. An issued invoice doesn't change.
    ///
    /// `PATCH /invoices/{invoice_id}`
    async fn update_invoice(
        app: &Self::App,
        cx: rt::Cx,
        invoice_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: InvoicePatch,
    ) -> Result<rt::Tagged<Invoice>, Self::Error>;
    /// Discard a draft
    ///
    /// Discards a draft that was never issued, unless it bills work that was done. The draft of a fee may be discarded: the fee is waived. An issued invoice is credited instead.
    ///
    /// `DELETE /invoices/{invoice_id}`
    async fn delete_invoice(
        app: &Self::App,
        cx: rt::Cx,
        invoice_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Issue an invoice
    ///
    /// Gives a draft its number and freezes it. Payments that wait for its job are allocated to it, and the job is posted once all its invoices are issued.
    ///
    /// `POST /invoices/{invoice_id}/issue`
    async fn create_invoice_issue(
        app: &Self::App,
        cx: rt::Cx,
        invoice_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Invoice>>, Self::Error>;
    /// Print an invoice
    ///
    /// Sets an invoice as PDF. A draft, which only staff sees, is marked as one.
    ///
    /// `GET /invoices/{invoice_id}/pdf`
    async fn get_invoice_pdf(
        app: &Self::App,
        cx: rt::Cx,
        invoice_id: uuid::Uuid,
        query: GetInvoicePdfQuery,
    ) -> Result<rt::Download, Self::Error>;
    /// List credit notes
    ///
    /// Lists credit notes. The drafts are what waits for a second person.
    ///
    /// `GET /credit-notes`
    async fn list_credit_notes(
        app: &Self::App,
        cx: rt::Cx,
        query: ListCreditNotesQuery,
    ) -> Result<CreditNoteCollection, Self::Error>;
    /// Draft a credit note
    ///
    /// Drafts a credit note on an issued invoice: on all that is left of it, or on the given lines. Somebody else approves it.
    ///
    /// `POST /credit-notes`
    async fn create_credit_note(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: CreditNotePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<CreditNote>>>, Self::Error>;
    /// Fetch a credit note
    ///
    /// Fetches a credit note with its lines.
    ///
    /// `GET /credit-notes/{credit_note_id}`
    async fn get_credit_note(
        app: &Self::App,
        cx: rt::Cx,
        credit_note_id: uuid::Uuid,
    ) -> Result<rt::Tagged<CreditNote>, Self::Error>;
    /// Approve a credit note
    ///
    /// Approves a draft. Whoever drafted it can't approve it.
    ///
    /// `POST /credit-notes/{credit_note_id}/approval`
    async fn create_credit_note_approval(
        app: &Self::App,
        cx: rt::Cx,
        credit_note_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<CreditNote>>, Self::Error>;
    /// Issue a credit note
    ///
    /// Gives an approved credit note its number and lowers what is open on its invoice. What was paid beyond that becomes free on its payments.
    ///
    /// `POST /credit-notes/{credit_note_id}/issue`
    async fn create_credit_note_issue(
        app: &Self::App,
        cx: rt::Cx,
        credit_note_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<CreditNote>>, Self::Error>;
    /// Print a credit note
    ///
    /// Sets a credit note as PDF. One that isn't issued is marked as a draft.
    ///
    /// `GET /credit-notes/{credit_note_id}/pdf`
    async fn get_credit_note_pdf(
        app: &Self::App,
        cx: rt::Cx,
        credit_note_id: uuid::Uuid,
        query: GetCreditNotePdfQuery,
    ) -> Result<rt::Download, Self::Error>;
}

pub static LIST_INVOICES: rt::Operation = rt::Operation {
    id: "list_invoices",
    tag: "invoices",
    method: rt::Method::GET,
    path: "/invoices",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::LinkHolder,
        crate::security::Role::Agent,
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
            name: "kind",
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
            name: "service_request_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "overdue",
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
            name: "issued_at_from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "issued_at_to",
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

pub static CREATE_INVOICE: rt::Operation = rt::Operation {
    id: "create_invoice",
    tag: "invoices",
    method: rt::Method::POST,
    path: "/invoices",
    status: 201,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("InvoicePrototype"),
    query: &[],
};

pub static GET_INVOICE: rt::Operation = rt::Operation {
    id: "get_invoice",
    tag: "invoices",
    method: rt::Method::GET,
    path: "/invoices/{invoice_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::LinkHolder,
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

pub static UPDATE_INVOICE: rt::Operation = rt::Operation {
    id: "update_invoice",
    tag: "invoices",
    method: rt::Method::PATCH,
    path: "/invoices/{invoice_id}",
    status: 200,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("InvoicePatch"),
    query: &[],
};

pub static DELETE_INVOICE: rt::Operation = rt::Operation {
    id: "delete_invoice",
    tag: "invoices",
    method: rt::Method::DELETE,
    path: "/invoices/{invoice_id}",
    status: 204,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_INVOICE_ISSUE: rt::Operation = rt::Operation {
    id: "create_invoice_issue",
    tag: "invoices",
    method: rt::Method::POST,
    path: "/invoices/{invoice_id}/issue",
    status: 200,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static GET_INVOICE_PDF: rt::Operation = rt::Operation {
    id: "get_invoice_pdf",
    tag: "invoices",
    method: rt::Method::GET,
    path: "/invoices/{invoice_id}/pdf",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::LinkHolder,
        crate::security::Role::Agent,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "language",
            repeats: false,
        },
    ],
};

pub static LIST_CREDIT_NOTES: rt::Operation = rt::Operation {
    id: "list_credit_notes",
    tag: "invoices",
    method: rt::Method::GET,
    path: "/credit-notes",
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
    query: &[
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "number",
            repeats: false,
        },
        rt::QueryParameter {
            name: "invoice_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "sort",
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

pub static CREATE_CREDIT_NOTE: rt::Operation = rt::Operation {
    id: "create_credit_note",
    tag: "invoices",
    method: rt::Method::POST,
    path: "/credit-notes",
    status: 201,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("CreditNotePrototype"),
    query: &[],
};

pub static GET_CREDIT_NOTE: rt::Operation = rt::Operation {
    id: "get_credit_note",
    tag: "invoices",
    method: rt::Method::GET,
    path: "/credit-notes/{credit_note_id}",
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

pub static CREATE_CREDIT_NOTE_APPROVAL: rt::Operation = rt::Operation {
    id: "create_credit_note_approval",
    tag: "invoices",
    method: rt::Method::POST,
    path: "/credit-notes/{credit_note_id}/approval",
    status: 200,
    access: &[crate::security::Role::Accountant, crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_CREDIT_NOTE_ISSUE: rt::Operation = rt::Operation {
    id: "create_credit_note_issue",
    tag: "invoices",
    method: rt::Method::POST,
    path: "/credit-notes/{credit_note_id}/issue",
    status: 200,
    access: &[crate::security::Role::Accountant],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static GET_CREDIT_NOTE_PDF: rt::Operation = rt::Operation {
    id: "get_credit_note_pdf",
    tag: "invoices",
    method: rt::Method::GET,
    path: "/credit-notes/{credit_note_id}/pdf",
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
    query: &[
        rt::QueryParameter {
            name: "language",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: InvoicesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 13] = [
        (
            &LIST_INVOICES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_invoices(&call)?;
                let reply = T::list_invoices(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_invoices_reply(&call, reply)
            }),
        ),
        (
            &CREATE_INVOICE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_invoice(&mut call).await?;
                let reply = T::create_invoice(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_invoice_reply(&call, reply)
            }),
        ),
        (
            &GET_INVOICE,
            |app, call| Box::pin(async move {
                let (invoice_id,) = wire::get_invoice(&call)?;
                let reply = T::get_invoice(&app, call.cx(), invoice_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_invoice_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_INVOICE,
            |app, mut call| Box::pin(async move {
                let (invoice_id, if_match, body) = wire::update_invoice(&mut call)
                    .await?;
                let reply = T::update_invoice(
                        &app,
                        call.cx(),
                        invoice_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_invoice_reply(&call, reply)
            }),
        ),
        (
            &DELETE_INVOICE,
            |app, call| Box::pin(async move {
                let (invoice_id, if_match) = wire::delete_invoice(&call)?;
                let reply = T::delete_invoice(&app, call.cx(), invoice_id, if_match)
                    .await
                    .map_err(Into::into)?;
                wire::delete_invoice_reply(&call, reply)
            }),
        ),
        (
            &CREATE_INVOICE_ISSUE,
            |app, mut call| Box::pin(async move {
                let (invoice_id, if_match, key) = wire::create_invoice_issue(&mut call)
                    .await?;
                let reply = T::create_invoice_issue(
                        &app,
                        call.cx(),
                        invoice_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_invoice_issue_reply(&call, reply)
            }),
        ),
        (
            &GET_INVOICE_PDF,
            |app, call| Box::pin(async move {
                let (invoice_id, query) = wire::get_invoice_pdf(&call)?;
                let reply = T::get_invoice_pdf(&app, call.cx(), invoice_id, query)
                    .await
                    .map_err(Into::into)?;
                wire::get_invoice_pdf_reply(&call, reply)
            }),
        ),
        (
            &LIST_CREDIT_NOTES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_credit_notes(&call)?;
                let reply = T::list_credit_notes(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_credit_notes_reply(&call, reply)
            }),
        ),
        (
            &CREATE_CREDIT_NOTE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_credit_note(&mut call).await?;
                let reply = T::create_credit_note(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_credit_note_reply(&call, reply)
            }),
        ),
        (
            &GET_CREDIT_NOTE,
            |app, call| Box::pin(async move {
                let (credit_note_id,) = wire::get_credit_note(&call)?;
                let reply = T::get_credit_note(&app, call.cx(), credit_note_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_credit_note_reply(&call, reply)
            }),
        ),
        (
            &CREATE_CREDIT_NOTE_APPROVAL,
            |app, mut call| Box::pin(async move {
                let (credit_note_id, if_match, key) = wire::create_credit_note_approval(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_credit_note_approval(
                        &app,
                        call.cx(),
                        credit_note_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_credit_note_approval_reply(&call, reply)
            }),
        ),
        (
            &CREATE_CREDIT_NOTE_ISSUE,
            |app, mut call| Box::pin(async move {
                let (credit_note_id, if_match, key) = wire::create_credit_note_issue(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_credit_note_issue(
                        &app,
                        call.cx(),
                        credit_note_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_credit_note_issue_reply(&call, reply)
            }),
        ),
        (
            &GET_CREDIT_NOTE_PDF,
            |app, call| Box::pin(async move {
                let (credit_note_id, query) = wire::get_credit_note_pdf(&call)?;
                let reply = T::get_credit_note_pdf(
                        &app,
                        call.cx(),
                        credit_note_id,
                        query,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::get_credit_note_pdf_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_invoices(call: &rt::Call) -> rt::Result<(ListInvoicesQuery,)> {
        Ok((call.query::<ListInvoicesQuery>()?,))
    }
    pub(super) fn list_invoices_reply(
        call: &rt::Call,
        reply: InvoiceCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_invoice(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, InvoicePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<InvoicePrototype>().await?))
    }
    pub(super) fn create_invoice_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Invoice>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_invoice(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("invoice_id")?,))
    }
    pub(super) fn get_invoice_reply(
        call: &rt::Call,
        reply: rt::Tagged<Invoice>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_invoice(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, InvoicePatch)> {
        Ok((
            call.path::<uuid::Uuid>("invoice_id")?,
            call.if_match()?,
            call.json::<InvoicePatch>().await?,
        ))
    }
    pub(super) fn update_invoice_reply(
        call: &rt::Call,
        reply: rt::Tagged<Invoice>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_invoice(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch)> {
        Ok((call.path::<uuid::Uuid>("invoice_id")?, call.if_match()?))
    }
    pub(super) fn delete_invoice_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_invoice_issue(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("invoice_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_invoice_issue_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Invoice>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_invoice_pdf(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, GetInvoicePdfQuery)> {
        Ok((call.path::<uuid::Uuid>("invoice_id")?, call.query::<GetInvoicePdfQuery>()?))
    }
    pub(super) fn get_invoice_pdf_reply(
        call: &rt::Call,
        reply: rt::Download,
    ) -> rt::Result<rt::HttpResponse> {
        call.download(reply)
    }
    pub(super) fn list_credit_notes(
        call: &rt::Call,
    ) -> rt::Result<(ListCreditNotesQuery,)> {
        Ok((call.query::<ListCreditNotesQuery>()?,))
    }
    pub(super) fn list_credit_notes_reply(
        call: &rt::Call,
        reply: CreditNoteCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_credit_note(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, CreditNotePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<CreditNotePrototype>().await?))
    }
    pub(super) fn create_credit_note_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<CreditNote>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_credit_note(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("credit_note_id")?,))
    }
    pub(super) fn get_credit_note_reply(
        call: &rt::Call,
        reply: rt::Tagged<CreditNote>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_credit_note_approval(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("credit_note_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_credit_note_approval_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<CreditNote>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_credit_note_issue(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("credit_note_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_credit_note_issue_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<CreditNote>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_credit_note_pdf(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, GetCreditNotePdfQuery)> {
        Ok((
            call.path::<uuid::Uuid>("credit_note_id")?,
            call.query::<GetCreditNotePdfQuery>()?,
        ))
    }
    pub(super) fn get_credit_note_pdf_reply(
        call: &rt::Call,
        reply: rt::Download,
    ) -> rt::Result<rt::HttpResponse> {
        call.download(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_INVOICES)
        .query::<ListInvoicesQuery>()
        .reply(wire::list_invoices_reply);
    document
        .operation(&CREATE_INVOICE)
        .idempotency_key()
        .json::<InvoicePrototype>()
        .reply(wire::create_invoice_reply);
    document.operation(&GET_INVOICE).id("invoice_id").reply(wire::get_invoice_reply);
    document
        .operation(&UPDATE_INVOICE)
        .id("invoice_id")
        .if_match()
        .json::<InvoicePatch>()
        .reply(wire::update_invoice_reply);
    document
        .operation(&DELETE_INVOICE)
        .id("invoice_id")
        .if_match()
        .reply(wire::delete_invoice_reply);
    document
        .operation(&CREATE_INVOICE_ISSUE)
        .id("invoice_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_invoice_issue_reply);
    document
        .operation(&GET_INVOICE_PDF)
        .id("invoice_id")
        .query::<GetInvoicePdfQuery>()
        .reply(wire::get_invoice_pdf_reply);
    document
        .operation(&LIST_CREDIT_NOTES)
        .query::<ListCreditNotesQuery>()
        .reply(wire::list_credit_notes_reply);
    document
        .operation(&CREATE_CREDIT_NOTE)
        .idempotency_key()
        .json::<CreditNotePrototype>()
        .reply(wire::create_credit_note_reply);
    document
        .operation(&GET_CREDIT_NOTE)
        .id("credit_note_id")
        .reply(wire::get_credit_note_reply);
    document
        .operation(&CREATE_CREDIT_NOTE_APPROVAL)
        .id("credit_note_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_credit_note_approval_reply);
    document
        .operation(&CREATE_CREDIT_NOTE_ISSUE)
        .id("credit_note_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_credit_note_issue_reply);
    document
        .operation(&GET_CREDIT_NOTE_PDF)
        .id("credit_note_id")
        .query::<GetCreditNotePdfQuery>()
        .reply(wire::get_credit_note_pdf_reply);
}
