//! Sizes of symbols beside `qrcode-generator`, whose division into segments is exact too and shares nothing with ours.

use motcua::symbol::{Encoder, Level, Segmentation};
use qrcode_generator::qr;

/// How many texts the symbols of either are compared for.
const TEXTS: usize = 2_000;

/// How many texts need a larger version here than `qrcode-generator` makes of the same bytes in the same modes.
pub fn larger_than_qrcode_generator() -> usize {
    let mut numbers = Numbers(20_261_126);
    let mut compared = 0;
    let mut larger = 0;
    while compared < TEXTS {
        let (level, theirs) = LEVELS[numbers.below(LEVELS.len())];
        let text = text(&mut numbers);
        let theirs = qr::Encoder::new(theirs).boost_error_correction(false).encode_bytes(&text);
        let ours = Encoder::new().level(level).segments(Segmentation::Optimal).encode(&text);
        match (theirs, ours) {
            (Ok(theirs), Ok(ours)) if ours.size() <= theirs.size() => {}
            (Err(_), _) => continue,
            _ => larger += 1,
        }
        compared += 1;
    }
    larger
}

const LEVELS: [(Level, qr::ErrorCorrection); 4] = [
    (Level::Low, qr::ErrorCorrection::Low),
    (Level::Medium, qr::ErrorCorrection::Medium),
    (Level::Quartile, qr::ErrorCorrection::Quartile),
    (Level::High, qr::ErrorCorrection::High),
];

/// A text of stretches of one kind each, as payloads are; printable ASCII, so that neither declares an encoding.
fn text(numbers: &mut Numbers) -> String {
    const KINDS: [&str; 4] = ["0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", "abcdefgh", "019AZ:az~"];
    let mut text = String::new();
    for _ in 0..1 + numbers.below(24) {
        let kind = KINDS[numbers.below(KINDS.len())].as_bytes();
        for _ in 0..numbers.below(40) {
            text.push(char::from(kind[numbers.below(kind.len())]));
        }
    }
    text
}

/// A stream of numbers that is the same in every run (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ mixed >> 31) % bound as u64).expect("less than the bound")
    }
}
