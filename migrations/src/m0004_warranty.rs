use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

use crate::m0001_kernel::{append_only, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        policies(schema).await?;
        registrations(schema).await?;
        decisions(schema).await
    }
}

async fn policies(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let policies = stored("warranty_policies")
        .col(text("code"))
        .col(text("title_fa"))
        .col(text("title_en"))
        .col(text("kind"))
        .take();
    schema.create_table(policies).await?;
    unique(schema, "warranty_policies", &["organization_id", "code"]).await?;

    let versions = stored("warranty_policy_versions")
        .col(uuid("policy_id"))
        .col(integer("sequence"))
        .col(text("state"))
        .col(date("effective_from"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(uuid_null("published_by"))
        .col(json_binary("terms"))
        .foreign_key(
            ForeignKey::create()
                .from("warranty_policy_versions", "policy_id")
                .to("warranty_policies", "id"),
        )
        .take();
    schema.create_table(versions).await?;
    unique(schema, "warranty_policy_versions", &["policy_id", "sequence"]).await?;
    index(schema, "warranty_policy_versions", &["policy_id", "effective_from", "id"]).await?;
    let once = "CREATE UNIQUE INDEX warranty_policy_versions_begin ON warranty_policy_versions \
                (policy_id, effective_from) WHERE state = 'published'";
    schema.get_connection().execute_unprepared(once).await?;
    published_forever(schema, "warranty_policy_versions").await?;

    let bindings = Table::create()
        .table("warranty_bindings")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("policy_id"))
        .col(text("kind"))
        .col(uuid("product_model_id"))
        .foreign_key(
            ForeignKey::create()
                .from("warranty_bindings", "policy_id")
                .to("warranty_policies", "id"),
        )
        .take();
    schema.create_table(bindings).await?;
    unique(schema, "warranty_bindings", &["organization_id", "kind", "product_model_id"]).await?;
    index(schema, "warranty_bindings", &["policy_id"]).await?;
    index(schema, "warranty_bindings", &["product_model_id"]).await
}

async fn registrations(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let registrations = stored("warranty_registrations")
        .col(uuid("unit_id"))
        .col(uuid("policy_id"))
        .col(uuid("policy_version_id"))
        .col(text("kind"))
        .col(text("state"))
        .col(text("proof_level"))
        .col(text_null("card_number"))
        .col(text("basis"))
        .col(date_null("produced_on"))
        .col(date_null("sold_on"))
        .col(date_null("installed_on"))
        .col(date("starts_on"))
        .col(date("ends_on"))
        .col(integer("extension_days"))
        .col(uuid_null("void_proposed_by"))
        .foreign_key(
            ForeignKey::create()
                .from("warranty_registrations", "policy_version_id")
                .to("warranty_policy_versions", "id"),
        )
        .take();
    schema.create_table(registrations).await?;
    index(schema, "warranty_registrations", &["organization_id", "id"]).await?;
    index(schema, "warranty_registrations", &["unit_id"]).await?;
    index(schema, "warranty_registrations", &["policy_id", "id"]).await?;
    index(schema, "warranty_registrations", &["organization_id", "ends_on"]).await?;
    let one = "CREATE UNIQUE INDEX warranty_registrations_in_force ON warranty_registrations \
               (unit_id, kind) WHERE state <> 'voided'";
    schema.get_connection().execute_unprepared(one).await?;

    let events = Table::create()
        .table("warranty_registration_events")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("registration_id"))
        .col(timestamp_with_time_zone("at"))
        .col(text("kind"))
        .col(uuid_null("by"))
        .col(integer_null("days"))
        .col(text_null("reason"))
        .col(json_binary("evidence"))
        .foreign_key(
            ForeignKey::create()
                .from("warranty_registration_events", "registration_id")
                .to("warranty_registrations", "id"),
        )
        .take();
    schema.create_table(events).await?;
    index(schema, "warranty_registration_events", &["registration_id", "id"]).await?;
    append_only(schema, "warranty_registration_events").await
}

async fn decisions(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let repairs = Table::create()
        .table("repair_warranties")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(uuid("unit_id"))
        .col(uuid_uniq("job_id"))
        .col(text("job_number"))
        .col(date("opened_on"))
        .col(date("completed_on"))
        .col(date("starts_on"))
        .col(date("ends_on"))
        .col(boolean("in_warranty"))
        .col(json_binary("part_keys"))
        .col(json_binary("fault_codes"))
        .take();
    schema.create_table(repairs).await?;
    index(schema, "repair_warranties", &["unit_id", "id"]).await?;
    index(schema, "repair_warranties", &["organization_id", "id"]).await?;
    append_only(schema, "repair_warranties").await?;

    let decisions = Table::create()
        .table("entitlement_decisions")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(uuid_null("job_id"))
        .col(uuid("line_id"))
        .col(uuid_null("unit_id"))
        .col(text("line_kind"))
        .col(date("on"))
        .col(text("reason"))
        .col(text("rule"))
        .col(text("clause_fa"))
        .col(text("clause_en"))
        .col(date_null("until"))
        .col(json_binary("shares"))
        .col(json_binary("candidates"))
        .col(text("decided_by"))
        .take();
    schema.create_table(decisions).await?;
    index(schema, "entitlement_decisions", &["organization_id", "id"]).await?;
    index(schema, "entitlement_decisions", &["job_id", "id"]).await?;
    index(schema, "entitlement_decisions", &["line_id", "id"]).await?;
    index(schema, "entitlement_decisions", &["unit_id", "id"]).await?;
    append_only(schema, "entitlement_decisions").await?;

    let goodwill = stored("goodwill_authorisations")
        .col(text("number"))
        .col(text("state"))
        .col(uuid_null("service_request_id"))
        .col(uuid_null("job_id"))
        .col(uuid_null("unit_id"))
        .col(integer("share").check(Expr::col("share").between(1, 10_000)))
        .col(big_integer("amount").check(Expr::col("amount").gt(0)))
        .col(big_integer("used").check(Expr::col("used").gte(0)))
        .col(text("currency"))
        .col(json_binary("line_kinds"))
        .col(text("reason"))
        .col(date("expires_on"))
        .col(uuid_null("decided_by"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .col(text_null("decision_note"))
        // What is given away never passes what was authorised, and nobody approves their own.
        .check(Expr::cust("used <= amount"))
        .check(Expr::cust("decided_by IS NULL OR decided_by <> created_by"))
        .take();
    schema.create_table(goodwill).await?;
    unique(schema, "goodwill_authorisations", &["organization_id", "number"]).await?;
    index(schema, "goodwill_authorisations", &["organization_id", "state", "id"]).await?;
    index(schema, "goodwill_authorisations", &["job_id"]).await?;
    index(schema, "goodwill_authorisations", &["service_request_id"]).await?;
    index(schema, "goodwill_authorisations", &["unit_id"]).await
}

pub(crate) fn stored(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(uuid("organization_id"))
        .take()
}

/// Refuses to change or delete what was published; a draft may change.
pub(crate) async fn published_forever(
    schema: &SchemaManager<'_>,
    table: &str,
) -> Result<(), DbErr> {
    let db = schema.get_connection();
    for action in ["UPDATE", "DELETE"] {
        let name = format!("{table}_published_no_{}", action.to_lowercase());
        let sql = match schema.get_database_backend() {
            DbBackend::Postgres => format!(
                "CREATE TRIGGER {name} BEFORE {action} ON {table} FOR EACH ROW
                     WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change();"
            ),
            _ => format!(
                "CREATE TRIGGER {name} BEFORE {action} ON {table} WHEN OLD.state = 'published'
                 BEGIN SELECT RAISE(ABORT, 'rows of {table} are not changed once published'); END;"
            ),
        };
        db.execute_unprepared(&sql).await?;
    }
    Ok(())
}
