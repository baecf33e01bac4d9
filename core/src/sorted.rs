//! Sorting that is compiled once, not for every type: what a browser downloads counts, and these lists are short.
//! Registers, statements and queues of a million rows are sorted by the standard library.

#[cfg(feature = "law")]
use alloc::collections::BTreeMap;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem::replace;

/// Sorts; equal ones stay in their order.
pub(crate) fn by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let seen = &*items;
    let mut places = order(seen.len(), &mut |one, other| match (seen.get(one), seen.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    // Each place takes what belongs there; what it had goes where that came from, round the circle.
    for start in 0..places.len() {
        let mut at = start;
        while let Some(from) = places.get_mut(at).map(|from| replace(from, at)).filter(|from| *from != start)
        {
            items.swap(at, from);
            at = from;
        }
    }
}

/// Sorts by what a function gives; equal ones stay in their order.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// A set of these; collecting them would sort them first.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// A map of these; of one key the last.
#[cfg(feature = "law")]
pub(crate) fn map<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(items);
    map
}

/// Which item comes first, second and so on: runs are merged two by two until one is left. The standard library's
/// sort has many ways for lists of every kind and length, and is ten times this.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in places.chunks(2 * run) {
            let (left, right) = pair.split_at(run.min(pair.len()));
            merge(left, right, compare, &mut merged);
        }
        places = merged;
        run *= 2;
    }
    places
}

/// Puts two runs together that are in order.
fn merge(
    mut left: &[usize],
    mut right: &[usize],
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
    merged: &mut Vec<usize>,
) {
    let mut is_after = |one: &usize, other: &usize| compare(*one, *other) == Ordering::Greater;
    // Most lists come in order, or nearly.
    if left.last().zip(right.first()).is_some_and(|(one, other)| is_after(one, other)) {
        while let ([one, after_one @ ..], [other, after_other @ ..]) = (left, right) {
            if is_after(one, other) {
                merged.push(*other);
                right = after_other;
            } else {
                merged.push(*one);
                left = after_one;
            }
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

#[cfg(test)]
mod tests {
    use super::{by_key, sort};
    use alloc::vec::Vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(keys in prop::collection::vec(0_u8..6, 0..40)) {
            let mut ours: Vec<_> = keys.into_iter().enumerate().collect();
            let mut theirs = ours.clone();
            by_key(&mut ours, |(_, key)| *key);
            theirs.sort_by_key(|(_, key)| *key);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }
    }
}
