//! Numbers and codes that name people, organisations, places, agencies, procedures and dossiers: personal
//! number, old nine-digit number, tax code, phone, province, agency, procedure, dossier.
//!
//! Each is a small `Copy` value that only its reader can make. What people write between digits (spaces, dots,
//! hyphens, en dashes) is left out on reading; [`Display`](core::fmt::Display) writes the canonical form, and
//! [`Debug`](core::fmt::Debug) hides all but the last three characters of numbers that belong to somebody.
//!
//! A well-formed number is not a promise that somebody has it: only the issuing register knows. What a number
//! tells by its digits is told with the [`Confidence`](crate::finding::Confidence) of the rule that reads it.

mod agency;
mod dossier_code;
mod inline;
mod old_number;
mod personal_number;
mod phone;
mod procedure_code;
mod province;
mod renumbering;
pub mod rules;
#[cfg(feature = "serde")]
mod serial;
mod tax_code;

pub use agency::{Agency, AgencyCode, AgencyForm, MinistrySystem, Succession};
pub use dossier_code::{AgencyRole, DossierCode, DossierSystem};
pub use inline::Inline;
pub use old_number::OldNumber;
pub use personal_number::{Decoded, PersonalNumber, Registration, Sex};
pub use phone::{Phone, PhoneKind};
pub use procedure_code::ProcedureCode;
pub use province::{Designation, Province, ProvinceKind};
pub use renumbering::Renumbering;
pub use tax_code::{TaxCode, TaxCodeKind};

/// Writes a number with all but its last three characters hidden.
fn mask(f: &mut core::fmt::Formatter<'_>, name: &str, text: &str) -> core::fmt::Result {
    let hidden = text.len().saturating_sub(3);
    write!(f, "{name}(")?;
    for _ in 0..hidden {
        f.write_str("*")?;
    }
    write!(f, "{})", text.get(hidden..).unwrap_or_default())
}
