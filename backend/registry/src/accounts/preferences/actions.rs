//! What people do with their preferences and saved views.

use contract::{
    common::{Code, Name},
    preferences::{
        ListSavedViewsQuery, MoneyUnit, Preferences, PreferencesPatch, SavedView, SavedViewPatch,
        SavedViewPrototype, Theme, ViewQuery,
    },
    rt::IfMatch,
};
use kernel::{OrNotFound, Order, Pager, Result, Text, Viewer, Work, guarded, text};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, IntoActiveModel, entity::prelude::*, query::*,
    sea_query::OnConflict,
};

use super::{preference, saved_view};
use crate::accounts::events::{
    PreferencesUpdated, SavedViewCreated, SavedViewDeleted, SavedViewUpdated,
};

/// An account's preferences; what was never chosen is as it comes.
pub(in crate::accounts) async fn of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Preferences> {
    let preferences = Viewer::system(Uuid::nil()).select::<preference::Entity>();
    let chosen = preferences.filter(preference::Column::AccountId.eq(account)).one(db).await?;
    Ok(chosen.map_or_else(as_it_comes, Preferences::from))
}

fn as_it_comes() -> Preferences {
    Preferences {
        language: None,
        theme: Theme::System,
        density: None,
        money_unit: MoneyUnit::Rial,
        shortcuts: true,
        home_role: None,
        dismissed: Vec::new(),
    }
}

pub(super) async fn update(work: &Work<'_>, patch: PreferencesPatch) -> Result<Preferences> {
    let account = work.viewer.subject();
    let own = work.viewer.select::<preference::Entity>().lock_exclusive();
    let version = own.one(work.db()).await?.map_or(1, |chosen| chosen.version + 1);
    let now = of(work.db(), account).await?;
    let row = preference::ActiveModel {
        account_id: Set(account),
        version: Set(version),
        organization_id: Set(work.viewer.organization()),
        language: Set(patch.language.unwrap_or(now.language).map(Text)),
        theme: Set(Text(patch.theme.unwrap_or(now.theme))),
        density: Set(patch.density.unwrap_or(now.density).map(Text)),
        money_unit: Set(Text(patch.money_unit.unwrap_or(now.money_unit))),
        shortcuts: Set(patch.shortcuts.unwrap_or(now.shortcuts)),
        home_role: Set(patch.home_role.unwrap_or(now.home_role).map(Text)),
        dismissed: Set(codes(&patch.dismissed.unwrap_or(now.dismissed))),
    };
    use preference::Column as C;
    let columns = [
        C::Version,
        C::Language,
        C::Theme,
        C::Density,
        C::MoneyUnit,
        C::Shortcuts,
        C::HomeRole,
        C::Dismissed,
    ];
    let again = OnConflict::column(C::AccountId).update_columns(columns).to_owned();
    preference::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await?;
    let chosen = work.viewer.select::<preference::Entity>().one(work.db()).await?;
    let fact = PreferencesUpdated(chosen.or_not_found("preferences")?);
    work.emit(&fact).await?;
    Ok(fact.0.into())
}

fn codes(dismissed: &[Code]) -> Json {
    dismissed.iter().map(|code| Json::from(code.0.as_str())).collect()
}

/// By name.
pub(super) async fn views(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListSavedViewsQuery,
    page: &Pager,
) -> Result<Vec<saved_view::Model>> {
    let mut views = viewer.select::<saved_view::Entity>();
    if let Some(list) = &query.list {
        views = views.filter(saved_view::Column::List.eq(&list.0));
    }
    let name = saved_view::Column::Name;
    Ok(page.keyset(views, name, Order::Asc, saved_view::Column::Id).all(db).await?)
}

pub(super) async fn create_view(
    work: &Work<'_>,
    body: &SavedViewPrototype,
) -> Result<saved_view::Model> {
    if body.is_start {
        yield_start(work, &body.list.0).await?;
    }
    let view = saved_view::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(work.viewer.organization()),
        account_id: Set(work.viewer.subject()),
        list: Set(body.list.0.clone()),
        name: Set(text::tidy(&body.name.0)),
        query: Set(body.query.0.clone()),
        is_start: Set(body.is_start),
    };
    let fact = SavedViewCreated(view.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub(super) async fn update_view(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &SavedViewPatch,
) -> Result<saved_view::Model> {
    let view = lock(work, id).await?;
    if_match.check(view.version)?;
    if body.is_start == Some(true) {
        yield_start(work, &view.list).await?;
    }
    let version = view.version + 1;
    let mut change = view.into_active_model();
    change.version = Set(version);
    if let Some(name) = &body.name {
        change.name = Set(text::tidy(&name.0));
    }
    if let Some(query) = &body.query {
        change.query = Set(query.0.clone());
    }
    if let Some(is_start) = body.is_start {
        change.is_start = Set(is_start);
    }
    let fact = SavedViewUpdated(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub(super) async fn delete_view(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<()> {
    let view = lock(work, id).await?;
    if_match.check(view.version)?;
    view.clone().delete(work.db()).await?;
    work.emit(&SavedViewDeleted(view)).await
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<saved_view::Model> {
    let views = work.viewer.select::<saved_view::Entity>().filter(saved_view::Column::Id.eq(id));
    views.lock_exclusive().one(work.db()).await?.or_not_found("saved view")
}

/// A list opens with one view: the one that did makes room.
async fn yield_start(work: &Work<'_>, list: &str) -> Result<()> {
    let others = guarded::<saved_view::Entity>()
        .col_expr(saved_view::Column::IsStart, Expr::value(false))
        .col_expr(saved_view::Column::Version, Expr::col(saved_view::Column::Version).add(1))
        .filter(saved_view::Column::AccountId.eq(work.viewer.subject()))
        .filter(saved_view::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(saved_view::Column::List.eq(list))
        .filter(saved_view::Column::IsStart.eq(true));
    for view in work.update_where(others).await? {
        work.emit(&SavedViewUpdated(view)).await?;
    }
    Ok(())
}

impl From<preference::Model> for Preferences {
    fn from(chosen: preference::Model) -> Self {
        let codes = chosen.dismissed.as_array().into_iter().flatten();
        let codes = codes.filter_map(|code| Some(Code(code.as_str()?.to_owned())));
        Self {
            dismissed: codes.collect(),
            language: chosen.language.map(|language| language.0),
            theme: chosen.theme.0,
            density: chosen.density.map(|density| density.0),
            money_unit: chosen.money_unit.0,
            shortcuts: chosen.shortcuts,
            home_role: chosen.home_role.map(|role| role.0),
        }
    }
}

impl From<saved_view::Model> for SavedView {
    fn from(view: saved_view::Model) -> Self {
        Self {
            id: view.id,
            version: view.version,
            created_at: view.created_at.into(),
            list: Code(view.list),
            name: Name(view.name),
            query: ViewQuery(view.query),
            is_start: view.is_start,
        }
    }
}
