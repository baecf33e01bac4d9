//! Contacts; of one key that begin on one day for users of one portal the book takes only the first.

use super::read::Fields;
use super::row::{References, Rivals};
use super::{Portal, Provenance, Row, Wording, portals_meet, rules};
use crate::finding::Rule;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Where to ask for help (*đầu mối hỗ trợ*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// The key by which rules name the contact; several rows over time may share it.
    pub key: Box<str>,
    /// Who answers.
    pub name: Wording,
    /// The telephone number as printed; `None` for a place to go to.
    pub phone: Option<Box<str>>,
    /// The portals it serves; empty for all.
    pub portals: Vec<Box<str>>,
}

impl Row for Contact {
    const TABLE: &'static str = "contacts";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn key(&self) -> &str {
        &self.key
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let (key, name) = (fields.text("key"), fields.wording("name"));
        let phone = fields.optional_text("phone");
        let portals = fields.scope("portals", Fields::texts);
        Some(Self { provenance: provenance?, key: key?, name: name?, phone, portals })
    }

    fn references(&self, to: &mut References) {
        to.portals("portals", &self.portals);
    }

    fn confirm(&mut self, by: &Self) -> bool {
        let agrees = (&self.key, &self.phone, &self.portals) == (&by.key, &by.phone, &by.portals);
        if agrees {
            self.provenance.confirm(&by.provenance);
        }
        agrees
    }

    fn outranks(&self, other: &Self, portals: &[Portal]) -> bool {
        let (one, two) = (&self.provenance.validity, &other.provenance.validity);
        self.key == other.key
            && one.from > two.from
            && one.overlaps(two)
            && portals_meet(&self.portals, &other.portals, portals)
    }

    fn rivals<'a>(portals: &'a [Portal]) -> Option<(&'static Rule, Box<dyn Rivals<'a, Self> + 'a>)> {
        Some((&rules::LAW_CONTACT_OVERLAP, Box::new(SameKey::new(portals))))
    }
}

/// The contacts kept so far, by key and first day.
pub(super) struct SameKey<'a> {
    portals: &'a [Portal],
    /// Where in the lists those of a key and day stand.
    places: BTreeMap<Box<str>, usize>,
    lists: Vec<Vec<&'a Contact>>,
}

impl<'a> SameKey<'a> {
    pub(super) fn new(portals: &'a [Portal]) -> Self {
        Self { portals, places: BTreeMap::new(), lists: Vec::new() }
    }

    /// The key and the first day as one text.
    fn key(row: &Contact) -> Box<str> {
        let day = row.provenance.validity.from.map_or_else(String::new, |day| day.to_string());
        format!("{day} {}", row.key).into()
    }
}

impl<'a> Rivals<'a, Contact> for SameKey<'a> {
    fn find(&self, row: &Contact) -> Option<&'a Contact> {
        let validity = &row.provenance.validity;
        let is_rival = |other: &&&Contact| {
            other.provenance.validity.overlaps(validity)
                && portals_meet(&other.portals, &row.portals, self.portals)
        };
        self.lists.get(*self.places.get(&Self::key(row))?)?.iter().find(is_rival).copied()
    }

    fn keep(&mut self, row: &'a Contact) {
        let place = *self.places.entry(Self::key(row)).or_insert(self.lists.len());
        if place == self.lists.len() {
            self.lists.push(Vec::new());
        }
        self.lists.get_mut(place).into_iter().for_each(|list| list.push(row));
    }
}
