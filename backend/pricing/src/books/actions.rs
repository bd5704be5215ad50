//! What is done with price books.

use chrono::NaiveDate;
use contract::{
    common::ProblemCode,
    pricing::{
        ListPriceBooksQuery, PriceBookPrototype, PriceBookReplacement, PriceBookState, TariffRules,
    },
    rt::{IfMatch, Money, Say},
};
use kernel::{Error, OrNotFound, Result, Text, Viewer, Work, money, text::tidy};
use sea_orm::{
    ActiveValue::Set, IntoActiveModel, Select, entity::prelude::*, query::*, sea_query::Query,
};

use super::{
    book,
    events::{PriceBookDrafted, PriceBookPublished, PriceBookUpdated},
    line,
};
use crate::{prices::scaled, zones};

pub async fn create(work: &Work<'_>, body: &PriceBookPrototype) -> Result<book::Model> {
    free(work, &body.code.0).await?;
    if let Some(zone) = &body.price_zone {
        known_zone(work, &zone.0).await?;
    }
    let source = match body.copy_of {
        Some(id) => Some(find(work.db(), &work.viewer, id).await.map_err(|_| {
            let why = Say::new("There is no such price book.", "چنین تعرفه‌ای نیست.");
            Error::field("/copy_of", "not_found", why)
        })?),
        None => None,
    };
    let currency = work.app.settings.currency.clone();
    let raise = i64::from(money::WHOLE) + i64::from(body.raise);
    let rules = match (&body.rules, &source) {
        (Some(rules), _) => rules.clone(),
        (None, Some(source)) => raised(source.rules()?, raise)?,
        (None, None) => TariffRules {
            round_to: Money::new(1, &currency)?,
            zone_factors: Vec::new(),
            travel_zones: Vec::new(),
            surcharges: Vec::new(),
            call_out: None,
            no_access: None,
            late_cancellation: None,
            storage: None,
        },
    };
    consistent(&rules, &currency)?;
    let step = rules.round_to.minor;
    let row = book::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        code: Set(body.code.0.clone()),
        title_fa: Set(tidy(&body.title.fa)),
        title_en: Set(tidy(&body.title.en)),
        state: Set(Text(PriceBookState::Draft)),
        price_zone: Set(body.price_zone.as_ref().map(|zone| zone.0.clone())),
        effective_from: Set(body.effective_from),
        published_at: Set(None),
        published_by: Set(None),
        currency: Set(currency),
        rules: Set(serde_json::to_value(&rules)?),
    };
    let fact = PriceBookDrafted(row.insert(work.db()).await?);
    if let Some(source) = source {
        copy_lines(work, &source, &fact.0, raise, step).await?;
    }
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Rules with every amount raised to so many ten-thousandths.
pub fn raised(mut rules: TariffRules, ten_thousandths: i64) -> Result<TariffRules> {
    let step = rules.round_to.minor;
    let raise = |amount: &mut Money| -> Result<()> {
        amount.minor = scaled(amount.minor, ten_thousandths, step)?;
        Ok(())
    };
    for zone in &mut rules.travel_zones {
        raise(&mut zone.flat)?;
        // What a kilometre costs is too little for the step of whole prices.
        zone.per_km.minor =
            scaled(zone.per_km.minor, ten_thousandths, std::cmp::max(step / 50, 1))?;
    }
    for surcharge in &mut rules.surcharges {
        raise(&mut surcharge.flat)?;
    }
    if let Some(call_out) = &mut rules.call_out {
        raise(&mut call_out.fee)?;
    }
    if let Some(storage) = &mut rules.storage {
        raise(&mut storage.per_day)?;
    }
    Ok(rules)
}

async fn copy_lines(
    work: &Work<'_>,
    source: &book::Model,
    copy: &book::Model,
    raise: i64,
    step: i64,
) -> Result<()> {
    let lines = work.viewer.select::<line::Entity>();
    let lines = lines.filter(line::Column::PriceBookId.eq(source.id)).all(work.db()).await?;
    let lines = lines.into_iter().map(|line| {
        // Parts are priced finer than labour.
        let step = if line.item_id.is_some() { std::cmp::max(step / 50, 1) } else { step };
        Ok(line::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            created_by: Set(work.viewer.subject()),
            organization_id: Set(copy.organization_id),
            price_book_id: Set(copy.id),
            service_code_id: Set(line.service_code_id),
            item_id: Set(line.item_id),
            prices: Set(line.prices.try_map(|price| scaled(price, raise, step))?),
        })
    });
    insert_lines(work, lines.collect::<Result<_>>()?).await
}

/// Inserts lines in statements of a size that both databases take.
pub(crate) async fn insert_lines(work: &Work<'_>, lines: Vec<line::ActiveModel>) -> Result<()> {
    let mut lines = lines.into_iter().peekable();
    while lines.peek().is_some() {
        let some: Vec<_> = lines.by_ref().take(200).collect();
        line::Entity::insert_many(some).exec_without_returning(work.db()).await?;
    }
    Ok(())
}

pub async fn replace(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PriceBookReplacement,
) -> Result<book::Model> {
    let book = lock_draft(work, id).await?;
    if_match.check(book.version)?;
    consistent(&body.rules, &book.currency)?;
    let mut change = next_version(&book);
    change.title_fa = Set(tidy(&body.title.fa));
    change.title_en = Set(tidy(&body.title.en));
    change.effective_from = Set(body.effective_from);
    change.rules = Set(serde_json::to_value(&body.rules)?);
    let fact = PriceBookUpdated(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn publish(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<book::Model> {
    let book = lock_draft(work, id).await?;
    if_match.check(book.version)?;
    publish_locked(work, book).await
}

pub(crate) async fn publish_locked(work: &Work<'_>, book: book::Model) -> Result<book::Model> {
    let zone = match &book.price_zone {
        Some(zone) => book::Column::PriceZone.eq(zone),
        None => book::Column::PriceZone.is_null(),
    };
    let same = published(&work.viewer)
        .filter(book::Column::EffectiveFrom.eq(book.effective_from))
        .filter(zone);
    if same.one(work.db()).await?.is_some() {
        let why = Say::new(
            "Another price book of the same scope begins on that day; choose another first day.",
            "تعرفه دیگری با همین دامنه در همان روز آغاز می‌شود؛ روز دیگری بنویسید.",
        );
        return Err(Error::refused(ProblemCode::Conflict, why));
    }
    let mut change = next_version(&book);
    change.state = Set(Text(PriceBookState::Published));
    change.published_at = Set(Some(work.now));
    change.published_by = Set(Some(work.viewer.subject()));
    let fact = PriceBookPublished(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// What a schema can't say of rules.
fn consistent(rules: &TariffRules, currency: &str) -> Result<()> {
    let other = |amount: &Money| amount.currency.code() != currency || amount.minor < 0;
    let mut amounts: Vec<(String, &Money)> = vec![("/rules/round_to".to_owned(), &rules.round_to)];
    for (i, zone) in rules.travel_zones.iter().enumerate() {
        amounts.push((format!("/rules/travel_zones/{i}/flat"), &zone.flat));
        amounts.push((format!("/rules/travel_zones/{i}/per_km"), &zone.per_km));
        if zone.to_km.is_some_and(|to| to < zone.from_km) {
            let why = Say::new("It ends before it begins.", "پایان آن پیش از آغاز است.");
            return Err(Error::field(&format!("/rules/travel_zones/{i}/to_km"), "range", why));
        }
    }
    for (i, surcharge) in rules.surcharges.iter().enumerate() {
        amounts.push((format!("/rules/surcharges/{i}/flat"), &surcharge.flat));
    }
    if let Some(call_out) = &rules.call_out {
        amounts.push(("/rules/call_out/fee".to_owned(), &call_out.fee));
    }
    if let Some(storage) = &rules.storage {
        amounts.push(("/rules/storage/per_day".to_owned(), &storage.per_day));
    }
    match amounts.into_iter().find(|(_, amount)| other(amount)) {
        Some((pointer, _)) => Err(not_ours(&pointer, currency)),
        None => Ok(()),
    }
}

pub(crate) fn not_ours(pointer: &str, currency: &str) -> Error {
    let why = Say::new(
        format!("The amount is in {currency} and not below zero."),
        format!("مبلغ به واحد {currency} است و کمتر از صفر نیست."),
    );
    Error::field(pointer, "amount", why)
}

async fn free(work: &Work<'_>, code: &str) -> Result<()> {
    if by_code(work.db(), &work.viewer, code).await?.is_none() {
        return Ok(());
    }
    let why = Say::new(
        format!("There is a price book {code} already; choose another code."),
        format!("تعرفه {code} هست؛ کد دیگری بنویسید."),
    );
    Err(Error::refused(ProblemCode::AlreadyExists, why))
}

async fn known_zone(work: &Work<'_>, code: &str) -> Result<()> {
    if zones::by_code(work.db(), &work.viewer, code).await?.is_some() {
        return Ok(());
    }
    let why = Say::new("There is no such price zone.", "چنین منطقه قیمتی نیست.");
    Err(Error::field("/price_zone", "not_found", why))
}

/// A book of the organization by its code.
pub async fn by_code(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    code: &str,
) -> Result<Option<book::Model>> {
    let books = viewer
        .select::<book::Entity>()
        .filter(book::Column::OrganizationId.eq(viewer.organization()))
        .filter(book::Column::Code.eq(code));
    Ok(books.one(db).await?)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<book::Model> {
    let books = viewer.select::<book::Entity>().filter(book::Column::Id.eq(id));
    books.one(db).await?.or_not_found("price book")
}

/// The books of a list, before it is cut into pages.
pub fn selected(viewer: &Viewer, query: &ListPriceBooksQuery) -> Select<book::Entity> {
    let mut books = viewer.select::<book::Entity>();
    if !query.state.is_empty() {
        books = books.filter(book::Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if let Some(zone) = &query.price_zone {
        books = books.filter(book::Column::PriceZone.eq(&zone.0));
    }
    match query.in_force_on {
        Some(on) => books.filter(in_force(viewer, on)),
        None => books,
    }
}

/// Published, begun, and no later book of the same scope has begun.
fn in_force(viewer: &Viewer, on: NaiveDate) -> Condition {
    let later = sea_orm::sea_query::Alias::new("later");
    let col = |column: book::Column| Expr::col((later.clone(), column));
    let same_zone = Condition::any()
        .add(col(book::Column::PriceZone).equals((book::Entity, book::Column::PriceZone)))
        .add(
            Condition::all()
                .add(col(book::Column::PriceZone).is_null())
                .add(book::Column::PriceZone.is_null()),
        );
    let begun = Query::select()
        .expr(Expr::value(1))
        .from_as(book::Entity, later.clone())
        .and_where(col(book::Column::OrganizationId).eq(viewer.organization()))
        .and_where(col(book::Column::State).eq(PriceBookState::Published.to_string()))
        .and_where(col(book::Column::EffectiveFrom).lte(on))
        .and_where(
            col(book::Column::EffectiveFrom)
                .gt(Expr::col((book::Entity, book::Column::EffectiveFrom))),
        )
        .cond_where(same_zone)
        .to_owned();
    Condition::all()
        .add(book::Column::State.eq(Text(PriceBookState::Published)))
        .add(book::Column::EffectiveFrom.lte(on))
        .add(Expr::exists(begun).not())
}

/// The published books of the organization.
pub fn published(viewer: &Viewer) -> Select<book::Entity> {
    viewer
        .select::<book::Entity>()
        .filter(book::Column::OrganizationId.eq(viewer.organization()))
        .filter(book::Column::State.eq(Text(PriceBookState::Published)))
}

pub(crate) async fn lock_draft(work: &Work<'_>, id: Uuid) -> Result<book::Model> {
    let books = work.viewer.select::<book::Entity>().filter(book::Column::Id.eq(id));
    let book = books.lock_exclusive().one(work.db()).await?.or_not_found("price book")?;
    match book.state.0 {
        PriceBookState::Draft => Ok(book),
        PriceBookState::Published => Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "A published price book never changes; draft the next one from it.",
                "تعرفه منتشرشده تغییر نمی‌کند؛ از روی آن تعرفه بعدی را پیش‌نویس کنید.",
            ),
        )),
    }
}

pub(crate) fn next_version(book: &book::Model) -> book::ActiveModel {
    let version = Set(book.version + 1);
    book::ActiveModel { version, ..book.clone().into_active_model() }
}
