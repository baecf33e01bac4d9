use super::{Answer, Input, code};
use motcua::finding::{Error, Language, Path};
use motcua::money::Vnd;
use motcua::time::Date;
use motcua::vietqr::{self, Bin, Fields, Label, Purpose, Rewrite, Transfer};
use serde_json::{Value, json};

pub fn read(input: &Input<'_>) -> Answer {
    let transfer = vietqr::read(input.text("payload")?).map_err(|error| code(&error))?;
    let fields = Fields::from(&transfer);
    Ok(json!({
        "bin": fields.bin,
        "account": fields.account,
        "service": fields.service,
        "initiation": fields.initiation,
        "amount": transfer.amount().map(Vnd::dong),
        "purpose": fields.purpose,
        "bill_number": fields.bill_number,
        "mobile": fields.mobile,
        "store": fields.store,
        "loyalty": fields.loyalty,
        "reference": fields.reference,
        "customer": fields.customer,
        "terminal": fields.terminal,
        "merchant_name": fields.merchant_name,
        "merchant_city": fields.merchant_city,
        "postal_code": fields.postal_code,
        "mcc": fields.mcc,
    }))
}

pub fn write(input: &Input<'_>) -> Answer {
    let payload = transfer(input)?.to_payload().map_err(|error| code(&error))?;
    Ok(json!({ "payload": payload }))
}

pub fn bank(input: &Input<'_>) -> Answer {
    let bin = Bin::new(input.text("bin")?).map_err(|error| code(&error))?;
    let bank = vietqr::bank(bin).map_err(|error| code(&error))?;
    let on = input.optional_text("on")?.map(Date::parse).transpose().map_err(|error| code(&error))?;
    let mut told = bank_told(bank);
    told["attested"] = on.map(|on| bank.is_attested_by(on)).into();
    Ok(told)
}

pub fn find_bank(input: &Input<'_>) -> Answer {
    let found = vietqr::find_bank(input.text("text")?);
    found.map(bank_told).map_err(|error| code(&error.at(Path::Field("text"))))
}

fn bank_told(bank: &vietqr::Bank) -> Value {
    let aliases: Vec<_> = bank.aliases().iter().chain(bank.former_names()).collect();
    json!({
        "bin": bank.bin(),
        "name": bank.name(),
        "short_name": bank.short_name(),
        "aliases": aliases,
        "sources": bank.sources().map(vietqr::Source::id).collect::<Vec<_>>(),
    })
}

pub fn name_of(input: &Input<'_>) -> Answer {
    let path = input.text("path")?;
    let name = |language| vietqr::name_of_path(path, language);
    Ok(json!({ "vi": name(Language::Vietnamese), "en": name(Language::English) }))
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
        rewrite.apply(&vietqr::inspect(input.text("payload")?)).map_err(|error| code(&error))
    };
    answer().map(|payload: String| json!({ "payload": payload }))
}

fn transfer<'a>(input: &Input<'a>) -> Result<Transfer<'a>, String> {
    let text = |key| input.optional_text(key);
    let fields = Fields {
        bin: input.text("bin")?,
        account: input.text("account")?,
        service: text("service")?,
        initiation: text("initiation")?,
        amount: input.optional_integer("amount")?,
        purpose: text("purpose")?,
        bill_number: text("bill_number")?,
        mobile: text("mobile")?,
        store: text("store")?,
        loyalty: text("loyalty")?,
        reference: text("reference")?,
        customer: text("customer")?,
        terminal: text("terminal")?,
        merchant_name: text("merchant_name")?,
        merchant_city: text("merchant_city")?,
        postal_code: text("postal_code")?,
        mcc: text("mcc")?,
    };
    fields.transfer().map_err(|error| code(&error))
}

fn amount(input: &Input<'_>) -> Result<Option<Vnd>, String> {
    let dong = input.optional_integer("amount")?;
    dong.map(Vnd::from_integer).transpose().map_err(|error| code(&error))
}

fn label<'a>(input: &Input<'a>, key: &str) -> Result<Option<Label<'a>>, String> {
    value(input, key, Label::new)
}

fn value<'a, T>(
    input: &Input<'a>,
    key: &str,
    make: impl FnOnce(&'a str) -> Result<T, Error>,
) -> Result<Option<T>, String> {
    input.optional_text(key)?.map(make).transpose().map_err(|error| code(&error))
}
