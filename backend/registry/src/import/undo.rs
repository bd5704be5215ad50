//! An import taken back: what it added goes, unless something was done with it since.

use std::collections::HashSet;

use contract::{
    common::ProblemCode,
    imports::{ImportMode, ImportOutcome, ImportState, ImportUndoOutcome},
    rt::IfMatch,
};
use kernel::{Error, Result, Row, Say, Text, Work, guarded, timeline};
use sea_orm::{ActiveValue::Set, IntoActiveModel, QueryFilter, entity::prelude::*};

use super::{
    batch,
    events::ImportUndone,
    row,
    run::{lock, next_version, undo_until},
};
use crate::{
    parties::{PartyRemoved, contact, party, phone},
    places::{ServiceLocationRemoved, location},
    units::{InstalledUnitRemoved, unit},
};

/// How many ids one statement names.
const SOME: usize = 500;

pub async fn undo(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<batch::Model> {
    let import = lock(work, id).await?;
    if_match.check(import.version)?;
    let open = import.finished_at.is_some_and(|finished| work.now <= undo_until(finished));
    let committed = import.mode.0 == ImportMode::Commit;
    if !committed || import.state.0 != ImportState::Succeeded || !open {
        let why = Say::new(
            "Only an import that took rows can be taken back, within 24 hours.",
            "تنها ورودی که ردیفی را ثبت کرده است، تا ۲۴ ساعت واگرد می‌شود.",
        );
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    let rows = work
        .system()
        .select::<row::Entity>()
        .filter(row::Column::ImportId.eq(id))
        .filter(row::Column::Outcome.eq(Text(ImportOutcome::New)))
        .all(work.db())
        .await?;
    let ids = |of: fn(&row::Model) -> Option<Uuid>| rows.iter().filter_map(of).collect::<Vec<_>>();
    let kept = remove_units(work, &ids(|row| row.installed_unit_id)).await?;
    note(work, id, &kept).await?;
    remove_places(work, &ids(|row| row.new_location_id)).await?;
    remove_parties(work, &ids(|row| row.new_party_id)).await?;
    let mut change = next_version(&import);
    change.state = Set(Text(ImportState::Undone));
    change.kept_rows = Set(i32::try_from(kept.len()).unwrap_or(i32::MAX));
    let fact = ImportUndone(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Which of these rows something happened to after they were made.
async fn used(work: &Work<'_>, kind: &str, made: &[(Uuid, DateTimeUtc)]) -> Result<HashSet<Uuid>> {
    use timeline::Column;
    let mut used = HashSet::new();
    for some in made.chunks(SOME) {
        let entries = work
            .system()
            .select::<timeline::Entity>()
            .filter(Column::SubjectKind.eq(kind))
            .filter(Column::SubjectId.is_in(some.iter().map(|(id, _)| *id)))
            .all(work.db())
            .await?;
        let later = entries
            .into_iter()
            .filter(|entry| some.iter().any(|(id, at)| *id == entry.subject_id && entry.at > *at));
        used.extend(later.map(|entry| entry.subject_id));
    }
    Ok(used)
}

/// Says at each row what became of what it did.
async fn note(work: &Work<'_>, import: Uuid, kept: &[Uuid]) -> Result<()> {
    let say = |outcome| {
        guarded::<row::Entity>()
            .col_expr(row::Column::Undone, Expr::value(Text(outcome)))
            .filter(row::Column::ImportId.eq(import))
    };
    let is = |outcome| row::Column::Outcome.eq(Text(outcome));
    work.update_where(say(ImportUndoOutcome::Removed).filter(is(ImportOutcome::New))).await?;
    work.update_where(say(ImportUndoOutcome::Left).filter(is(ImportOutcome::Changed))).await?;
    for some in kept.chunks(SOME) {
        let stayed = row::Column::InstalledUnitId.is_in(some.iter().copied());
        let stayed = say(ImportUndoOutcome::Kept).filter(is(ImportOutcome::New)).filter(stayed);
        work.update_where(stayed).await?;
    }
    Ok(())
}

/// Answers the units that stayed.
async fn remove_units(work: &Work<'_>, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    let system = work.system();
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(SOME) {
        let rows = system.select::<unit::Entity>();
        let rows = rows.filter(unit::Column::Id.is_in(some.iter().copied()));
        all.extend(rows.all(work.db()).await?);
    }
    let made: Vec<_> = all.iter().map(|unit| (unit.id, unit.created_at)).collect();
    let used = used(work, unit::Model::KIND, &made).await?;
    let mut kept = Vec::new();
    for unit in all {
        if unit.version > 1 || used.contains(&unit.id) {
            kept.push(unit.id);
            continue;
        }
        unit.clone().into_active_model().delete(work.db()).await?;
        work.emit(&InstalledUnitRemoved(unit)).await?;
    }
    Ok(kept)
}

/// Places at which no unit stands and nothing else happened.
async fn remove_places(work: &Work<'_>, ids: &[Uuid]) -> Result<()> {
    let system = work.system();
    for some in ids.chunks(SOME) {
        let rows = system.select::<location::Entity>();
        let rows = rows.filter(location::Column::Id.is_in(some.iter().copied()));
        let places = rows.all(work.db()).await?;
        let made: Vec<_> = places.iter().map(|place| (place.id, place.created_at)).collect();
        let used = used_since_import(work, location::Model::KIND, &made).await?;
        let units = system.select::<unit::Entity>();
        let units = units.filter(unit::Column::ServiceLocationId.is_in(some.iter().copied()));
        let taken: HashSet<_> = units
            .all(work.db())
            .await?
            .into_iter()
            .filter_map(|unit| unit.service_location_id)
            .collect();
        for place in places {
            if place.version > 1 || used.contains(&place.id) || taken.contains(&place.id) {
                continue;
            }
            place.clone().into_active_model().delete(work.db()).await?;
            work.emit(&ServiceLocationRemoved(place)).await?;
        }
    }
    Ok(())
}

/// Parties of whom nothing else is known.
async fn remove_parties(work: &Work<'_>, ids: &[Uuid]) -> Result<()> {
    let system = work.system();
    for some in ids.chunks(SOME) {
        let wanted = || some.iter().copied();
        let rows = system.select::<party::Entity>();
        let parties = rows.filter(party::Column::Id.is_in(wanted())).all(work.db()).await?;
        let made: Vec<_> = parties.iter().map(|party| (party.id, party.created_at)).collect();
        let mut used = used_since_import(work, party::Model::KIND, &made).await?;
        let units = system.select::<unit::Entity>();
        let units = units.filter(unit::Column::PartyId.is_in(wanted())).all(work.db()).await?;
        used.extend(units.into_iter().filter_map(|unit| unit.party_id));
        let places = system.select::<location::Entity>();
        let places =
            places.filter(location::Column::PartyId.is_in(wanted())).all(work.db()).await?;
        used.extend(places.into_iter().map(|place| place.party_id));
        let contacts = system.select::<contact::Entity>();
        let contacts = contacts.filter(contact::Column::PartyId.is_in(wanted()));
        used.extend(contacts.all(work.db()).await?.into_iter().map(|contact| contact.party_id));
        let merged = system.select::<party::Entity>();
        let merged =
            merged.filter(party::Column::MergedInto.is_in(wanted())).all(work.db()).await?;
        used.extend(merged.into_iter().filter_map(|party| party.merged_into));
        for party in parties {
            if party.version > 1 || used.contains(&party.id) {
                continue;
            }
            let phones = system.select::<phone::Entity>();
            for phone in phones.filter(phone::Column::PartyId.eq(party.id)).all(work.db()).await? {
                phone.into_active_model().delete(work.db()).await?;
            }
            party.clone().into_active_model().delete(work.db()).await?;
            work.emit(&PartyRemoved(party)).await?;
        }
    }
    Ok(())
}

/// Like [`used`], but other rows of the same import, and this undo, don't count.
async fn used_since_import(
    work: &Work<'_>,
    kind: &str,
    made: &[(Uuid, DateTimeUtc)],
) -> Result<HashSet<Uuid>> {
    use timeline::Column;
    let entries = work
        .system()
        .select::<timeline::Entity>()
        .filter(Column::SubjectKind.eq(kind))
        .filter(Column::SubjectId.is_in(made.iter().map(|(id, _)| *id)))
        .filter(Column::Event.is_not_in([
            "party.created",
            "service_location.created",
            "service_location.removed",
            "installed_unit.registered",
        ]))
        .all(work.db())
        .await?;
    Ok(entries.into_iter().map(|entry| entry.subject_id).collect())
}
