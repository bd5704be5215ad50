//! The operations of the contract on surveys.

use contract::{
    common::Include,
    rt::{Created, Cx, IdempotencyKey, Recorded, Service, Tagged},
    surveys::{
        GetSurveyQuery, GetSurveyStatisticsQuery, ListRecoveryCasesQuery, ListSurveyResponsesQuery,
        ListSurveyTemplatesQuery, RecoveryCase, RecoveryCaseCollection, RecoveryClosing,
        RecoveryContact, RecoverySolution, Survey, SurveyReceipt, SurveyResponseCollection,
        SurveyResponsePrototype, SurveyStatistics, SurveyTemplateCollection, SurveysApi,
    },
};
use kernel::{App, Error, Key, Order, Pager, Result, Total, Viewer, Work, count};
use sea_orm::{Condition, Select, entity::prelude::*};

use super::{
    actions, invitation, recovery, recovery_case, response,
    statistics::{FEW, Recommendation, Share},
    template, view,
};

pub struct Surveys;

impl Service for Surveys {
    type App = App;
    type Error = Error;
}

impl SurveysApi for Surveys {
    async fn list_survey_templates(
        app: &App,
        cx: Cx,
        query: ListSurveyTemplatesQuery,
    ) -> Result<SurveyTemplateCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = Viewer::new(&cx.principal).select::<template::Entity>();
        let rows = page.keyset(rows, template::Column::Code, Order::Asc, template::Column::Id);
        let rows = rows.all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = rows.into_iter().map(view::template_shown).collect::<Result<_>>()?;
        Ok(SurveyTemplateCollection { items, next_cursor })
    }

    async fn get_survey(app: &App, _cx: Cx, query: GetSurveyQuery) -> Result<Survey> {
        let row = actions::open(app, app.db(), &query.token).await?;
        view::survey(app.db(), row).await
    }

    async fn list_survey_responses(
        app: &App,
        cx: Cx,
        query: ListSurveyResponsesQuery,
    ) -> Result<SurveyResponseCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let mut rows = About::from(&query).filter(viewer.select::<response::Entity>());
        if query.low {
            rows = rows.filter(response::Column::Low.eq(true));
        }
        if let Some(job) = query.job_id {
            rows = rows.filter(response::Column::JobId.eq(job));
        }
        let total = match query.include.contains(&Include::Total) {
            true => count(rows.clone(), app.db()).await?,
            false => Total::default(),
        };
        let rows =
            page.keyset(rows, response::Column::CreatedAt, Order::Desc, response::Column::Id);
        let rows = rows.all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
        let items = view::responses(app.db(), &viewer, rows).await?;
        let (total, total_at_least) = (total.total, total.total_at_least);
        Ok(SurveyResponseCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_survey_response(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: SurveyResponsePrototype,
    ) -> Result<Recorded<Created<SurveyReceipt>>> {
        // Nobody is signed in: what is written belongs to whoever invited.
        let mut cx = cx;
        let invited = actions::open(app, app.db(), &body.token.0).await?;
        cx.principal.organization = invited.organization_id;
        let work = app.once(&cx, &key, async |work| {
            let (given, call_by) = actions::answer(work, &body.token.0, &body.answers).await?;
            let reply =
                SurveyReceipt { follow_up: call_by.is_some(), call_by: call_by.map(Into::into) };
            Ok(Created { location: format!("/api/v1/survey-responses/{}", given.id), reply })
        });
        work.await
    }

    async fn get_survey_statistics(
        app: &App,
        cx: Cx,
        query: GetSurveyStatisticsQuery,
    ) -> Result<SurveyStatistics> {
        let viewer = Viewer::new(&cx.principal);
        let about = About::from(&query);
        let rows = about.filter(viewer.select::<response::Entity>()).all(app.db()).await?;
        let scores = |of: fn(&response::Model) -> Option<i32>| rows.iter().filter_map(of);
        let sent = about.invited(app, &viewer).await?;
        let answers = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        Ok(SurveyStatistics {
            as_of: app.clock.now().into(),
            few: answers < FEW,
            recommendation: view::recommendation(Recommendation::of(scores(|row| row.nps))),
            satisfaction: view::share(Share::satisfied(scores(|row| row.csat))),
            effort: view::effort(&scores(|row| row.ces).collect::<Vec<_>>()),
            response_rate: view::share(sent),
        })
    }

    async fn list_recovery_cases(
        app: &App,
        cx: Cx,
        query: ListRecoveryCasesQuery,
    ) -> Result<RecoveryCaseCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let (rows, total) = recovery::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.due_at), row.id));
        let items = view::cases(app, app.db(), &viewer, rows).await?;
        let (total, total_at_least) = (total.total, total.total_at_least);
        Ok(RecoveryCaseCollection { items, next_cursor, total, total_at_least })
    }

    async fn get_recovery_case(
        app: &App,
        cx: Cx,
        recovery_case_id: Uuid,
    ) -> Result<Tagged<RecoveryCase>> {
        let viewer = Viewer::new(&cx.principal);
        let row = recovery::find(app.db(), &viewer, recovery_case_id).await?;
        tagged(app, app.db(), &viewer, row).await
    }

    async fn create_recovery_case_contact(
        app: &App,
        cx: Cx,
        recovery_case_id: Uuid,
        key: IdempotencyKey,
        body: RecoveryContact,
    ) -> Result<Recorded<Tagged<RecoveryCase>>> {
        let work = app.once(&cx, &key, async |work| {
            written(work, recovery::contact(work, recovery_case_id, &body).await?).await
        });
        work.await
    }

    async fn create_recovery_case_solution(
        app: &App,
        cx: Cx,
        recovery_case_id: Uuid,
        key: IdempotencyKey,
        body: RecoverySolution,
    ) -> Result<Recorded<Tagged<RecoveryCase>>> {
        let work = app.once(&cx, &key, async |work| {
            written(work, recovery::solve(work, recovery_case_id, &body.note.0).await?).await
        });
        work.await
    }

    async fn create_recovery_case_closing(
        app: &App,
        cx: Cx,
        recovery_case_id: Uuid,
        key: IdempotencyKey,
        body: RecoveryClosing,
    ) -> Result<Recorded<Tagged<RecoveryCase>>> {
        let work = app.once(&cx, &key, async |work| {
            let note = body.note.as_ref().map(|note| note.0.as_str());
            written(work, recovery::close(work, recovery_case_id, body.outcome, note).await?).await
        });
        work.await
    }
}

async fn written(work: &Work<'_>, row: recovery_case::Model) -> Result<Tagged<RecoveryCase>> {
    tagged(work.app, work.db(), &work.viewer, row).await
}

async fn tagged(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: recovery_case::Model,
) -> Result<Tagged<RecoveryCase>> {
    let version = row.version;
    let mut shown = view::cases(app, db, viewer, vec![row]).await?;
    let body = shown.pop().ok_or(Error::NotFound("recovery case"))?;
    Ok(Tagged { version, body })
}

/// Whose work and when a list or a number is about.
struct About {
    from: Option<chrono::NaiveDate>,
    to: Option<chrono::NaiveDate>,
    template_code: Option<String>,
    technician_id: Option<Uuid>,
    branch_id: Option<Uuid>,
    model_id: Option<Uuid>,
}

macro_rules! about {
    ($query:ty) => {
        impl From<&$query> for About {
            fn from(query: &$query) -> Self {
                Self {
                    from: query.from,
                    to: query.to,
                    template_code: query.template_code.as_ref().map(|code| code.0.clone()),
                    technician_id: query.technician_id,
                    branch_id: query.branch_id,
                    model_id: query.product_model_id,
                }
            }
        }
    };
}

about!(ListSurveyResponsesQuery);
about!(GetSurveyStatisticsQuery);

impl About {
    fn filter(&self, rows: Select<response::Entity>) -> Select<response::Entity> {
        use response::Column;
        let mut of = Condition::all();
        if let Some(from) = self.from {
            of = of.add(Column::AnsweredOn.gte(from));
        }
        if let Some(to) = self.to {
            of = of.add(Column::AnsweredOn.lte(to));
        }
        if let Some(code) = &self.template_code {
            of = of.add(Column::TemplateCode.eq(code.as_str()));
        }
        let ids = [
            (Column::TechnicianId, self.technician_id),
            (Column::BranchId, self.branch_id),
            (Column::ModelId, self.model_id),
        ];
        for (column, id) in ids {
            if let Some(id) = id {
                of = of.add(column.eq(id));
            }
        }
        rows.filter(of)
    }

    /// Of those who were invited in this time, how many answered. Invitations keep technician,
    /// branch and model in their context only, so they are looked at one by one.
    async fn invited(&self, app: &App, viewer: &Viewer) -> Result<Share> {
        use invitation::Column;
        let zone = app.settings.zone();
        let midnight = |day: chrono::NaiveDate| {
            let local = day.and_time(chrono::NaiveTime::MIN).and_local_timezone(zone);
            local.earliest().map(|at| at.to_utc())
        };
        let mut rows = viewer.select::<invitation::Entity>();
        if let Some(from) = self.from.and_then(midnight) {
            rows = rows.filter(Column::SentAt.gte(from));
        }
        if let Some(to) = self.to.and_then(|to| to.succ_opt()).and_then(midnight) {
            rows = rows.filter(Column::SentAt.lt(to));
        }
        if let Some(code) = &self.template_code {
            rows = rows.filter(Column::TemplateCode.eq(code.as_str()));
        }
        let rows = rows.all(app.db()).await?;
        let mut share = Share::default();
        for row in rows {
            let context: actions::Context = serde_json::from_value(row.context)?;
            let wanted = |of: Option<Uuid>, asked: Option<Uuid>| asked.is_none() || asked == of;
            let counts = wanted(context.technician_id, self.technician_id)
                && wanted(context.branch_id, self.branch_id)
                && wanted(context.product_model_id, self.model_id);
            if counts {
                share.n += 1;
                share.count += i64::from(row.answered_at.is_some());
            }
        }
        Ok(share)
    }
}
