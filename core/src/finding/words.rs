//! Closed vocabularies: every word with its stable spelling and its Vietnamese and English labels.

/// An enumeration whose members are words.
pub(crate) trait Word: Copy + Sized + 'static {
    /// The words in one line, for findings.
    const LIST: &'static str;
    /// The member of a word.
    fn from_word(word: &str) -> Option<Self>;
}

/// Where a word stands in a list: one function for all lists, since comparing with each word in code is larger by far.
pub(crate) fn place_of(word: &str, words: &[&str]) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

/// Declares such an enumeration: for each member its word, its Vietnamese and its English label.
///
/// ```text
/// words! {
///     /// How bad it is (*mức độ*).
///     Severity {
///         /// A habit was not kept.
///         Notice = "notice", vi: "lưu ý", en: "notice";
///     }
/// }
/// ```
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $word:literal, vi: $vi:literal, en: $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        // Not `expect`: a list that will grow is `non_exhaustive`.
        #[allow(clippy::exhaustive_enums, reason = "a closed list: whoever meets one must know every word")]
        pub enum $name { $($(#[$member_doc])* $member),+ }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The stable word in kebab-case.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$member => $word),+ }
            }

            /// What people call it, in the given language.
            pub const fn label(self, language: $crate::finding::Language) -> &'static str {
                match (self, language) {
                    $(
                        (Self::$member, $crate::finding::Language::Vietnamese) => $vi,
                        (Self::$member, $crate::finding::Language::English) => $en,
                    )+
                }
            }

            /// Reads the stable word.
            ///
            /// # Errors
            ///
            /// `unknown-word` when it is no word of this list.
            pub fn parse(word: &str) -> Result<Self, $crate::finding::Error> {
                $crate::finding::Word::from_word(word).ok_or_else(|| {
                    $crate::finding::argument::unknown_word(<Self as $crate::finding::Word>::LIST)
                })
            }
        }

        impl $crate::finding::Word for $name {
            const LIST: &'static str = $crate::finding::words!(@list $($word)+);
            fn from_word(word: &str) -> Option<Self> {
                $crate::finding::place_of(word, &[$($word),+]).and_then(|place| Self::ALL.get(place).copied())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::finding::Error;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::parse(word)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        $crate::finding::text_form!($name, $name::parse, as_str);
    };
    (@list $first:literal $($rest:literal)*) => { concat!($first, $(", ", $rest),*) };
}
pub(crate) use words;
