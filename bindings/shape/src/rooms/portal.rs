//! Procedures as a portal tells them.

use super::law::Found;
use super::prelude::*;
use super::procedure::{ProcedurePaper, ProcedureWay};
use motcua::finding::Error;
use motcua::procedure::import::{Imported, procedures};
use motcua_shape_derive::record;

/// What does this answer of a portal say of procedures?
#[record(open)]
pub struct PortalAnswerQuestion {
    /// The answer of `LayThuTuc`, in JSON.
    pub text: String,
}

/// A procedure as a portal tells it, in Vietnamese (*thủ tục trên cổng*).
#[record(open)]
pub struct PortalProcedure {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The fields it belongs to.
    pub fields: Vec<String>,
    /// The agencies that resolve it.
    pub agencies: Vec<String>,
    /// Channels and time limits, those of special cases after the first.
    pub ways: Vec<ProcedureWay>,
    /// The papers of its first case.
    pub papers: Vec<ProcedurePaper>,
    /// What it gives.
    pub results: Vec<String>,
    /// The numbers of the documents it rests on.
    pub documents: Vec<String>,
}

impl From<Imported> for PortalProcedure {
    fn from(told: Imported) -> Self {
        let texts = |list: Vec<Box<str>>| list.into_iter().map(String::from).collect();
        Self {
            code: told.code.as_str().to_owned(),
            name: told.name.into(),
            fields: texts(told.fields),
            agencies: texts(told.agencies),
            ways: told.ways.iter().map(ProcedureWay::from).collect(),
            papers: told.papers.iter().map(ProcedurePaper::from).collect(),
            results: texts(told.results),
            documents: texts(told.documents),
        }
    }
}

/// Procedures, and what could not be read of them.
#[record(open)]
pub struct PortalReading {
    /// Those with a code that can be read, in their order.
    pub procedures: Vec<PortalProcedure>,
    /// Everything found, with its place in the text's objects.
    pub findings: Vec<Found>,
}

/// Reads the procedures that a portal tells.
pub fn read(question: &PortalAnswerQuestion) -> Result<PortalReading, Error> {
    let (told, findings) = procedures(&question.text);
    Ok(PortalReading {
        procedures: told.into_iter().map(PortalProcedure::from).collect(),
        findings: findings.iter().map(Found::from).collect(),
    })
}
