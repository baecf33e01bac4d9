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

    /// The steps from the whole text to the place, outermost first; none for the whole.
    ///
    /// A name in which a dot or a bracket stands is several steps, as the path's text has it.
    ///
    /// ```
    /// use motcua::finding::{Path, Step};
    /// let path = Path::Document("rows[3].from".into());
    /// assert!(path.steps().eq([Step::Field("rows"), Step::Item(3), Step::Field("from")]));
    /// assert!(Path::objects(&[38, 1]).steps().eq([Step::Object(38), Step::Object(1)]));
    /// // What is no number in brackets is a name.
    /// assert!(Path::Document("rows[x]".into()).steps().eq([Step::Field("rows"), Step::Field("x]")]));
    /// assert_eq!(Path::Root.steps().count(), 0);
    /// ```
    pub fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let (ids, text): (&[_], _) = match self {
            Self::Root => (&[], ""),
            Self::Objects(ids) => (ids, ""),
            Self::Field(name) => (&[], *name),
            Self::Document(path) => (&[], &**path),
        };
        let named = text.split(['.', '[']).filter(|step| !step.is_empty()).map(Step::of);
        ids.iter().flatten().map(|id| Step::Object(*id)).chain(named)
    }
}

/// A step of a path; made by [`Path::steps`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever walks along a path must know every form")]
pub enum Step<'a> {
    /// Into the data object of a number, from 0 to 99.
    Object(u8),
    /// To the value of a name.
    Field(&'a str),
    /// To a place of a list, in the counting of who made the path: from 0 in documents, from 1 for the columns of a file.
    Item(usize),
}

impl<'a> Step<'a> {
    /// A step as it stands in a path, without what parts it from the one before.
    fn of(text: &'a str) -> Self {
        let number = text.strip_suffix(']').and_then(|number| number.parse().ok());
        number.map_or(Self::Field(text), Self::Item)
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
