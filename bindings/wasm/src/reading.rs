//! Payloads: read, inspected, compared, rewritten.

use crate::answer::Answer;
use crate::input::Input;
use crate::vietqr::{fields, rows, transfer_of};
use motcua::emvco::{ObjectPath, Payload, Reader as PayloadReader, rules::INPUT_TOO_LONG};
use motcua::finding::{Error, Finding, Path};
use motcua::money::Vnd;
use motcua::vietqr::{
    self, Difference, Fields, Inspection, Label, Profile, Purpose, Reader, Rewrite, Transfer,
};

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    match call {
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
        _ => {
            let payload = payload(input)?;
            answer.text(&rewrite(input)?.apply(&vietqr::inspect(payload))?);
        }
    }
    Ok(())
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
