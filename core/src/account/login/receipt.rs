//! Receipts of answers about logging in and registering, and asking them again.

use super::decide::Case;
use super::subject::Kind;
use super::{Acting, Answer, Inquiry, Method, Party, Person, Preference, Purpose, Subject};
use crate::finding::Error;
use crate::law::{Book, Discrepancy, Moment, Part, RECEIPT_FORMAT, Receipt};
use alloc::vec::Vec;

impl Answer<'_> {
    /// What the answer rests on, to be kept beside what was decided by it; [`replay`](crate::account::replay) asks it again.
    pub fn receipt(&self) -> Receipt {
        let Case { book, subject, portal, known_on, preference, purpose } = self.case;
        let moment = Moment::new(self.on).known_on(known_on);
        let mut receipt = Receipt::new(purpose.as_str(), book, moment)
            .input("portal", &portal.provenance.id)
            .input("authority", preference);
        if let Some(method) = self.asked.method() {
            receipt = receipt.input("method", method);
        }
        subject
            .describe(receipt)
            .outcome("outcome", Some(self.outcome()))
            .outcome("until", self.until())
            .outcome("go-to", self.go_to().map(|portal| &portal.provenance.id))
            .outcome("confidence", Some(self.confidence()))
            .rows(self.rules().iter().copied())
            .rows(self.advice().iter().copied())
            .rows(self.superseded().iter().map(|lost| lost.rule))
            .rows(self.conflicts().iter().copied())
            .rows(self.unmodelled().iter().copied())
    }
}

/// Asks the login or the registration of a receipt again.
pub(in crate::account) fn replay(receipt: &Receipt, book: &Book) -> Result<Vec<Discrepancy>, Error> {
    let purpose = Purpose::parse(receipt.question())?;
    let input = |key| receipt.get(Part::Input, key).ok_or(&RECEIPT_FORMAT);
    let moment = receipt.moment()?;
    let preference = Preference::parse(input("authority")?).map_err(|_| &RECEIPT_FORMAT)?;
    let subject = Subject::described(receipt).ok_or(&RECEIPT_FORMAT)?;
    let portal = book.portal(input("portal")?)?;
    let inquiry = Inquiry::at(book, portal).of(subject).known_on(moment.known_on).preferring(preference);
    let answer = match purpose {
        Purpose::LogIn => {
            let method = Method::parse(input("method")?).map_err(|_| &RECEIPT_FORMAT)?;
            inquiry.answer(method, moment.on)
        }
        Purpose::Register => inquiry.register(moment.on),
    };
    Ok(receipt.differences(&answer.receipt()))
}

impl Subject {
    /// Adds the words that tell who logs in and for whom: kinds and ages, nothing that names a person.
    fn describe(self, receipt: Receipt) -> Receipt {
        match self.0 {
            Kind::Person(person) => person.describe(receipt, ["subject", "age"]),
            Kind::Represented { by, acting, principal } => {
                let receipt = by.describe(receipt, ["subject", "age"]).input("acting", acting);
                principal.describe(receipt, ["principal", "principal-age"])
            }
            Kind::Organisation(None) => receipt.input("subject", Party::Organisation),
            Kind::Organisation(Some((person, acting))) => {
                let receipt = person.describe(receipt, ["subject", "age"]).input("acting", acting);
                receipt.input("principal", Party::Organisation)
            }
            Kind::Official => receipt.input("subject", Party::Official),
        }
    }

    /// Who logs in and for whom, by those words; `None` where they are no such words.
    fn described(receipt: &Receipt) -> Option<Self> {
        let party = |key| receipt.get(Part::Input, key).map(Party::parse).transpose().ok();
        let acting = receipt.get(Part::Input, "acting").map(Acting::parse).transpose().ok()?;
        let by = |key| Person::described(receipt, key);
        Some(match (party("subject")??, acting, party("principal")?) {
            (Party::Organisation, None, None) => Self::organisation(),
            (Party::Official, None, None) => Self::official(),
            (Party::Citizen | Party::Foreigner, None, None) => Self::person(by(["subject", "age"])?),
            (_, Some(acting), Some(Party::Organisation)) => {
                Self::organisation_by(by(["subject", "age"])?, acting)
            }
            (_, Some(acting), Some(_)) => {
                Self::acting(by(["subject", "age"])?, acting, by(["principal", "principal-age"])?)
            }
            _ => return None,
        })
    }
}

impl Person {
    fn describe(self, receipt: Receipt, [kind, age]: [&str; 2]) -> Receipt {
        let receipt = receipt.input(kind, self.party());
        match self.age() {
            Some(years) => receipt.input(age, years),
            None => receipt,
        }
    }

    fn described(receipt: &Receipt, [kind, age]: [&str; 2]) -> Option<Self> {
        let person = match Party::parse(receipt.get(Part::Input, kind)?).ok()? {
            Party::Citizen => Self::citizen(),
            Party::Foreigner => Self::foreigner(),
            Party::Organisation | Party::Official => return None,
        };
        match receipt.get(Part::Input, age) {
            Some(years) => Some(person.aged(years.parse().ok()?)),
            None => Some(person),
        }
    }
}
