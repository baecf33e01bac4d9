//! Codes of procedures, and what a dossier's code says of its system.

use super::prelude::*;
use super::shape::words;
use motcua::finding::{Error, Path};
use motcua::identity::{AgencyRole, DossierCode, DossierSystem, MinistrySystem, ProcedureCode};
use motcua_shape_derive::{choice, record};

words! {
    AgencyRole { Receiving, Resolving }
}

/// How strictly a code is read.
#[choice]
pub enum ReadingMode {
    /// As the rule writes it.
    #[word("strict")]
    Strict,
    /// Forms too that are seen but not written by the rule.
    #[word("lenient")]
    Lenient,
}

/// Whose system gave a dossier its code.
#[choice]
pub enum SystemKind {
    /// That of the province or ministry whose agency the code begins with.
    #[word("own")]
    Own,
    /// A ministry's, for a dossier of a province's agency.
    #[word("ministry")]
    Ministry,
}

/// A code as it is written, and how strictly it is read.
#[record(open)]
pub struct CodeQuestion {
    /// The code.
    pub value: String,
    /// How strictly it is read; absent for `strict`.
    pub mode: Option<ReadingMode>,
}

/// The code of a procedure (*mã thủ tục*).
#[record(open)]
pub struct ProcedureCodeAnswer {
    /// The code as it is written.
    pub canonical: String,
    /// The code in the national database; absent for a province's own.
    pub national: Option<String>,
    /// The province or ministry whose own procedure it is.
    pub local_agency: Option<String>,
    /// The two digits of the service, where the code has them.
    pub service: Option<String>,
}

/// The ministry whose system gave a code.
#[record(open)]
pub struct MinistryAnswer {
    /// The first digits of the serial.
    pub digits: String,
    /// The ministry's agency code.
    pub agency: String,
    /// Its name.
    pub name: String,
    /// What the digits are also read as.
    pub also_read_as: Option<String>,
}

/// What a dossier's code says of agency and system.
#[record(open)]
pub struct DossierSystemAnswer {
    /// What the agency in the code is to the dossier.
    pub agency_role: AgencyRole,
    /// Whose system gave the code.
    pub system: SystemKind,
    /// The ministry, where its digits are known.
    pub ministry: Option<MinistryAnswer>,
}

fn at_value(error: Error) -> Error {
    error.at(Path::Field("value"))
}

/// Reads the code of a procedure.
pub fn procedure_code(question: &CodeQuestion) -> Result<ProcedureCodeAnswer, Error> {
    let code = match question.mode {
        Some(ReadingMode::Lenient) => ProcedureCode::parse_lenient(&question.value),
        Some(ReadingMode::Strict) | None => ProcedureCode::parse(&question.value),
    };
    let code = code.map_err(at_value)?;
    Ok(ProcedureCodeAnswer {
        canonical: code.to_string(),
        national: code.national().map(str::to_owned),
        local_agency: code.local_agency().map(|agency| agency.to_string()),
        service: code.service().map(str::to_owned),
    })
}

/// Tells what a dossier's code says of its agency and of the system that gave it.
pub fn dossier_system(question: &CodeQuestion) -> Result<DossierSystemAnswer, Error> {
    let code = match question.mode {
        Some(ReadingMode::Lenient) => DossierCode::parse_lenient(&question.value),
        Some(ReadingMode::Strict) | None => DossierCode::parse(&question.value),
    };
    let code = code.map_err(at_value)?;
    let (system, ministry) = match code.system() {
        DossierSystem::Own => (SystemKind::Own, None),
        DossierSystem::Ministry(ministry) => (SystemKind::Ministry, ministry),
    };
    Ok(DossierSystemAnswer { agency_role: code.role(), system, ministry: ministry.map(told) })
}

fn told(ministry: &MinistrySystem) -> MinistryAnswer {
    MinistryAnswer {
        digits: ministry.digits().to_owned(),
        agency: ministry.agency().to_owned(),
        name: ministry.name().to_owned(),
        also_read_as: ministry.also_read_as().map(str::to_owned),
    }
}
