//! What a question gets wrong is told with its code and its place in the question.

use motcua::law::Book;
use motcua_shape::{CALLS, call};
use serde_json::{Value, json};

fn ask(name: &str, question: &Value) -> Result<Value, (String, String)> {
    let number = CALLS.iter().position(|call| call.name == name).expect("a call of this name");
    let mut out = String::new();
    call(number, &Book::builtin(), &question.to_string(), &mut out)
        .map(|()| serde_json::from_str(&out).expect("an answer in JSON"))
        .map_err(|error| (error.code().to_owned(), error.finding().path().to_string()))
}

fn refused(name: &str, question: &Value) -> (String, String) {
    match ask(name, question) {
        Ok(answer) => panic!("{name} of {question} gave {answer}"),
        Err(told) => told,
    }
}

/// A question with other fields than a sound one.
fn with(sound: &Value, others: &Value) -> Value {
    let mut question = sound.clone();
    for (key, value) in others.as_object().expect("fields") {
        question[key] = value.clone();
    }
    question
}

fn each_refused(name: &str, sound: &Value, faults: &[(Value, &str, &str)]) {
    ask(name, sound).expect("the sound question");
    for (others, code, path) in faults {
        let told = refused(name, &with(sound, others));
        assert_eq!((told.0.as_str(), told.1.as_str()), (*code, *path), "{name}: {others}");
    }
}

#[test]
fn of_periods_of_working_time() {
    let sound = json!({"from": "2026-11-16", "period": {"working_hours": 1}});
    let hours = json!([["07:00", "11:30"]]);
    let season = |from: &str, to: &str| json!([{"from": from, "to": to, "sessions": hours}]);
    each_refused(
        "calendar.add",
        &sound,
        &[
            (json!({"from": null}), "argument-missing", "from"),
            (json!({"from": "16/11/2026"}), "date-format", "from"),
            (json!({"from": "2026-11-16T7:00"}), "time-format", "from"),
            (json!({"from": 20_261_116}), "argument-type", "from"),
            (json!({"period": null}), "argument-missing", "period"),
            (json!({"period": {}}), "argument-type", "period"),
            (json!({"period": {"working_hours": 1, "working_days": 1}}), "argument-type", "period"),
            (json!({"period": {"hours": 1}}), "argument-unknown", "period"),
            (json!({"period": {"working_days": -1}}), "argument-range", "period.working_days"),
            (json!({"period": {"working_days": 1.5}}), "argument-range", "period.working_days"),
            (json!({"period": {"working_days": "1"}}), "argument-type", "period.working_days"),
            (json!({"period": {"working_days": 0}}), "period-empty", "period"),
            (json!({"method": "minutes"}), "unknown-word", "method"),
            (json!({"pauses": [["2026-11-16"]]}), "time-format", "pauses[0].from"),
            (json!({"pauses": [[null, null]]}), "argument-missing", "pauses[0].from"),
            (json!({"pauses": ["2026-11-16T08:00"]}), "argument-type", "pauses[0]"),
            (
                json!({"pauses": [["2026-11-16T08:00", null], ["2026-11-16T08:00", "2026-11-16T07:00"]]}),
                "interval-reversed",
                "pauses[1]",
            ),
            (json!({"office": {}}), "session-none", "office.sessions"),
            (json!({"office": {"sessions": [["7:00", "11:30"]]}}), "session-format", "office.sessions[0]"),
            (json!({"office": {"sessions": [["07:00"]]}}), "argument-missing", "office.sessions[0].to"),
            (
                json!({"office": {"sessions": hours, "saturday": [["11:00", "07:00"]]}}),
                "session-empty",
                "office.saturday[0]",
            ),
            (
                json!({"office": {"sessions": hours, "seasons": season("10-16", "13-01")}}),
                "season-day",
                "office.seasons[0]",
            ),
            (
                json!({"office": {"sessions": hours, "seasons": season("10-16", "2026-12-01")}}),
                "date-format",
                "office.seasons[0].from",
            ),
            (
                json!({"office": {"sessions": hours, "seasons": [{"from": "10-16", "to": "10-17"}]}}),
                "session-none",
                "office.seasons[0].sessions",
            ),
            (json!({"province": "Kon Tum"}), "unknown-portal", "province"),
            (json!({"known_on": "hôm nay"}), "date-format", "known_on"),
            (json!({"rows": []}), "argument-type", "rows"),
            (json!({"rows": "{"}), "law-json", "rows"),
            (json!({"rows": {"calendar_days": 1}}), "law-shape", "rows.calendar_days"),
            (json!({"colour": "red"}), "argument-unknown", ""),
        ],
    );
}

#[test]
fn rows_may_be_the_json_or_its_text() {
    let rows = json!({"calendar_years": [
        {"id": "calendar-2028", "year": 2028, "sources": ["editors"], "confidence": "unverified"}]});
    let ask = |rows: Value| ask("calendar.day", &json!({"date": "2028-01-04", "rows": rows}));
    let one = ask(rows.clone()).expect("a year of the caller's own");
    assert_eq!(one["working"], json!(true));
    assert_eq!(ask(json!(rows.to_string())).expect("the same as a text"), one);
    assert_eq!(ask(Value::Null).expect_err("nobody announced it").0, "calendar-unknown");
}
