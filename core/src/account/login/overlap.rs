//! Rules that say different things of one case on one day with equal weight: the book takes only the first.

use super::rows::{LoginRule, Scope};
use super::words::Effect;
use crate::law::{Authority, Book, Portal, PortalKind, Rivals, Row, portals_meet};
use crate::time::Date;
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

/// The rules kept so far, so that a rule meets only those that it could contradict: of its weight, of portals
/// and years that it reaches, and of all that say the same of the same case at once.
pub(super) struct SameCase<'a> {
    book: &'a Book,
    rules: BTreeMap<Place<'a>, BTreeMap<Case<'a>, Vec<&'a LoginRule>>>,
}

/// What two rules that contradict each other have in common.
type Place<'a> = (Weight, Reach<'a>, Years);

/// Rules of one weight cannot be put in order.
type Weight = (Authority, Option<Date>);

/// What a rule says, of whom, from when to when.
type Case<'a> = (Effect, &'a Scope, Option<Date>, Option<Date>);

/// A part of the portals that a rule can name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach<'a> {
    All,
    Kind(PortalKind),
    /// One by its code, found by its kind.
    OneOf(PortalKind),
    Code(&'a str),
}

/// When a rule holds, coarsely: in one year, or longer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Years {
    Long,
    In(u16),
}

impl<'a> SameCase<'a> {
    pub(super) fn new(book: &'a Book) -> Self {
        Self { book, rules: BTreeMap::new() }
    }

    /// The parts of the portals under which a rule is kept.
    fn kept_at<'r>(&self, rule: &'r LoginRule) -> Vec<Reach<'r>> {
        self.reaches(
            rule,
            || vec![Reach::All],
            |kind| vec![Reach::Kind(kind)],
            |code, kind| vec![Reach::Code(code), Reach::OneOf(kind)],
        )
    }

    /// The parts of the portals under which rules are kept that reach a portal of this rule.
    fn met_at<'r>(&self, rule: &'r LoginRule) -> Vec<Reach<'r>> {
        let of_kind = |kind: &PortalKind| [Reach::Kind(*kind), Reach::OneOf(*kind)];
        let mut met = self.reaches(
            rule,
            || PortalKind::ALL.iter().flat_map(of_kind).collect(),
            |kind| of_kind(&kind).to_vec(),
            |code, kind| vec![Reach::Kind(kind), Reach::Code(code)],
        );
        met.push(Reach::All);
        met
    }

    fn reaches<'r>(
        &self,
        rule: &'r LoginRule,
        all: impl Fn() -> Vec<Reach<'r>>,
        of_kind: impl Fn(PortalKind) -> Vec<Reach<'r>>,
        of_code: impl Fn(&'r str, PortalKind) -> Vec<Reach<'r>>,
    ) -> Vec<Reach<'r>> {
        if rule.scope.portals.is_empty() {
            return all();
        }
        let of_word = |word: &'r str| match (PortalKind::of_list(word), self.book.portal(word)) {
            (Some(kind), _) => of_kind(kind),
            (None, Ok(portal)) => of_code(word, portal.kind),
            (None, Err(_)) => Vec::new(),
        };
        let mut reaches: Vec<_> = rule.scope.portals.iter().flat_map(|word| of_word(word)).collect();
        reaches.sort_unstable();
        reaches.dedup();
        reaches
    }
}

impl<'a> Rivals<'a, LoginRule> for SameCase<'a> {
    fn find(&self, rule: &LoginRule) -> Option<&'a LoginRule> {
        if rule.effect == Effect::Advise {
            return None;
        }
        let (first, last) = years(rule)
            .map_or((Years::In(u16::MIN), Years::In(u16::MAX)), |(first, last)| {
                (Years::In(first), Years::In(last))
            });
        self.met_at(rule).into_iter().find_map(|reach| {
            let place = |years| (weight(rule), reach, years);
            let long = self.rules.get(&place(Years::Long));
            let short = self.rules.range(place(first)..=place(last)).map(|(_, cases)| cases);
            long.into_iter().chain(short).find_map(|cases| rival(rule, cases, self.book.portals()))
        })
    }

    fn keep(&mut self, rule: &'a LoginRule) {
        if rule.effect == Effect::Advise {
            return;
        }
        let years: Vec<_> =
            years(rule).map_or(vec![Years::Long], |(first, last)| (first..=last).map(Years::In).collect());
        for reach in self.kept_at(rule) {
            for years in &years {
                let cases = self.rules.entry((weight(rule), reach, *years)).or_default();
                cases.entry(case(rule)).or_default().push(rule);
            }
        }
    }
}

fn weight(rule: &LoginRule) -> Weight {
    (rule.provenance.authority, rule.provenance.validity.known_from())
}

fn case(rule: &LoginRule) -> Case<'_> {
    let validity = &rule.provenance.validity;
    (rule.effect, &rule.scope, validity.from, validity.to)
}

/// The first and the last year of a rule that holds in few of them.
fn years(rule: &LoginRule) -> Option<(u16, u16)> {
    let validity = &rule.provenance.validity;
    let (first, last) = (validity.from?.year(), validity.to?.year());
    (last - first < 3).then_some((first, last))
}

/// The first of the rules that the book could not choose from by authority or by which of them is newer.
fn rival<'a>(
    rule: &LoginRule,
    cases: &BTreeMap<Case<'a>, Vec<&'a LoginRule>>,
    portals: &[Portal],
) -> Option<&'a LoginRule> {
    let contradicts = |rules: &&Vec<&LoginRule>| {
        rules.first().is_some_and(|other| {
            other.effect != rule.effect
                && other.provenance.validity.overlaps(&rule.provenance.validity)
                && scopes_meet(&other.scope, &rule.scope)
                && portals_meet(&other.scope.portals, &rule.scope.portals, portals)
        })
    };
    let supersedes = |one: &LoginRule, other: &LoginRule| one.supersedes.iter().any(|id| **id == *other.id());
    let open = |other: &&&'a LoginRule| !supersedes(rule, other) && !supersedes(other, rule);
    cases.values().filter(contradicts).find_map(|rules| rules.iter().find(open).copied())
}

/// Whether two scopes have a case in common, portals aside.
fn scopes_meet(one: &Scope, other: &Scope) -> bool {
    lists_meet(&one.parties, &other.parties)
        && lists_meet(&one.methods, &other.methods)
        && lists_meet(&one.acting, &other.acting)
        && one.ages.overlap(&other.ages)
        && one.principal_ages.overlap(&other.principal_ages)
}

/// Whether two lists, of which an empty one is no limit, have something in common.
fn lists_meet<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|item| other.contains(item))
}
