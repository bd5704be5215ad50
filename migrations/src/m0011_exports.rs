use sea_orm_migration::{prelude::*, schema::*};

use crate::m0001_kernel::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let exports = Table::create()
            .table("exports")
            .col(pk_uuid("id"))
            .col(big_integer("version"))
            .col(timestamp_with_time_zone("created_at"))
            .col(uuid("created_by"))
            .col(uuid("organization_id"))
            .col(text("list"))
            .col(text("query"))
            .col(text("format"))
            .col(text("language"))
            // With what rights it was asked for.
            .col(json_binary("caller"))
            .col(text("state"))
            .col(integer("rows"))
            .col(uuid_null("file_id"))
            .col(text_null("failure_fa"))
            .col(text_null("failure_en"))
            .col(timestamp_with_time_zone_null("finished_at"))
            .take();
        schema.create_table(exports).await?;
        index(schema, "exports", &["created_by", "created_at"]).await
    }
}
