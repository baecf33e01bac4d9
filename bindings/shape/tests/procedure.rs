//! The catalogue and the messages of portals, through the JSON that other languages see.

use motcua::law::Book;
use motcua_shape::{CALLS, call};
use serde_json::{Value, json};
use std::sync::LazyLock;

static BOOK: LazyLock<Book> = LazyLock::new(Book::builtin);

fn ask(name: &str, question: &Value) -> Value {
    let number = CALLS.iter().position(|call| call.name == name).expect("a call of this name");
    let mut out = String::new();
    if let Err(error) = call(number, &BOOK, &question.to_string(), &mut out) {
        panic!("{name} refuses {question}: {} at {}", error.code(), error.finding().path());
    }
    serde_json::from_str(&out).expect("an answer in JSON")
}

/// The rows as they stand in the data.
fn rows() -> Vec<Value> {
    let text = include_str!("../../../core/data/procedures.json");
    let book: Value = serde_json::from_str(text).expect("the data");
    book["procedures"].as_array().expect("procedures").clone()
}

#[test]
fn a_procedure_is_its_row_and_its_period_fits_a_dossier() {
    for row in rows() {
        let answer = ask("procedure.find", &json!({"code": row["code"], "on": "2026-11-26"}));
        for key in ["code", "name", "field", "agency", "result"] {
            assert_eq!(answer[key], row[key], "{key}");
        }
        assert_eq!(answer["row"]["id"], row["id"]);
        let papers = |of: &Value| -> Vec<Value> {
            of["papers"].as_array().into_iter().flatten().map(|paper| paper["name"].clone()).collect()
        };
        assert_eq!(papers(&answer), papers(&row));
        let (way, given) = (&answer["ways"][0], &row["ways"][0]);
        assert_eq!(way["channel"], given["channel"]);
        assert_eq!(way["note"], given["note"]);
        match given["unit"].as_str() {
            Some("same-day") => assert_eq!(way["period"], json!("same-day")),
            Some("working-days") => assert_eq!(way["period"]["working_days"], given["number"]),
            other => panic!("a unit that this test does not know: {other:?}"),
        }
        let due = ask(
            "dossier.due",
            &json!({"rules_on": "2026-11-16", "channel": way["channel"], "period": way["period"],
                "events": [{"id": "1", "at": "2026-11-16T09:00", "kind": "accepted"}]}),
        );
        // Monday: by the end of the day, or on Thursday at the same hour.
        let by = if way["period"] == json!("same-day") { "2026-11-16T17:00" } else { "2026-11-19T09:00" };
        assert_eq!(due["due_at"], json!(by));
    }
}

#[test]
fn the_list_and_the_linked_data_have_every_procedure_of_the_day() {
    let list = ask("procedure.list", &json!({"on": "2026-11-26"}));
    let codes = |of: &[Value]| -> Vec<Value> { of.iter().map(|row| row["code"].clone()).collect() };
    assert_eq!(codes(list["procedures"].as_array().expect("a list")), codes(&rows()));
    assert_eq!(list["findings"], json!([]));
    assert_eq!(ask("procedure.list", &json!({"on": "2015-12-31"}))["procedures"], json!([]));

    let base = "https://dichvucong.example.vn/id/";
    let told = ask("procedure.linked_data", &json!({"base": base, "on": "2026-11-26"}));
    let told: Value = serde_json::from_str(told["text"].as_str().expect("a text")).expect("JSON-LD");
    let services = told["@graph"].as_array().expect("a graph").iter();
    let services = services.filter(|node| node["@type"] == json!("cpsv:PublicService")).count();
    assert_eq!(services, rows().len());
}

/// A step as a provincial system sends it, with a field that nobody here knows and a day that does not exist.
const STEPS: &str = r#"{"isUpdating": "true", "service": "CapNhatTienDoHoSoMC", "kenh": 7, "data": [
    {"MaHoSo": "H34.15-250804-0001", "NguoiXuLy": "Cán bộ Ví Dụ", "ThoiDiemXuLy": "20250804091500",
     "NoiDungXuLy": "Tiếp nhận", "TrangThai": "2", "TruongRieng": {"giu": 1}},
    {"MaHoSo": "H34.15-250804-0001", "NguoiXuLy": "Cán bộ Ví Dụ", "ThoiDiemXuLy": "20250231091500",
     "NoiDungXuLy": "Chuyển", "TrangThai": 11}]}"#;

#[test]
fn a_message_is_read_with_all_that_is_wrong_and_loses_nothing() {
    let reading = ask("exchange.read", &json!({"text": STEPS}));
    assert_eq!((&reading["service"], &reading["updating"]), (&json!("progress"), &json!(true)));
    let found: Vec<_> = reading["findings"].as_array().expect("findings").iter().collect();
    let found: Vec<_> = found.iter().map(|found| json!([found["code"], found["path"]])).collect();
    assert_eq!(
        found,
        [
            json!(["exchange-unknown-field", "data[0]"]),
            json!(["exchange-time", "data[1].ThoiDiemXuLy"]),
            json!(["status-unknown", "data[1].TrangThai"]),
        ]
    );
    let [first, second] = reading["records"].as_array().expect("records").as_slice() else {
        panic!("two records");
    };
    assert_eq!(first["at"], json!("2025-08-04T09:15"));
    assert_eq!(first["status"], json!(2));
    assert_eq!(first["fields"]["NguoiXuLy"], json!("Cán bộ Ví Dụ"));
    assert_eq!((&second["at"], &second["status"]), (&Value::Null, &Value::Null));
    // What could not be read is still there, as it was written.
    assert_eq!(second["fields"]["TrangThai"], json!("11"));
    let read =
        |text: &Value| -> Value { serde_json::from_str(text.as_str().expect("a text")).expect("JSON") };
    let sent: Value = serde_json::from_str(STEPS).expect("JSON");
    assert_eq!(read(&reading["text"]), sent);
    assert_eq!(read(&first["json"]), sent["data"][0]);

    for none in ["", "[]", "{}", r#"{"service": "DongBoHoSoMC"}"#] {
        let reading = ask("exchange.read", &json!({"text": none}));
        assert_eq!((&reading["service"], &reading["text"]), (&Value::Null, &Value::Null), "{none}");
        assert_eq!(reading["findings"][0]["severity"], json!("error"), "{none}");
    }
}

fn dossier() -> Value {
    json!({"rules_on": "2026-11-09", "channel": "online", "period": {"working_days": 3}, "events": [
        {"id": "1", "at": "2026-11-09T10:00", "kind": "accepted", "appointment": "2026-11-12T10:00"},
        {"id": "2", "at": "2026-11-10T08:30", "kind": "forwarded"},
        {"id": "3", "at": "2026-11-12T09:00", "kind": "finished"}]})
}

#[test]
fn a_message_of_a_dossier_is_read_as_it_was_written() {
    let write = |more: Value| {
        let mut question = json!({"service": "dossiers", "updating": true, "code": "H34.15-261109-0001",
            "dossier": dossier(), "fields": {"TenTTHC": "Thủ tục ví dụ"},
            "lists": {"DanhSachLePhi": [{"TenPhiLePhi": "Lệ phí ví dụ"}, {"TenPhiLePhi": "Phí ví dụ"}]}});
        for (key, value) in more.as_object().expect("fields") {
            question[key] = value.clone();
        }
        ask("exchange.write", &question)
    };
    let written = write(json!({}));
    let reading = ask("exchange.read", &json!({"text": written["text"]}));
    assert_eq!(reading["findings"], written["findings"]);
    // The events do not tell the procedure's code.
    let lacks = |of: &Value, field: &str| {
        of["findings"].as_array().expect("findings").iter().any(|found| {
            found["code"] == json!("exchange-missing")
                && found["messages"]["en"].as_str().is_some_and(|text| text.ends_with(field))
        })
    };
    assert!(lacks(&written, "MaTTHC") && !lacks(&written, "TenTTHC"));
    let record = &reading["records"][0];
    let told = ["dossier", "status", "received_at", "due_at", "finished_at"].map(|key| &record[key]);
    assert_eq!(
        json!(told),
        json!(["H34.15-261109-0001", 9, "2026-11-09T10:00", "2026-11-12T10:00", "2026-11-12T09:00"])
    );
    let json: Value = serde_json::from_str(record["json"].as_str().expect("a text")).expect("JSON");
    assert_eq!(json["DanhSachLePhi"][1]["TenPhiLePhi"], json!("Phí ví dụ"));

    // As it was on the tenth, and with another appointment.
    let mut earlier = dossier();
    earlier["now"] = json!("2026-11-10T09:00");
    let written = write(json!({"dossier": earlier, "due_at": "2026-11-13T10:00"}));
    let record = ask("exchange.read", &json!({"text": written["text"]}))["records"][0].clone();
    assert_eq!((&record["status"], &record["finished_at"]), (&json!(4), &Value::Null));
    assert_eq!(record["due_at"], json!("2026-11-13T10:00"));

    let written = write(json!({"service": "progress", "fields": {"NguoiXuLy": "Cán bộ Ví Dụ"}, "lists": {}}));
    assert_eq!(written["findings"], json!([]));
    let reading = ask("exchange.read", &json!({"text": written["text"]}));
    let steps: Vec<_> = reading["records"].as_array().expect("records").iter().collect();
    let steps: Vec<_> = steps.iter().map(|step| json!([step["status"], step["at"]])).collect();
    assert_eq!(
        steps,
        [json!([2, "2026-11-09T10:00"]), json!([4, "2026-11-10T08:30"]), json!([9, "2026-11-12T09:00"])]
    );
}

#[test]
fn what_a_message_holds_is_not_shown() {
    use motcua_shape::rooms::shape::{Place, Shape};
    type Question = motcua_shape::rooms::exchange::ExchangeReadQuestion;
    let question = Question::read(Some(&json!({"text": STEPS})), &Place::Root).expect("a question");
    let answer = motcua_shape::rooms::exchange::read(&question).expect("an answer");
    let shown = format!("{question:?} {answer:?}");
    for hidden in ["Cán bộ", "H34.15", "giu"] {
        assert!(!shown.contains(hidden), "{hidden}");
    }
}
