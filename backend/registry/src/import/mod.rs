//! Imports: files of many rows, with a reason for every row that wasn't taken.

pub mod batch;
pub mod row;
