//! Parties, places, the catalogue, the installed base, calendars, imports.

use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

use crate::m0001_kernel::append_only;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let postgres = schema.get_connection().get_database_backend() == DbBackend::Postgres;
        let tables = Tables { postgres };
        let all = tables.parties().into_iter().chain(tables.places());
        let all = all.chain(tables.products()).chain(tables.codes()).chain(tables.units());
        for table in all.chain(tables.calendars()).chain(tables.imports()) {
            schema.create_table(table).await?;
        }
        for (table, columns) in UNIQUE {
            schema.create_index(index(table, columns, "key").unique().take()).await?;
        }
        for (table, columns) in INDEXES {
            schema.create_index(index(table, columns, "idx")).await?;
        }
        append_only(schema, "installed_unit_transfers").await
    }
}

const UNIQUE: &[(&str, &[&str])] = &[
    ("parties", &["organization_id", "number"]),
    ("party_phones", &["party_id", "phone"]),
    ("territories", &["organization_id", "code"]),
    ("territory_areas", &["organization_id", "kind", "code"]),
    ("item_models", &["item_id", "product_model_id"]),
    ("error_code_models", &["error_code_id", "product_model_id"]),
    ("installed_units", &["organization_id", "product_model_id", "serial"]),
    ("working_calendars", &["organization_id", "code"]),
    ("branch_calendars", &["branch_id"]),
    ("holidays", &["holiday_set", "on_date", "id"]),
    ("imports", &["organization_id", "number"]),
    ("import_rows", &["import_id", "row_number"]),
];

const INDEXES: &[(&str, &[&str])] = &[
    ("parties", &["organization_id", "sort_key", "id"]),
    ("parties", &["organization_id", "created_at", "id"]),
    ("parties", &["organization_id", "kind", "created_at", "id"]),
    ("parties", &["merged_into"]),
    ("party_phones", &["organization_id", "phone"]),
    ("contacts", &["party_id", "sort_key", "id"]),
    ("service_locations", &["organization_id", "created_at", "id"]),
    ("service_locations", &["party_id", "created_at", "id"]),
    ("service_locations", &["territory_id", "created_at", "id"]),
    ("service_locations", &["city_code", "created_at", "id"]),
    ("territories", &["organization_id", "branch_id", "code"]),
    ("territory_areas", &["territory_id"]),
    ("cities", &["province_code", "code", "id"]),
    ("product_models", &["product_family_id", "code", "id"]),
    ("symptoms", &["product_family_id", "code", "id"]),
    ("error_codes", &["display", "code", "id"]),
    ("error_codes", &["product_family_id", "code", "id"]),
    ("error_code_models", &["product_model_id", "error_code_id"]),
    ("fault_codes", &["type", "code", "id"]),
    ("fault_codes", &["product_family_id", "code", "id"]),
    ("service_codes", &["product_family_id", "code", "id"]),
    ("service_codes", &["kind", "code", "id"]),
    ("items", &["sort_key", "id"]),
    ("items", &["part_group", "sku", "id"]),
    ("items", &["product_family_id", "sku", "id"]),
    ("items", &["state", "sku", "id"]),
    ("item_models", &["product_model_id", "item_id"]),
    ("reasons", &["kind", "code", "id"]),
    ("installed_units", &["serial", "id"]),
    ("installed_units", &["organization_id", "created_at", "id"]),
    ("installed_units", &["organization_id", "serial", "id"]),
    ("installed_units", &["organization_id", "state", "created_at", "id"]),
    ("installed_units", &["product_model_id", "created_at", "id"]),
    ("installed_units", &["party_id", "created_at", "id"]),
    ("installed_units", &["service_location_id", "created_at", "id"]),
    ("installed_unit_transfers", &["installed_unit_id", "id"]),
    ("installed_unit_transfers", &["from_party_id"]),
    ("branch_calendars", &["working_calendar_id"]),
    ("imports", &["organization_id", "state", "id"]),
    ("imports", &["organization_id", "id"]),
    ("import_rows", &["import_id", "outcome", "row_number"]),
];

fn index(
    table: &'static str,
    columns: &'static [&'static str],
    kind: &str,
) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("{table}_{}_{kind}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

fn plain(table: &'static str) -> TableCreateStatement {
    Table::create().table(table).col(pk_uuid("id")).take()
}

fn stored(table: &'static str) -> TableCreateStatement {
    plain(table).col(big_integer("version")).col(timestamp_with_time_zone("created_at")).take()
}

/// Rows of one organization.
fn owned(table: &'static str) -> TableCreateStatement {
    stored(table).col(uuid("created_by")).col(uuid("organization_id")).take()
}

struct Tables {
    postgres: bool,
}

impl Tables {
    /// Text that lists are sorted by: byte by byte on both databases.
    fn sorted(&self, name: &'static str) -> ColumnDef {
        let mut column = text(name);
        if self.postgres {
            column.extra("COLLATE \"C\"");
        }
        column
    }

    /// Entries of the catalogue: a code and what it is called.
    fn coded(&self, table: &'static str) -> TableCreateStatement {
        stored(table)
            .col(self.sorted("code").unique_key())
            .col(text("name_fa"))
            .col(text("name_en"))
            .col(boolean("is_retired"))
            .take()
    }

    fn parties(&self) -> [TableCreateStatement; 3] {
        let parties = owned("parties")
            .col(text("number"))
            .col(text("kind"))
            .col(text("name"))
            .col(self.sorted("sort_key"))
            .col(text_null("email"))
            .col(text_null("tax_code"))
            .col(text("language"))
            .col(boolean("consent_surveys"))
            .col(boolean("consent_advertising"))
            .col(boolean("consent_call_recording"))
            .col(text_null("note"))
            .col(uuid_null("merged_into"))
            .take();
        let phones = plain("party_phones")
            .col(uuid("organization_id"))
            .col(uuid("party_id"))
            .col(integer("position"))
            .col(text("phone"))
            .col(text_null("kind"))
            .col(text_null("label"))
            .foreign_key(&mut refers("party_phones", "party_id", "parties"))
            .take();
        let contacts = owned("contacts")
            .col(uuid("party_id"))
            .col(text("name"))
            .col(self.sorted("sort_key"))
            .col(text_null("role"))
            .col(text_null("phone"))
            .col(text_null("email"))
            .col(text_null("note"))
            .foreign_key(&mut refers("contacts", "party_id", "parties"))
            .take();
        [parties, phones, contacts]
    }

    fn places(&self) -> [TableCreateStatement; 5] {
        let provinces = plain("provinces")
            .col(self.sorted("code").unique_key())
            .col(text("name_fa"))
            .col(text("name_en"))
            .col(integer("tile_column"))
            .col(integer("tile_row"))
            .col(text_null("calendar_code"))
            .take();
        let cities = plain("cities")
            .col(self.sorted("code").unique_key())
            .col(text("name_fa"))
            .col(text("name_en"))
            .col(text("province_code"))
            .col(boolean("is_centre"))
            .col(text_null("travel_zone"))
            .col(integer_null("mean_travel_minutes"))
            .take();
        let territories = owned("territories")
            .col(self.sorted("code"))
            .col(text("name_fa"))
            .col(text("name_en"))
            .col(uuid_null("parent_id"))
            .col(uuid_null("branch_id"))
            .col(boolean("is_active"))
            .take();
        let areas = plain("territory_areas")
            .col(uuid("organization_id"))
            .col(uuid("territory_id"))
            .col(text("kind"))
            .col(text("code"))
            .foreign_key(&mut refers("territory_areas", "territory_id", "territories"))
            .take();
        let locations = owned("service_locations")
            .col(uuid("party_id"))
            .col(uuid_null("parent_id"))
            .col(text_null("title"))
            .col(text("address"))
            .col(text_null("plaque"))
            .col(text_null("floor"))
            .col(text_null("unit"))
            .col(text_null("postal_code"))
            .col(text_null("city_code"))
            .col(text_null("province_code"))
            .col(uuid_null("territory_id"))
            .col(integer_null("latitude_e6"))
            .col(integer_null("longitude_e6"))
            .col(text_null("access_notes"))
            .col(text_null("hazards"))
            .col(boolean("is_active"))
            .foreign_key(&mut refers("service_locations", "party_id", "parties"))
            .take();
        [provinces, cities, territories, areas, locations]
    }

    fn products(&self) -> [TableCreateStatement; 4] {
        let families = self
            .coded("product_families")
            .col(text("safety_class"))
            .col(json_binary("energy"))
            .col(boolean("needs_installation"))
            .col(boolean("needs_measurement"))
            .col(boolean("is_rebuilt_on_site"))
            .col(json_binary("peak_months"))
            .col(json_binary("skill_codes"))
            .col(text_null("warranty_policy_code"))
            .take();
        let models = self
            .coded("product_models")
            .col(uuid("product_family_id"))
            .col(boolean("is_serviceable"))
            .col(integer_null("install_minutes"))
            .col(integer_null("install_crew"))
            .col(json_binary("skill_codes"))
            .col(text_null("warranty_policy_code"))
            .col(date_null("launched_on"))
            .col(date_null("production_ended_on"))
            .col(text_null("successor_code"))
            .col(integer_null("parts_support_years"))
            .col(json_binary("attributes"))
            .foreign_key(&mut refers("product_models", "product_family_id", "product_families"))
            .take();
        let items = stored("items")
            .col(self.sorted("sku").unique_key())
            .col(text("name_fa"))
            .col(text("name_en"))
            .col(self.sorted("sort_key"))
            .col(uuid_null("product_family_id"))
            .col(text_null("part_group"))
            .col(text_null("section_code"))
            .col(text("uom"))
            .col(text("tracking"))
            .col(text_null("criticality"))
            .col(boolean("is_core_returnable"))
            .col(text_null("warranty_part_key"))
            .col(json_binary("substitute_skus"))
            .col(text_null("superseded_by_sku"))
            .col(boolean("is_semi_finished"))
            .col(date_null("guaranteed_supply_until"))
            .col(text("state"))
            .take();
        let item_models = plain("item_models")
            .col(uuid("item_id"))
            .col(uuid("product_model_id"))
            .foreign_key(&mut refers("item_models", "item_id", "items"))
            .foreign_key(&mut refers("item_models", "product_model_id", "product_models"))
            .take();
        [families, models, items, item_models]
    }

    fn codes(&self) -> [TableCreateStatement; 9] {
        let questions = plain("questions")
            .col(self.sorted("code").unique_key())
            .col(text("text_fa"))
            .col(text("text_en"))
            .col(text("answer_type"))
            .take();
        let sentences = plain("safety_sentences")
            .col(self.sorted("code").unique_key())
            .col(text("text_fa"))
            .col(text("text_en"))
            .take();
        let symptoms = stored("symptoms")
            .col(self.sorted("code").unique_key())
            .col(uuid("product_family_id"))
            .col(text_null("section_code"))
            .col(text("customer_fa"))
            .col(text("customer_en"))
            .col(text("technician_fa"))
            .col(text("technician_en"))
            .col(boolean("is_dangerous"))
            .col(text_null("safety_code"))
            .col(json_binary("question_codes"))
            .col(text_null("self_help_fa"))
            .col(text_null("self_help_en"))
            .col(text("default_priority"))
            .col(boolean("is_retired"))
            .foreign_key(&mut refers("symptoms", "product_family_id", "product_families"))
            .take();
        let error_codes = plain("error_codes")
            .col(self.sorted("code").unique_key())
            .col(uuid("product_family_id"))
            .col(text("display"))
            .col(text("meaning_fa"))
            .col(text("meaning_en"))
            .col(text_null("symptom_code"))
            .col(text_null("customer_step_fa"))
            .col(text_null("customer_step_en"))
            .col(boolean("is_lockout"))
            .foreign_key(&mut refers("error_codes", "product_family_id", "product_families"))
            .take();
        let error_code_models = plain("error_code_models")
            .col(uuid("error_code_id"))
            .col(uuid("product_model_id"))
            .foreign_key(&mut refers("error_code_models", "error_code_id", "error_codes"))
            .foreign_key(&mut refers("error_code_models", "product_model_id", "product_models"))
            .take();
        let fault_codes = self
            .coded("fault_codes")
            .col(text("type"))
            .col(uuid_null("product_family_id"))
            .col(text_null("group_code"))
            .col(text_null("customer_fa"))
            .col(text_null("customer_en"))
            .col(text_null("warranty_part_key"))
            .col(text_null("warranty_cause_key"))
            .col(boolean_null("is_inherent"))
            .col(text_null("evidence_fa"))
            .col(text_null("evidence_en"))
            .col(boolean_null("uses_part"))
            .col(boolean_null("counts_as_repair"))
            .col(boolean_null("counts_as_fixed"))
            .take();
        let service_codes = self
            .coded("service_codes")
            .col(uuid_null("product_family_id"))
            .col(text("kind"))
            .col(integer("standard_minutes"))
            .col(integer("crew_size"))
            .col(integer("difficulty"))
            .col(boolean("is_warranty_payable"))
            .col(text_null("skill_code"))
            .col(date("effective_from"))
            .take();
        let skills = self
            .coded("skills")
            .col(text("group_code"))
            .col(integer_null("reassess_months"))
            .col(json_binary("family_codes"))
            .take();
        let reasons = self
            .coded("reasons")
            .col(text("kind"))
            .col(text("cost_bearer"))
            .col(boolean("is_customer_visible"))
            .col(text_null("next_step"))
            .col(boolean_null("counts_against_first_time_fix"))
            .take();
        [
            questions,
            sentences,
            symptoms,
            error_codes,
            error_code_models,
            fault_codes,
            service_codes,
            skills,
            reasons,
        ]
    }

    fn units(&self) -> [TableCreateStatement; 2] {
        let units = owned("installed_units")
            .col(self.sorted("serial"))
            .col(uuid("product_model_id"))
            .col(text_null("batch"))
            .col(date_null("produced_on"))
            .col(date_null("sold_on"))
            .col(date_null("installed_on"))
            .col(uuid_null("party_id"))
            .col(uuid_null("service_location_id"))
            .col(uuid_null("parent_id"))
            .col(text("state"))
            .foreign_key(&mut refers("installed_units", "product_model_id", "product_models"))
            .foreign_key(&mut refers("installed_units", "party_id", "parties"))
            .foreign_key(&mut refers("installed_units", "service_location_id", "service_locations"))
            .take();
        let transfers = plain("installed_unit_transfers")
            .col(timestamp_with_time_zone("created_at"))
            .col(uuid("created_by"))
            .col(uuid("organization_id"))
            .col(uuid("installed_unit_id"))
            .col(uuid_null("from_party_id"))
            .col(uuid("to_party_id"))
            .col(date("transferred_on"))
            .col(text_null("reason"))
            .foreign_key(&mut refers(
                "installed_unit_transfers",
                "installed_unit_id",
                "installed_units",
            ))
            .take();
        [units, transfers]
    }

    fn calendars(&self) -> [TableCreateStatement; 3] {
        let calendars = owned("working_calendars")
            .col(self.sorted("code"))
            .col(text("title_fa"))
            .col(text("title_en"))
            .col(text("time_zone"))
            .col(json_binary("week"))
            .col(text_null("holiday_set"))
            .col(json_binary("periods"))
            .col(json_binary("days"))
            .col(boolean("is_default"))
            .col(boolean("is_retired"))
            .take();
        let branches = plain("branch_calendars")
            .col(uuid("organization_id"))
            .col(uuid("branch_id"))
            .col(uuid("working_calendar_id"))
            .foreign_key(&mut refers(
                "branch_calendars",
                "working_calendar_id",
                "working_calendars",
            ))
            .take();
        let holidays = plain("holidays")
            .col(text("holiday_set"))
            .col(date("on_date"))
            .col(text("name"))
            .col(boolean("is_estimated"))
            .take();
        [calendars, branches, holidays]
    }

    fn imports(&self) -> [TableCreateStatement; 2] {
        let imports = owned("imports")
            .col(text("number"))
            .col(text("kind"))
            .col(text("mode"))
            .col(text("state"))
            .col(uuid("file_id"))
            .col(text("file_name"))
            .col(json_binary("header"))
            .col(integer("total_rows"))
            .col(integer("done_rows"))
            .col(integer("new_rows"))
            .col(integer("changed_rows"))
            .col(integer("same_rows"))
            .col(integer("refused_rows"))
            .col(integer("kept_rows"))
            .col(text_null("failure_code"))
            .col(text_null("failure_fa"))
            .col(text_null("failure_en"))
            .col(big_integer_null("failure_offset"))
            .col(timestamp_with_time_zone_null("finished_at"))
            .take();
        let rows = plain("import_rows")
            .col(uuid("import_id"))
            .col(uuid("organization_id"))
            .col(integer("row_number"))
            .col(text("outcome"))
            .col(text_null("serial"))
            .col(uuid_null("installed_unit_id"))
            .col(uuid_null("new_party_id"))
            .col(uuid_null("new_location_id"))
            .col(text_null("undone"))
            .col(json_binary("cells"))
            .col(json_binary("errors"))
            .foreign_key(&mut refers("import_rows", "import_id", "imports"))
            .take();
        [imports, rows]
    }
}

fn refers(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    let name = format!("{from}_{column}_fkey");
    ForeignKey::create().name(name).from(from, column).to(to, "id").take()
}
