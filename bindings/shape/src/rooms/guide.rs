//! The ways through the screens, as the notice's annexes show them.

use super::law::{ContactText, Wordings};
use super::prelude::*;
use super::shape::words;
use motcua::finding::argument::ARGUMENT_MISSING;
use motcua::finding::{Confidence, Error, Finding, Path};
use motcua::guide::{self, Route, RouteStep, Topic as GuideTopic};
use motcua::law::{Book, Moment, Row};
use motcua::time::Date;
use motcua_shape_derive::{record, row};

words! {
    GuideTopic { Login, PayFee, LandEnterprise, LandHousehold }
}

/// Which ways lead through the screens of a portal, or are shown in an annex?
#[record(open)]
pub struct GuideQuestion {
    /// A portal's code, host or name.
    pub portal: Option<String>,
    /// The annex of the notice, 1 to 4.
    pub annex: Option<u8>,
    /// The day asked about.
    pub on: Date,
    /// What was known on this day decides; absent for the day asked about.
    pub known_on: Option<Date>,
}

/// What can go wrong at a step, and what to do.
#[record(open)]
pub struct GuideFailure {
    /// Its key.
    pub key: String,
    /// The text.
    pub text: Wordings,
}

/// A step through the screens.
#[record(open)]
pub struct GuideStep {
    /// Who acts.
    pub actor: Wordings,
    /// On which screen.
    pub screen: Wordings,
    /// What to do.
    pub text: Wordings,
    /// What is needed for it.
    pub needs: Vec<Wordings>,
    /// What can go wrong.
    pub failures: Vec<GuideFailure>,
    /// How certain the step is, where it differs from its way.
    pub confidence: Option<Confidence>,
}

/// Somebody to call.
#[row(open)]
pub struct GuideContact {
    /// What it is for.
    pub key: String,
    /// The number.
    pub phone: Option<String>,
}

/// A way through the screens (*hướng dẫn*).
#[record(open)]
pub struct GuideRoute {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub topic: GuideTopic,
    /// The annex that shows it.
    pub annex: Option<u8>,
    /// Its title.
    pub title: Wordings,
    /// Its steps in order.
    pub steps: Vec<GuideStep>,
    /// Those to call.
    pub contacts: Vec<GuideContact>,
    /// How certain it is.
    pub confidence: Confidence,
}

/// The ways, and whom to call.
#[record(open)]
pub struct GuideAnswer {
    /// The ids of the ways.
    pub ids: Vec<String>,
    /// The ways.
    pub routes: Vec<GuideRoute>,
    /// Those to call at the portal on that day.
    pub contact_rows: Vec<ContactText>,
}

/// Lists the ways through the screens of a portal, of an annex, or both.
pub fn route(book: &Book, question: &GuideQuestion) -> Result<GuideAnswer, Error> {
    let moment = Moment::new(question.on).known_on(question.known_on.unwrap_or(question.on));
    let portal = question.portal.as_deref().map(|text| book.find_portal(text)).transpose();
    let portal = portal.map_err(|error| error.at(Path::Field("portal")))?;
    let routes: Vec<&Route> = match (question.annex, portal) {
        (Some(annex), None) => guide::of_annex(book, annex, moment).collect(),
        (annex, Some(portal)) => guide::routes(book, portal, moment)
            .filter(|route| annex.is_none() || route.annex == annex)
            .collect(),
        (None, None) => return Err(Finding::new(&ARGUMENT_MISSING).at(Path::Field("portal")).into()),
    };
    let contacts: Vec<ContactText> = portal
        .into_iter()
        .flat_map(|portal| guide::contacts(book, portal, moment))
        .map(ContactText::from)
        .collect();
    Ok(GuideAnswer {
        ids: routes.iter().map(|route| route.id().to_owned()).collect(),
        routes: routes.iter().map(|route| shown(route, &contacts)).collect(),
        contact_rows: contacts,
    })
}

fn shown(route: &Route, contacts: &[ContactText]) -> GuideRoute {
    GuideRoute {
        id: route.id().to_owned(),
        topic: route.topic,
        annex: route.annex,
        title: (&route.title).into(),
        steps: route.steps.iter().map(step).collect(),
        contacts: contacts
            .iter()
            .map(|it| GuideContact { key: it.key.clone(), phone: it.phone.clone() })
            .collect(),
        confidence: route.provenance.confidence,
    }
}

fn step(step: &RouteStep) -> GuideStep {
    GuideStep {
        actor: (&step.actor).into(),
        screen: (&step.screen).into(),
        text: (&step.action).into(),
        needs: step.needs.iter().map(Wordings::from).collect(),
        failures: step
            .failures
            .iter()
            .map(|failure| GuideFailure { key: String::from(&*failure.key), text: (&failure.text).into() })
            .collect(),
        confidence: step.confidence,
    }
}
