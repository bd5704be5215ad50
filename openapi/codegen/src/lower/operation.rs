//! Operations: parameters, bodies, responses and who may call.

use super::{Lowering, distinct, snake};
use crate::{
    model::*,
    source::{Node, Result},
};

impl<'a> Lowering<'a> {
    pub(super) fn operation(
        &self,
        document: &str,
        (path, method, shared): (&str, &str, &[Node<'a>]),
        node: &Node<'a>,
    ) -> Result<Operation> {
        if !["get", "post", "put", "patch", "delete"].contains(&method) {
            return node.fail("no such method in this API");
        }
        let mut keys = node.keys()?;
        let tags = keys.need("tags")?;
        if tags.texts()? != [document] {
            return tags.fail(format_args!("the tag is the name of the document: [{document}]"));
        }
        let id = keys.need("operationId")?;
        let mut op = Operation {
            id: snake(&id, id.text()?)?,
            method: method.to_owned(),
            path: path.to_owned(),
            summary: keys.need("summary")?.text()?.to_owned(),
            description: keys.text("description")?.map(str::to_owned),
            access: self.access(&keys.need("security")?)?,
            relation: relation(&keys.need("x-relation")?)?,
            path_params: Vec::new(),
            query_params: Vec::new(),
            if_match: false,
            idempotent: false,
            body: keys.get("requestBody").map(|body| self.body(method, &body)).transpose()?,
            reply: self.reply(&keys.need("responses")?)?,
        };
        for param in shared.iter().cloned().chain(keys.items("parameters")?) {
            self.param(param, &mut op)?;
        }
        let exempt = keys.text("x-exempt")?;
        keys.finish()?;
        check(node, &op, exempt.is_some())?;
        Ok(op)
    }

    fn param(&self, node: Node<'a>, op: &mut Operation) -> Result<()> {
        let at = node.clone();
        let (shared, node) = self.resolve(node, "parameters")?;
        let mut keys = node.keys()?;
        let (name, place) = (keys.need("name")?, keys.need("in")?);
        let schema = keys.need("schema")?;
        let docs = keys.text("description")?.map(str::to_owned);
        let required = keys.flag("required")?;
        keys.finish()?;
        match (place.text()?, shared.as_deref()) {
            ("header", Some("IdempotencyKey")) => op.idempotent = true,
            ("header", Some("IfMatch")) => op.if_match = true,
            ("header", _) => return at.fail("the headers are IdempotencyKey and IfMatch"),
            (place @ ("path" | "query"), _) => {
                let name = snake(&name, name.text()?)?;
                let shape = self.shape(&schema)?;
                let default = self.default(&schema, &shape)?;
                let known = op.path_params.iter().chain(&op.query_params);
                if known.into_iter().any(|param| param.name == name) {
                    return at.fail(format_args!("the parameter `{name}` comes twice"));
                }
                let param = Param { name, docs, required, shape, default };
                if place == "path" {
                    op.path_params.push(param)
                } else {
                    op.query_params.push(param)
                }
            }
            _ => return place.fail("parameters are in the path, the query or a header"),
        }
        Ok(())
    }

    fn body(&self, method: &str, node: &Node<'a>) -> Result<Body> {
        let mut keys = node.keys()?;
        if !keys.flag("required")? {
            return node.fail("a body is required where there is one");
        }
        let wanted =
            if method == "patch" { "application/merge-patch+json" } else { "application/json" };
        let content = keys.need("content")?;
        let [(media, body)] = &content.entries()?[..] else {
            return content.fail("exactly one media type");
        };
        keys.finish()?;
        if *media == "application/octet-stream" && method == "post" {
            return Ok(Body::Raw);
        }
        if *media != wanted {
            return body.fail(format_args!("the body of a {method} is {wanted}"));
        }
        self.content(body).map(Body::Json)
    }

    /// One success, and problems: anything else has no place in the contract.
    fn reply(&self, node: &Node<'a>) -> Result<Reply> {
        let mut success = None;
        let mut default = false;
        for (status, response) in node.entries()? {
            match status.parse::<u16>() {
                Ok(status @ 200..300) if success.is_none() => success = Some((status, response)),
                Ok(400..600) => self.problem(response)?,
                Err(_) if status == "default" => {
                    default = true;
                    self.problem(response)?;
                }
                _ => return response.fail("one 2xx, then 4xx, 5xx and default"),
            }
        }
        let Some((status, response)) = success else { return node.fail("no 2xx response") };
        if !default {
            return node.fail("the default response is missing");
        }
        let mut keys = response.keys()?;
        keys.need("description")?;
        let mut reply = Reply { status, etag: false, cookies: false, location: false, body: None };
        for (name, header) in keys.entries("headers")? {
            let shared = self.resolve(header.clone(), "headers")?.0;
            if shared.as_deref() != Some(name) {
                return header.fail("headers are those that all operations share, by their names");
            }
            match name {
                "ETag" => reply.etag = true,
                "Location" => reply.location = true,
                "Set-Cookie" => reply.cookies = true,
                _ => return header.fail("the headers are ETag, Location and Set-Cookie"),
            }
        }
        if let Some(content) = keys.get("content") {
            reply.body = Some(match &content.entries()?[..] {
                [("application/json", body)] => Content::Json(self.content(body)?),
                [("text/event-stream", body)] => {
                    bytes(body)?;
                    Content::Stream
                }
                files if !files.is_empty() && files.iter().all(|(media, _)| is_file(media)) => {
                    files.iter().try_for_each(|(_, body)| bytes(body))?;
                    Content::File
                }
                _ => return content.fail("a response is JSON, files or an event stream"),
            });
        }
        keys.finish()?;
        Ok(reply)
    }

    fn problem(&self, node: Node<'a>) -> Result<()> {
        let (_, response) = self.resolve(node.clone(), "responses")?;
        let mut keys = response.keys()?;
        keys.need("description")?;
        keys.get("headers");
        let content = keys.get("content").map_or_else(|| Ok(Vec::new()), |c| c.entries())?;
        let [(PROBLEM, body)] = &content[..] else {
            return node.fail(format_args!("errors are {PROBLEM}"));
        };
        keys.finish()?;
        let mut keys = body.keys()?;
        let schema = keys.need("schema")?;
        keys.finish()?;
        match self.schema_reference(&schema)?.name.as_str() {
            "Problem" => Ok(()),
            _ => schema.fail("errors are a `Problem`"),
        }
    }

    fn content(&self, node: &Node<'a>) -> Result<Reference> {
        let mut keys = node.keys()?;
        for shown in ["example", "examples"] {
            keys.get(shown);
        }
        let schema = keys.need("schema")?;
        keys.finish()?;
        let target = self.schema_reference(&schema)?;
        let (_, component) = self.resolve(schema, "schemas")?;
        match component.get("examples").map(|shown| shown.items()).transpose()? {
            Some(shown) if !shown.is_empty() => Ok(target),
            _ => component.fail("what is sent has an example: `examples` is missing"),
        }
    }

    fn access(&self, node: &Node<'a>) -> Result<Vec<String>> {
        let requirements = node.items()?;
        let [requirement] = &requirements[..] else {
            return match requirements.is_empty() {
                true => Ok(Vec::new()),
                false => node.fail("one requirement, or none for what is public"),
            };
        };
        let [("bearer", names)] = &requirement.entries()?[..] else {
            return requirement.fail("the scheme is `bearer`");
        };
        let wanted = names.owned_texts()?;
        if wanted.is_empty() {
            return names.fail("say which roles let in");
        }
        if let Some(name) = wanted.iter().find(|name| !self.roles.contains(name)) {
            return names.fail(format_args!("`{name}` is not declared by the scheme"));
        }
        distinct(names, &wanted)?;
        Ok(wanted)
    }
}

const PROBLEM: &str = "application/problem+json";

fn relation(node: &Node<'_>) -> Result<Relation> {
    match node.text()? {
        "own" => Ok(Relation::Own),
        "shared" => Ok(Relation::Shared),
        _ => node.fail("the rows of an operation are `own` or `shared`"),
    }
}

/// What is not JSON has no more of a schema than that it is text or bytes.
fn bytes(node: &Node<'_>) -> Result<()> {
    let mut keys = node.keys()?;
    let mut schema = keys.need("schema")?.keys()?;
    keys.finish()?;
    for told in ["description", "type", "format", "maxLength"] {
        schema.get(told);
    }
    schema.finish()
}

fn is_file(media: &str) -> bool {
    let kinds = ["image/", "text/csv", "text/calendar", "application/pdf", "application/vnd."];
    kinds.iter().any(|kind| media.starts_with(kind)) || media == "application/octet-stream"
}

/// What holds for every operation of the house. One that is `x-exempt` says there why neither a
/// key nor a version guards it.
fn check(node: &Node<'_>, op: &Operation, exempt: bool) -> Result<()> {
    let templated = op.path.split('/').filter_map(|s| s.strip_prefix('{')?.strip_suffix('}'));
    if !templated.eq(op.path_params.iter().map(|p| p.name.as_str())) {
        return node.fail("path parameters are declared in the order of the path");
    }
    if op.path_params.iter().any(|p| !p.required || !p.shape.is_id()) {
        return node.fail("path parameters are required and an `Id`");
    }
    match op.method.as_str() {
        "post" if !op.idempotent && !exempt => node.fail("a POST takes an Idempotency-Key"),
        "put" | "patch" | "delete" if !op.if_match && !exempt => {
            node.fail("a change takes If-Match")
        }
        "get" | "delete" if op.body.is_some() => node.fail("a GET or DELETE has no body"),
        _ => Ok(()),
    }?;
    if op.reply.status == 201 && !op.reply.location {
        return node.fail("a 201 has a Location");
    }
    if op.reply.body.is_none() != (op.reply.status == 204) {
        return node.fail("a 204 has no content, anything else has");
    }
    Ok(())
}
