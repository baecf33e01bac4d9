use super::{Answer, Input, code};
use motcua::finding::{Error, Path};
use motcua::identity::DossierCode;
use motcua::money::Vnd;
use motcua::payment::{
    AfterExpiry, BeforeRaising, Callback, CallbackFields, Collection, Event, Finder, Form, Identifier, Line,
    LineClass, OpenOrder, Order, OrderClass, Parts, Policy, Reconciler, Reference, Request,
};
use motcua::procedure::Status;
use motcua::time::{Date, DateTime};
use motcua::vietqr::{Account, Bin, Name};
use serde_json::{Map, Value, json};

pub fn reference(input: &Input<'_>) -> Answer {
    let form = match input.get("spread") {
        None | Some(Value::Bool(false)) => form(input)?,
        Some(Value::Bool(true)) => form(input)?.spread(),
        Some(_) => return Err("input-type-spread".to_owned()),
    };
    let reference = form.reference(office(input)?, number(input, "number")?).map_err(|error| code(&error))?;
    let text = reference.as_str();
    Ok(json!({"reference": text, "short": text, "length": form.length()}))
}

pub fn payload(input: &Input<'_>) -> Answer {
    let obligations = texts(input, "obligations")?;
    let obligations: Result<Vec<_>, _> = obligations.into_iter().map(Identifier::new).collect();
    let obligations = obligations.map_err(|error| code(&error))?;
    let order = || {
        let mut order = Order::new(
            Bin::new(input.text("bin")?).map_err(|error| code(&error))?,
            Account::new(input.text("account")?).map_err(|error| code(&error))?,
            Vnd::new(number(input, "amount")?),
            Reference::parse(input.text("reference")?).map_err(|error| code(&error))?,
            DossierCode::parse(input.text("dossier")?).map_err(|error| code(&error))?,
        )
        .with_obligations(&obligations);
        if let Some(at) = time(input, "expiry")? {
            order = order.with_expiry(at);
        }
        if let Some(name) = input.optional_text("payee_name")? {
            order = order.with_payee_name(Name::new(name).map_err(|error| code(&error))?);
        }
        Ok::<_, String>(order)
    };
    let order = order()?;
    let at = time(input, "at")?.ok_or("input-missing-at")?;
    let payload = order.payload(at).map_err(|error| code(&error))?;
    Ok(json!({"payload": payload, "reference": order.reference().as_str()}))
}

pub fn find(input: &Input<'_>) -> Answer {
    let found = finder(input)?.find(input.text("remark")?).map_err(|error| code(&error))?;
    Ok(json!({
        "references": found.references().map(|it| it.to_string()).collect::<Vec<_>>(),
        "guesses": found.guesses().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "damaged": found.damaged().len(),
    }))
}

pub fn apply(input: &Input<'_>) -> Answer {
    let given = object(input, "request")?;
    let request = Input(given);
    let collection = Collection::parse(request.text("collection")?).map_err(|error| code(&error))?;
    let raised_at = time(&request, "raised_at")?.ok_or("input-missing-raised_at")?;
    let heard = Request::new(collection, Vnd::new(number(&request, "amount")?), raised_at);
    let mut heard = heard.map_err(|error| code(&error.at(Path::Field("request.amount"))))?;
    if let Some(number) = request.optional_integer("dossier_status")? {
        let status = u8::try_from(number).map_err(|_| "argument-range")?;
        let status = Status::from_code(status).map_err(|error| code(&error))?;
        if status.is_before_payment_falls_due() {
            heard = heard.with_dossier_not_accepted();
        }
    }
    if let Some(at) = time(&request, "expiry")? {
        heard = heard.with_expiry(at);
    }
    if let Some(word) = request.optional_text("after_expiry")? {
        heard = heard.with_after_expiry(AfterExpiry::parse(word).map_err(|error| code(&error))?);
    }
    if let Some(word) = request.optional_text("before_raising")? {
        heard = heard.with_before_raising(BeforeRaising::parse(word).map_err(|error| code(&error))?);
    }
    let (mut refused, empty) = (Vec::new(), Vec::new());
    let callbacks = objects(input, "callbacks")?.unwrap_or(empty);
    let amounts = callbacks.iter().map(|map| amount_text(map)).collect::<Result<Vec<_>, _>>()?;
    for (map, amount) in callbacks.iter().zip(&amounts) {
        let text = |key| Input(map).optional_text(key).map(Option::unwrap_or_default);
        let fields = CallbackFields {
            id: text("id")?,
            transaction: text("transaction")?,
            code: text("code")?,
            amount,
            currency: Input(map).optional_text("currency")?.unwrap_or(Callback::CURRENCY),
            at: text("at")?,
        };
        match Callback::read(&fields) {
            // Contradictions are asked below, where the order of arrival does not count.
            Ok(callback) => drop(heard.hear(Event::Callback(callback))),
            Err(error) => refused.push(json!({"id": fields.id, "code": error.code()})),
        }
    }
    let conflicts =
        heard.conflicts().map(|(it, error)| json!({"id": it.id().as_str(), "code": error.code()}));
    refused.extend(conflicts.collect::<Vec<_>>());
    for (place, map) in objects(input, "happened")?.unwrap_or_default().into_iter().enumerate() {
        let event = happened(place, &Input(map))?;
        heard.hear(event).map_err(|error| code(&error))?;
    }
    let standing = heard.standing();
    Ok(json!({
        "state": standing.state().as_str(),
        "paid_at": standing.paid_at().map(|at| at.to_string()),
        "paid_by": standing.paid_by().map(Identifier::as_str),
        "outcomes": standing.outcomes().iter().map(|entry| json!({
            "transaction": entry.transaction.map(Identifier::as_str),
            "outcome": entry.outcome.as_str(),
            "action": entry.action.as_str(),
        })).collect::<Vec<_>>(),
        "refunds": standing.refunds().map(|(id, money)| json!([id.as_str(), money.dong()])).collect::<Vec<_>>(),
        "events": standing.dossier_event().iter().map(|(event, at)| json!({"event": event.as_str(), "at": at.to_string()})).collect::<Vec<_>>(),
        "refused": refused,
    }))
}

pub fn reconcile(input: &Input<'_>) -> Answer {
    let mut policy = Policy::default();
    if let Some(given) = input.0.get("policy").and_then(Value::as_object) {
        let given = Input(given);
        if let Some(days) = given.optional_integer("late_booking_days")? {
            policy = policy.with_late_booking_days(u8::try_from(days).map_err(|_| "argument-range")?);
        }
        if let Some(word) = given.optional_text("parts")? {
            policy = policy.with_parts(Parts::parse(word).map_err(|error| code(&error))?);
        }
    }
    let mut reconciler = Reconciler::new(finder(input)?, policy);
    for map in objects(input, "orders")?.unwrap_or_default() {
        let given = Input(map);
        let reference = Reference::parse(given.text("reference")?).map_err(|error| code(&error))?;
        let order = OpenOrder::new(number(&given, "id")?, reference, Vnd::new(number(&given, "amount")?));
        let last_day = date(&given, "last_day")?;
        reconciler.expect(last_day.map_or(order, |day| order.with_last_day(day)));
    }
    for map in objects(input, "lines")?.unwrap_or_default() {
        let given = Input(map);
        let day = date(&given, "booked_on")?.ok_or("input-missing-booked_on")?;
        let amount = Vnd::new(number(&given, "amount")?);
        let remark = given.optional_text("remark")?.unwrap_or_default();
        let line = Line::new(number(&given, "id")?, day, amount, remark);
        let bank = given.optional_text("bank_reference")?.map(Identifier::new).transpose();
        let bank = bank.map_err(|error| code(&error))?;
        reconciler.read(bank.map_or(line, |bank| line.with_bank_reference(bank)));
    }
    let plan = reconciler.finish();
    let mut answer = Map::new();
    for class in LineClass::ALL {
        let ids = plan.lines().filter(|(_, it)| it.class() == *class).map(|(id, _)| id);
        answer.insert(class.as_str().to_owned(), ids.collect());
    }
    let open = plan.orders().filter(|(_, it)| it.class() == OrderClass::Open).map(|(id, _)| id);
    answer.insert("open".to_owned(), open.collect());
    let lines = plan.lines().map(|(id, it)| (id.to_string(), json!([it.reason().as_str(), it.order()])));
    answer.insert("lines".to_owned(), Value::Object(lines.collect()));
    let orders = plan
        .orders()
        .map(|(id, it)| (id.to_string(), json!([it.class().as_str(), it.reason().as_str(), it.received()])));
    answer.insert("orders".to_owned(), Value::Object(orders.collect()));
    Ok(Value::Object(answer))
}

fn office<'a>(input: &Input<'a>) -> Result<&'a str, String> {
    Ok(input.optional_text("office")?.unwrap_or_default())
}

fn form(input: &Input<'_>) -> Result<Form, String> {
    let digits = input.optional_integer("digits")?.unwrap_or(Form::DIGITS.into());
    let digits = u8::try_from(digits).map_err(|_| "reference-length")?;
    Form::new(input.text("prefix")?, office(input)?, digits).map_err(|error| code(&error))
}

fn finder(input: &Input<'_>) -> Result<Finder, String> {
    let forms = objects(input, "forms")?.ok_or("input-missing-forms")?;
    let forms: Result<Vec<_>, String> = forms.into_iter().map(|map| form(&Input(map))).collect();
    Ok(Finder::new(forms?))
}

fn happened<'a>(place: usize, given: &Input<'a>) -> Result<Event<'a>, String> {
    let at = time(given, "at")?.ok_or("input-missing-at")?;
    let kind = given.text("kind")?;
    if kind != "refunded" && given.get("transaction").is_some() {
        return Err(format!("argument-unknown@happened[{place}].transaction"));
    }
    Ok(match kind {
        "became-due" => Event::BecameDue { at },
        "page-returned" => Event::PageReturned { at },
        "cancelled" => Event::Cancelled { at },
        "refunded" => {
            let transaction = Identifier::new(given.text("transaction")?).map_err(|error| code(&error))?;
            Event::Refunded { transaction, at }
        }
        _ => return Err("unknown-word".to_owned()),
    })
}

/// The digits of an amount that is an integer or a text.
fn amount_text(map: &Map<String, Value>) -> Result<String, String> {
    match map.get("amount") {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) => Ok(number.to_string()),
        None | Some(Value::Null) => Ok(String::new()),
        Some(_) => Err("input-type-amount".to_owned()),
    }
}

fn number(input: &Input<'_>, key: &str) -> Result<u64, String> {
    let number = input.optional_integer(key)?.ok_or_else(|| format!("input-missing-{key}"))?;
    u64::try_from(number).map_err(|_| "amount-out-of-range".to_owned())
}

fn time(input: &Input<'_>, key: &str) -> Result<Option<DateTime>, String> {
    let read = |text| DateTime::parse(text).map_err(|error: Error| code(&error));
    input.optional_text(key)?.map(read).transpose()
}

fn date(input: &Input<'_>, key: &str) -> Result<Option<Date>, String> {
    input.optional_text(key)?.map(|text| Date::parse(text).map_err(|error| code(&error))).transpose()
}

fn object<'a>(input: &Input<'a>, key: &str) -> Result<&'a Map<String, Value>, String> {
    match input.0.get(key) {
        Some(Value::Object(map)) => Ok(map),
        None | Some(Value::Null) => Err(format!("input-missing-{key}")),
        Some(_) => Err(format!("input-type-{key}")),
    }
}

fn objects<'a>(input: &Input<'a>, key: &str) -> Result<Option<Vec<&'a Map<String, Value>>>, String> {
    let wrong = || format!("input-type-{key}");
    match input.0.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Array(items)) => {
            let objects = items.iter().map(|item| item.as_object().ok_or_else(wrong));
            objects.collect::<Result<_, _>>().map(Some)
        }
        Some(_) => Err(wrong()),
    }
}

fn texts<'a>(input: &Input<'a>, key: &str) -> Result<Vec<&'a str>, String> {
    let wrong = || format!("input-type-{key}");
    match input.0.get(key) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(items)) => items.iter().map(|item| item.as_str().ok_or_else(wrong)).collect(),
        Some(_) => Err(wrong()),
    }
}
