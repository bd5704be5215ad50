//! The API as its callers see it.

mod authorization;
mod bad_requests;
mod events;
mod examples;
mod idempotency;
mod registry;
mod sessions;
