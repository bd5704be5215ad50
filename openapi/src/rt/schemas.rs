//! The document that the code gives rise to: what its types say, and what the runtime does with
//! each operation. The generator does not write it, so it can contradict the specification.

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        Components, Content, Header, HttpMethod, Info, KnownFormat, OpenApi, Paths, Ref, RefOr,
        Required, Response, ResponseBuilder, Schema, SchemaFormat, Type,
        extensions::ExtensionsBuilder,
        path::{OperationBuilder, Parameter, ParameterBuilder, ParameterIn, PathItem},
        request_body::RequestBodyBuilder,
        schema::ObjectBuilder,
        security::SecurityRequirement,
    },
};

use super::{
    Call, Created, Download, EventStream, HttpResponse, Instant, Method, Money, NoContent,
    Operation, Problem, Quantity, Recorded, Relation, Result, Tagged, TextEnum, WithCookies,
};

type Schemas = Vec<(String, RefOr<Schema>)>;

/// The document under construction.
#[derive(Default)]
pub struct Document {
    paths: Paths,
    schemas: Schemas,
}

/// An operation under construction.
pub struct Description<'a> {
    document: &'a mut Document,
    operation: &'static Operation,
    built: OperationBuilder,
    /// The statuses of the problems that its parts can end in.
    problems: Vec<u16>,
}

/// What a reply adds to the response that it becomes.
pub trait Describe {
    fn describe(response: ResponseBuilder, schemas: &mut Schemas) -> ResponseBuilder;
}

impl Document {
    pub(crate) fn operation(&mut self, operation: &'static Operation) -> Description<'_> {
        let relation = match operation.relation {
            Relation::Own => "own",
            Relation::Shared => "shared",
        };
        let built = OperationBuilder::new()
            .operation_id(Some(operation.id))
            .tag(operation.tag)
            .securities(Some(security(operation)))
            .extensions(Some(ExtensionsBuilder::new().add("x-relation", relation).build()));
        let problems = match (operation.access, &operation.method) {
            ([], &Method::GET) => vec![400, 500],
            (_, &Method::GET) => vec![400, 401, 403, 500],
            _ => vec![400, 401, 403, 409, 422, 500],
        };
        Description { document: self, operation, built, problems }
    }

    pub(crate) fn finish(mut self) -> OpenApi {
        collect::<Problem>(&mut self.schemas);
        let mut components = Components::new();
        components.schemas.extend(self.schemas);
        let mut document = OpenApi::new(Info::new("", ""), self.paths);
        document.components = Some(components);
        document
    }
}

impl Description<'_> {
    pub(crate) fn id(self, name: &str) -> Self {
        let schema = string(KnownFormat::Uuid);
        let parameter = parameter(name, ParameterIn::Path, true).schema(Some(schema));
        self.parameter(parameter.build(), &[400, 404])
    }

    /// The fields of the query, each a parameter.
    pub(crate) fn query<T: ToSchema>(mut self) -> Self {
        T::schemas(&mut self.document.schemas);
        let RefOr::T(Schema::Object(query)) = T::schema() else { return self };
        for (name, mut schema) in query.properties {
            let required = query.required.contains(&name);
            let parameter = parameter(&name, ParameterIn::Query, required)
                .description(take_description(&mut schema))
                .schema(Some(schema));
            self = self.parameter(parameter.build(), &[400, 404]);
        }
        self
    }

    pub(crate) fn if_match(self) -> Self {
        let header = parameter("If-Match", ParameterIn::Header, true);
        self.parameter(header.build(), &[400, 412, 428])
    }

    pub(crate) fn idempotency_key(self) -> Self {
        let header = parameter("Idempotency-Key", ParameterIn::Header, true);
        self.parameter(header.build(), &[400, 413])
    }

    pub(crate) fn json<T: ToSchema>(mut self) -> Self {
        let content = content::<T>(&mut self.document.schemas);
        let body = RequestBodyBuilder::new()
            .required(Some(Required::True))
            .content(super::call::media_type(&self.operation.method), content);
        self.built = self.built.request_body(Some(body.build()));
        self.problems.extend([400, 404, 413, 415]);
        self
    }

    pub(crate) fn raw(mut self) -> Self {
        let body = RequestBodyBuilder::new()
            .required(Some(Required::True))
            .content("application/octet-stream", Content::new(None::<Ref>));
        self.built = self.built.request_body(Some(body.build()));
        self.problems.extend([400, 404, 413, 415]);
        self
    }

    /// The type of the reply is that of the function which writes it.
    pub(crate) fn reply<R: Describe>(mut self, _writes: fn(&Call, R) -> Result<HttpResponse>) {
        let success = R::describe(ResponseBuilder::new(), &mut self.document.schemas).build();
        self.built = self.built.response(self.operation.status.to_string(), success);
        self.problems.sort();
        self.problems.dedup();
        for status in self.problems {
            self.built = self.built.response(status.to_string(), problem());
        }
        let operation = self.built.response("default", problem()).build();
        let item = PathItem::new(method(&self.operation.method), operation);
        let path = self.operation.path.to_owned();
        match self.document.paths.paths.get_mut(&path) {
            Some(known) => known.merge_operations(item),
            None => drop(self.document.paths.paths.insert(path, item)),
        }
    }

    fn parameter(mut self, parameter: Parameter, problems: &[u16]) -> Self {
        self.built = self.built.parameter(parameter);
        self.problems.extend(problems);
        self
    }
}

impl<T: ToSchema> Describe for T {
    fn describe(response: ResponseBuilder, schemas: &mut Schemas) -> ResponseBuilder {
        response.content("application/json", content::<T>(schemas))
    }
}

impl<T: ToSchema> Describe for Tagged<T> {
    fn describe(response: ResponseBuilder, schemas: &mut Schemas) -> ResponseBuilder {
        T::describe(response.header("ETag", Header::default()), schemas)
    }
}

impl<R: Describe> Describe for Created<R> {
    fn describe(response: ResponseBuilder, schemas: &mut Schemas) -> ResponseBuilder {
        R::describe(response.header("Location", Header::default()), schemas)
    }
}

impl<R: Describe> Describe for Recorded<R> {
    fn describe(response: ResponseBuilder, schemas: &mut Schemas) -> ResponseBuilder {
        R::describe(response.header("Idempotent-Replayed", Header::default()), schemas)
    }
}

impl<R: Describe> Describe for WithCookies<R> {
    fn describe(response: ResponseBuilder, schemas: &mut Schemas) -> ResponseBuilder {
        R::describe(response.header("Set-Cookie", Header::default()), schemas)
    }
}

impl Describe for NoContent {
    fn describe(response: ResponseBuilder, _schemas: &mut Schemas) -> ResponseBuilder {
        response
    }
}

/// The media types of files are the specification's alone.
impl Describe for Download {
    fn describe(response: ResponseBuilder, _schemas: &mut Schemas) -> ResponseBuilder {
        response
    }
}

impl Describe for EventStream {
    fn describe(response: ResponseBuilder, _schemas: &mut Schemas) -> ResponseBuilder {
        response
    }
}

/// A type written by hand has the schema of the struct that it is on the wire.
macro_rules! on_the_wire {
    ($name:ty, $wire:ty) => {
        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                <$wire>::schema()
            }
        }

        impl ToSchema for $name {
            fn schemas(schemas: &mut Schemas) {
                <$wire>::schemas(schemas);
            }
        }
    };
}

on_the_wire!(Money, super::money::Wire);
on_the_wire!(Problem, super::problem::Details);

impl ToSchema for Instant {
    fn name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }
}

impl PartialSchema for Instant {
    fn schema() -> RefOr<Schema> {
        string(KnownFormat::DateTime)
    }
}

impl ToSchema for Quantity {
    fn name() -> std::borrow::Cow<'static, str> {
        "Quantity".into()
    }
}

impl PartialSchema for Quantity {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).into()
    }
}

fn string(format: KnownFormat) -> RefOr<Schema> {
    let format = SchemaFormat::KnownFormat(format);
    ObjectBuilder::new().schema_type(Type::String).format(Some(format)).into()
}

fn content<T: ToSchema>(schemas: &mut Schemas) -> Content {
    collect::<T>(schemas);
    Content::new(Some(Ref::from_schema_name(T::name())))
}

fn collect<T: ToSchema>(schemas: &mut Schemas) {
    schemas.push((T::name().into_owned(), T::schema()));
    T::schemas(schemas);
}

fn problem() -> Response {
    let content = Content::new(Some(Ref::from_schema_name(Problem::name())));
    ResponseBuilder::new().content("application/problem+json", content).build()
}

fn parameter(name: &str, place: ParameterIn, required: bool) -> ParameterBuilder {
    let required = if required { Required::True } else { Required::False };
    ParameterBuilder::new().name(name).parameter_in(place).required(required)
}

fn security(operation: &Operation) -> Vec<SecurityRequirement> {
    match operation.access {
        [] => Vec::new(),
        roles => {
            vec![SecurityRequirement::new("bearer", roles.iter().map(|role| role.as_str()))]
        }
    }
}

fn method(method: &Method) -> HttpMethod {
    match *method {
        Method::POST => HttpMethod::Post,
        Method::PUT => HttpMethod::Put,
        Method::PATCH => HttpMethod::Patch,
        Method::DELETE => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

/// A field's comment describes the parameter, not its type.
fn take_description(schema: &mut RefOr<Schema>) -> Option<String> {
    match schema {
        RefOr::T(Schema::Object(object)) => object.description.take(),
        RefOr::T(Schema::Array(array)) => array.description.take(),
        _ => None,
    }
}
