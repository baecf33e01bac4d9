//! The rows of land obligations in the book: when they fall due, rates, reliefs, late interest, codes of the budget.

use super::ObligationKind;
use crate::finding::{Words, words};
use crate::law::{Fields, File, Provenance, Row, Wording, file};
use crate::money::Vnd;
use crate::time::Date;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The file of this room.
pub(crate) const FILE: File = file!("land": DueRule, DueExtension, DueShift, ObligationRate, StatutoryAmount, ObligationRelief, LateRate, BudgetCode);

const PART: &Words = &Words {
    vi: "số thứ tự của kỳ nộp, từ 1 đến 12",
    en: "the number of an instalment, 1 to 12",
};
const PERCENT: &Words =
    &Words { vi: "một số phần trăm từ 1 đến 100", en: "a percentage from 1 to 100" };
const DAYS: &Words = &Words { vi: "số ngày từ 1 đến 3650", en: "a number of days, 1 to 3650" };
const MONTH: &Words = &Words { vi: "một số nguyên từ 1 đến 12", en: "a whole number from 1 to 12" };
const DAY: &Words = &Words { vi: "một số nguyên từ 1 đến 31", en: "a whole number from 1 to 31" };
const MILLIONTHS: &Words =
    &Words { vi: "một số phần triệu từ 1 đến 1000000", en: "millionths, 1 to 1000000" };
const DONG: &Words = &Words { vi: "một số đồng", en: "a number of đồng" };
const TIMES: &Words =
    &Words { vi: "một số nguyên từ 1 đến 1000", en: "a whole number from 1 to 1000" };

words! {
    /// In which case an obligation was noticed (*trường hợp*); it decides which rule says when it falls due.
    #[derive(Default)]
    Situation {
        /// The ordinary one, where law knows no other.
        #[default]
        Standard = "standard", vi: "thông thường", en: "ordinary";
        /// The first notice.
        FirstNotice = "first-notice", vi: "thông báo lần đầu", en: "first notice";
        /// A later year, paid at once.
        YearlyOnce = "yearly-once", vi: "từ năm thứ hai, nộp một lần", en: "a later year, paid at once";
        /// A later year, paid in two halves.
        YearlyTwice = "yearly-twice", vi: "từ năm thứ hai, nộp hai lần", en: "a later year, paid twice";
        /// Determined anew after an extension or change.
        Redetermined = "redetermined", vi: "xác định lại", en: "determined anew";
        /// Adjusted at the payer's own declaration.
        AdjustedByPayer = "adjusted-by-payer", vi: "điều chỉnh theo kê khai", en: "adjusted by declaration";
        /// Increased by an authority.
        AdjustedByAuthority = "adjusted-by-authority", vi: "điều chỉnh tăng theo cơ quan có thẩm quyền", en: "increased by an authority";
        /// Land used without decision or contract, declared late.
        Undeclared = "undeclared", vi: "sử dụng đất kê khai chậm", en: "declared late";
        /// A debt of resettlement that is set again.
        ResettlementDebt = "resettlement-debt", vi: "tính lại nợ tái định cư", en: "debt of resettlement set again";
        /// The difference by a synthesis declaration.
        Synthesis = "synthesis", vi: "tờ khai tổng hợp", en: "synthesis declaration";
        /// A notice corrected because of wrong data.
        CorrectedData = "corrected-data", vi: "thông báo sửa do dữ liệu sai", en: "corrected for wrong data";
        /// Won at an auction.
        Auction = "auction", vi: "trúng đấu giá", en: "won at an auction";
    }
}

words! {
    /// What a due day is counted from (*căn cứ tính thời hạn*).
    DueBasis {
        /// Days from the notice's day of issue, not of receipt (*kể từ ngày ban hành thông báo*).
        AfterIssue = "after-issue", vi: "kể từ ngày ban hành thông báo", en: "from the issue of the notice";
        /// A day of the notice's year.
        FixedDay = "fixed-day", vi: "ngày cố định trong năm", en: "a fixed day of the year";
        /// A day of the year after.
        FixedDayNextYear = "fixed-day-next-year", vi: "ngày cố định của năm sau", en: "a fixed day of the next year";
        /// The due day of the first notice.
        AsFirstNotice = "as-first-notice", vi: "theo thông báo lần đầu", en: "as the first notice";
        /// Days from the beginning of the use of the land.
        AfterStartOfUse = "after-start-of-use", vi: "kể từ ngày bắt đầu sử dụng đất", en: "from the beginning of use";
        /// A day that a decision says.
        AsDecided = "as-decided", vi: "theo quyết định", en: "as decided";
    }
}

words! {
    /// What moves a due day (*chuyển hạn*).
    Shift {
        /// A due day on a day off moves to the next working day.
        NextWorkingDay = "next-working-day", vi: "chuyển sang ngày làm việc tiếp theo", en: "to the next working day";
        /// The tax authority's system was down on the last day: the day after it works again is in time.
        AfterOutage = "after-outage", vi: "ngày tiếp theo ngày hệ thống thuế hoạt động trở lại", en: "to the day after the tax system works again";
    }
}

words! {
    /// Which part of an area of land a rate is for (*bậc thuế*).
    Band {
        /// Within the quota (*hạn mức*).
        WithinQuota = "within-quota", vi: "trong hạn mức", en: "within the quota";
        /// Over the quota, up to three times the quota over it.
        OverQuota = "over-quota", vi: "vượt không quá ba lần hạn mức", en: "over the quota, at most three times";
        /// Beyond that.
        OverThreeTimes = "over-three-times", vi: "vượt trên ba lần hạn mức", en: "over the quota by more than three times";
    }
}

words! {
    /// A kind of code of the budget (*loại mã*).
    BudgetCodeKind {
        /// *Chương*.
        Chapter = "chapter", vi: "chương", en: "chapter";
        /// *Tiểu mục*.
        SubItem = "sub-item", vi: "tiểu mục", en: "sub-item";
        /// *Tài khoản*.
        Account = "account", vi: "tài khoản", en: "account";
    }
}

/// When an obligation falls due (*thời hạn nộp*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DueRule {
    /// Where the row comes from and when it holds, by the day of issue of the notice.
    pub provenance: Provenance,
    /// For which obligations; empty for all.
    pub obligations: Vec<ObligationKind>,
    /// In which case.
    pub situation: Situation,
    /// Which instalment; `None` for the whole.
    pub part: Option<u8>,
    /// How much of the whole, in percent.
    pub percent: Option<u8>,
    /// What the day is counted from.
    pub basis: DueBasis,
    /// How many days.
    pub days: Option<u16>,
    /// Month and day of a fixed day.
    pub day: Option<(u8, u8)>,
    /// In words.
    pub condition: Option<Wording>,
}

impl Row for DueRule {
    const TABLE: &'static str = "due_rules";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let obligations = fields.scope("obligations", Fields::words);
        let (situation, basis) = (fields.word("situation"), fields.word("basis"));
        let part = fields.optional_number("part", 1..=12, PART);
        let percent = fields.optional_number("percent", 1..=100, PERCENT);
        let days = fields.optional_number("days", 1..=3650, DAYS);
        let month = fields.optional_number("month", 1..=12, MONTH);
        let day = fields.optional_number("day", 1..=31, DAY);
        let condition = fields.optional_wording("condition");
        let basis = basis?;
        let days = match basis {
            DueBasis::AfterIssue | DueBasis::AfterStartOfUse => Some(fields.required("days", days)?),
            _ => days,
        };
        let day = match basis {
            DueBasis::FixedDay | DueBasis::FixedDayNextYear => {
                Some((fields.required("month", month)?, fields.required("day", day)?))
            }
            _ => month.zip(day),
        };
        Some(Self {
            provenance: provenance?,
            obligations,
            situation: situation?,
            part,
            percent,
            basis,
            days,
            day,
            condition,
        })
    }
}

/// A decree that extends a due day (*gia hạn*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DueExtension {
    /// Where the row comes from, and since when it is known.
    pub provenance: Provenance,
    /// For which obligations.
    pub obligations: Vec<ObligationKind>,
    /// The due day that is extended, before it moves to a working day.
    pub original: Date,
    /// By how many months.
    pub months: u8,
    /// How much of the whole, in percent.
    pub percent: Option<u8>,
    /// For whom, in words.
    pub condition: Wording,
}

impl Row for DueExtension {
    const TABLE: &'static str = "due_extensions";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let obligations = fields.scope("obligations", Fields::words);
        let original = fields.optional_date("original");
        let original = fields.required("original", original);
        let months = fields.optional_number("months", 1..=12, MONTH);
        let months = fields.required("months", months);
        let percent = fields.optional_number("percent", 1..=100, PERCENT);
        let condition = fields.wording("condition");
        Some(Self {
            provenance: provenance?,
            obligations,
            original: original?,
            months: months?,
            percent,
            condition: condition?,
        })
    }
}

/// What moves a due day, by the law of that day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DueShift {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What it does.
    pub shift: Shift,
}

impl Row for DueShift {
    const TABLE: &'static str = "due_shifts";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, shift) = (fields.provenance(), fields.word("shift"));
        Some(Self { provenance: provenance?, shift: shift? })
    }
}

/// The rate of an obligation (*mức thu, thuế suất*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObligationRate {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// Of which obligation.
    pub obligation: ObligationKind,
    /// For which part of an area.
    pub band: Option<Band>,
    /// Millionths of the base: 5000 is 0.5 %.
    pub rate_millionths: u32,
    /// The most that is to be paid.
    pub cap: Option<Vnd>,
    /// What it is taken of.
    pub base: Wording,
}

impl Row for ObligationRate {
    const TABLE: &'static str = "obligation_rates";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, obligation) = (fields.provenance(), fields.word("obligation"));
        let band = fields.optional_word("band");
        let rate = fields.optional_number("rate_millionths", 1..=1_000_000, MILLIONTHS);
        let rate = fields.required("rate_millionths", rate);
        let cap = fields.optional_number("cap", 1..=u64::MAX, DONG).map(Vnd::new);
        let base = fields.wording("base");
        Some(Self {
            provenance: provenance?,
            obligation: obligation?,
            band,
            rate_millionths: rate?,
            cap,
            base: base?,
        })
    }
}

/// An amount that other rules rest on, such as the base salary (*mức lương cơ sở*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatutoryAmount {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What it is: `base-salary`.
    pub key: Box<str>,
    /// The amount.
    pub amount: Vnd,
}

impl Row for StatutoryAmount {
    const TABLE: &'static str = "statutory_amounts";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, key) = (fields.provenance(), fields.text("key"));
        let amount = fields.optional_number("amount", 0..=u64::MAX, DONG).map(Vnd::new);
        let amount = fields.required("amount", amount);
        Some(Self { provenance: provenance?, key: key?, amount: amount? })
    }
}

/// What is taken off an obligation (*miễn, giảm*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObligationRelief {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// Off which obligation.
    pub obligation: ObligationKind,
    /// How much of it, in percent.
    pub percent: u8,
    /// The most that is taken off, in base salaries.
    pub most_base_salaries: Option<u16>,
    /// For whom, in words.
    pub condition: Wording,
}

impl Row for ObligationRelief {
    const TABLE: &'static str = "obligation_reliefs";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, obligation) = (fields.provenance(), fields.word("obligation"));
        let percent = fields.optional_number("percent", 1..=100, PERCENT);
        let percent = fields.required("percent", percent);
        let most_base_salaries = fields.optional_number("most_base_salaries", 1..=1000, TIMES);
        let condition = fields.wording("condition");
        Some(Self {
            provenance: provenance?,
            obligation: obligation?,
            percent: percent?,
            most_base_salaries,
            condition: condition?,
        })
    }
}

/// The rate of late interest (*mức tiền chậm nộp*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LateRate {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// Millionths a day: 300 is 0.03 %.
    pub rate_millionths: u32,
}

impl Row for LateRate {
    const TABLE: &'static str = "late_rates";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let rate = fields.optional_number("rate_millionths", 1..=1_000_000, MILLIONTHS);
        let rate = fields.required("rate_millionths", rate);
        Some(Self { provenance: provenance?, rate_millionths: rate? })
    }
}

/// A code of the budget (*mã mục lục ngân sách*), by the day of payment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BudgetCode {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// Which kind of code.
    pub kind: BudgetCodeKind,
    /// The code.
    pub code: Box<str>,
    /// What it is for.
    pub name: Wording,
    /// The obligations that are paid under it.
    pub obligations: Vec<ObligationKind>,
    /// The codes that took its place.
    pub replaced_by: Vec<Box<str>>,
}

impl Row for BudgetCode {
    const TABLE: &'static str = "budget_codes";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, kind) = (fields.provenance(), fields.word("kind"));
        let (code, name) = (fields.text("code"), fields.wording("name"));
        let (obligations, replaced_by) =
            (fields.scope("obligations", Fields::words), fields.texts("replaced_by"));
        Some(Self {
            provenance: provenance?,
            kind: kind?,
            code: code?,
            name: name?,
            obligations,
            replaced_by,
        })
    }
}
