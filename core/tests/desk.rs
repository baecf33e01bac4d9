//! The work of a desk: the order of a queue, what officers can do, reports that add up.

use motcua::calendar::{Calendar, Method, OfficeHours, Pauses, Period, WorkingTime};
use motcua::identity::{DossierCode, DossierSystem};
use motcua::procedure::queue::{self, Placed, Task};
use motcua::procedure::report::{Class, Counts, Dimension, Entry, Formula, Report};
use motcua::procedure::{
    Channel, Clockwork, DatePolicy, DeadlineKind, Dossier, Event, EventKind, OnlinePolicy, PlaceReason,
    Practice, Reason, Regime, Supplement, Terms, TimeLimit,
};
use motcua::time::{Date, DateTime};
use proptest::prelude::*;

fn office() -> WorkingTime {
    WorkingTime::new(Calendar::builtin(), OfficeHours::default())
}

fn at(text: &str) -> DateTime {
    DateTime::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Minutes since a Monday morning, nights included.
fn minute(minutes: i64) -> DateTime {
    at("2026-11-02T07:00").plus_minutes(minutes).unwrap()
}

fn waiting(id: u32, (channel, accepted, due, target): (u8, i64, Option<i64>, Option<i64>)) -> Task<u32> {
    Task {
        id,
        channel: Channel::from_code(channel).unwrap(),
        accepted_at: minute(accepted),
        due_at: due.map(minute),
        target_at: target.map(minute),
    }
}

fn rows() -> impl Strategy<Value = Vec<Task<u32>>> {
    // Few values, so that many dossiers are alike.
    let step = |most: i64| (0..most).prop_map(|days| days * 720);
    let one = (1_u8..=3, step(4), prop::option::of(step(12)), prop::option::of(step(12)));
    prop::collection::vec(one, 0..40)
        .prop_map(|rows| (0..).zip(rows).map(|(id, row)| waiting(id, row)).collect())
}

proptest! {
    /// One order, whatever the order of arrival, and each reason is what tells a dossier from the one before.
    #[test]
    fn a_queue_is_total_and_says_why(
        rows in rows(),
        shuffled in any::<prop::sample::Index>(),
        now in 0_i64..9000,
        first in any::<bool>(),
    ) {
        let (office, now) = (office(), minute(now));
        let policy = if first { OnlinePolicy::First } else { OnlinePolicy::Equal };
        let placed = queue::order(rows.clone(), now, &office, policy);
        let mut other = rows.clone();
        other.reverse();
        if !other.is_empty() {
            let middle = shuffled.index(other.len());
            other.rotate_left(middle);
        }
        prop_assert_eq!(&queue::order(other, now, &office, policy), &placed);
        prop_assert_eq!(placed.len(), rows.len());
        for pair in placed.windows(2) {
            check_pair(&pair[0], &pair[1], policy)?;
        }
        prop_assert!(placed.first().is_none_or(|place| place.reason == PlaceReason::First));
    }

    /// Nobody ends before what they had to wait for, no officer works on two at once, and all minutes are worked.
    #[test]
    fn a_projection_keeps_the_order_of_work(rows in rows(), officers in 0_u16..5, minutes in 1_u32..300) {
        let (office, now) = (office(), at("2026-11-02T08:00"));
        let placed = queue::order(rows, now, &office, OnlinePolicy::First);
        let projected = queue::project(&placed, now, officers, |_| minutes, &office);
        prop_assert_eq!(projected.len(), placed.len());
        for (at, (place, projection)) in placed.iter().zip(&projected).enumerate() {
            prop_assert_eq!(place.dossier.id, projection.id);
            let Some(round) = at.checked_div(usize::from(officers)) else {
                prop_assert!(projection.ends_at.is_none());
                prop_assert_eq!(projection.misses_due, place.dossier.due_at.is_some());
                continue;
            };
            // Equal work: the n-th is in the round n / officers.
            let worked = (u32::try_from(round).unwrap() + 1) * minutes;
            let end = office.add(now, Period::working_minutes(worked).unwrap(), Method::Hours, &Pauses::NONE).unwrap();
            prop_assert_eq!(projection.ends_at, Some(end.at()));
            prop_assert_eq!(projection.misses_due, place.dossier.due_at.is_some_and(|due| due < end.at()));
            prop_assert_eq!(projection.misses_target, place.dossier.target_at.is_some_and(|date| date < end.at()));
        }
    }
}

/// The first criterion in which two differ is the reason, and it is in order.
fn check_pair(one: &Placed<u32>, other: &Placed<u32>, policy: OnlinePolicy) -> Result<(), TestCaseError> {
    let (a, b) = (&one.dossier, &other.dossier);
    let online = |waiting: &Task<u32>| waiting.channel == Channel::Online;
    let late = |date: Option<DateTime>| date.unwrap_or(DateTime::parse("9999-12-31T23:59").unwrap());
    let expected = if policy == OnlinePolicy::First && online(a) != online(b) {
        prop_assert!(online(a));
        PlaceReason::Channel
    } else if a.due_at != b.due_at {
        prop_assert!(late(a.due_at) < late(b.due_at));
        PlaceReason::Due
    } else if a.target_at != b.target_at {
        prop_assert!(late(a.target_at) < late(b.target_at));
        PlaceReason::Target
    } else if a.accepted_at != b.accepted_at {
        prop_assert!(a.accepted_at < b.accepted_at);
        PlaceReason::Accepted
    } else {
        prop_assert!(a.id < b.id);
        PlaceReason::Identifier
    };
    prop_assert_eq!(other.reason, expected);
    Ok(())
}

/// No reason stands in the list that no place ever has.
#[test]
fn every_reason_is_that_of_some_place() {
    let rows = [
        (1, (2, 0, Some(0), Some(0))),
        (2, (1, 0, Some(0), Some(0))),
        (3, (1, 0, Some(720), Some(0))),
        (4, (1, 0, Some(720), Some(720))),
        (5, (1, 720, Some(720), Some(720))),
        (6, (1, 720, Some(720), Some(720))),
    ];
    let rows = rows.map(|(id, row)| waiting(id, row));
    let placed = queue::order(rows, minute(0), &office(), OnlinePolicy::First);
    let told: Vec<_> = placed.iter().map(|place| place.reason).collect();
    assert_eq!(told, PlaceReason::ALL);
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let hours = |most: i64| 0..most;
    let supplement = (hours(800), prop::option::of(hours(200)));
    let one = (
        hours(1400),
        prop::option::of(hours(1400)),
        prop::option::of(hours(900)),
        prop::option::of(hours(1800)),
        prop::collection::vec(supplement, 0..3),
        1_u8..=3,
        0_usize..4,
    );
    prop::collection::vec(one, 0..50).prop_map(|rows| rows.into_iter().map(entry).collect())
}

type EntryRow = (i64, Option<i64>, Option<i64>, Option<i64>, Vec<(i64, Option<i64>)>, u8, usize);

fn entry((received, due, finished, stopped, supplements, channel, place): EntryRow) -> Entry {
    let hour = |hours: i64| at("2026-10-01T07:00").plus_minutes(hours * 60).unwrap();
    let codes =
        ["H15.50-261008-0975", "H15.50-261008-090123", "H15.50-261008-1800123", "H15.50-261008-990123"];
    Entry {
        received_on: hour(received).date(),
        channel: Channel::from_code(channel).unwrap(),
        field: ["Hộ tịch", "Đất đai", "Xây dựng", ""][place].into(),
        agency: ["H34.15", "H34.16", "", "H34"][place].into(),
        system: DossierCode::parse_lenient(codes[place]).unwrap().system(),
        due_at: due.map(|due| hour(received + due)),
        finished_at: finished.map(|finished| hour(received + finished)),
        ended_at: None,
        stopped_at: stopped.map(|stopped| hour(received + stopped)),
        supplements: supplements
            .into_iter()
            .map(|(requested, answered)| Supplement {
                requested_at: hour(received + requested),
                answered_at: answered.map(|answered| hour(received + requested + answered)),
                after_acceptance: true,
            })
            .collect(),
    }
}

proptest! {
    /// Every dossier of a period is in one class, groups add up to the whole, and what is open at the end of a
    /// period is what the next one carries over.
    #[test]
    fn reports_add_up(entries in entries(), national in any::<bool>()) {
        let formula = if national { Formula::National } else { Formula::Days };
        let months = [("2026-10-01", "2026-10-31"), ("2026-11-01", "2026-11-30"), ("2026-12-01", "2026-12-31")];
        let mut open = 0;
        for (from, to) in months {
            let mut report = Report::new(day(from), day(to), formula).unwrap();
            let mut classes = 0_u64;
            for entry in &entries {
                classes += u64::from(report.add(entry).is_some());
            }
            let total = report.total();
            prop_assert_eq!(total.total(), classes);
            prop_assert_eq!(total.total(), total.done() + total.open());
            prop_assert_eq!(total.total() + report.outside(), entries.len() as u64);
            prop_assert_eq!(total.carried, open, "carried over into {}", from);
            open = total.open();
            for dimension in Dimension::ALL.iter().copied() {
                let mut sum = Counts::default();
                for (_, counts) in report.by(dimension) {
                    prop_assert_eq!(counts.total(), counts.done() + counts.open());
                    sum += counts;
                }
                prop_assert_eq!(sum, total, "{}", dimension);
            }
        }
    }
}

#[test]
fn a_dossiers_state_is_an_entry_of_a_report() {
    let terms = Terms::new(Regime::on(day("2026-11-09")).unwrap(), Channel::Online);
    let event = |id: &str, instant: &str, kind| Event::new(id, at(instant), kind).unwrap();
    let life = [
        event("1", "2026-11-09T08:00", EventKind::Submitted),
        event("2", "2026-11-09T10:00", EventKind::Accepted),
        event("3", "2026-11-10T10:00", EventKind::Suspended),
    ];
    let dossier = Dossier::of(terms, life.clone());
    let entry = Entry::of(dossier.state(), Channel::Online, Some(at("2026-11-12T10:00"))).unwrap();
    let on = day("2026-11-13");
    // The national formula ends a dossier at a stop; provincial systems go on from it.
    assert_eq!(entry.class(on, Formula::Days), Class::OpenOverdue);
    assert_eq!(entry.class(on, Formula::National), Class::Early);
    let resumed =
        Dossier::of(terms, life.into_iter().chain([event("4", "2026-11-11T10:00", EventKind::Resumed)]));
    let entry = Entry::of(resumed.state(), Channel::Online, Some(at("2026-11-12T10:00"))).unwrap();
    assert_eq!(entry.class(on, Formula::National), Class::OpenOverdue);
    assert_eq!(Entry::of(Dossier::new(terms).state(), Channel::Online, None), None);
    assert_eq!(entry.system, DossierSystem::Own);
}

/// A holiday announced after a receipt was given changes an open dossier's date, or does not: by the policy.
#[test]
fn a_calendar_announced_later_moves_dates_by_a_named_policy() {
    use motcua::calendar::{DayKind, Layer, Row, Year};
    let mut later = Layer::default();
    later.years.push(Year::new(2026));
    later.days.push(Row::new(day("2026-11-18"), DayKind::Statutory, "Ngày nghỉ mới", "A new holiday"));
    let known = office();
    let announced = Calendar::builder().layer(later).build().unwrap();
    let announced = WorkingTime::new(announced, OfficeHours::default());
    let accepted = Event::new("1", at("2026-11-16T10:00"), EventKind::Accepted).unwrap();
    let regime = Regime::on(day("2026-11-16")).unwrap();
    let limit = TimeLimit::Within(Period::working_days(2).unwrap());
    let due = |office: &WorkingTime, date, event: &Event| {
        let terms = Terms::new(regime, Channel::Desk).practice(Practice { date, ..Practice::default() });
        let dossier = Dossier::of(terms, [event.clone()]);
        let deadlines = Clockwork::new(office, limit).deadlines(dossier.state(), &terms).unwrap();
        let result = deadlines.of(DeadlineKind::Result).unwrap();
        (result.at, result.reasons.clone())
    };
    let (first, _) = due(&known, DatePolicy::Computed, &accepted);
    assert_eq!(first, at("2026-11-18T10:00"));
    let printed = accepted.clone().appointment(first);
    assert_eq!(due(&announced, DatePolicy::Printed, &printed), (first, vec![Reason::Printed]));
    let moved = (at("2026-11-19T10:00"), vec![Reason::Period]);
    assert_eq!(due(&announced, DatePolicy::Computed, &printed), moved);
    // Without a date on a receipt there is nothing to keep.
    assert_eq!(due(&announced, DatePolicy::Printed, &accepted), moved);
}

/// Seen elsewhere: Monday 10:00 and two days are Wednesday 10:00 in any week (VietOpenCPS/opencps#354), also in one
/// that only the caller's rows announce.
#[test]
fn a_year_of_ones_own_counts_like_any_other() {
    use motcua::calendar::{Layer, Year};
    let mut own = Layer::default();
    own.years.push(Year::new(2016));
    let office = WorkingTime::new(Calendar::builder().layer(own).build().unwrap(), OfficeHours::default());
    let regime = Regime::on(day("2018-06-21")).unwrap();
    let terms = Terms::new(regime, Channel::Desk);
    let accepted = Event::new("1", at("2016-10-31T10:00"), EventKind::Accepted).unwrap();
    let clockwork = Clockwork::new(&office, TimeLimit::Within(Period::working_days(2).unwrap()));
    let deadlines = clockwork.deadlines(Dossier::of(terms, [accepted]).state(), &terms).unwrap();
    assert_eq!(deadlines.due_at(), Some(at("2016-11-02T10:00")));
}
