//! The rows of the catalogue and of the targets, and how they are read.

use super::limit::TimeLimit;
use super::practice::Channel;
use crate::calendar::Period;
use crate::finding::{Words, words};
use crate::identity::ProcedureCode;
use crate::law::{Fields, File, Provenance, References, Row, Wording, file};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The files of this room.
pub(crate) const PROCEDURES: File = file!("procedures": Procedure);
pub(crate) const TARGETS: File = file!("targets": Goal);

const LENGTH: &Words =
    &Words { vi: "một số nguyên từ 1 đến 255", en: "a whole number from 1 to 255" };
const COPIES: &Words =
    &Words { vi: "một số nguyên từ 0 đến 99", en: "a whole number from 0 to 99" };
const PERCENT: &Words =
    &Words { vi: "một số nguyên từ 1 đến 100", en: "a whole number from 1 to 100" };

words! {
    /// How much of a procedure can be done online (*mức độ dịch vụ công trực tuyến*).
    Level {
        /// All of it.
        Full = "full", vi: "toàn trình", en: "all online";
        /// Part of it; the reason has to be published.
        Partial = "partial", vi: "một phần", en: "partly online";
    }
}

words! {
    /// The unit of a time limit.
    Unit {
        /// Open time of the office.
        WorkingHours = "working-hours", vi: "giờ làm việc", en: "working hours";
        /// Days that are worked.
        WorkingDays = "working-days", vi: "ngày làm việc", en: "working days";
        /// Days of the calendar.
        CalendarDays = "calendar-days", vi: "ngày", en: "days";
        /// The same working day; no number.
        SameDay = "same-day", vi: "trong ngày", en: "the same day";
        /// None is set; no number.
        Unset = "unset", vi: "không quy định", en: "none set";
    }
}

/// A procedure of the catalogue (*thủ tục hành chính*) as it is from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Procedure {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// Its code; several rows over time share it.
    pub code: ProcedureCode,
    /// What it is called.
    pub name: Wording,
    /// The field it belongs to.
    pub field: Wording,
    /// Who resolves it.
    pub agency: Wording,
    /// How much of it can be done online; `None` where that was not found.
    pub level: Option<Level>,
    /// How it can be filed, and how long it takes then; none where that was not found.
    pub ways: Vec<Way>,
    /// The fees, by the ids of a table that the caller has.
    pub fees: Vec<Box<str>>,
    /// What has to be filed.
    pub papers: Vec<Paper>,
    /// What it gives.
    pub result: Wording,
    /// The codes of procedures that have to come first.
    pub follows: Vec<Box<str>>,
}

/// A channel of a procedure and its time limit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Way {
    /// The channel.
    pub channel: Channel,
    /// The time limit for it.
    pub limit: TimeLimit,
    /// What is to be known of the limit: when it is longer.
    pub note: Option<Wording>,
}

/// A paper to be filed (*thành phần hồ sơ*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paper {
    /// Its key in the procedure.
    pub id: Box<str>,
    /// What it is.
    pub name: Wording,
    /// How many originals.
    pub originals: u8,
    /// How many copies.
    pub copies: u8,
}

impl Row for Procedure {
    const TABLE: &'static str = "procedures";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let code = fields.text("code").and_then(|text| {
            let code = ProcedureCode::parse(&text);
            code.map_err(|error| fields.tell(error.finding().rule(), "code", crate::finding::Parameter::None))
                .ok()
        });
        let (name, field) = (fields.wording("name"), fields.wording("field"));
        let agency = fields.wording("agency");
        let level = fields.optional_word("level");
        let ways = fields.objects("ways", Way::read);
        let fees = fields.texts("fees");
        let papers = fields.objects("papers", Paper::read);
        let result = fields.wording("result");
        let follows = fields.texts("follows");
        Some(Self {
            provenance: provenance?,
            code: code?,
            name: name?,
            field: field?,
            agency: agency?,
            level,
            ways,
            fees,
            papers,
            result: result?,
            follows,
        })
    }
}

impl Way {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let channel = fields.word("channel");
        let unit = fields.word("unit");
        let number = fields.optional_number::<u8>("number", 1..=255, LENGTH).map(u32::from);
        let note = fields.optional_wording("note");
        let unit = unit?;
        let period = |make: fn(u32) -> Result<Period, crate::finding::Error>| {
            number.and_then(|number| make(number).ok()).map(TimeLimit::Within)
        };
        let limit = match unit {
            Unit::SameDay if number.is_none() => Some(TimeLimit::SameDay),
            Unit::Unset if number.is_none() => Some(TimeLimit::Unset),
            Unit::SameDay | Unit::Unset => None,
            Unit::WorkingHours => period(Period::working_hours),
            Unit::WorkingDays => period(Period::working_days),
            Unit::CalendarDays => period(Period::calendar_days),
        };
        if limit.is_none() {
            fields.tell(&super::rules::CATALOGUE_LIMIT, "number", unit.as_str());
        }
        Some(Self { channel: channel?, limit: limit?, note })
    }
}

impl Paper {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (id, name) = (fields.text("id"), fields.wording("name"));
        let originals = fields.optional_number("originals", 0..=99, COPIES).unwrap_or(0);
        let copies = fields.optional_number("copies", 0..=99, COPIES).unwrap_or(0);
        Some(Self { id: id?, name: name?, originals, copies })
    }
}

/// By when a desk wants to be done, as a share of the time to the appointment (*chỉ tiêu giải quyết trước hạn*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Goal {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// The portals whose desks set it: codes, or `national`, `provinces`, `ministries`; empty for all.
    pub portals: Vec<Box<str>>,
    /// The channels it is for; empty for all.
    pub channels: Vec<Channel>,
    /// The share of the working time between acceptance and appointment, in percent.
    pub percent: u8,
}

impl Row for Goal {
    const TABLE: &'static str = "targets";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let (portals, channels) =
            (fields.scope("portals", Fields::texts), fields.scope("channels", Fields::words));
        let percent = fields.optional_number("percent", 1..=100, PERCENT);
        Some(Self { provenance: provenance?, portals, channels, percent: percent? })
    }

    fn references(&self, to: &mut References) {
        to.portals("portals", &self.portals);
    }
}
