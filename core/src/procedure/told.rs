//! Records for the portal, made from a dossier.

use super::dossier::Dossier;
use super::exchange::Record;
use super::status::Status;
use crate::identity::DossierCode;
use crate::time::DateTime;
use alloc::string::ToString;
use alloc::vec::Vec;

impl Record {
    /// What a dossier's events say of a record of [`Service::Dossiers`](super::exchange::Service::Dossiers): code,
    /// status, days, the supplements and the appointments that they and apologies changed. The procedure, the
    /// applicant, papers and fees are the caller's to add; `due` is the appointment as it is now.
    ///
    /// ```
    /// use motcua::identity::DossierCode;
    /// use motcua::procedure::exchange::{Message, Record, Service};
    /// use motcua::procedure::{Channel, Dossier, Event, EventKind, Regime, Terms};
    /// use motcua::time::{Date, DateTime};
    /// let terms = Terms::new(Regime::on(Date::parse("2026-11-09")?)?, Channel::Online);
    /// let due = DateTime::parse("2026-11-12T10:00")?;
    /// let accepted = Event::new("1", DateTime::parse("2026-11-09T10:00")?, EventKind::Accepted)?.appointment(due);
    /// let code = DossierCode::parse("H34.15-261109-0001")?;
    /// let record = Record::of_dossier(&code, &Dossier::of(terms, [accepted]), Some(due));
    /// assert_eq!(record.text("NgayHenTra").as_deref(), Some("20261112100000"));
    /// assert_eq!(record.status("TrangThaiHoSo")?.code(), 2);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn of_dossier(code: &DossierCode, dossier: &Dossier, due: Option<DateTime>) -> Self {
        let state = dossier.state();
        let mut record = Self::new().with_text("MaHoSo", code.as_str());
        if let Some(status) = state.status() {
            record = record.with_status("TrangThaiHoSo", status);
        }
        let returned = state.ended_at().filter(|_| state.status() == Some(Status::ResultReturned));
        let days = [
            ("NgayTiepNhan", state.accepted_at().or(state.submitted_at())),
            ("NgayHenTra", due),
            ("NgayKetThucXuLy", state.finished_at()),
            ("NgayTra", returned),
        ];
        for (field, day) in days {
            if let Some(day) = day {
                record = record.with_time(field, day);
            }
        }
        for (place, supplement) in state.supplements().iter().enumerate() {
            let answered = if supplement.answered_at.is_some() { "1" } else { "0" };
            let mut item = Self::new()
                .with_text("HoSoBoSungId", &(place + 1).to_string())
                .with_time("NgayBoSung", supplement.requested_at)
                .with_text("TrangThaiBoSung", answered);
            if let Some(at) = supplement.answered_at {
                item = item.with_time("NgayTiepNhanBoSung", at);
            }
            for (field, date) in ["NgayHenTraTruoc", "NgayHenTraMoi"].into_iter().zip(appointments_about(
                dossier,
                supplement.requested_at,
                supplement.answered_at,
            )) {
                if let Some(date) = date {
                    item = item.with_time(field, date);
                }
            }
            record = record.with_item("DanhSachHoSoBoSung", item);
        }
        record
    }

    /// The records of [`Service::Progress`](super::exchange::Service::Progress): one for each event that counts, with
    /// the status it led to. Who acted is the caller's to add.
    pub fn of_progress(code: &DossierCode, dossier: &Dossier) -> Vec<Self> {
        let counts = |event: &&super::event::Event| !dossier.refusals().iter().any(|no| no.event == **event);
        let steps = dossier.events().iter().filter(counts).map(|event| {
            let record = Self::new()
                .with_text("MaHoSo", code.as_str())
                .with_time("ThoiDiemXuLy", event.at())
                .with_text("NoiDungXuLy", event.kind().label(crate::finding::Language::Vietnamese));
            (record, event)
        });
        let mut replay = Dossier::new(*dossier.terms());
        let mut records = Vec::new();
        for (record, event) in steps {
            replay = replay.apply(event.clone()).0;
            records.extend(replay.state().status().map(|status| record.with_status("TrangThai", status)));
        }
        records
    }
}

/// The appointment that held when a supplement was asked for, and the one given with its answer.
fn appointments_about(
    dossier: &Dossier,
    asked: DateTime,
    answered: Option<DateTime>,
) -> [Option<DateTime>; 2] {
    let last = |until: DateTime| {
        let given = dossier.events().iter().filter(|event| event.at() <= until);
        given.filter_map(super::event::Event::appointed).next_back()
    };
    let given_with = |at: DateTime| {
        let given = dossier.events().iter().filter(|event| event.at() == at);
        given.filter_map(super::event::Event::appointed).next_back()
    };
    [last(asked), answered.and_then(given_with)]
}
