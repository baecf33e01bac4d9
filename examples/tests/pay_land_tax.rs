//! The land obligations' program as a desk runs it: nothing written, nothing of the file in a refusal.

mod program;

use program::text;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| program::build("pay_land_tax"))
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(program()).args(arguments).current_dir(folder).output().unwrap()
}

fn enterprise() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("pay_land_tax/enterprise.json")).unwrap()
}

#[test]
fn a_household_and_an_enterprise_end_with_what_is_owed() {
    let folder = tempfile::tempdir().unwrap();
    let household = run(folder.path(), &["--language", "en", "--on", "2026-10-05"]);
    assert_eq!(household.status.code(), Some(1));
    let told = text(&household.stdout);
    // 30,000,000 late from 4 September to 4 October: 31 days of 9,000.
    assert!(told.contains("279.000 ₫ (31 days)"), "{told}");
    assert!(
        told.contains("printed 757, by the rules 557, 857") && told.contains("printed 2026-09-02"),
        "{told}"
    );
    let vietnamese = text(&run(folder.path(), &["--on", "2026-10-05"]).stdout);
    assert!(vietnamese.contains("thông báo ghi 02/09/2026, theo quy định 03/09/2026"), "{vietnamese}");
    assert_eq!(told.matches("00020101").count(), 1, "an order for the one who owes");
    fs::write(folder.path().join("notice.json"), enterprise()).unwrap();
    let late = run(folder.path(), &["notice.json", "--language", "en", "--on", "2026-11-20"]);
    // 40,000,000 for 10 days and 160,000,000 for 17.
    assert!(text(&late.stdout).contains("936.000 ₫"));
    let paid =
        enterprise().replace("\"2026-11-13\", \"amount\": 40000000", "\"2026-11-02\", \"amount\": 200000000");
    fs::write(folder.path().join("notice.json"), paid).unwrap();
    let met = run(folder.path(), &["notice.json", "--on", "2026-11-20"]);
    assert_eq!(met.status.code(), Some(0), "{}", text(&met.stdout));
    assert!(text(&met.stdout).contains("đã nộp") && !text(&met.stdout).contains("00020101"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is written");
}

#[test]
fn each_door_has_the_screens_of_its_annex() {
    let folder = tempfile::tempdir().unwrap();
    let household = text(&run(folder.path(), &["--guide"]).stdout);
    assert!(
        household.contains("đối với hộ gia đình, cá nhân\"") && !household.contains("đối với doanh nghiệp\"")
    );
    fs::write(folder.path().join("notice.json"), enterprise()).unwrap();
    let told = text(&run(folder.path(), &["notice.json", "--on", "2026-10-05", "--guide"]).stdout);
    assert!(told.contains("đối với doanh nghiệp\"") && !told.contains("đối với hộ gia đình"), "{told}");
}

#[test]
fn everything_wrong_is_told_with_its_place_and_without_its_value() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = enterprise()
        .replace("\"chapter\": \"555\"", "\"chapter\": \"SECRET\"")
        .replace("\"due_on\": \"2026-06-01\"", "\"due_on\": \"01/06/2026\"")
        .replace("\"tax_code\": \"0100109106\",\n  \"obl", "\"tax_code\": \"0100109107\",\n  \"obl");
    fs::write(folder.path().join("notice.json"), wrong).unwrap();
    let output = run(folder.path(), &["notice.json", "--on", "2026-10-05", "--language", "en"]);
    let told = text(&output.stderr);
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(2), ""));
    for code in ["tax-code-check-digit", "budget-code-format", "date-format"] {
        assert!(told.contains(code), "{code}: {told}");
    }
    assert!(told.contains("obligations[0].instalments[0].due_on"), "{told}");
    assert!(!told.contains("SECRET") && !told.contains("0100109107"));
    for (name, content) in [("empty.json", ""), ("list.json", "[]"), ("null.json", "{\"obligations\": 5}")] {
        fs::write(folder.path().join(name), content).unwrap();
        assert_eq!(run(folder.path(), &[name, "--on", "2026-10-05"]).status.code(), Some(2), "{name}");
    }
    assert_eq!(run(folder.path(), &["nowhere.json", "--on", "2026-10-05"]).status.code(), Some(2));
    assert_eq!(run(folder.path(), &["--on", "31/12/2026"]).status.code(), Some(2));
}

#[test]
fn what_cannot_be_read_is_neither_absent_nor_paid() {
    let folder = tempfile::tempdir().unwrap();
    let good = enterprise();
    let payment = "{\"on\": \"2026-11-13\", \"amount\": 40000000}";
    for (told, instead, place) in [
        ("\"payments\": [", "\"payments\": \"yes\", \"x\": [", "obligations[0].payments"),
        ("\"payments\": [", "\"payment\": [", "obligations[0].payment"),
        ("\"moved_to\"", "\"moved-to\"", "obligations[0].instalments[0].moved-to"),
        ("\"obligations\": [", "\"obligations\": [], \"others\": [", "obligations"),
        ("\"obligations\": [", "\"obligations\": 5, \"others\": [", "obligations"),
        ("\"first_number\": 7", "\"first_number\": \"7\"", "payee.first_number"),
        ("\"office\": \"H34\"", "\"office\": 34", "payee.office"),
        (
            "\"tax_code\": \"0100109106\", \"amount\"",
            "\"tax_code\": 100109106, \"amount\"",
            "obligations[0].tax_code",
        ),
        (
            "\"amount\": 200000000",
            "\"amount\": 200000000, \"paper\": \"001090000001\"",
            "obligations[0].paper",
        ),
        (
            "\"tax_code\": \"0100109106\",\n",
            "\"tax_code\": \"0100109106\", \"paper\": \"001090000001\",\n",
            "paper",
        ),
        ("\"amount\": 200000000", "\"amount\": 200000000, \"amount\": 200000000", "line"),
        (payment, "[]", "obligations[0].payments[0]."),
        ("\"dossier\": \"H34.15-260420-0001\"", "\"dossier\": \"H34.15-260420\"", "dossier"),
    ] {
        assert!(good.contains(told), "{told}");
        fs::write(folder.path().join("notice.json"), good.replacen(told, instead, 1)).unwrap();
        let output = run(folder.path(), &["notice.json", "--on", "2026-10-05", "--language", "en"]);
        assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(2), ""), "{instead}");
        assert!(text(&output.stderr).contains(place), "{instead}: {}", text(&output.stderr));
    }
    // The same notice twice would be paid twice.
    let start = good.find("    {\n      \"obligation\"").unwrap();
    let end = good.find("\n  ],\n  \"payee\"").unwrap();
    let twice = good.replace(&good[start..end], &format!("{0},\n{0}", &good[start..end]));
    fs::write(folder.path().join("notice.json"), twice).unwrap();
    let output = run(folder.path(), &["notice.json", "--on", "2026-10-05", "--language", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("obligations[1].notice"), "{}", text(&output.stderr));
    // An editor's byte order mark and a code in small letters are no faults.
    let edited = good.replace("\"H34.15-260420-0001\"", "\"h34.15-260420-0001\"");
    fs::write(folder.path().join("notice.json"), format!("\u{feff}{edited}")).unwrap();
    assert_eq!(run(folder.path(), &["notice.json", "--on", "2026-10-05"]).status.code(), Some(1));
}

#[test]
fn more_parts_than_can_be_numbered_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let part = "{\"amount\": 100000000, \"due_on\": \"2026-11-02\"}";
    let many = enterprise().replace(part, &vec![part; 300].join(", "));
    fs::write(folder.path().join("notice.json"), many).unwrap();
    let output = run(folder.path(), &["notice.json", "--on", "2026-10-05", "--language", "en"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("instalment-parts"));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = Command::new(program()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(1), ""));
}
