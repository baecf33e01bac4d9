//! What becomes of one old account.

use super::law::Wordings;
use super::prelude::*;
use super::shape::{Place, words, wrong};
use motcua::account::link::{
    BookCutOver, Case as LinkCase, CutOver, Holder, IdentityAccount, LateUpdate, Link, Linking, NamePolicy,
    Obstacle, OldAccount, Outcome as LinkOutcome, Policy, PopulationCheck,
};
use motcua::account::login::{Closing, Preference};
use motcua::finding::argument::ARGUMENT_MISSING;
use motcua::finding::{Confidence, Error, Finding, Path};
use motcua::identity::{OldNumber, PersonalNumber, TaxCode};
use motcua::law::{Book, Portal, Row};
use motcua::time::Date;
use motcua_shape_derive::{choice, record};

words! {
    Holder { Citizen, Child, Foreigner, Organisation, Staff }
    Obstacle { PhoneWrong, PhoneNotOwn, NumberTaken, NewDevice }
    LateUpdate { Never, WhenConfirmed }
    NamePolicy { Plain, Exact }
    LinkOutcome {
        Linked, LinkedAfterUpdate, NeedsNumberUpdate, Mismatch, Orphaned, NotYet, ThroughGuardian, Refused,
    }
    LinkCase {
        NumberStored, OldNumberOnly, OldNumberClosed, UpdateSkipped, RegisterDiffers, PhoneWrong, PhoneNotOwn,
        NumberTaken, NoIdentityAccount, SeveralAccounts, Staff, OrganisationBefore, OrganisationWithoutIdentity,
        Branch, ForeignerBefore, Child, NewDevice, OrganisationWithIdentity, AnotherHolder,
    }
}

/// An old account of a portal (*tài khoản cũ*).
#[record]
pub struct LinkOld {
    /// Whose it is.
    pub holder: Holder,
    /// The personal number stored in it.
    pub personal_number: Option<String>,
    /// The old number of nine digits stored in it (*CMND*).
    pub old_number: Option<String>,
    /// The tax code stored in it.
    pub tax_code: Option<String>,
    /// The name stored in it.
    pub name: Option<String>,
    /// The year of birth stored in it.
    pub birth_year: Option<u16>,
    /// The user skipped the update that the portal asked for.
    pub skipped_update: bool,
    /// The same person has other old accounts.
    pub has_siblings: bool,
}

/// The identity account of a person or an organisation (*tài khoản định danh điện tử*).
#[record]
pub struct LinkIdentity {
    /// The personal number that a person's account proves.
    pub personal_number: Option<String>,
    /// What keeps the person from using it.
    pub obstacle: Option<Obstacle>,
    /// The tax code that an organisation's account proves.
    pub tax_code: Option<String>,
}

/// What the population database has of the person.
#[record]
pub struct PopulationRecord {
    /// The name.
    pub name: String,
    /// The year of birth.
    pub birth_year: u16,
}

/// What the population database answered (*Cơ sở dữ liệu quốc gia về dân cư*).
#[choice]
pub enum PopulationWord {
    /// It has this person.
    #[word("confirmed")]
    Confirmed,
    /// It has another person, or none.
    #[word("denied")]
    Denied,
    /// It gave its record, to be compared.
    Record(PopulationRecord),
}

/// The first days without the old account.
#[record(open)]
pub struct CutOverDays {
    /// For citizens.
    pub citizens: Option<Date>,
    /// For organisations.
    pub organisations: Option<Date>,
    /// For foreigners.
    pub foreigners: Option<Date>,
}

impl CutOverDays {
    pub(super) fn read(&self) -> CutOver {
        let mut days = CutOver::unknown();
        if let Some(day) = self.citizens {
            days = days.citizens(day);
        }
        if let Some(day) = self.organisations {
            days = days.organisations(day);
        }
        if let Some(day) = self.foreigners {
            days = days.foreigners(day);
        }
        days
    }
}

/// Where practice differs.
#[record(open)]
pub struct LinkPolicy {
    /// How names are compared.
    pub names: Option<NamePolicy>,
    /// Whether a number may still be written after the old account has ended.
    pub late_update: Option<LateUpdate>,
}

impl LinkPolicy {
    pub(super) fn read(this: Option<&Self>) -> Policy {
        let names = this.and_then(|policy| policy.names).unwrap_or_default();
        Policy { names, late_update: this.and_then(|policy| policy.late_update).unwrap_or_default() }
    }
}

/// What becomes of this old account on this day?
#[record]
pub struct LinkQuestion {
    /// The old account.
    pub old: LinkOld,
    /// The identity account that somebody logs in with; absent where there is none.
    pub identity: Option<LinkIdentity>,
    /// What the population database answered; absent where it was not asked.
    pub register: Option<PopulationWord>,
    /// The day of the login.
    pub on: Date,
    /// The first days without the old account, which come before the book's; absent for those of the book, which the next
    /// three ask.
    pub cut_over: Option<CutOverDays>,
    /// The portal whose days the book gives; absent for the national one.
    pub portal: Option<String>,
    /// What was known on this day decides; absent for the day of the login.
    pub known_on: Option<Date>,
    /// Whose word counts first where authorities disagree; absent for the portal's.
    pub authority: Option<Preference>,
    /// Where practice differs.
    pub policy: Option<LinkPolicy>,
}

/// The first days without the old account as the book gives them.
#[record(open)]
pub struct BookDays {
    /// For citizens.
    pub citizens: Option<Date>,
    /// For organisations.
    pub organisations: Option<Date>,
    /// For foreigners.
    pub foreigners: Option<Date>,
    /// The ids of the rules that give the holder's.
    pub rules: Vec<String>,
    /// The weakest of them.
    pub confidence: Option<Confidence>,
}

/// A step or somebody to call, with its text.
#[record(open)]
pub struct LinkText {
    /// Its key.
    pub key: String,
    /// The text.
    pub text: Wordings,
    /// The number to call.
    pub phone: Option<String>,
}

/// What becomes of an old account, and what to do.
#[record(open)]
pub struct LinkAnswer {
    /// What becomes of it.
    pub outcome: LinkOutcome,
    /// Until when it stays as it is.
    pub until: Option<Date>,
    /// A step saves the account that would be lost otherwise.
    pub saves_account: bool,
    /// The number of the case, 1 to 19.
    pub case: u8,
    /// The case.
    pub case_code: LinkCase,
    /// The keys of the steps to take.
    pub next_steps: Vec<String>,
    /// The keys of those to call.
    pub contacts: Vec<String>,
    /// How certain the case is.
    pub confidence: Confidence,
    /// The days, where the book gave them.
    pub cut_over: Option<BookDays>,
    /// The steps, with their texts.
    pub step_rows: Vec<LinkText>,
    /// Those to call, with their texts.
    pub contact_rows: Vec<LinkText>,
}

/// What becomes of the account, and the days of the book if they decide.
pub(super) fn decided<'b>(
    book: &'b Book,
    question: &LinkQuestion,
) -> Result<(Link, Holder, Option<BookCutOver<'b>>), Error> {
    let old = old_account(&question.old)?;
    let identity = question.identity.as_ref().map_or(Ok(IdentityAccount::None), identity_account)?;
    let population = match &question.register {
        None => PopulationCheck::NotMade,
        Some(PopulationWord::Confirmed) => PopulationCheck::Confirmed,
        Some(PopulationWord::Denied) => PopulationCheck::Denied,
        Some(PopulationWord::Record { record }) => {
            PopulationCheck::Record { name: &record.name, birth_year: record.birth_year }
        }
    };
    let found = question.cut_over.is_none().then(|| by_book(book, question)).transpose()?;
    let days = match (&question.cut_over, &found) {
        (Some(days), _) => days.read(),
        (None, Some(found)) => found.cut_over(),
        (None, None) => CutOver::unknown(),
    };
    let linking = Linking::new(question.on, days).policy(LinkPolicy::read(question.policy.as_ref()));
    Ok((linking.decide(&old, identity, population), old.holder(), found))
}

/// Decides what becomes of one old account.
pub fn link(book: &Book, question: &LinkQuestion) -> Result<LinkAnswer, Error> {
    let (link, holder, found) = decided(book, question)?;
    let steps: Vec<_> = link.next_steps().collect();
    Ok(LinkAnswer {
        outcome: link.outcome(),
        until: link.until(),
        saves_account: link.saves_account(),
        case: link.case().number(),
        case_code: link.case(),
        next_steps: steps.iter().map(|step| step.as_str().to_owned()).collect(),
        contacts: link.contacts().iter().map(|contact| contact.as_str().to_owned()).collect(),
        confidence: link.evidence().1,
        cut_over: found.map(|found| book_days(&found, holder)),
        step_rows: steps
            .iter()
            .map(|step| LinkText {
                key: step.as_str().to_owned(),
                text: Wordings::told(|language| step.text(language)),
                phone: None,
            })
            .collect(),
        contact_rows: link
            .contacts()
            .iter()
            .map(|contact| LinkText {
                key: contact.as_str().to_owned(),
                text: Wordings::told(|language| contact.text(language)),
                phone: contact.phone().map(str::to_owned),
            })
            .collect(),
    })
}

fn by_book<'b>(book: &'b Book, question: &LinkQuestion) -> Result<BookCutOver<'b>, Error> {
    let portal = question.portal.as_deref().unwrap_or(Portal::NATIONAL);
    let portal = book.find_portal(portal).map_err(|error| error.at(Path::Field("portal")))?;
    let preference = question.authority.unwrap_or_default();
    Ok(CutOver::by_book(book, portal, question.known_on.unwrap_or(question.on), preference))
}

fn book_days(found: &BookCutOver<'_>, holder: Holder) -> BookDays {
    let day = |holder| found.cut_over().first_day_without(holder);
    let closing = found.closing(holder);
    BookDays {
        citizens: day(Holder::Citizen),
        organisations: day(Holder::Organisation),
        foreigners: day(Holder::Foreigner),
        rules: closing.into_iter().flat_map(Closing::rules).map(|rule| rule.id().to_owned()).collect(),
        confidence: closing.map(Closing::confidence),
    }
}

fn old_account(given: &LinkOld) -> Result<OldAccount<'_>, Error> {
    let mut old = OldAccount::new(given.holder);
    if let Some(number) =
        read(given.personal_number.as_deref(), "old.personal_number", PersonalNumber::parse)?
    {
        old = old.with_personal_number(number);
    }
    if let Some(number) = read(given.old_number.as_deref(), "old.old_number", OldNumber::parse)? {
        old = old.with_old_number(number);
    }
    if let Some(code) = read(given.tax_code.as_deref(), "old.tax_code", TaxCode::parse)? {
        old = old.with_tax_code(code);
    }
    if let Some(name) = &given.name {
        old = old.with_name(name);
    }
    if let Some(year) = given.birth_year {
        old = old.with_birth_year(year);
    }
    if given.skipped_update {
        old = old.with_skipped_update();
    }
    Ok(if given.has_siblings { old.with_siblings() } else { old })
}

fn identity_account(given: &LinkIdentity) -> Result<IdentityAccount, Error> {
    let is_person = given.personal_number.is_some() || given.obstacle.is_some();
    if is_person && given.tax_code.is_some() {
        return Err(wrong(&Place::Field(&Place::Root, "identity"), "personal_number or tax_code"));
    }
    if let Some(tax_code) = read(given.tax_code.as_deref(), "identity.tax_code", TaxCode::parse)? {
        return Ok(IdentityAccount::Organisation { tax_code });
    }
    let field = "identity.personal_number";
    let missing = || Finding::new(&ARGUMENT_MISSING).at(Path::Field(field));
    let number = given.personal_number.as_deref().ok_or_else(missing)?;
    let number = PersonalNumber::parse(number).map_err(|error| error.at(Path::Field(field)))?;
    Ok(IdentityAccount::Person { number, obstacle: given.obstacle })
}

fn read<T>(
    text: Option<&str>,
    field: &'static str,
    parse: fn(&str) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    text.map(parse).transpose().map_err(|error| error.at(Path::Field(field)))
}
