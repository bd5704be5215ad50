use contract::{common::LocalizedText, security::Role, stock::StockPlaceKind};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*, query::*, sea_query::SelectStatement};
use serde::Serialize;

/// Where stock is, comes from or goes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "stock_places")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub branch_id: Option<Uuid>,
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub kind: Text<StockPlaceKind>,
    /// The account of whoever answers for what is there: the driver of a van.
    pub holder_account_id: Option<Uuid>,
    pub active: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn name(&self) -> LocalizedText {
        LocalizedText { fa: self.name_fa.clone(), en: self.name_en.clone() }
    }
}

/// The places that technicians know of without holding them: where they fetch and bring parts.
const SHARED: [StockPlaceKind; 7] = [
    StockPlaceKind::Warehouse,
    StockPlaceKind::CustomerSite,
    StockPlaceKind::InTransit,
    StockPlaceKind::Defective,
    StockPlaceKind::Quarantine,
    StockPlaceKind::Scrap,
    StockPlaceKind::Adjustment,
];

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        if viewer.is_staff() {
            let ours = viewer.within(Column::OrganizationId);
            return match viewer.branches() {
                [] => ours,
                branches => ours.add(
                    Condition::any()
                        .add(Column::BranchId.is_null())
                        .add(Column::BranchId.is_in(branches.iter().copied())),
                ),
            };
        }
        if !viewer.has(Role::Technician) {
            return viewer.nothing();
        }
        let known = Condition::any()
            .add(Column::HolderAccountId.eq(viewer.subject()))
            .add(Column::Kind.is_in(SHARED.map(Text)));
        viewer.inside(Column::OrganizationId).add(known)
    }
}

/// The ids of the places whose stock a viewer reads: a technician's are those they hold.
pub fn readable(viewer: &Viewer) -> SelectStatement {
    let places = viewer.select::<Entity>();
    let places = match viewer.is_system() || viewer.is_staff() {
        true => places,
        false => places.filter(Column::HolderAccountId.eq(viewer.subject())),
    };
    places.select_only().column(Column::Id).into_query()
}

/// What a desk that is limited to branches knows of stock that lies in, or moves through, these
/// places: what touches a place of its own, and what touches no branch's. Places outside, like a
/// customer's, belong to none.
pub fn near<C: ColumnTrait + Copy>(viewer: &Viewer, places: &[C]) -> Condition {
    if viewer.branches().is_empty() {
        return Condition::all();
    }
    let ids = |of: Expr| {
        let some = viewer.select::<Entity>().filter(of);
        some.select_only().column(Column::Id).into_query()
    };
    let mut own = Condition::any();
    let mut nobodys = Condition::all();
    for place in places {
        let branches = viewer.branches().iter().copied();
        own = own.add(place.in_subquery(ids(Column::BranchId.is_in(branches))));
        let outside = Condition::any()
            .add(place.is_null())
            .add(place.in_subquery(ids(Column::BranchId.is_null())));
        nobodys = nobodys.add(outside);
    }
    own.add(nobodys)
}

impl Row for Model {
    const KIND: &'static str = "stock_place";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
