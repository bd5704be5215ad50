//! Rows that were handed to somebody for a while: a customer, place or unit to the technician of
//! a job. Written where the work is assigned, handed over or closed; read by row policies.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*, sea_query::OnConflict};

use crate::{Result, RowPolicy, Subject, Viewer, Work, guarded};

pub mod row_grant {
    use chrono::{DateTime, Utc};
    use sea_orm::{Condition, entity::prelude::*};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "row_grants")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grantee_kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grantee_id: Uuid,
        /// From when on the grant no longer holds; a nightly task removes it.
        pub until: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    /// Whether a grant holds at a moment; one that is said to end does not, where none is known.
    pub fn holds_at(moment: Option<DateTime<Utc>>) -> Condition {
        let still = moment.map(|moment| Column::Until.gt(moment));
        Condition::any().add(Column::Until.is_null()).add_option(still)
    }
}

impl RowPolicy for row_grant::Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::all().add(row_grant::Column::GranteeId.eq(viewer.subject()))
    }
}

impl Work<'_> {
    /// Lets somebody see a row, until then or for good.
    pub async fn grant(
        &self,
        subject: Subject,
        (grantee_kind, grantee_id): (&str, Uuid),
        until: Option<DateTime<Utc>>,
    ) -> Result<()> {
        let grant = row_grant::ActiveModel {
            subject_kind: Set(subject.kind.to_owned()),
            subject_id: Set(subject.id),
            grantee_kind: Set(grantee_kind.to_owned()),
            grantee_id: Set(grantee_id),
            until: Set(until),
        };
        use row_grant::Column::{GranteeId, GranteeKind, SubjectId, SubjectKind, Until};
        let key = [SubjectKind, SubjectId, GranteeKind, GranteeId];
        let again = OnConflict::columns(key).update_column(Until).to_owned();
        row_grant::Entity::insert(grant)
            .on_conflict(again)
            .exec_without_returning(self.db())
            .await?;
        Ok(())
    }

    /// Ends a grant at `until`.
    pub async fn revoke(
        &self,
        subject: Subject,
        (grantee_kind, grantee_id): (&str, Uuid),
        until: DateTime<Utc>,
    ) -> Result<()> {
        let grants = guarded::<row_grant::Entity>()
            .col_expr(row_grant::Column::Until, Expr::value(until))
            .filter(row_grant::Column::SubjectKind.eq(subject.kind))
            .filter(row_grant::Column::SubjectId.eq(subject.id))
            .filter(row_grant::Column::GranteeKind.eq(grantee_kind))
            .filter(row_grant::Column::GranteeId.eq(grantee_id));
        grants.exec(self.db()).await?;
        Ok(())
    }
}
