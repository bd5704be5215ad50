//! Decisions as the contract has them.

use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText},
    rt::{Language, Say},
    warranty::{
        Entitlement, EntitlementCandidate, EntitlementDecision, LineKind, Payer, PayerShare,
    },
};
use kernel::{Error, Result};
use serde_json::Value;

use super::{decision, weigh::Decision};

pub fn text(say: &Say) -> LocalizedText {
    LocalizedText { fa: say.to(Language::Fa), en: say.en.clone() }
}

pub fn shares(decision: &Decision) -> Vec<PayerShare> {
    let told =
        decision.shares.iter().map(|(payer, share)| PayerShare { payer: *payer, share: *share });
    told.collect()
}

pub fn candidates(decision: &Decision) -> Vec<EntitlementCandidate> {
    let told = decision.candidates.iter().map(|candidate| EntitlementCandidate {
        rule: Code(candidate.rule.clone()),
        chosen: candidate.chosen,
        reason: text(&candidate.reason),
    });
    told.collect()
}

pub fn entitlement(decision: &Decision, line_kind: LineKind, on: NaiveDate) -> Entitlement {
    Entitlement {
        line_kind,
        on,
        reason: decision.reason,
        rule: Code(decision.rule_id.clone()),
        clause: text(&decision.clause),
        until: decision.until,
        shares: shares(decision),
        candidates: candidates(decision),
        remedies: decision.remedies.clone(),
    }
}

pub fn decided(row: decision::Model) -> Result<EntitlementDecision> {
    Ok(EntitlementDecision {
        id: row.id,
        created_at: row.created_at.into(),
        job_id: row.job_id,
        line_id: row.line_id,
        installed_unit_id: row.unit_id,
        line_kind: row.line_kind.0,
        on: row.on,
        reason: row.reason.0,
        rule: Code(row.rule),
        clause: LocalizedText { fa: row.clause_fa, en: row.clause_en },
        until: row.until,
        shares: list(&row.shares)?.iter().map(share).collect::<Result<_>>()?,
        candidates: list(&row.candidates)?.iter().map(candidate).collect::<Result<_>>()?,
        decided_by: row.decided_by.0,
    })
}

fn list(value: &Value) -> Result<&Vec<Value>> {
    value.as_array().ok_or_else(broken)
}

fn share(value: &Value) -> Result<PayerShare> {
    let payer: Payer = serde_json::from_value(value["payer"].clone())?;
    let share = value["share"].as_i64().and_then(|share| i32::try_from(share).ok());
    Ok(PayerShare { payer, share: share.ok_or_else(broken)? })
}

fn candidate(value: &Value) -> Result<EntitlementCandidate> {
    let text = |value: &Value| value.as_str().map(str::to_owned).ok_or_else(broken);
    let reason = &value["reason"];
    Ok(EntitlementCandidate {
        rule: Code(text(&value["rule"])?),
        chosen: value["chosen"].as_bool().unwrap_or_default(),
        reason: LocalizedText { fa: text(&reason["fa"])?, en: text(&reason["en"])? },
    })
}

fn broken() -> Error {
    Error::internal("a stored decision is not as it was written")
}
