//! Orders and their references, and references found again in what a bank sends.

use super::prelude::*;
use super::shape::{item, within};
use motcua::finding::{Error, Path};
use motcua::identity::DossierCode;
use motcua::money::Vnd;
use motcua::payment::{Finder, Form, Identifier, Order, Reference};
use motcua::time::DateTime;
use motcua::vietqr::{Account, Bin, Name};
use motcua_shape_derive::record;

/// A number whose reference is wanted.
#[record(open)]
pub struct ReferenceQuestion {
    /// Two to five letters that say whose references these are.
    pub prefix: String,
    /// The office's letters and digits; absent for none.
    pub office: Option<String>,
    /// The number of the order.
    pub number: i64,
    /// How many digits numbers have; absent for 8.
    pub digits: Option<u8>,
    /// Whether the number is written as another one, far from its neighbours', so that two wrong digits hardly ever lead
    /// to another's order; false if absent.
    pub spread: bool,
}

/// The reference of an order (*mã tham chiếu thanh toán*).
#[record(open)]
pub struct ReferenceAnswer {
    /// The reference, for the bill number (62.01).
    pub reference: String,
    /// What stands in the purpose (62.08).
    pub short: String,
    /// How long references of this form are.
    pub length: u32,
}

/// Makes the reference of an order's number, with its check digits.
pub fn reference(question: &ReferenceQuestion) -> Result<ReferenceAnswer, Error> {
    let office = question.office.as_deref().unwrap_or_default();
    let dense = Form::new(&question.prefix, office, question.digits.unwrap_or(Form::DIGITS))?;
    let form = if question.spread { dense.spread() } else { dense };
    // A number below zero is beyond every form, as one that is too long.
    let number = u64::try_from(question.number).unwrap_or(u64::MAX);
    let reference = form.reference(office, number)?;
    let text = reference.as_str().to_owned();
    let length = u32::try_from(form.length()).unwrap_or(u32::MAX);
    Ok(ReferenceAnswer { short: text.clone(), reference: text, length })
}

/// An order to pay (*lệnh thanh toán*).
#[record]
pub struct OrderQuestion {
    /// The payee's bank: six digits.
    pub bin: String,
    /// The payee's account.
    pub account: String,
    /// What is to be paid.
    pub amount: Vnd,
    /// The reference.
    pub reference: String,
    /// The dossier's code.
    pub dossier: String,
    /// When the code is made.
    pub at: DateTime,
    /// From when on it is no longer to be paid.
    pub expiry: Option<DateTime>,
    /// The identifiers of the sums that it pays.
    pub obligations: Vec<String>,
    /// The payee's name.
    pub payee_name: Option<String>,
}

/// The payload of an order.
#[record]
pub struct OrderAnswer {
    /// The payload, to be drawn.
    pub payload: String,
    /// The reference in it.
    pub reference: String,
}

/// Writes the payload of an order.
pub fn payload(question: &OrderQuestion) -> Result<OrderAnswer, Error> {
    let at = |field| move |error: Error| error.at(Path::Field(field));
    let obligations = question.obligations.iter().enumerate().map(|(number, text)| {
        Identifier::new(text).map_err(|error| error.at(item("obligations", number, "")))
    });
    let obligations = obligations.collect::<Result<Vec<_>, _>>()?;
    let mut order = Order::new(
        Bin::new(&question.bin).map_err(at("bin"))?,
        Account::new(&question.account).map_err(at("account"))?,
        question.amount,
        Reference::parse(&question.reference).map_err(at("reference"))?,
        DossierCode::parse(&question.dossier).map_err(at("dossier"))?,
    )
    .with_obligations(&obligations);
    if let Some(expiry) = question.expiry {
        order = order.with_expiry(expiry);
    }
    if let Some(name) = &question.payee_name {
        order = order.with_payee_name(Name::new(name).map_err(at("payee_name"))?);
    }
    Ok(OrderAnswer { payload: order.payload(question.at)?, reference: order.reference().as_str().to_owned() })
}

/// A form of references that may stand in a remark.
#[record(open)]
pub struct ReferenceForm {
    /// Two to five letters that say whose references these are.
    pub prefix: String,
    /// An office, as an example of the kinds of characters; absent for none.
    pub office: Option<String>,
    /// How many digits numbers have; absent for 8.
    pub digits: Option<u8>,
}

/// The finder of these forms.
pub(super) fn finder(forms: &[ReferenceForm]) -> Result<Finder, Error> {
    let forms = forms.iter().enumerate().map(|(number, form)| {
        let office = form.office.as_deref().unwrap_or_default();
        Form::new(&form.prefix, office, form.digits.unwrap_or(Form::DIGITS))
            .map_err(|error| within(&format!("forms[{number}]"), &error))
    });
    Ok(Finder::new(forms.collect::<Result<Vec<_>, Error>>()?))
}

/// Which references stand in a bank's remark?
#[record]
pub struct FindQuestion {
    /// The forms that may stand in it.
    pub forms: Vec<ReferenceForm>,
    /// The remark.
    pub remark: String,
}

/// What stands in a remark.
#[record]
pub struct FindAnswer {
    /// Whole references, each once, in their order.
    pub references: Vec<String>,
    /// Dossier codes that payers wrote, which match nothing by themselves.
    pub guesses: Vec<String>,
    /// How many references are damaged.
    pub damaged: u32,
}

/// Finds references in what banks make of remarks.
pub fn find(question: &FindQuestion) -> Result<FindAnswer, Error> {
    let found = finder(&question.forms)?.find(&question.remark);
    let found = found.map_err(|error| error.at(Path::Field("remark")))?;
    Ok(FindAnswer {
        references: found.references().map(|it| it.as_str().to_owned()).collect(),
        guesses: found.guesses().iter().map(ToString::to_string).collect(),
        damaged: u32::try_from(found.damaged().len()).unwrap_or(u32::MAX),
    })
}
