//! What was scanned against what was expected.

use super::{AdditionalData, Transfer};
use crate::finding::words;
use core::fmt;

// No list of `words!`: a part is told by the name that its field has in `Fields`, and one kind holds another list.
/// A part in which two transfers differ; its values are not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "one for each field of a transfer")]
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

words! {
    /// What a difference puts in doubt.
    ///
    /// ```
    /// use motcua::vietqr::DifferenceKind;
    /// assert_eq!(DifferenceKind::parse("payee"), Ok(DifferenceKind::Payee));
    /// assert_eq!(DifferenceKind::parse("Payee").unwrap_err().code(), "unknown-word");
    /// ```
    DifferenceKind {
        /// Another payee: the money would go elsewhere.
        Payee = "payee", vi: "người thụ hưởng", en: "payee";
        /// Another amount.
        Amount = "amount", vi: "số tiền", en: "amount";
        /// Another reference: the payment would not be matched.
        Reference = "reference", vi: "mã tham chiếu", en: "reference";
        /// Something that neither moves money nor matches it.
        Other = "other", vi: "thông tin khác", en: "something else";
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
