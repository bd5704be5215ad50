//! The API as its callers see it.

mod authorization;
mod bad_requests;
mod broken;
mod credentials;
mod estate;
mod events;
mod examples;
mod fuzz;
mod guessing;
mod idempotency;
mod invitations;
mod lists;
mod ownership;
mod promises;
mod references;
mod registry;
mod renewal;
mod sessions;
mod stolen;
