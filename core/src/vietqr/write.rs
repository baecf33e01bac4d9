//! A transfer to a payload.

use super::{Initiation, Service, Transfer, profile, rules};
use crate::emvco::{ObjectPath, Writer, pair};
use crate::finding::Error;
use crate::money::Vnd;
use alloc::string::String;

/// Object 38.00, which says that the template is NAPAS's.
pub(super) const IDENTIFIER: &str = "0010A000000727";

impl Transfer<'_> {
    /// The bytes of the longest payload that a transfer can have.
    pub const LONGEST: usize = 352;

    /// Writes the payload into a buffer of the caller, without allocating; [`Transfer::LONGEST`] bytes hold
    /// every payload.
    ///
    /// The objects are in the order of NAPAS's examples: 00 01 38 52 53 54 58 59 60 61 62 63.
    ///
    /// # Errors
    ///
    /// - `amount-out-of-range` when the amount is not 1 to 9 999 999 999 999 đồng;
    /// - `required-by-service` when the service needs an object that is not set;
    /// - `card-format` when a transfer to a card has no card number;
    /// - `withdrawal-category` when a withdrawal has another category than 6011;
    /// - `template-too-long` when the additional data have more than 99 characters together;
    /// - `not-writable` when the transfer was read from a payload that broke the rules;
    /// - `buffer-too-small`.
    ///
    /// ```
    /// use motcua::vietqr::{Account, Bin, Transfer};
    /// let transfer = Transfer::new(Bin::new("970403")?, Account::new("0011012345678")?);
    /// let mut buffer = [0; Transfer::LONGEST];
    /// // NAPAS's example of a static code, its misprinted inner length corrected.
    /// assert_eq!(
    ///     transfer.write(&mut buffer)?,
    ///     "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F",
    /// );
    /// assert_eq!(transfer.write(&mut [0; 40]).unwrap_err().code(), "buffer-too-small");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn write<'b>(&self, buffer: &'b mut [u8]) -> Result<&'b str, Error> {
        let mut writer = Writer::new(buffer);
        self.write_objects(&mut writer)?;
        writer.into_text()
    }

    /// As [`Transfer::write`], without a second look at what was written: it is ASCII.
    pub(super) fn write_bytes<'b>(&self, buffer: &'b mut [u8]) -> Result<&'b [u8], Error> {
        let mut writer = Writer::new(buffer);
        self.write_objects(&mut writer)?;
        Ok(writer.into_bytes())
    }

    /// Writes every object; all of it is ASCII, because a transfer that can be written holds nothing else.
    fn write_objects(&self, writer: &mut Writer<'_>) -> Result<(), Error> {
        self.check_writable()?;
        writer.literal(match self.point_of_initiation() {
            Initiation::Static => b"000201010211",
            Initiation::Dynamic => b"000201010212",
        })?;
        let [first, second, third, fourth, fifth, sixth] = *self.bin.digits();
        writer.template(38, |template| {
            template.text(IDENTIFIER)?;
            template.template(1, |beneficiary| {
                beneficiary.literal(&[b'0', b'0', b'0', b'6', first, second, third, fourth, fifth, sixth])?;
                beneficiary.ascii(1, self.account.as_str().as_bytes())
            })?;
            template.ascii(2, self.service.code().as_bytes())
        })?;
        optional(writer, 52, self.category)?;
        writer.literal(b"5303704")?;
        if let Some(due) = self.amount {
            amount(due, writer)?;
        }
        writer.literal(b"5802VN")?;
        optional(writer, 59, self.name)?;
        optional(writer, 60, self.city)?;
        optional(writer, 61, self.postal_code)?;
        writer.template_unless_empty(62, |objects| {
            let mut data = (1..).zip(&self.additional);
            data.try_for_each(|(id, value)| optional(objects, id, *value))
        })?;
        writer.checksum()
    }

    /// Writes the payload.
    ///
    /// # Errors
    ///
    /// As [`Transfer::write`].
    pub fn to_payload(&self) -> Result<String, Error> {
        let mut buffer = [0; Self::LONGEST];
        self.write(&mut buffer).map(String::from)
    }

    /// Refuses what would not come out as a payload that keeps every rule.
    fn check_writable(&self) -> Result<(), Error> {
        if let Some(amount) = self.amount
            && !Vnd::PAYABLE.contains(&amount)
        {
            return amount.payable().map(|_| ()).map_err(|error| error.at(ObjectPath::of(&[54])));
        }
        if self.service == Service::LegacyTransfer || !self.conforming && !profile::is_conforming(self) {
            return Err((&rules::NOT_WRITABLE).into());
        }
        profile::refusal(self).map_or(Ok(()), |finding| Err(finding.into()))
    }
}

/// Writes object 54; the amount is payable, so that thirteen digits hold it.
pub(super) fn amount(amount: Vnd, writer: &mut Writer<'_>) -> Result<(), Error> {
    let mut pairs = [[b'0'; 2]; 7];
    let mut rest = amount.dong();
    let mut unused = pairs.len();
    for place in pairs.iter_mut().rev() {
        *place = usize::try_from(rest % 100).ok().and_then(pair).unwrap_or(*place);
        rest /= 100;
        unused -= 1;
        if rest == 0 {
            break;
        }
    }
    let digits = pairs.get(unused..).unwrap_or(&[]).as_flattened();
    writer.ascii(54, digits.strip_prefix(b"0").unwrap_or(digits))
}

#[inline]
fn optional(writer: &mut Writer<'_>, id: u8, value: Option<&str>) -> Result<(), Error> {
    value.map_or(Ok(()), |value| writer.ascii(id, value.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::IDENTIFIER;
    use crate::vietqr::NAPAS;
    use std::format;

    #[test]
    fn the_identifier_is_that_of_the_network() {
        let object = format!("00{:02}{}", NAPAS.identifier.len(), NAPAS.identifier);
        assert_eq!(object, IDENTIFIER);
    }
}
