//! The operations on organizations and branches: from the wire to actions and back.

use contract::{
    accounts::Email,
    common::{Code, LocalizedText, Phone},
    organizations::{
        Branch, BranchCollection, BranchPatch, BranchPrototype, Colour, CurrencyCode,
        ListBranchesQuery, ListOrganizationsQuery, Organization, OrganizationCollection,
        OrganizationPatch, OrganizationPrototype, OrganizationsApi, PublicProfile,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
};
use kernel::{App, Error, Key, Order, Pager, Result, Text, Viewer, search};
use sea_orm::entity::prelude::*;

use super::{actions, branch, organization, profile};
use crate::accounts;

/// The operations on organizations.
pub struct Organizations;

impl Service for Organizations {
    type App = App;
    type Error = Error;
}

impl OrganizationsApi for Organizations {
    async fn get_public_profile(app: &App, _: Cx) -> Result<PublicProfile> {
        profile::of(app).await
    }

    async fn list_organizations(
        app: &App,
        cx: Cx,
        query: ListOrganizationsQuery,
    ) -> Result<OrganizationCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut all = Viewer::new(&cx.principal).select::<organization::Entity>();
        if !query.role.is_empty() {
            let roles = query.role.iter().copied().map(Text);
            all = all.filter(organization::Column::Role.is_in(roles));
        }
        let code = organization::Column::Code;
        let all = page.keyset(all, code, Order::Asc, organization::Column::Id);
        let (all, next_cursor) =
            page.cut(all.all(app.db()).await?, |one| (Key::Text(one.code.clone()), one.id));
        let items = all.into_iter().map(Organization::from).collect();
        Ok(OrganizationCollection { items, next_cursor })
    }

    async fn create_organization(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: OrganizationPrototype,
    ) -> Result<Recorded<Created<Tagged<Organization>>>> {
        let work = app.once(&cx, &key, async |work| {
            let organization = actions::create(work, &body).await?;
            accounts::grant_administration(work, organization.id).await?;
            let location = format!("/api/v1/organizations/{}", organization.id);
            Ok(Created { location, reply: tagged(organization) })
        });
        let reply = work.await?;
        accounts::sessions::live::forget_account(cx.principal.subject);
        Ok(reply)
    }

    async fn get_organization(
        app: &App,
        cx: Cx,
        organization_id: Uuid,
    ) -> Result<Tagged<Organization>> {
        let viewer = Viewer::new(&cx.principal);
        actions::find(app.db(), &viewer, organization_id).await.map(tagged)
    }

    async fn update_organization(
        app: &App,
        cx: Cx,
        organization_id: Uuid,
        if_match: IfMatch,
        body: OrganizationPatch,
    ) -> Result<Tagged<Organization>> {
        app.transact(&cx, async |work| {
            actions::update(work, organization_id, if_match, &body).await.map(tagged)
        })
        .await
    }

    async fn list_branches(
        app: &App,
        cx: Cx,
        query: ListBranchesQuery,
    ) -> Result<BranchCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut all = Viewer::new(&cx.principal).select::<branch::Entity>();
        if let Some(q) = &query.q {
            let found = search::matching(app.db(), "branch", q);
            all = all.filter(branch::Column::Id.in_subquery(found));
        }
        if let Some(is_active) = query.is_active {
            all = all.filter(branch::Column::IsActive.eq(is_active));
        }
        let all = page.keyset(all, branch::Column::Code, Order::Asc, branch::Column::Id);
        let (all, next_cursor) =
            page.cut(all.all(app.db()).await?, |one| (Key::Text(one.code.clone()), one.id));
        Ok(BranchCollection { items: all.into_iter().map(Branch::from).collect(), next_cursor })
    }

    async fn create_branch(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: BranchPrototype,
    ) -> Result<Recorded<Created<Tagged<Branch>>>> {
        let work = app.once(&cx, &key, async |work| {
            let branch = actions::create_branch(work, &body).await?;
            let location = format!("/api/v1/branches/{}", branch.id);
            Ok(Created { location, reply: tagged_branch(branch) })
        });
        work.await
    }

    async fn get_branch(app: &App, cx: Cx, branch_id: Uuid) -> Result<Tagged<Branch>> {
        let viewer = Viewer::new(&cx.principal);
        actions::find_branch(app.db(), &viewer, branch_id).await.map(tagged_branch)
    }

    async fn update_branch(
        app: &App,
        cx: Cx,
        branch_id: Uuid,
        if_match: IfMatch,
        body: BranchPatch,
    ) -> Result<Tagged<Branch>> {
        app.transact(&cx, async |work| {
            actions::update_branch(work, branch_id, if_match, &body).await.map(tagged_branch)
        })
        .await
    }
}

fn tagged(organization: organization::Model) -> Tagged<Organization> {
    Tagged { version: organization.version, body: organization.into() }
}

fn tagged_branch(branch: branch::Model) -> Tagged<Branch> {
    Tagged { version: branch.version, body: branch.into() }
}

impl From<organization::Model> for Organization {
    fn from(one: organization::Model) -> Self {
        Self {
            hours: one.hours(),
            preparation: one.preparation(),
            second_factor_roles: one.second_factor_roles(),
            id: one.id,
            version: one.version,
            created_at: one.created_at.into(),
            code: Code(one.code),
            name: LocalizedText { fa: one.name_fa, en: one.name_en },
            role: one.role.0,
            base_currency: CurrencyCode(one.base_currency),
            fiscal_calendar: one.fiscal_calendar.0,
            phone: one.phone.map(Phone),
            email: one.email.map(Email),
            primary_colour: one.primary_colour.map(Colour),
            accent_colour: one.accent_colour.map(Colour),
            logo_file_id: one.logo_file_id,
        }
    }
}

impl From<branch::Model> for Branch {
    fn from(branch: branch::Model) -> Self {
        Self {
            id: branch.id,
            version: branch.version,
            created_at: branch.created_at.into(),
            organization_id: branch.organization_id,
            code: Code(branch.code),
            name: LocalizedText { fa: branch.name_fa, en: branch.name_en },
            phone: branch.phone.map(Phone),
            is_active: branch.is_active,
        }
    }
}
