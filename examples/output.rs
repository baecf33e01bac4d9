//! Files of personal data that appear whole or not at all.

use crate::{Outcome, in_language};
use csv::Writer;
use motcua::finding::Language;
use std::fs;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Where results go, and whether what is there may be replaced.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// Whether files that are there may be replaced.
    pub overwrite: bool,
    /// The file that is read: it is never replaced.
    pub input: Option<&'a Path>,
    /// The language of refusals.
    pub language: Language,
}

impl Place<'_> {
    /// Refuses a folder in which results would replace something, or mix with the file that is read.
    ///
    /// # Errors
    ///
    /// A text for the user, with the file or folder.
    pub fn check_folder(&self, folder: &Path, names: &[String]) -> Outcome<()> {
        if folder.exists() && !folder.is_dir() {
            return Err(unwritable(folder, &ErrorKind::NotADirectory.into(), self.language).into());
        }
        let inputs = self.input.and_then(Path::parent).and_then(|parent| {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            fs::canonicalize(parent).ok()
        });
        if !self.overwrite && inputs.is_some() && fs::canonicalize(folder).ok() == inputs {
            let text = in_language(
                self.language,
                "đây là thư mục của tệp đầu vào; hãy chọn thư mục khác, hoặc thêm --overwrite",
                "this is the folder of the file that is read; choose another, or add --overwrite",
            );
            return Err(format!("{}: {text}", folder.display()).into());
        }
        names.iter().try_for_each(|name| self.check_file(&folder.join(name)))
    }

    /// Refuses a file that is there, unless it may be replaced; the file that is read never.
    ///
    /// # Errors
    ///
    /// A text for the user, with the file.
    pub fn check_file(&self, path: &Path) -> Outcome<()> {
        let is_input = self.input.is_some_and(|input| {
            fs::canonicalize(path).ok().is_some_and(|path| Some(path) == fs::canonicalize(input).ok())
        });
        let text = if is_input {
            in_language(self.language, "đây chính là tệp đầu vào", "this is the file that is read")
        } else if !self.overwrite && fs::symlink_metadata(path).is_ok() {
            in_language(
                self.language,
                "đã có tệp này; muốn ghi đè, hãy thêm --overwrite",
                "this file exists; add --overwrite to replace it",
            )
        } else {
            return Ok(());
        };
        Err(format!("{}: {text}", path.display()).into())
    }

    /// Begins a file beside its place, under a name of its own, readable by its owner alone.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn begin(&self, path: &Path) -> Outcome<Unfinished> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let failed = |error| unwritable(folder, &error, self.language);
        fs::create_dir_all(folder).map_err(failed)?;
        // A temporary file has mode 600.
        let file = Builder::new().prefix(".unfinished-").tempfile_in(folder).map_err(failed)?;
        Ok(Unfinished { file: BufWriter::new(file), place: path.to_owned(), overwrite: self.overwrite })
    }
}

/// Why nothing can be written into a folder.
fn unwritable(folder: &Path, error: &std::io::Error, language: Language) -> String {
    let why = match error.kind() {
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
            in_language(language, "đây không phải là thư mục", "this is no folder")
        }
        ErrorKind::PermissionDenied => {
            in_language(language, "không có quyền ghi vào đây", "nothing may be written here")
        }
        ErrorKind::NotFound => in_language(language, "không tạo được thư mục", "no folder can be made here"),
        _ => return format!("{}: {error}", folder.display()),
    };
    format!("{}: {why}", folder.display())
}

/// A file that is being written; it vanishes unless it is finished.
pub struct Unfinished {
    file: BufWriter<NamedTempFile>,
    place: PathBuf,
    overwrite: bool,
}

impl Write for Unfinished {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Unfinished {
    /// Everything written to the disk, but not yet in its place.
    fn complete(self) -> Outcome<Complete> {
        let file = self.file.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        Ok(Complete { file, place: self.place, overwrite: self.overwrite })
    }

    /// Puts the file into its place.
    ///
    /// # Errors
    ///
    /// What the system says; another file that came into its place since.
    pub fn finish(self) -> Outcome<()> {
        self.complete()?.settle()
    }
}

struct Complete {
    file: NamedTempFile,
    place: PathBuf,
    overwrite: bool,
}

impl Complete {
    fn settle(self) -> Outcome<()> {
        if self.overwrite {
            self.file.persist(&self.place)?;
        } else {
            self.file.persist_noclobber(&self.place)?;
        }
        Ok(())
    }
}

/// Puts tables into their places once all of them, and the report, are written: the report last, so that a folder with
/// a report is a whole one.
///
/// # Errors
///
/// What the system says; another file that came into a place since.
pub fn finish(
    tables: impl IntoIterator<Item = Writer<Unfinished>>,
    report: Option<Unfinished>,
) -> Outcome<()> {
    let mut complete = Vec::new();
    for table in tables {
        complete.push(table.into_inner().map_err(|error| error.to_string())?.complete()?);
    }
    let report = report.map(Unfinished::complete).transpose()?;
    if let Some(report) = report.as_ref().filter(|it| it.overwrite && fs::symlink_metadata(&it.place).is_ok())
    {
        fs::remove_file(&report.place)?;
    }
    complete.into_iter().chain(report).try_for_each(Complete::settle)
}
