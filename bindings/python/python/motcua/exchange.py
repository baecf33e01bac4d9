# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Messages between a provincial system and the national portal.

The calls `read`, `write`, and what they take and give.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from motcua._enums import Word
from motcua._native import Book
from motcua._shape import Entries, Record, ask
from motcua.common import (
    AnswerPolicy,
    Channel,
    CountMethod,
    DatePolicy,
    DossierEventGiven,
    DossierPeriod,
    DossierPolicy,
    DossierQuestion,
    EventKind,
    Found,
    Office,
    OfficeSeason,
    OfficeSession,
    PausePolicy,
    PeriodLength,
    SupplementPolicy,
    Wordings,
)

__all__ = [
    "AnswerPolicy",
    "Channel",
    "CountMethod",
    "DatePolicy",
    "DossierEventGiven",
    "DossierPeriod",
    "DossierPolicy",
    "DossierQuestion",
    "EventKind",
    "ExchangeReadQuestion",
    "ExchangeReading",
    "ExchangeRecord",
    "ExchangeService",
    "ExchangeWriteQuestion",
    "ExchangeWritten",
    "Found",
    "Office",
    "OfficeSeason",
    "OfficeSession",
    "PausePolicy",
    "PeriodLength",
    "SupplementPolicy",
    "Wordings",
    "read",
    "write",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExchangeReadQuestion(Record):
    """What does this message say?"""

    text: str
    """The message in JSON."""

    if TYPE_CHECKING:

        def __init__(self, *, text: str) -> None: ...


class ExchangeService(Word):
    """One of `dossiers`, `progress`."""

    DOSSIERS = "dossiers"
    """đồng bộ hồ sơ (dossiers as a whole)"""
    PROGRESS = "progress"
    """cập nhật tiến độ (progress of dossiers)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExchangeRecord(Record):
    """A record of a message: a dossier, or a step (bản ghi). What cannot be read is told in the findings."""

    dossier: str | None = None
    """The dossier's code (`MaHoSo`), as it is written."""
    procedure: str | None = None
    """The procedure's code (`MaTTHC`), as it is written."""
    status: int | None = None
    """The number of the status (`TrangThaiHoSo`, of a step `TrangThai`), 1 to 10."""
    received_at: datetime.datetime | None = None
    """When the dossier was accepted (`NgayTiepNhan`)."""
    due_at: datetime.datetime | None = None
    """When its result is due (`NgayHenTra`)."""
    finished_at: datetime.datetime | None = None
    """When its result came to the desk (`NgayKetThucXuLy`)."""
    returned_at: datetime.datetime | None = None
    """When the applicant had it (`NgayTra`)."""
    at: datetime.datetime | None = None
    """When the step was taken (`ThoiDiemXuLy`)."""
    appointments: tuple[datetime.datetime, ...] = ()
    """The dates that the applicant was given, the present one last; none where one of them cannot be read."""
    fields: Mapping[str, str] = Entries()
    """The fields that hold a text or a number, as they are written."""
    json: str
    """The record in JSON, with everything that was in it."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExchangeReading(Record):
    """What a message says, and what is wrong with it (gói tin đồng bộ)."""

    service: ExchangeService | None = None
    """What it asks for; absent where the text is no message of a service that is known."""
    updating: bool = False
    """Whether it changes dossiers that the portal has already."""
    records: tuple[ExchangeRecord, ...] = ()
    """Its records."""
    text: str | None = None
    """The message written back with everything that was read; absent where it is none."""
    findings: tuple[Found, ...] = ()
    """Everything found, with its place in the text's objects."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExchangeWriteQuestion(Record):
    """Which message tells the portal of this dossier?"""

    service: ExchangeService
    """What the message asks for: the dossier as a whole, or a record for each step."""
    updating: bool = False
    """Whether the portal has the dossier already."""
    code: str
    """The dossier's code."""
    dossier: DossierQuestion
    """The dossier."""
    due_at: datetime.datetime | None = None
    """The appointment as it is now; absent for the one that the events and the calendar give. Steps have
    none.
    """
    fields: Mapping[str, str] = Entries()
    """Fields of each record that a dossier's events do not tell, by their names in messages: the
    procedure, the
    applicant, who acted. One that the events tell too is replaced.
    """
    lists: Mapping[str, tuple[Mapping[str, str], ...]] = Entries()
    """Lists of each record, by their names in messages: papers, fees."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            service: ExchangeService | str,
            updating: bool = False,
            code: str,
            dossier: DossierQuestion | Mapping[str, Any],
            due_at: datetime.datetime | str | None = None,
            fields: Mapping[str, str] = Entries(),
            lists: Mapping[str, Iterable[Mapping[str, str]]] = Entries(),
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExchangeWritten(Record):
    """A message, and what it still lacks."""

    text: str
    """The message in JSON."""
    findings: tuple[Found, ...] = ()
    """What a reader of the message would find."""


def read(*, text: str) -> ExchangeReading:
    """Reads a message between a provincial system and the national portal.

    - `text`: The message in JSON.
    """
    return ask("exchange.read", ExchangeReadQuestion(text=text), ExchangeReading)


def write(
    *,
    service: ExchangeService | str,
    updating: bool = False,
    code: str,
    dossier: DossierQuestion | Mapping[str, Any],
    due_at: datetime.datetime | str | None = None,
    fields: Mapping[str, str] = Entries(),
    lists: Mapping[str, Iterable[Mapping[str, str]]] = Entries(),
    book: Book | None = None,
) -> ExchangeWritten:
    """Writes the message that tells the national portal of a dossier.

    - `service`: What the message asks for: the dossier as a whole, or a record for each step.
    - `updating`: Whether the portal has the dossier already.
    - `code`: The dossier's code.
    - `dossier`: The dossier.
    - `due_at`: The appointment as it is now; absent for the one that the events and the calendar give.
      Steps have none.
    - `fields`: Fields of each record that a dossier's events do not tell, by their names in messages:
      the procedure, the
    applicant, who acted. One that the events tell too is replaced.
    - `lists`: Lists of each record, by their names in messages: papers, fees.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "exchange.write",
        ExchangeWriteQuestion(
            service=service,
            updating=updating,
            code=code,
            dossier=dossier,
            due_at=due_at,
            fields=fields,
            lists=lists,
        ),
        ExchangeWritten,
        book,
    )
