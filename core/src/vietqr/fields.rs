//! A transfer as plain fields, for those who have texts and numbers from elsewhere.

use super::transfer::Parts;
use super::{
    Account, AdditionalData, Bin, CategoryCode, City, Initiation, Label, Name, PostalCode, Purpose, Service,
    Transfer, profile, rules,
};
use crate::finding::{Error, Finding, Path};
use crate::money::Vnd;
use alloc::vec::Vec;
use core::fmt;

/// The parts of a transfer as texts and numbers from outside, not yet checked: what a form, a file or another
/// language has.
///
/// ```
/// use motcua::vietqr::Fields;
/// let fields = Fields { bin: "970436", account: "0011012345678", amount: Some(180_000), ..Fields::default() };
/// assert!(fields.transfer().is_ok());
///
/// let error = Fields { amount: Some(-5), ..fields }.transfer().unwrap_err();
/// assert_eq!((error.code(), error.finding().path().to_string()), ("amount-out-of-range", "amount".to_owned()));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Fields<'a> {
    /// The beneficiary's bank: six digits.
    pub bin: &'a str,
    /// The beneficiary's account: 1 to 19 letters and digits.
    pub account: &'a str,
    /// The service's code; a transfer to an account without it.
    pub service: Option<&'a str>,
    /// `static` or `dynamic`; by the amount without it.
    pub initiation: Option<&'a str>,
    /// The amount in đồng.
    pub amount: Option<i128>,
    /// The purpose (62.08).
    pub purpose: Option<&'a str>,
    /// The bill number (62.01).
    pub bill_number: Option<&'a str>,
    /// The mobile number (62.02).
    pub mobile: Option<&'a str>,
    /// The store label (62.03).
    pub store: Option<&'a str>,
    /// The loyalty number (62.04).
    pub loyalty: Option<&'a str>,
    /// The reference label (62.05).
    pub reference: Option<&'a str>,
    /// The customer label (62.06).
    pub customer: Option<&'a str>,
    /// The terminal label (62.07).
    pub terminal: Option<&'a str>,
    /// The merchant's or holder's name (59).
    pub merchant_name: Option<&'a str>,
    /// The merchant's city (60).
    pub merchant_city: Option<&'a str>,
    /// The postal code (61).
    pub postal_code: Option<&'a str>,
    /// The merchant category code (52).
    pub mcc: Option<&'a str>,
}

/// Not the texts: they are people's.
impl fmt::Debug for Fields<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fields")
            .field("service", &self.service.map(str::len))
            .field("amount", &self.amount.is_some())
            .finish_non_exhaustive()
    }
}

impl<'a> Fields<'a> {
    /// Everything that keeps the fields from being written as a transfer, each fault at its field's name, in the order
    /// of the fields; what concerns several fields comes last. Empty if there is nothing.
    ///
    /// ```
    /// use motcua::vietqr::Fields;
    /// let fields = Fields { bin: "97043", account: "0011-012", service: Some("QRPUSH"), mcc: Some("5411"), ..Fields::default() };
    /// let faults: Vec<_> = fields.check().iter().map(|fault| format!("{} {}", fault.finding().path(), fault.code())).collect();
    /// assert_eq!(
    ///     faults,
    ///     [
    ///         "bin bin-format",
    ///         "account account-characters",
    ///         "merchant_name required-by-service",
    ///         "merchant_city required-by-service",
    ///     ],
    /// );
    /// assert_eq!(Fields { bin: "970436", account: "0011012345678", ..Fields::default() }.check(), []);
    /// ```
    pub fn check(&self) -> Vec<Error> {
        let mut faults = Vec::new();
        let transfer = self.read(&mut |fault| faults.push(fault.into()));
        self.together(&transfer, &mut |fault| faults.push(fault.into()));
        faults
    }

    /// The transfer that the fields describe.
    ///
    /// # Errors
    ///
    /// The first fault that [`Fields::check`] tells of a single field, with the field's name as path: `bin-format`,
    /// `account-length`, `account-characters`, `account-not-common`, `service-unknown`, `initiation-unknown`,
    /// `amount-out-of-range`, `purpose-length`, `purpose-characters`, `value-empty`, `value-too-long`,
    /// `value-not-common`, `category-code-format`. What is wrong with several fields together keeps the transfer from
    /// being written: [`Transfer::write`] tells it.
    pub fn transfer(&self) -> Result<Transfer<'a>, Error> {
        let mut first = None;
        let transfer = self.read(&mut |fault| {
            first.get_or_insert(fault);
        });
        first.map_or(Ok(transfer), |fault| Err(fault.into()))
    }

    /// Reads every field, and tells what is wrong with each. Where there is a fault, the transfer is not one to be
    /// used.
    fn read(&self, faults: &mut dyn FnMut(Finding)) -> Transfer<'a> {
        let mut known = Known { faults };
        let bin = known.field("bin", Bin::new(self.bin)).unwrap_or(Bin::NONE);
        let account =
            known.field("account", Account::new(self.account)).unwrap_or(Account::kept(self.account));
        let mut parts = Parts::new(bin, account);
        if let Some(service) = self.service.map(Service::parse) {
            parts.service = known.field("service", service).unwrap_or_default();
        }
        parts.initiation = known.optional("initiation", self.initiation.map(Initiation::parse));
        let amount = self.amount.map(|dong| Vnd::from_integer(dong).and_then(Vnd::payable));
        parts.amount = known.optional("amount", amount);
        let purpose = known.optional("purpose", self.purpose.map(Purpose::new)).map(Purpose::as_str);
        for (place, (_, name, text)) in parts.additional.iter_mut().zip(self.labels()) {
            *place = known.optional(name, text.map(Label::new)).map(Label::as_str);
        }
        if let Some(place) = parts.additional.last_mut() {
            *place = purpose;
        }
        parts.merchant_name =
            known.optional("merchant_name", self.merchant_name.map(Name::new)).map(Name::as_str);
        parts.merchant_city =
            known.optional("merchant_city", self.merchant_city.map(City::new)).map(City::as_str);
        let code = known.optional("postal_code", self.postal_code.map(PostalCode::new));
        parts.postal_code = code.map(PostalCode::as_str);
        parts.category = known.optional("mcc", self.mcc.map(CategoryCode::new)).map(CategoryCode::as_str);
        // Without a fault, every text is one that its constructor took.
        Transfer::kept(parts, true)
    }

    /// What is wrong with the fields together. A field that was given is not missing, whatever is wrong with it, and
    /// nothing is said of the form of an account that is none.
    fn together(&self, transfer: &Transfer<'_>, faults: &mut dyn FnMut(Finding)) {
        if transfer.service() == Service::LegacyTransfer {
            faults(Finding::new(&rules::NOT_WRITABLE).at(Path::Field("service")));
        }
        for finding in profile::refusals(transfer) {
            let name = field_of(finding.path());
            let given = self.text(name).is_some() && finding.rule() == &rules::REQUIRED_BY_SERVICE;
            let is_account = || Account::new(self.account).is_ok();
            if !given && (name != "account" || is_account()) {
                faults(finding.at(Path::Field(name)));
            }
        }
        if let Some(finding) = transfer.additional_too_long() {
            let longest =
                self.labels().into_iter().chain([(AdditionalData::Purpose, "purpose", self.purpose)]);
            let longest = longest.max_by_key(|(_, _, text)| text.map_or(0, str::len));
            faults(finding.at(Path::Field(longest.map_or("purpose", |(_, name, _)| name))));
        }
    }

    /// A field that a service can need.
    fn text(&self, name: &str) -> Option<&'a str> {
        match name {
            "mcc" => self.mcc,
            "merchant_name" => self.merchant_name,
            "merchant_city" => self.merchant_city,
            _ => self.labels().into_iter().find(|(_, known, _)| *known == name).and_then(|(_, _, text)| text),
        }
    }

    /// The transfer that the fields describe, with every text as it is: for one that was read from a payload,
    /// was kept as fields since, and is needed again.
    ///
    /// A text that breaks only a violation's rule is no error here, as it was none in the payload; the transfer
    /// then is one that cannot be written.
    ///
    /// # Errors
    ///
    /// `bin-format`, `account-length`, `account-not-common`, `service-unknown`, `initiation-unknown`,
    /// `amount-out-of-range`, with the field's name as path.
    ///
    /// ```
    /// use motcua::vietqr::Fields;
    /// let fields = Fields { bin: "970436", account: "0011-012", ..Fields::default() };
    /// assert_eq!(fields.transfer().unwrap_err().code(), "account-characters");
    /// assert_eq!(fields.as_read()?.to_payload().unwrap_err().code(), "not-writable");
    /// assert_eq!(Fields { account: "", ..fields }.as_read().unwrap_err().code(), "account-length");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn as_read(&self) -> Result<Transfer<'a>, Error> {
        let at = |name| move |error: Error| error.at(Path::Field(name));
        let bin = Bin::new(self.bin).map_err(at("bin"))?;
        let account = match Account::from_payload(self.account) {
            (Some(account), _) => account,
            (None, finding) => {
                let finding = finding.unwrap_or_else(|| Finding::new(&rules::ACCOUNT_MISSING));
                return Err(finding.at(Path::Field("account")).into());
            }
        };
        let mut parts = Parts::new(bin, account);
        if let Some(code) = self.service {
            parts.service = Service::parse(code).map_err(at("service"))?;
        }
        parts.initiation = self.initiation.map(Initiation::parse).transpose().map_err(at("initiation"))?;
        let amount = self.amount.map(|dong| Vnd::from_integer(dong).and_then(Vnd::payable));
        parts.amount = amount.transpose().map_err(at("amount"))?;
        parts.category = self.mcc;
        parts.merchant_name = self.merchant_name;
        parts.merchant_city = self.merchant_city;
        parts.postal_code = self.postal_code;
        let [bill_number, mobile, store, loyalty, reference, customer, terminal] =
            self.labels().map(|(_, _, text)| text);
        parts.additional = [bill_number, mobile, store, loyalty, reference, customer, terminal, self.purpose];
        Ok(Transfer::from_parts(parts))
    }

    const fn labels(&self) -> [(AdditionalData, &'static str, Option<&'a str>); 7] {
        [
            (AdditionalData::BillNumber, "bill_number", self.bill_number),
            (AdditionalData::MobileNumber, "mobile", self.mobile),
            (AdditionalData::Store, "store", self.store),
            (AdditionalData::LoyaltyNumber, "loyalty", self.loyalty),
            (AdditionalData::Reference, "reference", self.reference),
            (AdditionalData::Customer, "customer", self.customer),
            (AdditionalData::Terminal, "terminal", self.terminal),
        ]
    }
}

impl<'a> From<&'a Transfer<'_>> for Fields<'a> {
    fn from(transfer: &'a Transfer<'_>) -> Self {
        let data = |data| transfer.additional(data);
        Self {
            bin: transfer.parts().bin.as_str(),
            account: transfer.account().as_str(),
            service: Some(transfer.service().code()),
            initiation: Some(transfer.initiation().as_str()),
            amount: transfer.amount().map(|amount| i128::from(amount.dong())),
            purpose: data(AdditionalData::Purpose),
            bill_number: data(AdditionalData::BillNumber),
            mobile: data(AdditionalData::MobileNumber),
            store: data(AdditionalData::Store),
            loyalty: data(AdditionalData::LoyaltyNumber),
            reference: data(AdditionalData::Reference),
            customer: data(AdditionalData::Customer),
            terminal: data(AdditionalData::Terminal),
            merchant_name: transfer.merchant_name(),
            merchant_city: transfer.merchant_city(),
            postal_code: transfer.postal_code(),
            mcc: transfer.category(),
        }
    }
}

/// Where faults go.
struct Known<'f> {
    faults: &'f mut dyn FnMut(Finding),
}

impl Known<'_> {
    /// The value of a field, unless its type refuses it, which is told at the field.
    fn field<T>(&mut self, name: &'static str, value: Result<T, Error>) -> Option<T> {
        value
            .map_err(|error| {
                (self.faults)(error.finding().clone().at(Path::Field(name)));
            })
            .ok()
    }

    fn optional<T>(&mut self, name: &'static str, value: Option<Result<T, Error>>) -> Option<T> {
        value.and_then(|value| self.field(name, value))
    }
}

/// The field of an object of the usual template.
fn field_of(path: &Path) -> &'static str {
    match *path {
        Path::Objects([Some(52), ..]) => "mcc",
        Path::Objects([Some(59), ..]) => "merchant_name",
        Path::Objects([Some(60), ..]) => "merchant_city",
        Path::Objects([Some(62), Some(5), _]) => "reference",
        Path::Objects([Some(62), Some(7), _]) => "terminal",
        _ => "account",
    }
}
