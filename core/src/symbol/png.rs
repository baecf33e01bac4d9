//! A symbol as PNG.

mod deflate;

use super::rules::IMAGE_SIZE;
use super::{QUIET_ZONE, Symbol};
use crate::finding::{Error, Finding, Path};
use alloc::vec;
use alloc::vec::Vec;
use crc::{CRC_32_ISO_HDLC, Crc};
use deflate::Repeated;

/// The check sum of PNG chunks; sixteen tables, so that one step takes sixteen bytes.
#[cfg(target_pointer_width = "64")]
type Lookup = crc::Table<16>;
/// Where every kilobyte counts, on 32-bit machines and in browsers, none.
#[cfg(not(target_pointer_width = "64"))]
type Lookup = crc::NoTable;

static CRC: Crc<u32, Lookup> = Crc::<u32, Lookup>::new(&CRC_32_ISO_HDLC);

/// A symbol drawn as PNG: one bit a pixel, black on white.
///
/// The defaults are eight pixels a module and a quiet zone of four modules; a payment code then takes about
/// 700 bytes. The bytes are the same for the same symbol and choices.
///
/// ```
/// use motcua::symbol::{Encoder, Png};
/// let symbol = Encoder::new().encode("TK123")?;
/// let png = Png::new(&symbol).pixels_per_module(4).to_vec()?;
/// assert!(png.starts_with(b"\x89PNG"));
/// let error = Png::new(&symbol).pixels_per_module(0).to_vec().unwrap_err();
/// assert_eq!(error.code(), "symbol-image-size");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Png<'a> {
    symbol: &'a Symbol,
    pixels_per_module: u16,
    quiet_zone: u8,
}

impl<'a> Png<'a> {
    /// The largest side of an image, in pixels.
    pub const MAX_SIDE: usize = 16_384;

    /// Constructs a drawing of a symbol with the defaults.
    pub const fn new(symbol: &'a Symbol) -> Self {
        Self { symbol, pixels_per_module: 8, quiet_zone: QUIET_ZONE }
    }

    /// Sets the side of a module in pixels, at least 1; the whole image has at most [`Png::MAX_SIDE`] a
    /// side.
    #[must_use]
    pub const fn pixels_per_module(mut self, pixels: u16) -> Self {
        self.pixels_per_module = pixels;
        self
    }

    /// Sets the quiet zone in modules.
    #[must_use]
    pub const fn quiet_zone(mut self, modules: u8) -> Self {
        self.quiet_zone = modules;
        self
    }

    /// Appends the file to a buffer, which is left alone on an error.
    ///
    /// # Errors
    ///
    /// `symbol-image-size` when a module has no pixel, or the image more than [`Png::MAX_SIDE`] a side.
    pub fn write_to(&self, out: &mut Vec<u8>) -> Result<(), Error> {
        let pixels = usize::from(self.pixels_per_module);
        let quiet_zone = usize::from(self.quiet_zone);
        let side = pixels * (self.symbol.size() + 2 * quiet_zone);
        let header_side =
            u32::try_from(side).ok().filter(|_| (1..=Self::MAX_SIDE).contains(&side)).ok_or_else(|| {
                Finding::new(&IMAGE_SIZE)
                    .at(Path::Field("pixels_per_module"))
                    .expected(Self::MAX_SIDE)
                    .found(side)
            })?;
        out.extend_from_slice(b"\x89PNG\r\n\x1A\n");
        chunk(out, *b"IHDR", |out| {
            out.extend_from_slice(&header_side.to_be_bytes());
            out.extend_from_slice(&header_side.to_be_bytes());
            // One bit a sample, greyscale; deflate, adaptive filters, not interlaced.
            out.extend_from_slice(&[1, 0, 0, 0, 0]);
        });
        let stride = 1 + side.div_ceil(8);
        let rows = self.distinct_rows(stride, pixels, quiet_zone);
        chunk(out, *b"IDAT", |out| {
            let above = quiet_zone * pixels;
            let mut repeated = Vec::with_capacity(self.symbol.size() + 2);
            repeated.extend(rows.chunks_exact(stride).enumerate().map(|(y, row)| Repeated {
                row,
                times: if (1..=self.symbol.size()).contains(&y) { pixels } else { above },
            }));
            repeated.retain(|repeated| repeated.times > 0);
            deflate::zlib(&repeated, stride, out);
        });
        chunk(out, *b"IEND", |_| {});
        Ok(())
    }

    /// The file as bytes of its own.
    ///
    /// # Errors
    ///
    /// As [`Png::write_to`].
    pub fn to_vec(&self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::with_capacity(1024);
        self.write_to(&mut bytes)?;
        Ok(bytes)
    }

    /// A light row, a row of pixels for each row of modules, and a light row again; each with the byte for
    /// "no filter" in front.
    fn distinct_rows(&self, stride: usize, pixels: usize, quiet_zone: usize) -> Vec<u8> {
        let mut rows = vec![0xFF_u8; stride * (self.symbol.size() + 2)];
        for filter in rows.iter_mut().step_by(stride) {
            *filter = 0;
        }
        let below_the_light_row = rows.chunks_exact_mut(stride).skip(1);
        for (modules, row) in self.symbol.rows().zip(below_the_light_row) {
            let Some((_, row)) = row.split_first_mut() else {
                continue;
            };
            if pixels == 8 {
                // The usual size, at which a module is a byte.
                modules.write_bytes(row.get_mut(quiet_zone..).unwrap_or_default());
            } else {
                for (start, length) in modules.dark_runs() {
                    blacken(row, (quiet_zone + start) * pixels, length * pixels);
                }
            }
        }
        rows
    }
}

/// Blackens a stretch of pixels, the first of a byte being its highest bit.
fn blacken(row: &mut [u8], start: usize, length: usize) {
    let end = start + length;
    let (first, last) = (start / 8, (end - 1) / 8);
    // What stays white in the first and in the last byte.
    let (before, after) = (!(0xFF >> (start % 8)), 0x7F_u8 >> ((end - 1) % 8));
    let Some(bytes) = row.get_mut(first..=last) else {
        return;
    };
    match bytes {
        [] => {}
        [only] => *only &= before | after,
        [first, whole @ .., last] => {
            *first &= before;
            whole.fill(0);
            *last &= after;
        }
    }
}

/// Appends a chunk: length, type, what is written into it, check sum.
fn chunk(out: &mut Vec<u8>, kind: [u8; 4], write: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(&kind);
    write(out);
    let Some((length, checked)) = out.get_mut(start..).and_then(<[u8]>::split_first_chunk_mut) else {
        return;
    };
    // No image comes near 4 GiB: see `MAX_SIDE`.
    *length = u32::try_from(checked.len() - kind.len()).unwrap_or(u32::MAX).to_be_bytes();
    let sum = CRC.checksum(checked);
    out.extend_from_slice(&sum.to_be_bytes());
}
