//! The calls by their numbers.

use super::{Call, Carried, shown};
use crate::books::{book_fingerprint, book_overlay};
use crate::carried;
use crate::emvco::{DataObject, Payload, emvco_read};
use crate::finding::{finding_argument, finding_missing, finding_not_unicode, finding_rules};
use crate::identity::province::identity_province;
use crate::identity::{
    DossierCode, PersonalNumber, Phone, TaxCode, identity_dossier_code, identity_personal_number,
    identity_phone, identity_tax_code,
};
use crate::money::{money_format, money_parse, money_words, money_words_unsigned};
use crate::symbol::{symbol_encode, symbol_level, symbol_png, symbol_rows, symbol_svg, symbol_terminal};
use crate::text::{Folded, text_fold};
use crate::vietqr::bank::{vietqr_bank, vietqr_banks, vietqr_find_bank, vietqr_is_attested};
use crate::vietqr::list::{vietqr_encode_all, vietqr_inspect_all, vietqr_read_all};
use crate::vietqr::service::{vietqr_initiation, vietqr_service, vietqr_service_code};
use crate::vietqr::transfer::{TransferFields, vietqr_check, vietqr_compose};
use crate::vietqr::{
    Inspection, vietqr_compare, vietqr_inspect, vietqr_inspect_bytes, vietqr_make_dynamic, vietqr_name_of,
    vietqr_read, vietqr_write,
};

macro_rules! calls {
    (functions: $($function:ident),+; shown: $($record:ident),+;) => {
        /// The exported functions, then how records are shown.
        const CALLS: &[Call] = &[
            $(|from, to| $function.carry(from, to),)+
            $(|from, to| shown::<$record>.carry(from, to),)+
        ];

        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($function),)+ $(stringify!($record),)+];
    };
}
include!("calls.rs");

macro_rules! rooms {
    ($(#[doc = $document:literal] $name:literal, $function:ident: $book:ident $room:ident :: $call:ident ($question:ident) -> $answer:ident;)+) => {
        /// The rooms' calls, whose numbers follow.
        const ROOMS: &[Call] = &[$(|from, to| carried::$function.carry(from, to)),+];

        #[cfg(test)]
        const ROOM_NAMES: &[&str] = &[$(stringify!($function)),+];
    };
}
room_calls!(rooms);

/// The call of a number.
pub(super) fn call(number: usize) -> Option<Call> {
    CALLS.iter().chain(ROOMS).nth(number).copied()
}

/// How many calls there are.
#[cfg(test)]
pub(super) const COUNT: usize = CALLS.len() + ROOMS.len();

/// The number of an exported function.
#[cfg(test)]
pub(super) fn number(function: &str) -> usize {
    NAMES.iter().chain(ROOM_NAMES).position(|name| *name == function).expect("no such function")
}
