//! `#[record]`, `#[row]` and `#[choice]`: a type that crosses to other languages describes, reads and writes itself.
//!
//! The type stays a plain one: its fields are public, its documentation is what every language shows. What is
//! added is `crate::rooms::shape::Shape`; with the feature `seam`, uniffi's description too.

#[path = "../../src/camel.rs"]
mod camel;

use camel::camel_case;
use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use syn::{Attribute, Field, Fields, Ident, ItemEnum, ItemStruct, Type, Variant, parse_macro_input};

/// A record: an object in JSON, its fields the keys.
///
/// `Option` may be left out and is then `None`; a list may be left out and is then empty, a truth `false`.
/// In a crate with the feature `camel` the keys are `camelCase`, as JavaScript writes them.
/// `#[record(open)]`: nothing in it is known of a person, so that it is shown as it is.
#[proc_macro_attribute]
pub fn record(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as ItemStruct);
    expand(is_open(&arguments), &item, Form::Object).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// A record that is an array in JSON, its fields in their order.
#[proc_macro_attribute]
pub fn row(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as ItemStruct);
    expand(is_open(&arguments), &item, Form::Array).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// One of several words, or a record: a variant without fields is its word, as `#[word("confirmed")]`; one variant may hold
/// a record, which is read of what is no text.
#[proc_macro_attribute]
pub fn choice(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as ItemEnum);
    expand_choice(&item).unwrap_or_else(syn::Error::into_compile_error).into()
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Object,
    Array,
}

fn is_open(arguments: &TokenStream) -> bool {
    arguments.to_string() == "open"
}

fn expand(open: bool, item: &ItemStruct, form: Form) -> syn::Result<Tokens> {
    let (attributes, name) = (&item.attrs, &item.ident);
    let Fields::Named(fields) = &item.fields else {
        return Err(syn::Error::new_spanned(item, "a record has named fields"));
    };
    let fields: Vec<&Field> = fields.named.iter().collect();
    let declared = fields.iter().map(|field| declared(field));
    let keys: Vec<String> = fields.iter().filter_map(|field| field.ident.as_ref()).map(key).collect();
    let keys_const = keys_const(&keys);
    let members: Vec<&Ident> = fields.iter().filter_map(|field| field.ident.as_ref()).collect();
    let types: Vec<&Type> = fields.iter().map(|field| &field.ty).collect();
    let documents = fields.iter().map(|field| documentation(&field.attrs));
    let document = documentation(attributes);
    let text = name.to_string();
    let is_array = form == Form::Array;
    let places: Vec<_> = (0..members.len()).collect();
    let read = match form {
        Form::Object => quote! {
            #keys_const
            let object = shape::Object::of(value, at, KEYS)?;
            Ok(Self { #(#members: object.field(KEYS.each[#places], at)?),* })
        },
        Form::Array => quote! {
            #keys_const
            let array = shape::Array::of(value, at, KEYS)?;
            Ok(Self { #(#members: array.place(#places, at)?),* })
        },
    };
    let write = match form {
        Form::Object => quote! {
            #keys_const
            let mut object = shape::Writing::object(out);
            #(object.field(KEYS.each[#places], &self.#members);)*
            object.end();
        },
        Form::Array => quote! {
            let mut array = shape::Writing::array(out);
            #(array.place(&self.#members);)*
            array.end();
        },
    };
    // An open record is shown by each language's own means.
    let shown = if open {
        quote! { #[derive(Debug)] }
    } else {
        quote! { #[cfg_attr(feature = "seam", ::uniffi::export(Debug))] }
    };
    let masked = if open {
        quote! {}
    } else {
        masked(name, &members, &keys)
    };
    Ok(quote! {
        #(#attributes)*
        #[derive(Clone, PartialEq)]
        #[cfg_attr(feature = "seam", derive(::uniffi::Record))]
        #shown
        pub struct #name { #(#declared),* }

        #masked

        impl crate::rooms::shape::Shape for #name {
            fn kind() -> crate::rooms::shape::Kind {
                use crate::rooms::shape::{self, Shape};
                shape::Kind::Record(|| shape::Record {
                    name: #text,
                    document: #document,
                    is_array: #is_array,
                    is_open: #open,
                    fields: vec![#(shape::Field {
                        name: #keys, document: #documents, kind: <#types as Shape>::kind(),
                    }),*],
                })
            }

            fn read(
                value: Option<&crate::rooms::shape::Json>,
                at: &crate::rooms::shape::Place<'_>,
            ) -> Result<Self, ::motcua::finding::Error> {
                use crate::rooms::shape;
                #read
            }

            fn write(&self, out: &mut String) {
                use crate::rooms::shape;
                #write
            }

            fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Debug::fmt(self, f)
            }
        }
    })
}

/// A field as it is declared, with what uniffi needs to know that it may be left out.
fn declared(field: &Field) -> Tokens {
    let (attributes, name, of) = (&field.attrs, &field.ident, &field.ty);
    let default = match outer(of).as_deref() {
        Some("Option") => quote! { #[cfg_attr(feature = "seam", uniffi(default = None))] },
        Some("Vec") => quote! { #[cfg_attr(feature = "seam", uniffi(default = []))] },
        Some("Map") => quote! { #[cfg_attr(feature = "seam", uniffi(default))] },
        Some("bool") => quote! { #[cfg_attr(feature = "seam", uniffi(default = false))] },
        _ => quote! {},
    };
    quote! { #(#attributes)* #default pub #name: #of }
}

/// Shows a record with texts and numbers masked, whatever they are.
fn masked(name: &Ident, members: &[&Ident], keys: &[String]) -> Tokens {
    let text = name.to_string();
    quote! {
        impl core::fmt::Debug for #name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(#text)
                    #(.field(#keys, &crate::rooms::shape::Shown(&self.#members)))*
                    .finish()
            }
        }
    }
}

fn expand_choice(item: &ItemEnum) -> syn::Result<Tokens> {
    let (attributes, name) = (&item.attrs, &item.ident);
    let text = name.to_string();
    let document = documentation(attributes);
    let mut declared = Vec::new();
    let (mut kinds, mut read_words, mut write, mut show) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut record = None;
    for variant in &item.variants {
        let (member, documents) = (&variant.ident, &variant.attrs);
        let kept: Vec<_> = documents.iter().filter(|it| it.path().is_ident("doc")).collect();
        let told = documentation(documents);
        let text = member.to_string();
        match &variant.fields {
            Fields::Unit => {
                let word = named(variant, "word")?;
                declared.push(quote! { #(#kept)* #member });
                kinds.push(
                    quote! { shape::Variant { document: #told, name: #text, kind: shape::VariantKind::Word(#word) } },
                );
                read_words.push(quote! { #word => return Ok(Self::#member), });
                write.push(quote! { Self::#member => shape::Shape::write(&String::from(#word), out), });
                show.push(quote! { Self::#member => f.write_str(#word), });
            }
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                let of = &fields.unnamed[0].ty;
                let inner = format_ident!("record");
                if record.is_some() {
                    return Err(syn::Error::new_spanned(variant, "a choice has one record"));
                }
                declared.push(quote! { #(#kept)* #member { #(#kept)* #inner: #of } });
                kinds.push(quote! { shape::Variant { document: #told, name: #text, kind: shape::VariantKind::Record(<#of as shape::Shape>::kind()) } });
                record = Some(quote! { Ok(Self::#member { #inner: shape::Shape::read(value, at)? }) });
                write.push(quote! { Self::#member { #inner } => shape::Shape::write(#inner, out), });
                show.push(quote! { Self::#member { #inner } => shape::Shape::show(#inner, f), });
            }
            _ => return Err(syn::Error::new_spanned(variant, "a variant is a word or holds one record")),
        }
    }
    let words: Vec<String> = item.variants.iter().filter_map(|it| named(it, "word").ok()).collect();
    let words = words.join(", ");
    let record = record.unwrap_or_else(|| quote! { Err(shape::wrong(at, #words)) });
    Ok(quote! {
        #(#attributes)*
        #[derive(Clone, PartialEq)]
        #[cfg_attr(feature = "seam", derive(::uniffi::Enum))]
        pub enum #name { #(#declared),* }

        impl core::fmt::Debug for #name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                crate::rooms::shape::Shape::show(self, f)
            }
        }

        impl crate::rooms::shape::Shape for #name {
            fn kind() -> crate::rooms::shape::Kind {
                use crate::rooms::shape;
                shape::Kind::Choice(|| shape::Choice {
                    name: #text, document: #document, variants: vec![#(#kinds),*],
                })
            }

            fn read(
                value: Option<&crate::rooms::shape::Json>,
                at: &crate::rooms::shape::Place<'_>,
            ) -> Result<Self, ::motcua::finding::Error> {
                use crate::rooms::shape;
                if let Some(shape::Json::String(word)) = value {
                    match word.as_str() {
                        #(#read_words)*
                        _ => return Err(shape::no_word(at, #words)),
                    }
                }
                #record
            }

            fn write(&self, out: &mut String) {
                use crate::rooms::shape;
                match self { #(#write)* }
            }

            fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                use crate::rooms::shape;
                match self { #(#show)* }
            }
        }
    })
}

/// The text in a variant's attribute of this name.
fn named(variant: &Variant, name: &str) -> syn::Result<String> {
    let attribute = variant.attrs.iter().find(|it| it.path().is_ident(name));
    let attribute = attribute
        .ok_or_else(|| syn::Error::new_spanned(variant, format!("a #[{name}(\"…\")] is missing")))?;
    Ok(attribute.parse_args::<syn::LitStr>()?.value())
}

/// The name of a type without its arguments.
fn outer(of: &Type) -> Option<String> {
    let Type::Path(path) = of else { return None };
    path.path.segments.last().map(|segment| segment.ident.to_string())
}

/// The key of a field; a raw identifier without its mark.
fn key(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}

/// The keys as constants: `camel` of the crate that asks says in which case.
fn keys_const(keys: &[String]) -> Tokens {
    let camels: Vec<String> = keys.iter().map(|key| camel_case(key)).collect();
    let (list, camel_list) = (keys.join(", "), camels.join(", "));
    quote! {
        #[cfg(not(feature = "camel"))]
        const KEYS: shape::Keys = shape::Keys { each: &[#(#keys),*], list: #list };
        #[cfg(feature = "camel")]
        const KEYS: shape::Keys = shape::Keys { each: &[#(#camels),*], list: #camel_list };
    }
}

/// The lines of documentation, joined.
fn documentation(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|it| it.path().is_ident("doc")).filter_map(|it| {
        let syn::Meta::NameValue(pair) = &it.meta else { return None };
        let syn::Expr::Lit(literal) = &pair.value else { return None };
        let syn::Lit::Str(text) = &literal.lit else { return None };
        Some(text.value().trim().to_owned())
    });
    lines.collect::<Vec<_>>().join("\n")
}
