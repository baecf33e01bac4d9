//! Transfers: written, read, inspected, compared, rewritten.

use crate::arguments::Arguments;
use crate::emvco::objects;
use crate::finding::{Thrown, camel_case, finding};
use crate::record::{List, Record, records};
use crate::value::text;
use alloc::string::String;
use motcua::finding::{Error, Path};
use motcua::money::Vnd;
use motcua::vietqr::{
    self, Difference, Fields, Inspection, Label, Profile, Purpose, Reader, Rewrite, Transfer,
};
use wasm_bindgen::prelude::*;

const FIELDS: &str = "bin, account, service, initiation, amount, purpose, billNumber, mobile, store, loyalty, \
                      reference, customer, terminal, merchantName, merchantCity, postalCode, mcc";

#[wasm_bindgen(js_name = writeTransfer)]
pub fn write_transfer(transfer: &JsValue) -> Result<String, Thrown> {
    let arguments = Arguments::of(transfer, "transfer", FIELDS)?;
    Ok(fields(&arguments)?.transfer()?.to_payload()?)
}

#[wasm_bindgen(js_name = readTransfer)]
pub fn read_transfer(payload: &JsValue) -> Result<Record, Thrown> {
    let payload = text(payload, "payload")?;
    Ok(transfer(vietqr::inspect(&payload).payable()?))
}

#[wasm_bindgen]
pub fn inspect(payload: &JsValue, options: &JsValue) -> Result<Record, Thrown> {
    let options = Arguments::of(options, "options", "profile, recoverNestedService")?;
    let profile = options
        .text("profile")
        .map(Profile::parse)
        .transpose()
        .map_err(|error| error.at(Path::Field("profile")))?;
    let mut reader = Reader::new().profile(profile.unwrap_or_default());
    if options.truth("recoverNestedService") {
        reader = reader.recover_nested_service();
    }
    Ok(inspection(&reader.inspect(&text(payload, "payload")?)))
}

#[wasm_bindgen]
pub fn compare(scanned: &JsValue, expected: &JsValue) -> Result<List, Thrown> {
    let scanned = text(scanned, "scanned")?;
    let expected = Arguments::of(expected, "expected", FIELDS)?;
    let scanned = vietqr::inspect(&scanned);
    Ok(records(vietqr::compare(scanned.payable()?, &fields(&expected)?.transfer()?).map(difference)))
}

#[wasm_bindgen(js_name = makeDynamic)]
pub fn make_dynamic(payload: &JsValue, additions: &JsValue) -> Result<String, Thrown> {
    let payload = text(payload, "payload")?;
    let additions = Arguments::of(additions, "additions", "amount, billNumber, reference, purpose")?;
    let mut rewrite = Rewrite::new(Vnd::from_integer(additions.required_integer("amount")?)?);
    if let Some(number) = label(&additions, "billNumber")? {
        rewrite = rewrite.bill_number(number);
    }
    if let Some(reference) = label(&additions, "reference")? {
        rewrite = rewrite.reference(reference);
    }
    if let Some(purpose) = additions.text("purpose") {
        rewrite = rewrite.purpose(Purpose::new(purpose)?);
    }
    Ok(rewrite.apply(&vietqr::inspect(&payload))?)
}

fn label<'a>(arguments: &'a Arguments, name: &'static str) -> Result<Option<Label<'a>>, Error> {
    let label = arguments.text(name).map(Label::new).transpose();
    label.map_err(|error| error.at(Path::Field(name)))
}

fn fields(arguments: &Arguments) -> Result<Fields<'_>, Error> {
    let text = |name| arguments.text(name);
    Ok(Fields {
        bin: arguments.required_text("bin")?,
        account: arguments.required_text("account")?,
        service: text("service"),
        initiation: text("initiation"),
        amount: arguments.integer("amount"),
        purpose: text("purpose"),
        bill_number: text("billNumber"),
        mobile: text("mobile"),
        store: text("store"),
        loyalty: text("loyalty"),
        reference: text("reference"),
        customer: text("customer"),
        terminal: text("terminal"),
        merchant_name: text("merchantName"),
        merchant_city: text("merchantCity"),
        postal_code: text("postalCode"),
        mcc: text("mcc"),
    })
}

fn transfer(transfer: &Transfer<'_>) -> Record {
    let fields = Fields::from(transfer);
    let record = Record::new().texts(&[
        ("bin", Some(fields.bin)),
        ("account", Some(fields.account)),
        ("service", fields.service),
        ("initiation", fields.initiation),
        ("purpose", fields.purpose),
        ("billNumber", fields.bill_number),
        ("mobile", fields.mobile),
        ("store", fields.store),
        ("loyalty", fields.loyalty),
        ("reference", fields.reference),
        ("customer", fields.customer),
        ("terminal", fields.terminal),
        ("merchantName", fields.merchant_name),
        ("merchantCity", fields.merchant_city),
        ("postalCode", fields.postal_code),
        ("mcc", fields.mcc),
    ]);
    match transfer.amount_due() {
        None => record,
        Some(amount) => record.number("amount", amount.dong()),
    }
}

fn inspection(inspection: &Inspection<'_>) -> Record {
    let payload = inspection.payload();
    let record = Record::new()
        .truth("readable", inspection.is_readable())
        .truth("payable", inspection.is_payable())
        .with("findings", &records(inspection.findings().iter().map(finding)))
        .with("objects", &objects(payload))
        .text("lengthUnit", payload.length_unit().as_str());
    match inspection.transfer() {
        None => record,
        Some(asked) => record.with("transfer", &transfer(asked)),
    }
}

fn difference(difference: Difference) -> Record {
    Record::new().text("part", &camel_case(difference.as_str())).text("kind", difference.kind().as_str())
}
