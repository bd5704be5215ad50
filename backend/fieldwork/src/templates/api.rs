//! The operations of the contract on templates.

use contract::{
    common::{Code, LocalizedText},
    job_templates::{
        ChecklistTemplate, ChecklistTemplateCollection, ChecklistTemplateDetail,
        ChecklistTemplateItem, JobTemplate, JobTemplateCollection, JobTemplatesApi,
        ListChecklistTemplatesQuery, ListJobTemplatesQuery, TemplatePart, TemplateTask,
    },
    rt::{Cx, Quantity, Service, Tagged},
};
use kernel::{App, Error, Key, OrNotFound, Order, Pager, Result, Text, Viewer};
use sea_orm::entity::prelude::*;

use super::{Item, Likely, Task, checklist_template, job_template};

/// The operations on templates.
pub struct JobTemplates;

impl Service for JobTemplates {
    type App = App;
    type Error = Error;
}

impl JobTemplatesApi for JobTemplates {
    async fn list_job_templates(
        app: &App,
        cx: Cx,
        query: ListJobTemplatesQuery,
    ) -> Result<JobTemplateCollection> {
        use job_template::Column;
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = Viewer::new(&cx.principal).select::<job_template::Entity>();
        if let Some(kind) = query.kind {
            rows = rows.filter(Column::Kind.eq(Text(kind)));
        }
        if let Some(family) = &query.family_code {
            rows = rows.filter(Column::FamilyCode.eq(family.0.as_str()));
        }
        if let Some(symptom) = &query.symptom_code {
            rows = rows.filter(Column::SymptomCode.eq(symptom.0.as_str()));
        }
        let rows = page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = rows.into_iter().map(JobTemplate::try_from).collect::<Result<_>>()?;
        Ok(JobTemplateCollection { items, next_cursor })
    }

    async fn get_job_template(
        app: &App,
        cx: Cx,
        job_template_id: Uuid,
    ) -> Result<Tagged<JobTemplate>> {
        let rows = Viewer::new(&cx.principal).select::<job_template::Entity>();
        let row = rows.filter(job_template::Column::Id.eq(job_template_id)).one(app.db()).await?;
        let row = row.or_not_found("job template")?;
        Ok(Tagged { version: row.version, body: row.try_into()? })
    }

    async fn list_checklist_templates(
        app: &App,
        cx: Cx,
        query: ListChecklistTemplatesQuery,
    ) -> Result<ChecklistTemplateCollection> {
        use checklist_template::Column;
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = Viewer::new(&cx.principal).select::<checklist_template::Entity>();
        if let Some(kind) = query.kind {
            rows = rows.filter(Column::Kind.eq(Text(kind)));
        }
        if let Some(family) = &query.family_code {
            rows = rows.filter(Column::FamilyCode.eq(family.0.as_str()));
        }
        let rows = page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = rows.into_iter().map(ChecklistTemplate::try_from).collect::<Result<_>>()?;
        Ok(ChecklistTemplateCollection { items, next_cursor })
    }

    async fn get_checklist_template(
        app: &App,
        cx: Cx,
        checklist_template_id: Uuid,
    ) -> Result<Tagged<ChecklistTemplateDetail>> {
        use checklist_template::Column;
        let rows = Viewer::new(&cx.principal).select::<checklist_template::Entity>();
        let row = rows.filter(Column::Id.eq(checklist_template_id)).one(app.db()).await?;
        let row = row.or_not_found("checklist template")?;
        Ok(Tagged { version: row.version, body: row.try_into()? })
    }
}

impl TryFrom<job_template::Model> for JobTemplate {
    type Error = Error;

    fn try_from(row: job_template::Model) -> Result<Self> {
        let tasks: Vec<Task> = serde_json::from_value(row.tasks)?;
        let likely: Vec<Likely> = serde_json::from_value(row.likely_parts)?;
        let tasks = tasks.into_iter().map(|task| TemplateTask {
            position: task.position,
            kind: task.kind,
            condition: task.condition,
            service_code: task.service_code.map(Code),
            checklist_code: task.checklist_code.map(Code),
        });
        let likely = likely.into_iter().map(|part| TemplatePart {
            part_group: Code(part.part_group),
            probability_percent: part.probability_percent,
        });
        Ok(Self {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            code: Code(row.code),
            kind: row.kind.0,
            family_code: Code(row.family_code),
            symptom_code: row.symptom_code.map(Code),
            title: LocalizedText { fa: row.title_fa, en: row.title_en },
            priority: row.priority.0,
            expected_minutes: row.expected_minutes,
            crew: row.crew,
            tasks: tasks.collect(),
            service_codes: codes(row.service_codes)?,
            likely_parts: likely.collect(),
            skills: codes(row.skills)?,
            tools: codes(row.tools)?,
            likely_defect_code: row.likely_defect_code.map(Code),
            likely_cause_code: row.likely_cause_code.map(Code),
        })
    }
}

/// A column of codes as the contract has it.
pub(crate) fn codes(column: Json) -> Result<Vec<Code>> {
    let codes: Vec<String> = serde_json::from_value(column)?;
    Ok(codes.into_iter().map(Code).collect())
}

impl TryFrom<checklist_template::Model> for ChecklistTemplate {
    type Error = Error;

    fn try_from(row: checklist_template::Model) -> Result<Self> {
        let items = row.items.as_array().map_or(0, Vec::len);
        Ok(Self {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            code: Code(row.code),
            kind: row.kind.0,
            family_code: Code(row.family_code),
            title: LocalizedText { fa: row.title_fa, en: row.title_en },
            item_count: i32::try_from(items).map_err(Error::internal)?,
        })
    }
}

impl TryFrom<checklist_template::Model> for ChecklistTemplateDetail {
    type Error = Error;

    fn try_from(row: checklist_template::Model) -> Result<Self> {
        let items: Vec<Item> = serde_json::from_value(row.items.clone())?;
        let head = ChecklistTemplate::try_from(row)?;
        let items = items.into_iter().map(|item| ChecklistTemplateItem {
            position: item.position,
            code: Code(item.code),
            group: item.group,
            title: LocalizedText { fa: item.title_fa, en: item.title_en },
            input: item.input,
            required: item.required,
            blocks_start: item.blocks_start,
            unit: item.unit,
            minimum: item.minimum.map(Quantity),
            maximum: item.maximum.map(Quantity),
            out_of_limit: item.out_of_limit.map(Code),
        });
        Ok(Self {
            id: head.id,
            version: head.version,
            created_at: head.created_at,
            code: head.code,
            kind: head.kind,
            family_code: head.family_code,
            title: head.title,
            item_count: head.item_count,
            items: items.collect(),
        })
    }
}
