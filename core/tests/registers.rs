//! Registers as they come: cells that spreadsheets, exports and people spoiled. Nothing is guessed, nobody is lost.

use motcua::account::link::{CutOver, Policy};
use motcua::account::migration::{
    AccountId, Class, Column, Columns, Line, Plan, Planner, Reason, Row, Separator, SetAside,
};
use motcua::finding::{Finding, Language};
use motcua::identity::{PersonalNumber, TaxCode};
use motcua::time::Date;
use proptest::prelude::*;

const HEADER: &str = "id,holder,personal_number,old_number,tax_code,name,birth_year,skipped_update,population,identity,dossiers,updated";

/// A row of the columns of [`HEADER`].
fn read(line: &str) -> Row<'_> {
    Columns::all().read(line.split(','))
}

fn set_aside(line: &str) -> SetAside {
    match read(line) {
        Row::SetAside(row) => *row,
        other => panic!("{line}: {other:?}"),
    }
}

/// Columns and codes of what is wrong with a row.
fn findings(line: &str) -> Vec<String> {
    let told = |finding: &Finding| format!("{} {}", finding.path(), finding.code());
    set_aside(line).findings().iter().map(told).collect()
}

fn plan<'a>(rows: impl IntoIterator<Item = Row<'a>>, on: &str) -> Plan<AccountId> {
    let cut_over = CutOver::new(Date::parse("2024-06-15").unwrap());
    let mut planner = Planner::new(Date::parse(on).unwrap(), cut_over, Policy::default());
    rows.into_iter().for_each(|row| planner.push_row(row));
    planner.finish()
}

#[test]
fn a_cell_that_cannot_be_read_sets_its_row_aside() {
    // Column by column: the cell, and what is told about it.
    let cells: &[(usize, &str, &str)] = &[
        (0, "", "id cell-missing"),
        (0, "6.2E+10", "id cell-scientific"),
        (0, "17.0", "id cell-decimal"),
        (0, "#REF!", "id cell-null"),
        (1, "", "holder cell-missing"),
        (1, "Citizen", "holder cell-word-letters"),
        (1, "công dân", "holder unknown-word"),
        (2, "62185000001", "personal_number cell-zeros-lost"),
        (2, "1085000001", "personal_number cell-zeros-lost"),
        (2, "01085000001", "personal_number cell-zeros-lost"),
        (2, "62.185.000.001", "personal_number cell-zeros-lost"),
        (2, "6.21850E+10", "personal_number cell-scientific"),
        (2, "6E10", "personal_number personal-number-format"),
        (2, "62185000001.0", "personal_number cell-decimal"),
        (2, "'062185000001", "personal_number cell-text-mark"),
        (2, "=\"062185000001\"", "personal_number cell-text-mark"),
        (2, "0100109106", "personal_number cell-swapped"),
        (2, "233000111", "personal_number cell-swapped"),
        (2, "NULL", "personal_number cell-null"),
        (2, "-", "personal_number cell-null"),
        (2, "#N/A", "personal_number cell-null"),
        (2, "############", "personal_number cell-null"),
        (2, "06218500000X", "personal_number personal-number-format"),
        (2, "0621850000011", "personal_number personal-number-format"),
        (2, "０６２１８５０００００１", "personal_number personal-number-format"),
        (2, "06218500\u{fffd}0001", "personal_number cell-damaged"),
        (3, "23300011", "old_number cell-zeros-lost"),
        (3, "062185000002", "old_number cell-swapped"),
        (3, "2330001", "old_number old-number-format"),
        (3, "0100109106", "old_number cell-swapped"),
        (3, "0100109107", "old_number old-number-format"),
        (4, "100109106", "tax_code cell-zeros-lost"),
        (4, "233000111", "tax_code cell-swapped"),
        (4, "100109106001", "tax_code cell-zeros-lost"),
        (4, "62185000001", "tax_code cell-zeros-lost"),
        (4, "0100109107", "tax_code tax-code-check-digit"),
        (4, "062185000009", "tax_code personal-numbers-differ"),
        (5, "062185000001", "name cell-swapped"),
        // Twelve digits that no branch's code can be which lost its zero: a person's, and another one's.
        (4, "100109107001", "tax_code personal-numbers-differ"),
        (5, "?????", "name name-without-letters"),
        (5, "00000000", "name name-without-letters"),
        (5, "Nguy?n Th? M?u", "name cell-damaged"),
        (5, "Nguyá»…n Thá»‹ Máº«u", "name cell-damaged"),
        (5, "Nguy\u{fffd}n", "name cell-damaged"),
        (6, "85", "birth_year birth-year-format"),
        (6, "1985.0", "birth_year cell-decimal"),
        (6, "0000", "birth_year birth-year-format"),
        (6, "01985", "birth_year birth-year-format"),
        (6, "+985", "birth_year birth-year-format"),
        (6, "01/02/1985", "birth_year birth-year-format"),
        (7, "YES", "skipped_update cell-word-letters"),
        (7, "x", "skipped_update unknown-word"),
        (7, "1", "skipped_update unknown-word"),
        (8, "DENIES", "population cell-word-letters"),
        (8, "Denies", "population cell-word-letters"),
        (8, "từ chối", "population unknown-word"),
        (8, "denies.", "population unknown-word"),
        (8, "62185000001", "population cell-zeros-lost"),
        (8, "0", "population personal-number-format"),
        (9, "EXISTS", "identity cell-word-letters"),
        (9, "yes", "identity unknown-word"),
        (10, "-1", "dossiers count-format"),
        (10, "1.000", "dossiers count-format"),
        (10, "3.0", "dossiers cell-decimal"),
        (10, "4294967296", "dossiers count-format"),
        (11, "true", "updated unknown-word"),
    ];
    let good = ["7", "citizen", "062185000001", "", "", "A", "1985", "", "", "", "2", ""];
    assert!(matches!(Columns::all().read(good), Row::Account(_)));
    for (place, cell, expected) in cells {
        let mut row = good;
        row[*place] = cell;
        let line = row.join(",");
        assert_eq!(findings(&line), [*expected], "{line}");
        let id = AccountId::new("7").unwrap();
        assert_eq!(set_aside(&line).id(), (*place != 0).then_some(&id), "{line}");
        assert_eq!(set_aside(&line).dossiers(), (*place != 10).then_some(2), "{line}");
        // In the plan, on a day on which it would have been lost.
        let plan = plan([read(&line)], "2024-07-20");
        let count = plan.report().of(Class::SetAside);
        assert_eq!((count.accounts, plan.report().total().accounts), (1, 1), "{line}");
        assert_eq!(plan.report().uncounted(), u64::from(*place == 10), "{line}");
    }
}

#[test]
fn what_can_be_read_is_read() {
    for (line, name) in [
        (
            "7,citizen,062 185.000-001,,,\u{a0}Nguyễn Thị Mẫu \u{200b},1985,no,denies,absent,,yes",
            Some("Nguyễn Thị Mẫu"),
        ),
        ("5e10,citizen,,,,,,,,,,", None),
        ("#17,citizen,,,,,,,,,,", None),
        ("u@x.vn,child,,,,Y'Ví Dụ (con),,,,,,", Some("Y'Ví Dụ (con)")),
        ("9f1c-77aa,organisation,,,0100109106-001,Công ty 3M & Con ®,,,,,1,", Some("Công ty 3M & Con ®")),
        // A person's tax code is the personal number; a household's business has its owner's.
        ("1,citizen,062185000001,,062185000001,,,,,,,", None),
        ("1,organisation,,,062185000001,,,,,,,", None),
        // Combining marks, as Windows-1258 decodes.
        ("1,foreigner,,,,Nguye\u{302}\u{303}n,,,062185000001,exists,0,", Some("Nguye\u{302}\u{303}n")),
    ] {
        let Row::Account(account) = read(line) else { panic!("{line}: {:?}", read(line)) };
        assert_eq!(account.old().name(), name, "{line}");
    }
}

#[test]
fn a_personal_number_in_the_column_of_tax_codes_is_told() {
    assert_eq!(findings("1,citizen,,,062185000001,,,,,,5,"), ["tax_code cell-swapped"]);
    assert_eq!(findings("1,citizen,0100109106,,062185000001,,,,,,5,"), ["personal_number cell-swapped"]);
    // Every finding of a row, in the order of columns.
    let all = findings("1,Citizen,62185000001,,0100109107,?,85,x,DENIES,?,1.5,y");
    let columns = [
        "holder",
        "personal_number",
        "tax_code",
        "name",
        "birth_year",
        "skipped_update",
        "population",
        "identity",
        "dossiers",
        "updated",
    ];
    assert!(all.iter().map(|told| told.split(' ').next().unwrap()).eq(columns), "{all:?}");
}

#[test]
fn rows_of_another_length_are_set_aside_whole() {
    let short = set_aside("4,citizen");
    assert_eq!((short.findings()[0].code(), short.reason()), ("row-length", Reason::RowUnreadable));
    assert_eq!(short.id(), Some(&AccountId::new("4").unwrap()));
    assert_eq!(short.dossiers(), None);
    assert_eq!(findings("1,citizen,,,,,,,,,2,,more"), [" row-length"]);
    assert!(matches!(read("1,citizen,,,,,,,,,2,,, ,"), Row::Account(_)), "empty cells at the end");
    for blank in ["", " ", ",,,,,,,,,,,", ",,,,,,,,,,,,,,,,"] {
        assert_eq!(read(blank), Row::Blank);
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_told_at_their_column() {
    // "Nguyễn" in Windows-1258.
    let cells: [&[u8]; 12] =
        [b"1", b"citizen", b"062185000001", b"", b"", b"Nguy\xea\xden", b"", b"", b"", b"", b"2", b""];
    let Row::SetAside(row) = Columns::all().read(cells) else { panic!() };
    assert_eq!(
        (row.findings()[0].code(), row.findings()[0].path().to_string().as_str()),
        ("cell-encoding", "name")
    );
    assert_eq!((row.dossiers(), row.findings().len()), (Some(2), 1));
    let columns = Columns::named(["id", "holder", "note"], &["note"]).unwrap();
    assert!(
        matches!(columns.read([b"1".as_slice(), b"citizen", b"\xff"]), Row::Account(_)),
        "a column left out"
    );
}

#[test]
fn the_first_line_tells_columns_and_separator() {
    let detect = |line: &str| Columns::detect(line.as_bytes(), &[]);
    assert_eq!(detect(HEADER), Ok((Columns::all(), Separator::Comma)));
    let (columns, separator) = detect("\u{feff}\"SỐ HỒ SƠ\";Số CCCD;HOLDER;Mã tài khoản\r\n").unwrap();
    assert_eq!(separator, Separator::Semicolon);
    let Row::Account(account) = columns.read(["4", "062185000001", "citizen", "u-1"]) else { panic!() };
    assert_eq!((account.dossiers(), account.id().to_string().as_str()), (4, "u-1"));
    assert_eq!(detect("holder\tid").unwrap().1, Separator::Tab);
    let old = detect("id,holder,register").unwrap().0;
    assert_eq!(old, detect("id,holder,population").unwrap().0, "the name that this column had");
    let codes = |line: &str| -> Vec<String> {
        let told = |finding: &Finding| format!("{} {}", finding.path(), finding.code());
        detect(line).unwrap_err().iter().map(told).collect()
    };
    assert_eq!(
        codes("id,holder,phone,id,?"),
        [
            "column[3] register-column-unknown",
            "column[4] register-column-repeated",
            "column[5] register-column-unknown"
        ]
    );
    // A file without a first line: told by places, not by what stands there.
    let headless = codes("1,citizen,062185000001");
    assert_eq!(headless.len(), 5);
    assert_eq!(headless[4], " register-column-missing");
    assert_eq!(codes("id,hol\"der"), [" row-quotes"]);
}

#[test]
fn one_stray_mark_spoils_one_row() {
    let mut line = Line::new();
    let file = "1;\"A\n2;B\"\n3;\"C\"x\n4;D \"E\"\n5;\"F; \"\"G\"\"\"\n";
    let split: Vec<_> =
        file.lines().map(|text| line.split(text.as_bytes(), Separator::Semicolon).is_ok()).collect();
    assert_eq!(split, [false, false, false, false, true]);
    assert!(line.cells().eq([b"5".as_slice(), b"F; \"G\""]));
    // Its identifier stays known, so that another row of it is not planned as the only one.
    let columns = Columns::named(["id", "holder"], &[]).unwrap();
    let error = line.split(b"7;\"citizen", Separator::Semicolon).unwrap_err();
    let row = columns.set_aside(line.cells(), error.finding().clone());
    assert_eq!(row.id(), Some(&AccountId::new("7").unwrap()));
    let rows = [Row::SetAside(Box::new(row)), columns.read(["7", "citizen"])];
    let plan = plan(rows, "2024-06-10");
    assert_eq!(plan.report().of(Class::SetAside).accounts, 1);
    assert_eq!(plan.placement(&AccountId::new("7").unwrap()).map(|at| at.reason()), Some(Reason::IdRepeated));
}

#[test]
fn a_dossier_follows_its_account_into_the_rows_set_aside() {
    let plan = plan([read("u-2,citizen,62185000002,,,B,1985,,,exists,7,")], "2026-11-26");
    let owner = AccountId::new("u-2").unwrap();
    assert_eq!(plan.dossier(&owner).class(), Class::SetAside);
    assert_eq!(plan.report().of(Class::SetAside).dossiers, 7);
    assert_eq!(plan.dossiers([owner]).of(Class::SetAside).dossiers, 1);
}

#[test]
fn nothing_that_is_told_holds_a_value() {
    let row = set_aside("0905000111,Citizen,62185765432,,,Nguy?n,19855,x,62185765432,y,z,w");
    let mut told = format!("{row:?}");
    for finding in row.findings() {
        told += &finding.to_string();
        told += &finding.message(Language::Vietnamese).to_string();
    }
    for secret in ["0905", "7654", "Nguy", "19855"] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
}

/// A row of a register in which everything can be read.
fn good_row() -> impl Strategy<Value = [String; 12]> {
    let some = |texts: &'static [&'static str]| prop::sample::select(texts).prop_map(str::to_owned);
    (
        (0..30_u32).prop_map(|n| format!("u-{n}")),
        some(&["citizen", "citizen", "child", "foreigner", "organisation", "staff"]),
        (0..6_u32).prop_map(|n| if n == 0 { String::new() } else { format!("06218500000{n}") }),
        some(&["", "233000111"]),
        some(&["", "0100109106", "0100109106-001"]),
        some(&["", "Nguyễn Thị Mẫu", "Trần Văn Ví"]),
        some(&["", "1985"]),
        some(&["", "yes", "no"]),
        some(&["", "denies", "062185000001", "062185000002"]),
        some(&["", "exists", "absent"]),
        (0..9_u32).prop_map(|n| n.to_string()),
        some(&["", "yes"]),
    )
        .prop_map(|(a, b, c, d, e, f, g, h, i, j, k, l)| [a, b, c, d, e, f, g, h, i, j, k, l])
}

/// What happens to files: cells replaced, cut, swapped, bytes of other encodings.
fn damage() -> impl Strategy<Value = Vec<(usize, Vec<u8>)>> {
    let cell = prop_oneof![
        prop::sample::select(vec![
            &b"62185000001"[..],
            b"6.2E+10",
            b"'1",
            b"DENIES",
            b"NULL",
            b"\xea\xde",
            b"?",
            b"1.0",
            b" "
        ])
        .prop_map(<[u8]>::to_vec),
        prop::collection::vec(any::<u8>(), 0..20),
        "\\PC{0,20}".prop_map(String::into_bytes),
    ];
    prop::collection::vec((0..14_usize, cell), 0..3)
}

fn damaged_row() -> impl Strategy<Value = Vec<Vec<u8>>> {
    (good_row(), damage(), prop::option::weighted(0.1, 0..14_usize)).prop_map(|(row, damage, cut)| {
        let mut row: Vec<_> = row.into_iter().map(String::into_bytes).collect();
        for (place, cell) in damage {
            if let Some(here) = row.get_mut(place) {
                *here = cell;
            } else {
                row.push(cell);
            }
        }
        row.truncate(cut.unwrap_or(usize::MAX));
        row
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_the_cells_nobody_is_lost(
        (rows, shuffled) in prop::collection::vec(damaged_row(), 0..40)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        on in prop::sample::select(vec!["2024-06-14", "2024-06-15"]),
    ) {
        let columns = Columns::all();
        let read = |rows: &[Vec<Vec<u8>>]| plan(rows.iter().map(|row| columns.read(row)), on);
        let planned = read(&rows);
        let people = rows.iter().filter(|row| columns.read(*row) != Row::Blank).count();
        prop_assert_eq!(planned.report().total().accounts, people as u64);
        let mut dossiers = 0;
        for row in &rows {
            match columns.read(row) {
                Row::Account(account) => {
                    dossiers += u64::from(account.dossiers());
                    let placement = planned.placement(account.id()).unwrap();
                    prop_assert_ne!(placement.class(), Class::SetAside);
                }
                Row::SetAside(row) => {
                    dossiers += u64::from(row.dossiers().unwrap_or(0));
                    prop_assert!(!row.findings().is_empty());
                    if let Some(id) = row.id() {
                        let placement = planned.placement(id).unwrap();
                        prop_assert!(matches!(placement.class(), Class::SetAside | Class::Refused));
                    }
                }
                Row::Blank => {}
            }
        }
        prop_assert_eq!(planned.report().total().dossiers, dossiers);
        let again = read(&shuffled);
        prop_assert_eq!(planned.report(), again.report());
    }

    #[test]
    fn an_account_is_only_what_its_cells_say(row in damaged_row()) {
        let columns = Columns::all();
        if let Row::Account(account) = columns.read(&row) {
            let text = |place: usize| std::str::from_utf8(&row[place]).unwrap().trim();
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            let old = account.old();
            let number = old.personal_number().map(|number| PersonalNumber::compact(&number).to_owned());
            prop_assert_eq!(number.unwrap_or_default(), digits(text(2)));
            let code = old.tax_code().map(|code| TaxCode::compact(&code).to_owned());
            prop_assert_eq!(code.unwrap_or_default(), digits(text(4)));
            prop_assert_eq!(account.population() == motcua::account::migration::PopulationAnswer::Denies, text(8) == "denies");
        }
    }

    #[test]
    fn lines_split_as_they_were_joined(
        cells in prop::collection::vec("[a-z ,;\"]{0,6}", 1..6),
        separator in prop::sample::select(Separator::ALL.to_vec()),
        quote in any::<bool>(),
    ) {
        let separator_text = char::from(separator.byte()).to_string();
        let written = cells.iter().map(|cell| {
            let needs = quote || cell.contains('"') || cell.contains(&separator_text);
            if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        });
        let text = written.collect::<Vec<_>>().join(&separator_text) + "\r\n";
        let mut line = Line::new();
        line.split(text.as_bytes(), separator).unwrap();
        prop_assert!(line.cells().eq(cells.iter().map(String::as_bytes)));
    }

    #[test]
    fn any_bytes_are_a_line_or_told(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let mut line = Line::new();
        for separator in Separator::ALL {
            if let Err(error) = line.split(&bytes, separator) {
                prop_assert_eq!(error.code(), "row-quotes");
            }
            let _ = Columns::all().read(line.cells());
            let _ = Columns::detect(&bytes, &[]);
            let _ = Separator::declared(&bytes);
        }
    }
}

#[test]
fn an_identifier_is_the_text_that_was_written() {
    let id = |text: &str| AccountId::new(text).unwrap();
    for text in ["7", "07", "007", "+7", "0", "00", "-0"] {
        assert_eq!(id(text).to_string(), text);
    }
    assert!(id("7") != id("007") && id("7") != id("+7") && id("0") != id("00"));
}

#[test]
fn columns_know_what_a_header_named() {
    let (columns, _) = Columns::detect(b"id;holder;name", &[]).unwrap();
    assert!(columns.contains(Column::Name) && !columns.contains(Column::TaxCode));
}
