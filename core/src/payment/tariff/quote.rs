//! The answer to a question about fees.

use super::inquiry::{Asked, Inquiry};
use super::rows::{BaseSalary, Effect, Fee, FeeRule, Reach, Relief};
use super::words::{Disputed, FeeKind, Rounding, RuleKind, Several, UnknownReason};
use crate::finding::Confidence;
use crate::law::{Book, Row, Unmodelled, portals_include};
use crate::money::Vnd;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;

/// A fee that is known (*khoản thu*). `Debug` shows its rows, not its amounts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Line<'b> {
    fee: &'b Fee,
    noticed: bool,
    full: Option<Vnd>,
    amount: Vnd,
    relief: Option<&'b Relief>,
    cap: Option<&'b BaseSalary>,
}

impl<'b> Line<'b> {
    /// The row of the fee.
    pub const fn fee(&self) -> &'b Fee {
        self.fee
    }

    /// What is to be paid.
    pub const fn amount(&self) -> Vnd {
        self.amount
    }

    /// What it costs without relief; `None` where only what the relief leaves is known.
    pub const fn full(&self) -> Option<Vnd> {
        self.full
    }

    /// Whether the amount before relief is the caller's, not the book's.
    pub const fn is_noticed(&self) -> bool {
        self.noticed
    }

    /// The relief that lowers it.
    pub const fn relief(&self) -> Option<&'b Relief> {
        self.relief
    }

    /// The base salary whose multiple capped the relief.
    pub const fn cap(&self) -> Option<&'b BaseSalary> {
        self.cap
    }
}

impl fmt::Debug for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Line")
            .field("fee", &self.fee.id())
            .field("relief", &self.relief.map(Row::id))
            .finish_non_exhaustive()
    }
}

/// A fee whose amount is not known (*khoản chưa biết mức thu*).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Unknown<'b> {
    key: &'b str,
    reason: UnknownReason,
    fee: Option<&'b Fee>,
}

/// The key may be anything that somebody typed, and is hidden.
impl fmt::Debug for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unknown").field("reason", &self.reason).finish_non_exhaustive()
    }
}

impl<'b> Unknown<'b> {
    /// The key of the fee; the code of the procedure where the book names no fee of it.
    pub const fn key(&self) -> &'b str {
        self.key
    }

    /// Why it is not known.
    pub const fn reason(&self) -> UnknownReason {
        self.reason
    }

    /// A row of the fee, where the book has one.
    pub const fn fee(&self) -> Option<&'b Fee> {
        self.fee
    }
}

/// What the book answers about fees (*bảng tính phí, lệ phí*).
#[derive(Clone, Debug)]
pub struct Quote<'b> {
    pub(super) inquiry: Inquiry<'b>,
    pub(super) book: &'b Book,
    lines: Vec<Line<'b>>,
    unknown: Vec<Unknown<'b>>,
    missed: Vec<&'b Relief>,
    rules: Vec<&'b FeeRule>,
    conflicts: Vec<&'b FeeRule>,
    unmodelled: Vec<&'b Unmodelled>,
    /// Whether some line had several reliefs to choose from.
    chosen: bool,
}

impl<'b> Inquiry<'b> {
    /// What the book answers.
    pub fn quote(&self, book: &'b Book) -> Quote<'b> {
        let mut quote = Quote {
            inquiry: *self,
            book,
            lines: Vec::new(),
            unknown: Vec::new(),
            missed: Vec::new(),
            rules: Vec::new(),
            conflicts: Vec::new(),
            unmodelled: self.unmodelled(book),
            chosen: false,
        };
        let keys = self.keys(book);
        if keys.is_empty() {
            let key = match self.asked {
                Asked::Fee(key) => key,
                Asked::Procedure(code) => code.as_str(),
            };
            quote.unknown.push(Unknown { key, reason: UnknownReason::NotInBook, fee: None });
        }
        for fee in &keys {
            if fee.choice.is_some() && keys.iter().filter(|other| other.choice == fee.choice).count() > 1 {
                quote.unknown.push(Unknown { key: &fee.key, reason: UnknownReason::Choice, fee: Some(fee) });
                continue;
            }
            match quote.line(fee) {
                Ok(line) => quote.lines.push(line),
                Err(reason) => quote.unknown.push(Unknown { key: &fee.key, reason, fee: Some(fee) }),
            }
        }
        quote.rules = book.in_force::<FeeRule>(self.moment).collect();
        let chosen = quote.chosen;
        quote.rules.retain(|rule| match rule.kind {
            RuleKind::Conflict => false,
            RuleKind::SeveralReliefs => chosen,
            RuleKind::PayWhen | RuleKind::PassOn | RuleKind::Refund | RuleKind::Due => true,
        });
        quote
    }

    /// A row of each fee that is asked for, without regard to the day.
    fn keys(&self, book: &'b Book) -> Vec<&'b Fee> {
        let mut keys: Vec<&Fee> = Vec::new();
        for fee in book.rows::<Fee>() {
            let asked = match self.asked {
                Asked::Fee(key) => *fee.key == *key,
                Asked::Procedure(code) => fee
                    .procedures
                    .iter()
                    .any(|procedure| **procedure == *code.procedure() || **procedure == *code.as_str()),
            };
            if asked && keys.iter().all(|known| known.key != fee.key) {
                keys.push(fee);
            }
        }
        keys
    }

    /// The clauses that were read, touch the question, and are in no rule.
    fn unmodelled(&self, book: &'b Book) -> Vec<&'b Unmodelled> {
        let mut words = alloc::vec!["fees", self.channel.as_str()];
        words.extend(self.conditions.iter().map(|condition| condition.as_str()));
        book.unmodelled(&words, self.moment).collect()
    }

    fn is_reached(&self, reach: &Reach) -> bool {
        self.is_near(reach) && reach.channel.is_none_or(|channel| channel == self.channel)
    }

    /// Whether it is reached in some channel.
    fn is_near(&self, reach: &Reach) -> bool {
        portals_include(&reach.portals, self.portal)
            && (reach.applicants.is_empty() || reach.applicants.contains(&self.applicant))
    }

    /// Whether a relief is given, apart from contradictions of its texts.
    fn is_given(&self, relief: &Relief) -> bool {
        let used = self.used.iter().filter(|id| **id == relief.id()).count();
        self.is_reached(&relief.reach)
            && relief.conditions.iter().all(|condition| self.conditions.contains(condition))
            && relief.times_per_year.is_none_or(|times| used < usize::from(times))
    }
}

/// What a relief leaves to pay, and the base salary that capped it.
type Rest<'b> = (Vnd, Option<&'b BaseSalary>);
/// The same, where it is known.
type Left<'b> = Result<Rest<'b>, UnknownReason>;

impl<'b> Quote<'b> {
    fn line(&mut self, named: &'b Fee) -> Result<Line<'b>, UnknownReason> {
        let fee = self.row(&named.key)?;
        let units = if fee.unit.is_some() { u64::from(self.inquiry.quantity.get()) } else { 1 };
        let times =
            |amount: Vnd| amount.dong().checked_mul(units).map(Vnd::new).ok_or(UnknownReason::TooLarge);
        let noticed =
            self.inquiry.noticed.iter().find(|(key, _)| *key == &*fee.key).map(|(_, amount)| *amount);
        let full = match noticed {
            Some(amount) => Some(amount),
            None => fee.amount.map(times).transpose()?,
        };
        let mut left: Vec<(&'b Relief, Left<'b>)> = Vec::new();
        for relief in self.given(&fee.key) {
            let amount = match relief.effect {
                Effect::Fixed(amount) => {
                    times(amount).map(|amount| (full.map_or(amount, |full| full.min(amount)), None))
                }
                Effect::Share(percent) => self.share(relief, percent, full),
            };
            left.push((relief, amount));
        }
        self.chosen |= left.len() > 1;
        let plain =
            Line { fee, noticed: noticed.is_some(), full, amount: Vnd::new(0), relief: None, cap: None };
        let Some((relief, (amount, cap))) = self.choose(left)? else {
            return full.map(|amount| Line { amount, ..plain }).ok_or(UnknownReason::NoAmount);
        };
        // A relief that lowers nothing is none.
        let relief = (full != Some(amount)).then_some(relief);
        Ok(Line { amount, relief, cap: cap.filter(|_| relief.is_some()), ..plain })
    }

    /// The row of a fee that decides: the narrowest, of those the one that began last.
    fn row(&self, key: &str) -> Result<&'b Fee, UnknownReason> {
        let inquiry = self.inquiry;
        let mut rows: Vec<&Fee> = self.book.in_force::<Fee>(inquiry.moment).collect();
        rows.retain(|fee| *fee.key == *key && inquiry.is_reached(&fee.reach));
        let weight = |fee: &Fee| (fee.reach.weight(), fee.provenance.validity.from);
        let heaviest = rows.iter().map(|fee| weight(fee)).max().ok_or(UnknownReason::NoRow)?;
        rows.retain(|fee| weight(fee) == heaviest);
        match rows.as_slice() {
            [first, others @ ..]
                if others.iter().any(|fee| (fee.amount, fee.kind) != (first.amount, first.kind)) =>
            {
                Err(UnknownReason::Contradiction)
            }
            [first, ..] => Ok(first),
            [] => Err(UnknownReason::NoRow),
        }
    }

    /// The reliefs of a fee that are given. Those that are near are kept as missed, contradictions as conflicts.
    fn given(&mut self, key: &str) -> Vec<&'b Relief> {
        let (inquiry, book) = (self.inquiry, self.book);
        let mut given = Vec::new();
        for relief in book.in_force::<Relief>(inquiry.moment) {
            if !relief.fees.iter().any(|fee| **fee == *key) || !inquiry.is_near(&relief.reach) {
                continue;
            }
            let before = self.conflicts.len();
            let disputes = book.in_force::<FeeRule>(inquiry.moment).filter(|rule| {
                rule.kind == RuleKind::Conflict && rule.reliefs.iter().any(|id| **id == *relief.id())
            });
            self.conflicts.extend(disputes);
            let withheld = self.conflicts.len() > before && inquiry.disputed == Disputed::Withheld;
            if inquiry.is_given(relief) && !withheld {
                given.push(relief);
            } else {
                self.missed.push(relief);
            }
        }
        given
    }

    /// What is left of an amount of which a share is paid, where the relief is capped no more than that.
    fn share(&self, relief: &Relief, percent: u8, full: Option<Vnd>) -> Left<'b> {
        let Some(full) = full else {
            // Nothing of anything is nothing, unless the relief has an end.
            let nothing = percent == 0 && relief.cap_base_salaries.is_none();
            return if nothing { Ok((Vnd::new(0), None)) } else { Err(UnknownReason::NoAmount) };
        };
        let share = percent_of(full, percent, self.inquiry.rounding);
        let Some(salaries) = relief.cap_base_salaries else { return Ok((share, None)) };
        let salary = self.book.in_force::<BaseSalary>(self.inquiry.moment);
        let salary =
            salary.max_by_key(|row| row.provenance.validity.from).ok_or(UnknownReason::NoBaseSalary)?;
        let cap = salary.amount.dong().checked_mul(u64::from(salaries)).ok_or(UnknownReason::TooLarge)?;
        let capped = Vnd::new(full.dong().saturating_sub(cap));
        Ok(if capped > share { (capped, Some(salary)) } else { (share, None) })
    }

    /// The relief that counts.
    fn choose(
        &self,
        left: Vec<(&'b Relief, Left<'b>)>,
    ) -> Result<Option<(&'b Relief, Rest<'b>)>, UnknownReason> {
        let unknown = left.iter().find_map(|(_, amount)| amount.err());
        let known = left.into_iter().filter_map(|(relief, amount)| Some((relief, amount.ok()?)));
        let confidence = |relief: &Relief| Reverse(relief.provenance.confidence);
        let best = match self.inquiry.several {
            Several::Highest => known.min_by_key(|(relief, (amount, _))| (*amount, confidence(relief))),
            Several::Lowest => {
                known.min_by_key(|(relief, (amount, _))| (Reverse(*amount), confidence(relief)))
            }
        };
        match unknown {
            // Nothing can leave less than nothing.
            Some(_) if self.inquiry.several == Several::Highest && leaves_nothing(best.as_ref()) => Ok(best),
            Some(reason) => Err(reason),
            None => Ok(best),
        }
    }

    /// The fees that are known.
    pub fn lines(&self) -> &[Line<'b>] {
        &self.lines
    }

    /// The fees whose amount is not known.
    pub fn unknown(&self) -> &[Unknown<'b>] {
        &self.unknown
    }

    /// All that is to be paid; `None` while something is not known.
    pub fn total(&self) -> Option<Vnd> {
        if self.unknown.is_empty() { sum(self.lines.iter()) } else { None }
    }

    /// All that is to be paid of a kind, as a receipt of its own has it; `None` while something of it is not known.
    pub fn total_of(&self, kind: FeeKind) -> Option<Vnd> {
        let open = self.unknown.iter().any(|unknown| unknown.fee.is_none_or(|fee| fee.kind == kind));
        if open { None } else { sum(self.lines.iter().filter(|line| line.fee.kind == kind)) }
    }

    /// The reliefs that lower lines.
    pub fn reliefs(&self) -> impl Iterator<Item = &'b Relief> {
        self.lines.iter().filter_map(|line| line.relief)
    }

    /// The reliefs that another channel or a condition that was not said would give.
    pub fn missed(&self) -> &[&'b Relief] {
        &self.missed
    }

    /// What holds of paying these fees: when, until when, and what becomes of the money.
    pub fn rules(&self) -> &[&'b FeeRule] {
        &self.rules
    }

    /// The contradictions of texts about reliefs of these fees.
    pub fn conflicts(&self) -> &[&'b FeeRule] {
        &self.conflicts
    }

    /// Clauses that were read, touch the question, and are in no rule.
    pub fn unmodelled(&self) -> &[&'b Unmodelled] {
        &self.unmodelled
    }

    /// How well the lines are founded: as well as the weakest row that they rest on; `Unverified` without a line.
    pub fn confidence(&self) -> Confidence {
        let of = |row: &crate::law::Provenance| row.confidence;
        let lines = self.lines.iter().flat_map(|line| {
            let relief = line.relief.map(|relief| of(&relief.provenance));
            let cap = line.cap.map(|salary| of(&salary.provenance));
            [Some(of(&line.fee.provenance)), relief, cap]
        });
        let chosen = self.rules.iter().filter(|rule| rule.kind == RuleKind::SeveralReliefs);
        let chosen = chosen.map(|rule| Some(of(&rule.provenance)));
        lines
            .chain(chosen)
            .flatten()
            .min()
            .filter(|_| !self.lines.is_empty())
            .unwrap_or(Confidence::Unverified)
    }
}

fn leaves_nothing(best: Option<&(&Relief, Rest<'_>)>) -> bool {
    best.is_some_and(|(_, (amount, _))| amount.dong() == 0)
}

fn sum<'a, 'b: 'a>(lines: impl Iterator<Item = &'a Line<'b>>) -> Option<Vnd> {
    lines.map(|line| line.amount).try_fold(Vnd::new(0), Vnd::checked_add)
}

/// A percentage, at most 100, of an amount.
fn percent_of(amount: Vnd, percent: u8, rounding: Rounding) -> Vnd {
    let hundredths = u128::from(amount.dong()) * u128::from(percent);
    let more = match rounding {
        Rounding::Down => 0,
        Rounding::Nearest => 50,
        Rounding::Up => 99,
    };
    Vnd::new(u64::try_from((hundredths + more) / 100).unwrap_or(u64::MAX))
}
