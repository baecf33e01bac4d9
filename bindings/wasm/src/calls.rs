//! Which number calls what; the face has the same numbers in `js/`.

use crate::answer::Answer;
use crate::input::Input;
use motcua::finding::Error;

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    match call {
        0 => crate::argument::refuse(input, answer),
        #[cfg(feature = "payload")]
        1..=19 => return crate::vietqr::call(call, input, answer),
        #[cfg(feature = "svg")]
        20..=29 => return crate::svg::call(call, input, answer),
        #[cfg(feature = "raster")]
        30..=39 => return crate::raster::call(call, input, answer),
        #[cfg(feature = "identity")]
        40..=49 => return crate::identity::call(call, input, answer),
        #[cfg(feature = "reference")]
        50..=59 => return crate::reference::call(call, input, answer),
        _ => {}
    }
    Ok(())
}
