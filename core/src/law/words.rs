//! The closed vocabularies of the book: every word with its stable spelling and its Vietnamese and English
//! labels.

use crate::finding::words;

words! {
    /// Who speaks in a row (*thẩm quyền*).
    Authority {
        /// A law, a resolution or a decree.
        Law = "law", vi: "luật, nghị định", en: "law or decree";
        /// An official letter that directs agencies.
        Directive = "directive", vi: "công văn chỉ đạo", en: "directive to agencies";
        /// The regulation of the national portal.
        Regulation = "regulation", vi: "quy chế Cổng Dịch vụ công quốc gia", en: "regulation of the national portal";
        /// Who runs a portal: what its login page takes.
        Portal = "portal", vi: "đơn vị vận hành cổng", en: "operator of the portal";
        /// What systems were seen to do, with no document behind it.
        Practice = "practice", vi: "thực tế vận hành", en: "practice";
    }
}

words! {
    /// A way to log in (*phương thức đăng nhập*).
    Method {
        /// National portal account by mobile subscriber.
        PortalMobile = "portal-mobile", vi: "tài khoản Cổng DVCQG bằng thuê bao di động", en: "portal account by mobile subscriber";
        /// National portal account by social-insurance number.
        PortalSocialInsurance = "portal-social-insurance", vi: "tài khoản Cổng DVCQG bằng mã số BHXH", en: "portal account by social-insurance number";
        /// National portal account by a Vietnam Post account.
        PortalPost = "portal-post", vi: "tài khoản Cổng DVCQG bằng tài khoản Bưu điện Việt Nam", en: "portal account by Vietnam Post account";
        /// National portal account by USB token.
        PortalUsbToken = "portal-usb-token", vi: "tài khoản Cổng DVCQG bằng USB ký số", en: "portal account by USB token";
        /// National portal account by SIM signature.
        PortalSimSignature = "portal-sim-signature", vi: "tài khoản Cổng DVCQG bằng SIM ký số", en: "portal account by SIM signature";
        /// National portal account by personal (remote) digital signature.
        PortalRemoteSignature = "portal-remote-signature", vi: "tài khoản Cổng DVCQG bằng chữ ký số cá nhân", en: "portal account by personal (remote) digital signature";
        /// An account of a province's or ministry's own system.
        ProvinceLocal = "province-local", vi: "tài khoản riêng của hệ thống tỉnh, bộ", en: "account of a province's or ministry's own system";
        /// VNeID e-identity account of level 1.
        VneidLevel1 = "vneid-level-1", vi: "tài khoản định danh điện tử mức độ 1", en: "VNeID account of level 1";
        /// VNeID e-identity account of level 2.
        VneidLevel2 = "vneid-level-2", vi: "tài khoản định danh điện tử mức độ 2", en: "VNeID account of level 2";
        /// VNeID e-identity account of an organisation.
        VneidOrganisation = "vneid-organisation", vi: "tài khoản định danh điện tử của tổ chức", en: "VNeID account of an organisation";
        /// Internal account of a desk's staff.
        Staff = "staff", vi: "tài khoản nội bộ của cán bộ", en: "internal staff account";
    }
}

words! {
    /// Whose book a row comes from.
    Origin {
        /// The book that comes with this library.
        BuiltIn = "built-in", vi: "dữ liệu có sẵn", en: "built-in book";
        /// A book that the caller laid over it.
        Caller = "caller", vi: "dữ liệu của bên sử dụng", en: "the caller's book";
    }
}

words! {
    /// What kind of portal it is (*loại cổng*).
    PortalKind {
        /// The National Public Service Portal.
        National = "national", vi: "Cổng Dịch vụ công quốc gia", en: "national portal";
        /// A province's portal.
        Province = "province", vi: "cổng cấp tỉnh", en: "provincial portal";
        /// A ministry's portal.
        Ministry = "ministry", vi: "cổng cấp bộ", en: "ministerial portal";
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
