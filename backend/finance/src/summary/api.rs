use contract::{
    day_summary::{DaySummary, DaySummaryApi},
    rt::{Cx, Service},
};
use kernel::{App, Error, Result, Viewer};

use super::figures::Day;

/// The operation on the day's numbers.
pub struct DaySummaries;

impl Service for DaySummaries {
    type App = App;
    type Error = Error;
}

impl DaySummaryApi for DaySummaries {
    async fn get_day_summary(app: &App, cx: Cx) -> Result<DaySummary> {
        let day = Day::of(app, Viewer::new(&cx.principal))?;
        let mut figures = day.requests().await?;
        figures.extend(day.work().await?);
        figures.extend(day.papers().await?);
        figures.extend(day.money().await?);
        figures.extend(day.voice().await?);
        Ok(DaySummary {
            as_of: day.now.into(),
            day: day.today,
            figures,
            requests_by_state: day.requests_by_state().await?,
        })
    }
}
