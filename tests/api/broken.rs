//! Bodies drawn from the schemas of the contract: nearly right, or wrong in one known way.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use jsonschema::Validator;
use kit::{Value, json};
use rand::{
    RngExt,
    seq::{IndexedRandom, IteratorRandom},
};
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

use crate::examples::SPECIFICATION;

/// A body as it is sent, and whether its schema allows it.
pub struct Body {
    pub text: String,
    pub fits: bool,
}

/// One way of being wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    WrongType,
    Missing,
    Unknown,
    TooLong,
    NotAChoice,
    Null,
    Nul,
    LoneSurrogate,
    Deep,
    Huge,
    Negative,
    Infinite,
    Twice,
    Proto,
    NotAnObject,
    Cut,
}

pub const WAYS: [Way; 16] = [
    Way::WrongType,
    Way::Missing,
    Way::Unknown,
    Way::TooLong,
    Way::NotAChoice,
    Way::Null,
    Way::Nul,
    Way::LoneSurrogate,
    Way::Deep,
    Way::Huge,
    Way::Negative,
    Way::Infinite,
    Way::Twice,
    Way::Proto,
    Way::NotAnObject,
    Way::Cut,
];

/// Stands for a piece of JSON that a value cannot hold.
const RAW: &str = "\u{1}raw\u{1}";

/// Text that is allowed nearly everywhere and awkward everywhere.
const TEXTS: [&str; 8] = [
    "'; DROP TABLE jobs; --",
    "<script>alert(1)</script>",
    "\u{202e}برعکس",
    "{{7*7}} %n ${x}",
    "۱۲۳٤٥٦",
    "👩‍👩‍👧‍👦 é",
    "-1",
    "null",
];

pub struct Bodies {
    ids: HashMap<String, Uuid>,
    compiled: HashMap<&'static str, Arc<Validator>>,
}

impl Bodies {
    pub fn new(ids: HashMap<String, Uuid>) -> Self {
        Self { ids, compiled: HashMap::new() }
    }

    pub fn example(&self, schema: &str) -> Body {
        Body { text: example(schema).to_string(), fits: true }
    }

    /// The example with rows that are there, some optional fields less, and other values.
    pub fn nearly_right(&mut self, random: &mut ChaCha8Rng, schema: &'static str) -> Body {
        let mut value = self.filled(schema);
        for pointer in pointers(&value) {
            let Some(at) = value.pointer_mut(&pointer) else { continue };
            match at {
                Value::String(text) if random.random_ratio(1, 5) && text.len() > 12 => {
                    *at = json!(TEXTS.choose(random).unwrap());
                }
                Value::Number(_) if random.random_ratio(1, 4) => {
                    *at = json!(*[0, 1, 2, 10_000, i32::MAX].choose(random).unwrap());
                }
                Value::Object(fields) if random.random_ratio(1, 3) => {
                    let name = fields.keys().choose(random).cloned();
                    name.and_then(|name| fields.remove(&name));
                }
                _ => {}
            }
        }
        self.body(schema, &value, None)
    }

    /// A body that is wrong in one way at a place where that can be; none where it can't.
    pub fn broken(
        &mut self,
        random: &mut ChaCha8Rng,
        schema: &'static str,
        way: Way,
    ) -> Option<Body> {
        let mut value = self.filled(schema);
        let text = value.to_string();
        let all = pointers(&value);
        let of = |kind: fn(&Value) -> bool| {
            let at = |pointer: &&String| value.pointer(pointer).is_some_and(kind);
            all.iter().filter(at).cloned().collect::<Vec<_>>()
        };
        let pick =
            |random: &mut ChaCha8Rng, kind: fn(&Value) -> bool| of(kind).choose(random).cloned();
        let raw = match way {
            Way::NotAnObject => return Some(wrong("[]")),
            Way::Cut => return Some(wrong(&text[..text.len() - 1])),
            Way::Twice => {
                let (name, first) = value.as_object()?.iter().next()?;
                let first = format!("{{{}:{first},", json!(name));
                return Some(wrong(&text.replacen('{', &first, 1)));
            }
            Way::Proto => {
                return Some(wrong(
                    &text.replacen('{', "{\"__proto__\":{\"a\":1},", 1).replace(",}", "}"),
                ));
            }
            Way::WrongType => {
                let at = pick(random, |v| !v.is_object())?;
                let was = value.pointer_mut(&at)?;
                *was = match was {
                    Value::String(_) => json!(17),
                    Value::Array(_) => json!("a list"),
                    _ => json!({"a": "thing"}),
                };
                None
            }
            Way::Missing => {
                let at = pick(random, |v| v.as_object().is_some_and(|fields| !fields.is_empty()))?;
                let fields = value.pointer_mut(&at)?.as_object_mut()?;
                let name = fields.keys().choose(random).cloned()?;
                fields.remove(&name);
                None
            }
            Way::Unknown => {
                let at = pick(random, Value::is_object)?;
                let names = ["id", "organization_id", "state", "version", "created_by", "is_admin"];
                let name = names.choose(random)?;
                value.pointer_mut(&at)?.as_object_mut()?.insert((*name).to_owned(), json!("x"));
                None
            }
            Way::TooLong => {
                let at = pick(random, Value::is_string)?;
                *value.pointer_mut(&at)? = json!("ا".repeat(5_000));
                None
            }
            Way::NotAChoice => {
                let at = pick(random, Value::is_string)?;
                *value.pointer_mut(&at)? = json!("no_such_choice");
                None
            }
            Way::Null => {
                let at = pick(random, |_| true)?;
                *value.pointer_mut(&at)? = Value::Null;
                None
            }
            Way::Nul => {
                let at = pick(random, Value::is_string)?;
                *value.pointer_mut(&at)? = json!("a\0b");
                None
            }
            Way::LoneSurrogate => {
                let at = pick(random, Value::is_string)?;
                *value.pointer_mut(&at)? = json!(RAW);
                Some("\"a\\ud800b\"".to_owned())
            }
            Way::Deep => {
                let at = pick(random, |v| !v.is_object())?;
                *value.pointer_mut(&at)? = json!(RAW);
                Some(format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)))
            }
            Way::Huge => {
                let at = pick(random, Value::is_number).or_else(|| pick(random, |_| true))?;
                *value.pointer_mut(&at)? = json!(9_223_372_036_854_775_808_u64);
                None
            }
            Way::Negative => {
                let at = pick(random, |v| v.is_number() || decimal(v))?;
                let was = value.pointer_mut(&at)?;
                *was = if was.is_number() { json!(-1) } else { json!("-1") };
                None
            }
            Way::Infinite => {
                let at = pick(random, |_| true)?;
                *value.pointer_mut(&at)? = json!(RAW);
                Some("1e400".to_owned())
            }
        };
        Some(self.body(schema, &value, raw))
    }

    fn body(&mut self, schema: &'static str, value: &Value, raw: Option<String>) -> Body {
        match raw {
            Some(raw) => wrong(&value.to_string().replace(&json!(RAW).to_string(), &raw)),
            None => Body { fits: self.fits(schema, value), text: value.to_string() },
        }
    }

    fn fits(&mut self, schema: &'static str, value: &Value) -> bool {
        let compiled = self.compiled.entry(schema).or_insert_with(|| {
            let whole = json!({
                "$ref": format!("#/components/schemas/{schema}"),
                "components": {"schemas": SPECIFICATION["components"]["schemas"]},
            });
            Arc::new(jsonschema::draft202012::options().build(&whole).unwrap())
        });
        compiled.is_valid(value)
    }

    /// The example of a schema, with ids of rows that are there.
    pub fn filled(&self, schema: &str) -> Value {
        let mut value = example(schema);
        for pointer in pointers(&value) {
            // The examples lie before the day of the tests.
            if let Some(Value::String(text)) = value.pointer_mut(&pointer)
                && let Some(day) = text.strip_prefix("2026-11-2")
            {
                *text = format!("2026-12-1{day}");
            }
            let name = pointer.rsplit('/').find(|part| part.parse::<usize>().is_err());
            let name = name.unwrap_or_default();
            let singular = name.replace("_ids", "_id");
            let known = match singular.as_str() {
                "crew" | "lead_employee_id" => self.ids.get("employee_id"),
                "into_id" => self.ids.get("another_request"),
                "driver_account_id" | "holder_account_id" | "assignee_id" => {
                    self.ids.get("account_id")
                }
                "from_stock_place_id" => self.ids.get("warehouse"),
                "to_stock_place_id" => self.ids.get("stock_place_id"),
                "home_territory_id" => self.ids.get("territory_id"),
                "copy_of" => self.ids.get("price_book_id"),
                name => self.ids.get(name),
            };
            if let (Some(id), Some(at)) = (known, value.pointer_mut(&pointer))
                && at.is_string()
            {
                *at = json!(id);
            }
        }
        value
    }
}

fn wrong(text: &str) -> Body {
    Body { text: text.to_owned(), fits: false }
}

fn decimal(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.parse::<f64>().is_ok())
}

fn example(schema: &str) -> Value {
    static NONE: LazyLock<Value> = LazyLock::new(|| json!({}));
    let shown = &SPECIFICATION["components"]["schemas"][schema]["examples"][0];
    if shown.is_null() { NONE.clone() } else { shown.clone() }
}

/// The places of a value, its own included.
fn pointers(value: &Value) -> Vec<String> {
    fn walk(at: String, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| walk(format!("{at}/{name}"), value, found));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(i, v)| walk(format!("{at}/{i}"), v, found));
            }
            _ => {}
        }
        found.push(at);
    }
    let mut found = Vec::new();
    walk(String::new(), value, &mut found);
    found
}
