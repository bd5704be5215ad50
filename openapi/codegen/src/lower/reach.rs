//! What a schema is for: requests, responses, the body of a PATCH.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::*;

/// Marks every schema that requests or responses lead to.
pub fn mark(api: &mut Api) {
    let operations = || api.domains.iter().flat_map(|d| &d.operations);
    let mut inbound: Vec<_> = operations().filter_map(|op| op.json_body().cloned()).collect();
    for op in operations() {
        let params = op.path_params.iter().chain(&op.query_params);
        params.for_each(|p| shape_targets(&p.shape, &mut inbound));
    }
    // A closed object is one that somebody reads: rules that a department stores as they are.
    for domain in &api.domains {
        let closed = |s: &&Schema| matches!(&s.kind, Kind::Struct(s) if s.closed);
        let closed = domain.schemas.iter().filter(closed);
        inbound.extend(closed.map(|schema| reference(&domain.name, &schema.name)));
    }
    let outbound = operations().filter_map(|op| op.json_reply().cloned()).collect();
    let patches = operations().filter(|op| op.method == "patch");
    let patches: BTreeSet<_> = patches.filter_map(|op| op.json_body().cloned()).collect();

    let edges = edges(api);
    let (inbound, outbound) = (reach(inbound, &edges), reach(outbound, &edges));
    for domain in &mut api.domains {
        for schema in &mut domain.schemas {
            let own = reference(&domain.name, &schema.name);
            schema.inbound = inbound.contains(&own);
            schema.outbound = outbound.contains(&own);
            if let Kind::Struct(s) = &mut schema.kind {
                s.merge_patch = patches.contains(&own);
            }
        }
    }
}

type Edges = BTreeMap<Reference, Vec<Reference>>;

fn edges(api: &Api) -> Edges {
    let schemas = api.domains.iter().flat_map(|d| d.schemas.iter().map(|s| (&d.name, s)));
    schemas.map(|(document, s)| (reference(document, &s.name), targets(&s.kind))).collect()
}

fn reference(document: &str, name: &str) -> Reference {
    Reference { document: document.into(), kind: "schemas".into(), name: name.into() }
}

fn reach(mut todo: Vec<Reference>, edges: &Edges) -> BTreeSet<Reference> {
    let mut seen = BTreeSet::new();
    while let Some(next) = todo.pop() {
        if seen.insert(next.clone()) {
            todo.extend(edges.get(&next).into_iter().flatten().cloned());
        }
    }
    seen
}

fn targets(kind: &Kind) -> Vec<Reference> {
    let mut found = Vec::new();
    match kind {
        Kind::Struct(s) => s.fields.iter().for_each(|f| shape_targets(&f.shape, &mut found)),
        Kind::Union(u) => found.extend(u.variants.iter().map(|(_, r)| r.clone())),
        Kind::Scalar(shape) => shape_targets(shape, &mut found),
        Kind::Enum(_) | Kind::Native(_) => {}
    }
    found
}

fn shape_targets(shape: &Shape, found: &mut Vec<Reference>) {
    match &shape.ty {
        Type::Ref(target) => found.push(target.clone()),
        Type::Array(inner) | Type::Map(inner) => shape_targets(inner, found),
        _ => {}
    }
}
