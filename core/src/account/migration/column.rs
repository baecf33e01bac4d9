//! The columns of a register, and which of them a file has in which order.

use super::rules::{COLUMN_MISSING, COLUMN_REPEATED, COLUMN_UNKNOWN};
use super::{Line, Separator};
use crate::finding::{Finding, Path, words};
use crate::text::fold;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

words! {
    /// One of the columns of a register (*cột*): its name, and what its cells may hold.
    #[non_exhaustive]
    Column {
        /// The account's identifier.
        Id = "id", vi: "mã tài khoản, mỗi mã một lần: số, UUID hoặc tên đăng nhập", en: "the account's identifier, once in the register: a number, a UUID or a user name";
        /// Who holds it.
        Holder = "holder", vi: "chủ tài khoản: citizen (công dân), child (trẻ em), foreigner (người nước ngoài), organisation (tổ chức) hoặc staff (cán bộ)", en: "citizen, child, foreigner, organisation or staff";
        /// The personal number stored in it.
        PersonalNumber = "personal_number", vi: "số định danh cá nhân, 12 chữ số, hoặc trống", en: "the personal number, 12 digits, or empty";
        /// The old nine-digit number stored in it.
        OldNumber = "old_number", vi: "số CMND, 9 chữ số, hoặc trống", en: "the old number, 9 digits, or empty";
        /// The tax code stored in it.
        TaxCode = "tax_code", vi: "mã số thuế, 10, 10-3 hoặc 12 chữ số, hoặc trống", en: "10, 10-3 or 12 digits, or empty";
        /// The name stored in it.
        Name = "name", vi: "họ tên đang lưu, hoặc trống", en: "the name as stored, or empty";
        /// The year of birth stored in it.
        BirthYear = "birth_year", vi: "năm sinh, 4 chữ số, hoặc trống", en: "the year of birth, 4 digits, or empty";
        /// Whether its user skipped the update.
        SkippedUpdate = "skipped_update", vi: "yes nếu người dùng đã bấm Bỏ qua, no hoặc trống nếu không", en: "yes if the user skipped the update, no or empty if not";
        /// What the population database answered.
        Population = "population", vi: "trả lời của CSDL dân cư: denies (không khớp), hoặc số định danh cá nhân mà CSDL trả về; trống nếu chưa hỏi", en: "what the population database answered: denies, or the personal number that it names; empty if not asked";
        /// Whether there is an identity account.
        Identity = "identity", vi: "tài khoản định danh: exists (đã có), absent (chưa có), trống nếu chưa biết", en: "whether there is an identity account: exists, absent, empty if not known";
        /// How many dossiers belong to it.
        Dossiers = "dossiers", vi: "số hồ sơ của tài khoản, trống là 0", en: "how many dossiers, empty for none";
        /// Whether its number was written by an earlier run.
        Updated = "updated", vi: "yes nếu số đã được ghi ở lần chạy trước, no hoặc trống nếu không", en: "yes if an earlier run wrote the number, no or empty if not";
    }
}

impl Column {
    /// The column of a name in a first line, in English or Vietnamese, whatever its case, marks, spaces and
    /// hyphens.
    ///
    /// ```
    /// use motcua::account::migration::Column;
    /// assert_eq!(Column::named("Số định danh cá nhân"), Some(Column::PersonalNumber));
    /// assert_eq!(Column::named(" BIRTH-YEAR"), Some(Column::BirthYear));
    /// assert_eq!(Column::named("phone"), None);
    /// ```
    pub fn named(text: &str) -> Option<Self> {
        let name = plain(text);
        Self::ALL
            .iter()
            .copied()
            .find(|column| plain(column.as_str()) == name || column.names().contains(&name.as_str()))
    }

    /// Whether it holds a number by which a person or an organisation is known.
    pub(super) const fn is_number(self) -> bool {
        matches!(self, Self::PersonalNumber | Self::Population | Self::OldNumber | Self::TaxCode)
    }

    /// Further names, as [`plain`] writes them.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["accountid", "username", "mataikhoan", "matk", "tendangnhap"],
            Self::Holder => &["doituong", "loaitaikhoan", "loaidoituong", "chutaikhoan"],
            Self::PersonalNumber => &[
                "sodinhdanhcanhan",
                "sodinhdanh",
                "sddcn",
                "cccd",
                "socccd",
                "socancuoccongdan",
                "socancuoc",
            ],
            Self::OldNumber => &["cmnd", "socmnd", "sochungminhnhandan"],
            Self::TaxCode => &["mst", "masothue"],
            Self::Name => &["hoten", "hovaten"],
            Self::BirthYear => &["namsinh"],
            Self::SkippedUpdate => &["boqua", "boquacapnhat"],
            Self::Population => &["register", "dancu", "csdldancu", "cosodulieudancu"],
            Self::Identity => &["vneid", "taikhoandinhdanh"],
            Self::Dossiers => &["sohoso"],
            Self::Updated => &["dacapnhat"],
        }
    }
}

/// A name as names are compared: small unaccented letters and digits.
fn plain(text: &str) -> String {
    let mut text = fold(text, None).text;
    text.retain(|character| character.is_ascii_alphanumeric());
    text.make_ascii_lowercase();
    text
}

/// Which columns a register has, in its order; what reads its rows.
///
/// ```
/// use motcua::account::migration::{Columns, Row};
/// let columns = Columns::named(["Mã tài khoản", "holder", "CCCD", "phone"], &["phone"]).unwrap();
/// let Row::Account(account) = columns.read(["u-7", "citizen", "062185000001", "0905 000 111"]) else { panic!() };
/// assert!(account.old().personal_number().is_some());
/// // A spreadsheet took the zero: the row is set aside, and says why.
/// let Row::SetAside(row) = columns.read(["u-8", "citizen", "62185000001", ""]) else { panic!() };
/// assert_eq!(row.findings()[0].code(), "cell-zeros-lost");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// What each place holds; `None` where it is left out.
    pub(super) places: Vec<Option<Column>>,
}

impl Columns {
    /// Every column, in the order of [`Column::ALL`].
    pub fn all() -> Self {
        Self { places: Column::ALL.iter().copied().map(Some).collect() }
    }

    /// The columns by the names of a first line, in any order; all but `id` and `holder` may be missing. Names to
    /// leave out are compared as other names are.
    ///
    /// # Errors
    ///
    /// All of them, each at its place, counted from 1:
    ///
    /// - `register-column-unknown` for a name that is none, and is not to be left out;
    /// - `register-column-repeated` for a column that stands twice;
    /// - `register-column-missing` without `id` or `holder`.
    pub fn named<'t>(
        names: impl IntoIterator<Item = &'t str>,
        left_out: &[&str],
    ) -> Result<Self, Vec<Finding>> {
        let left_out: Vec<_> = left_out.iter().map(|name| plain(name)).collect();
        let mut findings = Vec::new();
        let mut places: Vec<Option<Column>> = Vec::new();
        for (place, name) in names.into_iter().enumerate() {
            let at = || Path::Document(format!("column[{}]", place + 1).into());
            let name = name.trim_start_matches('\u{feff}');
            let column = if left_out.contains(&plain(name)) { None } else { Column::named(name) };
            match column {
                Some(known) if places.contains(&column) => {
                    findings.push(Finding::new(&COLUMN_REPEATED).expected(known.as_str()).at(at()));
                }
                None if !left_out.contains(&plain(name)) => {
                    findings.push(Finding::new(&COLUMN_UNKNOWN).at(at()));
                }
                _ => {}
            }
            places.push(column);
        }
        for needed in [Column::Id, Column::Holder] {
            if !places.contains(&Some(needed)) {
                findings.push(Finding::new(&COLUMN_MISSING).expected(needed.as_str()));
            }
        }
        if findings.is_empty() { Ok(Self { places }) } else { Err(findings) }
    }

    /// The columns and the separator of a file by its first line: the separator is the one by which most names are
    /// known.
    ///
    /// # Errors
    ///
    /// Those of [`Columns::named`], and `row-quotes`.
    ///
    /// ```
    /// use motcua::account::migration::{Columns, Separator};
    /// let (_, separator) = Columns::detect("\u{feff}Id;HOLDER;Năm sinh\r\n".as_bytes(), &[]).unwrap();
    /// assert_eq!(separator, Separator::Semicolon);
    /// let unknown = Columns::detect(b"id,holder,phone", &[]).unwrap_err();
    /// assert_eq!((unknown[0].code(), unknown[0].path().to_string().as_str()), ("register-column-unknown", "column[3]"));
    /// ```
    pub fn detect(line: &[u8], left_out: &[&str]) -> Result<(Self, Separator), Vec<Finding>> {
        let mut cells = Line::new();
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        let known = |separator: &Separator| {
            let mut cells = Line::new();
            // What was split before a stray mark counts; the mark itself is told below.
            let _ = cells.split(line, *separator);
            cells
                .cells()
                .filter(|cell| core::str::from_utf8(cell).is_ok_and(|name| Column::named(name).is_some()))
                .count()
        };
        let best = Separator::ALL.into_iter().rev().max_by_key(known).unwrap_or(Separator::Comma);
        cells.split(line, best).map_err(|error| alloc::vec![error.finding().clone()])?;
        let names = cells.cells().map(|cell| core::str::from_utf8(cell).unwrap_or_default());
        Ok((Self::named(names, left_out)?, best))
    }

    /// Whether a column is among them.
    pub fn contains(&self, column: Column) -> bool {
        self.places.contains(&Some(column))
    }
}
