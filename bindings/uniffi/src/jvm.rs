//! How a call of the JVM is carried: one native function takes the number of a call and its packed arguments, and
//! gives back the packed answer.
//!
//! What is packed is written and read by uniffi's own converters of the arguments' types, in the order of the
//! function's parameters; the generated Kotlin does the same on its side. No object of the JVM is made but the
//! array of an answer that is longer than the arguments' array.

mod table;

use crate::UniFfiTag;
use crate::books;
use crate::finding::{Finding, MotcuaError};
use jni_sys::{JNIEnv, JavaVM, jbyteArray, jclass, jint};
use std::ffi::c_void;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use uniffi::{Lift, Lower};

/// The first byte of an answer.
const ANSWERED: u8 = 0;
const REFUSED: u8 = 1;
/// The arguments could not be unpacked, or the call panicked: a defect of this library, told as such.
const DEFECT: u8 = 2;

/// A call: it takes its arguments from the bytes and writes its answer, or fails where the bytes are not such.
type Call = fn(&mut &[u8], &mut Vec<u8>) -> uniffi::deps::anyhow::Result<()>;

/// A function whose arguments and answer can be packed. The second parameter keeps apart functions that answer
/// from those that may refuse.
trait Carried<Arguments, Kind> {
    fn carry(&self, from: &mut &[u8], to: &mut Vec<u8>) -> uniffi::deps::anyhow::Result<()>;
}

/// A function that always answers.
struct Total;
/// A function that may refuse.
struct Fallible;

macro_rules! carried {
    ($($argument:ident)*) => {
        impl<F, R, $($argument),*> Carried<($($argument,)*), Total> for F
        where
            F: Fn($($argument),*) -> R,
            R: Lower<UniFfiTag>,
            $($argument: Lift<UniFfiTag>,)*
        {
            #[allow(non_snake_case, unused_variables, clippy::allow_attributes)]
            fn carry(&self, from: &mut &[u8], to: &mut Vec<u8>) -> uniffi::deps::anyhow::Result<()> {
                $(let $argument = $argument::try_read(from)?;)*
                to.push(ANSWERED);
                R::write(self($($argument),*), to);
                Ok(())
            }
        }

        impl<F, R, $($argument),*> Carried<($($argument,)*), Fallible> for F
        where
            F: Fn($($argument),*) -> Result<R, MotcuaError>,
            R: Lower<UniFfiTag>,
            $($argument: Lift<UniFfiTag>,)*
        {
            #[allow(non_snake_case, unused_variables, clippy::allow_attributes)]
            fn carry(&self, from: &mut &[u8], to: &mut Vec<u8>) -> uniffi::deps::anyhow::Result<()> {
                $(let $argument = $argument::try_read(from)?;)*
                match self($($argument),*) {
                    Ok(answer) => {
                        to.push(ANSWERED);
                        R::write(answer, to);
                    }
                    Err(refusal) => refuse(refusal, to),
                }
                Ok(())
            }
        }
    };
}
carried! {}
carried! { A }
carried! { A B }
carried! { A B C }
carried! { A B C D }
carried! { A B C D E }
carried! { A B C D E G }
carried! { A B C D E G H }

/// How a record is shown.
fn shown<T: fmt::Debug>(record: T) -> String {
    format!("{record:?}")
}

/// Makes a call from its packed arguments and packs what became of it.
fn answer(number: usize, mut arguments: &[u8]) -> Vec<u8> {
    let mut answer = Vec::with_capacity(512);
    let called =
        catch_unwind(AssertUnwindSafe(|| table::call(number).map(|call| call(&mut arguments, &mut answer))));
    match called {
        Ok(Some(Ok(()))) if arguments.is_empty() => {}
        Ok(Some(Err(error))) => {
            answer.clear();
            // A day or an amount that its own type refuses was told by the caller, not by the two halves.
            match error.downcast() {
                Ok(refusal) => refuse(refusal, &mut answer),
                Err(_) => answer.push(DEFECT),
            }
        }
        _ => {
            answer.clear();
            answer.push(DEFECT);
        }
    }
    answer
}

/// Packs a refusal.
fn refuse(MotcuaError::Refused { finding }: MotcuaError, to: &mut Vec<u8>) {
    to.push(REFUSED);
    <Finding as Lower<UniFfiTag>>::write(finding, to);
}

/// Arguments up to this many bytes are taken without asking for memory.
const SMALL: usize = 1024;

/// `vn.motcua.internal.Seam.call`: the number of a call, an array whose first `length` bytes are its arguments. The answer
/// goes into the same array, behind its length of four bytes, and null is returned; where it does not fit, it is
/// returned in an array of its own. Null with an exception pending where the JVM has no memory for that.
///
/// # Safety
///
/// Called by the JVM alone, with the environment of the calling thread and a live array.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_vn_motcua_internal_Seam_call(
    env: *mut JNIEnv,
    _class: jclass,
    number: jint,
    array: jbyteArray,
    length: jint,
) -> jbyteArray {
    let mut small = [0_u8; SMALL];
    let mut large = Vec::new();
    let count = usize::try_from(length).unwrap_or(0);
    let arguments = if let Some(room) = small.get_mut(..count) {
        room
    } else {
        large.resize(count, 0);
        &mut large[..]
    };
    // SAFETY: the environment and the array are the JVM's own, for this call; the JVM checks the region against
    // the array and throws where it is outside, which the caller never asks for; `arguments` has `length` bytes.
    let room = unsafe {
        ((**env).v1_1.GetByteArrayRegion)(env, array, 0, length, arguments.as_mut_ptr().cast());
        if ((**env).v1_2.ExceptionCheck)(env) {
            return ptr::null_mut();
        }
        ((**env).v1_1.GetArrayLength)(env, array)
    };
    let mut answer = answer(usize::try_from(number).unwrap_or(usize::MAX), arguments);
    let size = i32::try_from(answer.len()).unwrap_or_else(|_| {
        // No array of the JVM is that long.
        answer = vec![DEFECT];
        1
    });
    if size > room - LENGTH {
        // SAFETY: the environment is the JVM's own, for this call; the answer has `size` bytes.
        return unsafe { own_array(env, &answer, size) };
    }
    // SAFETY: as above; the array has room for the length and the answer, whose sizes these are.
    unsafe {
        let write = (**env).v1_1.SetByteArrayRegion;
        write(env, array, 0, LENGTH, size.to_be_bytes().as_ptr().cast());
        write(env, array, LENGTH, size, answer.as_ptr().cast());
    }
    ptr::null_mut()
}

/// The class loader that brought this library is gone, and nobody calls it any more.
#[unsafe(no_mangle)]
pub extern "system" fn JNI_OnUnload(_machine: *mut JavaVM, _reserved: *mut c_void) {
    books::forget();
}

/// The bytes of an answer's length.
const LENGTH: jint = 4;

/// The answer in a new array; null with the JVM's `OutOfMemoryError` pending where it cannot make one.
///
/// # Safety
///
/// The environment is that of the calling thread, and the answer has at least `size` bytes.
unsafe fn own_array(env: *mut JNIEnv, answer: &[u8], size: jint) -> jbyteArray {
    // SAFETY: the caller's; the array that is written to is the one just made, of that size.
    unsafe {
        let array = ((**env).v1_1.NewByteArray)(env, size);
        if !array.is_null() {
            ((**env).v1_1.SetByteArrayRegion)(env, array, 0, size, answer.as_ptr().cast());
        }
        array
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_call_or_not_its_arguments_is_a_defect_and_no_panic() {
        assert_eq!(answer(usize::MAX, &[]), [DEFECT]);
        for number in 0..table::COUNT {
            for bytes in [&[][..], &[0xFF; 3], &[0xFF; 64], &[0, 0, 0, 0, 0xFF], &[0, 0, 0, 2, 0x41]] {
                let first = answer(number, bytes).first().copied();
                assert!(matches!(first, Some(ANSWERED | REFUSED | DEFECT)), "{number}");
            }
        }
    }

    #[test]
    fn a_day_that_is_none_is_refused_and_no_defect() {
        let text = |text: &str| [&u32::try_from(text.len()).unwrap().to_be_bytes(), text.as_bytes()].concat();
        let question = |day: &str| {
            // Book 0; portal, annex, day, what was known.
            [&[0; 4][..], &[1], &text("H34"), &[0], &text(day), &[0]].concat()
        };
        let call = table::number("guide_route");
        assert_eq!(answer(call, &question("2024-06-20")).first(), Some(&ANSWERED));
        let refused = answer(call, &question("2024-06-31"));
        assert_eq!(refused.first(), Some(&REFUSED));
        assert_eq!(refused.get(1..16), Some(&text("date-format")[..]));
        assert_eq!(answer(call, &question("2024-06-20")[..9]), [DEFECT]);
    }

    #[test]
    fn bytes_behind_the_arguments_are_a_defect() {
        let call = table::number("money_format");
        let dong = 180_000_i64.to_be_bytes();
        let text = "180.000 ₫";
        let mut expected = vec![ANSWERED, 0, 0, 0, u8::try_from(text.len()).unwrap()];
        expected.extend(text.bytes());
        assert_eq!(answer(call, &dong), expected);
        assert_eq!(answer(call, &[&dong[..], &[0]].concat()), [DEFECT]);
        assert_eq!(answer(call, &dong[1..]), [DEFECT]);
        assert_eq!(answer(call, &(-1_i64).to_be_bytes()).first(), Some(&REFUSED));
    }
}
