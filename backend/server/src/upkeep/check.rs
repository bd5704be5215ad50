use contract::rt::LocalBoxFuture;
use kernel::{App, Finding, Result};

type Look = for<'a> fn(&'a App) -> LocalBoxFuture<'a, Result<Vec<Finding>>>;

/// What is checked, one after the other.
pub const CHECKS: [(&str, Look); 7] = [
    ("audit", |app| {
        Box::pin(async move { kernel::audit::seal::verify(app, &super::heads(app)).await })
    }),
    ("files", |app| Box::pin(kernel::files::check(app))),
    ("people", |app| Box::pin(people::check(app.db()))),
    ("supply", |app| Box::pin(supply::check(app.db()))),
    ("fieldwork", |app| Box::pin(fieldwork::check(app.db()))),
    ("care", |app| Box::pin(care::check(app.db()))),
    ("finance", |app| Box::pin(finance::check(app.db()))),
];

/// Recomputes what the database promises; what doesn't hold is named.
pub async fn check(app: &App) -> Result<Vec<Finding>> {
    check_telling(app, async |_, _| Ok(())).await
}

/// [`check`] that says before each step which it is and how many are done.
pub async fn check_telling(
    app: &App,
    tell: impl AsyncFn(&'static str, usize) -> Result<()>,
) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (done, (name, look)) in CHECKS.into_iter().enumerate() {
        tell(name, done).await?;
        findings.extend(look(app).await?);
    }
    Ok(findings)
}
