//! The closed vocabularies of the book: every word with its stable spelling and its Vietnamese and English
//! labels.

use crate::finding::Confidence;

/// An enumeration whose members are words of the book.
pub(crate) trait Word: Copy + Sized + 'static {
    /// The words in one line, for findings.
    const LIST: &'static str;
    /// The member of a word.
    fn from_word(word: &str) -> Option<Self>;
}

/// Declares such an enumeration: for each member its word, its Vietnamese and its English label.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $word:literal, $vi:literal, $en:literal;)+ }) => {
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
            /// `unknown-word` when it is no word of this list.
            pub fn parse(word: &str) -> Result<Self, $crate::finding::Error> {
                $crate::law::Word::from_word(word).ok_or_else(|| {
                    $crate::finding::Finding::new(&$crate::law::UNKNOWN_WORD)
                        .expected(<Self as $crate::law::Word>::LIST).into()
                })
            }
        }

        impl $crate::law::Word for $name {
            const LIST: &'static str = $crate::law::words!(@list $($word)+);
            fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$member),)+ _ => None }
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

impl Word for Confidence {
    const LIST: &'static str = "unverified, code, secondary, primary";
    fn from_word(word: &str) -> Option<Self> {
        Self::from_word(word)
    }
}

words! {
    /// Who speaks in a row (*thẩm quyền*).
    Authority {
        /// A law, a resolution or a decree.
        Law = "law", "luật, nghị định", "law or decree";
        /// An official letter that directs agencies.
        Directive = "directive", "công văn chỉ đạo", "directive to agencies";
        /// The regulation of the national portal.
        Regulation = "regulation", "quy chế Cổng Dịch vụ công quốc gia", "regulation of the national portal";
        /// Who runs a portal: what its login page takes.
        Portal = "portal", "đơn vị vận hành cổng", "operator of the portal";
        /// What systems were seen to do, with no document behind it.
        Practice = "practice", "thực tế vận hành", "practice";
    }
}

words! {
    /// A way to log in (*phương thức đăng nhập*).
    Method {
        /// National portal account by mobile subscriber.
        PortalMobile = "portal-mobile", "tài khoản Cổng DVCQG bằng thuê bao di động", "portal account by mobile subscriber";
        /// National portal account by social-insurance number.
        PortalSocialInsurance = "portal-social-insurance", "tài khoản Cổng DVCQG bằng mã số BHXH", "portal account by social-insurance number";
        /// National portal account by a Vietnam Post account.
        PortalPost = "portal-post", "tài khoản Cổng DVCQG bằng tài khoản Bưu điện Việt Nam", "portal account by Vietnam Post account";
        /// National portal account by USB token.
        PortalUsbToken = "portal-usb-token", "tài khoản Cổng DVCQG bằng USB ký số", "portal account by USB token";
        /// National portal account by SIM signature.
        PortalSimSignature = "portal-sim-signature", "tài khoản Cổng DVCQG bằng SIM ký số", "portal account by SIM signature";
        /// National portal account by remote digital signature.
        PortalRemoteSignature = "portal-remote-signature", "tài khoản Cổng DVCQG bằng chữ ký số từ xa", "portal account by remote signature";
        /// An account of a province's or ministry's own system.
        ProvinceLocal = "province-local", "tài khoản riêng của hệ thống tỉnh, bộ", "account of a province's or ministry's own system";
        /// VNeID e-identity account of level 1.
        VneidLevel1 = "vneid-level-1", "tài khoản định danh điện tử mức 1", "VNeID account of level 1";
        /// VNeID e-identity account of level 2.
        VneidLevel2 = "vneid-level-2", "tài khoản định danh điện tử mức 2", "VNeID account of level 2";
        /// VNeID e-identity account of an organisation.
        VneidOrganisation = "vneid-organisation", "tài khoản định danh điện tử của tổ chức", "VNeID account of an organisation";
        /// Internal account of a desk's staff.
        Staff = "staff", "tài khoản nội bộ của cán bộ", "internal staff account";
    }
}

words! {
    /// What kind of portal it is (*loại cổng*).
    PortalKind {
        /// The National Public Service Portal.
        National = "national", "Cổng Dịch vụ công quốc gia", "national portal";
        /// A province's portal.
        Province = "province", "cổng cấp tỉnh", "provincial portal";
        /// A ministry's portal.
        Ministry = "ministry", "cổng cấp bộ", "ministerial portal";
    }
}

impl PortalKind {
    /// The kind that a word in a list of portals stands for, all portals of which are meant.
    pub(crate) fn of_list(word: &str) -> Option<Self> {
        match word {
            "national" => Some(Self::National),
            "provinces" => Some(Self::Province),
            "ministries" => Some(Self::Ministry),
            _ => None,
        }
    }
}
