//! Transfers: written, read, inspected, compared, rewritten.

use crate::emvco::objects;
use crate::finding::{Thrown, camel_case, finding};
use crate::value::{Arguments, List, Record, array, bytes, text};
use motcua::finding::Path;
use motcua::money::Vnd;
use motcua::vietqr::{
    self, Difference, DifferenceKind, Fields, Inspection, Label, Profile, Purpose, Reader, Rewrite, Transfer,
};
use wasm_bindgen::prelude::*;

const FIELDS: &str = "bin, account, service, initiation, amount, purpose, billNumber, mobile, store, loyalty, \
                      reference, customer, terminal, merchantName, merchantCity, postalCode, mcc";

#[wasm_bindgen(js_name = writeTransfer)]
pub fn write_transfer(transfer: JsValue) -> Result<String, Thrown> {
    let arguments = Arguments::of(&transfer, "transfer", FIELDS)?;
    Ok(fields(&arguments)?.transfer()?.to_payload()?)
}

#[wasm_bindgen(js_name = readTransfer)]
pub fn read_transfer(payload: JsValue) -> Result<Record, Thrown> {
    let payload = text(&payload, "payload")?;
    Ok(transfer(vietqr::inspect(&payload).payable()?))
}

#[wasm_bindgen]
pub fn inspect(payload: JsValue, options: JsValue) -> Result<Record, Thrown> {
    let options = Arguments::optional(&options, "options", "profile, recoverNestedService")?;
    let profile = options.choice("profile", "emvco, vietqr", Profile::from_word)?;
    let mut reader = Reader::new().profile(profile.unwrap_or_default());
    if options.truth("recoverNestedService")? {
        reader = reader.recover_nested_service();
    }
    Ok(inspection(&reader.inspect(&text(&payload, "payload")?)))
}

#[wasm_bindgen(js_name = inspectBytes)]
pub fn inspect_bytes(payload: JsValue) -> Result<Record, Thrown> {
    Ok(inspection(&vietqr::inspect_bytes(&bytes(&payload, "payload")?)))
}

#[wasm_bindgen]
pub fn compare(scanned: JsValue, expected: JsValue) -> Result<List, Thrown> {
    let scanned = text(&scanned, "scanned")?;
    let expected = Arguments::of(&expected, "expected", FIELDS)?;
    let scanned = vietqr::inspect(&scanned);
    Ok(array(vietqr::compare(scanned.payable()?, &fields(&expected)?.transfer()?).map(difference)))
}

#[wasm_bindgen(js_name = makeDynamic)]
pub fn make_dynamic(payload: JsValue, additions: JsValue) -> Result<String, Thrown> {
    let payload = text(&payload, "payload")?;
    let additions = Arguments::of(&additions, "additions", "amount, billNumber, reference, purpose")?;
    let mut rewrite = Rewrite::new(Vnd::from_integer(additions.required_integer("amount")?)?);
    if let Some(number) = additions.text("billNumber")? {
        rewrite =
            rewrite.bill_number(Label::new(number).map_err(|error| error.at(Path::Field("billNumber")))?);
    }
    if let Some(reference) = additions.text("reference")? {
        rewrite =
            rewrite.reference(Label::new(reference).map_err(|error| error.at(Path::Field("reference")))?);
    }
    if let Some(purpose) = additions.text("purpose")? {
        rewrite = rewrite.purpose(Purpose::new(purpose)?);
    }
    Ok(rewrite.apply(&vietqr::inspect(&payload))?)
}

fn fields(arguments: &Arguments) -> Result<Fields<'_>, Thrown> {
    Ok(Fields {
        bin: arguments.required_text("bin")?,
        account: arguments.required_text("account")?,
        service: arguments.text("service")?,
        initiation: arguments.text("initiation")?,
        amount: arguments.integer("amount")?,
        purpose: arguments.text("purpose")?,
        bill_number: arguments.text("billNumber")?,
        mobile: arguments.text("mobile")?,
        store: arguments.text("store")?,
        loyalty: arguments.text("loyalty")?,
        reference: arguments.text("reference")?,
        customer: arguments.text("customer")?,
        terminal: arguments.text("terminal")?,
        merchant_name: arguments.text("merchantName")?,
        merchant_city: arguments.text("merchantCity")?,
        postal_code: arguments.text("postalCode")?,
        mcc: arguments.text("mcc")?,
    })
}

fn transfer(transfer: &Transfer<'_>) -> Record {
    let fields = Fields::from(transfer);
    Record::new()
        .with("bin", fields.bin)
        .with("account", fields.account)
        .with_optional("service", fields.service)
        .with_optional("initiation", fields.initiation)
        .with_optional("amount", transfer.amount_due().map(number))
        .with_optional("purpose", fields.purpose)
        .with_optional("billNumber", fields.bill_number)
        .with_optional("mobile", fields.mobile)
        .with_optional("store", fields.store)
        .with_optional("loyalty", fields.loyalty)
        .with_optional("reference", fields.reference)
        .with_optional("customer", fields.customer)
        .with_optional("terminal", fields.terminal)
        .with_optional("merchantName", fields.merchant_name)
        .with_optional("merchantCity", fields.merchant_city)
        .with_optional("postalCode", fields.postal_code)
        .with_optional("mcc", fields.mcc)
}

/// A payload's amount has at most thirteen digits, which a `number` holds exactly.
#[expect(clippy::cast_precision_loss, reason = "at most thirteen digits")]
fn number(amount: Vnd) -> f64 {
    amount.dong() as f64
}

fn inspection(inspection: &Inspection<'_>) -> Record {
    let payload = inspection.payload();
    Record::new()
        .with("readable", inspection.is_readable())
        .with("payable", inspection.is_payable())
        .with("findings", array(inspection.findings().iter().map(finding)))
        .with("objects", objects(payload))
        .with("lengthUnit", payload.length_unit().as_str())
        .with_optional("transfer", inspection.transfer().map(transfer))
}

fn difference(difference: Difference) -> Record {
    let kind = match difference.kind() {
        DifferenceKind::Payee => "payee",
        DifferenceKind::Amount => "amount",
        DifferenceKind::Reference => "reference",
        DifferenceKind::Other => "other",
    };
    Record::new().with("part", camel_case(difference.as_str())).with("kind", kind)
}
