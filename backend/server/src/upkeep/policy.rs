use contract::{common::ProblemCode, organizations::OrganizationRole, security::Role};
use kernel::{App, Error, Result, Say, Text, Viewer};
use registry::organization;
use sea_orm::{
    Condition, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*, sea_query::SelectStatement,
};

/// The organizations that run an installation; dealers and contractors are guests in it.
const HOSTS: [OrganizationRole; 2] =
    [OrganizationRole::Manufacturer, OrganizationRole::ServiceUnit];

fn own(viewer: &Viewer) -> sea_orm::Select<organization::Entity> {
    Viewer::system(viewer.organization())
        .select::<organization::Entity>()
        .filter(organization::Column::Id.eq(viewer.organization()))
        .filter(organization::Column::Role.is_in(HOSTS.map(Text)))
}

/// Everything for administrators of a host, nothing for others.
pub fn of_host(viewer: &Viewer) -> Condition {
    if viewer.is_system() {
        return Condition::all();
    }
    if !viewer.has(Role::Admin) {
        return viewer.nothing();
    }
    let host: SelectStatement =
        own(viewer).select_only().column(organization::Column::Id).into_query();
    Condition::all().add(Expr::exists(host))
}

/// Whether somebody belongs to a host.
pub async fn is_host(app: &App, viewer: &Viewer) -> Result<bool> {
    Ok(own(viewer).one(app.db()).await?.is_some())
}

/// Refuses whoever is no administrator of a host.
pub async fn host(app: &App, viewer: &Viewer) -> Result<()> {
    match is_host(app, viewer).await? {
        true => Ok(()),
        false => Err(Error::refused(
            ProblemCode::Forbidden,
            Say::new(
                "Only the organization that runs Vafa looks after it.",
                "تنها سازمانی که وفا را اجرا می‌کند از آن نگهداری می‌کند.",
            ),
        )),
    }
}
