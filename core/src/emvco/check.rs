//! EMVCo's rules about the values of a payload's objects, and about which must be there.

use super::{Amount, Object, ObjectPath, Payload, Storage, rules};
use crate::finding::{Finding, Rule};
use crate::text::{is_combining_mark, is_common};

/// The characters that a payload should not exceed [EMVCo MPM v1.0 §4.1].
const RECOMMENDED: usize = 512;

/// Tells what breaks EMVCo's rules about values, order, and objects that need each other.
///
/// These hold for every network's payloads. Which objects must be there at all is
/// [`check_presence`]'s: networks waive some of that.
pub fn check_values<S: Storage>(payload: &Payload<'_, S>, findings: &mut dyn FnMut(Finding)) {
    whole(payload, findings);
    let mut fees = Fees::default();
    for object in payload.objects() {
        let value = payload.value_of(object);
        if let Err(rule) = value_rule(payload, object, value, &mut fees) {
            findings(payload.finding(rule, object));
        }
        if let Some((limit, common)) = text_limits(object.path()) {
            text(payload, object, value, limit, common, findings);
        }
        if object.is_template() {
            template(payload, object, findings);
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
    let present = present(payload);
    if !(2..=51).any(|id| present & 1 << id != 0) {
        findings(Finding::new(&rules::ACCOUNT_INFORMATION_MISSING));
    }
    for (id, rule) in [
        (53, &rules::CURRENCY_MISSING),
        (58, &rules::COUNTRY_MISSING),
        (52, &rules::CATEGORY_MISSING),
        (59, &rules::NAME_MISSING),
        (60, &rules::CITY_MISSING),
    ] {
        if present & 1 << id == 0 && !waived.contains(&id) {
            findings(Finding::new(rule).at(ObjectPath::ROOT.child(id)));
        }
    }
}

/// The IDs of the payload's own objects, as bits.
fn present<S: Storage>(payload: &Payload<'_, S>) -> u128 {
    let root = payload.objects().iter().filter(|object| object.path().depth() == 1);
    root.fold(0, |bits, object| bits | 1 << object.id())
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
        let characters = text.chars().count();
        if characters > RECOMMENDED {
            findings(Finding::new(&rules::PAYLOAD_OVER_512).expected(RECOMMENDED).found(characters));
        }
    }
    if !payload.is_common()
        && let Some((at, mark)) = text.char_indices().find(|(_, character)| is_combining_mark(*character))
    {
        let span = payload.input_span(at..at + mark.len_utf8());
        findings(Finding::new(&rules::NOT_COMPOSED).spanning(span));
    }
}

/// The rule of a single value, if it breaks one. Empty values are told by the reader.
fn value_rule<S: Storage>(
    payload: &Payload<'_, S>,
    object: &Object,
    value: &str,
    fees: &mut Fees,
) -> Result<(), &'static Rule> {
    let check = |kept, rule| {
        if kept || value.is_empty() { Ok(()) } else { Err(rule) }
    };
    match *object.path().ids() {
        [0] => check(value == "01", &rules::FORMAT_INDICATOR_UNKNOWN),
        [1] => check(matches!(value, "11" | "12"), &rules::INITIATION_UNKNOWN),
        [52] => check(is_digits(value, 4), &rules::CATEGORY_FORMAT),
        [53] => check(is_digits(value, 3), &rules::CURRENCY_FORMAT),
        [54] => amount(payload, value),
        [55] => {
            fees.indicator = Some(value_number(value));
            check(matches!(value, "01" | "02" | "03"), &rules::TIP_INDICATOR_UNKNOWN)
        }
        [56] => {
            fees.fixed = true;
            let valid = Amount::parse(value).is_ok_and(|amount| !amount.is_zero());
            if valid { Ok(()) } else { Err(&rules::FIXED_FEE_INVALID) }
        }
        [57] => {
            fees.percentage = true;
            if is_percentage(value) { Ok(()) } else { Err(&rules::PERCENTAGE_FEE_INVALID) }
        }
        [58] => check(is_letters(value, u8::is_ascii_uppercase), &rules::COUNTRY_FORMAT),
        [65..=79] | [62, 0 | 12..=49] | [64, 3..=99] => Err(&rules::RESERVED_OBJECT),
        [62, 9] => check(is_data_request(value), &rules::DATA_REQUEST_INVALID),
        [62, 11] => check(is_channel(value), &rules::CHANNEL_FORMAT),
        [64, 0] => check(is_letters(value, u8::is_ascii_alphabetic), &rules::LANGUAGE_FORMAT),
        [26..=51, 0] => check(is_identifier(value), &rules::IDENTIFIER_FORM),
        _ => Ok(()),
    }
}

/// Object 54.
fn amount<S: Storage>(payload: &Payload<'_, S>, value: &str) -> Result<(), &'static Rule> {
    let amount = Amount::parse(value)?;
    if amount.is_zero() {
        Err(&rules::AMOUNT_ZERO)
    } else if amount.has_leading_zero() {
        Err(&rules::AMOUNT_LEADING_ZERO)
    } else if amount.decimals() > 0 && payload.value(&[53]) == Some("704") {
        Err(&rules::AMOUNT_DECIMALS)
    } else {
        Ok(())
    }
}

/// The longest value of objects that are text, and whether they must be in the common character set.
const fn limits(ids: &[u8]) -> Option<(usize, bool)> {
    match ids {
        [59] | [62, 1..=8] => Some((25, true)),
        [60] => Some((15, true)),
        [61] => Some((10, true)),
        [62, 10] => Some((20, true)),
        [64, 1] => Some((25, false)),
        [64, 2] => Some((15, false)),
        [2..=25] => Some((99, true)),
        [26..=51 | 80..=99, 0] | [62, 50..=99, 0] => Some((32, true)),
        _ => None,
    }
}

fn text_limits(path: ObjectPath) -> Option<(usize, bool)> {
    limits(path.ids())
}

fn text<S: Storage>(
    payload: &Payload<'_, S>,
    object: &Object,
    value: &str,
    limit: usize,
    common: bool,
    findings: &mut dyn FnMut(Finding),
) {
    let length = if payload.is_common() { value.len() } else { value.chars().count() };
    if length > limit {
        let rule = match object.path().ids() {
            [26..=51 | 80..=99, 0] | [62, _, 0] => &rules::IDENTIFIER_TOO_LONG,
            _ => &rules::VALUE_TOO_LONG,
        };
        findings(payload.finding(rule, object).expected(limit).found(length));
    }
    if common && !payload.is_common() && !value.bytes().all(is_common) {
        findings(payload.finding(&rules::VALUE_NOT_COMMON, object));
    }
}

/// Objects that a template must hold.
fn template<S: Storage>(payload: &Payload<'_, S>, template: &Object, findings: &mut dyn FnMut(Finding)) {
    let holds = |id| {
        let path = template.path().child(id);
        payload.objects().iter().any(|object| object.path() == path)
    };
    let rule = match *template.path().ids() {
        [26..=51] if !holds(0) => &rules::IDENTIFIER_MISSING,
        [80..=99] | [62, _] if !holds(0) => &rules::UNRESERVED_IDENTIFIER_MISSING,
        [64] if !(holds(0) && holds(1)) => &rules::LANGUAGE_MISSING,
        _ => return,
    };
    findings(payload.finding(rule, template));
}

/// Objects 55, 56 and 57, which need each other.
#[derive(Default)]
struct Fees {
    indicator: Option<u8>,
    fixed: bool,
    percentage: bool,
}

impl Fees {
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
    let domain = value.contains('.')
        && value.split('.').all(|label| {
            !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
    hexadecimal || domain
}
