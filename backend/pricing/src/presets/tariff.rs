//! The tariff of the presets, read from its files.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText, Note},
    pricing::{
        CallOutRule, LateCancellationRule, NoAccessRule, StorageRule, Surcharge, SurchargeStacking,
        TariffRules, TravelZone, ZoneFactor,
    },
    rt::Money,
    warranty::LineKind,
};
use kernel::{Error, Result, Work};
use registry::{item, service_code};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    books::{
        book,
        line::{self, Prices},
    },
    prices::scaled,
};

const RULES: &str = include_str!("../../presets/price_rules.json");
const LABOUR: &str = include_str!("../../presets/labour_prices.csv");
const PARTS: &str = include_str!("../../presets/part_prices.csv");
const TRAVEL: &str = include_str!("../../presets/travel_zones.csv");
const SURCHARGES: &str = include_str!("../../presets/surcharges.csv");

/// The codes under which the groups of cities of the presets become price zones.
const ZONES: [(&str, &str, &str, &str); 4] = [
    ("Tehran", "PZ-TEHRAN", "تهران", "Tehran"),
    ("Mashhad;Isfahan;Karaj;Shiraz;Tabriz;Ahvaz", "PZ-METRO", "کلان‌شهرها", "Large cities"),
    ("other_centre", "PZ-CENTRE", "مرکزهای استان", "Provincial centres"),
    ("other_town", "PZ-TOWN", "شهرهای دیگر", "Other towns"),
];

/// The tariff of the presets.
pub struct Tariff {
    pub code: Code,
    pub title: LocalizedText,
    pub effective_from: NaiveDate,
    pub rules: TariffRules,
    pub zones: Vec<(Code, LocalizedText)>,
    /// What a year's prices are of the year's before, in ten-thousandths.
    pub yearly_factor: i64,
    pub tax_share: i32,
    pub tax_from: NaiveDate,
}

/// A price of the presets, of what is in the catalogue.
pub struct LinePreset {
    service_code: Option<Uuid>,
    item: Option<Uuid>,
    prices: Prices,
}

impl LinePreset {
    /// The line in a book whose prices are so many ten-thousandths of the presets'.
    pub fn priced(
        &self,
        work: &Work<'_>,
        book: &book::Model,
        scale: i64,
        step: i64,
    ) -> Result<line::ActiveModel> {
        // Labour is rounded as the rules say; parts keep finer prices.
        let step = if self.item.is_some() { 1_000 } else { step };
        let prices = match scale {
            10_000 => self.prices.clone(),
            _ => self.prices.clone().try_map(|price| scaled(price, scale, step))?,
        };
        Ok(line::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            created_by: Set(work.viewer.subject()),
            organization_id: Set(book.organization_id),
            price_book_id: Set(book.id),
            service_code_id: Set(self.service_code),
            item_id: Set(self.item),
            prices: Set(prices),
        })
    }
}

impl Tariff {
    pub fn read() -> Result<Self> {
        let file: RulesFile = serde_json::from_str(RULES)?;
        let zone_of = |cities: &str| ZONES.iter().find(|zone| zone.0 == cities);
        let mut factors = Vec::new();
        for factor in &file.zone_factor {
            let zone = zone_of(&factor.calendar_or_city).ok_or_else(|| {
                Error::internal(format!("no price zone for {}", factor.calendar_or_city))
            })?;
            let price_zone = Code(zone.1.to_owned());
            factors.push(ZoneFactor { price_zone, factor: ten_thousandths(&factor.factor)? });
        }
        let titled = |zone: &(&str, &str, &str, &str)| {
            let title = LocalizedText { fa: zone.2.to_owned(), en: zone.3.to_owned() };
            (Code(zone.1.to_owned()), title)
        };
        let percent = |percent: &str| Ok::<_, Error>(ten_thousandths(percent)? / 100);
        Ok(Self {
            effective_from: file.effective_from,
            yearly_factor: 10_000 + i64::from(percent(&file.inflation_step.percent)?),
            tax_share: percent(&file.vat.percent)?,
            tax_from: file.vat.effective_from,
            zones: ZONES.iter().map(titled).collect(),
            rules: file.rules(factors)?,
            code: file.price_book,
            title: file.title,
        })
    }

    /// Its lines, of those operations and items that the catalogue has.
    pub async fn lines(&self, work: &Work<'_>) -> Result<Vec<LinePreset>> {
        let us = work.system();
        let codes = us.select::<service_code::Entity>().all(work.db()).await?;
        let codes: HashMap<_, _> = codes.into_iter().map(|code| (code.code, code.id)).collect();
        let items = us.select::<item::Entity>().all(work.db()).await?;
        let items: HashMap<_, _> = items.into_iter().map(|item| (item.sku, item.id)).collect();
        let labour = rows::<LabourRow>(LABOUR)?.into_iter().filter_map(|row| {
            let paid = Some(row.warranty_rate_irr);
            let prices = Prices {
                customer: row.price_irr,
                manufacturer: paid,
                supplier: paid,
                dealer: Some(row.dealer_cost_rate_irr),
                service_unit: paid,
                goodwill: paid,
            };
            let service_code = Some(*codes.get(&row.code)?);
            Some(LinePreset { service_code, item: None, prices })
        });
        // Whoever isn't the customer pays for parts what they cost.
        let parts = rows::<PartRow>(PARTS)?.into_iter().filter_map(|row| {
            let cost = Some(row.cost_irr);
            let prices = Prices {
                customer: row.price_irr,
                manufacturer: cost,
                supplier: cost,
                dealer: cost,
                service_unit: cost,
                goodwill: cost,
            };
            let item = Some(*items.get(&row.sku)?);
            Some(LinePreset { service_code: None, item, prices })
        });
        Ok(labour.chain(parts).collect())
    }
}

#[derive(Deserialize)]
struct RulesFile {
    price_book: Code,
    title: LocalizedText,
    effective_from: NaiveDate,
    round_to_irr: i64,
    vat: Vat,
    zone_factor: Vec<Factor>,
    inflation_step: Step,
    call_out: CallOut,
    no_access_fee: NoAccess,
    late_cancel_fee: LateCancel,
    storage_fee: Storage,
}

#[derive(Deserialize)]
struct Vat {
    percent: String,
    effective_from: NaiveDate,
}

#[derive(Deserialize)]
struct Factor {
    calendar_or_city: String,
    factor: String,
}

#[derive(Deserialize)]
struct Step {
    percent: String,
}

#[derive(Deserialize)]
struct CallOut {
    fee_labour_code: Code,
    fee_irr: i64,
    travel_charged: bool,
    credit: Credit,
    text: LocalizedText,
}

#[derive(Deserialize)]
struct Credit {
    percent: i32,
    within_days: i32,
}

#[derive(Deserialize)]
struct NoAccess {
    percent_of_travel: i32,
    free_times: i32,
    text: LocalizedText,
}

#[derive(Deserialize)]
struct LateCancel {
    hours_before: i32,
    percent_of_travel: i32,
    text: LocalizedText,
}

#[derive(Deserialize)]
struct Storage {
    free_days: i32,
    irr_per_day: i64,
    text: LocalizedText,
}

#[derive(Deserialize)]
struct LabourRow {
    code: String,
    price_irr: i64,
    warranty_rate_irr: i64,
    dealer_cost_rate_irr: i64,
}

#[derive(Deserialize)]
struct PartRow {
    sku: String,
    price_irr: i64,
    cost_irr: i64,
}

#[derive(Deserialize)]
struct TravelRow {
    code: Code,
    name_fa: String,
    name_en: String,
    from_km: i32,
    to_km: Option<i32>,
    flat_irr: i64,
    per_km_irr: i64,
    travel_minutes: i32,
}

#[derive(Deserialize)]
struct SurchargeRow {
    code: Code,
    name_fa: String,
    name_en: String,
    applies_to: String,
    percent: i32,
    flat_irr: i64,
    condition: String,
    stacking: SurchargeStacking,
}

impl RulesFile {
    fn rules(&self, zone_factors: Vec<ZoneFactor>) -> Result<TariffRules> {
        let travel = rows::<TravelRow>(TRAVEL)?.into_iter().map(|row| {
            Ok(TravelZone {
                code: row.code,
                title: LocalizedText { fa: row.name_fa, en: row.name_en },
                from_km: row.from_km,
                to_km: row.to_km,
                flat: rial(row.flat_irr)?,
                per_km: rial(row.per_km_irr)?,
                travel_minutes: row.travel_minutes,
            })
        });
        let surcharges = rows::<SurchargeRow>(SURCHARGES)?.into_iter().map(|row| {
            Ok(Surcharge {
                code: row.code,
                title: LocalizedText { fa: row.name_fa, en: row.name_en },
                applies_to: row.applies_to.split('+').map(kind).collect::<Result<_>>()?,
                share: row.percent * 100,
                flat: rial(row.flat_irr)?,
                condition: Note(row.condition),
                stacking: row.stacking,
            })
        });
        Ok(TariffRules {
            round_to: rial(self.round_to_irr)?,
            zone_factors,
            travel_zones: travel.collect::<Result<_>>()?,
            surcharges: surcharges.collect::<Result<_>>()?,
            call_out: Some(CallOutRule {
                service_code: self.call_out.fee_labour_code.clone(),
                fee: rial(self.call_out.fee_irr)?,
                travel_charged: self.call_out.travel_charged,
                credit_share: self.call_out.credit.percent * 100,
                credit_within_days: self.call_out.credit.within_days,
                text: self.call_out.text.clone(),
            }),
            no_access: Some(NoAccessRule {
                travel_share: self.no_access_fee.percent_of_travel * 100,
                free_times: self.no_access_fee.free_times,
                text: self.no_access_fee.text.clone(),
            }),
            late_cancellation: Some(LateCancellationRule {
                hours_before: self.late_cancel_fee.hours_before,
                travel_share: self.late_cancel_fee.percent_of_travel * 100,
                text: self.late_cancel_fee.text.clone(),
            }),
            storage: Some(StorageRule {
                free_days: self.storage_fee.free_days,
                per_day: rial(self.storage_fee.irr_per_day)?,
                text: self.storage_fee.text.clone(),
            }),
        })
    }
}

fn kind(kind: &str) -> Result<LineKind> {
    kind.parse().map_err(|_| Error::internal(format!("no kind of line is called {kind}")))
}

fn rial(minor: i64) -> Result<Money> {
    Ok(Money::new(minor, "IRR")?)
}

fn rows<T: DeserializeOwned>(csv: &str) -> Result<Vec<T>> {
    let rows = csv::Reader::from_reader(csv.as_bytes()).into_deserialize();
    rows.collect::<Result<_, csv::Error>>().map_err(Error::internal)
}

/// `0.95` as 9,500.
fn ten_thousandths(decimal: &str) -> Result<i32> {
    let (whole, rest) = decimal.split_once('.').unwrap_or((decimal, ""));
    let digits = format!("{whole}{rest:0<4}");
    digits.parse().map_err(|_| Error::internal(format!("{decimal} isn't a decimal")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_presets_can_be_read() {
        let tariff = Tariff::read().unwrap();
        assert_eq!(tariff.tax_share, 1_000);
        assert_eq!(tariff.yearly_factor, 13_000);
        assert_eq!(tariff.rules.zone_factors.len(), 4);
        assert_eq!(tariff.rules.zone_factors[1].factor, 9_500);
        assert_eq!(tariff.rules.travel_zones.len(), 6);
        assert_eq!(tariff.rules.surcharges.len(), 8);
        assert_eq!(rows::<LabourRow>(LABOUR).unwrap()[0].price_irr, 2_100_000);
        assert_eq!(rows::<PartRow>(PARTS).unwrap().len(), 320);
    }
}
