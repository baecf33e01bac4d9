//! The catalogue: its rows, what is wrong with it as a whole, what portals tell, linked data.
#![cfg(feature = "law")]

use motcua::calendar::Period;
use motcua::finding::Finding;
use motcua::finding::Language::{English, Vietnamese};
use motcua::law::{Book, Moment, Row};
use motcua::procedure::exchange::{Message, Record, Service};
use motcua::procedure::{Catalogue, Channel, Goal, Procedure, Status, TimeLimit, cpsv, import};
use motcua::time::{Date, DateTime};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> Moment {
    Moment::new(Date::parse(text).unwrap())
}

fn told(findings: &[Finding]) -> Vec<(&'static str, String)> {
    findings.iter().map(|finding| (finding.code(), finding.path().to_string())).collect()
}

fn row(id: &str, code: &str, more: &Value) -> Value {
    let said = json!({"vi": "Thử", "en": "Trial"});
    let mut row = json!({"id": id, "code": code, "name": said, "field": said, "agency": said, "result": said,
        "sources": ["editors"], "confidence": "unverified"});
    row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    row
}

fn overlay(rows: &[Value]) -> (Book, Vec<(&'static str, String)>) {
    let reading = Book::builtin().overlay(&json!({ "procedures": rows }).to_string());
    let findings = told(&reading.findings);
    (reading.book, findings)
}

#[test]
fn the_built_in_catalogue_is_sound_and_says_what_the_law_says() {
    let book = Book::builtin();
    let catalogue = Catalogue::of(&book, day("2026-11-26"));
    assert_eq!(told(catalogue.findings()), []);
    assert_eq!(catalogue.procedures().count(), 6);
    let three_days = TimeLimit::Within(Period::working_days(3).unwrap());
    // Law on civil status: at once and by 5(3) the same day, three working days for 20 and 28.
    for (code, limit) in [
        ("1.000656", TimeLimit::SameDay),
        ("1.000894", TimeLimit::SameDay),
        ("1.001193", TimeLimit::SameDay),
        ("1.004837", three_days),
        ("1.004859", three_days),
        ("2.000635", TimeLimit::SameDay),
    ] {
        let procedure = catalogue.procedure(code).unwrap();
        assert_eq!(procedure.limit(Channel::Desk), Some(limit), "{code}");
        assert_eq!(procedure.limit(Channel::Online), None, "no source was found: {code}");
        assert_eq!(procedure.level, None);
        assert!(!procedure.papers.is_empty());
    }
    // The law took effect on 2016-01-01.
    assert_eq!(Catalogue::of(&book, day("2015-12-31")).procedures().count(), 0);
}

#[test]
fn a_level_and_a_limit_change_with_the_day() {
    let ways = |number| json!([{"channel": "online", "unit": "working-days", "number": number}]);
    let (book, findings) = overlay(&[
        row("a/1", "1.999001", &json!({"to": "2026-06-30", "level": "partial", "ways": ways(5)})),
        row("a/2", "1.999001", &json!({"from": "2026-07-01", "level": "full", "ways": ways(2)})),
    ]);
    assert_eq!(findings, []);
    let on = |text: &str| {
        let catalogue = Catalogue::of(&book, day(text));
        assert_eq!(told(catalogue.findings()), []);
        let procedure = catalogue.procedure("1.999001").unwrap();
        (procedure.level.unwrap().as_str(), procedure.limit(Channel::Online).unwrap())
    };
    let days = |number| TimeLimit::Within(Period::working_days(number).unwrap());
    assert_eq!(on("2026-06-30"), ("partial", days(5)));
    assert_eq!(on("2026-07-01"), ("full", days(2)));
}

#[test]
fn circles_and_links_that_lead_nowhere_are_told_and_nothing_is_lost() {
    let follows = |codes: &[&str]| json!({ "follows": codes });
    let (book, findings) = overlay(&[
        row("a", "1.999001", &follows(&["1.999002"])),
        row("b", "1.999002", &follows(&["1.999003", "1.999009"])),
        row("c", "1.999003", &follows(&["1.999001"])),
        row("d", "1.999004", &follows(&["1.999001"])),
        row("e", "1.999005", &follows(&["1.999005"])),
        row("f", "1.999006", &follows(&["1.001193"])),
        row("g", "1.999006", &follows(&[])),
    ]);
    assert_eq!(findings, []);
    let catalogue = Catalogue::of(&book, day("2026-11-26"));
    let cycles: BTreeSet<_> = told(catalogue.findings()).into_iter().collect();
    let expected = [
        ("catalogue-cycle", "procedures[a]"),
        ("catalogue-cycle", "procedures[b]"),
        ("catalogue-cycle", "procedures[c]"),
        // d waits for a circle and is in none.
        ("catalogue-cycle", "procedures[e]"),
        ("catalogue-dangling", "procedures[b].follows[1]"),
        ("catalogue-twice", "procedures[g]"),
    ];
    assert_eq!(cycles, expected.map(|(code, path)| (code, path.to_owned())).into());
    assert_eq!(catalogue.procedures().count(), 6 + 6);
    assert_eq!(catalogue.procedure("1.999006").unwrap().id(), "g", "the row added last counts");
}

#[test]
fn rows_that_cannot_be_read_are_left_out_and_told() {
    let way =
        |unit: &str, number: Value| json!({"ways": [{"channel": "desk", "unit": unit, "number": number}]});
    let (book, findings) = overlay(&[
        row("a", "9.999001", &json!({})),
        row("b", "1.999002", &way("working-days", Value::Null)),
        row("c", "1.999003", &way("working-days", json!(0))),
        row("d", "1.999004", &way("working-days", json!(10_000))),
        row("e", "1.999005", &way("same-day", json!(1))),
        row("f", "1.999006", &way("weeks", json!(1))),
        row("g", "1.999007", &json!({"ways": [{"channel": "fax", "unit": "same-day"}]})),
        row("h", "1.999008", &json!({"level": "half"})),
        row("i", "1.999009", &json!({"papers": [{"id": "x"}]})),
        row("j", "1.999010", &way("unset", Value::Null)),
        row("k", "1.999011", &way("unset", json!(5))),
    ]);
    let found: BTreeMap<_, _> = findings.iter().map(|(code, path)| (path.as_str(), *code)).collect();
    for (path, code) in [
        ("procedures[0].code", "procedure-code-format"),
        ("procedures[1].ways[0].number", "catalogue-limit"),
        ("procedures[4].ways[0].number", "catalogue-limit"),
        ("procedures[5].ways[0].unit", "unknown-word"),
        ("procedures[6].ways[0].channel", "unknown-word"),
        ("procedures[7].level", "unknown-word"),
        ("procedures[8].papers[0]", "law-missing-key"),
        ("procedures[10].ways[0].number", "catalogue-limit"),
    ] {
        assert_eq!(found.get(path), Some(&code), "{path}: {findings:?}");
    }
    for path in ["procedures[2].ways[0].number", "procedures[3].ways[0].number"] {
        assert!(findings.contains(&("law-shape", path.to_owned())), "{path}");
    }
    assert_eq!(book.rows::<Procedure>().len(), 6 + 1, "only the one without a limit is good");
}

#[test]
fn a_desk_sets_its_own_target_over_the_default() {
    let book = Book::builtin();
    let on = day("2026-11-26");
    assert_eq!(Goal::of(&book, "H34", Channel::Online, on).unwrap().percent, 80);
    assert!(Goal::of(&book, "H34", Channel::Desk, on).is_none(), "the notice speaks of online dossiers");
    assert!(Goal::of(&book, "nowhere", Channel::Online, on).is_none());
    let own = json!({"targets": [{"id": "own", "portals": ["H34"], "channels": ["online"], "percent": 60,
        "sources": ["editors"], "confidence": "unverified"}]});
    let reading = book.overlay(&own.to_string());
    assert_eq!(told(&reading.findings), []);
    assert_eq!(Goal::of(&reading.book, "H34", Channel::Online, on).unwrap().percent, 60);
    assert_eq!(Goal::of(&reading.book, "H48", Channel::Online, on).unwrap().percent, 80);
}

/// A desk's own target stands before one for all provinces, though that one was known later; one for a portal that
/// the book does not know is told.
#[test]
fn a_target_of_ones_own_is_not_outdone_by_a_later_one_for_all() {
    let target = |id: &str, portal: &str, issued: &str, percent: u8| {
        json!({"id": id, "portals": [portal], "percent": percent, "issued": issued,
            "sources": ["editors"], "confidence": "unverified"})
    };
    let rows = [target("own", "H34", "2026-01-05", 60), target("all", "provinces", "2026-06-01", 70)];
    let reading = Book::builtin().overlay(&json!({ "targets": rows }).to_string());
    assert_eq!(told(&reading.findings), []);
    let percent =
        |portal| Goal::of(&reading.book, portal, Channel::Online, day("2026-11-26")).unwrap().percent;
    assert_eq!((percent("H34"), percent("H48")), (60, 70));

    let rows = [target("nowhere", "H99", "2026-01-05", 60)];
    let reading = Book::builtin().overlay(&json!({ "targets": rows }).to_string());
    assert_eq!(told(&reading.findings), [("law-unknown-reference", "targets[0].portals[0]".to_owned())]);
    assert_eq!(reading.book.rows::<Goal>().len(), 1, "the built-in one");
}

/// A dossier as a provincial system tells it, with two supplements and an appointment that moved twice. Person and
/// numbers are fictitious.
const SYNCHRONISED: &str = r#"{"isUpdating": "True", "service": "DongBoHoSoMC", "MaDinhDanhDV": "000.00.01.H34", "data": [{
    "MaHoSo": "H34.15-261109-0001", "MaTTHC": "1.004837", "TenTTHC": "Thủ tục đăng ký giám hộ",
    "MaLinhVuc": "LV01", "TenLinhVuc": "Hộ tịch", "ChuHoSo": "Nguyễn Thị Ví Dụ", "LoaiDoiTuong": 1, "MaDoiTuong": "",
    "Email": "vidu@example.vn", "SoDienThoai": "0900000000", "TrichYeuHoSo": "Đăng ký giám hộ",
    "NgayTiepNhan": "20261109100000", "NgayHenTra": "20261126150000", "TrangThaiHoSo": "4", "HinhThuc": "1",
    "DonViXuLy": "UBND phường", "GhiChu": null, "LaiSuatThu": 0.5, "TruongLa": {"a": [1, {"b": null}]},
    "DanhSachLePhi": [{"TenPhiLePhi": "Lệ phí", "MaPhiLePhi": "2", "HinhThucThu": "1", "Gia": 50000, "LoaiPhiLePhi": "2"}],
    "DanhSachHoSoBoSung": [
      {"HoSoBoSungId": 1, "NguoiYeuCauBoSung": "Cán bộ A", "NoiDungBoSung": "Bổ sung bản sao", "NgayBoSung": "20261112090000",
       "TrangThaiBoSung": 1, "NgayTiepNhanBoSung": "20261117150000", "NgayHenTraTruoc": "20261112100000", "NgayHenTraMoi": "20261120150000"},
      {"HoSoBoSungId": 2, "NguoiYeuCauBoSung": "Cán bộ A", "NoiDungBoSung": "Bổ sung bản chính", "NgayBoSung": "20261119090000",
       "TrangThaiBoSung": 0, "NgayHenTraTruoc": "20261120150000", "NgayHenTraMoi": "20261126150000"}]
}, "không phải đối tượng"]}"#;

#[test]
fn a_message_keeps_everything_through_the_round_trip() {
    let reading = Message::read(SYNCHRONISED);
    assert_eq!(
        told(&reading.findings),
        [("exchange-unknown-field", "data[0]".to_owned()), ("exchange-shape", "data[1]".to_owned())]
    );
    let message = reading.message.unwrap();
    assert_eq!((message.service(), message.is_updating()), (Service::Dossiers, true));
    let before: Value = serde_json::from_str(SYNCHRONISED).unwrap();
    let after: Value = serde_json::from_str(&message.write()).unwrap();
    assert_eq!(before, after);
    let record = &message.records()[0];
    assert_eq!(record.status("TrangThaiHoSo").unwrap(), Status::Processing);
    assert_eq!(record.list("DanhSachHoSoBoSung").len(), 2);
    let dates: Vec<_> = record.appointments().unwrap().iter().map(DateTime::to_string).collect();
    assert_eq!(dates, ["2026-11-12T10:00", "2026-11-20T15:00", "2026-11-26T15:00"]);
    assert_eq!(record.time("NgayTra").unwrap(), None);
    let shown = format!("{message:?} {record:?}");
    assert!(!shown.contains("Ví Dụ") && !shown.contains("0900000000"), "{shown}");
}

#[test]
fn what_is_wrong_with_a_record_is_told_and_kept() {
    let bad = r#"{"isUpdating": false, "service": "CapNhatTienDoHoSoMC", "data": [
        {"MaHoSo": "H34-249931-1", "NguoiXuLy": "", "ThoiDiemXuLy": "2026-11-09 10:00", "TrangThai": "11", "NoiDungXuLy": ["x"]}]}"#;
    let reading = Message::read(bad);
    let expected = [
        ("dossier-code-format", "data[0].MaHoSo"),
        ("exchange-missing", "data[0].NguoiXuLy"),
        ("exchange-time", "data[0].ThoiDiemXuLy"),
        ("exchange-shape", "data[0].NoiDungXuLy"),
        ("status-unknown", "data[0].TrangThai"),
    ];
    assert_eq!(told(&reading.findings), expected.map(|(code, path)| (code, path.to_owned())));
    for finding in &reading.findings {
        assert!(!finding.to_string().contains("249931"), "{finding}");
    }
    let message = reading.message.unwrap();
    let record = &message.records()[0];
    // What cannot be read is not taken as absent.
    assert_eq!(record.time("ThoiDiemXuLy").unwrap_err().code(), "exchange-time");
    assert_eq!(record.status("TrangThai").unwrap_err().code(), "status-unknown");
    assert_eq!(
        serde_json::from_str::<Value>(&message.write()).unwrap(),
        serde_json::from_str::<Value>(bad).unwrap()
    );
    for none in ["", "[]", "{}", r#"{"service": "XoaHoSo", "data": []}"#, r#"{"service": "DongBoHoSoMC"}"#] {
        let reading = Message::read(none);
        assert!(reading.message.is_none() && reading.findings.len() == 1, "{none}");
    }
    for time in [
        "20261109",
        "20260230080000",
        "20261109250000",
        "2026110908000a",
        "９0261109080000",
        "20261109080060",
        "202611090800001",
        "202611090800 0",
        "+2611090800000",
    ] {
        let record = Record::new().with_text("NgayTra", time);
        assert_eq!(record.time("NgayTra").unwrap_err().code(), "exchange-time", "{time}");
    }
}

/// What is no text is not read as a day that nobody gave; null and an empty text are one.
#[test]
fn a_time_that_is_no_text_is_not_taken_as_absent() {
    let read = |value: Value| {
        let text = json!({"service": "DongBoHoSoMC", "data": [{ "NgayTra": value }]}).to_string();
        Message::read(&text).message.unwrap().records()[0].time("NgayTra").map_err(|error| error.code())
    };
    for absent in [Value::Null, json!(""), json!("  ")] {
        assert_eq!(read(absent.clone()), Ok(None), "{absent}");
    }
    for wrong in [json!([]), json!(["20261109100000"]), json!({}), json!(true)] {
        assert_eq!(read(wrong.clone()), Err("exchange-time"), "{wrong}");
    }
    assert_eq!(Record::new().time("NgayTra").unwrap(), None);
}

/// What stands in a list is held against what such a record holds, where that was seen, and else kept as it is.
#[test]
fn records_in_lists_are_checked_where_their_fields_are_known() {
    let supplement = |at: &str| {
        json!({"HoSoBoSungId": "1", "NguoiYeuCauBoSung": "Cán bộ Ví Dụ", "NoiDungBoSung": "Ví dụ",
            "NgayBoSung": at, "TrangThaiBoSung": "0"})
    };
    let found = |list: &str, items: Value| {
        let text = json!({"service": "DongBoHoSoMC", "data": [{ list: items }]}).to_string();
        let mut findings = told(&Message::read(&text).findings);
        // The fields that this record does not have are told at the record.
        findings.retain(|(_, path)| path != "data[0]");
        findings
    };
    let good = supplement("20261112090000");
    assert_eq!(found("DanhSachHoSoBoSung", json!([good])), []);
    let path = "data[0].DanhSachHoSoBoSung[1].NgayBoSung".to_owned();
    assert_eq!(
        found("DanhSachHoSoBoSung", json!([good, supplement("12/11/2026")])),
        [("exchange-time", path)]
    );
    for list in ["TaiLieuNop", "DanhSachTepDinhKemKhac", "DanhSachGiayToKetQua"] {
        assert_eq!(found(list, json!([{"TepDinhKem": {"Ten": "vi-du.pdf"}}])), [], "{list}");
        assert_eq!(found(list, json!(["vi-du.pdf"])), [("exchange-shape", format!("data[0].{list}[0]"))]);
    }
}

#[test]
fn a_message_that_is_made_reads_back() {
    let at = DateTime::parse("2026-11-09T10:00").unwrap();
    let step = Record::new()
        .with_text("MaHoSo", "H34.15-261109-0001")
        .with_text("NguoiXuLy", "Cán bộ Ví Dụ")
        .with_text("NoiDungXuLy", "Tiếp nhận")
        .with_time("ThoiDiemXuLy", at)
        .with_status("TrangThai", Status::Accepted);
    let message = Message::new(Service::Progress, false, [step]);
    let reading = Message::read(&message.write());
    assert_eq!(told(&reading.findings), []);
    let read = reading.message.unwrap();
    assert_eq!(read, message);
    assert_eq!(read.records()[0].time("ThoiDiemXuLy").unwrap(), Some(at));
    let two = Record::new()
        .with_item("DanhSachHoSoBoSung", Record::new())
        .with_item("DanhSachHoSoBoSung", Record::new());
    assert_eq!(two.list("DanhSachHoSoBoSung").len(), 2);
}

/// Two supplements and a new date each: what the portal hears is what it can be asked.
#[test]
fn a_dossier_is_told_to_the_portal_and_read_back() {
    use motcua::identity::DossierCode;
    use motcua::procedure::{Dossier, Event, EventKind, Regime, Terms};
    let at = |text: &str| DateTime::parse(text).unwrap();
    let event = |id: &str, instant, kind| Event::new(id, at(instant), kind).unwrap();
    let log = [
        event("1", "2026-11-09T10:00", EventKind::Accepted).appointment(at("2026-11-12T10:00")),
        event("2", "2026-11-10T09:00", EventKind::SupplementRequested),
        event("3", "2026-11-11T09:00", EventKind::Supplemented).appointment(at("2026-11-16T09:00")),
        event("4", "2026-11-12T09:00", EventKind::SupplementRequested),
        event("5", "2026-11-12T10:00", EventKind::ResultReturned),
        event("6", "2026-11-13T09:00", EventKind::Supplemented).appointment(at("2026-11-18T09:00")),
        event("7", "2026-11-17T15:00", EventKind::Finished),
        event("8", "2026-11-17T16:00", EventKind::ResultReturned),
    ];
    let terms = Terms::new(Regime::on(Date::parse("2026-11-09").unwrap()).unwrap(), Channel::Online);
    let dossier = Dossier::of(terms, log);
    let code = DossierCode::parse("H34.15-261109-0001").unwrap();
    let record = Record::of_dossier(&code, &dossier, dossier.state().appointment());
    let told = Message::read(&Message::new(Service::Dossiers, true, [record]).write()).message.unwrap();
    let record = &told.records()[0];
    assert_eq!(record.status("TrangThaiHoSo").unwrap(), Status::ResultReturned);
    assert_eq!(record.time("NgayTra").unwrap(), Some(at("2026-11-17T16:00")));
    let dates: Vec<_> = record.appointments().unwrap().iter().map(DateTime::to_string).collect();
    assert_eq!(dates, ["2026-11-12T10:00", "2026-11-16T09:00", "2026-11-18T09:00"]);
    assert_eq!(record.list("DanhSachHoSoBoSung").len(), 2);
    let steps = Record::of_progress(&code, &dossier);
    let statuses: Vec<_> = steps.iter().map(|step| step.status("TrangThai").unwrap().code()).collect();
    assert_eq!(statuses, [2, 5, 2, 5, 2, 9, 10], "what was refused is not told");
    let message = Message::new(Service::Progress, false, steps);
    let missing = Message::read(&message.write()).findings;
    assert!(missing.iter().all(|finding| finding.code() == "exchange-missing"), "{missing:?}");
}

#[test]
fn a_portals_procedures_are_taken_as_far_as_they_can_be_read() {
    let text = r#"{"error_code": 0, "result": [
        {"MATTHC": "1.004837.000.00.00.H34", "TENTTHC": "Thủ tục đăng ký giám hộ",
         "LINHVUCTHUCHIEN": [{"MALINHVUC": "LV01", "TENLINHVUC": "Hộ tịch"}], "COQUANTHUCHIEN": [{"TENDONVI": "UBND cấp xã", "MADONVI": "X"}],
         "CACHTHUCTHUCHIEN": [
           {"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": 3, "DONVITINH": "Ngày làm việc", "MOTA": "Sau khi nhận đủ giấy tờ"}, {"THOIGIANGIAIQUYET": "15", "DONVITINH": "Ngày"}]},
           {"KENH": 2, "THOIGIAN": [{"THOIGIANGIAIQUYET": "4", "DONVITINH": " giờ làm việc "}, {"THOIGIANGIAIQUYET": ""}]},
           {"KENH": "9", "THOIGIAN": []}],
         "THANHPHANHOSO": [{"TRUONGHOP": "", "GIAYTO": [{"MAGIAYTO": "G1", "TENGIAYTO": "Tờ khai", "SOBANCHINH": "1", "SOBANSAO": 0}, {"MAGIAYTO": "G2"}]}],
         "CANCUPHAPLY": [{"SOVANBAN": "60/2014/QH13", "TENVANBAN": "Luật Hộ tịch"}], "KETQUATHUCHIEN": [{"MAKETQUA": "K", "TENKETQUA": "Trích lục"}]},
        {"TENTTHC": "không mã"}, {"MATTHC": "abc", "TENTTHC": "mã sai"}, 7]}"#;
    let (procedures, findings) = import::procedures(text);
    let expected = [
        ("exchange-shape", "result[0].CACHTHUCTHUCHIEN[2].KENH"),
        ("exchange-missing", "result[0].THANHPHANHOSO[0].GIAYTO[1]"),
        ("exchange-missing", "result[1]"),
        ("procedure-code-format", "result[2].MATTHC"),
        ("exchange-shape", "result[3]"),
    ];
    assert_eq!(told(&findings), expected.map(|(code, path)| (code, path.to_owned())));
    let [procedure] = procedures.as_slice() else { panic!("one procedure") };
    assert_eq!(procedure.code.national(), Some("1.004837"));
    let limits: Vec<_> = procedure.ways.iter().map(|way| (way.channel, way.limit)).collect();
    let within = TimeLimit::Within;
    assert_eq!(
        limits,
        [
            (Channel::Desk, within(Period::working_days(3).unwrap())),
            (Channel::Desk, within(Period::calendar_days(15).unwrap())),
            (Channel::Online, within(Period::working_hours(4).unwrap())),
            (Channel::Online, TimeLimit::Unset),
        ]
    );
    assert_eq!((procedure.papers.len(), procedure.papers[0].originals), (1, 1));
    assert_eq!(&*procedure.documents[0], "60/2014/QH13");
    assert_eq!(procedure.record.list("CANCUPHAPLY").len(), 1);
    for bad in ["", "[]", "{}", r#"{"result": "x"}"#] {
        let (procedures, findings) = import::procedures(bad);
        assert!(procedures.is_empty() && findings.len() == 1, "{bad}");
    }
}

/// The profile's own shapes are checked by `tests/cpsv/check.py`, where the published files are at hand; these are
/// the properties that CPSV-AP 3.2 makes mandatory, by class.
const MANDATORY: &[(&str, &[&str])] = &[
    ("cpsv:PublicService", &["dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"]),
    ("cv:PublicOrganisation", &["skos:prefLabel", "dct:spatial"]),
    ("cv:Channel", &["dct:identifier"]),
    ("cv:Evidence", &["dct:identifier", "dct:title"]),
    ("cv:Output", &["dct:identifier", "dct:title"]),
    ("cv:Cost", &["dct:identifier"]),
    ("eli:LegalResource", &[]),
    ("skos:Concept", &["skos:prefLabel"]),
    ("dct:Location", &[]),
    ("dct:LinguisticSystem", &[]),
];

#[test]
fn linked_data_has_what_the_profile_wants_and_points_nowhere_else() {
    let ways = json!([{"channel": "online", "unit": "calendar-days", "number": 7}, {"channel": "online", "unit": "working-days", "number": 9}]);
    let more = json!({"ways": ways, "level": "full", "fees": ["phí/1 %"], "follows": ["1.001193"]});
    let (book, findings) = overlay(&[row("a", "1.999001", &more)]);
    assert_eq!(findings, []);
    let catalogue = Catalogue::of(&book, day("2026-11-26"));
    let base = "https://dichvucong.example.vn/id/";
    let text = cpsv::json_ld(&catalogue, base).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    let nodes = document["@graph"].as_array().unwrap();
    let named: BTreeSet<_> = nodes.iter().map(|node| node["@id"].as_str().unwrap()).collect();
    assert_eq!(named.len(), nodes.len(), "each thing once");
    let mut links = Vec::new();
    for node in nodes {
        let kind = node["@type"].as_str().unwrap();
        let (_, mandatory) =
            MANDATORY.iter().find(|(known, _)| *known == kind).unwrap_or_else(|| panic!("{kind}"));
        for property in *mandatory {
            assert!(
                node.get(*property).is_some_and(|value| !value.is_null()),
                "{kind} without {property}: {node}"
            );
        }
        collect(node, &mut links);
        let name = node["@id"].as_str().unwrap();
        assert!(
            name.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte)),
            "{name}"
        );
    }
    for link in links {
        assert!(named.contains(link.as_str()), "{link} is named and not described");
    }
    let service = nodes.iter().find(|node| node["dct:identifier"] == "1.999001").unwrap();
    assert_eq!(service["dct:requires"][0]["@id"], format!("{base}procedure/1.001193"));
    let channels: Vec<_> = nodes
        .iter()
        .filter(|node| node["@type"] == "cv:Channel" && node["@id"].as_str().unwrap().contains("1.999001"))
        .collect();
    let durations: Vec<_> = channels.iter().map(|node| &node["cv:processingTime"]["@value"]).collect();
    // Working days are no duration of the profile.
    assert_eq!(durations, [&json!("P7D"), &Value::Null]);
    for bad in ["", "id", "https://", "https://a b/", "javascript:x", "https://a/\u{e9}", "urn:"] {
        assert_eq!(cpsv::json_ld(&catalogue, bad).unwrap_err().code(), "catalogue-base", "{bad}");
    }
}

/// The vocabularies that CPSV-AP 3.2 uses, by the addresses that they publish for themselves.
const VOCABULARIES: [(&str, &str); 6] = [
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Without a context every key of the document is a word of nobody's.
#[test]
fn every_word_of_the_linked_data_is_of_a_vocabulary() {
    fn words(node: &Value, all: &mut BTreeSet<String>) {
        match node {
            Value::Object(fields) => {
                all.extend(fields.keys().filter(|key| !key.starts_with('@')).cloned());
                all.extend(fields.get("@type").and_then(Value::as_str).map(str::to_owned));
                fields.values().for_each(|value| words(value, all));
            }
            Value::Array(items) => items.iter().for_each(|item| words(item, all)),
            _ => {}
        }
    }
    let book = Book::builtin();
    let catalogue = Catalogue::of(&book, day("2026-11-26"));
    let text = cpsv::json_ld(&catalogue, "https://dichvucong.example.vn/id/").unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    let context = document["@context"].as_object().unwrap();
    for (prefix, address) in VOCABULARIES {
        assert_eq!(context[prefix], address, "{prefix}");
    }
    let mut used = BTreeSet::new();
    words(&document["@graph"], &mut used);
    assert!(!used.is_empty());
    for word in used {
        let (prefix, _) = word.split_once(':').unwrap_or_else(|| panic!("{word} is of no vocabulary"));
        assert!(context.contains_key(prefix), "{word}");
    }
}

/// Field, level and kind of channel lead to a concept with its names, the limits are told in both languages, and
/// each case of a channel is a thing of its own.
#[test]
fn linked_data_says_what_the_row_says() {
    let more_time = json!({"vi": "Hồ sơ phức tạp", "en": "Where it is not simple"});
    let ways = json!([
        {"channel": "desk", "unit": "working-days", "number": 3},
        {"channel": "desk", "unit": "working-days", "number": 9, "note": more_time},
        {"channel": "desk", "unit": "same-day"},
        {"channel": "online", "unit": "calendar-days", "number": 7},
        {"channel": "post", "unit": "working-hours", "number": 4},
        {"channel": "post", "unit": "unset"},
    ]);
    let (vi, en) = (json!("Lĩnh vực thử"), json!("A field on trial"));
    let more = json!({"ways": ways, "level": "full", "field": {"vi": vi, "en": en}, "agency": {"vi": "UBND", "en": "UBND"}});
    let (book, findings) = overlay(&[row("a", "1.999001", &more)]);
    assert_eq!(findings, []);
    let catalogue = Catalogue::of(&book, day("2026-11-26"));
    let text = cpsv::json_ld(&catalogue, "urn:vd:").unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    let nodes = document["@graph"].as_array().unwrap();
    let node = |link: &Value| {
        let name = link["@id"].as_str().unwrap_or_else(|| panic!("{link} leads nowhere"));
        nodes.iter().find(|node| node["@id"] == name).unwrap_or_else(|| panic!("{name} is not there"))
    };
    let says = |text: &Value, language: &str| {
        let texts = text.as_array().unwrap().iter().filter(|text| text["@language"] == language);
        texts.map(|text| text["@value"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let concept = |link: &Value| {
        let node = node(link);
        assert_eq!(node["@type"], "skos:Concept");
        (says(&node["skos:prefLabel"], "vi").concat(), says(&node["skos:prefLabel"], "en").concat())
    };
    let service = node(&json!({"@id": "urn:vd:procedure/1.999001"}));
    assert_eq!(
        concept(&service["cv:thematicArea"]),
        ("Lĩnh vực thử".to_owned(), "A field on trial".to_owned())
    );
    let full = motcua::procedure::Level::Full;
    let label = |language| full.label(language).to_owned();
    assert_eq!(concept(&service["dct:type"][0]), (label(Vietnamese), label(English)));
    let authority = node(&service["cv:hasCompetentAuthority"]);
    // One name for both languages is said once.
    assert_eq!(authority["skos:prefLabel"], json!([{"@value": "UBND", "@language": "vi"}]));
    let channels: Vec<_> = service["cv:hasChannel"].as_array().unwrap().iter().map(node).collect();
    let told: Vec<_> = channels
        .iter()
        .map(|channel| {
            let kind = concept(&channel["dct:type"]).0;
            let limit = &channel["dct:description"];
            let identifier = channel["dct:identifier"].as_str().unwrap();
            (identifier, kind, says(limit, "vi").concat(), says(limit, "en").concat())
        })
        .collect();
    let told: Vec<_> = told.iter().map(|(a, b, c, d)| [*a, b.as_str(), c.as_str(), d.as_str()]).collect();
    let late = "Trong ngày; nhận sau 15 giờ thì trong ngày làm việc tiếp theo";
    assert_eq!(
        told,
        [
            ["1.999001/desk", "Trực tiếp", "3 ngày làm việc", "3 working days"],
            [
                "1.999001/desk/2",
                "Trực tiếp",
                "9 ngày làm việc. Hồ sơ phức tạp",
                "9 working days. Where it is not simple"
            ],
            ["1.999001/desk/3", "Trực tiếp", late, "The same day; after 15:00, the next working day"],
            ["1.999001/online", "Trực tuyến", "7 ngày", "7 days"],
            ["1.999001/post", "Bưu chính công ích", "240 phút làm việc", "240 working minutes"],
            ["1.999001/post/2", "Bưu chính công ích", "Không quy định", "None set"],
        ]
    );
}

/// Everything that is pointed at.
fn collect(node: &Value, links: &mut Vec<String>) {
    match node {
        Value::Object(fields) => {
            if let (Some(Value::String(link)), 1) = (fields.get("@id"), fields.len()) {
                links.push(link.clone());
            }
            fields.values().for_each(|value| collect(value, links));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, links)),
        _ => {}
    }
}

/// Writes the catalogue and one more procedure as linked data to where `MOTCUA_CPSV` says, for
/// `tests/cpsv/check.py`.
#[test]
fn the_catalogue_is_written_for_the_checker() {
    if let Some(path) = std::env::var_os("MOTCUA_CPSV") {
        let ways = json!([{"channel": "online", "unit": "calendar-days", "number": 7}]);
        let more = json!({"ways": ways, "level": "full", "fees": ["fee-1"], "follows": ["1.001193"]});
        let (book, _) = overlay(&[row("a", "1.999001", &more)]);
        let catalogue = Catalogue::of(&book, day("2026-11-26"));
        std::fs::write(path, cpsv::json_ld(&catalogue, "https://dichvucong.example.vn/id/").unwrap())
            .unwrap();
    }
}

/// Where a field stands twice, or a number loses digits, nobody knows what is meant: told, and never decided by the order.
#[test]
fn fields_that_stand_twice_are_no_message() {
    let told = |text: &str| {
        let reading = Message::read(text);
        let told: Vec<_> = reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect();
        (reading.message.is_some(), told)
    };
    let twice = |path: &str| (false, vec![("exchange-twice", path.to_owned())]);
    let progress = |fields: &str| format!(r#"{{"service": "CapNhatTienDoHoSoMC", "data": [{{{fields}}}]}}"#);
    let text =
        progress(r#""MaHoSo": "H34.15-250804-0001", "TrangThai": "2", "MaHoSo": "H34.15-250804-0002""#);
    assert_eq!(told(&text), twice("data[0].MaHoSo"));
    // The same value twice is still written twice.
    assert_eq!(told(&progress(r#""TrangThai": "2", "TrangThai": "2""#)), twice("data[0].TrangThai"));
    // A name that nobody here knows is not told, it may be somebody's.
    assert_eq!(told(&progress(r#""Nguyễn Ví Dụ": {"x": 1, "x": 2}"#)), twice("data[0]"));
    assert_eq!(told(r#"{"service": "CapNhatTienDoHoSoMC", "data": [], "data": []}"#), twice("data"));
    let nested = r#"{"service": "DongBoHoSoMC", "data": [{"DanhSachLePhi": [{"Gia": 1, "Gia": 2}]}]}"#;
    assert_eq!(told(nested), twice("data[0].DanhSachLePhi[0].Gia"));
    // Keys are compared as what they say, not as they are spelt.
    assert_eq!(told(&progress(r#""TrangThai": "2", "Tr\u0061ngThai": "3""#)), twice("data[0].TrangThai"));
    // Levels end before the stack does.
    let deep = |levels: usize| progress(&format!("\"X\": {}{}", "[".repeat(levels), "]".repeat(levels)));
    for levels in [125, 1_000_000] {
        assert_eq!(told(&deep(levels)), (false, vec![("exchange-json", String::new())]), "{levels}");
    }
    assert!(told(&deep(124)).0);

    let long = progress(r#""MaHoSo": "H34.15-250804-0001", "GhiChuRieng": 6219800000112345678901"#);
    let (is_message, findings) = told(&long);
    assert!(is_message);
    assert!(findings.contains(&("exchange-number", "data[0]".to_owned())), "{findings:?}");
    let (_, findings) = told(&progress(r#""NguoiXuLy": 62198000001123456789012"#));
    assert!(findings.contains(&("exchange-number", "data[0].NguoiXuLy".to_owned())), "{findings:?}");
}

#[test]
fn messages_from_files_and_flags_in_words_are_read() {
    let read = |flag: &str| {
        let text = format!("\u{FEFF}{{\"isUpdating\": {flag}, \"service\": \"DongBoHoSoMC\", \"data\": []}}");
        let reading = Message::read(&text);
        let codes: Vec<_> = reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect();
        (reading.message.expect("a message").is_updating(), codes)
    };
    for (flag, expected) in
        [("true", true), ("\"True\"", true), ("false", false), ("\" FALSE \"", false), ("null", false)]
    {
        assert_eq!(read(flag), (expected, Vec::new()), "{flag}");
    }
    // Neither true nor false: told, so that nobody takes it for a new dossier without knowing.
    for flag in ["1", "\"có\"", "\"\"", "[true]"] {
        assert_eq!(read(flag), (false, vec![("exchange-shape", "isUpdating".to_owned())]), "{flag}");
    }
}

#[test]
fn papers_that_cannot_be_read_are_told() {
    let papers = r#"[{"TENGIAYTO": "Tờ khai", "SOBANCHINH": "1", "SOBANSAO": ""}, {"MAGIAYTO": "x"},
        {"TENGIAYTO": "Bản vẽ", "SOBANCHINH": "một", "SOBANSAO": 300}]"#;
    let text = format!(
        r#"{{"result": [{{"MATTHC": "1.004837", "TENTTHC": "Thủ tục", "THANHPHANHOSO": [{{"GIAYTO": {papers}}}]}}]}}"#
    );
    let (procedures, findings) = import::procedures(&text);
    let told: Vec<_> = findings.iter().map(|f| (f.code(), f.path().to_string())).collect();
    let at = |code, rest: &str| (code, format!("result[0].THANHPHANHOSO[0].GIAYTO{rest}"));
    assert_eq!(
        told,
        [
            at("exchange-missing", "[1]"),
            at("exchange-shape", "[2].SOBANCHINH"),
            at("exchange-shape", "[2].SOBANSAO"),
        ]
    );
    let counts: Vec<_> = procedures[0].papers.iter().map(|paper| (paper.originals, paper.copies)).collect();
    assert_eq!(counts, [(1, 0), (0, 0)]);
    let (procedures, findings) = import::procedures(&"[".repeat(1_000_000));
    assert_eq!((procedures.len(), findings.len(), findings[0].code()), (0, 1, "exchange-json"));
    let (procedures, findings) = import::procedures(r#"{"result": [], "result": []}"#);
    assert!(procedures.is_empty());
    assert_eq!(
        (findings.len(), findings[0].code(), findings[0].path().to_string()),
        (1, "exchange-twice", "result".to_owned())
    );
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("20261109100000")),
    ];
    let keys = prop::sample::select(vec![
        "MaHoSo",
        "NgayHenTra",
        "TrangThaiHoSo",
        "DanhSachHoSoBoSung",
        "KENH",
        "THOIGIAN",
        "result",
        "x",
    ]);
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((keys.clone(), inner), 0..6)
                .prop_map(|fields| fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    /// Whatever stands in a message is written back, and nothing panics.
    #[test]
    fn messages_lose_nothing(items in prop::collection::vec(anything(), 0..5), rest in anything()) {
        let before = json!({"service": "DongBoHoSoMC", "data": items, "more": rest});
        let message = Message::read(&before.to_string()).message.unwrap();
        let after: Value = serde_json::from_str(&message.write()).unwrap();
        prop_assert_eq!(after, before);
        for record in message.records() {
            let _ = (record.appointments(), record.status("TrangThaiHoSo"));
        }
    }

    /// No answer of a portal makes the importer panic.
    #[test]
    fn importing_takes_anything(items in anything()) {
        let _ = import::procedures(&json!({ "result": items }).to_string());
        let _ = import::procedures(&items.to_string());
    }
}
