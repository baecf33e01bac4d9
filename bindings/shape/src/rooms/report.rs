//! What a desk has done in a period: each dossier in exactly one class.

use super::prelude::*;
use super::shape::{place, whole, words};
use motcua::finding::Error;
use motcua::identity::{DossierCode, DossierSystem};
use motcua::procedure::report::{
    Class as ReportClass, Counts, Dimension as ReportDimension, Entry, Formula as ReportFormula, Report,
};
use motcua::procedure::{Channel, Supplement};
use motcua::time::{Date, DateTime};
use motcua_shape_derive::record;

words! {
    ReportClass { Early, OnTime, Overdue, OpenInTime, OpenOverdue }
    ReportFormula { Days, National }
    ReportDimension { Channel, Field, Agency, System }
}

/// A request for more papers (*yêu cầu bổ sung*).
#[record(open)]
pub struct ReportSupplement {
    /// When it was asked for.
    pub requested_at: DateTime,
    /// When everything came in.
    pub answered_at: Option<DateTime>,
}

/// What a report needs to know of a dossier.
#[record]
pub struct ReportDossier {
    /// Its identifier.
    pub id: String,
    /// When it counts as received.
    pub received_at: DateTime,
    /// The appointment; absent where none was given and no period is set.
    pub due_at: Option<DateTime>,
    /// When the result came to the desk.
    pub finished_at: Option<DateTime>,
    /// When the dossier ended.
    pub ended_at: Option<DateTime>,
    /// When the agency stopped it, while it is stopped.
    pub stopped_at: Option<DateTime>,
    /// The requests for more papers.
    pub supplements: Vec<ReportSupplement>,
    /// How it was filed; absent for online.
    pub channel: Option<Channel>,
    /// The field of its procedure.
    pub field: Option<String>,
    /// Its agency.
    pub agency: Option<String>,
    /// Its code, which tells whose system gave it; absent for the agency's own.
    pub code: Option<String>,
}

impl ReportDossier {
    fn read(&self, number: usize) -> Result<Entry, Error> {
        let code = self.code.as_deref().map(DossierCode::parse_lenient).transpose();
        let code = code.map_err(|error| error.at(place(format!("dossiers[{number}].code"))))?;
        let supplements = self.supplements.iter().map(|it| Supplement::new(it.requested_at, it.answered_at));
        let entry = Entry {
            received_on: self.received_at.date(),
            channel: self.channel.unwrap_or(Entry::CHANNEL),
            field: self.field.as_deref().unwrap_or_default().into(),
            agency: self.agency.as_deref().unwrap_or_default().into(),
            system: code.map_or(DossierSystem::Own, |code| code.system()),
            due_at: self.due_at,
            finished_at: self.finished_at,
            ended_at: self.ended_at,
            stopped_at: self.stopped_at,
            supplements: supplements.collect(),
        };
        entry.check().map_err(|error| {
            let field = format!("dossiers[{number}].{}", error.finding().path());
            error.at(place(field))
        })?;
        Ok(entry)
    }
}

/// How were these dossiers done in a period?
#[record]
pub struct ReportQuestion {
    /// The first day of the period; absent for always.
    pub from: Option<Date>,
    /// Its last day.
    pub on: Date,
    /// By which formula; absent for days.
    pub policy: Option<ReportFormula>,
    /// The dossiers.
    pub dossiers: Vec<ReportDossier>,
}

/// The class of a dossier.
#[record]
pub struct ReportPlace {
    /// Its identifier.
    pub id: String,
    /// Its class; absent outside of the period.
    pub class: Option<ReportClass>,
}

/// Numbers of dossiers of one channel, field, agency or system.
#[record(open)]
pub struct ReportGroup {
    /// What they have in common.
    pub by: ReportDimension,
    /// Which.
    pub key: String,
    /// How many by class, besides `carried` and `received`.
    pub counts: Map<String, i64>,
}

/// What was done in a period (*báo cáo tình hình giải quyết*).
#[record]
pub struct ReportAnswer {
    /// By identifier; absent outside of the period.
    pub classes: Map<String, Option<ReportClass>>,
    /// How many by class, `carried` open from before, `received` in the period.
    pub counts: Map<String, i64>,
    /// How many by whose system gave the code: `own`, the two digits of a ministry, or `ministry`.
    pub systems: Map<String, i64>,
    /// How many were done before the period or came after it.
    pub outside: i64,
    /// The class of each dossier as they were given; of dossiers with one identifier, each.
    pub places: Vec<ReportPlace>,
    /// The same numbers broken down.
    pub groups: Vec<ReportGroup>,
}

/// Counts dossiers, each in exactly one class.
pub fn report(question: &ReportQuestion) -> Result<ReportAnswer, Error> {
    let formula = question.policy.unwrap_or_default();
    let mut report = Report::new(question.from.unwrap_or(Date::MIN), question.on, formula);
    let mut places = Vec::with_capacity(question.dossiers.len());
    for (number, dossier) in question.dossiers.iter().enumerate() {
        let class = report.add(&dossier.read(number)?);
        places.push(ReportPlace { id: dossier.id.clone(), class });
    }
    let group = |by: ReportDimension| {
        report.by(by).map(move |(key, some)| ReportGroup { by, key: key.to_owned(), counts: counts(some) })
    };
    let systems = report.by(ReportDimension::System);
    Ok(ReportAnswer {
        classes: places.iter().map(|place| (place.id.clone(), place.class)).collect(),
        counts: counts(report.total()),
        systems: systems.map(|(key, some)| (key.to_owned(), whole(some.total()))).collect(),
        outside: whole(report.outside()),
        groups: ReportDimension::ALL.iter().flat_map(|by| group(*by)).collect(),
        places,
    })
}

fn counts(of: Counts) -> Map<String, i64> {
    let classes = ReportClass::ALL.iter().map(|class| (class.as_str().to_owned(), whole(of.of(*class))));
    let all = [("carried".to_owned(), whole(of.carried)), ("received".to_owned(), whole(of.received))];
    classes.chain(all).collect()
}
