//! What all entries of the catalogue have in common.

use contract::{
    catalogue::CodeReference,
    common::{Code, LocalizedText},
};
use kernel::{Error, Fact, Result, Row, Say, Viewer, Work, search, text};
use sea_orm::entity::prelude::*;

use super::{Codes, family, fault_code, item, model, reason, service_code, skill, symptom};

/// A row of the catalogue that people add and change.
pub trait Entry: Row + 'static {
    const CREATED: &'static str;
    const UPDATED: &'static str;

    /// By which texts it is found, the first of which is its name in a result.
    fn texts(&self) -> Vec<&str>;
}

/// An entry was added.
pub struct Added<R> {
    pub entry: R,
    organization: Uuid,
}

/// An entry was changed or retired.
pub struct Changed<R> {
    pub entry: R,
    organization: Uuid,
}

impl<R: Entry> Fact for Added<R> {
    const NAME: &'static str = R::CREATED;
    type Row = R;

    fn row(&self) -> &R {
        &self.entry
    }

    fn organization(&self) -> Uuid {
        self.organization
    }

    fn internal(&self) -> bool {
        true
    }
}

impl<R: Entry> Fact for Changed<R> {
    const NAME: &'static str = R::UPDATED;
    type Row = R;

    fn row(&self) -> &R {
        &self.entry
    }

    fn organization(&self) -> Uuid {
        self.organization
    }

    fn internal(&self) -> bool {
        true
    }
}

/// Makes a new entry findable and tells of it.
pub async fn added<R: Entry>(work: &Work<'_>, entry: R) -> Result<R> {
    index(work, &entry).await?;
    let fact = Added { entry, organization: work.viewer.organization() };
    work.emit(&fact).await?;
    Ok(fact.entry)
}

/// Makes a changed entry findable by its new texts and tells of it.
pub async fn changed<R: Entry>(work: &Work<'_>, entry: R) -> Result<R> {
    index(work, &entry).await?;
    let fact = Changed { entry, organization: work.viewer.organization() };
    work.emit(&fact).await?;
    Ok(fact.entry)
}

pub async fn index<R: Entry>(work: &Work<'_>, entry: &R) -> Result<()> {
    work.search(R::KIND, entry.id(), &entry.texts()).await
}

/// Those rows that a text finds.
pub fn found<E: EntityTrait>(
    rows: Select<E>,
    db: &impl ConnectionTrait,
    id: impl ColumnTrait,
    kind: &str,
    q: Option<&String>,
) -> Select<E> {
    match q {
        Some(q) => rows.filter(id.in_subquery(search::matching(db, kind, q))),
        None => rows,
    }
}

pub fn taken() -> Say {
    Say::new("This code is in use already.", "این کد پیش‌تر به کار رفته است.")
}

pub fn said(fa: String, en: String) -> LocalizedText {
    LocalizedText { fa, en }
}

pub fn maybe_said(fa: Option<String>, en: Option<String>) -> Option<LocalizedText> {
    Some(said(fa?, en?))
}

/// Both languages of a text as they are kept.
pub fn kept(said: &LocalizedText) -> (String, String) {
    (text::tidy(&said.fa), text::tidy(&said.en))
}

pub fn maybe_kept(said: Option<&LocalizedText>) -> (Option<String>, Option<String>) {
    said.map(kept).unzip()
}

pub fn code(code: Option<&Code>) -> Option<String> {
    code.map(|code| code.0.clone())
}

pub fn list(codes: Option<&[Code]>) -> Codes {
    codes.unwrap_or_default().iter().map(|code| code.0.clone()).collect()
}

pub fn codes(codes: Codes) -> Vec<Code> {
    codes.0.into_iter().map(Code).collect()
}

pub fn reference(family: &family::Model) -> CodeReference {
    CodeReference {
        id: family.id,
        code: Code(family.code.clone()),
        name: said(family.name_fa.clone(), family.name_en.clone()),
    }
}

/// Refuses the id of a family that isn't there.
pub async fn check_family(work: &Work<'_>, id: Option<Uuid>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let families = work.viewer.select::<family::Entity>().filter(family::Column::Id.eq(id));
    match families.one(work.db()).await? {
        Some(_) => Ok(()),
        None => Err(Error::field(
            "/product_family_id",
            "not_found",
            Say::new("There is no such family.", "چنین خانواده‌ای نیست."),
        )),
    }
}

/// The models with these codes; a code that no model has is refused.
pub async fn check_models(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    codes: &[Code],
) -> Result<Vec<Uuid>> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = codes.iter().map(|code| code.0.as_str());
    let rows = viewer.select::<model::Entity>().filter(model::Column::Code.is_in(wanted));
    let rows = rows.all(db).await?;
    let id = |(index, code): (usize, &Code)| {
        let known = rows.iter().find(|row| row.code == code.0);
        known.map(|row| row.id).ok_or_else(|| {
            let why = Say::new("There is no such model.", "چنین مدلی نیست.");
            Error::field(&format!("/model_codes/{index}"), "not_found", why)
        })
    };
    codes.iter().enumerate().map(id).collect()
}

macro_rules! named_entry {
    ($($table:ident: $created:literal, $updated:literal;)*) => {$(
        impl Entry for $table::Model {
            const CREATED: &'static str = $created;
            const UPDATED: &'static str = $updated;

            fn texts(&self) -> Vec<&str> {
                vec![&self.code, &self.name_fa, &self.name_en]
            }
        }
    )*};
}

named_entry! {
    family: "product_family.created", "product_family.updated";
    model: "product_model.created", "product_model.updated";
    fault_code: "fault_code.created", "fault_code.updated";
    service_code: "service_code.created", "service_code.updated";
    skill: "skill.created", "skill.updated";
    reason: "reason.created", "reason.updated";
}

impl Entry for item::Model {
    const CREATED: &'static str = "item.created";
    const UPDATED: &'static str = "item.updated";

    fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.sku.as_str(), &self.name_fa, &self.name_en];
        texts.extend(self.part_group.as_deref());
        texts
    }
}

impl Entry for symptom::Model {
    const CREATED: &'static str = "symptom.created";
    const UPDATED: &'static str = "symptom.updated";

    fn texts(&self) -> Vec<&str> {
        vec![
            &self.code,
            &self.customer_fa,
            &self.customer_en,
            &self.technician_fa,
            &self.technician_en,
        ]
    }
}
