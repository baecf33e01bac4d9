//! Notices as JSON: everything wrong with a file is told at once, each with its place.

use motcua::finding::Error;
use motcua::identity::{DossierCode, TaxCode};
use motcua::money::Vnd;
use motcua::payment::{
    Base, BudgetLine, Chapter, EnterpriseForm, Facts, Form, HouseholdForm, IdentityPaper, Instalment,
    NoticeNumber, Obligation, ObligationKind, Paid, PayableId, Reference, Share, Situation, SubItem,
    Taxpayer,
};
use motcua::time::Date;
use motcua::vietqr::{Account, Bin};
use serde_json::Value;

/// A dossier's notices.
pub(crate) struct Notices<'a> {
    pub(crate) dossier: DossierCode,
    pub(crate) rows: Vec<Row<'a>>,
    pub(crate) payee: Payee<'a>,
}

/// A notice, and what is known beside it.
pub(crate) struct Row<'a> {
    pub(crate) obligation: Obligation<'a>,
    pub(crate) facts: Facts<'a>,
}

/// To whom it is paid.
pub(crate) struct Payee<'a> {
    pub(crate) bin: Bin,
    pub(crate) account: Account<'a>,
    form: Form,
    office: &'a str,
    first_number: u64,
}

impl Payee<'_> {
    /// The reference of an order.
    pub(crate) fn reference(&self, number: u32) -> Result<Reference, Error> {
        self.form.reference(self.office, self.first_number + u64::from(number))
    }
}

/// An error with the place in the file.
pub(crate) type Misread = (String, Error);

/// Reads values and keeps what is wrong.
#[derive(Default)]
struct Reader {
    errors: Vec<Misread>,
}

impl Reader {
    fn keep<T>(&mut self, place: &str, key: &str, read: Result<T, Error>) -> Option<T> {
        read.map_err(|error| self.errors.push((format!("{place}{key}"), error))).ok()
    }

    fn optional<'a, T>(
        &mut self,
        place: &str,
        object: &'a Value,
        key: &str,
        read: impl FnOnce(&'a str) -> Result<T, Error>,
    ) -> Option<T> {
        // What is there and no text is read as an empty one, which no reader takes.
        let value = object.get(key).filter(|value| !value.is_null())?;
        self.keep(place, key, read(value.as_str().unwrap_or_default()))
    }

    fn must<'a, T>(
        &mut self,
        place: &str,
        object: &'a Value,
        key: &str,
        read: impl FnOnce(&'a str) -> Result<T, Error>,
    ) -> Option<T> {
        self.keep(place, key, read(object.get(key).and_then(Value::as_str).unwrap_or_default()))
    }

    fn amount(&mut self, place: &str, object: &Value, key: &str) -> Option<Vnd> {
        // Not a whole number: the same error as of a text that is none.
        let read = object.get(key).and_then(Value::as_u64).map(Vnd::new);
        self.keep(place, key, read.map_or_else(|| Vnd::parse(""), Ok))
    }
}

fn list<'a>(object: &'a Value, key: &str) -> &'a [Value] {
    object.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

impl<'a> Notices<'a> {
    pub(crate) fn read(json: &'a Value) -> Result<Self, Vec<Misread>> {
        let mut reader = Reader::default();
        let text = |key| json.get(key).and_then(Value::as_str).unwrap_or_default();
        // The door of the portal through which these would be found.
        let door = if json.get("tax_code").is_some() {
            EnterpriseForm {
                tax_code: text("tax_code"),
                dossier: text("dossier"),
                ..EnterpriseForm::default()
            }
            .check()
        } else {
            HouseholdForm { dossier: text("dossier"), paper: text("paper") }.check()
        };
        reader.errors.extend(door.into_iter().map(|error| (String::new(), error)));
        let rows = list(json, "obligations").iter().enumerate();
        let rows: Vec<_> =
            rows.filter_map(|(at, value)| row(value, &format!("obligations[{at}]."), &mut reader)).collect();
        let payee = json.get("payee").unwrap_or(&Value::Null);
        let bin = reader.must("payee.", payee, "bin", Bin::new);
        let account = reader.must("payee.", payee, "account", Account::new);
        let office = payee.get("office").and_then(Value::as_str).unwrap_or_default();
        let form = reader.must("payee.", payee, "prefix", |prefix| Form::new(prefix, office, 8));
        let first_number = payee.get("first_number").and_then(Value::as_u64).unwrap_or_default();
        let dossier = DossierCode::parse(text("dossier"));
        match (dossier, bin, account, form, reader.errors.is_empty()) {
            (Ok(dossier), Some(bin), Some(account), Some(form), true) => {
                Ok(Self { dossier, rows, payee: Payee { bin, account, form, office, first_number } })
            }
            _ => Err(reader.errors),
        }
    }
}

fn row<'a>(value: &'a Value, place: &str, reader: &mut Reader) -> Option<Row<'a>> {
    let kind = reader.must(place, value, "obligation", ObligationKind::parse);
    let number = reader.must(place, value, "notice", NoticeNumber::new);
    let issued_on = reader.must(place, value, "issued_on", Date::parse);
    let situation = reader.optional(place, value, "situation", Situation::parse);
    let taxpayer = match value.get("tax_code") {
        Some(_) => reader.must(place, value, "tax_code", TaxCode::parse).map(Taxpayer::TaxCode),
        None => reader.must(place, value, "paper", IdentityPaper::parse).map(Taxpayer::Paper),
    };
    let amount = reader.amount(place, value, "amount");
    let relief = value.get("relief").map(|_| reader.amount(place, value, "relief"));
    let id = reader.optional(place, value, "id", PayableId::new);
    let budget = BudgetLine {
        chapter: reader.optional(place, value, "chapter", Chapter::parse),
        sub_item: reader.optional(place, value, "sub_item", SubItem::parse),
        ..BudgetLine::default()
    };
    let instalments =
        (1_u8..).zip(list(value, "instalments")).filter_map(|(part, it)| instalment(it, part, place, reader));
    let instalments: Vec<_> = instalments.collect();
    let payments: Vec<_> = list(value, "payments").iter().filter_map(|it| paid(it, place, reader)).collect();
    let mut facts = Facts::new(situation.unwrap_or(Situation::Standard));
    if value.get("contract_price").is_some() {
        let contract = reader.amount(place, value, "contract_price")?;
        facts = facts.with_base(Base::Price { contract, table: None, share: Share::WHOLE });
    }
    let mut begun = Obligation::notice(kind?, number?, issued_on?, taxpayer?, amount?)
        .with_relief(relief.flatten().unwrap_or_default())
        .with_budget(budget)
        .with_instalments(instalments)
        .with_payments(payments);
    if let Some(id) = id {
        begun = begun.with_id(id);
    }
    match begun.build() {
        Ok(obligation) => Some(Row { obligation, facts }),
        Err(errors) => {
            reader.errors.extend(errors.into_iter().map(|error| (place.to_owned(), error)));
            None
        }
    }
}

fn instalment(value: &Value, part: u8, place: &str, reader: &mut Reader) -> Option<Instalment> {
    let place = format!("{place}instalments[{}].", part - 1);
    let amount = reader.amount(&place, value, "amount");
    let due_on = reader.must(&place, value, "due_on", Date::parse);
    let moved_to = reader.optional(&place, value, "moved_to", Date::parse);
    let instalment = Instalment::new(part, amount?, due_on?);
    Some(moved_to.map_or(instalment, |day| instalment.moved_to(day)))
}

fn paid<'a>(value: &'a Value, place: &str, reader: &mut Reader) -> Option<Paid<'a>> {
    let place = format!("{place}payments.");
    let on = reader.must(&place, value, "on", Date::parse);
    let amount = reader.amount(&place, value, "amount");
    let by = reader.optional(&place, value, "by", IdentityPaper::parse);
    let paid = Paid::new(on?, amount?);
    Some(by.map_or(paid, |payer| paid.by(Taxpayer::Paper(payer))))
}
