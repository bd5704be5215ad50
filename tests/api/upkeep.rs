//! What keeps an installation safe: backups that come back, a chain that tells of every change, a
//! check that finds what is broken, and pages that say how everything is.

mod audit;
mod backups;
mod maintenance;
mod schema;
