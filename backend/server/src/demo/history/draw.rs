//! What the history draws from: products with what goes wrong on them, codes, parts, names.

use kernel::Result;
use sea_orm::entity::prelude::Uuid;
use serde_json::Value;

use super::super::{actor::Actor, chance::Chance, past::Past, past::id};

/// A family as the demo knows it: how many of its faults, and in which months of the Persian
/// year, a weight of 10 being an ordinary month.
struct Season(&'static str, u32, [u32; 12]);

const SEASONS: [Season; 8] = [
    Season("HP", 27, [6, 5, 4, 4, 4, 6, 12, 18, 22, 22, 16, 9]),
    Season("HC", 18, [12, 20, 26, 24, 18, 8, 3, 2, 2, 2, 3, 8]),
    Season("HW", 13, [9, 8, 8, 8, 8, 9, 11, 13, 14, 13, 11, 9]),
    Season("HG", 13, [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 12]),
    Season("HH", 9, [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 12]),
    Season("HS", 9, [10; 12]),
    Season("HF", 6, [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 12]),
    Season("HD", 5, [10, 10, 10, 10, 12, 12, 12, 10, 9, 9, 9, 10]),
];

pub struct Family {
    pub models: Vec<(Uuid, String)>,
    pub symptoms: Vec<Symptom>,
    pub repairs: Vec<Uuid>,
    pub installs: Vec<Uuid>,
    pub parts: Vec<Uuid>,
    pub sections: Vec<String>,
    season: &'static Season,
}

pub struct Symptom {
    pub code: String,
    pub words: String,
    pub priority: String,
    pub dangerous: bool,
}

pub struct Draw {
    pub families: Vec<Family>,
    pub conditions: Vec<String>,
    pub defects: Vec<String>,
    pub repairs_with_part: Vec<String>,
    pub diagnosis: Option<Uuid>,
    /// The cities of the branches, each with the place of its branch.
    pub cities: Vec<(String, String, usize)>,
}

impl Draw {
    pub async fn from(past: &Past, who: &Actor, cities: &[(&str, usize)]) -> Result<Self> {
        let models = past.lists(who, "list_product_models", "").await?;
        let symptoms = past.lists(who, "list_symptoms", "").await?;
        let labour = past.lists(who, "list_service_codes", "").await?;
        let items = past.lists(who, "list_items", "").await?;
        let faults = past.lists(who, "list_fault_codes", "").await?;
        let known = past.lists(who, "list_cities", "").await?;
        let of = |rows: &[Value], family: &str| -> Vec<Value> {
            rows.iter().filter(|row| row["product_family"]["code"] == family).cloned().collect()
        };
        let families = SEASONS.iter().map(|season| {
            let family = season.0;
            let labour = of(&labour, family);
            let kind = |kind: &str| -> Result<Vec<Uuid>> {
                labour.iter().filter(|row| row["kind"] == kind).map(id).collect()
            };
            let stocked = |item: &&Value| item["tracking"] == "none" && item["state"] == "active";
            Ok(Family {
                models: of(&models, family)
                    .iter()
                    .filter(|model| model["production_ended_on"].is_null())
                    .map(|model| Ok((id(model)?, text(&model["code"]))))
                    .collect::<Result<_>>()?,
                symptoms: of(&symptoms, family).iter().map(symptom).collect(),
                repairs: kind("repair")?,
                installs: kind("install")?,
                parts: of(&items, family).iter().filter(stocked).map(id).collect::<Result<_>>()?,
                sections: of(&faults, family)
                    .iter()
                    .filter(|code| code["type"] == "section")
                    .map(|code| text(&code["code"]))
                    .collect(),
                season,
            })
        });
        let codes = |kind: &str, fits: fn(&Value) -> bool| -> Vec<String> {
            let rows = faults.iter().filter(|code| code["type"] == kind && fits(code));
            rows.map(|code| text(&code["code"])).collect()
        };
        let diagnosis = labour.iter().find(|code| code["code"] == "GN-D01");
        let cities = cities.iter().filter_map(|(name, branch)| {
            let city = known.iter().find(|city| city["name"]["fa"] == *name)?;
            Some((text(&city["code"]), (*name).to_owned(), *branch))
        });
        Ok(Self {
            families: families.collect::<Result<_>>()?,
            conditions: codes("condition", |_| true),
            defects: codes("defect", |_| true),
            repairs_with_part: codes("repair", |code| code["uses_part"] == true),
            diagnosis: diagnosis.map(id).transpose()?,
            cities: cities.collect(),
        })
    }

    /// The family of what a customer has, by the first letters of its serial.
    pub fn family_of(&self, customer: &super::story::Customer) -> Option<usize> {
        let serial = customer.serial.as_ref()?;
        self.families.iter().position(|family| serial.starts_with(family.season.0))
    }

    /// A family whose goods break in a month of the Persian year, counted from 1.
    pub fn broken(&self, chance: &mut Chance, month: u32) -> &Family {
        let place = usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0);
        let weights = self.families.iter().map(|family| family.season.1 * family.season.2[place]);
        &self.families[chance.weighted(weights)]
    }
}

fn symptom(row: &Value) -> Symptom {
    Symptom {
        code: text(&row["code"]),
        words: text(&row["customer_text"]["fa"]),
        priority: text(&row["default_priority"]),
        dangerous: row["is_dangerous"] == true,
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

const FIRST: [&str; 40] = [
    "علی",
    "زهرا",
    "محمد",
    "فاطمه",
    "حسین",
    "نرگس",
    "پویا",
    "مینا",
    "سعید",
    "لاله",
    "امید",
    "پریسا",
    "بهنام",
    "ترانه",
    "رضا",
    "مریم",
    "کامران",
    "نسرین",
    "فرهاد",
    "شیوا",
    "آرمان",
    "الهه",
    "یاسر",
    "سمیه",
    "ناصر",
    "طاهره",
    "مجید",
    "لیلا",
    "بهروز",
    "ژاله",
    "داوود",
    "آتنا",
    "کیوان",
    "هانیه",
    "سیامک",
    "گلناز",
    "ایمان",
    "سپیده",
    "نوید",
    "رویا",
];
const LAST: [&str; 40] = [
    "رضایی",
    "محمدی",
    "حسینی",
    "جعفری",
    "کریمی‌نیا",
    "موسوی",
    "اکبری",
    "نوروزی",
    "سلطانی",
    "بهرامی",
    "شفیعی",
    "قربانی",
    "میرزایی",
    "طاهری",
    "صالحی",
    "رحیمی",
    "عباسی",
    "نجفی",
    "کاظمی",
    "حیدری",
    "امینی",
    "زارع",
    "فتحی",
    "یزدانی",
    "خسروی",
    "دهقان",
    "سعیدی",
    "ملکی",
    "پورمحمد",
    "شریفی",
    "باقری",
    "نظری",
    "عزیزی",
    "هاشمی",
    "رستگار",
    "توکلی",
    "افشار",
    "بیات",
    "گودرزی",
    "معتمدی",
];
const DISTRICTS: [&[&str]; 2] = [
    &["ونک", "نارمک", "سعادت‌آباد", "تهرانپارس", "پونک", "یوسف‌آباد", "گیشا", "شهرک غرب", "تجریش"],
    &["چهارباغ", "خانه اصفهان", "سپاهان‌شهر", "جلفا", "شاهین‌شهر", "ملک‌شهر"],
];

pub fn name(chance: &mut Chance) -> String {
    let first = chance.one(&FIRST).copied().unwrap_or(FIRST[0]);
    let last = chance.one(&LAST).copied().unwrap_or(LAST[0]);
    format!("{first} {last}")
}

pub fn address(chance: &mut Chance, branch: usize) -> String {
    let districts = DISTRICTS[branch % DISTRICTS.len()];
    let district = chance.one(districts).copied().unwrap_or_default();
    format!("{district}، خیابان نمونه {}", chance.between(2, 60))
}

pub const HAZARDS: [&str; 4] = [
    "سگ در حیاط است.",
    "راه‌پله تاریک و باریک است.",
    "برای پشت‌بام نردبان لازم است.",
    "آسانسور ندارد.",
];
pub const ACCESS: [&str; 5] = [
    "زنگ سوم؛ نگهبان ساختمان در را باز می‌کند.",
    "پارکینگ مهمان دارد.",
    "پیش از رسیدن تماس بگیرید.",
    "درِ پشتی از کوچه باز می‌شود.",
    "طبقه همکف، واحد روبه‌روی آسانسور.",
];
