//! Skills that work may need.

use contract::{
    catalogue::{ListSkillsQuery, Skill, SkillPatch, SkillPrototype},
    common::Code,
    rt::IfMatch,
};
use kernel::{OnDuplicate, OrNotFound, Order, Pager, Result, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{entries, skill};

pub async fn create(work: &Work<'_>, body: &SkillPrototype) -> Result<skill::Model> {
    let (name_fa, name_en) = entries::kept(&body.name);
    let row = skill::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(body.code.0.clone()),
        name_fa: Set(name_fa),
        name_en: Set(name_en),
        is_retired: Set(false),
        group: Set(Text(body.group)),
        reassess_months: Set(body.reassess_months),
        family_codes: Set(entries::list(body.family_codes.as_deref())),
    };
    let skill = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    entries::added(work, skill).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &SkillPatch,
) -> Result<skill::Model> {
    let skills = work.viewer.select::<skill::Entity>().filter(skill::Column::Id.eq(id));
    let skill = skills.lock_exclusive().one(work.db()).await?.or_not_found("skill")?;
    if_match.check(skill.version)?;
    let version = Set(skill.version + 1);
    let mut change = skill::ActiveModel { version, ..skill.into_active_model() };
    if let Some(name) = &body.name {
        let (name_fa, name_en) = entries::kept(name);
        (change.name_fa, change.name_en) = (Set(name_fa), Set(name_en));
    }
    if let Some(group) = body.group {
        change.group = Set(Text(group));
    }
    if let Some(months) = body.reassess_months {
        change.reassess_months = Set(months);
    }
    if let Some(families) = &body.family_codes {
        change.family_codes = Set(entries::list(Some(families)));
    }
    if let Some(is_retired) = body.is_retired {
        change.is_retired = Set(is_retired);
    }
    entries::changed(work, change.update(work.db()).await?).await
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<skill::Model> {
    let skills = viewer.select::<skill::Entity>().filter(skill::Column::Id.eq(id));
    skills.one(db).await?.or_not_found("skill")
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListSkillsQuery,
    page: &Pager,
) -> Result<Vec<skill::Model>> {
    let mut rows = viewer.select::<skill::Entity>();
    if let Some(is_retired) = query.is_retired {
        rows = rows.filter(skill::Column::IsRetired.eq(is_retired));
    }
    let rows = page.keyset(rows, skill::Column::Code, Order::Asc, skill::Column::Id);
    Ok(rows.all(db).await?)
}

impl From<skill::Model> for Skill {
    fn from(skill: skill::Model) -> Self {
        Self {
            id: skill.id,
            version: skill.version,
            created_at: skill.created_at.into(),
            code: Code(skill.code),
            name: entries::said(skill.name_fa, skill.name_en),
            group: skill.group.0,
            reassess_months: skill.reassess_months,
            family_codes: entries::codes(skill.family_codes),
            is_retired: skill.is_retired,
        }
    }
}
