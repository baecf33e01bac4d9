//! The short way through a payload about which there is nothing to say.
//!
//! Nearly every code that is scanned is one that a bank wrote by the book. This takes exactly such payloads,
//! in one pass and without a list of objects. Whatever is unusual, broken or not, is left to the
//! [reader](super::Reader) that can explain it: the two never disagree, because this one never refuses.

use super::head::IDENTIFIER;
use super::transfer::Parts;
use super::{
    Account, Bin, CategoryCode, City, Initiation, Label, Name, PostalCode, Service, Transfer, profile,
};
use crate::emvco::{Reader, all_common, all_digits, is_sealed, two_pairs};
use crate::money::Vnd;

/// The transfer of a payload in which no rule of any kind is in question; `None` says nothing about it.
pub(super) fn read(text: &str) -> Option<Transfer<'_>> {
    if text.len() > Reader::LIMIT || !all_common(text.as_bytes()) {
        return None;
    }
    let mut objects = Objects(text.strip_prefix("000201")?);
    let mut once = Once(1 << 0);
    let mut initiation = None;
    let mut payee = None;
    let mut amount = None;
    let mut texts = [None; 4];
    let [category, name, city, postal_code] = &mut texts;
    let mut additional = [None; 8];
    while !objects.0.is_empty() {
        let (id, value) = objects.next()?;
        if !once.take(id) {
            return None;
        }
        match id {
            1 => initiation = Some(Initiation::from_code(value)?),
            38 => payee = Some(Payee::of(value)?),
            52 => *category = Some(CategoryCode::new(value).ok()?.as_str()),
            53 if value == "704" => {}
            54 => amount = Some(plain_amount(value)?),
            58 if value == "VN" => {}
            59 => *name = Some(Name::new(value).ok()?.as_str()),
            60 => *city = Some(City::new(value).ok()?.as_str()),
            61 => *postal_code = Some(PostalCode::new(value).ok()?.as_str()),
            62 => read_additional(value, &mut additional)?,
            // A longer value, too, can end in what fits everything before.
            63 if value.len() == 4 && objects.0.is_empty() && is_sealed(text.as_bytes()) => {}
            _ => return None,
        }
    }
    if !once.has_all(REQUIRED) {
        return None;
    }
    let Payee { bin, account, service } = payee?;
    let [category, merchant_name, merchant_city, postal_code] = texts;
    let transfer = Transfer::from_parts(Parts {
        service,
        initiation,
        amount,
        category,
        merchant_name,
        merchant_city,
        postal_code,
        additional,
        ..Parts::new(bin, account)
    });
    profile::missing(&transfer).next().is_none().then_some(transfer)
}

/// What no payload by the book lacks: 00, 38, 53, 58, 63.
const REQUIRED: u64 = 1 << 0 | 1 << 38 | 1 << 53 | 1 << 58 | 1 << 63;

/// The IDs that were met, none of them twice.
struct Once(u64);

impl Once {
    /// Marks an ID; false if it was met before, or is none of those that the book knows.
    fn take(&mut self, id: u8) -> bool {
        match 1_u64.checked_shl(id.into()) {
            Some(bit) if self.0 & bit == 0 => {
                self.0 |= bit;
                true
            }
            _ => false,
        }
    }

    const fn has_all(&self, ids: u64) -> bool {
        self.0 & ids == ids
    }
}

/// Objects in ASCII text.
struct Objects<'a>(&'a str);

impl<'a> Objects<'a> {
    /// The next object: its ID and its value, which is not empty.
    #[inline]
    fn next(&mut self) -> Option<(u8, &'a str)> {
        let (id, length) = two_pairs(*self.0.as_bytes().first_chunk()?)?;
        let (object, rest) = self.0.split_at_checked(4 + usize::from(length))?;
        self.0 = rest;
        let value = object.get(4..)?;
        (length > 0).then_some((id, value))
    }

    /// The value of the next object, which has this ID.
    fn expect(&mut self, id: u8) -> Option<&'a str> {
        let (found, value) = self.next()?;
        (found == id).then_some(value)
    }
}

/// Who is paid, and how: the content of object 38.
struct Payee<'a> {
    bin: Bin,
    account: Account<'a>,
    service: Service,
}

impl<'a> Payee<'a> {
    fn of(template: &'a str) -> Option<Self> {
        let mut objects = Objects(template.strip_prefix(IDENTIFIER)?);
        let mut beneficiary = Objects(objects.expect(1)?);
        let service = Service::from_code(objects.expect(2)?)?;
        let bin = Bin::new(beneficiary.expect(0)?).ok()?;
        let account = Account::new(beneficiary.expect(1)?).ok()?;
        (objects.0.is_empty() && beneficiary.0.is_empty()).then_some(Self { bin, account, service })
    }
}

/// A whole number of đồng without a leading zero.
fn plain_amount(digits: &str) -> Option<Vnd> {
    if digits.len() > 13 || digits.starts_with('0') || !all_digits(digits.as_bytes()) {
        return None;
    }
    Some(Vnd::new(digits.bytes().fold(0, |dong, digit| dong * 10 + u64::from(digit & 0xF))))
}

/// Objects 62.01 to 62.08, each at most once.
fn read_additional<'a>(template: &'a str, additional: &mut [Option<&'a str>; 8]) -> Option<()> {
    let mut objects = Objects(template);
    while !objects.0.is_empty() {
        let (id, value) = objects.next()?;
        let place = additional.get_mut(usize::from(id).checked_sub(1)?)?;
        if place.is_some() {
            return None;
        }
        *place = Some(Label::new(value).ok()?.as_str());
    }
    Some(())
}
