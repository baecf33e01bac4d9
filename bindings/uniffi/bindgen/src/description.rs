//! What `bindings/shape` tells beyond uniffi's metadata: the words of closed lists with their labels, the records that
//! are arrays in JSON, and the calls.

use motcua_shape::rooms::shape::VariantKind;
use motcua_shape::{CALLS, Call, Named, camel_case, types};
use std::collections::{BTreeMap, BTreeSet};

/// A word with its member's name, and with its Vietnamese and its English label, where it has them.
pub(crate) struct Spelt {
    name: String,
    pub(crate) word: &'static str,
    pub(crate) labels: Option<(&'static str, &'static str)>,
}

/// What is told of the types by their names.
#[derive(Default)]
pub(crate) struct Description {
    words: BTreeMap<&'static str, Vec<Spelt>>,
    rows: BTreeSet<&'static str>,
}

impl Description {
    /// Of every type that a call asks or answers.
    pub(crate) fn new() -> Self {
        let mut description = Self::default();
        for named in types() {
            description.note(named);
        }
        description
    }

    fn note(&mut self, named: Named) {
        match named {
            Named::Words(words) => {
                let members = words.members.into_iter().zip(words.names);
                let spelt = members.map(|((word, vietnamese, english), name)| Spelt {
                    name,
                    word,
                    labels: Some((vietnamese, english)),
                });
                self.words.insert(words.name, spelt.collect());
            }
            Named::Record(record) => {
                if record.is_array {
                    self.rows.insert(record.name);
                }
            }
            Named::Choice(choice) => {
                // Written by whoever named the variant: the same letters.
                let spelt = |word| Spelt { name: pascal_case(word), word, labels: None };
                let words = choice.variants.iter().filter_map(|variant| match variant.kind {
                    VariantKind::Word(word) => Some(spelt(word)),
                    VariantKind::Record(_) => None,
                });
                self.words.insert(choice.name, words.collect());
            }
        }
    }

    /// The words of a list's members, in their order; none where the list has none, or has other members.
    pub(crate) fn words(&self, list: &str, members: &[&str]) -> Option<Vec<&Spelt>> {
        let words = self.words.get(list)?;
        members.iter().map(|member| words.iter().find(|spelt| spelt.name == *member)).collect()
    }

    /// Whether a list has words.
    pub(crate) fn has_words(&self, list: &str) -> bool {
        self.words.contains_key(list)
    }

    /// Whether a record is an array in JSON.
    pub(crate) fn is_row(&self, record: &str) -> bool {
        self.rows.contains(record)
    }
}

/// `same-day` as `SameDay`.
fn pascal_case(word: &str) -> String {
    camel_case(&format!("_{}", word.replace('-', "_")))
}

/// The call of an exported function.
pub(crate) fn room_call(function: &str) -> Option<&'static Call> {
    CALLS.iter().find(|call| call.function == function)
}

/// The calls by their rooms: the part of the name before the dot, and each call with the part behind it.
pub(crate) fn rooms() -> BTreeMap<&'static str, Vec<(&'static str, &'static Call)>> {
    let mut rooms = BTreeMap::<_, Vec<_>>::new();
    for call in CALLS {
        let (room, name) = call.parts();
        rooms.entry(room).or_default().push((name.unwrap_or(room), call));
    }
    rooms
}
