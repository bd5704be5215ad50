//! What is done with organizations and branches.

use contract::{
    common::{LocalizedText, Phone},
    organizations::{
        BranchPatch, BranchPrototype, Colour, FiscalCalendar, OrganizationPatch,
        OrganizationPrototype, OrganizationRole,
    },
    rt::{IfMatch, Money, TextEnum},
};
use kernel::{Error, OnDuplicate, OrNotFound, Result, Say, Subject, Text, Viewer, Work, text};
use sea_orm::{ActiveValue::Set, ConnectionTrait, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    branch,
    events::{BranchCreated, BranchUpdated, OrganizationCreated, OrganizationUpdated},
    host, organization, rules,
};

/// An organization to be added, by an administrator or by a seed.
#[derive(Debug, Clone)]
pub struct NewOrganization<'a> {
    pub code: &'a str,
    pub name: Say,
    pub role: OrganizationRole,
    pub base_currency: &'a str,
    pub fiscal_calendar: FiscalCalendar,
    /// In any form; kept in E.164.
    pub phone: Option<&'a str>,
    pub email: Option<&'a str>,
    pub hours: Option<Say>,
    /// What a customer should have ready.
    pub preparation: Option<Say>,
    pub primary_colour: Option<&'a str>,
}

/// A branch to be opened.
#[derive(Debug, Clone)]
pub struct NewBranch<'a> {
    pub organization_id: Uuid,
    pub code: &'a str,
    pub name: Say,
    pub phone: Option<&'a str>,
}

/// Adds an organization.
pub async fn add(work: &Work<'_>, new: NewOrganization<'_>) -> Result<organization::Model> {
    let (hours_en, hours_fa) = split(new.hours);
    let (preparation_en, preparation_fa) = split(new.preparation);
    let organization = organization::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(new.code.to_owned()),
        name_fa: Set(new.name.fa),
        name_en: Set(new.name.en),
        role: Set(Text(new.role)),
        base_currency: Set(new.base_currency.to_owned()),
        fiscal_calendar: Set(Text(new.fiscal_calendar)),
        phone: Set(new.phone.and_then(text::phone)),
        email: Set(new.email.map(str::to_lowercase)),
        hours_fa: Set(hours_fa),
        hours_en: Set(hours_en),
        preparation_fa: Set(preparation_fa),
        preparation_en: Set(preparation_en),
        primary_colour: Set(new.primary_colour.map(str::to_owned)),
        accent_colour: Set(None),
        logo_file_id: Set(None),
        second_factor_roles: Set(String::new()),
    };
    let fact =
        OrganizationCreated(organization.insert(work.db()).await.on_duplicate(code_taken())?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Opens a branch.
pub async fn add_branch(work: &Work<'_>, new: NewBranch<'_>) -> Result<branch::Model> {
    let branch = branch::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(new.organization_id),
        code: Set(new.code.to_owned()),
        name_fa: Set(new.name.fa),
        name_en: Set(new.name.en),
        phone: Set(new.phone.and_then(text::phone)),
        is_active: Set(true),
    };
    let fact = BranchCreated(branch.insert(work.db()).await.on_duplicate(code_taken())?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// The organization whose portal this is; a bare one is made where there is none.
pub async fn ensure_host(work: &Work<'_>) -> Result<organization::Model> {
    if let Some(host) = host(work.db()).await? {
        return Ok(host);
    }
    let new = NewOrganization {
        code: "MAIN",
        name: Say::new("After-sales service", "خدمات پس از فروش"),
        role: OrganizationRole::ServiceUnit,
        base_currency: &work.app.settings().currency,
        fiscal_calendar: FiscalCalendar::Jalali,
        phone: None,
        email: None,
        hours: None,
        preparation: None,
        primary_colour: None,
    };
    add(work, new).await
}

pub(super) async fn create(
    work: &Work<'_>,
    body: &OrganizationPrototype,
) -> Result<organization::Model> {
    let currency = match &body.base_currency {
        Some(currency) => currency.0.as_str(),
        None => &work.app.settings().currency,
    };
    if Money::new(0, currency).is_err() {
        let why = Say::new("There is no such currency.", "چنین واحد پولی نیست.");
        return Err(Error::field("/base_currency", "not_found", why));
    }
    let phone = body.phone.as_ref().map(phone).transpose()?;
    let new = NewOrganization {
        code: &body.code.0,
        name: Say::new(body.name.en.as_str(), body.name.fa.as_str()),
        role: body.role,
        base_currency: currency,
        fiscal_calendar: body.fiscal_calendar.unwrap_or(FiscalCalendar::Jalali),
        phone: phone.as_deref(),
        email: body.email.as_ref().map(|email| email.0.as_str()),
        hours: None,
        preparation: None,
        primary_colour: None,
    };
    add(work, new).await
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<organization::Model> {
    let all = viewer.select::<organization::Entity>().filter(organization::Column::Id.eq(id));
    all.one(db).await?.or_not_found("organization")
}

pub(super) async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &OrganizationPatch,
) -> Result<organization::Model> {
    let all = work.viewer.select::<organization::Entity>();
    // One changes the organization one works in, though one may know of others.
    let own = all
        .filter(organization::Column::Id.eq(id))
        .filter(organization::Column::Id.eq(work.viewer.organization()));
    let known = own.lock_exclusive().one(work.db()).await?.or_not_found("organization")?;
    if_match.check(known.version)?;
    let version = known.version + 1;
    let mut change = known.into_active_model();
    change.version = Set(version);
    if let Some(name) = &body.name {
        change.name_fa = Set(text::tidy(&name.fa));
        change.name_en = Set(text::tidy(&name.en));
    }
    if let Some(new) = &body.phone {
        change.phone = Set(new.as_ref().map(phone).transpose()?);
    }
    if let Some(email) = &body.email {
        change.email = Set(email.as_ref().map(|email| email.0.to_lowercase()));
    }
    if let Some(hours) = &body.hours {
        (change.hours_fa, change.hours_en) = both(hours);
    }
    if let Some(preparation) = &body.preparation {
        (change.preparation_fa, change.preparation_en) = both(preparation);
    }
    if let Some(colour) = &body.primary_colour {
        change.primary_colour = Set(readable("/primary_colour", colour)?);
    }
    if let Some(colour) = &body.accent_colour {
        change.accent_colour = Set(readable("/accent_colour", colour)?);
    }
    if let Some(logo) = body.logo_file_id {
        if let Some(file) = logo {
            let subject = Subject::new("organization", id);
            kernel::files::attach(work, &[file], subject, "/logo_file_id").await?;
        }
        change.logo_file_id = Set(logo);
    }
    if let Some(roles) = &body.second_factor_roles {
        crate::accounts::needs_fresh_proof(work)?;
        let mut roles: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
        roles.sort_unstable();
        roles.dedup();
        change.second_factor_roles = Set(roles.join(" "));
    }
    let fact = OrganizationUpdated(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub(super) async fn create_branch(
    work: &Work<'_>,
    body: &BranchPrototype,
) -> Result<branch::Model> {
    let phone = body.phone.as_ref().map(phone).transpose()?;
    let new = NewBranch {
        organization_id: work.viewer.organization(),
        code: &body.code.0,
        name: Say::new(text::tidy(&body.name.en), text::tidy(&body.name.fa)),
        phone: phone.as_deref(),
    };
    add_branch(work, new).await
}

pub(super) async fn find_branch(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<branch::Model> {
    let all = viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(id));
    all.one(db).await?.or_not_found("branch")
}

pub(super) async fn update_branch(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &BranchPatch,
) -> Result<branch::Model> {
    let all = work.viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(id));
    let known = all.lock_exclusive().one(work.db()).await?.or_not_found("branch")?;
    if_match.check(known.version)?;
    let version = known.version + 1;
    let mut change = known.into_active_model();
    change.version = Set(version);
    if let Some(name) = &body.name {
        change.name_fa = Set(text::tidy(&name.fa));
        change.name_en = Set(text::tidy(&name.en));
    }
    if let Some(new) = &body.phone {
        change.phone = Set(new.as_ref().map(phone).transpose()?);
    }
    if let Some(is_active) = body.is_active {
        change.is_active = Set(is_active);
    }
    let fact = BranchUpdated(change.update(work.db()).await?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn index(work: &Work<'_>, branch: &branch::Model) -> Result<()> {
    let words = [branch.name_fa.as_str(), branch.name_en.as_str(), branch.code.as_str()];
    work.search("branch", branch.id, &words).await
}

fn phone(typed: &Phone) -> Result<String> {
    let why = Say::new(
        "This isn't a telephone number; type it with its code, as in 021 1234 5678.",
        "این شماره تلفن نیست؛ آن را با پیش‌شماره بنویسید، مانند 021 1234 5678.",
    );
    text::phone(&typed.0).ok_or_else(|| Error::field("/phone", "phone", why))
}

/// White letters stand on a brand's colour, so they must be readable there.
fn readable(pointer: &str, colour: &Option<Colour>) -> Result<Option<String>> {
    let Some(colour) = colour else { return Ok(None) };
    let contrast = rules::contrast_with_white(&colour.0).unwrap_or(1.0);
    if contrast < rules::READABLE {
        let why = Say::new(
            format!(
                "White letters on it have a contrast of {contrast:.1}; 4.5 is needed. Choose a darker one."
            ),
            format!(
                "تضاد نوشته سفید روی آن {contrast:.1} است و 4.5 لازم است؛ رنگ تیره‌تری برگزینید."
            ),
        );
        return Err(Error::field(pointer, "contrast_too_low", why));
    }
    Ok(Some(colour.0.to_lowercase()))
}

fn both(
    said: &Option<LocalizedText>,
) -> (sea_orm::ActiveValue<Option<String>>, sea_orm::ActiveValue<Option<String>>) {
    match said {
        Some(text) => (Set(Some(text::tidy(&text.fa))), Set(Some(text::tidy(&text.en)))),
        None => (Set(None), Set(None)),
    }
}

fn split(said: Option<Say>) -> (Option<String>, Option<String>) {
    match said {
        Some(Say { en, fa }) => (Some(en), Some(fa)),
        None => (None, None),
    }
}

fn code_taken() -> Say {
    Say::new("This code is taken; choose another.", "این کد گرفته شده است؛ کد دیگری برگزینید.")
}
