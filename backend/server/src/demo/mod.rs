//! The demo: a made-up company with a year behind it, to look around and to test with.

mod actor;
mod chance;
mod company;
mod history;
mod past;
mod people;

use chrono::{Days, NaiveDate};
use kernel::{App, Clock, Result};

pub use company::Company;
use past::end_of;

/// The password of every account of the demo.
pub const PASSWORD: &str = registry::organizations::DEMO_PASSWORD;

/// How long a history, and on which day it ends.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// Today without it.
    pub as_of: Option<NaiveDate>,
    /// 1 is a company with 86 technicians.
    pub scale: f64,
}

/// The company before its first request.
pub async fn company(app: &App, as_of: Option<NaiveDate>) -> Result<Company> {
    let company = company::found(app, as_of.unwrap_or_else(|| app.today())).await?;
    company::customer(app, &company).await?;
    Ok(company)
}

/// Makes the demo where it isn't yet.
pub async fn prepare(app: &App, span: Span, progress: impl Fn(&str)) -> Result<()> {
    if registry::organizations::host(app.db()).await?.is_some() {
        return Ok(());
    }
    let until = end_of(app, span.as_of);
    app.database.hurry(true).await?;
    progress("Making the demo company…");
    let founded = until - Days::new(history::DAYS + 2);
    let day = founded.with_timezone(&app.settings.zone()).date_naive();
    let then = app.at(Clock::at(founded));
    let company = company::found(&then, day).await?;
    let guest = company::customer(&then, &company).await?;
    progress("Letting a year pass…");
    history::tell(app, (&company, guest), until, span.scale, &progress).await?;
    app.database.hurry(false).await?;
    Ok(())
}

/// What is printed once the demo is served.
pub fn welcome(address: &str) -> String {
    let people = people::PEOPLE
        .iter()
        .map(|person| format!("  {:<12} {} ({})", person.username, person.en, person.fa));
    let people: Vec<_> = people.collect();
    format!(
        "\nVafa’s demo is ready:\n  customers    {address}/\n  staff        {address}/staff\n  \
         technicians  {address}/technician\n  the API      {address}/docs/\n  messages     \
         {address}/demo/messages\n\nEverybody signs in with the password {PASSWORD}:\n  customer     \
         {} ({})\n{}\n",
        people::CUSTOMER.1,
        people::CUSTOMER.0,
        people.join("\n")
    )
}
