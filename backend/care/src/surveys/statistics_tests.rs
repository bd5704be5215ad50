use serde_json::Value;

use super::statistics::{Recommendation, Share, change, mean};

const CASES: &str = include_str!("../../../../tests/data/theory/02-nps-csat-ces.json");

fn cases(prefix: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(CASES).unwrap();
    let cases = all["cases"].as_array().unwrap().clone();
    cases.into_iter().filter(|case| case["id"].as_str().unwrap().starts_with(prefix)).collect()
}

fn near(found: f64, expected: &Value, case: &Value) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() <= 1e-6, "{}: {found} is not {expected}", case["id"]);
}

fn counts(of: &Value) -> Recommendation {
    let [promoters, passives, detractors] =
        ["promoters", "passives", "detractors"].map(|class| of[class].as_i64().unwrap());
    Recommendation { promoters, passives, detractors }
}

#[test]
fn recommendation_is_as_published() {
    let cases: Vec<_> =
        cases("nps-").into_iter().filter(|case| case["id"] != "nps-compare").collect();
    assert_eq!(cases.len(), 3);
    for case in cases {
        let (found, expected) = (counts(&case["inputs"]), &case["expected"]);
        assert_eq!(found.n(), expected["n"].as_i64().unwrap());
        near(found.nps().unwrap(), &expected["nps"], &case);
        let (variance, error) = found.spread().unwrap();
        near(variance, &expected["variance"], &case);
        near(error, &expected["se_points"], &case);
        let (low, high) = found.wald().unwrap();
        near(low, &expected["wald95"][0], &case);
        near(high, &expected["wald95"][1], &case);
        let (adjusted, (low, high)) = found.adjusted().unwrap();
        near(adjusted, &expected["adjusted_nps"], &case);
        near(low, &expected["adjusted95"][0], &case);
        near(high, &expected["adjusted95"][1], &case);
    }
}

#[test]
fn a_change_is_real_or_chance() {
    let [case] = &cases("nps-compare")[..] else { panic!("one case") };
    let of = |period: &str| {
        let counts = &case["inputs"][period];
        let [promoters, passives, detractors] = [0, 1, 2].map(|n| counts[n].as_i64().unwrap());
        Recommendation { promoters, passives, detractors }
    };
    let (difference, z, chance) = change(of("previous"), of("current")).unwrap();
    near(difference, &case["expected"]["difference"], case);
    near(z, &case["expected"]["z"], case);
    near(chance, &case["expected"]["p_two_sided"], case);
}

#[test]
fn satisfaction_is_as_published() {
    let cases = cases("csat-");
    assert_eq!(cases.len(), 2);
    for case in cases {
        let count = case["inputs"]["satisfied"].as_i64().unwrap();
        let share = Share { count, n: case["inputs"]["answers"].as_i64().unwrap() };
        near(share.percent().unwrap(), &case["expected"]["csat"], &case);
        let (low, high) = share.wilson().unwrap();
        near(low, &case["expected"]["wilson95"][0], &case);
        near(high, &case["expected"]["wilson95"][1], &case);
    }
}

#[test]
fn effort_is_as_defined() {
    let [case] = &cases("ces-")[..] else { panic!("one case") };
    let answers = case["inputs"]["answers"].as_array().unwrap();
    let scores: Vec<i32> =
        answers.iter().filter_map(Value::as_i64).map(|n| i32::try_from(n).unwrap()).collect();
    near(mean(&scores).unwrap(), &case["expected"]["mean"], case);
    let easy = Share::of(scores, |score| score >= 5);
    assert_eq!(easy.n, case["expected"]["n"].as_i64().unwrap());
    near(easy.percent().unwrap() / 100.0, &case["expected"]["agree_share"], case);
}

#[test]
fn no_data_is_not_zero() {
    assert_eq!(Recommendation::default().nps(), None);
    assert_eq!(Recommendation::default().interval(), None);
    assert_eq!(Share::default().percent(), None);
    assert_eq!(Share::default().wilson(), None);
    assert_eq!(mean(&[]), None);
    assert_eq!(change(Recommendation::default(), Recommendation::of([9])), None);
}

#[test]
fn few_or_one_sided_answers_get_the_wide_interval() {
    let all_promoters = Recommendation::of([10; 18]);
    let (low, high) = all_promoters.interval().unwrap();
    assert!((low - 66.882).abs() < 0.001 && (high - 100.0).abs() < 1e-9);
    let sure = Recommendation { promoters: 162, passives: 108, detractors: 54 };
    assert_eq!(sure.interval(), sure.wald());
}

#[test]
fn answers_fall_into_their_classes() {
    let found = Recommendation::of(0..=10);
    assert_eq!(found, Recommendation { promoters: 2, passives: 2, detractors: 7 });
    assert_eq!(Share::satisfied(1..=5), Share { count: 2, n: 5 });
}
