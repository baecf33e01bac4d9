//! In which order a desk works, and what a number of officers can do by when.

use super::practice::Channel;
use super::rules::TARGET_SHARE;
use crate::calendar::{Method, Pauses, Period, WorkingTime};
use crate::finding::{Error, Path, words};
use crate::time::DateTime;
use alloc::collections::BinaryHeap;
use alloc::vec::Vec;
use core::cmp::{Ordering, Reverse};

words! {
    /// Whether online dossiers go before all others.
    #[derive(Default)]
    OnlinePolicy {
        /// They do: the promise that they are resolved ahead of their date.
        #[default]
        First = "online-first", vi: "hồ sơ trực tuyến trước", en: "online dossiers first";
        /// The channel says nothing; no rule of the decrees puts one channel first.
        Equal = "equal", vi: "không phân biệt hình thức nộp", en: "all channels alike";
    }
}

words! {
    /// Why a dossier has its place: where it first differs from the one before.
    PlaceReason {
        /// It is the first.
        First = "first", vi: "đứng đầu", en: "first of all";
        /// Online dossiers go first.
        Channel = "channel", vi: "hồ sơ trực tuyến được ưu tiên", en: "online dossiers go first";
        /// The other is due earlier, or has a date at all.
        Due = "due", vi: "hạn trả muộn hơn", en: "due later";
        /// The other's target is earlier.
        Target = "target", vi: "mục tiêu nội bộ muộn hơn", en: "later target";
        /// The other was accepted earlier.
        Accepted = "accepted", vi: "tiếp nhận sau", en: "accepted later";
        /// Nothing else tells them apart: by identifier.
        Identifier = "identifier", vi: "theo mã hồ sơ", en: "by identifier";
    }
}

/// A dossier that waits for work (*hồ sơ chờ xử lý*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Task<T> {
    /// The caller's identifier: small, ordered, one a dossier.
    pub id: T,
    /// How it was filed.
    pub channel: Channel,
    /// When it was accepted.
    pub accepted_at: DateTime,
    /// When the result is due; `None` goes last.
    pub due_at: Option<DateTime>,
    /// By when the desk wants to be done.
    pub target_at: Option<DateTime>,
}

/// A dossier in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Placed<T> {
    /// The dossier.
    pub dossier: Task<T>,
    /// Open minutes until the result is due, 0 when it is late; `None` without a date, or where a year between is
    /// not announced.
    pub minutes_left: Option<u64>,
    /// Why it comes after the one before.
    pub reason: PlaceReason,
}

/// The order of work (*thứ tự xử lý*): by channel where the policy says so, then by the due instant, the target, the
/// acceptance and the identifier. It is total, and the same for every order of input. Working time left decides nothing
/// of its own: what is due at the same instant has as much.
///
/// A million dossiers take 2.4 times as long as a sort of their dates and identifiers alone, and 56 bytes each with an
/// identifier of four (`benches/src/bin/queue.rs`).
///
/// ```
/// use motcua::calendar::{Calendar, OfficeHours, WorkingTime};
/// use motcua::procedure::{Channel, OnlinePolicy, PlaceReason, queue};
/// use motcua::time::DateTime;
///
/// let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
/// let at = |text| DateTime::parse(text);
/// let desk = queue::Task { id: 1, channel: Channel::Desk, accepted_at: at("2026-11-20T08:00")?, due_at: Some(at("2026-11-23T08:00")?), target_at: None };
/// let online = queue::Task { id: 2, channel: Channel::Online, due_at: Some(at("2026-11-26T08:00")?), ..desk };
/// let now = at("2026-11-20T16:00")?;
/// let ids = |policy| queue::order([desk, online], now, &office, policy).iter().map(|placed| placed.dossier.id).collect::<Vec<_>>();
/// assert_eq!(ids(OnlinePolicy::First), [2, 1]);
/// assert_eq!(ids(OnlinePolicy::Equal), [1, 2]);
/// let placed = queue::order([desk, online], now, &office, OnlinePolicy::First);
/// assert_eq!((placed[1].reason, placed[1].minutes_left), (PlaceReason::Channel, Some(120)));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn order<T: Copy + Ord>(
    dossiers: impl IntoIterator<Item = Task<T>>,
    now: DateTime,
    office: &WorkingTime,
    policy: OnlinePolicy,
) -> Vec<Placed<T>> {
    let mut placed: Vec<Placed<T>> = dossiers
        .into_iter()
        .map(|dossier| {
            let minutes_left = dossier.due_at.and_then(|due| {
                if due <= now {
                    Some(0)
                } else {
                    office.elapsed(now, due, &Pauses::NONE).ok().map(|left| left.minutes())
                }
            });
            Placed { dossier, minutes_left, reason: PlaceReason::First }
        })
        .collect();
    placed.sort_unstable_by(|one, other| compare(one, other, policy).0);
    let mut before: Option<Placed<T>> = None;
    for place in &mut placed {
        place.reason = before.map_or(PlaceReason::First, |before| compare(&before, place, policy).1);
        before = Some(*place);
    }
    placed
}

/// The criteria of the order, each with what it tells.
type Criterion<T> = (PlaceReason, fn(&Placed<T>, &Placed<T>, OnlinePolicy) -> Ordering);

/// What has no date comes after what has one.
fn dated(date: Option<DateTime>) -> (bool, Option<DateTime>) {
    (date.is_none(), date)
}

const fn criteria<T: Ord>() -> [Criterion<T>; 5] {
    [
        (PlaceReason::Channel, |one, other, policy| {
            let offline = |place: &Placed<T>| place.dossier.channel != Channel::Online;
            if policy == OnlinePolicy::First { offline(one).cmp(&offline(other)) } else { Ordering::Equal }
        }),
        (PlaceReason::Due, |one, other, _| dated(one.dossier.due_at).cmp(&dated(other.dossier.due_at))),
        (PlaceReason::Target, |one, other, _| {
            dated(one.dossier.target_at).cmp(&dated(other.dossier.target_at))
        }),
        (PlaceReason::Accepted, |one, other, _| one.dossier.accepted_at.cmp(&other.dossier.accepted_at)),
        (PlaceReason::Identifier, |one, other, _| one.dossier.id.cmp(&other.dossier.id)),
    ]
}

/// The order of two, and the first criterion in which they differ.
fn compare<T: Ord>(one: &Placed<T>, other: &Placed<T>, policy: OnlinePolicy) -> (Ordering, PlaceReason) {
    for (reason, order) in criteria::<T>() {
        let order = order(one, other, policy);
        if order.is_ne() {
            return (order, reason);
        }
    }
    (Ordering::Equal, PlaceReason::Identifier)
}

/// The instant by which a share of the time between acceptance and the date due is used: a target ahead of the
/// appointment.
///
/// # Errors
///
/// - `target-share` when the share is not 1 to 100 percent;
/// - `interval-reversed` when the date is before the acceptance;
/// - `calendar-unknown` when a year between is not announced.
///
/// ```
/// use motcua::calendar::{Calendar, OfficeHours, WorkingTime};
/// use motcua::procedure::queue;
/// use motcua::time::DateTime;
/// let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
/// let (accepted, due) = (DateTime::parse("2026-11-16T07:00")?, DateTime::parse("2026-11-20T17:00")?);
/// // Five days of eight hours: four fifths are four days.
/// assert_eq!(queue::target(accepted, due, 80, &office)?, DateTime::parse("2026-11-19T17:00")?);
/// assert_eq!(queue::target(due, accepted, 80, &office).unwrap_err().code(), "interval-reversed");
/// assert_eq!(queue::target(accepted, due, 120, &office).unwrap_err().code(), "target-share");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn target(
    accepted: DateTime,
    due: DateTime,
    percent: u8,
    office: &WorkingTime,
) -> Result<DateTime, Error> {
    if !(1..=100).contains(&percent) {
        return Err(TARGET_SHARE.error().at(Path::Field("percent")));
    }
    let minutes = office.elapsed(accepted, due, &Pauses::NONE)?.minutes();
    let share = minutes.saturating_mul(u64::from(percent)) / 100;
    let share = u32::try_from(share).unwrap_or(u32::MAX);
    if share == 0 {
        return Ok(accepted);
    }
    let period = Period::working_minutes(share)?;
    Ok(office.add(accepted, period, Method::Hours, &Pauses::NONE)?.at())
}

/// What becomes of a dossier if so many officers work the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Projection<T> {
    /// The dossier.
    pub id: T,
    /// When it would be done; `None` where that is beyond the years whose days off are announced.
    pub ends_at: Option<DateTime>,
    /// Whether its target would be missed.
    pub misses_target: bool,
    /// Whether its date would be missed.
    pub misses_due: bool,
}

/// A what-if: a queue worked from now on by a number of officers, each taking the next dossier when done with the
/// last, with the open minutes that a dossier takes. Nothing ends without officers or beyond the known calendar.
pub fn project<T: Copy>(
    queue: &[Placed<T>],
    now: DateTime,
    officers: u16,
    minutes: impl Fn(&Task<T>) -> u32,
    office: &WorkingTime,
) -> Vec<Projection<T>> {
    let mut free: BinaryHeap<Reverse<u64>> = (0..officers).map(|_| Reverse(0)).collect();
    let project = |placed: &Placed<T>| {
        let dossier = &placed.dossier;
        let done = free.pop().map(|Reverse(from)| from.saturating_add(u64::from(minutes(dossier))));
        free.extend(done.map(Reverse));
        let ends_at = done.and_then(|done| after(now, done, office));
        let misses = |date: Option<DateTime>| date.is_some_and(|date| ends_at.is_none_or(|end| end > date));
        Projection {
            id: dossier.id,
            ends_at,
            misses_target: misses(dossier.target_at),
            misses_due: misses(dossier.due_at),
        }
    };
    queue.iter().map(project).collect()
}

/// The instant by which the office was open so many minutes.
fn after(now: DateTime, minutes: u64, office: &WorkingTime) -> Option<DateTime> {
    if minutes == 0 {
        return Some(now);
    }
    let period = Period::working_minutes(u32::try_from(minutes).ok()?).ok()?;
    office.add(now, period, Method::Hours, &Pauses::NONE).ok().map(|due| due.at())
}
