//! What products show on their displays.

use std::collections::HashMap;

use contract::{
    catalogue::{CodeReference, DisplayText, ErrorCode, ListErrorCodesQuery},
    common::Code,
};
use kernel::{Order, Pager, Result, Viewer};
use sea_orm::{Condition, QueryTrait, entity::prelude::*, query::*};

use super::{entries, error_code, error_code_model, model, models, symptom};

/// What search calls them.
pub const KIND: &str = "error_code";

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListErrorCodesQuery,
    page: &Pager,
) -> Result<Vec<error_code::Model>> {
    use error_code::Column;
    let mut rows = viewer.select::<error_code::Entity>();
    if let Some(display) = &query.display {
        rows = rows.filter(Column::Display.eq(display.0.trim().to_uppercase()));
    }
    if let Some(id) = query.product_model_id {
        let family = models::find(db, viewer, id).await.map(|model| model.product_family_id);
        // A model that isn't there shows nothing.
        let Ok(family) = family else { return Ok(Vec::new()) };
        rows = rows.filter(shown_by(viewer, family, id));
    }
    rows = entries::found(rows, db, Column::Id, KIND, query.q.as_ref());
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

/// The codes of a model's family that are not limited to other models.
fn shown_by(viewer: &Viewer, family: Uuid, model: Uuid) -> Condition {
    use error_code_model::Column as Limit;
    let limits =
        || viewer.select::<error_code_model::Entity>().select_only().column(Limit::ErrorCodeId);
    let named = limits().filter(Limit::ProductModelId.eq(model)).into_query();
    let limited = limits().into_query();
    Condition::all().add(error_code::Column::ProductFamilyId.eq(family)).add(
        Condition::any()
            .add(error_code::Column::Id.in_subquery(named))
            .add(error_code::Column::Id.not_in_subquery(limited)),
    )
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<error_code::Model>,
) -> Result<Vec<ErrorCode>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let limits = viewer
        .select::<error_code_model::Entity>()
        .filter(error_code_model::Column::ErrorCodeId.is_in(ids))
        .all(db)
        .await?;
    let codes: HashMap<Uuid, String> = viewer
        .select::<model::Entity>()
        .all(db)
        .await?
        .into_iter()
        .map(|model| (model.id, model.code))
        .collect();
    let wanted = rows.iter().filter_map(|row| row.symptom_code.clone());
    let symptoms = viewer
        .select::<symptom::Entity>()
        .filter(symptom::Column::Code.is_in(wanted))
        .all(db)
        .await?;
    let symptom = |code: Option<&String>| {
        let row = symptoms.iter().find(|row| Some(&row.code) == code)?;
        Some(CodeReference {
            id: row.id,
            code: Code(row.code.clone()),
            name: entries::said(row.customer_fa.clone(), row.customer_en.clone()),
        })
    };
    let show = |row: error_code::Model| {
        let models = limits.iter().filter(|limit| limit.error_code_id == row.id);
        let models = models.filter_map(|limit| codes.get(&limit.product_model_id));
        ErrorCode {
            model_codes: models.map(|code| Code(code.clone())).collect(),
            symptom: symptom(row.symptom_code.as_ref()),
            id: row.id,
            code: Code(row.code),
            product_family_id: row.product_family_id,
            display: DisplayText(row.display),
            meaning: entries::said(row.meaning_fa, row.meaning_en),
            customer_step: entries::maybe_said(row.customer_step_fa, row.customer_step_en),
            is_lockout: row.is_lockout,
        }
    };
    Ok(rows.into_iter().map(show).collect())
}
