//! The payment slip of [`motcua::payment::Slip`] as a PDF that a citizen prints and a screen reader reads aloud.
//!
//! The page says what the SVG says, at the same places: A5 across at true size, the code as vectors. It is tagged
//! (PDF/UA-1, ISO 14289-1:2014): language, title, a heading, the code as a figure with a text in its stead, the values as
//! a table whose rows have headings. Its font, Noto Sans, is in it as far as it is used. The same slip is the same bytes.
//!
//! ```
//! use motcua::finding::Language;
//! use motcua::identity::DossierCode;
//! use motcua::money::Vnd;
//! use motcua::payment::{Form, Order, Slip};
//! use motcua::time::DateTime;
//! use motcua::vietqr::{Account, Bin};
//! let reference = Form::new("KT", "H34", 8)?.reference("H34", 12)?;
//! let dossier = DossierCode::parse("H34.15-240617-0001")?;
//! let order = Order::new(Bin::new("970436")?, Account::new("0000000012345")?, Vnd::new(10_000), reference, dossier);
//! let now = DateTime::parse("2024-06-18T08:30")?;
//! let pdf = motcua_pdf::slip(&Slip::new(&order, "Sở Ví Dụ", now)?)?;
//! assert!(pdf.starts_with(b"%PDF-1.7"));
//! let foreign = motcua_pdf::slip(&Slip::new(&order, "例", now)?).unwrap_err();
//! assert_eq!((foreign.code(), foreign.field()), ("slip-character", Some("payee")));
//! assert_eq!(foreign.message(Language::English), "the font has no letter for character 1 of the payee's name");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod error;
mod font;
mod page;
mod tags;

pub use error::Error;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use motcua::payment::Slip;

/// A payment slip (*phiếu thanh toán*) as a PDF of one page, PDF/UA-1.
///
/// # Errors
///
/// - `slip-character` when the payee's name has a character for which Noto Sans has no letter: it has the Latin, Greek
///   and Cyrillic ones, and so all of Vietnamese;
/// - `slip-pdf` when the PDF could not be written, which no slip is known to do.
pub fn slip(slip: &Slip<'_>) -> Result<Vec<u8>, Error> {
    let fonts = font::Fonts::new()?;
    fonts.check(slip)?;
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = accessible.finish().map_err(|error| Error::library(&error))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let title = format!("{} · {}", slip.title(), slip.order().reference().as_str());
    document.set_metadata(Metadata::new().title(title).language(slip.language_tag().into()));
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(slip.title().into(), top));
    document.set_outline(outline);
    let tags = page::draw(&mut document, slip, &fonts)?;
    document.set_tag_tree(tags);
    document.finish().map_err(Error::from)
}
