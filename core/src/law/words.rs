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
    /// What a login rule does (*hệ quả*).
    Effect {
        /// The login is taken.
        Allow = "allow", vi: "cho phép", en: "allows";
        /// The login is not taken.
        Refuse = "refuse", vi: "từ chối", en: "refuses";
        /// The way is promised and waits for an event.
        Wait = "wait", vi: "chờ hướng dẫn", en: "waits";
        /// It was looked for and not found what holds.
        Unknown = "unknown", vi: "chưa rõ", en: "leaves open";
        /// Decides nothing; tells what to mind.
        Advise = "advise", vi: "lưu ý", en: "advises";
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
        /// National portal account by remote digital signature.
        PortalRemoteSignature = "portal-remote-signature", vi: "tài khoản Cổng DVCQG bằng chữ ký số từ xa", en: "portal account by remote signature";
        /// An account of a province's or ministry's own system.
        ProvinceLocal = "province-local", vi: "tài khoản riêng của hệ thống tỉnh, bộ", en: "account of a province's or ministry's own system";
        /// VNeID e-identity account of level 1.
        VneidLevel1 = "vneid-level-1", vi: "tài khoản định danh điện tử mức 1", en: "VNeID account of level 1";
        /// VNeID e-identity account of level 2.
        VneidLevel2 = "vneid-level-2", vi: "tài khoản định danh điện tử mức 2", en: "VNeID account of level 2";
        /// VNeID e-identity account of an organisation.
        VneidOrganisation = "vneid-organisation", vi: "tài khoản định danh điện tử của tổ chức", en: "VNeID account of an organisation";
        /// Internal account of a desk's staff.
        Staff = "staff", vi: "tài khoản nội bộ của cán bộ", en: "internal staff account";
    }
}

words! {
    /// Who logs in (*chủ thể*).
    Party {
        /// A Vietnamese citizen.
        Citizen = "citizen", vi: "công dân", en: "citizen";
        /// A foreigner living in Vietnam.
        Foreigner = "foreigner", vi: "người nước ngoài", en: "foreigner";
        /// An agency, organisation or enterprise.
        Organisation = "organisation", vi: "cơ quan, tổ chức, doanh nghiệp", en: "agency, organisation or enterprise";
        /// Staff of a one-stop desk.
        Official = "official", vi: "cán bộ một cửa", en: "staff of a one-stop desk";
    }
}

words! {
    /// For whom a person logs in (*tư cách*).
    Acting {
        /// For themselves.
        Oneself = "self", vi: "cho chính mình", en: "for oneself";
        /// As a parent, for their child.
        Parent = "parent", vi: "cha, mẹ", en: "as a parent";
        /// As a guardian, for a ward.
        Guardian = "guardian", vi: "người giám hộ", en: "as a guardian";
        /// As the legal representative or head of an organisation.
        LegalRepresentative = "legal-representative", vi: "người đại diện theo pháp luật", en: "as the legal representative";
        /// As an authorised person.
        Authorised = "authorised", vi: "người được ủy quyền", en: "as an authorised person";
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

words! {
    /// What two sources disagree about.
    ConflictKind {
        /// The answer itself: it differs by whose word counts.
        Outcome = "outcome", vi: "khác kết quả", en: "the outcome";
        /// Only the basis: which document, or which place in it, carries the rule.
        Basis = "basis", vi: "khác căn cứ", en: "the basis";
    }
}
