//! Orders and a statement of people who do not exist, the same in every run.

use motcua::money::Vnd;
use motcua::payment::{Form, OpenOrder, Reference};
use motcua::time::Date;

/// Numbers that look random and are the same in every run (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (value ^ (value >> 31)) % sides
    }
}

/// The days of the statement: the last day of every order is the first of them.
pub const DAYS: [Date; 3] =
    [motcua::date!(2024, 6, 18), motcua::date!(2024, 6, 19), motcua::date!(2024, 6, 20)];

fn amount(number: u64) -> u64 {
    let dice = Dice(number).roll(200);
    10_000 + dice * 1_000
}

fn reference(form: &Form, number: u64) -> Result<Reference, motcua::finding::Error> {
    form.reference("H34", number)
}

/// The order of a number.
pub fn order(form: &Form, number: u64) -> Result<OpenOrder<u64>, motcua::finding::Error> {
    Ok(OpenOrder::new(number, reference(form, number)?, Vnd::new(amount(number))).with_last_day(DAYS[0]))
}

/// A line of the statement.
pub struct Line {
    pub day: Date,
    pub amount: Vnd,
    pub remark: String,
    pub bank_reference: String,
}

/// The line of a number, of as many as there are orders: most pay their order, some are wrong in each way there is.
pub fn line(form: &Form, number: u64, orders: u64) -> Result<Line, motcua::finding::Error> {
    // One in a hundred is the line before it once more.
    let again = number > 0 && Dice(number).roll(100) == 0;
    let number = if again { number - 1 } else { number };
    let mut dice = Dice(number ^ 0x7061_796d_656e_7400);
    let order = if dice.roll(100) < 96 { number } else { dice.roll(orders.max(1)) };
    let own = reference(form, order)?.to_string();
    let (id, account) = (dice.roll(1_000_000_000), 1_000_000_000 + dice.roll(1_000_000_000));
    let own = match dice.roll(8) {
        0 => own.to_lowercase(),
        1 => format!("{} {}", &own[..9], &own[9..]),
        _ => own,
    };
    let remark = match dice.roll(50) {
        0 => "nop phi ho so".to_owned(),
        1 => "nop phi H34152406170001".to_owned(),
        2 => format!("nop phi {}", own.replace('3', "8")),
        3 => format!("{own} {}", reference(form, dice.roll(orders.max(1)))?),
        4..=20 => {
            format!("MBVCB.{id}.{account}.{own}.CT tu {account} NGUYEN VAN MAU toi {account} KHO BAC MAU")
        }
        21..=30 => format!("{id}.180624.083015.{own}"),
        31..=40 => format!("CT DEN:{id:012} {own} nop phi"),
        _ => own,
    };
    let due = amount(order);
    let paid = match dice.roll(50) {
        0 => due / 2,
        1 => due * 2,
        _ => due,
    };
    let day = DAYS[match dice.roll(40) {
        0 => 2,
        1 | 2 => 1,
        _ => 0,
    }];
    Ok(Line { day, amount: Vnd::new(paid), remark, bank_reference: format!("FT24170{number:09}") })
}
