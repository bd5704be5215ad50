//! Who works here, what they are able to do, and when they are away.

use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let employees = Table::create()
            .table("employees")
            .col(pk_uuid("id"))
            .col(big_integer("version"))
            .col(timestamp_with_time_zone("created_at"))
            .col(uuid("created_by"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(uuid("organization_id"))
            .col(text("number"))
            .col(text("name_fa"))
            .col(text("name_en"))
            .col(text("first_name_fa"))
            .col(text("first_name_en"))
            .col(sorted_text(schema, "sort_key"))
            .col(text("kind"))
            .col(boolean("active"))
            .col(uuid_null("account_id").unique_key())
            .col(uuid_null("branch_id"))
            .col(uuid_null("home_territory_id"))
            .col(uuid_null("working_calendar_id"))
            .col(text_null("phone"))
            .take();
        schema.create_table(employees).await?;
        index(schema, "employees", &["organization_id", "number"], true).await?;
        index(schema, "employees", &["organization_id", "sort_key", "id"], false).await?;
        index(schema, "employees", &["organization_id", "updated_at"], false).await?;
        index(schema, "employees", &["branch_id"], false).await?;
        index(schema, "employees", &["home_territory_id"], false).await?;

        let employee_skills = Table::create()
            .table("employee_skills")
            .col(uuid("employee_id"))
            .col(text("skill"))
            .col(integer("level").check(Expr::col("level").gte(1)))
            .col(date("valid_until"))
            .col(timestamp_with_time_zone("assessed_at"))
            .col(uuid("assessed_by"))
            .primary_key(Index::create().col("employee_id").col("skill"))
            .foreign_key(
                ForeignKey::create().from("employee_skills", "employee_id").to("employees", "id"),
            )
            .take();
        schema.create_table(employee_skills).await?;
        index(schema, "employee_skills", &["skill", "valid_until"], false).await?;

        let absences = Table::create()
            .table("absences")
            .col(pk_uuid("id"))
            .col(big_integer("version"))
            .col(timestamp_with_time_zone("created_at"))
            .col(uuid("created_by"))
            .col(uuid("organization_id"))
            .col(uuid("employee_id"))
            .col(timestamp_with_time_zone("starts_at"))
            .col(timestamp_with_time_zone("ends_at"))
            .col(text("reason"))
            .col(text_null("note"))
            .check(Expr::col("starts_at").lt(Expr::col("ends_at")))
            .foreign_key(ForeignKey::create().from("absences", "employee_id").to("employees", "id"))
            .take();
        schema.create_table(absences).await?;
        index(schema, "absences", &["employee_id", "starts_at"], false).await?;
        index(schema, "absences", &["organization_id", "starts_at", "id"], false).await
    }
}

/// A text that lists are sorted by: the same order on both databases.
fn sorted_text(schema: &SchemaManager<'_>, name: &'static str) -> ColumnDef {
    let mut column = text(name);
    if schema.get_connection().get_database_backend() == DbBackend::Postgres {
        column.extra("COLLATE \"C\"");
    }
    column
}

async fn index(
    schema: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    unique: bool,
) -> Result<(), DbErr> {
    let name = format!("{table}_{}_{}", columns.join("_"), if unique { "key" } else { "idx" });
    let mut index = Index::create().name(name).table(table).take();
    for column in columns {
        index.col(*column);
    }
    if unique {
        index.unique();
    }
    schema.create_index(index).await
}
