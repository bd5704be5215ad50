//! Provinces and cities, which all organizations share.

use contract::{
    catalogue::{City, ListCitiesQuery, ListProvincesQuery, Province},
    common::{Code, LocalizedText},
};
use kernel::{Order, Pager, Result, Viewer, search, text};
use sea_orm::entity::prelude::*;

use super::{city, province};

/// What search calls them.
pub const PROVINCE: &str = "province";
pub const CITY: &str = "city";

/// By code.
pub async fn provinces(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListProvincesQuery,
    page: &Pager,
) -> Result<Vec<province::Model>> {
    use province::Column;
    let mut rows = viewer.select::<province::Entity>();
    if let Some(q) = &query.q {
        rows = rows.filter(Column::Id.in_subquery(search::matching(db, PROVINCE, q)));
    }
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

/// By code.
pub async fn cities(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListCitiesQuery,
    page: &Pager,
) -> Result<Vec<city::Model>> {
    use city::Column;
    let mut rows = viewer.select::<city::Entity>();
    if !query.province_code.is_empty() {
        let provinces = query.province_code.iter().map(|code| code.0.as_str());
        rows = rows.filter(Column::ProvinceCode.is_in(provinces));
    }
    if let Some(q) = &query.q {
        rows = rows.filter(Column::Id.in_subquery(search::matching(db, CITY, q)));
    }
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

/// The city that people call so, in either language and any spelling; none, where two are.
pub async fn city_named(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    name: &str,
) -> Result<Option<city::Model>> {
    let wanted = text::fold(name);
    let all = viewer.select::<city::Entity>().all(db).await?;
    let mut called = all
        .into_iter()
        .filter(|city| text::fold(&city.name_fa) == wanted || text::fold(&city.name_en) == wanted);
    Ok(match (called.next(), called.next()) {
        (Some(city), None) => Some(city),
        _ => None,
    })
}

pub async fn city_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    code: &str,
) -> Result<Option<city::Model>> {
    Ok(viewer.select::<city::Entity>().filter(city::Column::Code.eq(code)).one(db).await?)
}

impl From<province::Model> for Province {
    fn from(row: province::Model) -> Self {
        Self {
            code: Code(row.code),
            name: LocalizedText { fa: row.name_fa, en: row.name_en },
            tile_column: row.tile_column,
            tile_row: row.tile_row,
        }
    }
}

impl From<city::Model> for City {
    fn from(row: city::Model) -> Self {
        Self {
            code: Code(row.code),
            name: LocalizedText { fa: row.name_fa, en: row.name_en },
            province_code: Code(row.province_code),
            is_centre: row.is_centre,
        }
    }
}
