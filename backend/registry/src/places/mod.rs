//! Places: where work is done, and the territory that each place falls to.

pub mod area;
pub mod city;
pub mod location;
pub mod province;
pub mod territory;
