//! The facts that sign-in and accounts announce. All are for the audit and for those who keep
//! the accounts; customers read of none of them.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::{
    account,
    credentials::second_factor,
    invitations::invitation,
    keys::signing_key,
    preferences::{preference, saved_view},
    role_grant,
    sessions::session,
    sign_in::code,
};

/// A fact that is no more than its row: its name, whose row it is, on whose timeline it stands.
macro_rules! facts {
    ($($(#[$docs:meta])* $fact:ident($row:ty) = $name:literal, |$it:ident| $subject:expr;)*) => {$(
        $(#[$docs])*
        pub struct $fact(pub $row);

        impl Fact for $fact {
            const NAME: &'static str = $name;
            type Row = $row;

            fn row(&self) -> &$row {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                let $it = &self.0;
                let account: Option<Uuid> = $subject;
                account.map(|id| Subject::new("account", id)).into_iter().collect()
            }

            fn internal(&self) -> bool {
                true
            }
        }
    )*};
}

facts! {
    AccountCreated(account::Model) = "account.created", |account| Some(account.id);
    AccountUpdated(account::Model) = "account.updated", |account| Some(account.id);
    AccountDisabled(account::Model) = "account.disabled", |account| Some(account.id);
    /// Its owner said that a sign-in was somebody else's.
    SignInReported(account::Model) = "account.sign_in_reported", |account| Some(account.id);
    PasswordReplaced(account::Model) = "account.password_replaced", |account| Some(account.id);
    PasswordResetRequested(account::Model) = "account.password_reset_requested",
        |account| Some(account.id);
    /// All sessions of an account were ended by somebody else.
    AccountSignedOut(account::Model) = "account.signed_out", |account| Some(account.id);
    SecondFactorConfirmed(second_factor::Model) = "second_factor.confirmed",
        |factor| Some(factor.account_id);
    SecondFactorRemoved(second_factor::Model) = "second_factor.removed",
        |factor| Some(factor.account_id);
    RecoveryCodesReplaced(second_factor::Model) = "second_factor.codes_replaced",
        |factor| Some(factor.account_id);
    RecoveryCodeUsed(second_factor::Model) = "second_factor.recovery_code_used",
        |factor| Some(factor.account_id);
    InvitationSent(invitation::Model) = "invitation.sent", |_invitation| None;
    InvitationWithdrawn(invitation::Model) = "invitation.withdrawn", |_invitation| None;
    InvitationAccepted(invitation::Model) = "invitation.accepted",
        |invitation| invitation.account_id;
    RoleGranted(role_grant::Model) = "role_grant.created", |grant| Some(grant.account_id);
    RoleWithdrawn(role_grant::Model) = "role_grant.ended", |grant| Some(grant.account_id);
    SessionCreated(session::Model) = "session.created", |session| session.account_id;
    SessionRefreshed(session::Model) = "session.refreshed", |_session| None;
    SignInCodeSent(code::Model) = "sign_in_code.created", |_code| None;
    SignInCodeRefused(code::Model) = "sign_in_code.refused", |_code| None;
    PreferencesUpdated(preference::Model) = "preferences.updated", |_own| None;
    SavedViewCreated(saved_view::Model) = "saved_view.created", |_own| None;
    SavedViewUpdated(saved_view::Model) = "saved_view.updated", |_own| None;
    SavedViewDeleted(saved_view::Model) = "saved_view.deleted", |_own| None;
}

/// A session ended: signed out, replaced, or because its refresh token was stolen.
pub struct SessionEnded(pub session::Model);

impl Fact for SessionEnded {
    const NAME: &'static str = "session.ended";
    type Row = session::Model;

    fn row(&self) -> &session::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        self.0.account_id.map(|id| Subject::new("account", id)).into_iter().collect()
    }

    fn details(&self) -> Json {
        json!({"reason": self.0.ended_because})
    }

    fn internal(&self) -> bool {
        true
    }
}

/// A key signs no more.
pub struct SigningKeyRetired(pub signing_key::Model);

impl Fact for SigningKeyRetired {
    const NAME: &'static str = "signing_key.retired";
    type Row = signing_key::Model;

    fn row(&self) -> &signing_key::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        Uuid::nil()
    }

    fn subjects(&self) -> Vec<Subject> {
        Vec::new()
    }

    fn internal(&self) -> bool {
        true
    }
}

/// Somebody acts in another's place, and why.
pub struct ImpersonationBegun {
    pub session: session::Model,
    pub reason: String,
}

impl Fact for ImpersonationBegun {
    const NAME: &'static str = "session.impersonation_begun";
    type Row = session::Model;

    fn row(&self) -> &session::Model {
        &self.session
    }

    fn organization(&self) -> Uuid {
        self.session.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        self.session.account_id.map(|id| Subject::new("account", id)).into_iter().collect()
    }

    fn details(&self) -> Json {
        json!({"reason": self.reason})
    }

    fn internal(&self) -> bool {
        true
    }
}

/// A guest proved a telephone: what belongs to the guest's session is the customer's from now on.
pub struct GuestIdentified {
    /// The guest's session; its id is what the guest's rows name as their owner.
    pub guest: session::Model,
    pub account: account::Model,
    /// The customer that the telephone belongs to.
    pub party_id: Uuid,
}

impl Fact for GuestIdentified {
    const NAME: &'static str = "session.identified";
    type Row = session::Model;

    fn row(&self) -> &session::Model {
        &self.guest
    }

    fn organization(&self) -> Uuid {
        self.guest.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::new("account", self.account.id)]
    }

    fn internal(&self) -> bool {
        true
    }
}
