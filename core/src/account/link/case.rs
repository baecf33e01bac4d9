//! The known cases of linking: what the user does, whom to ask, how well it is founded.

use crate::finding::Language;
use crate::identity::Confidence;

/// Declares an enum of texts: variant, word, Vietnamese, English.
macro_rules! texts {
    ($(#[$documentation:meta])* $name:ident { $($variant:ident, $word:literal, $vietnamese:literal, $english:literal;)+ }) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!($english, ".")] $variant,)+
        }

        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word used in machine-readable answers, in kebab-case.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The text for the user.
            pub const fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::Vietnamese) => $vietnamese,)+
                    $((Self::$variant, Language::English) => $english,)+
                }
            }
        }
    };
}

texts! {
    /// Something the user does next.
    Step {
        UpdateNumber, "update-number", "Đăng nhập bằng tài khoản cũ, vào Thông tin cá nhân, Thông tin định danh và cập nhật số định danh cá nhân từ Cơ sở dữ liệu quốc gia về dân cư", "Log in with the old account and, under personal information, identity information, update the personal number from the population database";
        UpdateEachAccount, "update-each-account", "Cập nhật số định danh cá nhân cho từng tài khoản cũ trước ngày chuyển đổi", "Update the personal number in each old account before the cut-over";
        LogOut, "log-out", "Đăng xuất khỏi tài khoản cũ", "Log out of the old account";
        LogInWithIdentity, "log-in-with-identity", "Đăng nhập bằng tài khoản định danh điện tử VNeID", "Log in with the VNeID account";
        AskDesk, "ask-desk", "Liên hệ bộ phận hỗ trợ của cổng hoặc bộ phận một cửa", "Ask the portal's help desk or the one-stop desk";
        LookUpByDossierCode, "look-up-by-dossier-code", "Tra cứu hồ sơ cũ bằng mã hồ sơ", "Look old dossiers up by their codes";
        CorrectDataAtPolice, "correct-data-at-police", "Mang giấy tờ đến công an cấp xã nơi cư trú để điều chỉnh thông tin", "Have the data corrected, with papers, by the commune police of the place of residence";
        TryAgain, "try-again", "Thực hiện lại sau khi thông tin đã được điều chỉnh", "Try again once the data are corrected";
        ChangePhoneAtPolice, "change-phone-at-police", "Mang thẻ căn cước đến cơ quan công an để đổi số điện thoại của tài khoản VNeID", "Have the phone number of the VNeID account changed by the police, with the card";
        RegisterPhoneInOwnName, "register-phone-in-own-name", "Mang thẻ căn cước mới nhất đến nhà mạng để đăng ký thuê bao chính chủ", "Have the carrier register the phone number in one's own name, with the newest card";
        UseExistingAccount, "use-existing-account", "Đăng nhập tài khoản đã có hoặc dùng chức năng quên mật khẩu", "Log in to the account there is, or reset its password";
        ComplainAtDesk, "complain-at-desk", "Nếu không phải tài khoản của mình, phản ánh với bộ phận hỗ trợ của cổng", "If the account is not one's own, complain to the portal's help desk";
        RegisterLevel1, "register-level-1", "Đăng ký tài khoản định danh điện tử mức độ 1 trên ứng dụng VNeID", "Register a level 1 account in the VNeID app";
        RegisterLevel2, "register-level-2", "Đăng ký tài khoản định danh điện tử mức độ 2 tại cơ quan công an", "Register a level 2 account with the police";
        FileAtDesk, "file-at-desk", "Trong thời gian chờ, nộp hồ sơ trực tiếp tại bộ phận một cửa", "Until then, file at the one-stop desk";
        RegisterOrganisation, "register-organisation", "Người đại diện theo pháp luật đăng nhập VNeID mức độ 2 và đăng ký tài khoản định danh điện tử cho tổ chức", "The legal representative, logged in at level 2, registers the organisation's account in VNeID";
        KeepUsing, "keep-using", "Tiếp tục dùng tài khoản hiện có", "Keep using the present account";
        ActThroughGuardian, "act-through-guardian", "Cha, mẹ hoặc người giám hộ thực hiện bằng tài khoản của mình", "A parent or guardian acts, with their own account";
        ConfirmOnOldDevice, "confirm-on-old-device", "Xác nhận trên thiết bị cũ", "Confirm on the old device";
        ScanChip, "scan-chip", "Nếu không còn thiết bị cũ, quét chip của thẻ căn cước bằng NFC", "Without the old device, scan the card's chip by NFC";
        UseOwnAccount, "use-own-account", "Dùng tài khoản định danh của chính chủ tài khoản cũ", "Use the identity account of the old account's own holder";
    }
}

texts! {
    /// Whom to ask.
    Contact {
        PortalHelpDesk, "portal-help-desk", "Bộ phận hỗ trợ của cổng dịch vụ công", "The portal's help desk";
        OneStopDesk, "one-stop-desk", "Bộ phận một cửa", "The one-stop desk";
        VneidHotline, "vneid-hotline", "Tổng đài hỗ trợ VNeID", "The VNeID hotline";
        CommunePolice, "commune-police", "Công an cấp xã nơi cư trú", "The commune police of the place of residence";
        Police, "police", "Cơ quan công an", "The police";
        Carrier, "carrier", "Nhà mạng", "The phone carrier";
    }
}

impl Contact {
    /// The phone number, where it is the same for everybody: the hotline, as the notice of June 2024 gives it.
    pub const fn phone(self) -> Option<&'static str> {
        match self {
            Self::VneidHotline => Some("1900.0368"),
            _ => None,
        }
    }
}

texts! {
    /// A known case of linking (*trường hợp*), by its number.
    Case {
        NumberStored, "number-stored", "Tài khoản cũ đã có số định danh cá nhân", "The old account has the personal number already";
        OldNumberOnly, "old-number-only", "Tài khoản cũ chưa có số định danh cá nhân, vẫn đăng nhập được", "The old account has no personal number, and still opens";
        OldNumberClosed, "old-number-closed", "Tài khoản cũ chưa có số định danh cá nhân và không còn đăng nhập được", "The old account has no personal number, and opens no longer";
        UpdateSkipped, "update-skipped", "Người dùng đã bấm Bỏ qua khi cổng yêu cầu cập nhật", "The user skipped the update that the portal asked for";
        RegisterDiffers, "register-differs", "Số, họ tên hoặc năm sinh không khớp Cơ sở dữ liệu quốc gia về dân cư", "Number, name or year of birth differ from the population database";
        PhoneWrong, "phone-wrong", "Số điện thoại của tài khoản VNeID sai hoặc đã đổi", "The phone number of the VNeID account is wrong or was changed";
        PhoneNotOwn, "phone-not-own", "Thuê bao không chính chủ", "The phone number is not registered in the user's own name";
        NumberTaken, "number-taken", "Số giấy tờ đã được đăng ký", "The number of the identity paper is registered already";
        NoIdentityAccount, "no-identity-account", "Chưa có tài khoản VNeID", "There is no VNeID account";
        SeveralAccounts, "several-accounts", "Một người có nhiều tài khoản cũ", "One person has several old accounts";
        Staff, "staff", "Người dùng vừa là cán bộ vừa là công dân", "The user is both staff and citizen";
        OrganisationBefore, "organisation-before", "Tổ chức, trước ngày tài khoản cũ hết hiệu lực", "An organisation, before its old account ends";
        OrganisationWithoutIdentity, "organisation-without-identity", "Tổ chức chưa có tài khoản định danh, sau ngày tài khoản cũ hết hiệu lực", "An organisation without an identity account, after its old account has ended";
        Branch, "branch", "Đơn vị phụ thuộc, tìm theo mã số thuế riêng", "A dependent unit, found by its own tax code";
        ForeignerBefore, "foreigner-before", "Người nước ngoài, chờ hướng dẫn chuyển đổi", "A foreigner, until guidance on conversion";
        Child, "child", "Trẻ em, người được giám hộ", "A child or ward";
        NewDevice, "new-device", "Thiết bị mới hoặc mất điện thoại", "A new device or a lost phone";
        OrganisationWithIdentity, "organisation-with-identity", "Tổ chức đã có tài khoản định danh, tìm theo mã số thuế", "An organisation with an identity account, found by its tax code";
        AnotherHolder, "another-holder", "Tài khoản định danh là của người hoặc tổ chức khác", "The identity account is another person's or organisation's";
    }
}

const GUIDE: &str = "linking guide of the national portal, sonv.quangtri.gov.vn 1718181116356";
const ERRORS: &str = "error cases, congan.hanam.gov.vn 956 and namndir.krongno.daknong.gov.vn 371617";
const SYSTEM: &str = "log-in of the one-stop system of Thanh Hóa, in use";
const NOTICE: &str = "notice of the Kon Tum economic zones board, kkt.kontum.gov.vn p-3498";

impl Case {
    /// The number of the case, 1 to 19: 1 to 17 as found in guides and practice, 18 and 19 complete them.
    pub fn number(self) -> u8 {
        let at = Self::ALL.iter().position(|case| *case == self).unwrap_or(0);
        u8::try_from(at + 1).unwrap_or(u8::MAX)
    }

    /// What the user does, in order.
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::NumberStored | Self::Staff | Self::Branch | Self::OrganisationWithIdentity => {
                &[Step::LogInWithIdentity]
            }
            Self::OldNumberOnly | Self::UpdateSkipped => {
                &[Step::UpdateNumber, Step::LogOut, Step::LogInWithIdentity]
            }
            Self::OldNumberClosed => &[Step::AskDesk, Step::LookUpByDossierCode],
            Self::RegisterDiffers => &[Step::CorrectDataAtPolice, Step::TryAgain],
            Self::PhoneWrong => &[Step::ChangePhoneAtPolice, Step::LogInWithIdentity],
            Self::PhoneNotOwn => &[Step::RegisterPhoneInOwnName, Step::TryAgain],
            Self::NumberTaken => &[Step::UseExistingAccount, Step::ComplainAtDesk],
            Self::NoIdentityAccount => &[Step::RegisterLevel1, Step::RegisterLevel2, Step::FileAtDesk],
            Self::SeveralAccounts => &[Step::UpdateEachAccount, Step::LogInWithIdentity],
            Self::OrganisationBefore | Self::ForeignerBefore => &[Step::KeepUsing],
            Self::OrganisationWithoutIdentity => &[Step::RegisterOrganisation],
            Self::Child => &[Step::ActThroughGuardian],
            Self::NewDevice => &[Step::ConfirmOnOldDevice, Step::ScanChip],
            Self::AnotherHolder => &[Step::UseOwnAccount],
        }
    }

    /// Whom to ask, the nearest first.
    pub const fn contacts(self) -> &'static [Contact] {
        match self {
            Self::OldNumberOnly | Self::UpdateSkipped => &[Contact::PortalHelpDesk],
            Self::OldNumberClosed | Self::NumberTaken | Self::SeveralAccounts | Self::AnotherHolder => {
                &[Contact::PortalHelpDesk, Contact::OneStopDesk]
            }
            Self::RegisterDiffers => &[Contact::CommunePolice, Contact::VneidHotline],
            Self::PhoneWrong | Self::NoIdentityAccount => &[Contact::Police, Contact::VneidHotline],
            Self::PhoneNotOwn => &[Contact::Carrier],
            Self::OrganisationWithoutIdentity | Self::NewDevice => &[Contact::VneidHotline],
            Self::NumberStored
            | Self::Staff
            | Self::OrganisationBefore
            | Self::Branch
            | Self::ForeignerBefore
            | Self::Child
            | Self::OrganisationWithIdentity => &[],
        }
    }

    /// What the case rests on, and how well.
    pub const fn evidence(self) -> (&'static str, Confidence) {
        match self {
            Self::NumberStored | Self::OldNumberOnly | Self::UpdateSkipped => (GUIDE, Confidence::Secondary),
            // The look-up by the twelve-digit number misses an account without it.
            Self::OldNumberClosed | Self::Staff | Self::OrganisationWithIdentity => {
                (SYSTEM, Confidence::Code)
            }
            Self::RegisterDiffers | Self::PhoneWrong | Self::PhoneNotOwn | Self::NumberTaken => {
                (ERRORS, Confidence::Secondary)
            }
            Self::NewDevice => {
                ("error cases, congan.hanam.gov.vn 956; cafef 07/09/2025", Confidence::Secondary)
            }
            Self::SeveralAccounts => (
                "the guide names a list of linked accounts; the rest is inferred from it",
                Confidence::Unverified,
            ),
            Self::NoIdentityAccount | Self::OrganisationBefore => (NOTICE, Confidence::Primary),
            Self::OrganisationWithoutIdentity => {
                ("NĐ 69/2024/NĐ-CP art. 40(4), as quoted by vietnamnet 2410944", Confidence::Secondary)
            }
            Self::Branch => ("inferred from the look-up by tax code", Confidence::Unverified),
            Self::ForeignerBefore => ("3701/VPCP-KSTT, 29/05/2024", Confidence::Primary),
            Self::Child => (
                "NĐ 69/2024/NĐ-CP art. 7 and NĐ 59/2022/NĐ-CP, as explained by others",
                Confidence::Secondary,
            ),
            Self::AnotherHolder => ("the link key is the personal number or tax code", Confidence::Secondary),
        }
    }
}
