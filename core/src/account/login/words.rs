//! The closed vocabularies of login rules.

use crate::finding::words;

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
    /// What somebody wants of a portal (*mục đích*).
    Purpose {
        /// To log in with an account that they have.
        LogIn = "login", vi: "đăng nhập", en: "logging in";
        /// To register an account at the portal.
        Register = "register", vi: "đăng ký", en: "registering";
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
    /// What two sources disagree about.
    ConflictKind {
        /// The answer itself: it differs by whose word counts.
        Outcome = "outcome", vi: "khác kết quả", en: "the outcome";
        /// Only the basis: which document, or which place in it, carries the rule.
        Basis = "basis", vi: "khác căn cứ", en: "the basis";
    }
}
