//! Notices as JSON: everything wrong with a file is told at once, each with its place.

use motcua::finding::argument::{ARGUMENT_MISSING, ARGUMENT_REPEATED, ARGUMENT_TYPE};
use motcua::finding::{Error, Finding, Path, Rule};
use motcua::identity::{DossierCode, TaxCode};
use motcua::money::Vnd;
use motcua::payment::rules::OBLIGATION_REPEATED;
use motcua::payment::{
    Base, BudgetLine, Chapter, EnterpriseForm, Facts, Form, HouseholdForm, IdentityPaper, Instalment,
    NoticeNumber, Obligation, ObligationKind, Paid, PayableId, Reference, Share, Situation, SubItem,
    Taxpayer,
};
use motcua::time::Date;
use motcua::vietqr::{Account, Bin};
use motcua_examples::json;
use serde_json::Value;
use std::collections::BTreeSet;

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

/// The keys of each object; what is none of them was meant to be one.
const DOSSIER: &str = "about, dossier, tax_code, paper, obligations, payee";
const PAYEE: &str = "bin, account, prefix, office, first_number";
const OBLIGATION: &str = "obligation, notice, issued_on, situation, tax_code, paper, amount, relief, id, chapter, sub_item, contract_price, instalments, payments";
const INSTALMENT: &str = "amount, due_on, moved_to";
const PAYMENT: &str = "on, amount, by";

/// Reads values and keeps what is wrong.
#[derive(Default)]
struct Reader {
    errors: Vec<Misread>,
}

/// What stands under a key; null is nothing.
fn there<'a>(object: &'a Value, key: &str) -> Option<&'a Value> {
    object.get(key).filter(|value| !value.is_null())
}

impl Reader {
    fn keep<T>(&mut self, place: &str, key: &str, read: Result<T, Error>) -> Option<T> {
        read.map_err(|error| self.errors.push((format!("{place}{key}"), error))).ok()
    }

    fn tell(&mut self, place: &str, key: &str, rule: &'static Rule) {
        self.errors.push((format!("{place}{key}"), Finding::new(rule).into()));
    }

    /// Tells keys that nobody reads.
    fn keys(&mut self, place: &str, object: &Value, known: &'static str) {
        let strange = json::unknown(object, known).into_iter();
        self.errors.extend(strange.map(|(key, error)| (format!("{place}{key}"), error)));
    }

    fn optional<'a, T>(
        &mut self,
        place: &str,
        object: &'a Value,
        key: &str,
        read: impl FnOnce(&'a str) -> Result<T, Error>,
    ) -> Option<T> {
        let value = there(object, key)?;
        let text = value.as_str().ok_or_else(|| Finding::new(&ARGUMENT_TYPE).expected("text").into());
        self.keep(place, key, text.and_then(read))
    }

    fn must<'a, T>(
        &mut self,
        place: &str,
        object: &'a Value,
        key: &str,
        read: impl FnOnce(&'a str) -> Result<T, Error>,
    ) -> Option<T> {
        if there(object, key).is_none() {
            self.tell(place, key, &ARGUMENT_MISSING);
        }
        self.optional(place, object, key, read)
    }

    fn amount(&mut self, place: &str, object: &Value, key: &str) -> Option<Vnd> {
        // Not a whole number: the same error as of a text that is none.
        let read = object.get(key).and_then(Value::as_u64).map(Vnd::new);
        self.keep(place, key, read.map_or_else(|| Vnd::parse(""), Ok))
    }

    /// A list, empty if it is not there.
    fn list<'a>(&mut self, place: &str, object: &'a Value, key: &str) -> &'a [Value] {
        let Some(value) = there(object, key) else { return &[] };
        let list = value.as_array().ok_or_else(|| Finding::new(&ARGUMENT_TYPE).expected("list").into());
        self.keep(place, key, list).map_or(&[], Vec::as_slice)
    }
}

impl<'a> Notices<'a> {
    pub(crate) fn read(json: &'a Value) -> Result<Self, Vec<Misread>> {
        let mut reader = Reader::default();
        reader.keys("", json, DOSSIER);
        let mut text = |key| reader.optional("", json, key, Ok).unwrap_or_default();
        let [dossier, tax_code, paper] = ["dossier", "tax_code", "paper"].map(&mut text);
        // The door of the portal through which these would be found.
        let door = match (there(json, "tax_code"), there(json, "paper")) {
            (Some(_), Some(_)) => vec![Finding::new(&ARGUMENT_REPEATED).at(Path::Field("paper")).into()],
            (Some(_), None) => EnterpriseForm { tax_code, dossier, ..EnterpriseForm::default() }.check(),
            (None, _) => HouseholdForm { dossier, paper }.check(),
        };
        reader.errors.extend(door.into_iter().map(|error| (String::new(), error)));
        let obligations = reader.list("", json, "obligations");
        if obligations.is_empty() {
            reader.tell("", "obligations", &ARGUMENT_MISSING);
        }
        let (mut rows, mut noticed) = (Vec::new(), BTreeSet::new());
        for (at, value) in obligations.iter().enumerate() {
            let place = format!("obligations[{at}].");
            let Some(row) = row(value, &place, &mut reader) else { continue };
            let (kind, number) = (row.obligation.kind(), row.obligation.number());
            if !noticed.insert((kind, number, row.obligation.taxpayer())) {
                reader.tell(&place, "notice", &OBLIGATION_REPEATED);
            }
            rows.push(row);
        }
        let payee = payee(there(json, "payee").unwrap_or(&Value::Null), &mut reader);
        match (DossierCode::parse_lenient(dossier), payee, reader.errors.is_empty()) {
            (Ok(dossier), Some(payee), true) => Ok(Self { dossier, rows, payee }),
            _ => Err(reader.errors),
        }
    }
}

fn payee<'a>(payee: &'a Value, reader: &mut Reader) -> Option<Payee<'a>> {
    reader.keys("payee.", payee, PAYEE);
    let bin = reader.must("payee.", payee, "bin", Bin::new);
    let account = reader.must("payee.", payee, "account", Account::new);
    let office = reader.optional("payee.", payee, "office", Ok).unwrap_or_default();
    let form = reader.must("payee.", payee, "prefix", |prefix| Form::new(prefix, office, 8));
    let first_number = there(payee, "first_number").map_or(Ok(0), |number| {
        number.as_u64().ok_or_else(|| Finding::new(&ARGUMENT_TYPE).expected("whole number").into())
    });
    let first_number = reader.keep("payee.", "first_number", first_number);
    Some(Payee { bin: bin?, account: account?, form: form?, office, first_number: first_number? })
}

fn row<'a>(value: &'a Value, place: &str, reader: &mut Reader) -> Option<Row<'a>> {
    reader.keys(place, value, OBLIGATION);
    let kind = reader.must(place, value, "obligation", ObligationKind::parse);
    let number = reader.must(place, value, "notice", NoticeNumber::new);
    let issued_on = reader.must(place, value, "issued_on", Date::parse);
    let situation = reader.optional(place, value, "situation", Situation::parse);
    let taxpayer = match (there(value, "tax_code"), there(value, "paper")) {
        (Some(_), Some(_)) => {
            reader.tell(place, "paper", &ARGUMENT_REPEATED);
            None
        }
        (Some(_), None) => reader.must(place, value, "tax_code", TaxCode::parse).map(Taxpayer::TaxCode),
        (None, _) => reader.must(place, value, "paper", IdentityPaper::parse).map(Taxpayer::Paper),
    };
    let amount = reader.amount(place, value, "amount");
    let relief = there(value, "relief").map(|_| reader.amount(place, value, "relief"));
    let id = reader.optional(place, value, "id", PayableId::new);
    let budget = BudgetLine {
        chapter: reader.optional(place, value, "chapter", Chapter::parse),
        sub_item: reader.optional(place, value, "sub_item", SubItem::parse),
        ..BudgetLine::default()
    };
    let instalments = reader.list(place, value, "instalments").iter().enumerate();
    let instalments: Vec<_> = instalments.filter_map(|(at, it)| instalment(it, at, place, reader)).collect();
    let payments = reader.list(place, value, "payments").iter().enumerate();
    let payments: Vec<_> = payments.filter_map(|(at, it)| paid(it, at, place, reader)).collect();
    let mut facts = Facts::new(situation.unwrap_or(Situation::Standard));
    if there(value, "contract_price").is_some() {
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

fn instalment(value: &Value, at: usize, place: &str, reader: &mut Reader) -> Option<Instalment> {
    let place = format!("{place}instalments[{at}].");
    // Parts beyond what a number of parts can be are refused as all that are out of order.
    let part = u8::try_from(at + 1).unwrap_or(u8::MAX);
    reader.keys(&place, value, INSTALMENT);
    let amount = reader.amount(&place, value, "amount");
    let due_on = reader.must(&place, value, "due_on", Date::parse);
    let moved_to = reader.optional(&place, value, "moved_to", Date::parse);
    let instalment = Instalment::new(part, amount?, due_on?);
    Some(moved_to.map_or(instalment, |day| instalment.moved_to(day)))
}

fn paid<'a>(value: &'a Value, at: usize, place: &str, reader: &mut Reader) -> Option<Paid<'a>> {
    let place = format!("{place}payments[{at}].");
    reader.keys(&place, value, PAYMENT);
    let on = reader.must(&place, value, "on", Date::parse);
    let amount = reader.amount(&place, value, "amount");
    let by = reader.optional(&place, value, "by", IdentityPaper::parse);
    let paid = Paid::new(on?, amount?);
    Some(by.map_or(paid, |payer| paid.by(Taxpayer::Paper(payer))))
}
