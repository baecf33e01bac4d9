//! Transfers: written, checked, read, inspected, compared, rewritten; texts folded.

use crate::answer::Answer;
use crate::input::Input;
use motcua::emvco::{ObjectPath, Payload, Reader as PayloadReader, rules::INPUT_TOO_LONG};
use motcua::finding::{Error, Finding, Path};
use motcua::money::Vnd;
use motcua::text::Folded;
use motcua::vietqr::{
    self, Difference, Fields, Inspection, Label, Profile, Purpose, Reader, Rewrite, Transfer,
};

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    match call {
        1 => rows(input, answer, &|input, answer| {
            let fields = fields(input);
            let payload = transfer_of(input, &fields)?.to_payload()?;
            answer.number(1).text(&payload);
            Ok(())
        }),
        2 => rows(input, answer, &|input, answer| {
            transfer(&vietqr::read(payload(input)?)?, answer.number(1));
            Ok(())
        }),
        3 => {
            let reader = reader(input)?;
            rows(input, answer, &|input, answer| {
                inspect(&reader, input, answer.number(1));
                Ok(())
            });
        }
        4 => {
            let inspection = vietqr::inspect(payload(input)?);
            let payload = inspection.readable()?;
            objects(payload, answer);
            answer.text(payload.length_unit().as_str()).text(&payload.write()?);
        }
        5 => {
            let scanned = vietqr::inspect(payload(input)?);
            let fields = fields(input);
            let expected = transfer_of(input, &fields)?;
            answer.list(vietqr::compare(scanned.payable()?, &expected), difference);
        }
        6 => {
            let payload = payload(input)?;
            answer.text(&rewrite(input)?.apply(&vietqr::inspect(payload))?);
        }
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

type Row<'a> = &'a dyn Fn(&mut Input<'_>, &mut Answer) -> Result<(), Error>;

/// Answers each of a number of rows: 1 and its answer, or 0 and why it is refused.
fn rows(input: &mut Input<'_>, answer: &mut Answer, row: Row<'_>) {
    for _ in 0..input.number() {
        if let Err(error) = row(input, answer) {
            answer.number(0).finding(error.finding(), input);
        }
    }
}

/// A payload; one that is too long was left where it is, and its length alone is here.
fn payload<'a>(input: &mut Input<'a>) -> Result<&'a str, Error> {
    let left_out = input.number();
    let text = input.subject();
    if left_out > 0 { Err(too_long(left_out).into()) } else { Ok(text) }
}

fn too_long(length: u32) -> Finding {
    Finding::new(&INPUT_TOO_LONG).expected(PayloadReader::LIMIT).found(u64::from(length))
}

fn reader(input: &mut Input<'_>) -> Result<Reader, Error> {
    let profile = input.optional_text().map(Profile::parse).transpose();
    let profile = profile.map_err(|error| error.at(Path::Field("profile")))?;
    let reader = Reader::new().profile(profile.unwrap_or_default());
    Ok(if input.truth() { reader.recover_nested_service() } else { reader })
}

fn rewrite<'a>(input: &mut Input<'a>) -> Result<Rewrite<'a>, Error> {
    let amount = Vnd::from_integer(input.integer().unwrap_or_default());
    let mut rewrite = Rewrite::new(amount.map_err(|error| error.at(Path::Field("amount")))?);
    if let Some(number) = addition(input, "billNumber", Label::new)? {
        rewrite = rewrite.bill_number(number);
    }
    if let Some(reference) = addition(input, "reference", Label::new)? {
        rewrite = rewrite.reference(reference);
    }
    if let Some(purpose) = addition(input, "purpose", Purpose::new)? {
        rewrite = rewrite.purpose(purpose);
    }
    Ok(rewrite)
}

/// A text that is put into a payload; what is wrong with it is told in its own places.
fn addition<'a, T>(
    input: &mut Input<'a>,
    name: &'static str,
    read: impl Fn(&'a str) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    let Some(text) = input.optional_text() else { return Ok(None) };
    let refusal = |error: Error| {
        *input = input.about(text);
        error.at(Path::Field(name))
    };
    read(text).map(Some).map_err(refusal)
}

/// The transfer that fields describe; what is wrong with one is told in the places of its text.
fn transfer_of<'a>(input: &mut Input<'a>, fields: &Fields<'a>) -> Result<Transfer<'a>, Error> {
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
fn fields<'a>(input: &mut Input<'a>) -> Fields<'a> {
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

fn transfer(transfer: &Transfer<'_>, answer: &mut Answer) {
    let fields = Fields::from(transfer);
    answer.text(fields.bin).text(fields.account);
    let [service, initiation] = [fields.service, fields.initiation].map(Option::unwrap_or_default);
    answer.text(service).text(initiation);
    // The amount is at least one.
    answer.wide(fields.amount.and_then(|amount| u64::try_from(amount).ok()).unwrap_or_default());
    let texts = [
        fields.purpose,
        fields.bill_number,
        fields.mobile,
        fields.store,
        fields.loyalty,
        fields.reference,
        fields.customer,
        fields.terminal,
        fields.merchant_name,
        fields.merchant_city,
        fields.postal_code,
        fields.mcc,
    ];
    for text in texts {
        answer.optional(text);
    }
}

fn inspect(reader: &Reader, input: &mut Input<'_>, answer: &mut Answer) {
    let left_out = input.number();
    let inspection = reader.inspect(input.subject());
    if left_out > 0 {
        let finding = too_long(left_out);
        answer.truth(false).truth(false).list(core::iter::once(finding), |answer, finding| {
            answer.finding(&finding, input);
        });
    } else {
        answer.truth(inspection.is_readable()).truth(inspection.is_payable());
        answer.list(inspection.findings().iter(), |answer, finding| answer.finding(finding, input));
    }
    tell(&inspection, answer);
}

fn tell(inspection: &Inspection<'_>, answer: &mut Answer) {
    let payload = inspection.payload();
    objects(payload, answer);
    answer.text(payload.length_unit().as_str());
    match inspection.transfer() {
        None => {
            answer.number(0);
        }
        Some(asked) => transfer(asked, answer.number(1)),
    }
}

fn objects(payload: &Payload<'_>, answer: &mut Answer) {
    answer.list(payload.leaves(), |answer, (path, value)| {
        answer.number(ids(path)).text(value);
    });
}

/// Three IDs and how many there are, in one number.
fn ids(path: ObjectPath) -> u32 {
    let Path::Objects(ids) = Path::from(path) else { return 0 };
    let ids = ids.into_iter().flatten().zip([0, 7, 14]);
    ids.fold(0, |number, (id, by)| (number | u32::from(id) << by) + (1 << 21))
}

fn difference(answer: &mut Answer, difference: Difference) {
    answer.name(difference.as_str()).text(difference.kind().as_str());
}

fn folded(folded: &Folded, answer: &mut Answer) {
    answer.text(&folded.text).count(folded.changed).count(folded.dropped).count(folded.clipped);
    answer.truth(folded.is_unchanged());
}
