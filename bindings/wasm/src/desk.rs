//! The one crossing between JavaScript and the core: a call's texts and numbers lie on a desk, its answer too.

use crate::answer::Answer;
use crate::calls::{self, Kept};
use crate::input::Input;
use alloc::vec::Vec;
use wasm_bindgen::prelude::*;

/// What a call leaves and finds: texts as UTF-8 behind one another, and numbers beside them.
#[wasm_bindgen]
pub struct Desk {
    numbers: Vec<u32>,
    texts: Vec<u8>,
    answer: Answer,
    kept: Kept,
}

#[wasm_bindgen]
impl Desk {
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "made by JavaScript alone")]
    pub fn new() -> Self {
        Self { numbers: Vec::new(), texts: Vec::new(), answer: Answer::default(), kept: Kept::default() }
    }

    /// Makes room for at least so many numbers and bytes of text.
    pub fn room(&mut self, numbers: usize, bytes: usize) {
        if self.numbers.len() < numbers {
            self.numbers.resize(numbers, 0);
        }
        if self.texts.len() < bytes {
            self.texts.resize(bytes, 0);
        }
    }

    /// Where the numbers lie.
    pub fn numbers(&self) -> *const u32 {
        self.numbers.as_ptr()
    }

    /// Where the texts lie.
    pub fn texts(&self) -> *const u8 {
        self.texts.as_ptr()
    }

    /// Calls, with so many bytes of text; gives where the answer's numbers lie.
    pub fn call(&mut self, call: u32, bytes: usize) -> *const u32 {
        let text = self.texts.get(..bytes).and_then(|bytes| core::str::from_utf8(bytes).ok());
        let mut input = Input::new(text.unwrap_or_default(), &self.numbers);
        self.answer.begin();
        if let Err(error) = calls::call(call, &mut input, &mut self.answer, &mut self.kept) {
            self.answer.refuse(&error, &input);
        }
        self.answer.finish()
    }
}
