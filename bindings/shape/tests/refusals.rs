//! What a question gets wrong is told with its code and its place in the question.

use motcua::finding::Language;
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

/// What has one of several fields names them in every language alike: no English stands in a Vietnamese sentence.
#[test]
fn where_one_of_several_is_wanted_they_are_named_without_words() {
    let period = "working_hours | working_minutes | working_days | calendar_days";
    let fee = json!({"procedure": "1.004222", "fee": "residence-permanent", "channel": "desk", "province": "H34", "on": "2026-11-16"});
    for (name, question, wanted) in [
        ("calendar.add", json!({"from": "2026-11-16", "period": {}}), period),
        ("fees.quote", fee, "procedure | fee"),
    ] {
        let number = CALLS.iter().position(|call| call.name == name).expect("a call of this name");
        let refused = call(number, &BOOK, &question.to_string(), &mut String::new()).expect_err(name);
        let told = refused.message(Language::Vietnamese).to_string();
        assert_eq!(told, format!("cần một giá trị kiểu {wanted}"));
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

/// The code and path of the refusal of a text as it was written.
fn told(name: &str, text: &str) -> (String, String) {
    let number = CALLS.iter().position(|call| call.name == name).expect("a call of this name");
    let error = call(number, &BOOK, text, &mut String::new()).expect_err(text);
    (error.code().to_owned(), error.finding().path().to_string())
}

#[test]
fn a_key_that_stands_twice_is_refused_wherever_it_stands() {
    let texts = [
        (r#"{"date": "2026-11-20", "date": "2026-11-21"}"#, "date"),
        // The same value twice is still written twice, and null is a value that was written.
        (r#"{"date": "2026-11-20", "date": "2026-11-20"}"#, "date"),
        (r#"{"date": null, "date": "2026-11-20"}"#, "date"),
        (r#"{"date": "2026-11-20", "date": null}"#, "date"),
        // Keys are compared as what they say, not as they are spelt.
        (r#"{"date": "2026-11-20", "\u0064ate": "2026-11-20"}"#, "date"),
        (
            r#"{"date": "2026-11-20", "rows": {"calendar_days": [{}, {"id": 1, "date": 2, "id": 3}]}}"#,
            "rows.calendar_days[1].id",
        ),
        // What is no field, and what stands where no field is asked: a key stands twice first of all.
        (r#"{"colour": {"a": [[{"b": 1, "b": 2}]]}}"#, "colour.a[0][0].b"),
        (r#"[[], {"date": 1, "date": 2}]"#, "[1].date"),
        // A key that may be somebody's is not shown.
        (r#"{"date": {"Nguyễn Thị Ví Dụ": 1, "Nguyễn Thị Ví Dụ": 2}}"#, "date"),
        (r#"{"": 1, "": 2}"#, ""),
    ];
    for (text, path) in texts {
        assert_eq!(told("calendar.day", text), ("argument-repeated".to_owned(), path.to_owned()), "{text}");
    }
    let question = r#"{"date": "2026-11-20", "known_on": "2026-11-20", "province": "H34"}"#;
    let number = CALLS.iter().position(|call| call.name == "calendar.day").expect("the call");
    assert_eq!(call(number, &BOOK, question, &mut String::new()), Ok(()));
}

#[test]
fn what_is_no_json_or_too_deep_is_refused() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let objects = |levels: usize| format!("{}1{}", r#"{"date":"#.repeat(levels), "}".repeat(levels));
    let not_json =
        ["", "{", "{}{}", "{} x", "{'date': 1}", r#"{"date": 01}"#, "nul", "NaN", r#"{"date": 1e999}"#]
            .map(str::to_owned)
            .into_iter()
            .chain([deep(128), deep(1_000_000), objects(128), objects(1_000_000), "[".repeat(1_000_000)]);
    for text in not_json {
        assert_eq!(told("calendar.day", &text), ("argument-type".to_owned(), String::new()), "{text:.40}");
    }
    assert_eq!(told("calendar.day", &objects(127)), ("argument-type".to_owned(), "date".to_owned()));
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
    let work = json!({"on": "2026-11-20T08:00", "officers": 1,
        "dossiers": [{"id": "a", "channel": "desk", "accepted_at": "2026-11-16T08:00", "minutes": 60}]});
    each_refused(
        "dossier.project",
        &work,
        &[
            (json!({"officers": null}), "argument-missing", "officers"),
            (json!({"officers": -1}), "argument-range", "officers"),
            (json!({"officers": 70_000}), "argument-range", "officers"),
            (json!({"officers": "1"}), "argument-type", "officers"),
            (
                json!({"dossiers": [{"id": "a", "channel": "desk", "accepted_at": "2026-11-16T08:00"}]}),
                "argument-missing",
                "dossiers[0].minutes",
            ),
        ],
    );
    let target = json!({"accepted_at": "2026-11-16T08:00", "due_at": "2026-11-20T08:00", "channel": "online",
        "portal": "H34"});
    each_refused(
        "dossier.target",
        &target,
        &[
            (json!({"percent": 0}), "target-share", "percent"),
            (json!({"percent": 256}), "argument-range", "percent"),
            (json!({"portal": "H99"}), "unknown-portal", "portal"),
            (json!({"due_at": "2026-11-15T08:00"}), "interval-reversed", "due_at"),
            (json!({"office": {"sessions": []}}), "session-none", "office.sessions"),
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
            (json!({"service": "progress", "due_at": "2026-11-12T10:00"}), "argument-unknown", "due_at"),
            (
                json!({"service": "progress", "dossier": with(&dossier, &json!({"province": "H99"}))}),
                "unknown-portal",
                "dossier.province",
            ),
            (
                json!({"due_at": "2026-11-12T10:00", "dossier": with(&dossier, &json!({"period": {}}))}),
                "argument-type",
                "dossier.period",
            ),
            (json!({"fields": {"Email": 1}}), "argument-type", "fields.Email"),
            (json!({"lists": {"TaiLieuNop": [[]]}}), "argument-type", "lists.TaiLieuNop[0]"),
        ],
    );
}

const CITIZEN: &str = "001090000001";

#[test]
fn of_access_to_accounts() {
    let sound = json!({"subject": {"kind": "citizen"}, "portal": "national", "on": "2026-11-26"});
    let faults = [
        (json!({"subject": null}), "argument-missing", "subject"),
        (json!({"subject": "citizen"}), "argument-type", "subject"),
        (json!({"subject": {}}), "argument-missing", "subject.kind"),
        (json!({"subject": {"kind": "company"}}), "unknown-word", "subject.kind"),
        (json!({"subject": {"kind": "citizen", "age": -1}}), "argument-range", "subject.age"),
        (json!({"subject": {"kind": "citizen", "age": 256}}), "argument-range", "subject.age"),
        (json!({"subject": {"kind": "citizen", "age": "8"}}), "argument-type", "subject.age"),
        (json!({"subject": {"kind": "citizen", "agE": 8}}), "argument-unknown", "subject.agE"),
        (json!({"subject": {"kind": "organisation", "age": 8}}), "argument-unknown", "subject.age"),
        (json!({"subject": {"kind": "official", "age": 8}}), "argument-unknown", "subject.age"),
        (
            json!({"subject": {"kind": "citizen", "acting_for": {"kind": "citizen"}}}),
            "argument-missing",
            "subject.acting_for.relation",
        ),
        (
            json!({"subject": {"kind": "citizen", "acting_for": {"kind": "citizen", "relation": "aunt"}}}),
            "unknown-word",
            "subject.acting_for.relation",
        ),
        (
            json!({"subject": {"kind": "citizen", "acting_for": {"kind": "official", "relation": "parent"}}}),
            "argument-type",
            "subject.acting_for.kind",
        ),
        (
            json!({"subject": {"kind": "organisation", "acting_for": {"kind": "citizen", "relation": "parent"}}}),
            "argument-type",
            "subject.kind",
        ),
        (json!({"portal": null}), "argument-missing", "portal"),
        (json!({"portal": "H99"}), "unknown-portal", "portal"),
        (json!({"on": null}), "argument-missing", "on"),
        (json!({"on": "26/11/2026"}), "date-format", "on"),
        (json!({"known_on": 2026}), "argument-type", "known_on"),
        (json!({"authority": "press"}), "unknown-word", "authority"),
    ];
    each_refused("account.register", &sound, &faults);
    each_refused("account.open_methods", &sound, &faults);
    let login = with(&sound, &json!({"method": "vneid-level-2"}));
    each_refused("account.login", &login, &faults);
    // Over all days there is no day to ask about.
    let course = json!({"subject": {"kind": "citizen"}, "portal": "national"});
    let faults: Vec<_> = faults.into_iter().filter(|(_, _, path)| *path != "on").collect();
    for call in ["account.timeline", "account.cut_over"] {
        each_refused(call, &course, &faults);
        each_refused(call, &course, &[(json!({"on": "2026-11-26"}), "argument-unknown", "on")]);
    }
    each_refused(
        "account.login",
        &login,
        &[
            (json!({"method": null}), "argument-missing", "method"),
            (json!({"method": "vneid-level-3"}), "unknown-word", "method"),
        ],
    );
}

#[test]
fn of_old_accounts() {
    let sound = json!({"old": {"holder": "citizen", "personal_number": CITIZEN},
        "identity": {"personal_number": CITIZEN}, "on": "2026-11-26"});
    each_refused(
        "account.link",
        &sound,
        &[
            (json!({"old": null}), "argument-missing", "old"),
            (json!({"old": {}}), "argument-missing", "old.holder"),
            (json!({"old": {"holder": "cat"}}), "unknown-word", "old.holder"),
            (
                json!({"old": {"holder": "citizen", "personal_number": "1"}}),
                "personal-number-format",
                "old.personal_number",
            ),
            (json!({"old": {"holder": "citizen", "old_number": "1"}}), "old-number-format", "old.old_number"),
            (json!({"old": {"holder": "citizen", "tax_code": "1"}}), "tax-code-format", "old.tax_code"),
            (json!({"old": {"holder": "citizen", "birth_year": -1}}), "argument-range", "old.birth_year"),
            (
                json!({"old": {"holder": "citizen", "skipped_update": "no"}}),
                "argument-type",
                "old.skipped_update",
            ),
            (json!({"identity": {}}), "argument-missing", "identity.personal_number"),
            (json!({"identity": {"obstacle": "new-device"}}), "argument-missing", "identity.personal_number"),
            (
                json!({"identity": {"personal_number": CITIZEN, "obstacle": "lazy"}}),
                "unknown-word",
                "identity.obstacle",
            ),
            (
                json!({"identity": {"personal_number": CITIZEN, "tax_code": "0100109106"}}),
                "argument-type",
                "identity",
            ),
            (json!({"register": "perhaps"}), "unknown-word", "register"),
            (json!({"register": {"name": "Người Ví Dụ"}}), "argument-missing", "register.birth_year"),
            (json!({"register": 1}), "argument-type", "register"),
            (json!({"on": null}), "argument-missing", "on"),
            (json!({"cut_over": {"citizens": "x"}}), "date-format", "cut_over.citizens"),
            (json!({"cut_over": {"children": "2026-01-01"}}), "argument-unknown", "cut_over.children"),
            (json!({"portal": "H99"}), "unknown-portal", "portal"),
            (json!({"authority": "press"}), "unknown-word", "authority"),
            (json!({"policy": {"names": "loud"}}), "unknown-word", "policy.names"),
        ],
    );
    let register =
        json!({"header": ["id", "holder"], "rows": [["1", "citizen"]], "on": "2026-11-26", "cut_over": {}});
    each_refused(
        "migration.plan",
        &register,
        &[
            (json!({"header": ["id"], "rows": []}), "register-column-missing", "header"),
            (json!({"header": ["id", "holder", "phone"]}), "register-column-unknown", "header[2]"),
            (json!({"header": ["id", "holder", "ID"]}), "register-column-repeated", "header[2]"),
            (json!({"header": "id"}), "argument-type", "header"),
            (json!({"rows": [["1", 2]]}), "argument-type", "rows[0][1]"),
            (json!({"rows": ["1"]}), "argument-type", "rows[0]"),
            (json!({"cut_over": null}), "argument-missing", "cut_over"),
            (json!({"on": "2026-02-29"}), "date-format", "on"),
            (json!({"policy": {"late_update": "soon"}}), "unknown-word", "policy.late_update"),
        ],
    );
}

#[test]
fn of_fees() {
    let sound = json!({"procedure": "1.004222", "channel": "desk", "province": "H34", "on": "2026-11-26"});
    each_refused(
        "fees.quote",
        &sound,
        &[
            (json!({"procedure": null}), "argument-missing", "fee"),
            (json!({"fee": "land-certificate"}), "argument-type", "fee"),
            (json!({"procedure": "1.4"}), "procedure-code-format", "procedure"),
            (json!({"channel": "post"}), "unknown-word", "channel"),
            (json!({"province": "H99"}), "unknown-portal", "province"),
            (json!({"subject": {"kind": "cat"}}), "unknown-word", "subject.kind"),
            (json!({"conditions": ["digital-citizen", "young"]}), "unknown-word", "conditions[1]"),
            (json!({"used": ["one", 2]}), "argument-type", "used[1]"),
            (json!({"noticed": {"some": -1}}), "amount-out-of-range", "noticed.some"),
            (json!({"quantity": 0}), "argument-range", "quantity"),
            (json!({"rounding": "up and down"}), "unknown-word", "rounding"),
        ],
    );
}

#[test]
fn of_obligations() {
    let due = json!({"obligation": "income-tax", "issued_on": "2026-08-04"});
    each_refused(
        "obligation.due",
        &due,
        &[
            (json!({"obligation": "tax"}), "unknown-word", "obligation"),
            (json!({"situation": "odd"}), "unknown-word", "situation"),
            (json!({"issued_on": null}), "argument-missing", "issued_on"),
            (json!({"obligation": "land-use-fee", "situation": "auction"}), "due-basis-missing", "rests_on"),
            (json!({"part": 256}), "argument-range", "part"),
            (json!({"extended": 1}), "argument-type", "extended"),
            (json!({"policy": {"count": "both"}}), "unknown-word", "policy.count"),
        ],
    );
    let late = json!({"amount": 1_000_000, "due_on": "2026-09-03", "paid_on": "2026-10-04"});
    each_refused(
        "obligation.interest",
        &late,
        &[
            (json!({"amount": -1}), "amount-out-of-range", "amount"),
            (json!({"amount": "1"}), "argument-type", "amount"),
            (json!({"paid_on": "2026-10-32"}), "date-format", "paid_on"),
            (json!({"policy": {"rounding": "never"}}), "unknown-word", "policy.rounding"),
        ],
    );
    let part = json!({"amount": 5, "due_on": "2026-09-03"});
    let notice = json!({"obligation": "land-use-fee", "issued_on": "2026-08-04", "amount": 10,
        "instalments": [part, part]});
    let of = |fields: Value| json!({"notice": with(&notice, &fields)});
    let parts = |second: Value| of(json!({"instalments": [part, with(&part, &second)]}));
    let owed = json!({"notice": notice, "on": "2026-09-03"});
    each_refused(
        "obligation.owed",
        &owed,
        &[
            (json!({"notice": null}), "argument-missing", "notice"),
            (of(json!({"obligation": null})), "argument-missing", "notice.obligation"),
            (of(json!({"number": ""})), "notice-number-format", "notice.number"),
            (of(json!({"relief": 11})), "obligation-amount", "notice.relief"),
            (of(json!({"instalments": []})), "instalment-parts", "notice.instalments"),
            (of(json!({"instalments": null})), "instalment-parts", "notice.instalments"),
            (of(json!({"amount": 11})), "instalment-sum", "notice.instalments"),
            (parts(json!({"part": 1})), "instalment-parts", "notice.instalments"),
            (parts(json!({"due_on": "2026-09-02"})), "instalment-parts", "notice.instalments"),
            (parts(json!({"due_on": null})), "argument-missing", "notice.instalments[1].due_on"),
            (parts(json!({"moved_to": "soon"})), "date-format", "notice.instalments[1].moved_to"),
            (
                of(json!({"payments": [{"on": "2026-09-01"}]})),
                "argument-missing",
                "notice.payments[0].amount",
            ),
            (
                of(json!({"payments": [{"on": "2026-09-01", "amount": 1, "toward": "rent"}]})),
                "unknown-word",
                "notice.payments[0].toward",
            ),
            (json!({"pay": 5}), "obligation-not-whole", "pay"),
            (json!({"pay": 10, "whole": "half"}), "unknown-word", "whole"),
        ],
    );
}

#[test]
fn of_orders_and_references() {
    each_refused(
        "order.reference",
        &json!({"prefix": "KT", "office": "H34", "number": 12}),
        &[
            (json!({"prefix": "K"}), "reference-prefix", "prefix"),
            (json!({"office": "H-34"}), "reference-office", "office"),
            (json!({"digits": 0}), "reference-length", "digits"),
            (json!({"number": 100_000_000}), "reference-number", "number"),
            (json!({"number": -1}), "reference-number", "number"),
        ],
    );
    each_refused(
        "order.payload",
        &json!({"bin": "970436", "account": "0011012345678", "amount": 180_000, "reference": "KTH340000001207",
            "dossier": "H34.15-240617-0001", "at": "2024-06-18T08:30"}),
        &[
            (json!({"bin": "97043"}), "bin-format", "bin"),
            (json!({"account": "0011-012"}), "account-characters", "account"),
            (json!({"amount": 0}), "amount-out-of-range", "amount"),
            (json!({"reference": "KTH340000001208"}), "reference-check-digit", "reference"),
            (json!({"dossier": "H34-240631-0001"}), "dossier-code-date", "dossier"),
            (json!({"expiry": "2024-06-18T08:30"}), "order-expired", "expiry"),
            (json!({"obligations": ["N-1", "N-2", "N 3"]}), "identifier-format", "obligations[2]"),
            (json!({"obligations": ["N-1", 2]}), "argument-type", "obligations[1]"),
            (json!({"obligations": ["N-1", "N-1"]}), "obligation-repeated", "obligations"),
            (json!({"payee_name": ""}), "value-empty", "payee_name"),
        ],
    );
    let forms = json!([{"prefix": "KT", "office": "H34"}, {"prefix": "K"}]);
    each_refused(
        "reference.find",
        &json!({"forms": [{"prefix": "KT", "office": "H34"}], "remark": "KTH340000001207"}),
        &[
            (json!({"forms": forms}), "reference-prefix", "forms[1].prefix"),
            (json!({"forms": [{"prefix": "KT", "office": "h"}]}), "reference-office", "forms[0].office"),
            (json!({"forms": [{"prefix": "KT", "digits": 19}]}), "reference-length", "forms[0].digits"),
            (json!({"forms": [{}]}), "argument-missing", "forms[0].prefix"),
            (json!({"remark": null}), "argument-missing", "remark"),
            (json!({"remark": "KTH340000001208"}), "reference-check-digit", "remark"),
        ],
    );
}

#[test]
fn of_requests() {
    let request = json!({"collection": "before", "amount": 180_000, "raised_at": "2024-06-18T08:00"});
    let of = |fields: Value| json!({"request": with(&request, &fields)});
    let heard =
        |second: Value| json!({"happened": [{"kind": "page-returned", "at": "2024-06-18T09:00"}, second]});
    each_refused(
        "request.apply",
        &json!({"request": request}),
        &[
            (json!({"request": null}), "argument-missing", "request"),
            (of(json!({"collection": "during"})), "unknown-word", "request.collection"),
            (of(json!({"dossier_status": 11})), "status-unknown", "request.dossier_status"),
            (of(json!({"after_expiry": "keep"})), "unknown-word", "request.after_expiry"),
            (json!({"callbacks": [{"amount": [1]}]}), "argument-type", "callbacks[0].amount"),
            (json!({"callbacks": [{"sum": 1}]}), "argument-unknown", "callbacks[0].sum"),
            (heard(json!({"kind": "cancelled"})), "argument-missing", "happened[1].at"),
            (heard(json!({"kind": "burnt", "at": "2024-06-18T09:00"})), "unknown-word", "happened[1].kind"),
            (
                heard(json!({"kind": "refunded", "at": "2024-06-18T09:00"})),
                "argument-missing",
                "happened[1].transaction",
            ),
            (
                heard(json!({"kind": "refunded", "at": "2024-06-18T09:00", "transaction": "a b"})),
                "identifier-format",
                "happened[1].transaction",
            ),
        ],
    );
}

#[test]
fn of_statements() {
    let line = json!({"id": 1, "booked_on": "2024-06-18", "amount": 180_000});
    let order = json!({"id": 1, "reference": "KTH340000000140", "amount": 180_000});
    let lines = |third: Value| json!({"lines": [line, line, with(&line, &third)]});
    let orders = |second: Value| json!({"orders": [order, with(&order, &second)]});
    each_refused(
        "reconcile",
        &json!({"forms": [{"prefix": "KT", "office": "H34"}], "orders": [order], "lines": [line]}),
        &[
            (json!({"forms": [{"prefix": "KT"}, {"prefix": "kt"}]}), "reference-prefix", "forms[1].prefix"),
            (orders(json!({"reference": "KT"})), "reference-format", "orders[1].reference"),
            (orders(json!({"amount": -1})), "amount-out-of-range", "orders[1].amount"),
            (orders(json!({"last_day": "today"})), "date-format", "orders[1].last_day"),
            (orders(json!({"id": "1"})), "argument-type", "orders[1].id"),
            (lines(json!({"bank_reference": "a b"})), "identifier-format", "lines[2].bank_reference"),
            (lines(json!({"booked_on": null})), "argument-missing", "lines[2].booked_on"),
            (lines(json!({"remark": 1})), "argument-type", "lines[2].remark"),
            (json!({"policy": {"late_booking_days": 256}}), "argument-range", "policy.late_booking_days"),
            (json!({"policy": {"parts": "some"}}), "unknown-word", "policy.parts"),
        ],
    );
}

#[test]
fn of_receipts_and_slips() {
    let item = json!({"name": "Phí ví dụ", "amount": 10_000});
    each_refused(
        "receipt.check",
        &json!({"standard": "nd-254-2026", "kind": "phi", "form": "", "symbol": "", "number": "", "collector": "",
            "collector_tax_code": "", "issued_on": "2026-11-26", "items": [item]}),
        &[
            (json!({"standard": "tt-78"}), "unknown-word", "standard"),
            (json!({"kind": "thuế"}), "unknown-word", "kind"),
            (json!({"issued_on": null}), "argument-missing", "issued_on"),
            (json!({"items": [item, {"name": "Phí ví dụ"}]}), "argument-missing", "items[1].amount"),
            (
                json!({"items": [{"name": "Phí ví dụ", "amount": -1}]}),
                "amount-out-of-range",
                "items[0].amount",
            ),
        ],
    );
    each_refused(
        "treasury.check",
        &json!({"form": "C1-02/NS"}),
        &[
            (json!({"form": "C1-01/NS"}), "unknown-word", "form"),
            (json!({"rows": [{"amount": 1}, {"content": "Phí"}]}), "argument-missing", "rows[1].amount"),
            (json!({"rows": [{"amount": 1, "chapter": 757}]}), "argument-type", "rows[0].chapter"),
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
