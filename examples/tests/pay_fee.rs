//! The fee's program as a desk runs it: no payable code that the caller did not ask for, no picture lost.

mod program;

use program::text;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// The account of the fictitious example, as a payload has it.
const FICTITIOUS: &str = "0000000012345";

fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| program::build("pay_fee"))
}

/// Runs it in a folder of its own.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(program()).args(arguments).current_dir(folder).output().unwrap()
}

fn own<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["--bank", "970422", "--account", "0011012345678", "--amount", "200000"], more].concat()
}

#[test]
fn no_argument_of_ones_own_pays_the_fictitious_account() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &["--amount", "200000", "--dossier", "H48.01-261126-0001"][..],
        &["--amount", "200000"],
        &["--account", "0011012345678"],
        &["--bank", "970422", "--account", "0011012345678"],
        &["--purpose", "le phi"],
        &["--name", "TRUNG TAM"],
        &["--dossier", "H34.15-240617-0001"],
        &["--amount", "200000", "--account", "0011012345678", "--lang", "en"],
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        assert!(text(&output.stderr).contains("--bank") || text(&output.stderr).contains("--amount"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no picture");
    }
    let whole = run(folder.path(), &own(&[]));
    assert_eq!(whole.status.code(), Some(0));
    assert!(!text(&whole.stdout).contains(FICTITIOUS) && text(&whole.stdout).contains("00110123456"));
    let example = text(&run(folder.path(), &[]).stdout);
    assert!(example.contains(FICTITIOUS) && example.contains("hư cấu"), "the example says what it is");
}

#[test]
fn the_whole_story_is_told_and_adds_up() {
    let folder = tempfile::tempdir().unwrap();
    let told = text(&run(folder.path(), &["--out", "out"]).stdout);
    for part in [
        "✗",
        "✓",
        "residence-permanent-online",
        "KTH34",
        "một lần",
        "10.000 ₫ (mười nghìn đồng)",
        "Hết hạn        17:00 24/06/2024",
        "09:15 17/06/2024: hồ sơ được coi là nộp",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let slip = fs::read_to_string(folder.path().join("out/pay_fee.slip.svg")).unwrap();
    assert!(slip.contains("width=\"210mm\"") && slip.contains("10.000 đồng") && slip.contains("hư cấu"));
    let english = text(&run(folder.path(), &["--out", "out", "--lang", "en"]).stdout);
    assert!(english.contains("the dossier") || english.contains("The dossier"), "{english}");
}

#[test]
fn a_bank_has_a_name_and_a_procedure_has_fees() {
    let folder = tempfile::tempdir().unwrap();
    let priced = |more: &[&str]| {
        let base = [
            "--bank",
            "Vietcombank",
            "--account",
            "0011012345678",
            "--procedure",
            "1.004222",
            "--on",
            "2024-06-18",
        ];
        run(folder.path(), &[&base, more].concat())
    };
    let online = priced(&[]);
    assert!(online.status.success(), "{}", text(&online.stderr));
    assert!(text(&online.stdout).contains("(970436)") && text(&online.stdout).contains("10.000 ₫"));
    assert!(text(&priced(&["--channel", "desk"]).stdout).contains("20.000 ₫"));
    let unknown = run(
        folder.path(),
        &["--bank", "Vietcombank", "--account", "0011", "--procedure", "1.013079", "--on", "2026-09-01"],
    );
    assert_eq!((unknown.status.code(), text(&unknown.stdout).as_str()), (Some(2), ""));
    assert!(
        text(&unknown.stderr).contains("--procedure: ")
            && text(&unknown.stderr).contains("vehicle-registration")
    );
    let bank = run(folder.path(), &["--bank", "Ngân hàng không có", "--account", "0011", "--amount", "1000"]);
    assert_eq!(bank.status.code(), Some(2));
    assert!(text(&bank.stderr).starts_with("--bank: "), "{}", text(&bank.stderr));
    assert_eq!(priced(&["--amount", "1000"]).status.code(), Some(2), "one of the two");
}

#[test]
fn the_screens_of_annex_two_are_told_for_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let told = text(&run(folder.path(), &["--guide", "--out", "out"]).stdout);
    assert!(told.contains("Đăng nhập, mở hồ sơ và chọn Yêu cầu thanh toán"), "{told}");
    let priced =
        ["--bank", "VCB", "--account", "0011", "--procedure", "1.004222", "--on", "2024-06-20", "--guide"];
    assert!(text(&run(folder.path(), &priced).stdout).contains("mở hồ sơ và chọn Yêu cầu thanh toán"));
    let dayless = run(folder.path(), &own(&["--guide"]));
    assert_eq!((dayless.status.code(), text(&dayless.stdout)), (Some(2), String::new()));
    assert!(text(&dayless.stderr).contains("--on"), "{dayless:?}");
}

#[test]
fn one_picture_never_replaces_another_unless_asked() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let picture = |name: &str| fs::read(out.join(name)).unwrap();
    assert!(run(folder.path(), &own(&["--out", "out"])).status.success());
    let first = picture("pay_fee.svg");
    let second = run(folder.path(), &own(&["--out", "out", "--purpose", "khac"]));
    assert!(text(&second.stdout).contains("pay_fee-2.png"));
    assert_eq!(picture("pay_fee.svg"), first);
    assert_ne!(picture("pay_fee-2.svg"), first);
    // A picture alone takes its number too.
    fs::write(out.join("pay_fee-3.png"), "").unwrap();
    assert!(text(&run(folder.path(), &own(&["--out", "out"])).stdout).contains("pay_fee-4.svg"));
    assert!(run(folder.path(), &own(&["--out", "out", "--overwrite", "--purpose", "khac"])).status.success());
    assert_eq!(picture("pay_fee.svg"), picture("pay_fee-2.svg"));
    assert!(picture("pay_fee-3.png").is_empty());
}

#[test]
fn what_is_refused_names_its_option_and_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |arguments: &[&str]| {
        let output = run(folder.path(), arguments);
        assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(2), ""), "{arguments:?}");
        text(&output.stderr)
    };
    for amount in ["50.000", "50,000", "50000đ", "50 000", "5e4", "", "+5"] {
        let told = refused(&["--bank", "970422", "--account", "0011", "--amount", amount]);
        assert!(told.contains("--amount: hãy viết số tiền bằng chữ số liền nhau"), "{told}");
    }
    for amount in ["0", "-5", "10000000000000"] {
        assert!(
            refused(&["--bank", "970422", "--account", "0011", "--amount", amount]).starts_with("--amount: ")
        );
    }
    let told = refused(&["--bank", "97042", "--account", "0011-", "--amount", "1", "--name", "Đ"]);
    let options: Vec<_> = told.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(options, ["--bank", "--account", "--name"], "{told}");
    assert!(!told.contains("97042") && !told.contains("0011"), "{told}");
    let told = run(folder.path(), &own(&["--dossier", "H34.15-2406-1"]));
    assert!(text(&told.stdout).contains("dossier-code-format"));
    let error = text(&run(folder.path(), &["--read", "000201", "--lang", "en"]).stdout);
    assert!(error.lines().all(|line| !line.contains("error :") && !line.contains("error  ")), "{error}");
}

#[test]
fn the_screen_may_be_light_and_may_close() {
    let folder = tempfile::tempdir().unwrap();
    let symbol = |screen: &str| {
        let told = text(&run(folder.path(), &own(&["--screen", screen])).stdout);
        told.lines().find(|line| line.contains(['█', '▀', '▄'])).unwrap_or_default().to_owned()
    };
    // The quiet zone is inked on a dark screen, blank on a light one.
    assert!(symbol("dark").starts_with("████"), "{}", symbol("dark"));
    assert!(symbol("light").starts_with("    "), "{}", symbol("light"));
    assert_eq!(run(folder.path(), &own(&["--screen", "green"])).status.code(), Some(2));
    let mut child = Command::new(program())
        .args(own(&[]))
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
}
