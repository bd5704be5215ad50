use contract::{
    common::{Language, ProblemCode},
    rt::{IfMatch, Language as Spoken, Say},
    security::Role,
    service_requests::{
        CallbackPrototype, RequestChannel, RequestMedia, RequestWish, ServiceRequestPatch,
        ServiceRequestPrototype, ServiceRequestState as State,
    },
};
use kernel::{
    Error, NewTask, Numbering, Result, Subject, Text, Work, files, guarded,
    text::{phone, serial, tidy},
};
use registry::{branch, installed_unit, party, product_model, service_location, territory};
use sea_orm::{IntoActiveModel, entity::prelude::*, query::*};
use serde_json::json;

use super::{
    super::{
        events::{CallbackAsked, DraftDiscarded, RequestCreated, RequestSubmitted, RequestUpdated},
        request, rules,
    },
    index, lock, refused, save, step, unknown,
};
use crate::{
    letters,
    requests::{cover::Cover, rules::Step},
    sla::{
        clock::{self, Clock},
        escalation,
    },
    symptoms,
};

/// What a request is made of. Who may ask for whom was checked by whoever calls.
#[derive(Clone, Debug, Default)]
pub struct NewRequest {
    pub channel: Option<RequestChannel>,
    pub party_id: Option<Uuid>,
    pub contact_name: Option<String>,
    /// In E.164.
    pub contact_phone: Option<String>,
    pub location_id: Option<Uuid>,
    pub city: Option<String>,
    pub address: Option<String>,
    pub unit_id: Option<Uuid>,
    pub model_id: Option<Uuid>,
    pub serial: Option<String>,
    pub unit_description: Option<String>,
    pub symptom_codes: Vec<String>,
    pub narrative: Option<String>,
    pub danger: bool,
    pub media: Vec<RequestMedia>,
    pub wishes: Vec<RequestWish>,
    pub language: Option<Language>,
    /// The request that this one continues, and the job that it does over.
    pub previous_id: Option<Uuid>,
    pub rework_of: Option<Uuid>,
}

/// A request as the contract has it, for whom the caller may ask.
pub async fn from_wire(work: &Work<'_>, body: &ServiceRequestPrototype) -> Result<NewRequest> {
    let viewer = &work.viewer;
    let inside = viewer.is_staff() || viewer.has(Role::Technician);
    let contact_phone = match &body.contact_phone {
        Some(typed) => Some(phone(&typed.0).ok_or_else(|| not_a_phone("/contact_phone"))?),
        None => None,
    };
    let contact_name = body.contact_name.as_ref().map(|name| tidy(&name.0));
    let party_id = match body.party_id {
        Some(id) => {
            let parties = viewer.select::<party::Entity>().filter(party::Column::Id.eq(id));
            let known = parties.one(work.db()).await?.ok_or_else(|| unknown("/party_id"))?;
            if !inside && !viewer.parties().contains(&known.id) {
                return Err(unknown("/party_id"));
            }
            Some(known.id)
        }
        None if inside => match &contact_phone {
            Some(phone) => {
                let name = contact_name.as_deref();
                Some(registry::parties::find_or_create_by_phone(work, phone, name).await?.id)
            }
            None => return Err(nobody()),
        },
        None => viewer.parties().first().copied(),
    };
    if body.symptom_codes.as_deref().unwrap_or_default().is_empty()
        && body.narrative.is_none()
        && !body.danger
    {
        let why = Say::new("Say what is wrong.", "بگویید چه ایرادی هست.");
        return Err(Error::field("/narrative", "required", why));
    }
    let wishes = body.wishes.clone().unwrap_or_default();
    check_wishes(work, &wishes)?;
    Ok(NewRequest {
        channel: body.channel.filter(|_| inside),
        party_id,
        contact_name,
        contact_phone,
        location_id: body.service_location_id,
        city: body.city.as_ref().map(|city| tidy(&city.0)),
        address: body.address.as_ref().map(|address| tidy(&address.0)),
        unit_id: body.installed_unit_id,
        model_id: body.product_model_id,
        serial: body.serial.as_ref().map(|typed| serial(&typed.0)),
        unit_description: body.unit_description.as_ref().map(|text| tidy(&text.0)),
        symptom_codes: codes(body.symptom_codes.as_deref().unwrap_or_default()),
        narrative: body.narrative.as_ref().map(|text| tidy(&text.0)),
        danger: body.danger,
        media: body.media.clone().unwrap_or_default(),
        wishes,
        language: body.language,
        previous_id: None,
        rework_of: None,
    })
}

/// A wish lies ahead, and ends after it begins.
pub(crate) fn check_wishes(work: &Work<'_>, wishes: &[RequestWish]) -> Result<()> {
    let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    for (index, wish) in wishes.iter().enumerate() {
        if wish.date < today || wish.from >= wish.to {
            let why = Say::new("Choose a time that lies ahead.", "زمانی در آینده برگزینید.");
            return Err(Error::field(&format!("/wishes/{index}"), "past", why));
        }
    }
    Ok(())
}

fn nobody() -> Error {
    let why = Say::new(
        "Say for whom: the customer or their telephone.",
        "بگویید برای چه کسی: مشتری یا شماره تلفن او.",
    );
    Error::field("/contact_phone", "required", why)
}

fn not_a_phone(pointer: &str) -> Error {
    let why = Say::new(
        "It isn't a telephone number; write it with its area code.",
        "شماره تلفن درست نیست؛ آن را با پیش‌شماره بنویسید.",
    );
    Error::field(pointer, "phone", why)
}

pub(super) fn codes(codes: &[contract::common::Code]) -> Vec<String> {
    let mut unique: Vec<String> = Vec::with_capacity(codes.len());
    for code in codes {
        if !unique.contains(&code.0) {
            unique.push(code.0.clone());
        }
    }
    unique
}

/// Makes a request: a draft for a guest, a submitted one for everybody else.
pub async fn create(work: &Work<'_>, new: NewRequest) -> Result<request::Model> {
    let is_guest = new.party_id.is_none();
    let known = symptoms::known(work.db(), &new.symptom_codes, "/symptom_codes").await?;
    let danger = new.danger || known.iter().any(|symptom| symptom.is_dangerous);
    let suggested: Vec<_> = known.iter().map(symptoms::priority).collect();
    let unit = unit(work, &new).await?;
    let place = place(work, &new, unit.as_ref()).await?;
    let model_id = match (unit.as_ref(), new.model_id) {
        (Some((_, unit)), _) => Some(unit.product_model_id),
        (None, Some(id)) => Some(model(work, id).await?),
        (None, None) => None,
    };
    let territory_id = place.as_ref().and_then(|place| place.territory_id);
    let (contact_name, contact_phone) = contact(work, &new).await?;
    let id = work.new_id();
    let media: Vec<_> = new.media.iter().map(|media| media.file_id).collect();
    let row = request::Model {
        id,
        version: 1,
        created_at: work.now,
        created_by: work.viewer.subject(),
        updated_at: work.now,
        organization_id: work.viewer.organization(),
        number: work.number(Numbering::ServiceRequest).await?,
        branch_id: branch(work, territory_id).await?,
        state: Text(State::Draft),
        returns_to: None,
        channel: Text(new.channel.unwrap_or_else(|| channel(work))),
        priority: Text(rules::priority(danger, None, &suggested)),
        danger,
        language: Text(new.language.unwrap_or_else(|| spoken(work.language))),
        guest: is_guest.then(|| work.viewer.subject()),
        party_id: new.party_id,
        contact_name,
        contact_phone,
        location_id: place.as_ref().map(|place| place.id),
        territory_id,
        city: new.city,
        address: new.address,
        unit_id: unit.as_ref().filter(|(known, _)| *known).map(|(_, unit)| unit.id),
        model_id,
        serial: new.serial.or_else(|| unit.as_ref().map(|(_, unit)| unit.serial.clone())),
        unit_description: new.unit_description,
        symptom_code: new.symptom_codes.first().cloned(),
        symptom_codes: json!(new.symptom_codes),
        narrative: new.narrative,
        media: serde_json::to_value(&new.media)?,
        wishes: serde_json::to_value(&new.wishes)?,
        assignee_id: None,
        cover: None,
        promise: None,
        clock_round: 0,
        clock_started_at: None,
        pauses: json!([]),
        paused_since: None,
        pause_reason: None,
        held_minutes: 0,
        first_response_due_at: None,
        arrival_due_at: None,
        resolution_due_at: None,
        first_response_at: None,
        arrived_at: None,
        resolved_at: None,
        first_response_late: None,
        arrival_late: None,
        resolution_late: None,
        next_due_at: None,
        at_risk_at: None,
        sort_due_at: clock::end_of_time(),
        question: None,
        answered: false,
        previous_id: new.previous_id,
        merged_into: None,
        rework_of: new.rework_of,
        cancellation: None,
        rejection: None,
        resolution: None,
        triage_note: None,
        submitted_at: None,
        closes_at: None,
        closed_at: None,
    };
    let row = row.into_active_model().insert(work.db()).await?;
    files::attach(work, &media, Subject::of(&row), "/media").await?;
    index(work, &row).await?;
    let fact = RequestCreated::with(row, json!({ "channel": new.channel, "danger": danger }));
    work.emit(&fact).await?;
    match is_guest {
        true => Ok(fact.request),
        false => submitted(work, fact.request).await,
    }
}

/// Submits a draft: it gets a customer, and its clock starts.
pub async fn submit(work: &Work<'_>, id: Uuid) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    if row.party_id.is_none() {
        let party = match work.viewer.parties().first() {
            Some(party) if !work.viewer.is_staff() => *party,
            _ => {
                let phone = row.contact_phone.as_deref().ok_or_else(nobody)?;
                let name = row.contact_name.as_deref();
                registry::parties::find_or_create_by_phone(work, phone, name).await?.id
            }
        };
        row.party_id = Some(party);
    }
    let told = NewRequest { party_id: row.party_id, ..NewRequest::default() };
    let (name, phone) = contact(work, &told).await?;
    row.contact_name = row.contact_name.or(name);
    row.contact_phone = row.contact_phone.or(phone);
    let row = submitted(work, row).await?;
    kernel::tasks::close(work, letters::CALL_BACK, Subject::of(&row)).await?;
    Ok(row)
}

async fn submitted(work: &Work<'_>, mut row: request::Model) -> Result<request::Model> {
    step(&mut row, Step::Submit)?;
    row.guest = None;
    row.submitted_at = Some(work.now);
    let cover = Cover::of(work, &row).await?;
    row.cover = Some(serde_json::to_value(&cover)?);
    clock::start(&mut row, work.now);
    let clock = Clock::choose(work.db(), &row, cover.facts(&row)).await?;
    if let Some(clock) = &clock {
        clock.give(&mut row)?;
    }
    let row = save(work, row).await?;
    if let Some(clock) = &clock {
        escalation::plan(work, &row, clock).await?;
    }
    let fact = RequestSubmitted::new(row);
    work.emit(&fact).await?;
    letters::request_received(work, &fact.request).await?;
    Ok(fact.request)
}

/// Discards a draft, and with it the wish to be called about it.
pub async fn discard(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<()> {
    let row = lock(work, id).await?;
    if_match.check(row.version)?;
    if row.state.0 != State::Draft {
        let why = Say::new(
            "It is submitted: cancel it instead.",
            "این درخواست ثبت شده است؛ آن را لغو کنید.",
        );
        return Err(refused(why));
    }
    kernel::tasks::close(work, letters::CALL_BACK, Subject::of(&row)).await?;
    work.unsearch(row.id).await?;
    row.clone().delete(work.db()).await?;
    work.emit(&DraftDiscarded::new(row)).await
}

/// Puts a draft on the call list of the agents.
pub async fn ask_for_a_call(
    work: &Work<'_>,
    id: Uuid,
    body: &CallbackPrototype,
) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    if row.state.0 != State::Draft {
        let why =
            Say::new("It is submitted; we'll be in touch.", "ثبت شده است؛ با شما تماس می‌گیریم.");
        return Err(refused(why));
    }
    row.contact_phone = Some(phone(&body.phone.0).ok_or_else(|| not_a_phone("/phone"))?);
    if let Some(name) = &body.name {
        row.contact_name = Some(tidy(&name.0));
    }
    let row = save(work, row).await?;
    index(work, &row).await?;
    let due_at = match crate::sla::calendar(work.db(), &row, "").await?.add_working(work.now, 60) {
        Some(due_at) => due_at,
        None => work.now,
    };
    work.task(NewTask {
        kind: letters::CALL_BACK,
        subject: Subject::of(&row),
        role: Role::Agent,
        assignee: None,
        due_at,
        title: Say::new(
            format!("{}: call back, no code arrived", row.number),
            format!("{}: تماس با مشتری؛ کد نرسیده است", row.number),
        ),
    })
    .await?;
    let fact = CallbackAsked::new(row);
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// Changes what was told, wished or assigned.
pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ServiceRequestPatch,
) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    if_match.check(row.version)?;
    let staff = work.viewer.is_staff();
    let may = if staff { rules::is_open(row.state.0) } else { rules::may_retell(row.state.0) };
    if !may {
        let why = Say::new(
            "It can't be changed any more; ask us about it.",
            "دیگر تغییر نمی‌کند؛ از ما بپرسید.",
        );
        return Err(refused(why));
    }
    if !staff && (body.branch_id.is_some() || body.assignee_id.is_some()) {
        let why =
            Say::new("Only staff assigns requests.", "تنها همکاران درخواست را واگذار می‌کنند.");
        return Err(Error::refused(ProblemCode::Forbidden, why));
    }
    if let Some(name) = &body.contact_name {
        row.contact_name = Some(tidy(&name.0));
    }
    if let Some(typed) = &body.contact_phone {
        row.contact_phone = Some(phone(&typed.0).ok_or_else(|| not_a_phone("/contact_phone"))?);
    }
    if let Some(city) = &body.city {
        row.city = Some(tidy(&city.0));
    }
    if let Some(address) = &body.address {
        row.address = Some(tidy(&address.0));
    }
    if let Some(text) = &body.unit_description {
        row.unit_description = Some(tidy(&text.0));
    }
    if let Some(text) = &body.narrative {
        row.narrative = Some(tidy(&text.0));
    }
    if let Some(wishes) = &body.wishes {
        check_wishes(work, wishes)?;
        row.wishes = serde_json::to_value(wishes)?;
    }
    if let Some(listed) = &body.symptom_codes {
        retell_symptoms(work, &mut row, listed).await?;
    }
    if let Some(media) = &body.media {
        let files: Vec<_> = media.iter().map(|media| media.file_id).collect();
        files::attach(work, &files, Subject::of(&row), "/media").await?;
        row.media = serde_json::to_value(media)?;
    }
    refer(work, &mut row, body).await?;
    let row = save(work, row).await?;
    if let Some(wishes) = &body.wishes {
        let wishes: Vec<_> = wishes.iter().map(super::wish).collect();
        fieldwork::jobs::set_wishes(work, row.id, &wishes).await?;
    }
    index(work, &row).await?;
    let fact = RequestUpdated::new(row);
    work.emit(&fact).await?;
    Ok(fact.request)
}

async fn retell_symptoms(
    work: &Work<'_>,
    row: &mut request::Model,
    listed: &[contract::common::Code],
) -> Result<()> {
    let listed = codes(listed);
    let known = symptoms::known(work.db(), &listed, "/symptom_codes").await?;
    row.danger |= known.iter().any(|symptom| symptom.is_dangerous);
    if row.danger {
        row.priority = Text(contract::service_requests::ServiceRequestPriority::Emergency);
    }
    row.symptom_code = listed.first().cloned();
    row.symptom_codes = json!(listed);
    Ok(())
}

/// What a change refers to: it must be there for whoever changes.
async fn refer(
    work: &Work<'_>,
    row: &mut request::Model,
    body: &ServiceRequestPatch,
) -> Result<()> {
    if let Some(id) = body.service_location_id {
        let new =
            NewRequest { location_id: Some(id), party_id: row.party_id, ..NewRequest::default() };
        let place = place(work, &new, None).await?;
        row.location_id = Some(id);
        row.territory_id = place.and_then(|place| place.territory_id);
        row.branch_id = branch(work, row.territory_id).await?.or(row.branch_id);
    }
    if let Some(id) = body.installed_unit_id {
        let new = NewRequest { unit_id: Some(id), ..NewRequest::default() };
        if let Some((_, unit)) = unit(work, &new).await? {
            row.unit_id = Some(unit.id);
            row.model_id = Some(unit.product_model_id);
            row.serial = Some(unit.serial);
        }
    } else if let Some(id) = body.product_model_id {
        row.model_id = Some(model(work, id).await?);
    }
    if let Some(id) = body.branch_id {
        let branches = work.viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(id));
        row.branch_id =
            Some(branches.one(work.db()).await?.ok_or_else(|| unknown("/branch_id"))?.id);
    }
    if let Some(assignee) = body.assignee_id {
        row.assignee_id = assignee;
    }
    Ok(())
}

/// The unit that is meant, and whether the caller may know that it is the customer's. Somebody
/// else's serial number tells its model only.
async fn unit(work: &Work<'_>, new: &NewRequest) -> Result<Option<(bool, installed_unit::Model)>> {
    use installed_unit::Column;
    if let Some(id) = new.unit_id {
        let units = work.viewer.select::<installed_unit::Entity>().filter(Column::Id.eq(id));
        let unit = units.one(work.db()).await?.ok_or_else(|| unknown("/installed_unit_id"))?;
        return Ok(Some((true, unit)));
    }
    let Some(serial) = &new.serial else { return Ok(None) };
    let units = work.system().select::<installed_unit::Entity>();
    let units = units.filter(Column::OrganizationId.eq(work.viewer.organization()));
    let mut units = units.filter(Column::Serial.eq(serial)).limit(2).all(work.db()).await?;
    let Some(unit) = units.pop().filter(|_| units.is_empty()) else { return Ok(None) };
    let theirs = unit.party_id.is_none() || unit.party_id == new.party_id;
    Ok(Some((theirs && new.party_id.is_some() || work.viewer.is_staff(), unit)))
}

async fn model(work: &Work<'_>, id: Uuid) -> Result<Uuid> {
    let models = work.viewer.select::<product_model::Entity>();
    let model = models.filter(product_model::Column::Id.eq(id)).one(work.db()).await?;
    Ok(model.ok_or_else(|| unknown("/product_model_id"))?.id)
}

/// Where the work is to be done: the place named, else that of the unit, else the only one that
/// the customer has, unless they told another address.
async fn place(
    work: &Work<'_>,
    new: &NewRequest,
    unit: Option<&(bool, installed_unit::Model)>,
) -> Result<Option<service_location::Model>> {
    use service_location::Column;
    if let Some(id) = new.location_id {
        let places = work.viewer.select::<service_location::Entity>().filter(Column::Id.eq(id));
        let place = places.one(work.db()).await?;
        let place = place.filter(|place| new.party_id.is_none_or(|party| place.party_id == party));
        return Ok(Some(place.ok_or_else(|| unknown("/service_location_id"))?));
    }
    if new.address.is_some() {
        return Ok(None);
    }
    let Some(party) = new.party_id else { return Ok(None) };
    let places = work.system().select::<service_location::Entity>();
    let mut places = places
        .filter(Column::PartyId.eq(party))
        .filter(Column::IsActive.eq(true))
        .limit(50)
        .all(work.db())
        .await?;
    let of_unit = unit.and_then(|(_, unit)| unit.service_location_id);
    if let Some(at) = places.iter().position(|place| Some(place.id) == of_unit) {
        return Ok(Some(places.swap_remove(at)));
    }
    Ok(places.pop().filter(|_| places.is_empty()))
}

/// The branch that serves a territory, or the only one of whoever asks.
async fn branch(work: &Work<'_>, territory_id: Option<Uuid>) -> Result<Option<Uuid>> {
    if let Some(id) = territory_id {
        let territories = work.system().select::<territory::Entity>();
        let territory = territories.filter(territory::Column::Id.eq(id)).one(work.db()).await?;
        if let Some(branch) = territory.and_then(|territory| territory.branch_id) {
            return Ok(Some(branch));
        }
    }
    match work.viewer.branches() {
        [only] => Ok(Some(*only)),
        _ => Ok(None),
    }
}

/// Whom to call: as told, else as the customer is known.
async fn contact(work: &Work<'_>, new: &NewRequest) -> Result<(Option<String>, Option<String>)> {
    let (mut name, mut phone) = (new.contact_name.clone(), new.contact_phone.clone());
    let Some(party) = new.party_id.filter(|_| name.is_none() || phone.is_none()) else {
        return Ok((name, phone));
    };
    let system = work.system();
    if name.is_none() {
        name = registry::parties::find(work.db(), &system, party).await.ok().map(|row| row.name);
    }
    if phone.is_none() {
        phone = letters::phone_of(work.db(), party).await?;
    }
    Ok((name, phone))
}

fn channel(work: &Work<'_>) -> RequestChannel {
    match () {
        () if work.viewer.has(Role::Technician) && !work.viewer.is_staff() => RequestChannel::Field,
        () if work.viewer.is_staff() => RequestChannel::Phone,
        () => RequestChannel::Web,
    }
}

fn spoken(language: Spoken) -> Language {
    match language {
        Spoken::Fa => Language::Fa,
        Spoken::En => Language::En,
    }
}

/// Hands the drafts of a guest to the customer that the guest turned out to be.
pub async fn adopt_guest(work: &Work<'_>, guest: Uuid, party: Uuid) -> Result<()> {
    let drafts = guarded::<request::Entity>()
        .col_expr(request::Column::PartyId, Expr::value(party))
        .filter(request::Column::Guest.eq(guest))
        .filter(request::Column::PartyId.is_null());
    work.update_where(drafts).await.map(drop)
}
