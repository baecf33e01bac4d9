use super::{Answer, Input, code};
use motcua::finding::Error;
use motcua::money::Vnd;
use motcua::payment::{
    EnterpriseForm, FeeKind, HouseholdForm, ReceiptFields, ReceiptItem, ReceiptStandard, TreasuryFields,
    TreasuryForm, TreasuryRow,
};
use motcua::time::Date;
use serde_json::{Value, json};

fn told(errors: &[Error]) -> Value {
    errors
        .iter()
        .map(|error| json!({"code": error.code(), "path": error.finding().path().to_string()}))
        .collect()
}

fn text<'a>(input: &Input<'a>, key: &str) -> Result<&'a str, String> {
    Ok(input.optional_text(key)?.unwrap_or_default())
}

fn objects<'a>(input: &Input<'a>, key: &str) -> Result<Vec<Input<'a>>, String> {
    let list = input.get(key).and_then(Value::as_array).into_iter().flatten();
    list.map(|item| item.as_object().map(Input).ok_or_else(|| format!("input-type-{key}"))).collect()
}

fn amount(input: &Input<'_>) -> Result<u64, String> {
    let amount = input.optional_integer("amount")?.ok_or("input-missing-amount")?;
    Vnd::from_integer(amount).map(Vnd::dong).map_err(|error| code(&error))
}

pub fn enterprise(input: &Input<'_>) -> Answer {
    let form = EnterpriseForm {
        tax_code: text(input, "tax_code")?,
        id: text(input, "id")?,
        notice: text(input, "notice")?,
        dossier: text(input, "dossier")?,
    };
    Ok(json!({"findings": told(&form.check())}))
}

pub fn household(input: &Input<'_>) -> Answer {
    let form = HouseholdForm { dossier: text(input, "dossier")?, paper: text(input, "paper")? };
    Ok(json!({"findings": told(&form.check())}))
}

pub fn receipt(input: &Input<'_>) -> Answer {
    let given = objects(input, "items")?;
    let item = |given: &Input<'_>| Ok::<_, String>((given.text("name")?.to_owned(), amount(given)?));
    let given: Vec<_> = given.iter().map(item).collect::<Result<_, _>>()?;
    let items: Vec<_> = given.iter().map(|(name, amount)| ReceiptItem { name, amount: *amount }).collect();
    let fields = ReceiptFields {
        standard: ReceiptStandard::parse(input.text("standard")?).map_err(|error| code(&error))?,
        kind: FeeKind::parse(input.text("kind")?).map_err(|error| code(&error))?,
        form: input.text("form")?,
        symbol: input.text("symbol")?,
        number: input.text("number")?,
        collector: input.text("collector")?,
        collector_tax_code: input.text("collector_tax_code")?,
        payer: input.optional_text("payer")?,
        issued_on: Date::parse(input.text("issued_on")?).map_err(|error| code(&error))?,
        items: &items,
        in_words: input.optional_text("in_words")?,
    };
    Ok(checked(&fields.check(), fields.receipt().ok().map(|receipt| receipt.total())))
}

pub fn treasury(input: &Input<'_>) -> Answer {
    let row = |given: &Input<'_>| -> Result<([String; 5], u64), String> {
        let keys = ["document", "content", "chapter", "sub_item", "fee_code"];
        let texts = keys.map(|key| text(given, key).map(str::to_owned));
        let [document, content, chapter, sub_item, fee_code] = texts;
        Ok(([document?, content?, chapter?, sub_item?, fee_code?], amount(given)?))
    };
    let rows: Vec<_> = objects(input, "rows")?.iter().map(row).collect::<Result<_, _>>()?;
    let rows: Vec<_> = rows
        .iter()
        .map(|([document, content, chapter, sub_item, fee_code], amount)| TreasuryRow {
            document,
            content,
            amount: *amount,
            chapter,
            sub_item,
            fee_code,
        })
        .collect();
    let fields = TreasuryFields {
        form: TreasuryForm::parse(input.text("form")?).map_err(|error| code(&error))?,
        dossier: text(input, "dossier")?,
        reference: text(input, "reference")?,
        payer: text(input, "payer")?,
        payer_number: text(input, "payer_number")?,
        address: text(input, "address")?,
        on_behalf_by: text(input, "on_behalf_by")?,
        on_behalf_number: text(input, "on_behalf_number")?,
        account: text(input, "account")?,
        collector: text(input, "collector")?,
        collector_code: text(input, "collector_code")?,
        held_at: text(input, "held_at")?,
        rows: &rows,
    };
    Ok(checked(&fields.check(), fields.slip().ok().map(|slip| slip.total())))
}

fn checked(errors: &[Error], total: Option<Vnd>) -> Value {
    json!({
        "findings": told(errors),
        "total": total.map(Vnd::dong),
        "in_words": total.map(|total| total.in_vietnamese().to_string()),
    })
}
