//! How a person likes to see Vafa, and the views of lists they keep.

mod actions;
mod api;
pub mod preference;
pub mod saved_view;

pub(super) use actions::of;
pub use api::Preferences;
