//! What was scanned against what was expected.

use super::{AdditionalData, Transfer};
use core::fmt;

/// A part in which two transfers differ; its values are not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// The beneficiary's bank.
    Bin,
    /// The beneficiary's account.
    Account,
    /// The service.
    Service,
    /// Static or dynamic.
    Initiation,
    /// The amount.
    Amount,
    /// The merchant category.
    Category,
    /// The merchant's or holder's name.
    Name,
    /// The merchant's city.
    City,
    /// The postal code.
    PostalCode,
    /// An object of the additional data.
    Additional(AdditionalData),
}

/// What a difference puts in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DifferenceKind {
    /// Another payee: the money would go elsewhere.
    Payee,
    /// Another amount.
    Amount,
    /// Another reference: the payment would not be matched.
    Reference,
    /// Something that neither moves money nor matches it.
    Other,
}

impl DifferenceKind {
    /// The word used in machine-readable answers: `payee`, `amount`, `reference` or `other`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Payee => "payee",
            Self::Amount => "amount",
            Self::Reference => "reference",
            Self::Other => "other",
        }
    }
}

impl Difference {
    /// What it puts in doubt.
    pub const fn kind(self) -> DifferenceKind {
        match self {
            Self::Bin | Self::Account | Self::Service => DifferenceKind::Payee,
            Self::Amount => DifferenceKind::Amount,
            Self::Additional(
                AdditionalData::BillNumber | AdditionalData::Reference | AdditionalData::Purpose,
            ) => DifferenceKind::Reference,
            _ => DifferenceKind::Other,
        }
    }

    /// A stable word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bin => "bin",
            Self::Account => "account",
            Self::Service => "service",
            Self::Initiation => "initiation",
            Self::Amount => "amount",
            Self::Category => "mcc",
            Self::Name => "merchant_name",
            Self::City => "merchant_city",
            Self::PostalCode => "postal_code",
            Self::Additional(AdditionalData::BillNumber) => "bill_number",
            Self::Additional(AdditionalData::MobileNumber) => "mobile",
            Self::Additional(AdditionalData::Store) => "store",
            Self::Additional(AdditionalData::LoyaltyNumber) => "loyalty",
            Self::Additional(AdditionalData::Reference) => "reference",
            Self::Additional(AdditionalData::Customer) => "customer",
            Self::Additional(AdditionalData::Terminal) => "terminal",
            Self::Additional(AdditionalData::Purpose) => "purpose",
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Names each part in which a scanned transfer differs from the expected one.
///
/// ```
/// use motcua::money::Vnd;
/// use motcua::vietqr::{Account, Bin, Difference, DifferenceKind, Transfer, compare};
/// let expected = Transfer::new(Bin::new("970403")?, Account::new("0011012345678")?).with_amount(Vnd::new(180_000));
/// assert_eq!(compare(&expected, &expected).count(), 0);
///
/// let scanned = Transfer::new(Bin::new("970403")?, Account::new("0011012345679")?).with_amount(Vnd::new(180_000));
/// let differences: Vec<_> = compare(&scanned, &expected).collect();
/// assert_eq!(differences, [Difference::Account]);
/// assert_eq!(differences[0].kind(), DifferenceKind::Payee);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn compare(scanned: &Transfer<'_>, expected: &Transfer<'_>) -> impl Iterator<Item = Difference> + use<> {
    let parts = [
        (scanned.bin() != expected.bin(), Difference::Bin),
        (scanned.account().as_str() != expected.account().as_str(), Difference::Account),
        (scanned.service() != expected.service(), Difference::Service),
        (scanned.initiation() != expected.initiation(), Difference::Initiation),
        (scanned.amount() != expected.amount(), Difference::Amount),
        (scanned.category() != expected.category(), Difference::Category),
        (scanned.merchant_name() != expected.merchant_name(), Difference::Name),
        (scanned.merchant_city() != expected.merchant_city(), Difference::City),
        (scanned.postal_code() != expected.postal_code(), Difference::PostalCode),
    ];
    let additional = AdditionalData::ALL.map(|data| {
        let differs = scanned.additional(data) != expected.additional(data);
        (differs, Difference::Additional(data))
    });
    parts.into_iter().chain(additional).filter_map(|(differs, difference)| differs.then_some(difference))
}
