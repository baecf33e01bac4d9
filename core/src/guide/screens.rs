//! A table for trial: screens that a portal shows.

use crate::law::{Fields, File, Provenance, References, Row, Wording, file};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The file of this table.
pub(crate) const FILE: File = file!("screens": Screen);

/// A screen that a portal shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What it is called.
    pub name: Wording,
    /// The portals that show it.
    pub portals: Vec<Box<str>>,
}

impl Row for Screen {
    const TABLE: &'static str = "screens";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, name) = (fields.provenance(), fields.wording("name"));
        let portals = fields.texts("portals");
        Some(Self { provenance: provenance?, name: name?, portals })
    }

    fn references(&self, to: &mut References<'_>) {
        to.portals("portals", &self.portals);
    }
}
