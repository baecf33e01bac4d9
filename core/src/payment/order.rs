//! An order: what is to be paid, to whom, and what for.

use super::{Identifier, Reference, rules};
use crate::finding::{Error, Path};
use crate::identity::DossierCode;
use crate::money::Vnd;
use crate::sorted;
use crate::time::DateTime;
use crate::vietqr::{Account, Bin, Label, Name, Purpose, Transfer};
use alloc::string::String;
use core::fmt;

/// An order to pay (*lệnh thanh toán*): payee, amount, reference, the dossier, the obligations that it settles, and
/// until when it may be paid.
///
/// Its payload says the payee, the amount and the reference, and these only: the reference stands in object 62.01,
/// which shops' systems read, and alone in 62.08, which becomes the remark of the transfer. That is the shortening of
/// the usual remark `THANH TOAN HO SO` with the dossier's code, 35 to 42 characters where 25 fit: the dossier is found
/// by the order.
///
/// ```
/// use motcua::identity::DossierCode;
/// use motcua::money::Vnd;
/// use motcua::payment::{Form, Order};
/// use motcua::time::DateTime;
/// use motcua::vietqr::{self, Account, Bin};
/// let reference = Form::new("KT", "H34", 8)?.reference("H34", 12)?;
/// let dossier = DossierCode::parse("H34.15-240617-0001")?;
/// let order = Order::new(Bin::new("970436")?, Account::new("0011012345678")?, Vnd::new(180_000), reference, dossier)
///     .with_expiry(DateTime::parse("2024-06-24T17:00")?);
///
/// let payload = order.payload(DateTime::parse("2024-06-18T08:30")?)?;
/// let transfer = vietqr::read(&payload)?;
/// assert_eq!(transfer.amount(), Some(Vnd::new(180_000)));
/// let expired = order.payload(DateTime::parse("2024-06-24T17:00")?).unwrap_err();
/// assert_eq!(expired.code(), "order-expired");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Order<'a> {
    bin: Bin,
    account: Account<'a>,
    amount: Vnd,
    reference: Reference,
    dossier: DossierCode,
    obligations: &'a [Identifier<'a>],
    expiry: Option<DateTime>,
    payee_name: Option<Name<'a>>,
}

impl<'a> Order<'a> {
    /// An order to pay an amount to an account for a dossier, without obligations and without expiry.
    pub const fn new(
        bin: Bin,
        account: Account<'a>,
        amount: Vnd,
        reference: Reference,
        dossier: DossierCode,
    ) -> Self {
        Self { bin, account, amount, reference, dossier, obligations: &[], expiry: None, payee_name: None }
    }

    /// Says which obligations it settles, by the identifiers that they were noticed with.
    #[must_use]
    pub const fn with_obligations(mut self, obligations: &'a [Identifier<'a>]) -> Self {
        self.obligations = obligations;
        self
    }

    /// Says from when on it is no longer to be paid.
    #[must_use]
    pub const fn with_expiry(mut self, from: DateTime) -> Self {
        self.expiry = Some(from);
        self
    }

    /// Says the payee's name, for object 59.
    #[must_use]
    pub const fn with_payee_name(mut self, name: Name<'a>) -> Self {
        self.payee_name = Some(name);
        self
    }

    /// The payee's bank.
    pub const fn bin(&self) -> Bin {
        self.bin
    }

    /// The payee's account.
    pub const fn account(&self) -> Account<'a> {
        self.account
    }

    /// What is to be paid.
    pub const fn amount(&self) -> Vnd {
        self.amount
    }

    /// The reference.
    pub const fn reference(&self) -> Reference {
        self.reference
    }

    /// The dossier.
    pub const fn dossier(&self) -> DossierCode {
        self.dossier
    }

    /// The obligations that it settles.
    pub const fn obligations(&self) -> &'a [Identifier<'a>] {
        self.obligations
    }

    /// From when on it is no longer to be paid.
    pub const fn expiry(&self) -> Option<DateTime> {
        self.expiry
    }

    /// Whether it is no longer to be paid.
    pub fn is_expired(&self, at: DateTime) -> bool {
        self.expiry.is_some_and(|expiry| at >= expiry)
    }

    /// The transfer that pays it, at a time.
    ///
    /// # Errors
    ///
    /// - `order-expired` when it has expired then;
    /// - `amount-out-of-range` when a payload cannot carry the amount;
    /// - `obligation-repeated` when the same obligation is named twice.
    pub fn transfer(&self, at: DateTime) -> Result<Transfer<'_>, Error> {
        if self.is_expired(at) {
            return Err(rules::ORDER_EXPIRED.error().at(Path::Field("expiry")));
        }
        let mut obligations = self.obligations.to_vec();
        sorted::sort(&mut obligations);
        if obligations.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
            return Err(rules::OBLIGATION_REPEATED.error().at(Path::Field("obligations")));
        }
        let amount = self.amount.payable().map_err(|error| error.at(Path::Field("amount")))?;
        let reference = self.reference.as_str();
        let transfer = Transfer::new(self.bin, self.account)
            .with_amount(amount)
            .with_bill_number(Label::new(reference)?)
            .with_purpose(Purpose::new(reference)?);
        Ok(self.payee_name.map_or(transfer, |name| transfer.with_merchant_name(name)))
    }

    /// The payload of the code that pays it, at a time.
    ///
    /// # Errors
    ///
    /// Those of [`Order::transfer`], and `not-writable` when the account was read from a code that broke the rules.
    pub fn payload(&self, at: DateTime) -> Result<String, Error> {
        self.transfer(at)?.to_payload()
    }
}

/// Masked like what is in it.
impl fmt::Debug for Order<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Order")
            .field("bin", &self.bin)
            .field("account", &self.account)
            .field("amount", &self.amount)
            .field("reference", &self.reference)
            .field("dossier", &self.dossier)
            .field("obligations", &self.obligations.len())
            .field("expiry", &self.expiry)
            .finish_non_exhaustive()
    }
}
