//! What follows from the shape of an operation, and so is not written out for each by hand: the
//! problems it can end in, the headers that every response has, the examples of its bodies.

use yaml_serde::{Mapping, Value};

use crate::model::{Api, Domain, Operation};

const EVERY_RESPONSE: [&str; 3] = ["RateLimit", "RateLimit-Policy", "Access-Control-Allow-Origin"];

pub fn complete(root: &mut Value, api: &Api) {
    let with_operations = api.domains.iter().filter(|d| !d.operations.is_empty());
    root["tags"] = with_operations.map(tag).collect();
    let schemas = root["components"]["schemas"].clone();
    for op in api.domains.iter().flat_map(|d| &d.operations) {
        operation(&mut root["paths"][&*op.path][&*op.method], op, &schemas);
    }
    if let Value::Mapping(shared) = &mut root["components"]["responses"] {
        shared.values_mut().for_each(|response| headers(response, &EVERY_RESPONSE));
    }
}

fn tag(domain: &Domain) -> Value {
    let entries = [("name", &domain.name), ("description", &domain.docs)];
    Value::Mapping(
        entries.map(|(key, text)| (key.into(), text.as_str().into())).into_iter().collect(),
    )
}

fn operation(written: &mut Value, op: &Operation, schemas: &Value) {
    let success = &mut written["responses"][op.reply.status.to_string()];
    if op.idempotent {
        headers(success, &["Idempotent-Replayed"]);
    }
    headers(success, &EVERY_RESPONSE);
    if op.json_reply().is_some() {
        example(&mut success["content"], schemas);
    }
    if op.json_body().is_some() {
        example(&mut written["requestBody"]["content"], schemas);
    }
    let Value::Mapping(responses) = &mut written["responses"] else { return };
    let default = responses.remove("default");
    for (status, name) in problems(op) {
        responses.entry(status.into()).or_insert_with(|| reference("responses", name));
    }
    responses.extend(default.map(|default| ("default".into(), default)));
}

/// The problems that the runtime and the house answer an operation of this shape with.
fn problems(op: &Operation) -> impl Iterator<Item = (&'static str, &'static str)> {
    // Whoever writes may be refused for who they are and for what is there, also where the
    // operation is public: a wrong password, a code that was used.
    let writes = op.method != "get";
    let guarded = !op.access.is_empty() || writes;
    let (body, key, version) = (op.body.is_some(), op.idempotent, op.if_match);
    let (path, query) = (!op.path_params.is_empty(), !op.query_params.is_empty());
    let all = [
        // A parameter that nobody knows can be sent to any operation.
        (true, ("400", "BadRequest")),
        (guarded, ("401", "Unauthorized")),
        (guarded, ("403", "Forbidden")),
        (path || query || body, ("404", "NotFound")),
        (writes, ("409", "Conflict")),
        (version, ("412", "PreconditionFailed")),
        (body || key, ("413", "ContentTooLarge")),
        (body, ("415", "UnsupportedMediaType")),
        (writes, ("422", "UnprocessableContent")),
        (version, ("428", "PreconditionRequired")),
        (true, ("429", "TooManyRequests")),
        (true, ("500", "InternalServerError")),
    ];
    all.into_iter().filter_map(|(there, problem)| there.then_some(problem))
}

fn headers(response: &mut Value, names: &[&str]) {
    let Value::Mapping(response) = response else { return };
    let headers = response.entry("headers".into()).or_insert_with(|| Mapping::new().into());
    for &name in names {
        headers[name] = reference("headers", name);
    }
}

/// The first example of the schema is that of the body.
fn example(content: &mut Value, schemas: &Value) {
    let Value::Mapping(media) = content else { return };
    for body in media.values_mut() {
        let name = body["schema"]["$ref"].as_str().and_then(|target| target.rsplit('/').next());
        let example = name.and_then(|name| schemas.get(name)?.get("examples")?.get(0)).cloned();
        if let Some(example) = example {
            body["example"] = example;
        }
    }
}

fn reference(kind: &str, name: &str) -> Value {
    let target = format!("#/components/{kind}/{name}");
    Value::Mapping([("$ref".into(), target.into())].into_iter().collect())
}
