//! Which number calls what; the face has the same numbers in `js/`.

use crate::answer::Answer;
use crate::input::Input;
use motcua::finding::Error;

/// What lives from call to call.
#[derive(Default)]
pub struct Kept {
    #[cfg(feature = "rooms")]
    books: crate::books::Books,
}

#[cfg_attr(
    not(feature = "rooms"),
    allow(unused_variables, clippy::needless_pass_by_ref_mut, reason = "nothing is kept")
)]
pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer, kept: &mut Kept) -> Result<(), Error> {
    match call {
        0 => crate::argument::refuse(input, answer),
        #[cfg(feature = "read")]
        2..=6 => return crate::reading::call(call, input, answer),
        #[cfg(feature = "write")]
        1..=19 => return crate::vietqr::call(call, input, answer),
        #[cfg(feature = "svg")]
        20..=29 => return crate::svg::call(call, input, answer),
        #[cfg(feature = "raster")]
        30..=39 => return crate::raster::call(call, input, answer),
        #[cfg(feature = "identity")]
        40..=49 => return crate::identity::call(call, input, answer),
        #[cfg(feature = "reference")]
        50..=59 => return crate::reference::call(call, input, answer),
        #[cfg(feature = "rules")]
        70 => crate::rules::all(answer),
        #[cfg(feature = "rooms")]
        60 => return crate::carried::call(input, answer, &mut kept.books),
        #[cfg(any(feature = "law", feature = "desk"))]
        61 => return kept.books.overlay(input, answer),
        #[cfg(any(feature = "law", feature = "desk"))]
        62 => return kept.books.fingerprint(input, answer),
        #[cfg(any(feature = "law", feature = "desk"))]
        63 => kept.books.close(input),
        _ => {}
    }
    Ok(())
}
