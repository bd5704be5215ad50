use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

use crate::m0001_kernel::{append_only, index, partial, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        invoices(schema).await?;
        credit_notes(schema).await?;
        payments(schema).await?;
        numbers(schema).await?;
        guard_invoices(schema).await?;
        guard_lines(schema).await?;
        guard_credit_notes(schema).await?;
        append_only(schema, "credit_note_lines").await?;
        append_only(schema, "payment_allocations").await?;
        append_only(schema, "payment_refunds").await
    }
}

async fn invoices(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let invoices = stored("invoices")
        .col(text("kind"))
        .col(text("state"))
        .col(text_null("number"))
        .col(integer_null("fiscal_year"))
        .col(big_integer_null("serial"))
        .col(uuid_null("party_id"))
        .col(uuid_null("payer_organization_id"))
        .col(uuid_null("job_id"))
        .col(text_null("job_number"))
        .col(uuid_null("service_request_id"))
        .col(text_null("service_request_number"))
        .col(text("currency"))
        .col(big_integer("net"))
        .col(big_integer("discount"))
        .col(json_binary("taxes"))
        .col(big_integer("tax"))
        .col(big_integer("total"))
        .col(big_integer("open_amount"))
        .col(date_null("due_on"))
        .col(text_null("note"))
        .col(timestamp_with_time_zone_null("issued_at"))
        .col(uuid_null("issued_by"))
        .col(text_null("previous_hash"))
        .col(text_null("hash"))
        .check(Expr::cust("open_amount >= 0 AND open_amount <= total"))
        .check(Expr::cust("total = net - discount + tax"))
        .check(Expr::cust("(party_id IS NULL) <> (payer_organization_id IS NULL)"))
        .check(Expr::cust("(state = 'draft') = (number IS NULL)"))
        .take();
    schema.create_table(invoices).await?;
    unique(schema, "invoices", &["organization_id", "number"]).await?;
    index(schema, "invoices", &["organization_id", "created_at", "id"]).await?;
    index(schema, "invoices", &["organization_id", "state", "created_at", "id"]).await?;
    index(schema, "invoices", &["organization_id", "kind", "created_at", "id"]).await?;
    index(schema, "invoices", &["organization_id", "due_on", "id"]).await?;
    index(schema, "invoices", &["organization_id", "issued_at", "id"]).await?;
    index(schema, "invoices", &["party_id", "created_at", "id"]).await?;
    index(schema, "invoices", &["service_request_id", "id"]).await?;
    index(schema, "invoices", &["job_id", "id"]).await?;
    partial(
        schema,
        "invoices_open",
        "invoices",
        "organization_id, due_on, id",
        "state IN ('issued', 'partially_paid')",
    )
    .await?;

    let invoice_lines = Table::create()
        .table("invoice_lines")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("invoice_id"))
        .col(integer("position"))
        .col(text("kind"))
        .col(uuid_null("job_line_id"))
        .col(text("payer"))
        .col(text_null("code"))
        .col(text("name_fa"))
        .col(text("name_en"))
        .col(big_integer("quantity"))
        .col(big_integer("unit_price"))
        .col(integer("share"))
        .col(big_integer("net"))
        .col(big_integer("discount"))
        .col(integer("tax_rate"))
        .col(uuid_null("tax_rate_id"))
        .col(big_integer("tax"))
        .col(big_integer("total"))
        .check(Expr::cust("total = net - discount + tax"))
        .take();
    schema.create_table(invoice_lines).await?;
    unique(schema, "invoice_lines", &["invoice_id", "position"]).await?;
    // What a payer owes of a job's line is invoiced once.
    unique(schema, "invoice_lines", &["job_line_id", "payer"]).await
}

async fn credit_notes(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let credit_notes = stored("credit_notes")
        .col(text("state"))
        .col(text_null("number"))
        .col(integer_null("fiscal_year"))
        .col(big_integer_null("serial"))
        .col(uuid("invoice_id"))
        .col(text("reason"))
        .col(text("currency"))
        .col(big_integer("net"))
        .col(big_integer("tax"))
        .col(big_integer("amount"))
        .col(timestamp_with_time_zone_null("approved_at"))
        .col(uuid_null("approved_by"))
        .col(timestamp_with_time_zone_null("issued_at"))
        .col(uuid_null("issued_by"))
        .col(text_null("previous_hash"))
        .col(text_null("hash"))
        .check(Expr::cust("amount > 0 AND amount = net + tax"))
        .check(Expr::cust("approved_by IS NULL OR approved_by <> created_by"))
        .take();
    schema.create_table(credit_notes).await?;
    unique(schema, "credit_notes", &["organization_id", "number"]).await?;
    index(schema, "credit_notes", &["organization_id", "created_at", "id"]).await?;
    index(schema, "credit_notes", &["organization_id", "state", "created_at", "id"]).await?;
    index(schema, "credit_notes", &["invoice_id", "id"]).await?;

    let credit_note_lines = Table::create()
        .table("credit_note_lines")
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(uuid("credit_note_id"))
        .col(integer("position"))
        .col(uuid("invoice_line_id"))
        .col(big_integer("net"))
        .col(big_integer("tax"))
        .col(big_integer("amount"))
        .check(Expr::cust("amount = net + tax"))
        .take();
    schema.create_table(credit_note_lines).await?;
    unique(schema, "credit_note_lines", &["credit_note_id", "position"]).await
}

async fn payments(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let payments = stored("payments")
        .col(text("number"))
        .col(uuid_null("party_id"))
        .col(uuid_null("payer_organization_id"))
        .col(uuid_null("job_id"))
        .col(text_null("job_number"))
        .col(text("state"))
        .col(text("method"))
        .col(text("currency"))
        .col(big_integer("amount"))
        .col(big_integer("allocated"))
        .col(big_integer("refunded"))
        .col(big_integer("unallocated"))
        .col(text_null("reference"))
        .col(date("received_on"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .col(uuid_null("confirmed_by"))
        .col(text_null("bounced_because"))
        .col(text_null("note"))
        .check(Expr::cust("amount > 0 AND allocated >= 0 AND refunded >= 0 AND unallocated >= 0"))
        .check(Expr::cust("(party_id IS NULL) <> (payer_organization_id IS NULL)"))
        .check(Expr::cust(
            "unallocated = CASE WHEN state = 'bounced' THEN 0 ELSE amount - allocated - refunded END",
        ))
        .take();
    schema.create_table(payments).await?;
    unique(schema, "payments", &["organization_id", "number"]).await?;
    index(schema, "payments", &["organization_id", "created_at", "id"]).await?;
    index(schema, "payments", &["organization_id", "state", "created_at", "id"]).await?;
    index(schema, "payments", &["organization_id", "method", "created_at", "id"]).await?;
    index(schema, "payments", &["party_id", "created_at", "id"]).await?;
    index(schema, "payments", &["job_id", "id"]).await?;
    index(schema, "payments", &["created_by", "created_at", "id"]).await?;
    partial(
        schema,
        "payments_unallocated",
        "payments",
        "organization_id, created_at, id",
        "unallocated > 0",
    )
    .await?;

    let payment_allocations = happened("payment_allocations")
        .col(uuid("payment_id"))
        .col(uuid("invoice_id"))
        .col(big_integer("amount"))
        .check(Expr::cust("amount <> 0"))
        .take();
    schema.create_table(payment_allocations).await?;
    index(schema, "payment_allocations", &["payment_id", "id"]).await?;
    index(schema, "payment_allocations", &["invoice_id", "id"]).await?;

    let payment_refunds = happened("payment_refunds")
        .col(uuid("payment_id"))
        .col(big_integer("amount"))
        .col(text_null("reference"))
        .col(text("reason"))
        .check(Expr::cust("amount > 0"))
        .take();
    schema.create_table(payment_refunds).await?;
    index(schema, "payment_refunds", &["payment_id", "id"]).await?;

    let payment_instructions = Table::create()
        .table("payment_instructions")
        .col(pk_uuid("organization_id"))
        .col(big_integer("version"))
        .col(json_binary("holder"))
        .col(json_binary_null("bank"))
        .col(text_null("iban"))
        .col(text_null("card_number"))
        .col(json_binary_null("note"))
        .take();
    schema.create_table(payment_instructions).await
}

/// The last number and hash of each series of documents: the one row that issuing locks.
async fn numbers(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let document_series = Table::create()
        .table("document_series")
        .col(uuid("organization_id"))
        .col(text("series"))
        .col(big_integer("last"))
        .col(text("last_hash"))
        .primary_key(Index::create().col("organization_id").col("series"))
        .take();
    schema.create_table(document_series).await
}

fn stored(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(uuid("organization_id"))
        .take()
}

fn happened(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(uuid("organization_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .take()
}

/// What of a document stays as it was issued.
const INVOICE: &[&str] = &[
    "id",
    "created_at",
    "created_by",
    "organization_id",
    "kind",
    "number",
    "fiscal_year",
    "serial",
    "party_id",
    "payer_organization_id",
    "job_id",
    "job_number",
    "service_request_id",
    "service_request_number",
    "currency",
    "net",
    "discount",
    "taxes",
    "tax",
    "total",
    "due_on",
    "note",
    "issued_at",
    "issued_by",
    "previous_hash",
    "hash",
];

/// After issue an invoice changes by what is paid and credited, and by nothing else.
async fn guard_invoices(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let changed = |differ: &str| {
        let columns = INVOICE.iter().map(|column| format!("OLD.{column} {differ} NEW.{column}"));
        columns.collect::<Vec<_>>().join(" OR ")
    };
    let db = schema.get_connection();
    match schema.get_database_backend() {
        DbBackend::Postgres => {
            let sql = format!(
                "CREATE FUNCTION invoices_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                     IF OLD.state = 'draft' THEN RETURN COALESCE(NEW, OLD); END IF;
                     IF TG_OP = 'DELETE' OR NEW.state = 'draft' OR {} THEN
                         RAISE EXCEPTION 'issued invoices are never changed';
                     END IF;
                     RETURN NEW;
                 END $$;
                 CREATE TRIGGER invoices_stay BEFORE UPDATE OR DELETE ON invoices
                     FOR EACH ROW EXECUTE FUNCTION invoices_stay();",
                changed("IS DISTINCT FROM")
            );
            db.execute_unprepared(&sql).await?;
        }
        _ => {
            let sql = format!(
                "CREATE TRIGGER invoices_stay_update BEFORE UPDATE ON invoices
                 WHEN OLD.state <> 'draft' AND (NEW.state = 'draft' OR {})
                 BEGIN SELECT RAISE(ABORT, 'issued invoices are never changed'); END;
                 CREATE TRIGGER invoices_stay_delete BEFORE DELETE ON invoices
                 WHEN OLD.state <> 'draft'
                 BEGIN SELECT RAISE(ABORT, 'issued invoices are never changed'); END;",
                changed("IS NOT")
            );
            db.execute_unprepared(&sql).await?;
        }
    }
    Ok(())
}

/// The lines of an issued invoice are never added to, changed or removed.
async fn guard_lines(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = schema.get_connection();
    let sql = match schema.get_database_backend() {
        DbBackend::Postgres => {
            "CREATE FUNCTION invoice_lines_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF EXISTS (SELECT 1 FROM invoices i
                     WHERE i.id = COALESCE(NEW.invoice_id, OLD.invoice_id) AND i.state <> 'draft')
                 THEN RAISE EXCEPTION 'lines of issued invoices are never changed'; END IF;
                 RETURN COALESCE(NEW, OLD);
             END $$;
             CREATE TRIGGER invoice_lines_stay BEFORE INSERT OR UPDATE OR DELETE ON invoice_lines
                 FOR EACH ROW EXECUTE FUNCTION invoice_lines_stay();"
                .to_owned()
        }
        _ => ["INSERT", "UPDATE", "DELETE"]
            .map(|event| {
                let row = if event == "INSERT" { "NEW" } else { "OLD" };
                format!(
                    "CREATE TRIGGER invoice_lines_stay_{} BEFORE {event} ON invoice_lines
                     WHEN EXISTS (SELECT 1 FROM invoices i
                         WHERE i.id = {row}.invoice_id AND i.state <> 'draft')
                     BEGIN SELECT RAISE(ABORT, 'lines of issued invoices are never changed'); END;",
                    event.to_lowercase()
                )
            })
            .join("\n"),
    };
    db.execute_unprepared(&sql).await.map(drop)
}

/// What a credit note is for never changes; once issued, nothing of it does.
async fn guard_credit_notes(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = schema.get_connection();
    let sql = match schema.get_database_backend() {
        DbBackend::Postgres => {
            "CREATE FUNCTION credit_notes_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF TG_OP = 'DELETE' OR OLD.state = 'issued' OR OLD.amount <> NEW.amount
                     OR OLD.invoice_id <> NEW.invoice_id OR OLD.net <> NEW.net
                 THEN RAISE EXCEPTION 'credit notes are never changed'; END IF;
                 RETURN NEW;
             END $$;
             CREATE TRIGGER credit_notes_stay BEFORE UPDATE OR DELETE ON credit_notes
                 FOR EACH ROW EXECUTE FUNCTION credit_notes_stay();"
        }
        _ => {
            "CREATE TRIGGER credit_notes_stay_update BEFORE UPDATE ON credit_notes
             WHEN OLD.state = 'issued' OR OLD.amount <> NEW.amount
                 OR OLD.invoice_id <> NEW.invoice_id OR OLD.net <> NEW.net
             BEGIN SELECT RAISE(ABORT, 'credit notes are never changed'); END;
             CREATE TRIGGER credit_notes_stay_delete BEFORE DELETE ON credit_notes
             BEGIN SELECT RAISE(ABORT, 'credit notes are never changed'); END;"
        }
    };
    db.execute_unprepared(sql).await.map(drop)
}
