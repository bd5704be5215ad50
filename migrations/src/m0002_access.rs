use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in organizations()
            .into_iter()
            .chain(accounts())
            .chain(sessions())
            .chain(secrets())
            .chain(credentials())
        {
            schema.create_table(table).await?;
        }
        for (name, table, columns) in INDEXES {
            let mut index = Index::create();
            index.name(*name).table(*table);
            for column in *columns {
                index.col(*column);
            }
            schema.create_index(index.take()).await?;
        }
        for unique in PARTIAL {
            schema.get_connection().execute_unprepared(unique).await?;
        }
        Ok(())
    }
}

const INDEXES: &[(&str, &str, &[&str])] = &[
    ("accounts_by_name", "accounts", &["organization_id", "sort_key", "id"]),
    ("role_grants_by_account", "role_grants", &["account_id", "ended_at"]),
    ("role_grants_by_role", "role_grants", &["organization_id", "role", "ended_at"]),
    ("account_parties_by_party", "account_parties", &["party_id"]),
    ("sessions_by_account", "sessions", &["account_id", "ended_at", "id"]),
    ("refresh_tokens_by_session", "refresh_tokens", &["session_id"]),
    ("sign_in_codes_by_phone", "sign_in_codes", &["phone", "id"]),
    ("secret_links_by_account", "secret_links", &["account_id", "kind"]),
    ("invitations_by_organization", "invitations", &["organization_id", "id"]),
    ("invitations_by_email", "invitations", &["email"]),
    ("sessions_by_impersonator", "sessions", &["impersonator_id", "ended_at"]),
    ("recovery_codes_by_account", "recovery_codes", &["account_id", "used_at"]),
    ("saved_views_by_owner", "saved_views", &["account_id", "list", "name", "id"]),
];

/// What both databases can say and the schema builder can't: keys over a part of a table.
const PARTIAL: &[&str] = &[
    // One customer's account for each telephone; staff may share one.
    "CREATE UNIQUE INDEX accounts_of_customers ON accounts (phone) WHERE kind = 'customer'",
    "CREATE UNIQUE INDEX role_grants_everywhere ON role_grants (account_id, organization_id, role) \
     WHERE branch_id IS NULL AND ended_at IS NULL",
    "CREATE UNIQUE INDEX role_grants_in_branches ON role_grants \
     (account_id, organization_id, role, branch_id) \
     WHERE branch_id IS NOT NULL AND ended_at IS NULL",
];

fn stored(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .take()
}

fn organizations() -> [TableCreateStatement; 2] {
    let organizations = stored("organizations")
        .col(text("code").unique_key())
        .col(text("name_fa"))
        .col(text("name_en"))
        .col(text("role"))
        .col(text("base_currency"))
        .col(text("fiscal_calendar"))
        .col(text_null("phone"))
        .col(text_null("email"))
        .col(text_null("hours_fa"))
        .col(text_null("hours_en"))
        .col(text_null("preparation_fa"))
        .col(text_null("preparation_en"))
        .col(text_null("primary_colour"))
        .col(text_null("accent_colour"))
        .col(uuid_null("logo_file_id"))
        .col(text("second_factor_roles"))
        .take();
    let branches = stored("branches")
        .col(uuid("organization_id"))
        .col(text("code"))
        .col(text("name_fa"))
        .col(text("name_en"))
        .col(text_null("phone"))
        .col(boolean("is_active"))
        .index(Index::create().unique().col("organization_id").col("code"))
        .take();
    [organizations, branches]
}

fn accounts() -> [TableCreateStatement; 5] {
    let accounts = stored("accounts")
        .col(uuid("organization_id"))
        .col(text("kind"))
        .col(text("name"))
        .col(text_null("latin_name"))
        .col(text("sort_key"))
        .col(text_null("username").unique_key())
        .col(text_null("email").unique_key())
        .col(text_null("phone"))
        .col(text_null("password_hash"))
        .col(boolean("password_stands_alone"))
        .col(boolean("is_demo"))
        .col(timestamp_with_time_zone_null("last_signed_in_at"))
        .col(timestamp_with_time_zone_null("disabled_at"))
        .take();
    let account_parties = Table::create()
        .table("account_parties")
        .col(uuid("account_id"))
        .col(uuid("party_id"))
        .primary_key(Index::create().col("account_id").col("party_id"))
        .take();
    let role_grants = stored("role_grants")
        .col(uuid("created_by"))
        .col(uuid("account_id"))
        .col(uuid("organization_id"))
        .col(uuid_null("branch_id"))
        .col(text("role"))
        .col(boolean("is_lead"))
        .col(integer_null("discount_limit"))
        .col(big_integer_null("goodwill_limit"))
        .col(text_null("goodwill_currency"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .take();
    let preferences = Table::create()
        .table("preferences")
        .col(pk_uuid("account_id"))
        .col(big_integer("version"))
        .col(uuid("organization_id"))
        .col(text_null("language"))
        .col(text("theme"))
        .col(text_null("density"))
        .col(text("money_unit"))
        .col(boolean("shortcuts"))
        .col(text_null("home_role"))
        .col(json_binary("dismissed"))
        .take();
    let saved_views = stored("saved_views")
        .col(uuid("organization_id"))
        .col(uuid("account_id"))
        .col(text("list"))
        .col(text("name"))
        .col(text("query"))
        .col(boolean("is_start"))
        .take();
    [accounts, account_parties, role_grants, preferences, saved_views]
}

fn sessions() -> [TableCreateStatement; 3] {
    let sessions = stored("sessions")
        .col(text("kind"))
        .col(uuid_null("account_id"))
        .col(uuid("organization_id"))
        .col(uuid_null("service_request_id"))
        .col(timestamp_with_time_zone("last_used_at"))
        .col(timestamp_with_time_zone("idle_until"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("stepped_up_until"))
        .col(boolean("is_strong"))
        .col(uuid_null("impersonator_id"))
        .col(boolean("must_renew"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(text_null("ended_because"))
        .col(text_null("agent"))
        .col(text_null("peer"))
        .take();
    let refresh_tokens = Table::create()
        .table("refresh_tokens")
        .col(pk_uuid("id"))
        .col(uuid("session_id"))
        .col(blob("digest").unique_key())
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("consumed_at"))
        .col(uuid_null("successor_id"))
        .col(timestamp_with_time_zone_null("forgiven_at"))
        .take();
    let refusals = Table::create()
        .table("access_refusals")
        .col(timestamp_with_time_zone("minute"))
        .col(text("operation"))
        .col(integer("status"))
        .col(uuid("subject"))
        .col(text("peer"))
        .col(uuid("organization_id"))
        .col(big_integer("count"))
        .primary_key(
            Index::create().col("minute").col("operation").col("status").col("subject").col("peer"),
        )
        .take();
    [sessions, refresh_tokens, refusals]
}

fn secrets() -> [TableCreateStatement; 4] {
    let sign_in_codes = Table::create()
        .table("sign_in_codes")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(text("phone"))
        .col(blob("digest"))
        .col(uuid_null("session_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(integer("tries"))
        .col(timestamp_with_time_zone_null("consumed_at"))
        .take();
    let sign_in_limits = Table::create()
        .table("sign_in_limits")
        .col(text("kind"))
        .col(blob("digest"))
        .col(timestamp_with_time_zone("window_started_at"))
        .col(timestamp_with_time_zone("last_at"))
        .col(integer("count"))
        .primary_key(Index::create().col("kind").col("digest"))
        .take();
    let secret_links = Table::create()
        .table("secret_links")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(uuid_null("account_id"))
        .col(blob("digest").unique_key())
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .take();
    let signing_keys = Table::create()
        .table("signing_keys")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(blob("sealed"))
        .col(timestamp_with_time_zone_null("retired_at"))
        .take();
    [sign_in_codes, sign_in_limits, secret_links, signing_keys]
}

fn credentials() -> [TableCreateStatement; 4] {
    let second_factors = stored("second_factors")
        .col(uuid("account_id").unique_key())
        .col(uuid("organization_id"))
        .col(blob("sealed"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .col(big_integer_null("last_step"))
        .take();
    let recovery_codes = Table::create()
        .table("recovery_codes")
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        .col(blob("digest"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .take();
    let known_devices = Table::create()
        .table("known_devices")
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        .col(blob("digest"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("last_used_at"))
        .index(Index::create().unique().col("account_id").col("digest"))
        .take();
    let invitations = stored("invitations")
        .col(uuid("created_by"))
        .col(uuid("organization_id"))
        .col(text("name"))
        .col(text("email"))
        .col(text("roles"))
        .col(uuid_null("branch_id"))
        .col(text("language"))
        .col(blob("digest").unique_key())
        .col(timestamp_with_time_zone("sent_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("accepted_at"))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .col(uuid_null("account_id"))
        .take();
    [second_factors, recovery_codes, known_devices, invitations]
}
