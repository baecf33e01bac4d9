//! The rows that answer logins, and how they are read.

use super::overlap::SameCase;
use super::words::{Acting, ConflictKind, Effect, Party, Purpose};
use crate::finding::{Parameter, Rule, Words};
use crate::law::{
    Book, Contact, Fields, File, LAW_AGES, LAW_OVERLAP, Method, Portal, Provenance, References, Rivals, Row,
    Wording, file,
};
use alloc::boxed::Box;
use alloc::format;
use alloc::vec::Vec;

/// The file of this room.
pub(crate) const FILE: File = file!("login-rules": Step, LoginRule, Conflict);

const AGE: &Words = &Words { vi: "một số nguyên từ 0 đến 150", en: "a whole number from 0 to 150" };

/// Something that a user does, or something to mind (*bước*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What to do.
    pub text: Wording,
    /// At which ages of the person who logs in; it says nothing to others.
    pub ages: Ages,
}

impl Row for Step {
    const TABLE: &'static str = "steps";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let text = fields.wording("text");
        let ages = Ages::read(fields, "ages");
        Some(Self { provenance: provenance?, text: text?, ages })
    }
}

/// Ages in completed years, from the first (included) to the last (not included).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ages {
    /// The first age; `None` for from birth.
    pub from: Option<u8>,
    /// The age at which it no longer holds; `None` for no end.
    pub below: Option<u8>,
}

impl Ages {
    /// Reads a range of ages; absent is every age.
    fn read(fields: &mut Fields<'_>, key: &'static str) -> Self {
        let age = |fields: &mut Fields<'_>, key| fields.optional_number(key, 0..=150, AGE);
        let ages = fields
            .optional_object(key, |fields| {
                Some(Self { from: age(fields, "from"), below: age(fields, "below") })
            })
            .unwrap_or_default();
        if !ages.overlap(&ages) {
            fields.tell(&LAW_AGES, key, Parameter::None);
        }
        ages
    }

    /// Whether an age is among these. No age stands for a person of full age, whatever that number is: it
    /// is among them if they have no end.
    pub fn include(&self, age: Option<u8>) -> bool {
        age.map_or(self.below.is_none(), |age| {
            self.from.is_none_or(|from| from <= age) && self.below.is_none_or(|below| age < below)
        })
    }

    /// Whether some age is among both.
    pub fn overlap(&self, other: &Self) -> bool {
        let from = self.from.max(other.from).unwrap_or(0);
        [self.below, other.below].into_iter().flatten().all(|below| from < below)
    }
}

/// Whom and what a rule reaches; an empty list is no limit (*phạm vi áp dụng*).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    /// What they want of the portal. A rule of a book that says nothing is about logging in.
    pub purposes: Vec<Purpose>,
    /// Who logs in.
    pub parties: Vec<Party>,
    /// By which ways.
    pub methods: Vec<Method>,
    /// On which portals: codes, or `national`, `provinces`, `ministries`.
    pub portals: Vec<Box<str>>,
    /// At which ages of the person who logs in; officials, and whoever acts for an organisation, are of full age where
    /// nothing else was said.
    pub ages: Ages,
    /// For whom they act. For an organisation its legal representative and an authorised person act; others only
    /// where a rule names them.
    pub acting: Vec<Acting>,
    /// At which ages of the person they act for.
    pub principal_ages: Ages,
}

/// A rule about logging in (*quy định đăng nhập*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginRule {
    /// Where the rule comes from and when it holds.
    pub provenance: Provenance,
    /// What it does.
    pub effect: Effect,
    /// Whom it reaches.
    pub scope: Scope,
    /// For advice: the outcomes with which it is given, as effects; empty for all.
    pub with: Vec<Effect>,
    /// What is said, in a sentence.
    pub text: Wording,
    /// The event that will convert the account or open the way, where one is awaited.
    pub awaits: Option<Wording>,
    /// The way that the natural person who acts must be able to use on the same day.
    pub requires: Option<Method>,
    /// The portal to use instead, for advice about a portal that moved.
    pub moves_to: Option<Box<str>>,
    /// What the user does, by the ids of steps.
    pub steps: Vec<Box<str>>,
    /// Where to ask, by the keys of contacts.
    pub contacts: Vec<Box<str>>,
}

impl Row for LoginRule {
    const TABLE: &'static str = "rules";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let effect = fields.word("effect");
        let text = fields.wording("text");
        let mut purposes = fields.words("purposes");
        if purposes.is_empty() {
            purposes.push(Purpose::LogIn);
        }
        let scope = Scope {
            purposes,
            parties: fields.words("parties"),
            methods: fields.words("methods"),
            portals: fields.texts("portals"),
            ages: Ages::read(fields, "ages"),
            acting: fields.words("acting"),
            principal_ages: Ages::read(fields, "principal_ages"),
        };
        let with = fields.words("with");
        let awaits = fields.optional_wording("awaits");
        let requires = fields.optional_word("requires");
        let moves_to = fields.optional_text("moves_to");
        let (steps, contacts) = (fields.texts("steps"), fields.texts("contacts"));
        Some(Self {
            provenance: provenance?,
            effect: effect?,
            scope,
            with,
            text: text?,
            awaits,
            requires,
            moves_to,
            steps,
            contacts,
        })
    }

    fn references(&self, to: &mut References<'_>) {
        to.portals("portals", &self.scope.portals);
        if let Some(code) = &self.moves_to {
            to.one::<Portal>("moves_to", code);
        }
        to.each::<Step>("steps", &self.steps);
        to.each::<Contact>("contacts", &self.contacts);
    }

    fn outranks(&self, other: &Self, book: &Book) -> bool {
        super::overlap::outranks(self, other, book)
    }

    fn rivals<'a>(book: &'a Book) -> Option<(&'static Rule, Box<dyn Rivals<'a, Self> + 'a>)> {
        Some((&LAW_OVERLAP, Box::new(SameCase::new(book))))
    }
}

/// A disagreement between sources, shown by the answers that rest on it (*mâu thuẫn nguồn*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What they disagree about.
    pub kind: ConflictKind,
    /// What each side says.
    pub text: Wording,
    /// The ids of the rules on each side.
    pub sides: Vec<Vec<Box<str>>>,
}

impl Row for Conflict {
    const TABLE: &'static str = "conflicts";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let (kind, text) = (fields.word("kind"), fields.wording("text"));
        let sides = fields.objects("sides", |side| Some(side.texts("rules")));
        Some(Self { provenance: provenance?, kind: kind?, text: text?, sides })
    }

    fn references(&self, to: &mut References<'_>) {
        for (index, side) in self.sides.iter().enumerate() {
            to.each::<LoginRule>(&format!("sides[{index}].rules"), side);
        }
    }
}
