//! Places, balances, movements, what is set aside, transfers, old parts and vehicles.

use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        places(schema).await?;
        stock(schema).await?;
        documents(schema).await?;
        reservations(schema).await?;
        transfers(schema).await?;
        old_parts(schema).await?;
        vehicles(schema).await
    }
}

/// What every versioned table begins with.
fn stored(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(uuid("organization_id"))
        .take()
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

/// A unique key over some rows only; both databases write it alike.
async fn partial_key(schema: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    schema.get_connection().execute_unprepared(sql).await.map(drop)
}

/// Rows that are never changed and never deleted.
async fn immutable(schema: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let db = schema.get_connection();
    if db.get_database_backend() == DbBackend::Postgres {
        let function = format!(
            "CREATE FUNCTION {table}_stay() RETURNS trigger LANGUAGE plpgsql AS $$ \
             BEGIN RAISE EXCEPTION '{table} never change'; END $$"
        );
        db.execute_unprepared(&function).await?;
        let trigger = format!(
            "CREATE TRIGGER {table}_stay BEFORE UPDATE OR DELETE ON {table} \
             FOR EACH ROW EXECUTE FUNCTION {table}_stay()"
        );
        db.execute_unprepared(&trigger).await?;
        return Ok(());
    }
    for event in ["UPDATE", "DELETE"] {
        let trigger = format!(
            "CREATE TRIGGER {table}_stay_{event} BEFORE {event} ON {table} \
             BEGIN SELECT RAISE(ABORT, '{table} never change'); END"
        );
        db.execute_unprepared(&trigger).await?;
    }
    Ok(())
}

async fn places(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let places = stored("stock_places")
        .col(uuid_null("branch_id"))
        .col(sorted_text(schema, "code"))
        .col(text("name_fa"))
        .col(text("name_en"))
        .col(text("kind"))
        .col(uuid_null("holder_account_id"))
        .col(boolean("active"))
        .take();
    schema.create_table(places).await?;
    index(schema, "stock_places", &["organization_id", "code"], true).await?;
    index(schema, "stock_places", &["organization_id", "kind"], false).await?;
    let one_holder = "CREATE UNIQUE INDEX stock_places_holder_key \
         ON stock_places (holder_account_id) WHERE holder_account_id IS NOT NULL AND active";
    partial_key(schema, one_holder).await?;

    let minimums = Table::create()
        .table("stock_minimums")
        .col(uuid("place_id"))
        .col(uuid("item_id"))
        .col(big_integer("minimum").check(Expr::col("minimum").gte(0)))
        .primary_key(Index::create().col("place_id").col("item_id"))
        .foreign_key(
            ForeignKey::create().from("stock_minimums", "place_id").to("stock_places", "id"),
        )
        .take();
    schema.create_table(minimums).await
}

async fn stock(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let balances = Table::create()
        .table("stock_balances")
        .col(pk_uuid("id"))
        .col(uuid("item_id"))
        .col(sorted_text(schema, "sku"))
        .col(uuid("place_id"))
        .col(text("lot"))
        .col(text("condition"))
        .col(uuid("owner_organization_id"))
        .col(big_integer("on_hand").check(Expr::col("on_hand").gte(0)))
        .col(big_integer("allocated").check(Expr::col("allocated").gte(0)))
        .check(Expr::col("allocated").lte(Expr::col("on_hand")))
        .foreign_key(
            ForeignKey::create().from("stock_balances", "place_id").to("stock_places", "id"),
        )
        .take();
    schema.create_table(balances).await?;
    let key = Index::create()
        .name("stock_balances_key")
        .table("stock_balances")
        .col("place_id")
        .col("item_id")
        .col("condition")
        .col("lot")
        .col("owner_organization_id")
        .unique()
        .take();
    schema.create_index(key).await?;
    index(schema, "stock_balances", &["sku", "id"], false).await?;
    index(schema, "stock_balances", &["item_id"], false).await?;

    let serial_units = Table::create()
        .table("serial_units")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("item_id"))
        .col(text("serial"))
        .col(uuid("place_id"))
        .col(text("lot"))
        .col(text("condition"))
        .col(uuid("owner_organization_id"))
        .col(uuid_null("picked_for"))
        .foreign_key(ForeignKey::create().from("serial_units", "place_id").to("stock_places", "id"))
        .take();
    schema.create_table(serial_units).await?;
    index(schema, "serial_units", &["serial", "item_id"], true).await?;
    index(schema, "serial_units", &["place_id", "item_id"], false).await?;
    index(schema, "serial_units", &["item_id"], false).await?;
    index(schema, "serial_units", &["picked_for"], false).await?;

    let costs = Table::create()
        .table("item_costs")
        .col(uuid("organization_id"))
        .col(uuid("item_id"))
        .col(big_integer("quantity").check(Expr::col("quantity").gte(0)))
        .col(big_integer("value").check(Expr::col("value").gte(0)))
        .col(big_integer("unit_cost").check(Expr::col("unit_cost").gte(0)))
        .col(text("currency"))
        .primary_key(Index::create().col("organization_id").col("item_id"))
        .take();
    schema.create_table(costs).await?;

    let allocations = Table::create()
        .table("stock_allocations")
        .col(pk_uuid("id"))
        .col(uuid("balance_id"))
        .col(text("holder_kind"))
        .col(uuid("holder_id"))
        .col(big_integer("quantity").check(Expr::col("quantity").gt(0)))
        .foreign_key(
            ForeignKey::create().from("stock_allocations", "balance_id").to("stock_balances", "id"),
        )
        .take();
    schema.create_table(allocations).await?;
    index(schema, "stock_allocations", &["holder_id", "balance_id"], true).await?;
    index(schema, "stock_allocations", &["balance_id"], false).await?;

    let movements = Table::create()
        .table("stock_movements")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(uuid("organization_id"))
        .col(uuid("item_id"))
        .col(uuid("from_place_id"))
        .col(uuid("to_place_id"))
        .col(text("lot"))
        .col(text("condition"))
        .col(text("to_condition"))
        .col(uuid("owner_organization_id"))
        .col(uuid_null("serial_unit_id"))
        .col(big_integer("quantity").check(Expr::col("quantity").gt(0)))
        .col(big_integer("unit_cost"))
        .col(big_integer("cost"))
        .col(text("currency"))
        .col(text("reason"))
        .col(text("source_kind"))
        .col(uuid("source_id"))
        .col(text_null("source_number"))
        .col(uuid_null("line_id"))
        .check(Expr::col("from_place_id").ne(Expr::col("to_place_id")))
        .foreign_key(
            ForeignKey::create().from("stock_movements", "from_place_id").to("stock_places", "id"),
        )
        .foreign_key(
            ForeignKey::create().from("stock_movements", "to_place_id").to("stock_places", "id"),
        )
        .foreign_key(
            ForeignKey::create().from("stock_movements", "serial_unit_id").to("serial_units", "id"),
        )
        .take();
    schema.create_table(movements).await?;
    index(schema, "stock_movements", &["organization_id", "created_at", "id"], false).await?;
    for column in ["item_id", "from_place_id", "to_place_id", "source_id", "serial_unit_id"] {
        index(schema, "stock_movements", &[column, "created_at", "id"], false).await?;
    }
    immutable(schema, "stock_movements").await
}

async fn documents(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let documents = stored("stock_documents")
        .col(text("number"))
        .col(text("kind"))
        .col(uuid("place_id"))
        .col(text_null("reason"))
        .foreign_key(
            ForeignKey::create().from("stock_documents", "place_id").to("stock_places", "id"),
        )
        .take();
    schema.create_table(documents).await?;
    index(schema, "stock_documents", &["organization_id", "number"], true).await?;
    index(schema, "stock_documents", &["organization_id", "created_at", "id"], false).await?;
    index(schema, "stock_documents", &["place_id", "created_at", "id"], false).await?;
    immutable(schema, "stock_documents").await
}

async fn reservations(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let reservations = stored("stock_reservations")
        .col(uuid("item_id"))
        .col(big_integer("quantity").check(Expr::col("quantity").gt(0)))
        .col(text("state"))
        .col(uuid_null("place_id"))
        .col(uuid_null("for_place_id"))
        .col(date("needed_on"))
        .col(text("source_kind"))
        .col(uuid("source_id"))
        .col(text_null("source_number"))
        .col(uuid_null("line_id"))
        .take();
    schema.create_table(reservations).await?;
    for columns in [
        ["organization_id", "needed_on", "id"],
        ["state", "needed_on", "id"],
        ["for_place_id", "needed_on", "id"],
        ["item_id", "needed_on", "id"],
    ] {
        index(schema, "stock_reservations", &columns, false).await?;
    }
    index(schema, "stock_reservations", &["source_id"], false).await?;
    index(schema, "stock_reservations", &["place_id"], false).await
}

async fn transfers(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let transfers = stored("stock_transfers")
        .col(timestamp_with_time_zone("updated_at"))
        .col(text("number"))
        .col(text("state"))
        .col(uuid("from_place_id"))
        .col(uuid("to_place_id"))
        .col(date_null("needed_on"))
        .col(text_null("note"))
        .col(text_null("receipt_note"))
        .col(text_null("cancelled_because"))
        .col(uuid_null("giver_id"))
        .col(uuid_null("receiver_id"))
        .col(timestamp_with_time_zone_null("dispatched_at"))
        .col(timestamp_with_time_zone_null("received_at"))
        .check(Expr::col("from_place_id").ne(Expr::col("to_place_id")))
        .check(Expr::col("giver_id").ne(Expr::col("receiver_id")))
        .foreign_key(
            ForeignKey::create().from("stock_transfers", "from_place_id").to("stock_places", "id"),
        )
        .foreign_key(
            ForeignKey::create().from("stock_transfers", "to_place_id").to("stock_places", "id"),
        )
        .take();
    schema.create_table(transfers).await?;
    index(schema, "stock_transfers", &["organization_id", "number"], true).await?;
    for columns in [
        ["organization_id", "created_at", "id"],
        ["state", "created_at", "id"],
        ["from_place_id", "created_at", "id"],
        ["to_place_id", "created_at", "id"],
    ] {
        index(schema, "stock_transfers", &columns, false).await?;
    }
    index(schema, "stock_transfers", &["organization_id", "updated_at"], false).await?;

    let lines = Table::create()
        .table("stock_transfer_lines")
        .col(pk_uuid("id"))
        .col(uuid("transfer_id"))
        .col(integer("position"))
        .col(uuid("item_id"))
        .col(big_integer("quantity").check(Expr::col("quantity").gt(0)))
        .col(big_integer_null("received_quantity"))
        .col(text_null("lot"))
        .col(text_null("condition"))
        .col(uuid_null("reservation_id"))
        .col(json_binary("serials"))
        .col(json_binary("received_serials"))
        .foreign_key(
            ForeignKey::create()
                .from("stock_transfer_lines", "transfer_id")
                .to("stock_transfers", "id"),
        )
        .foreign_key(
            ForeignKey::create()
                .from("stock_transfer_lines", "reservation_id")
                .to("stock_reservations", "id"),
        )
        .take();
    schema.create_table(lines).await?;
    index(schema, "stock_transfer_lines", &["transfer_id", "position"], true).await?;
    index(schema, "stock_transfer_lines", &["reservation_id"], false).await
}

async fn old_parts(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let old_parts = stored("old_parts")
        .col(uuid("item_id"))
        .col(big_integer("quantity").check(Expr::col("quantity").gt(0)))
        .col(uuid_null("serial_unit_id"))
        .col(text_null("serial"))
        .col(text("lot"))
        .col(uuid("place_id"))
        .col(text("state"))
        .col(uuid("owed_by"))
        .col(date("due_on"))
        .col(timestamp_with_time_zone_null("handed_in_at"))
        .col(text_null("note"))
        .col(text("source_kind"))
        .col(uuid("source_id"))
        .col(text_null("source_number"))
        .col(uuid_null("line_id"))
        .foreign_key(ForeignKey::create().from("old_parts", "place_id").to("stock_places", "id"))
        .take();
    schema.create_table(old_parts).await?;
    for columns in [
        ["organization_id", "due_on", "id"],
        ["state", "due_on", "id"],
        ["owed_by", "due_on", "id"],
    ] {
        index(schema, "old_parts", &columns, false).await?;
    }
    index(schema, "old_parts", &["source_id"], false).await?;
    index(schema, "old_parts", &["item_id"], false).await
}

async fn vehicles(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let kinds = Table::create()
        .table("vehicle_kinds")
        .col(text("code").primary_key())
        .col(text("name_fa"))
        .col(text("name_en"))
        .col(integer("payload_kg"))
        .col(integer("load_litres"))
        .col(integer("crew"))
        .take();
    schema.create_table(kinds).await?;

    let vehicles = stored("vehicles")
        .col(sorted_text(schema, "plate"))
        .col(text("kind"))
        .col(text("state"))
        .col(uuid_null("branch_id"))
        .col(uuid_null("place_id").unique_key())
        .col(integer_null("odometer_km"))
        .foreign_key(ForeignKey::create().from("vehicles", "place_id").to("stock_places", "id"))
        .foreign_key(ForeignKey::create().from("vehicles", "kind").to("vehicle_kinds", "code"))
        .take();
    schema.create_table(vehicles).await?;
    index(schema, "vehicles", &["organization_id", "plate"], true).await?;
    index(schema, "vehicles", &["organization_id", "branch_id", "plate"], false).await?;

    let assignments = stored("vehicle_assignments")
        .col(uuid("vehicle_id"))
        .col(uuid("driver_id"))
        .col(timestamp_with_time_zone("starts_at"))
        .col(timestamp_with_time_zone_null("ends_at"))
        .col(integer_null("start_odometer_km"))
        .col(integer_null("end_odometer_km"))
        .col(text_null("note"))
        .check(Expr::col("ends_at").gte(Expr::col("starts_at")))
        .foreign_key(
            ForeignKey::create().from("vehicle_assignments", "vehicle_id").to("vehicles", "id"),
        )
        .take();
    schema.create_table(assignments).await?;
    index(schema, "vehicle_assignments", &["vehicle_id", "starts_at", "id"], false).await?;
    index(schema, "vehicle_assignments", &["driver_id", "starts_at"], false).await?;
    // An assignment starts when it is made and ends when it is ended, so two overlap only if
    // both are open.
    for column in ["vehicle_id", "driver_id"] {
        let one_open = format!(
            "CREATE UNIQUE INDEX vehicle_assignments_{column}_open \
             ON vehicle_assignments ({column}) WHERE ends_at IS NULL"
        );
        partial_key(schema, &one_open).await?;
    }
    Ok(())
}
