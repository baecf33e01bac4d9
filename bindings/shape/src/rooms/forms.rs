//! Forms that people and offices fill in: everything that is wrong, each at its field.

use super::law::Found;
use super::prelude::*;
use super::shape::words;
use motcua::finding::Error;
use motcua::money::Vnd;
use motcua::payment::{
    EnterpriseForm, FeeKind, HouseholdForm, ReceiptFields, ReceiptItem, ReceiptStandard, TreasuryFields,
    TreasuryForm, TreasuryRow,
};
use motcua::time::Date;
use motcua_shape_derive::record;

words! {
    ReceiptStandard { Paper, Electronic }
    TreasuryForm { Budget, Fees }
}

/// What an enterprise types to ask for its land obligations; left out or empty where it says nothing.
#[record]
pub struct EnterpriseQuestion {
    /// The tax code.
    pub tax_code: Option<String>,
    /// The identifier of the sum.
    pub id: Option<String>,
    /// The number of the notice.
    pub notice: Option<String>,
    /// The dossier code.
    pub dossier: Option<String>,
}

/// What an individual or a household types to ask for its land obligations.
#[record]
pub struct HouseholdQuestion {
    /// The dossier code, as on the tax notice.
    pub dossier: Option<String>,
    /// The number of the identity paper, as on the tax notice.
    pub paper: Option<String>,
}

/// Everything that is wrong with a form, each at its field; empty where nothing is.
#[record(open)]
pub struct FormAnswer {
    /// In the order of the fields.
    pub findings: Vec<Found>,
}

fn told(errors: &[Error]) -> FormAnswer {
    FormAnswer { findings: errors.iter().map(|error| Found::at_field(error.finding())).collect() }
}

/// Checks what an enterprise typed.
pub fn enterprise(question: &EnterpriseQuestion) -> Result<FormAnswer, Error> {
    let form = EnterpriseForm {
        tax_code: text(question.tax_code.as_ref()),
        id: text(question.id.as_ref()),
        notice: text(question.notice.as_ref()),
        dossier: text(question.dossier.as_ref()),
    };
    Ok(told(&form.check()))
}

/// Checks what an individual or a household typed.
pub fn household(question: &HouseholdQuestion) -> Result<FormAnswer, Error> {
    let form =
        HouseholdForm { dossier: text(question.dossier.as_ref()), paper: text(question.paper.as_ref()) };
    Ok(told(&form.check()))
}

fn text(given: Option<&String>) -> &str {
    given.map(String::as_str).unwrap_or_default()
}

/// One sum of a receipt.
#[record]
pub struct ReceiptSum {
    /// What it is for.
    pub name: String,
    /// How much it is.
    pub amount: Vnd,
}

/// A receipt for *phí* or for *lệ phí*, not yet checked (*biên lai thu phí, lệ phí*).
#[record]
pub struct ReceiptQuestion {
    /// By which rules it is made.
    pub standard: ReceiptStandard,
    /// What all its sums are.
    pub kind: FeeKind,
    /// The symbol of the form.
    pub form: String,
    /// The symbol.
    pub symbol: String,
    /// The number.
    pub number: String,
    /// Who collects.
    pub collector: String,
    /// The collector's tax code.
    pub collector_tax_code: String,
    /// Who pays, where it is said.
    pub payer: Option<String>,
    /// The day it is made.
    pub issued_on: Date,
    /// What is paid.
    pub items: Vec<ReceiptSum>,
    /// The total in Vietnamese words, to be held against the figures.
    pub in_words: Option<String>,
}

/// What is wrong with a receipt or a slip, and its total.
#[record]
pub struct SlipCheck {
    /// In the order of the fields; empty where nothing is wrong.
    pub findings: Vec<Found>,
    /// The total, where nothing is wrong.
    pub total: Option<Vnd>,
    /// The total in Vietnamese words.
    pub in_words: Option<String>,
}

/// Checks a receipt.
pub fn receipt(question: &ReceiptQuestion) -> Result<SlipCheck, Error> {
    let items: Vec<_> =
        question.items.iter().map(|it| ReceiptItem { name: &it.name, amount: it.amount.dong() }).collect();
    let fields = ReceiptFields {
        standard: question.standard,
        kind: question.kind,
        form: &question.form,
        symbol: &question.symbol,
        number: &question.number,
        collector: &question.collector,
        collector_tax_code: &question.collector_tax_code,
        payer: question.payer.as_deref(),
        issued_on: question.issued_on,
        items: &items,
        in_words: question.in_words.as_deref(),
    };
    Ok(checked(&fields.check(), fields.receipt().map(|receipt| receipt.total())))
}

fn checked(errors: &[Error], total: Result<Vnd, Error>) -> SlipCheck {
    let total = total.ok();
    SlipCheck {
        findings: told(errors).findings,
        total,
        in_words: total.map(|total| total.in_vietnamese().to_string()),
    }
}

/// A row of a slip.
#[record]
pub struct TreasurySum {
    /// Into the budget: the number of the notice or decision, or the identifier of what is to be paid.
    pub document: Option<String>,
    /// What is paid.
    pub content: Option<String>,
    /// How much.
    pub amount: Vnd,
    /// Into the budget: the chapter, three digits.
    pub chapter: Option<String>,
    /// Into the budget: the sub-item, four digits.
    pub sub_item: Option<String>,
    /// Of charges and fees: the code of the charge or fee.
    pub fee_code: Option<String>,
}

/// A slip of the treasury, not yet checked (*giấy nộp tiền*); left out where a form does not have a text.
#[record]
pub struct TreasuryQuestion {
    /// Which form it is.
    pub form: TreasuryForm,
    /// The dossier's code.
    pub dossier: Option<String>,
    /// The reference, or the transaction's code.
    pub reference: Option<String>,
    /// Who owes.
    pub payer: Option<String>,
    /// Tax code or personal number of who owes.
    pub payer_number: Option<String>,
    /// The address of who owes.
    pub address: Option<String>,
    /// Who pays for them.
    pub on_behalf_by: Option<String>,
    /// Tax code or personal number of who pays for them.
    pub on_behalf_number: Option<String>,
    /// The account that is credited.
    pub account: Option<String>,
    /// The collecting agency or collector.
    pub collector: Option<String>,
    /// The collector's e-identity code.
    pub collector_code: Option<String>,
    /// The treasury or bank where the account is.
    pub held_at: Option<String>,
    /// What is paid.
    pub rows: Vec<TreasurySum>,
}

/// Checks a slip of the treasury.
pub fn treasury(question: &TreasuryQuestion) -> Result<SlipCheck, Error> {
    let rows: Vec<TreasuryRow<'_>> = question.rows.iter().map(treasury_row).collect();
    let fields = TreasuryFields {
        form: question.form,
        dossier: text(question.dossier.as_ref()),
        reference: text(question.reference.as_ref()),
        payer: text(question.payer.as_ref()),
        payer_number: text(question.payer_number.as_ref()),
        address: text(question.address.as_ref()),
        on_behalf_by: text(question.on_behalf_by.as_ref()),
        on_behalf_number: text(question.on_behalf_number.as_ref()),
        account: text(question.account.as_ref()),
        collector: text(question.collector.as_ref()),
        collector_code: text(question.collector_code.as_ref()),
        held_at: text(question.held_at.as_ref()),
        rows: &rows,
    };
    Ok(checked(&fields.check(), fields.slip().map(|slip| slip.total())))
}

fn treasury_row(row: &TreasurySum) -> TreasuryRow<'_> {
    TreasuryRow {
        document: text(row.document.as_ref()),
        content: text(row.content.as_ref()),
        amount: row.amount.dong(),
        chapter: text(row.chapter.as_ref()),
        sub_item: text(row.sub_item.as_ref()),
        fee_code: text(row.fee_code.as_ref()),
    }
}
