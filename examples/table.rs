//! Tables as spreadsheets and banks write them: separated by commas, semicolons or tabs, with a byte order mark or
//! without, in an old encoding, their columns in any order and under names of their own.

use crate::{Outcome, in_language, unreadable};
use encoding_rs::{Encoding, UTF_8};
use indicatif::ProgressBar;
use motcua::finding::{Error, Language};
use motcua::text::fold;
use motcua::time::{Date, DateTime};
use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::Path;

/// Which column of a file has which value.
#[derive(Clone, Debug, Default)]
pub struct Map(Vec<(String, String)>);

impl Map {
    /// Reads a map such as `date=Ngày GD,amount=Ghi có`, of which the names are known.
    ///
    /// # Errors
    ///
    /// A text for the user: a part without `=`, or with another name.
    pub fn parse(text: &str, names: &[&str]) -> Result<Self, String> {
        let mut columns = Vec::new();
        for part in text.split(',') {
            let (name, column) =
                part.split_once('=').ok_or("cột viết là tên=cột; a column is written name=column")?;
            if !names.contains(&name.trim()) {
                return Err(format!("tên là một trong; a name is one of: {}", names.join(", ")));
            }
            columns.push((name.trim().to_owned(), column.trim().to_owned()));
        }
        Ok(Self(columns))
    }

    /// The column of a name: the name itself unless the map tells another.
    fn column<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.iter().rev().find(|(of, _)| of == name).map_or(name, |(_, column)| column)
    }
}

/// The most records in which the names of the columns are looked for: statements have titles before them.
const FIRST: usize = 40;
/// The most bytes of a row of several lines; a quotation mark that nothing closes by then is a stray one.
const LONGEST: usize = 1 << 16;

/// A table whose first line was read.
pub struct Table {
    lines: Lines,
    separator: u8,
    width: usize,
    titles: u64,
    places: Vec<Option<usize>>,
    cells: Cells,
    /// Lines that a pair of stray quotation marks spoilt, still to be told.
    spoilt: VecDeque<u64>,
}

/// Why the names of the columns were not found.
enum Headless {
    /// None of the first lines is a text.
    Unreadable,
    /// The best line lacks these.
    Missing(Vec<String>),
    /// A line has these several times.
    Several(Vec<String>),
}

/// A row of a table, by the names that were asked for.
pub struct Row<'a> {
    cells: &'a Cells,
    places: &'a [Option<usize>],
}

impl Row<'_> {
    /// The text of the column with this number in the list of names; empty where the file has no such column.
    #[must_use]
    pub fn get(&self, name: usize) -> &str {
        self.there(name).unwrap_or_default()
    }

    /// The same; `None` where the file has no such column.
    #[must_use]
    pub fn there(&self, name: usize) -> Option<&str> {
        let place = self.places.get(name).copied().flatten()?;
        self.cells.get(place).map(str::trim)
    }
}

/// The number of a record's first line, and its lines; `None` for one that a stray quotation mark spoilt.
type Record = (u64, Option<Vec<Vec<u8>>>);

/// The lines of a file, some of them read ahead.
struct Lines {
    source: Box<dyn BufRead>,
    ahead: VecDeque<Vec<u8>>,
    /// The number of the line read last.
    number: u64,
}

impl Lines {
    /// The next line with its end, which is a line feed, a carriage return, or both; `None` at the end.
    fn next(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        if self.ahead.is_empty() {
            let mut read = Vec::new();
            self.source.read_until(b'\n', &mut read)?;
            let mut rest = read.as_slice();
            while let Some(at) = rest.iter().position(|byte| *byte == b'\r') {
                let end = at + 1 + usize::from(rest.get(at + 1) == Some(&b'\n'));
                let (line, after) = rest.split_at(end);
                self.ahead.push_back(line.to_vec());
                rest = after;
            }
            if !rest.is_empty() {
                self.ahead.push_back(rest.to_vec());
            }
        }
        let Some(mut line) = self.ahead.pop_front() else { return Ok(None) };
        if self.number == 0 && line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        self.number += 1;
        Ok(Some(line))
    }

    /// Gives lines back, to be read again.
    fn give_back(&mut self, lines: Vec<Vec<u8>>) {
        for line in lines.into_iter().rev() {
            self.number -= 1;
            self.ahead.push_front(line);
        }
    }

    /// The lines of the next record, one unless a quoted cell goes on; the number of the first. `None` in place of the
    /// lines for a quotation mark that nothing closes: its line alone is taken.
    fn record(&mut self, separator: u8) -> std::io::Result<Option<Record>> {
        let mut lines: Vec<Vec<u8>> = Vec::new();
        let (mut bytes, mut state, mut first) = (0, State::Start, 0);
        while let Some(line) = self.next()? {
            if lines.is_empty() {
                first = self.number;
            }
            bytes += line.len();
            state = line.iter().fold(state, |state, byte| state.after(*byte, separator));
            lines.push(line);
            if !matches!(state, State::Quoted) {
                return Ok(Some((first, Some(lines))));
            }
            if bytes > LONGEST {
                break;
            }
        }
        if lines.is_empty() {
            return Ok(None);
        }
        self.give_back(lines.split_off(1));
        Ok(Some((first, None)))
    }
}

/// Where a reader of separated values stands.
#[derive(Clone, Copy)]
enum State {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotation marks around it, or after them.
    Plain,
    /// In a quoted cell.
    Quoted,
    /// After a quotation mark in a quoted cell: its end, or the first of two.
    Mark,
}

impl State {
    const fn after(self, byte: u8, separator: u8) -> Self {
        match (self, byte) {
            (Self::Quoted, b'"') => Self::Mark,
            (Self::Quoted, _) | (Self::Start | Self::Mark, b'"') => Self::Quoted,
            (_, b'\n' | b'\r') => Self::Start,
            (_, byte) if byte == separator => Self::Start,
            _ => Self::Plain,
        }
    }
}

/// The cells of a record. Unlike those of a register's line (`account::migration::Line`), which spoil their own row alone,
/// a quoted cell may go on over several lines, and a quotation mark inside of a plain cell is a character.
#[derive(Default)]
struct Cells {
    text: String,
    /// Where each cell ends.
    ends: Vec<usize>,
}

impl Cells {
    /// Splits a record; `None` when it is no text.
    fn split(&mut self, record: &[u8], separator: u8) -> Option<()> {
        let record = std::str::from_utf8(record).ok()?;
        let record = record.strip_suffix('\n').unwrap_or(record);
        let record = record.strip_suffix('\r').unwrap_or(record);
        self.text.clear();
        self.ends.clear();
        let mut state = State::Start;
        for character in record.chars() {
            let after = state.after(u8::try_from(character).unwrap_or(b'x'), separator);
            match (state, after) {
                // The marks around a cell; the second of two is one.
                (State::Start, State::Quoted) | (State::Quoted, State::Mark) => {}
                (State::Start | State::Plain | State::Mark, State::Start)
                    if character == char::from(separator) =>
                {
                    self.ends.push(self.text.len());
                }
                _ => self.text.push(character),
            }
            state = after;
        }
        self.ends.push(self.text.len());
        Some(())
    }

    fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..end)
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Table {
    /// Opens a file, the bar telling how much of it was read. Of the names the first `needed` must have a column.
    ///
    /// # Errors
    ///
    /// A text for the user: the file or the encoding is not there, the file is UTF-16, columns are missing.
    pub fn open(
        path: &Path,
        encoding: &str,
        (names, needed): (&[&str], usize),
        map: &Map,
        bar: &ProgressBar,
        language: Language,
    ) -> Outcome<Self> {
        let failed = |error| unreadable(path, &error, language);
        let file = File::open(path).map_err(failed)?;
        bar.set_length(file.metadata().map_err(failed)?.len());
        Self::read(bar.wrap_read(file), path, encoding, (names, needed), map, language)
    }

    /// The same of what was opened already; the path is for messages. The names of the columns stand in the first line,
    /// or in one or two lines after titles.
    ///
    /// # Errors
    ///
    /// As [`Table::open`].
    pub fn read(
        source: impl Read + 'static,
        path: &Path,
        encoding: &str,
        (names, needed): (&[&str], usize),
        map: &Map,
        language: Language,
    ) -> Outcome<Self> {
        let say = |vietnamese, english| in_language(language, vietnamese, english);
        let failed = |error| unreadable(path, &error, language);
        let encoding = encoding_of(encoding, language)?;
        let mut source = BufReader::new(source);
        if let Some(text) = no_table(source.fill_buf().map_err(failed)?, language) {
            return Err(format!("{}: {text}", path.display()).into());
        }
        let source = BufReader::new(decoded(source, encoding).map_err(failed)?);
        let lines = Lines { source: Box::new(source), ahead: VecDeque::new(), number: 0 };
        let wanted: Vec<_> = names.iter().map(|name| map.column(name)).collect();
        Self::find(lines, &wanted, needed).map_err(failed)?.map_err(|why| {
            let (text, names) = match why {
                Headless::Unreadable => (
                    say(
                        "không đọc được dòng tiêu đề; nếu tệp không ở dạng UTF-8, hãy nêu --encoding",
                        "the first line cannot be read; if the file is not UTF-8, tell --encoding",
                    ),
                    Vec::new(),
                ),
                Headless::Missing(names) => (
                    say(
                        "không dòng nào trong các dòng đầu có đủ các cột (có thể nêu tên cột bằng --map): ",
                        "none of the first lines has all columns (--map tells how the file calls them): ",
                    ),
                    names,
                ),
                Headless::Several(names) => (
                    say(
                        "nhiều cột cùng tên, không rõ dùng cột nào: ",
                        "several columns have this name, so which is meant is not known: ",
                    ),
                    names,
                ),
            };
            format!("{}: {text}{}", path.display(), names.join(", ")).into()
        })
    }

    /// Looks for the names of the columns in the first records.
    fn find(mut lines: Lines, wanted: &[&str], needed: usize) -> std::io::Result<Result<Self, Headless>> {
        let (mut declared, mut read) = (None, Vec::new());
        let mut lacking: Option<Vec<String>> = None;
        let mut above: Option<(u8, Vec<String>)> = None;
        while read.len() < FIRST {
            let Some(line) = lines.next()? else { break };
            // Spreadsheets declare their separator in a line before the first.
            if let (0, [b's', b'e', b'p', b'=', separator, ..]) = (read.len(), line.as_slice()) {
                declared = Some(*separator);
                read.push(line);
                continue;
            }
            let separator = declared.unwrap_or_else(|| separator_of(&line));
            lines.give_back(vec![line]);
            let Some((_, record)) = lines.record(separator)? else { break };
            let record = record.unwrap_or_default().concat();
            let mut cells = Cells::default();
            if cells.split(&record, separator).is_none() {
                // Titles in an unknown encoding may stand before names without accents; the names may not.
                read.push(record);
                above = None;
                continue;
            }
            read.push(record);
            let names: Vec<String> =
                (0..cells.ends.len()).filter_map(|place| cells.get(place)).map(name).collect();
            let mut heads = vec![names.clone()];
            // Where a spreadsheet had merged cells, the names stand in two lines.
            if let Some((_, above)) =
                above.take().filter(|(it, above)| *it == separator && above.len() == names.len())
            {
                heads.extend(joined(&above, &names));
            }
            for head in heads {
                let places: Vec<_> = wanted.iter().map(|wanted| place(&head, wanted)).collect();
                let those = |which: Place, first: usize| {
                    let names = places.iter().zip(wanted).take(first).filter(move |(it, _)| **it == which);
                    names.map(|(_, name)| (*name).to_owned()).collect::<Vec<_>>()
                };
                let missing = those(Place::Missing, needed);
                if missing.is_empty() {
                    // A column that need not be there is not passed over where it is there twice.
                    let several = those(Place::Several, wanted.len());
                    if !several.is_empty() {
                        return Ok(Err(Headless::Several(several)));
                    }
                    let places =
                        places.iter().map(|it| if let Place::At(at) = it { Some(*at) } else { None });
                    let places = places.collect();
                    let titles = read.len() as u64 - 1 - u64::from(declared.is_some());
                    let (width, cells, spoilt) = (head.len(), Cells::default(), VecDeque::new());
                    return Ok(Ok(Self { lines, separator, width, titles, places, cells, spoilt }));
                }
                if lacking.as_ref().is_none_or(|fewest| missing.len() < fewest.len()) {
                    lacking = Some(missing);
                }
            }
            above = Some((separator, names));
        }
        Ok(Err(lacking.map_or(Headless::Unreadable, Headless::Missing)))
    }

    /// Tells how many lines before the names of the columns were left out, if any.
    pub fn tell_titles(&self, path: &Path, language: Language) {
        if self.titles > 0 {
            let text = in_language(
                language,
                "số dòng trước tên cột được bỏ qua",
                "lines before the names of the columns left out",
            );
            crate::say!("{}: {text}: {}", path.display(), self.titles);
        }
    }

    /// The next row with its line in the file; `Err` for one that is no text in the encoding, has more or fewer cells
    /// than the names of the columns, or has a stray quotation mark. Lines without anything are passed over.
    ///
    /// A quoted cell may have several lines. Where one of them could be a row of its own, nobody knows whether a
    /// quotation mark was forgotten or a remark was made to look like rows: all of them are set aside.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn next_row(&mut self) -> std::io::Result<Option<(u64, Result<Row<'_>, &'static str>)>> {
        if let Some(line) = self.spoilt.pop_front() {
            return Ok(Some((line, Err("quote"))));
        }
        loop {
            let Some((first, record)) = self.lines.record(self.separator)? else { return Ok(None) };
            let Some(lines) = record else { return Ok(Some((first, Err("quote")))) };
            let text = self.cells.split(&lines.concat(), self.separator);
            let fits = self.cells.ends.len() == self.width;
            if lines.len() > 1 && (!fits || self.has_row(&lines)) {
                self.spoilt.extend((first..).skip(1).take(lines.len() - 1));
                return Ok(Some((first, Err("quote"))));
            }
            if text.is_none() {
                return Ok(Some((first, Err("encoding"))));
            }
            if !self.cells.is_blank() {
                let row = Row { cells: &self.cells, places: &self.places };
                return Ok(Some((first, if fits { Ok(row) } else { Err("row") })));
            }
        }
    }

    /// Whether a line after the first has a separator inside of a quoted cell, as it would if it were a row.
    fn has_row(&self, lines: &[Vec<u8>]) -> bool {
        let mut state = State::Start;
        lines.iter().enumerate().any(|(place, line)| {
            line.iter().any(|byte| {
                let inside = matches!(state, State::Quoted) && *byte == self.separator;
                state = state.after(*byte, self.separator);
                inside && place > 0
            })
        })
    }
}

/// An encoding by its name.
///
/// # Errors
///
/// A text for the user: there is none of this name, or it is one whose lines cannot be told apart by bytes.
pub fn encoding_of(name: &str, language: Language) -> Outcome<&'static Encoding> {
    let missing =
        in_language(language, "--encoding: không có bảng mã này", "--encoding: no encoding of this name");
    let encoding = Encoding::for_label(name.as_bytes()).ok_or(missing)?;
    if encoding.is_ascii_compatible() {
        return Ok(encoding);
    }
    let text = in_language(
        language,
        "--encoding: không đọc được bảng mã này; hãy lưu tệp lại theo kiểu \"CSV UTF-8\"",
        "--encoding: this encoding cannot be read; save the file as \"CSV UTF-8\"",
    );
    Err(text.into())
}

/// Why a file of this beginning is no table of separated values, if it is none.
#[must_use]
pub fn no_table(head: &[u8], language: Language) -> Option<&'static str> {
    let begins = |marks: [&[u8]; 2]| marks.iter().any(|mark| head.starts_with(mark));
    if begins([b"\xff\xfe", b"\xfe\xff"]) {
        let english = "the file is UTF-16; save it as \"CSV UTF-8\"";
        return Some(in_language(
            language,
            "tệp ở dạng UTF-16; hãy lưu lại theo kiểu \"CSV UTF-8\"",
            english,
        ));
    }
    // A zip file, as workbooks are since 2007, and the files of before.
    begins([b"PK\x03\x04", b"\xd0\xcf\x11\xe0"]).then_some(in_language(
        language,
        "tệp là một sổ tính; hãy lưu lại theo kiểu \"CSV UTF-8\"",
        "the file is a workbook; save it as \"CSV UTF-8\"",
    ))
}

/// What separates the names in a line: what there is most of.
fn separator_of(line: &[u8]) -> u8 {
    let count = |wanted: u8| line.split(|byte| *byte == wanted).count();
    if count(b'\t') > count(b',').max(count(b';')) {
        b'\t'
    } else if count(b';') > count(b',') {
        b';'
    } else {
        b','
    }
}

/// The name of a column, in one line.
fn name(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names of two lines: the lower ones where there are any; and both, the upper ones for what follows them too.
fn joined(above: &[String], below: &[String]) -> [Vec<String>; 2] {
    let lower = above.iter().zip(below);
    let lower = lower.map(|(above, below)| if below.is_empty() { above } else { below }.clone()).collect();
    let mut last = "";
    let both = above.iter().zip(below).map(|(above, below)| {
        last = if above.is_empty() && !below.is_empty() { last } else { above };
        format!("{last} {below}").trim().to_owned()
    });
    [lower, both.collect()]
}

/// Where a column is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nowhere.
    Missing,
    At(usize),
    /// In several columns, so which of them is meant is not known.
    Several,
}

/// The place of a column by its name, or else of the only one that is the same but for case, accents and the way in which
/// they are encoded.
fn place(headers: &[String], wanted: &str) -> Place {
    let wanted = name(wanted);
    let plain = |text: &str| fold(text, None).text.to_lowercase();
    let folded = plain(&wanted);
    let only = |alike: &dyn Fn(&String) -> bool| {
        let mut places =
            headers.iter().enumerate().filter(|(_, header)| alike(header)).map(|(place, _)| place);
        match (places.next(), places.next()) {
            (None, _) => Place::Missing,
            (Some(place), None) => Place::At(place),
            (Some(_), Some(_)) => Place::Several,
        }
    };
    match only(&|header| *header == wanted) {
        Place::Missing => only(&|header| plain(header) == folded),
        found => found,
    }
}

/// The file as UTF-8. A line that is no text in the encoding is made one that is no UTF-8, so that its row is set aside.
fn decoded(mut file: impl Read + 'static, encoding: &'static Encoding) -> std::io::Result<Box<dyn Read>> {
    if encoding == UTF_8 {
        return Ok(Box::new(file));
    }
    let (mut bytes, mut text) = (Vec::new(), Vec::new());
    file.read_to_end(&mut bytes)?;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match encoding.decode_without_bom_handling_and_without_replacement(line) {
            Some(line) => text.extend_from_slice(line.as_bytes()),
            None => text.extend([0xff].iter().chain(line)),
        }
    }
    Ok(Box::new(Cursor::new(text)))
}

/// A local time as `2026-11-24T08:00` or, as spreadsheets write it, `24/11/2026 08:00`.
///
/// # Errors
///
/// As of [`DateTime::parse`] and [`Date::parse_dmy`].
pub fn date_time(text: &str) -> Result<DateTime, Error> {
    match text.split_once(' ') {
        Some((day, time)) if day.contains('/') => {
            DateTime::parse(&format!("{}T{:0>5}", Date::parse_dmy(day)?, time.trim()))
        }
        _ => DateTime::parse(text),
    }
}
