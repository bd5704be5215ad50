//! Operations: a trait to implement, and everything around it.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Emitter, docs, types};
use crate::{model::*, names};

/// One argument of a handler: its name, its type and how it is decoded.
struct Arg {
    name: Ident,
    ty: TokenStream,
    decode: TokenStream,
}

impl Arg {
    fn new(name: &str, ty: TokenStream, decode: TokenStream) -> Self {
        Self { name: names::field(name), ty, decode }
    }
}

impl Emitter<'_> {
    pub(super) fn operations(&self, domain: &Domain) -> TokenStream {
        if domain.operations.is_empty() {
            return TokenStream::new();
        }
        let queries = domain.operations.iter().map(|op| self.query(op));
        let service = self.service(domain);
        let metadata = domain.operations.iter().map(|op| self.metadata(domain, op));
        let routes = domain.operations.iter().map(|op| self.route(op));
        let decoders = domain.operations.iter().map(|op| self.decoder(op));
        let descriptions = domain.operations.iter().map(|op| self.description(op));
        let trait_name = format_ident!("{}Api", names::ty(&domain.name));
        let count = Literal::usize_unsuffixed(domain.operations.len());
        quote! {
            use crate::rt;
            #(#queries)*
            #service
            #(#metadata)*

            /// The operations of this domain, as `T` answers them.
            pub fn operations<T: #trait_name>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
                let routes: [(&'static rt::Operation, rt::Run<T::App>); #count] = [#(#routes),*];
                rt::mounted(app, routes)
            }

            /// Decoding and encoding, outside of what is generic over the service: compiled once,
            /// here, and not again with every change of a handler.
            mod wire { use super::*; #(#decoders)* }

            /// The operations as the code above has them.
            #[cfg(feature = "schemas")]
            pub(super) fn describe(document: &mut rt::schemas::Document) {
                #(#descriptions)*
            }
        }
    }

    fn service(&self, domain: &Domain) -> TokenStream {
        let name = format_ident!("{}Api", names::ty(&domain.name));
        let text = docs(Some(&domain.docs));
        let methods = domain.operations.iter().map(|op| {
            let more = op.description.iter().map(|more| format!("\n\n{more}"));
            let more: String = more.collect();
            let route = format!("\n\n`{} {}`", op.method.to_ascii_uppercase(), op.path);
            let docs = docs(Some(&format!("{}{more}{route}", op.summary)));
            let method = names::field(&op.id);
            let args = self.args(op).into_iter().map(|Arg { name, ty, .. }| quote!(#name: #ty));
            let reply = self.reply(op);
            quote!(#docs async fn #method(app: &Self::App, cx: rt::Cx, #(#args),*) -> Result<#reply, Self::Error>;)
        });
        quote! {
            #text
            #[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
            pub trait #name: rt::Service { #(#methods)* }
        }
    }

    fn args(&self, op: &Operation) -> Vec<Arg> {
        let mut args = Vec::new();
        for param in &op.path_params {
            let (ty, name) = (self.plain(&param.shape.ty), &param.name);
            args.push(Arg::new(name, ty.clone(), quote!(call.path::<#ty>(#name)?)));
        }
        if !op.query_params.is_empty() {
            let ty = query_name(op);
            args.push(Arg::new("query", quote!(#ty), quote!(call.query::<#ty>()?)));
        }
        if op.if_match {
            args.push(Arg::new("if_match", quote!(rt::IfMatch), quote!(call.if_match()?)));
        }
        if op.idempotent {
            let decode = quote!(call.idempotency_key().await?);
            args.push(Arg::new("key", quote!(rt::IdempotencyKey), decode));
        }
        match &op.body {
            Some(Body::Json(body)) => {
                let ty = self.path(body);
                args.push(Arg::new("body", ty.clone(), quote!(call.json::<#ty>().await?)));
            }
            Some(Body::Raw) => {
                args.push(Arg::new("body", quote!(rt::Bytes), quote!(call.raw().await?)));
            }
            None => {}
        }
        args
    }

    fn reply(&self, op: &Operation) -> TokenStream {
        let mut ty = match &op.reply.body {
            None => quote!(rt::NoContent),
            Some(Content::Json(schema)) => self.path(schema),
            Some(Content::File) => return quote!(rt::Download),
            Some(Content::Stream) => return quote!(rt::EventStream),
        };
        if op.reply.etag {
            ty = quote!(rt::Tagged<#ty>);
        }
        if op.reply.location {
            ty = quote!(rt::Created<#ty>);
        }
        if op.reply.cookies {
            ty = quote!(rt::WithCookies<#ty>);
        }
        if op.idempotent { quote!(rt::Recorded<#ty>) } else { ty }
    }

    fn route(&self, op: &Operation) -> TokenStream {
        let (constant, method) = (names::constant(&op.id), names::field(&op.id));
        let encode = encoder(op);
        let args = self.args(op);
        let names: Vec<_> = args.iter().map(|a| &a.name).collect();
        let (mutable, borrow, awaits) = match waits(op) {
            true => (Some(quote!(mut)), quote!(&mut call), Some(quote!(.await))),
            false => (None, quote!(&call), None),
        };
        let decode = (!args.is_empty())
            .then(|| quote!(let (#(#names,)*) = wire::#method(#borrow) #awaits ?;));
        quote!((&#constant, |app, #mutable call| Box::pin(async move {
            #decode
            let reply = T::#method(&app, call.cx(), #(#names),*).await.map_err(Into::into)?;
            wire::#encode(&call, reply)
        })))
    }

    fn decoder(&self, op: &Operation) -> TokenStream {
        let (method, encode, reply) = (names::field(&op.id), encoder(op), self.reply(op));
        let respond = match op.reply.body {
            Some(Content::File) => format_ident!("download"),
            Some(Content::Stream) => format_ident!("stream"),
            _ => format_ident!("respond"),
        };
        let args = self.args(op);
        let (types, decodes) = (args.iter().map(|a| &a.ty), args.iter().map(|a| &a.decode));
        let (asyncness, borrow) = match waits(op) {
            true => (Some(quote!(async)), quote!(&mut rt::Call)),
            false => (None, quote!(&rt::Call)),
        };
        let decoder = (!args.is_empty()).then(|| {
            quote! {
                pub(super) #asyncness fn #method(call: #borrow) -> rt::Result<(#(#types,)*)> {
                    Ok((#(#decodes,)*))
                }
            }
        });
        quote! {
            #decoder

            pub(super) fn #encode(call: &rt::Call, reply: #reply) -> rt::Result<rt::HttpResponse> {
                call.#respond(reply)
            }
        }
    }

    /// Tells the derived document what is decoded; it learns the reply from the encoder's type.
    fn description(&self, op: &Operation) -> TokenStream {
        let (constant, encode) = (names::constant(&op.id), encoder(op));
        let path = op.path_params.iter().map(|param| {
            let name = &param.name;
            quote!(.id(#name))
        });
        let query = (!op.query_params.is_empty()).then(|| {
            let ty = query_name(op);
            quote!(.query::<#ty>())
        });
        let if_match = op.if_match.then(|| quote!(.if_match()));
        let key = op.idempotent.then(|| quote!(.idempotency_key()));
        let body = op.body.as_ref().map(|body| match body {
            Body::Json(body) => {
                let ty = self.path(body);
                quote!(.json::<#ty>())
            }
            Body::Raw => quote!(.raw()),
        });
        quote! {
            document.operation(&#constant) #(#path)* #query #if_match #key #body
                .reply(wire::#encode);
        }
    }

    fn metadata(&self, domain: &Domain, op: &Operation) -> TokenStream {
        let constant = names::constant(&op.id);
        let method = format_ident!("{}", op.method.to_ascii_uppercase());
        let (id, tag, path, idempotent) = (&op.id, &domain.name, &op.path, op.idempotent);
        let status = Literal::u16_unsuffixed(op.reply.status);
        let access = op.access.iter().map(|role| {
            let role = names::ty(role);
            quote!(crate::security::Role::#role)
        });
        let body = match op.json_body() {
            Some(body) => {
                let name = &body.name;
                quote!(Some(#name))
            }
            None => quote!(None),
        };
        let if_match = op.if_match;
        let relation = match op.relation {
            Relation::Own => quote!(Own),
            Relation::Shared => quote!(Shared),
        };
        let query = op.query_params.iter().map(|p| {
            let (name, repeats) = (&p.name, matches!(p.shape.ty, Type::Array(_)));
            quote!(rt::QueryParameter { name: #name, repeats: #repeats })
        });
        quote! {
            pub static #constant: rt::Operation = rt::Operation {
                id: #id,
                tag: #tag,
                method: rt::Method::#method,
                path: #path,
                status: #status,
                access: &[#(#access),*],
                relation: rt::Relation::#relation,
                idempotent: #idempotent,
                if_match: #if_match,
                body: #body,
                query: &[#(#query),*],
            };
        }
    }

    fn query(&self, op: &Operation) -> TokenStream {
        if op.query_params.is_empty() {
            return TokenStream::new();
        }
        let name = query_name(op);
        let fields = op.query_params.iter().map(|p| {
            let (ident, docs, plain) =
                (names::field(&p.name), docs(p.docs.as_deref()), self.plain(&p.shape.ty));
            let list = matches!(p.shape.ty, Type::Array(_));
            let default = p.default.as_ref().map(|_| query_default(op, p).to_string());
            let optional = !p.required && !list;
            let read = types::read_ids(&p.shape, optional).map(|read| {
                let path = format!("crate::rt::presence::{read}");
                quote!(deserialize_with = #path)
            });
            let absent = match default {
                Some(path) => Some(quote!(default = #path)),
                None if p.required && !list => None,
                None => Some(quote!(default)),
            };
            let serde: Vec<_> = absent.into_iter().chain(read).collect();
            let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
            let ty = match p.default {
                None if optional => quote!(Option<#plain>),
                _ => plain,
            };
            let rules = self.rules(&name.to_string(), &p.name, &p.shape);
            let documented = types::schema_attribute(&query_schema(op, p));
            quote!(#docs #serde #rules #documented pub #ident: #ty,)
        });
        let patterns = op
            .query_params
            .iter()
            .map(|p| types::pattern_static(&name.to_string(), &p.name, &p.shape.rules));
        let defaults = op.query_params.iter().filter_map(|p| {
            let value = types::literal(p.default.as_ref()?);
            let (name, ty) = (query_default(op, p), self.plain(&p.shape.ty));
            Some(quote!(fn #name() -> #ty { #value }))
        });
        let docs = docs(Some(&format!("The query of `{}`.", op.id)));
        quote! {
            #docs
            #[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
            #[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
            pub struct #name { #(#fields)* }
            #(#patterns)*
            #(#defaults)*
        }
    }
}

/// What the type of a query parameter cannot say for itself.
fn query_schema(op: &Operation, p: &Param) -> Vec<TokenStream> {
    let mut args = types::rule_schema(&p.shape.rules);
    match p.default {
        Some(_) => {
            let function = query_default(op, p);
            args.push(quote!(default = #function));
        }
        None => args.push(quote!(nullable = false)),
    }
    args
}

/// Whether decoding waits for the body.
fn waits(op: &Operation) -> bool {
    op.body.is_some() || op.idempotent
}

fn encoder(op: &Operation) -> Ident {
    format_ident!("{}_reply", op.id)
}

fn query_name(op: &Operation) -> Ident {
    format_ident!("{}Query", names::ty(&op.id))
}

fn query_default(op: &Operation, param: &Param) -> Ident {
    format_ident!("{}_default_{}", op.id, param.name)
}
