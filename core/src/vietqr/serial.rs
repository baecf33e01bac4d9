//! Transfers in the data model of serde: an object with the keys of the shared cases.

use super::{Fields, OwnedTransfer, Transfer};
use crate::finding::Error;
use crate::finding::serial::{Entry, Held, Keyed, object, refused, write_object};
use alloc::string::String;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

/// What an object holds, not yet checked.
#[derive(Default)]
struct Form {
    /// By the places of [`Keyed::KEYS`]; that of the amount stays empty.
    texts: [Option<String>; Form::KEYS.len()],
    amount: Option<i128>,
}

/// The keys once, as a list and in one line.
macro_rules! keys {
    ($first:literal $(, $rest:literal)*) => {
        const KEYS: &'static [&'static str] = &[$first $(, $rest)*];
        const LIST: &'static str = concat!($first $(, ", ", $rest)*);
    };
}

impl Keyed for Form {
    keys! {
        "bin", "account", "service", "initiation", "amount", "purpose", "bill_number", "mobile", "store", "loyalty",
        "reference", "customer", "terminal", "merchant_name", "merchant_city", "postal_code", "mcc"
    }

    fn is_integer(key: &'static str) -> bool {
        key == "amount"
    }

    fn take(&mut self, at: usize, value: Held) {
        match (value, self.texts.get_mut(at)) {
            (Held::Text(text), Some(place)) => *place = Some(text),
            (Held::Integer(number), _) => self.amount = Some(number),
            (Held::Text(_), None) => {}
        }
    }
}

impl Form {
    fn transfer(&self) -> Result<OwnedTransfer, Error> {
        let [
            bin,
            account,
            service,
            initiation,
            _,
            purpose,
            bill_number,
            mobile,
            store,
            loyalty,
            reference,
            customer,
            terminal,
            merchant_name,
            merchant_city,
            postal_code,
            mcc,
        ] = self.texts.each_ref().map(Option::as_deref);
        let fields = Fields {
            bin: bin.unwrap_or_default(),
            account: account.unwrap_or_default(),
            service,
            initiation,
            amount: self.amount,
            purpose,
            bill_number,
            mobile,
            store,
            loyalty,
            reference,
            customer,
            terminal,
            merchant_name,
            merchant_city,
            postal_code,
            mcc,
        };
        fields.transfer().map(Transfer::into_owned)
    }
}

/// As an object with the keys of [`Fields`]; service and initiation are always told.
impl Serialize for Transfer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = Fields::from(self);
        let text = Entry::Text;
        let values = [
            text(Some(fields.bin)),
            text(Some(fields.account)),
            text(fields.service),
            text(fields.initiation),
            Entry::Integer(self.amount().map(crate::money::Vnd::dong)),
            text(fields.purpose),
            text(fields.bill_number),
            text(fields.mobile),
            text(fields.store),
            text(fields.loyalty),
            text(fields.reference),
            text(fields.customer),
            text(fields.terminal),
            text(fields.merchant_name),
            text(fields.merchant_city),
            text(fields.postal_code),
            text(fields.mcc),
        ];
        let entries: alloc::vec::Vec<_> = Form::KEYS.iter().copied().zip(values).collect();
        write_object(serializer, "Transfer", &entries)
    }
}

/// As the transfer.
impl Serialize for OwnedTransfer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_transfer().serialize(serializer)
    }
}

/// From an object with the keys of [`Fields`], of which `bin` and `account` must be there; null is absent. Every value
/// passes its own rules, so that a transfer that was read although it breaks one is refused.
///
/// ```
/// use motcua::vietqr::OwnedTransfer;
/// let kept: OwnedTransfer = serde_json::from_str(r#"{"bin": "970436", "account": "0011012345678", "amount": 50000}"#)?;
/// assert!(kept.as_transfer().to_payload().is_ok());
///
/// let refused = serde_json::from_str::<OwnedTransfer>(r#"{"bin": "970436", "account": "0011-"}"#).unwrap_err();
/// assert!(refused.to_string().contains("[account-characters]") && !refused.to_string().contains("0011"));
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for OwnedTransfer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer, "Transfer", Form::default(), &["bin", "account"])?.transfer().map_err(refused)
    }
}
