//! What all operations share: the ways to the world outside, and what an installation is set to.

use std::{collections::HashMap, sync::Arc};

use contract::{
    common::Name,
    rt::{LocalBoxFuture, Say},
    security::Role,
};
use sea_orm::{DatabaseConnection, DatabaseTransaction, DbBackend};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Clock, Database, Reaction, Result, Secrets, deferred::Handlers, events, messages::Drivers,
    upkeep::Upkeep,
};

/// An installation, as a running server holds it.
pub struct App {
    pub database: Database,
    pub clock: Clock,
    pub secrets: Secrets,
    pub settings: Settings,
    /// What the departments do because of each other.
    pub reactions: Arc<[Reaction]>,
    /// Who does what may wait.
    pub handlers: Handlers,
    /// How messages leave.
    pub drivers: Drivers,
    pub files: Arc<dyn crate::files::Store>,
    /// What people and organizations are called: the registry knows.
    pub names: Names,
    /// How far the feed of events goes.
    pub follow: events::Follow,
    pub upkeep: Arc<Upkeep>,
}

/// What the kernel asks the registry, which stands above it.
#[derive(Clone, Copy)]
pub struct Names {
    /// How an organization calls itself in its messages.
    pub sender: for<'a> fn(&'a DatabaseTransaction, Uuid) -> LocalBoxFuture<'a, Result<Say>>,
    /// Whether a session still lives.
    pub alive: for<'a> fn(&'a App, Uuid) -> LocalBoxFuture<'a, Result<bool>>,
    /// The names of accounts. Some callers may know first names only; the caller decides.
    pub accounts: for<'a> fn(
        &'a DatabaseConnection,
        &'a [Uuid],
    ) -> LocalBoxFuture<'a, Result<HashMap<Uuid, String>>>,
}

/// What an installation is set to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The demo: captured messages, one-click sign-in, a banner.
    pub demo: bool,
    /// Where people reach this installation, without a slash at the end.
    pub public_url: String,
    pub time_zone: String,
    pub currency: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            demo: false,
            public_url: "http://127.0.0.1:8080".to_owned(),
            time_zone: "Asia/Tehran".to_owned(),
            currency: "IRR".to_owned(),
        }
    }
}

impl Settings {
    /// The zone in which days begin and hours are told; UTC where the name is unknown.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.time_zone.parse().unwrap_or(chrono_tz::UTC)
    }
}

impl App {
    /// The same installation at another time: for seeds that tell a history.
    pub fn at(&self, clock: Clock) -> Self {
        Self {
            database: self.database.clone(),
            clock,
            secrets: self.secrets.clone(),
            settings: self.settings.clone(),
            reactions: Arc::clone(&self.reactions),
            handlers: self.handlers.clone(),
            drivers: self.drivers.clone(),
            files: Arc::clone(&self.files),
            names: self.names,
            follow: events::Follow::default(),
            upkeep: Arc::clone(&self.upkeep),
        }
    }

    /// Where rows are read; through a viewer.
    pub fn db(&self) -> &DatabaseConnection {
        self.database.reader()
    }

    pub fn backend(&self) -> DbBackend {
        self.database.backend()
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What accounts are called, for a caller who may know; Vafa itself has no name.
    pub async fn names_of(
        &self,
        accounts: impl IntoIterator<Item = Uuid>,
    ) -> Result<HashMap<Uuid, Name>> {
        let mut ids: Vec<_> = accounts.into_iter().filter(|id| !id.is_nil()).collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let names = (self.names.accounts)(self.db(), &ids).await?;
        Ok(names.into_iter().map(|(id, name)| (id, Name(name))).collect())
    }

    pub fn is_demo(&self) -> bool {
        self.settings.demo
    }

    /// The key of a purpose, derived from the installation's secret.
    pub fn secret(&self, purpose: &str) -> [u8; 32] {
        self.secrets.key(purpose)
    }

    /// The day it is where the organization works.
    pub fn today(&self) -> chrono::NaiveDate {
        self.clock.now().with_timezone(&self.settings.zone()).date_naive()
    }
}

/// The roles of people who work inside.
pub const INSIDE: [Role; 7] = [
    Role::Agent,
    Role::Dispatcher,
    Role::Technician,
    Role::Warehouse,
    Role::Accountant,
    Role::Manager,
    Role::Admin,
];
