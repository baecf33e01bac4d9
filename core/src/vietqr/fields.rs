//! A transfer as plain fields, for those who have texts and numbers from elsewhere.

use super::{
    Account, AdditionalData, Bin, CategoryCode, City, Initiation, Label, Name, PostalCode, Purpose, Service,
    Transfer, profile, rules,
};
use crate::emvco::Common;
use crate::finding::{Error, Finding, Path};
use crate::money::Vnd;
use alloc::vec::Vec;

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
#[derive(Clone, Copy, Default, PartialEq, Eq)]
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

impl<'a> Fields<'a> {
    /// The transfer that the fields describe.
    ///
    /// # Errors
    ///
    /// The first field that its own type refuses, with the field's name as path: `bin-format`,
    /// `account-length`, `account-characters`, `account-not-common`, `service-unknown`, `initiation-unknown`,
    /// `amount-out-of-range`, `purpose-length`, `purpose-characters`, `value-empty`, `value-too-long`,
    /// `value-not-common`, `category-code-format`.
    pub fn transfer(&self) -> Result<Transfer<'a>, Error> {
        let mut transfer = self.without_texts(Bin::new(self.bin)?, Account::new(self.account)?)?;
        if let Some(purpose) = self.purpose {
            let purpose = Purpose::new(purpose)?.as_str();
            transfer = transfer.text(AdditionalData::Purpose, purpose);
        }
        if let Some(name) = self.merchant_name {
            transfer.name = Some(common("merchant_name", Name::new(name))?);
        }
        if let Some(city) = self.merchant_city {
            transfer.city = Some(common("merchant_city", City::new(city))?);
        }
        if let Some(code) = self.postal_code {
            transfer.postal_code = Some(common("postal_code", PostalCode::new(code))?);
        }
        if let Some(code) = self.mcc {
            transfer.category = Some(CategoryCode::new(code)?.as_str());
        }
        for (data, name, text) in self.labels() {
            if let Some(text) = text {
                transfer = transfer.text(data, common(name, Label::new(text))?);
            }
        }
        Ok(transfer)
    }

    /// Everything that is wrong with the fields, in the order in which they stand above: what a form tells at once.
    ///
    /// Each field has at most one error, with its name as path, not the object's number. Where every field keeps its own rules, the error
    /// of writing them together is told: `required-by-service`, `card-format`, `withdrawal-category`,
    /// `template-too-long`, `not-writable`.
    ///
    /// ```
    /// use motcua::vietqr::Fields;
    /// let fields = Fields { bin: "97043", account: "0011-", purpose: Some("é"), ..Fields::default() };
    /// let codes: Vec<_> = fields.check().iter().map(|error| error.code()).collect();
    /// assert_eq!(codes, ["bin-format", "account-characters", "purpose-characters"]);
    /// assert_eq!(Fields { bin: "970436", account: "0011", ..Fields::default() }.check(), []);
    /// ```
    pub fn check(&self) -> Vec<Error> {
        let [bill_number, mobile, store, loyalty, reference, customer, terminal] =
            self.labels().map(|(_, name, text)| checked(name, text, |text| Label::new(text).map(drop)));
        let amount = self.amount.map(|dong| Vnd::from_integer(dong).and_then(Vnd::payable).map(drop));
        let results = [
            Some(Bin::new(self.bin).map(drop)),
            Some(Account::new(self.account).map(drop)),
            self.service.map(|code| Service::parse(code).map(drop)),
            self.initiation.map(|word| Initiation::parse(word).map(drop)),
            amount,
            self.purpose.map(|text| Purpose::new(text).map(drop)),
            bill_number,
            mobile,
            store,
            loyalty,
            reference,
            customer,
            terminal,
            checked("merchant_name", self.merchant_name, |text| Name::new(text).map(drop)),
            checked("merchant_city", self.merchant_city, |text| City::new(text).map(drop)),
            checked("postal_code", self.postal_code, |text| PostalCode::new(text).map(drop)),
            self.mcc.map(|code| CategoryCode::new(code).map(drop)),
        ];
        let mut errors: Vec<Error> = results.into_iter().flatten().filter_map(Result::err).collect();
        if errors.is_empty() {
            errors.extend(self.transfer().and_then(|transfer| transfer.to_payload()).map_err(at_field).err());
        }
        errors
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
        let bin = Bin::new(self.bin)?;
        let account = match Account::from_payload(self.account) {
            (Some(account), _) => account,
            (None, finding) => {
                let finding = finding.unwrap_or_else(|| Finding::new(&rules::ACCOUNT_MISSING));
                return Err(finding.at(Path::Field("account")).into());
            }
        };
        let mut transfer = self.without_texts(bin, account)?;
        transfer.category = self.mcc;
        transfer.name = self.merchant_name;
        transfer.city = self.merchant_city;
        transfer.postal_code = self.postal_code;
        let [bill_number, mobile, store, loyalty, reference, customer, terminal] =
            self.labels().map(|(_, _, text)| text);
        transfer.additional =
            [bill_number, mobile, store, loyalty, reference, customer, terminal, self.purpose];
        transfer.conforming = profile::is_conforming(&transfer);
        Ok(transfer)
    }

    /// The parts whose rules are the same for what is read and for what is written.
    fn without_texts(&self, bin: Bin, account: Account<'a>) -> Result<Transfer<'a>, Error> {
        let mut transfer = Transfer::new(bin, account);
        if let Some(code) = self.service {
            transfer = transfer.service(Service::parse(code)?);
        }
        if let Some(word) = self.initiation {
            transfer = transfer.initiation(Initiation::parse(word)?);
        }
        if let Some(dong) = self.amount {
            transfer = transfer.amount(Vnd::from_integer(dong)?.payable()?);
        }
        Ok(transfer)
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
        let data = |data| transfer.additional_data(data);
        Self {
            bin: transfer.bin.as_str(),
            account: transfer.account().as_str(),
            service: Some(transfer.service_code().code()),
            initiation: Some(transfer.point_of_initiation().as_str()),
            amount: transfer.amount_due().map(|amount| i128::from(amount.dong())),
            purpose: data(AdditionalData::Purpose),
            bill_number: data(AdditionalData::BillNumber),
            mobile: data(AdditionalData::MobileNumber),
            store: data(AdditionalData::Store),
            loyalty: data(AdditionalData::LoyaltyNumber),
            reference: data(AdditionalData::Reference),
            customer: data(AdditionalData::Customer),
            terminal: data(AdditionalData::Terminal),
            merchant_name: transfer.name(),
            merchant_city: transfer.city(),
            postal_code: transfer.postal(),
            mcc: transfer.category_code(),
        }
    }
}

/// An error about a data object as one about the field that stands for it.
fn at_field(error: Error) -> Error {
    let name = match error.finding().path() {
        Path::Objects([Some(38), ..]) => "account",
        Path::Objects([Some(52), ..]) => "mcc",
        Path::Objects([Some(54), ..]) => "amount",
        Path::Objects([Some(59), ..]) => "merchant_name",
        Path::Objects([Some(60), ..]) => "merchant_city",
        Path::Objects([Some(61), ..]) => "postal_code",
        _ => return error,
    };
    error.at(Path::Field(name))
}

fn common<'a, const MAX: usize>(
    name: &'static str,
    value: Result<Common<'a, MAX>, Error>,
) -> Result<&'a str, Error> {
    value.map(Common::as_str).map_err(|error| error.at(Path::Field(name)))
}

/// What a rule says about a text that may be absent, with the field's name as path.
fn checked(
    name: &'static str,
    text: Option<&str>,
    rule: impl Fn(&str) -> Result<(), Error>,
) -> Option<Result<(), Error>> {
    text.map(|text| rule(text).map_err(|error| error.at(Path::Field(name))))
}
