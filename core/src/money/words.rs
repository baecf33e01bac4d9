//! Amounts in words.

use super::Vnd;
use core::fmt;

/// Choices in which Vietnamese usage differs by region and by house; each is correct everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct VietnameseStyle {
    /// The word between hundreds and a lone unit: `linh` (north) or `lẻ` (south).
    pub zero_tens: &'static str,
    /// The word for a thousand: `nghìn` (north) or `ngàn` (south).
    pub thousand: &'static str,
    /// The four after *hai mươi* and above: `tư` or `bốn`.
    pub four: &'static str,
    /// The word for a billion: `tỷ` or `tỉ`.
    pub billion: &'static str,
}

impl VietnameseStyle {
    /// *linh*, *nghìn*: the style of the laws and of this library's default.
    pub const NORTHERN: Self = Self { zero_tens: "linh", thousand: "nghìn", four: "tư", billion: "tỷ" };
    /// *lẻ*, *ngàn*.
    pub const SOUTHERN: Self = Self { zero_tens: "lẻ", thousand: "ngàn", four: "tư", billion: "tỷ" };
}

/// An amount that displays as Vietnamese words.
///
/// ```
/// use motcua::money::{Vietnamese, VietnameseStyle, Vnd};
/// let words = Vietnamese::new(Vnd::new(1_205_004), VietnameseStyle::SOUTHERN);
/// assert_eq!(words.to_string(), "một triệu hai trăm lẻ năm ngàn không trăm lẻ bốn đồng");
///
/// let style = VietnameseStyle { four: "bốn", billion: "tỉ", ..VietnameseStyle::NORTHERN };
/// let words = Vietnamese::new(Vnd::new(24_000_000_000), style).with_capital().with_even();
/// assert_eq!(words.to_string(), "Hai mươi bốn tỉ đồng chẵn");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vietnamese {
    amount: Vnd,
    style: VietnameseStyle,
    capital: bool,
    even: bool,
}

impl Vietnamese {
    /// Constructs the words of an amount in a style.
    pub const fn new(amount: Vnd, style: VietnameseStyle) -> Self {
        Self { amount, style, capital: false, even: false }
    }

    /// The same with a capital letter, as forms print them.
    #[must_use]
    pub const fn with_capital(mut self) -> Self {
        self.capital = true;
        self
    }

    /// The same with *chẵn* at its end, after which nothing can be written.
    #[must_use]
    pub const fn with_even(mut self) -> Self {
        self.even = true;
        self
    }
}

const VIETNAMESE_DIGITS: [&str; 10] =
    ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The word of a digit 0–9.
fn vietnamese_digit(digit: u64) -> &'static str {
    usize::try_from(digit).ok().and_then(|digit| VIETNAMESE_DIGITS.get(digit)).copied().unwrap_or("")
}

/// Writes words with single spaces between them.
struct Words<'f, 'b> {
    out: &'f mut fmt::Formatter<'b>,
    any: bool,
    /// Whether the first one begins with a capital letter; all that can be first begin with a letter of ASCII.
    capital: bool,
}

impl Words<'_, '_> {
    fn push(&mut self, word: &str) -> fmt::Result {
        if self.any {
            self.out.write_str(" ")?;
        } else if self.capital
            && let Some((first, rest)) = word.split_at_checked(1)
        {
            self.any = true;
            write!(self.out, "{}", first.to_ascii_uppercase())?;
            return self.out.write_str(rest);
        }
        self.any = true;
        self.out.write_str(word)
    }
}

impl Vietnamese {
    /// A group of three digits; a group that follows another names its hundreds even if zero.
    fn group(self, words: &mut Words<'_, '_>, group: u64) -> fmt::Result {
        let (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10);
        let follows = words.any;
        if hundreds > 0 || follows {
            words.push(vietnamese_digit(hundreds))?;
            words.push("trăm")?;
        }
        match tens {
            0 if units > 0 && (hundreds > 0 || follows) => words.push(self.style.zero_tens)?,
            0 => {}
            1 => words.push("mười")?,
            _ => {
                words.push(vietnamese_digit(tens))?;
                words.push("mươi")?;
            }
        }
        match (tens, units) {
            (_, 0) => Ok(()),
            (2.., 1) => words.push("mốt"),
            (2.., 4) => words.push(self.style.four),
            (1.., 5) => words.push("lăm"),
            _ => words.push(vietnamese_digit(units)),
        }
    }

    /// A number under a billion: millions, thousands, units.
    fn under_a_billion(self, words: &mut Words<'_, '_>, number: u64) -> fmt::Result {
        let scales = [(1_000_000, "triệu"), (1_000, self.style.thousand), (1, "")];
        for (scale, name) in scales {
            let group = number / scale % 1_000;
            if group > 0 {
                self.group(words, group)?;
                if !name.is_empty() {
                    words.push(name)?;
                }
            }
        }
        Ok(())
    }

    /// Billions repeat: *tỷ tỷ* is 10^18.
    fn number(self, words: &mut Words<'_, '_>, number: u64) -> fmt::Result {
        let billions = number / 1_000_000_000;
        if billions > 0 {
            self.number(words, billions)?;
            words.push(self.style.billion)?;
        }
        self.under_a_billion(words, number % 1_000_000_000)
    }
}

impl fmt::Display for Vietnamese {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = Words { out: f, any: false, capital: self.capital };
        if self.amount.dong() == 0 {
            words.push(vietnamese_digit(0))?;
        }
        self.number(&mut words, self.amount.dong())?;
        words.push("đồng")?;
        if self.even { words.push("chẵn") } else { Ok(()) }
    }
}

/// An amount that displays as English words.
///
/// ```
/// use motcua::money::{English, Vnd};
/// assert_eq!(English::new(Vnd::new(1_000_021)).to_string(), "one million twenty-one dong");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct English {
    amount: Vnd,
}

impl English {
    /// Constructs the words of an amount.
    pub const fn new(amount: Vnd) -> Self {
        Self { amount }
    }
}

const ENGLISH_UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ENGLISH_SCALES: [(u64, &str); 7] = [
    (1_000_000_000_000_000_000, "quintillion"),
    (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"),
    (1_000_000_000, "billion"),
    (1_000_000, "million"),
    (1_000, "thousand"),
    (1, ""),
];

fn english_word(table: &[&'static str], index: u64) -> &'static str {
    usize::try_from(index).ok().and_then(|index| table.get(index)).copied().unwrap_or("")
}

fn english_group(words: &mut Words<'_, '_>, group: u64) -> fmt::Result {
    let (hundreds, rest) = (group / 100, group % 100);
    if hundreds > 0 {
        words.push(english_word(&ENGLISH_UNITS, hundreds))?;
        words.push("hundred")?;
    }
    match rest {
        0 => Ok(()),
        1..=19 => words.push(english_word(&ENGLISH_UNITS, rest)),
        _ => {
            words.push(english_word(&ENGLISH_TENS, rest / 10))?;
            if rest % 10 > 0 {
                words.out.write_str("-")?;
                words.out.write_str(english_word(&ENGLISH_UNITS, rest % 10))?;
            }
            Ok(())
        }
    }
}

impl fmt::Display for English {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = Words { out: f, any: false, capital: false };
        let dong = self.amount.dong();
        if dong == 0 {
            words.push(english_word(&ENGLISH_UNITS, 0))?;
        }
        for (scale, name) in ENGLISH_SCALES {
            let group = dong / scale % 1_000;
            if group > 0 {
                english_group(&mut words, group)?;
                if !name.is_empty() {
                    words.push(name)?;
                }
            }
        }
        words.push("dong")
    }
}
