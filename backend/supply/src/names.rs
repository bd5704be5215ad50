//! The names of what a page of stock mentions: items, places and people, one query for each
//! table. Whoever may read a row may read the names in it.

use std::collections::{BTreeSet, HashMap};

use contract::{
    common::{Code, LocalizedText, Name},
    stock::{StockHolderRef, StockItemRef, StockPlaceRef},
};
use kernel::{Error, Result, Viewer};
use sea_orm::entity::prelude::*;

use crate::{
    old_parts::old_part,
    places::place,
    reservations::reservation,
    stock::{balance, document, movement, serial_unit},
    transfers::{line, transfer},
};

/// What is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mention {
    Item(Uuid),
    Place(Uuid),
    Person(Uuid),
    Serial(Uuid),
}

#[derive(Debug, Default)]
pub(crate) struct Names {
    items: HashMap<Uuid, StockItemRef>,
    places: HashMap<Uuid, StockPlaceRef>,
    people: HashMap<Uuid, StockHolderRef>,
    serials: HashMap<Uuid, String>,
}

impl Names {
    pub async fn of(
        db: &impl ConnectionTrait,
        mentions: impl IntoIterator<Item = Mention>,
    ) -> Result<Self> {
        let mentions: BTreeSet<_> = mentions.into_iter().collect();
        let ids = |pick: fn(&Mention) -> Option<Uuid>| -> Vec<Uuid> {
            mentions.iter().filter_map(pick).collect()
        };
        let all = Viewer::system(Uuid::nil());
        let mut names = Self::default();
        let items = ids(|m| if let Mention::Item(id) = m { Some(*id) } else { None });
        if !items.is_empty() {
            let rows = all.select::<registry::item::Entity>();
            let rows = rows.filter(registry::item::Column::Id.is_in(items));
            names.items = rows.all(db).await?.into_iter().map(|i| (i.id, item_ref(i))).collect();
        }
        let places = ids(|m| if let Mention::Place(id) = m { Some(*id) } else { None });
        if !places.is_empty() {
            let rows = all.select::<place::Entity>().filter(place::Column::Id.is_in(places));
            names.places = rows.all(db).await?.into_iter().map(|p| (p.id, place_ref(&p))).collect();
        }
        let people = ids(|m| if let Mention::Person(id) = m { Some(*id) } else { None });
        if !people.is_empty() {
            let rows = all.select::<registry::account::Entity>();
            let rows = rows.filter(registry::account::Column::Id.is_in(people));
            let person = |a: registry::account::Model| StockHolderRef {
                account_id: a.id,
                name: Name(a.name),
            };
            names.people = rows.all(db).await?.into_iter().map(|a| (a.id, person(a))).collect();
        }
        let serials = ids(|m| if let Mention::Serial(id) = m { Some(*id) } else { None });
        if !serials.is_empty() {
            let rows = all.select::<serial_unit::Entity>();
            let rows = rows.filter(serial_unit::Column::Id.is_in(serials));
            names.serials = rows.all(db).await?.into_iter().map(|u| (u.id, u.serial)).collect();
        }
        Ok(names)
    }

    pub fn item(&self, id: Uuid) -> Result<StockItemRef> {
        self.items.get(&id).cloned().ok_or_else(|| Error::internal(format!("item {id} is gone")))
    }

    pub fn place(&self, id: Uuid) -> Result<StockPlaceRef> {
        self.places.get(&id).cloned().ok_or_else(|| Error::internal(format!("place {id} is gone")))
    }

    /// Nobody, where Vafa itself acted.
    pub fn person(&self, id: Uuid) -> Option<StockHolderRef> {
        self.people.get(&id).cloned()
    }

    pub fn serial(&self, id: Uuid) -> Option<String> {
        self.serials.get(&id).cloned()
    }

    pub fn in_place(row: &place::Model) -> Vec<Mention> {
        row.holder_account_id.into_iter().map(Mention::Person).collect()
    }

    pub fn in_balance(row: &balance::Model) -> Vec<Mention> {
        vec![Mention::Item(row.item_id), Mention::Place(row.place_id)]
    }

    pub fn in_unit(row: &serial_unit::Model) -> Vec<Mention> {
        vec![Mention::Item(row.item_id), Mention::Place(row.place_id)]
    }

    pub fn in_movement(row: &movement::Model) -> Vec<Mention> {
        let mut mentions = vec![
            Mention::Item(row.item_id),
            Mention::Place(row.from_place_id),
            Mention::Place(row.to_place_id),
            Mention::Person(row.created_by),
        ];
        mentions.extend(row.serial_unit_id.map(Mention::Serial));
        mentions
    }

    pub fn in_document(row: &document::Model) -> Vec<Mention> {
        vec![Mention::Place(row.place_id), Mention::Person(row.created_by)]
    }

    pub fn in_reservation(row: &reservation::Model) -> Vec<Mention> {
        let places = [row.place_id, row.for_place_id].into_iter().flatten().map(Mention::Place);
        places.chain([Mention::Item(row.item_id)]).collect()
    }

    pub fn in_transfer(row: &transfer::Model) -> Vec<Mention> {
        let people = [row.giver_id, row.receiver_id].into_iter().flatten().map(Mention::Person);
        let places = [row.from_place_id, row.to_place_id].map(Mention::Place);
        places.into_iter().chain(people).collect()
    }

    pub fn in_line(row: &line::Model) -> Vec<Mention> {
        vec![Mention::Item(row.item_id)]
    }

    pub fn in_old_part(row: &old_part::Model) -> Vec<Mention> {
        vec![Mention::Item(row.item_id), Mention::Place(row.place_id), Mention::Person(row.owed_by)]
    }
}

fn item_ref(item: registry::item::Model) -> StockItemRef {
    StockItemRef {
        id: item.id,
        sku: Code(item.sku),
        name: LocalizedText { fa: item.name_fa, en: item.name_en },
        uom: item.uom.0,
        tracking: item.tracking.0,
    }
}

fn place_ref(place: &place::Model) -> StockPlaceRef {
    let code = Code(place.code.clone());
    StockPlaceRef { id: place.id, code, name: place.name(), kind: place.kind.0 }
}
