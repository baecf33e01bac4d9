//! A payment slip to print.

use super::slip_text::{SlipRole, SlipText};
use super::{Order, rules};
use crate::finding::{Error, Finding, Language, Path, grouped};
use crate::money::Vnd;
use crate::symbol::{Encoder, Svg, Symbol};
use crate::time::DateTime;
use crate::vietqr;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// The most characters of the payee's name: three lines.
const LONGEST_PAYEE: usize = 70;
/// How wide a line of text beside the code may be, in hundredths of its height.
const LINE: u32 = 2600;
/// Where the text beside the code begins, in millimetres from the left.
const TEXT: u32 = 94;

/// A payment slip as SVG (*phiếu thanh toán*), A5 across: 210 by 148 mm at true size.
///
/// It shows payee, bank, account, the amount in figures and words, the reference, the dossier, until when it may be
/// paid, and the code, which it draws itself: picture and text cannot say different things. The text is the same for the
/// same order, time and language; it has neither scripts nor fonts of its own. `Debug` shows nothing of it.
///
/// ```
/// use motcua::finding::Language;
/// use motcua::identity::DossierCode;
/// use motcua::money::Vnd;
/// use motcua::payment::{Form, Order, Slip};
/// use motcua::time::DateTime;
/// use motcua::vietqr::{Account, Bin};
/// let reference = Form::new("KT", "H34", 8)?.reference("H34", 12)?;
/// let dossier = DossierCode::parse("H34.15-240617-0001")?;
/// let order = Order::new(Bin::new("970436")?, Account::new("0000000012345")?, Vnd::new(10_000), reference, dossier);
/// let slip = Slip::new(&order, "Sở Ví Dụ & Thử Nghiệm", DateTime::parse("2024-06-18T08:30")?)?;
/// let svg = slip.language(Language::English).to_string();
/// assert!(svg.contains("Sở Ví Dụ &amp; Thử Nghiệm") && svg.contains("ten thousand dong"));
/// let blank = Slip::new(&order, " ", DateTime::parse("2024-06-18T08:30")?).unwrap_err();
/// assert_eq!(blank.code(), "slip-text");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone)]
pub struct Slip<'a> {
    order: &'a Order<'a>,
    payee: &'a str,
    symbol: Symbol,
    language: Language,
}

impl<'a> Slip<'a> {
    /// Width and height of the page, in millimetres: A5 across.
    pub const SIZE: (u32, u32) = (210, 148);
    /// The left and upper edge and the side of the code, with its quiet zone, in millimetres.
    pub const CODE: (u32, u32, u32) = (10, 30, 76);
    /// The frame by two of its corners, then the lines in it by their ends: left and top, in millimetres.
    pub const LINES: [[(u32, u32); 2]; 4] =
        [[(8, 8), (202, 140)], [(8, 24), (202, 24)], [(90, 24), (90, 122)], [(8, 122), (202, 122)]];

    /// The slip of an order for a payee, as it may be paid at a time; in Vietnamese.
    ///
    /// # Errors
    ///
    /// - Those of [`Order::payload`];
    /// - `slip-text` when the payee's name is blank, over 70 characters, or has control characters.
    pub fn new(order: &'a Order<'a>, payee: &'a str, at: DateTime) -> Result<Self, Error> {
        let plain = !payee.trim().is_empty() && !payee.chars().any(char::is_control);
        if !plain || payee.chars().count() > LONGEST_PAYEE {
            return Err(Finding::new(&rules::SLIP_TEXT).at(Path::Field("payee")).into());
        }
        let symbol = Encoder::new().encode(&order.payload(at)?)?;
        Ok(Self { order, payee, symbol, language: Language::Vietnamese })
    }

    /// Sets the language.
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The language tag of what the slip says, by BCP 47.
    pub const fn language_tag(&self) -> &'static str {
        match self.language {
            Language::Vietnamese => "vi",
            Language::English => "en",
        }
    }

    /// What the slip is called, in its language.
    pub const fn title(&self) -> &'static str {
        self.say("PHIẾU THANH TOÁN", "PAYMENT SLIP")
    }

    /// The order that is to be paid.
    pub const fn order(&self) -> &Order<'a> {
        self.order
    }

    /// The payee's name as it was given.
    pub const fn payee(&self) -> &'a str {
        self.payee
    }

    /// The code of the order; it stands in [`Slip::CODE`], its quiet zone included.
    pub const fn symbol(&self) -> &Symbol {
        &self.symbol
    }

    /// Writes the whole document.
    ///
    /// # Errors
    ///
    /// Only those of the writer.
    pub fn write_to(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let ((width, height), (x, y, side)) = (Self::SIZE, Self::CODE);
        write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{height}mm\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" xml:lang=\"{}\" \
             font-family=\"Helvetica, Arial, sans-serif\"><title>{}</title>\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/><path d=\"",
            self.language_tag(),
            self.title()
        )?;
        for [(left, top), (right, bottom)] in Self::LINES {
            write!(out, "M{left} {top}")?;
            match (left == right, top == bottom) {
                (true, _) => write!(out, "V{bottom}")?,
                (_, true) => write!(out, "H{right}")?,
                _ => write!(out, "H{right}V{bottom}H{left}Z")?,
            }
        }
        out.write_str("\" fill=\"none\" stroke=\"#000\" stroke-width=\".3\"/>")?;
        for text in self.texts() {
            if text.role == SlipRole::Scan {
                let svg = Svg::new(&self.symbol);
                write!(out, "<svg x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\">{svg}</svg>")?;
            }
            text.write_to(out)?;
        }
        out.write_str("</svg>")
    }

    /// Every text of the slip in the order in which it is read, as it stands on the page.
    pub fn texts(&self) -> Vec<SlipText> {
        let scan = self.say("Quét mã bằng ứng dụng ngân hàng", "Scan with a banking app");
        let mut texts = alloc::vec![
            SlipText::line(SlipRole::Title, (14, 18), 7, self.title()).bold(),
            SlipText::line(SlipRole::Scan, (14, 115), 4, scan),
        ];
        let mut line = 30;
        for (role, label, value) in self.rows() {
            texts.push(SlipText::line(SlipRole::Label, (TEXT, line), 3, label));
            let (height, advance) = if role == SlipRole::Payment { (6, 7) } else { (4, 5) };
            let lines = wrapped(&value, LINE * 4 / height).into_iter().map(|part| {
                line += advance;
                (line, part)
            });
            let text = SlipText { role, x: TEXT, height, bold: false, lines: lines.collect() };
            texts.push(if role == SlipRole::Payment { text.bold() } else { text });
            line += 6;
        }
        self.push_below(&mut texts);
        texts
    }

    /// What stands beside the code: what it is, and what it says.
    fn rows(&self) -> [(SlipRole, &'static str, String); 5] {
        let order = self.order;
        let bank = vietqr::bank(order.bin())
            .map_or_else(|_| order.bin().to_string(), |bank| bank.short_name().into());
        let words = match self.language {
            Language::Vietnamese => order.amount().in_vietnamese().to_string(),
            Language::English => order.amount().in_english().to_string(),
        };
        let account = format!("{} · {bank}", order.account().as_str());
        let reference = order.reference().as_str().to_string();
        [
            (SlipRole::Payee, self.say("Đơn vị thụ hưởng", "Payee"), self.payee.to_string()),
            (SlipRole::Value, self.say("Tài khoản · Ngân hàng", "Account · Bank"), account),
            (SlipRole::Payment, self.say("Số tiền", "Amount"), self.figures(order.amount())),
            (SlipRole::Value, self.say("Bằng chữ", "In words"), words),
            (SlipRole::Payment, self.say("Mã tham chiếu", "Reference"), reference),
        ]
    }

    /// The line at the foot: the dossier, until when, and what to mind.
    fn push_below(&self, texts: &mut Vec<SlipText>) {
        let mut pair = |x, label, value: &str| {
            texts.push(SlipText::line(SlipRole::Label, (x, 127), 3, label));
            texts.push(SlipText::line(SlipRole::Value, (x, 132), 4, value));
        };
        pair(14, self.say("Mã hồ sơ", "Dossier"), self.order.dossier().as_str());
        if let Some(at) = self.order.expiry() {
            let (day, hour, minute) = (at.date(), at.hour(), at.minute());
            let expiry = match self.language {
                Language::Vietnamese => format!("trước {hour:02}:{minute:02} ngày {}", day.dmy()),
                Language::English => format!("before {day} {hour:02}:{minute:02}"),
            };
            pair(TEXT, self.say("Hạn thanh toán", "To be paid"), &expiry);
        }
        let note = self.say(
            "Giữ nguyên số tiền và mã tham chiếu khi chuyển khoản.",
            "Keep the amount and the reference as they are.",
        );
        texts.push(SlipText::line(SlipRole::Note, (14, 137), 3, note));
    }

    /// The amount with a separator for every thousand, as its language has it.
    fn figures(&self, amount: Vnd) -> String {
        let mut figures = String::new();
        // A text takes all that is written to it.
        let _ = grouped(amount.dong(), self.language, &mut figures);
        figures + self.say(" đồng", " VND")
    }

    const fn say(&self, vietnamese: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

/// How wide a character is at most in the usual fonts without serifs, in hundredths of the height.
const fn width(character: char) -> u32 {
    match character {
        'M' | 'W' | 'm' | 'w' | '%' => 95,
        '@' => 102,
        'a'..='z' | '0'..='9' | ' ' | '.' | ',' | '-' | '·' => 56,
        // Letters with marks are as wide as without; most others are wide.
        'A'..='Z' | 'À'..='Þ' => 78,
        'ß'..='ÿ' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' | 'Ạ'..='ỹ' => 70,
        _ => 100,
    }
}

/// A text in lines of a width at most, broken between words; a longer word is broken where the line ends. A line that
/// was broken between words keeps the space at its end.
fn wrapped(value: &str, widest: u32) -> Vec<String> {
    let measure = |text: &str| text.chars().map(width).sum::<u32>();
    let mut lines: Vec<String> = Vec::new();
    for word in value.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure(line) + width(' ') + measure(word) <= widest => {
                line.push(' ');
                line.push_str(word);
            }
            last => {
                if let Some(line) = last {
                    line.push(' ');
                }
                lines.push(word.into());
            }
        }
        while let Some(line) = lines.pop() {
            let mut used = 0;
            let fits = line.char_indices().find(|(_, character)| {
                used += width(*character);
                used > widest
            });
            match fits.map(|(at, _)| line.split_at(at)) {
                Some((head, rest)) if !head.is_empty() => lines.extend([head.into(), rest.into()]),
                _ => {
                    lines.push(line);
                    break;
                }
            }
        }
    }
    lines
}

impl fmt::Display for Slip<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// Masked like the order in it.
impl fmt::Debug for Slip<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Slip")
            .field("order", self.order)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}
