//! What is done with policies.

use chrono::NaiveDate;
use contract::{
    common::{LocalizedText, ProblemCode},
    rt::{IfMatch, Say},
    warranty::{
        CoverageScope, ListWarrantyPoliciesQuery, PolicyTerms, WarrantyKind, WarrantyPolicyModels,
        WarrantyPolicyPatch, WarrantyPolicyPrototype, WarrantyPolicyVersionPrototype,
        WarrantyVersionState,
    },
};
use kernel::{Error, OrNotFound, Order, Pager, Result, Text, Viewer, Work, text::tidy};
use sea_orm::{ActiveValue::Set, IntoActiveModel, Select, entity::prelude::*, query::*};

use super::{
    binding,
    events::{
        WarrantyPolicyCreated, WarrantyPolicyUpdated, WarrantyPolicyVersionDrafted,
        WarrantyPolicyVersionPublished, WarrantyPolicyVersionUpdated,
    },
    policy, version,
};

pub async fn create(work: &Work<'_>, body: &WarrantyPolicyPrototype) -> Result<policy::Model> {
    let same = work.viewer.select::<policy::Entity>().filter(policy::Column::Code.eq(&body.code.0));
    if same.one(work.db()).await?.is_some() {
        let why = Say::new(
            format!("There is a policy {} already; choose another code.", body.code.0),
            format!("آیین‌نامه {} هست؛ کد دیگری بنویسید.", body.code.0),
        );
        return Err(Error::refused(ProblemCode::AlreadyExists, why));
    }
    let policy = policy::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        code: Set(body.code.0.clone()),
        title_fa: Set(tidy(&body.title.fa)),
        title_en: Set(tidy(&body.title.en)),
        kind: Set(Text(body.kind.unwrap_or(WarrantyKind::Standard))),
    };
    let fact = WarrantyPolicyCreated(policy.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &WarrantyPolicyPatch,
) -> Result<policy::Model> {
    let policy = lock(work, id).await?;
    if_match.check(policy.version)?;
    raise(work, policy, body.title.as_ref()).await
}

/// Says which models a policy is for.
pub async fn bind(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &WarrantyPolicyModels,
) -> Result<policy::Model> {
    let policy = lock(work, id).await?;
    if_match.check(policy.version)?;
    let known = bindings(work.db(), &work.viewer, &[id]).await?;
    for binding in &known {
        if !body.product_model_ids.contains(&binding.product_model_id) {
            binding.clone().into_active_model().delete(work.db()).await?;
        }
    }
    for (i, model) in body.product_model_ids.iter().enumerate() {
        if !known.iter().any(|binding| binding.product_model_id == *model) {
            let pointer = format!("/product_model_ids/{i}");
            bind_one(work, &policy, *model, &pointer).await?;
        }
    }
    raise(work, policy, None).await
}

async fn bind_one(
    work: &Work<'_>,
    policy: &policy::Model,
    model: Uuid,
    pointer: &str,
) -> Result<()> {
    let models = work.viewer.select::<registry::product_model::Entity>();
    let models = models.filter(registry::product_model::Column::Id.eq(model));
    if models.one(work.db()).await?.is_none() {
        let why = Say::new("There is no such model.", "چنین مدلی نیست.");
        return Err(Error::field(pointer, "not_found", why));
    }
    let taken = work
        .viewer
        .select::<binding::Entity>()
        .filter(binding::Column::OrganizationId.eq(policy.organization_id))
        .filter(binding::Column::ProductModelId.eq(model))
        .filter(binding::Column::Kind.eq(policy.kind));
    if taken.one(work.db()).await?.is_some_and(|binding| binding.policy_id != policy.id) {
        let why = Say::new(
            "The model has another policy of this kind; take it out there first.",
            "این مدل آیین‌نامه دیگری از این نوع دارد؛ نخست آن را از آنجا بردارید.",
        );
        return Err(Error::field(pointer, "already_bound", why));
    }
    let binding = binding::ActiveModel {
        id: Set(work.new_id()),
        organization_id: Set(policy.organization_id),
        policy_id: Set(policy.id),
        kind: Set(policy.kind),
        product_model_id: Set(model),
    };
    binding.insert(work.db()).await?;
    Ok(())
}

async fn raise(
    work: &Work<'_>,
    policy: policy::Model,
    title: Option<&LocalizedText>,
) -> Result<policy::Model> {
    let version = Set(policy.version + 1);
    let mut change = policy::ActiveModel { version, ..policy.into_active_model() };
    if let Some(title) = title {
        change.title_fa = Set(tidy(&title.fa));
        change.title_en = Set(tidy(&title.en));
    }
    let fact = WarrantyPolicyUpdated(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn draft(
    work: &Work<'_>,
    policy: Uuid,
    body: &WarrantyPolicyVersionPrototype,
) -> Result<version::Model> {
    let policy = lock(work, policy).await?;
    consistent(&body.terms)?;
    let last = versions_of(&work.viewer, policy.id).order_by_desc(version::Column::Sequence);
    let sequence = last.one(work.db()).await?.map_or(1, |last| last.sequence + 1);
    let version = version::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(policy.organization_id),
        policy_id: Set(policy.id),
        sequence: Set(sequence),
        state: Set(Text(WarrantyVersionState::Draft)),
        effective_from: Set(body.effective_from),
        published_at: Set(None),
        published_by: Set(None),
        terms: Set(serde_json::to_value(&body.terms)?),
    };
    let fact = WarrantyPolicyVersionDrafted(version.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn rewrite(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &WarrantyPolicyVersionPrototype,
) -> Result<version::Model> {
    let version = lock_draft(work, id).await?;
    if_match.check(version.version)?;
    consistent(&body.terms)?;
    let next = Set(version.version + 1);
    let mut change = version::ActiveModel { version: next, ..version.into_active_model() };
    change.effective_from = Set(body.effective_from);
    change.terms = Set(serde_json::to_value(&body.terms)?);
    let fact = WarrantyPolicyVersionUpdated(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn publish(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<version::Model> {
    let version = lock_draft(work, id).await?;
    if_match.check(version.version)?;
    publish_locked(work, version).await
}

pub(crate) async fn publish_locked(
    work: &Work<'_>,
    version: version::Model,
) -> Result<version::Model> {
    let same = published(&work.viewer, version.policy_id)
        .filter(version::Column::EffectiveFrom.eq(version.effective_from));
    if same.one(work.db()).await?.is_some() {
        let why = Say::new(
            "Another version of the policy begins on that day; choose another first day.",
            "نسخه دیگری از این آیین‌نامه در همان روز آغاز می‌شود؛ روز دیگری بنویسید.",
        );
        return Err(Error::refused(ProblemCode::Conflict, why));
    }
    let next = Set(version.version + 1);
    let mut change = version::ActiveModel { version: next, ..version.into_active_model() };
    change.state = Set(Text(WarrantyVersionState::Published));
    change.published_at = Set(Some(work.now));
    change.published_by = Set(Some(work.viewer.subject()));
    let fact = WarrantyPolicyVersionPublished(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// What a schema can't say of terms.
fn consistent(terms: &PolicyTerms) -> Result<()> {
    let whole = terms.coverage.iter().filter(|row| row.scope == CoverageScope::Whole);
    if whole.count() != 1 {
        let why = Say::new(
            "Exactly one row is about the whole unit.",
            "درست یک ردیف درباره همه دستگاه است.",
        );
        return Err(Error::field("/terms/coverage", "one_whole", why));
    }
    for (i, row) in terms.coverage.iter().enumerate() {
        if (row.scope == CoverageScope::Whole) != row.keys.is_empty() {
            let why = Say::new(
                "A row of parts or operations names them; the row of the whole names none.",
                "ردیف قطعه یا عملیات آن‌ها را نام می‌برد؛ ردیف همه دستگاه چیزی نام نمی‌برد.",
            );
            return Err(Error::field(&format!("/terms/coverage/{i}/keys"), "keys", why));
        }
    }
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<policy::Model> {
    let policies = viewer.select::<policy::Entity>().filter(policy::Column::Id.eq(id));
    policies.one(db).await?.or_not_found("warranty policy")
}

pub async fn find_version(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<version::Model> {
    let versions = viewer.select::<version::Entity>().filter(version::Column::Id.eq(id));
    versions.one(db).await?.or_not_found("warranty policy version")
}

/// The policies of a list, before it is cut into pages.
pub fn selected(viewer: &Viewer, query: &ListWarrantyPoliciesQuery) -> Select<policy::Entity> {
    let policies = viewer.select::<policy::Entity>();
    match &query.q {
        Some(q) => policies.filter(
            Condition::any()
                .add(policy::Column::Code.contains(q.as_str()))
                .add(policy::Column::TitleFa.contains(tidy(q)))
                .add(policy::Column::TitleEn.contains(q.as_str())),
        ),
        None => policies,
    }
}

/// The versions of a policy, newest first.
pub async fn versions(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    policy: Uuid,
    page: &Pager,
) -> Result<Vec<version::Model>> {
    find(db, viewer, policy).await?;
    let versions = versions_of(viewer, policy);
    let column = version::Column::Sequence;
    Ok(page.keyset(versions, column, Order::Desc, version::Column::Id).all(db).await?)
}

/// The models that policies are bound to.
pub async fn bindings(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    policies: &[Uuid],
) -> Result<Vec<binding::Model>> {
    let bindings = viewer
        .select::<binding::Entity>()
        .filter(binding::Column::PolicyId.is_in(policies.iter().copied()))
        .order_by_asc(binding::Column::ProductModelId);
    Ok(bindings.all(db).await?)
}

/// The published versions of policies, oldest first.
pub async fn published_versions(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    policies: &[Uuid],
) -> Result<Vec<version::Model>> {
    let versions = viewer
        .select::<version::Entity>()
        .filter(version::Column::PolicyId.is_in(policies.iter().copied()))
        .filter(version::Column::State.eq(Text(WarrantyVersionState::Published)))
        .order_by_asc(version::Column::EffectiveFrom);
    Ok(versions.all(db).await?)
}

/// The version for units sold on a day.
pub async fn version_on(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    policy: Uuid,
    sold_on: NaiveDate,
) -> Result<Option<version::Model>> {
    let versions = published(viewer, policy)
        .filter(version::Column::EffectiveFrom.lte(sold_on))
        .order_by_desc(version::Column::EffectiveFrom);
    Ok(versions.one(db).await?)
}

/// The policy of a kind that a model comes with in an organization.
pub async fn policy_of_model(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    model: Uuid,
    kind: WarrantyKind,
) -> Result<Option<policy::Model>> {
    let bound = viewer
        .select::<binding::Entity>()
        .filter(binding::Column::OrganizationId.eq(viewer.organization()))
        .filter(binding::Column::ProductModelId.eq(model))
        .filter(binding::Column::Kind.eq(Text(kind)));
    match bound.one(db).await? {
        Some(binding) => find(db, viewer, binding.policy_id).await.map(Some),
        None => Ok(None),
    }
}

fn versions_of(viewer: &Viewer, policy: Uuid) -> Select<version::Entity> {
    viewer.select::<version::Entity>().filter(version::Column::PolicyId.eq(policy))
}

fn published(viewer: &Viewer, policy: Uuid) -> Select<version::Entity> {
    let state = Text(WarrantyVersionState::Published);
    versions_of(viewer, policy).filter(version::Column::State.eq(state))
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<policy::Model> {
    let policies = work.viewer.select::<policy::Entity>().filter(policy::Column::Id.eq(id));
    policies.lock_exclusive().one(work.db()).await?.or_not_found("warranty policy")
}

async fn lock_draft(work: &Work<'_>, id: Uuid) -> Result<version::Model> {
    let versions = work.viewer.select::<version::Entity>().filter(version::Column::Id.eq(id));
    let version = versions.lock_exclusive().one(work.db()).await?;
    let version = version.or_not_found("warranty policy version")?;
    match version.state.0 {
        WarrantyVersionState::Draft => Ok(version),
        WarrantyVersionState::Published => Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "A published version never changes; draft the next one.",
                "نسخه منتشرشده تغییر نمی‌کند؛ نسخه بعدی را پیش‌نویس کنید.",
            ),
        )),
    }
}
