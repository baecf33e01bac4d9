//! One order and the lines with its reference.

use super::entry::{LineEntry, OrderEntry};
use super::{LineClass, LineReason, OrderClass, OrderReason, Parts, Policy};

/// Puts an order and its lines, which come by day, into their classes.
///
/// The first line with the exact amount in time pays; all others pay again. Where there is none, a line says by itself
/// whether it is too much, too little or too late, and the order what they make together.
pub(super) fn settle<Id: Copy + Ord>(
    order: &mut OrderEntry<Id>,
    lines: &mut [LineEntry<Id>],
    policy: Policy,
) {
    let last_day = order.last_day.saturating_add(policy.late_booking_days().into());
    let due = order.amount;
    let mut in_time = 0_u64;
    let (mut exact, mut count, mut late, mut more) = (false, 0_usize, 0_usize, false);
    // Lines whose identifier is repeated stay out of it.
    for line in lines.iter_mut().filter(|line| line.class == LineClass::Unknown) {
        count += 1;
        order.received = order.received.saturating_add(line.amount);
        (line.class, line.reason) = if line.day > last_day {
            late += 1;
            (LineClass::Late, LineReason::AfterLastDay)
        } else {
            in_time = in_time.saturating_add(line.amount);
            match line.amount.cmp(&due) {
                core::cmp::Ordering::Less => (LineClass::Partial, LineReason::LessThanDue),
                core::cmp::Ordering::Greater => {
                    more = true;
                    (LineClass::Excess, LineReason::MoreThanDue)
                }
                core::cmp::Ordering::Equal if exact => (LineClass::Excess, LineReason::PaidAgain),
                core::cmp::Ordering::Equal => {
                    exact = true;
                    (LineClass::Matched, LineReason::Exact)
                }
            }
        };
    }
    let others = |line: &&mut LineEntry<Id>| {
        matches!(line.class, LineClass::Partial | LineClass::Excess | LineClass::Late)
    };
    if exact {
        for line in lines.iter_mut().filter(others) {
            (line.class, line.reason) = (LineClass::Excess, LineReason::PaidAgain);
        }
    }
    let whole = !more && in_time == due && policy.parts() == Parts::Together;
    if whole && !exact && count > late {
        for line in lines.iter_mut().filter(others) {
            (line.class, line.reason) = if line.class == LineClass::Partial {
                (LineClass::Matched, LineReason::InParts)
            } else {
                (LineClass::Excess, LineReason::PaidAgain)
            };
        }
    }
    (order.class, order.reason) = match (exact, count - late) {
        _ if count == 0 => (OrderClass::Open, OrderReason::NoLine),
        (true, _) if count == 1 => (OrderClass::Matched, OrderReason::Exact),
        (true, _) => (OrderClass::Excess, OrderReason::PaidAgain),
        (false, 0) => (OrderClass::Late, OrderReason::AfterLastDay),
        (false, _) if more || in_time > due => (OrderClass::Excess, OrderReason::MoreThanDue),
        (false, _) if in_time < due => (OrderClass::Partial, OrderReason::LessThanDue),
        (false, _) if whole && late > 0 => (OrderClass::Excess, OrderReason::PaidAgain),
        (false, _) if whole => (OrderClass::Matched, OrderReason::PartsComplete),
        (false, _) => (OrderClass::Partial, OrderReason::PartsComplete),
    };
}
