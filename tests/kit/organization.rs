//! People that the demo company doesn't have: another organization, and others within it.

use contract::{
    accounts::{AccountKind, GrantedRole},
    organizations::{FiscalCalendar, OrganizationRole},
};
use kernel::{Say, Viewer, Work};
use registry::{
    accounts::{NewAccount, NewGrant, create_account_for_seed, passwords},
    organizations::{self, NewBranch, NewOrganization},
};
use uuid::Uuid;

use crate::{Api, Caller};

/// Somebody who is to be.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer<'a> {
    pub username: &'a str,
    pub role: GrantedRole,
    /// The branch that the role is limited to.
    pub branch: Option<Uuid>,
    /// The customer whose affairs they manage.
    pub party: Option<Uuid>,
}

impl Api {
    /// An organization that has nothing to do with the demo company, with one branch; nobody is
    /// in it yet.
    pub async fn another_organization(&self, code: &str) -> Uuid {
        let found = async |work: &Work<'_>| {
            let new = NewOrganization {
                code,
                name: Say::new("Another service", "سرویس دیگر"),
                role: OrganizationRole::Dealer,
                base_currency: "IRR",
                fiscal_calendar: FiscalCalendar::Jalali,
                phone: None,
                email: None,
                hours: None,
                preparation: None,
                primary_colour: None,
            };
            let organization_id = organizations::add(work, new).await?.id;
            let (code, name) = ("ONE", Say::new("The only branch", "تنها شعبه"));
            let branch = NewBranch { organization_id, code, name, phone: None };
            organizations::add_branch(work, branch).await?;
            Ok(organization_id)
        };
        self.installation.app.act("kit", Viewer::system(Uuid::nil()), found).await.unwrap()
    }

    /// Somebody new in an organization, signed in.
    pub async fn newcomer(&self, organization: Uuid, new: Newcomer<'_>) -> Caller {
        let kind = match new.role {
            GrantedRole::Customer => AccountKind::Customer,
            _ => AccountKind::Staff,
        };
        let hash = passwords::hash_now(server::demo::PASSWORD).unwrap();
        let make = async |work: &Work<'_>| {
            let account = NewAccount {
                kind,
                name: new.username,
                latin_name: None,
                username: Some(new.username),
                email: None,
                phone: None,
                password_hash: Some(hash.clone()),
                is_demo: true,
                grants: vec![NewGrant { branch_id: new.branch, ..NewGrant::of(new.role) }],
                parties: new.party.into_iter().collect(),
            };
            create_account_for_seed(work, organization, account).await
        };
        let viewer = Viewer::system(organization);
        self.installation.app.act("kit", viewer, make).await.unwrap();
        self.person(new.username).await
    }
}
