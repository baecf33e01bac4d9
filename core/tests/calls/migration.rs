use super::link::{cut_over, policy};
use super::{Answer, Input, code};
use motcua::account::migration::{Class, Columns, Planner, Row};
use motcua::finding::{Finding, Step};
use motcua::time::Date;
use serde_json::{Map, Value, json};

/// A file counts its columns from 1, the question's list from 0.
fn in_header(finding: &Finding) -> String {
    let place = match finding.path().steps().last() {
        Some(Step::Item(number)) => format!("[{}]", number - 1),
        _ => String::new(),
    };
    format!("{}@header{place}", finding.code())
}

pub fn plan(input: &Input<'_>) -> Answer {
    let header = texts(input.get("header"), "header")?;
    let columns = Columns::named(header, &[]).map_err(|findings| in_header(&findings[0]))?;
    let on = Date::parse(input.text("on")?).map_err(|error| code(&error))?;
    let days = input.get("cut_over").and_then(Value::as_object).ok_or("input-missing-cut_over")?;
    let mut planner = Planner::new(on, cut_over(&Input(days))?, policy(input)?);
    let mut set_aside = Vec::new();
    for (at, row) in
        input.get("rows").and_then(Value::as_array).ok_or("input-missing-rows")?.iter().enumerate()
    {
        let row = columns.read(texts(Some(row), "rows")?);
        if let Row::SetAside(row) = &row {
            let told = |finding: &Finding| json!([finding.path().to_string(), finding.code()]);
            set_aside
                .push(json!({"row": at, "findings": row.findings().iter().map(told).collect::<Vec<_>>()}));
        }
        planner.push_row(row);
    }
    let plan = planner.finish();
    let placements: Map<_, _> = plan
        .placements()
        .map(|(id, at)| {
            let main = at.main().map(ToString::to_string);
            (id.to_string(), json!([at.class().as_str(), at.reason().as_str(), main]))
        })
        .collect();
    let counts: Map<_, _> = Class::ALL
        .iter()
        .map(|class| (class.as_str().to_owned(), plan.report().of(*class)))
        .filter(|(_, count)| count.accounts > 0)
        .map(|(class, count)| (class, json!([count.accounts, count.dossiers])))
        .collect();
    Ok(json!({
        "placements": placements,
        "counts": counts,
        "uncounted": plan.report().uncounted(),
        "set_aside": set_aside,
    }))
}

fn texts<'a>(value: Option<&'a Value>, key: &str) -> Result<Vec<&'a str>, String> {
    let list = value.and_then(Value::as_array).ok_or_else(|| format!("input-missing-{key}"))?;
    list.iter().map(|text| text.as_str().ok_or_else(|| format!("input-type-{key}"))).collect()
}
