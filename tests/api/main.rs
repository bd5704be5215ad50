//! The API as its callers see it.

mod authorization;
mod bad_requests;
mod broken;
mod clocks;
mod estate;
mod events;
mod examples;
mod fees;
mod fuzz;
mod idempotency;
mod keeping;
mod lists;
mod ownership;
mod promises;
mod recharge;
mod references;
mod registry;
mod sessions;
mod upkeep;
mod walk;
