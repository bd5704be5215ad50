//! The price before the work: what each payer owes, and the customer's yes or no to it.

use chrono::TimeDelta;
use contract::{
    common::{Name, ProblemCode},
    jobs::{
        HoldKind, JobApproval, JobApprovalCode, JobApprovalPrototype, JobEstimate, JobState,
        PayerTotal, PriceApprovalMethod, PriceApprovalState, PriceState,
    },
    rt::{Language, Money, Say, persian_digits},
    security::Role,
    warranty::Payer,
};
use hmac::{Hmac, KeyInit, Mac};
use kernel::{
    App, Error, OrNotFound, Result, Subject, Text, Viewer, Work,
    messages::{self, Message, Recipient},
    text,
};
use rand::Rng;
use registry::{party, party_phone};
use sea_orm::{
    ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*, sea_query::OnConflict,
};
use sha2::Sha256;

use super::{
    actions, approval_code, checklist, job,
    lines::{self, Lines, customer_gross},
    payers, price_approval,
    rules::{self, Answer, Owed, Step},
};
use crate::{
    events::{JobResumed, PriceAccepted},
    templates, visits,
};

/// What a job's lines come to.
pub struct Standing {
    pub lines: Lines,
    pub totals: Vec<(Payer, Owed)>,
    pub accepted: Option<price_approval::Model>,
    pub state: PriceState,
    pub currency: String,
}

impl Standing {
    /// What the customer owes with tax, in minor units.
    pub fn owes(&self) -> i64 {
        customer_gross(&self.totals)
    }

    /// The sums as the contract has them.
    pub fn payers(&self) -> Result<Vec<PayerTotal>> {
        let totals = self.totals.iter().map(|(payer, owed)| {
            Ok(PayerTotal {
                payer: *payer,
                net: Money::new(owed.net, &self.currency)?,
                tax: Money::new(owed.tax, &self.currency)?,
                gross: Money::new(owed.gross(), &self.currency)?,
            })
        });
        totals.collect()
    }
}

/// Adds up what a job costs whom. The rate of tax is the system's to read, the lines the viewer's.
pub(crate) async fn standing(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job: &job::Model,
) -> Result<Standing> {
    let lines = Lines::of(db, viewer, job.id).await?;
    let system = Viewer::system(job.organization_id);
    let day = job.completed_at.map_or_else(|| app.today(), |at| payers::local_day(app, at));
    let totals = match lines.is_empty() {
        true => Vec::new(),
        false => lines.totals(payers::tax_rate(db, &system, day).await?)?,
    };
    let accepted = in_force(db, viewer, job.id).await?;
    let state = rules::price_state(
        customer_gross(&totals),
        accepted.as_ref().map(|row| row.total),
        job.refusal_outcome.is_some(),
    );
    Ok(Standing { lines, totals, accepted, state, currency: app.settings().currency.clone() })
}

/// The approval that still holds.
pub async fn in_force(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job_id: Uuid,
) -> Result<Option<price_approval::Model>> {
    use price_approval::Column;
    let rows = viewer.select::<price_approval::Entity>();
    let rows = rows
        .filter(Column::JobId.eq(job_id))
        .filter(Column::State.eq(Text(PriceApprovalState::Accepted)));
    Ok(rows.order_by_desc(Column::Id).one(db).await?)
}

/// The approvals of a job, newest first.
pub async fn approvals(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job_id: Uuid,
) -> Result<Vec<price_approval::Model>> {
    let rows = viewer.select::<price_approval::Entity>();
    let rows = rows.filter(price_approval::Column::JobId.eq(job_id));
    Ok(rows.order_by_desc(price_approval::Column::Id).all(db).await?)
}

pub async fn estimate(app: &App, viewer: &Viewer, job: &job::Model) -> Result<JobEstimate> {
    let standing = standing(app, app.db(), viewer, job).await?;
    let payers = standing.payers()?;
    let customer_total = Money::new(standing.owes(), &standing.currency)?;
    let lines = standing.lines.all()?.into_iter().map(lines::shown).collect::<Result<_>>()?;
    Ok(JobEstimate {
        job_id: job.id,
        lines,
        payers,
        customer_total,
        price_state: standing.state,
        approval_needed: standing.state == PriceState::Open,
        approval: standing.accepted.map(TryInto::try_into).transpose()?,
    })
}

/// How long a code works, and how often it may be said wrong.
const CODE_MINUTES: i64 = 5;
const CODE_TRIES: i32 = 5;

/// Sends the customer the code that accepts the present price.
pub async fn send_code(work: &Work<'_>, job_id: Uuid) -> Result<JobApprovalCode> {
    let job = actions::lock(work, job_id).await?;
    let standing = to_be_accepted(work, &job).await?;
    let system = work.system();
    let phones = system.select::<party_phone::Entity>();
    let phone = phones
        .filter(party_phone::Column::PartyId.eq(job.party_id))
        .order_by_asc(party_phone::Column::Position)
        .one(work.db())
        .await?;
    let Some(phone) = phone else {
        return Err(Error::refused(
            ProblemCode::Conflict,
            Say::new(
                "We have no phone number of the customer: have them sign.",
                "شماره تلفنی از مشتری نداریم؛ از او امضا بگیرید.",
            ),
        ));
    };
    let customers = system.select::<party::Entity>().filter(party::Column::Id.eq(job.party_id));
    let customer = customers.one(work.db()).await?.or_not_found("party")?;
    let code = format!("{:06}", rand::rng().next_u32() % 1_000_000);
    let expires_at = work.now + TimeDelta::minutes(CODE_MINUTES);
    let total = standing.owes();
    let row = approval_code::ActiveModel {
        job_id: Set(job.id),
        organization_id: Set(job.organization_id),
        digest: Set(digest(work.app, job.id, &code, total)?),
        total: Set(total),
        expires_at: Set(expires_at),
        tries_left: Set(CODE_TRIES),
    };
    use approval_code::Column;
    let again = OnConflict::column(Column::JobId)
        .update_columns([Column::Digest, Column::Total, Column::ExpiresAt, Column::TriesLeft])
        .to_owned();
    approval_code::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await?;
    let language = match customer.language.0 {
        contract::common::Language::Fa => Language::Fa,
        contract::common::Language::En => Language::En,
    };
    let vars = [
        ("amount", in_words(total, &standing.currency)),
        ("code", Say::new(code.clone(), persian_digits(&code))),
    ];
    let message = Message {
        to: Recipient::Phone(phone.phone.clone()),
        template: "price_code",
        vars: &vars,
        language,
        subject: Some(Subject::of(&job)),
        secret: true,
    };
    messages::send(work, message).await?;
    let digits: Vec<_> = phone.phone.chars().collect();
    Ok(JobApprovalCode {
        phone_ending: digits[digits.len().saturating_sub(2)..].iter().collect(),
        total: Money::new(total, &standing.currency)?,
        expires_at: expires_at.into(),
    })
}

/// An amount as a message says it.
fn in_words(minor: i64, currency: &str) -> Say {
    let digits = minor.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match currency {
        "IRR" => {
            let fa = persian_digits(&grouped).replace(',', "٬");
            Say::new(format!("{grouped} rials"), format!("{fa} ریال"))
        }
        other => Say::new(format!("{grouped} {other}"), format!("{grouped} {other}")),
    }
}

fn digest(app: &App, job_id: Uuid, code: &str, total: i64) -> Result<Vec<u8>> {
    let key = app.secret("approval codes");
    let mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::internal)?;
    let mac = mac.chain_update(job_id.as_bytes()).chain_update(total.to_be_bytes());
    Ok(mac.chain_update(code.as_bytes()).finalize().into_bytes().to_vec())
}

/// Counts a wrong code, in a transaction of its own: refusing it must not undo the count.
pub async fn count_try(work: &Work<'_>, job_id: Uuid, code: &str) -> Result<()> {
    actions::find(work.db(), &work.viewer, job_id).await?;
    let Some(row) = code_of(work, job_id).await? else { return Ok(()) };
    if row.tries_left > 0 && digest(work.app, job_id, &digits(code), row.total)? != row.digest {
        let left = row.tries_left - 1;
        let mut change = row.into_active_model();
        change.tries_left = Set(left);
        change.update(work.db()).await?;
    }
    Ok(())
}

fn digits(code: &str) -> String {
    text::ascii_digits(code).chars().filter(char::is_ascii_digit).collect()
}

async fn code_of(work: &Work<'_>, job_id: Uuid) -> Result<Option<approval_code::Model>> {
    let rows = work.system().select::<approval_code::Entity>();
    let rows = rows.filter(approval_code::Column::JobId.eq(job_id));
    Ok(rows.lock_exclusive().one(work.db()).await?)
}

/// Uses a code up, if it is the right one for this price.
async fn redeem(work: &Work<'_>, job_id: Uuid, code: &str, total: i64) -> Result<()> {
    let expired = || Error::Problem(contract::rt::Problem::new(ProblemCode::OtpExpired));
    let row = code_of(work, job_id).await?.ok_or_else(expired)?;
    if row.expires_at <= work.now || row.tries_left <= 0 || row.total != total {
        return Err(expired());
    }
    if digest(work.app, job_id, &digits(code), row.total)? != row.digest {
        let why = Say::new("This isn't the code that we sent.", "این کدی نیست که فرستادیم.");
        return Err(Error::field("/code", "wrong_code", why));
    }
    row.delete(work.db()).await?;
    Ok(())
}

/// What there is to be accepted, or why there is nothing.
pub(super) async fn to_be_accepted(work: &Work<'_>, job: &job::Model) -> Result<Standing> {
    actions::open_to_changes(job)?;
    let standing = standing(work.app, work.db(), &work.system(), job).await?;
    match standing.owes() {
        ..=0 => Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new("The customer pays nothing for it.", "مشتری برای این کار چیزی نمی‌پردازد."),
        )),
        _ => Ok(standing),
    }
}

/// Records the customer's yes to the present price.
pub async fn accept(
    work: &Work<'_>,
    job_id: Uuid,
    body: &JobApprovalPrototype,
) -> Result<price_approval::Model> {
    let job = actions::lock(work, job_id).await?;
    let standing = to_be_accepted(work, &job).await?;
    let owes = standing.owes();
    let total = match body {
        JobApprovalPrototype::Signature(yes) => yes.total,
        JobApprovalPrototype::Code(yes) => yes.total,
        JobApprovalPrototype::Remote(yes) => yes.total,
    };
    if total != Money::new(owes, &standing.currency)? {
        let now = in_words(owes, &standing.currency);
        return Err(Error::refused(
            ProblemCode::Conflict,
            Say::new(
                format!("The price is {} by now; show it again.", now.en),
                format!("قیمت اکنون {} است؛ دوباره نشان دهید.", now.fa),
            ),
        ));
    }
    let mut row = price_approval::ActiveModel {
        id: Set(work.new_id()),
        organization_id: Set(job.organization_id),
        job_id: Set(job.id),
        state: Set(Text(PriceApprovalState::Accepted)),
        total: Set(owes),
        currency: Set(standing.currency.clone()),
        shown: Set(shown_lines(&standing.lines)?),
        accepted_at: Set(work.now),
        accepted_by: Set(work.viewer.subject()),
        void_since: Set(None),
        ..Default::default()
    };
    witness(work, &job, body, owes, &mut row).await?;
    if let Some(earlier) = standing.accepted {
        let mut change = earlier.into_active_model();
        change.state = Set(Text(PriceApprovalState::Void));
        change.void_since = Set(Some(work.now));
        change.update(work.db()).await?;
    }
    let row = row.insert(work.db()).await?;
    let job = accepted(work, job).await?;
    let fact = PriceAccepted { row, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// How the yes was given, and whether this caller may give it so.
async fn witness(
    work: &Work<'_>,
    job: &job::Model,
    body: &JobApprovalPrototype,
    owes: i64,
    row: &mut price_approval::ActiveModel,
) -> Result<()> {
    let on_site = work.viewer.has_any(&[Role::Technician, Role::Dispatcher]);
    match body {
        JobApprovalPrototype::Signature(yes) if on_site => {
            row.method = Set(Text(PriceApprovalMethod::Signature));
            row.signer_name = Set(Some(yes.signer_name.0.clone()));
            row.signature = Set(Some(serde_json::to_value(&yes.signature)?));
        }
        JobApprovalPrototype::Code(yes) if on_site => {
            redeem(work, job.id, &yes.code.0, owes).await?;
            row.method = Set(Text(PriceApprovalMethod::Code));
        }
        JobApprovalPrototype::Remote(_) if !on_site => {
            if work.viewer.link().is_some() && !work.viewer.stepped_up() {
                return Err(Error::Problem(contract::rt::Problem::new(
                    ProblemCode::StepUpRequired,
                )));
            }
            row.method = Set(Text(PriceApprovalMethod::Remote));
        }
        _ => {
            let why = Say::new(
                "A yes on site is a signature or a code; from afar the customer gives it.",
                "پذیرش در محل با امضا یا کد است؛ از راه دور خود مشتری می‌پذیرد.",
            );
            return Err(Error::field("/method", "wrong_method", why));
        }
    }
    Ok(())
}

/// The lines as the customer was shown them.
fn shown_lines(lines: &Lines) -> Result<Json> {
    let lines = lines.all()?.into_iter().map(|line| {
        serde_json::json!({
            "id": line.id,
            "code": line.code,
            "name": line.name,
            "quantity": line.quantity,
            "shares": line.decision.shares,
        })
    });
    Ok(Json::Array(lines.collect()))
}

/// The job after a yes: nothing is refused any more, and it no longer waits for an approval.
async fn accepted(work: &Work<'_>, job: job::Model) -> Result<job::Model> {
    let told = Answer { checked: Some(true), ..Answer::default() };
    checklist::settle(work, &job, |item| item.code == templates::PRICE_TOLD, told).await?;
    let waits = job.state.0 == JobState::OnHold
        && job.hold_kind.is_some_and(|kind| kind.0 == HoldKind::Approval);
    let mut change = match waits {
        true => {
            let booked = visits::has_open(work, job.id).await?;
            let held_from = job.held_from.map_or(JobState::Unscheduled, |state| state.0);
            actions::step(work, &job, Step::Resume { held_from, booked })?
        }
        false => actions::next_version(work, &job),
    };
    if waits {
        actions::off_hold(&mut change);
    }
    change.refusal_outcome = Set(None);
    change.price_state = Set(Text(PriceState::Accepted));
    let job = change.update(work.db()).await?;
    if waits {
        work.emit(&JobResumed::new(job.clone())).await?;
    }
    Ok(job)
}

impl TryFrom<price_approval::Model> for JobApproval {
    type Error = Error;

    fn try_from(row: price_approval::Model) -> Result<Self> {
        Ok(Self {
            id: row.id,
            job_id: row.job_id,
            state: row.state.0,
            method: row.method.0,
            total: Money::new(row.total, &row.currency)?,
            signer_name: row.signer_name.map(Name),
            accepted_at: row.accepted_at.into(),
            void_since: row.void_since.map(Into::into),
        })
    }
}

/// What the customer owes for a job as it stands, with tax.
pub async fn customer_total(work: &Work<'_>, viewer: &Viewer, job: &job::Model) -> Result<Money> {
    let standing = standing(work.app, work.db(), viewer, job).await?;
    Ok(Money::new(standing.owes(), &standing.currency)?)
}
