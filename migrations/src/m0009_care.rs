use sea_orm_migration::{prelude::*, schema::*};

use crate::m0001_kernel::{append_only, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        service_levels(schema).await?;
        requests(schema).await?;
        tracking(schema).await?;
        surveys(schema).await
    }
}

async fn service_levels(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let sla_policies = Table::create()
        .table("sla_policies")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(text("code"))
        .col(text("title_fa"))
        .col(text("title_en"))
        .col(text("calendar_code"))
        .col(json_binary("targets"))
        .col(json_binary("pause_on"))
        .col(integer("warn_at_percent"))
        .col(json_binary("steps"))
        .take();
    schema.create_table(sla_policies).await?;
    unique(schema, "sla_policies", &["organization_id", "code"]).await
}

async fn requests(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let service_requests = Table::create()
        .table("service_requests")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(uuid("organization_id"))
        .col(text("number"))
        .col(uuid_null("branch_id"))
        .col(text("state"))
        // Where it goes when its question is answered, or its merge is taken back.
        .col(text_null("returns_to"))
        .col(text("channel"))
        .col(text("priority"))
        .col(boolean("danger"))
        .col(text("language"))
        .col(uuid_null("guest"))
        .col(uuid_null("party_id"))
        .col(text_null("contact_name"))
        .col(text_null("contact_phone"))
        .col(uuid_null("location_id"))
        .col(uuid_null("territory_id"))
        .col(text_null("city"))
        .col(text_null("address"))
        .col(uuid_null("unit_id"))
        .col(uuid_null("model_id"))
        .col(text_null("serial"))
        .col(text_null("unit_description"))
        .col(json_binary("symptom_codes"))
        .col(text_null("symptom_code"))
        .col(text_null("narrative"))
        .col(json_binary("media"))
        .col(json_binary("wishes"))
        .col(uuid_null("assignee_id"))
        .col(json_binary_null("cover"))
        .col(json_binary_null("promise"))
        .col(integer("clock_round"))
        .col(timestamp_with_time_zone_null("clock_started_at"))
        .col(json_binary("pauses"))
        .col(timestamp_with_time_zone_null("paused_since"))
        .col(text_null("pause_reason"))
        .col(big_integer("held_minutes"))
        .col(timestamp_with_time_zone_null("first_response_due_at"))
        .col(timestamp_with_time_zone_null("arrival_due_at"))
        .col(timestamp_with_time_zone_null("resolution_due_at"))
        .col(timestamp_with_time_zone_null("first_response_at"))
        .col(timestamp_with_time_zone_null("arrived_at"))
        .col(timestamp_with_time_zone_null("resolved_at"))
        .col(big_integer_null("first_response_late"))
        .col(big_integer_null("arrival_late"))
        .col(big_integer_null("resolution_late"))
        .col(timestamp_with_time_zone_null("next_due_at"))
        .col(timestamp_with_time_zone_null("at_risk_at"))
        // The next due time, or the end of time where none is due. Lists sort by it.
        .col(timestamp_with_time_zone("sort_due_at"))
        .col(json_binary_null("question"))
        .col(boolean("answered"))
        .col(uuid_null("previous_id"))
        .col(uuid_null("merged_into"))
        .col(uuid_null("rework_of"))
        .col(json_binary_null("cancellation"))
        .col(json_binary_null("rejection"))
        .col(text_null("resolution"))
        .col(text_null("triage_note"))
        .col(timestamp_with_time_zone_null("submitted_at"))
        .col(timestamp_with_time_zone_null("closes_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .take();
    schema.create_table(service_requests).await?;
    unique(schema, "service_requests", &["organization_id", "number"]).await?;
    for column in ["state", "branch_id", "priority", "channel", "assignee_id", "symptom_code"] {
        index(schema, "service_requests", &["organization_id", column, "created_at", "id"]).await?;
    }
    index(schema, "service_requests", &["organization_id", "state", "sort_due_at", "id"]).await?;
    index(schema, "service_requests", &["organization_id", "created_at", "id"]).await?;
    index(schema, "service_requests", &["organization_id", "sort_due_at", "id"]).await?;
    for column in ["party_id", "unit_id", "guest", "contact_phone", "previous_id", "merged_into"] {
        index(schema, "service_requests", &[column, "created_at"]).await?;
    }
    index(schema, "service_requests", &["state", "closes_at"]).await
}

async fn tracking(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tracking_bills = Table::create()
        .table("tracking_bills")
        .col(pk_uuid("job_id"))
        .col(uuid("organization_id"))
        .col(big_integer("total"))
        .col(big_integer("open"))
        .col(text("currency"))
        .col(date("due_on"))
        .take();
    schema.create_table(tracking_bills).await
}

async fn surveys(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let survey_templates = Table::create()
        .table("survey_templates")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(text("code"))
        .col(text("title_fa"))
        .col(text("title_en"))
        .col(text("intro_fa"))
        .col(text("intro_en"))
        .col(text("trigger"))
        .col(integer("delay_hours"))
        .col(integer("expires_days"))
        .col(json_binary("questions"))
        .col(json_binary("low_if"))
        .col(integer("recovery_hours"))
        .take();
    schema.create_table(survey_templates).await?;
    unique(schema, "survey_templates", &["organization_id", "code"]).await?;

    let survey_invitations = Table::create()
        .table("survey_invitations")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(uuid("template_id"))
        .col(text("template_code"))
        .col(uuid_null("job_id"))
        .col(uuid_null("service_request_id"))
        .col(uuid("party_id"))
        .col(blob("digest").unique_key())
        .col(text("language"))
        .col(json_binary("context"))
        // What is asked, as it was when the customer was invited.
        .col(json_binary("questions"))
        .col(timestamp_with_time_zone("sent_at"))
        .col(timestamp_with_time_zone_null("opened_at"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(
            ForeignKey::create()
                .from("survey_invitations", "template_id")
                .to("survey_templates", "id"),
        )
        .take();
    schema.create_table(survey_invitations).await?;
    unique(schema, "survey_invitations", &["template_id", "job_id"]).await?;
    index(schema, "survey_invitations", &["organization_id", "sent_at"]).await?;
    index(schema, "survey_invitations", &["service_request_id"]).await?;

    let survey_responses = Table::create()
        .table("survey_responses")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(uuid("invitation_id").unique_key())
        .col(text("template_code"))
        .col(uuid_null("job_id"))
        .col(uuid_null("technician_id"))
        .col(uuid_null("branch_id"))
        .col(uuid_null("model_id"))
        .col(date("answered_on"))
        .col(json_binary("context"))
        .col(json_binary("answers"))
        .col(integer_null("nps"))
        .col(integer_null("csat"))
        .col(integer_null("ces"))
        .col(boolean("low"))
        .foreign_key(
            ForeignKey::create()
                .from("survey_responses", "invitation_id")
                .to("survey_invitations", "id"),
        )
        .take();
    schema.create_table(survey_responses).await?;
    append_only(schema, "survey_responses").await?;
    index(schema, "survey_responses", &["organization_id", "created_at", "id"]).await?;
    for column in ["template_code", "technician_id", "branch_id", "model_id", "low"] {
        index(schema, "survey_responses", &["organization_id", column, "answered_on"]).await?;
    }
    index(schema, "survey_responses", &["job_id"]).await?;

    let recovery_cases = Table::create()
        .table("recovery_cases")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("organization_id"))
        .col(text("number"))
        .col(uuid("response_id").unique_key())
        .col(uuid_null("party_id"))
        .col(text("state"))
        .col(timestamp_with_time_zone("due_at"))
        .col(uuid_null("owner_id"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone_null("contacted_at"))
        .col(text_null("contact_note"))
        .col(text_null("solution"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .foreign_key(
            ForeignKey::create().from("recovery_cases", "response_id").to("survey_responses", "id"),
        )
        .take();
    schema.create_table(recovery_cases).await?;
    unique(schema, "recovery_cases", &["organization_id", "number"]).await?;
    index(schema, "recovery_cases", &["organization_id", "state", "due_at", "id"]).await?;
    index(schema, "recovery_cases", &["organization_id", "due_at", "id"]).await
}
