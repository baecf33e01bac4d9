//! Classes, reasons, and the count of both.

use super::Column;
use crate::account::link::Case;
use crate::finding::{Language, words};
use alloc::vec::Vec;

words! {
    /// Where an account ends, exactly one for each (*phân loại*).
    Class {
        /// It has the number, and is linked at the first log-in with the identity account.
        Linked = "linked", vi: "liên kết khi đăng nhập lần đầu", en: "linked at the first log-in";
        /// The same, after the number that the population database named is written into it.
        LinkedAfterUpdate = "linked-after-update", vi: "liên kết sau khi cập nhật số", en: "linked after the number is updated";
        /// Its owner must write the number into it, whether or not there is an identity account yet.
        NeedsNumber = "needs-number", vi: "chủ tài khoản cần cập nhật số", en: "the owner must update the number";
        /// Its data contradict the population database, or other accounts with the same number.
        Mismatch = "mismatch", vi: "thông tin không khớp", en: "data do not match";
        /// Another account of the same person is the one that is linked; this one joins it.
        Duplicate = "duplicate", vi: "trùng một người, gộp vào tài khoản chính", en: "same person, joins the main account";
        /// Nobody can link it any more.
        Orphan = "orphan", vi: "không còn liên kết được", en: "can no longer be linked";
        /// It stays as it is for now.
        NotYet = "not-yet", vi: "chưa chuyển đổi", en: "not converted yet";
        /// It cannot be linked as things stand.
        Refused = "refused", vi: "bị từ chối", en: "refused";
        /// Its row could not be read: nothing is decided about it.
        SetAside = "set-aside", vi: "để riêng vì có dữ liệu không đọc được", en: "set aside: something could not be read";
    }
}

// No list of `words!`: cases and columns, which are such lists, stand inside.
/// Why an account is in its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The case of linking one account.
    Case(Case),
    /// The population database names another person than the account does.
    NamesAnother,
    /// Name or year of birth contradict other accounts with the same number, and the population database did
    /// not confirm this one.
    Contradiction,
    /// A child's account with the number of an adult's account, or with one that several children share: that of a
    /// parent or guardian, who acts for the child.
    GuardiansNumber,
    /// Another account of the same person comes first: confirmed ones before others, then by identifier.
    SamePerson,
    /// Its identifier stands more than once in the register.
    IdRepeated,
    /// A dossier whose account is not in the register.
    NoAccount,
    /// This column of its row could not be read; perhaps others besides.
    Unreadable(Column),
    /// Its row as a whole could not be read.
    RowUnreadable,
}

impl Reason {
    /// The word used in files and machine-readable answers, in kebab-case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Case(case) => case.as_str(),
            Self::NamesAnother => "names-another",
            Self::Contradiction => "contradiction",
            Self::SamePerson => "same-person",
            Self::IdRepeated => "id-repeated",
            Self::NoAccount => "no-account",
            Self::GuardiansNumber => "guardians-number",
            Self::Unreadable(column) => unreadable(column),
            Self::RowUnreadable => "unreadable-row",
        }
    }

    /// What people read, in the given language.
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Case(case), language) => case.label(language),
            (Self::NamesAnother, Language::Vietnamese) => {
                "Cơ sở dữ liệu quốc gia về dân cư trả về người khác"
            }
            (Self::NamesAnother, Language::English) => "The population database names another person",
            (Self::Contradiction, Language::Vietnamese) => {
                "Họ tên hoặc năm sinh mâu thuẫn với tài khoản khác cùng số"
            }
            (Self::Contradiction, Language::English) => {
                "Name or year of birth contradict another account with the same number"
            }
            (Self::SamePerson, Language::Vietnamese) => "Cùng người với tài khoản chính",
            (Self::SamePerson, Language::English) => "The same person as the main account",
            (Self::IdRepeated, Language::Vietnamese) => "Mã tài khoản lặp lại trong danh sách",
            (Self::IdRepeated, Language::English) => "The account's identifier is repeated in the register",
            (Self::NoAccount, Language::Vietnamese) => "Hồ sơ không có tài khoản trong danh sách",
            (Self::NoAccount, Language::English) => "The dossier's account is not in the register",
            (Self::GuardiansNumber, Language::Vietnamese) => {
                "Số trên tài khoản trẻ em là số của cha, mẹ hoặc người giám hộ"
            }
            (Self::GuardiansNumber, Language::English) => {
                "The number in the child's account is a parent's or guardian's"
            }
            (Self::Unreadable(column), language) => unreadable_text(column, language),
            (Self::RowUnreadable, Language::Vietnamese) => "Cả dòng không đọc được",
            (Self::RowUnreadable, Language::English) => "The row as a whole could not be read",
        }
    }
}

/// The word for a column that could not be read.
const fn unreadable(column: Column) -> &'static str {
    match column {
        Column::Id => "unreadable-id",
        Column::Holder => "unreadable-holder",
        Column::PersonalNumber => "unreadable-personal-number",
        Column::OldNumber => "unreadable-old-number",
        Column::TaxCode => "unreadable-tax-code",
        Column::Name => "unreadable-name",
        Column::BirthYear => "unreadable-birth-year",
        Column::SkippedUpdate => "unreadable-skipped-update",
        Column::Population => "unreadable-population",
        Column::Identity => "unreadable-identity",
        Column::Dossiers => "unreadable-dossiers",
        Column::Updated => "unreadable-updated",
    }
}

const fn unreadable_text(column: Column, language: Language) -> &'static str {
    let (vietnamese, english) = match column {
        Column::Id => ("Không đọc được mã tài khoản", "The identifier could not be read"),
        Column::Holder => ("Không đọc được loại chủ tài khoản", "The holder could not be read"),
        Column::PersonalNumber => {
            ("Không đọc được số định danh cá nhân", "The personal number could not be read")
        }
        Column::OldNumber => ("Không đọc được số CMND", "The old number could not be read"),
        Column::TaxCode => ("Không đọc được mã số thuế", "The tax code could not be read"),
        Column::Name => ("Không đọc được họ tên", "The name could not be read"),
        Column::BirthYear => ("Không đọc được năm sinh", "The year of birth could not be read"),
        Column::SkippedUpdate => {
            ("Không đọc được việc bỏ qua cập nhật", "Whether the user skipped the update could not be read")
        }
        Column::Population => (
            "Không đọc được trả lời của Cơ sở dữ liệu quốc gia về dân cư",
            "The population database's answer could not be read",
        ),
        Column::Identity => (
            "Không đọc được tình trạng tài khoản định danh",
            "Whether there is an identity account could not be read",
        ),
        Column::Dossiers => ("Không đọc được số hồ sơ", "The count of dossiers could not be read"),
        Column::Updated => (
            "Không đọc được việc ghi số ở lần chạy trước",
            "Whether an earlier run wrote the number could not be read",
        ),
    };
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}

/// How many accounts and dossiers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Count {
    /// Accounts.
    pub accounts: u64,
    /// Dossiers.
    pub dossiers: u64,
}

impl Count {
    const fn add(&mut self, other: Self) {
        self.accounts = self.accounts.saturating_add(other.accounts);
        self.dossiers = self.dossiers.saturating_add(other.dossiers);
    }
}

/// Accounts and dossiers by class and reason: the partition in numbers (*báo cáo*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    // Sorted; at most one row for each class and reason that occurs.
    rows: Vec<(Class, Reason, Count)>,
    uncounted: u64,
}

impl Report {
    pub(super) fn add(&mut self, class: Class, reason: Reason, count: Count) {
        let place = self.rows.binary_search_by_key(&(class, reason), |row| (row.0, row.1));
        match place {
            Ok(at) => {
                if let Some(row) = self.rows.get_mut(at) {
                    row.2.add(count);
                }
            }
            Err(at) => self.rows.insert(at, (class, reason, count)),
        }
    }

    /// Counts an account whose dossiers could not be counted.
    pub(super) const fn add_uncounted(&mut self) {
        self.uncounted = self.uncounted.saturating_add(1);
    }

    /// How many accounts have a count of dossiers that could not be read: the dossiers of these are in no sum.
    pub const fn uncounted(&self) -> u64 {
        self.uncounted
    }

    /// The counts by class and reason, those that occur, in order.
    pub fn rows(&self) -> impl Iterator<Item = (Class, Reason, Count)> {
        self.rows.iter().copied()
    }

    /// The counts of one class.
    pub fn of(&self, class: Class) -> Count {
        self.sum(|row| row == class)
    }

    /// The counts of all classes: those of the register.
    pub fn total(&self) -> Count {
        self.sum(|_| true)
    }

    fn sum(&self, wanted: impl Fn(Class) -> bool) -> Count {
        let mut sum = Count::default();
        for (_, _, count) in self.rows.iter().filter(|row| wanted(row.0)) {
            sum.add(*count);
        }
        sum
    }
}
