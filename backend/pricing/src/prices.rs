//! Looks up what something costs each payer on a day, in the price zone of a territory.

use chrono::NaiveDate;
use contract::{
    common::ProblemCode,
    pricing::{PriceBookState, TariffRules, TravelZone},
    rt::{Money, Say},
    warranty::Payer,
};
use kernel::{Error, Result, Text, Viewer, jalali::in_words, money};
use registry::service_code;
use sea_orm::{Condition, entity::prelude::*, query::*};

use crate::{
    books::{
        book,
        line::{self, Prices},
    },
    zones,
};

/// What a whole line costs each payer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceByPayer {
    pub book_id: Uuid,
    prices: Prices,
    /// Nothing, in the currency of the book.
    nothing: Money,
}

impl PriceByPayer {
    /// The price of a payer; who has none of their own pays as the customer.
    pub fn of(&self, payer: Payer) -> Money {
        Money { minor: self.prices.of(payer), ..self.nothing }
    }

    pub(crate) fn prices(&self) -> &Prices {
        &self.prices
    }

    pub(crate) fn new(book: &book::Model, prices: Prices) -> Result<Self> {
        Ok(Self { book_id: book.id, prices, nothing: Money::new(0, &book.currency)? })
    }
}

pub const PAYERS: [Payer; 6] = [
    Payer::Customer,
    Payer::Manufacturer,
    Payer::Supplier,
    Payer::Dealer,
    Payer::ServiceUnit,
    Payer::Goodwill,
];

impl Prices {
    pub fn of(&self, payer: Payer) -> i64 {
        self.own(payer).unwrap_or(self.customer)
    }

    pub fn own(&self, payer: Payer) -> Option<i64> {
        match payer {
            Payer::Customer => Some(self.customer),
            Payer::Manufacturer => self.manufacturer,
            Payer::Supplier => self.supplier,
            Payer::Dealer => self.dealer,
            Payer::ServiceUnit => self.service_unit,
            Payer::Goodwill => self.goodwill,
        }
    }

    pub(crate) fn try_map(self, change: impl Fn(i64) -> Result<i64>) -> Result<Self> {
        let own = |price: Option<i64>| price.map(&change).transpose();
        Ok(Self {
            customer: change(self.customer)?,
            manufacturer: own(self.manufacturer)?,
            supplier: own(self.supplier)?,
            dealer: own(self.dealer)?,
            service_unit: own(self.service_unit)?,
            goodwill: own(self.goodwill)?,
        })
    }
}

/// What is priced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priced {
    Labour(Uuid),
    Part(Uuid),
}

/// What a labour operation costs on a day, in the zone of a territory. For the first look the
/// customer pays what the rule of fees tells them.
pub async fn labour(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    code: &service_code::Model,
    on: NaiveDate,
    territory: Option<Uuid>,
) -> Result<PriceByPayer> {
    let found = find(db, viewer, Priced::Labour(code.id), on, territory).await?;
    let zone = zones::of_territory(db, viewer, territory).await?;
    for book in books_on(db, viewer, on, zone.as_deref()).await? {
        let rules = book.rules()?;
        let Some(rule) = &rules.call_out else { continue };
        if rule.service_code.0 != code.code {
            break;
        }
        let fee = Prices { customer: rule.fee.minor, ..Prices::default() };
        let fee = match &zone {
            Some(zone) if book.price_zone.is_none() => in_zone(fee, &rules, zone)?,
            _ => fee,
        };
        return match found {
            Some(found) => Ok(PriceByPayer {
                prices: Prices { customer: fee.customer, ..found.prices },
                ..found
            }),
            None => PriceByPayer::new(&book, fee),
        };
    }
    needed(found, on)
}

/// A rule of fees that holds on a day, in the zone of a territory: the zone's own book first.
pub async fn rule<T>(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    on: NaiveDate,
    territory: Option<Uuid>,
    which: impl Fn(TariffRules) -> Option<T>,
) -> Result<Option<T>> {
    let zone = zones::of_territory(db, viewer, territory).await?;
    for book in books_on(db, viewer, on, zone.as_deref()).await? {
        if let Some(rule) = which(book.rules()?) {
            return Ok(Some(rule));
        }
    }
    Ok(None)
}

/// A way, and the share of its price that a fee is of.
pub struct Trip {
    /// The shortest way that costs something, where nobody said how far it is.
    pub km: Option<i32>,
    /// Ten-thousandths.
    pub share: i32,
}

/// What such a share of the way costs, and how far it was taken to be.
pub async fn trip(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    trip: &Trip,
    on: NaiveDate,
    territory: Option<Uuid>,
) -> Result<Option<(Money, i32)>> {
    let zone = zones::of_territory(db, viewer, territory).await?;
    for book in books_on(db, viewer, on, zone.as_deref()).await? {
        let rules = book.rules()?;
        if let Some((fee, km)) = trip_fee(&rules, trip)? {
            return Ok(Some((Money::new(fee, &book.currency)?, km)));
        }
    }
    Ok(None)
}

fn trip_fee(rules: &TariffRules, trip: &Trip) -> Result<Option<(i64, i32)>> {
    let nearest = || {
        let paid = rules.travel_zones.iter().filter(|zone| zone.flat.minor > 0);
        paid.map(|zone| zone.from_km).min()
    };
    let Some(km) = trip.km.or_else(nearest) else { return Ok(None) };
    // The zone of no way at all ends where the first one begins.
    let zone = travel_zone(rules, km).filter(|zone| trip.km.is_some() || zone.flat.minor > 0);
    let beside = || travel_zone(rules, km + 1);
    let Some(zone) = zone.or_else(beside) else { return Ok(None) };
    let fee = scaled(fare(zone, km)?, trip.share.into(), rules.round_to.minor)?;
    Ok(Some((fee, km)))
}

/// What a piece of an item costs on a day, in the zone of a territory.
pub async fn part(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    item: Uuid,
    on: NaiveDate,
    territory: Option<Uuid>,
) -> Result<PriceByPayer> {
    needed(find(db, viewer, Priced::Part(item), on, territory).await?, on)
}

/// What the way to the customer costs on a day.
pub async fn travel(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    km: i32,
    on: NaiveDate,
    territory: Option<Uuid>,
) -> Result<PriceByPayer> {
    needed(way(db, viewer, km, on, territory).await?.map(|(price, _)| price), on)
}

fn needed(price: Option<PriceByPayer>, on: NaiveDate) -> Result<PriceByPayer> {
    price.ok_or_else(|| {
        let on = in_words(on);
        let why = Say::new(
            format!("There's no price for it on {}; add it to a price book.", on.en),
            format!("در {} قیمتی برای آن نیست؛ آن را به تعرفه بیفزایید.", on.fa),
        );
        Error::refused(ProblemCode::InvalidState, why)
    })
}

/// The price, where a book in force has one: the book of the zone first, then the one of all with
/// the factor of the zone on labour.
pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    what: Priced,
    on: NaiveDate,
    territory: Option<Uuid>,
) -> Result<Option<PriceByPayer>> {
    let zone = zones::of_territory(db, viewer, territory).await?;
    for book in books_on(db, viewer, on, zone.as_deref()).await? {
        let lines = viewer.select::<line::Entity>().filter(line::Column::PriceBookId.eq(book.id));
        let lines = lines.filter(match what {
            Priced::Labour(code) => line::Column::ServiceCodeId.eq(code),
            Priced::Part(item) => line::Column::ItemId.eq(item),
        });
        let Some(line) = lines.one(db).await? else { continue };
        let rules = book.rules()?;
        let prices = match (what, &zone) {
            (Priced::Labour(_), Some(zone)) if book.price_zone.is_none() => {
                in_zone(line.prices, &rules, zone)?
            }
            _ => line.prices,
        };
        return PriceByPayer::new(&book, prices).map(Some);
    }
    Ok(None)
}

/// The price of the way and the travel zone it falls in.
pub async fn way(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    km: i32,
    on: NaiveDate,
    territory: Option<Uuid>,
) -> Result<Option<(PriceByPayer, TravelZone)>> {
    let zone = zones::of_territory(db, viewer, territory).await?;
    for book in books_on(db, viewer, on, zone.as_deref()).await? {
        let rules = book.rules()?;
        if let Some(zone) = travel_zone(&rules, km) {
            let prices = Prices { customer: fare(zone, km)?, ..Prices::default() };
            return Ok(Some((PriceByPayer::new(&book, prices)?, zone.clone())));
        }
    }
    Ok(None)
}

/// The zone that a way falls in: from its first kilometre up to, but without, the next zone's.
pub fn travel_zone(rules: &TariffRules, km: i32) -> Option<&TravelZone> {
    let mut zones = rules.travel_zones.iter();
    zones.find(|zone| {
        // What costs nothing by the way is for work at our own place: 0 km alone.
        let alone = zone.from_km == 0 && zone.to_km == Some(0) && km == 0;
        alone || (zone.from_km <= km && zone.to_km.is_none_or(|to| km < to))
    })
}

fn fare(zone: &TravelZone, km: i32) -> Result<i64> {
    let beyond = i64::from(std::cmp::max(km - zone.from_km, 0));
    let by_km = zone.per_km.times(beyond)?;
    Ok(zone.flat.plus(by_km)?.minor)
}

fn in_zone(prices: Prices, rules: &TariffRules, zone: &str) -> Result<Prices> {
    let factors = &rules.zone_factors;
    match factors.iter().find(|factor| factor.price_zone.0 == zone) {
        Some(factor) => {
            prices.try_map(|price| scaled(price, factor.factor.into(), rules.round_to.minor))
        }
        None => Ok(prices),
    }
}

/// A price times ten-thousandths, rounded half-even to a multiple of `round_to`.
pub fn scaled(price: i64, ten_thousandths: i64, round_to: i64) -> Result<i64> {
    let step = std::cmp::max(round_to, 1);
    let of = i64::from(money::WHOLE).saturating_mul(step);
    let steps = money::half_even(price, ten_thousandths, of)?;
    steps.checked_mul(step).ok_or(Error::from(contract::rt::MoneyError::Overflow))
}

/// The books in force on a day that are about a zone: its own, then the one of all zones.
pub async fn books_on(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    on: NaiveDate,
    zone: Option<&str>,
) -> Result<Vec<book::Model>> {
    let mut books = Vec::new();
    let of_all = book::Column::PriceZone.is_null();
    let scopes = zone.map(|zone| book::Column::PriceZone.eq(zone)).into_iter().chain([of_all]);
    for scope in scopes {
        let known = viewer
            .select::<book::Entity>()
            .filter(book::Column::OrganizationId.eq(viewer.organization()))
            .filter(book::Column::State.eq(Text(PriceBookState::Published)))
            .filter(book::Column::EffectiveFrom.lte(on))
            .filter(Condition::all().add(scope))
            .order_by_desc(book::Column::EffectiveFrom);
        books.extend(known.one(db).await?);
    }
    Ok(books)
}

/// What the call-out rule and the other rules of fees say on a day; none without a price book.
pub async fn fees(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    on: NaiveDate,
) -> Result<Option<TariffRules>> {
    let books = books_on(db, viewer, on, None).await?;
    books.into_iter().next().map(|book| book.rules()).transpose()
}

#[cfg(test)]
mod tests {
    use contract::{
        common::{Code, LocalizedText},
        pricing::TariffRules,
    };

    use super::*;

    fn rial(minor: i64) -> Money {
        Money::new(minor, "IRR").unwrap()
    }

    fn zone(code: &str, from_km: i32, to_km: Option<i32>, flat: i64, per_km: i64) -> TravelZone {
        TravelZone {
            code: Code(code.to_owned()),
            title: LocalizedText { fa: code.to_owned(), en: code.to_owned() },
            from_km,
            to_km,
            flat: rial(flat),
            per_km: rial(per_km),
            travel_minutes: 0,
        }
    }

    fn rules() -> TariffRules {
        TariffRules {
            round_to: rial(50_000),
            zone_factors: Vec::new(),
            travel_zones: vec![
                zone("TZ0", 0, Some(0), 0, 0),
                zone("TZ1", 0, Some(10), 1_800_000, 0),
                zone("TZ2", 10, Some(25), 2_600_000, 0),
                zone("TZ5", 25, None, 7_500_000, 65_000),
            ],
            surcharges: Vec::new(),
            call_out: None,
            no_access: None,
            late_cancellation: None,
            storage: None,
        }
    }

    #[test]
    fn the_way_costs_what_its_zone_says() {
        let rules = rules();
        let cost = |km| travel_zone(&rules, km).map(|zone| fare(zone, km).unwrap());
        assert_eq!(cost(0), Some(0));
        assert_eq!(cost(9), Some(1_800_000));
        assert_eq!(cost(10), Some(2_600_000));
        assert_eq!(cost(25), Some(7_500_000));
        assert_eq!(cost(27), Some(7_630_000));
    }

    #[test]
    fn a_fee_is_a_share_of_the_way() {
        let fee = |km, share| trip_fee(&rules(), &Trip { km, share }).unwrap();
        assert_eq!(fee(Some(12), 10_000), Some((2_600_000, 12)));
        assert_eq!(fee(Some(12), 5_000), Some((1_300_000, 12)));
        // Nobody said how far it is: the shortest way that costs something.
        assert_eq!(fee(None, 10_000), Some((1_800_000, 0)));
        assert_eq!(fee(Some(0), 10_000), Some((0, 0)));
        let nothing = TariffRules { travel_zones: Vec::new(), ..rules() };
        assert_eq!(trip_fee(&nothing, &Trip { km: None, share: 10_000 }).unwrap(), None);
    }

    #[test]
    fn scaled_prices_are_rounded_to_the_step() {
        assert_eq!(scaled(2_100_000, 8_800, 50_000).unwrap(), 1_850_000);
        assert_eq!(scaled(2_100_000, 10_000, 50_000).unwrap(), 2_100_000);
        assert_eq!(scaled(1_234_567, 10_000, 0).unwrap(), 1_234_567);
    }
}
