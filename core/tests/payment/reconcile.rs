use super::{Numbers, form, reference};
use motcua::date;
use motcua::money::Vnd;
use motcua::payment::{
    Finder, Identifier, Line, LineClass, LineReason, OpenOrder, OrderClass, OrderReason, Parts, Plan, Policy,
    Reconciler,
};
use motcua::time::Date;
use std::collections::{BTreeMap, BTreeSet};

const FEE: u64 = 180_000;
const LAST: Date = date!(2024, 6, 20);

/// A line before it is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    id: u64,
    day: Date,
    amount: u64,
    remark: String,
    bank: Option<String>,
}

fn line(id: u64, day: u8, amount: u64, remark: impl Into<String>) -> Told {
    Told { id, day: Date::new(2024, 6, day).unwrap(), amount, remark: remark.into(), bank: None }
}

impl Told {
    fn banked(mut self, reference: &str) -> Self {
        self.bank = Some(reference.to_owned());
        self
    }

    fn line(&self) -> Line<'_, u64> {
        let line = Line::new(self.id, self.day, Vnd::new(self.amount), &self.remark);
        self.bank.as_deref().map_or(line, |bank| line.with_bank_reference(Identifier::new(bank).unwrap()))
    }
}

fn order(id: u64) -> OpenOrder<u64> {
    OpenOrder::new(id, reference(id), Vnd::new(FEE)).with_last_day(LAST)
}

fn reconciler(policy: Policy) -> Reconciler<u64> {
    Reconciler::new(Finder::new([form()]), policy)
}

fn plan_with(policy: Policy, orders: &[OpenOrder<u64>], lines: &[Told]) -> Plan<u64> {
    let mut reconciler = reconciler(policy);
    for order in orders {
        reconciler.expect(*order);
    }
    for line in lines {
        reconciler.read(line.line());
    }
    reconciler.finish()
}

fn plan(orders: &[OpenOrder<u64>], lines: &[Told]) -> Plan<u64> {
    plan_with(Policy::default(), orders, lines)
}

/// Everything that a plan tells.
fn told(plan: &Plan<u64>) -> impl PartialEq + std::fmt::Debug + use<> {
    let lines: Vec<_> = plan.lines().collect();
    let orders: Vec<_> = plan.orders().collect();
    (lines, orders, plan.report().clone())
}

/// A name, the lines, where they end, where the order ends.
type Case<'a> = (&'a str, Vec<Told>, &'a [(LineClass, LineReason)], (OrderClass, OrderReason));

#[test]
fn lines_of_one_order_end_where_they_should() {
    use LineClass as L;
    use LineReason as R;
    use OrderClass as O;
    use OrderReason as W;
    let right = || reference(1).to_string();
    let cases: [Case<'_>; 15] = [
        ("nothing", vec![], &[], (O::Open, W::NoLine)),
        ("exact", vec![line(1, 18, FEE, right())], &[(L::Matched, R::Exact)], (O::Matched, W::Exact)),
        (
            "less",
            vec![line(1, 18, 1, right())],
            &[(L::Partial, R::LessThanDue)],
            (O::Partial, W::LessThanDue),
        ),
        (
            "more",
            vec![line(1, 18, FEE + 1, right())],
            &[(L::Excess, R::MoreThanDue)],
            (O::Excess, W::MoreThanDue),
        ),
        (
            "twice, without the bank's reference: two payments",
            vec![line(1, 18, FEE, right()), line(2, 18, FEE, right())],
            &[(L::Matched, R::Exact), (L::Excess, R::PaidAgain)],
            (O::Excess, W::PaidAgain),
        ),
        (
            "the same line twice by the bank's reference",
            vec![line(1, 18, FEE, right()).banked("FT1"), line(2, 18, FEE, right()).banked("FT1")],
            &[(L::Matched, R::Exact), (L::Duplicate, R::SameBankReference)],
            (O::Matched, W::Exact),
        ),
        (
            "one reference of the bank for two amounts: two payments",
            vec![line(1, 18, FEE, right()).banked("FT1"), line(2, 18, 1, right()).banked("FT1")],
            &[(L::Matched, R::Exact), (L::Excess, R::PaidAgain)],
            (O::Excess, W::PaidAgain),
        ),
        (
            "a day later booked",
            vec![line(1, 21, FEE, right())],
            &[(L::Matched, R::Exact)],
            (O::Matched, W::Exact),
        ),
        ("late", vec![line(1, 22, FEE, right())], &[(L::Late, R::AfterLastDay)], (O::Late, W::AfterLastDay)),
        (
            "late and in time",
            vec![line(1, 22, FEE, right()), line(2, 18, FEE, right())],
            &[(L::Excess, R::PaidAgain), (L::Matched, R::Exact)],
            (O::Excess, W::PaidAgain),
        ),
        (
            "parts that make the amount",
            vec![line(1, 18, FEE - 1, right()), line(2, 19, 1, right())],
            &[(L::Partial, R::LessThanDue), (L::Partial, R::LessThanDue)],
            (O::Partial, W::PartsComplete),
        ),
        (
            "parts that make more",
            vec![line(1, 18, FEE - 1, right()), line(2, 19, 2, right())],
            &[(L::Partial, R::LessThanDue), (L::Partial, R::LessThanDue)],
            (O::Excess, W::MoreThanDue),
        ),
        (
            "a part, then the whole",
            vec![line(1, 18, 1, right()), line(2, 19, FEE, right())],
            &[(L::Excess, R::PaidAgain), (L::Matched, R::Exact)],
            (O::Excess, W::PaidAgain),
        ),
        ("zero", vec![line(1, 18, 0, right())], &[(L::Unknown, R::NothingPaid)], (O::Open, W::NoLine)),
        (
            "one identifier for two lines",
            vec![line(1, 18, FEE, right()), line(1, 19, FEE, right())],
            &[(L::Ambiguous, R::IdRepeated), (L::Ambiguous, R::IdRepeated)],
            (O::Open, W::NoLine),
        ),
    ];
    for (name, lines, classes, placed) in cases {
        let plan = plan(&[order(1)], &lines);
        let found: Vec<_> = plan.lines().map(|(_, it)| (it.class(), it.reason())).collect();
        assert_eq!(found, classes, "{name}");
        let order = plan.order(&1).unwrap();
        assert_eq!((order.class(), order.reason()), placed, "{name}");
        assert_eq!(plan.lines_of(&1).count(), lines.iter().filter(|it| it.amount > 0).count(), "{name}");
    }
}

#[test]
fn parts_count_together_where_the_policy_says_so() {
    let policy = Policy::default().with_parts(Parts::Together);
    let right = reference(1).to_string();
    let parts = [line(1, 18, FEE - 1, &right), line(2, 19, 1, &right)];
    let whole = plan_with(policy, &[order(1)], &parts);
    assert!(
        whole.lines().all(|(_, it)| (it.class(), it.reason()) == (LineClass::Matched, LineReason::InParts))
    );
    let order_of = |plan: &Plan<u64>| plan.order(&1).map(|it| (it.class(), it.reason(), it.received()));
    assert_eq!(order_of(&whole), Some((OrderClass::Matched, OrderReason::PartsComplete, FEE)));
    // Parts that are too few pay nothing; one that comes when the parts are whole, and late, is too much.
    let few = plan_with(policy, &[order(1)], &parts[..1]);
    assert!(few.lines().all(|(_, it)| it.class() == LineClass::Partial));
    assert_eq!(order_of(&few), Some((OrderClass::Partial, OrderReason::LessThanDue, FEE - 1)));
    let [first, second] = parts;
    let beyond = plan_with(policy, &[order(1)], &[first, second, line(3, 29, 7, &right)]);
    let classes: Vec<_> = beyond.lines().map(|(id, it)| (id, it.class(), it.reason())).collect();
    assert_eq!(
        classes,
        [
            (1, LineClass::Matched, LineReason::InParts),
            (2, LineClass::Matched, LineReason::InParts),
            (3, LineClass::Excess, LineReason::PaidAgain),
        ]
    );
    assert_eq!(order_of(&beyond), Some((OrderClass::Excess, OrderReason::PaidAgain, FEE + 7)));
    let strict = Policy::default().with_late_booking_days(0);
    let late = plan_with(strict, &[order(1)], &[line(1, 21, FEE, &right)]);
    assert_eq!(order_of(&late), Some((OrderClass::Late, OrderReason::AfterLastDay, FEE)));
}

#[test]
fn lines_without_one_sure_order_match_none() {
    let (one, two) = (reference(1).to_string(), reference(2).to_string());
    for (remark, class, reason) in [
        (String::new(), LineClass::Unknown, LineReason::NoReference),
        ("nop phi".to_owned(), LineClass::Unknown, LineReason::NoReference),
        ("H34152406170001".to_owned(), LineClass::Unknown, LineReason::GuessOnly),
        (one.replace("0001", "0010"), LineClass::Unknown, LineReason::Damaged),
        (reference(77).to_string(), LineClass::Unknown, LineReason::NoSuchOrder),
        (format!("{one} {two}"), LineClass::Ambiguous, LineReason::SeveralReferences),
    ] {
        let plan = plan(&[order(1), order(2)], &[line(9, 18, FEE, &remark)]);
        let placed = plan.line(&9).unwrap();
        assert_eq!((placed.class(), placed.reason(), placed.order()), (class, reason, None), "{remark}");
        assert!(plan.orders().all(|(_, order)| order.class() == OrderClass::Open), "{remark}");
    }
}

#[test]
fn orders_that_cannot_be_told_apart_are_ambiguous() {
    let right = reference(1).to_string();
    let twin = OpenOrder::new(2, reference(1), Vnd::new(FEE));
    let same_reference = plan(&[order(1), twin], &[line(9, 18, FEE, &right)]);
    assert_eq!(same_reference.report().of_orders(OrderClass::Ambiguous).rows, 2);
    let placed = same_reference.line(&9).unwrap();
    let expected = (LineClass::Ambiguous, LineReason::OrderRepeated, None);
    assert_eq!((placed.class(), placed.reason(), placed.order()), expected);

    let namesake = OpenOrder::new(1, reference(2), Vnd::new(FEE));
    let same_id = plan(&[order(1), namesake], &[line(9, 18, FEE, &right)]);
    assert!(same_id.orders().all(|(_, it)| it.reason() == OrderReason::IdRepeated));
    assert_eq!(same_id.line(&9).unwrap().reason(), LineReason::OrderRepeated);

    // The same order twice is one.
    assert_eq!(plan(&[order(1), order(1)], &[]).report().total_orders().rows, 1);
}

/// One of two lines with the same identifier comes twice: the two say nothing sure all the same.
#[test]
fn a_duplicate_hides_no_repeated_identifier() {
    let lines = [
        line(5, 18, FEE, reference(1).to_string()).banked("FT1"),
        line(5, 18, FEE, reference(1).to_string()).banked("FT1"),
        line(5, 18, FEE, reference(2).to_string()).banked("FT2"),
    ];
    let plan = plan(&[order(1), order(2)], &lines);
    let mut reasons: Vec<_> = plan.lines().map(|(_, line)| line.reason()).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, [LineReason::SameBankReference, LineReason::IdRepeated, LineReason::IdRepeated]);
    assert_eq!(plan.report().of_orders(OrderClass::Open).rows, 2);
}

/// A statement with everything that happens in one.
fn statement(numbers: &mut Numbers, orders: usize, lines: usize) -> (Vec<OpenOrder<u64>>, Vec<Told>) {
    let open: Vec<_> = (0..orders as u64).map(order).collect();
    let told = (0..lines as u64)
        .map(|id| {
            let right = reference(numbers.next(orders * 5 / 4) as u64).to_string();
            let remark = match numbers.next(12) {
                0 => "nop phi".to_owned(),
                1 => right.replace('0', "1"),
                2 => format!("{right} {}", reference(numbers.next(orders) as u64)),
                3 => "H34152406170001 nop phi".to_owned(),
                _ => format!("MBVCB.{id}.1.{}.CT tu 0011", right.to_lowercase()),
            };
            let amount = *numbers.pick(&[FEE, FEE, FEE, FEE / 2, FEE * 2, 0]);
            let line = line(id, 17 + u8::try_from(numbers.next(7)).unwrap(), amount, remark);
            match numbers.next(3) {
                0 => line.banked(&format!("FT{}", numbers.next(lines))),
                1 => line.banked(&format!("FT-{id}")),
                _ => line,
            }
        })
        .collect();
    (open, told)
}

fn amount_of(lines: &[Told], id: u64) -> u64 {
    lines.iter().filter(|line| line.id == id).map(|line| line.amount).sum()
}

#[test]
fn lines_and_orders_are_partitions_and_no_dong_is_lost() {
    let mut numbers = Numbers(0x5eed_0005);
    for _ in 0..200 {
        let (orders, lines) = statement(&mut numbers, 20, 60);
        let plan = plan(&orders, &lines);
        assert!(plan.lines().map(|(id, _)| id).eq(lines.iter().map(|line| line.id)));
        assert!(plan.orders().map(|(id, _)| id).eq(0..20));
        let mut by_class = BTreeMap::new();
        for (id, placed) in plan.lines() {
            *by_class.entry(placed.class()).or_insert(0_u128) += u128::from(amount_of(&lines, id));
        }
        let report = plan.report();
        for class in LineClass::ALL {
            assert_eq!(report.of_lines(*class).dong, by_class.get(class).copied().unwrap_or(0));
        }
        let all: u128 = lines.iter().map(|line| u128::from(line.amount)).sum();
        assert_eq!((report.total_lines().dong, report.total_lines().rows), (all, 60));
        assert_eq!((report.total_orders().dong, report.total_orders().rows), (u128::from(20 * FEE), 20));
        // What an order received is what its lines say, each line at one order.
        let mut seen = BTreeSet::new();
        for (id, placed) in plan.orders() {
            let own: Vec<_> = plan.lines_of(&id).collect();
            assert!(own.iter().all(|(line, it)| it.order() == Some(id) && seen.insert(*line)));
            let money = own.iter().filter(|(_, it)| it.class() != LineClass::Duplicate);
            let money: u64 = money.map(|(line, _)| amount_of(&lines, *line)).sum();
            assert_eq!(placed.received(), money);
            let matched = own.iter().filter(|(_, it)| it.class() == LineClass::Matched).count();
            assert!(matched <= 1 && (placed.class() != OrderClass::Matched || matched == 1));
        }
    }
}

#[test]
fn neither_order_nor_split_changes_a_plan() {
    let mut numbers = Numbers(0x5eed_0006);
    for _ in 0..100 {
        let (mut orders, mut lines) = statement(&mut numbers, 20, 60);
        let whole = plan(&orders, &lines);
        numbers.shuffle(&mut orders);
        numbers.shuffle(&mut lines);
        assert_eq!(told(&plan(&orders, &lines)), told(&whole));
        // Days planned apart, then together: by reopening, and by absorbing; the orders are known on both.
        let cut = numbers.next(lines.len());
        let mut reopened = plan(&orders[..cut % 20], &lines[..cut]).reopen();
        for order in &orders {
            reopened.expect(*order);
        }
        for line in &lines[cut..] {
            reopened.read(line.line());
        }
        assert_eq!(told(&reopened.finish()), told(&whole));
        let mut joined = reconciler(Policy::default());
        joined.absorb(plan(&orders, &lines[cut..]));
        joined.absorb(plan(&orders, &lines[..cut]));
        assert_eq!(told(&joined.finish()), told(&whole));
    }
}

/// More lines never take from an order what it had: it received no less, and one that a line pays stays paid.
#[test]
fn more_lines_take_nothing_away() {
    let mut numbers = Numbers(0x5eed_0007);
    for _ in 0..100 {
        let (orders, lines) = statement(&mut numbers, 12, 50);
        let mut before: Option<Plan<u64>> = None;
        for count in (0..=lines.len()).step_by(5) {
            let now = plan(&orders, &lines[..count]);
            if let Some(before) = &before {
                for ((_, old), (id, new)) in before.orders().zip(now.orders()) {
                    assert!(new.received() >= old.received());
                    let pays =
                        |plan: &Plan<u64>| plan.lines_of(&id).any(|it| it.1.class() == LineClass::Matched);
                    assert!(!pays(before) || pays(&now));
                }
                for (id, _) in before.lines().filter(|(_, it)| it.order().is_none()) {
                    let order = now.line(&id).and_then(|it| it.order());
                    assert_eq!(order, None, "what has no order gets none by other lines");
                }
            }
            before = Some(now);
        }
    }
}

#[test]
fn a_row_takes_less_than_a_hundred_bytes() {
    assert_eq!((Plan::<u64>::bytes_per_line(), Plan::<u64>::bytes_per_order()), (64, 56));
}

#[test]
fn nothing_of_a_payer_is_in_debug() {
    let told = line(1, 18, FEE, "MARK NGUYEN VAN MAU").banked("MARKFT");
    let mut reconciler = reconciler(Policy::default());
    reconciler.read(told.line());
    reconciler.expect(order(1_207));
    let shown = format!("{:?} {reconciler:?} {:?}", told.line(), reconciler.clone().finish());
    assert!(!shown.contains("MARK") && !shown.contains("1207"), "{shown}");
}

/// A line whose reference no order has belongs to none, and not to the next order in the list.
#[test]
fn a_line_of_an_unknown_reference_names_no_order() {
    let orders: Vec<_> = [1, 3, 7, 9].map(order).into();
    let lines: Vec<_> =
        [0, 2, 5, 8, 10].map(|number| line(100 + number, 18, FEE, reference(number).to_string())).into();
    let plan = plan(&orders, &lines);
    for number in [0, 2, 5, 8, 10] {
        assert_eq!(plan.line(&(100 + number)).unwrap().order(), None, "{number}");
    }
    for order in [1, 3, 7, 9] {
        assert_eq!(plan.lines_of(&order).count(), 0);
        assert_eq!(plan.order(&order).unwrap().received(), 0);
    }
}

/// A line that came twice is asked by its identifier: the one that counts is told, not its copy.
#[test]
fn of_a_line_read_twice_the_one_that_counts_is_told() {
    let told = line(1, 18, FEE, reference(1).to_string()).banked("FT1");
    let plan = plan(&[order(1)], &[told.clone(), told]);
    assert_eq!(plan.lines().filter(|(_, it)| it.class() == LineClass::Duplicate).count(), 1);
    let one = plan.line(&1).unwrap();
    assert_ne!(one.class(), LineClass::Duplicate);
    assert_eq!(one.order(), Some(1));
}
