//! Dossiers that do not exist, the same in every run.

use csv::StringRecord;

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

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        let at = usize::try_from(self.roll(words.len() as u64)).unwrap_or(0);
        words.get(at).copied().unwrap_or_default()
    }
}

/// The number-th dossier: filed in October or November 2026, most of them done in time.
pub fn dossier(number: u64, row: &mut StringRecord) {
    let mut dice = Dice(number ^ 0x6f66_6669_6365);
    row.clear();
    let (month, day) = (10 + dice.roll(2), 1 + dice.roll(28));
    let (hour, minute) = (7 + dice.roll(10), dice.roll(60));
    let serial = match dice.roll(20) {
        0 => format!("09{:04}", number % 10_000),
        1 => format!("18{:05}", number % 100_000),
        _ => format!("{:04}", number % 10_000),
    };
    let code = format!("H34.{:02}-26{month:02}{day:02}-{serial}", dice.roll(20));
    let channel = dice.pick(&["online", "online", "online", "desk", "post"]);
    let field = dice.pick(&["Hộ tịch", "Đất đai", "Đăng ký kinh doanh", "Bảo trợ xã hội"]);
    let accepted = format!("2026-{month:02}-{day:02}T{hour:02}:{minute:02}");
    let days = dice.pick(&["1", "3", "5", "10", "15"]);
    // Two in three are done, some of them a month later.
    let (later_month, later_day) =
        if dice.roll(8) == 0 { (month + 1, day) } else { (month, (day + dice.roll(8)).min(30)) };
    let done = format!("2026-{later_month:02}-{later_day:02}T{:02}:{minute:02}", 8 + dice.roll(9));
    let finished = if dice.roll(3) > 0 && done > accepted { &*done } else { "" };
    let (id, minutes) = (number.to_string(), (20 + dice.roll(100)).to_string());
    // Slips of the pen, as files have them.
    let fields = if number % 997 == 5 {
        ["", "fax", "2026-02-30T08:00", "three", &id, "", "", ""]
    } else {
        [&*code, channel, &accepted, days, &id, field, finished, &minutes]
    };
    for text in fields {
        row.push_field(text);
    }
}
