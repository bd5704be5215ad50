//! Who of several servers does what only one may do.

use chrono::TimeDelta;
use sea_orm::{
    ActiveValue::Set, Condition, QueryFilter, entity::prelude::*, sea_query::OnConflict,
};

use crate::{App, Result, guarded};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub holder: Uuid,
    pub until: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Takes or keeps a lease.
pub async fn elected(app: &App, name: &str, me: Uuid, term: TimeDelta) -> Result<bool> {
    let now = app.clock.now();
    let db = app.database.writer();
    let first = ActiveModel { name: Set(name.to_owned()), holder: Set(me), until: Set(now) };
    let known = OnConflict::column(Column::Name).do_nothing().to_owned();
    Entity::insert(first).on_conflict(known).exec_without_returning(db).await?;
    let free = Condition::any()
        .add(Column::Holder.eq(me))
        .add(Column::Until.lt(now))
        // A clock that was set back must not leave everybody waiting for what once was the future.
        .add(Column::Until.gt(now + term + term));
    let taken = guarded::<Entity>()
        .col_expr(Column::Holder, Expr::value(me))
        .col_expr(Column::Until, Expr::value(now + term))
        .filter(Column::Name.eq(name))
        .filter(free);
    Ok(taken.exec(db).await?.rows_affected == 1)
}
