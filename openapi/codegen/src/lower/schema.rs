//! Schemas: structs, enums, unions, newtypes and what their fields are.

use std::collections::BTreeSet;

use yaml_serde::Value;

use super::{Lowering, distinct, snake};
use crate::{
    model::*,
    names,
    source::{Keys, Node, Result},
};

impl<'a> Lowering<'a> {
    pub(super) fn schema(&self, name: &str, node: &Node<'a>) -> Result<Schema> {
        if names::pascal(name) != name {
            return node.fail(format_args!("`{name}` is not in PascalCase"));
        }
        let mut keys = node.keys()?;
        let docs = keys.text("description")?.map(str::to_owned);
        keys.get("examples");
        let kind = self.kind(node, keys)?;
        Ok(Schema { name: name.to_owned(), docs, kind, inbound: false, outbound: false })
    }

    fn kind(&self, node: &Node<'a>, mut keys: Keys<'a>) -> Result<Kind> {
        if let Some(native) = keys.get("x-rust-type") {
            let path = native.text()?;
            return match syn::parse_str::<syn::Path>(path) {
                Ok(_) => Ok(Kind::Native(path.to_owned())),
                Err(_) => native.fail("not the path of a Rust type"),
            };
        }
        if let Some(values) = keys.get("enum") {
            let kind = keys.need("type")?;
            if kind.text()? != "string" {
                return kind.fail("the values of an enum are strings");
            }
            keys.finish()?;
            let names = values.items()?;
            let names = names.iter().map(|value| snake(value, value.text()?));
            let names: Vec<String> = names.collect::<Result<_>>()?;
            if names.is_empty() {
                return values.fail("an enum has values");
            }
            distinct(&values, &names)?;
            return Ok(Kind::Enum(names));
        }
        if keys.get("oneOf").is_some() {
            return self.union(node, keys).map(Kind::Union);
        }
        if node.get("allOf").is_some() || node.get("properties").is_some() {
            return self.structure(node, keys).map(Kind::Struct);
        }
        let shape = self.shape_of(node, keys)?;
        if shape.ty != Type::String || shape.nullable {
            return node.fail("a component is an object, an enum, a union or a constrained string");
        }
        Ok(Kind::Scalar(shape))
    }

    fn union(&self, node: &Node<'a>, mut keys: Keys<'a>) -> Result<Union> {
        let options = keys.need("oneOf")?.items()?;
        let options = options.iter().map(|option| self.schema_reference(option));
        let options: Vec<Reference> = options.collect::<Result<_>>()?;
        let mut discriminator = keys.need("discriminator")?.keys()?;
        let tag = discriminator.need("propertyName")?.text()?.to_owned();
        let mut variants = Vec::new();
        for (value, target) in discriminator.need("mapping")?.entries()? {
            match target.as_reference()? {
                target if options.contains(&target) => variants.push((value.to_owned(), target)),
                _ => return target.fail("maps outside of oneOf"),
            }
        }
        if variants.len() != options.len() {
            return node.fail("every option of oneOf has one mapping");
        }
        discriminator.finish()?;
        keys.finish()?;
        Ok(Union { tag, variants })
    }

    /// An object, or the sum of objects: `allOf` is written out, not nested.
    fn structure(&self, node: &Node<'a>, mut keys: Keys<'a>) -> Result<Struct> {
        let Some(parts) = keys.get("allOf") else { return self.object(keys) };
        keys.finish()?;
        let mut all = Struct::default();
        for part in parts.items()? {
            let (_, part) = self.resolve(part, "schemas")?;
            let mut keys = part.keys()?;
            keys.text("description")?;
            keys.get("examples");
            let part = self.structure(&part, keys)?;
            all.closed |= part.closed;
            all.fields.extend(part.fields);
        }
        let names: BTreeSet<_> = all.fields.iter().map(|f| &f.name).collect();
        if names.len() != all.fields.len() {
            return node.fail("a property comes twice");
        }
        Ok(all)
    }

    fn object(&self, mut keys: Keys<'a>) -> Result<Struct> {
        let kind = keys.need("type")?;
        if kind.text()? != "object" {
            return kind.fail("properties belong to objects");
        }
        let closed = match keys.get("additionalProperties") {
            Some(more) if more.boolean()? => return more.fail("leave it out, or set it to false"),
            more => more.is_some(),
        };
        let required = keys.items("required")?;
        let required: BTreeSet<&str> = required.iter().map(Node::text).collect::<Result<_>>()?;
        let properties = keys.need("properties")?;
        let mut fields = Vec::new();
        for (name, node) in properties.entries()? {
            let shape = self.shape(&node)?;
            fields.push(Field {
                name: snake(&node, name)?,
                docs: node.get("description").map(|d| d.text()).transpose()?.map(str::to_owned),
                required: required.contains(name),
                default: self.default(&node, &shape)?,
                shape,
            });
        }
        if let Some(unknown) = required.iter().find(|r| fields.iter().all(|f| f.name != **r)) {
            return properties.fail(format_args!("`{unknown}` is required but not a property"));
        }
        keys.finish()?;
        Ok(Struct { closed, fields, merge_patch: false })
    }

    /// The type of a property, parameter or item.
    pub(super) fn shape(&self, node: &Node<'a>) -> Result<Shape> {
        if node.reference()?.is_some() {
            let ty = Type::Ref(self.schema_reference(node)?);
            return Ok(Shape { ty, nullable: false, rules: Rules::default() });
        }
        let mut keys = node.keys()?;
        if let Some(options) = keys.get("oneOf") {
            keys.finish()?;
            return self.nullable_reference(&options);
        }
        self.shape_of(node, keys)
    }

    fn nullable_reference(&self, options: &Node<'a>) -> Result<Shape> {
        if let [target, null] = &options.items()?[..]
            && null.get("type").is_some_and(|t| t.value == "null")
        {
            let ty = Type::Ref(self.schema_reference(target)?);
            return Ok(Shape { ty, nullable: true, rules: Rules::default() });
        }
        options.fail("inline, oneOf only makes a $ref nullable; name anything else")
    }

    fn shape_of(&self, node: &Node<'a>, mut keys: Keys<'a>) -> Result<Shape> {
        let kind = keys.need("type")?;
        let (kind, nullable) = match kind.value {
            Value::Sequence(_) => match kind.texts()?[..] {
                [kind, "null"] => (kind, true),
                _ => return kind.fail("a list of types is `[type, 'null']`"),
            },
            _ => (kind.text()?, false),
        };
        let mut rules = Rules::default();
        let format = keys.text("format")?;
        let ty = match (kind, format) {
            ("string", Some(format @ ("date" | "date-time"))) => {
                // The format implies them; linters want them all the same.
                keys.get("minLength");
                keys.get("maxLength");
                if format == "date" { Type::Date } else { Type::DateTime }
            }
            ("string", None | Some("email")) => {
                rules.email = format.is_some();
                text_rules(&mut keys, &mut rules)?
            }
            ("boolean", None) => Type::Bool,
            ("integer", Some(width @ ("int32" | "int64"))) => {
                rules.minimum = keys.int("minimum")?;
                rules.maximum = keys.int("maximum")?;
                if width == "int32" { Type::Int32 } else { Type::Int64 }
            }
            ("number", Some("double")) => Type::Double,
            ("array", None) => {
                rules.min_items = keys.int("minItems")?;
                rules.max_items = keys.int("maxItems")?;
                Type::Array(Box::new(self.item(&keys.need("items")?)?))
            }
            ("object", None) => {
                Type::Map(Box::new(self.item(&keys.need("additionalProperties")?)?))
            }
            _ => return node.fail(format_args!("no Rust type for {kind} of format {format:?}")),
        };
        for told in ["default", "description", "examples"] {
            keys.get(told);
        }
        keys.finish()?;
        Ok(Shape { ty, nullable, rules })
    }

    /// What holds where nothing is given; a value that the type has.
    pub(super) fn default(&self, node: &Node<'a>, shape: &Shape) -> Result<Option<Value>> {
        let Some(default) = node.get("default") else { return Ok(None) };
        let within = |n: i64| {
            shape.rules.minimum.is_none_or(|min| min <= n)
                && shape.rules.maximum.is_none_or(|max| n <= max)
        };
        let fits = match (&shape.ty, default.value) {
            (Type::Bool, Value::Bool(_)) | (Type::String, Value::String(_)) => true,
            (Type::Int32 | Type::Int64, Value::Number(n)) => n.as_i64().is_some_and(within),
            _ => false,
        };
        match fits {
            true => Ok(Some(default.value.clone())),
            false => default.fail("defaults are of the type beside them: a boolean, a string, an integer within its limits"),
        }
    }

    /// The type of what a collection holds; its rules, if any, live in a component.
    fn item(&self, node: &Node<'a>) -> Result<Shape> {
        let shape = self.shape(node)?;
        if shape.rules != Rules::default() || shape.nullable {
            return node.fail("name the schema of constrained items as a component");
        }
        Ok(shape)
    }
}

fn text_rules(keys: &mut Keys<'_>, rules: &mut Rules) -> Result<Type> {
    rules.min_length = keys.int("minLength")?;
    rules.max_length = keys.int("maxLength")?;
    if let Some(pattern) = keys.get("pattern") {
        if let Err(e) = regex::Regex::new(pattern.text()?) {
            return pattern.fail(e);
        }
        rules.pattern = Some(pattern.text()?.to_owned());
    }
    match keys.items("enum")?.as_slice() {
        [] => Ok(Type::String),
        [only] => Ok(Type::Tag(snake(only, only.text()?)?)),
        [_, second, ..] => second.fail("name the schema of several values as a component"),
    }
}
