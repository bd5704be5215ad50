//! Trying a part out: a write to the database or the disk, a mail or an SMS to whoever asks.

use std::{io::Write, time::Instant};

use contract::maintenance::{HealthPart, HealthPartName as Name, HealthState as State};
use kernel::{App, Error, Fact, OrNotFound, Result, Row, Say, Viewer, Work};
use registry::account;
use sea_orm::{QueryFilter, entity::prelude::*};
use serde::Serialize;

use super::parts::{self, part};

pub async fn run(app: &App, viewer: &Viewer, name: Name) -> Result<HealthPart> {
    let began = Instant::now();
    let tried = match name {
        Name::Database => parts::database(app).await,
        Name::Disk => disk(app).await,
        Name::Clock => parts::clock(app).await?,
        Name::Workers => parts::workers(app).await?,
        Name::Events => parts::events(app).await?,
        Name::Mail => mail(app, viewer).await?,
        Name::Sms => sms(app, viewer).await?,
        Name::Backup => parts::backup(app).await?,
        Name::Check => parts::check(app).await?,
        Name::Audit => parts::audit(app).await?,
    };
    let took = i64::try_from(began.elapsed().as_millis()).ok();
    Ok(HealthPart { milliseconds: took, ..tried })
}

async fn disk(app: &App) -> HealthPart {
    let path = app.upkeep.data.join(".trial");
    let wrote = actix_web::web::block(move || {
        let mut file = std::fs::File::create(&path)?;
        file.write_all(&[0; 4096])?;
        file.sync_all()?;
        std::fs::remove_file(&path)
    });
    match wrote.await {
        Ok(Ok(())) => parts::disk(app).await,
        other => {
            tracing::warn!(?other, "the data folder was written to and failed");
            let said =
                Say::new("The data folder takes no files.", "در پوشه داده‌ها نمی‌توان پرونده نوشت.");
            part(Name::Disk, State::Failed, said)
        }
    }
}

async fn mail(app: &App, viewer: &Viewer) -> Result<HealthPart> {
    if !app.drivers.mail_leaves {
        return Ok(parts::mail(app));
    }
    let me = me(app, viewer).await?;
    let address = me.email.ok_or_else(|| lacks("e-mail address", "نشانی ایمیل"))?;
    let text = format!("{}\n", app.settings.public_url);
    let sent = app.drivers.mail.send(&address, "Vafa: trial · آزمایش", &text).await;
    Ok(told(Name::Mail, sent))
}

async fn sms(app: &App, viewer: &Viewer) -> Result<HealthPart> {
    if !app.drivers.sms_leaves {
        return Ok(parts::sms(app));
    }
    let me = me(app, viewer).await?;
    let phone = me.phone.ok_or_else(|| lacks("phone", "شماره تلفن"))?;
    let sent = app.drivers.sms.send(&phone, "وفا: پیامک آزمایشی").await;
    Ok(told(Name::Sms, sent))
}

fn told(name: Name, sent: Result<(), String>) -> HealthPart {
    match sent {
        Ok(()) => part(
            name,
            State::Ok,
            Say::new(
                "It was handed over: see whether it arrives.",
                "تحویل شد: ببینید می‌رسد یا نه.",
            ),
        ),
        Err(why) => {
            let why: String = why.chars().take(500).collect();
            let said = Say::new(format!("It failed: {why}"), format!("ناموفق بود: {why}"));
            part(name, State::Failed, said)
        }
    }
}

async fn me(app: &App, viewer: &Viewer) -> Result<account::Model> {
    let rows = viewer.select::<account::Entity>();
    let rows = rows.filter(account::Column::Id.eq(viewer.subject()));
    rows.one(app.db()).await?.or_not_found("account")
}

fn lacks(en: &str, fa: &str) -> Error {
    let why = Say::new(format!("Your account has no {en}."), format!("حساب شما {fa} ندارد."));
    Error::field("/part", "not_possible", why)
}

/// Somebody tried a part.
#[derive(Serialize)]
struct Trial {
    id: Uuid,
    part: String,
    state: String,
}

impl Row for Trial {
    const KIND: &'static str = "health_trial";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        1
    }
}

struct TrialMade(Trial, Uuid);

impl Fact for TrialMade {
    const NAME: &'static str = "health_trial.created";
    type Row = Trial;

    fn row(&self) -> &Trial {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.1
    }

    fn internal(&self) -> bool {
        true
    }
}

pub async fn record(work: &Work<'_>, tried: &HealthPart) -> Result<()> {
    let (part, state) = (tried.part.to_string(), tried.state.to_string());
    let trial = Trial { id: work.new_id(), part, state };
    work.emit(&TrialMade(trial, work.viewer.organization())).await
}
