//! What the desks keep: the organization, its people and places, its customers, its stock.

use contract::{
    rt::TextEnum,
    security::Role::{self, Admin, Agent, Customer, Dispatcher, Manager, Warehouse},
};
use kernel::{NewTask, Say, Subject, Viewer, Work};
use kit::{NOW, json};

use super::{Estate, id};

/// Where the shared rows of the contract are listed, and who may.
const SHARED: [(&str, &str); 17] = [
    ("checklist_template_id", "/checklist-templates"),
    ("fault_code_id", "/fault-codes"),
    ("item_id", "/items"),
    ("job_template_id", "/job-templates"),
    ("price_book_id", "/price-books"),
    ("price_zone_id", "/price-zones"),
    ("product_family_id", "/product-families"),
    ("product_model_id", "/product-models"),
    ("reason_id", "/reasons"),
    ("service_code_id", "/service-codes"),
    ("skill_id", "/skills"),
    ("sla_policy_id", "/sla-policies"),
    ("symptom_id", "/symptoms"),
    ("tax_rate_id", "/tax-rates"),
    ("warranty_policy_id", "/warranty-policies"),
    ("working_calendar_id", "/working-calendars"),
    ("territory_id", "/territories"),
];

impl Estate {
    pub(super) async fn desk_rows(&mut self) {
        for (kind, path) in SHARED {
            self.first(kind, Admin, &format!("{path}?limit=1")).await;
        }
        let path = format!("/price-books/{}/lines?limit=1", self.id("price_book_id"));
        self.first("price_line_id", Manager, &path).await;
        let path = format!("/warranty-policies/{}/versions", self.id("warranty_policy_id"));
        self.first("warranty_policy_version_id", Manager, &path).await;
        self.house().await;
        self.customer().await;
        self.stores().await;
        for (role, kind) in TASKS {
            let task = self.task(role, kind).await;
            self.personal.insert(("task_id", role.as_str()), task);
        }
    }

    async fn house(&mut self) {
        self.first("organization_id", Admin, "/organizations?role=service_unit").await;
        let branches = self.get(Admin, "/branches").await;
        let branch = |code: &str| {
            let all = branches["items"].as_array().unwrap();
            all.iter().find(|branch| branch["code"] == code).unwrap().clone()
        };
        self.keep("branch_id", branch("THR"));
        self.keep("another_branch", branch("ISF"));
        let technician = self.owner(Role::Technician).id().unwrap();
        let path = format!("/employees?account_id={technician}");
        let employee = self.first("employee_id", Dispatcher, &path).await;
        self.first("account_id", Admin, "/accounts?q=Reza").await;
        let path = format!("/accounts/{technician}/role-grants");
        self.first("role_grant_id", Admin, &path).await;
        let invited =
            json!({"name": "Mina Rad", "email": "mina@vafa.example", "roles": ["dispatcher"]});
        let invited = self.post(Admin, "/invitations", invited).await;
        self.keep("invitation_id", invited);
        let absence = json!({
            "employee_id": employee["id"], "reason": "training",
            "starts_at": "2026-12-20T04:30:00.000Z", "ends_at": "2026-12-20T13:30:00.000Z",
        });
        let absence = self.post(Dispatcher, "/absences", absence).await;
        self.keep("absence_id", absence);
        let file = self.api.request(actix_web::http::Method::POST, "/files?name=units.csv");
        let file = file.by(self.owner(Agent)).body("application/octet-stream", "serial,model\n");
        let file = file.send().await.ok();
        let import = json!({"file_id": file["id"], "kind": "installed_units", "mode": "validate"});
        let import = self.post(Agent, "/imports", import).await;
        self.keep("import_id", import);
    }

    /// The customer of the demo, with a place and a product.
    async fn customer(&mut self) {
        let party = self.first("party_id", Customer, "/parties").await;
        let path = format!("/parties/{}/contacts", id(&party));
        let contact = json!({"name": "سرایدار خانه بهار", "phone": "09701239876"});
        let contact = self.post(Agent, &path, contact).await;
        self.keep("contact_id", contact);
        self.first("service_location_id", Customer, "/service-locations").await;
        self.first("installed_unit_id", Customer, "/installed-units").await;
        self.canaries.extend(["مریم کاظمی", "کوچه بهار", "9700000201"].map(str::to_owned));
    }

    async fn stores(&mut self) {
        let technician = self.owner(Role::Technician).id().unwrap();
        let van = format!("/stock-places?kind=van&holder_account_id={technician}");
        let van = self.first("stock_place_id", Warehouse, &van).await;
        let branch = self.id("branch_id");
        let warehouse = format!("/stock-places?kind=warehouse&branch_id={branch}");
        let warehouse = self.first("warehouse", Warehouse, &warehouse).await;
        let path = format!("/stock-documents?stock_place_id={}", id(&warehouse));
        self.first("stock_document_id", Warehouse, &path).await;
        let path = format!("/stock-balances?stock_place_id={}&limit=1", id(&warehouse));
        let balance = self.get(Warehouse, &path).await["items"][0].clone();
        let transfer = json!({
            "from_stock_place_id": warehouse["id"], "to_stock_place_id": van["id"],
            "lines": [{"item_id": balance["item"]["id"], "quantity": "1"}],
        });
        let transfer = self.post(Warehouse, "/stock-transfers", transfer).await;
        self.keep("stock_transfer_id", transfer);
        let path = format!("/vehicles?driver_account_id={technician}");
        let vehicle = self.first("vehicle_id", Warehouse, &path).await;
        let path = format!("/vehicles/{}/assignments", id(&vehicle));
        self.first("vehicle_assignment_id", Warehouse, &path).await;
    }

    /// Something on the work list of a role.
    async fn task(&self, role: Role, kind: &'static str) -> kit::Value {
        let branch = self.id("branch_id");
        let make = async |work: &Work<'_>| {
            let subject = Subject::new("branch", branch);
            let title = Say::new("Look at it", "نگاهی بیندازید");
            let task = NewTask { kind, subject, role, assignee: None, due_at: NOW, title };
            work.task(task).await
        };
        let viewer = Viewer::system(self.id("organization_id"));
        self.api.installation.app.act("kit", viewer, make).await.unwrap();
        let tasks = self.get(role, &format!("/tasks?kind={kind}")).await;
        tasks["items"][0].clone()
    }
}

/// A kind of task for each role that has a work list.
const TASKS: [(Role, &str); 7] = [
    (Agent, "kit_agent"),
    (Dispatcher, "kit_dispatcher"),
    (Role::Technician, "kit_technician"),
    (Warehouse, "kit_warehouse"),
    (Role::Accountant, "kit_accountant"),
    (Manager, "kit_manager"),
    (Admin, "kit_admin"),
];
