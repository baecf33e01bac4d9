//! Which rows of a file are taken into a book, and everything that is told of them.

use super::fingerprint;
use super::read::{Fields, Findings, element, field, object};
use super::references::Lookup;
use super::{Book, Document, Provenance, Row, Source, Superseded, Validity, rules};
use crate::finding::{Confidence, Finding, Parameter, Path, Rule, Words};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Where another row stands.
const BOOK: &Words = &Words { vi: "của bộ dữ liệu", en: "the book's table" };
const FILE: &Words = &Words { vi: "của tệp này", en: "this file's table" };

impl Book {
    pub(super) fn add_sources(&mut self, file: &mut Fields<'_>) {
        for (path, source) in rows(file, Source::TABLE, Source::read) {
            if self.source_ids.contains_key(&source.id) {
                file.findings.add(&rules::LAW_DUPLICATE_ID, &path, Parameter::None);
            } else {
                self.note_print(Source::TABLE, &source.id, &path, file);
                self.source_ids.insert(source.id.clone(), self.sources.len());
                self.sources.push(source);
            }
        }
    }

    /// Adds the good rows of one table.
    pub(super) fn add_rows<R: Row>(&mut self, file: &mut Fields<'_>) {
        let read = rows(file, R::TABLE, R::read);
        if read.is_empty() {
            return;
        }
        let good = self.good(&read, file.findings);
        let read: Vec<_> = read.into_iter().zip(good).filter_map(|(row, good)| good.then_some(row)).collect();
        self.tell_superseded(&read, file.findings);
        for (path, row) in &read {
            self.note_print(R::TABLE, row.id(), path, file);
        }
        let Some(kept) = self.shelf_mut::<R>() else { return };
        let mut confirming = Vec::new();
        for (path, row) in read {
            match row.provenance().confirms.clone() {
                Some(id) => confirming.push((path, id, row)),
                None => kept.push(row),
            }
        }
        let mut refused = Vec::new();
        for (path, id, row) in confirming {
            let own: Box<str> = row.id().into();
            if !kept.confirm(&id, row) {
                refused.push(own);
                file.findings.add(&rules::LAW_CONFIRMS, &field(&path, "confirms"), Parameter::None);
            }
        }
        for id in refused {
            self.prints.remove(&(R::TABLE, id));
        }
    }

    /// Keeps the fingerprint of a row that is accepted.
    fn note_print(&mut self, table: &'static str, id: &str, path: &str, file: &Fields<'_>) {
        if let Some(node) = index_in(path).and_then(|index| file.nodes(table).get(index)) {
            self.prints.insert((table, id.into()), fingerprint::of(node));
        }
    }

    /// Lists the built-in rows that lose against rows about to be added, and tells where they were surer.
    fn tell_superseded<R: Row>(&self, read: &[(String, R)], found: &mut Findings) {
        let Some(kept) = self.shelf::<R>() else { return };
        for (path, row) in read.iter().filter(|(_, row)| row.provenance().confirms.is_none()) {
            let is_named = |old: &R| row.provenance().supersedes.iter().any(|id| **id == *old.id());
            let lost: Vec<_> = kept
                .built_in()
                .iter()
                .filter(|old| is_named(old) || row.outranks(old, self.portals()))
                .collect();
            if lost.iter().any(|old| old.provenance().confidence > row.provenance().confidence) {
                found.add(&rules::LAW_WEAKER, path, Parameter::None);
            }
            let of = |old: &R| Superseded { table: R::TABLE, id: old.id().into(), by: row.id().into() };
            found.superseded.extend(lost.into_iter().map(of));
        }
    }

    /// Which rows have a new id, references that lead somewhere, and no rival.
    fn good<R: Row>(&self, read: &[(String, R)], findings: &mut Findings) -> Vec<bool> {
        let coming: BTreeSet<&str> = read.iter().map(|(_, row)| row.id()).collect();
        let mut good = vec![false; read.len()];
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        let mut awaiting: Vec<(usize, String, String)> = Vec::new();
        for (index, ((path, row), good)) in read.iter().zip(&mut good).enumerate() {
            let before = findings.errors();
            let mut references = Lookup::new(self, R::TABLE, &coming);
            let best = self.provenance_references(row.provenance(), &mut references);
            let certain = references.dangling.is_empty() && row.provenance().confidence > best;
            for (index, id) in row.provenance().supersedes.iter().enumerate() {
                references.own::<R>(&element("supersedes", index), id);
            }
            if let Some(id) = &row.provenance().confirms {
                references.own::<R>("confirms", id);
            }
            references.all_of(row);
            for (place, table) in &references.dangling {
                findings.add(&rules::LAW_UNKNOWN_REFERENCE, &field(path, place), *table);
            }
            for place in self.cited_before_known(row.provenance()) {
                findings.add(&rules::LAW_KNOWN_BEFORE_DOCUMENT, &field(path, &place), Parameter::None);
            }
            if certain {
                findings.add(&rules::LAW_CONFIDENCE, &field(path, "confidence"), Parameter::None);
            }
            let is_known = self.shelf::<R>().is_some_and(|shelf| shelf.is_taken(row.id()));
            if is_known || taken.contains_key(row.id()) {
                findings.add(&rules::LAW_DUPLICATE_ID, path, Parameter::None);
            }
            *good = findings.errors() == before;
            if *good {
                taken.insert(row.id(), index);
                awaiting.extend(references.awaited.into_iter().map(|(place, id)| (index, place, id)));
            }
        }
        leave_out_circles(read, &taken, &mut good, findings);
        self.leave_out_rivals(read, &taken, &mut good, findings);
        leave_out_awaiting(read, &awaiting, &taken, &mut good, findings);
        good
    }

    /// Leaves out rows that the book could not choose from, all but the first.
    fn leave_out_rivals<R: Row>(
        &self,
        read: &[(String, R)],
        taken: &BTreeMap<&str, usize>,
        good: &mut [bool],
        findings: &mut Findings,
    ) {
        let Some((rule, mut rivals)) = R::rivals(self.portals()) else { return };
        for row in self.rows::<R>() {
            rivals.keep(row);
        }
        for ((path, row), good) in read.iter().zip(good).filter(|(_, good)| **good) {
            match rivals.find(row) {
                Some(rival) => {
                    let in_file = taken.get(rival.id()).and_then(|index| read.get(*index));
                    let finding = self.at_odds(rule, rival, in_file.map(|(path, _)| path.as_str()));
                    findings.push(finding.at(Path::Document(path.as_str().into())));
                    *good = false;
                }
                None => rivals.keep(row),
            }
        }
    }

    /// The finding that a row does not go with another, which is told by its place in the book or the file.
    fn at_odds<R: Row>(&self, rule: &'static Rule, rival: &R, in_file: Option<&str>) -> Finding {
        let finding = Finding::new(rule);
        let in_book = self.shelf::<R>().and_then(|shelf| shelf.position(rival.id()));
        match (in_book, in_file.and_then(index_in)) {
            (Some(index), _) => finding.expected(BOOK).found(index),
            (None, Some(index)) => finding.expected(FILE).found(index),
            (None, None) => finding,
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

/// The number in the brackets of a row's path.
fn index_in(path: &str) -> Option<usize> {
    path.split_once('[')?.1.strip_suffix(']')?.parse().ok()
}

/// Leaves out rows that replace each other in a circle; those of the book cannot, since they came first.
fn leave_out_circles<R: Row>(
    read: &[(String, R)],
    taken: &BTreeMap<&str, usize>,
    good: &mut [bool],
    findings: &mut Findings,
) {
    let replaces = |index: usize| {
        let ids = read.get(index).map(|(_, row)| &row.provenance().supersedes).into_iter().flatten();
        ids.filter_map(|id| taken.get(&**id).copied())
    };
    let mut counts = vec![0_usize; read.len()];
    for target in taken.values().flat_map(|index| replaces(*index)) {
        if let Some(count) = counts.get_mut(target) {
            *count += 1;
        }
    }
    // Rows that none replaces are taken away one after the other; what remains goes round in a circle, or is
    // replaced by what does.
    let mut free: Vec<_> =
        taken.values().copied().filter(|index| counts.get(*index).is_some_and(|count| *count == 0)).collect();
    let mut left: BTreeSet<_> = taken.values().copied().collect();
    while let Some(index) = free.pop() {
        left.remove(&index);
        for target in replaces(index) {
            if let Some(count) = counts.get_mut(target) {
                *count -= 1;
                if *count == 0 {
                    free.push(target);
                }
            }
        }
    }
    for index in left {
        if let Some(((path, _), good)) = read.get(index).zip(good.get_mut(index)) {
            findings.add(&rules::LAW_SUPERSEDES_CYCLE, &field(path, "supersedes"), Parameter::None);
            *good = false;
        }
    }
}

/// Leaves out rows that wait for a row of the same file that was left out, and rows that wait for those.
fn leave_out_awaiting<R: Row>(
    read: &[(String, R)],
    awaiting: &[(usize, String, String)],
    taken: &BTreeMap<&str, usize>,
    good: &mut [bool],
    findings: &mut Findings,
) {
    let is_good = |good: &[bool], index: usize| good.get(index).copied().unwrap_or(false);
    let mut waiting: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    let mut lost = Vec::new();
    for (index, place, id) in awaiting {
        match taken.get(id.as_str()) {
            Some(target) if is_good(good, *target) => {
                waiting.entry(*target).or_default().push((*index, place));
            }
            _ => lost.push((*index, place.as_str())),
        }
    }
    let left_out_before: Vec<_> = good.iter().map(|good| !good).collect();
    while let Some((index, place)) = lost.pop() {
        let is_new = !is_good(&left_out_before, index);
        if let Some((path, _)) = read.get(index).filter(|_| is_new) {
            findings.add(&rules::LAW_UNKNOWN_REFERENCE, &field(path, place), R::TABLE);
        }
        if let Some(good) = good.get_mut(index) {
            *good = false;
        }
        lost.extend(waiting.remove(&index).into_iter().flatten());
    }
}

/// The rows of a table that could be read, each with its path.
fn rows<R>(
    file: &mut Fields<'_>,
    table: &'static str,
    read: fn(&mut Fields<'_>) -> Option<R>,
) -> Vec<(String, R)> {
    file.list(table)
        .filter_map(|(path, node)| object(node, &path, file.findings, read).map(|row| (path, row)))
        .collect()
}
