//! The rows of the guide, and how they are read.

use crate::finding::Words;
use crate::law::{Fields, File, Method, Provenance, References, Row, Wording, file};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The file of this room.
pub(crate) const FILE: File = file!("guide": Route);

const ANNEX: &Words = &Words { vi: "một số nguyên từ 1 đến 4", en: "a whole number from 1 to 4" };
const CASE: &Words = &Words { vi: "một số nguyên từ 1 đến 19", en: "a whole number from 1 to 19" };

/// A way through the screens of a portal (*hướng dẫn từng bước*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// The annex of the notice whose screens it tells, 1 to 4; `None` for a way that the notice does not show.
    pub annex: Option<u8>,
    /// What the way is for.
    pub title: Wording,
    /// The ways to log in that it serves.
    pub methods: Vec<Method>,
    /// The portals it serves: codes, or `national`, `provinces`, `ministries`; empty for all.
    pub portals: Vec<Box<str>>,
    /// Its steps, in order.
    pub steps: Vec<RouteStep>,
}

impl Row for Route {
    const TABLE: &'static str = "routes";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let annex = fields.optional_number("annex", 1..=4, ANNEX);
        let title = fields.wording("title");
        let (methods, portals) = (fields.words("methods"), fields.texts("portals"));
        let steps = fields.objects("steps", RouteStep::read);
        Some(Self { provenance: provenance?, annex, title: title?, methods, portals, steps })
    }

    fn references(&self, to: &mut References<'_>) {
        to.portals("portals", &self.portals);
    }
}

/// One step of a [`Route`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteStep {
    /// Who acts: the user, the portal, the identification system.
    pub actor: Wording,
    /// On which screen.
    pub screen: Wording,
    /// What is done.
    pub action: Wording,
    /// What must be at hand.
    pub needs: Vec<Wording>,
    /// What can go wrong.
    pub failures: Vec<Failure>,
}

impl RouteStep {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (actor, screen) = (fields.wording("actor"), fields.wording("screen"));
        let action = fields.wording("action");
        let needs = fields.objects("needs", Wording::read);
        let failures = fields.objects("failures", Failure::read);
        Some(Self { actor: actor?, screen: screen?, action: action?, needs, failures })
    }
}

/// What can go wrong in a step, and which case of linking an account it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The failure's stable key, such as `otp-expired`.
    pub key: Box<str>,
    /// What the user sees, and what helps.
    pub text: Wording,
    /// The number of the case of account linking, 1 to 19.
    pub case: Option<u8>,
}

impl Failure {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (key, text) = (fields.text("key"), fields.wording("text"));
        let case = fields.optional_number("case", 1..=19, CASE);
        Some(Self { key: key?, text: text?, case })
    }
}
