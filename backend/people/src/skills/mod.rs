//! What people are able to do: the skills of the catalogue, as they were assessed.
//!
//! [`rules`] says what is missing for a job, [`actions`] keeps the assessments; the table is
//! [`employee_skill`].

pub mod actions;
pub mod employee_skill;
pub mod rules;

pub(crate) use actions::holders;
pub use actions::{missing, of_employee};
pub use rules::{Lack, Missing};
