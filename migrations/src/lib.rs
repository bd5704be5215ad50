//! The history of the database schema, oldest first.

mod m0001_kernel;
mod m0002_access;
mod m0003_registry;
mod m0004_warranty;
mod m0005_pricing;
mod m0006_supply;
mod m0007_people;
mod m0008_fieldwork;
mod m0009_care;
mod m0010_finance;
mod m0011_exports;
mod m0012_maintenance;

use sea_orm_migration::prelude::*;

pub use sea_orm_migration::MigratorTrait;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_kernel::Migration),
            Box::new(m0002_access::Migration),
            Box::new(m0003_registry::Migration),
            Box::new(m0004_warranty::Migration),
            Box::new(m0005_pricing::Migration),
            Box::new(m0006_supply::Migration),
            Box::new(m0007_people::Migration),
            Box::new(m0008_fieldwork::Migration),
            Box::new(m0009_care::Migration),
            Box::new(m0010_finance::Migration),
            Box::new(m0011_exports::Migration),
            Box::new(m0012_maintenance::Migration),
        ]
    }
}
