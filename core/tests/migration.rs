//! Planning a register: nothing lost, nothing twice, whatever the order, and again the same.

use motcua::account::link::{
    Case, CutOver, Holder, IdentityAccount, LateUpdate, NamePolicy, OldAccount, Outcome, Policy,
    RegisterCheck, link,
};
use motcua::account::migration::{Account, Class, IdentityState, Plan, Planner, Reason, RegisterAnswer};
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
    plan.placements().map(|(id, at)| (id, at.class().as_str(), at.reason().as_str(), at.main())).collect()
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
            old = old.personal_number(number);
        }
        if let Some(tax) = tax {
            old = old.tax_code(TaxCode::parse(tax).unwrap());
        }
        if let Some(number) = old_number {
            old = old.old_number(OldNumber::parse(number).unwrap());
        }
        if let Some(name) = name {
            old = old.name(name);
        }
        if let Some(year) = year {
            old = old.birth_year(year);
        }
        if skipped { old.skipped_update() } else { old }
    })
}

fn account() -> impl Strategy<Value = Account<'static, u64>> {
    // The database can name anybody, so that numbers form chains and cycles.
    let register = prop_oneof![
        2 => Just(RegisterAnswer::NotAsked),
        3 => (0..6_u32).prop_map(|n| RegisterAnswer::Names(person(n))),
        1 => Just(RegisterAnswer::Denies),
    ];
    let identity = prop_oneof![
        3 => Just(IdentityState::Unknown),
        2 => Just(IdentityState::Exists),
        1 => Just(IdentityState::Absent),
    ];
    (0..40_u64, old_account(), register, identity, 0..5_u32, prop::bool::weighted(0.1)).prop_map(
        |(id, old, register, identity, dossiers, updated)| {
            let account = Account::new(id, old).register(register).identity(identity).dossiers(dossiers);
            if updated { account.updated() } else { account }
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
        let mut given: Vec<_> = register.iter().map(Account::id).collect();
        given.sort_unstable();
        let planned: Vec<_> = plan.placements().map(|(id, _)| id).collect();
        prop_assert_eq!(planned, given);
        let total = plan.report().total();
        prop_assert_eq!(total.accounts, register.len() as u64);
        prop_assert_eq!(total.dossiers, register.iter().map(|a| u64::from(a.dossier_count())).sum::<u64>());
        let mut counted = BTreeMap::<_, u64>::new();
        for (id, placement) in plan.placements() {
            *counted.entry(placement.class()).or_default() += 1;
            prop_assert_eq!(plan.placement(&id), Some(placement));
        }
        for class in Class::ALL {
            prop_assert_eq!(plan.report().of(class).accounts, counted.get(&class).copied().unwrap_or(0));
        }
        // Dossiers one by one, some of accounts that are not in the register.
        let owners = register.iter().flat_map(|a| (0..a.dossier_count()).map(|_| a.id())).chain([1_000, 1_001]);
        let dossiers = plan.dossiers(owners);
        for class in Class::ALL {
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
            register.iter().map(|account| account.after(&plan.placement(&account.id()).unwrap())).collect()
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
                return account.old().stored_tax_code().map(|code| format!("tax {code}"));
            }
            let moved = account.after(&plan.placement(&account.id()).unwrap());
            moved.old().stored_personal_number().map(|number| format!("person {number}"))
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
            if linked {
                prop_assert!(mains.insert(own), "one main account for each key");
                prop_assert!(plan.group(id).any(|member| member == id));
            }
        }
    }

    #[test]
    fn old_number_name_and_year_join_nothing(register in register(), (on, policy) in day_and_policy()) {
        let plan = plan_with(&register, on, policy);
        for account in &register {
            let placement = plan.placement(&account.id()).unwrap();
            let named = register.iter().filter(|other| other.id() == account.id()).count() == 1
                && account.old().stored_personal_number().is_none()
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
        let account = account.identity(IdentityState::Exists);
        prop_assume!(account.register_answer() != RegisterAnswer::Denies);
        let named = account.register_answer() != RegisterAnswer::NotAsked;
        prop_assume!(!named || old.stored_personal_number().is_none());
        let number = old.stored_personal_number().unwrap_or_else(|| person(0));
        let identity = match (old.holder(), old.stored_tax_code()) {
            (Holder::Organisation, Some(tax_code)) => IdentityAccount::Organisation { tax_code },
            (Holder::Organisation, None) => {
                IdentityAccount::Organisation { tax_code: TaxCode::parse("0300588569").unwrap() }
            }
            _ => IdentityAccount::Person { number, obstacle: None },
        };
        let check = if named { RegisterCheck::Confirmed } else { RegisterCheck::NotMade };
        let answer = link(old, identity, check, on, &cut_over(), policy);
        let expected = match answer.outcome() {
            Outcome::Linked => Class::Linked,
            Outcome::LinkedAfterUpdate => Class::LinkedAfterUpdate,
            Outcome::NeedsNumberUpdate => Class::NeedsNumber,
            Outcome::Mismatch => Class::Mismatch,
            Outcome::Orphaned => Class::Orphan,
            Outcome::NotYet { .. } | Outcome::ThroughGuardian => Class::NotYet,
            Outcome::Refused => Class::Refused,
        };
        let placement = plan_with(&[account], on, policy).placement(&account.id()).unwrap();
        prop_assert_eq!(placement.class(), expected);
        prop_assert_eq!(placement.reason(), Reason::Case(answer.case()));
    }
}

fn only(plan: &Plan<u64>, id: u64) -> (Class, Reason) {
    let placement = plan.placement(&id).unwrap();
    (placement.class(), placement.reason())
}

#[test]
fn two_accounts_that_each_name_the_other_are_both_mismatches() {
    let register = [
        Account::new(1, citizen().personal_number(person(1))).register(RegisterAnswer::Names(person(2))),
        Account::new(2, citizen().personal_number(person(2))).register(RegisterAnswer::Names(person(1))),
    ];
    let plan = plan(&register);
    assert_eq!(only(&plan, 1), (Class::Mismatch, Reason::NamesAnother));
    assert_eq!(only(&plan, 2), (Class::Mismatch, Reason::NamesAnother));
}

#[test]
fn a_contradicting_account_does_not_join() {
    let number = person(1);
    let named = |id, name| Account::new(id, citizen().personal_number(number).name(name).birth_year(1985));
    // Nobody is confirmed: none of them can be told to be the person.
    let disputed = plan(&[named(1, "Nguyễn Thị Mẫu"), named(2, "Trần Văn Ví"), named(3, "NGUYEN THI MAU")]);
    for id in 1..4 {
        assert_eq!(only(&disputed, id), (Class::Mismatch, Reason::Contradiction));
    }
    // One is confirmed: it stays, who agrees joins, who contradicts does not.
    let confirmed = named(3, "NGUYEN THI MAU").register(RegisterAnswer::Names(number));
    let settled = plan(&[named(1, "Nguyễn Thị Mẫu"), named(2, "Trần Văn Ví"), confirmed]);
    assert_eq!(only(&settled, 1), (Class::Duplicate, Reason::SamePerson));
    assert_eq!(only(&settled, 2), (Class::Mismatch, Reason::Contradiction));
    assert_eq!(only(&settled, 3), (Class::Linked, Reason::Case(Case::SeveralAccounts)));
    assert_eq!(settled.group(3).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn confirmed_accounts_stay_whatever_their_names() {
    let number = person(1);
    let confirmed = |id, name| {
        Account::new(id, citizen().personal_number(number).name(name)).register(RegisterAnswer::Names(number))
    };
    let plan = plan(&[confirmed(1, "Nguyễn Thị Mẫu"), confirmed(2, "Trần Thị Mẫu")]);
    assert_eq!(only(&plan, 1).0, Class::Linked);
    assert_eq!(only(&plan, 2), (Class::Duplicate, Reason::SamePerson), "people change their names");
}

#[test]
fn a_number_of_zeros_is_a_key_like_any_other() {
    let zeros = PersonalNumber::parse("000000000000").unwrap();
    let account = |id| Account::new(id, citizen().personal_number(zeros));
    let keyless = Account::new(3, citizen());
    let plan = plan(&[account(1), account(2), keyless]);
    assert_eq!(plan.group(1).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(only(&plan, 3).0, Class::NeedsNumber);
}

#[test]
fn children_act_through_guardians_unless_they_have_an_account() {
    let child =
        |state| Account::new(1, OldAccount::new(Holder::Child).personal_number(person(1))).identity(state);
    for state in [IdentityState::Unknown, IdentityState::Absent] {
        assert_eq!(only(&plan(&[child(state)]), 1), (Class::NotYet, Reason::Case(Case::Child)));
    }
    let own = plan(&[child(IdentityState::Exists)]);
    assert_eq!(only(&own, 1), (Class::Linked, Reason::Case(Case::NumberStored)));
}

#[test]
fn a_repeated_identifier_is_refused_whole() {
    let account = Account::new(7, citizen().personal_number(person(1)));
    let plan =
        plan(&[account, Account::new(7, citizen()), Account::new(8, citizen().personal_number(person(1)))]);
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
    let organisation = |id, tax| Account::new(id, OldAccount::new(Holder::Organisation).tax_code(code(tax)));
    let register = [
        organisation(1, "0100109106"),
        organisation(2, "0100109106"),
        organisation(3, "0100109106-001"),
        organisation(4, "0300588569").identity(IdentityState::Absent),
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
        Account::new(1, citizen().personal_number(PersonalNumber::parse(digits).unwrap())),
        Account::new(2, OldAccount::new(Holder::Organisation).tax_code(TaxCode::parse(digits).unwrap())),
    ];
    let plan = plan_with(&register, day("2025-07-01"), Policy::default());
    assert_eq!(plan.report().of(Class::Linked).accounts, 2);
}

#[test]
fn an_update_is_kept_after_the_cut_over() {
    let account = Account::new(1, citizen()).register(RegisterAnswer::Names(person(1)));
    let before = plan(&[account]);
    let moved = account.after(&before.placement(&1).unwrap());
    assert!(moved.is_updated() && moved.old().stored_personal_number() == Some(person(1)));
    let later = plan_with(&[moved], day("2026-01-01"), Policy::default());
    assert_eq!(only(&later, 1).0, Class::LinkedAfterUpdate);
    let late = plan_with(&[account], day("2026-01-01"), Policy::default());
    assert_eq!(only(&late, 1), (Class::Orphan, Reason::Case(Case::OldNumberClosed)));
    let denied = moved.register(RegisterAnswer::Denies);
    assert_eq!(only(&plan_with(&[denied], day("2026-01-01"), Policy::default()), 1).0, Class::Mismatch);
}

#[test]
fn memory_is_as_stated() {
    assert_eq!(Plan::<u64>::bytes_per_account(), 48);
    assert!(Plan::<u32>::bytes_per_account() <= 48);
    let mut planner = Planner::new(day("2024-06-10"), cut_over(), Policy::default()).expecting(2);
    planner.push(&Account::new((1_u8, 2_u8), citizen()));
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
    ]);
    let words: BTreeSet<_> = reasons.iter().map(|reason| reason.as_str()).collect();
    assert_eq!(words.len(), reasons.len());
    for language in [Language::Vietnamese, Language::English] {
        assert!(Class::ALL.iter().all(|class| !class.text(language).is_empty()));
        assert!(reasons.iter().all(|reason| !reason.text(language).is_empty()));
    }
}

#[test]
fn debug_of_an_account_is_masked() {
    let account = Account::new(1, citizen().name("Nguyễn Thị Mẫu").personal_number(person(765_432)));
    let shown = format!("{:?}", account.register(RegisterAnswer::Names(person(765_432))));
    assert!(!shown.contains("Mẫu") && !shown.contains("7654"), "{shown}");
}
