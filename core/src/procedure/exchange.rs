//! What a provincial system and the national portal tell each other (*đồng bộ hồ sơ*), as values.
//!
//! The shapes are those of running systems (`OpenCPS` and others); no published specification was found. Whatever a
//! message holds is kept and written back, fields that nobody here knows too.

use super::rules::{
    APPOINTMENT_PAST, EXCHANGE_MISSING, EXCHANGE_SERVICE, EXCHANGE_SHAPE, EXCHANGE_TIME,
    EXCHANGE_UNKNOWN_FIELD,
};
use super::status::Status;
use crate::finding::{Error, Finding, Path, Rule, Words, words};
use crate::identity::{DossierCode, ProcedureCode};
use crate::time::{Date, DateTime};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use serde_json::{Map, Value};

words! {
    /// What a message asks for.
    Service {
        /// `DongBoHoSoMC`: dossiers as a whole.
        Dossiers = "dossiers", vi: "đồng bộ hồ sơ", en: "dossiers as a whole";
        /// `CapNhatTienDoHoSoMC`: steps of their progress.
        Progress = "progress", vi: "cập nhật tiến độ", en: "progress of dossiers";
    }
}

impl Service {
    /// The service's name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dossiers => "DongBoHoSoMC",
            Self::Progress => "CapNhatTienDoHoSoMC",
        }
    }

    /// The field of a record that holds its status.
    ///
    /// ```
    /// use motcua::procedure::exchange::Service;
    /// assert_eq!(Service::Progress.status_field(), "TrangThai");
    /// ```
    pub const fn status_field(self) -> &'static str {
        match self {
            Self::Dossiers => "TrangThaiHoSo",
            Self::Progress => "TrangThai",
        }
    }

    /// The fields of its records: name, kind, and whether it must be there.
    const fn fields(self) -> &'static [Field] {
        match self {
            Self::Dossiers => DOSSIER,
            Self::Progress => PROGRESS,
        }
    }
}

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Time,
    Status,
    Dossier,
    Procedure,
    List(&'static [Field]),
    Plain,
}

/// A field: its name, what it holds, whether it must be there.
type Field = (&'static str, Kind, bool);

const DOSSIER: &[Field] = &[
    ("MaHoSo", Kind::Dossier, true),
    ("MaTTHC", Kind::Procedure, true),
    ("TenTTHC", Kind::Text, true),
    ("MaLinhVuc", Kind::Text, true),
    ("TenLinhVuc", Kind::Text, true),
    ("SoBienNhan", Kind::Text, false),
    ("ChuHoSo", Kind::Text, false),
    ("LoaiDoiTuong", Kind::Plain, true),
    ("MaDoiTuong", Kind::Text, false),
    ("ThongTinKhac", Kind::Plain, false),
    ("Email", Kind::Text, true),
    ("Fax", Kind::Text, false),
    ("SoDienThoai", Kind::Text, true),
    ("TrichYeuHoSo", Kind::Text, true),
    ("NgayTiepNhan", Kind::Time, true),
    ("NgayHenTra", Kind::Time, true),
    ("TrangThaiHoSo", Kind::Status, true),
    ("NgayTra", Kind::Time, false),
    ("ThongTinTra", Kind::Text, false),
    ("HinhThuc", Kind::Plain, true),
    ("NgayKetThucXuLy", Kind::Time, false),
    ("DonViXuLy", Kind::Text, true),
    ("GhiChu", Kind::Text, false),
    ("TaiLieuNop", Kind::List(&[]), false),
    ("DanhSachLePhi", Kind::List(FEE), false),
    ("DanhSachTepDinhKemKhac", Kind::List(&[]), false),
    ("DanhSachHoSoBoSung", Kind::List(SUPPLEMENT), false),
    ("DanhSachGiayToKetQua", Kind::List(&[]), false),
];

const FEE: &[Field] = &[
    ("TenPhiLePhi", Kind::Text, true),
    ("MaPhiLePhi", Kind::Text, true),
    ("HinhThucThu", Kind::Plain, true),
    ("Gia", Kind::Plain, true),
    ("LoaiPhiLePhi", Kind::Plain, true),
];

const SUPPLEMENT: &[Field] = &[
    ("HoSoBoSungId", Kind::Plain, true),
    ("NguoiYeuCauBoSung", Kind::Text, true),
    ("NoiDungBoSung", Kind::Text, true),
    ("NgayBoSung", Kind::Time, true),
    ("NguoiTiepNhanBoSung", Kind::Text, false),
    ("ThongTinTiepNhan", Kind::Text, false),
    ("NgayTiepNhanBoSung", Kind::Time, false),
    ("TrangThaiBoSung", Kind::Plain, true),
    ("DanhSachGiayToBoSung", Kind::List(&[]), false),
    ("DanhSachLePhiBoSung", Kind::List(FEE), false),
    ("NgayHenTraTruoc", Kind::Time, false),
    ("NgayHenTraMoi", Kind::Time, false),
];

const PROGRESS: &[Field] = &[
    ("MaHoSo", Kind::Dossier, true),
    ("NguoiXuLy", Kind::Text, true),
    ("ChucDanh", Kind::Text, false),
    ("ThoiDiemXuLy", Kind::Time, true),
    ("PhongBanXuLy", Kind::Text, false),
    ("NoiDungXuLy", Kind::Text, true),
    ("TrangThai", Kind::Status, true),
    ("NgayBatDau", Kind::Time, false),
    ("NgayKetThucTheoQuyDinh", Kind::Time, false),
];

const OBJECT: &Words = &Words { vi: "một đối tượng", en: "an object" };
const LIST: &Words = &Words { vi: "một danh sách", en: "a list" };
const TEXT: &Words = &Words { vi: "một văn bản", en: "a text" };
const FLAG: &Words = &Words { vi: "true hoặc false", en: "true or false" };

/// The text of a field, as [`Record::text`] tells it.
fn text_in(fields: &Map<String, Value>, field: &str) -> Option<String> {
    match fields.get(field)? {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The instant of a field, as [`Record::time`] tells it.
fn time_in(fields: &Map<String, Value>, field: &'static str) -> Result<Option<DateTime>, Error> {
    let wrong = || Finding::new(&EXCHANGE_TIME).at(Path::Field(field));
    match (text_in(fields, field), fields.get(field)) {
        (Some(text), _) => read_time(&text).map(Some).ok_or_else(|| wrong().found(text.len()).into()),
        (None, Some(value)) if !value.is_null() && !is_blank(value) => Err(wrong().into()),
        (None, _) => Ok(None),
    }
}

/// Whether a key is one of the services' own, which may be told.
fn is_known(key: &str) -> bool {
    let field = |(name, ..): &Field| *name == key;
    ["service", "data", "isUpdating"].contains(&key)
        || [DOSSIER, FEE, SUPPLEMENT, PROGRESS].iter().any(|fields| fields.iter().any(field))
}

/// True or false, also as a text in any case.
fn flag(value: &Value) -> Option<bool> {
    let word = |word: &&str| value.as_str().is_some_and(|text| text.trim().eq_ignore_ascii_case(word));
    value.as_bool().or_else(|| ["false", "true"].iter().position(word).map(|place| place == 1))
}

/// A record of a message: a dossier, a step, a supplement (*bản ghi*). It holds everything that was in it.
#[derive(Clone, Default, PartialEq)]
pub struct Record(Map<String, Value>);

impl Record {
    /// A record without fields.
    pub fn new() -> Self {
        Self::default()
    }

    /// The record of an object.
    pub(super) const fn of(fields: Map<String, Value>) -> Self {
        Self(fields)
    }

    /// The text of a field; numbers as they are written. `None` where it is absent, null, empty, or no text.
    pub fn text(&self, field: &str) -> Option<String> {
        text_in(&self.0, field)
    }

    /// The fields that hold a text or a number, by their names, as [`Record::text`] tells them.
    ///
    /// ```
    /// use motcua::procedure::exchange::Record;
    /// let record = Record::new().with_text("MaHoSo", "H34.15-250804-0001").with_text("Fax", " ");
    /// let texts: Vec<_> = record.texts().collect();
    /// assert_eq!(texts, [("MaHoSo", "H34.15-250804-0001".to_owned())]);
    /// ```
    pub fn texts(&self) -> impl Iterator<Item = (&str, String)> {
        self.0.keys().filter_map(|field| Some((field.as_str(), self.text(field)?)))
    }

    /// The record as JSON, with everything that is in it.
    ///
    /// ```
    /// use motcua::procedure::exchange::Record;
    /// assert_eq!(Record::new().with_text("Fax", "").write(), r#"{"Fax":""}"#);
    /// ```
    pub fn write(&self) -> String {
        Value::Object(self.0.clone()).to_string()
    }

    /// The instant of a field written `yyyyMMddHHmmss`; `None` where it is absent or empty.
    ///
    /// ```
    /// use motcua::procedure::exchange::Record;
    /// let record = Record::new().with_text("NgayTiepNhan", "20250804091500").with_text("NgayTra", "04/08/2025");
    /// assert_eq!(record.time("NgayTiepNhan")?.map(|at| at.to_string()).as_deref(), Some("2025-08-04T09:15"));
    /// assert_eq!(record.time("NgayKetThucXuLy")?, None);
    /// assert_eq!(record.time("NgayTra").unwrap_err().code(), "exchange-time");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `exchange-time` when it is written otherwise: what cannot be read is not taken as absent.
    pub fn time(&self, field: &'static str) -> Result<Option<DateTime>, Error> {
        time_in(&self.0, field)
    }

    /// The status of a field.
    ///
    /// ```
    /// use motcua::procedure::{Status, exchange::Record};
    /// let record = Record::new().with_text("TrangThai", "2");
    /// assert_eq!(record.status("TrangThai")?, Status::Accepted);
    /// assert_eq!(record.status("TrangThaiHoSo").unwrap_err().code(), "status-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `status-unknown` when it is none of the ten, or absent.
    pub fn status(&self, field: &'static str) -> Result<Status, Error> {
        Status::read(&self.text(field).unwrap_or_default()).map_err(|error| error.at(Path::Field(field)))
    }

    /// The records of a list, in order; what is no record is left to [`Message::read`] to tell.
    pub fn list(&self, field: &str) -> Vec<Self> {
        let items = self.0.get(field).and_then(Value::as_array);
        items.into_iter().flatten().filter_map(Value::as_object).cloned().map(Self).collect()
    }

    /// The dates that the applicant was given, in the order of the record: the present one last.
    ///
    /// ```
    /// use motcua::procedure::exchange::Record;
    /// let moved = Record::new().with_text("NgayHenTraTruoc", "20250807170000").with_text("NgayHenTraMoi", "20250812170000");
    /// let record = Record::new().with_item("DanhSachHoSoBoSung", moved).with_text("NgayHenTra", "20250812170000");
    /// assert_eq!(record.appointments()?.len(), 2);
    /// let unreadable = record.with_text("NgayHenTra", "12/08/2025").appointments().unwrap_err();
    /// assert_eq!(unreadable.code(), "exchange-time");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `exchange-time` when one cannot be read.
    pub fn appointments(&self) -> Result<Vec<DateTime>, Error> {
        let mut dates = Vec::new();
        for supplement in self.list("DanhSachHoSoBoSung") {
            dates.extend(supplement.time("NgayHenTraTruoc")?);
            dates.extend(supplement.time("NgayHenTraMoi")?);
        }
        dates.extend(self.time("NgayHenTra")?);
        dates.dedup();
        Ok(dates)
    }

    /// Sets a text.
    #[must_use]
    pub fn with_text(mut self, field: &str, text: &str) -> Self {
        self.0.insert(field.to_owned(), Value::String(text.to_owned()));
        self
    }

    /// Sets an instant, written `yyyyMMddHHmmss`.
    #[must_use]
    pub fn with_time(self, field: &str, instant: DateTime) -> Self {
        let day = instant.date();
        let text = format!(
            "{:04}{:02}{:02}{:02}{:02}{:02}",
            day.year(),
            day.month(),
            day.day(),
            instant.hour(),
            instant.minute(),
            instant.second()
        );
        self.with_text(field, &text)
    }

    /// Sets a status, by its number.
    #[must_use]
    pub fn with_status(self, field: &str, status: Status) -> Self {
        self.with_text(field, &status.code().to_string())
    }

    /// Adds a record to a list.
    #[must_use]
    pub fn with_item(mut self, list: &str, item: Self) -> Self {
        let items = self.0.entry(list).or_insert_with(|| Value::Array(Vec::new()));
        match items {
            Value::Array(items) => items.push(Value::Object(item.0)),
            other => *other = Value::Array([Value::Object(item.0)].into()),
        }
        self
    }
}

/// A record holds a person's name, number and phone: only the number of fields is shown.
impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record({} fields)", self.0.len())
    }
}

/// A message of one of the two services (*gói tin đồng bộ*).
///
/// ```
/// use motcua::procedure::exchange::Message;
/// let text = r#"{"isUpdating": true, "service": "CapNhatTienDoHoSoMC", "data": [
///     {"MaHoSo": "H34.15-250804-0001", "NguoiXuLy": "Cán bộ Ví Dụ", "ThoiDiemXuLy": "20250804091500",
///      "NoiDungXuLy": "Tiếp nhận", "TrangThai": "2", "TruongRieng": {"giu": 1}}]}"#;
/// let reading = Message::read(text);
/// let told: Vec<_> = reading.findings.iter().map(|finding| (finding.code(), finding.path().to_string())).collect();
/// assert_eq!(told, [("exchange-unknown-field", "data[0]".to_owned())]);
/// let message = reading.message.expect("a message");
/// assert_eq!(message.records()[0].status("TrangThai")?.code(), 2);
/// assert!(message.write().contains("TruongRieng"));
/// assert!(Message::read("{").message.is_none());
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Message {
    service: Service,
    records: Vec<Record>,
    /// Everything beside the records; what stands in `data` and is no record keeps its place by its index.
    rest: Map<String, Value>,
    strays: Vec<(usize, Value)>,
}

/// What reading a message gives: the message if it is one, and everything found.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reading {
    /// The message; `None` when the text is no message of one of the services, or says one thing twice.
    pub message: Option<Message>,
    /// Everything found, with its place in the text's objects.
    pub findings: Vec<Finding>,
}

impl Message {
    /// A message of records.
    pub fn new(service: Service, updating: bool, records: impl Into<Vec<Record>>) -> Self {
        let mut rest = Map::new();
        rest.insert("isUpdating".to_owned(), Value::Bool(updating));
        rest.insert("service".to_owned(), Value::String(service.name().to_owned()));
        Self { service, records: records.into(), rest, strays: Vec::new() }
    }

    /// Reads a message.
    #[must_use]
    pub fn read(text: &str) -> Reading {
        let mut findings = Vec::new();
        let message = Self::read_into(text, &mut findings);
        Reading { message, findings }
    }

    fn read_into(text: &str, findings: &mut Vec<Finding>) -> Option<Self> {
        let Value::Object(mut rest) = super::json::read(text, is_known, findings)? else {
            tell(findings, &EXCHANGE_SHAPE, "", Some(OBJECT));
            return None;
        };
        let name = rest.get("service").and_then(Value::as_str);
        let Some(service) = Service::ALL.iter().copied().find(|service| name == Some(service.name())) else {
            tell(findings, &EXCHANGE_SERVICE, "service", None);
            return None;
        };
        let Some(Value::Array(items)) = rest.remove("data") else {
            tell(findings, &EXCHANGE_SHAPE, "data", Some(LIST));
            return None;
        };
        if rest.get("isUpdating").is_some_and(|value| !value.is_null() && flag(value).is_none()) {
            tell(findings, &EXCHANGE_SHAPE, "isUpdating", Some(FLAG));
        }
        let (mut records, mut strays) = (Vec::new(), Vec::new());
        for (place, item) in items.into_iter().enumerate() {
            let path = format!("data[{place}]");
            match item {
                Value::Object(fields) => {
                    check(&fields, service.fields(), &path, findings);
                    let record = Record(fields);
                    check_dates(&record, &path, findings);
                    records.push(record);
                }
                other => {
                    tell(findings, &EXCHANGE_SHAPE, &path, Some(OBJECT));
                    strays.push((place, other));
                }
            }
        }
        Some(Self { service, records, rest, strays })
    }

    /// What it asks for.
    pub const fn service(&self) -> Service {
        self.service
    }

    /// Whether it changes dossiers that the portal has already; not so where it does not say, and where it says it
    /// in words that [`Message::read`] could not read and told.
    pub fn is_updating(&self) -> bool {
        self.rest.get("isUpdating").and_then(flag).unwrap_or_default()
    }

    /// Its records.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The message as JSON, with everything that was read.
    pub fn write(&self) -> String {
        let mut items: Vec<Value> =
            self.records.iter().map(|record| Value::Object(record.0.clone())).collect();
        for (place, stray) in &self.strays {
            items.insert((*place).min(items.len()), stray.clone());
        }
        let mut all = self.rest.clone();
        all.insert("data".to_owned(), Value::Array(items));
        Value::Object(all).to_string()
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("service", &self.service)
            .field("records", &self.records.len())
            .finish_non_exhaustive()
    }
}

fn tell(findings: &mut Vec<Finding>, rule: &'static Rule, path: &str, expected: Option<&'static Words>) {
    let finding = Finding::new(rule).at(Path::Document(path.into()));
    findings.push(match expected {
        Some(words) => finding.expected(words),
        None => finding,
    });
}

/// Tells what is wrong with the fields of a record.
fn check(fields: &Map<String, Value>, known: &'static [Field], path: &str, findings: &mut Vec<Finding>) {
    for (name, kind, required) in known {
        let place = format!("{path}.{name}");
        match fields.get(*name) {
            None | Some(Value::Null) if *required => {
                findings
                    .push(Finding::new(&EXCHANGE_MISSING).at(Path::Document(path.into())).expected(*name));
            }
            None | Some(Value::Null) => {}
            Some(value) if is_blank(value) => {
                if *required {
                    tell(findings, &EXCHANGE_MISSING, &place, None);
                }
            }
            Some(value) => check_value(value, *kind, &place, findings),
        }
    }
    // A field that nobody knows may be named after a person: its name is not told.
    let unknown = fields.keys().filter(|name| !known.iter().any(|(known, _, _)| known == name)).count();
    if unknown > 0 {
        let finding = Finding::new(&EXCHANGE_UNKNOWN_FIELD).at(Path::Document(path.into()));
        findings.push(finding.found(unknown));
    }
}

/// Tells the dates that had passed when the dossier was received; by days, for some systems write midnight.
fn check_dates(record: &Record, path: &str, findings: &mut Vec<Finding>) {
    let Ok(Some(received)) = record.time("NgayTiepNhan") else { return };
    let mut past = |given: Result<Option<DateTime>, Error>, place: &str| {
        if given.is_ok_and(|given| given.is_some_and(|given| given.date() < received.date())) {
            tell(findings, &APPOINTMENT_PAST, &format!("{path}.{place}"), None);
        }
    };
    past(record.time("NgayHenTra"), "NgayHenTra");
    let supplements = record.0.get("DanhSachHoSoBoSung").and_then(Value::as_array);
    for (place, supplement) in supplements.into_iter().flatten().enumerate() {
        let Some(fields) = supplement.as_object() else { continue };
        for field in ["NgayHenTraTruoc", "NgayHenTraMoi"] {
            past(time_in(fields, field), &format!("DanhSachHoSoBoSung[{place}].{field}"));
        }
    }
}

fn check_value(value: &Value, kind: Kind, path: &str, findings: &mut Vec<Finding>) {
    let text = match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let at = || Path::Document(path.into());
    match (kind, text, value) {
        (Kind::Plain, ..) => {}
        (Kind::List(known), _, Value::Array(items)) => {
            for (place, item) in items.iter().enumerate() {
                let path = format!("{path}[{place}]");
                match item {
                    // Lists whose records were not seen in full are kept as they are.
                    Value::Object(_) if known.is_empty() => {}
                    Value::Object(fields) => check(fields, known, &path, findings),
                    _ => tell(findings, &EXCHANGE_SHAPE, &path, Some(OBJECT)),
                }
            }
        }
        (Kind::List(_), ..) => tell(findings, &EXCHANGE_SHAPE, path, Some(LIST)),
        (_, None, _) => tell(findings, &EXCHANGE_SHAPE, path, Some(TEXT)),
        (Kind::Text, ..) => {}
        (Kind::Time, Some(text), _) => {
            if read_time(&text).is_none() {
                findings.push(Finding::new(&EXCHANGE_TIME).at(at()).found(text.len()));
            }
        }
        (Kind::Status, Some(text), _) => {
            findings.extend(Status::read(&text).err().map(|error| error.finding().clone().at(at())));
        }
        (Kind::Dossier, Some(text), _) => {
            findings.extend(
                DossierCode::parse_lenient(&text).err().map(|error| error.finding().clone().at(at())),
            );
        }
        (Kind::Procedure, Some(text), _) => {
            findings.extend(
                ProcedureCode::parse_lenient(&text).err().map(|error| error.finding().clone().at(at())),
            );
        }
    }
}

fn is_blank(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.trim().is_empty())
}

/// The instant of `yyyyMMddHHmmss`.
fn read_time(text: &str) -> Option<DateTime> {
    let text = text.trim();
    if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let small = |from: usize, to: usize| u8::try_from(number(from, to)?).ok();
    let day = Date::new(number(0, 4)?, small(4, 6)?, small(6, 8)?).ok()?;
    DateTime::new(day, small(8, 10)?, small(10, 12)?, small(12, 14)?).ok()
}
