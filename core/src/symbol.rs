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
pub use terminal::{Screen, Terminal};

use crate::finding::rules;

rules! {
    TOO_LONG: Error, "symbol-too-long", "ISO/IEC 18004:2015, table 7", "the text needs {found} bits, and the largest symbol of this level holds {expected}", "nội dung cần {found} bit, trong khi mã lớn nhất ở mức này chứa được {expected} bit";
    LEVEL: Error, "symbol-level", "ISO/IEC 18004:2015, 7.5.1", "an error-correction level is one of {expected}", "mức sửa lỗi là một trong {expected}";
    VERSION: Error, "symbol-version", "ISO/IEC 18004:2015, 6.3.1", "a version is a number from 1 to {expected}", "phiên bản mã là một số từ 1 đến {expected}";
    MASK: Error, "symbol-mask", "ISO/IEC 18004:2015, 7.8.2", "a mask is a number from 0 to {expected}", "mặt nạ là một số từ 0 đến {expected}";
    COLOUR: Error, "symbol-colour", "CSS Color Module Level 4, 5.2", "a colour is written {expected} in hexadecimal digits", "màu được viết theo dạng {expected} bằng chữ số thập lục phân";
    BYTES: Error, "symbol-bytes", "this library's policy", "these {found} bytes are not those of a symbol", "{found} byte này không phải là byte của một mã QR";
    IMAGE_SIZE: Error, "symbol-image-size", "this library's policy", "an image has at least one pixel a module and at most {expected} pixels a side, not {found}", "ảnh có ít nhất một điểm ảnh cho mỗi ô và nhiều nhất {expected} điểm ảnh mỗi cạnh, không phải {found}";
}

/// The light margin around a symbol that readers rely on (*vùng trống*), in modules
/// [ISO/IEC 18004:2015, 6.3.8].
pub const QUIET_ZONE: u8 = 4;
