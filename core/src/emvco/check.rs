//! EMVCo's rules about the values of a payload's objects, and about which must be there.

use super::{Amount, Object, ObjectPath, Payload, Place, Storage, all_common, rules};
use crate::finding::{Finding, Rule, Severity, Words};
use crate::text::{characters, is_combining_mark};

/// The characters that a payload should not exceed [EMVCo MPM v1.0 §4.1].
const RECOMMENDED: usize = 512;

/// The values of object 01.
static INITIATIONS: Words = Words { vi: "11 (tĩnh), 12 (động)", en: "11 (static), 12 (dynamic)" };

/// The IDs of merchant account information (02–51), as bits.
const ACCOUNTS: u128 = (1 << 52) - (1 << 2);

/// Tells what breaks EMVCo's rules about values, order, and objects that need each other.
///
/// These hold for every network's payloads. Which objects must be there at all is
/// [`check_presence`]'s: networks waive some of that.
pub fn check_values<S: Storage>(payload: &Payload<'_, S>, findings: &mut dyn FnMut(Finding)) {
    whole(payload, findings);
    let mut fees = Fees::of(payload);
    let objects = payload.objects();
    for (place, object) in objects.iter().enumerate() {
        let value = payload.value_of(object);
        let broken = match object.path().place() {
            Place::Root(id) => root_value(id, value, &mut fees),
            Place::Inside(template, id) => inside_value(template, id, value),
            _ => None,
        };
        if let Some(rule) = broken {
            findings(with_parameters(payload.finding(rule, object), value));
        }
        // No text has more characters than bytes.
        let limit = limit(object.path().place());
        if value.len() > usize::from(limit) || !payload.is_common() {
            text(payload, object, value, limit, findings);
        }
        if object.is_template() {
            template(payload, object, objects.get(place + 1..).unwrap_or(&[]), findings);
        }
    }
    fees.check(payload, findings);
}

/// Tells which objects are missing that EMVCo wants in every payload, apart from those that a network
/// waives.
pub fn check_presence<S: Storage>(
    payload: &Payload<'_, S>,
    waived: &[u8],
    findings: &mut dyn FnMut(Finding),
) {
    let present = payload.present();
    if present & ACCOUNTS == 0 {
        findings(Finding::new(&rules::ACCOUNT_INFORMATION_MISSING));
    }
    for (id, rule) in [
        (53, &rules::CURRENCY_MISSING),
        (58, &rules::COUNTRY_MISSING),
        (52, &rules::CATEGORY_MISSING),
        (59, &rules::NAME_MISSING),
        (60, &rules::CITY_MISSING),
    ] {
        if present & 1 << id == 0 && waived.iter().all(|waived| *waived != id) {
            findings(Finding::new(rule).at(ObjectPath::ROOT.child(id)));
        }
    }
}

/// What concerns the payload as a whole.
fn whole<S: Storage>(payload: &Payload<'_, S>, findings: &mut dyn FnMut(Finding)) {
    let text = payload.text();
    if text.is_empty() {
        return;
    }
    match payload.objects() {
        [first, ..] if first.path() == ObjectPath::ROOT.child(0) => {}
        objects => {
            let path = ObjectPath::ROOT.child(0);
            match objects.iter().find(|object| object.path() == path) {
                Some(object) => findings(payload.finding(&rules::FORMAT_INDICATOR_NOT_FIRST, object)),
                None => findings(Finding::new(&rules::FORMAT_INDICATOR_MISSING).at(path)),
            }
        }
    }
    if text.len() > RECOMMENDED {
        let length = characters(text);
        if length > RECOMMENDED {
            findings(Finding::new(&rules::PAYLOAD_OVER_512).expected(RECOMMENDED).found(length));
        }
    }
    if !payload.is_common()
        && let Some((at, mark)) = text.char_indices().find(|(_, character)| is_combining_mark(*character))
    {
        let span = payload.input_span(at..at + mark.len_utf8());
        findings(Finding::new(&rules::NOT_COMPOSED).spanning(span));
    }
}

/// The rule that the value of one of the payload's own objects breaks. Empty values are told by the
/// reader; here only where they leave out what a payload must have.
#[inline]
fn root_value(id: u8, value: &str, fees: &mut Fees<'_>) -> Option<&'static Rule> {
    let keeps = match id {
        0 => value == "01",
        1 => matches!(value, "11" | "12"),
        52 => is_digits(value, 4),
        53 => is_digits(value, 3),
        54 => return amount(value, fees.currency).err(),
        56 => return fees.fixed(value),
        55 | 57 => return fees.value(id, value),
        58 => is_letters(value, u8::is_ascii_uppercase),
        65..=79 => return Some(&rules::RESERVED_OBJECT),
        _ => return None,
    };
    if keeps {
        return None;
    }
    Some(match id {
        0 => &rules::FORMAT_INDICATOR_UNKNOWN,
        // An empty value says no more than an absent object, and these two must not be absent.
        53 if value.is_empty() => &rules::CURRENCY_MISSING,
        58 if value.is_empty() => &rules::COUNTRY_MISSING,
        _ if value.is_empty() => return None,
        1 => &rules::INITIATION_UNKNOWN,
        52 => &rules::CATEGORY_FORMAT,
        53 => &rules::CURRENCY_FORMAT,
        _ => &rules::COUNTRY_FORMAT,
    })
}

/// The rule that the value of an object of a template breaks.
#[inline]
fn inside_value(template: u8, id: u8, value: &str) -> Option<&'static Rule> {
    let (keeps, rule) = match (template, id) {
        (26..=51, 0) => (is_identifier(value), &rules::IDENTIFIER_FORM),
        (62, 0 | 12..=49) | (64, 3..) => return Some(&rules::RESERVED_OBJECT),
        (62, 9) => (is_data_request(value), &rules::DATA_REQUEST_INVALID),
        (62, 11) => (is_channel(value), &rules::CHANNEL_FORMAT),
        (64, 0) => (is_letters(value, u8::is_ascii_alphabetic), &rules::LANGUAGE_FORMAT),
        _ => return None,
    };
    (!keeps && !value.is_empty()).then_some(rule)
}

/// What the message of a broken rule tells besides.
#[cold]
fn with_parameters(finding: Finding, value: &str) -> Finding {
    match finding.rule() {
        rule if rule == &rules::FORMAT_INDICATOR_UNKNOWN => finding.expected("01"),
        rule if rule == &rules::INITIATION_UNKNOWN => finding.expected(&INITIATIONS),
        rule if rule == &rules::AMOUNT_TOO_LONG => finding.expected(Amount::LONGEST).found(characters(value)),
        _ => finding,
    }
}

/// Object 54, or the fixed fee of object 56.
fn amount(text: &str, currency: Option<&str>) -> Result<(), &'static Rule> {
    let amount = Amount::parse(text)?;
    if amount.is_zero() {
        Err(&rules::AMOUNT_ZERO)
    } else if amount.decimals() > decimals(currency) {
        Err(&rules::AMOUNT_THREE_DECIMALS)
    } else if amount.has_leading_zero() {
        Err(&rules::AMOUNT_LEADING_ZERO)
    } else if amount.decimals() > 0 && currency == Some("704") {
        Err(&rules::AMOUNT_DECIMALS)
    } else {
        Ok(())
    }
}

/// The decimals of a currency, where it has more than two [ISO 4217, list one].
fn decimals(currency: Option<&str>) -> u8 {
    match currency {
        Some("048" | "368" | "400" | "414" | "434" | "512" | "788") => 3,
        Some("927" | "990") => 4,
        _ => 2,
    }
}

/// The limit of values that have none: no length of two digits is over it.
const UNLIMITED: u8 = u8::MAX;

/// The most characters of a value.
#[inline]
const fn limit(place: Place) -> u8 {
    match place {
        Place::Root(59) | Place::Inside(62, 1..=8) | Place::Inside(64, 1) => 25,
        Place::Root(60) | Place::Inside(64, 2) => 15,
        Place::Root(61) => 10,
        Place::Inside(62, 10) => 20,
        Place::Inside(26..=51 | 80..=99, 0) | Place::Nested(62, _, 0) => 32,
        _ => UNLIMITED,
    }
}

/// Whether a value must be in the common character set.
const fn must_be_common(place: Place) -> bool {
    matches!(place, Place::Root(2..=25))
        || limit(place) != UNLIMITED && !matches!(place, Place::Inside(64, _))
}

#[cold]
fn text<S: Storage>(
    payload: &Payload<'_, S>,
    object: &Object,
    value: &str,
    limit: u8,
    findings: &mut dyn FnMut(Finding),
) {
    let place = object.path().place();
    let length = characters(value);
    if length > usize::from(limit) {
        let rule = match place {
            Place::Inside(_, 0) | Place::Nested(..) => &rules::IDENTIFIER_TOO_LONG,
            _ => &rules::VALUE_TOO_LONG,
        };
        findings(payload.finding(rule, object).expected(u64::from(limit)).found(length));
    }
    if must_be_common(place) && !all_common(value.as_bytes()) {
        findings(payload.finding(&rules::VALUE_NOT_COMMON, object));
    }
}

/// Objects that a template must hold, among those that follow it.
fn template<S: Storage>(
    payload: &Payload<'_, S>,
    template: &Object,
    following: &[Object],
    findings: &mut dyn FnMut(Finding),
) {
    let depth = template.path().depth();
    let inside = following.iter().take_while(|object| object.path().depth() > depth);
    let holds = |id| {
        let path = template.path().child(id);
        inside.clone().any(|object| object.path() == path)
    };
    let rule = match template.path().place() {
        Place::Root(26..=51) if !holds(0) => &rules::IDENTIFIER_MISSING,
        Place::Root(80..=99) | Place::Inside(62, _) if !holds(0) => &rules::UNRESERVED_IDENTIFIER_MISSING,
        Place::Root(64) if !(holds(0) && holds(1)) => &rules::LANGUAGE_MISSING,
        _ => return,
    };
    findings(payload.finding(rule, template));
}

/// Objects 55, 56 and 57, which need each other, and the currency that amounts need.
#[derive(Default)]
struct Fees<'a> {
    currency: Option<&'a str>,
    indicator: Option<u8>,
    fixed: bool,
    percentage: bool,
}

impl<'a> Fees<'a> {
    /// None of them is met yet; the currency is looked for once, however many amounts there are.
    fn of<S: Storage>(payload: &Payload<'a, S>) -> Self {
        let amounts = payload.present() & (1 << 54 | 1 << 56) != 0;
        Self { currency: if amounts { payload.value(&[53]) } else { None }, ..Self::default() }
    }

    /// The rule that the value of 56 breaks.
    fn fixed(&mut self, value: &str) -> Option<&'static Rule> {
        self.fixed = true;
        match amount(value, self.currency) {
            Ok(()) => None,
            Err(rule) if rule == &rules::AMOUNT_THREE_DECIMALS => Some(rule),
            // What is told of the amount alone is nothing to say about a fee.
            Err(rule) if rule.severity() != Severity::Error => None,
            Err(_) => Some(&rules::FIXED_FEE_INVALID),
        }
    }

    /// The rule that the value of 55 or 57 breaks; which of them are there is kept.
    fn value(&mut self, id: u8, value: &str) -> Option<&'static Rule> {
        let (keeps, rule) = if id == 55 {
            self.indicator = Some(value_number(value));
            (matches!(value, "01" | "02" | "03") || value.is_empty(), &rules::TIP_INDICATOR_UNKNOWN)
        } else {
            self.percentage = true;
            (is_percentage(value), &rules::PERCENTAGE_FEE_INVALID)
        };
        (!keeps).then_some(rule)
    }

    fn check<S: Storage>(&self, payload: &Payload<'_, S>, findings: &mut dyn FnMut(Finding)) {
        let pairs = [
            (56, 2, self.fixed, &rules::FIXED_FEE_MISSING, &rules::FIXED_FEE_UNEXPECTED),
            (57, 3, self.percentage, &rules::PERCENTAGE_FEE_MISSING, &rules::PERCENTAGE_FEE_UNEXPECTED),
        ];
        for (id, indicator, present, missing, unexpected) in pairs {
            let announced = self.indicator == Some(indicator);
            if announced != present {
                let rule = if announced { missing } else { unexpected };
                findings(payload.located(Finding::new(rule).at(ObjectPath::ROOT.child(id))));
            }
        }
    }
}

/// The number of a two-digit value; 255 for anything else.
fn value_number(value: &str) -> u8 {
    if is_digits(value, 2) { value.parse().unwrap_or(u8::MAX) } else { u8::MAX }
}

fn is_digits(value: &str, length: usize) -> bool {
    value.len() == length && value.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_letters(value: &str, kind: fn(&u8) -> bool) -> bool {
    value.len() == 2 && value.as_bytes().iter().all(kind)
}

/// A number from 0.01 to 99.99 in at most five characters.
fn is_percentage(value: &str) -> bool {
    let hundredths = Amount::parse(value).ok().and_then(|amount| amount.minor_units(2));
    value.len() <= 5 && hundredths.is_some_and(|hundredths| (1..=9_999).contains(&hundredths))
}

/// Any of A (address), M (mobile), E (e-mail), each once.
fn is_data_request(value: &str) -> bool {
    let bit = |byte| match byte {
        b'A' => Some(1_u8),
        b'M' => Some(2),
        b'E' => Some(4),
        _ => None,
    };
    let seen = value.bytes().try_fold(0_u8, |seen, byte| {
        let bit = bit(byte)?;
        (seen & bit == 0).then_some(seen | bit)
    });
    seen.is_some()
}

/// Media 0–7, place 0–3, presence 0–3.
fn is_channel(value: &str) -> bool {
    matches!(value.as_bytes(), [b'0'..=b'7', b'0'..=b'3', b'0'..=b'3'])
}

/// An application identifier (hexadecimal RID of five bytes, and more), a UUID without hyphens, or a reverse
/// domain name.
fn is_identifier(value: &str) -> bool {
    let hexadecimal = value.len() >= 10 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut labels = value.as_bytes().split(|byte| *byte == b'.');
    let domain = labels.clone().nth(1).is_some()
        && labels.all(|label| {
            !label.is_empty() && label.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        });
    hexadecimal || domain
}
