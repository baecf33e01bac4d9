//! What a provincial system and the national portal tell each other: a message read, a message of a dossier written.

use super::dossier::DossierQuestion;
use super::law::Found;
use super::prelude::*;
use super::shape::{out_of_place, within, words};
use motcua::finding::{Error, Path};
use motcua::identity::DossierCode;
use motcua::law::Book;
use motcua::procedure::Status;
use motcua::procedure::exchange::{Message, Record, Service as ExchangeService};
use motcua::time::DateTime;
use motcua_shape_derive::record;

words! {
    ExchangeService { Dossiers, Progress }
}

/// What does this message say?
#[record]
pub struct ExchangeReadQuestion {
    /// The message in JSON.
    pub text: String,
}

/// A record of a message: a dossier, or a step (*bản ghi*). What cannot be read is told in the findings.
#[record]
pub struct ExchangeRecord {
    /// The dossier's code (`MaHoSo`), as it is written.
    pub dossier: Option<String>,
    /// The procedure's code (`MaTTHC`), as it is written.
    pub procedure: Option<String>,
    /// The number of the status (`TrangThaiHoSo`, of a step `TrangThai`), 1 to 10.
    pub status: Option<u8>,
    /// When the dossier was accepted (`NgayTiepNhan`).
    pub received_at: Option<DateTime>,
    /// When its result is due (`NgayHenTra`).
    pub due_at: Option<DateTime>,
    /// When its result came to the desk (`NgayKetThucXuLy`).
    pub finished_at: Option<DateTime>,
    /// When the applicant had it (`NgayTra`).
    pub returned_at: Option<DateTime>,
    /// When the step was taken (`ThoiDiemXuLy`).
    pub at: Option<DateTime>,
    /// The dates that the applicant was given, the present one last; none where one of them cannot be read.
    pub appointments: Vec<DateTime>,
    /// The fields that hold a text or a number, as they are written.
    pub fields: Map<String, String>,
    /// The record in JSON, with everything that was in it.
    pub json: String,
}

impl ExchangeRecord {
    fn of(record: &Record, service: ExchangeService) -> Self {
        // Each that cannot be read is among the findings of the message.
        let time = |field| record.time(field).ok().flatten();
        Self {
            dossier: record.text("MaHoSo"),
            procedure: record.text("MaTTHC"),
            status: record.status(service.status_field()).ok().map(Status::code),
            received_at: time("NgayTiepNhan"),
            due_at: time("NgayHenTra"),
            finished_at: time("NgayKetThucXuLy"),
            returned_at: time("NgayTra"),
            at: time("ThoiDiemXuLy"),
            appointments: record.appointments().unwrap_or_default(),
            fields: record.texts().map(|(field, text)| (field.to_owned(), text)).collect(),
            json: record.write(),
        }
    }
}

/// What a message says, and what is wrong with it (*gói tin đồng bộ*).
#[record]
pub struct ExchangeReading {
    /// What it asks for; absent where the text is no message of a service that is known.
    pub service: Option<ExchangeService>,
    /// Whether it changes dossiers that the portal has already.
    pub updating: bool,
    /// Its records.
    pub records: Vec<ExchangeRecord>,
    /// The message written back with everything that was read; absent where it is none.
    pub text: Option<String>,
    /// Everything found, with its place in the text's objects.
    pub findings: Vec<Found>,
}

/// Which message tells the portal of this dossier?
#[record]
pub struct ExchangeWriteQuestion {
    /// What the message asks for: the dossier as a whole, or a record for each step.
    pub service: ExchangeService,
    /// Whether the portal has the dossier already.
    pub updating: bool,
    /// The dossier's code.
    pub code: String,
    /// The dossier.
    pub dossier: DossierQuestion,
    /// The appointment as it is now; absent for the one that the events and the calendar give. Steps have none.
    pub due_at: Option<DateTime>,
    /// Fields of each record that a dossier's events do not tell, by their names in messages: the procedure, the
    /// applicant, who acted. One that the events tell too is replaced.
    pub fields: Map<String, String>,
    /// Lists of each record, by their names in messages: papers, fees.
    pub lists: Map<String, Vec<Map<String, String>>>,
}

/// A message, and what it still lacks.
#[record]
pub struct ExchangeWritten {
    /// The message in JSON.
    pub text: String,
    /// What a reader of the message would find.
    pub findings: Vec<Found>,
}

/// Reads a message.
pub fn read(question: &ExchangeReadQuestion) -> Result<ExchangeReading, Error> {
    let reading = Message::read(&question.text);
    let findings = reading.findings.iter().map(Found::from).collect();
    let Some(message) = reading.message else {
        return Ok(ExchangeReading {
            service: None,
            updating: false,
            records: Vec::new(),
            text: None,
            findings,
        });
    };
    let service = message.service();
    let records = message.records().iter().map(|record| ExchangeRecord::of(record, service));
    Ok(ExchangeReading {
        service: Some(service),
        updating: message.is_updating(),
        records: records.collect(),
        text: Some(message.write()),
        findings,
    })
}

/// Writes the message that tells the portal of a dossier.
pub fn write(book: &Book, question: &ExchangeWriteQuestion) -> Result<ExchangeWritten, Error> {
    let inside = |error: Error| within("dossier", &error);
    let code = DossierCode::parse_lenient(&question.code).map_err(|error| error.at(Path::Field("code")))?;
    let dossier = question.dossier.read().map_err(inside)?;
    let dossier = match question.dossier.now {
        None => dossier,
        Some(now) => dossier.until(now),
    };
    // What an appointment is counted with has to be sound where none is counted, too.
    let office = question.dossier.office(book).map_err(inside)?;
    let clockwork = question.dossier.clockwork(&office).map_err(inside)?;
    let records = match (question.service, question.due_at) {
        (ExchangeService::Progress, None) => Record::of_progress(&code, &dossier),
        (ExchangeService::Progress, Some(_)) => {
            let fields = "service, updating, code, dossier, fields, lists";
            return Err(out_of_place(Path::Field("due_at"), fields));
        }
        (ExchangeService::Dossiers, None) => {
            vec![Record::of_dossier(&code, &dossier, clockwork.appointment(&dossier).map_err(inside)?)]
        }
        (ExchangeService::Dossiers, due) => vec![Record::of_dossier(&code, &dossier, due)],
    };
    let records: Vec<Record> = records.into_iter().map(|record| complete(record, question)).collect();
    let text = Message::new(question.service, question.updating, records).write();
    let findings = Message::read(&text).findings.iter().map(Found::from).collect();
    Ok(ExchangeWritten { text, findings })
}

/// A record with the caller's fields and lists.
fn complete(record: Record, question: &ExchangeWriteQuestion) -> Record {
    let texts = |record: Record, fields: &Map<String, String>| {
        fields.iter().fold(record, |record, (name, text)| record.with_text(name, text))
    };
    let items = question.lists.iter().flat_map(|(name, items)| items.iter().map(move |item| (name, item)));
    items.fold(texts(record, &question.fields), |record, (name, item)| {
        record.with_item(name, texts(Record::new(), item))
    })
}
