//! A transfer to a payload.

use super::{Service, Transfer, head, profile, rules};
use crate::emvco::rules::TEMPLATE_TOO_LONG;
use crate::emvco::{LONGEST_VALUE, Object, ObjectPath, Writer, significant, sixteen_digits};
use crate::finding::{Error, Finding};
use crate::money::Vnd;
use alloc::string::String;

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
        core::str::from_utf8(self.write_bytes(buffer)?).map_err(|_| rules::NOT_WRITABLE.error())
    }

    /// As [`Transfer::write`], for those who want bytes: the look at all of them is spared that a `&str` takes.
    /// They are ASCII.
    ///
    /// # Errors
    ///
    /// As [`Transfer::write`].
    ///
    /// ```
    /// use motcua::vietqr::{Account, Bin, Transfer};
    /// let transfer = Transfer::new(Bin::new("970403")?, Account::new("0011012345678")?);
    /// assert_eq!(transfer.write_bytes(&mut [0; Transfer::LONGEST])?.len(), 94);
    /// assert_eq!(transfer.write_bytes(&mut [0; 93]).unwrap_err().code(), "buffer-too-small");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn write_bytes<'b>(&self, buffer: &'b mut [u8]) -> Result<&'b [u8], Error> {
        self.check_writable()?;
        // All of it is ASCII, because a transfer that can be written holds nothing else.
        let mut writer = Writer::new(buffer);
        let known = head::write(self, &mut writer)?;
        writer.append(self.account().as_str().as_bytes())?;
        // The usual service in one copy; the others have codes of several lengths.
        if self.service() == Service::TransferToAccount {
            writer.literal(b"0208QRIBFTTA")?;
        } else {
            writer.ascii(2, self.service().code().as_bytes())?;
        }
        if let Some(category) = self.category() {
            writer.ascii(52, category.as_bytes())?;
        }
        writer.literal(b"5303704")?;
        if let Some(due) = self.amount() {
            amount(due, &mut writer)?;
        }
        writer.literal(b"5802VN")?;
        for (id, value) in [(59, self.merchant_name()), (60, self.merchant_city()), (61, self.postal_code())]
        {
            if let Some(value) = value {
                writer.ascii(id, value.as_bytes())?;
            }
        }
        let additional = writer.template_unless_empty(62, |objects| {
            for (id, value) in (1..).zip(&self.parts().additional) {
                if let Some(value) = value {
                    objects.ascii(id, value.as_bytes())?;
                }
            }
            Ok(())
        });
        // A buffer that has room for every payload ends before it is noticed that these are too long for any.
        additional.map_err(|error| self.additional_too_long().map_or(error, Error::from))?;
        writer.checksum_after(known)?;
        Ok(writer.into_bytes())
    }

    /// What is wrong with additional data that are too long for any payload.
    #[cold]
    pub(super) fn additional_too_long(&self) -> Option<Finding> {
        let texts = self.parts().additional.iter().flatten();
        let length: usize = texts.map(|value| Object::HEADER + value.len()).sum();
        let finding = Finding::new(&TEMPLATE_TOO_LONG).expected(LONGEST_VALUE).found(length);
        (length > LONGEST_VALUE).then(|| finding.at(ObjectPath::of(&[62])))
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
    #[inline]
    fn check_writable(&self) -> Result<(), Error> {
        let payable = self.amount().is_none_or(|amount| Vnd::PAYABLE.contains(&amount));
        // What nearly every transfer is needs no more.
        if payable && self.is_conforming() && self.service() == Service::TransferToAccount {
            return Ok(());
        }
        self.check_unusual()
    }

    #[inline(never)]
    fn check_unusual(&self) -> Result<(), Error> {
        if let Some(amount) = self.amount()
            && !Vnd::PAYABLE.contains(&amount)
        {
            return amount.payable().map(|_| ()).map_err(|error| error.at(ObjectPath::of(&[54])));
        }
        if self.service() == Service::LegacyTransfer
            || !self.is_conforming() && !Self::from_parts(*self.parts()).is_conforming()
        {
            return Err(rules::NOT_WRITABLE.error());
        }
        profile::refusals(self).next().map_or(Ok(()), |finding| Err(finding.into()))
    }
}

/// Writes object 54; the amount is payable, so that thirteen digits hold it.
#[inline]
pub(super) fn amount(amount: Vnd, writer: &mut Writer<'_>) -> Result<(), Error> {
    writer.ascii(54, significant(&sixteen_digits(amount.dong())))
}
