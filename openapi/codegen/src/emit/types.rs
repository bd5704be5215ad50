//! Schemas: structs, enums, unions and newtypes.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use yaml_serde::Value;

use super::{Emitter, docs};
use crate::{model::*, names};

impl Emitter<'_> {
    pub(super) fn types(&self, domain: &Domain) -> TokenStream {
        let types = domain.schemas.iter().map(|schema| match &schema.kind {
            Kind::Native(_) => TokenStream::new(),
            Kind::Struct(s) => self.structure(schema, s),
            Kind::Enum(values) => enumeration(schema, values),
            Kind::Union(union) => self.union(schema, union),
            Kind::Scalar(shape) => self.scalar(schema, shape),
        });
        let uses = domain.validates().then(|| {
            quote!(
                use validator::Validate;
            )
        });
        quote!(#uses #(#types)*)
    }

    fn structure(&self, schema: &Schema, s: &Struct) -> TokenStream {
        let (name, docs) = (names::ty(&schema.name), docs(schema.docs.as_deref()));
        let derives = derives(schema, schema.inbound.then(|| quote!(Validate)));
        let deny = (s.closed && schema.inbound).then(|| quote!(#[serde(deny_unknown_fields)]));
        let fields = s.fields.iter().map(|f| self.field(schema, s, f));
        let extras = s.fields.iter().map(|f| self.field_extras(schema, f));
        quote! {
            #docs
            #derives
            #deny
            pub struct #name { #(#fields)* }
            #(#extras)*
        }
    }

    /// The items a field needs beside it: its pattern, its default, its tag.
    fn field_extras(&self, schema: &Schema, f: &Field) -> TokenStream {
        let pattern = schema.inbound.then(|| pattern_static(&schema.name, &f.name, &f.shape.rules));
        let default = f.default.as_ref().filter(|_| schema.inbound).map(|value| {
            let (name, ty) = (default_fn(&schema.name, &f.name), self.plain(&f.shape.ty));
            let value = literal(value);
            quote!(fn #name() -> #ty { #value })
        });
        let tag = match &f.shape.ty {
            Type::Tag(value) => {
                let (name, variant) = (tag_type(&schema.name, &f.name), names::ty(value));
                let to_schema = to_schema();
                Some(quote! {
                    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
                    #[derive(serde::Serialize, serde::Deserialize)]
                    #to_schema
                    pub enum #name { #[default] #[serde(rename = #value)] #variant }
                })
            }
            _ => None,
        };
        quote!(#pattern #default #tag)
    }

    fn field(&self, schema: &Schema, s: &Struct, f: &Field) -> TokenStream {
        let (name, tag) = (names::field(&f.name), matches!(f.shape.ty, Type::Tag(_)));
        // A tag says what it is; and `utoipa` has no place for a comment on what stands inline.
        let docs = docs(f.docs.as_deref().filter(|_| !tag));
        let plain = match &f.shape.ty {
            Type::Tag(_) => {
                let tag = tag_type(&schema.name, &f.name);
                quote!(#tag)
            }
            ty => self.plain(ty),
        };
        let optional = f.optional();
        let removable = s.merge_patch && f.shape.nullable;
        let ty = match optional {
            true if removable => quote!(Option<Option<#plain>>),
            true => quote!(Option<#plain>),
            false => plain,
        };
        let mut serde = Vec::new();
        if schema.inbound {
            match &f.default {
                Some(_) => {
                    let path = default_fn(&schema.name, &f.name).to_string();
                    serde.push(quote!(default = #path));
                }
                None if tag => serde.push(quote!(default)),
                None => {
                    let read = match (optional, removable) {
                        (_, true) if f.shape.is_ref() && f.shape.names_ids() => Some("id_or_null"),
                        (_, true) => Some("value_or_null"),
                        (true, _) => Some(read_ids(&f.shape, true).unwrap_or("value")),
                        (false, _) => read_ids(&f.shape, false),
                    };
                    serde.extend(optional.then(|| quote!(default)));
                    serde.extend(read.map(|read| {
                        let path = format!("crate::rt::presence::{read}");
                        quote!(deserialize_with = #path)
                    }));
                }
            }
        }
        if optional && schema.outbound {
            serde.push(quote!(skip_serializing_if = "Option::is_none"));
        }
        let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
        let validate = schema.inbound.then(|| self.rules(&schema.name, &f.name, &f.shape));
        let documented = schema_attribute(&field_schema(schema, f));
        quote!(#docs #serde #validate #documented pub #name: #ty,)
    }

    /// The `validator` attribute of a field or parameter.
    pub(super) fn rules(&self, owner: &str, field: &str, shape: &Shape) -> TokenStream {
        let r = &shape.rules;
        let mut rules = Vec::new();
        rules.extend(bounds("length", r.min_length, r.max_length));
        rules.extend(bounds("length", r.min_items, r.max_items));
        rules.extend(bounds("range", r.minimum, r.maximum));
        if r.email {
            rules.push(quote!(email));
        }
        if r.pattern.is_some() {
            let regex = pattern_name(owner, field);
            rules.push(quote!(regex(path = *#regex)));
        }
        if self.validates(&shape.ty) {
            rules.push(quote!(nested));
        }
        if rules.is_empty() { TokenStream::new() } else { quote!(#[validate(#(#rules),*)]) }
    }

    /// A tagged union: written untagged, because every variant carries its tag itself.
    fn union(&self, schema: &Schema, union: &Union) -> TokenStream {
        let (name, docs) = (names::ty(&schema.name), docs(schema.docs.as_deref()));
        let tag = &union.tag;
        let values: Vec<_> = union.variants.iter().map(|(value, _)| value).collect();
        let variants: Vec<_> = values.iter().map(|v| names::ty(v)).collect();
        let types: Vec<_> = union.variants.iter().map(|(_, r)| self.path(r)).collect();
        let read = schema.inbound.then(|| {
            let wire = format_ident!("{name}ByTag");
            quote! {
                #[derive(serde::Deserialize)]
                #[serde(tag = #tag)]
                enum #wire { #(#[serde(rename = #values)] #variants(#types)),* }

                impl<'de> serde::Deserialize<'de> for #name {
                    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                        Ok(match #wire::deserialize(d)? {
                            #(#wire::#variants(v) => Self::#variants(v)),*
                        })
                    }
                }

                impl Validate for #name {
                    fn validate(&self) -> Result<(), validator::ValidationErrors> {
                        match self { #(Self::#variants(v) => v.validate()),* }
                    }
                }
            }
        });
        let write = quote!(#[derive(serde::Serialize)] #[serde(untagged)]);
        let to_schema = to_schema();
        let mapping = union.variants.iter().map(|(value, r)| {
            let target = format!("#/components/schemas/{}", r.name);
            quote!((#value = #target))
        });
        let documented = schema_attribute(&[
            quote!(discriminator(property_name = #tag, mapping(#(#mapping),*))),
        ]);
        quote! {
            #docs
            #[derive(Debug, Clone, PartialEq)]
            #to_schema
            #write
            #documented
            pub enum #name { #(#variants(#types)),* }

            #read
        }
    }

    fn scalar(&self, schema: &Schema, shape: &Shape) -> TokenStream {
        let (name, docs) = (names::ty(&schema.name), docs(schema.docs.as_deref()));
        let derives = derives(schema, [quote!(Eq), quote!(Hash), quote!(PartialOrd), quote!(Ord)]);
        let inner = self.plain(&shape.ty);
        let travels = schema.inbound || schema.outbound;
        let transparent = travels.then(|| quote!(#[serde(transparent)]));
        let validate = schema.inbound.then(|| scalar_rules(schema, &shape.rules));
        let pattern = schema.inbound.then(|| pattern_static(&schema.name, "", &shape.rules));
        let documented = schema_attribute(&rule_schema(&shape.rules));
        quote! {
            #docs
            #derives
            #transparent
            #documented
            pub struct #name(pub #inner);
            #pattern
            #validate

            crate::rt::scalar!(#name, #inner);
        }
    }
}

/// Reading is derived for requests only. Writing is derived for both: `validator` quotes what it
/// refuses.
fn derives(schema: &Schema, more: impl IntoIterator<Item = TokenStream>) -> TokenStream {
    let travels = schema.inbound || schema.outbound;
    let write = travels.then(|| quote!(serde::Serialize));
    let read = schema.inbound.then(|| quote!(serde::Deserialize));
    let derives = write.into_iter().chain(read).chain(more);
    let to_schema = to_schema();
    quote!(#[derive(Debug, Clone, PartialEq, #(#derives),*)] #to_schema)
}

/// What only the derived document needs, and only a build of the contract's tests pays for.
fn to_schema() -> TokenStream {
    quote!(#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))])
}

pub(super) fn schema_attribute(args: &[TokenStream]) -> TokenStream {
    match args {
        [] => TokenStream::new(),
        args => quote!(#[cfg_attr(feature = "schemas", schema(#(#args),*))]),
    }
}

/// What the type of a field cannot say for itself.
fn field_schema(schema: &Schema, f: &Field) -> Vec<TokenStream> {
    let mut args = rule_schema(&f.shape.rules);
    if matches!(f.shape.ty, Type::Tag(_)) {
        args.extend([quote!(required = true), quote!(inline)]);
    } else if f.optional() && !f.shape.nullable {
        args.push(quote!(nullable = false));
    }
    if f.default.is_some() && schema.inbound {
        let function = default_fn(&schema.name, &f.name);
        args.push(quote!(default = #function));
    }
    args
}

pub(super) fn rule_schema(r: &Rules) -> Vec<TokenStream> {
    let limits = [
        ("min_length", r.min_length),
        ("max_length", r.max_length),
        ("minimum", r.minimum),
        ("maximum", r.maximum),
        ("min_items", r.min_items),
        ("max_items", r.max_items),
    ];
    let mut args: Vec<_> = limits
        .into_iter()
        .filter_map(|(name, limit)| {
            let (name, limit) = (format_ident!("{name}"), limit?);
            let limit = match i32::try_from(limit) {
                Ok(_) => Literal::i64_unsuffixed(limit),
                Err(_) => Literal::i64_suffixed(limit),
            };
            Some(quote!(#name = #limit))
        })
        .collect();
    args.extend(r.pattern.as_ref().map(|pattern| quote!(pattern = #pattern)));
    args.extend(r.email.then(|| quote!(format = "email")));
    args
}

fn enumeration(schema: &Schema, values: &[String]) -> TokenStream {
    let (name, docs) = (names::ty(&schema.name), docs(schema.docs.as_deref()));
    let variants: Vec<_> = values.iter().map(|v| names::ty(v)).collect();
    let to_schema = to_schema();
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #to_schema
        pub enum #name { #(#[serde(rename = #values)] #variants),* }

        crate::rt::text_enum!(#name { #(#variants = #values),* });
    }
}

/// What reads an id, or a list of them, where one is given.
pub(super) fn read_ids(shape: &Shape, optional: bool) -> Option<&'static str> {
    let list = matches!(shape.ty, Type::Array(_));
    shape.names_ids().then_some(match (list, optional) {
        (false, false) => "id",
        (false, true) => "some_id",
        (true, false) => "ids",
        (true, true) => "some_ids",
    })
}

/// A default, of which the model knows that its type has it.
pub(super) fn literal(value: &Value) -> TokenStream {
    match value {
        Value::Bool(b) => quote!(#b),
        Value::String(text) => quote!(#text.to_owned()),
        number => {
            let n = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
            quote!(#n)
        }
    }
}

fn bounds(rule: &str, min: Option<i64>, max: Option<i64>) -> Option<TokenStream> {
    let rule = format_ident!("{rule}");
    let literal = |n| match i32::try_from(n) {
        Ok(_) => Literal::i64_unsuffixed(n),
        Err(_) => Literal::i64_suffixed(n),
    };
    let min = min.map(literal).map(|n| quote!(min = #n));
    let max = max.map(literal).map(|n| quote!(max = #n));
    let args: Vec<_> = min.into_iter().chain(max).collect();
    (!args.is_empty()).then(|| quote!(#rule(#(#args),*)))
}

fn scalar_rules(schema: &Schema, r: &Rules) -> TokenStream {
    let name = names::ty(&schema.name);
    let pattern = r.pattern.as_ref().map(|_| {
        let regex = pattern_name(&schema.name, "");
        quote!(.pattern(&self.0, &#regex))
    });
    let length = r.min_length.or(r.max_length).map(|_| {
        let min = Literal::i64_unsuffixed(r.min_length.unwrap_or(0));
        let max = Literal::i64_unsuffixed(r.max_length.unwrap_or(i64::MAX));
        quote!(.length(&self.0, #min..=#max))
    });
    quote! {
        impl Validate for #name {
            fn validate(&self) -> Result<(), validator::ValidationErrors> {
                crate::rt::validate::Scalar::default() #pattern #length .finish()
            }
        }
    }
}

fn pattern_name(owner: &str, field: &str) -> Ident {
    let field = if field.is_empty() { String::new() } else { format!("{field}_") };
    names::constant(&format!("{}_{field}pattern", names::snake(owner)))
}

pub(super) fn pattern_static(owner: &str, field: &str, rules: &Rules) -> TokenStream {
    let Some(pattern) = &rules.pattern else { return TokenStream::new() };
    let name = pattern_name(owner, field);
    quote! {
        static #name: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
            regex::Regex::new(#pattern).expect("the generator compiled it")
        });
    }
}

fn default_fn(owner: &str, field: &str) -> Ident {
    format_ident!("{}_default_{field}", names::snake(owner))
}

fn tag_type(owner: &str, field: &str) -> Ident {
    format_ident!("{}{}", names::ty(owner), names::ty(field))
}
