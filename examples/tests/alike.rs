//! What holds for every example alike: help in both languages with exit codes, refusals in the user's words, no complaint
//! where nobody reads on, no file replaced unasked.

mod program;

use program::{build, text};
use std::fs;
use std::process::{Command, Output, Stdio};

fn run(name: &str, arguments: &[&str]) -> Output {
    Command::new(build(name)).args(arguments).output().unwrap()
}

const EXAMPLES: [&str; 5] =
    ["draw_samples", "migrate_register", "office_day", "reconcile_day", "track_dossier"];

#[test]
fn help_tells_exit_codes_in_both_languages() {
    for name in EXAMPLES {
        let vietnamese = run(name, &["--help"]);
        assert_eq!(vietnamese.status.code(), Some(0), "{name}");
        let vietnamese = text(&vietnamese.stdout);
        assert!(vietnamese.contains("Mã kết thúc: 0 "), "{name}");
        for option in ["--language", "--lang"] {
            let english = text(&run(name, &["--help", option, "en"]).stdout);
            assert!(english.contains("Exit code: 0 "), "{name} {option}");
            assert!(!english.contains("Mã kết thúc"), "{name} {option}");
            let options = |help: &str| {
                let words = help.lines().filter_map(|line| line.trim().strip_prefix("--"));
                words.map(|line| line.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(options(&vietnamese), options(&english), "{name}");
        }
        // Every option is told in Vietnamese.
        for english in ["Replace ", "Let --", "Make so many", "The language", "How ", "Which "] {
            assert!(!vietnamese.contains(english), "{name}: {english}");
        }
    }
}

#[test]
fn a_command_line_that_cannot_be_read_is_refused_in_the_language_without_its_values() {
    for name in EXAMPLES {
        let refused = run(name, &["--nope"]);
        assert_eq!(refused.status.code(), Some(2), "{name}");
        assert!(text(&refused.stderr).contains("không có tham số --nope"), "{name}");
        let refused = run(name, &["--nope", "--language", "en"]);
        assert_eq!(refused.status.code(), Some(2), "{name}");
        assert!(text(&refused.stderr).contains("unexpected argument"), "{name}");
    }
    let refused = run("track_dossier", &["--now", "079123456789"]);
    assert_eq!(refused.status.code(), Some(2));
    let told = text(&refused.stderr);
    assert!(told.contains("[time-format]") && !told.contains("079123456789"), "{told}");
}

#[test]
fn a_file_that_is_not_there_is_told_and_gives_no_answer() {
    for (name, arguments) in [
        ("office_day", &["no-such.csv", "--now", "2026-11-26T08:00"][..]),
        ("reconcile_day", &["no-such.csv"]),
        ("track_dossier", &["no-such.json"]),
        ("track_dossier", &["--book", "no-such.json"]),
        ("migrate_register", &["no-such.csv", "--on", "2024-06-14"]),
    ] {
        let failed = run(name, arguments);
        assert_eq!((failed.status.code(), text(&failed.stdout)), (Some(2), String::new()), "{name}");
        assert!(text(&failed.stderr).contains("không có tệp này"), "{name}: {failed:?}");
    }
}

/// What is counted for one's own file on a day that nobody said would be taken for today's.
#[test]
fn a_file_of_ones_own_needs_the_day_that_it_is_asked_about() {
    for (name, option) in [("office_day", "--now"), ("pay_land_tax", "--on"), ("migrate_register", "--on")] {
        let refused = run(name, &["no-such.file"]);
        assert_eq!((refused.status.code(), text(&refused.stdout)), (Some(2), String::new()), "{name}");
        assert!(text(&refused.stderr).contains(option), "{name}: {refused:?}");
    }
    let told = text(&run("office_day", &["--generate", "3"]).stdout);
    assert!(told.starts_with("Hàng đợi lúc 08:00 26/11/2026 ("), "{told}");
}

/// What a citizen reads: the verdict, since when, whom to call, days as they are written in Vietnam.
#[test]
fn an_answer_about_logging_in_is_told_to_a_citizen() {
    let asked = ["--subject", "citizen", "--method", "portal-mobile", "--portal", "H34", "--on"];
    let closed = run("check_login", &[&asked[..], &["2024-06-15"]].concat());
    assert_eq!(closed.status.code(), Some(1));
    let told = text(&closed.stdout);
    for part in ["KHÔNG ĐƯỢC PHÉP\nÁp dụng từ ngày 15/06/2024", "  - 1900.0368 Tổng đài", "mức độ 1"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    let last = run("check_login", &[&asked[..], &["2024-06-14"]].concat());
    assert_eq!(last.status.code(), Some(0));
    let told = text(&last.stdout);
    for part in ["ĐƯỢC PHÉP đến hết ngày 14/06/2024", "\n  - Bộ phận Một cửa nơi nộp hồ sơ\n"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn nobody_reading_on_is_nothing_to_complain_about() {
    for (name, arguments) in [
        ("office_day", &["--generate", "2000"][..]),
        ("reconcile_day", &["--generate", "2000"]),
        ("track_dossier", &[]),
    ] {
        let mut child = Command::new(build(name))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        assert!(ended.status.code().is_some_and(|code| code < 2), "{name}: {ended:?}");
        assert!(!text(&ended.stderr).contains("panicked"), "{name}: {ended:?}");
    }
}

#[test]
fn no_file_is_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for (name, option, file, arguments) in [
        ("office_day", "--save", "dossiers.csv", &["--generate", "3"][..]),
        ("reconcile_day", "--out", "orders.csv", &["--generate", "3"]),
    ] {
        let told = if option == "--out" { place("") } else { place(file) };
        fs::write(place(file), "mine").unwrap();
        let arguments = [arguments, &[option, &*told]].concat();
        assert_eq!(run(name, &arguments).status.code(), Some(2), "{name}");
        assert_eq!(fs::read_to_string(place(file)).unwrap(), "mine", "{name}");
        assert_eq!(run(name, &[&*arguments, &["--overwrite"]].concat()).status.code(), Some(0), "{name}");
        assert_ne!(fs::read_to_string(place(file)).unwrap(), "mine", "{name}");
    }
}

/// A desk's export: a declared separator, a byte order mark, other names in another order, days first, accents apart.
#[test]
fn a_spreadsheet_of_dossiers_is_read_and_its_bad_rows_are_told_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("export.csv");
    let rows = "\u{feff}sep=;\r\nHi\u{300}nh thức;Số hồ sơ;Tiếp nhận;Số ngày\r\n\
        online;H34.15-261109-0001;09/11/2026 8:00;3\r\nonline;H34.15-261109-1;09/11/2026 8:00;3\r\n\
        online;H34.15-261109-0002;09/11/2026 25:00;3\r\ndesk\r\n";
    fs::write(&file, rows).unwrap();
    let map = "code=Số hồ sơ,channel=Hình thức,accepted_at=Tiếp nhận,working_days=Số ngày";
    let output = run("office_day", &["--now", "2026-11-26T08:00", file.to_str().unwrap(), "--map", map]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let told = text(&output.stdout);
    for line in [
        "(hồ sơ: 1)",
        "code [dossier-code-format]; dòng 4",
        "accepted_at [time-format]; dòng 5",
        "row; dòng 6",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let refused = run("office_day", &["--now", "2026-11-26T08:00", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("code, channel, accepted_at, working_days"));
}

/// Where no folder can be is told before anything is read, in the user's language and with the place.
#[test]
fn a_place_that_is_no_folder_is_refused_first() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.txt");
    fs::write(&file, "mine").unwrap();
    let file = file.to_str().unwrap();
    for (name, arguments) in [
        ("migrate_register", &["--generate", "3", "--on", "2024-06-14"][..]),
        ("reconcile_day", &["--generate", "3"]),
    ] {
        let output = run(name, &[arguments, &["--out", file, "--overwrite"]].concat());
        assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(2), ""), "{name}");
        assert!(text(&output.stderr).contains("mine.txt: đây không phải là thư mục"), "{name}: {output:?}");
        assert_eq!(fs::read_to_string(file).unwrap(), "mine");
    }
}

/// A result before its dossier came would count as early; a second row of one identifier would count twice.
#[test]
fn rows_that_cannot_be_right_are_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("day.csv");
    let rows = "code,channel,accepted_at,working_days,id,finished_at\n\
        H34.15-261109-0001,online,2026-11-09T08:00,3,1,2025-11-11T08:00\n\
        H34.15-261109-0002,online,2026-11-09T08:00,3,2,2026-11-11T08:00\n\
        H34.15-261109-0003,online,2026-11-09T08:00,3,2,\nH34.15-261109-0004,online,2026-11-09T08:00,3,,\n";
    fs::write(&file, rows).unwrap();
    let output = run("office_day", &["--now", "2026-11-26T08:00", file.to_str().unwrap()]);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{told}");
    for line in [
        "(hồ sơ: 1)",
        "hệ thống cấp mã: của tỉnh",
        "lĩnh vực: không ghi",
        "finished_at [interval-reversed]; dòng 2",
        "id [argument-repeated]; dòng 4",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
}

/// One row in windows-1258, where tones are characters of their own, and one with a byte that it does not have.
#[test]
fn an_old_encoding_is_read_when_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("old.csv");
    let mut bytes = b"code;channel;accepted_at;working_days;field\r\n".to_vec();
    bytes.extend(b"H34.15-261109-0001;online;2026-11-09T08:00;3;Ho\xf2 ti\xf2ch\r\n");
    bytes.extend(b"H34.15-261109-0002;online;2026-11-09T08:00;3;\xd2\xff\r\n");
    fs::write(&file, bytes).unwrap();
    let output = run(
        "office_day",
        &["--now", "2026-11-26T08:00", file.to_str().unwrap(), "--encoding", "windows-1258"],
    );
    assert!(text(&output.stdout).contains("Ho\u{323} ti\u{323}ch"), "{output:?}");
    let output = run("office_day", &["--now", "2026-11-26T08:00", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("encoding; dòng 2, 3"), "{output:?}");
}

/// A calendar that only the caller has: without it the dossier's day is not known.
#[test]
fn a_calendar_of_ones_own_answers_for_a_year_that_the_book_does_not_know() {
    let folder = tempfile::tempdir().unwrap();
    let (log, book) = (folder.path().join("log.json"), folder.path().join("book.json"));
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../core/docs/BOOK.md")).unwrap();
    let calendar = page.split("```json\n").find(|block| block.contains("\"calendar_years\"")).unwrap();
    let rows = calendar.split("```").next().unwrap();
    fs::write(&book, rows).unwrap();
    fs::write(
        &log,
        r#"{"channel": "desk", "rules_on": "2027-12-29", "period": {"working_days": 3}, "events": [
            {"id": "1", "at": "2027-12-30T08:00", "kind": "submitted"},
            {"id": "2", "at": "2027-12-30T09:00", "kind": "accepted"}]}"#,
    )
    .unwrap();
    let (log, book) = (log.to_str().unwrap(), book.to_str().unwrap());
    let unknown = run("track_dossier", &[log]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("[calendar-unknown]"));
    // Thursday; Friday is one, Monday 03/01 off in lieu, Tuesday two, Wednesday three.
    let told = text(&run("track_dossier", &[log, "--book", book]).stdout);
    assert!(told.contains("05/01/2028 09:00  hẹn trả kết quả"), "{told}");
    let refused = run("track_dossier", &[log, "--book", book, "--portal", "ZZ"]);
    assert!(text(&refused.stderr).contains("[unknown-portal]"), "{refused:?}");
}
