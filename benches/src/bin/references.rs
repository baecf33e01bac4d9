//! How often a damaged reference is taken for another open order: without check digits, with MOD 37-36, with MOD
//! 97-10, and by the loose way of accounting packages. Prints the table of the decision record on references.
//!
//! ```text
//! cargo run --release --bin references
//! ```

use motcua::payment::{Finder, Form};
use std::collections::{HashMap, HashSet};

/// Trials for each kind of damage.
const TRIALS: usize = 200_000;

/// 20 offices, 10 days, 50 serials each, dense.
const OFFICES: u64 = 20;
const DAYS: u64 = 10;
const SERIALS: u64 = 50;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

/// A kind of damage.
#[derive(Clone, Copy)]
enum Damage {
    One,
    Swap,
    Two,
    Lost,
    Typed,
}

const KINDS: [(Damage, &str); 5] = [
    (Damage::One, "1 wrong character"),
    (Damage::Swap, "neighbours swapped"),
    (Damage::Two, "2 wrong"),
    (Damage::Lost, "1 lost"),
    (Damage::Typed, "1 typed twice"),
];

/// Damages the text after its prefix. A wrong character is any letter or digit, or one of the same kind: the harder
/// case.
fn damaged(text: &str, kind: Damage, same_kind: bool, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let place = |dice: &mut Dice| 2 + dice.roll(text.len() - 2);
    let mut wrong = |at: usize, dice: &mut Dice| {
        let old = bytes[at];
        while bytes[at] == old {
            let alphabet: &[u8] = match old {
                _ if !same_kind => b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                b'0'..=b'9' => b"0123456789",
                _ => b"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            };
            bytes[at] = alphabet[dice.roll(alphabet.len())];
        }
    };
    match kind {
        Damage::One => wrong(place(dice), dice),
        Damage::Two => {
            let first = place(dice);
            let mut second = place(dice);
            while second == first {
                second = place(dice);
            }
            wrong(first, dice);
            wrong(second, dice);
        }
        Damage::Swap => loop {
            let at = 2 + dice.roll(text.len() - 3);
            if bytes[at] != bytes[at + 1] {
                bytes.swap(at, at + 1);
                break;
            }
        },
        Damage::Lost => {
            bytes.remove(place(dice));
        }
        Damage::Typed => {
            let at = place(dice);
            bytes.insert(at, bytes[at]);
        }
    }
    String::from_utf8(bytes).expect("ASCII")
}

/// ISO 7064, MOD 37-36: the check character of a hybrid system.
fn mod_37_36(text: &str) -> char {
    let value = |character: char| character.to_digit(36).expect("a letter or digit");
    let sum = text.chars().fold(36, |product, character| {
        let sum = (product + value(character)) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    char::from_digit((37 - sum) % 36, 36).expect("below 36").to_ascii_uppercase()
}

fn main() {
    // The published example of a release's identifier.
    assert_eq!(mod_37_36("A12425GABC1234002"), 'M');
    let form = Form::new("KT", "08", 10).expect("a form");
    let reference =
        |office: u64, number| form.reference(&format!("{office:02}"), number).expect("it fits").to_string();
    let apart = form.spread();
    let spread_out =
        |office: u64, number| apart.reference(&format!("{office:02}"), number).expect("it fits").to_string();
    let (mut dense, mut spread) = (Vec::new(), Vec::new());
    for office in 0..OFFICES {
        for day in 0..DAYS {
            for serial in 1..=SERIALS {
                let number = (240_610 + day) * 10_000 + serial;
                dense.push(reference(office, number));
                spread.push(spread_out(office, number));
            }
        }
    }
    println!("{} open orders, {TRIALS} trials a row, share that hits another open order", dense.len());
    println!("| numbers | a wrong character is | damage | none | MOD 37-36 | MOD 97-10 |");
    println!("|---|---|---|---|---|---|");
    for (orders, numbers, same_kind, wrong) in [
        (&dense, "dense", false, "any letter or digit"),
        (&dense, "dense", true, "of the same kind"),
        (&spread, "spread", false, "any letter or digit"),
        (&spread, "spread", true, "of the same kind"),
    ] {
        measure(&Finder::new([form]), orders, same_kind, &format!("{numbers} | {wrong}"));
    }
    loose(&dense);
}

fn measure(finder: &Finder, open: &[String], same_kind: bool, name: &str) {
    let plain: Vec<String> = open.iter().map(|it| it[..it.len() - 2].to_owned()).collect();
    let hybrid: Vec<String> = plain.iter().map(|it| format!("{it}{}", mod_37_36(it))).collect();
    let known: [HashSet<&str>; 3] =
        [&plain[..], &hybrid, open].map(|all| all.iter().map(String::as_str).collect());
    for (kind, damage) in KINDS {
        let mut dice = Dice(0x7265_6665_7265_6e63);
        let mut hits = [0_usize; 3];
        for _ in 0..TRIALS {
            let at = dice.roll(open.len());
            for (scheme, all) in [&plain, &hybrid].into_iter().enumerate() {
                let mut wrong = damaged(&all[at], kind, same_kind, &mut dice);
                // A digit of the text after it fills up what was lost.
                wrong.push_str("0011012345678");
                wrong.truncate(all[at].len());
                let checked = scheme == 0 || wrong.ends_with(mod_37_36(&wrong[..wrong.len() - 1]));
                hits[scheme] +=
                    usize::from(checked && wrong != all[at] && known[scheme].contains(wrong.as_str()));
            }
            let wrong = damaged(&open[at], kind, same_kind, &mut dice);
            let found = finder.find(&format!("MBVCB.55512.{wrong} 0011012345678"));
            let other = |found: motcua::payment::Found| {
                found.references().any(|it| it.as_str() != open[at] && known[2].contains(it.as_str()))
            };
            hits[2] += usize::from(found.is_ok_and(other));
        }
        let [none, hybrid, ours] = hits.map(|hits| hits as f64 * 100.0 / TRIALS as f64);
        println!("| {name} | {damage} | {none:.3} % | {hybrid:.3} % | {ours:.3} % |");
    }
}

/// The loose way: every run of at least four digits in a remark, with separators kept, may be part of an order's
/// number as accounting packages write it, `KT/08/240610/0001`.
fn loose(open: &[String]) {
    let mut by_token: HashMap<String, Vec<usize>> = HashMap::new();
    let written = |it: &str| format!("{}/{}/{}/{}", &it[..2], &it[2..4], &it[4..10], &it[10..14]);
    for (at, reference) in open.iter().enumerate() {
        for token in written(reference).split('/').filter(|it| it.len() >= 4) {
            by_token.entry(token.to_owned()).or_default().push(at);
        }
    }
    let digits = regex::Regex::new(r"\d{4,}").expect("an expression");
    let (mut right, mut several, mut wrong, mut none) = (0, 0, 0, 0);
    let mut dice = Dice(0x6c6f_6f73_6500_0000);
    for _ in 0..TRIALS {
        let at = dice.roll(open.len());
        let (id, account) = (dice.roll(1_000_000_000), dice.roll(1_000_000_000));
        let serial = dice.roll(10_000);
        let remark = format!("MBVCB.{id}.{serial:04}.{}.CT tu {account} NGUYEN VAN MAU", written(&open[at]));
        let mut candidates: HashSet<usize> = HashSet::new();
        for token in digits.find_iter(&remark) {
            candidates.extend(by_token.get(token.as_str()).into_iter().flatten());
        }
        match (candidates.contains(&at), candidates.len()) {
            (true, 1) => right += 1,
            (true, _) => several += 1,
            (false, 0) => none += 1,
            (false, _) => wrong += 1,
        }
    }
    // Remarks of other people: a number of four digits and a phone number.
    let mut foreign = 0;
    for _ in 0..TRIALS {
        let remark = format!("CT {:04} tien dien 09{:08}", dice.roll(10_000), dice.roll(100_000_000));
        foreign += i32::from(digits.find_iter(&remark).any(|token| by_token.contains_key(token.as_str())));
    }
    let share = |count: i32| f64::from(count) * 100.0 / TRIALS as f64;
    println!(
        "any four digits, undamaged remarks: the one order {:.2} %, several {:.2} %, only others {:.2} %, none {:.2} %; \
         remarks without a reference that hit an order: {:.2} %",
        share(right),
        share(several),
        share(wrong),
        share(none),
        share(foreign)
    );
}
