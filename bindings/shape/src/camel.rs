//! Names as JavaScript, Kotlin and Swift write them. A file of its own, because each crate that needs it compiles it:
//! the macros cannot name what is made with them, and a module of payloads alone has no rooms.

extern crate alloc;

use self::alloc::string::String;

/// `bill_number` as `billNumber`; of a path, each of its names.
pub fn camel_case(name: &str) -> String {
    let mut upper = false;
    let mut told = String::new();
    for letter in name.chars() {
        if letter != '_' {
            told.push(if upper { letter.to_ascii_uppercase() } else { letter });
        }
        upper = letter == '_';
    }
    told
}

/// `billNumber` as `bill_number`.
#[allow(dead_code, reason = "asked where people look a name up")]
pub fn snake_case(name: &str) -> String {
    let mut told = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            told.push('_');
        }
        told.push(letter.to_ascii_lowercase());
    }
    told
}
