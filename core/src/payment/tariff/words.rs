//! The closed vocabularies of fees.

pub use crate::payment::FeeKind;

use crate::finding::words;

words! {
    /// How a dossier is handed in (*kênh nộp hồ sơ*).
    Channel {
        /// At the one-stop desk, or by post to it.
        Desk = "desk", vi: "nộp trực tiếp", en: "at the desk";
        /// On the portal.
        Online = "online", vi: "nộp trực tuyến", en: "online";
    }
}

words! {
    /// Who asks for the procedure (*đối tượng nộp*).
    Applicant {
        /// A citizen of Vietnam.
        Citizen = "citizen", vi: "công dân", en: "citizen";
        /// A foreigner.
        Foreigner = "foreigner", vi: "người nước ngoài", en: "foreigner";
        /// An organisation.
        Organisation = "organisation", vi: "tổ chức", en: "organisation";
    }
}

words! {
    /// What must be true of who asks for a relief (*điều kiện miễn, giảm*).
    Condition {
        /// A digital citizen: an e-identity account of level 2 with five kinds of papers in it.
        DigitalCitizen = "digital-citizen", vi: "công dân số", en: "digital citizen";
        /// Of a group that law gives a reduced rate.
        ReducedGroup = "reduced-group", vi: "thuộc nhóm được giảm", en: "of a group with a reduced rate";
    }
}

words! {
    /// What becomes of a part of a đồng (*làm tròn*).
    Rounding {
        /// To the nearest đồng, a half upwards.
        Nearest = "nearest", vi: "làm tròn đến đồng gần nhất", en: "to the nearest đồng, a half upwards";
        /// Left out.
        Down = "down", vi: "bỏ phần lẻ của đồng", en: "down to whole đồng";
        /// Counted whole.
        Up = "up", vi: "làm tròn lên", en: "up to whole đồng";
    }
}

words! {
    /// Which relief counts where several fit (*nhiều mức giảm*).
    Several {
        /// The one that leaves the least to pay.
        Highest = "highest", vi: "áp dụng mức giảm cao nhất", en: "the highest relief";
        /// The one that leaves the most to pay.
        Lowest = "lowest", vi: "áp dụng mức giảm thấp nhất", en: "the lowest relief";
    }
}

words! {
    /// What becomes of a relief of which the texts say different things (*mức giảm còn mâu thuẫn*).
    Disputed {
        /// It is given, and the conflict is told.
        Given = "given", vi: "áp dụng, có nêu mâu thuẫn", en: "given, and the conflict told";
        /// It is not given, and the conflict is told.
        Withheld = "withheld", vi: "không áp dụng, có nêu mâu thuẫn", en: "withheld, and the conflict told";
    }
}

words! {
    /// Why an amount is not known (*lý do chưa biết*).
    UnknownReason {
        /// The book has no fee of this name, or none of this procedure.
        NotInBook = "not-in-book", vi: "bộ dữ liệu không có khoản thu này", en: "the book has no such fee";
        /// It has rows of it, but none for this day, channel, province and applicant.
        NoRow = "no-row", vi: "không có dòng nào cho ngày, kênh, tỉnh và đối tượng này", en: "no row for this day, channel, province and applicant";
        /// The fee is known to be asked, its amount was not found.
        NoAmount = "no-amount", vi: "có khoản thu nhưng không tìm thấy mức thu", en: "the fee is known, its amount is not";
        /// Several rows of equal weight say different amounts.
        Contradiction = "contradiction", vi: "nhiều dòng nói mức thu khác nhau", en: "rows of equal weight say different amounts";
        /// The procedure has one of several fees, by the case; the fee itself must be asked for.
        Choice = "choice", vi: "tùy trường hợp của thủ tục, cần hỏi đúng khoản thu", en: "depends on the case of the procedure: ask for the fee itself";
        /// A relief has a cap in base salaries, and the base salary of the day is not known.
        NoBaseSalary = "no-base-salary", vi: "chưa biết mức lương cơ sở của ngày này", en: "the base salary of the day is not known";
        /// It is more than this library can count.
        TooLarge = "too-large", vi: "số tiền vượt khả năng tính", en: "the amount is too large";
    }
}

words! {
    /// What a rule about fees is about (*quy tắc thu*).
    RuleKind {
        /// Which relief counts where several fit.
        SeveralReliefs = "several-reliefs", vi: "nhiều mức giảm", en: "several reliefs";
        /// When proof of payment is handed in.
        PayWhen = "pay-when", vi: "thời điểm nộp", en: "when to pay";
        /// When the collector passes the money on.
        PassOn = "pass-on", vi: "nộp vào ngân sách", en: "passing on";
        /// What becomes of the fee of a dossier that is stopped.
        Refund = "refund", vi: "hoàn trả", en: "refund";
        /// Until when a fee is due.
        Due = "due", vi: "thời hạn nộp", en: "due day";
        /// Texts that say different things of the reliefs named.
        Conflict = "conflict", vi: "quy định mâu thuẫn", en: "conflict";
    }
}
