//! The list of all rules: for pages that explain codes, since it is the texts of every room.

use crate::answer::Answer;
use motcua::finding::Language;

pub fn all(answer: &mut Answer) {
    answer.list(motcua::rules(), |answer, rule| {
        answer.text(rule.code()).number(rule.severity() as u32).text(rule.source());
        answer.text(rule.template(Language::Vietnamese)).text(rule.template(Language::English));
    });
}
