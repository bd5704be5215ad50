use contract::{invoices::InvoiceState, warranty::Payer};
use proptest::prelude::*;

use super::rules::{self, Priced, Totals, totals};

fn lines() -> impl Strategy<Value = Vec<Priced>> {
    let line = (0_i64..10_000_000_000, prop::sample::select(vec![0, 900, 1000, 925]))
        .prop_map(|(net, tax_rate)| Priced { net, tax_rate });
    prop::collection::vec(line, 1..30)
}

fn sum(totals: &Totals, of: impl Fn(&rules::Taxed) -> i64) -> i64 {
    totals.lines.iter().map(of).sum()
}

proptest! {
    #[test]
    fn lines_add_up_to_their_document(lines in lines(), percent in 0_i64..=100) {
        let net: i64 = lines.iter().map(|line| line.net).sum();
        let discount = net * percent / 100;
        let totals = totals(&lines, discount).unwrap();
        prop_assert_eq!(sum(&totals, |line| line.net), net);
        prop_assert_eq!(sum(&totals, |line| line.discount), discount);
        prop_assert_eq!(sum(&totals, |line| line.tax), totals.tax);
        prop_assert_eq!(sum(&totals, |line| line.total), totals.total);
        prop_assert_eq!(totals.total, net - discount + totals.tax);
        prop_assert_eq!(totals.taxes.iter().map(|rate| rate.tax).sum::<i64>(), totals.tax);
        let taxable: i64 = totals.taxes.iter().map(|rate| rate.taxable).sum();
        prop_assert_eq!(taxable, net - discount);
        for line in &totals.lines {
            prop_assert!(line.discount <= line.net && line.discount >= 0 && line.tax >= 0);
        }
        for rate in &totals.taxes {
            // Half up, once for each rate.
            let exact = i128::from(rate.taxable) * i128::from(rate.rate);
            let off = i128::from(rate.tax) * 10_000 - exact;
            prop_assert!(-5_000 < off && off <= 5_000, "{rate:?}");
        }
    }

    #[test]
    fn shares_of_a_line_differ_from_the_whole_by_roundings_alone(
        price in 0_i64..1_000_000_000, quantity in 1_i64..100_000, share in 0_i32..=10_000,
    ) {
        let whole = rules::line_net(price, quantity, 10_000).unwrap();
        let one = rules::line_net(price, quantity, share).unwrap();
        let other = rules::line_net(price, quantity, 10_000 - share).unwrap();
        prop_assert!((one + other - whole).abs() <= 1);
    }

    #[test]
    fn a_state_follows_from_what_is_open(
        credited in 0_i64..1_000_000, paid in 0_i64..1_000_000, open in 0_i64..1_000_000,
    ) {
        let total = credited + paid + open;
        let state = rules::state(total, credited, open);
        match state {
            InvoiceState::Credited => prop_assert_eq!(credited, total),
            InvoiceState::Paid => prop_assert_eq!(open, 0),
            InvoiceState::PartiallyPaid => prop_assert!(open > 0 && open < total - credited),
            InvoiceState::Issued => prop_assert_eq!(open, total - credited),
            InvoiceState::Draft => prop_assert!(false, "an issued invoice is no draft again"),
        }
    }
}

#[test]
fn tax_is_rounded_once_for_each_rate() {
    let line = |net| Priced { net, tax_rate: 1000 };
    let totals = totals(&[line(5), line(5), line(5)], 0).unwrap();
    assert_eq!((totals.net, totals.tax, totals.total), (15, 2, 17));
    assert_eq!(totals.lines.iter().map(|line| line.tax).collect::<Vec<_>>(), [1, 1, 0]);
}

#[test]
fn the_house_invoices_nobody_for_what_it_bears() {
    for payer in [Payer::ServiceUnit, Payer::Goodwill] {
        assert_eq!(rules::kind_of(payer), None);
    }
    for payer in [Payer::Customer, Payer::Manufacturer, Payer::Supplier, Payer::Dealer] {
        assert!(rules::kind_of(payer).is_some());
    }
}

#[test]
fn the_chain_holds_every_document_before() {
    let first = rules::chain("", &("INV-1405-000001", 100)).unwrap();
    let second = rules::chain(&first, &("INV-1405-000002", 200)).unwrap();
    assert_eq!(first.len(), 64);
    assert_ne!(
        second,
        rules::chain(
            &rules::chain("", &("INV-1405-000001", 101)).unwrap(),
            &("INV-1405-000002", 200)
        )
        .unwrap()
    );
}

#[test]
fn only_drafts_change() {
    assert!(rules::draft(InvoiceState::Draft).is_ok());
    for state in [InvoiceState::Issued, InvoiceState::PartiallyPaid, InvoiceState::Paid] {
        assert!(rules::draft(state).is_err());
        assert!(rules::creditable(state).is_ok());
    }
    assert!(rules::payable(InvoiceState::Draft).is_err());
    assert!(rules::payable(InvoiceState::Paid).is_err());
    assert!(rules::creditable(InvoiceState::Credited).is_err());
}
