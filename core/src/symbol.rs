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
mod draw;
mod encoder;
mod kinds;
mod line;
mod masks;
mod matrix;
mod pattern;
mod png;
mod score;
mod segments;
mod svg;
mod tables;
mod terminal;

pub use encoder::{Eci, Encoder, Segmentation};
pub use kinds::{Colour, Level, Mask, Version};
pub use matrix::{Row, Symbol};
pub use png::Png;
pub use svg::Svg;
pub(crate) use svg::write_escaped;
pub use terminal::{Screen, Terminal};

use crate::finding::rules;

rules! {
    TOO_LONG: Error, "symbol-too-long", "ISO/IEC 18004:2015, table 7", vi: "nội dung cần {found} bit, trong khi mã lớn nhất ở mức này chứa được {expected} bit", en: "the text needs {found} bits, and the largest symbol of this level holds {expected}";
    LEVEL: Error, "symbol-level", "ISO/IEC 18004:2015, 7.5.1", vi: "mức sửa lỗi là một trong {expected}", en: "an error-correction level is one of {expected}";
    VERSION: Error, "symbol-version", "ISO/IEC 18004:2015, 6.3.1", vi: "phiên bản mã là một số từ 1 đến {expected}", en: "a version is a number from 1 to {expected}";
    MASK: Error, "symbol-mask", "ISO/IEC 18004:2015, 7.8.2", vi: "mặt nạ là một số từ 0 đến {expected}", en: "a mask is a number from 0 to {expected}";
    COLOUR: Error, "symbol-colour", "CSS Color Module Level 4, 5.2", vi: "màu được viết theo dạng {expected} bằng chữ số thập lục phân", en: "a colour is written {expected} in hexadecimal digits";
    BYTES: Error, "symbol-bytes", "this library's policy", vi: "{found} byte này không phải là byte của một mã QR", en: "these {found} bytes are not those of a symbol";
    IMAGE_SIZE: Error, "symbol-image-size", "this library's policy", vi: "ảnh có ít nhất một điểm ảnh cho mỗi ô và nhiều nhất {expected} điểm ảnh mỗi cạnh, không phải {found}", en: "an image has at least one pixel a module and at most {expected} pixels a side, not {found}";
}

/// The light margin around a symbol that readers rely on (*vùng trống*), in modules
/// [ISO/IEC 18004:2015, 6.3.8].
pub const QUIET_ZONE: u8 = 4;
