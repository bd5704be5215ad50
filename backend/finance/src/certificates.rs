//! The paper of a hand-over: what was found, done, tested and accepted.

use contract::{
    certificates::{CertificatesApi, GetHandOverCertificateQuery},
    jobs::{ChecklistGroup, ChecklistItemState, JobDiagnosis},
    rt::{Cx, Download, Service},
};
use documents::{
    Language,
    pdf::{Business, CertificateDocument, Check, Reference, ReferenceKind, Signature, UsedPart},
    text,
};
use fieldwork::jobs::{acceptance, checklist_item, job, part_line, rules::Answer};
use kernel::{App, Error, OrNotFound, Result, Text, Viewer};
use registry::{
    account, fault_code, installed_unit, organization, party, party_phone, product_model,
    service_location,
};
use sea_orm::{entity::prelude::*, query::*};
use warranty::repairs::repair;

use crate::invoices::language;

/// The operation on certificates.
pub struct Certificates;

impl Service for Certificates {
    type App = App;
    type Error = Error;
}

impl CertificatesApi for Certificates {
    async fn get_hand_over_certificate(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        query: GetHandOverCertificateQuery,
    ) -> Result<Download> {
        let viewer = Viewer::new(&cx.principal);
        let jobs = viewer.select::<job::Entity>().filter(job::Column::Id.eq(job_id));
        let job = jobs.one(app.db()).await?.or_not_found("job")?;
        let file_name = format!("{}.pdf", job.number);
        let language = language(query.language, cx.language);
        let paper = Paper { app, link: viewer.link().is_some(), job, language };
        let document = paper.document().await?;
        let set = tokio::task::spawn_blocking(move || documents::pdf::certificate(&document));
        let bytes = set.await.map_err(Error::internal)?.map_err(Error::internal)?;
        let media_type = "application/pdf".to_owned();
        Ok(Download { media_type, file_name, bytes: bytes.into() })
    }
}

/// The certificate of a job that the caller was found to see.
struct Paper<'a> {
    app: &'a App,
    /// Whether the caller came by a link: then without telephone and address.
    link: bool,
    job: job::Model,
    language: Language,
}

impl Paper<'_> {
    async fn document(&self) -> Result<CertificateDocument> {
        let acceptances = self.rows::<acceptance::Entity>();
        let acceptance = acceptances
            .filter(acceptance::Column::JobId.eq(self.job.id))
            .order_by_desc(acceptance::Column::Id);
        let acceptance = acceptance.one(self.app.db()).await?.or_not_found("acceptance")?;
        let (model, serial) = self.unit().await?;
        let mut references =
            vec![Reference { kind: ReferenceKind::Job, value: self.job.number.clone() }];
        references.extend(serial.map(|value| Reference { kind: ReferenceKind::Serial, value }));
        let zone = self.app.settings.zone();
        let at = acceptance.accepted_at.with_timezone(&zone).fixed_offset();
        let unsigned = (!acceptance.signed).then(|| acceptance.refusal_reason.clone()).flatten();
        Ok(CertificateDocument {
            language: self.language,
            business: self.business().await?,
            customer: self.customer().await?,
            references,
            model,
            accepted_at: Some(at),
            findings: self.findings().await?,
            parts: self.parts().await?,
            checks: self.checks().await?,
            warranty_until: self.warranty_until().await?,
            note: acceptance.note.clone(),
            unsigned_because: unsigned,
            customer_signature: Signature {
                name: acceptance.signer_name.clone().unwrap_or_default(),
                strokes: acceptance.signature.as_ref().map(strokes).unwrap_or_default(),
            },
            technician_signature: Signature { name: self.technician().await?, strokes: Vec::new() },
        })
    }

    /// What belongs to a job that the caller may see.
    fn rows<E: kernel::RowPolicy>(&self) -> Select<E> {
        Viewer::system(self.job.organization_id).select::<E>()
    }

    async fn business(&self) -> Result<Business> {
        let rows = self.rows::<organization::Entity>();
        let rows = rows.filter(organization::Column::Id.eq(self.job.organization_id));
        Ok(rows.one(self.app.db()).await?.map_or_else(Business::default, |row| Business {
            name: self.language.pick(row.name_fa, row.name_en),
            phone: row.phone,
            ..Business::default()
        }))
    }

    async fn customer(&self) -> Result<Business> {
        let db = self.app.db();
        let party_id = self.job.party_id;
        let parties = self.rows::<party::Entity>().filter(party::Column::Id.eq(party_id));
        let name = parties.one(db).await?.map(|party| party.name).unwrap_or_default();
        if self.link {
            return Ok(Business { name, ..Business::default() });
        }
        let phones = self.rows::<party_phone::Entity>();
        let phones = phones.filter(party_phone::Column::PartyId.eq(party_id));
        let phone = phones.order_by_asc(party_phone::Column::Position).one(db).await?;
        let places = self.rows::<service_location::Entity>();
        let place = places.filter(service_location::Column::Id.eq(self.job.location_id));
        Ok(Business {
            name,
            address: place.one(db).await?.map(|place| place.address),
            phone: phone.map(|phone| phone.phone),
            tax_id: None,
        })
    }

    /// The model's name and the unit's serial.
    async fn unit(&self) -> Result<(Option<String>, Option<String>)> {
        let db = self.app.db();
        let mut serial = None;
        let mut model_id = self.job.model_id;
        if let Some(id) = self.job.unit_id {
            let units = self.rows::<installed_unit::Entity>();
            let unit = units.filter(installed_unit::Column::Id.eq(id)).one(db).await?;
            model_id = model_id.or(unit.as_ref().map(|unit| unit.product_model_id));
            serial = unit.map(|unit| unit.serial);
        }
        let Some(id) = model_id else { return Ok((None, serial)) };
        let models = self.rows::<product_model::Entity>();
        let model = models.filter(product_model::Column::Id.eq(id)).one(db).await?;
        Ok((model.map(|model| self.language.pick(model.name_fa, model.name_en)), serial))
    }

    /// What was wrong and what was done, in the words of the catalogue.
    async fn findings(&self) -> Result<Vec<(String, String)>> {
        let Some(diagnosis) = &self.job.diagnosis else { return Ok(Vec::new()) };
        let diagnosis: JobDiagnosis = serde_json::from_value(diagnosis.clone())?;
        let l = self.language;
        let coded = [
            (l.pick("عیب", "Fault"), &diagnosis.defect_code),
            (l.pick("علت", "Cause"), &diagnosis.cause_code),
            (l.pick("کار انجام‌شده", "What was done"), &diagnosis.repair_code),
        ];
        let codes = coded.iter().filter_map(|(_, code)| Some(code.as_ref()?.0.clone()));
        let rows = self.rows::<fault_code::Entity>();
        let rows = rows.filter(fault_code::Column::Code.is_in(codes)).all(self.app.db()).await?;
        let mut findings = Vec::new();
        for (label, code) in coded {
            let Some(code) = code else { continue };
            let row = rows.iter().find(|row| row.code == code.0);
            findings.extend(row.map(|row| {
                let customer = l.pick(&row.customer_fa, &row.customer_en).clone();
                let name = customer.unwrap_or_else(|| l.pick(&row.name_fa, &row.name_en).clone());
                (label.to_owned(), name)
            }));
        }
        let finding = diagnosis.finding.map(|note| note.0);
        findings.extend(finding.map(|note| (l.pick("شرح", "Remarks").to_owned(), note)));
        Ok(findings)
    }

    async fn parts(&self) -> Result<Vec<UsedPart>> {
        let lines = self.rows::<part_line::Entity>();
        let lines = lines
            .filter(part_line::Column::JobId.eq(self.job.id))
            .filter(part_line::Column::QuantityUsed.gt(0))
            .order_by_asc(part_line::Column::Id);
        let part = |line: part_line::Model| {
            let serials: Vec<String> = serde_json::from_value(line.serials)?;
            Ok(UsedPart {
                code: line.sku,
                text: self.language.pick(line.name_fa, line.name_en),
                quantity: line.quantity_used,
                serials,
            })
        };
        lines.all(self.app.db()).await?.into_iter().map(part).collect()
    }

    /// What was checked for safety and after the work.
    async fn checks(&self) -> Result<Vec<Check>> {
        let groups =
            [ChecklistGroup::Safety, ChecklistGroup::Test, ChecklistGroup::Handover].map(Text);
        let settled = [ChecklistItemState::Done, ChecklistItemState::OutOfLimits].map(Text);
        let items = self.rows::<checklist_item::Entity>();
        let items = items
            .filter(checklist_item::Column::JobId.eq(self.job.id))
            .filter(checklist_item::Column::GroupName.is_in(groups))
            .filter(checklist_item::Column::State.is_in(settled))
            .order_by_asc(checklist_item::Column::Position);
        let check = |item: checklist_item::Model| {
            let answer = item.value.map(serde_json::from_value::<Answer>).transpose()?;
            let result = self.result(&answer.unwrap_or_default(), item.unit.as_deref());
            Ok(Check { text: self.language.pick(item.title_fa, item.title_en), result })
        };
        items.all(self.app.db()).await?.into_iter().map(check).collect()
    }

    fn result(&self, answer: &Answer, unit: Option<&str>) -> String {
        let l = self.language;
        match answer {
            Answer { checked: Some(false), .. } => l.pick("خیر", "No").to_owned(),
            Answer { measured: Some(measured), .. } => {
                let number = text::quantity(l, *measured);
                unit.map_or(number.clone(), |unit| format!("{number} {unit}"))
            }
            Answer { text: Some(text), .. } => text.clone(),
            Answer { serial: Some(serial), .. } => serial.clone(),
            _ => l.pick("انجام شد", "Done").to_owned(),
        }
    }

    async fn warranty_until(&self) -> Result<Option<Date>> {
        let repairs = self.rows::<repair::Entity>();
        let repair = repairs.filter(repair::Column::JobId.eq(self.job.id));
        let ends_on = repair.one(self.app.db()).await?.map(|repair| repair.ends_on);
        Ok(ends_on.and_then(|first_uncovered| first_uncovered.pred_opt()))
    }

    async fn technician(&self) -> Result<String> {
        let Some(id) = self.job.completed_by else { return Ok(String::new()) };
        let accounts = self.rows::<account::Entity>().filter(account::Column::Id.eq(id));
        let account = accounts.one(self.app.db()).await?;
        Ok(account.map_or_else(String::new, |account| match (self.language, account.latin_name) {
            (Language::En, Some(latin)) => latin,
            _ => account.name,
        }))
    }
}

/// The lines of a signature as they were drawn.
fn strokes(signature: &Json) -> Vec<Vec<(f64, f64)>> {
    let point = |point: &Json| Some((point["x"].as_f64()?, point["y"].as_f64()?));
    let stroke = |stroke: &Json| -> Vec<(f64, f64)> {
        stroke["points"].as_array().into_iter().flatten().filter_map(point).collect()
    };
    signature["strokes"].as_array().into_iter().flatten().map(stroke).collect()
}
