//! The tariff to start with: what work, parts and travel cost, and the tax. A second load changes
//! nothing.

use chrono::{Datelike, NaiveDate};
use contract::{
    common::LocalizedText,
    pricing::{PriceBookState, TariffRules},
};
use kernel::{Error, Result, Text, Work, jalali, money};
use registry::{item, service_code};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde_json::{Value, json};

use crate::{
    books::{
        book,
        events::{PriceBookDrafted, PriceBookPublished},
        line::{self, Prices},
    },
    tax::rate,
};

const RULES: &str = include_str!("../presets/price_rules.json");
const LABOUR: &str = include_str!("../presets/labour_prices.csv");
const PARTS: &str = include_str!("../presets/part_prices.csv");
const TRAVEL: &str = include_str!("../presets/travel_zones.csv");
const SURCHARGES: &str = include_str!("../presets/surcharges.csv");
/// What prices rise by each Farvardin, in ten-thousandths: the preset's yearly step.
const STEP: i64 = 13_000;

/// Makes a published book for each solar year from the one of `from` to the present one. Earlier
/// books are derived backward by the yearly step.
pub async fn load(work: &Work<'_>, from: NaiveDate) -> Result<()> {
    let organization = work.viewer.organization();
    let there = work.system().select::<book::Entity>();
    let there = there.filter(book::Column::OrganizationId.eq(organization));
    if there.one(work.db()).await?.is_some() {
        return Ok(());
    }
    let preset: Value = serde_json::from_str(RULES)?;
    tax(work, &preset, from).await?;
    let now = jalali::year_of(work.now.date_naive());
    let (labour, parts) = (labour(work).await?, parts(work).await?);
    for year in jalali::year_of(from)..=now {
        let begins = jalali::nowruz(year).unwrap_or(from);
        let years = u32::try_from(now - year).unwrap_or_default();
        let book = draft(work, &preset, year, begins, years).await?;
        let mut lines = Vec::with_capacity(labour.len() + parts.len());
        for (code, prices) in &labour {
            lines.push(priced(work, &book, (Some(*code), None), back(prices, years)?));
        }
        for (item, prices) in &parts {
            lines.push(priced(work, &book, (None, Some(*item)), back(prices, years)?));
        }
        for chunk in lines.chunks(100) {
            line::Entity::insert_many(chunk.to_vec()).exec_without_returning(work.db()).await?;
        }
        publish(work, book).await?;
    }
    Ok(())
}

async fn tax(work: &Work<'_>, preset: &Value, from: NaiveDate) -> Result<()> {
    let percent: i32 = preset["vat"]["percent"].as_str().and_then(|p| p.parse().ok()).unwrap_or(10);
    let row = rate::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        share: Set(percent * 100),
        effective_from: Set(from.with_month(1).unwrap_or(from)),
        note: Set(None),
    };
    work.emit(&crate::tax::TaxRateCreated(row.insert(work.db()).await?)).await
}

async fn draft(
    work: &Work<'_>,
    preset: &Value,
    year: i32,
    begins: NaiveDate,
    years: u32,
) -> Result<book::Model> {
    let rules: TariffRules = serde_json::from_value(rules(preset, years)?)?;
    let row = book::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        code: Set(format!("PB-{year}")),
        title_fa: Set(format!("تعرفه {year}")),
        title_en: Set(format!("Tariff of {year}")),
        state: Set(Text(PriceBookState::Draft)),
        price_zone: Set(None),
        effective_from: Set(begins),
        published_at: Set(None),
        published_by: Set(None),
        currency: Set("IRR".to_owned()),
        rules: Set(serde_json::to_value(rules)?),
    };
    let fact = PriceBookDrafted(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn publish(work: &Work<'_>, book: book::Model) -> Result<()> {
    let version = book.version + 1;
    let mut change = book.into_active_model();
    change.version = Set(version);
    change.state = Set(Text(PriceBookState::Published));
    change.published_at = Set(Some(work.now));
    change.published_by = Set(Some(work.viewer.subject()));
    work.emit(&PriceBookPublished(change.update(work.db()).await?)).await
}

fn priced(
    work: &Work<'_>,
    book: &book::Model,
    (service_code_id, item_id): (Option<Uuid>, Option<Uuid>),
    prices: Prices,
) -> line::ActiveModel {
    line::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(book.organization_id),
        price_book_id: Set(book.id),
        service_code_id: Set(service_code_id),
        item_id: Set(item_id),
        prices: Set(prices),
    }
}

/// A price as it was so many years ago, in whole ten thousands of rials.
fn past(price: i64, years: u32) -> Result<i64> {
    let mut price = price;
    for _ in 0..years {
        price = money::half_even(price, i64::from(money::WHOLE), STEP)?;
    }
    Ok(if years == 0 { price } else { price / 10_000 * 10_000 })
}

fn back(prices: &Prices, years: u32) -> Result<Prices> {
    let one = |price: Option<i64>| price.map(|price| past(price, years)).transpose();
    Ok(Prices {
        customer: past(prices.customer, years)?,
        manufacturer: one(prices.manufacturer)?,
        supplier: one(prices.supplier)?,
        dealer: one(prices.dealer)?,
        service_unit: one(prices.service_unit)?,
        goodwill: one(prices.goodwill)?,
    })
}

async fn labour(work: &Work<'_>) -> Result<Vec<(Uuid, Prices)>> {
    let codes = work.system().select::<service_code::Entity>().all(work.db()).await?;
    let mut priced = Vec::new();
    for row in rows(LABOUR)? {
        let Some(code) = codes.iter().find(|code| code.code == row[1]) else { continue };
        let (customer, warranty, dealer) = (whole(&row[2])?, whole(&row[3])?, whole(&row[4])?);
        let prices = Prices {
            customer,
            manufacturer: Some(warranty),
            dealer: Some(dealer),
            ..Prices::default()
        };
        priced.push((code.id, prices));
    }
    Ok(priced)
}

async fn parts(work: &Work<'_>) -> Result<Vec<(Uuid, Prices)>> {
    let items = work.system().select::<item::Entity>().all(work.db()).await?;
    let mut priced = Vec::new();
    for row in rows(PARTS)? {
        let Some(item) = items.iter().find(|item| item.sku == row[0]) else { continue };
        priced.push((item.id, Prices { customer: whole(&row[1])?, ..Prices::default() }));
    }
    Ok(priced)
}

/// The rules of the preset as the contract has them.
fn rules(preset: &Value, years: u32) -> Result<Value> {
    let rial = |minor: i64| json!({"amount": minor.to_string(), "currency": "IRR"});
    let mut travel_zones = Vec::new();
    for row in rows(TRAVEL)? {
        let mut zone = json!({
            "code": row[0], "title": said(&row[1], &row[2]), "from_km": whole(&row[3])?,
            "flat": rial(past(whole(&row[5])?, years)?),
            "per_km": rial(past(whole(&row[6])?, years)?),
            "travel_minutes": whole(&row[7])?,
        });
        if !row[4].is_empty() {
            zone["to_km"] = json!(whole(&row[4])?);
        }
        travel_zones.push(zone);
    }
    let mut surcharges = Vec::new();
    for row in rows(SURCHARGES)? {
        let kinds = row[3].split('+').map(|kind| match kind {
            "parts" | "part" => "part",
            "travel" => "travel",
            _ => "labour",
        });
        surcharges.push(json!({
            "code": row[0], "title": said(&row[1], &row[2]),
            "applies_to": kinds.collect::<Vec<_>>(),
            "share": whole(&row[4])? * 100, "flat": rial(whole(&row[5])?),
            "condition": row[6], "stacking": row[7],
        }));
    }
    let (call_out, no_access) = (&preset["call_out"], &preset["no_access_fee"]);
    let percent = |value: &Value| value.as_i64().unwrap_or_default() * 100;
    Ok(json!({
        "round_to": rial(preset["round_to_irr"].as_i64().unwrap_or(1)),
        "zone_factors": [],
        "travel_zones": travel_zones,
        "surcharges": surcharges,
        "call_out": {
            "service_code": call_out["fee_labour_code"],
            "fee": rial(past(call_out["fee_irr"].as_i64().unwrap_or_default(), years)?),
            "travel_charged": call_out["travel_charged"],
            "credit_share": percent(&call_out["credit"]["percent"]),
            "credit_within_days": call_out["credit"]["within_days"],
            "text": call_out["text"],
        },
        "no_access": {
            "travel_share": percent(&no_access["percent_of_travel"]),
            "free_times": no_access["free_times"],
            "text": no_access["text"],
        },
    }))
}

fn said(fa: &str, en: &str) -> Value {
    serde_json::to_value(LocalizedText { fa: fa.to_owned(), en: en.to_owned() }).unwrap_or_default()
}

fn rows(text: &str) -> Result<Vec<csv::StringRecord>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|row| row.map_err(Error::internal)).collect()
}

fn whole(text: &str) -> Result<i64> {
    text.parse().map_err(|e| Error::internal(format!("{text}: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preset_is_a_tariff_of_the_contract() {
        let preset: Value = serde_json::from_str(RULES).unwrap();
        for years in 0..4 {
            let rules: TariffRules = serde_json::from_value(rules(&preset, years).unwrap()).unwrap();
            assert!(rules.travel_zones.len() > 2 && rules.call_out.is_some());
        }
    }

    #[test]
    fn earlier_prices_are_lower() {
        assert_eq!(past(1_300_000, 0).unwrap(), 1_300_000);
        assert_eq!(past(1_300_000, 1).unwrap(), 1_000_000);
    }
}
