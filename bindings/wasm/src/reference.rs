//! Banks, names of fields, amounts in words.

use crate::answer::Answer;
use crate::camel::snake_case;
use crate::input::Input;
use motcua::finding::{Error, Language, Path};
use motcua::money::Vnd;
use motcua::vietqr::{self, Bank, Bin};

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    match call {
        50 => {
            let found = Bin::new(input.text()).and_then(vietqr::bank);
            let found = found.map_err(|error| error.at(Path::Field("bin")))?;
            let day = input.optional_day("on")?;
            bank(answer, found);
            answer.number(optional_truth(day.map(|day| found.is_attested_by(day))));
        }
        51 => {
            answer.list(vietqr::banks().iter(), bank);
        }
        54 => {
            let found = vietqr::find_bank(input.text());
            bank(answer, found.map_err(|error| error.at(Path::Field("text")))?);
        }
        55 => {
            let path = snake_case(input.text());
            for language in [Language::Vietnamese, Language::English] {
                answer.optional(vietqr::name_of_path(&path, language));
            }
        }
        56 => {
            let text = input.text();
            let amount = if input.truth() { Vnd::parse_lenient(text) } else { Vnd::parse(text) }?;
            answer.wide(safe(amount)?.dong());
        }
        _ => {
            let amount = Vnd::from_integer(input.integer().unwrap_or_default());
            let amount = amount.map_err(|error| error.at(Path::Field("amount")))?;
            let language = input.optional_text().map(Language::parse).transpose();
            let language = language.map_err(|error| error.at(Path::Field("language")))?;
            match language.unwrap_or_default() {
                Language::Vietnamese => answer.written(&amount.in_vietnamese()),
                Language::English => answer.written(&amount.in_english()),
            };
        }
    }
    Ok(())
}

/// An amount that a number of JavaScript holds to the đồng.
fn safe(amount: Vnd) -> Result<Vnd, Error> {
    if amount.dong() > MAX_SAFE { Vnd::from_integer(i128::MAX) } else { Ok(amount) }
}

/// `Number.MAX_SAFE_INTEGER`.
const MAX_SAFE: u64 = (1 << 53) - 1;

fn bank(answer: &mut Answer, bank: &Bank) {
    answer.text(bank.bin()).text(bank.name()).text(bank.short_name()).optional(bank.swift());
    for texts in [bank.aliases(), bank.former_names(), bank.same_institution(), bank.disagreements()] {
        answer.list(texts.iter(), |answer, text| {
            answer.text(text);
        });
    }
    answer.list(bank.sources(), |answer, source| {
        answer.text(source.id()).text(source.title()).written(&source.seen_on());
    });
    answer.truth(bank.is_verified()).number(optional_truth(bank.transfers()));
}

/// 0 where nothing is known, 1 for no, 2 for yes.
fn optional_truth(truth: Option<bool>) -> u32 {
    truth.map_or(0, |truth| 1 + u32::from(truth))
}
