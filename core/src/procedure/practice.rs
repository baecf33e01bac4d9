//! What the decrees leave open, as named policies with defaults.

use super::regime::Regime;
use crate::finding::words;

words! {
    /// How a dossier reaches the desk (*hình thức nộp*).
    Channel {
        /// At the desk.
        Desk = "desk", vi: "Trực tiếp", en: "at the desk";
        /// On a portal.
        Online = "online", vi: "Trực tuyến", en: "online";
        /// By the public post.
        Post = "post", vi: "Bưu chính công ích", en: "by post";
    }
}

impl Channel {
    /// The number that portals use: 1 desk, 2 online, 3 post.
    pub const fn code(self) -> u8 {
        match self {
            Self::Desk => 1,
            Self::Online => 2,
            Self::Post => 3,
        }
    }

    /// The channel of such a number.
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|channel| channel.code() == code)
    }
}

words! {
    /// What a supplement after acceptance does to the period.
    SupplementPolicy {
        /// The period begins anew when everything is there: NĐ 118/2025 art. 19(5), NĐ 61/2018 art. 19(4).
        Restart = "restart", vi: "tính lại từ đầu", en: "the period begins anew";
        /// The time of waiting is added, as some running systems do.
        Extend = "extend", vi: "cộng thêm thời gian chờ", en: "the waiting is added";
    }
}

words! {
    /// What an agency's stop or an open obligation does to the period.
    PausePolicy {
        /// It stands still, as in running systems; no article of the decrees says so.
        Pause = "pause", vi: "tạm dừng tính thời hạn", en: "the period stands still";
        /// It runs on.
        Run = "run", vi: "vẫn tính thời hạn", en: "the period runs on";
    }
}

words! {
    /// Which date counts where the calendar changed after a receipt was given.
    DatePolicy {
        /// The date on the receipt: only an apology changes it, or time in which the period stands still since.
        Printed = "printed", vi: "theo ngày ghi trên giấy hẹn", en: "the date on the receipt";
        /// The date computed with the calendar as it is known now.
        Computed = "computed", vi: "tính lại theo lịch mới", en: "computed anew";
    }
}

words! {
    /// When an online dossier has to be answered where the decree of its day sets no term.
    AnswerPolicy {
        /// No term: NĐ 61/2018 has none.
        Decree = "decree", vi: "chỉ theo nghị định", en: "by the decree alone";
        /// Eight working hours, as running systems did before the decree said so.
        EightHours = "eight-hours", vi: "8 giờ làm việc theo thực tế", en: "eight working hours, as in practice";
    }
}

/// The policies of whoever asks (*chính sách áp dụng*); every answer names those that decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Practice {
    /// What a supplement after acceptance does.
    pub supplement: SupplementPolicy,
    /// What an open financial obligation does.
    pub obligation: PausePolicy,
    /// What a stop by the agency does.
    pub suspension: PausePolicy,
    /// Which date counts.
    pub date: DatePolicy,
    /// When an online dossier has to be answered.
    pub answer: AnswerPolicy,
}

impl Default for Practice {
    fn default() -> Self {
        Self {
            supplement: SupplementPolicy::Restart,
            obligation: PausePolicy::Pause,
            suspension: PausePolicy::Pause,
            date: DatePolicy::Printed,
            answer: AnswerPolicy::Decree,
        }
    }
}

/// Under which terms a dossier lives: the decree of its day, its channel, the policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Terms {
    /// The decree.
    pub regime: &'static Regime,
    /// How it was filed.
    pub channel: Channel,
    /// What the decree leaves open.
    pub practice: Practice,
}

impl Terms {
    /// The terms of a channel under a decree, with the default policies.
    pub fn new(regime: &'static Regime, channel: Channel) -> Self {
        Self { regime, channel, practice: Practice::default() }
    }

    /// Sets the policies.
    #[must_use]
    pub const fn practice(mut self, practice: Practice) -> Self {
        self.practice = practice;
        self
    }
}
