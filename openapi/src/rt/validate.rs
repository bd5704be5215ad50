//! Turns what `serde` and `validator` find into the `errors` of a problem.
//!
//! They are fast and stop at the first misfit; once they refuse, the body is held against its
//! schema, which finds every error with its place.

use std::{
    borrow::Cow,
    collections::HashMap,
    ops::RangeInclusive,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use jsonschema::{Validator, error::ValidationErrorKind as Kind};
use regex::Regex;
use serde::de::DeserializeOwned;
use serde_json::{Value, error::Category, json};
use serde_path_to_error::Segment;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::{FieldError, Problem, Result, Say, shape};
use crate::common::ProblemCode;

pub(crate) fn body<T: DeserializeOwned + Validate>(
    text: &str,
    schema: Option<&'static str>,
) -> Result<T> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value: T = match serde_path_to_error::deserialize(&mut deserializer) {
        Ok(value) => value,
        Err(e) if e.inner().classify() != Category::Data => {
            return Err(Problem::new(ProblemCode::MalformedJson).detail(position(e.inner())));
        }
        Err(e) => return Err(misfit(e, text, schema)),
    };
    deserializer
        .end()
        .map_err(|e| Problem::new(ProblemCode::MalformedJson).detail(position(&e)))?;
    // `serde` reads a list as the fields of an object in their order; a body is an object.
    let found = match text.trim_start().starts_with('{') {
        true => [violations(&value), lists_for_objects(text, schema)].concat(),
        false => vec![FieldError::body("", "invalid", invalid())],
    };
    if found.is_empty() { Ok(value) } else { Err(Problem::invalid(every(text, schema, found))) }
}

/// Where the body has a list in the place of an object.
fn lists_for_objects(text: &str, schema: Option<&'static str>) -> Vec<FieldError> {
    let Some(schema) = schema.filter(|_| text.contains('[')) else { return Vec::new() };
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let known = &SPECIFICATION["components"]["schemas"][&variant(schema, &value)];
    let found = shape::misplaced(&SPECIFICATION, known, &value);
    found.into_iter().map(|at| FieldError::body(at, "invalid", invalid())).collect()
}

fn position(error: &serde_json::Error) -> Say {
    let (line, column) = (error.line(), error.column());
    Say::new(
        format!("It breaks at line {line}, column {column}."),
        format!("در سطر {line}، ستون {column} می‌شکند."),
    )
}

pub(crate) fn query<T: Validate>(value: T) -> Result<T> {
    let found = violations(&value).into_iter().map(|error| {
        let pointer = error.pointer.as_deref().unwrap_or_default();
        let name = pointer.split('/').nth(1).unwrap_or_default();
        FieldError::parameter(name, &error.code, error.detail)
    });
    let problem = found.fold(Problem::new(ProblemCode::InvalidParameter), Problem::with);
    if problem.has_errors() { Err(problem) } else { Ok(value) }
}

/// JSON of another shape than the contract's is a 422 with every place.
fn misfit(
    error: serde_path_to_error::Error<serde_json::Error>,
    text: &str,
    schema: Option<&'static str>,
) -> Problem {
    let mut pointer: String = error.path().iter().map(segment).collect();
    // `serde` tells its errors apart by their text only.
    let said = error.inner().to_string();
    let (code, detail) = match said.split('`').collect::<Vec<_>>()[..] {
        ["unknown field ", name, ..] => {
            if !pointer.ends_with(&format!("/{name}")) {
                pointer += &format!("/{name}");
            }
            ("unknown_field", unknown_field())
        }
        ["missing field ", name, ..] => {
            pointer += &format!("/{name}");
            ("required", required())
        }
        _ => ("invalid", invalid()),
    };
    let first = vec![FieldError::body(pointer, code, detail)];
    Problem::invalid(every(text, schema, first))
}

/// What the schema says is wrong; `otherwise` what was found without it, where it finds nothing.
fn every(text: &str, schema: Option<&'static str>, otherwise: Vec<FieldError>) -> Vec<FieldError> {
    let Some(schema) = schema else { return otherwise };
    let Ok(value) = serde_json::from_str::<Value>(text) else { return otherwise };
    let Some(validator) = validator(variant(schema, &value)) else { return otherwise };
    let mut found: Vec<_> =
        validator.iter_errors(&value).take(MOST).flat_map(|error| told(&error)).collect();
    found.sort();
    found.dedup();
    if found.is_empty() { otherwise } else { found }
}

/// The most errors that one answer lists.
const MOST: usize = 200;

static SPECIFICATION: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(crate::SPECIFICATION).unwrap_or_default());

/// Of a tagged union, the schema that the tag chooses: only its errors mean something.
fn variant(schema: &'static str, value: &Value) -> String {
    let discriminator = &SPECIFICATION["components"]["schemas"][schema]["discriminator"];
    let tag = discriminator["propertyName"].as_str().and_then(|name| value[name].as_str());
    let target = tag.and_then(|tag| discriminator["mapping"][tag].as_str());
    target.and_then(|target| target.rsplit('/').next()).unwrap_or(schema).to_owned()
}

fn validator(schema: String) -> Option<Arc<Validator>> {
    static COMPILED: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> =
        LazyLock::new(Mutex::default);
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = compiled.get(&schema) {
        return Some(Arc::clone(known));
    }
    let whole = json!({
        "$ref": format!("#/components/schemas/{schema}"),
        "components": {"schemas": SPECIFICATION["components"]["schemas"]},
    });
    let validator = Arc::new(jsonschema::draft202012::options().build(&whole).ok()?);
    compiled.insert(schema, Arc::clone(&validator));
    Some(validator)
}

fn told(error: &jsonschema::ValidationError<'_>) -> Vec<FieldError> {
    let at = error.instance_path().to_string();
    let one = |code: &str, detail| vec![FieldError::body(at.clone(), code, detail)];
    match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            unexpected
                .iter()
                .map(|name| {
                    FieldError::body(format!("{at}/{name}"), "unknown_field", unknown_field())
                })
                .collect()
        }
        Kind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            vec![FieldError::body(format!("{at}/{name}"), "required", required())]
        }
        Kind::MinLength { limit: 1 } => one("required", required()),
        Kind::MinLength { limit } => one(
            "too_short",
            Say::new(
                format!("At least {limit} characters."),
                format!("دست‌کم {limit} نویسه لازم است."),
            ),
        ),
        Kind::MaxLength { limit } => one(
            "too_long",
            Say::new(format!("At most {limit} characters."), format!("حداکثر {limit} نویسه.")),
        ),
        Kind::Minimum { limit } => {
            one("too_small", Say::new(format!("At least {limit}."), format!("دست‌کم {limit}.")))
        }
        Kind::Maximum { limit } => {
            one("too_large", Say::new(format!("At most {limit}."), format!("حداکثر {limit}.")))
        }
        Kind::MinItems { limit } => one(
            "too_few",
            Say::new(format!("At least {limit} of them."), format!("دست‌کم {limit} مورد لازم است.")),
        ),
        Kind::MaxItems { limit } => one(
            "too_many",
            Say::new(format!("At most {limit} of them."), format!("حداکثر {limit} مورد.")),
        ),
        Kind::Enum { .. } => {
            one("not_a_choice", Say::new("It isn't one of the choices.", "از گزینه‌های ممکن نیست."))
        }
        _ => one("invalid", invalid()),
    }
}

fn required() -> Say {
    Say::new("This is needed.", "این مورد لازم است.")
}

fn unknown_field() -> Say {
    Say::new("There is no such field.", "چنین فیلدی وجود ندارد.")
}

fn invalid() -> Say {
    Say::new("It isn't of the expected form.", "به شکل خواسته‌شده نیست.")
}

fn segment(segment: &Segment) -> String {
    match segment {
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Seq { index } => format!("/{index}"),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    }
}

fn violations(value: &impl Validate) -> Vec<FieldError> {
    let mut found = Vec::new();
    if let Err(errors) = value.validate() {
        collect("", &errors, &mut found);
    }
    found.sort();
    found
}

fn collect(at: &str, errors: &ValidationErrors, found: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        let here = if field == SCALAR { at.to_owned() } else { format!("{at}/{field}") };
        match kind {
            ValidationErrorsKind::Field(errors) => found.extend(
                errors.iter().map(|error| FieldError::body(&*here, rule(error), detail(error))),
            ),
            ValidationErrorsKind::Struct(nested) => collect(&here, nested, found),
            ValidationErrorsKind::List(items) => {
                for (index, nested) in items {
                    collect(&format!("{here}/{index}"), nested, found);
                }
            }
        }
    }
}

/// `validator` names its own rules; ours are those of the schema.
fn rule(error: &ValidationError) -> &str {
    match error.code.as_ref() {
        "regex" => "invalid",
        "length" | "range" => "out_of_range",
        other => other,
    }
}

fn detail(error: &ValidationError) -> Say {
    let bound = |name| error.params.get(name).map(ToString::to_string);
    match (bound("min"), bound("max")) {
        (Some(min), Some(max)) => {
            Say::new(format!("From {min} to {max}."), format!("از {min} تا {max}."))
        }
        (Some(min), None) => Say::new(format!("At least {min}."), format!("دست‌کم {min}.")),
        (None, Some(max)) => Say::new(format!("At most {max}."), format!("حداکثر {max}.")),
        (None, None) => invalid(),
    }
}

/// The made-up field name under which a scalar newtype reports.
const SCALAR: &str = "";

/// Checks a scalar newtype.
#[derive(Default)]
pub(crate) struct Scalar(ValidationErrors);

impl Scalar {
    pub(crate) fn pattern(self, text: &str, pattern: &Regex) -> Self {
        let holds = pattern.is_match(text);
        self.rule(holds, "regex", "pattern", &pattern.as_str())
    }

    pub(crate) fn length(self, text: &str, range: RangeInclusive<i64>) -> Self {
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        self.rule(range.contains(&length), "length", "max", range.end())
    }

    pub(crate) fn finish(self) -> std::result::Result<(), ValidationErrors> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }

    fn rule(
        mut self,
        holds: bool,
        code: &'static str,
        name: &'static str,
        bound: &impl serde::Serialize,
    ) -> Self {
        if !holds {
            let mut error = ValidationError::new(code);
            error.add_param(Cow::Borrowed(name), bound);
            self.0.add(SCALAR, error);
        }
        self
    }
}
