//! The codes of the state budget that a slip names (*mục lục ngân sách nhà nước*): their shapes alone.

use super::rules;
use crate::finding::{Error, Finding};
use core::fmt;

/// Declares a code of so many digits.
macro_rules! digits {
    ($($(#[$doc:meta])* $name:ident: $digits:literal;)+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// How many digits it has.
            pub const DIGITS: usize = $digits;

            /// Reads the code, unchanged.
            ///
            /// # Errors
            ///
            /// - `budget-code-format` when it is anything but so many digits.
            pub fn parse(text: &str) -> Result<Self, Error> {
                number(text, Self::DIGITS).map(Self)
            }
        }

        crate::finding::text_form!($name, $name::parse);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:0width$}", self.0, width = Self::DIGITS)
            }
        }
    )+ };
}

digits! {
    /// Whose revenue it is (*chương*), such as 857: three digits.
    ///
    /// ```
    /// use motcua::payment::Chapter;
    /// assert_eq!(Chapter::parse("857")?.to_string(), "857");
    /// assert_eq!(Chapter::parse("85").unwrap_err().code(), "budget-code-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    Chapter: 3;
    /// What is paid (*tiểu mục*, *nội dung kinh tế*), such as 2801: four digits.
    ///
    /// ```
    /// use motcua::payment::SubItem;
    /// assert_eq!(SubItem::parse("2801")?.to_string(), "2801");
    /// assert_eq!(SubItem::parse("02801").unwrap_err().code(), "budget-code-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    SubItem: 4;
    /// The account of the budget (*tài khoản thu*), such as 7111: four digits.
    ///
    /// ```
    /// use motcua::payment::BudgetAccount;
    /// assert_eq!(BudgetAccount::parse("7111")?.to_string(), "7111");
    /// assert_eq!(BudgetAccount::parse("711").unwrap_err().code(), "budget-code-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    BudgetAccount: 4;
    /// The unit of the State Treasury (*số hiệu kho bạc*, SHKB): four digits.
    ///
    /// ```
    /// use motcua::payment::Treasury;
    /// assert_eq!(Treasury::parse("0011")?.to_string(), "0011");
    /// assert_eq!(Treasury::parse("11").unwrap_err().code(), "budget-code-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    Treasury: 4;
    /// The collecting agency (*cơ quan thu*): seven digits.
    ///
    /// ```
    /// use motcua::payment::Collector;
    /// assert_eq!(Collector::parse("1000000")?.to_string(), "1000000");
    /// assert_eq!(Collector::parse("1 000 000").unwrap_err().code(), "budget-code-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    Collector: 7;
}

fn number(text: &str, digits: usize) -> Result<u32, Error> {
    if text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.bytes()
            .map(|byte| u32::from(byte - b'0'))
            .try_fold(0_u32, |number, digit| {
                number.checked_mul(10).and_then(|number| number.checked_add(digit))
            })
            .ok_or_else(|| format_error(digits))
    } else {
        Err(format_error(digits))
    }
}

fn format_error(digits: usize) -> Error {
    Finding::new(&rules::BUDGET_CODE_FORMAT).expected(digits).into()
}

/// Where a sum goes, as the notice prints it; what it does not print is absent, and never guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct BudgetLine {
    /// The chapter.
    pub chapter: Option<Chapter>,
    /// The sub-item.
    pub sub_item: Option<SubItem>,
    /// The account.
    pub account: Option<BudgetAccount>,
    /// The treasury.
    pub treasury: Option<Treasury>,
    /// The collecting agency.
    pub collector: Option<Collector>,
}
