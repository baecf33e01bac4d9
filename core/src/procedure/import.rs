//! Procedures as a portal's service `LayThuTuc` tells them.

use super::exchange::Record;
use super::limit::TimeLimit;
use super::practice::Channel;
use super::rows::{Paper, Procedure, Way};
use super::rules::{EXCHANGE_MISSING, EXCHANGE_SHAPE, EXCHANGE_UNIT};
use crate::calendar::Period;
use crate::finding::{Finding, Path, Words};
use crate::identity::ProcedureCode;
use crate::law::{Provenance, Wording};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use serde_json::Value;

const LIST: &Words = &Words { vi: "một danh sách \"result\"", en: "a list \"result\"" };
const OBJECT: &Words = &Words { vi: "một đối tượng", en: "an object" };
const COUNT: &Words = &Words { vi: "một số từ 0 đến 255", en: "a number from 0 to 255" };
const CHANNELS: &Words = &Words { vi: "1, 2 hoặc 3", en: "1, 2 or 3" };

const RESULT: &str = "result";

/// Names the keys of a procedure that are read here.
macro_rules! keys {
    ($($name:ident),+ $(,)?) => {
        $(const $name: &str = stringify!($name);)+

        /// The keys that may be told.
        const KEYS: &[&str] = &[RESULT, $($name),+];
    };
}

keys! {
    MATTHC,
    TENTTHC,
    LINHVUCTHUCHIEN,
    TENLINHVUC,
    COQUANTHUCHIEN,
    TENDONVI,
    KETQUATHUCHIEN,
    TENKETQUA,
    CANCUPHAPLY,
    SOVANBAN,
    CACHTHUCTHUCHIEN,
    KENH,
    THOIGIAN,
    THOIGIANGIAIQUYET,
    DONVITINH,
    MOTA,
    THANHPHANHOSO,
    GIAYTO,
    MAGIAYTO,
    TENGIAYTO,
    SOBANCHINH,
    SOBANSAO,
}

/// A procedure as a portal tells it: texts in Vietnamese, what it holds besides kept in the record.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Imported {
    /// Its code.
    pub code: ProcedureCode,
    /// Its name.
    pub name: Box<str>,
    /// The fields it belongs to.
    pub fields: Vec<Box<str>>,
    /// The agencies that resolve it.
    pub agencies: Vec<Box<str>>,
    /// Channels and time limits, those of special cases after the first.
    pub ways: Vec<Way>,
    /// The papers of its first case.
    pub papers: Vec<Paper>,
    /// What it gives.
    pub results: Vec<Box<str>>,
    /// The numbers of the documents it rests on.
    pub documents: Vec<Box<str>>,
    /// Everything that the portal told.
    pub record: Record,
}

/// Reads the answer of `LayThuTuc`: an object with a list `result` of procedures. A procedure without a readable code
/// is left out and told; everything else that cannot be read is told and left open.
///
/// ```
/// use motcua::procedure::import;
/// let text = r#"{"error_code": "0", "result": [{"MATTHC": "1.004837", "TENTTHC": "Thủ tục đăng ký giám hộ",
///     "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "3", "DONVITINH": "Ngày làm việc"}]},
///                          {"KENH": "2", "THOIGIAN": [{"THOIGIANGIAIQUYET": "3", "DONVITINH": "tuần"}]}]}]}"#;
/// let (procedures, findings) = import::procedures(text);
/// assert_eq!(procedures[0].ways.len(), 1);
/// let told: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.path().to_string())).collect();
/// assert_eq!(told, [("exchange-unit", "result[0].CACHTHUCTHUCHIEN[1].THOIGIAN[0]".to_owned())]);
/// ```
pub fn procedures(text: &str) -> (Vec<Imported>, Vec<Finding>) {
    let mut findings = Vec::new();
    let items = match super::json::read(text, |key| KEYS.contains(&key), &mut findings) {
        Some(Value::Object(mut answer)) => match answer.remove(RESULT) {
            Some(Value::Array(items)) => items,
            Some(single @ Value::Object(_)) => [single].into(),
            _ => {
                findings.push(Finding::new(&EXCHANGE_SHAPE).expected(LIST));
                Vec::new()
            }
        },
        Some(_) => {
            findings.push(Finding::new(&EXCHANGE_SHAPE).expected(OBJECT));
            Vec::new()
        }
        None => Vec::new(),
    };
    let procedures = items.into_iter().enumerate().filter_map(|(place, item)| {
        let path = format!("{RESULT}[{place}]");
        if let Value::Object(fields) = item {
            procedure(Record::of(fields), &path, &mut findings)
        } else {
            findings.push(Finding::new(&EXCHANGE_SHAPE).at(Path::Document(path.into())).expected(OBJECT));
            None
        }
    });
    (procedures.collect(), findings)
}

fn procedure(record: Record, path: &str, findings: &mut Vec<Finding>) -> Option<Imported> {
    let at = |field: &str| Path::Document(format!("{path}.{field}").into());
    let missing =
        |field: &'static str| Finding::new(&EXCHANGE_MISSING).at(Path::Document(path.into())).expected(field);
    let code = match record.text(MATTHC) {
        None => Err(missing(MATTHC)),
        Some(text) => {
            ProcedureCode::parse_lenient(&text).map_err(|error| error.finding().clone().at(at(MATTHC)))
        }
    };
    let code = code.map_err(|finding| findings.push(finding)).ok()?;
    let name = record.text(TENTTHC).unwrap_or_else(|| {
        findings.push(missing(TENTTHC));
        String::new()
    });
    let ways = ways(&record, path, findings);
    let case = record.list(THANHPHANHOSO).into_iter().next();
    let papers =
        case.map(|case| papers(&case, &format!("{path}.{THANHPHANHOSO}[0]"), findings)).unwrap_or_default();
    Some(Imported {
        code,
        name: name.into(),
        fields: texts(&record, LINHVUCTHUCHIEN, TENLINHVUC),
        agencies: texts(&record, COQUANTHUCHIEN, TENDONVI),
        ways,
        papers,
        results: texts(&record, KETQUATHUCHIEN, TENKETQUA),
        documents: texts(&record, CANCUPHAPLY, SOVANBAN),
        record,
    })
}

/// A text of each record of a list.
fn texts(record: &Record, list: &str, field: &str) -> Vec<Box<str>> {
    record.list(list).iter().filter_map(|item| item.text(field)).map(Into::into).collect()
}

fn ways(record: &Record, path: &str, findings: &mut Vec<Finding>) -> Vec<Way> {
    let mut ways = Vec::new();
    for (place, way) in record.list(CACHTHUCTHUCHIEN).iter().enumerate() {
        let path = format!("{path}.{CACHTHUCTHUCHIEN}[{place}]");
        let number = way.text(KENH).and_then(|text| text.trim().parse().ok());
        let Some(channel) = number.and_then(Channel::from_code) else {
            let at = Path::Document(format!("{path}.{KENH}").into());
            findings.push(Finding::new(&EXCHANGE_SHAPE).at(at).expected(CHANNELS));
            continue;
        };
        for (place, time) in way.list(THOIGIAN).iter().enumerate() {
            match limit(time) {
                Ok(limit) => {
                    ways.push(Way { channel, limit, note: time.text(MOTA).map(|text| both(&text)) });
                }
                Err(finding) => {
                    findings.push(finding.at(Path::Document(format!("{path}.{THOIGIAN}[{place}]").into())));
                }
            }
        }
    }
    ways
}

/// The units that portals were seen to use.
const UNITS: &str = "Giờ làm việc, Giờ, Ngày làm việc, Ngày";

/// The time limit of a number and a unit; none where the number is empty or 0.
fn limit(time: &Record) -> Result<TimeLimit, Finding> {
    let wrong = || Finding::new(&EXCHANGE_UNIT).expected(UNITS);
    let Some(number) = time.text(THOIGIANGIAIQUYET) else {
        return Ok(TimeLimit::Unset);
    };
    let number: u32 = number.trim().parse().map_err(|_| wrong())?;
    if number == 0 {
        return Ok(TimeLimit::Unset);
    }
    let unit = time.text(DONVITINH).unwrap_or_default().trim().to_lowercase();
    let period = match unit.as_str() {
        "giờ làm việc" | "giờ" => Period::working_hours(number),
        "ngày làm việc" => Period::working_days(number),
        // Portals count "Ngày" with weekends, the end moved to a working day.
        "ngày" => Period::calendar_days(number),
        _ => return Err(wrong()),
    };
    period.map(TimeLimit::Within).map_err(|_| wrong())
}

/// The papers of a case. One without a name is told and left out; a number of copies that cannot be read is told, and
/// counts as none asked for.
fn papers(case: &Record, path: &str, findings: &mut Vec<Finding>) -> Vec<Paper> {
    let mut papers = Vec::new();
    for (place, paper) in case.list(GIAYTO).into_iter().enumerate() {
        let path = format!("{path}.{GIAYTO}[{place}]");
        let Some(name) = paper.text(TENGIAYTO) else {
            let at = Path::Document(path.into());
            findings.push(Finding::new(&EXCHANGE_MISSING).at(at).expected(TENGIAYTO));
            continue;
        };
        let mut count = |field: &str| {
            let text = paper.text(field)?;
            let number = text.trim().parse().ok();
            if number.is_none() {
                let at = Path::Document(format!("{path}.{field}").into());
                findings.push(Finding::new(&EXCHANGE_SHAPE).at(at).expected(COUNT));
            }
            number
        };
        let (originals, copies) = (count(SOBANCHINH), count(SOBANSAO));
        papers.push(Paper {
            id: paper.text(MAGIAYTO).unwrap_or_else(|| format!("{}", place + 1)).into(),
            name: both(&name),
            originals: originals.unwrap_or_default(),
            copies: copies.unwrap_or_default(),
        });
    }
    papers
}

/// A Vietnamese text for both languages: portals tell no other.
fn both(text: &str) -> Wording {
    Wording { vi: text.into(), en: text.into() }
}

impl Imported {
    /// The row of a catalogue, with what says where it comes from. Texts are Vietnamese in both languages; the level
    /// is left open, as the portal's answer does not tell it.
    pub fn into_row(self, provenance: Provenance) -> Procedure {
        let joined = |texts: &[Box<str>]| both(&texts.join("; "));
        Procedure {
            provenance,
            code: self.code,
            name: both(&self.name),
            field: joined(&self.fields),
            agency: joined(&self.agencies),
            level: None,
            ways: self.ways,
            fees: Vec::new(),
            papers: self.papers,
            result: joined(&self.results),
            follows: Vec::new(),
        }
    }
}
