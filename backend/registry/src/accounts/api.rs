//! The operations on accounts and role grants: from the wire to actions and back.

use contract::{
    accounts::{
        Account, AccountCollection, AccountPatch, AccountPrototype, AccountsApi,
        ImpersonationPrototype, Invitation, InvitationCollection, InvitationPrototype,
        ListAccountsQuery, ListInvitationsQuery, ListRoleGrantsQuery, RoleGrant,
        RoleGrantCollection, RoleGrantPrototype,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
    sessions::SessionGrant,
};
use kernel::{App, Error, OrNotFound, Pager, Result, Viewer, Work};
use sea_orm::{ConnectionTrait, entity::prelude::Uuid};

use super::{
    account, actions, credentials, grants, impersonation, invitations, passwords, sessions::live,
};

/// The operations on accounts.
pub struct Accounts;

impl Service for Accounts {
    type App = App;
    type Error = Error;
}

impl AccountsApi for Accounts {
    async fn list_accounts(
        app: &App,
        cx: Cx,
        query: ListAccountsQuery,
    ) -> Result<AccountCollection> {
        actions::list(app, &cx, &query).await
    }

    async fn create_account(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: AccountPrototype,
    ) -> Result<Recorded<Created<Tagged<Account>>>> {
        actions::acceptable(&body)?;
        let hash = match &body.password {
            Some(password) => Some(passwords::hash(&password.0).await?),
            None => None,
        };
        let work = app.once(&cx, &key, async |work| {
            let account = actions::create(work, &body, hash.clone()).await?;
            let location = format!("/api/v1/accounts/{}", account.id);
            Ok(Created { location, reply: tagged(work.db(), &work.viewer, account).await? })
        });
        work.await
    }

    async fn get_account(app: &App, cx: Cx, account_id: Uuid) -> Result<Tagged<Account>> {
        let viewer = Viewer::new(&cx.principal);
        let account = actions::find(app.db(), &viewer, account_id).await?;
        tagged(app.db(), &viewer, account).await
    }

    async fn update_account(
        app: &App,
        cx: Cx,
        account_id: Uuid,
        if_match: IfMatch,
        body: AccountPatch,
    ) -> Result<Tagged<Account>> {
        let account = app.transact(&cx, async |work| {
            let account = actions::update(work, account_id, if_match, &body).await?;
            tagged(work.db(), &work.viewer, account).await
        });
        let account = account.await?;
        live::forget_account(account_id);
        Ok(account)
    }

    async fn create_account_sign_out(
        app: &App,
        cx: Cx,
        account_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Account>>> {
        let account = app.once(&cx, &key, async |work| {
            let account = actions::sign_out(work, account_id).await?;
            tagged(work.db(), &work.viewer, account).await
        });
        let account = account.await?;
        live::forget_account(account_id);
        Ok(account)
    }

    async fn delete_account_second_factor(
        app: &App,
        cx: Cx,
        account_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        app.transact(&cx, async |work| {
            let account = actions::lock(work, account_id).await?;
            if_match.check(account.version)?;
            credentials::take_away(work, &account).await
        })
        .await?;
        live::forget_account(account_id);
        Ok(NoContent)
    }

    async fn create_impersonation(
        app: &App,
        cx: Cx,
        account_id: Uuid,
        body: ImpersonationPrototype,
    ) -> Result<SessionGrant> {
        impersonation::begin(app, &cx, account_id, &body).await
    }

    async fn list_invitations(
        app: &App,
        cx: Cx,
        query: ListInvitationsQuery,
    ) -> Result<InvitationCollection> {
        let viewer = Viewer::new(&cx.principal);
        let (rows, next_cursor) = invitations::list(app, &cx, &query).await?;
        let items = invitations::told(app.db(), &viewer, rows, app.clock.now()).await?;
        Ok(InvitationCollection { items, next_cursor })
    }

    async fn create_invitation(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: InvitationPrototype,
    ) -> Result<Recorded<Created<Tagged<Invitation>>>> {
        let work = app.once(&cx, &key, async |work| {
            let invitation = invitations::create(work, &body).await?;
            let location = format!("/api/v1/invitations/{}", invitation.id);
            Ok(Created { location, reply: invited(work, invitation).await? })
        });
        work.await
    }

    async fn get_invitation(app: &App, cx: Cx, invitation_id: Uuid) -> Result<Tagged<Invitation>> {
        let viewer = Viewer::new(&cx.principal);
        let found = invitations::find(app.db(), &viewer, invitation_id).await?;
        let version = found.version;
        let told = invitations::told(app.db(), &viewer, vec![found], app.clock.now()).await?;
        let body = told.into_iter().next().or_not_found("invitation")?;
        Ok(Tagged { version, body })
    }

    async fn create_invitation_resend(
        app: &App,
        cx: Cx,
        invitation_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Invitation>>> {
        let work = app.once(&cx, &key, async |work| {
            let invitation = invitations::resend(work, invitation_id).await?;
            invited(work, invitation).await
        });
        work.await
    }

    async fn create_invitation_withdrawal(
        app: &App,
        cx: Cx,
        invitation_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Invitation>>> {
        let work = app.once(&cx, &key, async |work| {
            let invitation = invitations::withdraw(work, invitation_id).await?;
            invited(work, invitation).await
        });
        work.await
    }

    async fn list_role_grants(
        app: &App,
        cx: Cx,
        account_id: Uuid,
        query: ListRoleGrantsQuery,
    ) -> Result<RoleGrantCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let (items, next_cursor) = grants::list(app.db(), &viewer, account_id, &page).await?;
        Ok(RoleGrantCollection { items, next_cursor })
    }

    async fn create_role_grant(
        app: &App,
        cx: Cx,
        account_id: Uuid,
        key: IdempotencyKey,
        body: RoleGrantPrototype,
    ) -> Result<Recorded<Created<Tagged<RoleGrant>>>> {
        let grant = app.once(&cx, &key, async |work| {
            let grant = grants::create(work, account_id, &body).await?;
            let (id, version) = (grant.id, grant.version);
            let location = format!("/api/v1/accounts/{account_id}/role-grants/{id}");
            let told = grants::told(work.db(), &work.viewer, vec![grant]).await?;
            let body = told.into_iter().next().or_not_found("role grant")?;
            Ok(Created { location, reply: Tagged { version, body } })
        });
        let grant = grant.await?;
        live::forget_account(account_id);
        Ok(grant)
    }

    async fn delete_role_grant(
        app: &App,
        cx: Cx,
        account_id: Uuid,
        role_grant_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        app.transact(&cx, async |work| {
            grants::withdraw(work, account_id, role_grant_id, if_match).await
        })
        .await?;
        live::forget_account(account_id);
        Ok(NoContent)
    }
}

async fn invited(
    work: &Work<'_>,
    invitation: invitations::invitation::Model,
) -> Result<Tagged<Invitation>> {
    let version = invitation.version;
    let told = invitations::told(work.db(), &work.viewer, vec![invitation], work.now).await?;
    let body = told.into_iter().next().or_not_found("invitation")?;
    Ok(Tagged { version, body })
}

async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    account: account::Model,
) -> Result<Tagged<Account>> {
    let version = account.version;
    let told = actions::told(db, viewer, vec![account]).await?;
    let body = told.into_iter().next().or_not_found("account")?;
    Ok(Tagged { version, body })
}
