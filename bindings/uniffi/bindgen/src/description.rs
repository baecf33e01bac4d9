//! What `bindings/shape` tells beyond uniffi's metadata: the words of closed lists with their labels, the records that
//! are arrays in JSON, and the calls.

use motcua_shape::rooms::law::OverlayAnswer;
use motcua_shape::rooms::shape::{Kind, Shape, VariantKind};
use motcua_shape::{CALLS, Call};
use std::collections::{BTreeMap, BTreeSet};

/// A word with its Vietnamese and its English label, where it has them.
pub(crate) struct Spelt {
    pub(crate) word: &'static str,
    pub(crate) labels: Option<(&'static str, &'static str)>,
}

/// What is told of the types by their names.
#[derive(Default)]
pub(crate) struct Description {
    words: BTreeMap<&'static str, Vec<Spelt>>,
    rows: BTreeSet<&'static str>,
    seen: BTreeSet<&'static str>,
}

impl Description {
    /// Of every type that a call asks or answers.
    pub(crate) fn new() -> Self {
        let mut description = Self::default();
        for call in CALLS {
            description.note(&(call.question)());
            description.note(&(call.answer)());
        }
        description.note(&OverlayAnswer::kind());
        description
    }

    fn note(&mut self, kind: &Kind) {
        match kind {
            Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => self.note(inner),
            Kind::Words(words) => {
                let words = words();
                let spelt = |&(word, vietnamese, english): &(&'static str, _, _)| Spelt {
                    word,
                    labels: Some((vietnamese, english)),
                };
                self.words.insert(words.name, words.members.iter().map(spelt).collect());
            }
            Kind::Record(record) => {
                let record = record();
                if self.seen.insert(record.name) {
                    if record.is_array {
                        self.rows.insert(record.name);
                    }
                    for field in &record.fields {
                        self.note(&field.kind);
                    }
                }
            }
            Kind::Choice(choice) => {
                let choice = choice();
                if self.seen.insert(choice.name) {
                    let mut words = Vec::new();
                    for variant in &choice.variants {
                        match &variant.kind {
                            VariantKind::Word(word) => words.push(Spelt { word: *word, labels: None }),
                            VariantKind::Record(kind) => self.note(kind),
                        }
                    }
                    self.words.insert(choice.name, words);
                }
            }
            _ => {}
        }
    }

    /// The word of a member of a list, whose name has the same letters.
    pub(crate) fn word(&self, list: &str, member: &str) -> Option<&Spelt> {
        let member = member.to_ascii_lowercase();
        self.words.get(list)?.iter().find(|spelt| spelt.word.replace('-', "") == member)
    }

    /// Whether a record is an array in JSON.
    pub(crate) fn is_row(&self, record: &str) -> bool {
        self.rows.contains(record)
    }
}

/// The call of an exported function.
pub(crate) fn room_call(function: &str) -> Option<&'static Call> {
    CALLS.iter().find(|call| call.function == function)
}

/// The calls by their rooms: the part of the name before the dot, and each call with the part behind it.
pub(crate) fn rooms() -> BTreeMap<&'static str, Vec<(&'static str, &'static Call)>> {
    let mut rooms = BTreeMap::<_, Vec<_>>::new();
    for call in CALLS {
        let (room, name) = call.name.split_once('.').unwrap_or((call.name, call.name));
        rooms.entry(room).or_default().push((name, call));
    }
    rooms
}
