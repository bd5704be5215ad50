//! The facts that policies announce.

use super::{policy, version};
use crate::fact;

pub struct WarrantyPolicyCreated(pub policy::Model);
fact!(WarrantyPolicyCreated, policy::Model, "warranty_policy.created", internal);

pub struct WarrantyPolicyUpdated(pub policy::Model);
fact!(WarrantyPolicyUpdated, policy::Model, "warranty_policy.updated", internal);

pub struct WarrantyPolicyVersionDrafted(pub version::Model);
fact!(WarrantyPolicyVersionDrafted, version::Model, "warranty_policy_version.created", internal);

pub struct WarrantyPolicyVersionUpdated(pub version::Model);
fact!(WarrantyPolicyVersionUpdated, version::Model, "warranty_policy_version.updated", internal);

pub struct WarrantyPolicyVersionPublished(pub version::Model);
fact!(
    WarrantyPolicyVersionPublished,
    version::Model,
    "warranty_policy_version.published",
    internal
);
