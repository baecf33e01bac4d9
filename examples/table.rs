//! Tables as spreadsheets and banks write them: separated by commas, semicolons or tabs, with a byte order mark or
//! without, in an old encoding, their columns in any order and under names of their own.

use crate::{Outcome, in_language, unreadable};
use csv::{Reader, ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8};
use indicatif::ProgressBar;
use motcua::finding::{Error, Language};
use motcua::text::fold;
use motcua::time::{Date, DateTime};
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

/// A table whose first line was read.
pub struct Table {
    reader: Reader<Box<dyn Read>>,
    width: usize,
    /// What the reader's count of lines lacks.
    before: u64,
    places: Vec<Option<usize>>,
    record: StringRecord,
}

/// A row of a table, by the names that were asked for.
pub struct Row<'a> {
    record: &'a StringRecord,
    places: &'a [Option<usize>],
}

impl Row<'_> {
    /// The text of the column with this number in the list of names; empty where the file has no such column.
    #[must_use]
    pub fn get(&self, name: usize) -> &str {
        let place = self.places.get(name).copied().flatten();
        place.and_then(|place| self.record.get(place)).unwrap_or_default().trim()
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

    /// The same of what was opened already; the path is for messages.
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
        let encoding = Encoding::for_label(encoding.as_bytes()).filter(|it| it.is_ascii_compatible());
        let encoding = encoding
            .ok_or(say("--encoding: không có bảng mã này", "--encoding: no encoding of this name"))?;
        let mut source = BufReader::new(decoded(source, encoding).map_err(failed)?);
        let head = source.fill_buf().map_err(failed)?;
        if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
            let text = say(
                "tệp ở dạng UTF-16; hãy lưu lại theo kiểu \"CSV UTF-8\"",
                "the file is UTF-16; save it as \"CSV UTF-8\"",
            );
            return Err(format!("{}: {text}", path.display()).into());
        }
        // Spreadsheets declare their separator in a line before the first.
        let declared = u64::from(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).starts_with(b"sep="));
        if declared > 0 {
            source.read_until(b'\n', &mut Vec::new()).map_err(failed)?;
        }
        let line = source.fill_buf().map_err(failed)?.split(|byte| *byte == b'\n').next().unwrap_or_default();
        // The reader counts the end of a line `\r\n` with the next row.
        let before = declared + u64::from(line.ends_with(b"\r"));
        let parts = |wanted: u8| line.split(|byte| *byte == wanted).count();
        let separator = if parts(b'\t') > parts(b',').max(parts(b';')) {
            b'\t'
        } else if parts(b';') > parts(b',') {
            b';'
        } else {
            b','
        };
        let source: Box<dyn Read> = Box::new(source);
        let mut reader = ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(source);
        let unreadable = say(
            "không đọc được dòng tiêu đề; nếu tệp không ở dạng UTF-8, hãy nêu --encoding",
            "the first line cannot be read; if the file is not UTF-8, tell --encoding",
        );
        let headers = reader.headers().map_err(|_| format!("{}: {unreadable}", path.display()))?;
        let places: Vec<_> = names.iter().map(|name| place(headers, map.column(name))).collect();
        let missing: Vec<_> = places
            .iter()
            .zip(names)
            .take(needed)
            .filter(|(place, _)| place.is_none())
            .map(|(_, name)| map.column(name))
            .collect();
        if !missing.is_empty() {
            let text = say(
                "dòng đầu không có cột (có thể nêu tên cột bằng --map)",
                "the first line lacks columns (--map tells how the file calls them)",
            );
            return Err(format!("{}: {text}: {}", path.display(), missing.join(", ")).into());
        }
        Ok(Self { width: headers.len(), before, reader, places, record: StringRecord::new() })
    }

    /// The next row with its line in the file; `Err` for a row that is no text in the encoding, or has more or fewer
    /// cells than the first line.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn next_row(&mut self) -> std::io::Result<Option<(u64, Result<Row<'_>, &'static str>)>> {
        let line = self.before + self.reader.position().line();
        let read = match self.reader.read_record(&mut self.record) {
            Ok(false) => return Ok(None),
            Err(error) if error.is_io_error() => return Err(error.into()),
            Err(_) => return Ok(Some((line, Err("encoding")))),
            Ok(true) => self.record.len() == self.width,
        };
        let line = self.record.position().map_or(line, |position| self.before + position.line());
        let row = Row { record: &self.record, places: &self.places };
        Ok(Some((line, if read { Ok(row) } else { Err("row") })))
    }
}

/// The place of a column by its name, or else of the only one that is the same but for case, accents and the way in which
/// they are encoded.
fn place(headers: &StringRecord, name: &str) -> Option<usize> {
    let trimmed = |text: &str| text.trim_start_matches('\u{FEFF}').trim().to_owned();
    if let Some(place) = headers.iter().position(|header| trimmed(header) == name) {
        return Some(place);
    }
    let plain = |text: &str| fold(&trimmed(text), None).text.to_lowercase();
    let wanted = plain(name);
    let mut alike = headers.iter().enumerate().filter(|(_, header)| plain(header) == wanted);
    let (place, _) = alike.next()?;
    alike.next().is_none().then_some(place)
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
