//! Which rows of a file are taken into a book, and everything that is told of them.

use super::fingerprint::{self, Fingerprint};
use super::read::{Fields, Findings, element, field, object};
use super::references::Lookup;
use super::row::References;
use super::shelf::Shelve;
use super::{Book, Document, Provenance, Row, Source, Superseded, Validity, rules};
use crate::finding::{Confidence, Finding, Parameter, Path, Rule, Words};
use crate::sorted;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::mem;

/// Where another row stands.
const BOOK: &Words = &Words { vi: "của bộ dữ liệu", en: "the book's table" };
const FILE: &Words = &Words { vi: "của tệp này", en: "this file's table" };

/// The rows of one table that could be read, seen alike whatever their type.
struct Read<'a> {
    table: &'static str,
    /// Where they wait.
    shelf: &'a dyn Shelve,
    paths: &'a [String],
    rows: Vec<&'a Provenance>,
}

impl Read<'_> {
    /// Those that are good, with their places and paths.
    fn good<'a>(&'a self, good: &'a [bool]) -> impl Iterator<Item = (usize, &'a str, &'a Provenance)> {
        let rows = self.paths.iter().zip(&self.rows).enumerate();
        rows.filter(|(index, _)| is_good(good, *index))
            .map(|(index, (path, row))| (index, path.as_str(), *row))
    }
}

impl Book {
    pub(super) fn add_sources(&mut self, file: &mut Fields<'_>) {
        for (path, node) in file.list(Source::TABLE) {
            let Some(source) = object(node, &path, file.findings, Source::read) else { continue };
            if self.source_ids.contains_key(&source.id) {
                file.findings.add(&rules::LAW_DUPLICATE_ID, &path, Parameter::None);
            } else {
                if let Some(print) = print(Source::TABLE, &path, file) {
                    self.prints.push((Source::TABLE, source.id.clone(), print));
                }
                self.source_ids.insert(source.id.clone(), self.sources.len());
                self.sources.push(source);
            }
        }
    }

    /// Adds the good rows of the table of a place.
    pub(super) fn add_rows(&mut self, place: usize, file: &mut Fields<'_>) {
        let Some(kept) = self.shelves.get_mut(place) else { return };
        let table = kept.table();
        let mut paths = Vec::new();
        for (path, node) in file.list(table) {
            let before = kept.coming();
            if object(node, &path, file.findings, |fields| kept.read(fields)).is_some() {
                paths.push(path);
            } else {
                kept.leave(before);
            }
        }
        if paths.is_empty() {
            return;
        }
        let Some(kept) = self.shelves.get(place).map(|kept| &**kept) else { return };
        let rows = (0..paths.len()).filter_map(|index| kept.next(index)).collect();
        let read = Read { table, shelf: kept, paths: &paths, rows };
        let mut good = self.good(&read, file.findings);
        self.tell_superseded(&read, &good, file.findings);
        let mut prints = Vec::new();
        let mut confirming = Vec::new();
        for (index, path, row) in read.good(&good) {
            prints.extend(print(table, path, file).map(|print| (index, row.id.clone(), print)));
            confirming.extend(row.confirms.clone().map(|id| (index, id)));
        }
        let Some(kept) = self.shelves.get_mut(place) else { return };
        let mut rest = confirming.iter().map(|(index, _)| *index).peekable();
        for index in 0..paths.len() {
            if rest.next_if_eq(&index).is_none() && is_good(&good, index) {
                kept.take(index);
            }
        }
        for (index, id) in confirming {
            if !kept.take_confirming(index, &id) {
                if let Some(path) = paths.get(index) {
                    file.findings.add(&rules::LAW_CONFIRMS, &field(path, "confirms"), Parameter::None);
                }
                mark(&mut good, index, false);
            }
        }
        let prints = prints.into_iter().filter(|(index, ..)| is_good(&good, *index));
        self.prints.extend(prints.map(|(_, id, print)| (table, id, print)));
        kept.leave(0);
    }

    /// Lists the built-in rows that lose against rows about to be added, and tells where they were surer.
    fn tell_superseded(&self, read: &Read<'_>, good: &[bool], found: &mut Findings) {
        let (kept, portals) = (read.shelf, self.portals());
        for (index, path, row) in read.good(good).filter(|(.., row)| row.confirms.is_none()) {
            let built_in = (0..kept.index().built_in()).filter_map(|old| Some((old, kept.provenance(old)?)));
            let is_named = |old: &Provenance| row.supersedes.contains(&old.id);
            let lost: Vec<_> = built_in
                .filter(|(place, old)| is_named(old) || kept.outranks(index, *place, portals))
                .collect();
            if lost.iter().any(|(_, old)| old.confidence > row.confidence) {
                found.add(&rules::LAW_WEAKER, path, Parameter::None);
            }
            let of = |(_, old): (usize, &Provenance)| Superseded {
                table: read.table,
                id: (&*old.id).into(),
                by: (&*row.id).into(),
            };
            found.superseded.extend(lost.into_iter().map(of));
        }
    }

    /// Which rows have a new id, references that lead somewhere, and no rival.
    fn good(&self, read: &Read<'_>, findings: &mut Findings) -> Vec<bool> {
        let coming: BTreeMap<&str, usize> =
            sorted::map(read.rows.iter().enumerate().map(|(index, row)| (&*row.id, index)));
        let mut good = vec![false; read.rows.len()];
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        let mut awaiting: Vec<(usize, String, String)> = Vec::new();
        for (index, ((path, row), good)) in read.paths.iter().zip(&read.rows).zip(&mut good).enumerate() {
            let before = findings.errors();
            let mut references = Lookup::new(self, read.table, &coming);
            let best = self.provenance_references(row, &mut references);
            let certain = references.dangling.is_empty() && row.confidence > best;
            for (index, id) in row.supersedes.iter().enumerate() {
                references.own(&element("supersedes", index), id);
            }
            if let Some(id) = &row.confirms {
                references.own("confirms", id);
            }
            let mut named = References::default();
            read.shelf.references(index, &mut named);
            references.all_of(named);
            for (place, table) in &references.dangling {
                findings.add(&rules::LAW_UNKNOWN_REFERENCE, &field(path, place), *table);
            }
            for place in self.cited_before_known(row) {
                findings.add(&rules::LAW_KNOWN_BEFORE_DOCUMENT, &field(path, &place), Parameter::None);
            }
            if certain {
                findings.add(&rules::LAW_CONFIDENCE, &field(path, "confidence"), Parameter::None);
            }
            if read.shelf.index().is_taken(&row.id) || taken.contains_key(&*row.id) {
                findings.add(&rules::LAW_DUPLICATE_ID, path, Parameter::None);
            }
            *good = findings.errors() == before;
            if *good {
                taken.insert(&row.id, index);
                awaiting.extend(references.awaited.into_iter().map(|(place, id)| (index, place, id)));
            }
        }
        leave_out_circles(read, &taken, &mut good, findings);
        self.leave_out_rivals(read, &taken, &mut good, findings);
        leave_out_awaiting(read, &awaiting, &taken, &mut good, findings);
        good
    }

    /// Leaves out rows that the book could not choose from, all but the first.
    fn leave_out_rivals(
        &self,
        read: &Read<'_>,
        taken: &BTreeMap<&str, usize>,
        good: &mut [bool],
        findings: &mut Findings,
    ) {
        for (index, rule, rival) in read.shelf.rivals(good, self.portals()) {
            let Some((path, good)) = read.paths.get(index).zip(good.get_mut(index)) else { continue };
            let in_file = taken.get(rival).and_then(|index| read.paths.get(*index));
            let finding = at_odds(rule, read.shelf.index().get(rival), in_file.map(String::as_str));
            findings.push(finding.at(Path::Document(path.as_str().into())));
            *good = false;
        }
    }

    /// The places of documents that are known to have become known only after the row could be.
    fn cited_before_known(&self, provenance: &Provenance) -> Vec<String> {
        let known = provenance.validity.known_from();
        let is_later = |document: &Document| {
            // Its first day tells nothing here: where the day of issue was not found, it was known before.
            let Validity { known: told, issued, .. } = document.provenance.validity;
            known.zip(told.or(issued)).is_some_and(|(known, document)| known < document)
        };
        provenance
            .documents
            .iter()
            .enumerate()
            .filter(|(_, citation)| self.document(&citation.document).is_some_and(is_later))
            .map(|(index, _)| element("documents", index))
            .collect()
    }

    /// Looks the documents and sources up; gives the confidence of the best of them.
    fn provenance_references(&self, provenance: &Provenance, references: &mut Lookup<'_>) -> Confidence {
        let mut best = Confidence::Unverified;
        let documents = provenance
            .documents
            .iter()
            .map(|citation| self.document(&citation.document).map(|row| row.provenance.confidence));
        let sources = provenance.sources.iter().map(|id| self.source(id).map(|row| row.confidence));
        let found = documents
            .enumerate()
            .map(|(index, found)| (Document::TABLE, index, found))
            .chain(sources.enumerate().map(|(index, found)| (Source::TABLE, index, found)));
        for (table, index, found) in found {
            references.known(&element(table, index), table, found.is_some());
            best = best.max(found.unwrap_or(best));
        }
        best
    }
}

/// The finding that a row does not go with another, which is told by its place in the book or the file.
fn at_odds(rule: &'static Rule, in_book: Option<usize>, in_file: Option<&str>) -> Finding {
    let finding = Finding::new(rule);
    match (in_book, in_file.and_then(index_in)) {
        (Some(index), _) => finding.expected(BOOK).found(index),
        (None, Some(index)) => finding.expected(FILE).found(index),
        (None, None) => finding,
    }
}

fn is_good(good: &[bool], index: usize) -> bool {
    good.get(index).copied().unwrap_or(false)
}

fn mark(flags: &mut [bool], index: usize, flag: bool) {
    if let Some(place) = flags.get_mut(index) {
        *place = flag;
    }
}

/// The number in the brackets of a row's path.
fn index_in(path: &str) -> Option<usize> {
    path.split_once('[')?.1.strip_suffix(']')?.parse().ok()
}

/// The fingerprint of the row of a path.
fn print(table: &str, path: &str, file: &Fields<'_>) -> Option<Fingerprint> {
    file.nodes(table).get(index_in(path)?).map(fingerprint::of)
}

/// Leaves out rows that replace each other in a circle; those of the book cannot, since they came first.
fn leave_out_circles(
    read: &Read<'_>,
    taken: &BTreeMap<&str, usize>,
    good: &mut [bool],
    findings: &mut Findings,
) {
    let replaces = |index: usize| {
        let ids = read.rows.get(index).map(|row| &row.supersedes).into_iter().flatten();
        ids.filter_map(|id| taken.get(&**id).copied())
    };
    let mut counts = vec![0_usize; read.rows.len()];
    for target in taken.values().flat_map(|index| replaces(*index)) {
        if let Some(count) = counts.get_mut(target) {
            *count += 1;
        }
    }
    // Rows that none replaces are taken away one after the other; what remains goes round in a circle, or is
    // replaced by what does.
    let mut free: Vec<_> =
        taken.values().copied().filter(|index| counts.get(*index).is_some_and(|count| *count == 0)).collect();
    let mut left = vec![false; read.rows.len()];
    for index in taken.values() {
        mark(&mut left, *index, true);
    }
    while let Some(index) = free.pop() {
        mark(&mut left, index, false);
        for target in replaces(index) {
            if let Some(count) = counts.get_mut(target) {
                *count -= 1;
                if *count == 0 {
                    free.push(target);
                }
            }
        }
    }
    for ((path, good), _) in read.paths.iter().zip(good).zip(left).filter(|(_, left)| *left) {
        findings.add(&rules::LAW_SUPERSEDES_CYCLE, &field(path, "supersedes"), Parameter::None);
        *good = false;
    }
}

/// Leaves out rows that wait for a row of the same file that was left out, and rows that wait for those.
fn leave_out_awaiting(
    read: &Read<'_>,
    awaiting: &[(usize, String, String)],
    taken: &BTreeMap<&str, usize>,
    good: &mut [bool],
    findings: &mut Findings,
) {
    let mut waiting: Vec<Vec<(usize, &str)>> = vec![Vec::new(); read.rows.len()];
    let mut lost = Vec::new();
    for (index, place, id) in awaiting {
        match taken.get(id.as_str()) {
            Some(target) if is_good(good, *target) => {
                waiting.get_mut(*target).into_iter().for_each(|waiting| waiting.push((*index, place)));
            }
            _ => lost.push((*index, place.as_str())),
        }
    }
    let left_out_before: Vec<_> = good.iter().map(|good| !good).collect();
    while let Some((index, place)) = lost.pop() {
        let is_new = !is_good(&left_out_before, index);
        if let Some(path) = read.paths.get(index).filter(|_| is_new) {
            findings.add(&rules::LAW_UNKNOWN_REFERENCE, &field(path, place), read.table);
        }
        mark(good, index, false);
        lost.extend(waiting.get_mut(index).into_iter().flat_map(mem::take));
    }
}
