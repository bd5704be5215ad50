use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText},
    rt::{Say, TextEnum},
    warranty::{
        CausePayer, CoverReason, CoverageRow, CoverageScope, ExchangeType, Exclusion, LineKind,
        Payer, PolicyTerms, Remedy, StartBasis,
    },
};
use kernel::jalali::{Jalali, add_months};
use serde_json::Value;
use uuid::Uuid;

use super::{
    decide::Source,
    rules::{self, Claim, PastRepair, Reason, UnitDates},
    weigh::{Approved, Decision, Guaranteed, Promise, Standing, weigh},
};

fn day(text: &str) -> NaiveDate {
    text.parse::<Jalali>().unwrap().to_date().unwrap()
}

fn date(value: &Value) -> Option<NaiveDate> {
    value.as_str().map(day)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn int(value: &Value) -> i32 {
    i32::try_from(value.as_i64().unwrap()).unwrap()
}

fn row(scope: CoverageScope, keys: &[&str], shares: [i32; 3], months: [i32; 3]) -> CoverageRow {
    CoverageRow {
        scope,
        keys: keys.iter().map(|key| Code((*key).to_owned())).collect(),
        part_share: shares[0] * 100,
        labour_share: shares[1] * 100,
        travel_share: shares[2] * 100,
        part_months: months[0],
        labour_months: months[1],
        travel_months: months[2],
    }
}

fn terms(coverage: Vec<CoverageRow>, excluded: &[&str]) -> PolicyTerms {
    let exclusion = |cause: &&str| Exclusion {
        code: Code(format!("EX-{cause}")),
        cause: Code((*cause).to_owned()),
        text: LocalizedText {
            fa: "پوشش ندارد.".to_owned(), en: "Not covered.".to_owned()
        },
    };
    PolicyTerms {
        start_basis: StartBasis::Install,
        fallback_basis: StartBasis::Purchase,
        coverage,
        cap_months_from_production: Some(36),
        extend_by_repair_days: true,
        repair_guarantee_months: 6,
        refund_days: 1,
        exchange_months: 3,
        exchange_after_failed_repairs: 2,
        parts_obligation_months: 120,
        transferable: true,
        exchange_type: ExchangeType::Repair,
        max_repair_days: None,
        loaner_after_days: None,
        sla_policy: None,
        exclusions: excluded.iter().map(exclusion).collect(),
        clauses: Vec::new(),
        cause_payers: vec![CausePayer {
            cause: Code("own-repair".to_owned()),
            payer: Payer::ServiceUnit,
        }],
        void_terms: None,
    }
}

#[test]
fn the_published_cases_come_out() {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/theory/20-warranty-policy.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let case = &file["cases"][0];
    let policy = &case["inputs"]["policy"];
    let excluded = policy["excluded_causes"].as_array().unwrap();
    let excluded: Vec<&str> = excluded.iter().map(|cause| cause.as_str().unwrap()).collect();
    let general = int(&policy["months"]);
    let mut coverage = vec![row(CoverageScope::Whole, &[], [100; 3], [general; 3])];
    for (key, months) in policy["part_months"].as_object().unwrap() {
        coverage.push(row(CoverageScope::Component, &[key], [100; 3], [int(months); 3]));
    }
    let mut terms = terms(coverage, &excluded);
    terms.cap_months_from_production = Some(int(&policy["cap_months_from_production"]));
    terms.extend_by_repair_days = policy["extend_by_repair_days"].as_bool().unwrap();
    terms.repair_guarantee_months = int(&policy["repair_guarantee_months"]);
    terms.refund_days = int(&policy["refund_days"]);
    terms.exchange_months = int(&policy["exchange_months"]);
    terms.exchange_after_failed_repairs = int(&policy["exchange_after_failed_repairs"]);
    terms.parts_obligation_months = int(&policy["parts_obligation_months"]);

    let rows = case["inputs"]["rows"].as_array().unwrap();
    let expected = case["expected"]["rows"].as_array().unwrap();
    assert_eq!((rows.len(), expected.len()), (10, 10));
    for (n, (input, expected)) in rows.iter().zip(expected).enumerate() {
        let unit = UnitDates {
            produced_on: date(&input["unit"]["production"]),
            sold_on: date(&input["unit"]["sale"]),
            installed_on: date(&input["unit"]["installation"]),
            activated_on: None,
        };
        let repair = |past: &Value| PastRepair {
            opened_on: date(&past["opened"]).unwrap(),
            closed_on: date(&past["closed"]).unwrap(),
            in_warranty: past["in_warranty"].as_bool().unwrap(),
            fault_codes: vec![text(&past["fault"])],
            part_keys: past["parts"].as_array().unwrap().iter().map(text).collect(),
        };
        let repairs: Vec<_> = input["history"].as_array().unwrap().iter().map(repair).collect();
        let asked = &input["claim"];
        let claim = Claim {
            on: date(&asked["date"]).unwrap(),
            line: LineKind::Part,
            fault_codes: vec![text(&asked["fault"])],
            part_key: asked["part"].as_str().map(str::to_owned),
            service_code: None,
            cause: Some(text(&asked["cause"])),
            inherent: asked["inherent"].as_bool().unwrap(),
            payable: true,
        };
        let verdict = rules::assess(&terms, &unit, &repairs, 0, &claim).unwrap();
        let reason = match verdict.reason {
            Reason::Warranty => "warranty",
            Reason::RepairGuarantee => "repair-guarantee",
            Reason::Expired => "expired",
            Reason::ExcludedCause => "excluded-cause",
        };
        let basis = match verdict.term.basis {
            StartBasis::Install => "installation",
            StartBasis::Purchase => "sale",
            other => panic!("{other:?}"),
        };
        let remedies: Vec<_> =
            verdict.remedies.iter().map(|remedy: &Remedy| remedy.as_str()).collect();
        let until = rules::parts_supplied_until(&terms, &unit);
        assert_eq!(basis, expected["basis_used"], "row {n}");
        assert_eq!(Some(verdict.term.start), date(&expected["start"]), "row {n}");
        assert_eq!(Some(verdict.end), date(&expected["end_exclusive"]), "row {n}");
        assert_eq!(verdict.term.extension_days, expected["extension_days"].as_u64().unwrap());
        assert_eq!(verdict.is_covered(), expected["covered"].as_bool().unwrap(), "row {n}");
        assert_eq!(reason, expected["reason"], "row {n}");
        assert_eq!(serde_json::json!(remedies), expected["remedies"], "row {n}");
        assert_eq!(until, date(&expected["parts_obligation_until"]), "row {n}");
    }
}

/// The boiler policy of the presets: a pump longer than the rest with less of the labour, lamps
/// shorter.
fn boiler() -> Promise {
    let mut terms = terms(
        vec![
            row(CoverageScope::Whole, &[], [100; 3], [24, 24, 12]),
            row(CoverageScope::Component, &["pump"], [100, 50, 0], [36, 36, 24]),
            row(CoverageScope::Component, &["lamp", "consumable"], [100; 3], [3; 3]),
        ],
        &["frost"],
    );
    terms.cap_months_from_production = Some(72);
    Promise {
        rule: "WP-HP.2".to_owned(),
        title: Say::new("Wall boiler warranty", "گارانتی پکیج دیواری"),
        terms,
        standing: Standing::InForce,
        unit: UnitDates { installed_on: Some(day("1403/02/01")), ..UnitDates::default() },
        granted_days: 0,
        source: Source { registration_id: None, version_id: Uuid::nil() },
    }
}

fn claim(on: &str, line: LineKind, key: Option<&str>) -> Claim {
    Claim {
        on: day(on),
        line,
        fault_codes: vec!["S-HP03".to_owned()],
        part_key: key.map(str::to_owned),
        service_code: None,
        cause: None,
        inherent: false,
        payable: true,
    }
}

fn shares(decision: &Decision) -> Vec<(Payer, i32)> {
    assert_eq!(decision.shares.iter().map(|(_, share)| share).sum::<i32>(), 10_000);
    decision.shares.clone()
}

#[test]
fn rows_decide_term_and_share_of_each_kind_of_line() {
    use LineKind::{Labour, Part, Travel};
    let ask = |on, line, key| shares(&weigh(&[boiler()], &[], &[], &claim(on, line, key)));
    let all = |payer| vec![(payer, 10_000)];
    // In the general term the row of the whole pays, for the pump too.
    assert_eq!(ask("1404/06/01", Labour, Some("pump")), all(Payer::Manufacturer));
    assert_eq!(ask("1403/06/01", Travel, Some("pump")), all(Payer::Manufacturer));
    // Travel ends earlier, and the longer row doesn't pay any.
    assert_eq!(ask("1404/06/01", Travel, None), all(Payer::Customer));
    assert_eq!(ask("1404/06/01", Travel, Some("pump")), all(Payer::Customer));
    // After the general term the longer row begins.
    assert_eq!(ask("1405/06/01", Part, Some("pump")), all(Payer::Manufacturer));
    let half = vec![(Payer::Manufacturer, 5_000), (Payer::Customer, 5_000)];
    assert_eq!(ask("1405/06/01", Labour, Some("pump")), half);
    assert_eq!(ask("1405/06/01", Part, None), all(Payer::Customer));
    assert_eq!(ask("1406/02/01", Part, Some("pump")), all(Payer::Customer));
    // A shorter row stands in the place of the whole.
    assert_eq!(ask("1403/04/31", Part, Some("lamp")), all(Payer::Manufacturer));
    assert_eq!(ask("1403/05/01", Part, Some("lamp")), all(Payer::Customer));
}

#[test]
fn an_excluded_cause_wins_over_warranty_and_guarantee() {
    let mut asked = claim("1404/06/01", LineKind::Part, None);
    asked.cause = Some("frost".to_owned());
    let decision = weigh(&[boiler()], &[repaired("1404/05/01")], &[], &asked);
    assert_eq!(shares(&decision), [(Payer::Customer, 10_000)]);
    assert_eq!(decision.reason, CoverReason::ExcludedCause);
    assert_eq!(decision.rule_id, "WP-HP.2.EX-frost");
}

fn repaired(on: &str) -> Guaranteed {
    Guaranteed {
        job_number: "JB-1404-000007".to_owned(),
        repair: PastRepair {
            opened_on: day(on),
            closed_on: day(on),
            in_warranty: false,
            fault_codes: vec!["S-HP03".to_owned()],
            part_keys: Vec::new(),
        },
        ends_on: add_months(day(on), 6),
    }
}

#[test]
fn a_rework_under_guarantee_costs_the_customer_nothing() {
    for line in [LineKind::Part, LineKind::Labour, LineKind::Travel] {
        let asked = claim("1405/06/01", line, Some("pump"));
        let decision = weigh(&[boiler()], &[repaired("1405/03/01")], &[], &asked);
        assert_eq!(decision.share(Payer::Customer), 0, "{line}");
        assert_eq!(shares(&decision).iter().map(|(_, share)| share).sum::<i32>(), 10_000);
        assert!(decision.candidates.iter().any(|known| known.rule == "repair.JB-1404-000007"));
    }
    let asked = claim("1405/09/01", LineKind::Travel, None);
    let decision = weigh(&[boiler()], &[repaired("1405/03/01")], &[], &asked);
    assert_eq!(decision.share(Payer::Customer), 10_000, "six months are over");
}

#[test]
fn goodwill_carries_its_share_of_what_is_left() {
    let given = Approved {
        number: "GW-1405-000001".to_owned(),
        share: 5_000,
        line_kinds: vec![LineKind::Labour],
        expires_on: day("1405/12/01"),
    };
    let ask = |line, key| {
        let asked = claim("1405/06/01", line, key);
        shares(&weigh(&[boiler()], &[], std::slice::from_ref(&given), &asked))
    };
    assert_eq!(
        ask(LineKind::Labour, Some("pump")),
        [(Payer::Manufacturer, 5_000), (Payer::Goodwill, 2_500), (Payer::Customer, 2_500)]
    );
    assert_eq!(ask(LineKind::Part, None), [(Payer::Customer, 10_000)]);
}

#[test]
fn our_own_mistake_under_warranty_is_ours_to_pay() {
    let mut asked = claim("1404/06/01", LineKind::Part, None);
    asked.cause = Some("own-repair".to_owned());
    assert_eq!(shares(&weigh(&[boiler()], &[], &[], &asked)), [(Payer::ServiceUnit, 10_000)]);
}

#[test]
fn a_warranty_that_is_voided_pending_or_without_dates_pays_nothing() {
    let asked = claim("1404/06/01", LineKind::Part, None);
    let mut undated = boiler();
    undated.unit = UnitDates::default();
    for (promise, reason) in [
        (Promise { standing: Standing::Voided, ..boiler() }, CoverReason::Voided),
        (Promise { standing: Standing::Pending, ..boiler() }, CoverReason::PendingEvidence),
        (undated, CoverReason::NoDates),
    ] {
        let decision = weigh(&[promise], &[], &[], &asked);
        assert_eq!(decision.reason, reason);
        assert_eq!(shares(&decision), [(Payer::Customer, 10_000)]);
    }
    assert_eq!(weigh(&[], &[], &[], &asked).reason, CoverReason::NoPolicy);
}
