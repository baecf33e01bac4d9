//! A dossier's life: every status with every event, logs in any order, what the decrees of its day say.

use motcua::calendar::{CalendarBuilder, Layer, OfficeHours, WorkingTime, Year};
use motcua::finding::Confidence;
use motcua::procedure::{
    Channel, Clock, Clockwork, Dossier, Event, EventKind, Outcome, Practice, Regime, Stage, State, Status,
    SupplementPolicy, Target, Terms, TimeLimit, Transition,
};
use motcua::time::{Date, DateTime};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Written by hand from the decrees and from what running systems were seen to do, before the table was made: a
/// line an event; before the first event and the statuses 1 to 10; the number of the status it leads to, `p` for
/// the status before, `=` for the same, `-` for refused.
const LIFE: &str = "
submitted            1 - - - - - - - - - -
received             1 1 - - - - - - - - -
fee-paid             - = - - - - - - - - -
supplement-requested - 5 5 - 5 - - - - - -
supplemented         - - - - - p - - - - -
closed               - - - - - 3 - - - - -
refused              - 3 - - - - - - - - -
accepted             2 2 - - - - - - - - -
forwarded            - - 4 - 4 - - - - - -
returned             - - - - 2 - 2 - 2 4 -
obligation-raised    - - 6 - 6 - - - - - -
obligation-met       - - - - - - 4 - - - -
suspended            - - 8 - 8 8 8 - - - -
resumed              - - - - - - - - 4 - -
apology-sent         - - = - = = = - = - -
amended              - = = - = = = - = - -
withdrawal-requested - 7 7 - 7 7 7 - - - -
withdrawal-agreed    - - - - - - - 8 - - -
withdrawal-refused   - - - - - - - p - - -
stopped-by-applicant - 7 7 - 7 7 7 - 7 - -
finished             - - 9 - 9 - - - - - -
result-returned      - - - - - - - - - 10 -
";

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn at(text: &str) -> DateTime {
    DateTime::parse(text).unwrap()
}

fn terms(on: &str, channel: Channel) -> Terms {
    Terms::new(Regime::on(day(on)).unwrap(), channel)
}

/// An event so many minutes after a day's opening.
fn event(id: &str, minutes: i64, kind: EventKind) -> Event {
    let instant = at("2025-08-04T07:00").plus_minutes(minutes).unwrap();
    let event = Event::new(id, instant, kind).unwrap();
    if kind == EventKind::ApologySent { event.appointment(at("2025-09-04T17:00")) } else { event }
}

#[test]
fn the_table_is_the_one_that_was_written_by_hand() {
    let mut cells = 0;
    let mut lines = LIFE.trim().lines();
    for kind in EventKind::ALL {
        assert!(LIFE.contains(&format!("\n{kind} ")), "{kind} is not in the table");
    }
    assert_eq!(lines.clone().count(), EventKind::ALL.len());
    for line in &mut lines {
        let mut words = line.split_whitespace();
        let kind = EventKind::parse(words.next().unwrap()).unwrap();
        let columns: Vec<_> = words.collect();
        assert_eq!(columns.len(), 11, "{line}");
        for (code, expected) in (0_u8..).zip(columns) {
            let from = Status::from_code(code).ok();
            assert_eq!(from.is_none(), code == 0);
            let told = Transition::of(from, kind).map_or("-".to_owned(), |row| match row.target {
                Target::Same => "=".to_owned(),
                Target::Previous => "p".to_owned(),
                Target::Status(status) => status.code().to_string(),
            });
            // Next step inside the agency: from 4 to 4.
            assert_eq!(told, expected, "{kind} in {code}");
            cells += 1;
        }
    }
    assert_eq!(cells, 11 * EventKind::ALL.len());
}

#[test]
fn every_transition_is_told_once_and_founded() {
    let mut seen = BTreeSet::new();
    for row in Transition::all() {
        assert!(seen.insert((row.from, row.event)), "{:?} {} twice", row.from, row.event);
        assert!(!row.source.is_empty() && !row.means.is_empty());
        assert_eq!(
            row.confidence == Confidence::Unverified,
            row.source.starts_with("inferred"),
            "{}",
            row.event
        );
    }
}

/// What of a state decides what can happen to it.
type Shape = (Option<Status>, Stage, Vec<EventKind>, bool, usize, bool);

fn shape(state: &State, terms: &Terms) -> Shape {
    let open = state.open_supplement().map(|open| open.after_acceptance);
    (
        state.status(),
        state.stage(),
        state.possible(terms),
        open.unwrap_or_default(),
        state.apologies().len(),
        state.accepted_at().is_some(),
    )
}

/// Walks through every state that can be reached, and lets every event happen in each of them.
#[test]
fn every_state_that_can_be_reached_decides_every_event() {
    for (on, channel) in [
        ("2025-08-04", Channel::Online),
        ("2025-08-04", Channel::Desk),
        ("2024-06-17", Channel::Online),
        ("2024-06-17", Channel::Post),
    ] {
        for supplement in [SupplementPolicy::Restart, SupplementPolicy::Extend] {
            let terms = terms(on, channel).practice(Practice { supplement, ..Practice::default() });
            explore(&terms);
        }
    }
}

fn explore(terms: &Terms) {
    let mut seen: BTreeMap<Shape, Dossier> = BTreeMap::new();
    let mut next = vec![Dossier::new(*terms)];
    while let Some(dossier) = next.pop() {
        let shape = shape(dossier.state(), terms);
        if seen.contains_key(&shape) {
            continue;
        }
        let minutes = i64::try_from(dossier.events().len()).unwrap() * 10;
        for kind in EventKind::ALL.iter().copied() {
            let event = event(&format!("e{minutes}"), minutes, kind);
            let (after, outcome) = dossier.clone().apply(event);
            let possible = dossier.possible();
            let row = Transition::of(dossier.state().status(), kind);
            match outcome {
                Outcome::Applied => {
                    assert!(possible.contains(&kind), "{kind} happened and was not possible: {shape:?}");
                    let status = after.state().status();
                    match row.expect("a row of the table").target {
                        Target::Status(wanted) => assert_eq!(status, Some(wanted)),
                        Target::Same => assert_eq!(status, dossier.state().status()),
                        Target::Previous => assert!(status.is_some()),
                    }
                    next.push(after);
                }
                Outcome::Refused(refusal) => {
                    assert!(!possible.contains(&kind), "{kind} was possible and refused: {shape:?}");
                    assert_eq!(refusal.possible, possible);
                    let code = refusal.error.code();
                    assert!(["transition-refused", "appointment-changed-twice"].contains(&code), "{code}");
                    assert_eq!(after.state(), dossier.state(), "a refused event changes nothing");
                    assert_eq!(after.events().len(), dossier.events().len() + 1, "and is kept");
                }
                Outcome::Repeated => panic!("the event is new"),
            }
        }
        seen.insert(shape, dossier);
    }
    let statuses: BTreeSet<_> = seen.keys().filter_map(|shape| shape.0).collect();
    assert_eq!(statuses.len(), 10, "every status is reached");
    // An ended dossier has no way on.
    for (shape, _) in seen.iter().filter(|(shape, _)| shape.1 == Stage::Ended) {
        assert!(shape.2.is_empty(), "{shape:?}");
    }
    assert!(seen.len() > 20, "{}", seen.len());
}

#[test]
fn the_applicant_stops_by_right_from_the_decree_of_2025_on() {
    use EventKind::{Accepted, Amended, Received, StoppedByApplicant, Submitted};
    let possible = |on: &str, channel, kinds: &[EventKind]| {
        let events = kinds.iter().zip(0..).map(|(kind, place)| event(&format!("{place}"), place, *kind));
        Dossier::of(terms(on, channel), events).possible()
    };
    let accepted = [Submitted, Received, Accepted];
    assert!(possible("2025-08-04", Channel::Online, &accepted).contains(&StoppedByApplicant));
    assert!(!possible("2025-06-30", Channel::Online, &accepted).contains(&StoppedByApplicant));
    // Online from successful reception, at the desk from the receipt.
    assert!(possible("2025-08-04", Channel::Online, &accepted[..2]).contains(&StoppedByApplicant));
    assert!(!possible("2025-08-04", Channel::Online, &accepted[..1]).contains(&StoppedByApplicant));
    assert!(!possible("2025-08-04", Channel::Desk, &accepted[..2]).contains(&StoppedByApplicant));
    assert!(possible("2025-08-04", Channel::Desk, &accepted).contains(&StoppedByApplicant));
    // Amending is for what was filed online.
    assert!(possible("2025-08-04", Channel::Online, &accepted).contains(&Amended));
    assert!(!possible("2025-08-04", Channel::Post, &accepted).contains(&Amended));
}

/// Seen elsewhere: a dossier that was filed anew after a supplement could not go on, and the third or fourth
/// request threw it out (VietOpenCPS/opencps-v2#735, opencps#1254).
#[test]
fn supplements_may_be_many_and_the_dossier_goes_on() {
    let mut events = vec![event("0", 0, EventKind::Submitted), event("1", 1, EventKind::Accepted)];
    for round in 0..5 {
        let minutes = 10 + 2 * round;
        events.push(event(&format!("ask{round}"), minutes, EventKind::SupplementRequested));
        events.push(event(&format!("bring{round}"), minutes + 1, EventKind::Supplemented));
    }
    let dossier = Dossier::of(terms("2025-08-04", Channel::Online), events);
    assert!(dossier.refusals().is_empty());
    assert_eq!(dossier.state().status(), Some(Status::Accepted));
    assert_eq!(dossier.state().supplements().len(), 5);
    assert_eq!(dossier.state().period_from(), Some(at("2025-08-04T07:19")), "the period began anew");
    assert!(dossier.possible().contains(&EventKind::SupplementRequested));
}

/// Under the decrees a supplement begins the period anew at the desk; where it is only extended, the dossier goes on
/// where it was.
#[test]
fn a_supplement_leads_back_by_the_policy() {
    let events = [
        event("0", 0, EventKind::Submitted),
        event("1", 1, EventKind::Accepted),
        event("2", 5, EventKind::Forwarded),
        event("3", 10, EventKind::SupplementRequested),
        event("4", 20, EventKind::Supplemented),
    ];
    for (supplement, status, from) in [
        (SupplementPolicy::Restart, Status::Accepted, "2025-08-04T07:20"),
        (SupplementPolicy::Extend, Status::Processing, "2025-08-04T07:01"),
    ] {
        let terms =
            terms("2025-08-04", Channel::Desk).practice(Practice { supplement, ..Practice::default() });
        let dossier = Dossier::of(terms, events.clone());
        assert_eq!(dossier.state().status(), Some(status));
        assert_eq!(dossier.state().period_from(), Some(at(from)));
    }
    // A withdrawal that is refused leads back to where it was asked, and the supplement still waits there.
    let asked =
        [event("4", 20, EventKind::WithdrawalRequested), event("5", 30, EventKind::WithdrawalRefused)];
    let dossier = Dossier::of(terms("2025-08-04", Channel::Desk), events[..4].iter().cloned().chain(asked));
    assert_eq!(dossier.state().status(), Some(Status::SupplementRequired));
    assert!(dossier.state().open_supplement().is_some());
}

#[test]
fn an_intake_supplement_leads_back_to_the_desk() {
    let events = [
        event("0", 0, EventKind::Submitted),
        event("1", 5, EventKind::Received),
        event("2", 10, EventKind::SupplementRequested),
        event("3", 60, EventKind::Supplemented),
    ];
    let dossier = Dossier::of(terms("2025-08-04", Channel::Online), events);
    let state = dossier.state();
    assert_eq!((state.status(), state.stage()), (Some(Status::New), Stage::Intake));
    assert_eq!(state.received_at(), Some(at("2025-08-04T08:00")), "the desk answers anew");
    assert_eq!(state.answered_at(), None);
}

#[test]
fn a_prepaid_fee_moves_the_filing_once() {
    let events = [
        event("0", 0, EventKind::Submitted),
        event("1", 1, EventKind::Received),
        event("2", 30, EventKind::FeePaid),
        event("3", 90, EventKind::FeePaid),
    ];
    let dossier = Dossier::of(terms("2025-08-04", Channel::Online), events);
    assert_eq!(dossier.state().submitted_at(), Some(at("2025-08-04T07:30")));
    assert_eq!(dossier.state().received_at(), Some(at("2025-08-04T07:30")), "a second payment moves nothing");
}

#[test]
fn a_new_date_is_given_once() {
    let life = [event("0", 0, EventKind::Submitted), event("1", 1, EventKind::Accepted)];
    let dossier = Dossier::of(terms("2025-08-04", Channel::Online), life);
    let dateless = Event::new("x", at("2025-08-04T08:00"), EventKind::ApologySent).unwrap();
    let (_, outcome) = dossier.clone().apply(dateless);
    let Outcome::Refused(refusal) = outcome else { panic!("an apology without a date") };
    assert_eq!(refusal.error.code(), "appointment-missing");
    let (dossier, first) = dossier.apply(event("2", 20, EventKind::ApologySent));
    assert_eq!(first, Outcome::Applied);
    let (dossier, second) = dossier.apply(event("3", 30, EventKind::ApologySent));
    let Outcome::Refused(refusal) = second else { panic!("a second new date") };
    assert_eq!(refusal.error.code(), "appointment-changed-twice");
    assert!(!refusal.possible.contains(&EventKind::ApologySent));
    assert_eq!(dossier.state().apologies().len(), 1);
}

#[test]
fn one_identifier_is_one_event_in_any_order() {
    let terms = terms("2025-08-04", Channel::Online);
    let filed = event("1", 0, EventKind::Submitted);
    let (other, later) = (event("1", 5, EventKind::Accepted), event("1", 9, EventKind::Submitted));
    let orders = [[&filed, &other, &later], [&later, &other, &filed], [&other, &filed, &later]];
    let dossiers: Vec<_> = orders.map(|order| Dossier::of(terms, order.into_iter().cloned())).into();
    assert_eq!(dossiers[0], dossiers[1]);
    assert_eq!(dossiers[1], dossiers[2]);
    let codes: Vec<_> = dossiers[0].refusals().iter().map(|refusal| refusal.error.code()).collect();
    assert_eq!(codes, ["event-conflict"; 2]);
    assert_eq!(dossiers[0].state().status(), Some(Status::New));
    assert_eq!(dossiers[0].events().len(), 3, "nothing is lost");
}

#[test]
fn what_is_still_to_come_does_not_count_yet() {
    let events = [event("0", 0, EventKind::Submitted), event("1", 600, EventKind::Accepted)];
    let dossier = Dossier::of(terms("2025-08-04", Channel::Desk), events);
    assert_eq!(dossier.state().status(), Some(Status::Accepted));
    let now = at("2025-08-04T12:00");
    assert_eq!(dossier.state_at(now).status(), Some(Status::New));
    assert_eq!(dossier.later_than(now).len(), 1);
    assert_eq!(*dossier.until(now).state(), dossier.state_at(now));
    assert_eq!(dossier.until(now).events().len() + 1, dossier.events().len());
    assert_eq!(dossier.state_at(at("0001-01-01T00:00")).status(), None);
    assert_eq!(dossier.state_at(at("9999-12-31T23:59")), *dossier.state());
}

#[test]
fn statuses_are_the_ten_of_the_portal() {
    let codes: Vec<_> = Status::ALL.iter().map(|status| status.code()).collect();
    assert_eq!(codes, (1..=10).collect::<Vec<_>>());
    for status in Status::ALL.iter().copied() {
        assert_eq!(Status::from_code(status.code()).unwrap(), status);
        let vietnamese = status.label(motcua::finding::Language::Vietnamese);
        assert_eq!(Status::read(vietnamese).unwrap(), status);
        for alias in status.aliases() {
            assert_eq!(Status::read(alias).unwrap(), status, "{alias}");
        }
    }
    for unknown in ["", "0", "11", "255", "256", "-1", "interoperating", "posting", "Đang xử lí"] {
        assert_eq!(Status::read(unknown).unwrap_err().code(), "status-unknown", "{unknown}");
    }
    let paused: Vec<_> = Status::ALL.iter().filter(|status| status.clock() == Clock::Paused).collect();
    assert_eq!(paused, [&Status::SupplementRequired, &Status::ObligationRequired, &Status::Stopped]);
}

#[test]
fn identifiers_of_events_are_checked() {
    let now = at("2025-08-04T07:00");
    let long = "x".repeat(65);
    for bad in ["", " ", " a", "a ", "a\nb", "\u{7}", long.as_str()] {
        assert_eq!(Event::new(bad, now, EventKind::Submitted).unwrap_err().code(), "event-id");
    }
    assert!(Event::new(&"ể".repeat(64), now, EventKind::Submitted).is_ok());
    let shown = format!("{:?}", event("SECRET-1", 0, EventKind::Submitted).evidence("số 12/PYC"));
    assert!(!shown.contains("SECRET") && !shown.contains("PYC"), "{shown}");
    let shown = event("1", 0, EventKind::SupplementRequested).evidence("số 12/PYC");
    assert_eq!(shown.shown_by(), Some("số 12/PYC"));
    assert_eq!(event("1", 0, EventKind::SupplementRequested).shown_by(), None);
}

/// Whoever is refused is told in which status the dossier is, by the portal's name for it.
#[test]
fn a_refusal_names_the_status() {
    use motcua::finding::Language;
    let dossier = Dossier::of(terms("2025-08-04", Channel::Desk), [event("1", 0, EventKind::Submitted)]);
    let (_, outcome) = dossier.apply(event("2", 5, EventKind::ResultReturned));
    let Outcome::Refused(refusal) = outcome else { panic!("there is no result yet") };
    for language in [Language::Vietnamese, Language::English] {
        let message = refusal.error.message(language).to_string();
        assert!(message.ends_with(&format!(": {}", Status::New.label(language))), "{message}");
    }
}

/// The last day for papers: moved off a rest day, and only then is the rest day a reason [Civil Code 2015 art. 148(5)].
#[test]
fn the_day_for_papers_says_that_it_was_moved() {
    use motcua::calendar::Calendar;
    use motcua::procedure::{DeadlineKind, Reason};
    let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    let terms = terms("2026-11-09", Channel::Online);
    // Fifteen days after the 12th is Friday the 27th, after the 13th it is a Saturday.
    for (asked, by, reasons) in [
        ("2026-11-12T09:00", "2026-11-27T23:59:59", vec![Reason::Decree]),
        ("2026-11-13T09:00", "2026-11-30T23:59:59", vec![Reason::Decree, Reason::RestDay]),
    ] {
        let accepted = Event::new("1", at("2026-11-09T10:00"), EventKind::Accepted).unwrap();
        let asked = Event::new("2", at(asked), EventKind::SupplementRequested).unwrap();
        let dossier = Dossier::of(terms, [accepted, asked]);
        let clockwork = Clockwork::new(&office, TimeLimit::Unset);
        let deadlines = clockwork.deadlines(dossier.state(), &terms).unwrap();
        let deadline = deadlines.of(DeadlineKind::Supplement).unwrap();
        assert_eq!((deadline.at, &deadline.reasons), (at(by), &reasons));
    }
}

/// How many logs; a nightly run asks for a million by `PROPTEST_CASES`.
fn logs() -> impl Strategy<Value = Vec<Event>> {
    let kinds = prop::sample::select(EventKind::ALL.to_vec());
    let one = (0_i64..600, 0_u32..3, kinds, 0_u8..40);
    prop::collection::vec(one, 0..14).prop_map(|rows| {
        rows.into_iter()
            .map(|(minutes, sequence, kind, id)| event(&format!("{id}"), minutes, kind).sequence(sequence))
            .collect()
    })
}

proptest! {
    /// Any order, with repetitions, one by one or at once: the same dossier.
    #[test]
    fn the_order_of_arrival_says_nothing(
        log in logs(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
        online in any::<bool>(),
    ) {
        let channel = if online { Channel::Online } else { Channel::Desk };
        let terms = terms("2025-08-04", channel);
        let mut in_order = log.clone();
        in_order.sort();
        let mut expected = Dossier::new(terms);
        for event in in_order {
            expected = expected.apply(event).0;
        }
        // Arrives in any order, some of it several times, and then all of it once more.
        let mut arrived = Dossier::new(terms);
        let picked = order.iter().filter(|_| !log.is_empty()).map(|index| index.get(&log).clone());
        for event in picked.chain(log.iter().rev().cloned()) {
            arrived = arrived.apply(event).0;
        }
        prop_assert_eq!(&arrived, &expected);
        prop_assert_eq!(&Dossier::of(terms, log.iter().chain(&log).cloned()), &expected);
        // Nothing is lost: what does not count is told.
        let distinct: BTreeSet<_> = log.iter().collect();
        prop_assert_eq!(expected.events().len(), distinct.len());
        for event in log {
            let (again, outcome) = expected.clone().apply(event);
            prop_assert_eq!(outcome, Outcome::Repeated);
            prop_assert_eq!(&again, &expected);
        }
    }

    /// What is possible happens, what is not is refused.
    #[test]
    fn possible_is_what_happens(log in logs(), kind in prop::sample::select(EventKind::ALL.to_vec())) {
        let dossier = Dossier::of(terms("2025-08-04", Channel::Online), log);
        let possible = dossier.possible().contains(&kind);
        let (after, outcome) = dossier.clone().apply(event("new", 10_000, kind));
        prop_assert_eq!(outcome == Outcome::Applied, possible);
        prop_assert!(possible || after.state() == dossier.state());
    }

    /// Under one calendar the date computed at acceptance, printed on a receipt, and the date computed at any time are
    /// one: what stands still moves both alike. A date in days of the calendar that was moved off a rest day when it was
    /// printed stays what the applicant was told, so that what stands still is added to that day, and not to the rest day.
    #[test]
    fn a_printed_date_moves_as_a_computed_one(
        stood in prop::collection::vec((1_i64..4_000, 1_i64..9_000, any::<bool>()), 0..5),
        amount in 1_u32..20, unit in 0_usize..3, by_days in any::<bool>(), open in any::<bool>(),
    ) {
        use motcua::calendar::{Calendar, Method, OfficeHours, Pauses, Period, WorkingTime};
        use motcua::procedure::{Clockwork, DatePolicy, TimeLimit};
        use std::sync::LazyLock;
        static OFFICE: LazyLock<WorkingTime> =
            LazyLock::new(|| WorkingTime::new(Calendar::builtin(), OfficeHours::default()));
        let units = [Period::working_hours, Period::working_days, Period::calendar_days];
        let period = units[unit](amount).unwrap();
        let method = if by_days { Method::Days } else { Method::Hours };
        let accepted = at("2025-08-04T09:00");
        let printed = OFFICE.add(accepted, period, method, &Pauses::NONE).unwrap();
        let rolled = printed.unrolled().is_some_and(|day| day != printed.date());
        let printed = printed.at();
        let mut minutes = 120;
        let mut log = vec![event("a", minutes, EventKind::Accepted).appointment(printed), event("f", minutes, EventKind::Forwarded).sequence(1)];
        for (place, (runs, stands, obligation)) in stood.into_iter().enumerate() {
            let (begin, end) = if obligation {
                (EventKind::ObligationRaised, EventKind::ObligationMet)
            } else {
                (EventKind::Suspended, EventKind::Resumed)
            };
            log.push(event(&format!("b{place}"), minutes + runs, begin));
            minutes += runs + stands;
            log.push(event(&format!("e{place}"), minutes, end));
        }
        if open && log.len() > 2 {
            log.pop();
        }
        let due = |date| {
            let terms = terms("2025-08-04", Channel::Desk).practice(Practice { date, ..Practice::default() });
            let dossier = Dossier::of(terms, log.clone());
            assert_eq!(dossier.refusals(), []);
            let clockwork = Clockwork::new(&OFFICE, TimeLimit::Within(period)).method(method);
            let deadlines = clockwork.deadlines(dossier.state(), &terms).unwrap();
            (deadlines.due_at(), deadlines.waiting)
        };
        let (printed, computed) = (due(DatePolicy::Printed), due(DatePolicy::Computed));
        if rolled {
            prop_assert!(printed.0 >= computed.0 || printed.0.is_none(), "{printed:?} {computed:?}");
        } else {
            prop_assert_eq!(printed, computed);
        }
    }

    /// A receipt holds what the answer rested on: asked again, it is the same, and it names no event.
    #[cfg(feature = "law")]
    #[test]
    fn a_receipt_can_be_asked_again(log in logs(), until in 0_i64..700, extend in any::<bool>(), days in 0_u32..20) {
        use motcua::calendar::{Calendar, OfficeHours, Period, WorkingTime};
        use motcua::law::{Book, Receipt};
        use motcua::procedure::{Clockwork, TimeLimit, replay};
        use std::sync::LazyLock;
        static BOOK: LazyLock<(Book, WorkingTime)> =
            LazyLock::new(|| (Book::builtin(), WorkingTime::new(Calendar::builtin(), OfficeHours::default())));
        let (book, office) = &*BOOK;
        let supplement = if extend { SupplementPolicy::Extend } else { SupplementPolicy::Restart };
        let terms = terms("2025-08-04", Channel::Online).practice(Practice { supplement, ..Practice::default() });
        let named = log.into_iter().map(|event| {
            let id = format!("SECRET-{}", event.id());
            let other = Event::new(&id, event.at(), event.kind()).unwrap();
            event.appointed().map_or(other.clone(), |date| other.appointment(date))
        });
        let dossier = Dossier::of(terms, named);
        let limit = Period::working_days(days).map_or(TimeLimit::SameDay, TimeLimit::Within);
        let now = at("2025-08-04T07:00").plus_minutes(until).unwrap();
        let kept = Clockwork::new(office, limit).receipt(&dossier, now, book).unwrap().to_string();
        prop_assert!(!kept.contains("SECRET"));
        prop_assert_eq!(replay(&Receipt::parse(&kept).unwrap(), book, office).unwrap(), []);
    }
}

/// A calendar in which one year alone is announced, and nothing is off but weekends.
fn year_alone(year: u16) -> WorkingTime {
    let layer = Layer { years: vec![Year::new(year)], days: Vec::new() };
    WorkingTime::new(CalendarBuilder::default().layer(layer).build().unwrap(), OfficeHours::default())
}

fn same_day(office: &WorkingTime, accepted: &str) -> Result<Option<DateTime>, String> {
    let event = Event::new("1", at(accepted), EventKind::Accepted).unwrap();
    let (dossier, outcome) = Dossier::new(terms("2025-08-04", Channel::Desk)).apply(event);
    assert_eq!(outcome, Outcome::Applied);
    let clockwork = Clockwork::new(office, TimeLimit::SameDay);
    let told = clockwork.deadlines(dossier.state(), dossier.terms());
    told.map(|deadlines| deadlines.due_at()).map_err(|error| error.code().to_owned())
}

/// The day before the first one that is announced is asked by nobody who resolves on the same day.
#[test]
fn the_first_day_of_the_calendar_has_a_same_day() {
    // 2025-01-01 is a Wednesday, 2025-12-31 too.
    let office = year_alone(2025);
    assert_eq!(same_day(&office, "2025-01-01T08:00"), Ok(Some(at("2025-01-01T17:00"))));
    assert_eq!(same_day(&office, "2025-01-01T15:01"), Ok(Some(at("2025-01-02T17:00"))));
    // Other terms of the dossier lead out of the year that is announced.
    assert_eq!(same_day(&office, "2025-12-31T15:01"), Err("calendar-unknown".to_owned()));
    // 2028-01-01 is a Saturday: the first working day is the 3rd.
    assert_eq!(same_day(&year_alone(2028), "2028-01-01T08:00"), Ok(Some(at("2028-01-03T17:00"))));
}
