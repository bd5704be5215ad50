//! What somebody lacks for a job. Pure.

use chrono::{Months, NaiveDate};
use contract::rt::Say;

/// A skill that a job asks for and somebody doesn't hold that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The code of the skill.
    pub skill: String,
    pub lack: Lack,
}

/// Why a skill is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It was never assessed.
    NotHeld,
    /// It held up to this day.
    RanOut(NaiveDate),
}

impl Missing {
    /// The sentence for whoever plans, with the skill as the catalogue calls it.
    pub fn say(&self, name: &Say) -> Say {
        match self.lack {
            Lack::NotHeld => Say::new(
                format!("Doesn't hold {}.", name.en),
                format!("مهارت «{}» را ندارد.", name.fa),
            ),
            Lack::RanOut(day) => Say::new(
                format!("{} ran out on {day}.", name.en),
                format!("اعتبار مهارت «{}» در {} تمام شده است.", name.fa, jalali(day)),
            ),
        }
    }
}

fn jalali(day: NaiveDate) -> String {
    kernel::jalali::Jalali::from(day).to_string()
}

/// What of the required skills is not held on a day; `held` has the last day of each.
pub fn missing(
    required: &[String],
    held: impl Fn(&str) -> Option<NaiveDate>,
    on: NaiveDate,
) -> Vec<Missing> {
    let lack = |skill: &String| {
        let lack = match held(skill) {
            None => Lack::NotHeld,
            Some(until) if until < on => Lack::RanOut(until),
            Some(_) => return None,
        };
        Some(Missing { skill: skill.clone(), lack })
    };
    required.iter().filter_map(lack).collect()
}

/// How many months an assessment holds where the catalogue doesn't say.
const MONTHS: u32 = 24;

/// The last day of an assessment that was made on a day.
pub fn valid_until(assessed_on: NaiveDate, months: Option<i32>) -> NaiveDate {
    let months = months.and_then(|months| u32::try_from(months).ok()).unwrap_or(MONTHS);
    let end = assessed_on.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    end.pred_opt().unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn held(skill: &str) -> Option<NaiveDate> {
        (skill == "SK-GAS").then(|| day("2026-11-23"))
    }

    #[test]
    fn a_skill_holds_up_to_its_last_day() {
        let gas = ["SK-GAS".to_owned()];
        assert_eq!(missing(&gas, held, day("2026-11-23")), []);
        let lacks = missing(&gas, held, day("2026-11-24"));
        assert_eq!(lacks[0].lack, Lack::RanOut(day("2026-11-23")));
    }

    #[test]
    fn what_was_never_assessed_is_missing() {
        let both = ["SK-ELC".to_owned(), "SK-GAS".to_owned()];
        let lacks = missing(&both, held, day("2026-11-01"));
        assert_eq!(lacks, [Missing { skill: "SK-ELC".to_owned(), lack: Lack::NotHeld }]);
        let said = lacks[0].say(&Say::new("appliance electrics", "برق لوازم خانگی"));
        assert_eq!(said.en, "Doesn't hold appliance electrics.");
    }

    #[test]
    fn an_assessment_holds_as_many_months_as_the_catalogue_says() {
        assert_eq!(valid_until(day("2026-11-23"), Some(12)), day("2027-11-22"));
        assert_eq!(valid_until(day("2026-08-31"), Some(6)), day("2027-02-27"));
        assert_eq!(valid_until(day("2026-11-23"), None), day("2028-11-22"));
    }
}
