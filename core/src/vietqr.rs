//! VietQR: the NAPAS profile of merchant-presented payloads for transfers, purchases and withdrawals.
//! Knows no law.
//!
//! ```
//! use motcua::money::Vnd;
//! use motcua::vietqr::{Account, Bin, Purpose, Transfer, inspect};
//!
//! let transfer = Transfer::new(Bin::new("970436")?, Account::new("0011012345678")?)
//!     .with_amount(Vnd::new(180_000))
//!     .with_purpose(Purpose::new("Nop phi ho so 0001")?);
//! let payload = transfer.to_payload()?;
//!
//! let inspection = inspect(&payload);
//! assert_eq!(inspection.transfer(), Some(&transfer));
//! # Ok::<(), motcua::finding::Error>(())
//! ```
//!
//! A payload that must not be paid never yields a transfer:
//!
//! ```
//! use motcua::vietqr::inspect;
//! let altered = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA53037045406980000\
//!     5802VN62340107NPS68690819thanh toan don hang63042E2E";
//! assert_eq!(inspect(altered).payable().unwrap_err().code(), "crc-mismatch");
//! assert_eq!(inspect(altered).transfer(), None);
//! ```

mod bank;
mod batch;
mod beneficiary;
mod compare;
mod extract;
mod fields;
mod head;
mod identifier;
#[cfg(test)]
mod linear;
mod names;
mod owned;
mod plain;
mod profile;
mod purpose;
mod read;
mod rewrite;
pub mod rules;
#[cfg(feature = "serde")]
mod serial;
mod service;
mod transfer;
mod write;

pub use bank::{Bank, Source, bank, banks, find_bank};
pub use batch::{Batch, Columns, Refusal};
pub use beneficiary::{Account, Bin};
pub use compare::{Difference, DifferenceKind, compare};
pub use fields::Fields;
pub use names::{name_of, name_of_path};
pub use owned::OwnedTransfer;
pub use purpose::{CategoryCode, Purpose};
pub use read::{Inspection, Profile, Reader, inspect, inspect_bytes, read};
pub use rewrite::Rewrite;
pub use service::{Initiation, Service};
pub use transfer::{AdditionalData, Transfer};

use crate::emvco::{Common, Network};

/// The network of NAPAS: its identifier, and object 01 of its template, which is a template itself.
pub const NAPAS: Network = Network { identifier: "A000000727", templates: &[1] };

/// Up to 25 characters: object 62.01 to 62.07.
pub type Label<'a> = Common<'a, 25>;
/// The merchant's or holder's name, up to 25 characters: object 59.
pub type Name<'a> = Common<'a, 25>;
/// The merchant's city, up to 15 characters: object 60.
pub type City<'a> = Common<'a, 15>;
/// The postal code, up to 10 characters: object 61.
pub type PostalCode<'a> = Common<'a, 10>;
