//! Paying: references, orders, requests, reconciliation, fees, receipts and slips.

#[cfg(feature = "law")]
mod obligation;
mod order;
mod owed;
mod receipt;
mod reconcile;
mod reference;
mod request;
#[cfg(feature = "signature")]
mod signature;
mod slip;
mod tariff;

use motcua::finding::Error;
use motcua::identity::DossierCode;
use motcua::payment::{Form, Reference};

/// Numbers that look random and are the same in every run.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// A number below another one.
    pub(crate) fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.next(of.len())]
    }

    /// Another order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.next(at + 1));
        }
    }
}

/// The form of most tests.
pub(crate) fn form() -> Form {
    Form::new("KT", "H34", 8).unwrap()
}

/// A reference of that form.
pub(crate) fn reference(number: u64) -> Reference {
    form().reference("H34", number).unwrap()
}

/// A dossier that nobody has.
pub(crate) fn dossier() -> DossierCode {
    DossierCode::parse("H34.15-240617-0001").unwrap()
}

/// The code of an error.
pub(crate) fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().map_or("no error", |error| error.code())
}
