use super::{Answer, Input, code};
use motcua::finding::Finding;
use motcua::vietqr::{Profile, Reader};
use serde_json::{Value, json};

pub fn inspect(input: &Input<'_>) -> Answer {
    let text = input.text("payload")?;
    let profile =
        input.optional_text("profile")?.map(|word| Profile::parse(word).map_err(|_| "input-type-profile"));
    let reader = Reader::new().profile(profile.transpose()?.unwrap_or_default());
    let inspection = reader.inspect(text);
    Ok(json!({
        "readable": inspection.is_readable(),
        "payable": inspection.is_payable(),
        "findings": inspection.findings().iter().map(finding).collect::<Vec<_>>(),
    }))
}

fn finding(finding: &Finding) -> Value {
    let span = finding.span();
    json!({
        "code": finding.code(),
        "severity": finding.severity().as_str(),
        "path": finding.path().to_string(),
        "start": span.as_ref().map(|span| span.start),
        "end": span.map(|span| span.end),
    })
}

pub fn read(input: &Input<'_>) -> Answer {
    let inspection = Reader::new().inspect(input.text("payload")?);
    let payload = inspection.readable().map_err(|error| code(&error))?;
    let objects: Vec<_> = payload.leaves().map(|(path, value)| json!([path.to_string(), value])).collect();
    Ok(json!({
        "objects": objects,
        "length_unit": payload.length_unit().as_str(),
        "rewritten": payload.write().map_err(|error| code(&error))?,
    }))
}
