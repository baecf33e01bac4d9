//! What a question gets wrong is told with its code and its place in the question.

use motcua::law::Book;
use motcua_shape::{CALLS, call};
use serde_json::{Value, json};
use std::sync::LazyLock;

static BOOK: LazyLock<Book> = LazyLock::new(Book::builtin);

fn ask(name: &str, question: &Value) -> Result<Value, (String, String)> {
    let number = CALLS.iter().position(|call| call.name == name).expect("a call of this name");
    let mut out = String::new();
    call(number, &BOOK, &question.to_string(), &mut out)
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
            (json!({"period": {"hours": 1}}), "argument-unknown", "period.hours"),
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
            (json!({"colour": "red"}), "argument-unknown", "colour"),
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

#[test]
fn of_dossiers() {
    let sound = json!({"rules_on": "2026-11-20", "channel": "online",
        "events": [{"id": "1", "at": "2026-11-20T08:00", "kind": "received"}]});
    let event = |fields: Value| {
        let given = json!({"id": "2", "at": "2026-11-20T09:00", "kind": "accepted"});
        json!({"events": [sound["events"][0].clone(), with(&given, &fields)]})
    };
    let faults = [
        (json!({"rules_on": null}), "argument-missing", "rules_on"),
        (json!({"rules_on": "2018-06-20"}), "regime-unknown", "rules_on"),
        (json!({"channel": null}), "argument-missing", "channel"),
        (json!({"channel": "fax"}), "unknown-word", "channel"),
        (json!({"events": {}}), "argument-type", "events"),
        (event(json!({"id": null})), "argument-missing", "events[1].id"),
        (event(json!({"id": ""})), "event-id", "events[1].id"),
        (event(json!({"at": "2026-11-20"})), "time-format", "events[1].at"),
        (event(json!({"kind": "eaten"})), "unknown-word", "events[1].kind"),
        (event(json!({"sequence": -1})), "argument-range", "events[1].sequence"),
        (event(json!({"appointment": "tomorrow"})), "time-format", "events[1].appointment"),
        (event(json!({"name": "Nguyễn Thị Ví Dụ"})), "argument-unknown", "events[1].name"),
        (json!({"period": "some day"}), "unknown-word", "period"),
        (json!({"period": 3}), "argument-type", "period"),
        (json!({"period": {}}), "argument-type", "period"),
        (json!({"period": {"weeks": 1}}), "argument-unknown", "period.weeks"),
        (json!({"period": {"calendar_days": 0}}), "period-empty", "period"),
        (json!({"policy": {"supplement": "pause"}}), "unknown-word", "policy.supplement"),
        (json!({"policy": {"suppliment": "extend"}}), "argument-unknown", "policy.suppliment"),
        (json!({"policy": "extend"}), "argument-type", "policy"),
        (json!({"now": "2026-11-20T24:00"}), "time-format", "now"),
        (json!({"office": {"sessions": []}}), "session-none", "office.sessions"),
        (json!({"province": "H99"}), "unknown-portal", "province"),
    ];
    each_refused("dossier.apply", &sound, &faults);
    each_refused("dossier.due", &sound, &faults);
}

#[test]
fn of_queues_and_reports() {
    let queue = json!({"on": "2026-11-20T08:00",
        "dossiers": [{"id": "a", "channel": "desk", "accepted_at": "2026-11-16T08:00"}]});
    each_refused(
        "dossier.queue",
        &queue,
        &[
            (json!({"on": null}), "argument-missing", "on"),
            (json!({"policy": ""}), "unknown-word", "policy"),
            (
                json!({"dossiers": [{"id": "a", "channel": "desk"}]}),
                "argument-missing",
                "dossiers[0].accepted_at",
            ),
            (json!({"dossiers": ["a"]}), "argument-type", "dossiers[0]"),
        ],
    );
    let dossier = |fields: Value| {
        let given = json!({"id": "a", "received_at": "2026-11-16T08:00"});
        json!({"dossiers": [given.clone(), with(&given, &fields)]})
    };
    each_refused(
        "dossier.report",
        &with(&dossier(json!({})), &json!({"on": "2026-11-30"})),
        &[
            (json!({"on": null}), "argument-missing", "on"),
            (json!({"from": "2026-11-00"}), "date-format", "from"),
            (dossier(json!({"received_at": null})), "argument-missing", "dossiers[1].received_at"),
            (dossier(json!({"channel": "Online"})), "unknown-word", "dossiers[1].channel"),
            (
                dossier(json!({"supplements": [{"answered_at": "2026-11-16T08:00"}]})),
                "argument-missing",
                "dossiers[1].supplements[0].requested_at",
            ),
            (dossier(json!({"code": "H15"})), "dossier-code-format", "dossiers[1].code"),
        ],
    );
}

#[test]
fn of_the_catalogue_and_of_messages() {
    each_refused(
        "procedure.find",
        &json!({"code": "1.004837", "on": "2026-11-26"}),
        &[
            (json!({"code": "1.000000"}), "procedure-unknown", "code"),
            (json!({"code": "giám hộ"}), "procedure-code-format", "code"),
            // Its row begins with the year 2016.
            (json!({"on": "2015-12-31"}), "procedure-unknown", "code"),
            (json!({"on": null}), "argument-missing", "on"),
        ],
    );
    each_refused(
        "procedure.linked_data",
        &json!({"base": "https://dichvucong.example.vn/id/", "on": "2026-11-26"}),
        &[
            (json!({"base": "javascript:"}), "catalogue-base", "base"),
            (json!({"base": "https://a b"}), "catalogue-base", "base"),
        ],
    );
    let dossier = json!({"rules_on": "2026-11-09", "channel": "online"});
    each_refused(
        "exchange.write",
        &json!({"service": "dossiers", "code": "H34.15-261109-0001", "dossier": dossier}),
        &[
            (json!({"service": "DongBoHoSoMC"}), "unknown-word", "service"),
            (json!({"code": "1"}), "dossier-code-format", "code"),
            (json!({"dossier": null}), "argument-missing", "dossier"),
            (
                json!({"dossier": with(&dossier, &json!({"rules_on": "1990-01-01"}))}),
                "regime-unknown",
                "dossier.rules_on",
            ),
            (json!({"dossier": with(&dossier, &json!({"period": {}}))}), "argument-type", "dossier.period"),
            (json!({"fields": {"Email": 1}}), "argument-type", "fields.Email"),
            (json!({"lists": {"TaiLieuNop": [[]]}}), "argument-type", "lists.TaiLieuNop[0]"),
        ],
    );
}

#[test]
fn of_more_instalments_than_can_be_numbered() {
    let part = json!({"amount": 1, "due_on": "2026-09-03"});
    let notice = |count: usize| {
        let parts = vec![part.clone(); count];
        json!({"on": "2026-09-03", "notice": {"obligation": "land-use-fee", "issued_on": "2026-08-04", "amount": count, "instalments": parts}})
    };
    ask("obligation.owed", &notice(255)).expect("as many as can be numbered");
    for count in [256, 300] {
        let (code, path) = refused("obligation.owed", &notice(count));
        assert_eq!((code.as_str(), path.as_str()), ("instalment-parts", "notice.instalments"), "{count}");
    }
}
