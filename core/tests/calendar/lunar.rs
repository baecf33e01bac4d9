//! The new year and the Hùng kings by the moon.

use super::*;

/// Every year against programs of others; where a table of old calendars differs, it says why.
#[test]
fn the_table_is_that_of_independent_programs() {
    let mut years = 1900..=2100;
    let mut unlike_china = Vec::new();
    for line in include_str!("lunar.tsv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<_> = line.split('\t').collect();
        let [year, tet, tet_ephem, tet_table, kings, kings_ephem, kings_table, china, note] = cells[..]
        else {
            panic!("{line}")
        };
        let number = year.parse().unwrap();
        assert_eq!(Some(number), years.next());
        let (ours, our_kings) =
            (new_year(number).unwrap().to_string(), hung_kings(number).unwrap().to_string());
        assert_eq!([tet, tet_ephem], [&ours, &ours], "{year}");
        assert_eq!([kings, kings_ephem], [&our_kings, &our_kings], "{year}");
        assert_eq!((tet_table, kings_table) == (tet, kings), note.is_empty(), "{year}");
        assert!(note.is_empty() || number < 1968);
        if tet != china {
            unlike_china.push(number);
        }
    }
    assert_eq!(years.next(), None);
    for year in [1985, 2007, 2030] {
        assert!(unlike_china.contains(&year), "{year}");
    }
    assert_eq!((new_year(1899), hung_kings(2101), new_year(0)), (None, None, None));
}

/// A proposal has every day off that was announced but the swaps, ten years in a row.
#[test]
fn proposals_are_what_was_announced_without_the_swaps() {
    let announced = Calendar::builtin();
    for year in 2018..=2027 {
        let proposed = Calendar::builder().layer(propose(year).unwrap()).build().unwrap();
        let first = Date::new(year, 1, 1).unwrap();
        let own = propose(year).unwrap();
        for row in &own.days {
            let day = announced.day(row.date).unwrap();
            assert_eq!((day.kind(), day.counterpart()), (row.kind, row.counterpart), "{}", row.date);
            assert_eq!(row.confidence, Confidence::Unverified);
        }
        let rest = announced
            .rows()
            .iter()
            .filter(|row| row.date.year() == year && !own.days.iter().any(|own| own.date == row.date));
        assert!(rest.clone().all(|row| matches!(row.kind, DayKind::Swapped | DayKind::MadeUp)), "{year}");
        assert_eq!(proposed.day(first).unwrap().standing(), Standing::Proposed);
    }
}

/// The days before the new year are not days of the first month, and are called otherwise.
#[test]
fn the_days_of_a_proposed_tet_are_called_by_the_moon() {
    let named = |year| {
        let first = new_year(year).unwrap();
        let days = propose(year).unwrap().days;
        let name = |days_after: i32| {
            let date = first.plus_days(days_after).unwrap();
            days.iter().find(|row| row.date == date).map(|row| row.name(Language::Vietnamese).to_owned())
        };
        (-2..=3).map(|day| name(day).unwrap_or_default()).collect::<Vec<_>>()
    };
    // 2028-01-26 is a Wednesday: two days before; 2029-02-13 is a Tuesday: one.
    let tet = |rest: &str| format!("Tết Nguyên đán, {rest}");
    let (one, two) = (tet("trước mùng 1 1 ngày"), tet("trước mùng 1 2 ngày"));
    let first = [1, 2, 3].map(|day| tet(&format!("mùng {day}")));
    let expected = [&[two, one.clone()], first.as_slice(), &[String::new()]].concat();
    assert_eq!(named(2028), expected);
    let expected = [&[String::new(), one], first.as_slice(), &[tet("mùng 4")]].concat();
    assert_eq!(named(2029), expected);
}

#[test]
fn a_proposal_is_told_apart_in_every_answer() {
    let calendar = Calendar::builder().layer(propose(2028).unwrap()).build().unwrap();
    let office = WorkingTime::new(calendar, OfficeHours::default());
    let due = office
        .add(at("2027-12-30T09:00"), Period::working_days(5).unwrap(), Method::Hours, &Pauses::NONE)
        .unwrap();
    assert!(due.basis().is_proposed());
    assert_eq!(due.basis().confidence(), Confidence::Unverified);
    for year in [0, 1900, 2013, 2101, 9999] {
        assert_eq!(propose(year).unwrap_err().code(), "lunar-year");
    }
    for year in 2014..=2100 {
        Calendar::builder().layer(propose(year).unwrap()).build().unwrap();
    }
    assert!(!office.calendar().day(day("2028-01-26")).unwrap().is_working(), "Tết 2028");
}
