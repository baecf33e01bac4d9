//! Call-backs of a payment platform.

use super::{Identifier, rules};
use crate::finding::{Error, Finding, Path};
use crate::money::Vnd;
use crate::time::{Date, DateTime};

/// What a platform's server tells of a transaction (*thông báo kết quả thanh toán*).
///
/// ```
/// use motcua::payment::{Callback, CallbackFields};
/// let fields = CallbackFields {
///     id: "CB-1", transaction: "T-77", code: "00", amount: "180000", currency: "VND", at: "20240618083000",
/// };
/// assert!(Callback::read(&fields)?.is_success());
///
/// let unreadable = Callback::read(&CallbackFields { code: "0", ..fields }).unwrap_err();
/// assert_eq!((unreadable.code(), unreadable.finding().path().to_string()), ("callback-code", "code".to_owned()));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Callback<'a> {
    at: DateTime,
    transaction: Identifier<'a>,
    id: Identifier<'a>,
    success: bool,
    amount: Vnd,
}

/// The texts of a call-back, as they came.
///
/// `Debug` shows only the lengths.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct CallbackFields<'a> {
    /// The identifier of the message.
    pub id: &'a str,
    /// The identifier of the transaction (`MaThamChieu`).
    pub transaction: &'a str,
    /// The result (`MaLoi`): `00` for success.
    pub code: &'a str,
    /// The amount in digits (`SoTien`).
    pub amount: &'a str,
    /// The currency (`MaTienTe`): `VND`.
    pub currency: &'a str,
    /// When it was paid (`ThoiGianGD`): `yyyyMMddHHmmss`, or `YYYY-MM-DDTHH:MM`.
    pub at: &'a str,
}

impl core::fmt::Debug for CallbackFields<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let lengths =
            [self.id, self.transaction, self.code, self.amount, self.currency, self.at].map(str::len);
        write!(f, "CallbackFields({lengths:?} bytes)")
    }
}

impl<'a> Callback<'a> {
    /// The currency of every call-back, and of one that names none.
    pub const CURRENCY: &'static str = "VND";

    /// A call-back by its parts: the message's identifier, the transaction's, whether it succeeded, the amount, and
    /// when it was paid by the server's clock, not when the message came.
    pub const fn new(
        id: Identifier<'a>,
        transaction: Identifier<'a>,
        success: bool,
        amount: Vnd,
        at: DateTime,
    ) -> Self {
        Self { at, transaction, id, success, amount }
    }

    /// Reads a call-back from its texts. What cannot be read is neither success nor failure.
    ///
    /// # Errors
    ///
    /// At the field that is wrong:
    ///
    /// - `identifier-format` for an identifier;
    /// - `callback-code` when the result is not two letters or digits;
    /// - `amount-format`, `amount-out-of-range` for the amount;
    /// - `callback-currency` when the currency is not `VND`;
    /// - `callback-time` for the time.
    pub fn read(fields: &CallbackFields<'a>) -> Result<Self, Error> {
        let id = Identifier::new(fields.id).map_err(|error| error.at(Path::Field("id")))?;
        let transaction =
            Identifier::new(fields.transaction).map_err(|error| error.at(Path::Field("transaction")))?;
        let code = fields.code.as_bytes();
        if code.len() != 2 || !code.iter().all(u8::is_ascii_alphanumeric) {
            return Err(rules::CALLBACK_CODE.error().at(Path::Field("code")));
        }
        let amount = Vnd::parse(fields.amount).map_err(|error| error.at(Path::Field("amount")))?;
        if fields.currency != Self::CURRENCY {
            let finding = Finding::new(&rules::CALLBACK_CURRENCY).expected(Self::CURRENCY);
            return Err(finding.at(Path::Field("currency")).into());
        }
        let at = time(fields.at).ok_or_else(|| rules::CALLBACK_TIME.error().at(Path::Field("at")))?;
        Ok(Self { at, transaction, id, success: code == b"00", amount })
    }

    /// The message.
    pub const fn id(&self) -> Identifier<'a> {
        self.id
    }

    /// The transaction.
    pub const fn transaction(&self) -> Identifier<'a> {
        self.transaction
    }

    /// Whether the transaction succeeded.
    pub const fn is_success(&self) -> bool {
        self.success
    }

    /// The amount.
    pub const fn amount(&self) -> Vnd {
        self.amount
    }

    /// When it was paid.
    pub const fn at(&self) -> DateTime {
        self.at
    }
}

/// A time in either form.
fn time(text: &str) -> Option<DateTime> {
    if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return DateTime::parse(text).ok();
    }
    let (year, mut rest) = text.split_at_checked(4)?;
    let mut two = || {
        let (digits, after) = rest.split_at_checked(2)?;
        rest = after;
        digits.parse::<u8>().ok()
    };
    let date = Date::new(year.parse().ok()?, two()?, two()?).ok()?;
    DateTime::new(date, two()?, two()?, two()?).ok()
}
