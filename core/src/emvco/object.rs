//! Data objects and their paths.

use crate::finding::Path;
use core::fmt;
use core::ops::Range;

/// The path of a data object: the IDs (0–99) of the templates around it and its own, outermost first, at
/// most three.
///
/// ```
/// use motcua::emvco::ObjectPath;
/// assert_eq!(ObjectPath::of(&[38, 1, 0]).to_string(), "38.01.00");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ObjectPath {
    ids: [u8; 3],
    depth: u8,
}

/// The IDs of a path, by how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The payload itself.
    Payload,
    /// One of the payload's own objects.
    Root(u8),
    /// An object of a template.
    Inside(u8, u8),
    /// An object of a template in a template.
    Nested(u8, u8, u8),
}

impl ObjectPath {
    /// The path of the payload itself.
    pub const ROOT: Self = Self { ids: [0; 3], depth: 0 };

    /// A path from its IDs; more than three are left out.
    pub fn of(ids: &[u8]) -> Self {
        ids.iter().fold(Self::ROOT, |path, id| path.child(*id))
    }

    /// The path of an object inside this one; at the greatest depth, this path itself.
    #[must_use]
    pub(crate) const fn child(self, id: u8) -> Self {
        let [first, second, third] = self.ids;
        match self.depth {
            0 => Self { ids: [id, 0, 0], depth: 1 },
            1 => Self { ids: [first, id, 0], depth: 2 },
            2 => Self { ids: [first, second, id], depth: 3 },
            _ => Self { ids: [first, second, third], depth: 3 },
        }
    }

    /// The IDs, outermost first.
    pub fn ids(&self) -> &[u8] {
        self.ids.get(..usize::from(self.depth)).unwrap_or(&[])
    }

    /// The IDs, to decide by them.
    #[inline]
    pub(crate) const fn place(self) -> Place {
        let [first, second, third] = self.ids;
        match self.depth {
            0 => Place::Payload,
            1 => Place::Root(first),
            2 => Place::Inside(first, second),
            _ => Place::Nested(first, second, third),
        }
    }

    /// How many IDs it has: 1 for an object of the payload itself.
    pub const fn depth(self) -> usize {
        self.depth as usize
    }
}

impl fmt::Display for ObjectPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Path::from(*self).fmt(f)
    }
}

impl From<ObjectPath> for Path {
    fn from(path: ObjectPath) -> Self {
        if path == ObjectPath::ROOT {
            return Self::Root;
        }
        let [first, second, third] = path.ids;
        let place = |depth, id| (path.depth >= depth).then_some(id);
        Self::Objects([place(1, first), place(2, second), place(3, third)])
    }
}

/// A data object (*đối tượng dữ liệu*): where it is in a payload's text.
///
/// Holds positions, not text, so that reading copies nothing; [`Payload::value_of`](super::Payload::value_of)
/// gives the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Object {
    path: ObjectPath,
    template: bool,
    start: u32,
    end: u32,
}

impl Object {
    /// The bytes of an object's header: two digits of ID, two of length.
    pub(crate) const HEADER: usize = 4;

    /// An object that was read; positions fit, because no input is read that is longer than `u32::MAX`.
    pub(crate) const fn new(path: ObjectPath, start: usize, end: usize) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "the reader's limit is far below u32::MAX")]
        let (start, end) = (start as u32, end as u32);
        Self { path, template: false, start, end }
    }

    /// The same object as a template, whose objects follow it.
    #[must_use]
    pub(crate) const fn as_template(self) -> Self {
        Self { template: true, ..self }
    }

    /// Where the object stands.
    pub const fn path(&self) -> ObjectPath {
        self.path
    }

    /// The object's own ID, 0–99.
    pub const fn id(&self) -> u8 {
        let [first, second, third] = self.path.ids;
        match self.path.depth {
            0 | 1 => first,
            2 => second,
            _ => third,
        }
    }

    /// Whether it was read as a template, whose objects follow it in the payload's list.
    pub const fn is_template(&self) -> bool {
        self.template
    }

    /// The bytes of the payload's text from its ID to the end of its value.
    pub const fn span(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The bytes of the payload's text that are its value.
    pub const fn value_span(&self) -> Range<usize> {
        self.start as usize + Self::HEADER..self.end as usize
    }
}
