//! Comparing names as running systems do.

use crate::finding::words;
use crate::text::fold;
use alloc::string::String;

words! {
    /// How two names are compared (*đối chiếu họ tên*). Equal names never link anything; different ones refuse.
    ///
    /// ```
    /// use motcua::account::link::NamePolicy;
    /// assert!(NamePolicy::Plain.same("Nguyễn Thị  Mẫu", "NGUYEN THI MAU"));
    /// assert!(!NamePolicy::Exact.same("Nguyễn Thị Mẫu", "NGUYEN THI MAU"));
    /// assert!(!NamePolicy::Plain.same("Nguyễn Thị Mẫu", "Nguyễn Thị Mẫn"));
    /// ```
    #[derive(Default)]
    NamePolicy {
        /// Upper case, without marks and spaces, as provincial systems compare [the log-in of a one-stop system in
        /// use]: forgives how names are typed, and takes a few different names for the same.
        #[default]
        Plain = "plain", vi: "chữ hoa không dấu", en: "without marks and case";
        /// Character by character, after white space around it is left out.
        Exact = "exact", vi: "đúng từng ký tự", en: "character by character";
    }
}

impl NamePolicy {
    /// Whether two names are the same under this policy.
    pub fn same(self, first: &str, second: &str) -> bool {
        self.key(first) == self.key(second)
    }

    /// What is compared.
    fn key(self, name: &str) -> String {
        let exact = || String::from(name.trim());
        match self {
            Self::Exact => exact(),
            Self::Plain => {
                let mut plain = fold(name, None).text;
                plain.retain(|character| character.is_ascii_alphanumeric());
                plain.make_ascii_uppercase();
                // A name in another script folds to nothing and would equal any other such name.
                if plain.is_empty() { exact() } else { plain }
            }
        }
    }

    /// A 64-bit fingerprint (FNV-1a) of what is compared, never 0: equal names have equal ones. Two different
    /// names can share one by accident, which forgoes a refusal and links nothing.
    pub(in crate::account) fn fingerprint(self, name: &str) -> u64 {
        let hash = self.key(name).bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        hash.max(1)
    }
}
