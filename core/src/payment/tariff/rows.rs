//! The rows that fees are made of, and how they are read.

use super::words::{Applicant, Channel, Condition, FeeKind, RuleKind};
use crate::finding::{Parameter, Words};
use crate::identity::ProcedureCode;
use crate::law::rules::{LAW_MISSING_KEY, LAW_SHAPE};
use crate::law::{Fields, File, Provenance, References, Row, Wording, file};
use crate::money::Vnd;
use crate::payment::rules;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The file of this room.
pub(crate) const FILE: File = file!("fees": BaseSalary, Fee, Relief, FeeRule);

const DONG: &Words = &Words {
    vi: "một số nguyên đồng từ 0 đến 9999999999999",
    en: "a whole number of đồng from 0 to 9999999999999",
};
const PERCENT: &Words =
    &Words { vi: "một số nguyên từ 0 đến 100", en: "a whole number from 0 to 100" };
const KEY: &Words = &Words { vi: "một khóa không có khoảng trắng", en: "a key without spaces" };
const PROCEDURES: &Words = &Words { vi: "các mã thủ tục hành chính", en: "codes of procedures" };
const COUNT: &Words =
    &Words { vi: "một số nguyên từ 1 đến 100", en: "a whole number from 1 to 100" };

fn dong(fields: &mut Fields<'_>, key: &'static str) -> Option<Vnd> {
    fields.optional_number(key, 0..=9_999_999_999_999, DONG).map(Vnd::new)
}

/// Whether a text can be asked for and stand in a receipt: printable ASCII without spaces.
pub(super) fn is_key(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whom a row reaches; an empty list is no limit (*phạm vi áp dụng*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reach {
    /// In which channel the dossier is handed in; `None` for any.
    pub channel: Option<Channel>,
    /// In which provinces: the codes of their portals.
    pub portals: Vec<Box<str>>,
    /// Who asks.
    pub applicants: Vec<Applicant>,
}

impl Reach {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            channel: fields.optional_word("channel"),
            portals: fields.scope("portals", Fields::texts),
            applicants: fields.scope("applicants", Fields::words),
        }
    }

    /// How narrow it is: a province's own row goes before the country's, one of a channel before one of any.
    pub(super) fn weight(&self) -> (bool, bool, bool) {
        (!self.portals.is_empty(), self.channel.is_some(), !self.applicants.is_empty())
    }
}

/// What a fee or a charge costs (*mức thu phí, lệ phí*). Several rows share a key over channels, provinces and time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fee {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// The key by which the fee is asked for, such as `residence-permanent`.
    pub key: Box<str>,
    /// What it is for.
    pub name: Wording,
    /// *Phí* or *lệ phí*.
    pub kind: FeeKind,
    /// What it costs, for one unit; `None` where the fee is known and its amount is not.
    pub amount: Option<Vnd>,
    /// What it is counted by, such as a copy; `None` for once a dossier.
    pub unit: Option<Wording>,
    /// Whom it reaches.
    pub reach: Reach,
    /// The procedures that ask for it, by their codes.
    pub procedures: Vec<Box<str>>,
    /// Fees of one procedure with the same word here are asked one instead of another, by the case.
    pub choice: Option<Box<str>>,
    /// The sub-item of the budget index, where it is known.
    pub sub_item: Option<Box<str>>,
}

impl Row for Fee {
    const TABLE: &'static str = "fees";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn key(&self) -> &str {
        &self.key
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, key) = (fields.provenance(), fields.text("key"));
        if key.as_ref().is_some_and(|key| !is_key(key)) {
            fields.tell(&LAW_SHAPE, "key", KEY);
        }
        let (name, kind) = (fields.wording("name"), fields.word("kind"));
        let (amount, unit) = (dong(fields, "amount"), fields.optional_wording("unit"));
        let (reach, procedures) = (Reach::read(fields), fields.scope("procedures", Fields::texts));
        if procedures.iter().any(|code| ProcedureCode::parse_lenient(code).is_err()) {
            fields.tell(&LAW_SHAPE, "procedures", PROCEDURES);
        }
        let (choice, sub_item) = (fields.optional_text("choice"), fields.optional_text("sub_item"));
        Some(Self {
            provenance: provenance?,
            key: key?,
            name: name?,
            kind: kind?,
            amount,
            unit,
            reach,
            procedures,
            choice,
            sub_item,
        })
    }

    fn references(&self, to: &mut References) {
        to.portals("portals", &self.reach.portals);
    }
}

/// What a relief does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Effect {
    /// The share that is still to be paid, in percent; 0 for nothing.
    Share(u8),
    /// The amount that is still to be paid, for one unit.
    Fixed(Vnd),
}

/// A relief (*miễn, giảm*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Relief {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What it is called.
    pub name: Wording,
    /// The fees that it lowers, by their keys.
    pub fees: Vec<Box<str>>,
    /// What it does.
    pub effect: Effect,
    /// Whom it reaches.
    pub reach: Reach,
    /// What must be true, all of it.
    pub conditions: Vec<Condition>,
    /// How many base salaries it lowers a fee by at most; `None` for no cap.
    pub cap_base_salaries: Option<u8>,
    /// How often a year it is given to one person; `None` for no limit.
    pub times_per_year: Option<u8>,
}

impl Row for Relief {
    const TABLE: &'static str = "reliefs";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, name) = (fields.provenance(), fields.wording("name"));
        let fees = fields.texts("fees");
        if fees.is_empty() {
            fields.findings.add(&LAW_MISSING_KEY, fields.path, "fees");
        }
        let share = fields.optional_number("pay_percent", 0..=100, PERCENT);
        let fixed = dong(fields, "pay_amount");
        let (reach, conditions) = (Reach::read(fields), fields.words("conditions"));
        let cap_base_salaries = fields.optional_number("cap_base_salaries", 1..=100, COUNT);
        let times_per_year = fields.optional_number("times_per_year", 1..=100, COUNT);
        let effect = match (share, fixed) {
            (Some(share), None) => Some(Effect::Share(share)),
            (None, Some(amount)) => Some(Effect::Fixed(amount)),
            _ => {
                fields.findings.add(&rules::RELIEF_EFFECT, fields.path, Parameter::None);
                None
            }
        };
        Some(Self {
            provenance: provenance?,
            name: name?,
            fees,
            effect: effect?,
            reach,
            conditions,
            cap_base_salaries,
            times_per_year,
        })
    }

    fn references(&self, to: &mut References) {
        to.portals("portals", &self.reach.portals);
        to.each::<Fee>("fees", &self.fees);
    }
}

/// A rule about asking for fees (*quy tắc thu, nộp*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FeeRule {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What it is about.
    pub kind: RuleKind,
    /// What it says.
    pub text: Wording,
    /// For a conflict: the reliefs that it is about.
    pub reliefs: Vec<Box<str>>,
}

impl Row for FeeRule {
    const TABLE: &'static str = "fee_rules";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, kind) = (fields.provenance(), fields.word("kind"));
        let (text, reliefs) = (fields.wording("text"), fields.texts("reliefs"));
        Some(Self { provenance: provenance?, kind: kind?, text: text?, reliefs })
    }

    fn references(&self, to: &mut References) {
        to.each::<Relief>("reliefs", &self.reliefs);
    }
}

/// The base salary, by which caps are counted (*mức lương cơ sở*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BaseSalary {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// A month's, in đồng.
    pub amount: Vnd,
}

impl Row for BaseSalary {
    const TABLE: &'static str = "base_salaries";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, amount) = (fields.provenance(), dong(fields, "amount"));
        let amount = fields.required("amount", amount);
        Some(Self { provenance: provenance?, amount: amount? })
    }
}
