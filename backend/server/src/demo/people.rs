//! Who signs in to the demo: all that is named of the made-up company, in one place. The names
//! are invented; telephone numbers begin with 0970, which nobody has.

use contract::accounts::GrantedRole;

/// A person inside.
pub struct Person {
    pub username: &'static str,
    pub fa: &'static str,
    pub en: &'static str,
    pub role: GrantedRole,
    pub phone: &'static str,
    /// The branch they work at, by its place in [`BRANCHES`].
    pub branch: usize,
    pub is_lead: bool,
}

/// A branch of the service unit.
pub struct Branch {
    pub code: &'static str,
    pub fa: &'static str,
    pub en: &'static str,
    pub phone: &'static str,
    /// The provinces that it serves.
    pub provinces: &'static [&'static str],
    pub city: &'static str,
}

pub const MANUFACTURER: (&str, &str, &str) =
    ("HIRMAS", "گروه صنعتی هیرماس", "Hirmas Industrial Group");
pub const UNIT: (&str, &str, &str) = ("HIRSERV", "هیرماس‌سرویس", "Hirmas Service");

pub const BRANCHES: [Branch; 2] = [
    Branch {
        code: "THR",
        fa: "شعبه تهران",
        en: "Tehran branch",
        phone: "02191000001",
        provinces: &["IR-P14", "IR-P13"],
        city: "تهران",
    },
    Branch {
        code: "ISF",
        fa: "شعبه اصفهان",
        en: "Isfahan branch",
        phone: "03191000002",
        provinces: &["IR-P21"],
        city: "اصفهان",
    },
];

pub const PEOPLE: [Person; 11] = [
    person("agent", "سارا احمدی", "Sara Ahmadi", GrantedRole::Agent, "09700000101", 0, true),
    person("agent2", "نگار رستمی", "Negar Rostami", GrantedRole::Agent, "09700000102", 1, false),
    person(
        "dispatcher",
        "کاوه مرادی",
        "Kaveh Moradi",
        GrantedRole::Dispatcher,
        "09700000103",
        0,
        true,
    ),
    person(
        "dispatcher2",
        "الهام شریفی",
        "Elham Sharifi",
        GrantedRole::Dispatcher,
        "09700000104",
        1,
        false,
    ),
    person(
        "technician",
        "رضا کریمی",
        "Reza Karimi",
        GrantedRole::Technician,
        "09700000105",
        0,
        false,
    ),
    person(
        "technician2",
        "امیر قاسمی",
        "Amir Ghasemi",
        GrantedRole::Technician,
        "09700000106",
        0,
        false,
    ),
    person(
        "technician3",
        "مهدی یوسفی",
        "Mehdi Yousefi",
        GrantedRole::Technician,
        "09700000107",
        1,
        false,
    ),
    person(
        "warehouse",
        "لیلا صادقی",
        "Leila Sadeghi",
        GrantedRole::Warehouse,
        "09700000108",
        0,
        false,
    ),
    person(
        "accountant",
        "بهرام نوری",
        "Bahram Nouri",
        GrantedRole::Accountant,
        "09700000109",
        0,
        false,
    ),
    person(
        "manager",
        "شیرین فرهادی",
        "Shirin Farhadi",
        GrantedRole::Manager,
        "09700000110",
        0,
        true,
    ),
    person("admin", "آرش کیانی", "Arash Kiani", GrantedRole::Admin, "09700000111", 0, false),
];

/// The one customer who has a password, in the demo only.
pub const CUSTOMER: (&str, &str, &str) = ("مریم کاظمی", "Maryam Kazemi", "09700000201");

const fn person(
    username: &'static str,
    fa: &'static str,
    en: &'static str,
    role: GrantedRole,
    phone: &'static str,
    branch: usize,
    is_lead: bool,
) -> Person {
    Person { username, fa, en, role, phone, branch, is_lead }
}
