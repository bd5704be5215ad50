//! What administrators do with invitations.

use contract::{
    accounts::{InvitationPrototype, InvitationState, ListInvitationsQuery},
    common::{Cursor, ProblemCode},
    rt::{Cx, Language, TextEnum},
};
use kernel::{
    App, Error, Key, OrNotFound, Order, Pager, Result, Say, Subject, Viewer, Work,
    messages::{self, Message, Recipient},
    text,
};
use sea_orm::{
    ActiveValue::Set, Condition, ConnectionTrait, IntoActiveModel, entity::prelude::*, query::*,
};

use super::invitation::{self, Column};
use crate::{
    accounts::{
        account, actions,
        events::{InvitationSent, InvitationWithdrawn},
        rules,
        sessions::{digest, secret},
    },
    organizations::branch,
};

/// Newest first.
pub(in crate::accounts) async fn list(
    app: &App,
    cx: &Cx,
    query: &ListInvitationsQuery,
) -> Result<(Vec<invitation::Model>, Option<Cursor>)> {
    let page = Pager::open(app, cx, query.limit, query.cursor.as_ref())?;
    let mut invitations = Viewer::new(&cx.principal).select::<invitation::Entity>();
    if !query.state.is_empty() {
        let now = app.clock.now();
        let any = query.state.iter().map(|state| is(*state, now));
        invitations = invitations.filter(any.fold(Condition::any(), Condition::add));
    }
    let invitations = page.keyset(invitations, Column::Id, Order::Desc, Column::Id);
    Ok(page.cut(invitations.all(app.db()).await?, |one| (Key::Id, one.id)))
}

/// What [`invitation::Model::state`] says, as the database can ask it.
fn is(state: InvitationState, now: DateTimeUtc) -> Condition {
    let open =
        Condition::all().add(Column::AcceptedAt.is_null()).add(Column::WithdrawnAt.is_null());
    match state {
        InvitationState::Accepted => Condition::all().add(Column::AcceptedAt.is_not_null()),
        InvitationState::Withdrawn => Condition::all()
            .add(Column::AcceptedAt.is_null())
            .add(Column::WithdrawnAt.is_not_null()),
        InvitationState::Expired => open.add(Column::ExpiresAt.lte(now)),
        InvitationState::Sent => open.add(Column::ExpiresAt.gt(now)),
    }
}

pub(in crate::accounts) async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<invitation::Model> {
    let all = viewer.select::<invitation::Entity>().filter(Column::Id.eq(id));
    all.one(db).await?.or_not_found("invitation")
}

pub(in crate::accounts) async fn create(
    work: &Work<'_>,
    body: &InvitationPrototype,
) -> Result<invitation::Model> {
    actions::needs_fresh_proof(work)?;
    let email = body.email.0.to_lowercase();
    let accounts = work.system().select::<account::Entity>();
    if accounts.filter(account::Column::Email.eq(&email)).one(work.db()).await?.is_some() {
        let why = Say::new(
            "Somebody with this mail address has an account; grant them a role instead.",
            "کسی با این ایمیل حساب دارد؛ به جای دعوت به او نقش بدهید.",
        );
        return Err(Error::field("/email", "already_exists", why));
    }
    if let Some(id) = body.branch_id {
        let branches = work.viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(id));
        if branches.one(work.db()).await?.is_none() {
            let why = Say::new("There is no such branch.", "چنین شعبه‌ای نیست.");
            return Err(Error::field("/branch_id", "not_found", why));
        }
    }
    let language = body.language.map_or(work.language, |language| match language {
        contract::common::Language::Fa => Language::Fa,
        contract::common::Language::En => Language::En,
    });
    let mut roles: Vec<&str> = body.roles.iter().map(|role| role.as_str()).collect();
    roles.sort_unstable();
    roles.dedup();
    let token = secret();
    let row = invitation::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        name: Set(text::tidy(&body.name.0)),
        email: Set(email),
        roles: Set(roles.join(" ")),
        branch_id: Set(body.branch_id),
        language: Set(language.tag().to_owned()),
        digest: Set(digest(&token)),
        sent_at: Set(work.now),
        expires_at: Set(work.now + rules::INVITATION),
        accepted_at: Set(None),
        withdrawn_at: Set(None),
        account_id: Set(None),
    };
    let fact = InvitationSent(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    mail(work, &fact.0, &token).await?;
    Ok(fact.0)
}

/// Mails a new link; the one before it leads nowhere.
pub(in crate::accounts) async fn resend(work: &Work<'_>, id: Uuid) -> Result<invitation::Model> {
    actions::needs_oneself(&work.viewer)?;
    let invitation = open(work, id).await?;
    let token = secret();
    let version = invitation.version + 1;
    let mut change = invitation.into_active_model();
    change.version = Set(version);
    change.digest = Set(digest(&token));
    change.sent_at = Set(work.now);
    change.expires_at = Set(work.now + rules::INVITATION);
    let fact = InvitationSent(change.update(work.db()).await?);
    work.emit(&fact).await?;
    mail(work, &fact.0, &token).await?;
    Ok(fact.0)
}

pub(in crate::accounts) async fn withdraw(work: &Work<'_>, id: Uuid) -> Result<invitation::Model> {
    let invitation = open(work, id).await?;
    let version = invitation.version + 1;
    let mut change = invitation.into_active_model();
    change.version = Set(version);
    change.withdrawn_at = Set(Some(work.now));
    let fact = InvitationWithdrawn(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// One that was neither taken up nor withdrawn, held until the work is committed.
async fn open(work: &Work<'_>, id: Uuid) -> Result<invitation::Model> {
    let all = work.viewer.select::<invitation::Entity>().filter(Column::Id.eq(id));
    let invitation = all.lock_exclusive().one(work.db()).await?.or_not_found("invitation")?;
    match invitation.state(work.now) {
        InvitationState::Sent | InvitationState::Expired => Ok(invitation),
        InvitationState::Accepted | InvitationState::Withdrawn => {
            let why = Say::new(
                "It was taken up or withdrawn already.",
                "این دعوت پیش‌تر پذیرفته یا پس گرفته شده است.",
            );
            Err(Error::refused(ProblemCode::InvalidState, why))
        }
    }
}

async fn mail(work: &Work<'_>, invitation: &invitation::Model, token: &str) -> Result<()> {
    let url = format!("{}/staff?invitation={token}", work.app.settings().public_url);
    let same = |text: &str| Say::new(text, text);
    let vars =
        [("link", same(&url)), ("name", same(&invitation.name)), ("hours", Say::new("48", "۴۸"))];
    let message = Message {
        to: Recipient::Email(invitation.email.clone()),
        template: "invitation",
        vars: &vars,
        language: Language::preferred(&invitation.language).unwrap_or(Language::Fa),
        subject: Some(Subject::of(invitation)),
        secret: true,
    };
    messages::send(work, message).await
}
