//! Transfers: written and checked; texts folded.

use crate::answer::Answer;
use crate::input::Input;
use motcua::finding::{Error, Path};
use motcua::text::Folded;
use motcua::vietqr::{Fields, Purpose, Transfer};

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    match call {
        1 => rows(input, answer, &|input, answer| {
            let fields = fields(input);
            let payload = transfer_of(input, &fields)?.to_payload()?;
            answer.number(1).text(&payload);
            Ok(())
        }),
        7 => {
            let text = input.text();
            let limit: Option<u32> = input.optional_number();
            folded(&motcua::text::fold(text, limit.map(|limit| limit as usize)), answer);
        }
        8 => folded(&Purpose::fold(input.text()), answer),
        _ => {
            let fields = fields(input);
            answer.list(fields.check().iter(), |answer, fault| {
                answer.finding(fault.finding(), &input.about(text_of(&fields, fault)));
            });
        }
    }
    Ok(())
}

pub type Row<'a> = &'a dyn Fn(&mut Input<'_>, &mut Answer) -> Result<(), Error>;

/// Answers each of a number of rows: 1 and its answer, or 0 and why it is refused.
pub fn rows(input: &mut Input<'_>, answer: &mut Answer, row: Row<'_>) {
    for _ in 0..input.number() {
        if let Err(error) = row(input, answer) {
            answer.number(0).finding(error.finding(), input);
        }
    }
}

/// The transfer that fields describe; what is wrong with one is told in the places of its text.
pub fn transfer_of<'a>(input: &mut Input<'a>, fields: &Fields<'a>) -> Result<Transfer<'a>, Error> {
    fields.transfer().inspect_err(|error| *input = input.about(text_of(fields, error)))
}

/// The text of the field that an error is about and tells a place in.
fn text_of<'a>(fields: &Fields<'a>, error: &Error) -> &'a str {
    let Path::Field(name) = *error.finding().path() else { return "" };
    let text = match name {
        "account" => Some(fields.account),
        "purpose" => fields.purpose,
        "bill_number" => fields.bill_number,
        "mobile" => fields.mobile,
        "store" => fields.store,
        "loyalty" => fields.loyalty,
        "reference" => fields.reference,
        "customer" => fields.customer,
        "terminal" => fields.terminal,
        "merchant_name" => fields.merchant_name,
        "merchant_city" => fields.merchant_city,
        "postal_code" => fields.postal_code,
        _ => None,
    };
    text.unwrap_or_default()
}

/// The fields in the order of the face's table: the amount first, then the texts.
#[inline(never)]
pub fn fields<'a>(input: &mut Input<'a>) -> Fields<'a> {
    let amount = input.integer();
    Fields {
        amount,
        bin: input.text(),
        account: input.text(),
        service: input.optional_text(),
        initiation: input.optional_text(),
        purpose: input.optional_text(),
        bill_number: input.optional_text(),
        mobile: input.optional_text(),
        store: input.optional_text(),
        loyalty: input.optional_text(),
        reference: input.optional_text(),
        customer: input.optional_text(),
        terminal: input.optional_text(),
        merchant_name: input.optional_text(),
        merchant_city: input.optional_text(),
        postal_code: input.optional_text(),
        mcc: input.optional_text(),
    }
}

fn folded(folded: &Folded, answer: &mut Answer) {
    answer.text(&folded.text).count(folded.changed).count(folded.dropped).count(folded.clipped);
    answer.truth(folded.is_unchanged());
}
