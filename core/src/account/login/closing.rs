//! When the old accounts of somebody end for good.

use super::basis::{add_new, named_portal, weakest};
use super::decide::{Case, Decision, Followed};
use super::{LoginRule, Outcome};
use crate::finding::Confidence;
use crate::law::{Method, Portal};
use crate::time::Date;
use alloc::vec::Vec;

/// The ways of the accounts that identity accounts replace.
const OLD_WAYS: [Method; 7] = [
    Method::PortalMobile,
    Method::PortalSocialInsurance,
    Method::PortalPost,
    Method::PortalUsbToken,
    Method::PortalSimSignature,
    Method::PortalRemoteSignature,
    Method::ProvinceLocal,
];

/// The end of somebody's old accounts at a portal, and what it rests on (*thời điểm đóng tài khoản cũ*).
#[derive(Clone, Debug, PartialEq)]
pub struct Closing<'b> {
    from: Option<Date>,
    rules: Vec<&'b LoginRule>,
    portal: Option<&'b Portal>,
}

impl<'b> Closing<'b> {
    /// The first day without them; `None` where no end is known.
    pub const fn first_day_without(&self) -> Option<Date> {
        self.from
    }

    /// The rules that end them, and where no end is known those that leave it open.
    pub fn rules(&self) -> &[&'b LoginRule] {
        &self.rules
    }

    /// The portal's row, if a rule names the portal by its code.
    pub const fn portal(&self) -> Option<&'b Portal> {
        self.portal
    }

    /// The weakest confidence among the rows it rests on; `unverified` where there are none.
    pub fn confidence(&self) -> Confidence {
        weakest(&self.rules, self.portal)
    }
}

impl<'b> Closing<'b> {
    pub(super) fn find(case: Case<'b>) -> Self {
        let ends: Vec<_> = OLD_WAYS.into_iter().filter_map(|way| end(&case.follow(way))).collect();
        let from = ends.iter().map(|end| end.from).max_by_key(|from| (from.is_none(), *from)).flatten();
        let mut rules = Vec::new();
        add_new(&mut rules, ends.into_iter().filter(|end| end.from == from).flat_map(|end| end.last.rules));
        Self { from, portal: named_portal(&rules, case.portal), rules }
    }
}

/// How one way ends.
struct End<'b> {
    /// The first day of the refusal that lasts; `None` where the last decision is another one.
    from: Option<Date>,
    last: Decision<'b>,
}

/// The end of a way; `None` for one that was never allowed.
fn end<'b>(way: &Followed<'b>) -> Option<End<'b>> {
    let mut last = way.on(Date::MIN);
    let (mut from, mut was_allowed) = (None, last.outcome == Outcome::Allowed);
    for day in way.days() {
        let decision = way.on(day);
        was_allowed |= decision.outcome == Outcome::Allowed;
        if decision.outcome != Outcome::Refused {
            (from, last) = (None, decision);
        } else if last.outcome != Outcome::Refused {
            (from, last) = (Some(day), decision);
        }
    }
    was_allowed.then_some(End { from, last })
}
