/// A promise that the database breaks: what `vafa check` reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The promise, as in `stock_balance`.
    pub code: &'static str,
    /// Which rows, and by how much.
    pub detail: String,
}
