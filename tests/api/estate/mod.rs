//! Rows that belong to somebody, people to whom they belong, and people to whom they don't: what
//! the walk over own and foreign rows walks on.

mod away;
mod books;
mod desk;
mod field;

use std::collections::BTreeMap;

use contract::{accounts::GrantedRole, rt::TextEnum, security::Role};
use kit::{Api, Caller, Newcomer, Value, json};
use uuid::Uuid;

/// How somebody stands to the rows of the estate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// The rows are theirs, or of the organization and branch they work for.
    Owner,
    /// Of the same organization, but the rows are another customer's, another technician's,
    /// another branch's.
    Beside,
    /// Of another organization.
    Elsewhere,
}

pub struct Person {
    pub role: Role,
    pub stand: Stand,
    pub caller: Caller,
}

pub struct Estate {
    pub api: Api,
    pub people: Vec<Person>,
    /// A row of each kind, by the name of its parameter in a path.
    rows: BTreeMap<&'static str, Value>,
    /// Rows of the other organization.
    foreign: BTreeMap<&'static str, Uuid>,
    /// What each of the owners has for themselves.
    personal: BTreeMap<(&'static str, &'static str), Value>,
    /// A stretch of text that only the rows of the estate contain.
    pub canaries: Vec<String>,
}

/// What a technician knows of only if it has to do with their own visits or their own van.
const OF_A_TECHNICIAN: [&str; 21] = [
    "party_id",
    "contact_id",
    "service_location_id",
    "installed_unit_id",
    "warranty_registration_id",
    "service_request_id",
    "job_id",
    "visit_id",
    "checklist_item_id",
    "part_line_id",
    "labour_line_id",
    "expense_line_id",
    "old_part_id",
    "payment_id",
    "goodwill_authorisation_id",
    "stock_transfer_id",
    "file_id",
    "saved_view_id",
    "session_id",
    "credit_note_id",
    "export_id",
];

/// What everybody who deals with the organization may know of.
const OF_THE_HOUSE: [&str; 6] = [
    "organization_id",
    "branch_id",
    "another_branch",
    "territory_id",
    "working_calendar_id",
    "another_request",
];

/// What somebody at a desk knows of only within the branches that their role is limited to.
const OF_A_BRANCH: [&str; 15] = [
    "service_request_id",
    "job_id",
    "visit_id",
    "checklist_item_id",
    "part_line_id",
    "labour_line_id",
    "expense_line_id",
    "stock_place_id",
    "stock_document_id",
    "old_part_id",
    "goodwill_authorisation_id",
    "file_id",
    "saved_view_id",
    "session_id",
    "export_id",
];

impl Person {
    /// Whether a row of this kind is none of this person's business.
    pub fn is_stranger_to(&self, kind: &str) -> bool {
        match (self.stand, self.role) {
            (Stand::Owner, _) => false,
            (Stand::Elsewhere, _) => true,
            (Stand::Beside, Role::Customer | Role::Guest | Role::LinkHolder) => {
                !OF_THE_HOUSE.contains(&kind)
            }
            (Stand::Beside, Role::Technician) => OF_A_TECHNICIAN.contains(&kind),
            (Stand::Beside, _) => OF_A_BRANCH.contains(&kind),
        }
    }

    /// Works at a desk of the same organization, in another branch.
    pub fn is_of_another_branch(&self) -> bool {
        let outside = [Role::Customer, Role::Guest, Role::LinkHolder, Role::Technician];
        self.stand == Stand::Beside && !outside.contains(&self.role)
    }

    pub fn name(&self) -> String {
        format!("{} ({:?})", self.role, self.stand)
    }
}

impl Estate {
    pub async fn on(database: kit::Database) -> Self {
        let api = Api::on(database).await;
        let mut estate = Self {
            api,
            people: Vec::new(),
            rows: BTreeMap::new(),
            foreign: BTreeMap::new(),
            personal: BTreeMap::new(),
            canaries: Vec::new(),
        };
        estate.insiders().await;
        estate.desk_rows().await;
        estate.field_rows().await;
        estate.books().await;
        estate.outsiders().await;
        estate.personal_rows().await;
        estate.away_rows().await;
        estate
    }

    pub fn owner(&self, role: Role) -> &Caller {
        let owner = self.people.iter().find(|p| p.role == role && p.stand == Stand::Owner);
        &owner.unwrap_or_else(|| panic!("nobody is {role}")).caller
    }

    /// The row that a parameter of a path stands for, as the owner of a role has it. A kind that
    /// nobody provides fails the test: see to it in this folder.
    pub fn row(&self, kind: &str, role: Role) -> &Value {
        let own = self.personal.iter().find(|((k, of), _)| *k == kind && *of == role.as_str());
        let row = own.map(|(_, row)| row).or_else(|| self.rows.get(kind));
        row.unwrap_or_else(|| panic!("no row for {{{kind}}} is in the estate"))
    }

    pub fn id(&self, kind: &str) -> Uuid {
        id(&self.rows[kind])
    }

    /// A row of the other organization.
    pub fn foreign(&self, kind: &str) -> Uuid {
        let known = self.foreign.get(kind);
        *known.unwrap_or_else(|| panic!("no {kind} of another organization is in the estate"))
    }

    pub fn kinds(&self) -> impl Iterator<Item = (&'static str, Uuid)> {
        self.rows.iter().map(|(kind, row)| (*kind, id(row)))
    }

    fn keep(&mut self, kind: &'static str, row: Value) -> Value {
        assert!(row["id"].is_string(), "{kind}: {row:#}");
        self.rows.insert(kind, row.clone());
        row
    }

    async fn get(&self, role: Role, path: &str) -> Value {
        let answer = self.api.get(path).by(self.owner(role)).send().await;
        assert_eq!(answer.status, 200, "{path} by {role}: {:#}", answer.body);
        answer.body
    }

    async fn post(&self, role: Role, path: &str, body: Value) -> Value {
        let request = self.api.post(path).by(self.owner(role));
        let request = if body.is_null() { request } else { request.json(&body) };
        let answer = request.send().await;
        assert!(answer.status < 300, "{path} by {role}: {:#}", answer.body);
        answer.body
    }

    /// Keeps the first row of a list.
    async fn first(&mut self, kind: &'static str, role: Role, path: &str) -> Value {
        let rows = self.get(role, path).await;
        let first = rows["items"].get(0).unwrap_or_else(|| panic!("{path} is empty"));
        self.keep(kind, first.clone())
    }

    fn add(&mut self, role: Role, stand: Stand, caller: Caller) {
        self.people.push(Person { role, stand, caller });
    }

    async fn insiders(&mut self) {
        for role in crate::authorization::PEOPLE {
            let caller = self.api.person(role.0).await;
            self.add(role.1, Stand::Owner, caller);
        }
    }

    /// Their like, to whom nothing of the estate belongs.
    async fn outsiders(&mut self) {
        let home = self.id("organization_id");
        let away = self.api.another_organization("AWAY").await;
        let another_branch = self.id("another_branch");
        for (_, role) in crate::authorization::PEOPLE {
            let granted: GrantedRole = role.as_str().parse().unwrap();
            let party = match role {
                Role::Customer => Some(self.another_customer().await),
                _ => None,
            };
            let beside = match role {
                Role::Technician => self.api.person("technician2").await,
                _ => {
                    let username = format!("beside.{role}");
                    let branch = (role != Role::Customer).then_some(another_branch);
                    let new = Newcomer { username: &username, role: granted, branch, party };
                    self.api.newcomer(home, new).await
                }
            };
            self.add(role, Stand::Beside, beside);
            let username = format!("away.{role}");
            let new = Newcomer { username: &username, role: granted, branch: None, party: None };
            let caller = self.api.newcomer(away, new).await;
            self.add(role, Stand::Elsewhere, caller);
        }
        let guest = self.api.session(&json!({"grant": "guest"})).await;
        self.add(Role::Guest, Stand::Beside, guest);
        let other = self.rows["another_request"].clone();
        let holder = self.holder_of(&other).await;
        self.add(Role::LinkHolder, Stand::Beside, holder);
    }

    async fn another_customer(&self) -> Uuid {
        let body = json!({"kind": "person", "name": "پروانه دیگری"});
        id(&self.post(Role::Agent, "/parties", body).await)
    }

    /// Whoever opens the secret link of a request.
    async fn holder_of(&self, request: &Value) -> Caller {
        let path = format!("/service-requests/{}", id(request));
        let seen = self.get(Role::Agent, &path).await;
        let token = seen["tracking_url"].as_str().unwrap().rsplit('/').next().unwrap();
        self.api.session(&json!({"grant": "tracking_link", "token": token})).await
    }

    /// A file, a saved view and a second session of each owner.
    async fn personal_rows(&mut self) {
        let owners = self.people.iter().filter(|person| person.stand == Stand::Owner);
        let owners: Vec<_> = owners.map(|person| (person.role, person.caller.clone())).collect();
        for (role, caller) in owners {
            let file = crate::ownership::small_file(&self.api, &caller).await;
            self.personal.insert(("file_id", role.as_str()), file);
            let username = crate::authorization::PEOPLE.iter().find(|(_, known)| *known == role);
            let Some((username, _)) = username else {
                let session = caller.session["session"].clone();
                self.personal.insert(("session_id", role.as_str()), session);
                continue;
            };
            let view = json!({"list": "jobs", "name": "Mine", "query": "state=scheduled"});
            let view = self.post(role, "/saved-views", view).await;
            self.personal.insert(("saved_view_id", role.as_str()), view);
            if role != Role::Customer {
                let export = json!({"list": "items", "format": "csv"});
                let export = self.post(role, "/exports", export).await;
                self.personal.insert(("export_id", role.as_str()), export);
            }
            let second = self.api.person(username).await.session["session"].clone();
            self.personal.insert(("session_id", role.as_str()), second);
        }
        let run = json!({"kind": "audit_verification"});
        let run = self.post(Role::Admin, "/maintenance-runs", run).await;
        self.keep("maintenance_run_id", run);
        self.first("audit_event_id", Role::Admin, "/audit-events").await;
        // What was asked for is written.
        self.api.work().await;
    }
}

pub fn id(row: &Value) -> Uuid {
    let text = row["id"].as_str().unwrap_or_else(|| panic!("no id: {row:#}"));
    text.parse().unwrap()
}
