//! How the rows that answer logins are read, and how they go with each other.

use super::overlap::{self, SameCase};
use super::words::Purpose;
use super::{Ages, Conflict, LoginRule, Scope, Step};
use crate::finding::{Parameter, Rule, Words};
use crate::law::{
    Contact, Fields, File, LAW_AGES, LAW_OVERLAP, Portal, Provenance, References, Rivals, Row, file,
};
use alloc::boxed::Box;
use alloc::format;

/// The file of this room.
pub(crate) const FILE: File = file!("login-rules": Step, LoginRule, Conflict);

const AGE: &Words = &Words { vi: "một số nguyên từ 0 đến 150", en: "a whole number from 0 to 150" };

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
        let mut purposes = fields.scope("purposes", Fields::words);
        if purposes.is_empty() {
            purposes.push(Purpose::LogIn);
        }
        let scope = Scope {
            purposes,
            parties: fields.scope("parties", Fields::words),
            methods: fields.scope("methods", Fields::words),
            portals: fields.scope("portals", Fields::texts),
            ages: Ages::read(fields, "ages"),
            acting: fields.scope("acting", Fields::words),
            principal_ages: Ages::read(fields, "principal_ages"),
        };
        let with = fields.scope("with", Fields::words);
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

    fn references(&self, to: &mut References) {
        to.portals("portals", &self.scope.portals);
        if let Some(code) = &self.moves_to {
            to.one::<Portal>("moves_to", code);
        }
        to.each::<Step>("steps", &self.steps);
        to.each::<Contact>("contacts", &self.contacts);
    }

    fn outranks(&self, other: &Self, portals: &[Portal]) -> bool {
        overlap::outranks(self, other, portals)
    }

    fn rivals<'a>(portals: &'a [Portal]) -> Option<(&'static Rule, Box<dyn Rivals<'a, Self> + 'a>)> {
        Some((&LAW_OVERLAP, Box::new(SameCase::new(portals))))
    }
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

    fn references(&self, to: &mut References) {
        for (index, side) in self.sides.iter().enumerate() {
            to.each::<LoginRule>(&format!("sides[{index}].rules"), side);
        }
    }
}
