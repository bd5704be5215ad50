//! What every department stands on and none owns: time, transactions, viewers, facts, pages,
//! search, numbers, files, messages, the work list.
//!
//! Who reads goes through a [`Viewer`]; who writes, through a [`Work`].

pub mod app;
pub mod audit;
pub mod calendar;
mod clock;
mod column;
mod count;
mod database;
pub mod deferred;
mod error;
pub mod events;
mod fact;
pub mod files;
mod finding;
pub mod grants;
mod group;
mod guarded;
mod hidden;
mod idempotency;
pub mod jalali;
pub mod lease;
pub mod messages;
pub mod money;
mod numbers;
pub mod outbox;
mod page;
pub mod retention;
pub mod search;
mod secrets;
pub mod subjects;
pub mod tasks;
pub mod text;
pub mod timeline;
pub mod tracking;
mod transact;
pub mod upkeep;
mod viewer;
mod work;

pub use app::{App, Settings};
pub use clock::Clock;
pub use column::Text;
pub use contract::rt::Say;
pub use count::{Total, count};
pub use database::Database;
pub use error::{Error, OnDuplicate, OrNotFound, Result};
pub use fact::{Fact, React, Reaction, Row, Subject, on};
pub use finding::Finding;
pub use guarded::guarded;
pub use hidden::Hidden;
pub use numbers::Numbering;
pub use page::{Key, Order, Pager};
pub use secrets::Secrets;
pub use tasks::NewTask;
pub use viewer::{RowPolicy, Viewer};
pub use work::Work;
