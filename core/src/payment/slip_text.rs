//! The texts of a payment slip, each with its place.

use crate::symbol::write_escaped;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// What a text of a slip is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever draws a slip must know every role")]
pub enum SlipRole {
    /// What the paper is called.
    Title,
    /// What the code beside it is for.
    Scan,
    /// What the text that follows is.
    Label,
    /// The payee's name as the caller wrote it: Vietnamese in both languages.
    Payee,
    /// The amount or the reference: large, for they must be right.
    Payment,
    /// Any other value.
    Value,
    /// What to mind.
    Note,
}

/// A text of a slip as it stands on the page.
///
/// ```
/// # use motcua::{identity::DossierCode, money::Vnd, payment::{Form, Order, Slip, SlipRole}, time::DateTime, vietqr::{Account, Bin}};
/// # let reference = Form::new("KT", "H34", 8)?.reference("H34", 12)?;
/// # let dossier = DossierCode::parse("H34.15-240617-0001")?;
/// # let order = Order::new(Bin::new("970436")?, Account::new("0000000012345")?, Vnd::new(10_000), reference, dossier);
/// let slip = Slip::new(&order, "Sở Ví Dụ", DateTime::parse("2024-06-18T08:30")?)?;
/// let payee = slip.texts().into_iter().find(|text| text.role() == SlipRole::Payee).expect("always there");
/// assert_eq!(payee.lines().collect::<Vec<_>>(), [(35, "Sở Ví Dụ")]);
/// // Nothing stands outside the page.
/// assert!(slip.texts().iter().all(|text| text.x() < Slip::SIZE.0));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SlipText {
    pub(super) role: SlipRole,
    pub(super) x: u32,
    pub(super) height: u32,
    pub(super) bold: bool,
    /// The baseline of each line, and the line.
    pub(super) lines: Vec<(u32, String)>,
}

impl SlipText {
    pub(super) fn line(role: SlipRole, (x, y): (u32, u32), height: u32, text: &str) -> Self {
        Self { role, x, height, bold: false, lines: alloc::vec![(y, text.into())] }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// What it is there for.
    pub const fn role(&self) -> SlipRole {
        self.role
    }

    /// Where its lines begin, in millimetres from the left.
    pub const fn x(&self) -> u32 {
        self.x
    }

    /// The height of its letters (the font's size), in millimetres.
    pub const fn height(&self) -> u32 {
        self.height
    }

    /// Whether it is bold.
    pub const fn is_bold(&self) -> bool {
        self.bold
    }

    /// Each line with its baseline, in millimetres from the top. A line that was broken between words ends with a space,
    /// so that the lines one after the other are the text.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = (u32, &str)> {
        self.lines.iter().map(|(y, line)| (*y, &**line))
    }

    pub(super) fn write_to(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let weight = if self.bold { " font-weight=\"bold\"" } else { "" };
        for (y, line) in self.lines() {
            write!(out, "<text x=\"{}\" y=\"{y}\" font-size=\"{}\"{weight}>", self.x, self.height)?;
            write_escaped(line.trim_end(), out)?;
            out.write_str("</text>")?;
        }
        Ok(())
    }
}

/// Where it stands, not what it says.
impl fmt::Debug for SlipText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SlipText")
            .field("role", &self.role)
            .field("x", &self.x)
            .field("lines", &self.lines.len())
            .finish_non_exhaustive()
    }
}
