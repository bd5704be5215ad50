use contract::{
    common::{Include, ProblemCode},
    rt::Say,
    surveys::{ListRecoveryCasesQuery, RecoveryContact, RecoveryOutcome, RecoveryState as State},
};
use kernel::{
    Error, OrNotFound, Order, Pager, Result, Subject, Text, Total, Viewer, Work, count, text::tidy,
};
use sea_orm::{IntoActiveModel, entity::prelude::*, query::*};

use super::{
    events::{CustomerContacted, RecoveryClosed, RecoverySolved},
    recovery_case::{self, Column},
};

/// The kind of the task to call the customer.
pub const TASK: &str = "recovery";

/// What can happen to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The customer was reached.
    Contact,
    Solve,
    Close(RecoveryOutcome),
}

/// The state that a step leads to; none, where it isn't possible.
pub fn after(from: State, step: Step) -> Option<State> {
    match (from, step) {
        (State::Open | State::Contacted, Step::Contact) => Some(State::Contacted),
        (State::Contacted, Step::Solve) => Some(State::Solved),
        (State::Solved, Step::Close(RecoveryOutcome::ConfirmedByCustomer)) => {
            Some(State::ConfirmedByCustomer)
        }
        (State::Open | State::Contacted | State::Solved, Step::Close(RecoveryOutcome::Lost)) => {
            Some(State::Lost)
        }
        _ => None,
    }
}

fn step(row: &mut recovery_case::Model, step: Step) -> Result<()> {
    let state = after(row.state.0, step).ok_or_else(|| {
        let why = match step {
            Step::Contact => {
                Say::new("The case is solved or closed.", "پرونده رفع یا بسته شده است.")
            }
            Step::Solve => Say::new("Reach the customer first.", "نخست با مشتری تماس بگیرید."),
            Step::Close(_) => Say::new(
                "Solve it first; only then the customer confirms.",
                "نخست آن را رفع کنید؛ سپس مشتری تأیید می‌کند.",
            ),
        };
        Error::refused(ProblemCode::InvalidState, why)
    })?;
    row.state = Text(state);
    Ok(())
}

pub async fn contact(
    work: &Work<'_>,
    id: Uuid,
    body: &RecoveryContact,
) -> Result<recovery_case::Model> {
    let mut row = lock(work, id).await?;
    if after(row.state.0, Step::Contact).is_none() || body.reached {
        step(&mut row, Step::Contact)?;
    }
    row.attempts += 1;
    row.owner_id = Some(work.viewer.subject());
    row.contact_note = Some(tidy(&body.note.0));
    if body.reached {
        row.contacted_at = row.contacted_at.or(Some(work.now));
        kernel::tasks::close(work, TASK, Subject::of(&row)).await?;
    }
    let fact = CustomerContacted(save(work, row).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn solve(work: &Work<'_>, id: Uuid, note: &str) -> Result<recovery_case::Model> {
    let mut row = lock(work, id).await?;
    step(&mut row, Step::Solve)?;
    row.solution = Some(tidy(note));
    let fact = RecoverySolved(save(work, row).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn close(
    work: &Work<'_>,
    id: Uuid,
    outcome: RecoveryOutcome,
    note: Option<&str>,
) -> Result<recovery_case::Model> {
    let mut row = lock(work, id).await?;
    step(&mut row, Step::Close(outcome))?;
    row.closed_at = Some(work.now);
    if let Some(note) = note {
        let before = row.solution.as_deref().unwrap_or_default();
        row.solution = Some(format!("{before}\n{}", tidy(note)).trim().to_owned());
    }
    kernel::tasks::close(work, TASK, Subject::of(&row)).await?;
    let fact = RecoveryClosed(save(work, row).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<recovery_case::Model> {
    let rows = work.viewer.select::<recovery_case::Entity>().filter(Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("recovery case")
}

async fn save(work: &Work<'_>, mut row: recovery_case::Model) -> Result<recovery_case::Model> {
    row.version += 1;
    Ok(row.into_active_model().reset_all().update(work.db()).await?)
}

pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<recovery_case::Model> {
    let rows = viewer.select::<recovery_case::Entity>().filter(Column::Id.eq(id));
    rows.one(db).await?.or_not_found("recovery case")
}

/// The soonest due first.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListRecoveryCasesQuery,
    page: &Pager,
) -> Result<(Vec<recovery_case::Model>, Total)> {
    let mut rows = viewer.select::<recovery_case::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if query.mine {
        rows = rows.filter(Column::OwnerId.eq(viewer.subject()));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(rows.clone(), db).await?,
        false => Total::default(),
    };
    let rows = page.keyset(rows, Column::DueAt, Order::Asc, Column::Id);
    Ok((rows.all(db).await?, total))
}

#[cfg(test)]
mod tests {
    use contract::rt::TextEnum;

    use super::*;

    #[test]
    fn a_case_is_confirmed_only_once_it_is_solved() {
        let confirm = Step::Close(RecoveryOutcome::ConfirmedByCustomer);
        for &state in State::ALL {
            assert_eq!(after(state, confirm).is_some(), state == State::Solved, "{state}");
            let over = matches!(state, State::ConfirmedByCustomer | State::Lost);
            let lost = after(state, Step::Close(RecoveryOutcome::Lost));
            assert_eq!(lost.is_none(), over, "{state}");
            assert_eq!(after(state, Step::Solve).is_some(), state == State::Contacted, "{state}");
        }
    }
}
