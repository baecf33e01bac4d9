//! The closed vocabularies of login rules.

use crate::law::words;

words! {
    /// What a login rule does (*hệ quả*).
    Effect {
        /// The login is taken.
        Allow = "allow", "cho phép", "allows";
        /// The login is not taken.
        Refuse = "refuse", "từ chối", "refuses";
        /// The way is promised and waits for an event.
        Wait = "wait", "chờ hướng dẫn", "waits";
        /// It was looked for and not found what holds.
        Unknown = "unknown", "chưa rõ", "leaves open";
        /// Decides nothing; tells what to mind.
        Advise = "advise", "lưu ý", "advises";
    }
}

words! {
    /// Who logs in (*chủ thể*).
    Party {
        /// A Vietnamese citizen.
        Citizen = "citizen", "công dân", "citizen";
        /// A foreigner living in Vietnam.
        Foreigner = "foreigner", "người nước ngoài", "foreigner";
        /// An agency, organisation or enterprise.
        Organisation = "organisation", "cơ quan, tổ chức, doanh nghiệp", "agency, organisation or enterprise";
        /// Staff of a one-stop desk.
        Official = "official", "cán bộ một cửa", "staff of a one-stop desk";
    }
}

words! {
    /// For whom a person logs in (*tư cách*).
    Acting {
        /// For themselves.
        Oneself = "self", "cho chính mình", "for oneself";
        /// As a parent, for their child.
        Parent = "parent", "cha, mẹ", "as a parent";
        /// As a guardian, for a ward.
        Guardian = "guardian", "người giám hộ", "as a guardian";
        /// As the legal representative or head of an organisation.
        LegalRepresentative = "legal-representative", "người đại diện theo pháp luật", "as the legal representative";
        /// As an authorised person.
        Authorised = "authorised", "người được ủy quyền", "as an authorised person";
    }
}

words! {
    /// What two sources disagree about.
    ConflictKind {
        /// The answer itself: it differs by whose word counts.
        Outcome = "outcome", "khác kết quả", "the outcome";
        /// Only the basis: which document, or which place in it, carries the rule.
        Basis = "basis", "khác căn cứ", "the basis";
    }
}
