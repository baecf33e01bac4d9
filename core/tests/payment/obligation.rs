//! Notices held against the dated rules: the worked examples of the texts, differences, receipts.

use motcua::calendar::Calendar;
use motcua::date;
use motcua::finding::Confidence;
use motcua::identity::TaxCode;
use motcua::law::{Book, Moment, Part, Receipt, Row};
use motcua::money::Vnd;
use motcua::payment::{
    Area, Base, BudgetLine, Chapter, DifferenceKind, DueQuestion, Facts, Instalment, LateQuestion,
    NoticeNumber, Obligation, ObligationKind, ObligationRelief, Parcel, Rounding, Share, Situation, SubItem,
    Taxpayer, assess, relief, replay,
};
use motcua::time::Date;

const ON: Date = date!(2013, 1, 15);

/// The land tax on parcels of (hundredths of square metres, price).
fn land_tax(parcels: &[(u64, u64)], quota: u64) -> u64 {
    let parcels: Vec<_> = parcels
        .iter()
        .map(|(area, price)| Parcel { area: Area::hundredths(*area), price: Vnd::new(*price) })
        .collect();
    let base = Base::Parcels { parcels: &parcels, quota: Area::hundredths(quota) };
    let book = Book::builtin();
    let kind = ObligationKind::NonAgriculturalLandTax;
    let assessed = assess(&book, kind, base, Moment::new(ON), Rounding::HalfUp).unwrap();
    assert_eq!(assessed.confidence(), Confidence::Primary);
    assessed.amount.dong()
}

/// Circular 153/2011/TT-BTC, examples 4 to 7, with the sums that they print.
#[test]
fn the_nine_examples_of_circular_153_to_the_dong() {
    let (m50, m40, m2) = (50_000_000, 40_000_000, 2_000_000);
    assert_eq!(land_tax(&[(8_000, m50)], 20_000), 1_200_000, "4a");
    assert_eq!(land_tax(&[(10_000, m40)], 20_000), 1_200_000, "4b");
    let synthesis = land_tax(&[(35_000, m2), (8_000, m50), (10_000, m40)], 40_000);
    assert_eq!((synthesis, synthesis - 2_610_000), (4_810_000, 2_200_000), "4, quota of 400 m²");
    assert_eq!(land_tax(&[(15_000, m50)], 10_000), 3_250_000, "5a");
    assert_eq!(land_tax(&[(15_000, m50), (12_000, m2)], 10_000), 3_418_000, "5, quota of 100 m²");
    assert_eq!(land_tax(&[(30_000, m50)], 10_000), 8_500_000, "6a");
    assert_eq!(land_tax(&[(5_000, m2)], 20_000), 30_000, "6c");
    let synthesis = land_tax(&[(30_000, m50), (40_000, m40), (5_000, m2)], 10_000);
    assert_eq!((synthesis, synthesis - 17_970_000), (29_450_000, 11_480_000), "6, quota of 100 m²");
    let of = Area::square_metres;
    let flat = Area::of_flat(of(50), of(460), of(50 * 8 * 5), Rounding::HalfUp).unwrap();
    let base = Base::Parcels { parcels: &[Parcel { area: flat, price: Vnd::new(m40) }], quota: of(100) };
    let book = Book::builtin();
    let kind = ObligationKind::NonAgriculturalLandTax;
    let tax = assess(&book, kind, base, Moment::new(ON), Rounding::HalfUp).unwrap();
    assert_eq!(tax.amount, Vnd::new(138_000), "7");
    assert_eq!(Area::of_flat(of(50), of(460), of(0), Rounding::HalfUp), None);
}

/// Each square metre by itself, without the library's splitting.
#[test]
fn bands_are_those_of_each_square_metre() {
    let mut numbers = crate::Numbers(153);
    for _ in 0..200 {
        let quota = numbers.next(40) as u64;
        let parcels: Vec<_> = (0..numbers.next(4))
            .map(|_| (numbers.next(120) as u64, 1_000_000 * (numbers.next(50) as u64 + 1)))
            .collect();
        let (mut metre, mut millionths) = (0, 0_u128);
        for (area, price) in &parcels {
            for _ in 0..*area {
                let rate = match metre {
                    at if at < quota => 300,
                    at if at < 4 * quota => 700,
                    _ => 1500,
                };
                millionths += u128::from(*price) * rate;
                metre += 1;
            }
        }
        let hundredths: Vec<_> = parcels.iter().map(|(area, price)| (area * 100, *price)).collect();
        assert_eq!(u128::from(land_tax(&hundredths, quota * 100)), millionths / 1_000_000);
    }
}

fn price(contract: u64, table: Option<u64>, share: Share) -> Base<'static> {
    Base::Price { contract: Vnd::new(contract), table: table.map(Vnd::new), share }
}

#[test]
fn fee_and_tax_of_a_sale_as_notices_print_them() {
    let book = Book::builtin();
    let assessed = |kind, base, on| assess(&book, kind, base, Moment::new(on), Rounding::HalfUp);
    let of = |kind, base, on| assessed(kind, base, on).unwrap().amount.dong();
    let (fee, tax) = (ObligationKind::RegistrationFee, ObligationKind::IncomeTax);
    let sale = price(231_700_000, None, Share::WHOLE);
    assert_eq!(of(fee, sale, date!(2022, 2, 17)), 1_158_500);
    assert_eq!(of(tax, sale, date!(2022, 2, 17)), 4_634_000);
    assert_eq!(of(tax, sale, date!(2026, 8, 4)), 4_634_000);
    // The table is higher.
    assert_eq!(of(fee, price(100_000_000, Some(231_700_000), Share::WHOLE), date!(2026, 8, 4)), 1_158_500);
    // Decree 140/2016: 500 million at most; of Decree 10/2022 no text of it was seen.
    let palace = price(200_000_000_000, None, Share::WHOLE);
    assert_eq!(of(fee, palace, date!(2022, 2, 28)), 500_000_000);
    assert_eq!(of(fee, palace, date!(2022, 3, 1)), 1_000_000_000);
    let thirds: Vec<_> = [1, 1, 1]
        .map(|part| of(tax, price(231_700_000, None, Share::new(part, 3).unwrap()), date!(2026, 8, 4)))
        .to_vec();
    assert_eq!(thirds, [1_544_667; 3]);
    // 4 634 000 · 2 / 3 = 3 089 333 1/3.
    let two_thirds = price(231_700_000, None, Share::new(2, 3).unwrap());
    assert_eq!(of(tax, two_thirds, date!(2026, 8, 4)), 3_089_333);
    let weak = assessed(tax, sale, date!(2022, 2, 17)).unwrap();
    assert_eq!((weak.rows[0].id(), weak.confidence()), ("income-tax-before-253", Confidence::Code));
    for (numerator, denominator) in [(0, 1), (2, 1), (0, 0), (1, 0)] {
        assert_eq!(Share::new(numerator, denominator).unwrap_err().code(), "share-range");
    }
    for kind in [ObligationKind::LandUseFee, ObligationKind::YearlyRent, ObligationKind::OneOffRent] {
        assert_eq!(assessed(kind, sale, date!(2026, 8, 4)).unwrap_err().code(), "obligation-rate-unknown");
    }
    let high = price(u64::MAX, None, Share::WHOLE);
    assert_eq!(of(tax, high, date!(2026, 8, 4)), u64::MAX / 50);
}

#[test]
fn the_relief_of_digital_citizens() {
    let book = Book::builtin();
    let row = book.row::<ObligationRelief>("digital-citizen-registration-fee").unwrap();
    let off = |fee, on| relief(&book, row, Vnd::new(fee), Moment::new(on), Rounding::HalfUp);
    let (taken, salary) = off(1_158_500, date!(2026, 9, 1)).unwrap();
    assert_eq!((taken.dong(), 1_158_500 - taken.dong()), (115_850, 1_042_650));
    assert_eq!(salary.unwrap().id(), "base-salary-2026");
    assert_eq!(off(500_000_000, date!(2026, 9, 1)).unwrap().0, Vnd::new(5 * 2_530_000));
    assert_eq!(off(1_158_500, date!(2024, 6, 30)).unwrap_err().code(), "obligation-rate-unknown");
}

fn notice(
    kind: ObligationKind,
    issued_on: Date,
    amount: u64,
    instalments: Vec<Instalment>,
) -> Obligation<'static> {
    noticed(kind, issued_on, amount, 0, instalments, BudgetLine::default())
}

fn noticed(
    kind: ObligationKind,
    issued_on: Date,
    amount: u64,
    off: u64,
    instalments: Vec<Instalment>,
    budget: BudgetLine,
) -> Obligation<'static> {
    let taxpayer = Taxpayer::TaxCode(TaxCode::parse("0100109106").unwrap());
    Obligation::notice(kind, NoticeNumber::new("12").unwrap(), issued_on, taxpayer, Vnd::new(amount))
        .with_relief(Vnd::new(off))
        .with_instalments(instalments)
        .with_budget(budget)
        .build()
        .unwrap()
}

fn one(amount: u64, due_on: Date) -> Vec<Instalment> {
    vec![Instalment::new(1, Vnd::new(amount), due_on)]
}

#[test]
fn a_check_tells_each_difference_and_changes_nothing() {
    let (book, calendar) = (Book::builtin(), Calendar::builtin());
    let budget = BudgetLine {
        chapter: Some(Chapter::parse("757").unwrap()),
        sub_item: Some(SubItem::parse("1006").unwrap()),
        ..BudgetLine::default()
    };
    let kind = ObligationKind::RegistrationFee;
    let printed =
        noticed(kind, date!(2026, 8, 17), 1_158_600, 115_850, one(1_042_750, date!(2026, 9, 15)), budget);
    let facts = Facts::new(Situation::Standard)
        .with_base(price(231_700_000, None, Share::WHOLE))
        .with_relief("digital-citizen-registration-fee");
    let checked = printed.check(facts, &book, &calendar);
    assert_eq!(checked.unchecked, []);
    let told: Vec<_> = checked
        .differences
        .iter()
        .map(|it| (it.kind, it.printed.to_string(), it.computed.to_string(), it.days))
        .collect();
    let text = str::to_owned;
    let dong = |dong| Vnd::new(dong).to_string();
    assert_eq!(
        told,
        [
            (DifferenceKind::Amount, dong(1_158_600), dong(1_158_500), None),
            (DifferenceKind::Relief, dong(115_850), dong(115_860), None),
            (DifferenceKind::DueDate, text("2026-09-15"), text("2026-09-16"), Some(-1)),
            (DifferenceKind::Chapter, text("757"), text("557, 857"), None),
            (DifferenceKind::SubItem, text("1006"), text("2801"), None),
        ]
    );
    assert_eq!(checked.differences[0].rows, ["registration-fee-10"]);
    assert_eq!(checked.differences[3].rows, ["chapter-757-324"]);
    assert_eq!(printed.instalments()[0].due_on, date!(2026, 9, 15), "the notice stands");
}

#[test]
fn chapters_and_sub_items_hold_by_day() {
    let (book, calendar) = (Book::builtin(), Calendar::builtin());
    let codes = |kind, issued_on, chapter: &str, sub_item: &str| -> Vec<String> {
        let budget = BudgetLine {
            chapter: Some(Chapter::parse(chapter).unwrap()),
            sub_item: Some(SubItem::parse(sub_item).unwrap()),
            ..BudgetLine::default()
        };
        let it = noticed(kind, issued_on, 10, 0, one(10, issued_on), budget);
        let checked = it.check(Facts::new(Situation::Standard), &book, &calendar);
        let wrong = checked.differences.iter().filter(|it| it.kind != DifferenceKind::DueDate);
        wrong.map(|it| it.printed.to_string()).collect()
    };
    let (land, rent) = (ObligationKind::LandUseFee, ObligationKind::OneOffRent);
    let none: [&str; 0] = [];
    assert_eq!(codes(land, date!(2025, 12, 31), "757", "1401"), none);
    assert_eq!(codes(land, date!(2026, 1, 5), "757", "1401"), ["757"]);
    assert_eq!(codes(land, date!(2026, 1, 5), "857", "1411"), none);
    assert_eq!(codes(land, date!(2025, 12, 31), "857", "1411"), none, "what was not known then is unchecked");
    assert_eq!(codes(rent, date!(2026, 1, 5), "555", "3601"), ["3601"]);
    assert_eq!(codes(rent, date!(2026, 1, 5), "555", "3605"), none);
}

#[test]
fn instalments_are_held_against_the_halves_of_the_rule() {
    let (book, calendar) = (Book::builtin(), Calendar::builtin());
    let kind = ObligationKind::LandUseFee;
    let check = |first, second| {
        let parts = vec![
            Instalment::new(1, Vnd::new(first), date!(2026, 9, 3)),
            Instalment::new(2, Vnd::new(second), date!(2026, 11, 2)),
        ];
        let it = notice(kind, date!(2026, 8, 4), first + second, parts);
        it.check(Facts::new(Situation::Standard), &book, &calendar).differences
    };
    assert_eq!(check(50_000_001, 50_000_000), []);
    let told: Vec<_> = check(60_000_000, 40_000_000).iter().map(|it| (it.kind, it.part)).collect();
    assert_eq!(told, [(DifferenceKind::Instalment, Some(1)), (DifferenceKind::Instalment, Some(2))]);
    // What no rule knows is told as unchecked, never as correct.
    let it = notice(ObligationKind::IncomeTax, date!(2022, 2, 17), 7, one(7, date!(2022, 3, 18)));
    let facts = Facts::new(Situation::Standard).with_base(price(350, None, Share::WHOLE));
    let checked = it.check(facts, &book, &calendar);
    let (what, part, error) = &checked.unchecked[0];
    assert_eq!(
        (checked.differences.len(), *what, *part, error.code()),
        (0, DifferenceKind::DueDate, Some(1), "due-rule-unknown")
    );
}

#[test]
fn receipts_are_asked_again_and_hold_no_sum() {
    let (book, calendar) = (Book::builtin(), Calendar::builtin());
    let question = DueQuestion::new(ObligationKind::YearlyRent, Situation::YearlyTwice, date!(2026, 4, 20))
        .of_part(1)
        .known_on(date!(2026, 7, 15))
        .extended();
    let kept = question.answer(&book, &calendar).unwrap().receipt();
    assert_eq!(kept.get(Part::Outcome, "due-on"), Some("2026-11-02"));
    assert_eq!(replay(&kept, &book, &calendar).unwrap(), []);
    let ids: Vec<_> = kept.row_ids().collect();
    assert!(
        ids.contains(&("due_extensions", "rent-2026-decree-245"))
            && ids.contains(&("due_rules", "rent-year-half1-126"))
    );
    // A book in which the decree gives six months answers otherwise.
    let reading = book.clone().overlay(
        r#"{"due_extensions": [{"id": "more", "issued": "2026-07-10", "obligations": ["yearly-rent"], "original": "2026-05-31",
        "months": 6, "condition": {"vi": "a", "en": "b"}, "sources": ["editors"], "confidence": "unverified"}]}"#,
    );
    assert_eq!(reading.findings, []);
    let differs = replay(&kept, &reading.book, &calendar).unwrap();
    let outcome = differs.iter().find(|it| it.part == Part::Outcome).unwrap();
    assert_eq!(outcome.after.as_deref(), Some("2026-11-30"));
    let late = LateQuestion::new(Vnd::new(4_634_000), date!(2026, 11, 2), date!(2026, 11, 13))
        .answer(&book)
        .unwrap();
    let kept = late.receipt();
    assert!(!kept.to_string().contains("4634000") && !kept.to_string().contains("13902"));
    assert_eq!(replay(&kept, &book, &calendar).unwrap(), []);
    let other = Receipt::parse(&kept.to_string().replace("late-interest", "login")).unwrap();
    assert_eq!(replay(&other, &book, &calendar).unwrap_err().code(), "receipt-question");
    // As a receipt of a due day it lacks what that question asks.
    let other = Receipt::parse(&kept.to_string().replace("late-interest", "obligation-due")).unwrap();
    assert_eq!(replay(&other, &book, &calendar).unwrap_err().code(), "receipt-format");
}

/// What is a whole number of đồng is not rounded; a fraction is, as the policy says.
#[test]
fn only_a_fraction_is_rounded() {
    let book = Book::builtin();
    let (tax, on) = (ObligationKind::IncomeTax, Moment::new(date!(2026, 8, 4)));
    let of = |share, rounding| assess(&book, tax, price(231_700_000, None, share), on, rounding).unwrap();
    let third = Share::new(1, 3).unwrap();
    for (rounding, of_third) in
        [(Rounding::HalfUp, 1_544_667), (Rounding::Down, 1_544_666), (Rounding::Up, 1_544_667)]
    {
        assert_eq!(of(Share::WHOLE, rounding).amount, Vnd::new(4_634_000), "{rounding:?}");
        assert_eq!(of(third, rounding).amount, Vnd::new(of_third), "{rounding:?}");
    }
}

/// Decree 245/2026 extends what falls due on 2026-05-31 of yearly rent: no other obligation, and no other day.
#[test]
fn an_extension_is_for_its_obligation_and_its_day() {
    let (book, calendar) = (Book::builtin(), Calendar::builtin());
    let asked = |kind, on: Date| {
        DueQuestion::new(kind, Situation::Auction, date!(2026, 7, 1))
            .resting_on(on)
            .extended()
            .answer(&book, &calendar)
            .map(|answer| (answer.unrolled(), answer.extension().map(Row::id)))
            .map_err(|error| error.code())
    };
    let extended = Some("rent-2026-decree-245");
    let (may, october) = (date!(2026, 5, 31), date!(2026, 10, 31));
    assert_eq!(asked(ObligationKind::YearlyRent, may), Ok((october, extended)));
    assert_eq!(asked(ObligationKind::YearlyRent, october), Err("due-rule-unknown"));
    assert_eq!(asked(ObligationKind::OneOffRent, may), Err("due-rule-unknown"));
}

/// The relief of a registration fee is none of another obligation.
#[test]
fn a_relief_is_held_against_its_own_obligation() {
    let (book, calendar) = (Book::builtin(), Calendar::builtin());
    let printed = notice(ObligationKind::IncomeTax, date!(2026, 8, 17), 100, one(100, date!(2026, 9, 16)));
    let facts = Facts::new(Situation::Standard).with_relief("digital-citizen-registration-fee");
    let unchecked = printed.check(facts, &book, &calendar).unchecked;
    let codes: Vec<_> = unchecked.iter().map(|(kind, _, error)| (*kind, error.code())).collect();
    assert!(codes.contains(&(DifferenceKind::Relief, "obligation-rate-unknown")), "{codes:?}");
}

/// Late interest rests on the rates of the days that are late, which begin after the day due.
#[test]
fn late_interest_cites_the_rates_of_its_days() {
    let book = Book::builtin();
    let rows = |due, paid| {
        let question = LateQuestion::new(Vnd::new(1_000_000), due, paid).known_on(date!(2026, 8, 1));
        let answer = question.answer(&book).unwrap();
        (answer.days(), answer.rows().iter().map(|row| row.id()).collect::<Vec<_>>())
    };
    // The rate of law 38/2019 holds to 2026-06-30, that of decree 252/2026 from the next day on.
    assert_eq!(rows(date!(2026, 6, 28), date!(2026, 6, 30)), (1, vec!["late-38"]));
    assert_eq!(rows(date!(2026, 6, 29), date!(2026, 7, 3)), (3, vec!["late-38", "late-252"]));
    assert_eq!(rows(date!(2026, 6, 30), date!(2026, 7, 3)), (2, vec!["late-252"]));
    assert_eq!(rows(date!(2026, 7, 3), date!(2026, 7, 3)), (0, vec![]));
}

/// A tax cites the rates of the bands in which its square metres lie, each once, and no other.
#[test]
fn a_tax_cites_the_rates_of_its_bands() {
    let book = Book::builtin();
    let cited = |areas: &[u32], quota| {
        let parcels: Vec<_> = areas
            .iter()
            .map(|area| Parcel { area: Area::square_metres(*area), price: Vnd::new(2_000_000) })
            .collect();
        let base = Base::Parcels { parcels: &parcels, quota: Area::square_metres(quota) };
        let kind = ObligationKind::NonAgriculturalLandTax;
        let assessed = assess(&book, kind, base, Moment::new(ON), Rounding::HalfUp).unwrap();
        assessed.rows.iter().map(|row| row.id()).collect::<Vec<_>>()
    };
    let (within, over, beyond) = ("land-tax-in-quota", "land-tax-over-quota", "land-tax-over-three-times");
    assert_eq!(cited(&[80], 100), [within]);
    assert_eq!(cited(&[100], 100), [within]);
    assert_eq!(cited(&[60, 30, 30], 100), [within, over]);
    assert_eq!(cited(&[100, 400], 100), [within, over, beyond]);
    assert_eq!(cited(&[80, 20], 0), [beyond], "without a quota");
    assert_eq!(cited(&[0], 100), [""; 0]);
}

/// A rule that counts days says how many, and one of a fixed day says which; else no day due rests on it.
#[test]
fn a_rule_of_due_days_without_its_days_is_refused() {
    let rule = |basis: &str, more: &str| {
        let row = format!(
            r#"{{"id": "own", "obligations": ["yearly-rent"], "situation": "standard", "basis": "{basis}", "percent": 100{more},
                "sources": ["editors"], "confidence": "unverified"}}"#
        );
        let reading = Book::builtin().overlay(&format!(r#"{{"due_rules": [{row}]}}"#));
        reading.findings.iter().map(|it| (it.code(), it.path().to_string())).collect::<Vec<_>>()
    };
    let missing = [("law-missing-key", "due_rules[0]".to_owned())];
    for basis in ["after-issue", "after-start-of-use"] {
        assert_eq!(rule(basis, r#", "days": 30"#), [], "{basis}");
        assert_eq!(rule(basis, ""), missing, "{basis}");
    }
    for basis in ["fixed-day", "fixed-day-next-year"] {
        assert_eq!(rule(basis, r#", "month": 5, "day": 31"#), [], "{basis}");
        assert_eq!(rule(basis, r#", "month": 5"#), missing, "{basis}");
        assert_eq!(rule(basis, r#", "day": 31"#), missing, "{basis}");
    }
}
