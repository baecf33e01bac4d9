//! Linking an old account to an identity account (*liên kết tài khoản*): what happens, in which of the known
//! cases, and what the user does next.
//!
//! The link key is the personal number (of organisations: the tax code). Name, phone and old number never
//! link anything; name and year of birth can only refuse. The days on which old accounts close are no part of
//! these rules: each authority has its own, and the caller gives them as a [`CutOver`] or has them found in a
//! book of dated rules.

mod answer;
#[cfg(feature = "law")]
mod by_book;
mod case;
mod cut_over;
mod decision;
mod names;
mod old_account;
mod population;
#[cfg(feature = "law")]
mod receipt;

pub use answer::Link;
#[cfg(feature = "law")]
pub use by_book::BookCutOver;
pub use case::{Case, Contact, Step};
pub use cut_over::CutOver;
pub(super) use decision::{Facts, IdentityKind, Key, Verdict, decide};
pub use names::NamePolicy;
pub use old_account::OldAccount;
pub use population::PopulationCheck;

use crate::finding::words;
use crate::identity::{PersonalNumber, TaxCode};
use crate::time::Date;

words! {
    /// Who holds an account (*chủ tài khoản*).
    Holder {
        /// A citizen who acts alone.
        Citizen = "citizen", vi: "công dân", en: "citizen";
        /// A child or ward, who acts through a parent or guardian.
        Child = "child", vi: "trẻ em, người được giám hộ", en: "child or ward";
        /// A foreigner with a residence card.
        Foreigner = "foreigner", vi: "người nước ngoài", en: "foreigner";
        /// An agency, organisation or enterprise.
        Organisation = "organisation", vi: "cơ quan, tổ chức", en: "organisation";
        /// An official with an internal account of the one-stop desk.
        Staff = "staff", vi: "cán bộ (tài khoản nội bộ)", en: "staff (internal account)";
    }
}

/// The identity account (*tài khoản định danh điện tử*, `VNeID`) that somebody logs in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever knows an account says which of these it is")]
pub enum IdentityAccount {
    /// There is none.
    None,
    /// A person's account.
    Person {
        /// The personal number it proves.
        number: PersonalNumber,
        /// What keeps the user from using it, or from registering with the portal.
        obstacle: Option<Obstacle>,
    },
    /// An organisation's account.
    Organisation {
        /// The tax code it proves.
        tax_code: TaxCode,
    },
}

words! {
    /// What keeps a user from logging in with an identity account, or from registering with the portal.
    Obstacle {
        /// The account's phone number is wrong or was changed: no one-time password arrives.
        PhoneWrong = "phone-wrong", vi: "số điện thoại sai hoặc đã đổi", en: "phone number wrong or changed";
        /// The phone number is not registered in the user's own name.
        PhoneNotOwn = "phone-not-own", vi: "thuê bao không chính chủ", en: "phone number not in one's own name";
        /// The portal says that the identity paper is registered already.
        NumberTaken = "number-taken", vi: "số giấy tờ đã được đăng ký", en: "number registered already";
        /// The device is new or the old one was lost.
        NewDevice = "new-device", vi: "thiết bị mới hoặc mất điện thoại", en: "new device or lost phone";
    }
}

/// What the sources leave to the systems, by name; the default is what running systems do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Policy {
    /// How names are compared.
    pub names: NamePolicy,
    /// Whether an account without a number can still get one when it is closed.
    pub late_update: LateUpdate,
}

words! {
    /// Whether an old account that is closed and has no personal number can still get one.
    #[derive(Default)]
    LateUpdate {
        /// No: its owner cannot log in to it any more, and the portal does not find it.
        #[default]
        Never = "never", vi: "không", en: "never";
        /// Yes, by the operator, when the population database confirmed the number.
        WhenConfirmed = "when-confirmed", vi: "khi CSDL dân cư xác nhận", en: "when the population database confirms";
    }
}

words! {
    /// What becomes of the old account.
    Outcome {
        /// Its dossiers and papers appear under the identity account.
        Linked = "linked", vi: "được liên kết", en: "linked";
        /// The same, once the number is written into it, which the population database has confirmed.
        LinkedAfterUpdate = "linked-after-update", vi: "được liên kết sau khi cập nhật số", en: "linked after the number is updated";
        /// The number must be written into it first.
        NeedsNumberUpdate = "needs-number-update", vi: "cần cập nhật số trước", en: "needs the number first";
        /// The population database contradicts it: the data must be corrected first.
        Mismatch = "mismatch", vi: "không khớp, cần điều chỉnh thông tin", en: "mismatch, data to be corrected";
        /// It cannot be linked by its owner any more; dossiers are found by their codes only.
        Orphaned = "orphaned", vi: "không liên kết được nữa", en: "orphaned";
        /// It stays as it is for now.
        NotYet = "not-yet", vi: "giữ nguyên, chưa chuyển", en: "stays as it is for now";
        /// The holder acts through a parent or guardian.
        ThroughGuardian = "through-guardian", vi: "thực hiện qua cha, mẹ, người giám hộ", en: "through a parent or guardian";
        /// Nothing is linked: the identity account is missing, cannot be used, or is another person's.
        Refused = "refused", vi: "không liên kết", en: "refused";
    }
}

/// Who asks what becomes of old accounts: the day, the days on which old accounts end, and what the sources leave
/// open.
///
/// ```
/// use motcua::account::link::*;
/// use motcua::identity::PersonalNumber;
/// let number = PersonalNumber::parse("062185000001")?;
/// let cut_over = CutOver::new(motcua::date!(2024, 6, 15));
/// let identity = IdentityAccount::Person { number, obstacle: None };
/// let decide = |old: OldAccount<'_>, on| Linking::new(on, cut_over).decide(&old, identity, PopulationCheck::NotMade);
///
/// let old = OldAccount::new(Holder::Citizen);
/// assert_eq!(decide(old.with_personal_number(number), motcua::date!(2024, 6, 20)).outcome(), Outcome::Linked);
/// let early = decide(old, motcua::date!(2024, 6, 14));
/// assert_eq!((early.outcome(), early.until()), (Outcome::NeedsNumberUpdate, Some(motcua::date!(2024, 6, 14))));
/// let late = decide(old, motcua::date!(2024, 6, 15));
/// assert_eq!((late.outcome(), late.case().number()), (Outcome::Orphaned, 3));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Linking {
    on: Date,
    cut_over: CutOver,
    policy: Policy,
}

impl Linking {
    /// Asks about a day, with the days on which old accounts end, and as running systems do.
    pub fn new(on: Date, cut_over: CutOver) -> Self {
        Self { on, cut_over, policy: Policy::default() }
    }

    /// Asks with another choice where the sources leave it open.
    #[must_use]
    pub const fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Decides what becomes of an old account that meets an identity account.
    pub fn decide(
        &self,
        old: &OldAccount<'_>,
        identity: IdentityAccount,
        population: PopulationCheck<'_>,
    ) -> Link {
        let mut facts = old.facts();
        facts.verdict = population.verdict(old, self.policy.names);
        match identity {
            IdentityAccount::None => {}
            IdentityAccount::Person { number, obstacle } => {
                facts.identity = IdentityKind::Person;
                facts.key = Key::of(old.personal_number(), &number);
                facts.obstacle = obstacle;
            }
            IdentityAccount::Organisation { tax_code } => {
                facts.identity = IdentityKind::Organisation;
                facts.key = Key::of(old.tax_code(), &tax_code);
            }
        }
        decide(facts, self.on, &self.cut_over, self.policy.late_update)
    }
}
