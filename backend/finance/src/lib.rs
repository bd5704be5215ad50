//! Money: invoices, credit notes, payments, and the numbers a manager begins the day with.
//!
//! A job that is approved becomes drafts, one for each who owes something ([`invoices::draft`]);
//! an issued invoice posts its job. Nothing that was issued is changed: [`credits`] take back.

mod certificates;
mod check;
pub mod credits;
pub mod invoices;
mod names;
mod notices;
pub mod payments;
pub mod series;
pub mod summary;

pub use certificates::Certificates;
pub use check::check;
pub use invoices::Invoices;
pub use payments::Payments;
pub use summary::DaySummaries;
