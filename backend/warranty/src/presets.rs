//! The policies that ship with Vafa: editable presets, bound to the models that name them.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText},
    warranty::{
        CausePayer, Clause, CoverageRow, CoverageScope, ExchangeType, Exclusion, Payer,
        PolicyTerms, StartBasis, WarrantyKind, WarrantyPolicyPrototype,
        WarrantyPolicyVersionPrototype,
    },
};
use kernel::{Error, Result, Work};
use registry::product_model;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde::Deserialize;

use crate::policies::{actions as policies, binding, policy};

const FILE: &str = include_str!("../presets/warranty_policies.json");

/// Puts the presets in place: policies that aren't there yet, with their versions published, and
/// the models that name them. Run again, it changes nothing.
pub async fn load(work: &Work<'_>) -> Result<()> {
    let preset: Preset = serde_json::from_str(FILE)?;
    let clauses: HashMap<_, _> =
        preset.clauses.into_iter().map(|c| (c.code.0.clone(), c)).collect();
    let texts = preset.exclusions.into_iter().map(|e| (e.code.0.clone(), e));
    let exclusions: HashMap<_, _> = texts.collect();
    for preset in preset.policies {
        let known = work
            .viewer
            .select::<policy::Entity>()
            .filter(policy::Column::OrganizationId.eq(work.viewer.organization()))
            .filter(policy::Column::Code.eq(&preset.code.0));
        let policy = match known.one(work.db()).await? {
            Some(known) => known,
            None => {
                let body = WarrantyPolicyPrototype {
                    code: preset.code,
                    title: preset.title,
                    kind: Some(WarrantyKind::Standard),
                };
                let policy = policies::create(work, &body).await?;
                for version in preset.versions {
                    let body = WarrantyPolicyVersionPrototype {
                        effective_from: version.effective_from,
                        terms: version.terms(&clauses, &exclusions)?,
                    };
                    let draft = policies::draft(work, policy.id, &body).await?;
                    policies::publish_locked(work, draft).await?;
                }
                policy
            }
        };
        bind(work, &policy).await?;
    }
    Ok(())
}

/// Binds the models that name a policy and have none yet.
async fn bind(work: &Work<'_>, policy: &policy::Model) -> Result<()> {
    let us = work.system();
    let models = us
        .select::<product_model::Entity>()
        .filter(product_model::Column::WarrantyPolicyCode.eq(&policy.code));
    for model in models.all(work.db()).await? {
        let kind = policy.kind.0;
        if policies::policy_of_model(work.db(), &us, model.id, kind).await?.is_none() {
            let binding = binding::ActiveModel {
                id: Set(work.new_id()),
                organization_id: Set(policy.organization_id),
                policy_id: Set(policy.id),
                kind: Set(policy.kind),
                product_model_id: Set(model.id),
            };
            binding.insert(work.db()).await?;
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Preset {
    clauses: Vec<Clause>,
    exclusions: Vec<Exclusion>,
    policies: Vec<PolicyPreset>,
}

#[derive(Deserialize)]
struct PolicyPreset {
    code: Code,
    title: LocalizedText,
    versions: Vec<VersionPreset>,
}

#[derive(Deserialize)]
struct VersionPreset {
    effective_from: NaiveDate,
    start_basis: StartBasis,
    fallback_basis: StartBasis,
    engine: EnginePreset,
    coverage: Vec<RowPreset>,
    transferable: bool,
    exchange_type: ExchangeType,
    exclusions: Vec<Named>,
    clauses: Vec<String>,
    response_commitment: Commitment,
    void_terms: LocalizedText,
}

#[derive(Deserialize)]
struct EnginePreset {
    cap_months_from_production: Option<i32>,
    extend_by_repair_days: bool,
    repair_guarantee_months: i32,
    refund_days: i32,
    exchange_months: i32,
    exchange_after_failed_repairs: i32,
    parts_obligation_months: i32,
}

#[derive(Deserialize)]
struct RowPreset {
    scope: String,
    part_key: Option<Code>,
    #[serde(default)]
    part_keys: Vec<Code>,
    parts_pct: i32,
    labour_pct: i32,
    expense_pct: i32,
    parts_months: i32,
    labour_months: i32,
    expense_months: i32,
}

#[derive(Deserialize)]
struct Named {
    code: String,
}

#[derive(Deserialize)]
struct Commitment {
    sla_policy: Option<Code>,
    max_repair_days: Option<i32>,
    loaner_after_days: Option<i32>,
}

impl VersionPreset {
    fn terms(
        self,
        clauses: &HashMap<String, Clause>,
        exclusions: &HashMap<String, Exclusion>,
    ) -> Result<PolicyTerms> {
        let unknown = |code: &str| Error::internal(format!("the presets have no text of {code}"));
        let exclusion = |named: &Named| {
            exclusions.get(&named.code).cloned().ok_or_else(|| unknown(&named.code))
        };
        let clause = |code: &String| clauses.get(code).cloned().ok_or_else(|| unknown(code));
        // What we broke ourselves isn't the manufacturer's to pay.
        let ours = ["own-repair", "own-installation"]
            .map(|cause| CausePayer { cause: Code(cause.to_owned()), payer: Payer::ServiceUnit });
        Ok(PolicyTerms {
            start_basis: self.start_basis,
            fallback_basis: self.fallback_basis,
            cap_months_from_production: self.engine.cap_months_from_production,
            extend_by_repair_days: self.engine.extend_by_repair_days,
            repair_guarantee_months: self.engine.repair_guarantee_months,
            refund_days: self.engine.refund_days,
            exchange_months: self.engine.exchange_months,
            exchange_after_failed_repairs: self.engine.exchange_after_failed_repairs,
            parts_obligation_months: self.engine.parts_obligation_months,
            coverage: self.coverage.into_iter().map(RowPreset::row).collect(),
            transferable: self.transferable,
            exchange_type: self.exchange_type,
            max_repair_days: self.response_commitment.max_repair_days,
            loaner_after_days: self.response_commitment.loaner_after_days,
            sla_policy: self.response_commitment.sla_policy,
            exclusions: self.exclusions.iter().map(exclusion).collect::<Result<_>>()?,
            clauses: self.clauses.iter().map(clause).collect::<Result<_>>()?,
            cause_payers: ours.into(),
            void_terms: Some(self.void_terms),
        })
    }
}

impl RowPreset {
    fn row(self) -> CoverageRow {
        CoverageRow {
            scope: match self.scope.as_str() {
                "whole" => CoverageScope::Whole,
                _ => CoverageScope::Component,
            },
            keys: self.part_key.into_iter().chain(self.part_keys).collect(),
            part_share: self.parts_pct * 100,
            labour_share: self.labour_pct * 100,
            travel_share: self.expense_pct * 100,
            part_months: self.parts_months,
            labour_months: self.labour_months,
            travel_months: self.expense_months,
        }
    }
}
