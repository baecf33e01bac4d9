//! What goes out: plain objects and lists.
#![allow(dead_code, reason = "each of the modules that are built uses a part")]

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A plain object that is being made.
    #[wasm_bindgen(js_name = Object)]
    pub type Record;
    #[wasm_bindgen(constructor, js_class = "Object")]
    pub fn new() -> Record;
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put(this: &Record, key: &str, value: &JsValue);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put_text(this: &Record, key: &str, value: &str);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put_number(this: &Record, key: &str, value: f64);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put_truth(this: &Record, key: &str, value: bool);

    #[wasm_bindgen(js_name = Array)]
    pub type List;
    #[wasm_bindgen(constructor, js_class = "Array")]
    pub fn new() -> List;
    #[wasm_bindgen(method)]
    fn push(this: &List, value: &JsValue);
    #[wasm_bindgen(method, js_name = push)]
    fn push_text(this: &List, value: &str);
    #[wasm_bindgen(method, getter)]
    pub fn length(this: &List) -> u32;
    #[wasm_bindgen(method, structural, indexing_getter)]
    pub fn at(this: &List, index: u32) -> JsValue;
    #[wasm_bindgen(static_method_of = List, js_class = "Array", js_name = isArray)]
    pub fn is(value: &JsValue) -> bool;
}

impl Record {
    pub fn text(self, key: &str, value: &str) -> Self {
        self.put_text(key, value);
        self
    }

    /// Leaves out the keys that have no value.
    pub fn texts(self, values: &[(&str, Option<&str>)]) -> Self {
        for (key, value) in values {
            if let Some(value) = value {
                self.put_text(key, value);
            }
        }
        self
    }

    #[expect(clippy::cast_precision_loss, reason = "lengths, positions and amounts of thirteen digits")]
    pub fn number(self, key: &str, value: u64) -> Self {
        self.put_number(key, value as f64);
        self
    }

    pub fn truth(self, key: &str, value: bool) -> Self {
        self.put_truth(key, value);
        self
    }

    pub fn with(self, key: &str, value: &JsValue) -> Self {
        self.put(key, value);
        self
    }
}

pub fn records(records: impl Iterator<Item = Record>) -> List {
    let list = List::new();
    records.for_each(|record| list.push(&record));
    list
}

pub fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> List {
    let list = List::new();
    texts.into_iter().for_each(|text| list.push_text(text.as_ref()));
    list
}
