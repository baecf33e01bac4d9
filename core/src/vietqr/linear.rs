//! Reading takes time that grows with the text, and no faster: told by counting.

use super::Reader;
use crate::emvco::{Object, Storage, checksum};
use core::cell::Cell;
use std::format;
use std::string::String;
use std::vec::Vec;

/// A list that counts how often somebody asks for all of it.
struct Counted<'c>(Vec<Object>, &'c Cell<usize>);

impl crate::emvco::sealed::Sealed for Counted<'_> {}

impl Storage for Counted<'_> {
    fn push(&mut self, object: Object) -> bool {
        Storage::push(&mut self.0, object)
    }

    fn objects(&self) -> &[Object] {
        self.1.set(self.1.get() + 1);
        &self.0
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn mark_template(&mut self, index: usize) {
        self.0.mark_template(index);
    }

    fn truncate(&mut self, length: usize) {
        Storage::truncate(&mut self.0, length);
    }
}

/// How often the list is gone through while objects of one kind are read, as many times as said.
fn looks(objects: &str, times: usize) -> usize {
    let body = format!("000201010211{}6304", objects.repeat(times));
    let text = format!("{body}{:04X}", checksum(body.as_bytes()));
    let count = Cell::new(0);
    let mut findings = 0;
    let storage = Counted(Vec::new(), &count);
    Reader::new().limit(1 << 24).read_into(&text, storage, &mut |_| findings += 1);
    assert!(findings > 0, "{objects}");
    count.get()
}

/// Reading takes time that grows with the text and no faster: the list of objects is gone through as often for
/// ten thousand objects as for ten, whatever they are.
#[test]
fn the_list_is_gone_through_as_often_however_long_it_is() {
    let kinds = [
        "54031.0",
        "5405500.5",
        "56031.0",
        "26080104ABCD",
        "80080104ABCD",
        "62080804ABCD",
        "62125008010412AB",
        "64080004ABCD",
        "26140010A000000727",
        "38280010A0000007270106970436020A",
        "380800040000",
        "5906ế",
        "5902ế",
        "53037045802VN",
        "5502035701 1",
    ];
    for kind in kinds {
        assert_eq!(looks(kind, 10), looks(kind, 10_000), "{kind}");
    }
    let every = kinds.iter().fold(String::new(), |every, kind| every + kind);
    assert_eq!(looks(&every, 10), looks(&every, 1_000));
}
