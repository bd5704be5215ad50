//! The specification as the generator understands it.

use yaml_serde::Value;

pub use crate::source::Reference;

#[derive(Debug)]
pub struct Api {
    pub domains: Vec<Domain>,
    pub roles: Vec<String>,
}

/// One document: a module of the generated code.
#[derive(Debug)]
pub struct Domain {
    pub name: String,
    pub docs: String,
    pub operations: Vec<Operation>,
    pub schemas: Vec<Schema>,
}

#[derive(Debug)]
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    pub summary: String,
    pub description: Option<String>,
    /// Any of these roles lets in; none means public.
    pub access: Vec<String>,
    pub relation: Relation,
    pub path_params: Vec<Param>,
    pub query_params: Vec<Param>,
    pub if_match: bool,
    pub idempotent: bool,
    pub body: Option<Body>,
    pub reply: Reply,
}

/// What a request carries.
#[derive(Debug, Clone)]
pub enum Body {
    Json(Reference),
    /// Bytes as they are: a file.
    Raw,
}

impl Operation {
    pub fn json_body(&self) -> Option<&Reference> {
        match &self.body {
            Some(Body::Json(schema)) => Some(schema),
            _ => None,
        }
    }

    pub fn json_reply(&self) -> Option<&Reference> {
        match &self.reply.body {
            Some(Content::Json(schema)) => Some(schema),
            _ => None,
        }
    }
}

/// Whose rows an operation touches: `x-relation`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Those within the caller's reach.
    Own,
    /// Rows that all organizations have in common.
    Shared,
}

#[derive(Debug)]
pub struct Param {
    pub name: String,
    pub docs: Option<String>,
    pub required: bool,
    pub shape: Shape,
    pub default: Option<Value>,
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub etag: bool,
    pub cookies: bool,
    pub location: bool,
    pub body: Option<Content>,
}

/// What an answer carries.
#[derive(Debug, Clone)]
pub enum Content {
    Json(Reference),
    /// A file of one of the media types that the response lists.
    File,
    /// Server-sent events.
    Stream,
}

#[derive(Debug)]
pub struct Schema {
    pub name: String,
    pub docs: Option<String>,
    pub kind: Kind,
    /// Appears in a request.
    pub inbound: bool,
    /// Appears in a response.
    pub outbound: bool,
}

impl Schema {
    /// Whether this is an object with a property that has this one value.
    pub fn says(&self, name: &str, value: &str) -> bool {
        let Kind::Struct(object) = &self.kind else { return false };
        let tag = object.fields.iter().find(|field| field.name == name);
        tag.is_some_and(|field| matches!(&field.shape.ty, Type::Tag(only) if only == value))
    }
}

#[derive(Debug)]
pub enum Kind {
    Struct(Struct),
    Enum(Vec<String>),
    Union(Union),
    /// A constrained scalar: a newtype.
    Scalar(Shape),
    /// Hand-written Rust, by path.
    Native(String),
}

#[derive(Debug, Default)]
pub struct Struct {
    pub closed: bool,
    pub fields: Vec<Field>,
    /// The body of a PATCH, in which `null` removes.
    pub merge_patch: bool,
}

#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub docs: Option<String>,
    pub shape: Shape,
    pub required: bool,
    pub default: Option<Value>,
}

impl Field {
    pub fn optional(&self) -> bool {
        !self.required && self.default.is_none()
    }
}

#[derive(Debug)]
pub struct Union {
    pub tag: String,
    pub variants: Vec<(String, Reference)>,
}

#[derive(Debug, Clone)]
pub struct Shape {
    pub ty: Type,
    pub nullable: bool,
    pub rules: Rules,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    String,
    Date,
    DateTime,
    Bool,
    Int32,
    Int64,
    Double,
    /// The one value of a discriminator property.
    Tag(String),
    Array(Box<Shape>),
    Map(Box<Shape>),
    Ref(Reference),
}

impl Shape {
    pub fn is_id(&self) -> bool {
        matches!(&self.ty, Type::Ref(target) if target.name == "Id") && !self.nullable
    }

    pub fn is_ref(&self) -> bool {
        matches!(self.ty, Type::Ref(_))
    }

    /// Whether this is an id, or a list of ids.
    pub fn names_ids(&self) -> bool {
        match &self.ty {
            Type::Ref(target) => target.name == "Id",
            Type::Array(item) => item.names_ids(),
            _ => false,
        }
    }
}

impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        self.ty == other.ty && self.nullable == other.nullable
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    pub email: bool,
    pub min_length: Option<i64>,
    pub max_length: Option<i64>,
    pub pattern: Option<String>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    pub min_items: Option<i64>,
    pub max_items: Option<i64>,
}

impl Domain {
    /// Whether anything here is read from a request and has rules to hold.
    pub fn validates(&self) -> bool {
        let read = |s: &Schema| s.inbound && !matches!(s.kind, Kind::Native(_) | Kind::Enum(_));
        self.schemas.iter().any(read)
            || self.operations.iter().any(|op| !op.query_params.is_empty())
    }
}

impl Api {
    pub fn schema(&self, target: &Reference) -> Option<&Schema> {
        let domain = self.domains.iter().find(|d| d.name == target.document)?;
        domain.schemas.iter().find(|s| s.name == target.name)
    }
}
