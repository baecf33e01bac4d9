use super::{Answer, Input};
use motcua::finding::Finding;
use motcua::procedure::{Paper, TimeLimit, Way, import};
use serde_json::{Value, json};

/// Procedures as a portal tells them.
pub fn read(input: &Input<'_>) -> Answer {
    let (procedures, findings) = import::procedures(input.text("text")?);
    let told = |told: &import::Imported| {
        json!({
            "code": told.code.as_str(),
            "name": told.name,
            "fields": told.fields,
            "agencies": told.agencies,
            "ways": told.ways.iter().map(way).collect::<Vec<_>>(),
            "papers": told.papers.iter().map(paper).collect::<Vec<_>>(),
            "results": told.results,
            "documents": told.documents,
        })
    };
    let found = |finding: &Finding| json!({"code": finding.code(), "severity": finding.severity().as_str(), "path": finding.path().to_string()});
    Ok(json!({
        "procedures": procedures.iter().map(told).collect::<Vec<_>>(),
        "findings": findings.iter().map(found).collect::<Vec<_>>(),
    }))
}

fn way(way: &Way) -> Value {
    use motcua::calendar::Period::{CalendarDays, WorkingDays, WorkingHours};
    let period = match way.limit {
        TimeLimit::Unset => Value::Null,
        TimeLimit::SameDay => json!("same-day"),
        TimeLimit::Within(WorkingHours(length)) if length.minutes() % 60 == 0 => {
            json!({"working_hours": length.minutes() / 60})
        }
        TimeLimit::Within(WorkingHours(length)) => json!({"working_minutes": length.minutes()}),
        TimeLimit::Within(WorkingDays(length)) => json!({"working_days": length.days()}),
        TimeLimit::Within(CalendarDays(length)) => json!({"calendar_days": length.days()}),
    };
    let note = way.note.as_ref().map(|note| json!({"vi": note.vi, "en": note.en}));
    json!({"channel": way.channel.as_str(), "period": period, "note": note})
}

fn paper(paper: &Paper) -> Value {
    let name = json!({"vi": paper.name.vi, "en": paper.name.en});
    json!({"id": paper.id, "name": name, "originals": paper.originals, "copies": paper.copies})
}
