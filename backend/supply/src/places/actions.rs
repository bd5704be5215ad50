//! What is done with places. Whoever writes takes a [`Work`]; whoever reads, a viewer.

use contract::{
    common::{Include, ProblemCode},
    rt::{IfMatch, Quantity, Say},
    stock::{ListStockPlacesQuery, StockPlaceKind, StockPlacePatch, StockPlacePrototype},
};
use kernel::{
    Error, Key, OnDuplicate, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work, count,
    search,
};
use sea_orm::{
    ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*, sea_query::OnConflict,
};

use super::{
    events::{StockPlaceCreated, StockPlaceUpdated},
    minimum, place,
};
use crate::{
    stock::{balance, rules},
    typed,
};

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<place::Model> {
    let places = viewer.select::<place::Entity>().filter(place::Column::Id.eq(id));
    places.one(db).await?.or_not_found("stock place")
}

/// The van or bag of whoever signs in with this account.
pub async fn van_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    account: Uuid,
) -> Result<Option<place::Model>> {
    let held = viewer
        .select::<place::Entity>()
        .filter(place::Column::HolderAccountId.eq(account))
        .filter(place::Column::Active.eq(true));
    Ok(held.one(db).await?)
}

/// The one place of a kind that every organization has: where stock comes from, or goes to.
pub async fn outside(work: &Work<'_>, kind: StockPlaceKind) -> Result<place::Model> {
    let organization = work.viewer.organization();
    let code = format!("_{kind}");
    let at = |db| {
        let places = work.system().select::<place::Entity>();
        let places = places.filter(place::Column::OrganizationId.eq(organization));
        places.filter(place::Column::Code.eq(&code)).one(db)
    };
    if let Some(known) = at(work.db()).await? {
        return Ok(known);
    }
    let (name_fa, name_en) = outside_name(kind);
    let first = place::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(organization),
        branch_id: Set(None),
        code: Set(code.clone()),
        name_fa: Set(name_fa.to_owned()),
        name_en: Set(name_en.to_owned()),
        kind: Set(Text(kind)),
        holder_account_id: Set(None),
        active: Set(true),
    };
    place::Entity::insert(first)
        .on_conflict(
            OnConflict::columns([place::Column::OrganizationId, place::Column::Code])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(work.db())
        .await?;
    at(work.db()).await?.or_not_found("stock place")
}

const fn outside_name(kind: StockPlaceKind) -> (&'static str, &'static str) {
    match kind {
        StockPlaceKind::CustomerSite => ("محل مشتری", "Customers' places"),
        StockPlaceKind::InTransit => ("در مسیر", "In transit"),
        StockPlaceKind::Scrap => ("ضایعات", "Scrap"),
        StockPlaceKind::Supplier => ("تأمین‌کنندگان", "Suppliers"),
        StockPlaceKind::Adjustment => ("اصلاح موجودی", "Adjustments"),
        StockPlaceKind::Warehouse => ("انبار", "Warehouse"),
        StockPlaceKind::Van => ("ون", "Van"),
        StockPlaceKind::Person => ("شخص", "Person"),
        StockPlaceKind::Defective => ("قفسه داغی", "Defective shelf"),
        StockPlaceKind::Quarantine => ("قرنطینه", "Quarantine"),
    }
}

pub async fn create(work: &Work<'_>, body: &StockPlacePrototype) -> Result<place::Model> {
    let kind: StockPlaceKind = body.kind.to_string().parse().map_err(Error::internal)?;
    let name = typed::name(&body.name)?;
    let place = place::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        branch_id: Set(body.branch_id),
        code: Set(body.code.to_string()),
        name_fa: Set(name.fa),
        name_en: Set(name.en),
        kind: Set(Text(kind)),
        holder_account_id: Set(body.holder_account_id),
        active: Set(true),
    };
    if body.code.0.starts_with('_') {
        let why = Say::new("A code begins with a letter or digit.", "کد با حرف یا رقم آغاز می‌شود.");
        return Err(Error::field("/code", "pattern", why));
    }
    check_branch(work, body.branch_id).await?;
    check_holder(work, kind, None, body.holder_account_id).await?;
    let place = place.insert(work.db()).await;
    let place = place.on_duplicate(Say::new(
        format!("There is a place with the code {} already.", body.code),
        format!("مکانی با کد {} از پیش هست.", body.code),
    ))?;
    index(work, &place).await?;
    let fact = StockPlaceCreated(place);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &StockPlacePatch,
) -> Result<place::Model> {
    let place = lock(work, id).await?;
    if_match.check(place.version)?;
    if place.code.starts_with('_') {
        return Err(refused(
            "This place is part of the books and can't be changed.",
            "این مکان جزئی از دفتر انبار است و تغییر نمی‌کند.",
        ));
    }
    let mut change = place.clone().into_active_model();
    change.version = Set(place.version + 1);
    if let Some(name) = &body.name {
        let name = typed::name(name)?;
        change.name_fa = Set(name.fa);
        change.name_en = Set(name.en);
    }
    if let Some(branch) = body.branch_id {
        check_branch(work, branch).await?;
        change.branch_id = Set(branch);
    }
    if let Some(holder) = body.holder_account_id {
        check_holder(work, place.kind.0, Some(id), holder).await?;
        change.holder_account_id = Set(holder);
    }
    if let Some(active) = body.active {
        if !active && holds_anything(work, id).await? {
            return Err(refused(
                "There is stock here; move it before the place goes out of use.",
                "اینجا موجودی هست؛ نخست آن را جابه‌جا کنید.",
            ));
        }
        change.active = Set(active);
    }
    let fact = StockPlaceUpdated(change.update(work.db()).await?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Sets below what quantity an item is to be ordered or brought again.
pub async fn replace_minimum(
    work: &Work<'_>,
    place_id: Uuid,
    item_id: Uuid,
    quantity: Quantity,
) -> Result<minimum::Model> {
    let place = find(work.db(), &work.viewer, place_id).await?;
    let item = crate::stock::item(work.db(), &work.viewer, item_id).await?;
    if !rules::keeps_stock(place.kind.0) {
        return Err(refused("No stock is kept in this place.", "در این مکان موجودی نگه نمی‌دارند."));
    }
    if !(0..=rules::MOST).contains(&quantity.0) {
        let why = Say::new("A minimum is zero or more.", "حداقل موجودی صفر یا بیشتر است.");
        return Err(Error::field("/minimum", "range", why));
    }
    let row = minimum::ActiveModel {
        place_id: Set(place.id),
        item_id: Set(item.id),
        minimum: Set(quantity.0),
    };
    let key = [minimum::Column::PlaceId, minimum::Column::ItemId];
    let again = OnConflict::columns(key).update_column(minimum::Column::Minimum).to_owned();
    minimum::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await?;
    // A row of the list, also where there never were any.
    crate::stock::moves::open_balance(work, &item, place.id).await?;
    work.emit(&StockPlaceUpdated(place)).await?;
    Ok(minimum::Model { place_id, item_id, minimum: quantity.0 })
}

/// By code.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListStockPlacesQuery,
    page: &Pager,
) -> Result<(Vec<place::Model>, Total)> {
    let mut places = viewer.select::<place::Entity>();
    if let Some(q) = &query.q {
        places =
            places.filter(place::Column::Id.in_subquery(search::matching(db, "stock_place", q)));
    }
    if !query.kind.is_empty() {
        places = places.filter(place::Column::Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if !query.branch_id.is_empty() {
        places = places.filter(place::Column::BranchId.is_in(query.branch_id.iter().copied()));
    }
    if !query.holder_account_id.is_empty() {
        let holders = query.holder_account_id.iter().copied();
        places = places.filter(place::Column::HolderAccountId.is_in(holders));
    }
    if let Some(active) = query.active {
        places = places.filter(place::Column::Active.eq(active));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(places.clone(), db).await?,
        false => Total::default(),
    };
    let rows = page.keyset(places, place::Column::Code, Order::Asc, place::Column::Id);
    Ok((rows.all(db).await?, total))
}

/// Where a place stands in its list.
pub fn key(place: &place::Model) -> (Key, Uuid) {
    (Key::Text(place.code.clone()), place.id)
}

pub(crate) async fn lock(work: &Work<'_>, id: Uuid) -> Result<place::Model> {
    let places = work.viewer.select::<place::Entity>().filter(place::Column::Id.eq(id));
    places.lock_exclusive().one(work.db()).await?.or_not_found("stock place")
}

async fn check_branch(work: &Work<'_>, branch: Option<Uuid>) -> Result<()> {
    let Some(id) = branch else { return Ok(()) };
    let branches = work.viewer.select::<registry::branch::Entity>();
    let known = branches.filter(registry::branch::Column::Id.eq(id)).one(work.db()).await?;
    known.map(drop).ok_or_else(|| {
        let why = Say::new("There is no such branch.", "چنین شعبه‌ای نیست.");
        Error::field("/branch_id", "not_found", why)
    })
}

/// Vans and bags have a holder, who exists and holds nothing else.
async fn check_holder(
    work: &Work<'_>,
    kind: StockPlaceKind,
    place: Option<Uuid>,
    holder: Option<Uuid>,
) -> Result<()> {
    let Some(holder) = holder else { return Ok(()) };
    if !matches!(kind, StockPlaceKind::Van | StockPlaceKind::Person) {
        let why =
            Say::new("Only vans and bags have a holder.", "تنها ون و کیف شخص نگه‌دارنده دارد.");
        return Err(Error::field("/holder_account_id", "not_allowed", why));
    }
    let accounts = work.viewer.select::<registry::account::Entity>();
    let account = accounts.filter(registry::account::Column::Id.eq(holder)).one(work.db()).await?;
    if account.is_none() {
        let why = Say::new("There is no such account.", "چنین حسابی نیست.");
        return Err(Error::field("/holder_account_id", "not_found", why));
    }
    let held = van_of(work.db(), &work.system(), holder).await?;
    match held.filter(|held| Some(held.id) != place) {
        Some(held) => Err(Error::refused(
            ProblemCode::Conflict,
            Say::new(
                format!("This person holds {} already.", held.name_en),
                format!("این شخص هم‌اکنون {} را در اختیار دارد.", held.name_fa),
            ),
        )),
        None => Ok(()),
    }
}

async fn holds_anything(work: &Work<'_>, id: Uuid) -> Result<bool> {
    let held = work.system().select::<balance::Entity>();
    let held = held.filter(balance::Column::PlaceId.eq(id)).filter(balance::Column::OnHand.gt(0));
    Ok(held.one(work.db()).await?.is_some())
}

async fn index(work: &Work<'_>, place: &place::Model) -> Result<()> {
    work.search("stock_place", place.id, &[&place.code, &place.name_fa, &place.name_en]).await
}

fn refused(en: &str, fa: &str) -> Error {
    Error::refused(ProblemCode::InvalidState, Say::new(en, fa))
}
