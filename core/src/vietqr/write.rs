//! A transfer to a payload.

use super::{AdditionalData, NAPAS, Service, Transfer, profile, rules};
use crate::emvco::{ObjectPath, Writer};
use crate::finding::{Error, Severity};
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
        self.check_writable()?;
        let mut writer = Writer::new(buffer);
        writer.text("000201")?;
        writer.object(1, self.point_of_initiation().code())?;
        writer.template(38, |template| {
            template.object(0, NAPAS.identifier)?;
            template.template(1, |beneficiary| {
                beneficiary.object(0, self.bin.as_str())?;
                beneficiary.object(1, self.account.as_str())
            })?;
            template.object(2, self.service.code())
        })?;
        optional(&mut writer, 52, self.category)?;
        writer.text("5303704")?;
        if let Some(due) = self.amount {
            amount(due, &mut writer)?;
        }
        writer.text("5802VN")?;
        optional(&mut writer, 59, self.name)?;
        optional(&mut writer, 60, self.city)?;
        optional(&mut writer, 61, self.postal_code)?;
        if self.additional.iter().any(Option::is_some) {
            writer.template(62, |objects| {
                AdditionalData::ALL
                    .into_iter()
                    .try_for_each(|data| optional(objects, data.id(), self.additional_data(data)))
            })?;
        }
        writer.checksum()?;
        writer.into_text()
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
        if let Some(amount) = self.amount {
            amount.payable().map_err(|error| error.at(ObjectPath::of(&[54])))?;
        }
        if self.service == Service::LegacyTransfer || !self.conforming && !profile::is_conforming(self) {
            return Err((&rules::NOT_WRITABLE).into());
        }
        let mut refusal = None;
        profile::check(self, &mut |finding| {
            if finding.severity() > Severity::Notice && refusal.is_none() {
                refusal = Some(finding);
            }
        });
        refusal.map_or(Ok(()), |finding| Err(finding.into()))
    }
}

/// Writes object 54; the amount is payable, so that thirteen digits hold it.
pub(super) fn amount(amount: Vnd, writer: &mut Writer<'_>) -> Result<(), Error> {
    let mut digits = [b'0'; 13];
    let mut rest = amount.dong();
    let mut count = 0;
    for digit in digits.iter_mut().rev() {
        *digit += u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        count += 1;
        if rest == 0 {
            break;
        }
    }
    let written = digits.split_at(digits.len() - count).1;
    writer.object(54, core::str::from_utf8(written).unwrap_or(""))
}

fn optional(writer: &mut Writer<'_>, id: u8, value: Option<&str>) -> Result<(), Error> {
    value.map_or(Ok(()), |value| writer.object(id, value))
}
