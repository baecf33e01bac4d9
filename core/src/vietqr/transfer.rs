//! A transfer: what a VietQR code asks for.

use super::{Account, Bin, CategoryCode, City, Initiation, Label, Name, PostalCode, Purpose, Service};
use crate::emvco::all_common;
use crate::money::Vnd;
use core::fmt;
use core::hash::{Hash, Hasher};

// No list of `words!`: in a payload these are numbers, elsewhere the names of fields.
/// The objects of the additional data template that NAPAS uses (*thông tin bổ sung*): 62.01 to 62.08.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "those of the specification")]
pub enum AdditionalData {
    /// Bill number (*số hóa đơn*): 62.01.
    BillNumber,
    /// Mobile number (*số điện thoại*): 62.02.
    MobileNumber,
    /// Store label (*mã cửa hàng*): 62.03.
    Store,
    /// Loyalty number (*số khách hàng thân thiết*): 62.04.
    LoyaltyNumber,
    /// Reference label (*mã tham chiếu*): 62.05.
    Reference,
    /// Customer label (*mã khách hàng*): 62.06.
    Customer,
    /// Terminal label (*mã điểm bán*): 62.07.
    Terminal,
    /// Purpose of the transaction (*nội dung*): 62.08.
    Purpose,
}

impl AdditionalData {
    /// All of them, in ascending order of their IDs.
    pub const ALL: [Self; 8] = [
        Self::BillNumber,
        Self::MobileNumber,
        Self::Store,
        Self::LoyaltyNumber,
        Self::Reference,
        Self::Customer,
        Self::Terminal,
        Self::Purpose,
    ];

    /// The ID inside object 62: 1 to 8.
    pub const fn id(self) -> u8 {
        self as u8 + 1
    }

    pub(super) fn from_id(id: u8) -> Option<Self> {
        Self::ALL.get(usize::from(id).checked_sub(1)?).copied()
    }
}

/// A transfer, purchase or withdrawal (*lệnh thanh toán*) that a VietQR code asks for.
///
/// Built by value: the beneficiary first, then whatever else is known; [`Transfer::write`] is the step that
/// can fail. Texts are borrowed, so that neither building nor reading allocates; [`Transfer::into_owned`] gives one
/// that is kept. `Debug` masks the account and shows no text.
///
/// A payload can hold more than a transfer does: other networks' templates, a tip or fee (which is told as a
/// notice), a second language. Writing a transfer that was read leaves that out;
/// [`Payload::write`](crate::emvco::Payload::write) keeps it.
///
/// ```
/// use motcua::money::Vnd;
/// use motcua::vietqr::{Account, Bin, Label, Service, Transfer};
/// let transfer = Transfer::new(Bin::new("970403")?, Account::new("0011012345678")?)
///     .with_amount(Vnd::new(180_000))
///     .with_bill_number(Label::new("NPS6869")?);
/// assert_eq!((transfer.amount(), transfer.bill_number()), (Some(Vnd::new(180_000)), Some("NPS6869")));
/// assert_eq!(transfer.to_payload()?.len(), 119);
///
/// // A purchase needs a category, a name and a city.
/// let refused = transfer.with_service(Service::Purchase).to_payload().unwrap_err();
/// assert_eq!((refused.code(), refused.finding().path().to_string()), ("required-by-service", "52".to_owned()));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Transfer<'a> {
    parts: Parts<'a>,
    /// Whether every text is one that its own constructor would take; not so for some that were read.
    conforming: bool,
}

/// What a transfer is made of, texts as they stand in a payload.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub(super) bin: Bin,
    pub(super) account: Account<'a>,
    pub(super) service: Service,
    pub(super) initiation: Option<Initiation>,
    pub(super) amount: Option<Vnd>,
    pub(super) category: Option<&'a str>,
    pub(super) merchant_name: Option<&'a str>,
    pub(super) merchant_city: Option<&'a str>,
    pub(super) postal_code: Option<&'a str>,
    pub(super) additional: [Option<&'a str>; 8],
}

impl<'a> Parts<'a> {
    /// The beneficiary, and nothing else.
    pub(super) const fn new(bin: Bin, account: Account<'a>) -> Self {
        Self {
            bin,
            account,
            service: Service::TransferToAccount,
            initiation: None,
            amount: None,
            category: None,
            merchant_name: None,
            merchant_city: None,
            postal_code: None,
            additional: [None; 8],
        }
    }

    /// Whether the texts are ones that their constructors take.
    fn are_conforming(&self) -> bool {
        let fits = |text: Option<&str>, longest: usize| {
            text.is_none_or(|text| !text.is_empty() && text.len() <= longest && all_common(text.as_bytes()))
        };
        self.account.is_conforming()
            && self.category.is_none_or(|code| CategoryCode::new(code).is_ok())
            && fits(self.merchant_name, 25)
            && fits(self.merchant_city, 15)
            && fits(self.postal_code, 10)
            && self.additional.iter().all(|text| fits(*text, Purpose::LONGEST))
    }
}

impl<'a> Transfer<'a> {
    /// A transfer to an account, with nothing else known.
    pub const fn new(bin: Bin, account: Account<'a>) -> Self {
        // Of the parts of a new one, the account alone can have been read.
        Self { parts: Parts::new(bin, account), conforming: account.is_conforming() }
    }

    /// A transfer of texts from outside: the one place that decides whether they conform.
    #[inline]
    pub(super) fn from_parts(parts: Parts<'a>) -> Self {
        Self { parts, conforming: parts.are_conforming() }
    }

    /// A transfer that was kept, of which this was decided.
    #[inline]
    pub(super) const fn kept(parts: Parts<'a>, conforming: bool) -> Self {
        Self { parts, conforming }
    }

    /// What it is made of.
    pub(super) const fn parts(&self) -> &Parts<'a> {
        &self.parts
    }

    /// Whether every text is one that its own constructor would take.
    #[inline]
    pub(super) const fn is_conforming(&self) -> bool {
        self.conforming
    }

    /// Chooses the service; a transfer to an account otherwise.
    #[must_use]
    pub const fn with_service(mut self, service: Service) -> Self {
        self.parts.service = service;
        self
    }

    /// Chooses between a static and a dynamic code; without it, one with an amount is dynamic and one without
    /// is static.
    #[must_use]
    pub const fn with_initiation(mut self, initiation: Initiation) -> Self {
        self.parts.initiation = Some(initiation);
        self
    }

    /// Sets the amount: 1 to 9 999 999 999 999 đồng when it is written.
    #[must_use]
    pub const fn with_amount(mut self, amount: Vnd) -> Self {
        self.parts.amount = Some(amount);
        self
    }

    /// Sets the merchant category code (52).
    #[must_use]
    pub const fn with_category(mut self, category: CategoryCode<'a>) -> Self {
        self.parts.category = Some(category.as_str());
        self
    }

    /// Sets the merchant's or holder's name (59).
    #[must_use]
    pub const fn with_merchant_name(mut self, name: Name<'a>) -> Self {
        self.parts.merchant_name = Some(name.as_str());
        self
    }

    /// Sets the merchant's city (60).
    #[must_use]
    pub const fn with_merchant_city(mut self, city: City<'a>) -> Self {
        self.parts.merchant_city = Some(city.as_str());
        self
    }

    /// Sets the postal code (61).
    #[must_use]
    pub const fn with_postal_code(mut self, postal_code: PostalCode<'a>) -> Self {
        self.parts.postal_code = Some(postal_code.as_str());
        self
    }

    /// Sets the purpose (62.08).
    #[must_use]
    pub const fn with_purpose(self, purpose: Purpose<'a>) -> Self {
        self.with_text(AdditionalData::Purpose, purpose.as_str())
    }

    /// Sets the bill number (62.01).
    #[must_use]
    pub const fn with_bill_number(self, label: Label<'a>) -> Self {
        self.with_text(AdditionalData::BillNumber, label.as_str())
    }

    /// Sets the reference label (62.05).
    #[must_use]
    pub const fn with_reference(self, label: Label<'a>) -> Self {
        self.with_text(AdditionalData::Reference, label.as_str())
    }

    /// Sets any object of the additional data.
    #[must_use]
    pub const fn with_additional(self, data: AdditionalData, label: Label<'a>) -> Self {
        self.with_text(data, label.as_str())
    }

    const fn with_text(mut self, data: AdditionalData, text: &'a str) -> Self {
        if let Some((_, [place, ..])) = self.parts.additional.split_at_mut_checked(data as usize) {
            *place = Some(text);
        }
        self
    }

    /// The beneficiary's bank.
    pub const fn bin(&self) -> Bin {
        self.parts.bin
    }

    /// The beneficiary's account, card, merchant or cash machine.
    pub const fn account(&self) -> Account<'a> {
        self.parts.account
    }

    /// The service.
    pub const fn service(&self) -> Service {
        self.parts.service
    }

    /// Whether the code is static or dynamic.
    pub fn initiation(&self) -> Initiation {
        let usual = if self.parts.amount.is_some() { Initiation::Dynamic } else { Initiation::Static };
        self.parts.initiation.unwrap_or(usual)
    }

    /// The amount, unless the payer is to enter it.
    pub const fn amount(&self) -> Option<Vnd> {
        self.parts.amount
    }

    /// The merchant category code.
    pub const fn category(&self) -> Option<&'a str> {
        self.parts.category
    }

    /// The merchant's or holder's name.
    pub const fn merchant_name(&self) -> Option<&'a str> {
        self.parts.merchant_name
    }

    /// The merchant's city.
    pub const fn merchant_city(&self) -> Option<&'a str> {
        self.parts.merchant_city
    }

    /// The postal code.
    pub const fn postal_code(&self) -> Option<&'a str> {
        self.parts.postal_code
    }

    /// The purpose.
    pub fn purpose(&self) -> Option<&'a str> {
        self.additional(AdditionalData::Purpose)
    }

    /// The bill number.
    pub fn bill_number(&self) -> Option<&'a str> {
        self.additional(AdditionalData::BillNumber)
    }

    /// The reference label.
    pub fn reference(&self) -> Option<&'a str> {
        self.additional(AdditionalData::Reference)
    }

    /// An object of the additional data.
    pub fn additional(&self, data: AdditionalData) -> Option<&'a str> {
        self.parts.additional.get(data as usize).copied().flatten()
    }

    /// What decides whether two transfers ask for the same.
    fn content(&self) -> impl PartialEq + Hash + use<'a> {
        let parts = self.parts;
        (
            (parts.bin, parts.account, parts.service, self.initiation(), parts.amount),
            (parts.category, parts.merchant_name, parts.merchant_city, parts.postal_code, parts.additional),
        )
    }
}

impl PartialEq for Transfer<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.content() == other.content()
    }
}

impl Eq for Transfer<'_> {}

/// Equal transfers hash alike: both look at the same.
impl Hash for Transfer<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.content().hash(state);
    }
}

impl fmt::Debug for Transfer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transfer")
            .field("bin", &self.bin())
            .field("account", &self.account())
            .field("service", &self.service())
            .field("initiation", &self.initiation())
            .field("amount", &self.amount())
            .finish_non_exhaustive()
    }
}
