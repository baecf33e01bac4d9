//! The native half of the Python package `motcua`: converts what Python passes, calls the core, converts
//! what comes back. One file a room of the core; rules, tables and texts are all there.

#![allow(
    clippy::doc_markdown,
    clippy::doc_link_with_quotes,
    reason = "what documents a class here is read in Python"
)]

mod argument;
mod emvco;
mod face;
mod finding;
mod identity;
mod money;
mod shape;
mod symbol;
mod text;
mod vietqr;

/// The native half of `motcua`; import from `motcua`.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::emvco::{checksum, read_payload};
    #[pymodule_export]
    use crate::finding::{language, rules};
    #[pymodule_export]
    use crate::identity::{province, read_dossier_code, read_personal_number, read_phone, read_tax_code};
    #[pymodule_export]
    use crate::money::{amount_in_words, format_amount, parse_amount};
    #[pymodule_export]
    use crate::shape::{Book, ask, book_of, checked, label, refusal};
    #[pymodule_export]
    use crate::symbol::{Symbol, encode_symbol, symbol_of};
    #[pymodule_export]
    use crate::text::fold;
    #[pymodule_export]
    use crate::vietqr::bank::{bank, banks, find_bank, is_attested_by};
    #[pymodule_export]
    use crate::vietqr::lists::{draw_svgs, encode_transfers, inspect_payloads, read_transfers};
    #[pymodule_export]
    use crate::vietqr::transfer::{Transfer, check_transfer, encode_transfer, transfer_as_read};
    #[pymodule_export]
    use crate::vietqr::{compare, fold_purpose, inspect, make_dynamic, name_of, read_transfer};

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "the name that Python packages give it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
