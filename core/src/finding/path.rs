//! Where a finding is.

use super::number::decimal;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

/// Where in a text a finding is: data objects by their numbers, a named argument, or a path into a
/// document.
///
/// ```
/// use motcua::finding::Path;
/// assert_eq!(Path::objects(&[38, 1, 0]).to_string(), "38.01.00");
/// assert_eq!(Path::Field("amount").to_string(), "amount");
/// assert_eq!(Path::Root.to_string(), "");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever shows a path must know every form")]
pub enum Path {
    /// The whole text.
    #[default]
    Root,
    /// A data object inside templates, outermost first; unused places are `None`.
    Objects([Option<u8>; 3]),
    /// An argument or field by its name.
    Field(&'static str),
    /// A place in a document, such as `rows[3].from`.
    Document(Box<str>),
}

impl Path {
    /// The path of a data object from the numbers of its templates and its own, at most three; more are
    /// left out.
    pub fn objects(ids: &[u8]) -> Self {
        let mut path = [None; 3];
        for (place, id) in path.iter_mut().zip(ids) {
            *place = Some(*id);
        }
        Self::Objects(path)
    }
}

impl Path {
    pub(super) fn tell(&self, out: &mut impl fmt::Write) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Objects(ids) => {
                for (level, id) in ids.iter().flatten().enumerate() {
                    if level > 0 {
                        out.write_char('.')?;
                    }
                    if *id < 10 {
                        out.write_char('0')?;
                    }
                    decimal(u64::from(*id), out)?;
                }
                Ok(())
            }
            Self::Field(name) => out.write_str(name),
            Self::Document(path) => out.write_str(path),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Path {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(f)
    }
}

/// The text of a path, as displaying it writes it, without the machinery of formatting.
impl From<&Path> for String {
    fn from(path: &Path) -> Self {
        let mut text = Self::new();
        // A string takes everything.
        let _ = path.tell(&mut text);
        text
    }
}
