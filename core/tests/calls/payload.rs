use super::{Answer, Input, code};
use motcua::emvco::{self, Reader};
use motcua::finding::Finding;
use motcua::vietqr::{self, NAPAS};
use serde_json::{Value, json};

pub fn inspect(input: &Input<'_>) -> Answer {
    let text = input.text("payload")?;
    let (readable, payable, findings) = match input.optional_text("profile")?.unwrap_or("vietqr") {
        "emvco" => {
            let inspection = emvco::inspect(text);
            (
                inspection.is_readable(),
                inspection.is_payable(),
                inspection.findings().to_vec(),
            )
        }
        "vietqr" => {
            let inspection = vietqr::inspect(text);
            (
                inspection.is_readable(),
                inspection.is_payable(),
                inspection.findings().to_vec(),
            )
        }
        _ => return Err("input-type-profile".to_owned()),
    };
    let findings: Vec<_> = findings.iter().map(finding).collect();
    Ok(json!({ "readable": readable, "payable": payable, "findings": findings }))
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
    let mut findings = Vec::new();
    let reader = Reader::new().networks(&[NAPAS]);
    let payload = reader.read(input.text("payload")?, &mut |finding| findings.push(finding));
    if !payload.is_readable() {
        let error = findings
            .iter()
            .find(|finding| finding.severity().as_str() == "error");
        return Err(error.map_or("unreadable", |finding| finding.code()).to_owned());
    }
    let objects: Vec<_> = payload
        .leaves()
        .map(|(path, value)| json!([path.to_string(), value]))
        .collect();
    Ok(json!({
        "objects": objects,
        "length_unit": payload.length_unit().as_str(),
        "rewritten": payload.write().map_err(|error| code(&error))?,
    }))
}
