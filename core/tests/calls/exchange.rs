use super::calendar::office;
use super::dossier::{clockwork, dossier, instant};
use super::{Answer, Input, code};
use motcua::finding::Finding;
use motcua::identity::DossierCode;
use motcua::procedure::Status;
use motcua::procedure::exchange::{Message, Record, Service};
use serde_json::{Map, Value, json};

pub fn read(input: &Input<'_>) -> Answer {
    let reading = Message::read(input.text("text")?);
    let findings = told(&reading.findings);
    let Some(message) = reading.message else {
        return Ok(
            json!({"service": null, "updating": false, "records": [], "text": null, "findings": findings}),
        );
    };
    let records = message.records().iter().map(|record| shown(record, message.service()));
    Ok(json!({
        "service": message.service().as_str(),
        "updating": message.is_updating(),
        "records": records.collect::<Vec<_>>(),
        "text": message.write(),
        "findings": findings,
    }))
}

fn shown(record: &Record, service: Service) -> Value {
    let time = |field| record.time(field).ok().flatten().map(|at| at.to_string());
    let appointments = record.appointments().unwrap_or_default();
    let fields: Map<String, Value> =
        record.texts().map(|(key, text)| (key.to_owned(), json!(text))).collect();
    json!({
        "dossier": record.text("MaHoSo"),
        "procedure": record.text("MaTTHC"),
        "status": record.status(service.status_field()).ok().map(Status::code),
        "received_at": time("NgayTiepNhan"),
        "due_at": time("NgayHenTra"),
        "finished_at": time("NgayKetThucXuLy"),
        "returned_at": time("NgayTra"),
        "at": time("ThoiDiemXuLy"),
        "appointments": appointments.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "fields": fields,
        "json": record.write(),
    })
}

pub fn write(input: &Input<'_>) -> Answer {
    let service = Service::parse(input.text("service")?).map_err(|error| code(&error))?;
    let number = DossierCode::parse_lenient(input.text("code")?);
    let number = number.map_err(|error| format!("{}@code", error.code()))?;
    let given = input.object("dossier")?;
    let log = dossier(&given)?;
    let log = instant(&given, "now")?.map_or_else(|| log.clone(), |now| log.until(now));
    let (due, office) = (instant(input, "due_at")?, office(&given)?);
    let clockwork = clockwork(&given, &office)?;
    let records = match (service, due) {
        (Service::Progress, Some(_)) => return Err("argument-unknown@due_at".to_owned()),
        (Service::Progress, None) => Record::of_progress(&number, &log),
        (Service::Dossiers, None) => {
            let due = clockwork.appointment(&log).map_err(|error| code(&error))?;
            vec![Record::of_dossier(&number, &log, due)]
        }
        (Service::Dossiers, due) => vec![Record::of_dossier(&number, &log, due)],
    };
    let fields = input.optional_object("fields")?;
    let lists = input.optional_object("lists")?;
    let complete = |record: Record| -> Result<Record, String> {
        let mut record = texts(record, fields.as_ref())?;
        for (name, items) in lists.iter().flat_map(|lists| lists.0) {
            for item in items.as_array().ok_or("input-type-lists")? {
                let item = item.as_object().map(Input).ok_or("input-type-lists")?;
                record = record.with_item(name, texts(Record::new(), Some(&item))?);
            }
        }
        Ok(record)
    };
    let records = records.into_iter().map(complete).collect::<Result<Vec<_>, _>>()?;
    let updating = input.0.get("updating") == Some(&Value::Bool(true));
    let text = Message::new(service, updating, records).write();
    let findings = told(&Message::read(&text).findings);
    Ok(json!({"text": text, "findings": findings}))
}

fn texts(record: Record, fields: Option<&Input<'_>>) -> Result<Record, String> {
    fields.iter().flat_map(|fields| fields.0).try_fold(record, |record, (name, text)| {
        Ok(record.with_text(name, text.as_str().ok_or("input-type-fields")?))
    })
}

fn told(findings: &[Finding]) -> Vec<Value> {
    let told = |finding: &Finding| json!({"code": finding.code(), "severity": finding.severity().as_str(), "path": finding.path().to_string()});
    findings.iter().map(told).collect()
}
