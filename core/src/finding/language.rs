//! The languages in which findings are told.

use super::words;

words! {
    /// A language in which findings are told; the word is its ISO 639 code.
    ///
    /// ```
    /// use motcua::finding::Language;
    /// assert_eq!(Language::parse("en"), Ok(Language::English));
    /// assert_eq!(Language::parse("English").unwrap_err().code(), "unknown-word");
    /// ```
    #[derive(Default)]
    Language {
        /// Vietnamese (*tiếng Việt*), `vi`.
        #[default]
        Vietnamese = "vi", vi: "tiếng Việt", en: "Vietnamese";
        /// English, `en`.
        English = "en", vi: "tiếng Anh", en: "English";
    }
}
