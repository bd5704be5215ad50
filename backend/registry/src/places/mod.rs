//! Places: where work is done, and the territory that each place falls to.
//!
//! [`location`] is a place, [`territory`] with its [`area`]s says who serves it; [`province`] and
//! [`city`] are the country. [`actions`] adds and changes places, [`territories`] the areas,
//! [`api`] answers the contract.

mod actions;
mod api;
pub mod area;
pub mod city;
mod country;
mod events;
pub mod location;
pub mod province;
mod territories;
pub mod territory;
mod view;

pub(crate) use actions::with_merged;
pub use actions::{NewPlace, add, find};
pub use api::ServiceLocations;
pub use country::{CITY, PROVINCE, cities, city_named, provinces};
pub use events::{
    ServiceLocationCreated, ServiceLocationRemoved, ServiceLocationUpdated, TerritoryCreated,
    TerritoryUpdated,
};
pub use territories::of_city as territory_of;
pub use view::{references, shown};
