//! The API as its callers see it.

mod authorization;
mod bad_requests;
mod broken;
mod clocks;
mod credentials;
mod estate;
mod events;
mod examples;
mod fees;
mod fuzz;
mod guessing;
mod idempotency;
mod invitations;
mod keeping;
mod lists;
mod ownership;
mod promises;
mod recharge;
mod references;
mod registry;
mod renewal;
mod sessions;
mod stolen;
mod upkeep;
mod walk;
