//! From documents to the model. Whatever is not understood is an error with its place.

mod operation;
mod reach;
mod schema;

use crate::{
    model::*,
    names,
    source::{Document, Node, Result},
};

pub fn lower(documents: &[Document]) -> Result<Api> {
    let mut lowering = Lowering { documents, roles: Vec::new() };
    if let Some(root) = documents.iter().find(|d| d.name == "openapi") {
        lowering.root(&root.node())?;
    }
    let domains = documents.iter().filter(|d| d.name != "openapi");
    let domains = domains.map(|document| lowering.domain(document)).collect::<Result<_>>()?;
    let mut api = Api { domains, roles: lowering.roles };
    unique(&api, documents)?;
    tagged(&api, documents)?;
    reach::mark(&mut api);
    Ok(api)
}

/// The documents become one, in which a name means one thing.
fn unique(api: &Api, documents: &[Document]) -> Result<()> {
    let mut names = std::collections::BTreeMap::new();
    for domain in &api.domains {
        let schemas = domain.schemas.iter().map(|schema| ("schema", &schema.name));
        let operations = domain.operations.iter().map(|operation| ("operation", &operation.id));
        for name in schemas.chain(operations) {
            if let Some(other) = names.insert(name, &domain.name)
                && let Some(document) = documents.iter().find(|d| d.name == domain.name)
            {
                let (kind, name) = name;
                return document
                    .node()
                    .fail(format_args!("the {kind} `{name}` is in `{other}.yaml` already"));
            }
        }
    }
    Ok(())
}

/// Each option of a union says itself which one it is.
fn tagged(api: &Api, documents: &[Document]) -> Result<()> {
    for schema in api.domains.iter().flat_map(|domain| &domain.schemas) {
        let Kind::Union(union) = &schema.kind else { continue };
        for (value, option) in &union.variants {
            let said = api.schema(option).is_some_and(|option| option.says(&union.tag, value));
            if let Some(node) = documents.iter().find_map(|d| d.component(option))
                && !said
            {
                let tag = &union.tag;
                return node.fail(format_args!("`{tag}` is missing, an enum of `{value}` alone"));
            }
        }
    }
    Ok(())
}

struct Lowering<'a> {
    documents: &'a [Document],
    roles: Vec<String>,
}

impl<'a> Lowering<'a> {
    fn root(&mut self, node: &Node<'a>) -> Result<()> {
        let mut keys = node.keys()?;
        for known in ["openapi", "info", "servers"] {
            keys.need(known)?;
        }
        let mut components = keys.need("components")?.keys()?;
        for (name, scheme) in components.need("securitySchemes")?.entries()? {
            let named = |key| scheme.get(key).map_or_else(|| Ok(Vec::new()), |n| n.owned_texts());
            match name {
                "bearer" => self.roles = named("x-roles")?,
                _ => return scheme.fail("the scheme is `bearer`"),
            }
        }
        components.finish()?;
        keys.finish()
    }

    fn domain(&self, document: &'a Document) -> Result<Domain> {
        let node = document.node();
        let mut keys = node.keys()?;
        let version = keys.need("openapi")?;
        if version.text()? != "3.1.0" {
            return version.fail("the documents are of OpenAPI 3.1.0");
        }
        let mut info = keys.need("info")?.keys()?;
        info.need("version")?;
        let title = info.need("title")?.text()?;
        let docs = info.text("description")?.unwrap_or(title).to_owned();
        info.finish()?;
        let mut operations = Vec::new();
        for (path, item) in keys.entries("paths")? {
            if !names::is_path(path) {
                return item.fail("paths are of kebab-case words and `{names}`");
            }
            let shared = item.get("parameters").map_or_else(|| Ok(Vec::new()), |p| p.items())?;
            for (method, node) in item.entries()?.into_iter().filter(|(k, _)| *k != "parameters") {
                let place = (path, method, shared.as_slice());
                operations.push(self.operation(&document.name, place, &node)?);
            }
        }
        let mut schemas = Vec::new();
        if let Some(components) = keys.get("components") {
            let mut components = components.keys()?;
            for shared in ["parameters", "headers", "responses"] {
                components.get(shared);
            }
            for (name, node) in components.entries("schemas")? {
                schemas.push(self.schema(name, &node)?);
            }
            components.finish()?;
        }
        keys.finish()?;
        Ok(Domain { name: document.name.clone(), docs, operations, schemas })
    }

    /// Follows a `$ref`, if this is one, to the component of that kind which it names.
    fn resolve(&self, node: Node<'a>, kind: &str) -> Result<(Option<String>, Node<'a>)> {
        let Some(target) = node.reference()? else { return Ok((None, node)) };
        if target.kind != kind {
            return node.fail(format_args!("here a $ref leads to {kind}"));
        }
        let found = self.documents.iter().find_map(|d| d.component(&target));
        found.map_or_else(|| node.fail("the $ref leads nowhere"), |n| Ok((Some(target.name), n)))
    }

    /// A `$ref` to a schema that exists.
    fn schema_reference(&self, node: &Node<'a>) -> Result<Reference> {
        let Some(target) = node.reference()? else {
            return node.fail("name the schema as a component and refer to it");
        };
        self.resolve(node.clone(), "schemas")?;
        Ok(target)
    }
}

fn distinct(node: &Node<'_>, values: &[String]) -> Result<()> {
    let twice = values.iter().enumerate().find(|(i, value)| values[..*i].contains(value));
    twice.map_or(Ok(()), |(_, value)| node.fail(format_args!("`{value}` comes twice")))
}

/// Names in the contract are snake_case, as they are in Rust and in SQL.
fn snake(node: &Node<'_>, name: &str) -> Result<String> {
    if !names::is_snake(name) {
        return node.fail(format_args!("`{name}` is not snake_case"));
    }
    match name {
        "self" | "super" | "crate" => node.fail(format_args!("Rust has no field called `{name}`")),
        _ => Ok(name.to_owned()),
    }
}
