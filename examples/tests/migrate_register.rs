//! The register's program as a desk runs it: files as they come, results that are whole or not there.

mod program;

use program::text;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

const HEADER: &str = "id,holder,personal_number,old_number,tax_code,name,birth_year,skipped_update,register,identity,dossiers,updated";

/// The program, built once.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| program::build("migrate_register"))
}

fn run(arguments: &[&str]) -> Output {
    Command::new(program()).args(arguments).output().unwrap()
}

/// A folder with a register in it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new(register: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("register.csv"), register).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Plans the register for a day after all old accounts of citizens have ended, as told, and writes the classes.
    fn plan_closed(&self, more: &[&str]) -> Output {
        self.plan("2024-07-20", &[&["--citizens-closed-from", "2024-06-15"], more].concat())
    }

    /// Plans the register for a day, and writes the classes into `out`.
    fn plan(&self, on: &str, more: &[&str]) -> Output {
        let (register, out) = (self.path("register.csv"), self.path("out"));
        let given = [&register, "--on", on, "--out", &out, "--language", "en"];
        run(&[&given, more].concat())
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path(folder)) else { return Vec::new() };
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }
}

const FILES: [&str; 11] = [
    "duplicate.csv",
    "linked-after-update.csv",
    "linked.csv",
    "mismatch.csv",
    "needs-number.csv",
    "not-yet.csv",
    "orphan.csv",
    "refused.csv",
    "report.txt",
    "set-aside-rows.csv",
    "set-aside.csv",
];

#[test]
fn cells_that_cannot_be_read_are_set_aside_with_line_column_and_code() {
    let rows = [
        "1,citizen,062185000001,,,A,1985,,DENIES,,2,",
        "2,citizen,62185000002,,,B,1985,,,exists,7,",
        "3,citizen,6.21850E+10,,,C,1985,,,,1,",
        "4,citizen,'062185000004,,,D,1985,,,,1,",
        "5,citizen,,,062185000005,E,1985,,,,1,",
        "6,organisation,,,100109106,F,,,,,1,",
        "7,citizen,062185000007,,,G,1985,,từ chối,,1,",
        "8,citizen,062185000008,,,H,1985,,,maybe,1,x",
        "9,citizen,062185000009,,,I,1985,,,,5,",
    ];
    let desk = Desk::new(format!("{HEADER}\n{}\n", rows.join("\n")));
    let output = desk.plan_closed(&[]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let told = desk.read("out/set-aside.csv");
    let told: Vec<_> =
        told.lines().map(|line| line.split(',').take(4).collect::<Vec<_>>().join(",")).collect();
    assert_eq!(
        told,
        [
            "line,id,column,code",
            "2,1,population,cell-word-letters",
            "3,2,personal_number,cell-zeros-lost",
            "4,3,personal_number,cell-scientific",
            "5,4,personal_number,cell-text-mark",
            "6,5,tax_code,cell-swapped",
            "7,6,tax_code,cell-zeros-lost",
            "8,7,population,unknown-word",
            "9,8,identity,unknown-word",
            "9,8,updated,unknown-word",
        ]
    );
    assert_eq!(desk.read("out/set-aside-rows.csv"), format!("{HEADER}\n{}\n", rows[..8].join("\n")));
    assert_eq!(desk.read("out/linked.csv").lines().nth(1), Some("9,number-stored,9,5,2024-06-14"));
    let report = desk.read("out/report.txt");
    assert!(text(&output.stdout).starts_with(&report));
    let total = report.lines().find(|line| line.ends_with("all")).unwrap();
    assert_eq!(total.split_whitespace().collect::<Vec<_>>(), ["9", "20", "all"], "every row, every dossier");
}

#[test]
fn a_bad_row_never_ends_the_run() {
    let mut register = HEADER.as_bytes().to_vec();
    for row in [
        &b"1,citizen,062185000001,,,A,1985,,,,1,"[..],
        b"4,citizen",
        b"5,citizen,062185000005,,,\"stray,1985,,,,1,",
        b"6,citizen,062185000006,,,Nguy\xea\xden,1985,,,,2,",
        b",,,,,,,,,,,",
        b"7,citizen,062185000007,,,G,1985,,,,3,",
    ] {
        register.extend_from_slice(b"\r\n");
        register.extend_from_slice(row);
    }
    let desk = Desk::new(&register);
    let output = desk.plan_closed(&[]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let told = desk.read("out/set-aside.csv");
    for line in ["3,4,,row-length,", "4,5,,row-quotes,", "5,6,name,cell-encoding,"] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert_eq!(desk.read("out/linked.csv").lines().count(), 3);
    let rows = fs::read(desk.path("out/set-aside-rows.csv")).unwrap();
    assert!(
        rows.windows(7)
            .any(|bytes| bytes == b"Nguy\xea\xde"[..].get(..6).map_or(bytes, |_| b"Nguy\xea\xden")),
        "as it was"
    );
    let report = desk.read("out/report.txt");
    assert!(report.contains("Blank rows: 1") && report.contains("in no sum: 2"), "{report}");
    // The same file by the encoding that it has.
    let output = desk.plan_closed(&["--encoding", "windows-1258", "--overwrite"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(desk.read("out/linked.csv").contains("\n6,number-stored,"));
}

#[test]
fn separators_order_names_and_identifiers_are_the_files_own() {
    let file = "\u{feff}sep=;\r\nSố hồ sơ;SỐ CCCD;Đối tượng;Tên đăng nhập;Điện thoại\r\n3;062185000001;citizen;u-b@x.vn;0905000111\r\n4;062185000001;citizen;9F1C-77AA;\r\n";
    let desk = Desk::new(file);
    let refused = desk.plan_closed(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        text(&refused.stderr)
            .contains("column[5]: no column of a register has this name [register-column-unknown]")
    );
    assert!(desk.names("out").is_empty());
    let output = desk.plan_closed(&["--leave-out", "điện thoại"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(desk.read("out/duplicate.csv").ends_with("u-b@x.vn,same-person,9F1C-77AA,3,2024-06-14\n"));
    assert!(text(&output.stdout).contains("for all identifiers that are no whole numbers"));
}

#[test]
fn nothing_is_overwritten_unless_asked_and_the_register_never() {
    let register = format!("{HEADER}\n1,citizen,062185000001,,,A,1985,,,,1,\n");
    let desk = Desk::new(&register);
    assert_eq!(desk.plan_closed(&[]).status.code(), Some(0));
    assert_eq!(desk.names("out"), FILES);
    let first = desk.read("out/linked.csv");
    assert_eq!(desk.plan("2024-06-20", &[]).status.code(), Some(2), "the folder is filled");
    assert!(desk.read("out/report.txt").contains("Planned for: 2024-07-20"));
    assert_eq!(desk.plan("2024-06-20", &["--overwrite"]).status.code(), Some(0));
    assert!(desk.read("out/report.txt").contains("Planned for: 2024-06-20"));
    assert_eq!(desk.read("out/linked.csv"), first);
    assert_eq!(desk.names("out"), FILES, "nothing unfinished stays");
    // The register's own folder, and a register that has the name of a result.
    let (own, named) = (desk.path(""), desk.path("in/linked.csv"));
    let refused = run(&[&desk.path("register.csv"), "--on", "2024-07-20", "--out", &own]);
    assert_eq!(refused.status.code(), Some(2));
    fs::create_dir(desk.path("in")).unwrap();
    fs::write(&named, &register).unwrap();
    for more in [&[][..], &["--overwrite"]] {
        let refused = run(&[&[&named, "--on", "2024-07-20", "--out", &desk.path("in")], more].concat());
        assert_eq!(refused.status.code(), Some(2));
        assert_eq!(fs::read_to_string(&named).unwrap(), register);
        assert_eq!(desk.names("in"), ["linked.csv"]);
    }
    let saved = desk.path("register.csv");
    assert_eq!(run(&["--generate", "5", "--save", &saved, "--on", "2024-07-20"]).status.code(), Some(2));
    assert_eq!(desk.read("register.csv"), register);
}

#[cfg(unix)]
#[test]
fn results_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new(format!("{HEADER}\n1,citizen,62185000001,,,A,1985,,,,1,\n"));
    assert_eq!(desk.plan_closed(&[]).status.code(), Some(1));
    let saved = desk.path("out/saved.csv");
    assert!(run(&["--generate", "5", "--save", &saved, "--on", "2024-07-20"]).status.code() != Some(2));
    for name in FILES.iter().chain(&["saved.csv"]) {
        let mode = fs::metadata(desk.path(&format!("out/{name}"))).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn what_was_cut_off_never_looks_finished() {
    let desk = Desk::new("");
    let out = desk.path("out");
    // No file may grow beyond 40 kB: the disk is full.
    let command =
        format!("ulimit -f 40; {} --generate 20000 --on 2024-06-14 --out {out}", program().display());
    let full = Command::new("sh").args(["-c", &command]).output().unwrap();
    assert!(!full.status.success());
    assert!(!desk.names("out").iter().any(|name| FILES.contains(&name.as_str())), "{:?}", desk.names("out"));
    // Killed while it writes.
    let mut child = Command::new(program())
        .args(["--generate", "100000", "--on", "2024-06-14", "--out", &out])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let before = desk.names("out").len();
    while desk.names("out").len() < before + 9 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!desk.names("out").iter().any(|name| FILES.contains(&name.as_str())), "{:?}", desk.names("out"));
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    for arguments in ["--generate 3000 --on 2024-06-14", "--columns", "--header", "--help"] {
        let command = format!("{} {arguments} | head -1", program().display());
        let output = Command::new("sh").args(["-c", &command]).output().unwrap();
        assert_eq!(text(&output.stderr), "", "{arguments}");
        assert!(output.stdout.ends_with(b"\n"));
    }
    let mut child = Command::new(program())
        .args(["--generate", "3000", "--on", "2024-06-14"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
}

#[test]
fn no_day_has_a_default() {
    let desk = Desk::new(format!("{HEADER}\n1,citizen,,233000111,,A,1985,,,absent,1,\n"));
    let refused = run(&[&desk.path("register.csv")]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("--on"));
    let output =
        desk.plan("2024-06-20", &["--known-on", "2024-06-10", "--citizens-closed-from", "2024-07-01"]);
    let report = desk.read("out/report.txt");
    assert!(report.contains("Planned for: 2024-06-20\nBy the rules as known on: 2024-06-10\n"), "{report}");
    // Without an identity account, and the number can still be written: in the list of letters, with the last day.
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(desk.read("out/needs-number.csv").lines().nth(1), Some("1,no-identity-account,,1,2024-06-30"));
}

#[test]
fn a_province_plans_by_its_own_book() {
    let desk = Desk::new(format!("{HEADER}\n1,citizen,,233000111,,A,1985,,,,1,\n"));
    let book = r#"{"rules": [{"id": "own-last-day", "from": "2024-06-20", "issued": "2024-06-01", "authority": "portal",
        "effect": "refuse", "parties": ["citizen"], "portals": ["H21"], "text": {"vi": "hư cấu", "en": "fictitious"},
        "methods": ["portal-mobile", "portal-social-insurance", "portal-post", "portal-usb-token",
        "portal-sim-signature", "portal-remote-signature", "province-local"],
        "sources": ["editors"], "confidence": "unverified"}]}"#;
    fs::write(desk.path("book.json"), format!("\u{feff}{book}")).unwrap();
    let path = desk.path("book.json");
    let output = desk.plan("2024-06-10", &["--portal", "H21", "--book", &path]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(desk.read("out/report.txt").contains("citizen: 2024-06-20 (own-last-day; "), "{output:?}");
    assert_eq!(desk.read("out/needs-number.csv").lines().nth(1), Some("1,old-number-only,,1,2024-06-19"));
    fs::write(desk.path("book.json"), book.replace("2024-06-20", "20/06/2024")).unwrap();
    let refused = desk.plan("2024-06-10", &["--portal", "H21", "--book", &path, "--overwrite"]);
    assert_eq!(refused.status.code(), Some(2), "a plan by half a book is none");
    assert!(text(&refused.stderr).contains("rules[0].from"));
}

#[test]
fn the_order_of_rows_changes_no_file() {
    let desk = Desk::new("");
    let saved = desk.path("all.csv");
    assert!(run(&["--generate", "3000", "--on", "2024-06-14", "--save", &saved]).status.code() != Some(2));
    let all = fs::read_to_string(&saved).unwrap();
    let mut results = Vec::new();
    for turn in [false, true] {
        let mut rows: Vec<_> = all.lines().skip(1).collect();
        if turn {
            rows.reverse();
        }
        fs::write(desk.path("register.csv"), format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
        let output = desk.plan("2024-06-14", &["--again", "--overwrite"]);
        assert!(text(&output.stdout).contains("accounts changed: 0"), "{output:?}");
        results.push(FILES.map(|name| {
            let text = desk.read(&format!("out/{name}"));
            // Line numbers are those of the file.
            let line = |line: &str| {
                if name == "set-aside.csv" {
                    line.split_once(',').unwrap().1.to_owned()
                } else {
                    line.to_owned()
                }
            };
            let mut lines: Vec<_> = text.lines().map(line).collect();
            lines.sort();
            lines
        }));
    }
    assert_eq!(results[0], results[1]);
}

#[test]
fn everything_is_told_in_the_language() {
    let desk = Desk::new(format!("{HEADER}\n1,citizen,62185000001,,,A,1985,,,,1,\n2,citizen,,,,B,,,,,x,\n"));
    let (register, out) = (desk.path("register.csv"), desk.path("out"));
    let told = run(&[&register, "--on", "2024-06-14", "--out", &out, "--again"]);
    let help = run(&["--help"]);
    for text in [text(&told.stdout), text(&help.stdout), desk.read("out/set-aside.csv")] {
        for english in
            [" the ", "The ", "account", "day", "peak", "default:", "Usage", "Options", "Print", "could"]
        {
            // Words of files and options stay as they are.
            let found = text
                .lines()
                .filter(|line| !line.contains("--") && !line.contains('<'))
                .find(|line| line.contains(english));
            assert_eq!(found, None, "{english}");
        }
    }
    assert!(text(&told.stdout).contains("Kế hoạch cho ngày: 14/06/2024"));
    assert!(
        text(&run(&["--help", "--language", "en"]).stdout).contains("Exit code: 0 every row was read; 1 ")
    );
    assert!(text(&help.stdout).contains("Mã kết thúc: 0 "));
}

#[test]
fn errors_hold_nobodys_data() {
    // A file without a first line, an id that cannot be found, a folder that is none.
    let desk = Desk::new("u-7,citizen,062185765432,,,Nguyễn Thị Mẫu,1985,,,,1,\n");
    for more in [&[][..], &["--encoding", "nothing"]] {
        let output = desk.plan_closed(more);
        assert_eq!(output.status.code(), Some(2));
        let told = text(&output.stdout) + &text(&output.stderr);
        assert!(!told.contains("7654") && !told.contains("Mẫu") && !told.contains("u-7"), "{told}");
    }
}

#[test]
fn carriage_returns_alone_end_lines_too() {
    let rows = "1,citizen,062185000001,,,A,1985,,,,2,\r2,citizen,62185000002,,,B,1985,,,,7,\r3,citizen,,,,\"C\",1985,,,,4,\"no\"";
    let desk = Desk::new(format!("{HEADER}\r{rows}"));
    assert_eq!(desk.plan_closed(&[]).status.code(), Some(1));
    assert!(desk.read("out/linked.csv").contains("1,number-stored,"));
    assert!(desk.read("out/orphan.csv").contains("\n3,"));
    assert!(desk.read("out/set-aside.csv").contains("3,2,personal_number,cell-zeros-lost"));
    assert_eq!(desk.read("out/set-aside-rows.csv").lines().count(), 2);
    // In a file of other line ends a carriage return is what it was: a damaged cell of its own row.
    let desk = Desk::new(format!("{HEADER}\n1,citizen,0621850\r00001,,,A,1985,,,,2,\n"));
    assert_eq!(desk.plan_closed(&[]).status.code(), Some(1));
    assert!(desk.read("out/set-aside.csv").contains("2,1,personal_number,cell-damaged"));
}
