//! Merchant-presented payment payloads (EMVCo QR Code Specification for Payment Systems, Merchant-Presented
//! Mode): data objects, templates, checksum, rules. Knows no bank.
//!
//! *One reader, two answers.* [`inspect`] gives the objects and *all* findings; a payload is payable only
//! if none of them is an error. The objects keep everything in its order, so that
//! [`Payload::write`] gives back the same bytes.
//!
//! ```
//! use motcua::emvco::inspect;
//! // The example of the specification's Annex B.
//! let text = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN\
//!     5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***\
//!     0708A60086670902ME91320016A0112233449988770708123456786304A13A";
//! let inspection = inspect(text);
//! assert!(inspection.is_payable());
//! assert_eq!(inspection.payload().value(&[64, 2]), Some("北京"));
//! assert_eq!(inspection.payload().write()?, text);
//!
//! let altered = text.replace("23.72", "93.72");
//! let codes: Vec<_> = inspect(&altered).findings().iter().map(|finding| finding.code()).collect();
//! assert_eq!(codes, ["crc-mismatch"]);
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod amount;
mod bytes;
mod check;
mod checksum;
mod common;
mod inspection;
mod misread;
mod network;
mod object;
mod payload;
mod read;
pub mod rules;
mod storage;
mod unit;
mod units;
mod walk;
mod write;

pub use amount::Amount;
pub use check::{check_presence, check_values};
pub use checksum::checksum;
pub use common::Common;
pub use inspection::{Inspection, inspect, inspect_bytes};
pub use network::Network;
pub use object::{Object, ObjectPath};
pub use payload::Payload;
pub use read::Reader;
pub use storage::{Slots, Storage};
pub use unit::LengthUnit;
pub use write::Writer;

pub(crate) use bytes::{all_alphanumeric, all_common, all_digits, significant, sixteen_digits, two_pairs};
pub(crate) use checksum::{Beginning, is_sealed};
pub(crate) use common::first_but;
pub(crate) use inspection::text;
pub(crate) use object::Place;
#[cfg(test)]
pub(crate) use storage::sealed;
pub(crate) use write::LONGEST as LONGEST_VALUE;
