//! What is done with payments. Whoever writes takes a [`Work`].

use contract::{
    payments::{
        PaymentAllocationPrototype, PaymentBouncing, PaymentPrototype, PaymentRefundPrototype,
        PaymentState,
    },
    rt::{IfMatch, Money, Say},
    security::Role,
};
use fieldwork::jobs::job;
use kernel::{Error, Numbering, OrNotFound, Result, Text, Work, text::tidy};
use registry::party;
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};

use super::{
    Paid, PaymentAllocated, PaymentBounced, PaymentConfirmed, PaymentReceived, PaymentRefunded,
    allocation, lookup, payment, refund, rules,
};
use crate::{
    invoices::{self, Recipient, invoice},
    names::Payers,
    notices,
};

/// Records money that came in. A technician's waits for the accountant; an accountant's is
/// confirmed and pays the invoice that it names.
pub async fn record(work: &Work<'_>, body: &PaymentPrototype) -> Result<payment::Model> {
    let keeps_books = work.viewer.has(Role::Accountant);
    if !keeps_books && (body.job_id.is_none() || body.invoice_id.is_some()) {
        let why = Say::new(
            "Name the job that the money was taken for; the accountant allocates it.",
            "کاری را که وجه برایش گرفته شد نام ببرید؛ حسابدار آن را تخصیص می‌دهد.",
        );
        return Err(Error::field("/job_id", "required", why));
    }
    let invoice = match body.invoice_id {
        Some(id) => {
            Some(invoices::actions::lock(work, id).await.map_err(|e| nowhere(e, "/invoice_id"))?)
        }
        None => None,
    };
    let job = match body.job_id {
        Some(id) => Some(find_job(work, id).await?),
        None => None,
    };
    let payer = payer(work, body, invoice.as_ref(), job.as_ref()).await?;
    let (party_id, payer_organization_id) = payer.ids();
    let minor = amount(work, body.amount)?;
    let money = rules::Money {
        amount: minor,
        allocated: 0,
        refunded: 0,
        confirmed: keeps_books,
        bounced: false,
    };
    let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    let received_on = body.received_on.unwrap_or(today);
    if received_on > today {
        let why = Say::new("Money can't have come tomorrow.", "وجه در روز آینده نمی‌رسد.");
        return Err(Error::field("/received_on", "out_of_range", why));
    }
    let number = work.number(Numbering::Payment).await?;
    let row = payment::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        number: Set(number),
        party_id: Set(party_id),
        payer_organization_id: Set(payer_organization_id),
        job_id: Set(job.as_ref().map(|job| job.id)),
        job_number: Set(job.map(|job| job.number)),
        state: Set(Text(money.state())),
        method: Set(Text(body.method)),
        currency: Set(body.amount.currency.code().to_owned()),
        amount: Set(minor),
        allocated: Set(0),
        refunded: Set(0),
        unallocated: Set(minor),
        reference: Set(body.reference.as_ref().map(|text| tidy(&text.0))),
        received_on: Set(received_on),
        confirmed_at: Set(keeps_books.then_some(work.now)),
        confirmed_by: Set(keeps_books.then(|| work.viewer.subject())),
        bounced_because: Set(None),
        note: Set(body.note.as_ref().map(|note| tidy(&note.0))),
    };
    let fact = PaymentReceived(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    index(work, &fact.0).await?;
    let payment = match invoice {
        Some(invoice) => pay(work, fact.0, invoice, None).await?,
        None => fact.0,
    };
    if keeps_books {
        notices::received(work, &payment).await?;
    }
    Ok(payment)
}

/// Says that the money is with us.
pub async fn confirm(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<payment::Model> {
    let payment = lock(work, id).await?;
    if_match.check(payment.version)?;
    let change = payment::ActiveModel {
        confirmed_at: Set(Some(work.now)),
        confirmed_by: Set(Some(work.viewer.subject())),
        ..payment.left_with(payment.money().confirm()?)
    };
    let fact = PaymentConfirmed(change.update(work.db()).await?);
    work.emit(&fact).await?;
    notices::received(work, &fact.0).await?;
    Ok(fact.0)
}

/// Lets a payment pay an invoice of the same party.
pub async fn allocate(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PaymentAllocationPrototype,
) -> Result<payment::Model> {
    // Invoices are always locked before payments.
    let invoice = invoices::actions::lock(work, body.invoice_id).await;
    let invoice = invoice.map_err(|error| nowhere(error, "/invoice_id"))?;
    let payment = lock(work, id).await?;
    if_match.check(payment.version)?;
    if (invoice.party_id, invoice.payer_organization_id)
        != (payment.party_id, payment.payer_organization_id)
    {
        let why = Say::new(
            "The invoice is another payer's; a payment pays its own payer's invoices.",
            "این فاکتور از پرداخت‌کننده دیگری است؛ هر پرداخت به فاکتورهای همان پرداخت‌کننده تخصیص می‌یابد.",
        );
        return Err(Error::field("/invoice_id", "other_party", why));
    }
    let asked = body.amount.map(|asked| amount(work, asked)).transpose()?;
    pay(work, payment, invoice, asked).await
}

/// Says that the money never came: what it paid is open again.
pub async fn bounce(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PaymentBouncing,
) -> Result<payment::Model> {
    let seen = lookup::find(work.db(), &work.viewer, id).await?;
    if_match.check(seen.version)?;
    let paid = paid_by(work, id).await?;
    let mut locked = Vec::with_capacity(paid.len());
    for sum in &paid {
        locked.push(invoices::actions::lock(work, sum.id).await?);
    }
    let payment = lock(work, id).await?;
    if_match.check(payment.version)?;
    let money = payment.money().bounce()?;
    for (sum, invoice) in paid.iter().zip(locked) {
        write(work, payment.id, invoice.id, -sum.amount).await?;
        let open = invoice.open_amount + sum.amount;
        let credited = invoices::actions::credited_of(work, &invoice).await?;
        invoices::actions::rebalance(work, invoice, open, credited).await?;
    }
    let change = payment::ActiveModel {
        bounced_because: Set(Some(tidy(&body.reason.0))),
        ..payment.left_with(money)
    };
    let fact = PaymentBounced(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Pays back what pays nothing.
pub async fn give_back(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PaymentRefundPrototype,
) -> Result<payment::Model> {
    let payment = lock(work, id).await?;
    if_match.check(payment.version)?;
    let asked = body.amount.map(|asked| amount(work, asked)).transpose()?;
    let (money, minor) = payment.money().refund(asked)?;
    let row = refund::ActiveModel {
        id: Set(work.new_id()),
        organization_id: Set(payment.organization_id),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        payment_id: Set(payment.id),
        amount: Set(minor),
        reference: Set(body.reference.as_ref().map(|text| tidy(&text.0))),
        reason: Set(tidy(&body.reason.0)),
    };
    refund::Entity::insert(row).exec_without_returning(work.db()).await?;
    let fact = PaymentRefunded(payment.left_with(money).update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Money that was taken for a job pays its invoice when that is issued, the oldest first. Answers
/// what pays what; the invoice itself is the caller's to write.
pub async fn pay_from_job(work: &Work<'_>, invoice: &invoice::Model) -> Result<Vec<Paid>> {
    let (Some(job_id), Some(party_id)) = (invoice.job_id, invoice.party_id) else {
        return Ok(Vec::new());
    };
    let waiting = work
        .viewer
        .select::<payment::Entity>()
        .filter(payment::Column::JobId.eq(job_id))
        .filter(payment::Column::PartyId.eq(party_id))
        .filter(payment::Column::Currency.eq(invoice.currency.as_str()))
        .filter(payment::Column::Unallocated.gt(0))
        .filter(payment::Column::State.ne(Text(PaymentState::Bounced)))
        .order_by_asc(payment::Column::Id)
        .lock_exclusive();
    let mut open = invoice.total;
    let mut paid = Vec::new();
    for payment in waiting.all(work.db()).await? {
        if open == 0 {
            break;
        }
        let (money, amount) = payment.money().allocate(open, None)?;
        write(work, payment.id, invoice.id, amount).await?;
        let fact = PaymentAllocated(payment.left_with(money).update(work.db()).await?);
        work.emit(&fact).await?;
        open -= amount;
        paid.push(Paid { payment: fact.0, amount, created_at: work.now });
    }
    Ok(paid)
}

/// Takes back what payments pay of an invoice, the newest first, up to an amount. The invoice
/// itself is the caller's to write.
pub async fn release(work: &Work<'_>, invoice: &invoice::Model, amount: i64) -> Result<()> {
    let mut left = amount;
    let mut paid = lookup::paid(work.db(), invoice.id).await?;
    while let Some(newest) = paid.pop().filter(|_| left > 0) {
        let payment = lock(work, newest.payment.id).await?;
        let part = Ord::min(newest.amount, left);
        write(work, payment.id, invoice.id, -part).await?;
        let money = payment.money().release(part);
        let fact = PaymentAllocated(payment.left_with(money).update(work.db()).await?);
        work.emit(&fact).await?;
        left -= part;
    }
    if left > 0 {
        return Err(Error::internal(format!("{left} too much was credited of {}", invoice.id)));
    }
    Ok(())
}

async fn pay(
    work: &Work<'_>,
    payment: payment::Model,
    invoice: invoice::Model,
    asked: Option<i64>,
) -> Result<payment::Model> {
    invoices::rules::payable(invoice.state.0)?;
    let (money, amount) = payment.money().allocate(invoice.open_amount, asked)?;
    write(work, payment.id, invoice.id, amount).await?;
    let open = invoice.open_amount - amount;
    let credited = invoices::actions::credited_of(work, &invoice).await?;
    invoices::actions::rebalance(work, invoice, open, credited).await?;
    let fact = PaymentAllocated(payment.left_with(money).update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// One row more: allocations are never changed.
async fn write(work: &Work<'_>, payment_id: Uuid, invoice_id: Uuid, amount: i64) -> Result<()> {
    let row = allocation::ActiveModel {
        id: Set(work.new_id()),
        organization_id: Set(work.viewer.organization()),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        payment_id: Set(payment_id),
        invoice_id: Set(invoice_id),
        amount: Set(amount),
    };
    allocation::Entity::insert(row).exec_without_returning(work.db()).await?;
    Ok(())
}

async fn paid_by(work: &Work<'_>, payment_id: Uuid) -> Result<Vec<lookup::Sum>> {
    let rows = work.system().select::<allocation::Entity>();
    let rows = rows.filter(allocation::Column::PaymentId.eq(payment_id));
    let rows = rows.order_by_asc(allocation::Column::Id).all(work.db()).await?;
    Ok(lookup::sums(&rows, |row| row.invoice_id))
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<payment::Model> {
    let payments = work.viewer.select::<payment::Entity>().filter(payment::Column::Id.eq(id));
    payments.lock_exclusive().one(work.db()).await?.or_not_found("payment")
}

async fn find_job(work: &Work<'_>, id: Uuid) -> Result<job::Model> {
    let jobs = work.viewer.select::<job::Entity>().filter(job::Column::Id.eq(id));
    let job = jobs.one(work.db()).await?;
    job.ok_or_else(|| nowhere(Error::NotFound("job"), "/job_id"))
}

/// Whose money it is: the invoice's payer's, the job's customer's or the one named; they must
/// agree.
async fn payer(
    work: &Work<'_>,
    body: &PaymentPrototype,
    invoice: Option<&invoice::Model>,
    job: Option<&job::Model>,
) -> Result<Recipient> {
    let billed = invoice.and_then(|invoice| {
        let organization = invoice.payer_organization_id.map(Recipient::Organization);
        invoice.party_id.map(Recipient::Party).or(organization)
    });
    let of_job = job.map(|job| Recipient::Party(job.party_id));
    let named = body.party_id.map(Recipient::Party);
    let sister = body.payer_organization_id.map(Recipient::Organization);
    let mut known = [billed, of_job, named, sister].into_iter().flatten();
    let Some(payer) = known.next() else {
        let why = Say::new("Say whose money it is.", "بگویید این وجه از کیست.");
        return Err(Error::field("/party_id", "required", why));
    };
    if known.any(|other| other != payer) {
        let why = Say::new(
            "Invoice, job and payer don't belong together.",
            "فاکتور، کار و پرداخت‌کننده با هم نمی‌خوانند.",
        );
        return Err(Error::field("/party_id", "other_party", why));
    }
    match payer {
        Recipient::Party(id) if invoice.is_none() && job.is_none() => {
            let parties = work.viewer.select::<party::Entity>();
            let found = parties.filter(party::Column::Id.eq(id)).one(work.db()).await?;
            found.ok_or_else(|| nowhere(Error::NotFound("party"), "/party_id"))?;
        }
        Recipient::Organization(id) if invoice.is_none() => billed_once(work, id).await?,
        _ => {}
    }
    Ok(payer)
}

/// An organization pays us only what we recharge it.
async fn billed_once(work: &Work<'_>, organization: Uuid) -> Result<()> {
    let invoices = work.viewer.select::<invoice::Entity>();
    let invoices = invoices.filter(invoice::Column::PayerOrganizationId.eq(organization));
    let found = invoices.limit(1).one(work.db()).await?;
    let pointer = "/payer_organization_id";
    found.map(drop).ok_or_else(|| nowhere(Error::NotFound("organization"), pointer))
}

/// Somebody names a row in the body that isn't there for them.
fn nowhere(error: Error, pointer: &str) -> Error {
    match error {
        Error::NotFound(_) => {
            let why = Say::new("There is no such record.", "چنین موردی نیست.");
            Error::field(pointer, "not_found", why)
        }
        error => error,
    }
}

fn amount(work: &Work<'_>, money: Money) -> Result<i64> {
    if money.currency.code() == work.app.settings.currency && money.minor > 0 {
        return Ok(money.minor);
    }
    let currency = &work.app.settings.currency;
    let why = Say::new(
        format!("An amount is above zero and in {currency}."),
        format!("مبلغ بیش از صفر و به {currency} است."),
    );
    Err(Error::field("/amount", "out_of_range", why))
}

async fn index(work: &Work<'_>, payment: &payment::Model) -> Result<()> {
    let payers = Payers::of_payments(work.db(), work.language, [payment]).await?;
    let payer = payers.get(payment.payer());
    let mut texts = vec![payment.number.as_str(), payer.name.0.as_str()];
    texts.extend(payment.reference.as_deref());
    texts.extend(payment.job_number.as_deref());
    work.search("payment", payment.id, &texts).await
}
