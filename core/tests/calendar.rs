//! Calendars, office hours and working time: worked examples of the one-stop systems, faults of other systems, and
//! bad input of every kind.

use motcua::calendar::{
    Calendar, DayKind, Layer, Method, OfficeHours, Pause, Pauses, Period, Row, Session, Standing, Week,
    WorkingTime, Year, hung_kings, new_year, propose,
};
use motcua::date;
use motcua::finding::{Confidence, Finding, Language};
use motcua::time::{Date, DateTime};

fn at(text: &str) -> DateTime {
    DateTime::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn office() -> WorkingTime {
    WorkingTime::new(Calendar::builtin(), OfficeHours::default())
}

fn due(from: &str, period: Period, method: Method) -> String {
    office().add(at(from), period, method, &Pauses::NONE).unwrap().at().to_string()
}

fn pause(from: &str, to: Option<&str>) -> Pause {
    Pause { from: at(from), to: to.map(at) }
}

fn codes(findings: &[Finding]) -> Vec<(&str, String)> {
    findings.iter().map(|finding| (finding.code(), finding.path().to_string())).collect()
}

mod day_by_day {
    use super::*;

    /// Each working day of the built-in years against another calendar, and each disagreement as it is explained.
    #[test]
    fn agrees_with_another_calendar_but_for_what_is_explained() {
        let calendar = Calendar::builtin();
        let mut seen = 0;
        let mut differing = Vec::new();
        for line in include_str!("calendar/second-source.tsv").lines().filter(|line| !line.starts_with('#')) {
            let [year, days] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let first = Date::new(year.parse().unwrap(), 1, 1).unwrap();
            for (place, letter) in days.bytes().enumerate() {
                let date = first.plus_days(i32::try_from(place).unwrap()).unwrap();
                assert_eq!(date.year(), first.year());
                if calendar.day(date).unwrap().is_working() != (letter == b'w') {
                    differing.push(date.to_string());
                }
                seen += 1;
            }
        }
        assert_eq!(seen, 3652, "ten years");
        let explained: Vec<_> = include_str!("calendar/disagreements.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split('\t').next().unwrap().to_owned())
            .collect();
        assert_eq!(differing, explained);
    }

    #[test]
    fn a_year_that_nobody_announced_is_an_error_that_names_it() {
        let calendar = Calendar::builtin();
        for (date, year) in
            [(date!(2017, 12, 31), 2017), (date!(2028, 1, 1), 2028), (Date::MIN, 1), (Date::MAX, 9999)]
        {
            let error = calendar.day(date).unwrap_err();
            assert_eq!(error.code(), "calendar-unknown");
            assert!(error.to_string().contains(&format!("the year {year} ")), "{error}");
            assert_eq!(calendar.working_day_from(date).unwrap_err(), error);
        }
        let error = calendar.working_day_until(date!(2018, 1, 1)).unwrap_err();
        assert!(error.to_string().contains("2017"), "{error}");
        assert_eq!(
            calendar.working_days(date!(2027, 12, 1), date!(2028, 1, 1)).unwrap_err().code(),
            "calendar-unknown"
        );
        assert_eq!(
            calendar.working_days(date!(2026, 1, 2), date!(2026, 1, 1)).unwrap_err().code(),
            "interval-reversed"
        );
        assert_eq!(Calendar::default().day(date!(2024, 1, 1)).unwrap_err().code(), "calendar-unknown");
    }

    #[test]
    fn working_days_are_counted_after_a_day_and_with_the_last() {
        let calendar = Calendar::builtin();
        let count = |after, until| calendar.working_days(after, until).unwrap();
        assert_eq!(count(date!(2026, 11, 20), date!(2026, 11, 20)), 0);
        assert_eq!(count(date!(2026, 11, 20), date!(2026, 11, 22)), 0, "Friday to Sunday");
        assert_eq!(count(date!(2026, 11, 20), date!(2026, 11, 23)), 1);
        assert_eq!(count(date!(2026, 11, 22), date!(2026, 11, 23)), 1, "Sunday to Monday");
        assert_eq!(count(date!(2026, 11, 23), date!(2026, 11, 25)), 1, "over the 24th");
    }

    /// The last day that is known is a Saturday: the next working day is in a year that nobody announced.
    #[test]
    fn the_next_working_day_is_not_looked_for_beyond_what_is_known() {
        let alone = Layer { years: vec![Year::new(2022)], days: Vec::new() };
        let calendar = motcua::calendar::CalendarBuilder::default().layer(alone).build().unwrap();
        assert_eq!(calendar.working_day_from(date!(2022, 12, 30)), Ok(date!(2022, 12, 30)));
        let error = calendar.working_day_from(date!(2022, 12, 31)).unwrap_err();
        assert!(error.to_string().contains("2023"), "{error}");
        // And 1 January 2022 is one too.
        let error = calendar.working_day_until(date!(2022, 1, 2)).unwrap_err();
        assert!(error.to_string().contains("2021"), "{error}");
    }

    /// `observed-vs-swap`: one kind for both loses the make-up Saturday.
    #[test]
    fn compensatory_and_swapped_are_different() {
        let calendar = Calendar::builtin();
        let made_up: Vec<_> = calendar.rows().iter().filter(|row| row.kind == DayKind::MadeUp).collect();
        assert_eq!(made_up.len(), 6);
        for row in made_up {
            assert!(calendar.day(row.date).unwrap().is_working());
            let off = calendar.day(row.counterpart.unwrap()).unwrap();
            assert_eq!((off.kind(), off.counterpart()), (DayKind::Swapped, Some(row.date)));
        }
        for row in calendar.rows().iter().filter(|row| row.kind == DayKind::Compensatory) {
            let holiday = calendar.day(row.counterpart.unwrap()).unwrap();
            assert_eq!(holiday.kind(), DayKind::Statutory);
            assert!(holiday.date() < row.date);
        }
    }

    /// `national-day-3`: National Day is 2 September and one day beside it, which one is announced.
    #[test]
    fn national_day_is_two_days() {
        let calendar = Calendar::builtin();
        for year in 2018..=2027 {
            let off = |day| !calendar.day(Date::new(year, 9, day).unwrap()).unwrap().is_working();
            let statutory =
                |day| calendar.day(Date::new(year, 9, day).unwrap()).unwrap().kind() == DayKind::Statutory;
            assert!(off(2));
            assert_eq!(
                [1, 3].into_iter().filter(|day| statutory(*day)).count(),
                usize::from(year >= 2021),
                "{year}"
            );
        }
    }

    #[test]
    fn a_fact_is_as_certain_as_its_source() {
        let calendar = Calendar::builtin();
        let confidence = |date| calendar.day(date).unwrap().confidence();
        // The make-up day of August 2026 stands in another program alone.
        assert_eq!(confidence(date!(2026, 8, 22)), Confidence::Code);
        assert_eq!(confidence(date!(2026, 8, 31)), Confidence::Secondary);
        // A plain day rests on the calendar of its year.
        assert_eq!(confidence(date!(2026, 11, 23)), Confidence::Secondary);
        assert_eq!(calendar.day(date!(2026, 11, 23)).unwrap().document(), Some("9441/TB-BNV"));
        assert!(calendar.rows().iter().all(|row| !row.sources.is_empty()));
        assert!(calendar.years().iter().all(|year| year.standing == Standing::Announced));
    }

    #[test]
    fn what_was_not_known_yet_does_not_count() {
        let on = |day| Calendar::builder().known_on(day).build().unwrap();
        let before = on(date!(2026, 10, 1));
        assert_eq!(before.day(date!(2027, 3, 1)).unwrap_err().code(), "calendar-unknown");
        assert!(on(date!(2026, 10, 2)).day(date!(2027, 3, 1)).is_ok());
        // The swap of April 2024 was announced on the 12th.
        assert!(on(date!(2024, 4, 11)).day(date!(2024, 4, 29)).unwrap().is_working());
        assert!(!on(date!(2024, 4, 12)).day(date!(2024, 4, 29)).unwrap().is_working());
        // The resolution on 24 November was issued after the calendar of 2026.
        assert!(on(date!(2026, 4, 23)).day(date!(2026, 11, 24)).unwrap().is_working());
        assert!(!on(date!(2026, 4, 24)).day(date!(2026, 11, 24)).unwrap().is_working());
    }

    #[test]
    fn days_have_names_in_both_languages() {
        let calendar = Calendar::builtin();
        let name = |date, language| calendar.day(date).unwrap().name(language).to_owned();
        assert_eq!(name(date!(2026, 11, 24), Language::Vietnamese), "Ngày Văn hóa Việt Nam");
        assert_eq!(name(date!(2026, 11, 24), Language::English), "Vietnam Culture Day");
        assert_eq!(name(date!(2026, 11, 28), Language::English), "weekly rest day");
    }
}

mod layers {
    use super::*;

    fn with(days: Vec<Row>) -> Result<Calendar, Vec<Finding>> {
        Calendar::builder().layer(Layer { years: Vec::new(), days }).build()
    }

    #[test]
    fn a_callers_rows_go_over_the_built_in_ones() {
        let calendar = with(vec![
            Row::new(date!(2026, 11, 23), DayKind::Swapped, "Nghỉ", "Off").tied_to(date!(2026, 11, 28)),
            Row::new(date!(2026, 11, 28), DayKind::MadeUp, "Bù", "Worked").tied_to(date!(2026, 11, 23)),
            Row::new(date!(2026, 9, 1), DayKind::Weekday, "Làm việc", "Worked after all"),
        ])
        .unwrap();
        assert!(!calendar.day(date!(2026, 11, 23)).unwrap().is_working());
        assert!(calendar.day(date!(2026, 11, 28)).unwrap().is_working());
        assert!(calendar.day(date!(2026, 9, 1)).unwrap().is_working());
        assert!(!calendar.day(date!(2026, 9, 2)).unwrap().is_working(), "the others stay");
    }

    #[test]
    fn a_province_has_days_of_its_own() {
        let mut row =
            Row::new(date!(2026, 3, 16), DayKind::Statutory, "Ngày của tỉnh", "Day of the province");
        row.provinces = vec!["H34".into()];
        let mut layer = Layer::default();
        layer.days.push(row);
        let build = |code: Option<&str>| {
            let builder = Calendar::builder().layer(layer.clone());
            match code {
                Some(code) => builder.province(code),
                None => builder,
            }
            .build()
            .unwrap()
            .day(date!(2026, 3, 16))
            .unwrap()
            .is_working()
        };
        assert!(!build(Some("H34")));
        assert!(build(Some("H26")));
        assert!(build(None));
    }

    #[test]
    fn a_provinces_own_row_goes_before_the_countrys_in_one_layer() {
        let country = Row::new(date!(2026, 3, 16), DayKind::Statutory, "Cả nước", "Country");
        let mut own = Row::new(date!(2026, 3, 16), DayKind::Weekday, "Tỉnh", "Province");
        own.provinces = vec!["H34".into()];
        for days in [vec![country.clone(), own.clone()], vec![own, country]] {
            let builder = Calendar::builder().layer(Layer { years: Vec::new(), days });
            let works = |calendar: Calendar| calendar.day(date!(2026, 3, 16)).unwrap().is_working();
            assert!(works(builder.clone().province("H34").build().unwrap()));
            assert!(!works(builder.build().unwrap()));
        }
    }

    #[test]
    fn everything_wrong_with_rows_is_told_at_once() {
        let years = vec![Year::new(0), Year::new(2028), Year::new(2028), Year::new(9999)];
        let days = vec![
            Row::new(date!(2031, 1, 1), DayKind::Statutory, "a", "a"),
            Row::new(date!(2026, 3, 16), DayKind::MadeUp, "a", "a").tied_to(date!(2026, 3, 14)),
            Row::new(date!(2026, 3, 17), DayKind::Compensatory, "a", "a"),
            Row::new(date!(2026, 3, 18), DayKind::Statutory, "a", "a"),
            Row::new(date!(2026, 3, 18), DayKind::Statutory, "b", "b"),
            Row::new(date!(2026, 3, 21), DayKind::Weekday, "a", "a"),
            Row::new(date!(2026, 3, 23), DayKind::Swapped, "a", "a"),
        ];
        let findings = Calendar::builder().layer(Layer { years, days }).build().unwrap_err();
        let expected = [
            ("calendar-year", "layers[1].years[0]"),
            ("calendar-year", "layers[1].years[2]"),
            ("calendar-year", "layers[1].years[3]"),
            ("calendar-row-weekday", "layers[1].days[1]"),
            ("calendar-swap-pair", "layers[1].days[1]"),
            ("calendar-compensatory", "layers[1].days[2]"),
            ("calendar-row-duplicate", "layers[1].days[4]"),
            ("calendar-row-weekday", "layers[1].days[5]"),
            ("calendar-swap-pair", "layers[1].days[6]"),
            ("calendar-row-year", "layers[1].days[0]"),
        ];
        assert_eq!(codes(&findings), expected.map(|(code, path)| (code, path.to_owned())));
    }

    #[test]
    fn a_row_of_another_province_between_hides_no_duplicate() {
        let row = |kind, provinces: &[&'static str]| {
            let mut row = Row::new(date!(2026, 3, 18), kind, "a", "a");
            row.provinces = provinces.iter().map(|code| (*code).into()).collect();
            row
        };
        let days = vec![
            row(DayKind::Statutory, &["H34", "H34"]),
            row(DayKind::Statutory, &["H35", "H36"]),
            row(DayKind::Statutory, &[]),
            row(DayKind::Weekday, &["H36", "H34"]),
            row(DayKind::Weekday, &[]),
        ];
        let expected = ["layers[1].days[3]", "layers[1].days[4]"];
        let expected = expected.map(|path| ("calendar-row-duplicate", path.to_owned()));
        assert_eq!(codes(&with(days).unwrap_err()), expected);
    }

    #[test]
    fn the_first_and_the_last_year_that_there_can_be() {
        for year in [1900, 2200] {
            let calendar = Calendar::builder()
                .layer(Layer { years: vec![Year::new(year)], days: Vec::new() })
                .build()
                .unwrap();
            let office = WorkingTime::new(calendar, OfficeHours::default());
            let from = Date::new(year, 12, 31).unwrap().at(9, 0).unwrap();
            let error =
                office.add(from, Period::working_days(3).unwrap(), Method::Hours, &Pauses::NONE).unwrap_err();
            assert!(error.to_string().contains(&(year + 1).to_string()), "a gap is no holiday: {error}");
        }
    }

    /// A period never runs over a year that nobody announced.
    #[test]
    fn a_gap_between_years_stops_every_count() {
        let calendar = Calendar::builder()
            .layer(Layer { years: vec![Year::new(2029)], days: Vec::new() })
            .build()
            .unwrap();
        assert!(calendar.day(date!(2029, 1, 2)).unwrap().is_working());
        let office = WorkingTime::new(calendar, OfficeHours::default());
        let from = at("2027-12-31T09:00");
        for (period, method) in [
            (Period::working_hours(16), Method::Hours),
            (Period::working_days(1), Method::Hours),
            (Period::working_days(1), Method::Days),
            (Period::calendar_days(1), Method::Days),
            (Period::calendar_days(500), Method::Days),
        ] {
            let error = office.add(from, period.unwrap(), method, &Pauses::NONE).unwrap_err();
            assert!(error.to_string().contains("2028"), "{error}");
        }
        assert!(
            office
                .elapsed(from, at("2029-01-05T09:00"), &Pauses::NONE)
                .unwrap_err()
                .to_string()
                .contains("2028")
        );
    }
}

mod appointments {
    use super::*;

    /// Worked examples by working hours, most of them across a swap or a holiday.
    const HOURS: &[(&str, u32, &str)] = &[
        ("2024-06-14T16:30", 24, "2024-06-19T16:30"),
        ("2024-04-26T15:00", 16, "2024-05-03T15:00"),
        ("2024-04-26T15:00", 24, "2024-05-04T15:00"),
        ("2025-04-25T09:00", 16, "2025-04-28T09:00"),
        ("2026-02-13T10:00", 8, "2026-02-23T10:00"),
        ("2026-08-28T14:00", 8, "2026-09-03T14:00"),
        ("2026-11-23T17:30", 8, "2026-11-25T17:00"),
        ("2024-06-15T09:00", 8, "2024-06-17T17:00"),
        ("2024-06-17T12:00", 4, "2024-06-18T07:30"),
        ("2026-01-09T16:00", 8, "2026-01-10T16:00"),
        // An answer on a dossier filed online [NĐ 118/2025 art. 17(2)(c)].
        ("2026-11-20T16:00", 8, "2026-11-23T16:00"),
        ("2026-11-23T16:00", 8, "2026-11-25T16:00"),
        ("2027-09-01T16:30", 8, "2027-09-06T16:30"),
        ("2026-08-28T16:00", 8, "2026-09-03T16:00"),
    ];

    #[test]
    fn by_working_hours() {
        for (from, hours, to) in HOURS {
            assert_eq!(due(from, Period::working_hours(*hours).unwrap(), Method::Hours), *to, "{from}");
            assert_eq!(
                due(from, Period::working_hours(*hours).unwrap(), Method::Days),
                *to,
                "hours are hours"
            );
            let days = Period::working_days(hours / 8);
            if hours % 8 == 0 {
                assert_eq!(due(from, days.unwrap(), Method::Hours), *to, "a day is a day's hours: {from}");
            }
            let elapsed = office().elapsed(at(from), at(to), &Pauses::NONE).unwrap().minutes();
            assert_eq!(elapsed, u64::from(hours * 60), "{from}");
        }
    }

    /// `opencps-354`, `over-tet-2027`.
    #[test]
    fn by_working_days_and_hours() {
        // The week of the example in a year whose calendar is known: Monday 10:00 and two days are Wednesday 10:00.
        assert_eq!(
            due("2026-10-26T10:00", Period::working_days(2).unwrap(), Method::Hours),
            "2026-10-28T10:00"
        );
        assert_eq!(
            due("2027-02-02T09:00", Period::working_days(3).unwrap(), Method::Hours),
            "2027-02-12T09:00"
        );
        // `end-only`: Friday 10:00 and two days are Tuesday 10:00, not Monday.
        assert_eq!(
            due("2026-10-23T10:00", Period::working_days(2).unwrap(), Method::Hours),
            "2026-10-27T10:00"
        );
    }

    /// `restday-hour-method`.
    #[test]
    fn the_two_methods_differ_on_a_rest_day() {
        let period = Period::working_days(1).unwrap();
        assert_eq!(due("2026-11-22T10:00", period, Method::Hours), "2026-11-23T17:00");
        assert_eq!(due("2026-11-22T10:00", period, Method::Days), "2026-11-25T17:00");
        assert_eq!(due("2026-11-15T10:00", period, Method::Hours), "2026-11-16T17:00", "Sunday, Monday");
        assert_eq!(due("2026-11-15T10:00", period, Method::Days), "2026-11-17T17:00", "Sunday, Tuesday");
    }

    /// `supplement-3wd`, `supplement-close-15`, `tax-outage`, `fixed-…`, `nd245`, `issue30-…`.
    #[test]
    fn by_days() {
        let working = |from, days| due(from, Period::working_days(days).unwrap(), Method::Days);
        let calendar = |from, days| due(from, Period::calendar_days(days).unwrap(), Method::Days);
        assert_eq!(working("2026-11-09T08:00", 3), "2026-11-12T17:00");
        assert_eq!(calendar("2026-11-12T08:00", 15), "2026-11-27T17:00");
        assert_eq!(working("2026-11-03T08:00", 1), "2026-11-04T17:00");
        assert_eq!(calendar("2026-08-03T08:00", 30), "2026-09-03T17:00");
        assert_eq!(calendar("2027-01-05T08:00", 30), "2027-02-11T17:00");
        assert_eq!(calendar("2027-01-05T08:00", 29), "2027-02-03T17:00");
        let from = |date| Calendar::builtin().working_day_from(date).unwrap();
        assert_eq!(from(date!(2026, 5, 31)), date!(2026, 6, 1));
        assert_eq!(from(date!(2026, 10, 31)), date!(2026, 11, 2));
        assert_eq!(from(date!(2027, 10, 31)), date!(2027, 11, 1));
        // `apology-one-day`: the day before is a Sunday, in practice the Friday.
        assert_eq!(Calendar::builtin().working_day_until(date!(2026, 12, 6)).unwrap(), date!(2026, 12, 4));
    }

    /// `extend-from-unrolled`: an extension is counted from the day that was not moved, then moved once.
    #[test]
    fn an_extension_begins_at_the_unmoved_end() {
        let office = office();
        let days = |from: DateTime, days| {
            office.add(from, Period::calendar_days(days).unwrap(), Method::Days, &Pauses::NONE).unwrap()
        };
        let first = days(at("2026-10-20T09:00"), 11);
        assert_eq!((first.unrolled(), first.date()), (Some(date!(2026, 10, 31)), date!(2026, 11, 2)));
        let extended = days(first.unrolled().unwrap().start(), 14);
        assert_eq!(extended.date(), date!(2026, 11, 16), "14 November is a Saturday");
        assert_eq!(days(at("2026-10-20T09:00"), 25).date(), extended.date());
    }

    /// `same-day-1500`: 15:00 hands a dossier on; it moves no period.
    #[test]
    fn three_in_the_afternoon_is_about_the_transfer() {
        let office = office();
        let transfer = |from: &str| office.transfer_by(at(from)).unwrap().at().to_string();
        assert_eq!(transfer("2026-11-20T15:00"), "2026-11-20T17:00");
        assert_eq!(transfer("2026-11-20T15:10"), "2026-11-23T08:00");
        assert_eq!(transfer("2026-11-21T08:00"), "2026-11-23T08:00");
        assert_eq!(
            due("2026-11-20T15:10", Period::working_hours(1).unwrap(), Method::Hours),
            "2026-11-20T16:10"
        );
        assert_eq!(office.transfer_by(at("2027-12-31T16:00")).unwrap_err().code(), "calendar-unknown");
    }

    /// `int-ms`: thirty days do not saturate at 24 days and 20 hours.
    #[test]
    fn long_periods_are_whole() {
        let office = office();
        assert_eq!(
            due("2026-03-02T09:00", Period::calendar_days(30).unwrap(), Method::Days),
            "2026-04-01T17:00"
        );
        assert_eq!(
            due("2018-01-02T09:00", Period::calendar_days(3640).unwrap(), Method::Days),
            "2027-12-21T17:00"
        );
        for period in
            [Period::working_days(10_000), Period::calendar_days(10_000), Period::working_hours(80_000)]
        {
            for method in [Method::Hours, Method::Days] {
                let error =
                    office.add(at("2018-01-02T09:00"), period.clone().unwrap(), method, &Pauses::NONE);
                assert!(error.unwrap_err().to_string().contains("2028"));
            }
        }
        for period in [
            Period::working_days(u32::MAX),
            Period::calendar_days(u32::MAX),
            Period::working_minutes(u32::MAX),
        ] {
            for method in [Method::Hours, Method::Days] {
                let error =
                    office.add(at("2018-01-02T09:00"), period.clone().unwrap(), method, &Pauses::NONE);
                assert_eq!(error.unwrap_err().code(), "calendar-unknown");
            }
        }
    }

    #[test]
    fn an_empty_period_is_none() {
        for period in [
            Period::working_hours(0),
            Period::working_minutes(0),
            Period::working_days(0),
            Period::calendar_days(0),
            Period::working_hours(u32::MAX),
        ] {
            let error = period.unwrap_err();
            assert_eq!(
                (error.code(), error.finding().path().to_string().as_str()),
                ("period-empty", "period")
            );
        }
    }

    /// `opencps-1178`: one day has not passed after five minutes.
    #[test]
    fn a_day_is_not_over_after_five_minutes() {
        let office = office();
        let due = office.add(
            at("2026-11-30T09:00"),
            Period::calendar_days(1).unwrap(),
            Method::Days,
            &Pauses::NONE,
        );
        assert!(at("2026-11-30T09:05") <= due.unwrap().at());
    }

    /// The instant that is shown is the one that is compared, and the last instant of a day belongs to it.
    #[test]
    fn the_end_of_a_day_belongs_to_it() {
        assert_eq!(
            due("2026-11-16T07:00", Period::working_hours(8).unwrap(), Method::Hours),
            "2026-11-16T17:00"
        );
        assert_eq!(
            due("2026-11-16T07:00", Period::working_minutes(270).unwrap(), Method::Hours),
            "2026-11-16T11:30"
        );
        assert_eq!(
            due("2026-11-16T17:00", Period::working_minutes(1).unwrap(), Method::Hours),
            "2026-11-17T07:01"
        );
        assert_eq!(
            due("2026-11-16T16:30:20", Period::working_hours(8).unwrap(), Method::Hours),
            "2026-11-17T16:30:20"
        );
        assert!(office().is_open(at("2026-11-16T17:00")).unwrap());
        assert!(!office().is_open(at("2026-11-16T17:00:01")).unwrap());
        assert!(!office().is_open(at("2026-11-16T12:00")).unwrap());
        assert_eq!(office().is_open(at("2028-11-16T12:00")).unwrap_err().code(), "calendar-unknown");
    }

    /// `new-holiday-later`: the same question with another calendar, and the answer tells what it rests on.
    #[test]
    fn an_announcement_later_changes_the_answer_that_asks_it() {
        let from = at("2026-11-23T16:00");
        let add = |calendar| {
            let office = WorkingTime::new(calendar, OfficeHours::default());
            let due =
                office.add(from, Period::working_hours(8).unwrap(), Method::Hours, &Pauses::NONE).unwrap();
            (due.at().to_string(), due.basis().rows().iter().map(|row| row.date).collect::<Vec<_>>())
        };
        let early = Calendar::builder().known_on(date!(2026, 4, 23)).build().unwrap();
        assert_eq!(add(early), ("2026-11-24T16:00".to_owned(), vec![]));
        assert_eq!(add(Calendar::builtin()), ("2026-11-25T16:00".to_owned(), vec![date!(2026, 11, 24)]));
    }

    #[test]
    fn an_answer_is_as_certain_as_the_weakest_row_between() {
        let office = office();
        let due = |from: &str, days| {
            let due = office
                .add(at(from), Period::working_days(days).unwrap(), Method::Hours, &Pauses::NONE)
                .unwrap();
            due.basis().confidence()
        };
        assert_eq!(due("2026-08-18T09:00", 2), Confidence::Secondary);
        assert_eq!(due("2026-08-18T09:00", 4), Confidence::Code, "22 August stands in another program alone");
        let elapsed = office.elapsed(at("2026-12-30T09:00"), at("2027-01-05T09:00"), &Pauses::NONE).unwrap();
        assert_eq!(elapsed.basis().years().iter().map(|year| year.year).collect::<Vec<_>>(), [2026, 2027]);
    }
}

mod hours {
    use super::*;

    fn session(from: (u8, u8), to: (u8, u8)) -> Session {
        Session::between(from, to)
    }

    fn week() -> Week {
        Week::new([session((7, 0), (11, 30)), session((13, 30), (17, 0))])
    }

    #[test]
    fn everything_wrong_with_them_is_told_at_once() {
        let findings = OfficeHours::builder(Week::new([]).saturday([session((11, 0), (7, 0))]))
            .yearly((2, 30), (4, 15), week())
            .yearly((10, 16), (4, 15), week())
            .yearly(
                (4, 15),
                (5, 1),
                Week::new([session((7, 0), (11, 0)), session((10, 0), (12, 0)), session((13, 0), (24, 0))]),
            )
            .between(date!(2026, 5, 2), date!(2026, 5, 1), week())
            .build()
            .unwrap_err();
        let expected = [
            ("session-none", "sessions"),
            ("session-empty", "saturday[0]"),
            ("season-day", "seasons[0]"),
            ("session-overlap", "seasons[2].sessions[1]"),
            ("session-range", "seasons[2].sessions[2]"),
            ("season-overlap", "seasons[2]"),
            ("season-day", "seasons[3]"),
        ];
        assert_eq!(codes(&findings), expected.map(|(code, path)| (code, path.to_owned())));
        assert_eq!(Session::parse("07:00", "7:30").unwrap_err().code(), "session-format");
        assert_eq!(Session::parse("07:00", "٠٧:٣٠").unwrap_err().code(), "session-format");
        let late =
            OfficeHours::builder(Week::new([Session::parse("07:00", "25:00").unwrap()])).build().unwrap_err();
        assert_eq!(late[0].code(), "session-range");
    }

    #[test]
    fn seasons_have_hours_of_their_own() {
        let winter = Week::new([session((7, 30), (11, 30)), session((13, 0), (17, 0))]);
        let special = Week::new([session((8, 0), (12, 0))]);
        let hours = OfficeHours::builder(week())
            .yearly((10, 16), (4, 15), winter)
            .between(date!(2026, 1, 5), date!(2026, 1, 6), special)
            .build()
            .unwrap();
        let office = WorkingTime::new(Calendar::builtin(), hours);
        let add = |from: &str, minutes| {
            let period = Period::working_minutes(minutes).unwrap();
            office.add(at(from), period, Method::Hours, &Pauses::NONE).unwrap().at().to_string()
        };
        assert_eq!(add("2026-04-15T06:00", 1), "2026-04-15T07:31");
        assert_eq!(add("2026-04-16T06:00", 1), "2026-04-16T07:01");
        assert_eq!(
            add("2026-01-05T06:00", 241),
            "2026-01-06T08:01",
            "a span of days goes before a yearly one"
        );
        assert_eq!(add("2026-01-06T06:00", 241), "2026-01-07T07:31");
        // A day is as long as outside of seasons: eight hours, where this winter's day has them too.
        let days = Period::working_days(1).unwrap();
        let due = office.add(at("2026-10-15T16:50"), days, Method::Hours, &Pauses::NONE).unwrap();
        assert_eq!(due.at().to_string(), "2026-10-16T16:50");
        // The two days of four hours are together as long as one.
        let due = office.add(at("2026-01-02T16:50"), days, Method::Hours, &Pauses::NONE).unwrap();
        assert_eq!(due.at().to_string(), "2026-01-06T12:00");
    }

    #[test]
    fn a_saturday_desk_is_open_and_its_saturday_no_working_day() {
        let hours = OfficeHours::builder(week().saturday([session((7, 30), (11, 30))])).build().unwrap();
        let office = WorkingTime::new(Calendar::builtin(), hours);
        let add = |from: &str, period: Period, method| {
            office.add(at(from), period, method, &Pauses::NONE).unwrap().at().to_string()
        };
        let hours = |hours| Period::working_hours(hours).unwrap();
        assert_eq!(add("2026-11-20T16:00", hours(2), Method::Hours), "2026-11-21T08:30");
        assert_eq!(add("2026-11-21T10:00", hours(2), Method::Hours), "2026-11-23T07:30");
        assert_eq!(
            add("2026-11-21T10:00", Period::working_days(1).unwrap(), Method::Hours),
            "2026-11-23T17:00"
        );
        assert_eq!(
            add("2026-11-21T10:00", Period::calendar_days(7).unwrap(), Method::Days),
            "2026-11-30T17:00"
        );
        // A Saturday that is a holiday is closed; one that is worked has the hours of a working day.
        assert_eq!(add("2027-04-30T10:00", hours(1), Method::Hours), "2027-05-04T08:00");
        assert_eq!(add("2024-05-03T16:00", hours(9), Method::Hours), "2024-05-04T17:00");
    }
}

mod pauses {
    use super::*;

    #[test]
    fn bad_ones_are_told_with_their_places() {
        let list = [
            pause("2026-11-09T09:00", Some("2026-11-09T09:00")),
            pause("2026-11-09T09:00", Some("2026-11-09T08:59")),
            pause("2026-11-09T09:00", None),
            pause("2026-11-10T09:00", Some("2026-11-01T09:00")),
        ];
        let findings = Pauses::new(list).unwrap_err();
        let reversed = |path: &str| ("interval-reversed", path.to_owned());
        assert_eq!(codes(&findings), [reversed("pauses[1]"), reversed("pauses[3]")]);
    }

    #[test]
    fn what_overlaps_counts_once() {
        let office = office();
        let two = Pauses::new([
            pause("2026-11-10T09:00", Some("2026-11-12T09:00")),
            pause("2026-11-11T07:00", Some("2026-11-13T09:00")),
            pause("2026-11-10T10:00", Some("2026-11-10T11:00")),
        ])
        .unwrap();
        let one = Pauses::new([pause("2026-11-10T09:00", Some("2026-11-13T09:00"))]).unwrap();
        assert_eq!(two, one);
        let due = office
            .add(at("2026-11-09T09:00"), Period::working_days(3).unwrap(), Method::Hours, &two)
            .unwrap();
        assert_eq!(due.at().to_string(), "2026-11-17T09:00");
        let due =
            office.add(at("2026-11-09T09:00"), Period::working_days(3).unwrap(), Method::Days, &two).unwrap();
        assert_eq!(due.at().to_string(), "2026-11-17T17:00");
        let due = office
            .add(at("2026-11-09T09:00"), Period::calendar_days(7).unwrap(), Method::Days, &two)
            .unwrap();
        assert_eq!(due.at().to_string(), "2026-11-19T17:00");
    }

    #[test]
    fn those_that_touch_are_one() {
        let two = [
            pause("2026-11-10T09:00", Some("2026-11-12T09:00")),
            pause("2026-11-12T09:00", Some("2026-11-13T09:00")),
        ];
        let joined = pause("2026-11-10T09:00", Some("2026-11-13T09:00"));
        assert_eq!(Pauses::new(two).unwrap().iter().collect::<Vec<_>>(), [&joined]);
        let open = [pause("2026-11-10T09:00", None), pause("2026-11-12T09:00", Some("2026-11-13T09:00"))];
        assert_eq!(Pauses::new(open).unwrap().iter().collect::<Vec<_>>(), [&pause("2026-11-10T09:00", None)]);
    }

    #[test]
    fn one_without_end_leaves_the_end_open() {
        let office = office();
        let open = Pauses::new([pause("2026-11-10T09:00", None)]).unwrap();
        for (period, method) in [
            (Period::working_hours(9), Method::Hours),
            (Period::working_days(2), Method::Hours),
            (Period::working_days(2), Method::Days),
            (Period::calendar_days(2), Method::Days),
        ] {
            let error = office.add(at("2026-11-09T09:00"), period.unwrap(), method, &open).unwrap_err();
            assert_eq!(error.code(), "pause-open");
        }
        // What ends before it begins does not mind it.
        let due = office
            .add(at("2026-11-09T09:00"), Period::working_hours(8).unwrap(), Method::Hours, &open)
            .unwrap();
        assert_eq!(due.at().to_string(), "2026-11-10T09:00");
        let elapsed = office.elapsed(at("2026-11-09T09:00"), at("2026-11-20T09:00"), &open).unwrap();
        assert_eq!((elapsed.minutes(), elapsed.paused_seconds()), (480, 8 * 8 * 3600));
        let reversed = office.elapsed(at("2026-11-09T09:01"), at("2026-11-09T09:00"), &open).unwrap_err();
        assert_eq!(reversed.code(), "interval-reversed");
    }

    #[test]
    fn one_far_away_does_not_matter() {
        let office = office();
        let far = Pauses::new([
            pause("1999-01-01T00:00", Some("2010-01-01T00:00")),
            pause("2040-01-01T00:00", None),
        ])
        .unwrap();
        for (period, method) in [
            (Period::working_hours(8), Method::Hours),
            (Period::working_days(1), Method::Days),
            (Period::calendar_days(1), Method::Days),
        ] {
            let period = period.unwrap();
            let from = at("2026-11-09T09:00");
            let with = office.add(from, period, method, &far).unwrap();
            assert_eq!(with, office.add(from, period, method, &Pauses::NONE).unwrap());
        }
    }
}

mod lunar {
    use super::*;

    /// Every year against programs of others; where a table of old calendars differs, it says why.
    #[test]
    fn the_table_is_that_of_independent_programs() {
        let mut years = 1900..=2100;
        let mut unlike_china = Vec::new();
        for line in include_str!("calendar/lunar.tsv").lines().filter(|line| !line.starts_with('#')) {
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
}

#[cfg(feature = "law")]
mod book {
    use super::*;
    use motcua::calendar::CalendarBuilder;
    use motcua::law::Book;

    /// The table that the build made and the book that is read say the same, row by row.
    #[test]
    fn the_built_in_book_gives_the_built_in_calendar() {
        assert_eq!(Calendar::of(&Book::builtin(), None).unwrap(), Calendar::builtin());
        assert_eq!(Calendar::of(&Book::empty(), None).unwrap(), Calendar::default());
    }

    #[test]
    fn a_callers_book_is_an_announcement() {
        let reading = Book::builtin().overlay(
            r#"{"calendar_years": [{"id": "calendar-2028", "year": 2028, "issued": "2027-10-01", "sources": ["editors"], "confidence": "unverified"}],
                "calendar_days": [
                    {"id": "2028-01-03", "date": "2028-01-03", "kind": "compensatory", "name": {"vi": "Bù", "en": "In lieu"}, "counterpart": "2028-01-01", "sources": ["editors"], "confidence": "unverified"},
                    {"id": "kon-tum", "date": "2028-03-16", "kind": "statutory", "name": {"vi": "Ngày của tỉnh", "en": "Day of the province"}, "portals": ["H34"], "sources": ["editors"], "confidence": "unverified"},
                    {"id": "worked-after-all", "date": "2026-11-24", "kind": "weekday", "name": {"vi": "Làm", "en": "Worked"}, "sources": ["editors"], "confidence": "unverified"}]}"#,
        );
        assert_eq!(codes(&reading.findings), []);
        let works =
            |province, date| Calendar::of(&reading.book, province).unwrap().day(date).unwrap().is_working();
        assert!(!works(None, date!(2028, 1, 3)));
        assert!(works(None, date!(2028, 3, 16)));
        assert!(!works(Some("H34"), date!(2028, 3, 16)));
        assert!(works(None, date!(2026, 11, 24)), "of two rows of a day the later one counts");
        let early = CalendarBuilder::of(&reading.book).known_on(date!(2027, 9, 30)).build().unwrap();
        assert_eq!(early.day(date!(2028, 1, 4)).unwrap_err().code(), "calendar-unknown");
    }

    #[test]
    fn bad_rows_are_told_with_their_places() {
        let reading = Book::builtin().overlay(
            r#"{"calendar_years": [{"id": "a", "year": 0, "sources": ["editors"], "confidence": "unverified"},
                    {"id": "b", "year": 9999, "sources": ["editors"], "confidence": "unverified"},
                    {"id": "c", "sources": ["editors"], "confidence": "unverified"}],
                "calendar_days": [
                    {"id": "d", "date": "2026-02-29", "kind": "holiday", "name": {"vi": "a"}, "portals": ["H99"], "sources": ["editors"], "confidence": "unverified"},
                    {"id": "e", "date": "2026-03-16", "kind": "statutory", "name": {"vi": "a", "en": "b"}, "portals": ["H99"], "sources": ["editors"], "confidence": "unverified"}]}"#,
        );
        let expected = [
            ("law-shape", "calendar_years[0].year"),
            ("law-shape", "calendar_years[1].year"),
            ("law-missing-key", "calendar_years[2]"),
            ("date-format", "calendar_days[0].date"),
            ("unknown-word", "calendar_days[0].kind"),
            ("law-missing-key", "calendar_days[0].name"),
            ("law-unknown-reference", "calendar_days[1].portals[0]"),
        ];
        assert_eq!(codes(&reading.findings), expected.map(|(code, path)| (code, path.to_owned())));
        assert_eq!(Calendar::of(&reading.book, None).unwrap(), Calendar::builtin(), "the good rows stay");
    }
}
