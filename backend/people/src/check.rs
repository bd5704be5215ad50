//! What `vafa check` asks of this department.

use std::collections::BTreeMap;

use kernel::{Finding, Result, Viewer};
use sea_orm::{entity::prelude::*, query::*};

use crate::absences::absence;

/// Everybody is away only once at a time.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<Finding>> {
    let rows = Viewer::system(Uuid::nil()).select::<absence::Entity>();
    let rows = rows.order_by_asc(absence::Column::StartsAt).all(db).await?;
    let mut last = BTreeMap::new();
    let mut findings = Vec::new();
    for row in rows {
        if last.get(&row.employee_id).is_some_and(|until| *until > row.starts_at) {
            let detail = format!("absence {} of employee {}", row.id, row.employee_id);
            findings.push(Finding { code: "absence_overlap", detail });
        }
        last.insert(row.employee_id, row.ends_at);
    }
    Ok(findings)
}
