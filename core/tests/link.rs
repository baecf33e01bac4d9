//! Linking one old account: what never links, the days that decide, the texts of every case.

use motcua::account::link::{
    Case, Contact, CutOver, Holder, IdentityAccount, LateUpdate, Link, Linking, NamePolicy, Obstacle,
    OldAccount, Outcome, Policy, PopulationCheck, Step,
};
use motcua::finding::Language;
use motcua::identity::{OldNumber, PersonalNumber, Phone, TaxCode};
use motcua::time::Date;
use proptest::prelude::*;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn number(text: &str) -> PersonalNumber {
    PersonalNumber::parse(text).unwrap()
}

fn holder() -> impl Strategy<Value = Holder> {
    prop::sample::select(Holder::ALL.to_vec())
}

/// Three people, so that numbers meet often.
fn some_number() -> impl Strategy<Value = PersonalNumber> {
    (1..4_u8).prop_map(|n| number(&format!("06218500000{n}")))
}

fn some_tax_code() -> impl Strategy<Value = TaxCode> {
    prop::sample::select(vec!["0100109106", "0100109106-001", "0300588569", "062185000001"])
        .prop_map(|text| TaxCode::parse(text).unwrap())
}

fn some_name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["Nguyễn Thị Mẫu", "NGUYEN THI MAU", "Trần Văn Ví", "", "李"])
}

#[derive(Clone, Debug)]
struct Question {
    old: OldAccount<'static>,
    identity: IdentityAccount,
    population: PopulationCheck<'static>,
    on: Date,
    cut_over: CutOver,
    policy: Policy,
}

impl Question {
    fn answer(&self) -> Link {
        Linking::new(self.on, self.cut_over).policy(self.policy).decide(
            &self.old,
            self.identity,
            self.population,
        )
    }
}

fn old_account() -> impl Strategy<Value = OldAccount<'static>> {
    let keys = (holder(), prop::option::of(some_number()), prop::option::of(some_tax_code()), any::<bool>());
    let rest =
        (prop::option::of(some_name()), prop::option::of(1984..1986_u16), any::<bool>(), any::<bool>());
    (keys, rest).prop_map(|((holder, number, tax, old), (name, year, skipped, siblings))| {
        let mut account = OldAccount::new(holder);
        if let Some(number) = number {
            account = account.with_personal_number(number);
        }
        if let Some(tax) = tax {
            account = account.with_tax_code(tax);
        }
        if old {
            account = account.with_old_number(OldNumber::parse("233000111").unwrap());
        }
        if let Some(name) = name {
            account = account.with_name(name);
        }
        if let Some(year) = year {
            account = account.with_birth_year(year);
        }
        if skipped {
            account = account.with_skipped_update();
        }
        if siblings { account.with_siblings() } else { account }
    })
}

fn question() -> impl Strategy<Value = Question> {
    let identity = prop_oneof![
        1 => Just(IdentityAccount::None),
        4 => (some_number(), prop::option::weighted(0.2, prop::sample::select(Obstacle::ALL.to_vec())))
            .prop_map(|(number, obstacle)| IdentityAccount::Person { number, obstacle }),
        2 => some_tax_code().prop_map(|tax_code| IdentityAccount::Organisation { tax_code }),
    ];
    let population = prop_oneof![
        Just(PopulationCheck::NotMade),
        Just(PopulationCheck::Confirmed),
        Just(PopulationCheck::Denied),
        (some_name(), 1984..1986_u16)
            .prop_map(|(name, birth_year)| PopulationCheck::Record { name, birth_year }),
    ];
    let days = || (2024..2027_u16, 1..13_u8, 1..29_u8).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap());
    let cut_over = (days(), prop::option::of(days()), prop::option::of(days())).prop_map(|(c, o, f)| {
        let mut cut_over = CutOver::new(c);
        if let Some(day) = o {
            cut_over = cut_over.organisations(day);
        }
        if let Some(day) = f { cut_over.foreigners(day) } else { cut_over }
    });
    let policy = (any::<bool>(), any::<bool>()).prop_map(|(exact, late)| Policy {
        names: if exact { NamePolicy::Exact } else { NamePolicy::Plain },
        late_update: if late { LateUpdate::WhenConfirmed } else { LateUpdate::Never },
    });
    (old_account(), identity, population, days(), cut_over, policy).prop_map(
        |(old, identity, population, on, cut_over, policy)| Question {
            old,
            identity,
            population,
            on,
            cut_over,
            policy,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn only_the_key_links(question in question()) {
        let answer = question.answer();
        match (answer.outcome(), question.identity) {
            (Outcome::Linked, IdentityAccount::Person { number, obstacle }) => {
                prop_assert_eq!(question.old.personal_number(), Some(number));
                prop_assert!(obstacle.is_none());
                prop_assert!(question.old.holder() != Holder::Organisation);
            }
            (Outcome::Linked, IdentityAccount::Organisation { tax_code }) => {
                prop_assert_eq!(question.old.tax_code(), Some(tax_code));
                prop_assert_eq!(question.old.holder(), Holder::Organisation);
            }
            (Outcome::Linked | Outcome::LinkedAfterUpdate, IdentityAccount::None) => prop_assert!(false),
            (Outcome::LinkedAfterUpdate, IdentityAccount::Person { .. }) => {
                prop_assert!(question.old.personal_number().is_none());
                let asked = matches!(question.population, PopulationCheck::Confirmed | PopulationCheck::Record { .. });
                prop_assert!(asked, "without the population database nothing is updated");
                let closed = question.cut_over.is_closed(question.old.holder(), question.on);
                prop_assert!(!closed || question.policy.late_update == LateUpdate::WhenConfirmed);
            }
            (Outcome::LinkedAfterUpdate, IdentityAccount::Organisation { .. }) => prop_assert!(false),
            _ => {}
        }
    }

    #[test]
    fn name_year_and_old_number_can_only_refuse(question in question()) {
        let before = question.answer().outcome();
        let mut bare = OldAccount::new(question.old.holder());
        if let Some(number) = question.old.personal_number() {
            bare = bare.with_personal_number(number);
        }
        if let Some(tax_code) = question.old.tax_code() {
            bare = bare.with_tax_code(tax_code);
        }
        let after = Question { old: bare, population: PopulationCheck::NotMade, ..question }.answer().outcome();
        if before == Outcome::Linked {
            prop_assert_eq!(after, Outcome::Linked, "the key alone decides");
        }
    }

    #[test]
    fn a_denied_register_never_links_people(question in question()) {
        let denied = Question { population: PopulationCheck::Denied, ..question };
        if denied.old.holder() != Holder::Organisation {
            prop_assert!(!matches!(denied.answer().outcome(), Outcome::Linked | Outcome::LinkedAfterUpdate));
        }
    }

    #[test]
    fn answers_tell_what_to_do(question in question()) {
        let answer = question.answer();
        prop_assert!(answer.next_steps().count() > 0);
        prop_assert!(answer.until().is_none_or(|last| question.on <= last));
        let closed = question.cut_over.is_closed(question.old.holder(), question.on);
        prop_assert!(!closed || answer.until().is_none());
        // What saves the account comes first, and only where the account still opens without a number.
        let saves = answer.next_steps().next().is_some_and(|step| step.as_str() == "update-number");
        prop_assert!(!answer.saves_account() || saves && !closed && question.old.personal_number().is_none());
        let lost = answer.outcome() == Outcome::Refused && !closed && question.old.personal_number().is_none();
        let alone = matches!(question.old.holder(), Holder::Citizen | Holder::Foreigner);
        let spoken_against = matches!(question.population, PopulationCheck::Denied | PopulationCheck::Record { .. });
        let other = matches!(question.identity, IdentityAccount::Organisation { .. });
        let must_be_saved = lost && alone && !spoken_against && !other;
        prop_assert!(answer.saves_account() || !must_be_saved);
    }
}

#[test]
fn the_day_before_of_and_after_each_cut_over() {
    let cut_over =
        CutOver::new(day("2024-06-15")).organisations(day("2025-07-01")).foreigners(day("2026-07-20"));
    for (holder, days) in [
        (Holder::Citizen, ["2024-06-14", "2024-06-15", "2024-06-16"]),
        (Holder::Child, ["2024-06-14", "2024-06-15", "2024-06-16"]),
        (Holder::Organisation, ["2025-06-30", "2025-07-01", "2025-07-02"]),
        (Holder::Foreigner, ["2026-07-19", "2026-07-20", "2026-07-21"]),
    ] {
        assert_eq!(days.map(|on| cut_over.is_closed(holder, day(on))), [false, true, true], "{holder:?}");
        assert_eq!(cut_over.last_day(holder), Some(day(days[0])));
    }
    assert!(!cut_over.is_closed(Holder::Staff, day("2030-01-01")));
    assert!(!CutOver::new(day("2024-06-15")).is_closed(Holder::Organisation, Date::MAX));
    assert_eq!(CutOver::new(Date::MIN).last_day(Holder::Citizen), None);
}

#[test]
fn every_case_has_its_number_texts_steps_and_evidence() {
    assert_eq!(Case::ALL.len(), 19);
    for (at, case) in Case::ALL.iter().enumerate() {
        assert_eq!(usize::from(case.number()), at + 1);
        assert!(case.steps(Date::MIN).count() > 0 && !case.evidence().0.is_empty());
    }
    let texts = Step::all()
        .map(|step| [step.text(Language::Vietnamese), step.text(Language::English)])
        .chain(Contact::all().map(|one| [one.text(Language::Vietnamese), one.text(Language::English)]))
        .chain(
            Case::ALL.iter().map(|case| [case.label(Language::Vietnamese), case.label(Language::English)]),
        );
    for [vietnamese, english] in texts {
        assert!(!vietnamese.is_empty() && english.is_ascii() && vietnamese != english);
    }
    let phones: Vec<_> = Contact::all().filter_map(Contact::phone).collect();
    assert!(phones.iter().all(|phone| Phone::parse(phone).is_ok()) && phones.len() == 1);
}

#[test]
fn names_of_other_scripts_are_not_all_equal() {
    // Letters that look like Đ and are stored for it: U+00D0 and U+00F0, U+0189 and U+0256.
    for name in ["Ðỗ Văn Ðức", "Ɖỗ Văn Ɖức", "ðỗ văn ðức", "ɖỗ văn ɖức"] {
        assert!(NamePolicy::Plain.same(name, "Đỗ Văn Đức") && NamePolicy::Plain.same(name, "DO VAN DUC"));
        assert!(!NamePolicy::Plain.same(name, "Ỗ Văn Ức") && !NamePolicy::Exact.same(name, "Đỗ Văn Đức"));
    }
    assert!(!NamePolicy::Plain.same("李", "王"));
    assert!(NamePolicy::Plain.same("李 ", "李"));
    assert!(!NamePolicy::Plain.same("", "A"));
}

#[test]
fn debug_hides_the_person() {
    let old = OldAccount::new(Holder::Citizen)
        .with_name("Nguyễn Thị Mẫu")
        .with_personal_number(number("062185765432"))
        .with_birth_year(1985);
    let record = PopulationCheck::Record { name: "Nguyễn Thị Mẫu", birth_year: 1985 };
    let identity = IdentityAccount::Person { number: number("062185765432"), obstacle: None };
    let shown = format!("{old:?} {record:?} {identity:?}");
    for secret in ["Mẫu", "1985", "7654"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn an_old_account_keeps_the_numbers_that_are_stored_in_it() {
    let number = OldNumber::parse("233000111").unwrap();
    assert_eq!(OldAccount::new(Holder::Citizen).with_old_number(number).old_number(), Some(number));
    assert_eq!(OldAccount::new(Holder::Citizen).old_number(), None);
}
