//! Rules that say different things of one case on one day with equal weight: the book takes only the first.

use super::Preference;
use super::decide::order;
use super::rows::{LoginRule, Scope};
use super::words::Effect;
use crate::law::{Authority, Portal, PortalKind, Rivals, Row, portals_meet};
use crate::sorted;
use crate::time::Date;
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// The rules kept so far, so that a rule meets only those that it could contradict: of its weight, of portals
/// and years that it reaches, and of all that say the same of the same case at once.
pub(super) struct SameCase<'a> {
    portals: &'a [Portal],
    /// Where the portal of a code stands.
    places: BTreeMap<&'a str, usize>,
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
    pub(super) fn new(portals: &'a [Portal]) -> Self {
        let places = sorted::map(portals.iter().enumerate().map(|(place, portal)| (portal.id(), place)));
        Self { portals, places, rules: BTreeMap::new() }
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
        let of_word = |word: &'r str| {
            if let Some(kind) = PortalKind::of_list(word) {
                return of_kind(kind);
            }
            let portal = self.places.get(word).and_then(|place| self.portals.get(*place));
            portal.map_or_else(Vec::new, |portal| of_code(word, portal.kind))
        };
        let mut reaches: Vec<_> = rule.scope.portals.iter().flat_map(|word| of_word(word)).collect();
        sorted::sort(&mut reaches);
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
            long.into_iter().chain(short).find_map(|cases| rival(rule, cases, self.portals))
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
        #[cfg(test)]
        tests::MET.with(|met| met.set(met.get() + 1));
        rules.first().is_some_and(|other| {
            other.effect != rule.effect
                && other.provenance.validity.overlaps(&rule.provenance.validity)
                && scopes_meet(&other.scope, &rule.scope)
                && portals_meet(&other.scope.portals, &rule.scope.portals, portals)
        })
    };
    let supersedes =
        |one: &LoginRule, other: &LoginRule| one.provenance.supersedes.iter().any(|id| **id == *other.id());
    let open = |other: &&&'a LoginRule| !supersedes(rule, other) && !supersedes(other, rule);
    cases.values().filter(contradicts).find_map(|rules| rules.iter().find(open).copied())
}

/// Whether a rule decides in place of another in some case, by the first order of authorities or as the newer.
pub(super) fn outranks(one: &LoginRule, other: &LoginRule, portals: &[Portal]) -> bool {
    let weight = |rule: &LoginRule| (rank(rule), Reverse(rule.provenance.validity.known_from()));
    one.effect != other.effect
        && one.effect != Effect::Advise
        && other.effect != Effect::Advise
        && weight(one) < weight(other)
        && one.provenance.validity.overlaps(&other.provenance.validity)
        && scopes_meet(&one.scope, &other.scope)
        && portals_meet(&one.scope.portals, &other.scope.portals, portals)
}

/// The place of a rule's authority in the first order.
fn rank(rule: &LoginRule) -> Option<usize> {
    order(Preference::Portal).iter().position(|authority| *authority == rule.provenance.authority)
}

/// Whether two scopes have a case in common, portals aside.
fn scopes_meet(one: &Scope, other: &Scope) -> bool {
    lists_meet(&one.purposes, &other.purposes)
        && lists_meet(&one.parties, &other.parties)
        && lists_meet(&one.methods, &other.methods)
        && lists_meet(&one.acting, &other.acting)
        && one.ages.overlap(&other.ages)
        && one.principal_ages.overlap(&other.principal_ages)
}

/// Whether two lists, of which an empty one is no limit, have something in common.
fn lists_meet<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|item| other.contains(item))
}

#[cfg(test)]
mod tests {
    use crate::law::Book;
    use crate::time::date;
    use alloc::format;
    use alloc::string::String;
    use core::cell::Cell;

    std::thread_local! {
        /// How many cases were compared with a rule.
        pub(super) static MET: Cell<usize> = const { Cell::new(0) };
    }

    /// The comparisons that reading rules takes, each with its effect and some more fields.
    fn comparisons(rules: usize, fields: impl Fn(usize) -> (&'static str, String)) -> usize {
        let row = |number: usize| {
            let (effect, more) = fields(number);
            format!(
                r#"{{"id": "r{number}", "authority": "law", "effect": "{effect}", "parties": ["citizen"], {more},
                "methods": ["vneid-level-2"], "text": {{"vi": "x", "en": "y"}}, "sources": ["editors"],
                "confidence": "unverified"}}"#
            )
        };
        let rows = (0..rules).map(row).reduce(|all, row| all + "," + &row).unwrap_or_default();
        MET.with(|met| met.set(0));
        let reading = Book::builtin().overlay(&format!("{{\"rules\": [{rows}]}}"));
        let taken =
            reading.book.rows::<super::LoginRule>().len() - Book::builtin().rows::<super::LoginRule>().len();
        assert_eq!(taken, rules);
        MET.with(Cell::get)
    }

    #[test]
    fn twice_the_rules_take_twice_the_comparisons() {
        let effect = |number: usize| if number.is_multiple_of(2) { "allow" } else { "refuse" };
        let on_two_portals = |number: usize| {
            let portal = if number.is_multiple_of(2) { "H34" } else { "H26" };
            (effect(number), format!(r#""issued": "2040-01-01", "portals": ["{portal}"]"#))
        };
        let alike = |_: usize| ("allow", String::from(r#""issued": "2040-01-01""#));
        let a_day_each = |number: usize| {
            let day = date!(2040, 1, 1).plus_days(i32::try_from(number).unwrap()).unwrap();
            (effect(number), format!(r#""issued": "2040-01-01", "from": "{day}", "to": "{day}""#))
        };
        let newer_each = |number: usize| {
            let day = date!(2040, 1, 1).plus_days(i32::try_from(number).unwrap()).unwrap();
            (effect(number), format!(r#""issued": "{day}""#))
        };
        for (name, fields) in [
            ("on two portals", &on_two_portals as &dyn Fn(usize) -> (&'static str, String)),
            ("alike", &alike),
            ("a day each", &a_day_each),
            ("newer each", &newer_each),
        ] {
            // A year of days and more, so that the rules of one year do not count as all.
            let (once, twice) = (comparisons(800, fields), comparisons(1600, fields));
            assert!(twice <= once * 5 / 2 + 100, "{name}: {once}, {twice}");
        }
    }
}
