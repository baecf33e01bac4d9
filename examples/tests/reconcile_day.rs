//! Statements as people export them: every line that brings money is in its class, every other one set aside with the
//! reason, none lost, and nobody's remark makes a line of its own.

mod program;

use motcua::finding::Language;
use motcua_examples::xml::Unread;
use program::text;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

const ORDERS: &str = "id,reference,amount,last_day\n1,KTH340000001207,180000,2024-06-20\n\
                      2,KTH340000001304,180000,\n";
const MAP: &str = "date=Ngày GD,amount=Ghi có,remark=Nội dung,bank_reference=Số bút toán";

/// The program, built once.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| program::build("reconcile_day"))
}

/// What became of a statement.
struct Told {
    output: Output,
    /// The class of each order that is not open.
    orders: BTreeMap<String, String>,
    /// The row and the reason of each that was set aside.
    aside: Vec<(u64, String)>,
    /// The references that each of them names.
    references: Vec<String>,
    /// How many lines of the statement are in a class.
    lines: usize,
    /// The class, row and reason of each of them, by row.
    classes: Vec<(String, u64, String)>,
}

fn reconcile(name: &str, statement: impl AsRef<[u8]>, more: &[&str]) -> Told {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("orders.csv"), ORDERS).unwrap();
    fs::write(path(name), statement).unwrap();
    let (orders, day, out) = (path("orders.csv"), path(name), path("out"));
    let given = [&*orders, "--statement", &day, "--out", &out, "--language", "en"];
    let output = Command::new(program()).args([&given, more].concat()).output().unwrap();
    let rows = |name: &str| {
        let text = fs::read_to_string(folder.path().join("out").join(name)).unwrap_or_default();
        text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect::<Vec<Vec<_>>>()
    };
    let orders = rows("orders.csv").into_iter().filter(|row| row[1] != "open");
    let orders = orders.map(|row| (row[0].clone(), row[1].clone())).collect();
    let aside = rows("set-aside.csv");
    let references = aside.iter().map(|row| row[3].clone()).collect();
    let aside = aside.into_iter().map(|row| (row[1].parse().unwrap(), row[2].clone())).collect();
    let files = fs::read_dir(path("out")).into_iter().flatten();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut classes = Vec::new();
    for name in names {
        let Some(class) = name.strip_prefix("lines-").and_then(|name| name.strip_suffix(".csv")) else {
            continue;
        };
        for row in rows(&name) {
            assert_eq!(row[0], day, "the statement that the line is of");
            classes.push((class.to_owned(), row[1].parse().unwrap(), row[2].clone()));
        }
    }
    classes.sort_by_key(|(_, row, _)| *row);
    Told { output, orders, aside, references, lines: classes.len(), classes }
}

impl Told {
    /// That the first order is paid, and nothing else.
    fn pays_the_first(&self) {
        let paid: Vec<_> = self.orders.iter().map(|(id, class)| (&**id, &**class)).collect();
        assert_eq!(paid, [("1", "matched")], "{} {}", text(&self.output.stdout), text(&self.output.stderr));
    }

    fn reasons(&self) -> Vec<(u64, &str)> {
        self.aside.iter().map(|(row, reason)| (*row, &**reason)).collect()
    }
}

const HEADER: &str = "Ngày GD;Ghi có;Nội dung;Số bút toán\n";
const PAID: &str = "18/06/2024;180.000;kth340000001207 nop phi;FT1\n";

#[test]
fn days_and_amounts_as_banks_write_them() {
    let days = [
        "18/06/2024",
        "2024-06-18",
        "18-06-2024",
        "18.06.2024",
        "18/6/2024 8:05",
        "18/06/2024 10:00:01",
        "2024-06-18T10:00:00",
        "\"18/06/2024\n10:00:01\"",
    ];
    for day in days {
        let told = reconcile("day.csv", format!("{HEADER}{day};180000;KTH340000001207;\n"), &["--map", MAP]);
        told.pays_the_first();
        assert!(told.aside.is_empty(), "{day}: {:?}", told.aside);
    }
    let amounts = [
        "180.000",
        "180,000",
        "180 000",
        "180.000,00",
        "180,000.00",
        "180000.00",
        "180.000 VND",
        "180,000đ",
        "+180,000",
    ];
    for amount in amounts {
        let row = format!("{HEADER}18/06/2024;{amount};KTH340000001207;\n");
        let told = reconcile("day.csv", row, &["--map", MAP]);
        told.pays_the_first();
        assert!(told.aside.is_empty(), "{amount}: {:?}", told.aside);
    }
}

#[test]
fn rows_that_bring_nothing_or_cannot_be_read_are_set_aside() {
    for (row, reason) in [
        ("06/18/2024;180000", "date"),
        ("18/06/24;180000", "date"),
        ("45461;180000", "date"),
        (";180000", "date"),
        ("Tổng cộng;180.000", "date"),
        ("18/06/2024;1.8E+05", "amount"),
        ("18/06/2024;1,8E+05", "amount"),
        ("18/06/2024;180.00", "amount"),
        ("18/06/2024;1.80.000", "amount"),
        ("18/06/2024;180.000,50", "amount"),
        ("18/06/2024;mười", "amount"),
        ("18/06/2024;-180.000", "debit"),
        ("18/06/2024;\u{2212}180.000", "debit"),
        ("18/06/2024;(180.000)", "debit"),
        ("18/06/2024;180.000-", "debit"),
        ("18/06/2024;", "no-credit"),
        ("18/06/2024;-", "no-credit"),
        ("18/06/2024;0", "no-credit"),
        ("18/06/2024;0.00", "no-credit"),
        ("18/06/2024;0,00", "no-credit"),
    ] {
        let told = reconcile("day.csv", format!("{HEADER}{row};KTH340000001207;\n"), &["--map", MAP]);
        assert_eq!((told.lines, told.reasons()), (0, vec![(1, reason)]), "{row}");
        assert!(told.orders.is_empty() && told.output.status.code() == Some(1), "{row}");
    }
}

/// A line and a row that was set aside are found by the same number, whatever was set aside before.
#[test]
fn every_row_is_found_again_by_its_number() {
    let rows = "18/06/2024;180.000;kth340000001207;FT1\n06/18/2024;180.000;KTH340000001304;FT2\n\
                18/06/2024;180.000;KTH340000001305;FT3\n18/06/2024;-180.000;hoan tien;FT4\n18/06/2024;5;phi;FT5\n";
    let told = reconcile("day.csv", format!("SAO KÊ;;;\n{HEADER}{rows}"), &["--map", MAP]);
    assert_eq!(told.reasons(), [(2, "date"), (4, "debit")]);
    let lines: Vec<_> = told.classes.iter().map(|(class, row, why)| (&**class, *row, &**why)).collect();
    assert_eq!(lines, [("matched", 1, "exact"), ("unknown", 3, "damaged"), ("unknown", 5, "no-reference")]);
}

/// Money that went back leaves its order paid, and its row says which order that is.
#[test]
fn a_row_that_is_set_aside_names_the_order_that_it_is_about() {
    let rows = "18/06/2024;-180.000;HOAN TIEN kth34 0000001207;FT9\n18/06/2024;-5;hoan phi;FT10\n";
    let told = reconcile("day.csv", format!("{HEADER}{PAID}{rows}"), &["--map", MAP]);
    told.pays_the_first();
    assert_eq!(told.reasons(), [(2, "debit"), (3, "debit")]);
    assert_eq!(told.references, ["KTH340000001207", ""]);
}

/// Titles, two lines of names, byte order marks, declared separators, other line ends, an old encoding, empty rows.
#[test]
fn files_as_spreadsheets_and_banks_lay_them_out() {
    let titles = "NGÂN HÀNG VÍ DỤ;;;\nSAO KÊ TÀI KHOẢN;;;\nTừ ngày 18/06/2024;;;\n;;;\n";
    // As it is typed there: letters, then marks of tones.
    let old = format!("Ngày GD;Ghi co\u{301};Nôi dung;So but toan\n{PAID}");
    let (old, _, unmappable) = encoding_rs::WINDOWS_1258.encode(&old);
    assert!(!unmappable);
    let plain = format!("{HEADER}{PAID}");
    let files = [
        ("plain", plain.clone()),
        ("titles", format!("\u{FEFF}{titles}{HEADER}{PAID}")),
        ("quoted names", format!("\u{FEFF}\"Ngày GD\";\"Ghi\ncó\";Nội dung;\"Số bút toán\"\n{PAID}")),
        ("declared", format!("\u{FEFF}sep=;\r\n{}", plain.replace('\n', "\r\n"))),
        ("old line ends", plain.replace('\n', "\r")),
        ("tabs", plain.replace(';', "\t")),
        ("empty rows", format!("{plain};;;\n\n;;;\n")),
    ];
    for (name, statement) in files {
        let told = reconcile("day.csv", statement, &["--map", MAP]);
        told.pays_the_first();
        assert!(told.aside.is_empty() && told.lines == 1, "{name}: {:?}", told.aside);
        let left_out = text(&told.output.stdout).contains("lines before the names of the columns");
        assert_eq!(left_out, name == "titles", "{name}");
    }
    let map = "date=Ngày GD,amount=Ghi có,remark=Noi dung,bank_reference=Số bút toán";
    let told = reconcile("day.csv", old, &["--encoding", "windows-1258", "--map", map]);
    told.pays_the_first();
    assert!(told.aside.is_empty());
}

#[test]
fn names_in_two_lines_are_read_together() {
    let merged = "Ngày GD;Phát sinh;;Nội dung;Số bút toán\n;Nợ;Có;;\n18/06/2024;;180.000;kth340000001207;FT1\n\
                  18/06/2024;50.000;;KTH340000001304;FT2\n";
    for names in ["Có", "Phát sinh Có", "phat sinh co"] {
        let map = format!("date=Ngày GD,amount={names},remark=Nội dung");
        let told = reconcile("day.csv", merged, &["--map", &map]);
        told.pays_the_first();
        assert_eq!((told.lines, told.reasons()), (1, vec![(2, "no-credit")]), "{names}");
    }
}

/// A column that is nowhere is references; nothing is answered then, and no value told.
#[test]
fn columns_that_are_missing_are_named() {
    let map = "amount=Ghi nợ,date=Ngày GD,remark=Nội dung";
    let told = reconcile("day.csv", format!("TIÊU ĐỀ\n{HEADER}{PAID}"), &["--map", map]);
    let error = text(&told.output.stderr);
    assert_eq!(told.output.status.code(), Some(2));
    assert!(error.contains("Ghi nợ") && !error.contains("Nội dung") && !error.contains("180"), "{error}");
    for nothing in ["", "\u{FEFF}", "\n\n", "\"", "sep=;\n"] {
        assert_eq!(reconcile("day.csv", nothing, &[]).output.status.code(), Some(2), "{nothing:?}");
    }
}

/// Where amounts have no minus, a column tells what went out: a refund names the reference, too.
#[test]
fn debits_are_told_by_a_column_of_their_own() {
    let names = "Ngày GD;Số tiền;Nội dung;Số bút toán;D/C\n";
    let row = |sign: &str| format!("18/06/2024;180.000;KTH340000001207;;{sign}\n");
    let map = "date=Ngày GD,amount=Số tiền,remark=Nội dung,bank_reference=Số bút toán,sign=D/C";
    for credit in ["C", "CR", "Có", "+", "crdt", "Ghi có"] {
        reconcile("day.csv", format!("{names}{}", row(credit)), &["--map", map]).pays_the_first();
    }
    let others =
        [("D", "debit"), ("DR", "debit"), ("Nợ", "debit"), ("-", "debit"), ("?", "sign"), ("", "sign")];
    for (sign, reason) in others {
        let told = reconcile("day.csv", format!("{names}{}", row(sign)), &["--map", map]);
        assert_eq!((told.lines, told.reasons()), (0, vec![(1, reason)]), "{sign}");
    }
}

/// A stray quotation mark spoils its own row and no other; a pair of them spoils what stands between, which is told
/// row by row; a remark that looks like rows pays nothing.
#[test]
fn quotation_marks_swallow_nothing_and_make_nothing() {
    let other = "18/06/2024;180.000;KTH340000001304;FT2\n";
    let stray = format!("{HEADER}18/06/2024;5;\"CTY ABC;FT0\n{PAID}{other}");
    let told = reconcile("day.csv", &stray, &["--map", MAP]);
    assert_eq!((told.lines, told.reasons()), (2, vec![(1, "quote")]));
    assert_eq!(told.orders.len(), 2);

    // Inside of a cell a mark is a character.
    let inside = format!("{HEADER}18/06/2024;180.000;CTY \"A\" KTH340000001207;FT1\n");
    reconcile("day.csv", &inside, &["--map", MAP]).pays_the_first();
    let doubled = format!("{HEADER}18/06/2024;180.000;\"CTY \"\"A;B\"\"\nKTH340000001207\";FT1\n");
    reconcile("day.csv", &doubled, &["--map", MAP]).pays_the_first();

    let pair = format!("{HEADER}18/06/2024;5;\"CTY;FT0\n{other}18/06/2024;5;CTY\";FT0\n{PAID}");
    let told = reconcile("day.csv", &pair, &["--map", MAP]);
    assert_eq!(told.reasons(), [(1, "quote"), (2, "quote"), (3, "quote")]);
    told.pays_the_first();

    let next = format!("{HEADER}18/06/2024;5;\"CTY;FT0\n18/06/2024;180000;KTH340000001304\";FT0\n{PAID}");
    let told = reconcile("day.csv", &next, &["--map", MAP]);
    told.pays_the_first();
    assert_eq!(told.reasons(), [(1, "quote"), (2, "quote")]);

    let forged = format!("{HEADER}18/06/2024;5;\"x\n18/06/2024;180000;KTH340000001304;FT9\ny\";FT8\n{PAID}");
    let told = reconcile("day.csv", &forged, &["--map", MAP]);
    told.pays_the_first();
    assert_eq!(told.reasons(), [(1, "quote"), (2, "quote"), (3, "quote")]);
}

#[test]
fn rows_that_are_no_text_or_too_short_are_set_aside() {
    let mut bytes = format!("{HEADER}18/06/2024;5;").into_bytes();
    bytes.extend(b"\xff\xfe;FT0\n18/06/2024;5\n1;2;3;4;5\n");
    bytes.extend(PAID.as_bytes());
    let told = reconcile("day.csv", bytes, &["--map", MAP]);
    told.pays_the_first();
    assert_eq!(told.reasons(), [(1, "encoding"), (2, "row"), (3, "row")]);
    let wide: Vec<u8> = format!("\u{FEFF}{HEADER}{PAID}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let told = reconcile("day.csv", wide, &["--map", MAP]);
    assert!(told.output.status.code() == Some(2) && text(&told.output.stderr).contains("UTF-16"));
}

fn camt(entries: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><Document><BkToCstmrStmt><Stmt>{entries}</Stmt></BkToCstmrStmt></Document>"
    )
}

fn entry(more: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"VND\">180000</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
         <BookgDt><Dt>2024-06-18</Dt></BookgDt>{more}</Ntry>"
    )
}

/// Reversals and entries that are only announced pay nothing, however that is written.
#[test]
fn entries_that_are_not_booked_credits_are_set_aside() {
    let remark = "<NtryDtls><TxDtls><RmtInf><Ustrd>KTH340000001207</Ustrd></RmtInf></TxDtls></NtryDtls>";
    let booked = [
        "",
        "<RvslInd>false</RvslInd>",
        "<RvslInd>0</RvslInd>",
        "<Sts>BOOK</Sts>",
        "<Sts><Cd>BOOK</Cd></Sts>",
    ];
    for more in booked {
        reconcile("day.xml", camt(&entry(&format!("{more}{remark}"))), &[]).pays_the_first();
    }
    for (more, reason) in [
        ("<RvslInd>true</RvslInd>", "reversal"),
        ("<RvslInd>1</RvslInd>", "reversal"),
        ("<RvslInd>maybe</RvslInd>", "reversal"),
        ("<Sts>PDNG</Sts>", "not-booked"),
        ("<Sts><Cd>PDNG</Cd></Sts>", "not-booked"),
        ("<Sts>INFO</Sts>", "not-booked"),
    ] {
        let told = reconcile("day.xml", camt(&entry(&format!("{more}{remark}"))), &[]);
        assert_eq!((told.lines, told.reasons()), (0, vec![(1, reason)]), "{more}");
        assert_eq!(told.references, ["KTH340000001207"], "{more}");
    }
}

#[test]
fn remarks_are_found_where_banks_put_them() {
    for more in [
        "<AddtlNtryInf>nop phi KTH340000001207</AddtlNtryInf>",
        "<NtryDtls><TxDtls><AddtlTxInf>KTH340000001207</AddtlTxInf></TxDtls></NtryDtls>",
        "<NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf><Ref>KTH340000001207</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>",
    ] {
        let told = reconcile("day.xml", camt(&entry(more)), &[]);
        told.pays_the_first();
        assert!(told.aside.is_empty(), "{more}");
    }
}

/// A batch brings what its entry says: parts that are less or more are not believed.
#[test]
fn parts_of_a_batch_add_up() {
    let part = |amount: u32, reference: &str| {
        format!("<TxDtls><Amt Ccy=\"VND\">{amount}</Amt><RmtInf><Ustrd>{reference}</Ustrd></RmtInf></TxDtls>")
    };
    let batch = |first: u32, second: u32| {
        let parts = part(first, "KTH340000001207") + &part(second, "nothing");
        camt(&entry(&format!("<NtryDtls>{parts}</NtryDtls>")).replacen("180000", "200000", 1))
    };
    let told = reconcile("day.xml", batch(180_000, 20_000), &[]);
    told.pays_the_first();
    assert_eq!((told.lines, told.aside.len()), (2, 0));
    for (first, second) in [(180_000, 10_000), (180_000, 180_000)] {
        let told = reconcile("day.xml", batch(first, second), &[]);
        assert_eq!((told.lines, told.reasons()), (0, vec![(1, "sum")]), "{first} {second}");
    }
}

/// A statement is read in the encoding that it says, whatever it is; where it is in another, nothing of it is read.
#[test]
fn xml_is_read_in_the_encoding_that_it_says() {
    let remark =
        "<NtryDtls><TxDtls><RmtInf><Ustrd>Lệ phí KTH340000001207</Ustrd></RmtInf></TxDtls></NtryDtls>";
    let plain = camt(&entry(remark));
    let declared = |name: &str| plain.replacen("?>", &format!(" encoding=\"{name}\"?>"), 1);
    let utf16 =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let marked = |text: &str, bytes: fn(u16) -> [u8; 2]| utf16(&format!("\u{feff}{text}"), bytes);
    // Windows-1258 writes letters and tones apart.
    let old = declared("windows-1258").replace("Lệ phí", "Lê\u{323} phi\u{301}");
    let (old, _, unmappable) = encoding_rs::WINDOWS_1258.encode(&old);
    assert!(!unmappable);
    for statement in [
        declared("utf-8").into_bytes(),
        declared("UTF-16").into_bytes(),
        format!("\u{feff}{plain}").into_bytes(),
        old.to_vec(),
        declared("windows-1258")
            .replacen('"', "'", 4)
            .replacen("='", " = '", 2)
            .replace("Lệ phí", "le")
            .into_bytes(),
        marked(&declared("UTF-16"), u16::to_le_bytes),
        marked(&plain, u16::to_be_bytes),
        utf16(&plain, u16::to_le_bytes),
        utf16(&plain, u16::to_be_bytes),
    ] {
        reconcile("day.xml", statement, &[]).pays_the_first();
    }
    let (mislabelled, ..) = encoding_rs::WINDOWS_1258.encode(&plain);
    let cut = marked(&plain, u16::to_le_bytes);
    for (statement, code) in [
        (declared("klingon").into_bytes(), "[encoding-unknown]"),
        (mislabelled.to_vec(), "[encoding]"),
        (declared("euc-kr").into_bytes(), "[encoding]"),
        (cut[..cut.len() - 1].to_vec(), "[encoding]"),
        (plain.replace("</Stmt>", "</Stmt").into_bytes(), "[xml]"),
        (plain.replace("</Stmt></BkToCstmrStmt></Document>", "").into_bytes(), "[xml-ends]"),
    ] {
        let told = reconcile("day.xml", &statement, &[]);
        let said = text(&told.output.stderr);
        assert_eq!((told.output.status.code(), told.lines), (Some(2), 0), "{code} {said}");
        assert!(said.contains(code), "{code} {said}");
    }
    let ends = Unread::Ends(12);
    assert_eq!(ends.message(Language::Vietnamese), "tệp kết thúc giữa một phần tử (byte 12) [xml-ends]");
    assert_eq!(ends.message(Language::English), "the file ends inside an element (byte 12) [xml-ends]");
}

#[test]
fn what_is_no_statement_is_not_a_day_without_lines() {
    for content in ["", "hello", "<html><body>log in</body></html>", "<Document/>"] {
        let told = reconcile("day.xml", content, &[]);
        assert_eq!(told.output.status.code(), Some(2), "{content}");
        assert!(text(&told.output.stderr).contains("no statement"), "{content}");
    }
    let empty = reconcile("day.xml", "<Document><Stmt></Stmt></Document>", &[]);
    assert_eq!((empty.output.status.code(), empty.lines), (Some(0), 0));
    for (content, why) in [(&b"PK\x03\x04rest"[..], "a workbook"), (b"\xff\xfed\0a\0", "UTF-16")] {
        let told = reconcile("day.csv", content, &[]);
        assert_eq!(told.output.status.code(), Some(2));
        assert!(text(&told.output.stderr).contains(why), "{}", text(&told.output.stderr));
    }
    let told = reconcile("day.csv", "date,amount,remark\n", &["--encoding", "utf-16le"]);
    assert!(text(&told.output.stderr).contains("save the file"), "{}", text(&told.output.stderr));
}

#[test]
fn two_columns_of_one_name_are_refused_even_if_they_need_not_be_there() {
    for header in
        ["date,amount,remark,amount", "date,amount,remark,sign,Sign", "date,amount,remark,sign,sign"]
    {
        let row = "18/06/2024,180000,KTH340000001207,C,D";
        let told = reconcile("day.csv", format!("{header}\n{row}\n"), &[]);
        let error = text(&told.output.stderr);
        let one = header == "date,amount,remark,sign,Sign";
        // The exact name is the one that is meant.
        assert_eq!(told.output.status.code(), Some(if one { 0 } else { 2 }), "{header}: {error}");
        assert!(one || error.contains("several columns"), "{header}: {error}");
    }
}

#[test]
fn an_entry_that_says_two_things_is_set_aside() {
    const AMOUNT: &str = "<Amt Ccy=\"VND\">180000</Amt>";
    let entry = format!(
        "<Ntry>{AMOUNT}<CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2024-06-18</Dt></BookgDt><NtryDtls><TxDtls>\
         <RmtInf><Ustrd>KTH340000001207</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
    );
    let in_transaction = |more: &str| entry.replace("<TxDtls>", &format!("<TxDtls>{more}"));
    for (entry, reason) in [
        (entry.replacen(AMOUNT, &format!("{AMOUNT}<Amt Ccy=\"VND\">5</Amt>"), 1), "twice"),
        (entry.replacen("<CdtDbtInd>", "<CdtDbtInd>DBIT</CdtDbtInd><CdtDbtInd>", 1), "twice"),
        (entry.replacen("<Dt>", "<Dt>2024-07-18</Dt><Dt>", 1), "twice"),
        (in_transaction("<Amt Ccy=\"VND\">90000</Amt>"), "sum"),
        (in_transaction("<CdtDbtInd>DBIT</CdtDbtInd>"), "sign"),
    ] {
        let told = reconcile("day.xml", format!("<Stmt>{entry}</Stmt>"), &[]);
        assert_eq!((told.lines, told.aside), (0, vec![(1, reason.to_owned())]), "{entry}");
    }
    let nested = reconcile("day.xml", format!("<Stmt><Ntry>{AMOUNT}{entry}</Ntry></Stmt>"), &[]);
    assert_eq!((nested.lines, nested.aside), (1, vec![(1, "entry".to_owned())]));
    for same in [&entry, &in_transaction(AMOUNT), &in_transaction("<CdtDbtInd>CRDT</CdtDbtInd>")] {
        let told = reconcile("day.xml", format!("<Stmt>{same}</Stmt>"), &[]);
        assert_eq!((told.lines, told.orders.len()), (1, 1), "{same}");
    }
    let debit = reconcile("day.csv", "date,amount,remark\n18/06/2024,180.000D,KTH340000001207\n", &[]);
    assert_eq!((debit.lines, debit.aside), (0, vec![(1, "amount".to_owned())]));
}
