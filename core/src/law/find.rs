//! Portals by what people have at hand: a code, an address, a name.

use super::rules::UNKNOWN_PORTAL;
use super::{Book, Portal, Row};
use crate::finding::Error;
use crate::sorted;
use crate::text::{fold, parted};
use alloc::string::String;
use alloc::vec::Vec;

/// What stands before the name of a province or of a portal, folded.
const TITLES: [&str; 9] =
    ["CONG DICH VU CONG ", "CONG DVC ", "CUA ", "TINH ", "THANH PHO ", "TP. ", "TP ", "TP.", "BO "];

/// How many near ones are told at most.
const NEAR: usize = 5;

impl Book {
    /// Finds the portal that a text names: by its code in any case (`h34`), its address (`https://dichvucong.gov.vn/p`),
    /// or its name or another one of it, with or without accents (`Kon Tum`, `tinh Kon Tum`, `TP.HCM`).
    ///
    /// # Errors
    ///
    /// `unknown-portal` when no portal is named so, or several are; [`Book::portals_like`] lists what may be meant.
    ///
    /// ```
    /// use motcua::law::{Book, Row};
    /// let book = Book::builtin();
    /// for text in ["H34", "h34", "https://dichvucong.kontum.gov.vn/tra-cuu?a=b", "Kon Tum", "tỉnh KON TUM"] {
    ///     assert_eq!(book.find_portal(text)?.id(), "H34");
    /// }
    /// assert_eq!(book.find_portal("Kon Tun").unwrap_err().code(), "unknown-portal");
    /// assert_eq!(book.portals_like("Kon Tun")[0].id(), "H34");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn find_portal(&self, text: &str) -> Result<&Portal, Error> {
        let text = text.trim();
        if let Some(portal) = self.row(text) {
            return Ok(portal);
        }
        let host = host(text);
        let (full, name) = (folded(text), bare_name(text));
        let is_code = |portal: &&Portal| portal.id().eq_ignore_ascii_case(text);
        let is_host =
            |portal: &&Portal| portal.host.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(host));
        let full = letters(&full);
        let is_full_name =
            |portal: &&Portal| !full.is_empty() && names(portal).any(|own| letters(&folded(own)) == full);
        let is_name = |portal: &&Portal| !name.is_empty() && names(portal).any(|own| bare_name(own) == name);
        self.only(is_code)
            .or_else(|| self.only(is_host))
            .or_else(|| self.only(is_full_name))
            .or_else(|| self.only(is_name))
            .ok_or_else(|| UNKNOWN_PORTAL.error())
    }

    /// The portals whose code, host or name is nearest to a text, the nearest first, five at most; none where the
    /// text has no letter or digit.
    pub fn portals_like(&self, text: &str) -> Vec<&Portal> {
        let wanted = bare_name(host(text.trim()));
        if wanted.is_empty() {
            return Vec::new();
        }
        let distance = |portal: &Portal| {
            let hosts = portal.host.as_deref().into_iter();
            let words = core::iter::once(portal.id()).chain(names(portal)).chain(hosts);
            words.map(|word| steps_between(&wanted, &bare_name(word))).min().unwrap_or(usize::MAX)
        };
        let mut near: Vec<_> = self.portals().iter().map(|portal| (distance(portal), portal)).collect();
        sorted::by(&mut near, |(one, first), (other, second)| (one, first.id()).cmp(&(other, second.id())));
        near.into_iter().take(NEAR).map(|(_, portal)| portal).collect()
    }

    /// The only portal of which something holds.
    fn only(&self, holds: impl Fn(&&Portal) -> bool) -> Option<&Portal> {
        let mut found = self.portals().iter().filter(holds);
        found.next().filter(|_| found.next().is_none())
    }
}

fn names(portal: &Portal) -> impl Iterator<Item = &str> {
    core::iter::once(&*portal.name).chain(portal.aliases.iter().map(|name| &**name))
}

/// The host of an address; a text that is none stays as it is.
fn host(text: &str) -> &str {
    let rest = parted(text, "://").map_or(text, |(_, rest)| rest);
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let rest = rest.rsplit('@').next().unwrap_or_default();
    let rest = rest.split(':').next().unwrap_or_default();
    rest.strip_prefix("www.").unwrap_or(rest)
}

/// A name in capitals without accents.
fn folded(text: &str) -> String {
    let mut text = fold(text, None).text;
    text.make_ascii_uppercase();
    text
}

/// The letters and digits of a name without what stands before it.
fn bare_name(text: &str) -> String {
    let text = folded(text);
    let mut rest = text.as_str();
    while let Some(shorter) = TITLES.iter().find_map(|title| rest.strip_prefix(title)) {
        rest = shorter.trim_start();
    }
    letters(rest)
}

/// The letters and digits of a folded text.
fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).take(LONGEST).collect()
}

/// No name is longer; what is cut off makes no difference to what is near.
const LONGEST: usize = 64;

/// How many letters have to be put in, left out or replaced to make one word of another.
fn steps_between(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.bytes().enumerate() {
        let mut above_left = line;
        let mut left = line + 1;
        let mut next = Vec::with_capacity(row.len());
        next.push(left);
        for (above, other_letter) in row.iter().skip(1).zip(other.bytes()) {
            let replaced = above_left + usize::from(letter != other_letter);
            left = replaced.min(above + 1).min(left + 1);
            above_left = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
