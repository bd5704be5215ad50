//! The demo: a made-up company with a year behind it, to look around and to test with.

mod actor;
mod company;
mod history;
mod people;

use chrono::NaiveDate;
use kernel::{App, Result};

pub use company::Company;

/// The password of every account of the demo.
pub const PASSWORD: &str = registry::organizations::DEMO_PASSWORD;

/// What the history is drawn from; the same one every time.
const SEED: u64 = 1405;

/// The company before its first request.
pub async fn company(app: &App, as_of: Option<NaiveDate>) -> Result<Company> {
    company::found(app, as_of.unwrap_or_else(|| app.today())).await
}

/// Makes the demo where it isn't yet.
pub async fn prepare(app: &App, as_of: Option<NaiveDate>, progress: impl Fn(&str)) -> Result<()> {
    if registry::organizations::host(app.db()).await?.is_some() {
        return Ok(());
    }
    progress("Making the demo company…");
    let company = company(app, as_of).await?;
    progress("Letting a few days pass…");
    history::tell(app, &company, SEED).await
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
