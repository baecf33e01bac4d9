//! A transfer: what a VietQR code asks for.

use super::{Account, Bin, CategoryCode, City, Initiation, Label, Name, PostalCode, Purpose, Service};
use crate::money::Vnd;
use core::fmt;

/// The objects of the additional data template that NAPAS uses (*thông tin bổ sung*): 62.01 to 62.08.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
/// can fail. Texts are borrowed, so that neither building nor reading allocates. `Debug` masks the account
/// and shows no text.
///
/// A payload can hold more than a transfer does: other networks' templates, a tip or fee (which is told as a
/// notice), a second language. Writing a transfer that was read leaves that out;
/// [`Payload::write`](crate::emvco::Payload::write) keeps it.
///
/// ```
/// use motcua::money::Vnd;
/// use motcua::vietqr::{Account, Bin, Label, Service, Transfer};
/// let transfer = Transfer::new(Bin::new("970403")?, Account::new("0011012345678")?)
///     .amount(Vnd::new(180_000))
///     .bill_number(Label::new("NPS6869")?);
/// assert_eq!(transfer.to_payload()?.len(), 119);
///
/// // A purchase needs a category, a name and a city.
/// let refused = transfer.service(Service::Purchase).to_payload().unwrap_err();
/// assert_eq!((refused.code(), refused.finding().path().to_string()), ("required-by-service", "52".to_owned()));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Transfer<'a> {
    pub(super) bin: Bin,
    pub(super) account: Account<'a>,
    pub(super) service: Service,
    pub(super) initiation: Option<Initiation>,
    pub(super) amount: Option<Vnd>,
    pub(super) category: Option<&'a str>,
    pub(super) name: Option<&'a str>,
    pub(super) city: Option<&'a str>,
    pub(super) postal_code: Option<&'a str>,
    pub(super) additional: [Option<&'a str>; 8],
    /// Whether every text is one that its own constructor would take; not so for some that were read.
    pub(super) conforming: bool,
}

impl<'a> Transfer<'a> {
    /// A transfer to an account, with nothing else known.
    pub const fn new(bin: Bin, account: Account<'a>) -> Self {
        Self {
            bin,
            account,
            service: Service::TransferToAccount,
            initiation: None,
            amount: None,
            category: None,
            name: None,
            city: None,
            postal_code: None,
            additional: [None; 8],
            conforming: true,
        }
    }

    /// Chooses the service; a transfer to an account otherwise.
    #[must_use]
    pub const fn service(mut self, service: Service) -> Self {
        self.service = service;
        self
    }

    /// Chooses between a static and a dynamic code; without it, one with an amount is dynamic and one without
    /// is static.
    #[must_use]
    pub const fn initiation(mut self, initiation: Initiation) -> Self {
        self.initiation = Some(initiation);
        self
    }

    /// Sets the amount: 1 to 9 999 999 999 999 đồng when it is written.
    #[must_use]
    pub const fn amount(mut self, amount: Vnd) -> Self {
        self.amount = Some(amount);
        self
    }

    /// Sets the merchant category code (52).
    #[must_use]
    pub const fn category(mut self, category: CategoryCode<'a>) -> Self {
        self.category = Some(category.as_str());
        self
    }

    /// Sets the merchant's or holder's name (59).
    #[must_use]
    pub const fn merchant_name(mut self, name: Name<'a>) -> Self {
        self.name = Some(name.as_str());
        self
    }

    /// Sets the merchant's city (60).
    #[must_use]
    pub const fn merchant_city(mut self, city: City<'a>) -> Self {
        self.city = Some(city.as_str());
        self
    }

    /// Sets the postal code (61).
    #[must_use]
    pub const fn postal_code(mut self, postal_code: PostalCode<'a>) -> Self {
        self.postal_code = Some(postal_code.as_str());
        self
    }

    /// Sets the purpose (62.08).
    #[must_use]
    pub const fn purpose(self, purpose: Purpose<'a>) -> Self {
        self.text(AdditionalData::Purpose, purpose.as_str())
    }

    /// Sets the bill number (62.01).
    #[must_use]
    pub const fn bill_number(self, label: Label<'a>) -> Self {
        self.text(AdditionalData::BillNumber, label.as_str())
    }

    /// Sets the reference label (62.05).
    #[must_use]
    pub const fn reference(self, label: Label<'a>) -> Self {
        self.text(AdditionalData::Reference, label.as_str())
    }

    /// Sets any object of the additional data.
    #[must_use]
    pub const fn additional(self, data: AdditionalData, label: Label<'a>) -> Self {
        self.text(data, label.as_str())
    }

    pub(super) const fn text(mut self, data: AdditionalData, text: &'a str) -> Self {
        if let Some((_, [place, ..])) = self.additional.split_at_mut_checked(data as usize) {
            *place = Some(text);
        }
        self
    }

    /// The beneficiary's bank.
    pub const fn bin(&self) -> Bin {
        self.bin
    }

    /// The beneficiary's account, card, merchant or cash machine.
    pub const fn account(&self) -> Account<'a> {
        self.account
    }

    /// The service.
    pub const fn service_code(&self) -> Service {
        self.service
    }

    /// Whether the code is static or dynamic.
    pub fn point_of_initiation(&self) -> Initiation {
        let usual = if self.amount.is_some() { Initiation::Dynamic } else { Initiation::Static };
        self.initiation.unwrap_or(usual)
    }

    /// The amount, unless the payer is to enter it.
    pub const fn amount_due(&self) -> Option<Vnd> {
        self.amount
    }

    /// The merchant category code.
    pub const fn category_code(&self) -> Option<&'a str> {
        self.category
    }

    /// The merchant's or holder's name.
    pub const fn name(&self) -> Option<&'a str> {
        self.name
    }

    /// The merchant's city.
    pub const fn city(&self) -> Option<&'a str> {
        self.city
    }

    /// The postal code.
    pub const fn postal(&self) -> Option<&'a str> {
        self.postal_code
    }

    /// An object of the additional data.
    pub fn additional_data(&self, data: AdditionalData) -> Option<&'a str> {
        self.additional.get(data as usize).copied().flatten()
    }

    /// What decides whether two transfers ask for the same.
    fn content(&self) -> impl PartialEq + use<'a> {
        (
            (self.bin, self.account, self.service, self.point_of_initiation(), self.amount),
            (self.category, self.name, self.city, self.postal_code, self.additional),
        )
    }
}

impl PartialEq for Transfer<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.content() == other.content()
    }
}

impl Eq for Transfer<'_> {}

impl fmt::Debug for Transfer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transfer")
            .field("bin", &self.bin)
            .field("account", &self.account)
            .field("service", &self.service)
            .field("initiation", &self.point_of_initiation())
            .field("amount", &self.amount)
            .finish_non_exhaustive()
    }
}
