//! The named types of what crosses, for those who print them in other languages.

use crate::CALLS;
use crate::rooms::law::OverlayAnswer;
use crate::rooms::shape::{Choice, Kind, Record, Shape, VariantKind, Words};
use std::collections::BTreeSet;

/// A type that has a name.
pub enum Named {
    /// A closed list of words.
    Words(Words),
    /// A record.
    Record(Record),
    /// One of several.
    Choice(Choice),
}

impl Named {
    /// The named type of a kind, or of what it wraps; none of texts, numbers and days.
    pub fn of(kind: &Kind) -> Option<Self> {
        match kind {
            Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => Self::of(inner),
            Kind::Words(words) => Some(Self::Words(words())),
            Kind::Record(record) => Some(Self::Record(record())),
            Kind::Choice(choice) => Some(Self::Choice(choice())),
            Kind::Text
            | Kind::Truth
            | Kind::Whole(..)
            | Kind::Money
            | Kind::Day
            | Kind::Instant
            | Kind::Json => None,
        }
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Words(words) => words.name,
            Self::Record(record) => record.name,
            Self::Choice(choice) => choice.name,
        }
    }

    /// What it holds: the kinds of its fields, or of its records.
    pub fn holds(&self) -> Vec<Kind> {
        match self {
            Self::Words(_) => Vec::new(),
            Self::Record(record) => record.fields.iter().map(|field| field.kind.clone()).collect(),
            Self::Choice(choice) => {
                let record = |kind: &VariantKind| match kind {
                    VariantKind::Word(_) => None,
                    VariantKind::Record(kind) => Some(kind.clone()),
                };
                choice.variants.iter().filter_map(|variant| record(&variant.kind)).collect()
            }
        }
    }
}

/// Every named type that a call asks or answers, or that laying a book over another does: each once, behind what it
/// holds.
pub fn types() -> Vec<Named> {
    fn take(kind: &Kind, met: &mut BTreeSet<&'static str>, types: &mut Vec<Named>) {
        let Some(named) = Named::of(kind) else { return };
        if met.insert(named.name()) {
            named.holds().iter().for_each(|kind| take(kind, met, types));
            types.push(named);
        }
    }
    let (mut met, mut types) = (BTreeSet::new(), Vec::new());
    for call in CALLS {
        take(&(call.question)(), &mut met, &mut types);
        take(&(call.answer)(), &mut met, &mut types);
    }
    take(&OverlayAnswer::kind(), &mut met, &mut types);
    types
}
