use super::Method;
use crate::security::Role;

/// One operation of the specification, as data.
#[derive(Debug, PartialEq, Eq)]
pub struct Operation {
    pub id: &'static str,
    pub tag: &'static str,
    pub method: Method,
    pub path: &'static str,
    /// The status of success.
    pub status: u16,
    /// Any one of these roles suffices; none means public.
    pub access: &'static [Role],
    pub relation: Relation,
    /// Whether an `Idempotency-Key` is required.
    pub idempotent: bool,
    /// Whether an `If-Match` is required.
    pub if_match: bool,
    /// The schema of a JSON body.
    pub body: Option<&'static str>,
    pub query: &'static [QueryParameter],
}

/// Whose rows an operation touches: its `x-relation`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Those within the caller's reach; to anybody else they do not exist.
    Own,
    /// Rows that all organizations have in common.
    Shared,
}

#[derive(Debug, PartialEq, Eq)]
pub struct QueryParameter {
    pub name: &'static str,
    /// Whether it may come more than once, each time adding a value.
    pub repeats: bool,
}
