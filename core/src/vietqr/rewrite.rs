//! A static code made dynamic: an amount and references added, everything else kept.

use super::{Initiation, Inspection, Label, Purpose, rules};
use crate::emvco::{Object, ObjectPath, Payload, Writer};
use crate::finding::{Error, Finding};
use crate::money::Vnd;
use alloc::string::String;
use alloc::vec;

/// What to put into a static code, to make it serve one transaction.
///
/// ```
/// use motcua::money::Vnd;
/// use motcua::vietqr::{Label, Rewrite, inspect};
/// let printed = "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F";
/// let payload = Rewrite::new(Vnd::new(50_000)).bill_number(Label::new("HD01")?).apply(&inspect(printed))?;
/// let rewritten = inspect(&payload);
/// assert_eq!(rewritten.transfer().and_then(|transfer| transfer.amount()), Some(Vnd::new(50_000)));
///
/// let again = Rewrite::new(Vnd::new(70_000)).apply(&rewritten).unwrap_err();
/// assert_eq!(again.code(), "amount-present");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Rewrite<'a> {
    amount: Vnd,
    bill_number: Option<Label<'a>>,
    reference: Option<Label<'a>>,
    purpose: Option<Purpose<'a>>,
}

impl<'a> Rewrite<'a> {
    /// Adds an amount.
    pub const fn new(amount: Vnd) -> Self {
        Self { amount, bill_number: None, reference: None, purpose: None }
    }

    /// Adds or replaces the bill number (62.01).
    #[must_use]
    pub const fn bill_number(mut self, label: Label<'a>) -> Self {
        self.bill_number = Some(label);
        self
    }

    /// Adds or replaces the reference label (62.05).
    #[must_use]
    pub const fn reference(mut self, label: Label<'a>) -> Self {
        self.reference = Some(label);
        self
    }

    /// Adds or replaces the purpose (62.08).
    #[must_use]
    pub const fn purpose(mut self, purpose: Purpose<'a>) -> Self {
        self.purpose = Some(purpose);
        self
    }

    /// Writes the payload of a static code anew, with every other object kept as it is and where it is.
    ///
    /// # Errors
    ///
    /// - the first error among the findings, when the payload must not be paid;
    /// - `amount-present` when it has an amount already;
    /// - `amount-out-of-range` when the new one is not 1 to 9 999 999 999 999 đồng;
    /// - `not-writable` when its lengths do not count characters;
    /// - `template-too-long` when the additional data would have more than 99 characters together.
    pub fn apply(&self, inspection: &Inspection<'_>) -> Result<String, Error> {
        if inspection.payable()?.amount().is_some() {
            return Err(Finding::new(&rules::AMOUNT_PRESENT).at(ObjectPath::of(&[54])).into());
        }
        let payload = inspection.payload();
        if payload.length_unit() != crate::emvco::LengthUnit::Characters {
            return Err(rules::NOT_WRITABLE.error());
        }
        let mut buffer = vec![0; payload.text().len() + ROOM];
        let mut writer = Writer::new(&mut buffer);
        self.write(payload, &mut writer)?;
        writer.checksum()?;
        writer.into_text().map(String::from)
    }

    fn write(&self, payload: &Payload<'_>, writer: &mut Writer<'_>) -> Result<(), Error> {
        let mut pending = [(1, true), (54, true), (62, self.has_additional())];
        let absent = pending.map(|(id, _)| payload.value(&[id]).is_none());
        for object in payload.objects().iter().filter(|object| object.path().depth() == 1) {
            // What the payload lacks goes where the order of NAPAS's examples has it: before what follows.
            for ((id, due), absent) in pending.iter_mut().zip(absent) {
                if *due && absent && *id < object.id() {
                    self.replace(*id, payload, writer)?;
                    *due = false;
                }
            }
            match pending.iter_mut().find(|(id, due)| *id == object.id() && *due) {
                Some((id, due)) => {
                    self.replace(*id, payload, writer)?;
                    *due = false;
                }
                None if object.id() == 63 => {}
                None => writer.text(payload.text().get(object.span()).unwrap_or(""))?,
            }
        }
        Ok(())
    }

    const fn has_additional(&self) -> bool {
        self.bill_number.is_some() || self.reference.is_some() || self.purpose.is_some()
    }

    /// Writes one of the objects that change.
    fn replace(&self, id: u8, payload: &Payload<'_>, writer: &mut Writer<'_>) -> Result<(), Error> {
        match id {
            1 => writer.object(1, Initiation::Dynamic.code()),
            54 => {
                let amount = self.amount.payable().map_err(|error| error.at(ObjectPath::of(&[54])))?;
                super::write::amount(amount, writer)
            }
            _ => writer.template(62, |objects| self.additional(payload, objects)),
        }
    }

    /// Writes the additional data: new values in place of old ones, the rest as it is.
    fn additional(&self, payload: &Payload<'_>, writer: &mut Writer<'_>) -> Result<(), Error> {
        let new = [
            (1, self.bill_number.map(Label::as_str)),
            (5, self.reference.map(Label::as_str)),
            (8, self.purpose.map(Purpose::as_str)),
        ];
        let old = |object: &&Object| object.path().depth() == 2 && object.path().ids().first() == Some(&62);
        for object in payload.objects().iter().filter(old) {
            match new.iter().find(|(id, _)| *id == object.id()) {
                Some((id, Some(value))) => writer.object(*id, value)?,
                _ => writer.text(payload.text().get(object.span()).unwrap_or(""))?,
            }
        }
        for (id, value) in new {
            if let Some(value) = value.filter(|_| payload.value(&[62, id]).is_none()) {
                writer.object(id, value)?;
            }
        }
        Ok(())
    }
}

/// The most bytes that the changed objects add: 01, 54 and a whole 62.
const ROOM: usize = 6 + 17 + 103;
