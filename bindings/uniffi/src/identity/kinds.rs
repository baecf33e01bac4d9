//! The closed lists of this room, mirrored: one that grows in the core does not compile here.

use motcua::identity::{PhoneKind, Sex, TaxCodeKind};

/// The sex that a personal number tells (*giới tính*).
#[uniffi::remote(Enum)]
pub enum Sex {
    /// *Nam*.
    Male,
    /// *Nữ*.
    Female,
}

/// What a telephone number is for.
#[uniffi::remote(Enum)]
pub enum PhoneKind {
    /// 0 and nine digits, the first 3, 5, 7, 8 or 9 (*di động*).
    Mobile,
    /// 02 and nine digits (*cố định*).
    Landline,
    /// 1900 and four or six digits; the caller pays.
    PremiumRate,
    /// 1800 and four or six digits; free for the caller.
    TollFree,
    /// 069 and five to seven digits: the network of the police and the army.
    SecurityNetwork,
    /// 080 and five to seven digits: the network of agencies of Party and State.
    StateNetwork,
    /// 0672 and six digits: telephony over the Internet.
    InternetTelephony,
}

/// Whom a tax code names.
#[uniffi::remote(Enum)]
pub enum TaxCodeKind {
    /// Ten digits: an organisation or enterprise, or the old code of an individual or household.
    Organisation,
    /// Ten and three digits: a dependent unit (*đơn vị phụ thuộc*).
    Branch,
    /// Twelve digits: an individual's personal number.
    PersonalNumber,
}
