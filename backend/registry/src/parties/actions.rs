//! What is done with parties.

use contract::{
    common::{Language, ProblemCode},
    parties::{
        Consents, ListPartiesQuery, PartyKind, PartyMergePrototype, PartyPatch, PartyPhone,
        PartyPrototype, PartySort, PhoneKind,
    },
    rt::IfMatch,
    security::Role,
};
use kernel::{
    Error, Key, Numbering, OrNotFound, Order, Pager, Result, Row, Say, Text, Total, Viewer, Work,
    search, text,
};
use sea_orm::{
    ActiveValue::Set, Condition, IntoActiveModel, QueryTrait, entity::prelude::*, query::*,
};

use super::{
    events::{PartyCreated, PartyMerged, PartyUnmerged, PartyUpdated},
    party, phone,
};

/// What it takes to register a party from within Vafa.
#[derive(Debug, Clone)]
pub struct NewParty {
    pub kind: PartyKind,
    pub name: String,
    /// In E.164; the first one is called first.
    pub phones: Vec<String>,
    pub email: Option<String>,
    pub language: Language,
}

pub async fn create(work: &Work<'_>, body: &PartyPrototype) -> Result<party::Model> {
    let phones = numbers(body.phones.as_deref().unwrap_or_default())?;
    let consents = body.consents.clone().unwrap_or(NO_ANSWER);
    let row = party::ActiveModel {
        tax_code: Set(body.tax_code.as_ref().map(|code| code.0.clone())),
        consent_surveys: Set(consents.surveys),
        consent_advertising: Set(consents.advertising),
        consent_call_recording: Set(consents.call_recording),
        note: Set(body.note.as_ref().map(|note| text::tidy(&note.0))),
        ..blank(work, body.kind, &body.name.0).await?
    };
    let row = party::ActiveModel {
        email: Set(body.email.as_ref().map(|email| email.0.clone())),
        language: Set(Text(body.language.unwrap_or(Language::Fa))),
        ..row
    };
    insert(work, row, phones).await
}

/// Registers a party on behalf of another department.
pub async fn register(work: &Work<'_>, new: NewParty) -> Result<party::Model> {
    let row = party::ActiveModel {
        email: Set(new.email),
        language: Set(Text(new.language)),
        ..blank(work, new.kind, &new.name).await?
    };
    let number = |phone: String| PartyNumber { kind: kind_of(&phone), phone, label: None };
    insert(work, row, new.phones.into_iter().map(number).collect()).await
}

/// The party that a telephone number (in E.164) belongs to; it is registered where nobody has it.
/// Where several have it, the one who has had it longest. Without a name, the number stands for
/// it until somebody asks.
pub async fn find_or_create_by_phone(
    work: &Work<'_>,
    phone: &str,
    name: Option<&str>,
) -> Result<party::Model> {
    if let Some(known) = find_by_phone(work, phone).await? {
        return Ok(known);
    }
    let new = NewParty {
        kind: PartyKind::Person,
        name: name.unwrap_or(phone).to_owned(),
        phones: vec![phone.to_owned()],
        email: None,
        language: Language::Fa,
    };
    register(work, new).await
}

/// The party of the work's organization that a telephone number (in E.164) belongs to.
pub async fn find_by_phone(work: &Work<'_>, phone: &str) -> Result<Option<party::Model>> {
    let system = work.system();
    let owners = system
        .select::<phone::Entity>()
        .select_only()
        .column(phone::Column::PartyId)
        .filter(phone::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(phone::Column::Phone.eq(phone))
        .into_query();
    let known = system.select::<party::Entity>().filter(party::Column::Id.in_subquery(owners));
    let known = known.order_by_asc(party::Column::MergedInto.is_not_null());
    match known.order_by_asc(party::Column::Id).one(work.db()).await? {
        Some(party) => standing_for(work.db(), &system, party).await.map(Some),
        None => Ok(None),
    }
}

/// Who stands for a party: itself, or whom it was merged into.
pub async fn standing_for(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    party: party::Model,
) -> Result<party::Model> {
    match party.merged_into {
        Some(into) => find(db, viewer, into).await,
        None => Ok(party),
    }
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<party::Model> {
    let parties = viewer.select::<party::Entity>().filter(party::Column::Id.eq(id));
    parties.one(db).await?.or_not_found("party")
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PartyPatch,
) -> Result<party::Model> {
    let party = lock(work, id).await?;
    if_match.check(party.version)?;
    if work.viewer.has(Role::Customer) && !work.viewer.is_staff() {
        only_ones_own(body)?;
    }
    let mut change = next_version(&party);
    if let Some(kind) = body.kind {
        change.kind = Set(Text(kind));
    }
    if let Some(name) = &body.name {
        let name = named(&name.0)?;
        change.sort_key = Set(text::sort_key(&name));
        change.name = Set(name);
    }
    if let Some(email) = &body.email {
        change.email = Set(email.as_ref().map(|email| email.0.clone()));
    }
    if let Some(code) = &body.tax_code {
        change.tax_code = Set(code.as_ref().map(|code| code.0.clone()));
    }
    if let Some(language) = body.language {
        change.language = Set(Text(language));
    }
    if let Some(consents) = &body.consents {
        change.consent_surveys = Set(consents.surveys);
        change.consent_advertising = Set(consents.advertising);
        change.consent_call_recording = Set(consents.call_recording);
    }
    if let Some(note) = &body.note {
        change.note = Set(note.as_ref().map(|note| text::tidy(&note.0)));
    }
    if let Some(phones) = &body.phones {
        replace_phones(work, &party, numbers(phones)?).await?;
    }
    let fact = PartyUpdated(change.update(work.db()).await?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Two entries are one party: this one points to the other from now on. Rows keep their party.
pub async fn merge(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PartyMergePrototype,
) -> Result<party::Model> {
    let pointer = "/into_party_id";
    if id == body.into_party_id {
        let why = Say::new(
            "Choose another party: this is the same one.",
            "طرف دیگری انتخاب کنید؛ این همان است.",
        );
        return Err(Error::field(pointer, "same_party", why));
    }
    // In the order of their ids, so that two merges don't wait for each other.
    let (first, second) = (Ord::min(id, body.into_party_id), Ord::max(id, body.into_party_id));
    let gone = || {
        let why = Say::new("There is no such party.", "چنین طرفی نیست.");
        Error::field(pointer, "not_found", why)
    };
    let mut pair = Vec::with_capacity(2);
    for one in [first, second] {
        pair.push(match lock(work, one).await {
            Err(Error::NotFound(_)) if one == body.into_party_id => return Err(gone()),
            party => party?,
        });
    }
    pair.sort_by_key(|party| party.id != id);
    let (Some(into), Some(party)) = (pair.pop(), pair.pop()) else { return Err(gone()) };
    if_match.check(party.version)?;
    if party.merged_into.is_some() || into.merged_into.is_some() {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "One of them was merged before; undo that first.",
                "یکی از این دو پیش‌تر ادغام شده است؛ نخست آن را واگرد کنید.",
            ),
        ));
    }
    if party.organization_id != into.organization_id {
        return Err(gone());
    }
    let aliases = work.system().select::<party::Entity>();
    let aliases = aliases.filter(party::Column::MergedInto.eq(party.id));
    if aliases.one(work.db()).await?.is_some() {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "Others were merged into this one; merge the other way round.",
                "دیگرانی در این ادغام شده‌اند؛ از آن سو ادغام کنید.",
            ),
        ));
    }
    let mut change = next_version(&party);
    change.merged_into = Set(Some(into.id));
    let reason = body.reason.as_ref().map(|reason| reason.0.clone());
    let fact = PartyMerged { party: change.update(work.db()).await?, into, reason };
    index(work, &fact.party).await?;
    work.emit(&fact).await?;
    Ok(fact.party)
}

pub async fn unmerge(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<party::Model> {
    let party = lock(work, id).await?;
    if_match.check(party.version)?;
    let Some(from) = party.merged_into else {
        let why = Say::new("It isn't merged into anybody.", "در کسی ادغام نشده است.");
        return Err(Error::refused(ProblemCode::InvalidState, why));
    };
    let mut change = next_version(&party);
    change.merged_into = Set(None);
    let fact = PartyUnmerged { party: change.update(work.db()).await?, from };
    index(work, &fact.party).await?;
    work.emit(&fact).await?;
    Ok(fact.party)
}

/// One page of parties, and how many there are if that was asked.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListPartiesQuery,
    page: &Pager,
) -> Result<(Vec<party::Model>, Total)> {
    use party::Column;
    let mut parties = viewer.select::<party::Entity>().filter(Column::MergedInto.is_null());
    if !query.kind.is_empty() {
        parties = parties.filter(Column::Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if let Some(number) = &query.number {
        parties = parties.filter(Column::Number.eq(number.0.to_ascii_uppercase()));
    }
    if let Some(typed) = &query.phone {
        // What is no number is nobody's.
        let phones = viewer
            .select::<phone::Entity>()
            .select_only()
            .column(phone::Column::PartyId)
            .filter(phone::Column::Phone.eq(text::phone(&typed.0).unwrap_or_default()))
            .into_query();
        parties =
            parties.filter(with_aliases(Column::Id.in_subquery(phones.clone()), viewer, phones));
    }
    if let Some(q) = &query.q {
        parties =
            parties.filter(Column::Id.in_subquery(search::matching(db, party::Model::KIND, q)));
    }
    let total = match query.include.is_empty() {
        true => Total::default(),
        false => kernel::count(parties.clone(), db).await?,
    };
    let parties = match query.sort.unwrap_or(PartySort::CreatedAtDesc) {
        PartySort::Name => page.keyset(parties, Column::SortKey, Order::Asc, Column::Id),
        PartySort::CreatedAtDesc => {
            page.keyset(parties, Column::CreatedAt, Order::Desc, Column::Id)
        }
    };
    Ok((parties.all(db).await?, total))
}

/// Where a party stands in the order that was asked for.
pub fn key(sort: Option<PartySort>) -> impl Fn(&party::Model) -> (Key, Uuid) {
    move |party| match sort.unwrap_or(PartySort::CreatedAtDesc) {
        PartySort::Name => (Key::Text(party.sort_key.clone()), party.id),
        PartySort::CreatedAtDesc => (Key::At(party.created_at), party.id),
    }
}

/// A number of a merged party finds who stands for it.
fn with_aliases(
    own: sea_orm::sea_query::SimpleExpr,
    viewer: &Viewer,
    ids: sea_orm::sea_query::SelectStatement,
) -> Condition {
    let standing = viewer
        .select::<party::Entity>()
        .select_only()
        .column(party::Column::MergedInto)
        .filter(party::Column::Id.in_subquery(ids))
        .filter(party::Column::MergedInto.is_not_null())
        .into_query();
    Condition::any().add(own).add(party::Column::Id.in_subquery(standing))
}

const NO_ANSWER: Consents = Consents { surveys: true, advertising: false, call_recording: false };

/// A number as it will be kept.
struct PartyNumber {
    phone: String,
    kind: Option<PhoneKind>,
    label: Option<String>,
}

fn kind_of(phone: &str) -> Option<PhoneKind> {
    let national = phone.strip_prefix("+98")?;
    Some(if national.starts_with('9') { PhoneKind::Mobile } else { PhoneKind::Landline })
}

fn numbers(phones: &[PartyPhone]) -> Result<Vec<PartyNumber>> {
    let mut kept: Vec<PartyNumber> = Vec::with_capacity(phones.len());
    for (index, typed) in phones.iter().enumerate() {
        let pointer = format!("/phones/{index}/phone");
        let phone = number(&typed.phone.0, &pointer)?;
        if kept.iter().any(|other| other.phone == phone) {
            let why = Say::new("This number is in the list already.", "این شماره در فهرست هست.");
            return Err(Error::field(&pointer, "duplicate", why));
        }
        let label = typed.label.as_ref().map(|label| text::tidy(&label.0));
        kept.push(PartyNumber { kind: typed.kind.or(kind_of(&phone)), phone, label });
    }
    Ok(kept)
}

/// A telephone number in E.164, or why it isn't one.
pub(super) fn number(typed: &str, pointer: &str) -> Result<String> {
    text::phone(typed).ok_or_else(|| {
        let why = Say::new(
            "It isn't a telephone number; a mobile has 11 digits and begins with 09.",
            "شماره تلفن نیست؛ شماره همراه ۱۱ رقم دارد و با ۰۹ آغاز می‌شود.",
        );
        Error::field(pointer, "invalid_phone", why)
    })
}

/// A name as it is kept; spaces alone are none.
pub(super) fn named(typed: &str) -> Result<String> {
    let name = text::tidy(typed);
    match name.is_empty() {
        false => Ok(name),
        true => {
            Err(Error::field("/name", "required", Say::new("Write a name.", "نام را بنویسید.")))
        }
    }
}

async fn blank(work: &Work<'_>, kind: PartyKind, name: &str) -> Result<party::ActiveModel> {
    let name = named(name)?;
    Ok(party::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        number: Set(work.number(Numbering::Party).await?),
        kind: Set(Text(kind)),
        sort_key: Set(text::sort_key(&name)),
        name: Set(name),
        email: Set(None),
        tax_code: Set(None),
        language: Set(Text(Language::Fa)),
        consent_surveys: Set(NO_ANSWER.surveys),
        consent_advertising: Set(NO_ANSWER.advertising),
        consent_call_recording: Set(NO_ANSWER.call_recording),
        note: Set(None),
        merged_into: Set(None),
    })
}

async fn insert(
    work: &Work<'_>,
    row: party::ActiveModel,
    phones: Vec<PartyNumber>,
) -> Result<party::Model> {
    let fact = PartyCreated(row.insert(work.db()).await?);
    add_phones(work, &fact.0, phones).await?;
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn add_phones(work: &Work<'_>, party: &party::Model, phones: Vec<PartyNumber>) -> Result<()> {
    if phones.is_empty() {
        return Ok(());
    }
    let rows = phones.into_iter().zip(0..).map(|(number, position)| phone::ActiveModel {
        id: Set(work.new_id()),
        organization_id: Set(party.organization_id),
        party_id: Set(party.id),
        position: Set(position),
        phone: Set(number.phone),
        kind: Set(number.kind.map(Text)),
        label: Set(number.label),
    });
    phone::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    Ok(())
}

async fn replace_phones(
    work: &Work<'_>,
    party: &party::Model,
    phones: Vec<PartyNumber>,
) -> Result<()> {
    for old in phones_of(work.db(), &work.system(), &[party.id]).await? {
        old.into_active_model().delete(work.db()).await?;
    }
    add_phones(work, party, phones).await
}

/// The telephone numbers of some parties, each party's first one first.
pub async fn phones_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    parties: &[Uuid],
) -> Result<Vec<phone::Model>> {
    if parties.is_empty() {
        return Ok(Vec::new());
    }
    let phones = viewer
        .select::<phone::Entity>()
        .filter(phone::Column::PartyId.is_in(parties.iter().copied()));
    Ok(phones.order_by_asc(phone::Column::Position).all(db).await?)
}

/// Makes a party findable by number, name and telephone numbers, as typed at home too.
async fn index(work: &Work<'_>, party: &party::Model) -> Result<()> {
    let phones = phones_of(work.db(), &work.system(), &[party.id]).await?;
    let phones: Vec<_> = phones.into_iter().map(|row| row.phone).collect();
    let national = phones.iter().filter_map(|phone| phone.strip_prefix("+98"));
    let national: Vec<_> = national.map(|rest| format!("0{rest}")).collect();
    let mut texts = vec![party.name.as_str(), party.number.as_str()];
    texts.extend(phones.iter().map(String::as_str));
    texts.extend(national.iter().map(String::as_str));
    texts.extend(party.email.as_deref());
    work.search(party::Model::KIND, party.id, &texts).await
}

/// Customers change how they are called and written to; what follows from it stays with the desk.
fn only_ones_own(body: &PartyPatch) -> Result<()> {
    let others = [
        ("/kind", body.kind.is_some()),
        ("/phones", body.phones.is_some()),
        ("/tax_code", body.tax_code.is_some()),
        ("/note", body.note.is_some()),
    ];
    match others.into_iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((pointer, _)) => Err(Error::field(
            pointer,
            "read_only",
            Say::new("Call us to change this.", "برای تغییر این با ما تماس بگیرید."),
        )),
    }
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<party::Model> {
    let parties = work.viewer.select::<party::Entity>().filter(party::Column::Id.eq(id));
    parties.lock_exclusive().one(work.db()).await?.or_not_found("party")
}

fn next_version(party: &party::Model) -> party::ActiveModel {
    let version = Set(party.version + 1);
    party::ActiveModel { version, ..party.clone().into_active_model() }
}
