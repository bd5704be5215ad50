//! A used part that wasn't needed after all: out of the unit, into the van, at what it cost.

use contract::{
    common::ProblemCode,
    jobs::{PartLineReturn, RemovedPartState},
    rt::Say,
};
use kernel::{Error, Result, Text, Work, text};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*};
use supply::stock::Source;

use super::{lock_open, part_line, parts, refresh};
use crate::{
    events::PartLineChanged,
    jobs::rules::{self, Stays},
    visits,
};

pub async fn return_part(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    body: &PartLineReturn,
) -> Result<part_line::Model> {
    let job = lock_open(work, job_id).await?;
    let line = parts::lock_line(work, job_id, line_id).await?;
    let back = parts::positive(body.quantity, line.serial_tracked)?;
    let left = rules::taken_back(line.quantity_used, back, line.old_part_state.0)?;
    let serials: Vec<_> = body.serials.iter().map(|serial| text::serial(&serial.0)).collect();
    let unused = supply::stock::ReturnUnused {
        item_id: line.item_id,
        to_place_id: visits::van_for(work, &job).await?,
        quantity: body.quantity,
        serials: serials.clone(),
        source: Source::job(job.id, &job.number, Some(line.id)),
    };
    supply::stock::return_unused(work, &unused).await?;
    let mut kept: Vec<String> = serde_json::from_value(line.serials.clone())?;
    kept.retain(|serial| !serials.contains(serial));
    let told = matches!(
        line.old_part_state.0,
        RemovedPartState::LeftWithCustomer | RemovedPartState::Missing
    );
    let version = line.version + 1;
    let mut change = line.into_active_model();
    change.version = Set(version);
    change.quantity_used = Set(left);
    change.serials = Set(kept.into());
    if left == 0 {
        change.unit_cost = Set(None);
    }
    // Nothing was changed for it: where the old part is, is asked anew.
    if left == 0 && told {
        change.old_part_state = Set(Text(RemovedPartState::Owed));
        change.old_part_serial = Set(None);
        change.old_part_note = Set(None);
    }
    let line = change.update(work.db()).await?;
    let job = refresh(work, &job).await?;
    let fact = PartLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

impl From<Stays> for Error {
    fn from(why: Stays) -> Self {
        match why {
            Stays::NotUsed => Self::field(
                "/quantity",
                "out_of_range",
                Say::new("Fewer than that were used.", "کمتر از این مقدار مصرف شده است."),
            ),
            Stays::OldPartBagged => Self::refused(
                ProblemCode::InvalidState,
                Say::new(
                    "Its old part is bagged for return, so the new one is in the unit.",
                    "قطعه داغی آن برای تحویل ثبت شده است؛ پس قطعه نو در دستگاه است.",
                ),
            ),
        }
    }
}
