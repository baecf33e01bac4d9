//! Reads the rows of each table.

use super::read::{Fields, wording};
use super::{
    Conflict, Contact, Document, Fact, Failure, LAW_IN_FORCE_BEFORE_ISSUED, LoginRule, Portal, Route,
    RouteStep, Scope, Source, Step,
};
use crate::finding::Parameter;

pub(super) fn source(fields: &mut Fields<'_>) -> Option<Source> {
    let (id, place) = (fields.text("id"), fields.text("place"));
    let confidence = fields.word("confidence");
    Some(Source { id: id?, place: place?, confidence: confidence? })
}

pub(super) fn document(fields: &mut Fields<'_>) -> Option<Document> {
    let provenance = fields.provenance();
    let number = fields.optional_text("number");
    let (title, issuer) = (fields.wording("title"), fields.text("issuer"));
    let provenance = provenance?;
    let validity = provenance.validity;
    if validity.issued.zip(validity.from).is_some_and(|(issued, from)| from < issued) {
        fields.findings.add(&LAW_IN_FORCE_BEFORE_ISSUED, fields.path, Parameter::None);
    }
    Some(Document { provenance, number, title: title?, issuer: issuer? })
}

pub(super) fn fact(fields: &mut Fields<'_>) -> Option<Fact> {
    let provenance = fields.provenance();
    let affects = fields.texts("affects");
    let statement = fields.wording("statement");
    Some(Fact { provenance: provenance?, affects, statement: statement? })
}

pub(super) fn portal(fields: &mut Fields<'_>) -> Option<Portal> {
    let provenance = fields.provenance();
    let (kind, name) = (fields.word("kind"), fields.text("name"));
    let host = fields.optional_text("host");
    Some(Portal { provenance: provenance?, kind: kind?, name: name?, host })
}

pub(super) fn contact(fields: &mut Fields<'_>) -> Option<Contact> {
    let provenance = fields.provenance();
    let (key, name) = (fields.text("key"), fields.wording("name"));
    let phone = fields.optional_text("phone");
    let portals = fields.texts("portals");
    Some(Contact { provenance: provenance?, key: key?, name: name?, phone, portals })
}

pub(super) fn step(fields: &mut Fields<'_>) -> Option<Step> {
    let provenance = fields.provenance();
    let text = fields.wording("text");
    Some(Step { provenance: provenance?, text: text? })
}

pub(super) fn login_rule(fields: &mut Fields<'_>) -> Option<LoginRule> {
    let provenance = fields.provenance();
    let effect = fields.word("effect");
    let text = fields.wording("text");
    let scope = Scope {
        parties: fields.words("parties"),
        methods: fields.words("methods"),
        portals: fields.texts("portals"),
        ages: fields.ages("ages"),
        acting: fields.words("acting"),
        principal_ages: fields.ages("principal_ages"),
    };
    let with = fields.words("with");
    let awaits = fields.optional_wording("awaits");
    let requires = fields.optional_word("requires");
    let moves_to = fields.optional_text("moves_to");
    let (steps, contacts) = (fields.texts("steps"), fields.texts("contacts"));
    let supersedes = fields.texts("supersedes");
    Some(LoginRule {
        provenance: provenance?,
        effect: effect?,
        scope,
        with,
        text: text?,
        awaits,
        requires,
        moves_to,
        steps,
        contacts,
        supersedes,
    })
}

pub(super) fn conflict(fields: &mut Fields<'_>) -> Option<Conflict> {
    let provenance = fields.provenance();
    let (kind, text) = (fields.word("kind"), fields.wording("text"));
    let sides = fields.objects("sides", |side| Some(side.texts("rules")));
    Some(Conflict { provenance: provenance?, kind: kind?, text: text?, sides })
}

pub(super) fn route(fields: &mut Fields<'_>) -> Option<Route> {
    let provenance = fields.provenance();
    let title = fields.wording("title");
    let (methods, portals) = (fields.words("methods"), fields.texts("portals"));
    let steps = fields.objects("steps", route_step);
    Some(Route { provenance: provenance?, title: title?, methods, portals, steps })
}

fn route_step(fields: &mut Fields<'_>) -> Option<RouteStep> {
    let (actor, screen) = (fields.wording("actor"), fields.wording("screen"));
    let action = fields.wording("action");
    let needs = fields.objects("needs", wording);
    let failures = fields.objects("failures", |failure| {
        let (key, text) = (failure.text("key"), failure.wording("text"));
        let case = failure.optional_case("case");
        Some(Failure { key: key?, text: text?, case })
    });
    Some(RouteStep { actor: actor?, screen: screen?, action: action?, needs, failures })
}
