//! What customers notice, as the catalogue knows it.

use contract::{
    rt::{Say, TextEnum},
    service_requests::ServiceRequestPriority,
};
use kernel::{Error, Result, Viewer};
use registry::symptom;
use sea_orm::entity::prelude::*;

/// The symptoms of some codes, in their order; all must be known. `pointer` is where the body
/// names them.
pub async fn known(
    db: &impl ConnectionTrait,
    codes: &[String],
    pointer: &str,
) -> Result<Vec<symptom::Model>> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let symptoms = Viewer::system(Uuid::nil()).select::<symptom::Entity>();
    let symptoms = symptoms.filter(symptom::Column::Code.is_in(codes.iter().map(String::as_str)));
    let symptoms = symptoms.all(db).await?;
    let find = |(index, code): (usize, &String)| {
        let known = symptoms.iter().find(|symptom| symptom.code == *code).cloned();
        known.ok_or_else(|| {
            let why = Say::new("There is no such symptom.", "چنین نشانه‌ای نیست.");
            Error::field(&format!("{pointer}/{index}"), "not_found", why)
        })
    };
    codes.iter().enumerate().map(find).collect()
}

/// How pressing a symptom usually is.
pub fn priority(symptom: &symptom::Model) -> ServiceRequestPriority {
    let name = symptom.default_priority.0.as_str();
    name.parse().unwrap_or(ServiceRequestPriority::Normal)
}
