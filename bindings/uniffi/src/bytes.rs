//! Bytes that cross as a whole.

use crate::UniFfiTag;
use uniffi::deps::anyhow::{Result, bail};
use uniffi::{FfiConverter, MetadataBuffer, TypeId};

/// Bytes: to the other languages what `Vec<u8>` is, of which uniffi reads and writes one byte after another. For the
/// modules of a symbol and for pictures that is a tenth of what drawing costs.
pub struct Bytes(pub Vec<u8>);

// SAFETY: lowered and lifted by uniffi's own macro, by way of what `write` and `try_read` have in the buffer; those are
// what uniffi has for `Vec<u8>`, whose description this is.
unsafe impl FfiConverter<UniFfiTag> for Bytes {
    uniffi::ffi_converter_rust_buffer_lift_and_lower!(UniFfiTag);

    fn write(Self(bytes): Self, to: &mut Vec<u8>) {
        // No symbol and no picture is that long; the other half refuses a length below zero.
        to.extend_from_slice(&i32::try_from(bytes.len()).unwrap_or(-1).to_be_bytes());
        to.extend_from_slice(&bytes);
    }

    fn try_read(from: &mut &[u8]) -> Result<Self> {
        let Some((length, rest)) = from.split_first_chunk() else { bail!("bytes without a length") };
        let length = usize::try_from(i32::from_be_bytes(*length))?;
        let Some((bytes, rest)) = rest.split_at_checked(length) else {
            bail!("fewer bytes than their length")
        };
        *from = rest;
        Ok(Self(bytes.to_vec()))
    }

    const TYPE_ID_META: MetadataBuffer = <Vec<u8> as TypeId<UniFfiTag>>::TYPE_ID_META;
}
uniffi::derive_ffi_traits!(local Bytes);

#[cfg(test)]
mod tests {
    use super::*;
    use uniffi::{Lift, Lower};

    #[test]
    fn bytes_are_those_of_uniffi() {
        for bytes in [vec![], vec![0xFF], (0..=255).cycle().take(5_000).collect::<Vec<u8>>()] {
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            <Bytes as Lower<UniFfiTag>>::write(Bytes(bytes.clone()), &mut ours);
            <Vec<u8> as Lower<UniFfiTag>>::write(bytes.clone(), &mut theirs);
            assert_eq!(ours, theirs);
            ours.push(7);
            let mut rest = &ours[..];
            assert_eq!(<Bytes as Lift<UniFfiTag>>::try_read(&mut rest).unwrap().0, bytes);
            assert_eq!(rest, [7]);
        }
    }

    #[test]
    fn fewer_bytes_than_told_are_refused() {
        for wrong in [&[][..], &[0, 0, 1], &[0, 0, 0, 2, 9], &[0xFF; 4], &[0x7F, 0xFF, 0xFF, 0xFF, 1]] {
            assert!(<Bytes as Lift<UniFfiTag>>::try_read(&mut &*wrong).is_err());
        }
    }
}
