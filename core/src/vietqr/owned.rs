//! A transfer with texts of its own.

use super::transfer::Parts;
use super::{Account, Bin, Initiation, Service, Transfer};
use crate::finding::Error;
use crate::money::Vnd;
use alloc::boxed::Box;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

/// A [`Transfer`] that borrows nothing, to be kept beside or longer than the text that it was read from.
///
/// `Debug` is that of the transfer: the account is masked, no text is shown.
///
/// ```
/// use motcua::vietqr::OwnedTransfer;
/// let payload = "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F";
/// let transfer: OwnedTransfer = payload.parse()?;
/// assert_eq!(transfer.as_transfer().to_payload()?, payload);
/// assert_eq!("N/A".parse::<OwnedTransfer>().unwrap_err().code(), "not-a-payload");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone)]
pub struct OwnedTransfer {
    bin: Bin,
    account: Box<str>,
    service: Service,
    initiation: Option<Initiation>,
    amount: Option<Vnd>,
    /// Category, name, city, postal code.
    texts: [Option<Box<str>>; 4],
    additional: [Option<Box<str>>; 8],
    /// Whether the texts conform, which is known and not asked again.
    conforming: bool,
}

impl OwnedTransfer {
    /// The transfer, which borrows from this one.
    pub fn as_transfer(&self) -> Transfer<'_> {
        let [category, merchant_name, merchant_city, postal_code] =
            self.texts.each_ref().map(Option::as_deref);
        let parts = Parts {
            bin: self.bin,
            account: Account::kept(&self.account),
            service: self.service,
            initiation: self.initiation,
            amount: self.amount,
            category,
            merchant_name,
            merchant_city,
            postal_code,
            additional: self.additional.each_ref().map(Option::as_deref),
        };
        Transfer::kept(parts, self.conforming)
    }
}

impl Transfer<'_> {
    /// The same transfer with texts of its own, to be kept.
    ///
    /// ```
    /// use motcua::vietqr::{OwnedTransfer, read};
    /// let kept: OwnedTransfer = {
    ///     let payload = String::from("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F");
    ///     read(&payload)?.into_owned()
    /// };
    /// assert_eq!(kept.as_transfer().account().as_str(), "0011012345678");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn into_owned(self) -> OwnedTransfer {
        OwnedTransfer::from(self)
    }
}

impl From<Transfer<'_>> for OwnedTransfer {
    fn from(transfer: Transfer<'_>) -> Self {
        let parts = transfer.parts();
        let owned = |text: Option<&str>| text.map(Box::from);
        Self {
            bin: parts.bin,
            account: parts.account.as_str().into(),
            service: parts.service,
            initiation: parts.initiation,
            amount: parts.amount,
            texts: [parts.category, parts.merchant_name, parts.merchant_city, parts.postal_code].map(owned),
            additional: parts.additional.map(owned),
            conforming: transfer.is_conforming(),
        }
    }
}

/// As [`read`](super::read).
impl FromStr for OwnedTransfer {
    type Err = Error;

    fn from_str(payload: &str) -> Result<Self, Error> {
        super::read(payload).map(Self::from)
    }
}

impl PartialEq for OwnedTransfer {
    fn eq(&self, other: &Self) -> bool {
        self.as_transfer() == other.as_transfer()
    }
}

impl Eq for OwnedTransfer {}

/// As the transfer itself.
impl Hash for OwnedTransfer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_transfer().hash(state);
    }
}

impl fmt::Debug for OwnedTransfer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_transfer().fmt(f)
    }
}
