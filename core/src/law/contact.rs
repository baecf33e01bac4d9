//! Contacts; of one key that begin on one day for users of one portal the book takes only the first.

use super::read::Fields;
use super::row::{References, Rivals};
use super::{Portal, Provenance, Row, Wording, portals_meet, rules};
use crate::finding::Rule;
use crate::time::Date;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
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
        let portals = fields.texts("portals");
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
    rows: BTreeMap<(&'a str, Option<Date>), Vec<&'a Contact>>,
}

impl<'a> SameKey<'a> {
    pub(super) fn new(portals: &'a [Portal]) -> Self {
        Self { portals, rows: BTreeMap::new() }
    }
}

impl<'a> Rivals<'a, Contact> for SameKey<'a> {
    fn find(&self, row: &Contact) -> Option<&'a Contact> {
        let validity = &row.provenance.validity;
        let is_rival = |other: &&&Contact| {
            other.provenance.validity.overlaps(validity)
                && portals_meet(&other.portals, &row.portals, self.portals)
        };
        self.rows.get(&(&*row.key, validity.from))?.iter().find(is_rival).copied()
    }

    fn keep(&mut self, row: &'a Contact) {
        self.rows.entry((&row.key, row.provenance.validity.from)).or_default().push(row);
    }
}
