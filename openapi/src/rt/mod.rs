//! The hand-written half of the contract: what every generated operation shares.

mod access;
mod call;
mod file;
mod idempotency;
mod instant;
mod money;
mod operation;
pub(crate) mod presence;
mod problem;
mod quantity;
mod reply;
mod say;
#[cfg(feature = "schemas")]
pub(crate) mod schemas;
mod serve;
mod shape;
mod text;
mod trace;
pub(crate) mod validate;
mod version;

pub use access::{Authenticate, LocalBoxFuture, Principal};
pub use actix_web::{HttpResponse, http::Method, web::Bytes};
pub use call::{Call, Client, Cx};
pub use file::{Download, EventStream};
pub use idempotency::{IdempotencyKey, Ledger, Recorded};
pub use instant::Instant;
pub use money::{Currency, Money, MoneyError};
pub use operation::{Operation, QueryParameter, Relation};
pub use problem::{FieldError, Problem};
pub use quantity::{NotAQuantity, Quantity};
pub use reply::{Answer, Created, NoContent, Reply, WithCookies};
pub use say::{Language, Say, persian_digits};
pub use serve::{Mounted, Run, Service, Within, mount, mounted, no_such_route};
pub use text::{TextEnum, UnknownVariant};
pub(crate) use text::{scalar, text_enum};
pub use trace::TraceId;
pub use version::{IfMatch, Tagged};

pub type Result<T, E = Problem> = std::result::Result<T, E>;
