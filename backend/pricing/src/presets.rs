//! What ships with Vafa: the tariff, travel zones, surcharges, price zones and the tax rate.

mod tariff;

use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText},
    pricing::{PriceBookPrototype, PriceZonePrototype, TariffRules, TaxRatePrototype},
    rt::persian_digits,
};
use kernel::{
    Result, Work, jalali,
    money::{WHOLE, half_even},
};

use crate::{
    books::{actions as books, line},
    tax, zones,
};
use tariff::{LinePreset, Tariff};

/// Value added tax before the rate of the presets began.
const EARLIER_TAX: i32 = 900;

/// Puts the presets in place: the tariff from its first day, and before it one book for each
/// Solar Hijri year back to the year of `from`, each lower by the yearly step of prices. Run
/// again, it changes nothing. The catalogue must be there.
pub async fn load(work: &Work<'_>, from: NaiveDate) -> Result<()> {
    let tariff = Tariff::read()?;
    for (code, title) in tariff.zones.clone() {
        if zones::by_code(work.db(), &work.viewer, &code.0).await?.is_none() {
            let zone = PriceZonePrototype { code, title, territory_ids: Vec::new() };
            zones::create(work, &zone).await?;
        }
    }
    let first_year = jalali::year_of(from);
    taxes(work, &tariff, jalali::nowruz(first_year).unwrap_or(from)).await?;
    let lines = tariff.lines(work).await?;
    let begins = tariff.effective_from;
    let named = (tariff.code.clone(), tariff.title.clone());
    publish(work, named, begins, &tariff.rules, &lines, WHOLE.into()).await?;
    // The yearly step is in Farvardin: this year's prices hold since its first day.
    let mut scale = i64::from(WHOLE);
    let this_year = jalali::year_of(begins);
    for year in (first_year..=this_year).rev() {
        if year < this_year {
            scale = half_even(scale, WHOLE.into(), tariff.yearly_factor)?;
        }
        let Some(nowruz) = jalali::nowruz(year).filter(|nowruz| *nowruz < begins) else { continue };
        publish(work, tariff_of(year), nowruz, &tariff.rules, &lines, scale).await?;
    }
    Ok(())
}

fn tariff_of(year: i32) -> (Code, LocalizedText) {
    let title = LocalizedText {
        fa: format!("تعرفه {}", persian_digits(&year.to_string())),
        en: format!("Price book of {year}"),
    };
    (Code(format!("PB-{year}-01")), title)
}

/// Drafts and publishes a book with the lines and rules of the tariff, scaled by
/// ten-thousandths.
async fn publish(
    work: &Work<'_>,
    (code, title): (Code, LocalizedText),
    effective_from: NaiveDate,
    rules: &TariffRules,
    lines: &[LinePreset],
    scale: i64,
) -> Result<()> {
    if books::by_code(work.db(), &work.viewer, &code.0).await?.is_some() {
        return Ok(());
    }
    let rules = books::raised(rules.clone(), scale)?;
    let step = rules.round_to.minor;
    let body = PriceBookPrototype {
        code,
        title,
        effective_from,
        price_zone: None,
        rules: Some(rules),
        copy_of: None,
        raise: 0,
    };
    let book = books::create(work, &body).await?;
    let priced = lines.iter().map(|line| line.priced(work, &book, scale, step));
    books::insert_lines(work, priced.collect::<Result<Vec<line::ActiveModel>>>()?).await?;
    books::publish_locked(work, book).await.map(drop)
}

/// The rate that the tariff names and, for what was done before it began, the one before.
async fn taxes(work: &Work<'_>, tariff: &Tariff, from: NaiveDate) -> Result<()> {
    let earlier = (from < tariff.tax_from).then_some((EARLIER_TAX, from));
    for (share, effective_from) in earlier.into_iter().chain([(tariff.tax_share, tariff.tax_from)])
    {
        let known = tax::begins_on(work.db(), &work.viewer, effective_from).await?;
        if known.is_none() {
            let body = TaxRatePrototype { share, effective_from, note: None };
            tax::create(work, &body).await?;
        }
    }
    Ok(())
}
