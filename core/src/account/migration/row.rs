//! Reading a row of texts: an account, or a row that is set aside with everything that is wrong with it.

use super::cell::{hint, is_damaged_name, spoiled, trimmed};
use super::rules::{
    CELL_DAMAGED, CELL_ENCODING, CELL_MISSING, CELL_SWAPPED, COUNT_FORMAT, NAME_WITHOUT_LETTERS,
    NUMBERS_DIFFER, ROW_LENGTH, WORD_LETTERS, YEAR_FORMAT,
};
use super::{Account, AccountId, Column, Columns, IdentityState, PopulationAnswer, Reason};
use crate::account::link::{Holder, OldAccount};
use crate::finding::argument::unknown_word;
use crate::finding::{Error, Finding, Path, Rule, Word};
use crate::identity::{OldNumber, PersonalNumber, TaxCode};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A row of a register, as it was read by [`Columns::read`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Row<'a> {
    /// Every cell was read.
    Account(Account<'a, AccountId>),
    /// Something could not be read: nothing of the row is decided.
    SetAside(Box<SetAside>),
    /// No cell holds anything: nobody's row.
    Blank,
}

/// A row that is set aside (*dòng để riêng*), with everything that was found in it.
///
/// It stays in the plan's total, in a class of its own: under its identifier where that was read, with its dossiers
/// where their count was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    id: Option<AccountId>,
    dossiers: Option<u32>,
    findings: Vec<Finding>,
}

impl SetAside {
    /// The account's identifier, where it was read.
    pub const fn id(&self) -> Option<&AccountId> {
        self.id.as_ref()
    }

    /// How many dossiers belong to it, where that was read.
    pub const fn dossiers(&self) -> Option<u32> {
        self.dossiers
    }

    /// Everything that is wrong, at the names of columns, or at no particular place for the row as a whole; at least
    /// one finding.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The reason in the plan: the row as a whole, or the first column that could not be read.
    pub fn reason(&self) -> Reason {
        let column = |path: &Path| match path {
            Path::Field(name) => Column::ALL.iter().copied().find(|column| column.as_str() == *name),
            _ => None,
        };
        self.findings
            .first()
            .and_then(|finding| column(finding.path()))
            .map_or(Reason::RowUnreadable, Reason::Unreadable)
    }
}

impl Columns {
    /// Reads the cells of a row, as texts or as bytes that should be UTF-8.
    ///
    /// White space and invisible characters around a cell are left out; what is empty then is not told. Anything else
    /// must be readable, or the row is set aside with every finding, at the columns' names:
    ///
    /// - `row-length` for fewer cells than the first line has, or for more that are not empty;
    /// - `cell-encoding`, `cell-damaged` for bytes that are not UTF-8, and for characters that an export damaged;
    /// - `cell-null`, `cell-text-mark`, `cell-scientific`, `cell-decimal`, `cell-zeros-lost`, `cell-swapped` for what
    ///   spreadsheets and databases do to numbers: hints, after which nothing is repaired;
    /// - `cell-missing`, `account-id-length` for the identifier and the holder;
    /// - `unknown-word`, `cell-word-letters` for words that are none, and for known ones in other letters;
    /// - the codes of [`PersonalNumber::parse`], [`OldNumber::parse`] and [`TaxCode::parse`], `birth-year-format`,
    ///   `count-format`, `name-without-letters`;
    /// - `personal-numbers-differ` for a person's row whose tax code is another person's number.
    ///
    /// ```
    /// use motcua::account::migration::{Columns, Row};
    /// let columns = Columns::named(["id", "holder", "population"], &[]).unwrap();
    /// let Row::SetAside(row) = columns.read(["1", "citizen", "DENIES"]) else { panic!("a denial is not silence") };
    /// assert_eq!(row.findings()[0].to_string(), "population: the word is written denies, in small letters [cell-word-letters]");
    /// assert_eq!(columns.read([b"2".as_slice(), b"citizen", b"\xff"]), columns.read([b"2".as_slice(), b"citizen", b"\xfe"]));
    /// assert_eq!(columns.read(["", " ", ""]), Row::Blank);
    /// ```
    pub fn read<'a, C: AsRef<[u8]> + ?Sized + 'a>(&self, cells: impl IntoIterator<Item = &'a C>) -> Row<'a> {
        let mut reading = Reading::default();
        let (mut count, mut blank, mut beyond) = (0_usize, true, false);
        for cell in cells {
            let text = core::str::from_utf8(cell.as_ref()).ok().map(trimmed);
            blank = blank && text == Some("");
            match self.places.get(count) {
                Some(Some(column)) => reading.cells.push((*column, text)),
                Some(None) => {}
                None => beyond = beyond || text != Some(""),
            }
            count += 1;
        }
        if blank {
            return Row::Blank;
        }
        if count < self.places.len() || beyond {
            let finding = Finding::new(&ROW_LENGTH).expected(self.places.len()).found(count);
            return Row::SetAside(Box::new(reading.whole(finding)));
        }
        reading.row()
    }

    /// Sets a row aside for what is wrong with it as a whole, given the cells that are sure: those before the fault.
    ///
    /// Of these only the identifier is taken, so that another row with it is not planned as if it were the only one.
    pub fn set_aside<'a, C: AsRef<[u8]> + ?Sized + 'a>(
        &self,
        sure: impl IntoIterator<Item = &'a C>,
        finding: Finding,
    ) -> SetAside {
        let cells = self.places.iter().zip(sure).filter_map(|(place, cell)| {
            let text = core::str::from_utf8(cell.as_ref()).ok().map(trimmed);
            place.map(|column| (column, text))
        });
        Reading { cells: cells.collect(), findings: Vec::new() }.whole(finding)
    }
}

/// A row while it is read.
#[derive(Default)]
struct Reading<'a> {
    /// The cells of the columns that the register has; `None` where they are not UTF-8.
    cells: Vec<(Column, Option<&'a str>)>,
    findings: Vec<Finding>,
}

impl<'a> Reading<'a> {
    /// A cell's text; `None` where it is empty, not UTF-8 or in no column.
    fn cell(&self, column: Column) -> Option<&'a str> {
        let (_, text) = self.cells.iter().find(|cell| cell.0 == column)?;
        text.filter(|text| !text.is_empty())
    }

    /// The row as one fault leaves it: its cells may stand in wrong columns.
    fn whole(mut self, finding: Finding) -> SetAside {
        let id = self.parsed(Column::Id, AccountId::new);
        SetAside { id, dossiers: None, findings: alloc::vec![finding] }
    }

    fn refuse(&mut self, column: Column, finding: Finding) {
        self.findings.push(finding.at(Path::Field(column.as_str())));
    }

    /// A cell's text, unless it is empty or spoiled, which is told.
    fn text(&mut self, column: Column) -> Option<&'a str> {
        let unreadable = self.cells.contains(&(column, None));
        let text = self.cell(column);
        let rule: Option<&'static Rule> = if unreadable { Some(&CELL_ENCODING) } else { spoiled(text?) };
        if let Some(rule) = rule {
            self.refuse(column, Finding::new(rule));
            return None;
        }
        text
    }

    /// A number, or whatever else a constructor reads; what it refuses is told with a hint where there is one.
    fn parsed<T>(&mut self, column: Column, parse: impl Fn(&'a str) -> Result<T, Error>) -> Option<T> {
        let text = self.text(column)?;
        let read = parse(text);
        // A branch's tax code that lost its zero reads as a person's number, zeros for nothing as a number.
        let hinted = hint(column, text).filter(|_| read.is_err() || column.is_number());
        match (read, hinted) {
            (_, Some(finding)) => self.refuse(column, finding),
            (Err(error), None) => self.refuse(column, error.finding().clone()),
            (Ok(value), None) => return Some(value),
        }
        None
    }

    /// One of the words of a column, exactly as it is written there.
    fn word<T>(
        &mut self,
        column: Column,
        words: impl IntoIterator<Item = (&'static str, T)>,
        all: &'static str,
    ) -> Option<T> {
        let text = self.text(column)?;
        let found = words.into_iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
        let finding = match found {
            Some((word, value)) if word == text => return Some(value),
            Some((word, _)) => Finding::new(&WORD_LETTERS).expected(word),
            None => unknown_word(all).finding().clone(),
        };
        self.refuse(column, finding);
        None
    }

    fn yes(&mut self, column: Column) -> bool {
        self.word(column, [("yes", true), ("no", false)], "yes, no").unwrap_or(false)
    }

    fn needed<T>(&mut self, column: Column, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let found = self.findings.len();
        let value = read(self);
        if value.is_none() && self.findings.len() == found {
            self.refuse(column, Finding::new(&CELL_MISSING));
        }
        value
    }

    fn population(&mut self) -> PopulationAnswer {
        let is_number =
            self.cell(Column::Population).is_some_and(|text| text.contains(|c: char| c.is_ascii_digit()));
        let answer = if is_number {
            self.parsed(Column::Population, PersonalNumber::parse).map(PopulationAnswer::Names)
        } else {
            let words = [("denies", PopulationAnswer::Denies)];
            self.word(Column::Population, words, "denies, or 12 digits")
        };
        answer.unwrap_or_default()
    }

    fn name(&mut self, holder: Option<Holder>) -> Option<&'a str> {
        let name = self.text(Column::Name)?;
        let person = holder != Some(Holder::Organisation);
        let finding = match hint(Column::Name, name) {
            Some(finding) => finding,
            None if !name.chars().any(char::is_alphabetic) => Finding::new(&NAME_WITHOUT_LETTERS),
            None if person && is_damaged_name(name) => Finding::new(&CELL_DAMAGED),
            None => return Some(name),
        };
        self.refuse(Column::Name, finding);
        None
    }

    /// The account as the portal has it.
    fn old(&mut self, holder: Option<Holder>) -> OldAccount<'a> {
        // Whose holder was not read becomes no account.
        let mut old = OldAccount::new(holder.unwrap_or(Holder::Citizen));
        if let Some(number) = self.parsed(Column::PersonalNumber, PersonalNumber::parse) {
            old = old.with_personal_number(number);
        }
        if let Some(number) = self.parsed(Column::OldNumber, OldNumber::parse) {
            old = old.with_old_number(number);
        }
        if let Some(code) = self.parsed(Column::TaxCode, TaxCode::parse) {
            old = old.with_tax_code(code);
            self.compare(&old, code);
        }
        if let Some(name) = self.name(holder) {
            old = old.with_name(name);
        }
        if let Some(year) = self.parsed(Column::BirthYear, year) {
            old = old.with_birth_year(year);
        }
        if self.yes(Column::SkippedUpdate) { old.with_skipped_update() } else { old }
    }

    /// The whole row, every cell of it.
    fn row(mut self) -> Row<'a> {
        let id = self.needed(Column::Id, |row| row.parsed(Column::Id, AccountId::new));
        let words = Holder::ALL.iter().map(|holder| (holder.as_str(), *holder));
        let holder = self.needed(Column::Holder, |row| row.word(Column::Holder, words, Holder::LIST));
        let old = self.old(holder);
        let population = self.population();
        let states = [IdentityState::Exists, IdentityState::Absent].map(|state| (state.as_str(), state));
        let identity = self.word(Column::Identity, states, "exists, absent").unwrap_or_default();
        let found = self.findings.len();
        let dossiers = self.parsed(Column::Dossiers, count).unwrap_or(0);
        let counted = self.findings.len() == found;
        let updated = self.yes(Column::Updated);
        match (id, self.findings.is_empty()) {
            (Some(id), true) => {
                let account = Account::new(id, old).with_population(population).with_identity(identity);
                let account = account.with_dossiers(dossiers);
                Row::Account(if updated { account.with_updated() } else { account })
            }
            (id, _) => {
                let dossiers = counted.then_some(dossiers);
                Row::SetAside(Box::new(SetAside { id, dossiers, findings: self.findings }))
            }
        }
    }

    /// A person's tax code may be the personal number: then it must be the one that is stored, or it stands in the
    /// wrong column.
    fn compare(&mut self, old: &OldAccount<'_>, code: TaxCode) {
        let (Some(number), false) = (code.personal_number(), old.holder() == Holder::Organisation) else {
            return;
        };
        match old.personal_number() {
            Some(stored) if stored == number => {}
            Some(_) => self.refuse(Column::TaxCode, Finding::new(&NUMBERS_DIFFER)),
            // A personal number that could not be read was told already.
            None if self.cell(Column::PersonalNumber).is_some() => {}
            None => {
                let finding = Finding::new(&CELL_SWAPPED).expected(Column::PersonalNumber.as_str());
                self.refuse(Column::TaxCode, finding);
            }
        }
    }
}

fn year(text: &str) -> Result<u16, Error> {
    let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.parse().ok().filter(|year| plain && (1900..=2399).contains(year));
    year.ok_or_else(|| YEAR_FORMAT.error())
}

fn count(text: &str) -> Result<u32, Error> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain).ok_or_else(|| COUNT_FORMAT.error())
}
