//! Families, models, items, skills.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::catalogue::ItemCriticality;
use kernel::{Error, Result, Text, Work, text};
use sea_orm::{ActiveValue::Set, entity::prelude::Uuid};
use serde::Deserialize;

use super::{Loaded, given, insert, several, sheet, value};
use crate::catalogue::{families_by_id, family, item, item_model, model, skill};

const FAMILIES: &str = include_str!("../../presets/families.csv");
const MODELS: &str = include_str!("../../presets/models.csv");
const ITEMS: &str = include_str!("../../presets/parts.csv");
const SKILLS: &str = include_str!("../../presets/skills.csv");

#[derive(Deserialize)]
struct SkillRow {
    code: String,
    name_fa: String,
    name_en: String,
    group: String,
    reassess_months: Option<i32>,
    families: String,
}

#[derive(Deserialize)]
struct FamilyRow {
    code: String,
    name_fa: String,
    name_en: String,
    energy: String,
    needs_installation: bool,
    needs_measurement: bool,
    rebuild_on_site: bool,
    safety_class: String,
    season_peak_months: String,
    default_skills: String,
    warranty_policy: String,
}

#[derive(Deserialize)]
struct ModelRow {
    code: String,
    family: String,
    name_fa: String,
    name_en: String,
    serviceable: bool,
    install_minutes: Option<i32>,
    install_crew: Option<i32>,
    required_skills: String,
    warranty_policy: String,
    launched_on: Option<NaiveDate>,
    production_ended_on: Option<NaiveDate>,
    successor: String,
    parts_support_years: Option<i32>,
    attributes: String,
}

#[derive(Deserialize)]
struct ItemRow {
    sku: String,
    part_group: String,
    family: String,
    models: String,
    section: String,
    name_fa: String,
    name_en: String,
    uom: String,
    tracking: String,
    criticality: String,
    returnable_core: bool,
    warranty_part_key: String,
    substitutes: String,
    superseded_by: String,
    semi_finished: bool,
    guaranteed_supply_until: Option<NaiveDate>,
    status: String,
}

pub async fn load(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    skills(work, loaded).await?;
    families(work, loaded).await?;
    models(work, loaded).await?;
    items(work, loaded).await
}

async fn skills(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<skill::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let rows = loaded.only_new(sheet::<SkillRow>(SKILLS)?, &there, |row| &row.code);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        new.push(skill::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            code: Set(row.code),
            name_fa: Set(row.name_fa),
            name_en: Set(row.name_en),
            is_retired: Set(false),
            group: Set(value(&row.group)?),
            reassess_months: Set(row.reassess_months),
            family_codes: Set(several(&row.families)),
        });
    }
    insert(work, new).await
}

async fn families(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<family::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let rows = loaded.only_new(sheet::<FamilyRow>(FAMILIES)?, &there, |row| &row.code);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let id = work.new_id();
        work.search("product_family", id, &[&row.code, &row.name_fa, &row.name_en]).await?;
        let energy = row.energy.split('+').filter(|one| *one != "none").map(str::to_owned);
        new.push(family::ActiveModel {
            id: Set(id),
            version: Set(1),
            created_at: Set(work.now),
            code: Set(row.code),
            name_fa: Set(row.name_fa),
            name_en: Set(row.name_en),
            is_retired: Set(false),
            safety_class: Set(value(&row.safety_class)?),
            energy: Set(energy.collect()),
            needs_installation: Set(row.needs_installation),
            needs_measurement: Set(row.needs_measurement),
            is_rebuilt_on_site: Set(row.rebuild_on_site),
            peak_months: Set(several(&row.season_peak_months)),
            skill_codes: Set(several(&row.default_skills)),
            warranty_policy_code: Set(given(row.warranty_policy)),
        });
    }
    insert(work, new).await
}

async fn models(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<model::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let family = family_ids(work).await?;
    let rows = loaded.only_new(sheet::<ModelRow>(MODELS)?, &there, |row| &row.code);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let id = work.new_id();
        work.search("product_model", id, &[&row.code, &row.name_fa, &row.name_en]).await?;
        new.push(model::ActiveModel {
            id: Set(id),
            version: Set(1),
            created_at: Set(work.now),
            product_family_id: Set(known(&family, &row.family)?),
            code: Set(row.code),
            name_fa: Set(row.name_fa),
            name_en: Set(row.name_en),
            is_retired: Set(false),
            is_serviceable: Set(row.serviceable),
            install_minutes: Set(row.install_minutes),
            install_crew: Set(row.install_crew),
            skill_codes: Set(several(&row.required_skills)),
            warranty_policy_code: Set(given(row.warranty_policy)),
            launched_on: Set(row.launched_on),
            production_ended_on: Set(row.production_ended_on),
            successor_code: Set(given(row.successor)),
            parts_support_years: Set(row.parts_support_years),
            attributes: Set(several(&row.attributes)),
        });
    }
    insert(work, new).await
}

async fn items(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<item::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.sku).collect();
    let family = family_ids(work).await?;
    let models = model_ids(work).await?;
    let rows = loaded.only_new(sheet::<ItemRow>(ITEMS)?, &there, |row| &row.sku);
    let (mut new, mut fits) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let id = work.new_id();
        let texts = [&row.sku, &row.name_fa, &row.name_en, &row.part_group].map(String::as_str);
        work.search("item", id, &texts).await?;
        for code in several(&row.models).0 {
            fits.push(item_model::ActiveModel {
                id: Set(work.new_id()),
                item_id: Set(id),
                product_model_id: Set(known(&models, &code)?),
            });
        }
        let family = match row.family.as_str() {
            "" | "GN" => None,
            code => Some(known(&family, code)?),
        };
        let criticality = match row.criticality.as_str() {
            "V" => Some(Text(ItemCriticality::Vital)),
            "E" => Some(Text(ItemCriticality::Essential)),
            "D" => Some(Text(ItemCriticality::Desirable)),
            _ => None,
        };
        new.push(item::ActiveModel {
            id: Set(id),
            version: Set(1),
            created_at: Set(work.now),
            sku: Set(row.sku),
            sort_key: Set(text::sort_key(&row.name_fa)),
            name_fa: Set(row.name_fa),
            name_en: Set(row.name_en),
            product_family_id: Set(family),
            part_group: Set(given(row.part_group)),
            section_code: Set(given(row.section)),
            uom: Set(value(&row.uom)?),
            tracking: Set(value(&row.tracking)?),
            criticality: Set(criticality),
            is_core_returnable: Set(row.returnable_core),
            warranty_part_key: Set(given(row.warranty_part_key)),
            substitute_skus: Set(several(&row.substitutes)),
            superseded_by_sku: Set(given(row.superseded_by)),
            is_semi_finished: Set(row.semi_finished),
            guaranteed_supply_until: Set(row.guaranteed_supply_until),
            state: Set(value(&row.status)?),
        });
    }
    insert(work, new).await?;
    insert(work, fits).await
}

/// The ids of families, by code.
pub async fn family_ids(work: &Work<'_>) -> Result<HashMap<String, Uuid>> {
    let families = families_by_id(work.db(), &work.system()).await?;
    Ok(families.into_values().map(|family| (family.code, family.id)).collect())
}

/// The ids of models, by code.
pub async fn model_ids(work: &Work<'_>) -> Result<HashMap<String, Uuid>> {
    let models = work.system().select::<model::Entity>().all(work.db()).await?;
    Ok(models.into_iter().map(|model| (model.code, model.id)).collect())
}

/// The id of what a preset refers to.
pub fn known(ids: &HashMap<String, Uuid>, code: &str) -> Result<Uuid> {
    let id = ids.get(code).copied();
    id.ok_or_else(|| Error::internal(format!("a preset refers to `{code}`, which isn't there")))
}
