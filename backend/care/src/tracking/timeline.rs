//! What happened, in the customer's words. Facts without words here are not told.

use contract::{
    rt::{Language, Say},
    tracking::{Sentence, TrackingEntry},
};
use kernel::{Result, Viewer, timeline};
use sea_orm::{entity::prelude::*, query::*};

/// How many entries a page shows.
const MOST: u64 = 100;

pub async fn entries(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    request: Uuid,
    language: Language,
) -> Result<Vec<TrackingEntry>> {
    use timeline::Column;
    let rows = viewer.select::<timeline::Entity>();
    let rows = rows
        .filter(Column::SubjectKind.eq("service_request"))
        .filter(Column::SubjectId.eq(request))
        .filter(Column::Internal.eq(false))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let entry = |row: timeline::Model| {
        let text = Sentence(words(&row.event)?.to(language));
        Some(TrackingEntry { at: row.at.into(), text })
    };
    Ok(rows.into_iter().filter_map(entry).collect())
}

fn words(event: &str) -> Option<Say> {
    let (en, fa) = match event {
        "service_request.submitted" => ("We have your request.", "درخواست شما رسید."),
        "service_request.triaged" => ("We've reviewed your request.", "درخواست شما بررسی شد."),
        "service_request.info_needed" => ("We asked you something.", "از شما پرسشی کردیم."),
        "service_request.answered" => ("Your answer is here.", "پاسخ شما رسید."),
        "service_request.rejected" => ("We couldn't accept it.", "نتوانستیم آن را بپذیریم."),
        "service_request.appealed" => ("Your appeal is here.", "اعتراض شما رسید."),
        "service_request.merged" => {
            ("Joined with your other request.", "با درخواست دیگر شما یکی شد.")
        }
        "service_request.separated" => ("On its own again.", "دوباره جدا شد."),
        "service_request.remote_resolved" => ("Solved without a visit.", "بدون مراجعه رفع شد."),
        "service_request.accepted" => ("Your request is accepted.", "درخواست شما پذیرفته شد."),
        "service_request.in_service" => ("The work has begun.", "رسیدگی آغاز شد."),
        "service_request.resolved" => ("Solved.", "ایراد رفع شد."),
        "service_request.reopened" => ("Open again.", "دوباره باز شد."),
        "service_request.closed" => ("All done.", "رسیدگی پایان یافت."),
        "service_request.cancelled" => ("Cancelled.", "لغو شد."),
        "service_request.wishes_replaced" => {
            ("You wished for other times.", "زمان‌های دیگری خواستید.")
        }
        "service_request.question_asked" => ("You asked us something.", "از ما پرسشی کردید."),
        "visit.booked" => ("The visit is booked.", "زمان مراجعه تعیین شد."),
        "visit.rescheduled" => ("The visit was moved.", "زمان مراجعه تغییر کرد."),
        "visit.accepted" => ("A technician took it on.", "سرویسکار شما مشخص شد."),
        "visit.traveling" => ("The technician set off.", "سرویسکار به راه افتاد."),
        "visit.started" => ("The technician arrived.", "سرویسکار رسید."),
        "visit.done" => ("The visit is over.", "مراجعه پایان یافت."),
        "visit.no_access" => ("We found nobody there.", "آمدیم و کسی نبود."),
        "visit.cannot_complete" => ("Not finished that day.", "کار آن روز تمام نشد."),
        "visit.cancelled" => ("The visit was cancelled.", "مراجعه لغو شد."),
        "visit.delayed" => ("The technician runs late.", "سرویسکار دیرتر می‌رسد."),
        "job.held" => ("The work was paused.", "کار موقتاً متوقف شد."),
        "job.resumed" => ("The work goes on.", "کار ادامه یافت."),
        "job.completed" => ("The work is done.", "کار تمام شد."),
        "job.approved" => ("The work was checked.", "کار بازبینی شد."),
        "job.cancelled" => ("The job was cancelled.", "کار لغو شد."),
        "job_approval.created" => ("You accepted the price.", "هزینه را پذیرفتید."),
        "job.price_refused" => ("You didn't accept the price.", "هزینه را نپذیرفتید."),
        _ => return None,
    };
    Some(Say::new(en, fa))
}
