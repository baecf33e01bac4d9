//! Requests and call-backs: the table, and a model that is explored exhaustively, beside a broken twin that it must
//! catch.

use super::{Numbers, code};
use motcua::money::Vnd;
use motcua::payment::{
    Action, AfterExpiry, BeforeRaising, Callback, CallbackFields, Collection, DossierEvent, Event, Happening,
    Identifier, Outcome, Request, State,
};
use motcua::time::DateTime;

const DUE: Vnd = Vnd::new(180_000);
const GOOD: CallbackFields<'_> = CallbackFields {
    id: "CB-1",
    transaction: "T-1",
    code: "00",
    amount: "180000",
    currency: "VND",
    at: "20240618083000",
};

fn at(clock: &str) -> DateTime {
    DateTime::parse(&format!("2024-06-18T{clock}")).unwrap()
}

fn name(text: &str) -> Identifier<'_> {
    Identifier::new(text).unwrap()
}

fn told<'a>(transaction: &'a str, success: bool, amount: u64, clock: &str) -> Event<'a> {
    // A message for each transaction: what one message tells of several is another matter.
    message(transaction, transaction, success, amount, clock)
}

fn message<'a>(id: &'a str, transaction: &'a str, success: bool, amount: u64, clock: &str) -> Event<'a> {
    Event::Callback(Callback::new(name(id), name(transaction), success, Vnd::new(amount), at(clock)))
}

fn request() -> Request<'static> {
    Request::new(Collection::Before, DUE, at("08:00")).unwrap().with_expiry(at("17:00"))
}

fn after<'a>(request: &Request<'a>, events: &[Event<'a>]) -> Request<'a> {
    let mut request = request.clone();
    for event in events {
        // A contradiction is told and kept; what it makes of the request is asked below.
        let _ = request.hear(*event);
    }
    request
}

#[test]
fn unreadable_call_backs_are_neither_success_nor_failure() {
    for (fields, expected, path) in [
        (CallbackFields { id: "", ..GOOD }, "identifier-format", "id"),
        (CallbackFields { transaction: "T 1", ..GOOD }, "identifier-format", "transaction"),
        (CallbackFields { code: "", ..GOOD }, "callback-code", "code"),
        (CallbackFields { code: "0", ..GOOD }, "callback-code", "code"),
        (CallbackFields { code: "000", ..GOOD }, "callback-code", "code"),
        (CallbackFields { code: " 00", ..GOOD }, "callback-code", "code"),
        (CallbackFields { amount: "", ..GOOD }, "amount-format", "amount"),
        (CallbackFields { amount: "180.000", ..GOOD }, "amount-format", "amount"),
        (CallbackFields { amount: "-180000", ..GOOD }, "amount-format", "amount"),
        (CallbackFields { amount: "99999999999999999999", ..GOOD }, "amount-out-of-range", "amount"),
        (CallbackFields { currency: "", ..GOOD }, "callback-currency", "currency"),
        (CallbackFields { currency: "USD", ..GOOD }, "callback-currency", "currency"),
        (CallbackFields { at: "", ..GOOD }, "callback-time", "at"),
        (CallbackFields { at: "20240631083000", ..GOOD }, "callback-time", "at"),
        (CallbackFields { at: "20240618243000", ..GOOD }, "callback-time", "at"),
        (CallbackFields { at: "2024061808300", ..GOOD }, "callback-time", "at"),
        (CallbackFields { at: "20240618083000999", ..GOOD }, "callback-time", "at"),
        (CallbackFields { at: "+0240618083000", ..GOOD }, "callback-time", "at"),
    ] {
        let error = Callback::read(&fields).unwrap_err();
        assert_eq!((error.code(), error.finding().path().to_string().as_str()), (expected, path));
    }
    let good = Callback::read(&GOOD).unwrap();
    assert_eq!((good.is_success(), good.amount(), good.at()), (true, DUE, at("08:30")));
    assert!(!Callback::read(&CallbackFields { code: "99", ..GOOD }).unwrap().is_success());
    let iso = Callback::read(&CallbackFields { at: "2024-06-18T20:30:00", ..GOOD }).unwrap();
    let digits = Callback::read(&CallbackFields { at: "20240618203000", ..GOOD }).unwrap();
    assert_eq!(iso, digits, "a clock of 24 hours: morning and evening are not the same");
}

/// Every state meets every happening; only the exact amount in time on an awaiting request pays, only money is ever to be
/// refunded, and an end is never left but by a refund of the payment.
#[test]
fn the_table_decides_every_meeting() {
    let money = [Happening::PaidExactly, Happening::PaidLess, Happening::PaidMore, Happening::PaidLate];
    for state in State::ALL {
        for happening in Happening::ALL {
            let (next, outcome) = state.meet(*happening);
            let pays = (*state, *happening) == (State::Awaiting, Happening::PaidExactly);
            assert_eq!(outcome == Outcome::Paid, pays, "{state} {happening}");
            assert_eq!(next == State::Paid && *state != State::Paid, pays, "{state} {happening}");
            if money.contains(happening) && !pays {
                assert_eq!((next, outcome.action()), (*state, Action::Refund), "{state} {happening}");
            }
            if next != *state {
                let known = [
                    (State::NotDue, State::Awaiting),
                    (State::NotDue, State::Cancelled),
                    (State::Awaiting, State::Paid),
                    (State::Awaiting, State::Cancelled),
                    (State::Paid, State::Refunded),
                ];
                assert!(known.contains(&(*state, next)), "{state} {happening} {next}");
            }
        }
        assert_eq!(state.meet(Happening::PageReturned), (*state, Outcome::NotTheServersWord));
        assert_eq!(state.meet(Happening::Failed).0, *state);
    }
}

/// What can be heard in the model.
fn alphabet() -> Vec<Event<'static>> {
    vec![
        told("T-1", false, 180_000, "10:00"),
        told("T-1", true, 180_000, "10:05"),
        told("T-1", true, 180_000, "11:05"),
        told("T-2", true, 180_000, "10:10"),
        told("T-3", true, 18_000, "10:01"),
        told("T-4", true, 180_000, "17:00"),
        Event::Cancelled { at: at("10:07") },
        Event::Refunded { transaction: name("T-1"), at: at("12:00") },
        Event::PageReturned { at: at("09:59") },
        told("T-2", true, 1_800_000, "10:10"),
        told("T-5", true, 180_001, "10:02"),
        Event::BecameDue { at: at("10:06") },
    ]
}

/// Where a request stands by the words of the rules alone, with no table and no order: paid by the earliest exact
/// success from its raising on and in time, at or before a cancellation and once due, of a transaction that nobody
/// contradicts, told by a message that tells of no other.
fn specified(heard: &[Event<'_>], starts_due: bool) -> (State, Option<DateTime>) {
    let successes: Vec<_> = heard
        .iter()
        .filter_map(|event| match event {
            Event::Callback(callback) if callback.is_success() => Some(*callback),
            _ => None,
        })
        .collect();
    let first = |wanted: fn(&Event<'_>) -> Option<DateTime>| heard.iter().filter_map(wanted).min();
    let due = first(|event| if let Event::BecameDue { at } = event { Some(*at) } else { None });
    let cancelled = first(|event| if let Event::Cancelled { at } = event { Some(*at) } else { None });
    let is_due = |time: DateTime| {
        let before_cancelled = due.is_some_and(|due| due <= time && cancelled.is_none_or(|it| due <= it));
        starts_due || before_cancelled
    };
    let mut payments: Vec<_> = successes
        .iter()
        .filter(|one| {
            let own = || successes.iter().filter(|other| other.transaction() == one.transaction());
            let is_reused = |one: &Callback<'_>| {
                let mut same = successes.iter().filter(|other| other.id() == one.id());
                same.any(|other| other.transaction() != one.transaction())
            };
            let uncontradicted = own().all(|other| other.amount() == one.amount()) && !is_reused(one);
            uncontradicted && own().all(|other| one.at() <= other.at() || is_reused(other))
        })
        .filter(|one| one.amount() == DUE && one.at() >= at("08:00"))
        .filter(|one| one.at() < at("17:00") && is_due(one.at()))
        .filter(|one| cancelled.is_none_or(|cancelled| one.at() <= cancelled))
        .collect();
    payments.sort_by_key(|one| (one.at(), one.transaction()));
    let Some(payment) = payments.first() else {
        let awaiting = starts_due || due.is_some();
        let open = if awaiting { State::Awaiting } else { State::NotDue };
        return (if cancelled.is_some() { State::Cancelled } else { open }, None);
    };
    let refunded = heard.iter().any(|event| {
        matches!(event, Event::Refunded { transaction, at }
            if *transaction == payment.transaction() && *at >= payment.at())
    });
    (if refunded { State::Refunded } else { State::Paid }, Some(payment.at()))
}

type Machine = fn(&[Event<'static>], bool) -> (State, Option<DateTime>);

fn ours(heard: &[Event<'static>], starts_due: bool) -> (State, Option<DateTime>) {
    let standing = after(&start(starts_due), heard).standing();
    (standing.state(), standing.paid_at())
}

fn start(starts_due: bool) -> Request<'static> {
    if starts_due {
        request()
    } else {
        let request = Request::new(Collection::After, DUE, at("08:00")).unwrap().with_expiry(at("17:00"));
        request.with_dossier_not_accepted()
    }
}

/// The broken twin: a gateway that lets the table meet things in the order in which they arrive, and takes the first
/// word on a transaction for the last.
fn twin(heard: &[Event<'static>], starts_due: bool) -> (State, Option<DateTime>) {
    let mut state = if starts_due { State::Awaiting } else { State::NotDue };
    let (mut paid, mut known) = (None, Vec::new());
    for event in heard {
        let happening = match event {
            Event::BecameDue { .. } => Happening::BecameDue,
            Event::Cancelled { .. } => Happening::Cancelled,
            Event::PageReturned { .. } => Happening::PageReturned,
            Event::Refunded { transaction, .. } => match paid {
                Some((_, by)) if by == *transaction => Happening::PaymentRefunded,
                _ => Happening::NothingRefunded,
            },
            Event::Callback(callback) => {
                if known.contains(&callback.transaction()) {
                    continue;
                }
                known.push(callback.transaction());
                match callback.amount().cmp(&DUE) {
                    _ if !callback.is_success() => Happening::Failed,
                    std::cmp::Ordering::Less => Happening::PaidLess,
                    std::cmp::Ordering::Greater => Happening::PaidMore,
                    std::cmp::Ordering::Equal if callback.at() >= at("17:00") => Happening::PaidLate,
                    std::cmp::Ordering::Equal => Happening::PaidExactly,
                }
            }
        };
        let (next, outcome) = state.meet(happening);
        if let (Outcome::Paid, Event::Callback(callback)) = (outcome, event) {
            paid = Some((callback.at(), callback.transaction()));
        }
        state = next;
    }
    (state, paid.map(|(at, _)| at))
}

/// Calls the function with every sequence of so many things, repetitions included.
fn sequences(alphabet: &[Event<'static>], length: usize, act: &mut impl FnMut(&[Event<'static>])) {
    fn grow(
        alphabet: &[Event<'static>],
        sequence: &mut Vec<Event<'static>>,
        left: usize,
        act: &mut impl FnMut(&[Event<'static>]),
    ) {
        act(sequence);
        if left > 0 {
            for event in alphabet {
                sequence.push(*event);
                grow(alphabet, sequence, left - 1, act);
                sequence.pop();
            }
        }
    }
    grow(alphabet, &mut Vec::new(), length, act);
}

/// How many sequences of up to four things a machine ends elsewhere than the rules say.
fn failures(alphabet: &[Event<'static>], machine: Machine) -> (usize, usize) {
    let (mut explored, mut wrong) = (0, 0);
    for starts_due in [true, false] {
        sequences(alphabet, 4, &mut |heard| {
            explored += 1;
            wrong += usize::from(machine(heard, starts_due) != specified(heard, starts_due));
        });
    }
    (explored, wrong)
}

#[test]
fn the_model_holds_for_us_and_catches_the_broken_twin() {
    let (explored, wrong) = failures(&alphabet(), ours);
    assert_eq!((explored, wrong), (45_242, 0));
    let (_, wrong) = failures(&alphabet(), twin);
    assert!(wrong > 1_000, "the model does not see the twin's faults: {wrong}");
}

/// The same where messages tell of several transactions, and of times before the request was raised.
#[test]
fn the_model_holds_where_messages_are_reused_or_early() {
    let alphabet = [
        message("CB-1", "T-1", true, 180_000, "10:05"),
        message("CB-1", "T-2", true, 180_000, "10:10"),
        message("CB-1", "T-2", false, 180_000, "10:01"),
        message("CB-2", "T-1", true, 180_000, "10:20"),
        message("CB-3", "T-1", true, 18_000, "10:20"),
        message("CB-4", "T-3", true, 180_000, "07:59"),
        message("CB-5", "T-3", true, 180_000, "08:00"),
        Event::Cancelled { at: at("10:07") },
        Event::Refunded { transaction: name("T-1"), at: at("12:00") },
        Event::BecameDue { at: at("07:50") },
    ];
    let (explored, wrong) = failures(&alphabet, ours);
    assert_eq!((explored, wrong), (2 * 11_111, 0));
    let (_, wrong) = failures(&alphabet, twin);
    assert!(wrong > 1_000, "the model does not see the twin's faults: {wrong}");
}

/// Any order of up to six things, with the first of them once more: one end, in every particular.
#[test]
fn all_orders_of_six_end_alike() {
    let all = alphabet();
    let mut orders = 0;
    for skipped in 0..6 {
        let six: Vec<_> = all.iter().cycle().skip(skipped * 2).take(6).copied().collect();
        let expected = after(&request(), &six).standing();
        let mut order = six.clone();
        permute(&mut order, 6, &mut |order| {
            orders += 1;
            let mut heard = order.to_vec();
            heard.push(order[0]);
            assert_eq!(after(&request(), &heard).standing(), expected);
        });
    }
    assert_eq!(orders, 6 * 720);
}

fn permute(items: &mut [Event<'static>], count: usize, act: &mut impl FnMut(&[Event<'static>])) {
    if count <= 1 {
        return act(items);
    }
    for at in 0..count {
        permute(items, count - 1, act);
        items.swap(if count.is_multiple_of(2) { at } else { 0 }, count - 1);
    }
}

#[test]
fn longer_logs_shuffled_and_repeated_end_alike() {
    let mut numbers = Numbers(0x5eed_0004);
    for _ in 0..1_000 {
        let all = alphabet();
        let mut log: Vec<_> = (0..6 + numbers.next(20)).map(|_| *numbers.pick(&all)).collect();
        let expected = after(&request(), &log).standing();
        assert_eq!((expected.state(), expected.paid_at()), specified(&log, true));
        log.extend_from_within(..3);
        numbers.shuffle(&mut log);
        assert_eq!(after(&request(), &log).standing(), expected);
    }
}

/// What is heard, the state, the outcome among others, the refunds.
type Case<'a> = (&'a [Event<'a>], State, Outcome, &'a [(&'a str, u64)]);

#[test]
fn every_odd_payment_has_a_name_and_a_refund() {
    let late = told("T-4", true, 180_000, "17:00");
    let exact = told("T-1", true, 180_000, "10:05");
    let again = told("T-2", true, 180_000, "10:10");
    let (less, more) = (told("T-3", true, 179_999, "10:01"), told("T-5", true, 180_001, "10:02"));
    let cancelled = Event::Cancelled { at: at("10:00") };
    let cases: [Case<'_>; 7] = [
        (&[late], State::Awaiting, Outcome::AfterExpiry, &[("T-4", 180_000)]),
        (&[exact, again], State::Paid, Outcome::PaidAgain, &[("T-2", 180_000)]),
        (&[cancelled, exact], State::Cancelled, Outcome::ForCancelled, &[("T-1", 180_000)]),
        (&[less], State::Awaiting, Outcome::Underpaid, &[("T-3", 179_999)]),
        (&[more], State::Awaiting, Outcome::Overpaid, &[("T-5", 180_001)]),
        (
            &[exact, Event::Cancelled { at: at("11:00") }],
            State::Paid,
            Outcome::CancelledAfterPayment,
            &[("T-1", 180_000)],
        ),
        (
            &[
                exact,
                Event::Refunded { transaction: name("T-1"), at: at("11:00") },
                told("T-6", true, 180_000, "12:00"),
            ],
            State::Refunded,
            Outcome::AfterRefund,
            &[("T-6", 180_000)],
        ),
    ];
    for (heard, state, outcome, refunds) in cases {
        let standing = after(&request(), heard).standing();
        assert_eq!(standing.state(), state, "{outcome}");
        assert!(standing.outcomes().iter().any(|entry| entry.outcome == outcome), "{outcome}");
        let owed: Vec<_> = standing.refunds().map(|(id, money)| (id.as_str(), money.dong())).collect();
        assert_eq!(owed, refunds, "{outcome}");
        // Once it is given back, nothing is owed any more.
        let mut settled = heard.to_vec();
        settled
            .extend(refunds.iter().map(|(id, _)| Event::Refunded { transaction: name(id), at: at("18:00") }));
        assert_eq!(after(&request(), &settled).standing().refunds().count(), 0, "{outcome}");
    }
    let taken = request().with_after_expiry(AfterExpiry::Take);
    assert_eq!(after(&taken, &[late]).standing().state(), State::Paid);
}

/// What is given back is what was asked for: the other payments stay owed.
#[test]
fn a_refund_settles_its_own_transaction_alone() {
    let odd = [told("T-3", true, 179_999, "10:01"), told("T-5", true, 180_001, "10:02")];
    for (given, left) in [("T-3", ("T-5", 180_001)), ("T-5", ("T-3", 179_999))] {
        let mut heard = odd.to_vec();
        heard.push(Event::Refunded { transaction: name(given), at: at("11:00") });
        let standing = after(&request(), &heard).standing();
        let owed: Vec<_> = standing.refunds().map(|(id, money)| (id.as_str(), money.dong())).collect();
        assert_eq!(owed, [left], "{given}");
    }
    let mut heard = odd.to_vec();
    heard.push(Event::Refunded { transaction: name("T-9"), at: at("11:00") });
    let standing = after(&request(), &heard).standing();
    assert_eq!(standing.refunds().count(), 2);
    // T-9 brought nothing: somebody has to decide what was given back for it.
    let last = standing.outcomes().last().unwrap();
    assert_eq!((last.happening, last.outcome), (Happening::NothingRefunded, Outcome::NothingToRefund));
    // A second refund of one transaction is as much without money.
    heard.truncate(2);
    heard.extend(["11:00", "12:00"].map(|time| Event::Refunded { transaction: name("T-3"), at: at(time) }));
    let standing = after(&request(), &heard).standing();
    let told: Vec<_> = standing.outcomes().iter().rev().take(2).map(|entry| entry.outcome).collect();
    assert_eq!(told, [Outcome::NothingToRefund, Outcome::OtherRefunded]);
}

/// Only two successes of one transaction can contradict each other.
#[test]
fn a_failure_and_another_transaction_contradict_nothing() {
    for other in [told("T-1", false, 1, "10:01"), told("T-2", true, 179_999, "10:01")] {
        for heard in
            [[other, told("T-1", true, 180_000, "10:10")], [told("T-1", true, 180_000, "10:10"), other]]
        {
            let mut request = request();
            for event in heard {
                assert!(request.hear(event).is_ok());
            }
            assert_eq!(request.conflicts().count(), 0);
            assert_eq!(request.standing().state(), State::Paid);
        }
    }
}

#[test]
fn a_page_that_says_success_pays_nothing() {
    let standing = after(&request(), &[Event::PageReturned { at: at("10:00") }]).standing();
    assert_eq!(
        (standing.state(), standing.paid_at(), standing.dossier_event()),
        (State::Awaiting, None, None)
    );
    assert_eq!(standing.outcomes()[0].action, Action::AskPlatform);
}

#[test]
fn contradictions_are_told_and_pay_nothing() {
    let mut request = request();
    request.hear(told("T-2", true, 180_000, "10:10")).unwrap();
    assert_eq!(request.standing().state(), State::Paid);
    assert_eq!(code(request.hear(told("T-2", true, 1_800_000, "10:10"))), "callback-conflict");
    assert_eq!(request.standing().state(), State::Awaiting);
    assert_eq!(request.conflicts().count(), 2);
    assert_eq!(request.standing().outcomes()[0].action, Action::AskPlatform);
}

/// One message that tells of two successes pays neither, nor is money that perhaps never came given back; a message that
/// tells of one alone pays.
#[test]
fn a_message_of_two_transactions_pays_neither() {
    let one = message("CB-1", "T-1", true, 180_000, "10:05");
    let other = message("CB-1", "T-2", true, 180_000, "10:10");
    for heard in [[one, other], [other, one]] {
        let mut request = request();
        request.hear(heard[0]).unwrap();
        assert_eq!(request.standing().state(), State::Paid);
        assert_eq!(code(request.hear(heard[1])), "callback-reused");
        let standing = request.standing();
        assert_eq!((standing.state(), standing.paid_at()), (State::Awaiting, None));
        assert_eq!(standing.refunds().count(), 0);
        let named: Vec<_> = standing.outcomes().iter().map(|entry| (entry.happening, entry.action)).collect();
        assert_eq!(named, [(Happening::MessageReused, Action::AskPlatform); 2]);
        let codes: Vec<_> = request.conflicts().map(|(_, error)| error.code()).collect();
        assert_eq!(codes, ["callback-reused"; 2]);
        assert_eq!(request.events().count(), 2);

        // The platform, asked again, tells of one of them in a message of its own.
        request.hear(message("CB-2", "T-2", true, 180_000, "10:10")).unwrap();
        let standing = request.standing();
        assert_eq!(standing.paid_by(), Some(name("T-2")));
        assert_eq!(standing.refunds().count(), 0, "whether the other one brought anything is not known");
    }
    // A failure pays nothing, so that it contradicts nothing.
    let failed = message("CB-1", "T-2", false, 180_000, "10:10");
    let mut request = request();
    request.hear(failed).unwrap();
    request.hear(one).unwrap();
    assert_eq!((request.standing().state(), request.conflicts().count()), (State::Paid, 0));
}

/// Money from before the request was raised is asked about, unless clocks are known to differ.
#[test]
fn a_payment_before_the_request_was_raised_is_asked_about() {
    for (clock, outcome) in [("07:59", Outcome::BeforeRaised), ("08:00", Outcome::Paid)] {
        let standing = after(&request(), &[told("T-1", true, 180_000, clock)]).standing();
        assert_eq!(standing.outcomes()[0].outcome, outcome, "{clock}");
        assert_eq!(standing.refunds().count(), 0);
    }
    let early = told("T-1", true, 180_000, "07:59");
    assert_eq!(Outcome::BeforeRaised.action(), Action::AskPlatform);
    let taken = request().with_before_raising(BeforeRaising::Take);
    assert_eq!(after(&taken, &[early]).standing().paid_at(), Some(at("07:59")));
    // A failure from before it is a failure, and less than the amount is asked about all the same.
    let failed = after(&request(), &[told("T-1", false, 180_000, "07:59")]).standing();
    assert_eq!(failed.outcomes()[0].outcome, Outcome::TransactionFailed);
    let less = after(&request(), &[told("T-1", true, 1, "07:59")]).standing();
    assert_eq!(less.outcomes()[0].outcome, Outcome::BeforeRaised);
}

/// Who owes nothing is exempt; a request for nothing could never be paid.
#[test]
fn a_request_asks_for_something() {
    for collection in [Collection::Before, Collection::After] {
        assert_eq!(Request::new(collection, Vnd::new(0), at("08:00")).unwrap_err().code(), "request-amount");
        assert!(Request::new(collection, Vnd::new(1), at("08:00")).is_ok());
    }
    let exempt = Request::new(Collection::Exempt, Vnd::new(0), at("08:00")).unwrap();
    assert_eq!(exempt.standing().state(), State::Paid);
}

/// However often a paid request is cancelled, its payment is given back once.
#[test]
fn a_payment_is_given_back_once() {
    let heard = [
        told("T-1", true, 180_000, "10:05"),
        Event::Cancelled { at: at("11:00") },
        Event::Cancelled { at: at("11:30") },
    ];
    let mut request = after(&request(), &heard);
    let owed = |request: &Request<'_>| {
        let standing = request.standing();
        standing.refunds().map(|(id, money)| (id.as_str().to_owned(), money.dong())).collect::<Vec<_>>()
    };
    assert_eq!(owed(&request), [("T-1".to_owned(), 180_000)]);
    request.hear(Event::Refunded { transaction: name("T-1"), at: at("12:00") }).unwrap();
    assert_eq!(owed(&request), []);
    assert_eq!(request.standing().state(), State::Refunded);
}

#[test]
fn dossiers_hear_of_payments() {
    let paid = told("T-1", true, 180_000, "10:05");
    let event = |request: &Request<'static>| after(request, &[paid]).standing().dossier_event();
    assert_eq!(event(&request()), Some((DossierEvent::Submitted, at("10:05"))));
    let deferred = Request::new(Collection::After, DUE, at("08:00")).unwrap();
    assert_eq!(event(&deferred), Some((DossierEvent::ObligationMet, at("10:05"))));
    assert_eq!(event(&deferred.with_dossier_not_accepted()), None, "not due yet");
    let exempt = Request::new(Collection::Exempt, DUE, at("08:00")).unwrap();
    assert_eq!((exempt.standing().state(), exempt.standing().paid_at()), (State::Paid, Some(at("08:00"))));
    assert_eq!(event(&exempt), None);
    assert_eq!(after(&exempt, &[paid]).standing().refunds().count(), 1, "the exempt owe nothing");
    let cancelled = after(&exempt, &[Event::Cancelled { at: at("09:00") }]);
    assert_eq!(cancelled.standing().refunds().count(), 0, "the exempt paid nothing");
}

#[test]
fn nothing_of_a_transaction_is_in_debug() {
    let fields = CallbackFields { id: "MARKID", transaction: "MARKTX", ..GOOD };
    let callback = Callback::read(&fields).unwrap();
    let mut request = request();
    request.hear(Event::Callback(callback)).unwrap();
    let shown = format!("{fields:?} {callback:?} {request:?} {:?}", request.standing());
    assert!(!shown.contains("MARK"), "{shown}");
}
