//! The facts that price books announce.

use super::{book, line};
use crate::facts;

facts!(
    book::Model,
    "price_book",
    |book| book.version,
    PriceBookDrafted = "price_book.created",
    PriceBookUpdated = "price_book.updated",
    PriceBookPublished = "price_book.published"
);

facts!(
    line::Model,
    "price_line",
    |line| line.version,
    PriceLineCreated = "price_line.created",
    PriceLineUpdated = "price_line.updated",
    PriceLineRemoved = "price_line.deleted"
);
