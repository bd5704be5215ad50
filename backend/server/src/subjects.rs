//! Whose row a row of any kind is, for what is about rows of many departments: files, timelines,
//! tasks, search, events. Each line asks the row policy of the department that owns the table.

use kernel::{
    Viewer,
    subjects::{self, Visibility},
};
use sea_orm::sea_query::SelectStatement;

macro_rules! visible {
    ($kind:literal, $entity:path) => {{
        fn ids(viewer: &Viewer) -> SelectStatement {
            use $entity as entity;
            viewer.subquery::<entity::Entity>(entity::Column::Id)
        }
        Visibility { kind: $kind, ids }
    }};
}

pub fn install() {
    subjects::install(vec![
        visible!("service_request", care::requests::request),
        visible!("job", fieldwork::jobs::job),
        visible!("visit", fieldwork::visits::visit),
        visible!("party", registry::party),
        visible!("installed_unit", registry::installed_unit),
        visible!("service_location", registry::service_location),
        visible!("invoice", finance::invoices::invoice),
        visible!("credit_note", finance::credits::credit_note),
        visible!("payment", finance::payments::payment),
        visible!("item", registry::item),
        visible!("stock_transfer", supply::transfers::transfer),
        visible!("stock_document", supply::stock::document),
        visible!("account", registry::account),
        visible!("employee", people::employee),
        visible!("vehicle", supply::vehicles::vehicle),
        visible!("warranty_registration", warranty::warranty_registration),
        visible!("goodwill_authorisation", warranty::goodwill_authorisation),
        visible!("import", registry::import::batch),
        visible!("recovery_case", care::surveys::recovery_case),
        visible!("branch", registry::branch),
        visible!("task", kernel::tasks),
        visible!("maintenance_run", crate::upkeep::run),
    ]);
}
