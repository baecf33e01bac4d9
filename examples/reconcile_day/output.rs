//! Files that are whole or not there at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// A file that is being written beside its place, for its owner's eyes only; [`Draft::publish`] puts it there.
pub struct Draft {
    writer: csv::Writer<BufWriter<File>>,
    part: PathBuf,
    place: PathBuf,
    overwrite: bool,
}

impl Draft {
    /// Begins a file with its header. Refuses a place that is taken, unless told to overwrite it.
    pub fn begin(place: &Path, overwrite: bool, header: &[&str]) -> io::Result<Self> {
        if !overwrite && place.symlink_metadata().is_ok() {
            let message = format!("{}: exists; --force overwrites it", place.display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
        }
        let mut name = place.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let part = place.with_file_name(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&part)?;
        let mut writer = csv::Writer::from_writer(BufWriter::new(file));
        writer.write_record(header)?;
        Ok(Self { writer, part, place: place.to_owned(), overwrite })
    }

    /// Adds a row.
    pub fn row(&mut self, fields: &[&str]) -> io::Result<()> {
        Ok(self.writer.write_record(fields)?)
    }

    /// Puts the file in its place once all of it is on the disk.
    pub fn publish(mut self) -> io::Result<()> {
        self.writer.flush()?;
        let file = self.writer.get_ref();
        file.get_ref().sync_all()?;
        if self.overwrite {
            fs::rename(&self.part, &self.place)
        } else {
            // Unlike a renaming, a link fails where somebody else made the file in between.
            fs::hard_link(&self.part, &self.place)
        }
    }
}

/// A draft that was not published leaves nothing behind.
impl Drop for Draft {
    fn drop(&mut self) {
        let _ = self.writer.flush();
        let _ = fs::remove_file(&self.part);
    }
}
