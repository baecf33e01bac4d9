//! Reads the fields of JSON objects and tells everything that is wrong with them at once.

use super::json::Node;
use super::{Authority, Citation, Provenance, Superseded, Validity, Wording, rules};
use crate::finding::argument::UNKNOWN_WORD;
use crate::finding::{Finding, Parameter, Path, Rule, Severity, Word, Words};
use crate::time::Date;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::RangeInclusive;

/// What a place in a file must hold.
const OBJECT: &Words = &Words { vi: "một đối tượng", en: "an object" };
const LIST: &Words = &Words { vi: "một danh sách", en: "a list" };
const TEXT: &Words = &Words { vi: "một văn bản không rỗng", en: "a text that is not empty" };
const WORD: &Words = &Words { vi: "một từ", en: "a word" };
const ID: &Words = &Words { vi: "một mã không có khoảng trắng", en: "an id without spaces" };
const DAY: &Words = &Words { vi: "một ngày viết dạng YYYY-MM-DD", en: "a day written YYYY-MM-DD" };

/// Whether a character shows nothing: white space, control characters, and those of no width.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// Everything found so far.
#[derive(Default)]
pub(crate) struct Findings {
    all: Vec<Finding>,
    errors: usize,
    /// The built-in rows that lose against a row that was read.
    pub(super) superseded: Vec<Superseded>,
}

impl Findings {
    pub(crate) fn add(&mut self, rule: &'static Rule, path: &str, expected: impl Into<Parameter>) {
        self.push(Finding::new(rule).at(Path::Document(path.into())).expected(expected));
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.errors += usize::from(finding.severity() == Severity::Error);
        self.all.push(finding);
    }

    /// How many of them forbid the use of what they are about.
    pub(super) const fn errors(&self) -> usize {
        self.errors
    }

    pub(super) fn into_parts(self) -> (Vec<Finding>, Vec<Superseded>) {
        (self.all, self.superseded)
    }
}

/// The path of an element of a list.
pub(crate) fn element(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

/// The path of a field of an object.
pub(crate) fn field(path: &str, key: &str) -> String {
    if path.is_empty() { key.into() } else { format!("{path}.{key}") }
}

/// The fields of one object. Every key that is asked for is known; [`Fields::close`] tells the others.
pub struct Fields<'a> {
    pub(crate) findings: &'a mut Findings,
    pub(crate) path: &'a str,
    entries: &'a [(String, Node)],
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of a node, which must be an object without a key given twice.
    pub(super) fn open(node: &'a Node, path: &'a str, findings: &'a mut Findings) -> Option<Self> {
        let Node::Object(entries) = node else {
            findings.add(&rules::LAW_SHAPE, path, OBJECT);
            return None;
        };
        let mut keys: BTreeMap<&str, usize> = BTreeMap::new();
        let twice = entries.iter().enumerate().any(|(place, (key, _))| keys.insert(key, place).is_some());
        if twice {
            findings.add(&rules::LAW_DUPLICATE_KEY, path, Parameter::None);
        }
        Some(Self { findings, path, entries, asked: Vec::new() })
    }

    /// Tells the keys that nobody asked for. A key is shown only if it looks like a key, not like data.
    pub(super) fn close(self) {
        for (key, _) in self.entries {
            if !self.asked.contains(&key.as_str()) {
                let plain = key.len() <= 40 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
                let path = if plain { field(self.path, key) } else { self.path.into() };
                self.findings.add(&rules::LAW_UNKNOWN_KEY, &path, Parameter::None);
            }
        }
    }

    /// The value of a key; null is the same as absent.
    fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        self.entries
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, node)| node)
            .filter(|node| !matches!(node, Node::Null))
    }

    pub(crate) fn required<T>(&mut self, key: &'static str, value: Option<T>) -> Option<T> {
        let absent = !self.entries.iter().any(|(name, node)| name == key && !matches!(node, Node::Null));
        if absent {
            self.findings.add(&rules::LAW_MISSING_KEY, self.path, key);
        }
        value
    }

    /// Tells that the value of a key breaks a rule.
    pub(crate) fn tell(&mut self, rule: &'static Rule, key: &str, expected: impl Into<Parameter>) {
        self.findings.add(rule, &field(self.path, key), expected);
    }

    fn wrong(&mut self, key: &str, expected: &'static Words) {
        self.findings.add(&rules::LAW_SHAPE, &field(self.path, key), expected);
    }

    /// A text that may be absent.
    pub(crate) fn optional_text(&mut self, key: &'static str) -> Option<Box<str>> {
        match self.node(key)? {
            Node::Text(text) if !text.chars().all(is_blank) => Some(text.as_str().into()),
            _ => {
                self.wrong(key, TEXT);
                None
            }
        }
    }

    /// A text that must be there.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<Box<str>> {
        let text = self.optional_text(key);
        self.required(key, text)
    }

    /// A day that may be absent.
    pub(crate) fn optional_date(&mut self, key: &'static str) -> Option<Date> {
        let Node::Text(text) = self.node(key)? else {
            self.wrong(key, DAY);
            return None;
        };
        if Date::parse_dmy(text).is_ok() {
            self.tell(&rules::LAW_DAY_FIRST, key, Parameter::None);
            return None;
        }
        Date::parse(text)
            .map_err(|error| {
                let path = Path::Document(field(self.path, key).into());
                self.findings.push(error.finding().clone().at(path));
            })
            .ok()
    }

    /// A small whole number that may be absent.
    pub(crate) fn optional_number<T: TryFrom<u64>>(
        &mut self,
        key: &'static str,
        range: RangeInclusive<u64>,
        expected: &'static Words,
    ) -> Option<T> {
        match self.node(key)? {
            Node::Number(Some(number)) if range.contains(number) => T::try_from(*number).ok(),
            _ => {
                self.wrong(key, expected);
                None
            }
        }
    }

    /// A word of a closed list that may be absent.
    pub(crate) fn optional_word<T: Word>(&mut self, key: &'static str) -> Option<T> {
        let Node::Text(text) = self.node(key)? else {
            self.wrong(key, WORD);
            return None;
        };
        let word = T::from_word(text);
        if word.is_none() {
            self.findings.add(&UNKNOWN_WORD, &field(self.path, key), T::LIST);
        }
        word
    }

    /// A word of a closed list that must be there.
    pub(crate) fn word<T: Word>(&mut self, key: &'static str) -> Option<T> {
        let word = self.optional_word(key);
        self.required(key, word)
    }

    /// The elements of a list with their paths; an absent list is empty.
    pub(super) fn list(&mut self, key: &'static str) -> impl Iterator<Item = (String, &'a Node)> + use<'a> {
        let list: &[Node] = match self.node(key) {
            Some(Node::List(list)) => list,
            Some(_) => {
                self.wrong(key, LIST);
                &[]
            }
            None => &[],
        };
        let path = field(self.path, key);
        list.iter().enumerate().map(move |(index, node)| (element(&path, index), node))
    }

    /// A list that limits a row, without which it holds for all. An empty one is told: whoever wrote it may have meant
    /// none.
    pub(crate) fn scope<T>(
        &mut self,
        key: &'static str,
        list: fn(&mut Self, &'static str) -> Vec<T>,
    ) -> Vec<T> {
        if self.node(key).is_some_and(Node::is_empty_list) {
            self.tell(&rules::LAW_EMPTY_LIST, key, Parameter::None);
        }
        list(self, key)
    }

    /// The rows of a table that was asked for.
    pub(super) fn nodes(&self, key: &str) -> &'a [Node] {
        match self.entries.iter().find(|(name, _)| name == key) {
            Some((_, Node::List(list))) => list,
            _ => &[],
        }
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<Box<str>> {
        let mut texts = Vec::new();
        for (path, node) in self.list(key) {
            match node {
                Node::Text(text) if !text.chars().all(is_blank) => texts.push(text.as_str().into()),
                _ => self.findings.add(&rules::LAW_SHAPE, &path, TEXT),
            }
        }
        texts
    }

    /// A list of words of a closed list.
    pub(crate) fn words<T: Word>(&mut self, key: &'static str) -> Vec<T> {
        let mut words = Vec::new();
        for (path, node) in self.list(key) {
            match node {
                Node::Text(text) => match T::from_word(text) {
                    Some(word) => words.push(word),
                    None => self.findings.add(&UNKNOWN_WORD, &path, T::LIST),
                },
                _ => self.findings.add(&rules::LAW_SHAPE, &path, WORD),
            }
        }
        words
    }

    /// An object that may be absent, read by a function.
    pub(crate) fn optional_object<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
    ) -> Option<T> {
        let node = self.node(key)?;
        object(node, &field(self.path, key), self.findings, read)
    }

    /// A list of objects, each read by a function; those with an error are left out.
    pub(crate) fn objects<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Fields<'_>) -> Option<T>,
    ) -> Vec<T> {
        let mut objects = Vec::new();
        for (path, node) in self.list(key) {
            objects.extend(object(node, &path, self.findings, &read));
        }
        objects
    }

    /// A text in two languages that may be absent.
    pub(crate) fn optional_wording(&mut self, key: &'static str) -> Option<Wording> {
        self.optional_object(key, Wording::read)
    }

    /// A text in two languages that must be there.
    pub(crate) fn wording(&mut self, key: &'static str) -> Option<Wording> {
        let text = self.optional_wording(key);
        self.required(key, text)
    }

    /// The part that every dated row has.
    pub(crate) fn provenance(&mut self) -> Option<Provenance> {
        let id = self.text("id");
        if id.as_ref().is_some_and(|id| id.chars().any(is_blank)) {
            self.wrong("id", ID);
        }
        let validity = Validity {
            issued: self.optional_date("issued"),
            known: self.optional_date("known"),
            from: self.optional_date("from"),
            to: self.optional_date("to"),
            end_known: self.optional_date("end_known"),
        };
        if validity.end_known.is_some() && validity.to.is_none() {
            self.findings.add(&rules::LAW_MISSING_KEY, self.path, "to");
        }
        if validity.known.zip(validity.issued).is_some_and(|(known, issued)| known < issued) {
            self.findings.add(&rules::LAW_KNOWN_BEFORE_ISSUED, &field(self.path, "known"), Parameter::None);
        }
        // Only against the day of issue: where that was not found, a row may be older than its first day.
        if validity.end_known.zip(validity.issued).is_some_and(|(known, issued)| known < issued) {
            self.findings.add(
                &rules::LAW_END_KNOWN_BEFORE_ISSUED,
                &field(self.path, "end_known"),
                Parameter::None,
            );
        }
        if !validity.overlaps(&validity) {
            self.findings.add(&rules::LAW_PERIOD, &field(self.path, "to"), Parameter::None);
        }
        let authority = self.optional_word("authority").unwrap_or(Authority::Practice);
        let documents = self.objects("documents", |fields| {
            let document = fields.text("document");
            let place = fields.optional_text("place");
            Some(Citation { document: document?, place })
        });
        let sources = self.texts("sources");
        if documents.is_empty() && sources.is_empty() {
            self.findings.add(&rules::LAW_MISSING_SOURCE, self.path, Parameter::None);
        }
        let confidence = self.word("confidence");
        let note = self.optional_wording("note");
        let (supersedes, confirms) = (self.texts("supersedes"), self.optional_text("confirms"));
        Some(Provenance {
            id: id?,
            validity,
            authority,
            documents,
            sources,
            confidence: confidence?,
            supersedes,
            confirms,
            note,
        })
    }
}

/// Reads one object; `None` when any error was found inside it.
pub(super) fn object<T>(
    node: &Node,
    path: &str,
    findings: &mut Findings,
    read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
) -> Option<T> {
    let (mut value, mut read) = (None, Some(read));
    let is_good = within(node, path, findings, &mut |fields| {
        value = read.take().and_then(|read| read(fields));
    });
    value.filter(|_| is_good)
}

/// The same, whatever is read; whether no error was found.
fn within(node: &Node, path: &str, findings: &mut Findings, read: &mut dyn FnMut(&mut Fields<'_>)) -> bool {
    let before = findings.errors();
    let Some(mut fields) = Fields::open(node, path, findings) else { return false };
    read(&mut fields);
    fields.close();
    findings.errors() == before
}

impl Wording {
    /// Reads a text in two languages.
    pub(crate) fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (vi, en) = (fields.text("vi"), fields.text("en"));
        Some(Self { vi: vi?, en: en? })
    }
}
