use sea_orm_migration::{prelude::*, schema::*};

use crate::m0001_kernel::{index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let runs = Table::create()
            .table("maintenance_runs")
            .col(pk_uuid("id"))
            .col(big_integer("version"))
            .col(timestamp_with_time_zone("created_at"))
            .col(uuid("organization_id"))
            .col(uuid("created_by"))
            .col(text("kind"))
            .col(text("state"))
            // When the schedule wants it: once for each kind and moment.
            .col(timestamp_with_time_zone_null("scheduled_for"))
            .col(timestamp_with_time_zone_null("started_at"))
            .col(timestamp_with_time_zone_null("finished_at"))
            .col(timestamp_with_time_zone_null("claimed_until"))
            .col(integer("done"))
            .col(integer("total"))
            .col(big_integer_null("bytes"))
            .col(text_null("file_name"))
            .col(text_null("failure"))
            .col(json_binary("findings"))
            .take();
        schema.create_table(runs).await?;
        index(schema, "maintenance_runs", &["kind", "state", "created_at"]).await?;
        unique(schema, "maintenance_runs", &["kind", "scheduled_for"]).await
    }
}
