use contract::{invoices::InvoiceState, warranty::Payer};
use pricing::sums::{Line, document};
use proptest::prelude::*;

use super::rules;

proptest! {
    /// What the trigger of the table and the check count on.
    #[test]
    fn lines_add_up_to_their_document(
        lines in prop::collection::vec((0_i64..10_000_000_000, prop::sample::select(vec![0, 900, 1000, 925])), 1..30),
        percent in 0_i64..=100,
    ) {
        let lines: Vec<_> = lines.into_iter().map(|(net, rate)| Line { net, rate }).collect();
        let net: i64 = lines.iter().map(|line| line.net).sum();
        let sums = document(&lines, net * percent / 100).unwrap();
        prop_assert_eq!(sums.gross, sums.net - sums.discount + sums.tax);
        prop_assert_eq!(sums.lines.iter().map(|line| line.net).sum::<i64>(), sums.net);
        prop_assert_eq!(sums.lines.iter().map(|line| line.discount).sum::<i64>(), sums.discount);
        prop_assert_eq!(sums.lines.iter().map(|line| line.tax).sum::<i64>(), sums.tax);
        prop_assert_eq!(sums.lines.iter().map(|line| line.gross).sum::<i64>(), sums.gross);
        for line in &sums.lines {
            prop_assert_eq!(line.gross, line.net - line.discount + line.tax);
        }
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
