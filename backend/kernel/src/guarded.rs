use sea_orm::{EntityTrait, UpdateMany};

/// An update of rows under a guard, to be run by [`crate::Work::update_where`]: the look and the
/// change are one statement, so that nobody comes between.
#[expect(clippy::disallowed_methods, reason = "this is the one place that makes them")]
pub fn guarded<E: EntityTrait>() -> UpdateMany<E> {
    E::update_many()
}
