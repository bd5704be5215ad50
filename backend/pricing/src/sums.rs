//! Sums of documents. Pure: nets half-even for each line, a discount on the document, tax for
//! each rate half-up on its taxable sum, and the tax of a line by the largest remainder, so that
//! the lines add up to the document.

use contract::rt::{MoneyError, Quantity};
use kernel::money::{WHOLE, distribute, half_even, half_up, sum};

type Result<T, E = MoneyError> = std::result::Result<T, E>;

/// The net of a line: price × quantity × share, rounded once.
pub fn net(unit_price: i64, quantity: Quantity, share: i32) -> Result<i64> {
    let by = quantity.0.checked_mul(share.into()).ok_or(MoneyError::Overflow)?;
    half_even(unit_price, by, i64::from(WHOLE) * Quantity::ONE.0)
}

/// A line before the sums: its net and the tax rate that it is under, in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub net: i64,
    pub rate: i32,
}

/// A line with its part of the discount and of the tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SummedLine {
    pub net: i64,
    pub discount: i64,
    pub taxable: i64,
    pub rate: i32,
    pub tax: i64,
    pub gross: i64,
}

/// The tax of one rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateSum {
    pub rate: i32,
    pub taxable: i64,
    pub tax: i64,
}

/// A document whose lines add up to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub lines: Vec<SummedLine>,
    pub net: i64,
    pub discount: i64,
    pub taxable: i64,
    pub tax: i64,
    pub gross: i64,
    /// By rate, the lowest first.
    pub rates: Vec<RateSum>,
}

/// Sums up a document with a discount on the whole of it.
pub fn document(lines: &[Line], discount: i64) -> Result<Document> {
    let nets: Vec<i64> = lines.iter().map(|line| line.net).collect();
    let discounts = distribute(discount, &nets)?;
    let mut summed = Vec::with_capacity(lines.len());
    for (line, discount) in lines.iter().zip(discounts) {
        let taxable = line.net.checked_sub(discount).ok_or(MoneyError::Overflow)?;
        let (net, rate) = (line.net, line.rate);
        summed.push(SummedLine { net, discount, taxable, rate, tax: 0, gross: taxable });
    }
    let mut rates: Vec<i32> = lines.iter().map(|line| line.rate).collect();
    rates.sort_unstable();
    rates.dedup();
    let mut sums = Vec::with_capacity(rates.len());
    for rate in rates {
        let mut under: Vec<&mut SummedLine> =
            summed.iter_mut().filter(|line| line.rate == rate).collect();
        let weights: Vec<i64> = under.iter().map(|line| line.taxable).collect();
        let taxable = sum(weights.iter().copied())?;
        let tax = half_up(taxable, rate.into(), WHOLE.into())?;
        for (line, tax) in under.iter_mut().zip(distribute(tax, &weights)?) {
            line.tax = tax;
            line.gross = line.taxable.checked_add(tax).ok_or(MoneyError::Overflow)?;
        }
        sums.push(RateSum { rate, taxable, tax });
    }
    let taxable = sum(sums.iter().map(|rate| rate.taxable))?;
    let tax = sum(sums.iter().map(|rate| rate.tax))?;
    Ok(Document {
        net: sum(nets)?,
        discount: if lines.is_empty() { 0 } else { discount },
        taxable,
        tax,
        gross: taxable.checked_add(tax).ok_or(MoneyError::Overflow)?,
        rates: sums,
        lines: summed,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn case(id: &str) -> Value {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../tests/data/theory/15-pricing-labour-rate.json"
        );
        let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let cases = file["cases"].as_array().unwrap();
        cases.iter().find(|case| case["id"] == id).unwrap().clone()
    }

    #[test]
    fn the_published_invoice_comes_out() {
        let case = case("invoice-vat");
        let (given, expected) = (&case["inputs"], &case["expected"]);
        let nets: Vec<i64> = given["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| {
                let quantity: Quantity = line[0].to_string().parse().unwrap();
                net(line[1].as_i64().unwrap(), quantity, WHOLE).unwrap()
            })
            .collect();
        assert_eq!(serde_json::json!(nets), expected["lines"]);
        let lines: Vec<Line> = nets.iter().map(|net| Line { net: *net, rate: 1_000 }).collect();
        let document = document(&lines, given["discount"].as_i64().unwrap()).unwrap();
        assert_eq!(serde_json::json!(document.net), expected["subtotal"]);
        assert_eq!(serde_json::json!(document.discount), expected["discount"]);
        assert_eq!(serde_json::json!(document.taxable), expected["taxable"]);
        assert_eq!(serde_json::json!(document.tax), expected["vat"]);
        assert_eq!(serde_json::json!(document.gross), expected["total"]);
    }

    #[test]
    fn a_document_without_lines_is_nothing() {
        let nothing = document(&[], 0).unwrap();
        assert_eq!((nothing.net, nothing.tax, nothing.gross), (0, 0, 0));
    }

    #[test]
    fn a_share_is_rounded_once() {
        assert_eq!(net(3_333_333, Quantity(500), WHOLE), Ok(1_666_666));
        assert_eq!(net(3_333_333, Quantity(500), 5_000), Ok(833_333));
        assert_eq!(net(1, Quantity(1_000), 5_000), Ok(0));
        assert_eq!(net(3, Quantity(1_000), 5_000), Ok(2));
    }

    prop_compose! {
        fn lines()(
            lines in prop::collection::vec((0_i64..50_000_000_000, 0_usize..3), 1..30)
        ) -> Vec<Line> {
            let rates = [0, 900, 1_000];
            lines.into_iter().map(|(net, rate)| Line { net, rate: rates[rate] }).collect()
        }
    }

    proptest! {
        #[test]
        fn lines_add_up_to_the_document(lines in lines(), percent in 0_i64..=100) {
            let net: i64 = lines.iter().map(|line| line.net).sum();
            let document = document(&lines, net / 100 * percent).unwrap();
            let total = |of: fn(&SummedLine) -> i64| document.lines.iter().map(of).sum::<i64>();
            prop_assert_eq!(total(|line| line.net), document.net);
            prop_assert_eq!(total(|line| line.discount), document.discount);
            prop_assert_eq!(total(|line| line.taxable), document.taxable);
            prop_assert_eq!(total(|line| line.tax), document.tax);
            prop_assert_eq!(total(|line| line.gross), document.gross);
            prop_assert_eq!(document.net - document.discount, document.taxable);
            prop_assert_eq!(document.taxable + document.tax, document.gross);
            for rate in &document.rates {
                let exact = rate.taxable * i64::from(rate.rate);
                prop_assert!((rate.tax * 10_000 - exact).abs() <= 5_000);
            }
        }

        #[test]
        fn a_credit_mirrors_what_it_credits(lines in lines()) {
            let credited: Vec<Line> =
                lines.iter().map(|line| Line { net: -line.net, ..*line }).collect();
            let (issued, credit) = (document(&lines, 0).unwrap(), document(&credited, 0).unwrap());
            prop_assert_eq!(issued.gross, -credit.gross);
            prop_assert_eq!(issued.tax, -credit.tax);
        }
    }
}
