//! Reading orders and lines, joining them by reference, and the plan that comes out.

use super::entry::{LineEntry, NONE, OrderEntry, fingerprint, wide};
use super::find::{Finder, Glance, Squeezed};
use super::settle::settle;
use super::{
    Line, LineClass, LinePlacement, LineReason, OpenOrder, OrderClass, OrderPlacement, OrderReason, Policy,
    Report,
};
use crate::time::Date;
use alloc::vec::Vec;
use core::fmt;

/// Reads the open orders and the lines of statements of one account, in any order.
///
/// ```
/// use motcua::money::Vnd;
/// use motcua::payment::{Finder, Form, Line, LineClass, OpenOrder, OrderClass, Policy, Reconciler};
/// use motcua::date;
/// let form = Form::new("KT", "H34", 8)?;
/// let fee = Vnd::new(180_000);
/// let mut reconciler = Reconciler::new(Finder::new([form]), Policy::default());
/// reconciler.expect(OpenOrder::new(1_u64, form.reference("H34", 12)?, fee));
/// reconciler.expect(OpenOrder::new(2, form.reference("H34", 13)?, fee));
/// reconciler.read(Line::new(71_u64, date!(2024, 6, 18), fee, "MBVCB.555.012.kth34 0000001207 nop phi.CT tu 0011"));
/// reconciler.read(Line::new(72, date!(2024, 6, 18), fee, "nop phi ho so"));
/// let plan = reconciler.finish();
///
/// let line = plan.line(&71).expect("it was read");
/// assert_eq!((line.class(), line.order()), (LineClass::Matched, Some(1)));
/// assert_eq!(plan.line(&72).map(|line| line.class()), Some(LineClass::Unknown));
/// assert_eq!(plan.order(&2).map(|order| order.class()), Some(OrderClass::Open));
/// assert_eq!(plan.report().total_lines().dong, 360_000);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone)]
pub struct Reconciler<Id> {
    finder: Finder,
    policy: Policy,
    orders: Vec<OrderEntry<Id>>,
    lines: Vec<LineEntry<Id>>,
    squeezed: Squeezed,
}

impl<Id: Copy + Ord> Reconciler<Id> {
    /// A reconciler that looks for references with a finder.
    pub fn new(finder: Finder, policy: Policy) -> Self {
        Self { finder, policy, orders: Vec::new(), lines: Vec::new(), squeezed: Squeezed::default() }
    }

    /// Makes room for numbers of orders and lines at once, so that the lists need not grow in steps.
    #[must_use]
    pub fn expecting(mut self, orders: usize, lines: usize) -> Self {
        self.orders.reserve_exact(orders);
        self.lines.reserve_exact(lines);
        self
    }

    /// Reads an order and keeps its keys. The same order again is the same order.
    pub fn expect(&mut self, order: OpenOrder<Id>) {
        self.orders.push(OrderEntry {
            id: order.id,
            key: wide(order.reference.key()),
            amount: order.amount.dong(),
            received: 0,
            last_day: order.last_day.map_or(i32::MAX, Date::day_number),
            class: OrderClass::Open,
            reason: OrderReason::NoLine,
        });
    }

    /// Reads a line and keeps its keys.
    pub fn read(&mut self, line: Line<'_, Id>) {
        let (key, read) = match self.finder.glance(line.remark, &mut self.squeezed) {
            _ if line.amount.dong() == 0 => (NONE, LineReason::NothingPaid),
            Glance::One(key) => (wide(key), LineReason::NoSuchOrder),
            Glance::Several => (NONE, LineReason::SeveralReferences),
            Glance::Damaged => (NONE, LineReason::Damaged),
            Glance::Guess => (NONE, LineReason::GuessOnly),
            Glance::Nothing => (NONE, LineReason::NoReference),
        };
        self.lines.push(LineEntry {
            id: line.id,
            key,
            bank: line.bank_reference.map_or(NONE, fingerprint),
            amount: line.amount.dong(),
            day: line.booked_on.day_number(),
            class: LineClass::Unknown,
            reason: read,
            read,
        });
    }

    /// Takes the orders and lines of another plan, whose days were planned apart.
    pub fn absorb(&mut self, plan: Plan<Id>) {
        self.orders.extend(plan.orders);
        self.lines.extend(plan.lines);
    }

    /// Joins orders and lines and makes the plan.
    ///
    /// Takes the time of sorting, and besides what reading took, two numbers for each order and line.
    pub fn finish(self) -> Plan<Id> {
        let Self { finder, policy, mut orders, mut lines, .. } = self;
        prepare_orders(&mut orders);
        let orders_by_id = by_id(&orders, |order| order.id);
        mark_repeated_orders(&mut orders, &orders_by_id);
        prepare_lines(&mut lines);
        let lines_by_id = by_id(&lines, |line| line.id);
        mark_repeated_lines(&mut lines, &lines_by_id);
        join(&mut orders, &mut lines, policy);
        let mut report = Report::default();
        for order in &orders {
            report.add_order(order.class, order.reason, order.amount);
        }
        for line in &lines {
            report.add_line(line.class, line.reason, line.amount);
        }
        Plan { finder, policy, orders, lines, orders_by_id, lines_by_id, report }
    }
}

/// Counts only.
impl<Id> fmt::Debug for Reconciler<Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reconciler({} orders, {} lines)", self.orders.len(), self.lines.len())
    }
}

/// The places of entries by their identifiers.
fn by_id<E, Id: Ord>(entries: &[E], id: impl Fn(&E) -> Id) -> Vec<usize> {
    let mut places: Vec<usize> = (0..entries.len()).collect();
    places.sort_by_key(|place| entries.get(*place).map(&id));
    places
}

/// Sorts by reference, each order once.
fn prepare_orders<Id: Copy + Ord>(orders: &mut Vec<OrderEntry<Id>>) {
    for order in orders.iter_mut() {
        (order.class, order.reason, order.received) = (OrderClass::Open, OrderReason::NoLine, 0);
    }
    orders.sort_unstable_by_key(OrderEntry::place);
    orders.dedup_by_key(|order| order.place());
    for same in orders.chunk_by_mut(|a, b| a.key == b.key) {
        if same.len() > 1 {
            for order in same {
                (order.class, order.reason) = (OrderClass::Ambiguous, OrderReason::ReferenceRepeated);
            }
        }
    }
}

fn mark_repeated_orders<Id: Copy + Ord>(orders: &mut [OrderEntry<Id>], by_id: &[usize]) {
    for place in repeated(orders, by_id, |order| Some(order.id)) {
        if let Some(order) = orders.get_mut(place) {
            (order.class, order.reason) = (OrderClass::Ambiguous, OrderReason::IdRepeated);
        }
    }
}

/// Finds lines that are another one once more, and sorts all by reference.
fn prepare_lines<Id: Copy + Ord>(lines: &mut [LineEntry<Id>]) {
    lines.iter_mut().for_each(LineEntry::reset);
    lines.sort_unstable_by_key(LineEntry::as_payment);
    for same in lines.chunk_by_mut(LineEntry::is_same_payment) {
        for line in same.iter_mut().skip(1) {
            (line.class, line.reason) = (LineClass::Duplicate, LineReason::SameBankReference);
        }
    }
    lines.sort_unstable_by_key(LineEntry::place);
}

fn mark_repeated_lines<Id: Copy + Ord>(lines: &mut [LineEntry<Id>], by_id: &[usize]) {
    let told = |line: &LineEntry<Id>| (line.class != LineClass::Duplicate).then_some(line.id);
    for place in repeated(lines, by_id, told) {
        if let Some(line) = lines.get_mut(place) {
            (line.class, line.reason) = (LineClass::Ambiguous, LineReason::IdRepeated);
        }
    }
}

/// The places of entries of which there is more than one with the same identifier; those that tell none stay out of it,
/// wherever they stand among the others.
fn repeated<E, Id: PartialEq>(entries: &[E], by_id: &[usize], told: impl Fn(&E) -> Option<Id>) -> Vec<usize> {
    let tell = |place: &usize| entries.get(*place).and_then(&told);
    let telling: Vec<usize> = by_id.iter().copied().filter(|place| tell(place).is_some()).collect();
    let groups = telling.chunk_by(|a, b| tell(a) == tell(b));
    groups.filter(|group| group.len() > 1).flatten().copied().collect()
}

/// Walks along orders and lines, both sorted by reference, and settles each order with its lines.
fn join<Id: Copy + Ord>(orders: &mut [OrderEntry<Id>], lines: &mut [LineEntry<Id>], policy: Policy) {
    let mut rest = lines;
    for orders in orders.chunk_by_mut(|a, b| a.key == b.key) {
        let Some(key) = orders.first().map(|order| order.key) else { continue };
        let from = rest.iter().take_while(|line| line.key < key).count();
        let Some((_, after)) = core::mem::take(&mut rest).split_at_mut_checked(from) else { return };
        let count = after.iter().take_while(|line| line.key == key).count();
        let Some((own, after)) = after.split_at_mut_checked(count) else { return };
        rest = after;
        // Duplicates come last; identifiers that are repeated say nothing sure about their lines.
        let usable = own.iter().take_while(|line| line.class != LineClass::Duplicate).count();
        let own = own.get_mut(..usable).unwrap_or_default();
        match orders {
            [order] if order.class != OrderClass::Ambiguous => settle(order, own, policy),
            _ => {
                for line in own.iter_mut().filter(|line| line.class == LineClass::Unknown) {
                    (line.class, line.reason) = (LineClass::Ambiguous, LineReason::OrderRepeated);
                }
            }
        }
    }
}

/// A plan: every line and every order in exactly one class; made by [`Reconciler::finish`].
///
/// It is a function of the set of orders and lines: neither the order in which they were read nor the days in which
/// they were planned apart ([`Reconciler::absorb`]) change it.
#[derive(Clone)]
pub struct Plan<Id> {
    finder: Finder,
    policy: Policy,
    orders: Vec<OrderEntry<Id>>,
    lines: Vec<LineEntry<Id>>,
    orders_by_id: Vec<usize>,
    lines_by_id: Vec<usize>,
    report: Report,
}

impl<Id: Copy + Ord> Plan<Id> {
    /// How many bytes a plan keeps for each line; 64 for 64-bit identifiers.
    pub const fn bytes_per_line() -> usize {
        size_of::<LineEntry<Id>>() + size_of::<usize>()
    }

    /// How many bytes a plan keeps for each order; 56 for 64-bit identifiers.
    pub const fn bytes_per_order() -> usize {
        size_of::<OrderEntry<Id>>() + size_of::<usize>()
    }

    /// A reconciler with everything that this plan was made of, for the lines of the next day.
    #[must_use]
    pub fn reopen(self) -> Reconciler<Id> {
        let Self { finder, policy, orders, lines, .. } = self;
        Reconciler { finder, policy, orders, lines, squeezed: Squeezed::default() }
    }

    /// Where a line ends; `None` when it was not read. Of a line that was read more than once, the first that is no
    /// duplicate.
    pub fn line(&self, id: &Id) -> Option<LinePlacement<Id>> {
        let places = same(&self.lines_by_id, |place| self.lines.get(place).map(|line| line.id.cmp(id)));
        let mut lines = places.iter().filter_map(|place| self.lines.get(*place));
        let first = lines.clone().next();
        let line = lines.find(|line| line.class != LineClass::Duplicate).or(first)?;
        Some(self.place(line))
    }

    /// Where an order ends; `None` when it was not read.
    pub fn order(&self, id: &Id) -> Option<OrderPlacement> {
        self.order_entry(id).map(OrderEntry::placement)
    }

    /// The lines with an order's reference, by day, duplicates last.
    pub fn lines_of(&self, order: &Id) -> impl Iterator<Item = (Id, LinePlacement<Id>)> {
        let key = self.order_entry(order).map_or(NONE, |order| order.key);
        let from = self.lines.partition_point(|line| line.key < key);
        let rest = self.lines.get(from..).unwrap_or_default().iter();
        rest.take_while(move |line| key != NONE && line.key == key).map(|line| (line.id, self.place(line)))
    }

    /// Every line with its placement, by identifier.
    pub fn lines(&self) -> impl Iterator<Item = (Id, LinePlacement<Id>)> {
        let lines = self.lines_by_id.iter().filter_map(|place| self.lines.get(*place));
        lines.map(|line| (line.id, self.place(line)))
    }

    /// Every order with its placement, by identifier.
    pub fn orders(&self) -> impl Iterator<Item = (Id, OrderPlacement)> {
        let orders = self.orders_by_id.iter().filter_map(|place| self.orders.get(*place));
        orders.map(|order| (order.id, order.placement()))
    }

    /// Both partitions in numbers.
    pub const fn report(&self) -> &Report {
        &self.report
    }

    fn order_entry(&self, id: &Id) -> Option<&OrderEntry<Id>> {
        let places = same(&self.orders_by_id, |place| self.orders.get(place).map(|order| order.id.cmp(id)));
        self.orders.get(*places.first()?)
    }

    fn place(&self, line: &LineEntry<Id>) -> LinePlacement<Id> {
        let from = self.orders.partition_point(|order| order.key < line.key);
        let mut orders = self.orders.get(from..).unwrap_or_default().iter();
        let mut own = || orders.next().filter(|order| line.key != NONE && order.key == line.key);
        let order = own().filter(|order| order.class != OrderClass::Ambiguous).map(|order| order.id);
        LinePlacement { class: line.class, reason: line.reason, order }
    }
}

/// Counts only.
impl<Id> fmt::Debug for Plan<Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plan({} orders, {} lines)", self.orders.len(), self.lines.len())
    }
}

/// The places of the entries that compare as equal, among places sorted so.
fn same(places: &[usize], compare: impl Fn(usize) -> Option<core::cmp::Ordering>) -> &[usize] {
    let from = places.partition_point(|place| compare(*place).is_some_and(core::cmp::Ordering::is_lt));
    let to = places.partition_point(|place| compare(*place).is_some_and(core::cmp::Ordering::is_le));
    places.get(from..to).unwrap_or_default()
}
