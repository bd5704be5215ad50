//! Generates the contract crate from the OpenAPI documents next to it.

mod bundle;
mod emit;
mod lower;
mod model;
mod names;
mod source;

use std::path::Path;

pub use source::{Error, Result};

const HEADER: &str =
    "//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.\n";

/// A file of the contract crate, by its path within the crate.
pub struct File {
    pub path: String,
    pub text: String,
}

/// Everything that follows from the specification: the bundled document and the Rust modules.
pub fn generate(specification: &Path) -> Result<Vec<File>> {
    let documents = source::Document::read_all(specification)?;
    let api = lower::lower(&documents)?;
    let bundle =
        serde_json::to_string_pretty(&bundle::bundle(&documents, &api)).map_err(Error::Json)?;
    let mut files = vec![File { path: "openapi.json".to_owned(), text: bundle + "\n" }];
    let mut modules = HEADER.to_owned();
    for emit::Module { name, docs, code } in emit::emit(&api)? {
        modules += &format!("pub mod {name};\n");
        files.push(module(&name, format!("{HEADER}//!\n//! {docs}\n\n{code}")));
    }
    files.push(module("mod", modules));
    Ok(files)
}

fn module(name: &str, text: String) -> File {
    File { path: format!("src/generated/{name}.rs"), text }
}
