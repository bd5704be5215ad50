//! What those are called who stand on documents. Whoever may see a document may read the names
//! on it.

use std::collections::HashMap;

use contract::{
    common::Name,
    invoices::{FinancePerson, InvoiceParty},
    rt::Language,
};
use kernel::{Result, Viewer};
use registry::{account, organization, party};
use sea_orm::entity::prelude::*;

use crate::{invoices::invoice, payments::payment};

/// The names of parties and organizations, by id.
#[derive(Debug, Default)]
pub struct Payers(HashMap<Uuid, String>);

impl Payers {
    /// Two queries at most, however many invoices there are.
    pub async fn of<'a>(
        db: &impl ConnectionTrait,
        language: Language,
        invoices: impl IntoIterator<Item = &'a invoice::Model>,
    ) -> Result<Self> {
        let ids = |invoice: &invoice::Model| (invoice.party_id, invoice.payer_organization_id);
        Self::either(db, language, invoices.into_iter().map(ids)).await
    }

    /// As [`Self::of`].
    pub async fn of_payments<'a>(
        db: &impl ConnectionTrait,
        language: Language,
        payments: impl IntoIterator<Item = &'a payment::Model>,
    ) -> Result<Self> {
        let ids = |payment: &payment::Model| (payment.party_id, payment.payer_organization_id);
        Self::either(db, language, payments.into_iter().map(ids)).await
    }

    async fn either(
        db: &impl ConnectionTrait,
        language: Language,
        payers: impl Iterator<Item = (Option<Uuid>, Option<Uuid>)>,
    ) -> Result<Self> {
        let (mut parties, mut organizations) = (Vec::new(), Vec::new());
        for (party, organization) in payers {
            parties.extend(party);
            organizations.extend(organization);
        }
        let mut names = Self::parties(db, parties).await?;
        names.0.extend(Self::organizations(db, language, organizations).await?.0);
        Ok(names)
    }

    pub async fn organizations(
        db: &impl ConnectionTrait,
        language: Language,
        ids: Vec<Uuid>,
    ) -> Result<Self> {
        if ids.is_empty() {
            return Ok(Self::default());
        }
        let rows = everyone().select::<organization::Entity>();
        let rows = rows.filter(organization::Column::Id.is_in(ids)).all(db).await?;
        let named = rows.into_iter().map(|row| match language {
            Language::Fa => (row.id, row.name_fa),
            Language::En => (row.id, row.name_en),
        });
        Ok(Self(named.collect()))
    }

    pub async fn parties(db: &impl ConnectionTrait, mut ids: Vec<Uuid>) -> Result<Self> {
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(Self::default());
        }
        let rows = everyone().select::<party::Entity>();
        let rows = rows.filter(party::Column::Id.is_in(ids)).all(db).await?;
        Ok(Self(rows.into_iter().map(|row| (row.id, row.name)).collect()))
    }

    /// Of a party that was read already.
    pub fn party(party: &party::Model) -> Self {
        Self(HashMap::from([(party.id, party.name.clone())]))
    }

    /// The payer under this id.
    pub fn get(&self, id: Uuid) -> InvoiceParty {
        let name = self.0.get(&id).cloned().unwrap_or_else(|| "–".to_owned());
        InvoiceParty { id, name: Name(name) }
    }

    pub fn of_invoice(&self, invoice: &invoice::Model) -> InvoiceParty {
        let id = invoice.party_id.or(invoice.payer_organization_id).unwrap_or(invoice.id);
        self.get(id)
    }
}

/// The names of those who acted, by account.
#[derive(Debug, Default)]
pub struct People(HashMap<Uuid, String>);

impl People {
    pub async fn of(db: &impl ConnectionTrait, mut ids: Vec<Uuid>) -> Result<Self> {
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(Self::default());
        }
        let rows = everyone().select::<account::Entity>();
        let rows = rows.filter(account::Column::Id.is_in(ids)).all(db).await?;
        Ok(Self(rows.into_iter().map(|row| (row.id, row.name)).collect()))
    }

    /// None where nobody acted but Vafa itself.
    pub fn get(&self, id: Uuid) -> Option<FinancePerson> {
        self.0.get(&id).map(|name| FinancePerson { id, name: Name(name.clone()) })
    }
}

/// Reads names for a document that the caller was found to see.
fn everyone() -> Viewer {
    Viewer::system(Uuid::nil())
}
