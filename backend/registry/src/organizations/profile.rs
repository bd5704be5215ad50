//! What anybody may know of the organization whose portal this is.

use contract::{
    accounts::{Email, Username},
    common::{Language, LocalizedText, Phone},
    organizations::{Colour, CurrencyCode, DemoAccount, PublicProfile},
};
use kernel::{App, Result, Viewer};
use sea_orm::{ConnectionTrait, entity::prelude::*, query::*};

use super::{host, organization};
use crate::accounts::{account, role_grant};

/// The password of the demo's accounts; it works in the demo only.
pub const DEMO_PASSWORD: &str = "vafa-demo-1405";

pub(super) async fn of(app: &App) -> Result<PublicProfile> {
    let (settings, is_demo) = (app.settings(), app.is_demo());
    let demo_accounts = match is_demo {
        true => demo_accounts(app.db()).await?,
        false => Vec::new(),
    };
    let bare = PublicProfile {
        name: LocalizedText { fa: "وفا".to_owned(), en: "Vafa".to_owned() },
        phone: None,
        email: None,
        hours: None,
        preparation: None,
        primary_colour: None,
        accent_colour: None,
        logo_file_id: None,
        currency: CurrencyCode(settings.currency.clone()),
        time_zone: settings.time_zone.clone(),
        languages: vec![Language::Fa, Language::En],
        is_demo,
        demo_accounts,
        demo_password: is_demo.then(|| DEMO_PASSWORD.to_owned()),
    };
    let Some(host) = host(app.db()).await? else { return Ok(bare) };
    Ok(PublicProfile {
        hours: host.hours(),
        preparation: host.preparation(),
        name: LocalizedText { fa: host.name_fa, en: host.name_en },
        phone: host.phone.map(Phone),
        email: host.email.map(Email),
        primary_colour: host.primary_colour.map(Colour),
        accent_colour: host.accent_colour.map(Colour),
        logo_file_id: host.logo_file_id,
        currency: CurrencyCode(host.base_currency),
        ..bare
    })
}

impl organization::Model {
    /// When somebody answers the telephone.
    pub fn hours(&self) -> Option<LocalizedText> {
        localized(self.hours_fa.as_ref(), self.hours_en.as_ref())
    }

    /// What a customer should have ready.
    pub fn preparation(&self) -> Option<LocalizedText> {
        localized(self.preparation_fa.as_ref(), self.preparation_en.as_ref())
    }
}

fn localized(fa: Option<&String>, en: Option<&String>) -> Option<LocalizedText> {
    Some(LocalizedText { fa: fa?.clone(), en: en?.clone() })
}

async fn demo_accounts(db: &impl ConnectionTrait) -> Result<Vec<DemoAccount>> {
    let system = Viewer::system(Uuid::nil());
    let accounts = system
        .select::<account::Entity>()
        .filter(account::Column::IsDemo.eq(true))
        .filter(account::Column::Username.is_not_null())
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(account::Column::Id)
        .limit(50)
        .all(db)
        .await?;
    let grants = system
        .select::<role_grant::Entity>()
        .filter(role_grant::Column::AccountId.is_in(accounts.iter().map(|account| account.id)))
        .filter(role_grant::Column::EndedAt.is_null())
        .order_by_asc(role_grant::Column::Id)
        .all(db)
        .await?;
    let tell = |account: account::Model| {
        let own = grants.iter().filter(|grant| grant.account_id == account.id);
        let en = account.latin_name.unwrap_or_else(|| account.name.clone());
        Some(DemoAccount {
            username: Username(account.username?),
            name: LocalizedText { fa: account.name, en },
            roles: own.map(|grant| grant.role.0).collect(),
        })
    };
    Ok(accounts.into_iter().filter_map(tell).collect())
}
