//! Whose rows one may know of: decided here and in each entity's [`RowPolicy`], for reading one,
//! listing, searching and changing alike.

use contract::{rt::Principal, security::Role};
use sea_orm::{Condition, entity::prelude::*, query::*, sea_query::SelectStatement};

use crate::grants::row_grant;

/// On whose behalf rows are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    principal: Principal,
    system: bool,
}

/// Which rows of a table a viewer may know of. A table without a policy cannot be read.
pub trait RowPolicy: EntityTrait {
    fn visible_to(viewer: &Viewer) -> Condition;
}

const STAFF: [Role; 6] =
    [Role::Agent, Role::Dispatcher, Role::Warehouse, Role::Accountant, Role::Manager, Role::Admin];

impl Viewer {
    pub fn new(principal: &Principal) -> Self {
        Self { principal: principal.clone(), system: false }
    }

    /// Vafa itself: workers, seeds, reactions that reach beyond the caller's rows. It sees the
    /// rows of all organizations and makes new ones in the one given.
    pub fn system(organization: Uuid) -> Self {
        Self { principal: Principal { organization, ..Principal::default() }, system: true }
    }

    /// The account that acts.
    pub fn subject(&self) -> Uuid {
        self.principal.subject
    }

    /// Who really acts, where somebody acts in another's place.
    pub fn impersonator(&self) -> Option<Uuid> {
        self.principal.impersonator
    }

    /// The account that answers for what is done.
    pub fn actor(&self) -> Uuid {
        self.impersonator().unwrap_or(self.subject())
    }

    pub fn session(&self) -> Uuid {
        self.principal.session
    }

    /// To whom belongs what this viewer makes.
    pub fn organization(&self) -> Uuid {
        self.principal.organization
    }

    pub fn parties(&self) -> &[Uuid] {
        &self.principal.parties
    }

    /// The branches that the roles are limited to; none means all.
    pub fn branches(&self) -> &[Uuid] {
        &self.principal.branches
    }

    /// The one service request that the holder of a tracking link sees.
    pub fn link(&self) -> Option<Uuid> {
        self.principal.link
    }

    pub fn has(&self, role: Role) -> bool {
        self.principal.has(role)
    }

    pub fn has_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }

    /// Works inside, at a desk. A technician is not staff here: they see what is theirs to do.
    pub fn is_staff(&self) -> bool {
        self.has_any(&STAFF)
    }

    pub fn is_system(&self) -> bool {
        self.system
    }

    pub fn stepped_up(&self) -> bool {
        self.principal.stepped_up
    }

    /// The rows of a table that this viewer may know of.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that adds the policy")]
    pub fn select<E: RowPolicy>(&self) -> Select<E> {
        let rows = E::find();
        if self.system { rows } else { rows.filter(E::visible_to(self)) }
    }

    /// One column of those rows, for the policy of a table that hangs on them.
    pub fn subquery<E: RowPolicy>(&self, column: E::Column) -> SelectStatement {
        self.select::<E>().select_only().column(column).into_query()
    }

    /// Staff sees the rows of its own organization; nobody else sees any by this.
    pub fn within(&self, organization: impl ColumnTrait) -> Condition {
        if self.system {
            return Condition::all();
        }
        match self.is_staff() {
            true => Condition::all().add(organization.eq(self.organization())),
            false => self.nothing(),
        }
    }

    /// Staff and technicians alike: what the whole organization shares, like its catalogue.
    pub fn inside(&self, organization: impl ColumnTrait) -> Condition {
        if self.system {
            return Condition::all();
        }
        match self.is_staff() || self.has(Role::Technician) {
            true => Condition::all().add(organization.eq(self.organization())),
            false => self.nothing(),
        }
    }

    /// Everything: for tables that all organizations and callers share.
    pub fn everything(&self) -> Condition {
        Condition::all()
    }

    pub fn nothing(&self) -> Condition {
        Condition::all().add(Expr::value(false))
    }

    /// The ids of rows of a kind that are granted to this viewer's account, and not until a moment
    /// that has passed.
    #[expect(clippy::disallowed_methods, reason = "grants are the viewer's own")]
    pub fn granted(&self, kind: &str) -> SelectStatement {
        row_grant::Entity::find()
            .select_only()
            .column(row_grant::Column::SubjectId)
            .filter(row_grant::Column::SubjectKind.eq(kind))
            .filter(row_grant::Column::GranteeKind.eq("account"))
            .filter(row_grant::Column::GranteeId.eq(self.subject()))
            .filter(row_grant::holds_at(self.principal.at))
            .into_query()
    }
}
