//! Where the rows of a register come from, as often as they are asked for.

use super::fictitious;
use encoding_rs::{Encoding, UTF_8};
use indicatif::ProgressBar;
use motcua::account::migration::rules::{CELL_ENCODING, ROW_TOO_LONG};
use motcua::account::migration::{Columns, Line, Row, Separator, SetAside};
use motcua::finding::{Finding, Language};
use motcua_examples::table::{encoding_of, no_table};
use motcua_examples::{Outcome, in_language, progress, told, unreadable};
use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The longest row, in bytes.
const LONGEST: u64 = 1 << 20;

/// A register's rows.
pub enum Register {
    /// Of a file.
    File(Table),
    /// Of so many accounts that nobody has.
    Fictitious(u64),
}

/// A file of separated values, after its first line was read.
pub struct Table {
    path: PathBuf,
    columns: Columns,
    separator: Separator,
    encoding: &'static Encoding,
    /// The byte that ends a line.
    end: u8,
    /// The line that names the columns.
    head: Vec<u8>,
    /// Where the first row begins, in bytes and in lines.
    start: (u64, u64),
    bytes: u64,
    lines: u64,
}

/// One row: its line number in the file, its bytes as they are, and what was read.
pub struct Given<'a> {
    pub line: u64,
    pub bytes: &'a [u8],
    pub row: Row<'a>,
}

impl Table {
    /// Opens a file and reads its first line; columns to leave out are named.
    pub fn open(path: &Path, label: &str, left_out: &[String], language: Language) -> Outcome<Self> {
        let say = |vietnamese, english| in_language(language, vietnamese, english);
        let failed = |error| unreadable(path, &error, language);
        let encoding = encoding_of(label, language)?;
        let mut file = BufReader::new(File::open(path).map_err(failed)?);
        if !file.get_ref().metadata().map_err(failed)?.is_file() {
            return Err(say(
                "danh sách phải là một tệp, vì được đọc hai lần",
                "a register is a file: it is read twice",
            )
            .into());
        }
        if let Some(text) = no_table(file.fill_buf().map_err(failed)?, language) {
            return Err(format!("{}: {text}", path.display()).into());
        }
        let end = line_end(file.fill_buf().map_err(failed)?);
        let mut head = Vec::new();
        next_line(&mut file, &mut head, end).map_err(failed)?;
        let mut start = (head.len() as u64, 2);
        let declared = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
        if Separator::declared(declared).is_some() {
            next_line(&mut file, &mut head, end).map_err(failed)?;
            start = (start.0 + head.len() as u64, 3);
        }
        let left_out: Vec<_> = left_out.iter().map(String::as_str).collect();
        let text = encoding.decode_without_bom_handling(&head).0;
        let found = Columns::detect(text.as_bytes(), &left_out);
        let (columns, separator) = found.map_err(|findings| told(&findings, language))?;
        let (bytes, lines) = size(file, end).map_err(failed)?;
        let path = path.to_owned();
        Ok(Self { path, columns, separator, encoding, end, head, start, bytes, lines })
    }

    fn for_each(&self, bar: &ProgressBar, act: &mut dyn FnMut(Given<'_>) -> Outcome<()>) -> Outcome<()> {
        let mut file = BufReader::new(File::open(&self.path)?);
        let (mut at, mut number) = self.start;
        file.seek(SeekFrom::Start(at))?;
        let (mut bytes, mut cells) = (Vec::new(), Line::new());
        while let Some(taken) = next_line(&mut file, &mut bytes, self.end)? {
            let row = self.read(&bytes, taken, &mut cells);
            act(Given { line: number, bytes: &bytes, row })?;
            (at, number) = (at + taken, number + 1);
            if number.is_multiple_of(4_096) {
                bar.set_position(at);
            }
        }
        Ok(())
    }

    /// Reads the row of a line, of which so many bytes stand in the file.
    fn read<'a>(&self, bytes: &[u8], taken: u64, cells: &'a mut Line) -> Row<'a> {
        let whole = |finding| Row::SetAside(Box::new(self.columns.set_aside::<[u8]>([], finding)));
        if taken > LONGEST {
            return whole(Finding::new(&ROW_TOO_LONG).expected(LONGEST));
        }
        let decoded = if self.encoding == UTF_8 {
            // The columns tell which cell is not UTF-8.
            Cow::Borrowed(bytes)
        } else {
            match self.encoding.decode_without_bom_handling_and_without_replacement(bytes) {
                Some(text) => Cow::Owned(text.into_owned().into_bytes()),
                None => return whole(Finding::new(&CELL_ENCODING)),
            }
        };
        match cells.split(&decoded, self.separator) {
            Ok(()) => self.columns.read(cells.cells()),
            Err(error) => {
                let row: SetAside = self.columns.set_aside(cells.cells(), error.finding().clone());
                Row::SetAside(Box::new(row))
            }
        }
    }
}

impl Register {
    /// Calls the function with each row, and shows how far it is.
    pub fn for_each(&self, what: &'static str, mut act: impl FnMut(Given<'_>) -> Outcome<()>) -> Outcome<()> {
        let bar = match self {
            Self::File(table) => progress(what, table.bytes, "{binary_bytes}/{binary_total_bytes}"),
            Self::Fictitious(accounts) => progress(what, *accounts, "{human_pos}/{human_len}"),
        };
        match self {
            Self::File(table) => table.for_each(&bar, &mut act)?,
            Self::Fictitious(accounts) => {
                let (mut bytes, mut cells, columns) = (Vec::new(), Line::new(), Columns::all());
                for number in 0..*accounts {
                    fictitious::account(number, *accounts, &mut bytes);
                    cells.split(&bytes, Separator::Comma)?;
                    act(Given { line: number + 2, bytes: &bytes, row: columns.read(cells.cells()) })?;
                    if number.is_multiple_of(4_096) {
                        bar.set_position(number);
                    }
                }
            }
        }
        bar.finish_and_clear();
        Ok(())
    }

    /// At most so many accounts.
    pub const fn most(&self) -> u64 {
        match self {
            Self::File(table) => table.lines,
            Self::Fictitious(accounts) => *accounts,
        }
    }

    /// The line that names the columns.
    pub fn head(&self) -> Vec<u8> {
        match self {
            Self::File(table) => table.head.clone(),
            Self::Fictitious(_) => super::head().into_bytes(),
        }
    }
}

/// What ends the lines of a file that begins so: a carriage return alone where one stands before any line feed.
fn line_end(beginning: &[u8]) -> u8 {
    let at = beginning.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    match at.and_then(|at| beginning.get(at..)) {
        Some([b'\r', next, ..]) if *next != b'\n' => b'\r',
        _ => b'\n',
    }
}

/// Reads a line with its end into the buffer, and tells how long it is; of one that is too long only the beginning is
/// kept. `None` at the end.
fn next_line(file: &mut impl BufRead, line: &mut Vec<u8>, end: u8) -> std::io::Result<Option<u64>> {
    line.clear();
    file.by_ref().take(LONGEST).read_until(end, line)?;
    let mut taken = line.len() as u64;
    while taken >= LONGEST && line.last() != Some(&end) {
        // The rest is passed over by as much as is read at once.
        let rest = match file.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            rest => rest?,
        };
        let last = rest.iter().position(|byte| *byte == end);
        let step = last.map_or(rest.len(), |last| last + 1);
        file.consume(step);
        taken += step as u64;
        if last.is_some() || step == 0 {
            taken = taken.max(LONGEST + 1);
            break;
        }
    }
    Ok((taken > 0).then_some(taken))
}

/// How many bytes and at most how many lines a file has from here on.
fn size(mut file: impl BufRead, end: u8) -> std::io::Result<(u64, u64)> {
    let (mut bytes, mut lines) = (0, 1);
    loop {
        let read = file.fill_buf()?;
        if read.is_empty() {
            return Ok((bytes, lines));
        }
        lines += read.split(|byte| *byte == end).count() as u64 - 1;
        let step = read.len();
        bytes += step as u64;
        file.consume(step);
    }
}
