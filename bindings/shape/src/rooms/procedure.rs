//! The catalogue of procedures on a day: one by its code, all of them, all of them as linked data.

use super::dossier::DossierPeriod;
use super::law::{Found, RowText, Wordings};
use super::office::PeriodLength;
use super::prelude::*;
use super::shape::words;
use motcua::calendar::Period;
use motcua::finding::{Error, Path};
use motcua::identity::ProcedureCode;
use motcua::law::{Book, Moment, Row};
use motcua::procedure::{Catalogue, Channel, Level as OnlineLevel, Paper, Procedure, TimeLimit, Way, cpsv};
use motcua::time::Date;
use motcua_shape_derive::record;

words! {
    OnlineLevel { Full, Partial }
}

/// Which procedure has this code on this day?
#[record(open)]
pub struct ProcedureQuestion {
    /// Its code, such as `1.004837`; white space and case are read leniently.
    pub code: String,
    /// The day asked about.
    pub on: Date,
    /// What was known on this day decides; absent for the day asked about.
    pub known_on: Option<Date>,
}

/// A channel of a procedure and its time limit.
#[record(open)]
pub struct ProcedureWay {
    /// The channel.
    pub channel: Channel,
    /// The time limit for it, as a dossier takes it; absent where none is set.
    pub period: Option<DossierPeriod>,
    /// What is to be known of the limit: when it is longer.
    pub note: Option<Wordings>,
}

impl From<&Way> for ProcedureWay {
    fn from(way: &Way) -> Self {
        let period = match way.limit {
            TimeLimit::Unset => None,
            TimeLimit::SameDay => Some(DossierPeriod::SameDay),
            TimeLimit::Within(period) => Some(DossierPeriod::Within { record: length(period) }),
        };
        Self { channel: way.channel, period, note: way.note.as_ref().map(Wordings::from) }
    }
}

/// A period by its unit; whole hours as hours.
fn length(period: Period) -> PeriodLength {
    let none =
        PeriodLength { working_hours: None, working_minutes: None, working_days: None, calendar_days: None };
    match period {
        Period::WorkingHours(length) if length.minutes() % 60 == 0 => {
            PeriodLength { working_hours: Some(length.minutes() / 60), ..none }
        }
        Period::WorkingHours(length) => PeriodLength { working_minutes: Some(length.minutes()), ..none },
        Period::WorkingDays(length) => PeriodLength { working_days: Some(length.days()), ..none },
        Period::CalendarDays(length) => PeriodLength { calendar_days: Some(length.days()), ..none },
    }
}

/// A paper to be filed (*thành phần hồ sơ*).
#[record(open)]
pub struct ProcedurePaper {
    /// Its key in the procedure.
    pub id: String,
    /// What it is.
    pub name: Wordings,
    /// How many originals.
    pub originals: u8,
    /// How many copies.
    pub copies: u8,
}

impl From<&Paper> for ProcedurePaper {
    fn from(paper: &Paper) -> Self {
        Self {
            id: String::from(&*paper.id),
            name: (&paper.name).into(),
            originals: paper.originals,
            copies: paper.copies,
        }
    }
}

/// A procedure of the catalogue (*thủ tục hành chính*) as it is on a day.
#[record(open)]
pub struct ProcedureAnswer {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: Wordings,
    /// The field it belongs to.
    pub field: Wordings,
    /// Who resolves it.
    pub agency: Wordings,
    /// How much of it can be done online; absent where that was not found.
    pub level: Option<OnlineLevel>,
    /// How it can be filed, and how long it takes then; none where that was not found.
    pub ways: Vec<ProcedureWay>,
    /// The ids of the fees.
    pub fees: Vec<String>,
    /// What has to be filed.
    pub papers: Vec<ProcedurePaper>,
    /// What it gives.
    pub result: Wordings,
    /// The codes of procedures that have to come first.
    pub follows: Vec<String>,
    /// Where it comes from and when it holds.
    pub row: RowText,
}

impl ProcedureAnswer {
    fn of(book: &Book, procedure: &Procedure) -> Self {
        let texts = |list: &[Box<str>]| list.iter().map(|text| String::from(&**text)).collect();
        Self {
            code: procedure.code.as_str().to_owned(),
            name: (&procedure.name).into(),
            field: (&procedure.field).into(),
            agency: (&procedure.agency).into(),
            level: procedure.level,
            ways: procedure.ways.iter().map(ProcedureWay::from).collect(),
            fees: texts(&procedure.fees),
            papers: procedure.papers.iter().map(ProcedurePaper::from).collect(),
            result: (&procedure.result).into(),
            follows: texts(&procedure.follows),
            row: RowText::of(book, &procedure.name, procedure.provenance()),
        }
    }
}

/// Which procedures are there on a day?
#[record(open)]
pub struct CatalogueQuestion {
    /// The day asked about.
    pub on: Date,
    /// What was known on this day decides; absent for the day asked about.
    pub known_on: Option<Date>,
}

/// The procedures on a day (*danh mục thủ tục hành chính*).
#[record(open)]
pub struct CatalogueAnswer {
    /// By their codes.
    pub procedures: Vec<ProcedureAnswer>,
    /// What is wrong with the catalogue as a whole.
    pub findings: Vec<Found>,
}

/// How is the catalogue of a day told as linked data?
#[record(open)]
pub struct CpsvQuestion {
    /// What names begin with, such as `https://dichvucong.example.vn/id/`.
    pub base: String,
    /// The day asked about.
    pub on: Date,
    /// What was known on this day decides; absent for the day asked about.
    pub known_on: Option<Date>,
}

/// The catalogue as linked data.
#[record(open)]
pub struct CpsvAnswer {
    /// A JSON-LD document of CPSV-AP 3.2.
    pub text: String,
    /// What is wrong with the catalogue as a whole.
    pub findings: Vec<Found>,
}

fn catalogue(book: &Book, on: Date, known_on: Option<Date>) -> Catalogue<'_> {
    Catalogue::of(book, Moment::new(on).known_on(known_on.unwrap_or(on)))
}

/// Finds a procedure by its code.
pub fn find(book: &Book, question: &ProcedureQuestion) -> Result<ProcedureAnswer, Error> {
    let at = |error: Error| error.at(Path::Field("code"));
    let code = ProcedureCode::parse_lenient(&question.code).map_err(at)?;
    let catalogue = catalogue(book, question.on, question.known_on);
    let procedure = catalogue.procedure(code.as_str()).map_err(at)?;
    Ok(ProcedureAnswer::of(book, procedure))
}

/// Lists the procedures of a day.
pub fn list(book: &Book, question: &CatalogueQuestion) -> Result<CatalogueAnswer, Error> {
    let catalogue = catalogue(book, question.on, question.known_on);
    Ok(CatalogueAnswer {
        procedures: catalogue.procedures().map(|procedure| ProcedureAnswer::of(book, procedure)).collect(),
        findings: catalogue.findings().iter().map(Found::from).collect(),
    })
}

/// Tells the catalogue of a day as linked data.
pub fn linked_data(book: &Book, question: &CpsvQuestion) -> Result<CpsvAnswer, Error> {
    let catalogue = catalogue(book, question.on, question.known_on);
    let text = cpsv::json_ld(&catalogue, &question.base).map_err(|error| error.at(Path::Field("base")))?;
    Ok(CpsvAnswer { text, findings: catalogue.findings().iter().map(Found::from).collect() })
}
