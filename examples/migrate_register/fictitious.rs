//! A register of people who do not exist, the same in every run.

use motcua::identity::TaxCode;
use motcua::text::fold;

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

    fn one_in(&mut self, sides: u64) -> bool {
        self.roll(sides) == 0
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        let at = usize::try_from(self.roll(words.len() as u64)).unwrap_or(0);
        words.get(at).copied().unwrap_or_default()
    }
}

/// Somebody who does not exist: the first three digits belong to no province, the names to nobody.
struct Person {
    number: String,
    old_number: String,
    name: String,
    birth_year: u64,
}

fn person_of(number: u64) -> Person {
    let mut dice = Dice(number ^ 0x6d6f_7463_7561);
    let birth_year = 1940 + dice.roll(60);
    let woman = dice.roll(2);
    let surname = dice.pick(&["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đỗ", "Y", "A", "Bùi", "Đặng"]);
    let middle = if woman == 1 { "Thị" } else { "Văn" };
    let given = dice.pick(&["Mẫu", "Ví Dụ", "Thử", "Giả Định", "Hư Cấu", "Tượng Trưng"]);
    Person {
        number: format!(
            "{}{woman}{:02}{:06}",
            900 + number / 1_000_000 % 100,
            birth_year % 100,
            number % 1_000_000
        ),
        old_number: format!("9{:08}", number % 100_000_000),
        name: format!("{surname} {middle} {given}"),
        birth_year,
    }
}

/// A tax code that no province gave out: its first two digits are 99.
fn tax_code_of(number: u64) -> String {
    let mut serial = number % 1_000_000 * 9 + 1;
    loop {
        let fitting =
            (0..10).map(|digit| format!("99{serial:07}{digit}")).find(|code| TaxCode::parse(code).is_ok());
        if let Some(code) = fitting {
            return code;
        }
        serial += 1;
    }
}

/// Writes the row of a number's account as a line: people with several accounts, old numbers alone, skipped updates,
/// names typed in many ways, wrong years, and now and then what should not be.
pub fn account(number: u64, accounts: u64, line: &mut Vec<u8>) {
    let mut dice = Dice(number);
    let person_number = dice.roll(accounts - accounts / 8);
    let person = person_of(person_number);
    let (holder, organisation) = match dice.roll(100) {
        0 => ("staff", false),
        1..3 => ("child", false),
        3..5 => ("foreigner", false),
        5..12 => ("organisation", true),
        _ => ("citizen", false),
    };
    let stored = !organisation && dice.roll(100) < 55;
    let answer = match dice.roll(100) {
        _ if organisation => String::new(),
        0..55 => person.number.clone(),
        55..59 => "denies".to_owned(),
        59 => person_of(person_number + 1).number,
        _ => String::new(),
    };
    let name = match dice.roll(10) {
        0 => String::new(),
        1..4 => fold(&person.name, None).text.to_uppercase(),
        _ => person.name,
    };
    let birth_year = match dice.roll(50) {
        0 => person.birth_year + 1,
        1..5 => 0,
        _ => person.birth_year,
    };
    let tax_code = match (organisation, dice.one_in(6)) {
        (false, _) => String::new(),
        (true, false) => tax_code_of(person_number),
        (true, true) => format!("{}-{:03}", tax_code_of(person_number), 1 + dice.roll(999)),
    };
    let yes = |condition: bool| if condition { "yes" } else { "" };
    let id = if dice.one_in(10_000) { number / 2 } else { number };
    let typed = if dice.one_in(5_000) { &person.number[1..] } else { &person.number };
    let fields = [
        id.to_string(),
        holder.to_owned(),
        if stored { typed.to_owned() } else { String::new() },
        if organisation || dice.one_in(3) { String::new() } else { person.old_number },
        tax_code,
        name,
        if birth_year == 0 { String::new() } else { birth_year.to_string() },
        yes(dice.one_in(12)).to_owned(),
        answer,
        dice.pick(&["", "", "", "exists", "exists", "absent"]).to_owned(),
        dice.roll(4).to_string(),
        String::new(),
    ];
    line.clear();
    // No cell holds a separator or a quotation mark.
    line.extend_from_slice(fields.join(",").as_bytes());
    line.push(b'\n');
}
