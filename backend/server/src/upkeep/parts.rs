//! What is looked at, part by part. Each says in both languages how it is, and what to do about it
//! where something is.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    common::LocalizedText,
    maintenance::{
        HealthPart, HealthPartName as Name, HealthState as State, MaintenanceKind as Kind,
        MaintenanceState,
    },
};
use kernel::{App, Result, Say, Text, Viewer, audit::seal, deferred};
use sea_orm::{
    ConnectionTrait, DbBackend, PaginatorTrait, QueryFilter, QueryOrder, Statement,
    entity::prelude::*,
};

use super::{backups, run, worker};

pub fn part(name: Name, state: State, said: Say) -> HealthPart {
    HealthPart {
        part: name,
        state,
        message: LocalizedText { fa: said.fa, en: said.en },
        at: None,
        bytes: None,
        free_bytes: None,
        waiting: None,
        failed: None,
        milliseconds: None,
    }
}

fn whole<T: TryInto<i64>>(number: T) -> Option<i64> {
    number.try_into().ok()
}

fn millis(time: Duration) -> Option<i64> {
    whole(time.as_millis())
}

/// Writes to the database and reads from it, and tells how large it is.
pub async fn database(app: &App) -> HealthPart {
    let began = Instant::now();
    match probe(app).await {
        Ok(bytes) => {
            let took = began.elapsed();
            let (state, said) = match took < Duration::from_secs(1) {
                true => (State::Ok, Say::new("It reads and writes.", "می‌خواند و می‌نویسد.")),
                false => (
                    State::Warning,
                    Say::new(
                        "It answers slowly: look at what else the machine does.",
                        "کند پاسخ می‌دهد: ببینید دستگاه جز این چه می‌کند.",
                    ),
                ),
            };
            let part = part(Name::Database, state, said);
            HealthPart { bytes, milliseconds: millis(took), ..part }
        }
        Err(error) => {
            tracing::warn!(%error, "the database was looked at and failed");
            let said = Say::new("It doesn’t take writes.", "نوشتن در آن شدنی نیست.");
            part(Name::Database, State::Failed, said)
        }
    }
}

async fn probe(app: &App) -> Result<Option<i64>> {
    let db = app.database.writer();
    // A write that leaves nothing behind, and takes the way of every other.
    let write = "DELETE FROM idempotency_records WHERE caller IS NULL";
    db.execute_unprepared(write).await?;
    let size = match app.backend() {
        DbBackend::Postgres => "SELECT pg_database_size(current_database()) AS bytes",
        _ => "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()",
    };
    let statement = Statement::from_string(app.backend(), size);
    let row = app.db().query_one_raw(statement).await?;
    Ok(row.and_then(|row| row.try_get("", "bytes").ok()))
}

/// Less than this much or this share free is too little.
const LEAST_BYTES: u64 = 1 << 30;
const LEAST_SHARE: u64 = 20;

/// How much the disk of the data folder has left.
pub async fn disk(app: &App) -> HealthPart {
    let data = app.upkeep.data.clone();
    let found = actix_web::web::block(move || space(&data)).await;
    let Ok(Some((free, total))) = found else {
        let said = Say::new("It can’t be looked at.", "بررسی آن شدنی نیست.");
        return part(Name::Disk, State::Warning, said);
    };
    let little = free < LEAST_BYTES || free < total / LEAST_SHARE;
    let (state, said) = match little {
        false => (State::Ok, Say::new("There is room.", "جا هست.")),
        true => (
            State::Warning,
            Say::new(
                "Little is left: make room, or move the backups to another disk.",
                "جای کمی مانده است: جا باز کنید یا پشتیبان‌ها را به دیسک دیگری ببرید.",
            ),
        ),
    };
    let part = part(Name::Disk, state, said);
    HealthPart { free_bytes: whole(free), bytes: whole(total), ..part }
}

fn space(folder: &std::path::Path) -> Option<(u64, u64)> {
    let found = rustix::fs::statvfs(folder.to_str()?).ok()?;
    Some((found.f_bavail * found.f_frsize, found.f_blocks * found.f_frsize))
}

/// Further apart than this two clocks disagree.
const APART: TimeDelta = TimeDelta::seconds(5);

/// Whether this clock goes as the database's does, and has not gone back behind what was written.
pub async fn clock(app: &App) -> Result<HealthPart> {
    let now = app.clock.now();
    let mut apart = TimeDelta::zero();
    if app.backend() == DbBackend::Postgres {
        let statement = Statement::from_string(DbBackend::Postgres, "SELECT now() AS at");
        let row = app.db().query_one_raw(statement).await?;
        let theirs: Option<DateTime<Utc>> = row.and_then(|row| row.try_get("", "at").ok());
        apart = theirs.map_or(apart, |theirs| (theirs - now).abs());
    }
    let last = Viewer::system(uuid::Uuid::nil()).select::<kernel::audit::Entity>();
    let last = last.order_by_desc(kernel::audit::Column::Id).one(app.db()).await?;
    let ahead = last.map_or(TimeDelta::zero(), |last| last.at - now);
    let (state, said) = if ahead > APART {
        (
            State::Warning,
            Say::new(
                "It was set back: something was written later than now. Set it right, with NTP.",
                "عقب کشیده شده است: چیزی پس از «اکنون» نوشته شده. با NTP درستش کنید.",
            ),
        )
    } else if apart > APART {
        (
            State::Warning,
            Say::new(
                "It goes differently from the database’s. Set both right, with NTP.",
                "با ساعت پایگاه داده یکی نیست. هر دو را با NTP درست کنید.",
            ),
        )
    } else {
        (State::Ok, Say::new("It goes right.", "درست کار می‌کند."))
    };
    let part = part(Name::Clock, state, said);
    Ok(HealthPart { at: Some(now.into()), milliseconds: whole(apart.num_milliseconds()), ..part })
}

/// Work that waits longer than this is late.
const LATE: TimeDelta = TimeDelta::minutes(5);

/// What waits to be done, how long the oldest does, and what was given up.
pub async fn workers(app: &App) -> Result<HealthPart> {
    use deferred::{Column, Entity};
    let now = app.clock.now();
    let system = Viewer::system(uuid::Uuid::nil());
    let waiting = system.select::<Entity>().filter(Column::DoneAt.is_null());
    let waiting = waiting.filter(Column::FailedAt.is_null()).filter(Column::RunAt.lte(now));
    let oldest = waiting.clone().order_by_asc(Column::RunAt).one(app.db()).await?;
    let count = waiting.count(app.db()).await?;
    let week = now - TimeDelta::days(7);
    let failed = system.select::<Entity>().filter(Column::FailedAt.gt(week));
    let failed = failed.count(app.db()).await?;
    let age = oldest.map_or(TimeDelta::zero(), |row| now - row.run_at);
    let (state, said) = if age > LATE {
        let said = Say::new(
            "Work waits too long: is a server running, and not read-only?",
            "کارها بیش از اندازه مانده‌اند: آیا سروری روشن است و فقط‌خواندنی نیست؟",
        );
        (State::Failed, said)
    } else if failed > 0 {
        let said = Say::new(
            "Some work was given up within a week; the log says why.",
            "در یک هفته گذشته برخی کارها رها شد؛ دلیلش در گزارش سرور است.",
        );
        (State::Warning, said)
    } else {
        (State::Ok, Say::new("Nothing is late.", "چیزی دیر نشده است."))
    };
    let part = part(Name::Workers, state, said);
    let milliseconds = whole(age.num_milliseconds().max(0));
    Ok(HealthPart { waiting: whole(count), failed: whole(failed), milliseconds, ..part })
}

/// How many events have no place in the feed yet, and since when.
pub async fn events(app: &App) -> Result<HealthPart> {
    use kernel::outbox::{Column, Entity};
    let waiting = Viewer::system(uuid::Uuid::nil()).select::<Entity>();
    let waiting = waiting.filter(Column::Sealed.eq(false));
    let oldest = waiting.clone().order_by_asc(Column::Id).one(app.db()).await?;
    let count = waiting.count(app.db()).await?;
    let age = oldest.map_or(TimeDelta::zero(), |row| app.clock.now() - row.at);
    let (state, said) = match age > TimeDelta::minutes(1) {
        false => (State::Ok, Say::new("Screens are told at once.", "صفحه‌ها بی‌درنگ خبر می‌شوند.")),
        true => (
            State::Warning,
            Say::new(
                "Screens learn of changes late: no server puts events in order.",
                "صفحه‌ها دیر باخبر می‌شوند: هیچ سروری رویدادها را مرتب نمی‌کند.",
            ),
        ),
    };
    let part = part(Name::Events, state, said);
    let milliseconds = whole(age.num_milliseconds().max(0));
    Ok(HealthPart { waiting: whole(count), milliseconds, ..part })
}

pub fn mail(app: &App) -> HealthPart {
    sender(Name::Mail, app.drivers.mail_leaves, ("mail.host", "Mail", "نامه"))
}

pub fn sms(app: &App) -> HealthPart {
    sender(Name::Sms, app.drivers.sms_leaves, ("sms.url", "SMS", "پیامک"))
}

fn sender(name: Name, leaves: bool, (key, en, fa): (&str, &str, &str)) -> HealthPart {
    match leaves {
        true => {
            part(name, State::Ok, Say::new(format!("{en} is set up."), format!("{fa} برقرار است.")))
        }
        false => part(
            name,
            State::Off,
            Say::new(
                format!("{en} is kept and not sent: set {key}."),
                format!("{fa} نگه داشته می‌شود و فرستاده نمی‌شود: {key} را تنظیم کنید."),
            ),
        ),
    }
}

/// Older than this the last good one is too old.
const STALE: TimeDelta = TimeDelta::hours(30);

/// The last backup: from the runs, and the size of what lies in the folder.
pub async fn backup(app: &App) -> Result<HealthPart> {
    let last = worker::newest(app, Kind::Backup).await?;
    let found = backups::newest(&app.upkeep.backups.folder);
    let at = found.as_ref().map(|(_, kept)| kept.manifest.made_at);
    let bytes = found.and_then(|(_, kept)| whole(kept.bytes));
    let failed = last.filter(|run| run.state.0 == MaintenanceState::Failed);
    let (state, said) = match (at, failed) {
        (_, Some(run)) => {
            let why = run.failure.unwrap_or_default();
            let said = Say::new(
                format!("The last one failed: {why}"),
                format!("آخرین پشتیبان‌گیری ناموفق بود: {why}"),
            );
            (State::Failed, said)
        }
        (None, None) if app.upkeep.backups.at.is_none() => {
            let said = Say::new(
                "Vafa makes none: see that somebody else does.",
                "وفا پشتیبان نمی‌گیرد: مطمئن شوید کس دیگری می‌گیرد.",
            );
            (State::Off, said)
        }
        (None, None) => (State::Warning, Say::new("There is none yet.", "هنوز پشتیبانی نیست.")),
        (Some(at), None) if app.clock.now() - at > STALE => {
            let said = Say::new("The last one is too old.", "آخرین پشتیبان کهنه است.");
            (State::Failed, said)
        }
        (Some(_), None) => {
            (State::Ok, Say::new("The last one is whole.", "آخرین پشتیبان سالم است."))
        }
    };
    Ok(HealthPart { at: at.map(Into::into), bytes, ..part(Name::Backup, state, said) })
}

/// What the last run of a kind found.
async fn found(app: &App, name: Name, kind: Kind) -> Result<HealthPart> {
    let done = [MaintenanceState::Succeeded, MaintenanceState::Failed].map(Text);
    let runs = Viewer::system(uuid::Uuid::nil()).select::<run::Entity>();
    let runs = runs.filter(run::Column::Kind.eq(Text(kind)));
    let runs = runs.filter(run::Column::State.is_in(done));
    let last = runs.order_by_desc(run::Column::CreatedAt).order_by_desc(run::Column::Id);
    let last = last.one(app.db()).await?;
    let Some(last) = last else {
        let said = Say::new("It was not looked at yet.", "هنوز بررسی نشده است.");
        return Ok(part(name, State::Warning, said));
    };
    let count = last.findings.0.len();
    let (state, said) = match (last.state.0, count) {
        (MaintenanceState::Failed, _) => {
            let why = last.failure.unwrap_or_default();
            let said = Say::new(format!("It failed: {why}"), format!("بررسی ناموفق بود: {why}"));
            (State::Failed, said)
        }
        (_, 0) => (State::Ok, Say::new("Everything holds.", "همه‌چیز درست است.")),
        (_, count) => {
            let said = Say::new(
                format!("{count} findings: see the run."),
                format!("{count} نادرستی: نتیجه بررسی را ببینید."),
            );
            (State::Failed, said)
        }
    };
    let part = part(name, state, said);
    Ok(HealthPart { at: last.finished_at.map(Into::into), failed: whole(count), ..part })
}

pub async fn check(app: &App) -> Result<HealthPart> {
    found(app, Name::Check, Kind::Check).await
}

/// What waits for its place in the chain, and what the last walk along it found.
pub async fn audit(app: &App) -> Result<HealthPart> {
    let waiting = seal::waits(app).await?;
    let walked = found(app, Name::Audit, Kind::AuditVerification).await?;
    let last = match walked.at {
        // Every check walks it too.
        None => HealthPart { part: Name::Audit, ..check(app).await? },
        Some(_) => walked,
    };
    Ok(HealthPart { waiting: whole(waiting), ..last })
}
