//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! The people and companies one works for, and whom to talk to there.

use validator::Validate;

/// What a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PartyKind {
    #[serde(rename = "person")]
    Person,
    #[serde(rename = "organization")]
    Organization,
}

crate::rt::text_enum!(PartyKind { Person = "person", Organization = "organization" });

/// The order of a list of parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PartySort {
    #[serde(rename = "created_at_desc")]
    CreatedAtDesc,
    #[serde(rename = "name")]
    Name,
}

crate::rt::text_enum!(PartySort { CreatedAtDesc = "created_at_desc", Name = "name" });

/// What answers at a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PhoneKind {
    #[serde(rename = "mobile")]
    Mobile,
    #[serde(rename = "landline")]
    Landline,
}

crate::rt::text_enum!(PhoneKind { Mobile = "mobile", Landline = "landline" });

/// The number under which the tax office knows a company or person.
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
    schema(min_length = 4, max_length = 20, pattern = "^[0-9]*$")
)]
pub struct TaxCode(pub String);

static TAX_CODE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[0-9]*$").expect("the generator compiled it")
});

impl Validate for TaxCode {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &TAX_CODE_PATTERN)
            .length(&self.0, 4..=20)
            .finish()
    }
}

crate::rt::scalar!(TaxCode, String);

/// A party, as others name it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PartyReference {
    pub id: uuid::Uuid,
    pub number: crate::common::Number,
    pub name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
}

/// A telephone number of a party. The first one is called first.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyPhone {
    #[validate(nested)]
    pub phone: crate::common::Phone,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<PhoneKind>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub label: Option<crate::common::Name>,
}

/// What a party agreed to.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Consents {
    /// To be asked how it went.
    #[serde(default = "consents_default_surveys")]
    #[cfg_attr(feature = "schemas", schema(default = consents_default_surveys))]
    pub surveys: bool,
    /// To hear of offers.
    #[serde(default = "consents_default_advertising")]
    #[cfg_attr(feature = "schemas", schema(default = consents_default_advertising))]
    pub advertising: bool,
    /// That calls are recorded.
    #[serde(default = "consents_default_call_recording")]
    #[cfg_attr(feature = "schemas", schema(default = consents_default_call_recording))]
    pub call_recording: bool,
}

fn consents_default_surveys() -> bool {
    true
}

fn consents_default_advertising() -> bool {
    false
}

fn consents_default_call_recording() -> bool {
    false
}

/// What it takes to register a party.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyPrototype {
    pub kind: PartyKind,
    #[validate(nested)]
    pub name: crate::common::Name,
    /// Where they are called.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub phones: Option<Vec<PartyPhone>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub tax_code: Option<TaxCode>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub consents: Option<Consents>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// What may change about a party. `phones` replaces all of them.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<PartyKind>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::Name>,
    /// Where they are called.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub phones: Option<Vec<PartyPhone>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub email: Option<Option<crate::accounts::Email>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub tax_code: Option<Option<TaxCode>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub consents: Option<Consents>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub note: Option<Option<crate::common::Note>>,
}

/// A person or company one works for.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Party {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub kind: PartyKind,
    pub name: crate::common::Name,
    /// Where they are called, the first one first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub phones: Vec<PartyPhone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub tax_code: Option<TaxCode>,
    pub language: crate::common::Language,
    pub consents: Consents,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub merged_into: Option<PartyReference>,
}

/// One page of parties.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PartyCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Party>,
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
    /// How many there are at least, where counting all would take long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Who stands for both from now on, and why.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyMergePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub into_party_id: uuid::Uuid,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Reason>,
}

/// What it takes to add a contact.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContactPrototype {
    #[validate(nested)]
    pub name: crate::common::Name,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub role: Option<crate::common::Name>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// What may change about a contact.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContactPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::Name>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub role: Option<Option<crate::common::Name>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub phone: Option<Option<crate::common::Phone>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub email: Option<Option<crate::accounts::Email>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub note: Option<Option<crate::common::Note>>,
}

/// Somebody to talk to at a party.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Contact {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub role: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// One page of contacts.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ContactCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Contact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_parties`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListPartiesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_PARTIES_QUERY_Q_PATTERN))]
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
    /// Only people, or only companies.
    #[serde(default)]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub kind: Vec<PartyKind>,
    /// Only those with this telephone number, in any digits.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    /// Only the one with this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// The order.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<PartySort>,
    /// The most items to return.
    #[serde(default = "list_parties_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_parties_default_limit)
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

static LIST_PARTIES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_parties_default_limit() -> i32 {
    50
}

/// The query of `list_contacts`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListContactsQuery {
    /// The most items to return.
    #[serde(default = "list_contacts_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_contacts_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_contacts_default_limit() -> i32 {
    50
}

/// The people and companies one works for, and whom to talk to there.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait PartiesApi: rt::Service {
    /// List parties
    ///
    /// Lists the customers that the caller may know of. `q` finds names and telephone numbers in any spelling and any digits. Who was merged into somebody else is left out.
    ///
    /// `GET /parties`
    async fn list_parties(
        app: &Self::App,
        cx: rt::Cx,
        query: ListPartiesQuery,
    ) -> Result<PartyCollection, Self::Error>;
    /// Register a party
    ///
    /// Registers a customer. A telephone number that somebody else already has is accepted: families share one; `list_parties` with `phone` tells beforehand.
    ///
    /// `POST /parties`
    async fn create_party(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: PartyPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Party>>>, Self::Error>;
    /// Fetch a party
    ///
    /// Fetches a party as it now is.
    ///
    /// `GET /parties/{party_id}`
    async fn get_party(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Party>, Self::Error>;
    /// Change a party
    ///
    /// Changes what is known of a party. Customers change their own name, mail address, language and consents; the rest stays with the desk.
    ///
    /// `PATCH /parties/{party_id}`
    async fn update_party(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: PartyPatch,
    ) -> Result<rt::Tagged<Party>, Self::Error>;
    /// Merge a party into another
    ///
    /// Says that this party is the same as another one. Both keep their papers; from now on the other one stands for both.
    ///
    /// `POST /parties/{party_id}/merge`
    async fn create_party_merge(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: PartyMergePrototype,
    ) -> Result<rt::Recorded<rt::Tagged<Party>>, Self::Error>;
    /// Undo a merge
    ///
    /// Says that this party is somebody of its own after all.
    ///
    /// `POST /parties/{party_id}/unmerge`
    async fn create_party_unmerge(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Party>>, Self::Error>;
    /// List contacts
    ///
    /// Lists whom to talk to at a party, by name.
    ///
    /// `GET /parties/{party_id}/contacts`
    async fn list_contacts(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        query: ListContactsQuery,
    ) -> Result<ContactCollection, Self::Error>;
    /// Add a contact
    ///
    /// Adds somebody to talk to at a party.
    ///
    /// `POST /parties/{party_id}/contacts`
    async fn create_contact(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ContactPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Contact>>>, Self::Error>;
    /// Fetch a contact
    ///
    /// Fetches a contact as it now is.
    ///
    /// `GET /parties/{party_id}/contacts/{contact_id}`
    async fn get_contact(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        contact_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Contact>, Self::Error>;
    /// Change a contact
    ///
    /// Changes how somebody is called and reached.
    ///
    /// `PATCH /parties/{party_id}/contacts/{contact_id}`
    async fn update_contact(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        contact_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ContactPatch,
    ) -> Result<rt::Tagged<Contact>, Self::Error>;
    /// Remove a contact
    ///
    /// Forgets somebody who is not to be talked to any more.
    ///
    /// `DELETE /parties/{party_id}/contacts/{contact_id}`
    async fn delete_contact(
        app: &Self::App,
        cx: rt::Cx,
        party_id: uuid::Uuid,
        contact_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
}

pub static LIST_PARTIES: rt::Operation = rt::Operation {
    id: "list_parties",
    tag: "parties",
    method: rt::Method::GET,
    path: "/parties",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
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
            name: "phone",
            repeats: false,
        },
        rt::QueryParameter {
            name: "number",
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

pub static CREATE_PARTY: rt::Operation = rt::Operation {
    id: "create_party",
    tag: "parties",
    method: rt::Method::POST,
    path: "/parties",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("PartyPrototype"),
    query: &[],
};

pub static GET_PARTY: rt::Operation = rt::Operation {
    id: "get_party",
    tag: "parties",
    method: rt::Method::GET,
    path: "/parties/{party_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
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

pub static UPDATE_PARTY: rt::Operation = rt::Operation {
    id: "update_party",
    tag: "parties",
    method: rt::Method::PATCH,
    path: "/parties/{party_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("PartyPatch"),
    query: &[],
};

pub static CREATE_PARTY_MERGE: rt::Operation = rt::Operation {
    id: "create_party_merge",
    tag: "parties",
    method: rt::Method::POST,
    path: "/parties/{party_id}/merge",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("PartyMergePrototype"),
    query: &[],
};

pub static CREATE_PARTY_UNMERGE: rt::Operation = rt::Operation {
    id: "create_party_unmerge",
    tag: "parties",
    method: rt::Method::POST,
    path: "/parties/{party_id}/unmerge",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static LIST_CONTACTS: rt::Operation = rt::Operation {
    id: "list_contacts",
    tag: "parties",
    method: rt::Method::GET,
    path: "/parties/{party_id}/contacts",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static CREATE_CONTACT: rt::Operation = rt::Operation {
    id: "create_contact",
    tag: "parties",
    method: rt::Method::POST,
    path: "/parties/{party_id}/contacts",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ContactPrototype"),
    query: &[],
};

pub static GET_CONTACT: rt::Operation = rt::Operation {
    id: "get_contact",
    tag: "parties",
    method: rt::Method::GET,
    path: "/parties/{party_id}/contacts/{contact_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
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

pub static UPDATE_CONTACT: rt::Operation = rt::Operation {
    id: "update_contact",
    tag: "parties",
    method: rt::Method::PATCH,
    path: "/parties/{party_id}/contacts/{contact_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("ContactPatch"),
    query: &[],
};

pub static DELETE_CONTACT: rt::Operation = rt::Operation {
    id: "delete_contact",
    tag: "parties",
    method: rt::Method::DELETE,
    path: "/parties/{party_id}/contacts/{contact_id}",
    status: 204,
    access: &[
        crate::security::Role::Agent,
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
pub fn operations<T: PartiesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 11] = [
        (
            &LIST_PARTIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_parties(&call)?;
                let reply = T::list_parties(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_parties_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PARTY,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_party(&mut call).await?;
                let reply = T::create_party(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_party_reply(&call, reply)
            }),
        ),
        (
            &GET_PARTY,
            |app, call| Box::pin(async move {
                let (party_id,) = wire::get_party(&call)?;
                let reply = T::get_party(&app, call.cx(), party_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_party_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_PARTY,
            |app, mut call| Box::pin(async move {
                let (party_id, if_match, body) = wire::update_party(&mut call).await?;
                let reply = T::update_party(&app, call.cx(), party_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_party_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PARTY_MERGE,
            |app, mut call| Box::pin(async move {
                let (party_id, if_match, key, body) = wire::create_party_merge(&mut call)
                    .await?;
                let reply = T::create_party_merge(
                        &app,
                        call.cx(),
                        party_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_party_merge_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PARTY_UNMERGE,
            |app, mut call| Box::pin(async move {
                let (party_id, if_match, key) = wire::create_party_unmerge(&mut call)
                    .await?;
                let reply = T::create_party_unmerge(
                        &app,
                        call.cx(),
                        party_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_party_unmerge_reply(&call, reply)
            }),
        ),
        (
            &LIST_CONTACTS,
            |app, call| Box::pin(async move {
                let (party_id, query) = wire::list_contacts(&call)?;
                let reply = T::list_contacts(&app, call.cx(), party_id, query)
                    .await
                    .map_err(Into::into)?;
                wire::list_contacts_reply(&call, reply)
            }),
        ),
        (
            &CREATE_CONTACT,
            |app, mut call| Box::pin(async move {
                let (party_id, key, body) = wire::create_contact(&mut call).await?;
                let reply = T::create_contact(&app, call.cx(), party_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_contact_reply(&call, reply)
            }),
        ),
        (
            &GET_CONTACT,
            |app, call| Box::pin(async move {
                let (party_id, contact_id) = wire::get_contact(&call)?;
                let reply = T::get_contact(&app, call.cx(), party_id, contact_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_contact_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_CONTACT,
            |app, mut call| Box::pin(async move {
                let (party_id, contact_id, if_match, body) = wire::update_contact(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_contact(
                        &app,
                        call.cx(),
                        party_id,
                        contact_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_contact_reply(&call, reply)
            }),
        ),
        (
            &DELETE_CONTACT,
            |app, call| Box::pin(async move {
                let (party_id, contact_id, if_match) = wire::delete_contact(&call)?;
                let reply = T::delete_contact(
                        &app,
                        call.cx(),
                        party_id,
                        contact_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_contact_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_parties(call: &rt::Call) -> rt::Result<(ListPartiesQuery,)> {
        Ok((call.query::<ListPartiesQuery>()?,))
    }
    pub(super) fn list_parties_reply(
        call: &rt::Call,
        reply: PartyCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_party(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, PartyPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<PartyPrototype>().await?))
    }
    pub(super) fn create_party_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Party>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_party(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("party_id")?,))
    }
    pub(super) fn get_party_reply(
        call: &rt::Call,
        reply: rt::Tagged<Party>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_party(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, PartyPatch)> {
        Ok((
            call.path::<uuid::Uuid>("party_id")?,
            call.if_match()?,
            call.json::<PartyPatch>().await?,
        ))
    }
    pub(super) fn update_party_reply(
        call: &rt::Call,
        reply: rt::Tagged<Party>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_party_merge(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, PartyMergePrototype)> {
        Ok((
            call.path::<uuid::Uuid>("party_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<PartyMergePrototype>().await?,
        ))
    }
    pub(super) fn create_party_merge_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Party>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_party_unmerge(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("party_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_party_unmerge_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Party>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_contacts(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListContactsQuery)> {
        Ok((call.path::<uuid::Uuid>("party_id")?, call.query::<ListContactsQuery>()?))
    }
    pub(super) fn list_contacts_reply(
        call: &rt::Call,
        reply: ContactCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_contact(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ContactPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("party_id")?,
            call.idempotency_key().await?,
            call.json::<ContactPrototype>().await?,
        ))
    }
    pub(super) fn create_contact_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Contact>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_contact(call: &rt::Call) -> rt::Result<(uuid::Uuid, uuid::Uuid)> {
        Ok((
            call.path::<uuid::Uuid>("party_id")?,
            call.path::<uuid::Uuid>("contact_id")?,
        ))
    }
    pub(super) fn get_contact_reply(
        call: &rt::Call,
        reply: rt::Tagged<Contact>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_contact(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch, ContactPatch)> {
        Ok((
            call.path::<uuid::Uuid>("party_id")?,
            call.path::<uuid::Uuid>("contact_id")?,
            call.if_match()?,
            call.json::<ContactPatch>().await?,
        ))
    }
    pub(super) fn update_contact_reply(
        call: &rt::Call,
        reply: rt::Tagged<Contact>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_contact(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch)> {
        Ok((
            call.path::<uuid::Uuid>("party_id")?,
            call.path::<uuid::Uuid>("contact_id")?,
            call.if_match()?,
        ))
    }
    pub(super) fn delete_contact_reply(
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
        .operation(&LIST_PARTIES)
        .query::<ListPartiesQuery>()
        .reply(wire::list_parties_reply);
    document
        .operation(&CREATE_PARTY)
        .idempotency_key()
        .json::<PartyPrototype>()
        .reply(wire::create_party_reply);
    document.operation(&GET_PARTY).id("party_id").reply(wire::get_party_reply);
    document
        .operation(&UPDATE_PARTY)
        .id("party_id")
        .if_match()
        .json::<PartyPatch>()
        .reply(wire::update_party_reply);
    document
        .operation(&CREATE_PARTY_MERGE)
        .id("party_id")
        .if_match()
        .idempotency_key()
        .json::<PartyMergePrototype>()
        .reply(wire::create_party_merge_reply);
    document
        .operation(&CREATE_PARTY_UNMERGE)
        .id("party_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_party_unmerge_reply);
    document
        .operation(&LIST_CONTACTS)
        .id("party_id")
        .query::<ListContactsQuery>()
        .reply(wire::list_contacts_reply);
    document
        .operation(&CREATE_CONTACT)
        .id("party_id")
        .idempotency_key()
        .json::<ContactPrototype>()
        .reply(wire::create_contact_reply);
    document
        .operation(&GET_CONTACT)
        .id("party_id")
        .id("contact_id")
        .reply(wire::get_contact_reply);
    document
        .operation(&UPDATE_CONTACT)
        .id("party_id")
        .id("contact_id")
        .if_match()
        .json::<ContactPatch>()
        .reply(wire::update_contact_reply);
    document
        .operation(&DELETE_CONTACT)
        .id("party_id")
        .id("contact_id")
        .if_match()
        .reply(wire::delete_contact_reply);
}
