//! Phí or lệ phí.

use crate::finding::words;

words! {
    /// What a sum is for (*phí* or *lệ phí*); each has receipts of its own.
    FeeKind {
        /// A charge that pays for a service (*phí*).
        Charge = "phi", vi: "phí", en: "charge (phí)";
        /// A fee for a decision of the state (*lệ phí*).
        Fee = "le_phi", vi: "lệ phí", en: "fee (lệ phí)";
    }
}
