//! What spans the domains.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Emitter;
use crate::names;

impl Emitter<'_> {
    pub(super) fn security(&self) -> TokenStream {
        named("Role", "What a person is in the organization.", &self.api.roles)
    }

    pub(super) fn root(&self) -> TokenStream {
        let domains = self.api.domains.iter().filter(|d| !d.operations.is_empty());
        let domains: Vec<_> = domains.collect();
        let modules: Vec<_> = domains.iter().map(|d| names::field(&d.name)).collect();
        let statics = domains.iter().flat_map(|d| {
            let module = names::field(&d.name);
            let constants = d.operations.iter().map(|op| names::constant(&op.id));
            constants.map(move |constant| quote!(&crate::#module::#constant))
        });
        quote! {
            use crate::rt::Operation;

            /// Every operation there is.
            pub static OPERATIONS: &[&Operation] = &[#(#statics),*];

            /// What the code says the API is; held against the specification by a test.
            #[cfg(feature = "schemas")]
            pub fn document() -> utoipa::openapi::OpenApi {
                let mut document = crate::rt::schemas::Document::default();
                #(crate::#modules::describe(&mut document);)*
                document.finish()
            }
        }
    }
}

fn named(name: &str, text: &str, values: &[String]) -> TokenStream {
    let name = format_ident!("{name}");
    let variants: Vec<_> = values.iter().map(|v| names::ty(v)).collect();
    quote! {
        #[doc = #text]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum #name { #(#[serde(rename = #values)] #variants),* }

        crate::rt::text_enum!(#name { #(#variants = #values),* });
    }
}
