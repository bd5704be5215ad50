//! Policies and versions as the contract has them.

use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText},
    rt::Tagged,
    warranty::{WarrantyPolicy, WarrantyPolicyVersion},
};
use kernel::{Result, Viewer};
use sea_orm::entity::prelude::*;

use super::{actions, policy, version};

/// Policies with the models they are bound to and the version that is in force on a day.
pub async fn policies(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    policies: Vec<policy::Model>,
    today: NaiveDate,
) -> Result<Vec<WarrantyPolicy>> {
    let ids: Vec<Uuid> = policies.iter().map(|policy| policy.id).collect();
    let bindings = actions::bindings(db, viewer, &ids).await?;
    let versions = actions::published_versions(db, viewer, &ids).await?;
    let told = policies.into_iter().map(|policy| {
        let bound = bindings.iter().filter(|binding| binding.policy_id == policy.id);
        let current = versions
            .iter()
            .rfind(|version| version.policy_id == policy.id && version.effective_from <= today);
        WarrantyPolicy {
            id: policy.id,
            version: policy.version,
            created_at: policy.created_at.into(),
            code: Code(policy.code),
            title: LocalizedText { fa: policy.title_fa, en: policy.title_en },
            kind: policy.kind.0,
            product_model_ids: bound.map(|binding| binding.product_model_id).collect(),
            current_version_id: current.map(|version| version.id),
        }
    });
    Ok(told.collect())
}

pub async fn policy(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    policy: policy::Model,
    today: NaiveDate,
) -> Result<Tagged<WarrantyPolicy>> {
    let version = policy.version;
    let told = policies(db, viewer, vec![policy], today).await?;
    let body = told.into_iter().next().ok_or(kernel::Error::NotFound("warranty policy"))?;
    Ok(Tagged { version, body })
}

pub async fn versions(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    versions: Vec<version::Model>,
) -> Result<Vec<WarrantyPolicyVersion>> {
    let policies: Vec<Uuid> = versions.iter().map(|version| version.policy_id).collect();
    let published = actions::published_versions(db, viewer, &policies).await?;
    let told = versions.into_iter().map(|version| {
        let next = published.iter().find(|next| {
            next.policy_id == version.policy_id && next.effective_from > version.effective_from
        });
        Ok(WarrantyPolicyVersion {
            terms: version.terms()?,
            id: version.id,
            version: version.version,
            created_at: version.created_at.into(),
            warranty_policy_id: version.policy_id,
            sequence: version.sequence,
            state: version.state.0,
            effective_from: version.effective_from,
            effective_to: next.map(|next| next.effective_from),
            published_at: version.published_at.map(Into::into),
        })
    });
    told.collect()
}

pub async fn version(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    version: version::Model,
) -> Result<Tagged<WarrantyPolicyVersion>> {
    let tag = version.version;
    let told = versions(db, viewer, vec![version]).await?;
    let body = told.into_iter().next().ok_or(kernel::Error::NotFound("warranty policy version"))?;
    Ok(Tagged { version: tag, body })
}
