//! What the face refuses by itself, told in the core's words.

use crate::answer::Answer;
use crate::input::Input;
use alloc::string::String;
use motcua::finding::Language;
use motcua::finding::argument::{
    ARGUMENT_MISSING, ARGUMENT_MOMENT, ARGUMENT_RANGE, ARGUMENT_TOO_LONG, ARGUMENT_TYPE, ARGUMENT_UNKNOWN,
    TEXT_NOT_UNICODE,
};

/// The finding of a rule of arguments: its number, the path, and the texts of its parameters.
pub fn refuse(input: &mut Input<'_>, answer: &mut Answer) {
    let rule = match input.number() {
        0 => &ARGUMENT_MISSING,
        1 => &ARGUMENT_TYPE,
        2 => &ARGUMENT_UNKNOWN,
        3 => &ARGUMENT_RANGE,
        4 => &ARGUMENT_TOO_LONG,
        6 => &ARGUMENT_MOMENT,
        _ => &TEXT_NOT_UNICODE,
    };
    let (path, expected, found) = (input.text(), input.text(), input.text());
    answer.text(rule.code()).number(rule.severity() as u32).text(path).number(0).number(0);
    for language in [Language::Vietnamese, Language::English] {
        let mut message = String::new();
        for (place, part) in rule.template(language).split(['{', '}']).enumerate() {
            message.push_str(match part {
                "expected" if place % 2 == 1 => expected,
                "found" if place % 2 == 1 => found,
                text => text,
            });
        }
        answer.text(&message);
    }
}
