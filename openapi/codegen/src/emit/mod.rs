//! From the model to Rust.

mod operations;
mod root;
mod types;

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    model::*,
    names,
    source::{Error, Result},
};

/// A generated module of the contract crate.
pub struct Module {
    pub name: String,
    pub docs: String,
    pub code: String,
}

pub fn emit(api: &Api) -> Result<Vec<Module>> {
    let mut modules = Vec::new();
    for domain in &api.domains {
        let emitter = Emitter { api, module: &domain.name };
        let (types, operations) = (emitter.types(domain), emitter.operations(domain));
        modules.push(module(&domain.name, &domain.docs, quote!(#types #operations))?);
    }
    let emitter = Emitter { api, module: "" };
    modules.push(module("security", "Who there is to let in.", emitter.security())?);
    modules.push(module("api", "All operations together.", emitter.root())?);
    Ok(modules)
}

fn module(name: &str, docs: &str, tokens: TokenStream) -> Result<Module> {
    let syn::File { items, .. } = syn::parse2(tokens).map_err(Error::Rust)?;
    let code = items.into_iter().map(print).collect::<Vec<_>>().join("\n");
    Ok(Module { name: name.to_owned(), docs: docs.to_owned(), code })
}

fn print(item: syn::Item) -> String {
    let items = vec![item];
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: vec![], items })
}

struct Emitter<'a> {
    api: &'a Api,
    /// The module being written.
    module: &'a str,
}

impl Emitter<'_> {
    fn path(&self, target: &Reference) -> TokenStream {
        if let Some(Kind::Native(path)) = self.api.schema(target).map(|s| &s.kind) {
            return path.parse().unwrap_or_default();
        }
        let (module, name) = (names::field(&target.document), names::ty(&target.name));
        if target.document == self.module { quote!(#name) } else { quote!(crate::#module::#name) }
    }

    /// The Rust type of a shape, `null` aside.
    fn plain(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::String => quote!(String),
            Type::Date => quote!(chrono::NaiveDate),
            Type::DateTime => quote!(crate::rt::Instant),
            Type::Bool => quote!(bool),
            Type::Int32 => quote!(i32),
            Type::Int64 => quote!(i64),
            Type::Double => quote!(f64),
            Type::Tag(_) => quote!(()),
            Type::Array(item) => {
                let item = self.plain(&item.ty);
                quote!(Vec<#item>)
            }
            Type::Map(value) => {
                let value = self.plain(&value.ty);
                quote!(std::collections::BTreeMap<String, #value>)
            }
            Type::Ref(target) => self.path(target),
        }
    }

    /// Whether a value of this type has rules of its own to check.
    fn validates(&self, ty: &Type) -> bool {
        match ty {
            Type::Ref(target) => self.api.schema(target).is_some_and(|s| {
                matches!(s.kind, Kind::Struct(_) | Kind::Union(_) | Kind::Scalar(_))
            }),
            Type::Array(item) | Type::Map(item) => self.validates(&item.ty),
            _ => false,
        }
    }
}

fn docs(text: Option<&str>) -> TokenStream {
    let lines = text.into_iter().flat_map(str::lines).map(|line| format!(" {line}"));
    quote!(#(#[doc = #lines])*)
}
