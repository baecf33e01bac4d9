//! Where a reader puts the objects it finds.

use super::Object;
use alloc::vec::Vec;

pub(crate) mod sealed {
    /// What can be a storage is decided here, so that storages can learn more.
    pub trait Sealed {}
}

impl sealed::Sealed for Vec<Object> {}
impl<S> sealed::Sealed for Slots<S> {}

/// A list that a reader fills with objects: a growing [`Vec`], or [`Slots`] that never allocate. Sealed: an array or a
/// slice of one's own goes into [`Slots`].
pub trait Storage: sealed::Sealed {
    /// Appends an object; `false` if there is no place left.
    fn push(&mut self, object: Object) -> bool;
    /// The objects so far.
    fn objects(&self) -> &[Object];
    /// How many there are.
    fn len(&self) -> usize {
        self.objects().len()
    }
    /// Whether there are none yet.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Marks the object at a place as a template; does nothing if there is none.
    fn mark_template(&mut self, index: usize);
    /// Forgets the objects from a place on.
    fn truncate(&mut self, length: usize);
}

impl Storage for Vec<Object> {
    fn push(&mut self, object: Object) -> bool {
        self.push(object);
        true
    }

    fn objects(&self) -> &[Object] {
        self
    }

    fn mark_template(&mut self, index: usize) {
        if let Some(object) = self.get_mut(index) {
            *object = object.as_template();
        }
    }

    fn truncate(&mut self, length: usize) {
        self.truncate(length);
    }
}

/// Room for a fixed number of objects: an array of one's own, or a slice lent by the caller.
///
/// ```
/// use motcua::emvco::{Object, Reader, Slots};
/// let mut lent = [Object::default(); 8];
/// let payload = Reader::new().read_into("0002015802VN", Slots::new(&mut lent[..]), &mut |_| {});
/// assert_eq!(payload.objects().len(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct Slots<S> {
    slots: S,
    length: usize,
}

impl<S: AsRef<[Object]> + AsMut<[Object]>> Slots<S> {
    /// Empty slots over an array or slice; what it holds is overwritten.
    pub const fn new(slots: S) -> Self {
        Self { slots, length: 0 }
    }
}

impl<const N: usize> Default for Slots<[Object; N]> {
    fn default() -> Self {
        Self::new([Object::default(); N])
    }
}

impl<S: AsRef<[Object]> + AsMut<[Object]>> Storage for Slots<S> {
    fn push(&mut self, object: Object) -> bool {
        let Some(slot) = self.slots.as_mut().get_mut(self.length) else {
            return false;
        };
        *slot = object;
        self.length += 1;
        true
    }

    fn objects(&self) -> &[Object] {
        self.slots.as_ref().get(..self.length).unwrap_or(&[])
    }

    fn mark_template(&mut self, index: usize) {
        if let Some(object) = self.slots.as_mut().get_mut(index) {
            *object = object.as_template();
        }
    }

    fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
    }
}
