//! Sorting a whole register of old accounts, every row into one class with its reason.

use super::law::Found;
use super::link::{CutOverDays, LinkPolicy};
use super::prelude::*;
use super::shape::{item, under, whole, words};
use motcua::account::migration::{Class as MigrationClass, Columns, Planner, Row};
use motcua::finding::{Error, Finding, Path};
use motcua::time::Date;
use motcua_shape_derive::{record, row};

words! {
    MigrationClass {
        Linked, LinkedAfterUpdate, NeedsNumber, Mismatch, Duplicate, Orphan, NotYet, Refused, SetAside,
    }
}

/// What becomes of the accounts of a register?
#[record]
pub struct MigrationQuestion {
    /// The names of the columns, in any order and case.
    pub header: Vec<String>,
    /// The rows, their cells in the order of the header.
    pub rows: Vec<Vec<String>>,
    /// The day of the migration.
    pub on: Date,
    /// The first days without the old accounts.
    pub cut_over: CutOverDays,
    /// Where practice differs.
    pub policy: Option<LinkPolicy>,
}

/// Where an account was sorted.
#[row]
pub struct MigrationPlace {
    /// Its class.
    pub class: MigrationClass,
    /// Why.
    pub reason: String,
    /// The identifier of the account that it joins.
    pub main: Option<String>,
}

/// How many accounts and dossiers.
#[row(open)]
pub struct MigrationCount {
    /// Accounts.
    pub accounts: i64,
    /// Their dossiers.
    pub dossiers: i64,
}

/// Where a cell could not be read, and why.
#[row(open)]
pub struct MigrationFinding {
    /// The column.
    pub path: String,
    /// The code of the rule.
    pub code: String,
}

/// A row that could not be read; nothing of it was taken as absent.
#[record]
pub struct MigrationAside {
    /// Which row, from 0.
    pub row: i64,
    /// What is wrong with it, in short.
    pub findings: Vec<MigrationFinding>,
    /// The findings with their texts.
    pub finding_rows: Vec<Found>,
}

/// The plan of a register: every row in exactly one class.
#[record]
pub struct MigrationAnswer {
    /// By the accounts' identifiers.
    pub placements: Map<String, MigrationPlace>,
    /// By class.
    pub counts: Map<String, MigrationCount>,
    /// How many rows have dossiers whose number could not be read.
    pub uncounted: i64,
    /// The rows that could not be read.
    pub set_aside: Vec<MigrationAside>,
}

/// The first finding about columns, which a file counts from 1, at the item of the question's list.
fn in_header(findings: Vec<Finding>) -> Error {
    let findings = findings.into_iter().map(|finding| {
        let path = finding.path().to_string();
        let column = path.strip_prefix("column[").and_then(|rest| rest.strip_suffix(']'));
        match column.and_then(|number| number.parse::<usize>().ok()?.checked_sub(1)) {
            Some(place) => finding.at(item("header", place, "")),
            None => finding.at(Path::Field("header")),
        }
    });
    under("", findings)
}

/// Plans a register.
pub fn plan(question: &MigrationQuestion) -> Result<MigrationAnswer, Error> {
    let header = question.header.iter().map(String::as_str);
    let columns = Columns::named(header, &[]).map_err(in_header)?;
    let policy = LinkPolicy::read(question.policy.as_ref());
    let mut planner =
        Planner::new(question.on, question.cut_over.read(), policy).expecting(question.rows.len());
    let mut set_aside = Vec::new();
    for (at, cells) in question.rows.iter().enumerate() {
        let read = columns.read(cells.iter().map(String::as_str));
        if let Row::SetAside(row) = &read {
            let told = |finding: &Finding| MigrationFinding {
                path: finding.path().to_string(),
                code: finding.code().to_owned(),
            };
            set_aside.push(MigrationAside {
                row: whole(at),
                findings: row.findings().iter().map(told).collect(),
                finding_rows: row.findings().iter().map(Found::from).collect(),
            });
        }
        planner.push_row(read);
    }
    let plan = planner.finish();
    let placements = plan.placements().map(|(id, at)| {
        let reason = at.reason().as_str().to_owned();
        (
            id.to_string(),
            MigrationPlace { class: at.class(), reason, main: at.main().map(ToString::to_string) },
        )
    });
    let counts = MigrationClass::ALL.iter().map(|class| (class, plan.report().of(*class)));
    let counts = counts.filter(|(_, count)| count.accounts > 0).map(|(class, count)| {
        let count = MigrationCount { accounts: whole(count.accounts), dossiers: whole(count.dossiers) };
        (class.as_str().to_owned(), count)
    });
    Ok(MigrationAnswer {
        placements: placements.collect(),
        counts: counts.collect(),
        uncounted: whole(plan.report().uncounted()),
        set_aside,
    })
}
