//! The ten statuses of a dossier.

use super::rules::STATUS_UNKNOWN;
use crate::finding::{Confidence, Error, Finding, Words, words};

words! {
    /// Where a dossier stands on the national portal (*trạng thái hồ sơ*).
    ///
    /// The list of ten is the same in every system seen; no legal text of it was found.
    ///
    /// ```
    /// use motcua::finding::Language;
    /// use motcua::procedure::Status;
    /// let status = Status::from_code(5)?;
    /// assert_eq!(status.label(Language::Vietnamese), "Yêu cầu bổ sung giấy tờ");
    /// assert_eq!(Status::from_code(11).unwrap_err().code(), "status-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    Status {
        /// 1: the applicant has filed.
        New = "new", vi: "Mới đăng ký", en: "newly filed";
        /// 2: accepted, the period runs.
        Accepted = "accepted", vi: "Được tiếp nhận", en: "accepted";
        /// 3: refused, or closed for want of papers.
        NotAccepted = "not-accepted", vi: "Không được tiếp nhận", en: "not accepted";
        /// 4: with the unit that resolves.
        Processing = "processing", vi: "Đang xử lý", en: "in process";
        /// 5: more papers are asked for.
        SupplementRequired = "supplement-required", vi: "Yêu cầu bổ sung giấy tờ", en: "supplement required";
        /// 6: taxes, fees or charges are to be paid.
        ObligationRequired = "obligation-required", vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "financial obligation required";
        /// 7: the applicant asks to withdraw, or has stopped the procedure.
        WithdrawalRequested = "withdrawal-requested", vi: "Công dân yêu cầu rút hồ sơ", en: "withdrawal requested by the applicant";
        /// 8: stopped by the agency for lack of conditions.
        Stopped = "stopped", vi: "Dừng xử lý", en: "stopped";
        /// 9: the result is at the desk.
        Completed = "completed", vi: "Đã xử lý xong", en: "completed";
        /// 10: the applicant has the result.
        ResultReturned = "result-returned", vi: "Đã trả kết quả", en: "result returned";
    }
}

words! {
    /// What a status does to the period of resolution in running systems.
    Clock {
        /// The period has not begun.
        Waiting = "waiting", vi: "chưa tính", en: "not begun";
        /// It runs.
        Runs = "runs", vi: "đang tính", en: "running";
        /// It stands still.
        Paused = "paused", vi: "tạm dừng", en: "paused";
        /// It has ended.
        Ended = "ended", vi: "đã kết thúc", en: "ended";
    }
}

/// A row of the table; made by the build from `data/statuses.json`.
struct StatusRow {
    code: u8,
    status: Status,
    words: Words,
    aliases: &'static [&'static str],
    clock: Clock,
}

include!(concat!(env!("OUT_DIR"), "/statuses.rs"));

impl Status {
    /// How well the list is founded.
    pub const CONFIDENCE: Confidence = CONFIDENCE;
    /// Where the list comes from.
    pub const SOURCE: &'static str = SOURCE;

    /// The status of a number 1 to 10.
    ///
    /// # Errors
    ///
    /// - `status-unknown` for any other number.
    pub fn from_code(code: u8) -> Result<Self, Error> {
        let row = STATUSES.iter().find(|row| row.code == code);
        row.map(|row| row.status).ok_or_else(|| Finding::new(&STATUS_UNKNOWN).found(usize::from(code)).into())
    }

    /// Whether what is collected after acceptance is not due yet: the dossier is new or just received.
    ///
    /// ```
    /// use motcua::procedure::Status;
    /// assert!(Status::New.is_before_payment_falls_due() && !Status::Processing.is_before_payment_falls_due());
    /// ```
    pub const fn is_before_payment_falls_due(self) -> bool {
        matches!(self, Self::New | Self::Accepted)
    }

    /// The status of a text that portals use: the number, the Vietnamese name, or a word of the portals seen, such
    /// as `paying`. This library's own words are read by [`Status::parse`]: `new` is 2 on the portals seen.
    ///
    /// # Errors
    ///
    /// - `status-unknown` when it is none of them; also for words that were seen and stand for no status.
    ///
    /// ```
    /// use motcua::procedure::Status;
    /// assert_eq!(Status::read(" 06 ")?, Status::ObligationRequired);
    /// assert_eq!(Status::read("paying")?, Status::read("Yêu cầu thực hiện nghĩa vụ tài chính")?);
    /// assert_eq!(Status::read("interoperating").unwrap_err().code(), "status-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let number: Option<u8> = text.parse().ok();
        let meant = |row: &&StatusRow| {
            number == Some(row.code) || row.words.vi == text || row.aliases.contains(&text)
        };
        let row = STATUSES.iter().find(meant);
        row.map(|row| row.status).ok_or_else(|| STATUS_UNKNOWN.error())
    }

    /// The number on the national portal, 1 to 10.
    pub fn code(self) -> u8 {
        self.row().map_or(0, |row| row.code)
    }

    /// The words that portals were seen to use for it.
    pub fn aliases(self) -> &'static [&'static str] {
        self.row().map_or(&[], |row| row.aliases)
    }

    /// Its names, for the messages of findings.
    pub(super) fn words(self) -> Option<&'static Words> {
        self.row().map(|row| &row.words)
    }

    /// What it does to the period in running systems; [`Practice`](super::Practice) decides where they differ.
    pub fn clock(self) -> Clock {
        self.row().map_or(Clock::Waiting, |row| row.clock)
    }

    fn row(self) -> Option<&'static StatusRow> {
        STATUSES.iter().find(|row| row.status == self)
    }
}
