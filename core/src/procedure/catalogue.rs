//! The catalogue of procedures on a day.

use super::limit::TimeLimit;
use super::practice::Channel;
use super::rows::{Goal, Procedure};
use super::rules::{CATALOGUE_CYCLE, CATALOGUE_DANGLING, CATALOGUE_TWICE, PROCEDURE_UNKNOWN};
use crate::finding::{Error, Finding, Path, Rule};
use crate::law::{Book, Moment, Row};
use crate::sorted;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::vec::Vec;

/// The procedures in force at a moment (*danh mục thủ tục hành chính*), and what is wrong with them as a whole.
///
/// ```
/// use motcua::law::{Book, Moment};
/// use motcua::procedure::{Catalogue, Channel};
/// use motcua::time::Date;
/// let book = Book::builtin();
/// let catalogue = Catalogue::of(&book, Moment::new(Date::parse("2026-11-26")?));
/// let guardianship = catalogue.procedure("1.004837")?;
/// assert_eq!(guardianship.name.text(motcua::finding::Language::Vietnamese), "Thủ tục đăng ký giám hộ");
/// assert_eq!(catalogue.procedure("1.000000").unwrap_err().code(), "procedure-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Catalogue<'a> {
    procedures: BTreeMap<&'a str, &'a Procedure>,
    findings: Vec<Finding>,
}

impl<'a> Catalogue<'a> {
    /// The catalogue of a book at a moment.
    ///
    /// Nothing is left out for what is wrong with the whole: a code that two rows have at once goes to the row added
    /// last, a procedure that names one that is not in the catalogue stays, and so do those that wait for each other
    /// in a circle. All three are told.
    pub fn of(book: &'a Book, moment: Moment) -> Self {
        let mut catalogue = Self { procedures: BTreeMap::new(), findings: Vec::new() };
        for row in book.in_force::<Procedure>(moment) {
            if catalogue.procedures.insert(row.code.as_str(), row).is_some() {
                catalogue.tell(&CATALOGUE_TWICE, row, None);
            }
        }
        catalogue.check_links();
        catalogue
    }

    fn tell(&mut self, rule: &'static Rule, row: &Procedure, place: Option<usize>) {
        let path = match place {
            Some(place) => format!("procedures[{}].follows[{place}]", row.id()),
            None => format!("procedures[{}]", row.id()),
        };
        self.findings.push(Finding::new(rule).at(Path::Document(path.into())));
    }

    /// Tells links that lead nowhere, and circles.
    fn check_links(&mut self) {
        let rows: Vec<&'a Procedure> = self.procedures.values().copied().collect();
        for row in &rows {
            for (place, code) in row.follows.iter().enumerate() {
                if !self.procedures.contains_key(&**code) {
                    self.tell(&CATALOGUE_DANGLING, row, Some(place));
                }
            }
        }
        // What is left when everything that waits for nothing, or only for what was taken, is taken away.
        let mut left = sorted::set(self.procedures.keys().copied());
        loop {
            let waits = |code: &&str| {
                self.procedures
                    .get(code)
                    .is_some_and(|row| row.follows.iter().any(|code| left.contains(&**code)))
            };
            let waiting = sorted::set(left.iter().copied().filter(waits));
            if waiting.len() == left.len() {
                break;
            }
            left = waiting;
        }
        // Of those, the ones that wait for themselves in the end.
        for row in rows.into_iter().filter(|row| left.contains(row.code.as_str())) {
            if self.leads_back(row) {
                self.tell(&CATALOGUE_CYCLE, row, None);
            }
        }
    }

    /// Whether a procedure waits for itself.
    fn leads_back(&self, from: &Procedure) -> bool {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut next: Vec<&str> = from.follows.iter().map(|code| &**code).collect();
        while let Some(code) = next.pop() {
            if code == from.code.as_str() {
                return true;
            }
            if seen.insert(code) {
                next.extend(
                    self.procedures
                        .get(code)
                        .into_iter()
                        .flat_map(|row| row.follows.iter().map(|code| &**code)),
                );
            }
        }
        false
    }

    /// What is wrong with the catalogue as a whole.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The procedures, by code.
    pub fn procedures(&self) -> impl Iterator<Item = &'a Procedure> {
        self.procedures.values().copied()
    }

    /// The procedure of a code.
    ///
    /// # Errors
    ///
    /// - `procedure-unknown` when the catalogue has none.
    pub fn procedure(&self, code: &str) -> Result<&'a Procedure, Error> {
        self.procedures.get(code).copied().ok_or_else(|| PROCEDURE_UNKNOWN.error())
    }
}

impl Procedure {
    /// The time limit for a channel; `None` where the procedure is not known to be filed so.
    pub fn limit(&self, channel: Channel) -> Option<TimeLimit> {
        self.ways.iter().find(|way| way.channel == channel).map(|way| way.limit)
    }
}

impl Goal {
    /// The goal that a desk has for a channel at a moment: the one known last, of its own portal before others.
    pub fn of<'a>(book: &'a Book, portal: &str, channel: Channel, moment: Moment) -> Option<&'a Self> {
        let portal = book.portal(portal).ok()?;
        let fits = |goal: &&Self| {
            (goal.channels.is_empty() || goal.channels.contains(&channel))
                && crate::law::portals_include(&goal.portals, portal)
        };
        let own = |goal: &Self| goal.portals.iter().any(|code| **code == *portal.id());
        let since = |goal: &Self| goal.provenance.validity.known_from();
        book.in_force::<Self>(moment).filter(fits).max_by_key(|goal| (own(goal), since(goal)))
    }
}
