use super::{Answer, Input, code};
use motcua::guide::{self, Route};
use motcua::law::{Book, Contact, Moment, Portal, Row, Wording};
use motcua::time::Date;
use serde_json::{Value, json};

pub fn route(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let on = date(input.text("on")?)?;
    let known_on = input.optional_text("known_on")?.map_or(Ok(on), date)?;
    let moment = Moment::new(on).known_on(known_on);
    let portal = input.optional_text("portal")?;
    let portal = portal.map(|text| book.find_portal(text)).transpose().map_err(|error| code(&error))?;
    let annex =
        input.optional_integer("annex")?.map(u8::try_from).transpose().map_err(|_| "input-type-annex")?;
    let routes: Vec<&Route> = match (annex, portal) {
        (Some(annex), None) => guide::of_annex(&book, annex, moment).collect(),
        (None, Some(portal)) => guide::routes(&book, portal, moment).collect(),
        (Some(annex), Some(portal)) => {
            guide::routes(&book, portal, moment).filter(|route| route.annex == Some(annex)).collect()
        }
        (None, None) => return Err("input-missing-portal".to_owned()),
    };
    let contacts = portal.map_or_else(Vec::new, |portal| contacts(&book, portal, moment));
    let ids: Vec<_> = routes.iter().map(|route| route.id()).collect();
    let routes: Vec<_> = routes.iter().map(|route| shown(route, &contacts)).collect();
    Ok(json!({"ids": ids, "routes": routes}))
}

fn contacts<'b>(book: &'b Book, portal: &'b Portal, moment: Moment) -> Vec<&'b Contact> {
    guide::contacts(book, portal, moment).collect()
}

fn shown(route: &Route, contacts: &[&Contact]) -> Value {
    let both = |text: &Wording| json!({"vi": text.vi, "en": text.en});
    let steps: Vec<_> = route
        .steps
        .iter()
        .map(|step| json!({"actor": both(&step.actor), "screen": both(&step.screen), "text": both(&step.action)}))
        .collect();
    let contacts: Vec<_> = contacts.iter().map(|contact| json!([contact.key, contact.phone])).collect();
    json!({"id": route.id(), "annex": route.annex, "steps": steps, "contacts": contacts})
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| code(&error))
}
