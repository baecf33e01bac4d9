//! Who may log in and register, how, at which portal, on which day.

use super::law::{ContactText, RowText, ids};
use super::prelude::*;
use super::shape::{out_of_place, words};
use motcua::account::login::{
    self, Acting, Closing, Inquiry, OpenMethod, Outcome as LoginOutcome, Party, Person, Preference, Subject,
};
use motcua::finding::argument::ARGUMENT_TYPE;
use motcua::finding::{Confidence, Error, Finding, Path};
use motcua::law::{Book, Method, Row};
use motcua::time::Date;
use motcua_shape_derive::record;

words! {
    LoginOutcome { Allowed, Refused, Pending, Unknown }
    Preference { Portal, Law, Regulation }
    Party { Citizen, Foreigner, Organisation, Official }
    Acting { Oneself, Parent, Guardian, LegalRepresentative, Authorised }
}

/// Who logs in or registers, and for whom (*chủ thể*).
#[record]
pub struct LoginSubject {
    /// Who.
    pub kind: Party,
    /// The age in full years of a person; absent for somebody of full age.
    pub age: Option<u8>,
    /// For whom a person acts; absent for oneself.
    pub acting_for: Option<Principal>,
}

/// For whom a person acts (*người, tổ chức được làm thay*).
#[record]
pub struct Principal {
    /// Who.
    pub kind: Party,
    /// The age in full years of a person; absent for somebody of full age.
    pub age: Option<u8>,
    /// As what the person acts.
    pub relation: Acting,
}

impl LoginSubject {
    fn read(&self) -> Result<Subject, Error> {
        let Some(principal) = &self.acting_for else {
            let ageless = |subject| match self.age {
                None => Ok(subject),
                Some(_) => Err(out_of_place(Path::Field("subject.age"), "kind")),
            };
            return match self.kind {
                Party::Organisation => ageless(Subject::organisation()),
                Party::Official => ageless(Subject::official()),
                Party::Citizen | Party::Foreigner => {
                    Ok(Subject::person(person(self.kind, self.age, "subject.kind")?))
                }
            };
        };
        let by = person(self.kind, self.age, "subject.kind")?;
        match principal.kind {
            Party::Organisation if principal.age.is_some() => {
                Err(out_of_place(Path::Field("subject.acting_for.age"), "kind, relation"))
            }
            Party::Organisation => Ok(Subject::organisation_by(by, principal.relation)),
            kind => {
                let of = person(kind, principal.age, "subject.acting_for.kind")?;
                Ok(Subject::acting(by, principal.relation, of))
            }
        }
    }
}

/// A person of a kind; only persons act, and for an official nobody does.
fn person(kind: Party, age: Option<u8>, field: &'static str) -> Result<Person, Error> {
    let person = match kind {
        Party::Citizen => Person::citizen(),
        Party::Foreigner => Person::foreigner(),
        Party::Organisation | Party::Official => {
            return Err(Finding::new(&ARGUMENT_TYPE)
                .at(Path::Field(field))
                .expected("citizen, foreigner")
                .into());
        }
    };
    Ok(age.map_or(person, |age| person.aged(age)))
}

/// May this subject log in at this portal by this method on this day?
#[record]
pub struct LoginQuestion {
    /// Who logs in.
    pub subject: LoginSubject,
    /// How.
    pub method: Method,
    /// Where: a portal's code, host or name.
    pub portal: String,
    /// The day of the login.
    pub on: Date,
    /// What was known on this day decides; absent for the day of the login.
    pub known_on: Option<Date>,
    /// Whose word counts first where authorities disagree; absent for the portal's.
    pub authority: Option<Preference>,
}

/// The same without a method: may the subject register there, or which methods are open?
#[record]
pub struct AccessQuestion {
    /// Who.
    pub subject: LoginSubject,
    /// Where: a portal's code, host or name.
    pub portal: String,
    /// The day asked about.
    pub on: Date,
    /// What was known on this day decides; absent for the day asked about.
    pub known_on: Option<Date>,
    /// Whose word counts first where authorities disagree; absent for the portal's.
    pub authority: Option<Preference>,
}

/// The same over all days: what changes for the subject there, or when do its old accounts end?
#[record]
pub struct CourseQuestion {
    /// Who.
    pub subject: LoginSubject,
    /// Where: a portal's code, host or name.
    pub portal: String,
    /// What was known on this day decides; absent for all that is known.
    pub known_on: Option<Date>,
    /// Whose word counts first where authorities disagree; absent for the portal's.
    pub authority: Option<Preference>,
}

/// What another authority would answer.
#[record(open)]
pub struct OtherAnswer {
    /// Whose word would count first.
    pub authority: Preference,
    /// What would hold.
    pub outcome: LoginOutcome,
    /// The last day of it.
    pub until: Option<Date>,
}

/// Who may log in how: the outcome, why, until when, and what to do instead.
#[record(open)]
pub struct LoginAnswer {
    /// What holds on that day.
    pub outcome: LoginOutcome,
    /// The deciding rule awaits an event.
    pub pending_conversion: bool,
    /// Every method that is open to the subject.
    pub r#use: Vec<Method>,
    /// The first day of this outcome, where known.
    pub since: Option<Date>,
    /// The last day of this outcome, where known.
    pub until: Option<Date>,
    /// The code of the portal at which an open way is used, where the one asked sends its users on.
    pub go_to: Option<String>,
    /// The id of the rule that ends this outcome.
    pub ended_by: Option<String>,
    /// The ids of the rules: the deciding one first.
    pub rules: Vec<String>,
    /// The ids of rules that decide nothing and are worth knowing.
    pub advice: Vec<String>,
    /// The keys of those to call.
    pub contacts: Vec<String>,
    /// The ids of the steps to take.
    pub steps: Vec<String>,
    /// The ids of the ways through the screens.
    pub routes: Vec<String>,
    /// The ids of the conflicts between documents that touch this answer.
    pub conflicts: Vec<String>,
    /// What other authorities would answer, where they differ.
    pub alternatives: Vec<OtherAnswer>,
    /// The weakest of the rules.
    pub confidence: Confidence,
    /// The rules, with their texts and documents.
    pub rule_rows: Vec<RowText>,
    /// The advice, with its texts and documents.
    pub advice_rows: Vec<RowText>,
    /// The steps, with their texts.
    pub step_rows: Vec<RowText>,
    /// The conflicts, with their texts.
    pub conflict_rows: Vec<RowText>,
    /// Those to call, with their numbers.
    pub contact_rows: Vec<ContactText>,
}

/// A method that is open.
#[record(open)]
pub struct OpenWay {
    /// How.
    pub method: Method,
    /// Until when, where known.
    pub until: Option<Date>,
}

/// The methods that are open: the buttons of a login page.
#[record(open)]
pub struct OpenMethods {
    /// In the order of the methods.
    pub methods: Vec<OpenWay>,
}

/// Something changes for a subject at a portal.
#[record(open)]
pub struct TurnRow {
    /// The first day of the change.
    pub on: Date,
    /// For which method.
    pub method: Method,
    /// What held before.
    pub before: LoginOutcome,
    /// What holds from then on.
    pub after: LoginOutcome,
    /// The ids of the rules that decide from then on.
    pub rules: Vec<String>,
}

/// Everything that changes for a subject at a portal.
#[record(open)]
pub struct Timeline {
    /// By their days.
    pub turns: Vec<TurnRow>,
}

/// When the old accounts of a subject end at a portal.
#[record(open)]
pub struct ClosingAnswer {
    /// The first day without an old account, where one is known.
    pub first_day_without: Option<Date>,
    /// The ids of the rules that say so.
    pub rules: Vec<String>,
    /// The rules, with their texts and documents.
    pub rule_rows: Vec<RowText>,
    /// The weakest of the rules.
    pub confidence: Confidence,
}

pub(super) fn inquiry<'b>(
    book: &'b Book,
    subject: &LoginSubject,
    portal: &str,
    known_on: Option<Date>,
    authority: Option<Preference>,
) -> Result<Inquiry<'b>, Error> {
    let portal = book.find_portal(portal).map_err(|error| error.at(Path::Field("portal")))?;
    let mut inquiry = Inquiry::at(book, portal).of(subject.read()?);
    if let Some(day) = known_on {
        inquiry = inquiry.known_on(day);
    }
    Ok(authority.map_or(inquiry, |preference| inquiry.preferring(preference)))
}

impl AccessQuestion {
    pub(super) fn inquiry<'b>(&self, book: &'b Book) -> Result<Inquiry<'b>, Error> {
        inquiry(book, &self.subject, &self.portal, self.known_on, self.authority)
    }
}

impl CourseQuestion {
    pub(super) fn inquiry<'b>(&self, book: &'b Book) -> Result<Inquiry<'b>, Error> {
        inquiry(book, &self.subject, &self.portal, self.known_on, self.authority)
    }
}

fn shown(book: &Book, answer: &login::Answer<'_>) -> LoginAnswer {
    let rows = |rules: &[&login::LoginRule]| {
        rules.iter().map(|rule| RowText::of(book, &rule.text, &rule.provenance)).collect()
    };
    LoginAnswer {
        outcome: answer.outcome(),
        pending_conversion: answer.awaits().is_some(),
        r#use: answer.open().to_vec(),
        since: answer.since(),
        until: answer.until(),
        go_to: answer.go_to().map(|portal| portal.id().to_owned()),
        ended_by: answer.ended_by().map(|rule| rule.id().to_owned()),
        rules: ids(answer.rules()),
        advice: ids(answer.advice()),
        contacts: answer.contacts().iter().map(|contact| String::from(&*contact.key)).collect(),
        steps: ids(answer.steps()),
        routes: ids(answer.routes()),
        conflicts: ids(answer.conflicts()),
        alternatives: answer
            .alternatives()
            .iter()
            .map(|it| OtherAnswer { authority: it.preference, outcome: it.outcome, until: it.until })
            .collect(),
        confidence: answer.confidence(),
        rule_rows: rows(answer.rules()),
        advice_rows: rows(answer.advice()),
        step_rows: answer.steps().iter().map(|row| RowText::of(book, &row.text, &row.provenance)).collect(),
        conflict_rows: answer
            .conflicts()
            .iter()
            .map(|row| RowText::of(book, &row.text, &row.provenance))
            .collect(),
        contact_rows: answer.contacts().iter().map(|contact| ContactText::from(*contact)).collect(),
    }
}

/// Answers whether a subject may log in at a portal by a method on a day.
pub fn login(book: &Book, question: &LoginQuestion) -> Result<LoginAnswer, Error> {
    let LoginQuestion { subject, method, portal, on, known_on, authority } = question;
    let inquiry = inquiry(book, subject, portal, *known_on, *authority)?;
    Ok(shown(book, &inquiry.answer(*method, *on)))
}

/// Answers whether a subject may register an account at a portal on a day.
pub fn register(book: &Book, question: &AccessQuestion) -> Result<LoginAnswer, Error> {
    Ok(shown(book, &question.inquiry(book)?.register(question.on)))
}

/// Lists the methods that are open to a subject at a portal on a day.
pub fn open_methods(book: &Book, question: &AccessQuestion) -> Result<OpenMethods, Error> {
    let ways = question.inquiry(book)?.open_methods(question.on);
    let way = |way: OpenMethod| OpenWay { method: way.method, until: way.until };
    Ok(OpenMethods { methods: ways.into_iter().map(way).collect() })
}

/// Lists everything that changes for a subject at a portal.
pub fn timeline(book: &Book, question: &CourseQuestion) -> Result<Timeline, Error> {
    let turns = question.inquiry(book)?.timeline().into_iter().map(|turn| TurnRow {
        on: turn.on,
        method: turn.method,
        before: turn.before,
        after: turn.after,
        rules: ids(&turn.rules),
    });
    Ok(Timeline { turns: turns.collect() })
}

/// Tells when the old accounts of a subject end at a portal.
pub fn cut_over(book: &Book, question: &CourseQuestion) -> Result<ClosingAnswer, Error> {
    let inquiry = question.inquiry(book)?;
    let closing: Closing<'_> = inquiry.closing();
    Ok(ClosingAnswer {
        first_day_without: closing.first_day_without(),
        rules: ids(closing.rules()),
        rule_rows: closing
            .rules()
            .iter()
            .map(|rule| RowText::of(book, &rule.text, &rule.provenance))
            .collect(),
        confidence: closing.confidence(),
    })
}
