//! The rows of the guide, and how they are read.

use crate::finding::{Confidence, Words, words};
use crate::law::{Fields, File, Method, Provenance, References, Row, Wording, file};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The file of this room.
pub(crate) const FILE: File = file!("guide": Route);

words! {
    /// What a way through the screens is for (*nội dung hướng dẫn*).
    Topic {
        /// Logging in: annex 1.
        Login = "login", vi: "đăng nhập", en: "logging in";
        /// Paying a procedure's fee by QR code on a provincial system: annex 2.
        PayFee = "pay-fee", vi: "nộp phí, lệ phí bằng mã QR", en: "paying a fee by QR code";
        /// Land obligations of enterprises: annex 3.
        LandEnterprise = "land-enterprise", vi: "nghĩa vụ tài chính về đất đai của doanh nghiệp", en: "land obligations of enterprises";
        /// Land obligations of individuals and households: annex 4.
        LandHousehold = "land-household", vi: "nghĩa vụ tài chính về đất đai của hộ gia đình, cá nhân", en: "land obligations of individuals and households";
    }
}

impl Topic {
    /// The annex of the notice that shows it, 1 to 4.
    pub const fn annex(self) -> u8 {
        match self {
            Self::Login => 1,
            Self::PayFee => 2,
            Self::LandEnterprise => 3,
            Self::LandHousehold => 4,
        }
    }

    /// The topic of an annex; `None` for a number that no annex has.
    pub fn of_annex(annex: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|topic| topic.annex() == annex)
    }
}

const ANNEX: &Words = &Words { vi: "một số nguyên từ 1 đến 4", en: "a whole number from 1 to 4" };
const CASE: &Words = &Words { vi: "một số nguyên từ 1 đến 19", en: "a whole number from 1 to 19" };

/// A way through the screens of a portal (*hướng dẫn từng bước*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Route {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What the way is for; logging in where the row does not say.
    pub topic: Topic,
    /// The annex of the notice whose screens it tells, 1 to 4; `None` for a way that the notice does not show.
    pub annex: Option<u8>,
    /// What it is called.
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
        let topic = fields.optional_word("topic").unwrap_or(Topic::Login);
        let annex = fields.optional_number("annex", 1..=4, ANNEX);
        let title = fields.wording("title");
        let (methods, portals) =
            (fields.scope("methods", Fields::words), fields.scope("portals", Fields::texts));
        let steps = fields.objects("steps", RouteStep::read);
        Some(Self { provenance: provenance?, topic, annex, title: title?, methods, portals, steps })
    }

    fn references(&self, to: &mut References) {
        to.portals("portals", &self.portals);
    }
}

/// One step of a [`Route`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
    /// How well the step is founded; `None` for as well as the way.
    pub confidence: Option<Confidence>,
    /// Where the step was seen, by the ids of the table of sources; empty for where the way was.
    pub sources: Vec<Box<str>>,
}

impl RouteStep {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (actor, screen) = (fields.wording("actor"), fields.wording("screen"));
        let action = fields.wording("action");
        let needs = fields.objects("needs", Wording::read);
        let failures = fields.objects("failures", Failure::read);
        let (confidence, sources) = (fields.optional_word("confidence"), fields.texts("sources"));
        Some(Self { actor: actor?, screen: screen?, action: action?, needs, failures, confidence, sources })
    }
}

/// What can go wrong in a step, and which case of linking an account it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
