//! What is counted, and where the rows behind it are listed.

use care::{
    requests::request as service_request,
    surveys::{response, statistics::Recommendation},
};
use chrono::{DateTime, Days, NaiveDate, SecondsFormat, TimeDelta, TimeZone, Utc};
use contract::{
    day_summary::{DayFigure, DayFigureKey, DayRows, DayState},
    invoices::{CreditNoteState, InvoiceState},
    jobs::JobState,
    rt::{Money, TextEnum},
    service_requests::ServiceRequestState,
    visits::VisitState,
    warranty::GoodwillState,
};
use fieldwork::{jobs::job, visits::visit};
use kernel::{App, Error, Result, Text, Viewer, count};
use sea_orm::{
    FromQueryResult, Select,
    entity::prelude::*,
    query::*,
    sea_query::{Alias, Query},
};
use warranty::goodwill_authorisation;

use crate::{
    credits::credit_note,
    invoices::{
        invoice,
        lookup::{open, overdue_on},
    },
};

/// How far a count or a sum goes.
const BOUND: u64 = 10_000;

/// The answers of so many days are one period.
const PERIOD: Days = Days::new(30);

/// A request that is open has still something to happen to it.
const OPEN: [ServiceRequestState; 7] = [
    ServiceRequestState::Submitted,
    ServiceRequestState::Triaged,
    ServiceRequestState::NeedsInfo,
    ServiceRequestState::Accepted,
    ServiceRequestState::InService,
    ServiceRequestState::Resolved,
    ServiceRequestState::Reopened,
];

/// Of these, the clock may run.
const RUNNING: [ServiceRequestState; 6] = [
    ServiceRequestState::Submitted,
    ServiceRequestState::Triaged,
    ServiceRequestState::NeedsInfo,
    ServiceRequestState::Accepted,
    ServiceRequestState::InService,
    ServiceRequestState::Reopened,
];

/// A day of an organization, as its manager sees it.
pub struct Day<'a> {
    app: &'a App,
    viewer: Viewer,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    began: DateTime<Utc>,
}

impl<'a> Day<'a> {
    pub fn of(app: &'a App, viewer: Viewer) -> Result<Self> {
        let now = app.clock.now();
        let today = app.today();
        let midnight = today.and_time(chrono::NaiveTime::MIN);
        let began = app.settings.zone().from_local_datetime(&midnight).earliest();
        let began = began.ok_or_else(|| Error::internal("a day without a beginning"))?;
        Ok(Self { app, viewer, now, today, began: began.with_timezone(&Utc) })
    }

    pub async fn requests(&self) -> Result<Vec<DayFigure>> {
        use service_request::Column;
        let made = |from: DateTime<Utc>, to: DateTime<Utc>| {
            self.requests_where(
                Condition::all()
                    .add(Column::State.ne(Text(ServiceRequestState::Draft)))
                    .add(Column::CreatedAt.gte(from))
                    .add(Column::CreatedAt.lt(to)),
            )
        };
        let day = TimeDelta::days(1);
        let from = self.began.to_rfc3339_opts(SecondsFormat::Millis, true);
        let rows = list("list_service_requests", format!("created_at_from={from}"));
        let made_today = made(self.began, self.now);
        let mut new = self.counted(DayFigureKey::NewRequests, made_today, rows).await?;
        let before = made(self.began - day, self.now - day);
        new.previous_count = count(before, self.app.db()).await?.total;
        let open_states = states(OPEN);
        let open = self.requests_where(Condition::all().add(Column::State.is_in(OPEN.map(Text))));
        let open_rows = list("list_service_requests", open_states);
        let running = || {
            Condition::all()
                .add(Column::State.is_in(RUNNING.map(Text)))
                .add(Column::PausedSince.is_null())
        };
        let late = running().add(Column::NextDueAt.lt(self.now));
        let at_risk =
            running().add(Column::NextDueAt.gte(self.now)).add(Column::AtRiskAt.lte(self.now));
        let risk =
            |risk: &str| list("list_service_requests", format!("risk={risk}&{}", states(RUNNING)));
        Ok(vec![
            new,
            self.counted(DayFigureKey::OpenRequests, open, open_rows).await?,
            self.counted(DayFigureKey::SlaAtRisk, self.requests_where(at_risk), risk("at_risk"))
                .await?,
            self.counted(DayFigureKey::SlaMissed, self.requests_where(late), risk("late")).await?,
        ])
    }

    pub async fn requests_by_state(&self) -> Result<Vec<DayState>> {
        let mut all = Vec::with_capacity(OPEN.len());
        for state in OPEN {
            let rows = service_request::Column::State.eq(Text(state));
            let rows = self.requests_where(Condition::all().add(rows));
            let total = count(rows, self.app.db()).await?;
            all.push(DayState {
                state: state.as_str().to_owned(),
                count: total.total.or(total.total_at_least).unwrap_or(0),
                at_least: total.total_at_least.is_some(),
                rows: list("list_service_requests", states([state])),
            });
        }
        Ok(all)
    }

    pub async fn work(&self) -> Result<Vec<DayFigure>> {
        const GOING: [VisitState; 8] = [
            VisitState::Scheduled,
            VisitState::Dispatched,
            VisitState::Accepted,
            VisitState::Traveling,
            VisitState::OnSite,
            VisitState::Done,
            VisitState::NoAccess,
            VisitState::CannotComplete,
        ];
        let day = TimeDelta::days(1);
        let visits = |from: DateTime<Utc>| {
            self.viewer
                .select::<visit::Entity>()
                .filter(visit::Column::State.is_in(GOING.map(Text)))
                .filter(visit::Column::PlannedStartAt.gte(from))
                .filter(visit::Column::PlannedStartAt.lt(from + day))
        };
        let rows = list("list_visits", format!("date={}&{}", self.today, states(GOING)));
        let mut today = self.counted(DayFigureKey::VisitsToday, visits(self.began), rows).await?;
        today.previous_count = count(visits(self.began - day), self.app.db()).await?.total;
        let jobs = |state: JobState| {
            let rows = self.viewer.select::<job::Entity>();
            (rows.filter(job::Column::State.eq(Text(state))), list("list_jobs", states([state])))
        };
        let (waiting, waiting_rows) = jobs(JobState::Unscheduled);
        let (done, done_rows) = jobs(JobState::Completed);
        Ok(vec![
            today,
            self.counted(DayFigureKey::UnscheduledJobs, waiting, waiting_rows).await?,
            self.counted(DayFigureKey::JobsToReview, done, done_rows).await?,
        ])
    }

    /// What waits for somebody's decision.
    pub async fn papers(&self) -> Result<Vec<DayFigure>> {
        let drafts = self.viewer.select::<invoice::Entity>();
        let drafts = drafts.filter(invoice::Column::State.eq(Text(InvoiceState::Draft)));
        let notes = self.viewer.select::<credit_note::Entity>();
        let notes = notes.filter(credit_note::Column::State.eq(Text(CreditNoteState::Draft)));
        let goodwill = self.viewer.select::<goodwill_authorisation::Entity>();
        let proposed = Text(GoodwillState::Proposed);
        let goodwill = goodwill.filter(goodwill_authorisation::Column::State.eq(proposed));
        let drafted = || states([InvoiceState::Draft]);
        let listed = list("list_goodwill_authorisations", states([GoodwillState::Proposed]));
        Ok(vec![
            self.counted(DayFigureKey::DraftInvoices, drafts, list("list_invoices", drafted()))
                .await?,
            self.counted(
                DayFigureKey::CreditNotesToApprove,
                notes,
                list("list_credit_notes", drafted()),
            )
            .await?,
            self.counted(DayFigureKey::GoodwillToApprove, goodwill, listed).await?,
        ])
    }

    pub async fn money(&self) -> Result<Vec<DayFigure>> {
        let invoices = || self.viewer.select::<invoice::Entity>();
        let unpaid = invoices().filter(open());
        let unpaid_rows = states([InvoiceState::Issued, InvoiceState::PartiallyPaid]);
        let overdue = invoices().filter(overdue_on(self.today));
        let overdue_rows = list("list_invoices", "overdue=true".to_owned());
        Ok(vec![
            self.summed(DayFigureKey::UnpaidAmount, unpaid, list("list_invoices", unpaid_rows))
                .await?,
            self.summed(DayFigureKey::OverdueAmount, overdue, overdue_rows).await?,
        ])
    }

    /// What customers said in the last period, against the one before.
    pub async fn voice(&self) -> Result<Option<DayFigure>> {
        let began = self.today.checked_sub_days(PERIOD).unwrap_or(self.today);
        let before = began.checked_sub_days(PERIOD).unwrap_or(began);
        let now = self.answers(began, self.today).await?;
        let previous = self.answers(before, began).await?;
        let from = began.succ_opt().unwrap_or(began);
        let query = format!("from={from}&to={}", self.today);
        let mut figure = empty(DayFigureKey::SurveyScore, list("list_survey_responses", query));
        let Some(mean) = now.nps() else { return Ok(None) };
        figure.mean = Some(mean);
        figure.n = Some(now.n());
        (figure.low, figure.high) = now.interval().unzip();
        figure.previous_mean = previous.nps();
        Ok(Some(figure))
    }

    /// Answers after one day and up to another.
    async fn answers(&self, after: NaiveDate, to: NaiveDate) -> Result<Recommendation> {
        use response::Column;
        let scores: Vec<i32> = self
            .viewer
            .select::<response::Entity>()
            .filter(Column::AnsweredOn.gt(after))
            .filter(Column::AnsweredOn.lte(to))
            .filter(Column::Nps.is_not_null())
            .select_only()
            .column(Column::Nps)
            .limit(BOUND)
            .into_tuple()
            .all(self.app.db())
            .await?;
        Ok(Recommendation::of(scores))
    }

    fn requests_where(&self, condition: Condition) -> Select<service_request::Entity> {
        self.viewer.select::<service_request::Entity>().filter(condition)
    }

    async fn counted<E: EntityTrait>(
        &self,
        key: DayFigureKey,
        select: Select<E>,
        rows: DayRows,
    ) -> Result<DayFigure> {
        let total = count(select, self.app.db()).await?;
        let mut figure = empty(key, rows);
        figure.count = total.total.or(total.total_at_least);
        figure.at_least = total.total_at_least.is_some();
        Ok(figure)
    }

    /// What is open of at most so many invoices.
    async fn summed(
        &self,
        key: DayFigureKey,
        select: Select<invoice::Entity>,
        rows: DayRows,
    ) -> Result<DayFigure> {
        let open = Alias::new("open_amount");
        let bounded =
            select.select_only().column(invoice::Column::OpenAmount).limit(BOUND + 1).into_query();
        let mut query = Query::select();
        query
            .expr_as(Expr::col(open).sum().cast_as("bigint"), "sum")
            .expr_as(Expr::cust("COUNT(*)"), "n")
            .from_subquery(bounded, "bounded");
        let statement = self.app.backend().build(&query);
        let sum = Sum::find_by_statement(statement).one(self.app.db()).await?;
        let (minor, n) = sum.map_or((0, 0), |sum| (sum.sum.unwrap_or(0), sum.n));
        let mut figure = empty(key, rows);
        figure.at_least = u64::try_from(n).is_ok_and(|n| n > BOUND);
        figure.count = Some(Ord::min(n, 10_000));
        figure.amount = Some(Money::new(minor, &self.app.settings.currency)?);
        Ok(figure)
    }
}

#[derive(FromQueryResult)]
struct Sum {
    sum: Option<i64>,
    n: i64,
}

fn list(operation: &str, query: String) -> DayRows {
    DayRows { operation: operation.to_owned(), query }
}

/// A query for rows in these states.
fn states<T: TextEnum>(states: impl IntoIterator<Item = T>) -> String {
    let each = states.into_iter().map(|state| format!("state={}", state.as_str()));
    each.collect::<Vec<_>>().join("&")
}

fn empty(key: DayFigureKey, rows: DayRows) -> DayFigure {
    DayFigure {
        key,
        count: None,
        at_least: false,
        amount: None,
        mean: None,
        previous_count: None,
        previous_mean: None,
        n: None,
        low: None,
        high: None,
        rows,
    }
}
