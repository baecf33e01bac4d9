//! Which rows of a file are taken into a book, and everything that is told of them.

use super::fingerprint;
use super::read::{Fields, Findings, element, field, object};
use super::references::Lookup;
use super::row::References;
use super::shelf::Shelf;
use super::{Book, Document, Provenance, Row, Source, Superseded, Validity, rules};
use crate::finding::{Confidence, Finding, Parameter, Path, Rule, Words};
use crate::sorted;
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Where another row stands.
const BOOK: &Words = &Words { vi: "của bộ dữ liệu", en: "the book's table" };
const FILE: &Words = &Words { vi: "của tệp này", en: "this file's table" };

/// Leaves out rows of a file, given where each id stands and which are good so far.
type LeaveOut<'a> = &'a dyn Fn(&BTreeMap<&str, usize>, &mut [bool], &mut Findings);

/// The rows of one table that could be read, seen alike whatever their type.
struct Read<'a> {
    table: &'static str,
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
        let (paths, sources) = rows(file, Source::TABLE, Source::read);
        for (path, source) in paths.into_iter().zip(sources) {
            if self.source_ids.contains_key(&source.id) {
                file.findings.add(&rules::LAW_DUPLICATE_ID, &path, Parameter::None);
            } else {
                self.note_print(Source::TABLE, &source.id, &path, file);
                self.source_ids.insert(source.id.clone(), self.sources.len());
                self.sources.push(source);
            }
        }
    }

    /// Adds the good rows of one table. What does not depend on the type of the rows is not compiled for each.
    pub(super) fn add_rows<R: Row>(&mut self, file: &mut Fields<'_>) {
        let (paths, rows) = rows(file, R::TABLE, R::read);
        if rows.is_empty() {
            return;
        }
        let read = Read { table: R::TABLE, paths: &paths, rows: rows.iter().map(Row::provenance).collect() };
        let references = |index: usize, told: &mut References| {
            if let Some(row) = rows.get(index) {
                row.references(told);
            }
        };
        let rivals = |taken: &BTreeMap<&str, usize>, good: &mut [bool], found: &mut Findings| {
            self.leave_out_rivals(&paths, &rows, taken, good, found);
        };
        let good = self.good(&read, &references, &rivals, file.findings);
        let built_in = self.shelf::<R>().map_or(&[][..], Shelf::rows);
        let outranks = |row: usize, old: usize| {
            rows.get(row).zip(built_in.get(old)).is_some_and(|(row, old)| row.outranks(old, self.portals()))
        };
        self.tell_superseded(&read, &good, &outranks, file.findings);
        self.note_prints(&read, &good, file);
        let Some(kept) = self.shelf_mut::<R>() else { return };
        let mut refused = Vec::new();
        let mut confirming = Vec::new();
        for (index, row) in rows.into_iter().enumerate().filter(|(index, _)| is_good(&good, *index)) {
            match row.provenance().confirms.clone() {
                Some(id) => confirming.push((index, id, row)),
                None => kept.push(row),
            }
        }
        for (index, id, row) in confirming {
            let own = row.provenance().id.clone();
            if !kept.confirm(&id, row) {
                refused.push((index, own));
            }
        }
        self.take_back(R::TABLE, &paths, refused, file.findings);
    }

    /// Tells the rows that confirm one that says something else; their fingerprints go.
    fn take_back(
        &mut self,
        table: &'static str,
        paths: &[String],
        refused: Vec<(usize, Box<str>)>,
        found: &mut Findings,
    ) {
        for (index, id) in refused {
            if let Some(path) = paths.get(index) {
                found.add(&rules::LAW_CONFIRMS, &field(path, "confirms"), Parameter::None);
            }
            self.prints.remove(&(table, id));
        }
    }

    /// Keeps the fingerprint of a row that is accepted.
    fn note_print(&mut self, table: &'static str, id: &str, path: &str, file: &Fields<'_>) {
        if let Some(node) = index_in(path).and_then(|index| file.nodes(table).get(index)) {
            self.prints.insert((table, id.into()), fingerprint::of(node));
        }
    }

    fn note_prints(&mut self, read: &Read<'_>, good: &[bool], file: &Fields<'_>) {
        for (_, path, row) in read.good(good) {
            self.note_print(read.table, &row.id, path, file);
        }
    }

    /// Lists the built-in rows that lose against rows about to be added, and tells where they were surer.
    fn tell_superseded(
        &self,
        read: &Read<'_>,
        good: &[bool],
        outranks: &dyn Fn(usize, usize) -> bool,
        found: &mut Findings,
    ) {
        let Some(kept) = self.shelf_named(read.table) else { return };
        for (index, path, row) in read.good(good).filter(|(.., row)| row.confirms.is_none()) {
            let built_in = (0..kept.index().built_in()).filter_map(|old| Some((old, kept.provenance(old)?)));
            let is_named = |old: &Provenance| row.supersedes.contains(&old.id);
            let lost: Vec<_> =
                built_in.filter(|(place, old)| is_named(old) || outranks(index, *place)).collect();
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
    fn good(
        &self,
        read: &Read<'_>,
        told: &dyn Fn(usize, &mut References),
        leave_out_rivals: LeaveOut<'_>,
        findings: &mut Findings,
    ) -> Vec<bool> {
        let coming: BTreeSet<&str> = sorted::set(read.rows.iter().map(|row| &*row.id));
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
            told(index, &mut named);
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
            let is_known = self.shelf_named(read.table).is_some_and(|rows| rows.index().is_taken(&row.id));
            if is_known || taken.contains_key(&*row.id) {
                findings.add(&rules::LAW_DUPLICATE_ID, path, Parameter::None);
            }
            *good = findings.errors() == before;
            if *good {
                taken.insert(&row.id, index);
                awaiting.extend(references.awaited.into_iter().map(|(place, id)| (index, place, id)));
            }
        }
        leave_out_circles(read, &taken, &mut good, findings);
        leave_out_rivals(&taken, &mut good, findings);
        leave_out_awaiting(read, &awaiting, &taken, &mut good, findings);
        good
    }

    /// Leaves out rows that the book could not choose from, all but the first.
    fn leave_out_rivals<R: Row>(
        &self,
        paths: &[String],
        rows: &[R],
        taken: &BTreeMap<&str, usize>,
        good: &mut [bool],
        findings: &mut Findings,
    ) {
        let Some((rule, mut rivals)) = R::rivals(self.portals()) else { return };
        for row in self.rows::<R>() {
            rivals.keep(row);
        }
        for ((path, row), good) in paths.iter().zip(rows).zip(good).filter(|(_, good)| **good) {
            match rivals.find(row) {
                Some(rival) => {
                    let in_file = taken.get(rival.id()).and_then(|index| paths.get(*index));
                    let in_book = self.shelf_named(R::TABLE).and_then(|rows| rows.index().get(rival.id()));
                    let finding = at_odds(rule, in_book, in_file.map(String::as_str));
                    findings.push(finding.at(Path::Document(path.as_str().into())));
                    *good = false;
                }
                None => rivals.keep(row),
            }
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

/// The number in the brackets of a row's path.
fn index_in(path: &str) -> Option<usize> {
    path.split_once('[')?.1.strip_suffix(']')?.parse().ok()
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
    let mut left = sorted::set(taken.values().copied());
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
        if let Some((path, good)) = read.paths.get(index).zip(good.get_mut(index)) {
            findings.add(&rules::LAW_SUPERSEDES_CYCLE, &field(path, "supersedes"), Parameter::None);
            *good = false;
        }
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
        if let Some(path) = read.paths.get(index).filter(|_| is_new) {
            findings.add(&rules::LAW_UNKNOWN_REFERENCE, &field(path, place), read.table);
        }
        if let Some(good) = good.get_mut(index) {
            *good = false;
        }
        lost.extend(waiting.remove(&index).into_iter().flatten());
    }
}

/// The rows of a table that could be read, and their paths.
fn rows<R>(
    file: &mut Fields<'_>,
    table: &'static str,
    read: fn(&mut Fields<'_>) -> Option<R>,
) -> (Vec<String>, Vec<R>) {
    let mut paths = Vec::new();
    let mut rows = Vec::new();
    for (path, node) in file.list(table) {
        if let Some(row) = object(node, &path, file.findings, read) {
            paths.push(path);
            rows.push(row);
        }
    }
    (paths, rows)
}
