//! Facts: what happened to a row, told to other departments in the transaction in which it
//! happened.

use std::any::Any;

use contract::rt::LocalBoxFuture;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::{Result, Work};

/// Something that happened.
pub trait Fact: 'static {
    /// `resource.past_tense`, as subscribers know it.
    const NAME: &'static str;

    type Row: Row;

    /// The row it happened to, as it left it.
    fn row(&self) -> &Self::Row;

    /// Whose row it is.
    fn organization(&self) -> Uuid;

    /// On whose timelines it stands.
    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::of(self.row())]
    }

    /// What a reader of the timeline is told beside the name: from, to, reason.
    fn details(&self) -> Json {
        Json::Null
    }

    /// Whether only staff reads of it.
    fn internal(&self) -> bool {
        false
    }
}

/// A row that facts are about.
pub trait Row: Serialize {
    /// The resource, as in `service_request`.
    const KIND: &'static str;

    /// Columns about a person: the audit keeps a digest of them, their values apart.
    const PERSONAL: &'static [&'static str] = &[];

    fn id(&self) -> Uuid;

    fn version(&self) -> i64;
}

/// Any row, by its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Subject {
    pub kind: &'static str,
    pub id: Uuid,
}

impl Subject {
    pub const fn new(kind: &'static str, id: Uuid) -> Self {
        Self { kind, id }
    }

    pub fn of<R: Row>(row: &R) -> Self {
        Self { kind: R::KIND, id: row.id() }
    }
}

/// What a department does because of a fact of another.
pub type React<F> = for<'a> fn(&'a Work, &'a F) -> LocalBoxFuture<'a, Result<()>>;

/// A [`React`] of some fact: a line of the table of reactions.
pub struct Reaction(Box<dyn Any + Send + Sync>);

pub fn on<F: Fact>(react: React<F>) -> Reaction {
    Reaction(Box::new(react))
}

impl Reaction {
    /// What to do because of such a fact; nothing, if the line is about another.
    pub(crate) fn to<F: Fact>(&self) -> Option<React<F>> {
        self.0.downcast_ref().copied()
    }
}
