use super::{Answer, Input, code};
use motcua::finding::Error;
use motcua::money::Vnd;
use motcua::time::parse_date;
use motcua::vietqr::{
    self, Account, AdditionalData, Bin, CategoryCode, City, Label, Name, Purpose, Rewrite, Service, Transfer,
};
use serde_json::json;

pub fn read(input: &Input<'_>) -> Answer {
    let transfer = vietqr::read(input.text("payload")?).map_err(|error| code(&error))?;
    Ok(json!({
        "bin": transfer.bin().as_str(),
        "account": transfer.account().as_str(),
        "service": transfer.service_code().code(),
        "initiation": transfer.point_of_initiation().as_str(),
        "amount": transfer.amount_due().map(Vnd::dong),
        "purpose": transfer.additional_data(AdditionalData::Purpose),
        "bill_number": transfer.additional_data(AdditionalData::BillNumber),
        "reference": transfer.additional_data(AdditionalData::Reference),
        "store": transfer.additional_data(AdditionalData::Store),
        "terminal": transfer.additional_data(AdditionalData::Terminal),
        "customer": transfer.additional_data(AdditionalData::Customer),
        "merchant_name": transfer.name(),
        "merchant_city": transfer.city(),
        "mcc": transfer.category_code(),
    }))
}

pub fn write(input: &Input<'_>) -> Answer {
    let payload = transfer(input)?.to_payload().map_err(|error| code(&error))?;
    Ok(json!({ "payload": payload }))
}

pub fn bank(input: &Input<'_>) -> Answer {
    let bin = Bin::new(input.text("bin")?).map_err(|error| code(&error))?;
    let bank = vietqr::bank(bin).map_err(|error| code(&error))?;
    let on = input
        .optional_text("on")?
        .map(parse_date)
        .transpose()
        .map_err(|error| code(&error))?;
    let aliases: Vec<_> = bank.aliases().iter().chain(bank.former_names()).collect();
    Ok(json!({
        "name": bank.name(),
        "short_name": bank.short_name(),
        "aliases": aliases,
        "attested": on.map(|on| bank.is_attested_by(on)),
        "sources": bank.sources().map(vietqr::Source::id).collect::<Vec<_>>(),
    }))
}

/// `scanned` is a payload, the rest of the input is the expected transfer.
pub fn compare(input: &Input<'_>) -> Answer {
    let scanned = vietqr::read(input.text("scanned")?).map_err(|error| code(&error))?;
    let differences = vietqr::compare(&scanned, &transfer(input)?).map(vietqr::Difference::as_str);
    Ok(json!({ "differences": differences.collect::<Vec<_>>() }))
}

pub fn rewrite(input: &Input<'_>) -> Answer {
    let answer = || {
        let mut rewrite = Rewrite::new(amount(input)?.ok_or("input-missing-amount")?);
        if let Some(label) = label(input, "bill_number")? {
            rewrite = rewrite.bill_number(label);
        }
        if let Some(label) = label(input, "reference")? {
            rewrite = rewrite.reference(label);
        }
        if let Some(purpose) = value(input, "purpose", Purpose::new)? {
            rewrite = rewrite.purpose(purpose);
        }
        rewrite
            .apply(&vietqr::inspect(input.text("payload")?))
            .map_err(|error| code(&error))
    };
    answer().map(|payload: String| json!({ "payload": payload }))
}

fn transfer<'a>(input: &Input<'a>) -> Result<Transfer<'a>, String> {
    let bin = Bin::new(input.text("bin")?).map_err(|error| code(&error))?;
    let account = Account::new(input.text("account")?).map_err(|error| code(&error))?;
    let mut transfer = Transfer::new(bin, account);
    if let Some(service) = input.optional_text("service")? {
        transfer = transfer.service(Service::from_code(service).ok_or("service-unknown")?);
    }
    if let Some(amount) = amount(input)? {
        transfer = transfer.amount(amount);
    }
    if let Some(purpose) = value(input, "purpose", Purpose::new)? {
        transfer = transfer.purpose(purpose);
    }
    if let Some(name) = value(input, "merchant_name", Name::new)? {
        transfer = transfer.merchant_name(name);
    }
    if let Some(city) = value(input, "merchant_city", City::new)? {
        transfer = transfer.merchant_city(city);
    }
    if let Some(category) = value(input, "mcc", CategoryCode::new)? {
        transfer = transfer.category(category);
    }
    for (key, data) in [
        ("bill_number", AdditionalData::BillNumber),
        ("store", AdditionalData::Store),
        ("reference", AdditionalData::Reference),
        ("customer", AdditionalData::Customer),
        ("terminal", AdditionalData::Terminal),
    ] {
        if let Some(label) = label(input, key)? {
            transfer = transfer.additional(data, label);
        }
    }
    Ok(transfer)
}

fn amount(input: &Input<'_>) -> Result<Option<Vnd>, String> {
    let dong = input.optional_integer("amount")?;
    dong.map(Vnd::from_integer)
        .transpose()
        .map_err(|error| code(&error))
}

fn label<'a>(input: &Input<'a>, key: &str) -> Result<Option<Label<'a>>, String> {
    value(input, key, Label::new)
}

fn value<'a, T>(
    input: &Input<'a>,
    key: &str,
    make: impl FnOnce(&'a str) -> Result<T, Error>,
) -> Result<Option<T>, String> {
    input
        .optional_text(key)?
        .map(make)
        .transpose()
        .map_err(|error| code(&error))
}
