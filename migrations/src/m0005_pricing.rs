use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

use crate::{
    m0001_kernel::{append_only, index, unique},
    m0004_warranty::{published_forever, stored},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        zones(schema).await?;
        books(schema).await?;
        let rates = Table::create()
            .table("tax_rates")
            .col(pk_uuid("id"))
            .col(timestamp_with_time_zone("created_at"))
            .col(uuid("created_by"))
            .col(uuid("organization_id"))
            .col(integer("share").check(Expr::col("share").between(0, 10_000)))
            .col(date("effective_from"))
            .col(text_null("note"))
            .take();
        schema.create_table(rates).await?;
        unique(schema, "tax_rates", &["organization_id", "effective_from"]).await?;
        append_only(schema, "tax_rates").await
    }
}

async fn zones(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let zones =
        stored("price_zones").col(text("code")).col(text("title_fa")).col(text("title_en")).take();
    schema.create_table(zones).await?;
    unique(schema, "price_zones", &["organization_id", "code"]).await?;

    let members = Table::create()
        .table("price_zone_territories")
        .col(uuid("territory_id"))
        .col(uuid("organization_id"))
        .col(uuid("price_zone_id"))
        .primary_key(Index::create().col("territory_id").col("organization_id"))
        .foreign_key(
            ForeignKey::create()
                .from("price_zone_territories", "price_zone_id")
                .to("price_zones", "id"),
        )
        .take();
    schema.create_table(members).await?;
    index(schema, "price_zone_territories", &["price_zone_id"]).await
}

async fn books(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let books = stored("price_books")
        .col(text("code"))
        .col(text("title_fa"))
        .col(text("title_en"))
        .col(text("state"))
        .col(text_null("price_zone"))
        .col(date("effective_from"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(uuid_null("published_by"))
        .col(text("currency"))
        .col(json_binary("rules"))
        .take();
    schema.create_table(books).await?;
    unique(schema, "price_books", &["organization_id", "code"]).await?;
    index(schema, "price_books", &["organization_id", "effective_from", "id"]).await?;
    // A book ends where the next of its scope begins, so that no two overlap.
    let once = "CREATE UNIQUE INDEX price_books_begin ON price_books \
                (organization_id, COALESCE(price_zone, ''), effective_from) \
                WHERE state = 'published'";
    schema.get_connection().execute_unprepared(once).await?;
    published_forever(schema, "price_books").await?;

    let lines = stored("price_lines")
        .col(uuid("price_book_id"))
        .col(uuid_null("service_code_id"))
        .col(uuid_null("item_id"))
        .col(json_binary("prices"))
        .check(Expr::cust("(service_code_id IS NULL) <> (item_id IS NULL)"))
        .foreign_key(
            ForeignKey::create().from("price_lines", "price_book_id").to("price_books", "id"),
        )
        .take();
    schema.create_table(lines).await?;
    unique(schema, "price_lines", &["price_book_id", "service_code_id"]).await?;
    unique(schema, "price_lines", &["price_book_id", "item_id"]).await?;
    index(schema, "price_lines", &["price_book_id", "id"]).await?;
    index(schema, "price_lines", &["service_code_id"]).await?;
    index(schema, "price_lines", &["item_id"]).await?;
    lines_of_published(schema).await
}

/// The lines of a published book are as fixed as the book.
async fn lines_of_published(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = schema.get_connection();
    let published = |row: &str| {
        format!(
            "EXISTS (SELECT 1 FROM price_books WHERE id = {row}.price_book_id AND state = 'published')"
        )
    };
    let sql = match schema.get_database_backend() {
        DbBackend::Postgres => format!(
            "CREATE FUNCTION refuse_published_line() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN
                 IF (TG_OP <> 'DELETE' AND {}) OR (TG_OP <> 'INSERT' AND {}) THEN
                     RAISE EXCEPTION 'the lines of a published price book are not changed';
                 END IF;
                 RETURN COALESCE(NEW, OLD);
             END $$;
             CREATE TRIGGER price_lines_published BEFORE INSERT OR UPDATE OR DELETE ON price_lines
                 FOR EACH ROW EXECUTE FUNCTION refuse_published_line();",
            published("NEW"),
            published("OLD"),
        ),
        _ => [("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")]
            .map(|(action, row)| {
                format!(
                    "CREATE TRIGGER price_lines_published_no_{} BEFORE {action} ON price_lines
                     WHEN {}
                     BEGIN SELECT RAISE(ABORT, 'the lines of a published price book are not changed'); END;",
                    action.to_lowercase(),
                    published(row),
                )
            })
            .join("\n"),
    };
    db.execute_unprepared(&sql).await.map(drop)
}
