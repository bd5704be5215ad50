use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

use crate::m0001_kernel::{append_only, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        templates(schema).await?;
        jobs(schema).await?;
        lines(schema).await?;
        proofs(schema).await?;
        visits(schema).await?;
        no_overlap(schema).await?;
        terminal_jobs_stay(schema).await?;
        frozen_lines(schema).await
    }
}

async fn templates(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let job_templates = Table::create()
        .table("job_templates")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(text_uniq("code"))
        .col(text("kind"))
        .col(text("family_code"))
        .col(text_null("symptom_code"))
        .col(text("title_fa"))
        .col(text("title_en"))
        .col(text("priority"))
        .col(integer("expected_minutes"))
        .col(integer("crew"))
        .col(json_binary("tasks"))
        .col(json_binary("service_codes"))
        .col(json_binary("likely_parts"))
        .col(json_binary("skills"))
        .col(json_binary("tools"))
        .col(text_null("likely_defect_code"))
        .col(text_null("likely_cause_code"))
        .take();
    schema.create_table(job_templates).await?;
    index(schema, "job_templates", &["symptom_code"]).await?;
    index(schema, "job_templates", &["family_code", "kind", "code"]).await?;

    let checklist_templates = Table::create()
        .table("checklist_templates")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(text_uniq("code"))
        .col(text("kind"))
        .col(text("family_code"))
        .col(text("title_fa"))
        .col(text("title_en"))
        .col(json_binary("items"))
        .take();
    schema.create_table(checklist_templates).await?;
    index(schema, "checklist_templates", &["family_code", "kind", "code"]).await
}

async fn jobs(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let jobs = Table::create()
        .table("jobs")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(uuid("organization_id"))
        .col(text("number"))
        .col(uuid_null("branch_id"))
        .col(uuid("service_request_id"))
        .col(text("kind"))
        .col(text("state"))
        .col(text_null("held_from"))
        .col(text_null("hold_kind"))
        .col(text_null("hold_reason_code"))
        .col(date_null("hold_until"))
        .col(text("priority"))
        .col(uuid("party_id"))
        .col(uuid_null("unit_id"))
        .col(uuid_null("model_id"))
        .col(uuid("location_id"))
        .col(uuid_null("territory_id"))
        .col(json_binary("required_skills"))
        .col(text_null("template_code"))
        .col(uuid_null("symptom_id"))
        .col(json_binary("wishes"))
        .col(text_null("instructions"))
        .col(text_null("internal_note"))
        .col(timestamp_with_time_zone_null("arrival_due_at"))
        .col(timestamp_with_time_zone_null("resolution_due_at"))
        // Always set: the due time, or the time of making where none is due. Lists sort by it.
        .col(timestamp_with_time_zone("sort_due_at"))
        .col(uuid_null("rework_of"))
        .col(json_binary_null("diagnosis"))
        .col(text("price_state"))
        .col(text_null("refusal_outcome"))
        .col(json_binary_null("review"))
        .col(text_null("cancel_reason_code"))
        .col(text_null("cancel_cost_bearer"))
        .col(text_null("cancel_note"))
        .col(timestamp_with_time_zone_null("cancelled_at"))
        .col(timestamp_with_time_zone_null("started_at"))
        .col(timestamp_with_time_zone_null("completed_at"))
        .col(uuid_null("completed_by"))
        .col(timestamp_with_time_zone_null("approved_at"))
        .col(uuid_null("approved_by"))
        .col(timestamp_with_time_zone_null("posted_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .take();
    schema.create_table(jobs).await?;
    unique(schema, "jobs", &["organization_id", "number"]).await?;
    for column in ["state", "priority", "branch_id", "territory_id"] {
        index(schema, "jobs", &["organization_id", column, "sort_due_at", "id"]).await?;
    }
    index(schema, "jobs", &["organization_id", "created_at", "id"]).await?;
    index(schema, "jobs", &["organization_id", "sort_due_at", "id"]).await?;
    for column in ["service_request_id", "party_id", "unit_id"] {
        index(schema, "jobs", &[column, "created_at"]).await?;
    }
    index(schema, "jobs", &["rework_of"]).await
}

async fn lines(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    for table in ["part_lines", "labour_lines", "expense_lines"] {
        let mut line = Table::create();
        line.table(table)
            .col(pk_uuid("id"))
            .col(big_integer("version"))
            .col(timestamp_with_time_zone("created_at"))
            .col(uuid("created_by"))
            .col(uuid("organization_id"))
            .col(uuid("job_id"))
            .col(text("name_fa"))
            .col(text("name_en"))
            .col(json_binary("decision"))
            .col(big_integer("net"))
            .col(text("currency"))
            .col(text_null("settlement"))
            .foreign_key(ForeignKey::create().from(table, "job_id").to("jobs", "id"));
        match table {
            "part_lines" => line
                .col(uuid("item_id"))
                .col(text("sku"))
                .col(text("unit_of_measure"))
                .col(boolean("serial_tracked"))
                .col(big_integer("quantity").check(Expr::col("quantity").gt(0)))
                .col(big_integer("quantity_used").check(Expr::col("quantity_used").gte(0)))
                .col(json_binary("serials"))
                .col(text("old_part_state"))
                .col(text_null("old_part_serial"))
                .col(text_null("old_part_note"))
                .col(big_integer_null("unit_cost")),
            "labour_lines" => line
                .col(uuid("service_code_id"))
                .col(text("service_code"))
                .col(text("service_kind"))
                .col(integer("standard_minutes"))
                .col(integer_null("actual_minutes"))
                .col(json_binary("splits")),
            _ => line.col(text("kind")).col(integer("distance_km")).col(text_null("note")),
        };
        schema.create_table(line.take()).await?;
        index(schema, table, &["job_id", "id"]).await?;
    }
    Ok(())
}

async fn proofs(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let job_approvals = Table::create()
        .table("job_approvals")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("job_id"))
        .col(text("state"))
        .col(text("method"))
        .col(big_integer("total"))
        .col(text("currency"))
        .col(text_null("signer_name"))
        .col(json_binary_null("signature"))
        .col(json_binary("shown"))
        .col(timestamp_with_time_zone("accepted_at"))
        .col(uuid("accepted_by"))
        .col(timestamp_with_time_zone_null("void_since"))
        .foreign_key(ForeignKey::create().from("job_approvals", "job_id").to("jobs", "id"))
        .take();
    schema.create_table(job_approvals).await?;
    index(schema, "job_approvals", &["job_id", "id"]).await?;

    let job_approval_codes = Table::create()
        .table("job_approval_codes")
        .col(pk_uuid("job_id"))
        .col(uuid("organization_id"))
        .col(blob("digest"))
        .col(big_integer("total"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(integer("tries_left"))
        .take();
    schema.create_table(job_approval_codes).await?;

    let job_photos = Table::create()
        .table("job_photos")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(uuid("organization_id"))
        .col(uuid("job_id"))
        .col(uuid_null("visit_id"))
        .col(uuid("file_id"))
        .col(text("kind"))
        .col(text_null("note"))
        .foreign_key(ForeignKey::create().from("job_photos", "job_id").to("jobs", "id"))
        .take();
    schema.create_table(job_photos).await?;
    index(schema, "job_photos", &["job_id", "id"]).await?;

    let job_acceptances = Table::create()
        .table("job_acceptances")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("job_id"))
        .col(boolean("signed"))
        .col(boolean("satisfied"))
        .col(text_null("signer_name"))
        .col(json_binary_null("signature"))
        .col(text_null("note"))
        .col(text_null("refusal_reason"))
        .col(text_null("witness_name"))
        .col(timestamp_with_time_zone("accepted_at"))
        .col(uuid("recorded_by"))
        .foreign_key(ForeignKey::create().from("job_acceptances", "job_id").to("jobs", "id"))
        .take();
    schema.create_table(job_acceptances).await?;
    index(schema, "job_acceptances", &["job_id", "id"]).await?;
    append_only(schema, "job_acceptances").await?;

    let checklist_items = Table::create()
        .table("checklist_items")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(uuid("job_id"))
        .col(text("group_name"))
        .col(integer("position"))
        .col(text("code"))
        .col(text("title_fa"))
        .col(text("title_en"))
        .col(text("input"))
        .col(boolean("required"))
        .col(boolean("blocks_start"))
        .col(text_null("unit"))
        .col(big_integer_null("minimum"))
        .col(big_integer_null("maximum"))
        .col(text_null("out_of_limit"))
        .col(text("state"))
        .col(json_binary_null("value"))
        .col(text_null("waived_reason"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(uuid_null("done_by"))
        .foreign_key(ForeignKey::create().from("checklist_items", "job_id").to("jobs", "id"))
        .take();
    schema.create_table(checklist_items).await?;
    index(schema, "checklist_items", &["job_id", "position"]).await
}

async fn visits(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let visits = Table::create()
        .table("visits")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(uuid("organization_id"))
        .col(uuid_null("branch_id"))
        .col(uuid("job_id"))
        .col(uuid("service_request_id"))
        .col(text("state"))
        .col(uuid("lead_employee_id"))
        .col(uuid_null("vehicle_id"))
        .col(timestamp_with_time_zone("planned_start_at"))
        .col(timestamp_with_time_zone("planned_end_at"))
        .col(json_binary_null("arrival_window"))
        .col(timestamp_with_time_zone_null("eta_at"))
        .col(integer_null("delay_minutes"))
        .col(timestamp_with_time_zone_null("dispatched_at"))
        .col(timestamp_with_time_zone_null("accepted_at"))
        .col(timestamp_with_time_zone_null("travel_started_at"))
        .col(timestamp_with_time_zone_null("arrived_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(text_null("reason"))
        .col(text_null("cannot_complete_code"))
        .col(text_null("trip_bearer"))
        .col(text_null("override_reason"))
        .col(uuid_null("override_by"))
        .foreign_key(ForeignKey::create().from("visits", "job_id").to("jobs", "id"))
        .check(Expr::col("planned_start_at").lt(Expr::col("planned_end_at")))
        .take();
    schema.create_table(visits).await?;
    index(schema, "visits", &["organization_id", "planned_start_at", "id"]).await?;
    index(schema, "visits", &["branch_id", "planned_start_at", "id"]).await?;
    index(schema, "visits", &["job_id", "created_at"]).await?;
    index(schema, "visits", &["service_request_id", "created_at"]).await?;

    let visit_crew = Table::create()
        .table("visit_crew")
        .col(uuid("visit_id"))
        .col(uuid("employee_id"))
        .col(boolean("lead"))
        .primary_key(Index::create().col("visit_id").col("employee_id"))
        .foreign_key(ForeignKey::create().from("visit_crew", "visit_id").to("visits", "id"))
        .take();
    schema.create_table(visit_crew).await?;
    index(schema, "visit_crew", &["employee_id", "visit_id"]).await?;

    let visit_bookings = Table::create()
        .table("visit_bookings")
        .col(uuid("visit_id"))
        .col(text("resource_kind"))
        .col(uuid("resource_id"))
        .col(timestamp_with_time_zone("starts_at"))
        .col(timestamp_with_time_zone("ends_at"))
        .col(boolean("active"))
        .primary_key(Index::create().col("visit_id").col("resource_kind").col("resource_id"))
        .foreign_key(ForeignKey::create().from("visit_bookings", "visit_id").to("visits", "id"))
        .check(Expr::col("starts_at").lt(Expr::col("ends_at")))
        .take();
    schema.create_table(visit_bookings).await?;
    index(schema, "visit_bookings", &["resource_id", "starts_at", "ends_at"]).await
}

/// One person or vehicle is in one place at a time. The extension that an exclusion constraint
/// over ids needs may be missing, so a trigger says it, after taking a lock on the resource.
async fn no_overlap(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TAKEN: &str = "SELECT 1 FROM visit_bookings b WHERE b.active
        AND b.resource_kind = NEW.resource_kind AND b.resource_id = NEW.resource_id
        AND b.visit_id <> NEW.visit_id AND b.starts_at < NEW.ends_at AND NEW.starts_at < b.ends_at";
    let db = schema.get_connection();
    if schema.get_database_backend() == DbBackend::Postgres {
        let sql = format!(
            "CREATE FUNCTION refuse_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN
                 IF NEW.active THEN
                     PERFORM pg_advisory_xact_lock(hashtext(NEW.resource_id::text));
                     IF EXISTS ({TAKEN}) THEN RAISE EXCEPTION 'slot_taken'; END IF;
                 END IF;
                 RETURN NEW;
             END $$;
             CREATE TRIGGER visit_bookings_overlap BEFORE INSERT OR UPDATE ON visit_bookings
                 FOR EACH ROW EXECUTE FUNCTION refuse_overlap();"
        );
        return db.execute_unprepared(&sql).await.map(drop);
    }
    for action in ["INSERT", "UPDATE"] {
        let name = action.to_lowercase();
        let sql = format!(
            "CREATE TRIGGER visit_bookings_overlap_{name} BEFORE {action} ON visit_bookings
             WHEN NEW.active AND EXISTS ({TAKEN})
             BEGIN SELECT RAISE(ABORT, 'slot_taken'); END;"
        );
        db.execute_unprepared(&sql).await?;
    }
    Ok(())
}

/// A closed or cancelled job is history.
async fn terminal_jobs_stay(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = schema.get_connection();
    let sql = match schema.get_database_backend() {
        DbBackend::Postgres => {
            "CREATE FUNCTION refuse_terminal_job() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN
                 IF OLD.state IN ('closed', 'cancelled') THEN
                     RAISE EXCEPTION 'a closed or cancelled job never changes';
                 END IF;
                 IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'jobs are never deleted'; END IF;
                 RETURN NEW;
             END $$;
             CREATE TRIGGER jobs_terminal BEFORE UPDATE OR DELETE ON jobs
                 FOR EACH ROW EXECUTE FUNCTION refuse_terminal_job();"
        }
        _ => {
            "CREATE TRIGGER jobs_terminal BEFORE UPDATE ON jobs
             WHEN OLD.state IN ('closed', 'cancelled')
             BEGIN SELECT RAISE(ABORT, 'a closed or cancelled job never changes'); END;
             CREATE TRIGGER jobs_no_delete BEFORE DELETE ON jobs
             BEGIN SELECT RAISE(ABORT, 'jobs are never deleted'); END;"
        }
    };
    db.execute_unprepared(sql).await.map(drop)
}

/// Lines are settled from approval on: nothing of them changes but the class they end in.
async fn frozen_lines(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    const FROZEN: &str = "EXISTS (SELECT 1 FROM jobs j WHERE j.id = OLD.job_id
        AND j.state IN ('approved', 'posted', 'closed', 'cancelled'))";
    let db = schema.get_connection();
    let postgres = schema.get_database_backend() == DbBackend::Postgres;
    if postgres {
        let sql = format!(
            "CREATE FUNCTION refuse_frozen_line() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN
                 IF {FROZEN} THEN RAISE EXCEPTION 'lines of an approved job never change'; END IF;
                 IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                 RETURN NEW;
             END $$;"
        );
        db.execute_unprepared(&sql).await?;
    }
    for table in ["part_lines", "labour_lines", "expense_lines"] {
        let update = "UPDATE OF decision, net, currency, name_fa, name_en";
        for (action, of) in [("update", update), ("delete", "DELETE")] {
            let name = format!("{table}_frozen_{action}");
            let sql = match postgres {
                true => format!(
                    "CREATE TRIGGER {name} BEFORE {of} ON {table}
                     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_line();"
                ),
                false => format!(
                    "CREATE TRIGGER {name} BEFORE {of} ON {table} WHEN {FROZEN}
                     BEGIN SELECT RAISE(ABORT, 'lines of an approved job never change'); END;"
                ),
            };
            db.execute_unprepared(&sql).await?;
        }
    }
    Ok(())
}
