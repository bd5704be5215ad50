//! The operations of the contract on warranty: from the wire to actions and back, nothing else.

use contract::{
    common::Include,
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
    warranty::*,
};
use kernel::{App, Error, Key, Order, Pager, Result, Total, Viewer, count};
use sea_orm::{DatabaseConnection, EntityTrait, Select, entity::prelude::Uuid};

use crate::{
    entitlement::{self, Case, cover, decision, wire as decisions},
    goodwill::{actions as goodwill, authorisation, wire as goodwill_wire},
    policies::{actions as policies, policy, version, wire as policy_wire},
    registrations::{actions as registrations, registration, voids, wire as registration_wire},
    repairs::{self, repair},
};

/// Answers the operations on warranty.
pub struct Warranty;

impl Service for Warranty {
    type App = App;
    type Error = Error;
}

impl WarrantyApi for Warranty {
    async fn list_warranty_policies(
        app: &App,
        cx: Cx,
        query: ListWarrantyPoliciesQuery,
    ) -> Result<WarrantyPolicyCollection> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = policies::selected(&viewer, &query);
        let Total { total, total_at_least } = totals(&query.include, known.clone(), db).await?;
        let known = page.keyset(known, policy::Column::Code, Order::Asc, policy::Column::Id);
        let (known, next_cursor) =
            page.cut(known.all(db).await?, |policy| (Key::Text(policy.code.clone()), policy.id));
        let items = policy_wire::policies(db, &viewer, known, app.today()).await?;
        Ok(WarrantyPolicyCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_warranty_policy(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: WarrantyPolicyPrototype,
    ) -> Result<Recorded<Created<Tagged<WarrantyPolicy>>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = policies::create(work, &body).await?;
            let location = format!("/api/v1/warranty-policies/{}", known.id);
            let reply = policy_wire::policy(work.db(), &work.viewer, known, app.today()).await?;
            Ok(Created { location, reply })
        });
        work.await
    }

    async fn get_warranty_policy(app: &App, cx: Cx, id: Uuid) -> Result<Tagged<WarrantyPolicy>> {
        let viewer = Viewer::new(&cx.principal);
        let known = policies::find(app.db(), &viewer, id).await?;
        policy_wire::policy(app.db(), &viewer, known, app.today()).await
    }

    async fn update_warranty_policy(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        body: WarrantyPolicyPatch,
    ) -> Result<Tagged<WarrantyPolicy>> {
        let work = app.transact(&cx, async |work| {
            let known = policies::update(work, id, if_match, &body).await?;
            policy_wire::policy(work.db(), &work.viewer, known, app.today()).await
        });
        work.await
    }

    async fn replace_warranty_policy_models(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        body: WarrantyPolicyModels,
    ) -> Result<Tagged<WarrantyPolicy>> {
        let work = app.transact(&cx, async |work| {
            let known = policies::bind(work, id, if_match, &body).await?;
            policy_wire::policy(work.db(), &work.viewer, known, app.today()).await
        });
        work.await
    }

    async fn list_warranty_policy_versions(
        app: &App,
        cx: Cx,
        policy: Uuid,
        query: ListWarrantyPolicyVersionsQuery,
    ) -> Result<WarrantyPolicyVersionCollection> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = policies::versions(db, &viewer, policy, &page).await?;
        let at = |version: &version::Model| (Key::Int(version.sequence.into()), version.id);
        let (known, next_cursor) = page.cut(known, at);
        let items = policy_wire::versions(db, &viewer, known).await?;
        Ok(WarrantyPolicyVersionCollection { items, next_cursor })
    }

    async fn create_warranty_policy_version(
        app: &App,
        cx: Cx,
        policy: Uuid,
        key: IdempotencyKey,
        body: WarrantyPolicyVersionPrototype,
    ) -> Result<Recorded<Created<Tagged<WarrantyPolicyVersion>>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = policies::draft(work, policy, &body).await?;
            let location = format!("/api/v1/warranty-policy-versions/{}", known.id);
            let reply = policy_wire::version(work.db(), &work.viewer, known).await?;
            Ok(Created { location, reply })
        });
        work.await
    }

    async fn get_warranty_policy_version(
        app: &App,
        cx: Cx,
        id: Uuid,
    ) -> Result<Tagged<WarrantyPolicyVersion>> {
        let viewer = Viewer::new(&cx.principal);
        let known = policies::find_version(app.db(), &viewer, id).await?;
        policy_wire::version(app.db(), &viewer, known).await
    }

    async fn replace_warranty_policy_version(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        body: WarrantyPolicyVersionPrototype,
    ) -> Result<Tagged<WarrantyPolicyVersion>> {
        let work = app.transact(&cx, async |work| {
            let known = policies::rewrite(work, id, if_match, &body).await?;
            policy_wire::version(work.db(), &work.viewer, known).await
        });
        work.await
    }

    async fn create_warranty_policy_version_publication(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<WarrantyPolicyVersion>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = policies::publish(work, id, if_match).await?;
            policy_wire::version(work.db(), &work.viewer, known).await
        });
        work.await
    }

    async fn list_warranty_registrations(
        app: &App,
        cx: Cx,
        query: ListWarrantyRegistrationsQuery,
    ) -> Result<WarrantyRegistrationCollection> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = registrations::selected(&viewer, &query, app.today());
        let Total { total, total_at_least } = totals(&query.include, known.clone(), db).await?;
        let id = registration::Column::Id;
        let known = page.keyset(known, id, Order::Desc, id).all(db).await?;
        let (known, next_cursor) = page.cut(known, |known| (Key::Id, known.id));
        let items = registration_wire::registrations(app, db, &viewer, known).await?;
        Ok(WarrantyRegistrationCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_warranty_registration(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: WarrantyRegistrationPrototype,
    ) -> Result<Recorded<Created<Tagged<WarrantyRegistration>>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = registrations::create(work, &body).await?;
            let location = format!("/api/v1/warranty-registrations/{}", known.id);
            let reply =
                registration_wire::registration(app, work.db(), &work.viewer, known).await?;
            Ok(Created { location, reply })
        });
        work.await
    }

    async fn get_warranty_registration(
        app: &App,
        cx: Cx,
        id: Uuid,
    ) -> Result<Tagged<WarrantyRegistration>> {
        let viewer = Viewer::new(&cx.principal);
        let known = registrations::find(app.db(), &viewer, id).await?;
        registration_wire::registration(app, app.db(), &viewer, known).await
    }

    async fn create_warranty_registration_confirmation(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: RegistrationConfirmation,
    ) -> Result<Recorded<Tagged<WarrantyRegistration>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = registrations::confirm(work, id, if_match, &body).await?;
            registration_wire::registration(app, work.db(), &work.viewer, known).await
        });
        work.await
    }

    async fn create_warranty_registration_extension(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: RegistrationExtension,
    ) -> Result<Recorded<Created<RegistrationEvent>>> {
        let work = app.once(&cx, &key, async |work| {
            let event = registrations::extend(work, id, if_match, &body).await?;
            let location = format!("/api/v1/warranty-registrations/{id}");
            Ok(Created { location, reply: event.into() })
        });
        work.await
    }

    async fn create_warranty_registration_void_proposal(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: VoidProposal,
    ) -> Result<Recorded<Tagged<WarrantyRegistration>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = voids::propose(work, id, if_match, &body).await?;
            registration_wire::registration(app, work.db(), &work.viewer, known).await
        });
        work.await
    }

    async fn create_warranty_registration_void_approval(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<WarrantyRegistration>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = voids::approve(work, id, if_match).await?;
            registration_wire::registration(app, work.db(), &work.viewer, known).await
        });
        work.await
    }

    async fn create_warranty_registration_void_refusal(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: VoidRefusal,
    ) -> Result<Recorded<Tagged<WarrantyRegistration>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = voids::refuse(work, id, if_match, &body).await?;
            registration_wire::registration(app, work.db(), &work.viewer, known).await
        });
        work.await
    }

    async fn get_installed_unit_cover(
        app: &App,
        cx: Cx,
        unit: Uuid,
        query: GetInstalledUnitCoverQuery,
    ) -> Result<Cover> {
        let on = query.on.unwrap_or_else(|| app.today());
        cover::cover_of(app.db(), &Viewer::new(&cx.principal), unit, on).await
    }

    async fn get_installed_unit_entitlement(
        app: &App,
        cx: Cx,
        unit: Uuid,
        query: GetInstalledUnitEntitlementQuery,
    ) -> Result<Entitlement> {
        let case = Case {
            unit_id: Some(unit),
            at: query.on.unwrap_or_else(|| app.today()),
            line: query.line_kind,
            warranty_part_key: query.warranty_part_key.map(|key| key.0),
            service_code: query.service_code.map(|code| code.0),
            cause_code: query.cause_code.map(|code| code.0),
            fault_codes: query.fault_code.map(|code| code.0).into_iter().collect(),
            job_id: None,
            service_request_id: None,
        };
        let viewer = Viewer::new(&cx.principal);
        let decision = entitlement::decide(app.db(), &viewer, &case).await?;
        Ok(decisions::entitlement(&decision, case.line, case.at))
    }

    async fn get_cover_preview(
        app: &App,
        _: Cx,
        query: GetCoverPreviewQuery,
    ) -> Result<CoverPreview> {
        cover::preview(app.db(), &query.serial, app.today()).await
    }

    async fn list_repair_warranties(
        app: &App,
        cx: Cx,
        query: ListRepairWarrantiesQuery,
    ) -> Result<RepairWarrantyCollection> {
        let db = app.db();
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = repairs::selected(&Viewer::new(&cx.principal), &query);
        let Total { total, total_at_least } = totals(&query.include, known.clone(), db).await?;
        let id = repair::Column::Id;
        let known = page.keyset(known, id, Order::Desc, id).all(db).await?;
        let (known, next_cursor) = page.cut(known, |known| (Key::Id, known.id));
        let items = known.into_iter().map(RepairWarranty::from).collect();
        Ok(RepairWarrantyCollection { items, next_cursor, total, total_at_least })
    }

    async fn list_entitlement_decisions(
        app: &App,
        cx: Cx,
        query: ListEntitlementDecisionsQuery,
    ) -> Result<EntitlementDecisionCollection> {
        let db = app.db();
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = entitlement::decide::selected(&Viewer::new(&cx.principal), &query);
        let Total { total, total_at_least } = totals(&query.include, known.clone(), db).await?;
        let id = decision::Column::Id;
        let known = page.keyset(known, id, Order::Desc, id).all(db).await?;
        let (known, next_cursor) = page.cut(known, |known| (Key::Id, known.id));
        let items = known.into_iter().map(EntitlementDecision::try_from).collect::<Result<_>>()?;
        Ok(EntitlementDecisionCollection { items, next_cursor, total, total_at_least })
    }

    async fn list_goodwill_authorisations(
        app: &App,
        cx: Cx,
        query: ListGoodwillAuthorisationsQuery,
    ) -> Result<GoodwillAuthorisationCollection> {
        let (db, today) = (app.db(), app.today());
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = goodwill::selected(&Viewer::new(&cx.principal), &query, today);
        let Total { total, total_at_least } = totals(&query.include, known.clone(), db).await?;
        let id = authorisation::Column::Id;
        let known = page.keyset(known, id, Order::Desc, id).all(db).await?;
        let (known, next_cursor) = page.cut(known, |known| (Key::Id, known.id));
        let items = goodwill_wire::told(app, known).await?;
        Ok(GoodwillAuthorisationCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_goodwill_authorisation(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: GoodwillPrototype,
    ) -> Result<Recorded<Created<Tagged<GoodwillAuthorisation>>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = goodwill::propose(work, &body).await?;
            let location = format!("/api/v1/goodwill-authorisations/{}", known.id);
            Ok(Created { location, reply: goodwill_wire::tagged(app, known).await? })
        });
        work.await
    }

    async fn get_goodwill_authorisation(
        app: &App,
        cx: Cx,
        id: Uuid,
    ) -> Result<Tagged<GoodwillAuthorisation>> {
        let known = goodwill::find(app.db(), &Viewer::new(&cx.principal), id).await?;
        goodwill_wire::tagged(app, known).await
    }

    async fn create_goodwill_authorisation_approval(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: GoodwillApproval,
    ) -> Result<Recorded<Tagged<GoodwillAuthorisation>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = goodwill::approve(work, id, if_match, &body).await?;
            goodwill_wire::tagged(app, known).await
        });
        work.await
    }

    async fn create_goodwill_authorisation_rejection(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: GoodwillRejection,
    ) -> Result<Recorded<Tagged<GoodwillAuthorisation>>> {
        let work = app.once(&cx, &key, async |work| {
            let known = goodwill::reject(work, id, if_match, &body).await?;
            goodwill_wire::tagged(app, known).await
        });
        work.await
    }
}

async fn totals<E: EntityTrait>(
    include: &[Include],
    rows: Select<E>,
    db: &DatabaseConnection,
) -> Result<Total> {
    if include.is_empty() { Ok(Total::default()) } else { count(rows, db).await }
}
