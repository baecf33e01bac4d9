//! Closed vocabularies.

/// Declares an enumeration of words: for each member its word and its labels.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $word:literal, vi: $vi:literal, en: $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
                    $((Self::$member, $crate::finding::Language::Vietnamese) => $vi, (Self::$member, $crate::finding::Language::English) => $en),+
                }
            }

            /// Reads the stable word.
            ///
            /// # Errors
            ///
            /// `argument-choice` when it is no word of this list.
            pub fn parse(word: &str) -> Result<Self, $crate::finding::Error> {
                match word {
                    $($word => Ok(Self::$member),)+
                    _ => Err($crate::finding::argument::choice("word", $crate::procedure::words::words!(@list $($word)+))),
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
    (@list $first:literal $($rest:literal)*) => { concat!($first, $(", ", $rest),*) };
}
pub(crate) use words;
