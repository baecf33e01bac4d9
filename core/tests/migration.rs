//! Planning a register: nothing lost, nothing twice, whatever the order, and again the same.

use motcua::account::link::{
    Case, CutOver, Holder, IdentityAccount, LateUpdate, Linking, NamePolicy, OldAccount, Outcome, Policy,
    PopulationCheck,
};
use motcua::account::migration::{
    Account, AccountId, Class, Column, IdentityState, Plan, Planner, PopulationAnswer, Reason,
};
use motcua::finding::Language;
use motcua::identity::{OldNumber, PersonalNumber, TaxCode};
use motcua::time::Date;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Register = Vec<Account<'static, u64>>;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn person(n: u32) -> PersonalNumber {
    PersonalNumber::parse(&format!("062185{n:06}")).unwrap()
}

fn citizen() -> OldAccount<'static> {
    OldAccount::new(Holder::Citizen)
}

fn cut_over() -> CutOver {
    CutOver::new(day("2024-06-15")).organisations(day("2025-07-01"))
}

fn plan_with(register: &[Account<'static, u64>], on: Date, policy: Policy) -> Plan<u64> {
    let mut planner = Planner::new(on, cut_over(), policy);
    planner.extend(register.iter().copied());
    planner.finish()
}

fn plan(register: &[Account<'static, u64>]) -> Plan<u64> {
    plan_with(register, day("2024-06-10"), Policy::default())
}

fn placed(plan: &Plan<u64>) -> Vec<(u64, &'static str, &'static str, Option<u64>)> {
    plan.placements()
        .map(|(id, at)| (*id, at.class().as_str(), at.reason().as_str(), at.main().copied()))
        .collect()
}

fn old_account() -> impl Strategy<Value = OldAccount<'static>> {
    let holder = prop_oneof![6 => Just(Holder::Citizen), 4 => prop::sample::select(Holder::ALL.to_vec())];
    let keys = (
        holder,
        prop::option::of((0..6_u32).prop_map(person)),
        prop::option::of(prop::sample::select(vec!["0100109106", "0100109106-001", "062185000001"])),
        prop::option::of(prop::sample::select(vec!["233000111", "233000112"])),
    );
    let traits = (
        prop::option::of(prop::sample::select(vec!["Nguyễn Thị Mẫu", "NGUYEN THI MAU", "Trần Văn Ví", " "])),
        prop::option::of(1984..1986_u16),
        any::<bool>(),
    );
    (keys, traits).prop_map(|((holder, number, tax, old_number), (name, year, skipped))| {
        let mut old = OldAccount::new(holder);
        if let Some(number) = number {
            old = old.with_personal_number(number);
        }
        if let Some(tax) = tax {
            old = old.with_tax_code(TaxCode::parse(tax).unwrap());
        }
        if let Some(number) = old_number {
            old = old.with_old_number(OldNumber::parse(number).unwrap());
        }
        if let Some(name) = name {
            old = old.with_name(name);
        }
        if let Some(year) = year {
            old = old.with_birth_year(year);
        }
        if skipped { old.with_skipped_update() } else { old }
    })
}

fn account() -> impl Strategy<Value = Account<'static, u64>> {
    // The database can name anybody, so that numbers form chains and cycles.
    let register = prop_oneof![
        2 => Just(PopulationAnswer::NotAsked),
        3 => (0..6_u32).prop_map(|n| PopulationAnswer::Names(person(n))),
        1 => Just(PopulationAnswer::Denies),
    ];
    let identity = prop_oneof![
        3 => Just(IdentityState::Unknown),
        2 => Just(IdentityState::Exists),
        1 => Just(IdentityState::Absent),
    ];
    (0..40_u64, old_account(), register, identity, 0..5_u32, prop::bool::weighted(0.1)).prop_map(
        |(id, old, register, identity, dossiers, updated)| {
            let account = Account::new(id, old)
                .with_population(register)
                .with_identity(identity)
                .with_dossiers(dossiers);
            if updated { account.with_updated() } else { account }
        },
    )
}

fn register() -> impl Strategy<Value = Register> {
    prop::collection::vec(account(), 0..60)
}

fn day_and_policy() -> impl Strategy<Value = (Date, Policy)> {
    let days = prop::sample::select(vec!["2024-06-14", "2024-06-15", "2025-06-30", "2025-07-01"]);
    (days, any::<bool>(), any::<bool>()).prop_map(|(on, exact, late)| {
        let names = if exact { NamePolicy::Exact } else { NamePolicy::Plain };
        let late_update = if late { LateUpdate::WhenConfirmed } else { LateUpdate::Never };
        (day(on), Policy { names, late_update })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_account_and_dossier_is_in_exactly_one_class(register in register(), (on, policy) in day_and_policy()) {
        let plan = plan_with(&register, on, policy);
        let mut given: Vec<_> = register.iter().map(|account| *account.id()).collect();
        given.sort_unstable();
        let planned: Vec<_> = plan.placements().map(|(id, _)| *id).collect();
        prop_assert_eq!(planned, given);
        let total = plan.report().total();
        prop_assert_eq!(total.accounts, register.len() as u64);
        prop_assert_eq!(total.dossiers, register.iter().map(|a| u64::from(a.dossiers())).sum::<u64>());
        let mut counted = BTreeMap::<_, u64>::new();
        for (id, placement) in plan.placements() {
            *counted.entry(placement.class()).or_default() += 1;
            prop_assert_eq!(plan.placement(id), Some(placement));
        }
        let listed = plan.report().rows().map(|(_, _, count)| count.accounts).sum::<u64>();
        prop_assert_eq!(listed, register.len() as u64);
        for class in Class::ALL.iter().copied() {
            prop_assert_eq!(plan.report().of(class).accounts, counted.get(&class).copied().unwrap_or(0));
        }
        // Dossiers one by one, some of accounts that are not in the register.
        let owners = register.iter().flat_map(|a| (0..a.dossiers()).map(|_| *a.id())).chain([1_000, 1_001]);
        let dossiers = plan.dossiers(owners);
        for class in Class::ALL.iter().copied() {
            let strays = 2 * u64::from(class == Class::Orphan);
            prop_assert_eq!(dossiers.of(class).dossiers, plan.report().of(class).dossiers + strays);
        }
    }

    #[test]
    fn the_order_does_not_matter(
        (register, shuffled) in register().prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle())),
        (on, policy) in day_and_policy(),
    ) {
        let (first, second) = (plan_with(&register, on, policy), plan_with(&shuffled, on, policy));
        prop_assert_eq!(placed(&first), placed(&second));
        prop_assert_eq!(first.report(), second.report());
    }

    #[test]
    fn planning_again_changes_nothing(register in register(), (on, policy) in day_and_policy()) {
        let plan = plan_with(&register, on, policy);
        let carry_out = |register: &[Account<'static, u64>], plan: &Plan<u64>| -> Register {
            register.iter().map(|account| account.after(&plan.placement(account.id()).unwrap())).collect()
        };
        let moved = carry_out(&register, &plan);
        let again = plan_with(&moved, on, policy);
        prop_assert_eq!(placed(&again), placed(&plan));
        prop_assert_eq!(again.report(), plan.report());
        prop_assert!(carry_out(&moved, &again) == moved);
    }

    #[test]
    fn one_main_account_a_person(register in register(), (on, policy) in day_and_policy()) {
        let plan = plan_with(&register, on, policy);
        let by_id: BTreeMap<_, _> = register.iter().map(|account| (account.id(), account)).collect();
        let key = |account: &Account<'static, u64>| {
            if account.old().holder() == Holder::Organisation {
                return account.old().tax_code().map(|code| format!("tax {code}"));
            }
            let moved = account.after(&plan.placement(account.id()).unwrap());
            moved.old().personal_number().map(|number| format!("person {number}"))
        };
        let mut mains = BTreeSet::new();
        for (id, placement) in plan.placements() {
            let linked = matches!(placement.class(), Class::Linked | Class::LinkedAfterUpdate);
            let joined = placement.class() == Class::Duplicate;
            prop_assert_eq!(placement.main().is_some(), linked || joined);
            let Some(main) = placement.main() else { continue };
            prop_assert_eq!(joined, main != id);
            let (own, mains_key) = (key(by_id[&id]), key(by_id[&main]));
            prop_assert!(own.is_some(), "nothing is joined without a key");
            prop_assert_eq!(&own, &mains_key);
            if by_id[id].old().holder() == Holder::Staff {
                prop_assert!(plan.group(id).eq([id]), "an internal account is nobody's main account");
            } else if linked {
                prop_assert!(mains.insert(own), "one main account for each key");
                prop_assert!(plan.group(id).any(|member| member == id));
            }
        }
    }

    #[test]
    fn old_number_name_and_year_join_nothing(register in register(), (on, policy) in day_and_policy()) {
        let plan = plan_with(&register, on, policy);
        for account in &register {
            let placement = plan.placement(account.id()).unwrap();
            let named = register.iter().filter(|other| other.id() == account.id()).count() == 1
                && account.old().personal_number().is_none()
                && account.old().holder() != Holder::Organisation;
            if named && account.after(&placement) == *account {
                prop_assert_eq!(placement.main(), None);
            }
        }
    }

    #[test]
    fn an_account_alone_is_planned_as_it_is_linked(account in account(), (on, policy) in day_and_policy()) {
        let old = account.old();
        prop_assume!(!account.is_updated() && old.holder() != Holder::Child);
        let account = account.with_identity(IdentityState::Exists);
        prop_assume!(account.population() != PopulationAnswer::Denies);
        let named = account.population() != PopulationAnswer::NotAsked;
        prop_assume!(!named || old.personal_number().is_none());
        let number = old.personal_number().unwrap_or_else(|| person(0));
        let identity = match (old.holder(), old.tax_code()) {
            (Holder::Organisation, Some(tax_code)) => IdentityAccount::Organisation { tax_code },
            (Holder::Organisation, None) => {
                IdentityAccount::Organisation { tax_code: TaxCode::parse("0300588569").unwrap() }
            }
            _ => IdentityAccount::Person { number, obstacle: None },
        };
        let check = if named { PopulationCheck::Confirmed } else { PopulationCheck::NotMade };
        let answer = Linking::new(on, cut_over()).policy(policy).decide(old, identity, check);
        let expected = match answer.outcome() {
            Outcome::Linked => Class::Linked,
            Outcome::LinkedAfterUpdate => Class::LinkedAfterUpdate,
            Outcome::NeedsNumberUpdate => Class::NeedsNumber,
            Outcome::Mismatch => Class::Mismatch,
            Outcome::Orphaned => Class::Orphan,
            Outcome::NotYet | Outcome::ThroughGuardian => Class::NotYet,
            Outcome::Refused if answer.saves_account() => Class::NeedsNumber,
            Outcome::Refused => Class::Refused,
        };
        let plan = plan_with(&[account], on, policy);
        let placement = plan.placement(account.id()).unwrap();
        prop_assert_eq!(placement.class(), expected);
        prop_assert_eq!(placement.reason(), Reason::Case(answer.case()));
    }
}

/// Only the same tax code is the same organisation: not its branch, nor a household business whose code is a number with
/// the same digits.
#[test]
fn organisations_with_different_codes_are_never_one() {
    let codes =
        ["0100109106", "0100109113", "0100109106-001", "0100109106-002", "1085000008", "001085000008"];
    let account = |(id, code): (u64, &&str)| {
        let old = OldAccount::new(Holder::Organisation).with_tax_code(TaxCode::parse(code).unwrap());
        Account::new(id, old).with_identity(IdentityState::Exists)
    };
    let register: Vec<_> = (0..).zip(&codes).map(account).collect();
    let planned = plan_with(&register, day("2025-07-02"), Policy::default());
    for (id, placement) in planned.placements() {
        assert_eq!((placement.class(), placement.main()), (Class::Linked, Some(id)), "{id}");
    }
    let twice: Vec<_> = register.into_iter().chain([account((10, &"0100109106-002"))]).collect();
    let planned = plan_with(&twice, day("2025-07-02"), Policy::default());
    assert_eq!(planned.report().of(Class::Duplicate).accounts, 1);
}

/// Names that differ in one letter contradict each other, whichever letter it is.
#[test]
fn one_number_with_two_names_that_differ_in_a_letter_is_a_contradiction() {
    for names in [["Hà Văn Mẫu", "Lã Văn Mẫu"], ["Lã Văn Mẫu", "Mã Văn Mẫu"], ["Ân Thị Ví", "Ên Thị Ví"]]
    {
        let register = [1, 2].map(|id| {
            let old = citizen().with_personal_number(person(1)).with_name(names[id - 1]);
            Account::new(id as u64, old)
        });
        let plan = plan(&register);
        assert_eq!(only(&plan, 1), (Class::Mismatch, Reason::Contradiction), "{names:?}");
        assert_eq!(only(&plan, 2), (Class::Mismatch, Reason::Contradiction), "{names:?}");
    }
}

#[test]
fn a_number_that_the_population_database_denies_names_nobody() {
    let old = citizen().with_personal_number(person(1));
    let plan = plan(&[Account::new(1, old).with_population(PopulationAnswer::Denies)]);
    assert_eq!(only(&plan, 1), (Class::Mismatch, Reason::Case(Case::RegisterDiffers)));
}

fn only(plan: &Plan<u64>, id: u64) -> (Class, Reason) {
    let placement = plan.placement(&id).unwrap();
    (placement.class(), placement.reason())
}

#[test]
fn two_accounts_that_each_name_the_other_are_both_mismatches() {
    let register = [
        Account::new(1, citizen().with_personal_number(person(1)))
            .with_population(PopulationAnswer::Names(person(2))),
        Account::new(2, citizen().with_personal_number(person(2)))
            .with_population(PopulationAnswer::Names(person(1))),
    ];
    let plan = plan(&register);
    assert_eq!(only(&plan, 1), (Class::Mismatch, Reason::NamesAnother));
    assert_eq!(only(&plan, 2), (Class::Mismatch, Reason::NamesAnother));
}

#[test]
fn a_contradicting_account_does_not_join() {
    let number = person(1);
    let named = |id, name| {
        Account::new(id, citizen().with_personal_number(number).with_name(name).with_birth_year(1985))
    };
    // Nobody is confirmed: none of them can be told to be the person.
    let disputed = plan(&[named(1, "Nguyễn Thị Mẫu"), named(2, "Trần Văn Ví"), named(3, "NGUYEN THI MAU")]);
    for id in 1..4 {
        assert_eq!(only(&disputed, id), (Class::Mismatch, Reason::Contradiction));
    }
    // One is confirmed: it stays, who agrees joins, who contradicts does not.
    let confirmed = named(3, "NGUYEN THI MAU").with_population(PopulationAnswer::Names(number));
    let settled = plan(&[named(1, "Nguyễn Thị Mẫu"), named(2, "Trần Văn Ví"), confirmed]);
    assert_eq!(only(&settled, 1), (Class::Duplicate, Reason::SamePerson));
    assert_eq!(only(&settled, 2), (Class::Mismatch, Reason::Contradiction));
    assert_eq!(only(&settled, 3), (Class::Linked, Reason::Case(Case::SeveralAccounts)));
    assert_eq!(settled.group(&3).collect::<Vec<_>>(), [&1, &3]);
}

#[test]
fn confirmed_accounts_stay_whatever_their_names() {
    let number = person(1);
    let confirmed = |id, name| {
        Account::new(id, citizen().with_personal_number(number).with_name(name))
            .with_population(PopulationAnswer::Names(number))
    };
    let plan = plan(&[confirmed(1, "Nguyễn Thị Mẫu"), confirmed(2, "Trần Thị Mẫu")]);
    assert_eq!(only(&plan, 1).0, Class::Linked);
    assert_eq!(only(&plan, 2), (Class::Duplicate, Reason::SamePerson), "people change their names");
}

#[test]
fn an_internal_account_never_joins_a_citizens() {
    let account = |id, holder, dossiers| {
        Account::new(id, OldAccount::new(holder).with_personal_number(person(1))).with_dossiers(dossiers)
    };
    let register =
        [account(1, Holder::Staff, 0), account(2, Holder::Citizen, 9), account(3, Holder::Staff, 0)];
    let plan = plan(&register);
    for (id, reason) in [(1, Case::Staff), (2, Case::NumberStored), (3, Case::Staff)] {
        assert_eq!(only(&plan, id), (Class::Linked, Reason::Case(reason)));
        assert_eq!(plan.placement(&id).unwrap().main(), Some(&id));
    }
    // Whoever is confirmed: the name in an internal account contradicts no citizen's.
    let staff = Account::new(
        1,
        OldAccount::new(Holder::Staff).with_personal_number(person(1)).with_name("Phòng Một Cửa"),
    )
    .with_population(PopulationAnswer::Names(person(1)));
    let citizen = Account::new(2, citizen().with_personal_number(person(1)).with_name("Nguyễn Thị Mẫu"));
    assert_eq!(only(&self::plan(&[staff, citizen]), 2).0, Class::Linked);
}

#[test]
fn a_childs_account_with_a_parents_number_contradicts_nobody() {
    let child = |id, name, year| {
        let old = OldAccount::new(Holder::Child)
            .with_personal_number(person(1))
            .with_name(name)
            .with_birth_year(year);
        Account::new(id, old).with_identity(IdentityState::Exists)
    };
    let parent = Account::new(
        1,
        citizen().with_personal_number(person(1)).with_name("Nguyễn Thị Mẫu").with_birth_year(1985),
    );
    let family = [parent, child(2, "Nguyễn Văn Con", 2015), child(3, "Nguyễn Văn Út", 2017)];
    let planned = plan(&family);
    assert_eq!(only(&planned, 1), (Class::Linked, Reason::Case(Case::NumberStored)));
    assert_eq!(only(&planned, 2), (Class::NotYet, Reason::GuardiansNumber));
    assert_eq!(only(&planned, 3), (Class::NotYet, Reason::GuardiansNumber));
    // The parent's account alone decides, whatever becomes of it.
    let planned = plan(&[parent.with_identity(IdentityState::Absent), family[1]]);
    assert_eq!(only(&planned, 2), (Class::NotYet, Reason::GuardiansNumber));
    // A parent who is known by an internal account alone is a parent all the same.
    let official = Account::new(4, OldAccount::new(Holder::Staff).with_personal_number(person(1)));
    let planned = plan(&[official, family[1]]);
    assert_eq!(only(&planned, 2), (Class::NotYet, Reason::GuardiansNumber));
    // The parent has no account here: children who differ share somebody's number.
    let planned = plan(&family[1..]);
    assert_eq!(only(&planned, 2), (Class::NotYet, Reason::GuardiansNumber));
    assert_eq!(only(&planned, 3), (Class::NotYet, Reason::GuardiansNumber));
    // The population database says that the number is the child's own: then the other account contradicts it.
    let proven = family[1].with_population(PopulationAnswer::Names(person(1)));
    let planned = plan(&[parent, proven]);
    assert_eq!(only(&planned, 2).0, Class::Linked);
    assert_eq!(only(&planned, 1), (Class::Mismatch, Reason::Contradiction));
    // Two accounts of one child stay one child's.
    let planned = plan(&[child(2, "Nguyễn Văn Con", 2015), child(3, "NGUYEN VAN CON", 2015)]);
    assert_eq!(only(&planned, 3), (Class::Duplicate, Reason::SamePerson));
}

#[test]
fn who_has_no_identity_account_is_first_told_to_save_the_old_one() {
    let without = |old| Account::new(1, old).with_identity(IdentityState::Absent);
    let old = citizen().with_old_number(OldNumber::parse("233000111").unwrap());
    let reason = Reason::Case(Case::NoIdentityAccount);
    let at = |account: Account<'static, u64>, on| only(&plan_with(&[account], day(on), Policy::default()), 1);
    assert_eq!(at(without(old), "2024-06-14"), (Class::NeedsNumber, reason));
    assert_eq!(at(without(old), "2024-06-15"), (Class::Refused, reason), "it opens no longer");
    let confirmed = without(old).with_population(PopulationAnswer::Names(person(1)));
    assert_eq!(at(confirmed, "2024-06-14"), (Class::NeedsNumber, reason));
    assert_eq!(
        at(without(old.with_personal_number(person(1))), "2024-06-14"),
        (Class::Refused, reason),
        "it is saved"
    );
    let denied = without(old).with_population(PopulationAnswer::Denies);
    assert_eq!(at(denied, "2024-06-14"), (Class::Refused, reason), "there is no number to write");
    // Internal accounts have no last day.
    assert_eq!(at(without(OldAccount::new(Holder::Staff)), "2024-06-14"), (Class::Refused, reason));
}

#[test]
fn identifiers_may_be_texts() {
    let mut planner = Planner::new(day("2024-06-10"), cut_over(), Policy::default());
    for id in ["b", "10", "9", "a"] {
        planner.push(Account::new(id.to_owned(), citizen().with_personal_number(person(1))));
    }
    let plan = planner.finish();
    assert!(plan.placements().map(|(id, _)| id.as_str()).eq(["10", "9", "a", "b"]));
    assert_eq!(plan.placement(&"a".to_owned()).unwrap().main().map(String::as_str), Some("10"));
    assert!(plan.placement(&"c".to_owned()).is_none());
}

#[test]
fn a_number_of_zeros_is_a_key_like_any_other() {
    let zeros = PersonalNumber::parse("000000000000").unwrap();
    let account = |id| Account::new(id, citizen().with_personal_number(zeros));
    let keyless = Account::new(3, citizen());
    let plan = plan(&[account(1), account(2), keyless]);
    assert_eq!(plan.group(&1).collect::<Vec<_>>(), [&1, &2]);
    assert_eq!(only(&plan, 3).0, Class::NeedsNumber);
}

#[test]
fn children_act_through_guardians_unless_they_have_an_account() {
    let child = |state| {
        Account::new(1, OldAccount::new(Holder::Child).with_personal_number(person(1))).with_identity(state)
    };
    for state in [IdentityState::Unknown, IdentityState::Absent] {
        assert_eq!(only(&plan(&[child(state)]), 1), (Class::NotYet, Reason::Case(Case::Child)));
    }
    let own = plan(&[child(IdentityState::Exists)]);
    assert_eq!(only(&own, 1), (Class::Linked, Reason::Case(Case::NumberStored)));
}

#[test]
fn a_repeated_identifier_is_refused_whole() {
    let account = Account::new(7, citizen().with_personal_number(person(1)));
    let plan = plan(&[
        account,
        Account::new(7, citizen()),
        Account::new(8, citizen().with_personal_number(person(1))),
    ]);
    assert_eq!(only(&plan, 7), (Class::Refused, Reason::IdRepeated));
    assert_eq!(
        only(&plan, 8),
        (Class::Linked, Reason::Case(Case::NumberStored)),
        "not a duplicate of a refused one"
    );
    assert_eq!(plan.report().of(Class::Refused).accounts, 2);
}

#[test]
fn organisations_wait_for_their_day_and_are_found_by_tax_code() {
    let code = |text| TaxCode::parse(text).unwrap();
    let organisation =
        |id, tax| Account::new(id, OldAccount::new(Holder::Organisation).with_tax_code(code(tax)));
    let register = [
        organisation(1, "0100109106"),
        organisation(2, "0100109106"),
        organisation(3, "0100109106-001"),
        organisation(4, "0300588569").with_identity(IdentityState::Absent),
    ];
    let eve = plan_with(&register, day("2025-06-30"), Policy::default());
    assert_eq!(eve.report().of(Class::NotYet).accounts, 4);
    let after = plan_with(&register, day("2025-07-01"), Policy::default());
    assert_eq!(only(&after, 1).0, Class::Linked);
    assert_eq!(only(&after, 2), (Class::Duplicate, Reason::SamePerson));
    assert_eq!(only(&after, 3), (Class::Linked, Reason::Case(Case::Branch)));
    assert_eq!(only(&after, 4), (Class::Refused, Reason::Case(Case::OrganisationWithoutIdentity)));
}

#[test]
fn a_person_is_not_the_organisation_with_the_same_digits() {
    let digits = "062185000001";
    let register = [
        Account::new(1, citizen().with_personal_number(PersonalNumber::parse(digits).unwrap())),
        Account::new(2, OldAccount::new(Holder::Organisation).with_tax_code(TaxCode::parse(digits).unwrap())),
    ];
    let plan = plan_with(&register, day("2025-07-01"), Policy::default());
    assert_eq!(plan.report().of(Class::Linked).accounts, 2);
}

#[test]
fn an_update_is_kept_after_the_cut_over() {
    let account = Account::new(1, citizen()).with_population(PopulationAnswer::Names(person(1)));
    let before = plan(&[account]);
    let moved = account.after(&before.placement(&1).unwrap());
    assert!(moved.is_updated() && moved.old().personal_number() == Some(person(1)));
    let later = plan_with(&[moved], day("2026-01-01"), Policy::default());
    assert_eq!(only(&later, 1).0, Class::LinkedAfterUpdate);
    let late = plan_with(&[account], day("2026-01-01"), Policy::default());
    assert_eq!(only(&late, 1), (Class::Orphan, Reason::Case(Case::OldNumberClosed)));
    let denied = moved.with_population(PopulationAnswer::Denies);
    assert_eq!(only(&plan_with(&[denied], day("2026-01-01"), Policy::default()), 1).0, Class::Mismatch);
}

#[test]
fn memory_is_as_stated() {
    assert_eq!(Plan::<u64>::bytes_per_account(), 48);
    assert!(Plan::<u32>::bytes_per_account() <= 48);
    assert_eq!(Plan::<AccountId>::bytes_per_account(), 56);
    assert_eq!(size_of::<AccountId>(), 16, "a number and a text share the place");
    assert_eq!(AccountId::new("18446744073709551615").unwrap().bytes_besides(), 0);
    assert_eq!(AccountId::new("18446744073709551616").unwrap().bytes_besides(), 20);
    let mut planner = Planner::new(day("2024-06-10"), cut_over(), Policy::default()).expecting(2);
    planner.push(Account::new((1_u8, 2_u8), citizen()));
    assert_eq!(planner.finish().placement(&(1, 2)).map(|at| at.class()), Some(Class::NeedsNumber));
}

#[test]
fn an_empty_register_has_an_empty_plan() {
    let plan = plan(&[]);
    assert_eq!((plan.placements().len(), plan.report().rows().count()), (0, 0));
    assert_eq!(plan.dossier(&1).reason(), Reason::NoAccount);
}

#[test]
fn classes_and_reasons_have_texts() {
    let mut reasons: Vec<_> = Case::ALL.iter().map(|case| Reason::Case(*case)).collect();
    reasons.extend([
        Reason::NamesAnother,
        Reason::Contradiction,
        Reason::SamePerson,
        Reason::IdRepeated,
        Reason::NoAccount,
        Reason::GuardiansNumber,
        Reason::RowUnreadable,
    ]);
    reasons.extend(Column::ALL.iter().map(|column| Reason::Unreadable(*column)));
    let words: BTreeSet<_> = reasons.iter().map(|reason| reason.as_str()).collect();
    assert_eq!(words.len(), reasons.len());
    for language in [Language::Vietnamese, Language::English] {
        assert!(Class::ALL.iter().all(|class| !class.label(language).is_empty()));
        let labels: BTreeSet<_> = reasons.iter().map(|reason| reason.label(language)).collect();
        assert!(!labels.contains(""));
        assert_eq!(labels.len(), reasons.len(), "whoever reads a label knows the reason");
    }
}

#[test]
fn debug_of_an_account_is_masked() {
    let account =
        Account::new(1, citizen().with_name("Nguyễn Thị Mẫu").with_personal_number(person(765_432)));
    let shown = format!("{:?}", account.with_population(PopulationAnswer::Names(person(765_432))));
    assert!(!shown.contains("Mẫu") && !shown.contains("7654"), "{shown}");
}
