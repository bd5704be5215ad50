//! Invitations: somebody new gets a link by mail, and chooses a user name and password themselves.
//! No password is handed over, and no account waits for somebody who never comes.

mod accept;
mod actions;
pub mod invitation;
mod view;

pub(super) use accept::accept;
pub(super) use actions::{create, find, list, resend, withdraw};
pub(super) use view::told;
