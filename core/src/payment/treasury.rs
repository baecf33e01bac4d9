//! Slips into the budget and into fee accounts as values.

use super::{Identifier, rules};
use crate::finding::{Error, Path, words};
use crate::identity::{DossierCode, PersonalNumber, TaxCode};
use crate::money::Vnd;
use alloc::format;
use alloc::vec::Vec;
use core::fmt;

words! {
    /// The form of a slip, by NĐ 347/2025/NĐ-CP (*mẫu giấy nộp tiền*).
    TreasuryForm {
        /// Into the state budget (*giấy nộp tiền vào ngân sách nhà nước*).
        Budget = "C1-02/NS", vi: "giấy nộp tiền vào ngân sách nhà nước", en: "payment into the state budget";
        /// Charges and fees into the collector's account (*nộp phí, lệ phí*).
        Fees = "C1-03/NS", vi: "giấy nộp tiền phí, lệ phí", en: "payment of charges and fees";
    }
}

/// The budget revenue account, with which accounts on a slip into the budget begin.
const BUDGET_ACCOUNT: &str = "7111";
/// The most characters of a notice's number.
const LONGEST_NUMBER: usize = 50;
/// The most characters of a name or an address.
const LONGEST_TEXT: usize = 250;

/// A row of a slip, not yet checked.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct TreasuryRow<'a> {
    /// Into the budget: the number of the notice or decision, or the identifier of what is to be paid; up to 50
    /// characters.
    pub document: &'a str,
    /// What is paid.
    pub content: &'a str,
    /// How much, in đồng.
    pub amount: u64,
    /// Into the budget: the chapter of the budget index, three digits.
    pub chapter: &'a str,
    /// Into the budget: the sub-item of the budget index, four digits.
    pub sub_item: &'a str,
    /// Of charges and fees: the code of the charge or fee.
    pub fee_code: &'a str,
}

/// What a slip says, not yet checked; a text that a form does not have stays empty.
///
/// `Debug` shows the form and the number of rows alone.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct TreasuryFields<'a> {
    /// Which form it is.
    pub form: TreasuryForm,
    /// The dossier's code; empty where there is no dossier.
    pub dossier: &'a str,
    /// Into the budget: the reference (*số tham chiếu*), unique where it was made and unchanged on its way. Of charges
    /// and fees: the transaction's code, given by the national portal.
    pub reference: &'a str,
    /// Who owes.
    pub payer: &'a str,
    /// Tax code or personal number of who owes.
    pub payer_number: &'a str,
    /// The address of who owes.
    pub address: &'a str,
    /// Who pays for them; empty for nobody else.
    pub on_behalf_by: &'a str,
    /// Tax code or personal number of who pays for them.
    pub on_behalf_number: &'a str,
    /// The account that is credited: into the budget one that begins with 7111, else the collector's fee account.
    pub account: &'a str,
    /// The collecting agency or collector.
    pub collector: &'a str,
    /// Of charges and fees: the collector's e-identity code.
    pub collector_code: &'a str,
    /// The treasury or bank where the account is.
    pub held_at: &'a str,
    /// What is paid.
    pub rows: &'a [TreasuryRow<'a>],
}

/// A slip, checked (*giấy nộp tiền*).
///
/// ```
/// use motcua::money::Vnd;
/// use motcua::payment::{TreasuryFields, TreasuryForm, TreasuryRow};
/// let row = TreasuryRow { document: "LTB-1", content: "lệ phí trước bạ", amount: 1_158_500, chapter: "857", sub_item: "2801", ..TreasuryRow::default() };
/// let fields = TreasuryFields {
///     form: TreasuryForm::Budget, dossier: "", reference: "KT00000012", payer: "Nguyễn Thị Ví Dụ", payer_number: "0123456787",
///     address: "xã Ví Dụ", on_behalf_by: "", on_behalf_number: "", account: "7111", collector: "Thuế cơ sở Ví Dụ",
///     collector_code: "", held_at: "Kho bạc Ví Dụ", rows: &[row],
/// };
/// assert_eq!(fields.slip()?.total(), Vnd::new(1_158_500));
/// let wrong = TreasuryFields { payer: " ", account: "3511", rows: &[TreasuryRow { chapter: "75", ..row }], ..fields };
/// let codes: Vec<_> = wrong.check().iter().map(|error| error.code()).collect();
/// assert_eq!(codes, ["treasury-missing", "treasury-account", "treasury-chapter"]);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TreasurySlip<'a> {
    fields: TreasuryFields<'a>,
    total: Vnd,
}

impl<'a> TreasuryFields<'a> {
    /// Everything that is wrong, in the order of the fields; nothing where [`TreasuryFields::slip`] gives a slip.
    ///
    /// - `treasury-missing` when a text that the form asks for is blank, `treasury-text` when one is over 250 characters
    ///   or has control characters;
    /// - the codes of [`DossierCode::parse_lenient`], [`Identifier::new`], [`TaxCode::parse`];
    /// - `treasury-account`, `treasury-chapter`, `treasury-sub-item`, `treasury-number` when they have another shape;
    /// - `treasury-rows` when there is no row, or a row of nothing;
    /// - `amount-out-of-range` when the total cannot be written.
    pub fn check(&self) -> Vec<Error> {
        let mut wrong = Vec::new();
        if !self.dossier.is_empty() {
            wrong.extend(at(DossierCode::parse_lenient(self.dossier), "dossier"));
        }
        wrong.extend(at(Identifier::new(self.reference), "reference"));
        wrong.extend(text(self.payer, true, Path::Field("payer")));
        wrong.extend(at(number(self.payer_number), "payer_number"));
        let into_budget = self.form == TreasuryForm::Budget;
        wrong.extend(text(self.address, into_budget, Path::Field("address")));
        wrong.extend(text(self.on_behalf_by, !self.on_behalf_number.is_empty(), Path::Field("on_behalf_by")));
        if !self.on_behalf_number.is_empty() {
            wrong.extend(at(number(self.on_behalf_number), "on_behalf_number"));
        }
        if !self.has_account() {
            wrong.push(rules::TREASURY_ACCOUNT.error().at(Path::Field("account")));
        }
        wrong.extend(text(self.collector, true, Path::Field("collector")));
        wrong.extend(text(self.collector_code, !into_budget, Path::Field("collector_code")));
        wrong.extend(text(self.held_at, true, Path::Field("held_at")));
        if self.rows.is_empty() {
            wrong.push(rules::TREASURY_ROWS.error().at(Path::Field("rows")));
        }
        for (index, row) in self.rows.iter().enumerate() {
            self.check_row(row, index, &mut wrong);
        }
        wrong.extend(self.total().err());
        wrong
    }

    fn check_row(&self, row: &TreasuryRow<'_>, index: usize, wrong: &mut Vec<Error>) {
        let path = |key: &str| Path::Document(format!("rows[{index}].{key}").into());
        wrong.extend(text(row.content, true, path("content")));
        if row.amount == 0 {
            wrong.push(rules::TREASURY_ROWS.error().at(path("amount")));
        }
        match self.form {
            TreasuryForm::Budget => {
                wrong.extend(text(row.document, true, path("document")));
                if row.document.chars().count() > LONGEST_NUMBER {
                    wrong.push(rules::TREASURY_NUMBER.error().at(path("document")));
                }
                if !is_digits(row.chapter, 3..=3) {
                    wrong.push(rules::TREASURY_CHAPTER.error().at(path("chapter")));
                }
                if !is_digits(row.sub_item, 4..=4) {
                    wrong.push(rules::TREASURY_SUB_ITEM.error().at(path("sub_item")));
                }
            }
            TreasuryForm::Fees => wrong.extend(text(row.fee_code, true, path("fee_code"))),
        }
    }

    /// The slip.
    ///
    /// # Errors
    ///
    /// The first of [`TreasuryFields::check`].
    pub fn slip(&self) -> Result<TreasurySlip<'a>, Error> {
        match self.check().into_iter().next() {
            Some(error) => Err(error),
            None => Ok(TreasurySlip { fields: *self, total: self.total()? }),
        }
    }

    fn has_account(&self) -> bool {
        is_digits(self.account, 4..=20)
            && (self.form != TreasuryForm::Budget || self.account.starts_with(BUDGET_ACCOUNT))
    }

    fn total(&self) -> Result<Vnd, Error> {
        let sum = self.rows.iter().try_fold(0_u64, |sum, row| sum.checked_add(row.amount));
        let total = Vnd::new(sum.unwrap_or(u64::MAX));
        if total.dong() == 0 {
            Ok(total)
        } else {
            total.payable().map_err(|error| error.at(Path::Field("rows")))
        }
    }
}

fn at<T>(read: Result<T, Error>, key: &'static str) -> Option<Error> {
    read.err().map(|error| error.at(Path::Field(key)))
}

/// A tax code, or a personal number, which is a tax code by itself.
fn number(text: &str) -> Result<(), Error> {
    if PersonalNumber::parse(text).is_ok() { Ok(()) } else { TaxCode::parse(text).map(drop) }
}

fn text(value: &str, required: bool, path: Path) -> Option<Error> {
    let rule = if value.trim().is_empty() {
        // Blanks are no text; nothing at all may be left out.
        if required || !value.is_empty() { &rules::TREASURY_MISSING } else { return None }
    } else if value.chars().count() > LONGEST_TEXT || value.chars().any(char::is_control) {
        &rules::TREASURY_TEXT
    } else {
        return None;
    };
    Some(Error::from(rule).at(path))
}

fn is_digits(text: &str, lengths: core::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl<'a> TreasurySlip<'a> {
    /// What it says, as it was checked.
    pub const fn fields(&self) -> &TreasuryFields<'a> {
        &self.fields
    }

    /// All its rows together; the form has it in words as [`Vnd::in_vietnamese`] says it.
    pub const fn total(&self) -> Vnd {
        self.total
    }
}

impl fmt::Debug for TreasuryRow<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TreasuryRow").field("sub_item", &self.sub_item.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for TreasuryFields<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TreasuryFields")
            .field("form", &self.form)
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for TreasurySlip<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TreasurySlip").field(&self.fields).finish()
    }
}
