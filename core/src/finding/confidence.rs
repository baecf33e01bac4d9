//! How well a fact is founded.

use super::words;

words! {
    /// How well a fact is founded (*độ tin cậy*), from weakest to best.
    ///
    /// An answer is as well founded as the weakest fact that it used.
    ///
    /// ```
    /// use motcua::finding::Confidence;
    /// assert!(Confidence::Unverified < Confidence::Primary);
    /// assert_eq!(Confidence::Code.min(Confidence::Secondary), Confidence::Code);
    /// assert_eq!(Confidence::parse("hearsay").unwrap_err().code(), "unknown-word");
    /// ```
    Confidence {
        /// No text was seen; stated from memory or inferred.
        Unverified = "unverified", vi: "chưa kiểm chứng", en: "unverified";
        /// Seen in the data or programs of running systems only.
        Code = "code", vi: "thấy trong hệ thống đang chạy", en: "seen in a running system";
        /// Told by a second author: press, a guide, a summary.
        Secondary = "secondary", vi: "nguồn thứ cấp", en: "secondary source";
        /// The text itself was seen, or a copy of it word for word.
        Primary = "primary", vi: "văn bản gốc", en: "primary text";
    }
}
