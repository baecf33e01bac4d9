//! The known cases of linking: what the user does, whom to ask, how well it is founded.
//!
//! Names and numbers stand here, since the decision names them; everything else is data
//! (`data/link-cases.json`, made into tables by the build).

use super::{Holder, Outcome};
use crate::finding::{Confidence, Language, words};
use crate::time::Date;

words! {
    /// A known case of linking (*trường hợp*), by its number.
    Case {
        /// The old account has the personal number already.
        NumberStored = "number-stored", vi: "Tài khoản cũ đã có số định danh cá nhân", en: "The old account has the personal number already";
        /// The old account has no personal number, and still opens.
        OldNumberOnly = "old-number-only", vi: "Tài khoản cũ chưa có số định danh cá nhân, vẫn đăng nhập được", en: "The old account has no personal number, and still opens";
        /// The old account has no personal number, and opens no longer.
        OldNumberClosed = "old-number-closed", vi: "Tài khoản cũ chưa có số định danh cá nhân và không còn đăng nhập được", en: "The old account has no personal number, and opens no longer";
        /// The user skipped the update that the portal asked for.
        UpdateSkipped = "update-skipped", vi: "Người dùng đã bấm Bỏ qua khi cổng yêu cầu cập nhật", en: "The user skipped the update that the portal asked for";
        /// Number, name or year of birth differ from the population database.
        RegisterDiffers = "register-differs", vi: "Số, họ tên hoặc năm sinh không khớp Cơ sở dữ liệu quốc gia về dân cư", en: "Number, name or year of birth differ from the population database";
        /// The phone number of the VNeID account is wrong or was changed.
        PhoneWrong = "phone-wrong", vi: "Số điện thoại của tài khoản VNeID sai hoặc đã đổi", en: "The phone number of the VNeID account is wrong or was changed";
        /// The phone number is not registered in the user's own name.
        PhoneNotOwn = "phone-not-own", vi: "Thuê bao không chính chủ", en: "The phone number is not registered in the user's own name";
        /// The number of the identity paper is registered already.
        NumberTaken = "number-taken", vi: "Số giấy tờ đã được đăng ký", en: "The number of the identity paper is registered already";
        /// There is no VNeID account.
        NoIdentityAccount = "no-identity-account", vi: "Chưa có tài khoản VNeID", en: "There is no VNeID account";
        /// One person has several old accounts.
        SeveralAccounts = "several-accounts", vi: "Một người có nhiều tài khoản cũ", en: "One person has several old accounts";
        /// The user is both staff and citizen.
        Staff = "staff", vi: "Người dùng vừa là cán bộ vừa là công dân", en: "The user is both staff and citizen";
        /// An organisation, before its old account ends.
        OrganisationBefore = "organisation-before", vi: "Tổ chức, trước ngày tài khoản cũ hết hiệu lực", en: "An organisation, before its old account ends";
        /// An organisation without an identity account, after its old account has ended.
        OrganisationWithoutIdentity = "organisation-without-identity", vi: "Tổ chức chưa có tài khoản định danh, sau ngày tài khoản cũ hết hiệu lực", en: "An organisation without an identity account, after its old account has ended";
        /// A dependent unit, found by its own tax code.
        Branch = "branch", vi: "Đơn vị phụ thuộc, tìm theo mã số thuế riêng", en: "A dependent unit, found by its own tax code";
        /// A foreigner, until guidance on conversion.
        ForeignerBefore = "foreigner-before", vi: "Người nước ngoài, chờ hướng dẫn chuyển đổi", en: "A foreigner, until guidance on conversion";
        /// A child or ward.
        Child = "child", vi: "Trẻ em, người được giám hộ", en: "A child or ward";
        /// A new device or a lost phone.
        NewDevice = "new-device", vi: "Thiết bị mới hoặc mất điện thoại", en: "A new device or a lost phone";
        /// An organisation with an identity account, found by its tax code.
        OrganisationWithIdentity = "organisation-with-identity", vi: "Tổ chức đã có tài khoản định danh, tìm theo mã số thuế", en: "An organisation with an identity account, found by its tax code";
        /// The identity account is another person's or organisation's.
        AnotherHolder = "another-holder", vi: "Tài khoản định danh là của người hoặc tổ chức khác", en: "The identity account is another person's or organisation's";
    }
}

/// Something the user does next (*việc cần làm*).
///
/// ```
/// use motcua::account::link::Case;
/// use motcua::finding::Language;
/// let step = Case::ForeignerBefore.steps(motcua::date!(2024, 6, 20)).next().unwrap();
/// assert_eq!((step.as_str(), step.text(Language::English)), ("keep-using", "Keep using the present account"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    id: &'static str,
    vi: &'static str,
    en: &'static str,
}

impl Step {
    /// Every step that some case has.
    pub fn all() -> impl Iterator<Item = Self> {
        STEPS.iter().copied()
    }

    /// The stable word in kebab-case.
    pub const fn as_str(self) -> &'static str {
        self.id
    }

    /// What to do, in the given language.
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// Whom to ask (*đầu mối hỗ trợ*), by a key under which a book of dated rows has its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Contact {
    key: &'static str,
    vi: &'static str,
    en: &'static str,
    phone: Option<&'static str>,
}

impl Contact {
    /// Every contact that some case has.
    pub fn all() -> impl Iterator<Item = Self> {
        CONTACTS.iter().copied()
    }

    /// The stable key in kebab-case.
    pub const fn as_str(self) -> &'static str {
        self.key
    }

    /// Who that is, in the given language.
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }

    /// The phone number, where it is the same for everybody.
    pub const fn phone(self) -> Option<&'static str> {
        self.phone
    }
}

/// A row of the table: a case's own way, and those for other outcomes or holders.
struct Row {
    number: u8,
    own: Way,
    otherwise: &'static [Way],
}

/// What is done and whom to ask.
pub(super) struct Way {
    outcome: Option<Outcome>,
    holder: Option<Holder>,
    steps: &'static [(Step, Option<Date>)],
    pub(super) contacts: &'static [Contact],
    source: &'static str,
    confidence: Confidence,
}

include!(concat!(env!("OUT_DIR"), "/link-cases.rs"));

impl Case {
    /// The number of the case, 1 to 19: 1 to 17 as found in guides and practice, 18 and 19 complete them.
    pub const fn number(self) -> u8 {
        self.row().number
    }

    /// What the user does on a day, in order.
    pub fn steps(self, on: Date) -> impl Iterator<Item = Step> {
        self.row().own.steps(on)
    }

    /// Whom to ask, the nearest first.
    pub const fn contacts(self) -> &'static [Contact] {
        self.row().own.contacts
    }

    /// What the case rests on, and how well.
    pub const fn evidence(self) -> (&'static str, Confidence) {
        self.row().own.evidence()
    }

    /// The way that fits an outcome and a holder.
    pub(super) fn way(self, outcome: Outcome, holder: Holder) -> &'static Way {
        let row = self.row();
        let fits = |way: &&Way| {
            way.outcome.is_none_or(|one| one == outcome) && way.holder.is_none_or(|one| one == holder)
        };
        row.otherwise.iter().find(fits).unwrap_or(&row.own)
    }
}

impl Way {
    pub(super) fn steps(&self, on: Date) -> impl Iterator<Item = Step> + use<> {
        self.steps.iter().filter(move |(_, from)| from.is_none_or(|from| from <= on)).map(|(step, _)| *step)
    }

    pub(super) const fn evidence(&self) -> (&'static str, Confidence) {
        (self.source, self.confidence)
    }
}
