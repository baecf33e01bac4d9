//! A transfer as plain fields, and the valid one.

use crate::finding::{Finding, MotcuaError};
use motcua::finding::argument::ARGUMENT_MISSING;
use motcua::finding::{self, Error, Path};
use motcua::vietqr::{Fields, Initiation, Service, Transfer};
use std::fmt;

/// The parts of a transfer as texts and numbers from outside, not yet checked.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct TransferFields {
    /// The beneficiary's bank: six digits; required.
    #[uniffi(default = None)]
    pub bin: Option<String>,
    /// The beneficiary's account, card, merchant or cash machine: 1 to 19 letters and digits; required.
    #[uniffi(default = None)]
    pub account: Option<String>,
    /// The service; a transfer to an account without it.
    #[uniffi(default = None)]
    pub service: Option<Service>,
    /// Static or dynamic; by the amount without it.
    #[uniffi(default = None)]
    pub initiation: Option<Initiation>,
    /// The amount in whole đồng: 1 to 9 999 999 999 999; without it the payer enters one.
    #[uniffi(default = None)]
    pub amount: Option<i64>,
    /// The purpose (62.08): 1 to 25 characters of printable ASCII.
    #[uniffi(default = None)]
    pub purpose: Option<String>,
    /// The bill number (62.01): 1 to 25 characters of printable ASCII, as every label.
    #[uniffi(default = None)]
    pub bill_number: Option<String>,
    /// The mobile number (62.02).
    #[uniffi(default = None)]
    pub mobile: Option<String>,
    /// The store label (62.03).
    #[uniffi(default = None)]
    pub store: Option<String>,
    /// The loyalty number (62.04).
    #[uniffi(default = None)]
    pub loyalty: Option<String>,
    /// The reference label (62.05).
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// The customer label (62.06).
    #[uniffi(default = None)]
    pub customer: Option<String>,
    /// The terminal label (62.07).
    #[uniffi(default = None)]
    pub terminal: Option<String>,
    /// The merchant's or holder's name (59): 1 to 25 characters of printable ASCII.
    #[uniffi(default = None)]
    pub merchant_name: Option<String>,
    /// The merchant's city (60): 1 to 15 characters of printable ASCII.
    #[uniffi(default = None)]
    pub merchant_city: Option<String>,
    /// The postal code (61): 1 to 10 characters of printable ASCII.
    #[uniffi(default = None)]
    pub postal_code: Option<String>,
    /// The merchant category code (52): four digits.
    #[uniffi(default = None)]
    pub mcc: Option<String>,
}

impl TransferFields {
    fn borrow(&self) -> Fields<'_> {
        Fields {
            bin: self.bin.as_deref().unwrap_or_default(),
            account: self.account.as_deref().unwrap_or_default(),
            service: self.service.map(Service::code),
            initiation: self.initiation.map(Initiation::as_str),
            amount: self.amount.map(i128::from),
            purpose: self.purpose.as_deref(),
            bill_number: self.bill_number.as_deref(),
            mobile: self.mobile.as_deref(),
            store: self.store.as_deref(),
            loyalty: self.loyalty.as_deref(),
            reference: self.reference.as_deref(),
            customer: self.customer.as_deref(),
            terminal: self.terminal.as_deref(),
            merchant_name: self.merchant_name.as_deref(),
            merchant_city: self.merchant_city.as_deref(),
            postal_code: self.postal_code.as_deref(),
            mcc: self.mcc.as_deref(),
        }
    }
}

impl From<&Transfer<'_>> for TransferFields {
    fn from(transfer: &Transfer<'_>) -> Self {
        let fields = Fields::from(transfer);
        let text = |text: Option<&str>| text.map(str::to_owned);
        Self {
            bin: Some(fields.bin.to_owned()),
            account: Some(fields.account.to_owned()),
            service: Some(transfer.service()),
            initiation: Some(transfer.initiation()),
            amount: fields.amount.and_then(|dong| i64::try_from(dong).ok()),
            purpose: text(fields.purpose),
            bill_number: text(fields.bill_number),
            mobile: text(fields.mobile),
            store: text(fields.store),
            loyalty: text(fields.loyalty),
            reference: text(fields.reference),
            customer: text(fields.customer),
            terminal: text(fields.terminal),
            merchant_name: text(fields.merchant_name),
            merchant_city: text(fields.merchant_city),
            postal_code: text(fields.postal_code),
            mcc: text(fields.mcc),
        }
    }
}

/// As the core shows a transfer: the account masked, no text.
impl fmt::Debug for TransferFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.borrow().as_read() {
            Ok(transfer) => {
                write!(
                    f,
                    "Transfer(bin={}, account={:?}, ",
                    self.bin.as_deref().unwrap_or_default(),
                    transfer.account()
                )?;
                write!(
                    f,
                    "service={}, initiation={}",
                    transfer.service().code(),
                    transfer.initiation().as_str()
                )?;
                transfer.amount().map_or(Ok(()), |amount| write!(f, ", amount={}", amount.dong()))?;
                f.write_str(")")
            }
            Err(error) => write!(f, "TransferFields({})", error.code()),
        }
    }
}

/// A transfer that was checked or read.
pub struct TransferValue(TransferFields);

uniffi::custom_type!(TransferValue, TransferFields, {
    lower: |transfer| transfer.0,
    // Only the two languages' own class reaches this, and it holds what was checked or read.
    try_lift: |fields| Ok(TransferValue(fields)),
});

impl TransferValue {
    pub(super) fn borrow(&self) -> Result<Transfer<'_>, Error> {
        self.0.borrow().as_read()
    }
}

impl From<&Transfer<'_>> for TransferValue {
    fn from(transfer: &Transfer<'_>) -> Self {
        Self(transfer.into())
    }
}

impl TransferFields {
    /// The transfer that the fields describe; what is required and absent is told as such.
    pub(super) fn transfer(&self) -> Result<Transfer<'_>, Error> {
        match self.missing().next() {
            Some(error) => Err(error),
            None => self.borrow().transfer(),
        }
    }

    /// Everything that is wrong with the fields.
    pub(super) fn check(&self) -> Vec<Error> {
        let absent: Vec<Error> = self.missing().collect();
        let names: Vec<String> = absent.iter().map(|error| error.finding().path().to_string()).collect();
        let checked = self.borrow().check();
        let present =
            checked.into_iter().filter(|error| !names.contains(&error.finding().path().to_string()));
        absent.into_iter().chain(present).collect()
    }

    fn missing(&self) -> impl Iterator<Item = Error> {
        let required = [("bin", self.bin.is_none()), ("account", self.account.is_none())];
        let missing = |(name, _)| finding::Finding::new(&ARGUMENT_MISSING).at(Path::Field(name)).into();
        required.into_iter().filter(|(_, absent)| *absent).map(missing)
    }
}

/// What a checked transfer gains: what was meant where it was left out, and its payload, so that making and writing
/// it are one call.
#[derive(uniffi::Record)]
pub struct Composed {
    /// The service.
    pub service: Service,
    /// The point of initiation.
    pub initiation: Initiation,
    /// The payload, unless the parts cannot be written together: [`vietqr_write`](super::vietqr_write) tells why.
    pub payload: Option<String>,
}

/// Checks the fields of a transfer, and writes its payload.
#[uniffi::export]
pub fn vietqr_compose(fields: TransferFields) -> Result<Composed, MotcuaError> {
    let transfer = fields.transfer()?;
    Ok(Composed {
        service: transfer.service(),
        initiation: transfer.initiation(),
        payload: transfer.to_payload().ok(),
    })
}

/// Everything that is wrong with the fields of a transfer: nothing for those that can be written.
#[uniffi::export]
pub fn vietqr_check(fields: TransferFields) -> Vec<Finding> {
    fields.check().iter().map(|error| error.finding().into()).collect()
}
