//! Portals, and lists that name some of them.

use super::{PortalKind, Provenance};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A public service portal (*cổng dịch vụ công*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Portal {
    /// Where the row comes from and when it holds; the id is `national` or the agency code (`H34`, `G22`).
    pub provenance: Provenance,
    /// National, a province's or a ministry's.
    pub kind: PortalKind,
    /// Whose portal it is.
    pub name: Box<str>,
    /// Its host name, where it was seen.
    pub host: Option<Box<str>>,
    /// Other names that people use for it.
    pub aliases: Vec<Box<str>>,
}

impl Portal {
    /// The id of the national portal's row.
    pub const NATIONAL: &'static str = "national";
}

/// Whether a list of the book reaches a portal: by its code, by its kind, or by being empty.
pub(crate) fn portals_include(portals: &[Box<str>], portal: &Portal) -> bool {
    let names = |word: &str| PortalKind::of_list(word) == Some(portal.kind) || *word == *portal.provenance.id;
    portals.is_empty() || portals.iter().any(|word| names(word))
}

/// Whether two lists of portals have one in common.
pub(crate) fn portals_meet(one: &[Box<str>], other: &[Box<str>], portals: &[Portal]) -> bool {
    portals.iter().any(|portal| portals_include(one, portal) && portals_include(other, portal))
}
