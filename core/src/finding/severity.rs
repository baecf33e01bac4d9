//! How bad a finding is.

use super::words;

words! {
    /// How bad a finding is (*mức độ*).
    ///
    /// ```
    /// use motcua::finding::Severity;
    /// assert!(Severity::Error > Severity::Violation && Severity::Violation > Severity::Notice);
    /// assert_eq!(Severity::parse("fatal").unwrap_err().code(), "unknown-word");
    /// ```
    Severity {
        /// A recommendation or a habit was not kept; nothing is in doubt.
        Notice = "notice", vi: "lưu ý", en: "notice";
        /// A rule is broken, but what is meant is not in doubt.
        Violation = "violation", vi: "vi phạm", en: "violation";
        /// Unreadable, unsafe or ambiguous: what was read must not be acted on.
        Error = "error", vi: "lỗi", en: "error";
    }
}
