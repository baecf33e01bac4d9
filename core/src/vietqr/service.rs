//! What a code is for, and how often it may be used.

use super::rules;
use crate::finding::{Error, Finding};
use core::fmt;

// No list of `words!`: the codes are NAPAS's, and one that is none of them is `service-unknown`, which readers of
// payloads tell as well.
/// The service of a payload (*mã dịch vụ*): object 38.02 [NAPAS 1.5.2 §5.2.3.2.3].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "those of the specification")]
pub enum Service {
    /// Instant transfer to an account (*chuyển nhanh tới tài khoản*): `QRIBFTTA`.
    #[default]
    TransferToAccount,
    /// Instant transfer to a card (*chuyển nhanh tới thẻ*): `QRIBFTTC`.
    TransferToCard,
    /// Purchase (*thanh toán*): `QRPUSH`; also meant when the code is absent.
    Purchase,
    /// Withdrawal at a cash machine (*rút tiền*): `QRCASH`.
    Withdrawal,
    /// Transfer as named before version 1.5.1: `QRIBFT`. Read, never written.
    LegacyTransfer,
}

impl Service {
    /// Every service, in the order of their documentation.
    pub const ALL: [Self; 5] = [
        Self::TransferToAccount,
        Self::TransferToCard,
        Self::Purchase,
        Self::Withdrawal,
        Self::LegacyTransfer,
    ];

    /// The code in the payload.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TransferToAccount => "QRIBFTTA",
            Self::TransferToCard => "QRIBFTTC",
            Self::Purchase => "QRPUSH",
            Self::Withdrawal => "QRCASH",
            Self::LegacyTransfer => "QRIBFT",
        }
    }

    /// The service of a code, compared exactly.
    ///
    /// ```
    /// use motcua::vietqr::Service;
    /// assert_eq!(Service::from_code("QRIBFTTC"), Some(Service::TransferToCard));
    /// assert_eq!(Service::from_code("qribfttc"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code.as_bytes() {
            b"QRIBFTTA" => Self::TransferToAccount,
            b"QRIBFTTC" => Self::TransferToCard,
            b"QRPUSH" => Self::Purchase,
            b"QRCASH" => Self::Withdrawal,
            b"QRIBFT" => Self::LegacyTransfer,
            _ => return None,
        })
    }

    /// Reads the code of a service from outside, compared exactly.
    ///
    /// # Errors
    ///
    /// `service-unknown` when it is none of [`Service::ALL`].
    ///
    /// ```
    /// use motcua::vietqr::Service;
    /// assert_eq!(Service::parse("QRCASH"), Ok(Service::Withdrawal));
    /// assert_eq!(Service::parse("QRCARD").unwrap_err().code(), "service-unknown");
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        Self::from_code(code).ok_or_else(|| Self::unknown().into())
    }

    /// The finding about a code that is none of them.
    #[cold]
    pub(super) fn unknown() -> Finding {
        Finding::new(&rules::SERVICE_UNKNOWN).expected("QRIBFTTA, QRIBFTTC, QRPUSH, QRCASH, QRIBFT")
    }

    /// Whether money goes to an account or card by instant transfer.
    pub const fn is_transfer(self) -> bool {
        matches!(self, Self::TransferToAccount | Self::TransferToCard | Self::LegacyTransfer)
    }
}

crate::finding::text_form!(Service, Service::parse);

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

// No list of `words!`: a word that is none of these is `initiation-unknown`, as in payloads.
/// The point of initiation (*phương thức khởi tạo*): object 01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the two of the specification")]
pub enum Initiation {
    /// The same code serves several transactions: `11`.
    Static,
    /// A new code for each transaction: `12`.
    Dynamic,
}

impl Initiation {
    /// Both, static first.
    pub const ALL: [Self; 2] = [Self::Static, Self::Dynamic];

    /// The value in the payload.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Static => "11",
            Self::Dynamic => "12",
        }
    }

    /// The word used in machine-readable answers: `static` or `dynamic`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Static => "static",
            Self::Dynamic => "dynamic",
        }
    }

    /// The point of initiation of a value.
    pub const fn from_code(code: &str) -> Option<Self> {
        match code.as_bytes() {
            b"11" => Some(Self::Static),
            b"12" => Some(Self::Dynamic),
            _ => None,
        }
    }

    /// Reads the word used in machine-readable calls.
    ///
    /// # Errors
    ///
    /// `initiation-unknown` when it is neither `static` nor `dynamic`.
    ///
    /// ```
    /// use motcua::vietqr::Initiation;
    /// assert_eq!(Initiation::parse("static"), Ok(Initiation::Static));
    /// assert_eq!(Initiation::parse("11").unwrap_err().code(), "initiation-unknown");
    /// ```
    pub fn parse(word: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|known| known.as_str() == word).ok_or_else(|| {
            let finding = Finding::new(&crate::emvco::rules::INITIATION_UNKNOWN);
            finding.expected("static, dynamic").into()
        })
    }
}

crate::finding::text_form!(Initiation, Initiation::parse, as_str);
