//! What deadlines rested on, so that they can be asked again.

use super::deadline::Clockwork;
use super::dossier::Dossier;
use super::event::{Event, EventKind};
use super::limit::TimeLimit;
use super::practice::{Channel, Practice, Terms};
use super::regime::Regime;
use super::status::Status;
use crate::calendar::{Method, Period, WorkingTime};
use crate::finding::Error;
use crate::law::{Book, Discrepancy, Moment, Part, RECEIPT_FORMAT, Receipt};
use crate::time::DateTime;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The name of the question in its receipts.
const DEADLINES: &str = "deadlines";

impl Clockwork<'_> {
    /// The receipt of a dossier's deadlines at an instant, by a book: decree, channel, policies, time limit, what
    /// happened when, and what follows. It has no identifier and no paper of the dossier; [`replay`] asks it again.
    ///
    /// # Errors
    ///
    /// - `calendar-unknown` when a term leads out of the years whose days off are announced.
    pub fn receipt(&self, dossier: &Dossier, now: DateTime, book: &Book) -> Result<Receipt, Error> {
        let terms = dossier.terms();
        let state = dossier.state_at(now);
        let deadlines = self.deadlines(&state, terms)?;
        let Practice { supplement, obligation, suspension, date, answer } = terms.practice;
        let moment = Moment::new(now.date());
        let mut receipt = Receipt::new(DEADLINES, book, moment)
            .input("at", now)
            .input("decree", terms.regime.id)
            .input("channel", terms.channel)
            .input("limit", told(self.limit))
            .input("method", self.method)
            .input("supplement", supplement)
            .input("obligation", obligation)
            .input("suspension", suspension)
            .input("date", date)
            .input("answer", answer);
        // What has the identifier of an earlier event never counts, and identifiers are not told.
        let other = |event: &&Event| {
            let refused = dossier.refusals().iter().find(|refusal| refusal.event == **event);
            refused.is_none_or(|refusal| refusal.error.code() != "event-conflict")
        };
        let events = dossier.events().iter().filter(|event| event.at() <= now).filter(other);
        for (place, event) in events.enumerate() {
            let appointment = event.appointed().map_or(String::new(), |date| format!(" {date}"));
            receipt = receipt
                .input(&format!("event-{place:04}"), format!("{} {}{appointment}", event.at(), event.kind()));
        }
        receipt = receipt
            .outcome("status", state.status().map(Status::as_str))
            .outcome("waiting", deadlines.waiting);
        for deadline in &deadlines.all {
            receipt = receipt.outcome(deadline.kind.as_str(), Some(deadline.at));
        }
        Ok(receipt.rows(book.unmodelled(&["dossier"], moment)))
    }
}

/// Asks the question of a receipt again, with an office's working time, and tells in what the answer differs; nothing
/// where it is the same.
///
/// # Errors
///
/// - `receipt-question` when the receipt is of another question;
/// - `receipt-format` when an input is missing or is none of the words of this version;
/// - `calendar-unknown` when a term leads out of the years whose days off are announced.
///
/// ```
/// use motcua::calendar::{Calendar, OfficeHours, Period, WorkingTime};
/// use motcua::law::{Book, Part, Receipt};
/// use motcua::procedure::{Channel, Clockwork, Dossier, Event, EventKind, Regime, Terms, TimeLimit, replay};
/// use motcua::time::{Date, DateTime};
/// let (book, office) = (Book::builtin(), WorkingTime::new(Calendar::builtin(), OfficeHours::default()));
/// let terms = Terms::new(Regime::on(Date::parse("2026-11-16")?)?, Channel::Desk);
/// let now = DateTime::parse("2026-11-16T10:00")?;
/// let dossier = Dossier::of(terms, [Event::new("H34.15-261116-0001/1", now, EventKind::Accepted)?]);
/// let clockwork = Clockwork::new(&office, TimeLimit::Within(Period::working_days(2)?));
/// let kept = clockwork.receipt(&dossier, now, &book)?.to_string();
/// let receipt = Receipt::parse(&kept)?;
/// assert_eq!(receipt.get(Part::Outcome, "result"), Some("2026-11-18T10:00"));
/// assert_eq!(replay(&receipt, &book, &office)?, []);
/// assert!(!kept.contains("261116"));
/// let login = kept.replace("question deadlines", "question login");
/// assert_eq!(replay(&Receipt::parse(&login)?, &book, &office).unwrap_err().code(), "receipt-question");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn replay(receipt: &Receipt, book: &Book, office: &WorkingTime) -> Result<Vec<Discrepancy>, Error> {
    receipt.check_question(DEADLINES)?;
    let (clockwork, dossier, now) = asked(receipt, office).ok_or(&RECEIPT_FORMAT)?;
    Ok(receipt.differences(&clockwork.receipt(&dossier, now, book)?))
}

/// The question of a receipt; `None` where an input is missing or is none of the words of this version.
fn asked<'a>(receipt: &Receipt, office: &'a WorkingTime) -> Option<(Clockwork<'a>, Dossier, DateTime)> {
    let input = |key: &str| receipt.get(Part::Input, key);
    let now = DateTime::parse(input("at")?).ok()?;
    let decree = input("decree")?;
    let regime = Regime::all().find(|regime| regime.id == decree)?;
    let practice = Practice {
        supplement: input("supplement")?.parse().ok()?,
        obligation: input("obligation")?.parse().ok()?,
        suspension: input("suspension")?.parse().ok()?,
        date: input("date")?.parse().ok()?,
        answer: input("answer")?.parse().ok()?,
    };
    let terms = Terms::new(regime, Channel::parse(input("channel")?).ok()?).practice(practice);
    let mut events = Vec::new();
    while let Some(told) = input(&format!("event-{:04}", events.len())) {
        let mut words = told.split(' ');
        let at = DateTime::parse(words.next()?).ok()?;
        let kind = EventKind::parse(words.next()?).ok()?;
        // The place keeps the order of what happened in one instant.
        let place = u32::try_from(events.len()).ok()?;
        let mut event = Event::new(&place.to_string(), at, kind).ok()?.sequence(place);
        if let Some(date) = words.next() {
            event = event.appointment(DateTime::parse(date).ok()?);
        }
        events.push(event);
    }
    let method = Method::parse(input("method")?).ok()?;
    let clockwork = Clockwork::new(office, limit(input("limit")?)?).method(method);
    Some((clockwork, Dossier::of(terms, events), now))
}

/// A time limit in words.
fn told(limit: TimeLimit) -> String {
    match limit {
        TimeLimit::Within(period) => period.in_words(),
        TimeLimit::SameDay => "same-day".to_string(),
        TimeLimit::Unset => "unset".to_string(),
    }
}

/// The time limit of such words.
fn limit(told: &str) -> Option<TimeLimit> {
    match told {
        "same-day" => Some(TimeLimit::SameDay),
        "unset" => Some(TimeLimit::Unset),
        period => Period::of_words(period).map(TimeLimit::Within),
    }
}
