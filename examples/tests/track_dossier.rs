//! What a log says and cannot be read is told, never taken as absent.

mod program;

use program::text;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

const LOG: &str = r#"{"channel": "desk", "rules_on": "2026-09-07", "period": {"working_days": 5}, "now": "2026-09-08T08:00",
    "events": [{"id": "1", "at": "2026-09-07T08:00", "kind": "accepted", "appointment": "2026-09-14T08:00", "sequence": 1, "evidence": "P-1"}]}"#;

fn track(log: &str) -> Output {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.json");
    fs::write(&path, log).unwrap();
    let program = PROGRAM.get_or_init(|| program::build("track_dossier"));
    Command::new(program).arg(&path).args(["--lang", "en"]).output().unwrap()
}

#[test]
fn what_cannot_be_read_is_not_absent() {
    let good = track(LOG);
    assert!(good.status.success(), "{}", text(&good.stderr));
    for (told, instead, path) in [
        (r#""2026-09-14T08:00""#, "20260914", "events[0].appointment"),
        (r#""sequence": 1"#, r#""sequence": "1""#, "events[0].sequence"),
        (r#""sequence": 1"#, r#""sequence": -1"#, "events[0].sequence"),
        (r#""sequence": 1"#, r#""sequence": 4294967296"#, "events[0].sequence"),
        (r#""P-1""#, "[]", "events[0].evidence"),
        (r#""now": "2026-09-08T08:00""#, r#""now": 8"#, "now"),
        (r#"{"working_days": 5}"#, r#"{"working_days": 5, "working_hours": 8}"#, "period"),
        (r#"{"working_days": 5}"#, r#"{"working_days": 0}"#, "period"),
        (r#""period": {"working_days": 5}"#, r#""procedure": 1.004873"#, "procedure"),
        (r#""events": [{"#, r#""others": [{"#, "events"),
    ] {
        assert!(LOG.contains(told), "{told}");
        let bad = track(&LOG.replacen(told, instead, 1));
        assert_eq!(bad.status.code(), Some(2), "{instead}");
        assert!(
            text(&bad.stderr).contains(&format!("{path}: cannot be read")),
            "{instead}: {}",
            text(&bad.stderr)
        );
    }
}

#[test]
fn a_key_that_nobody_reads_or_that_stands_twice_is_told() {
    for (told, instead, path) in [
        ("\"appointment\"", "\"apointment\"", "events[0].apointment: a name is none of those known"),
        ("\"period\"", "\"periods\"", "periods: a name is none of those known"),
        ("\"sequence\": 1", "\"sequence\": 1, \"sequence\": 2", "a key stands twice"),
        ("\"channel\": \"desk\"", "\"channel\": \"desk\", \"code\": 5", "code: cannot be read"),
    ] {
        assert!(LOG.contains(told), "{told}");
        let bad = track(&LOG.replacen(told, instead, 1));
        assert_eq!(bad.status.code(), Some(2), "{instead}");
        assert!(text(&bad.stderr).contains(path), "{instead}: {}", text(&bad.stderr));
    }
    assert!(track(&format!("\u{feff}{LOG}")).status.success());
}
