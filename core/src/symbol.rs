//! Text to QR symbols (*mã QR*), and symbols to SVG, PNG and terminal text.
//!
//! [`Encoder`] makes a [`Symbol`]: a square of dark and light modules after ISO/IEC 18004:2015. By
//! default the error-correction level is Medium and is never raised, the version is the smallest that
//! fits, and the mask is the one that the standard's rules choose. A symbol is drawn by [`Svg`], [`Png`]
//! or [`Terminal`].
//!
//! ```
//! use motcua::symbol::{Encoder, Level, Svg};
//! let symbol = Encoder::new().level(Level::Medium).encode("00020101021138")?;
//! assert_eq!((symbol.version().number(), symbol.size()), (1, 21));
//! assert!(Svg::new(&symbol).to_string().starts_with("<svg "));
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod bytes;
mod codewords;
mod colours;
mod digits;
mod draw;
mod encoder;
mod kinds;
mod length;
mod line;
mod masks;
mod matrix;
mod pattern;
mod png;
pub mod rules;
mod score;
mod segments;
mod svg;
mod tables;
mod terminal;

pub use colours::Colours;
pub use encoder::Encoder;
pub use kinds::{Colour, Eci, Level, Mask, Segmentation, Version};
pub use length::Length;
pub use matrix::{Row, Symbol};
pub use png::Png;
pub use svg::Svg;
pub(crate) use svg::write_escaped;
pub use terminal::{Screen, Terminal};

/// The light margin around a symbol that readers rely on (*vùng trống*), in modules
/// [ISO/IEC 18004:2015, 6.3.8].
pub const QUIET_ZONE: u8 = 4;
