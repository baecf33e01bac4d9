# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""The catalogue of procedures (thủ tục hành chính).

The calls `find`, `linked_data`, `list`, `read`, and what they take and give.
"""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from motcua._enums import Word
from motcua._native import Book
from motcua._shape import Record, ask
from motcua.common import Authority, Channel, Cited, DossierPeriod, Found, PeriodLength, RowText, Wordings

__all__ = [
    "Authority",
    "CatalogueAnswer",
    "CatalogueQuestion",
    "Channel",
    "Cited",
    "CpsvAnswer",
    "CpsvQuestion",
    "DossierPeriod",
    "Found",
    "OnlineLevel",
    "PeriodLength",
    "PortalAnswerQuestion",
    "PortalProcedure",
    "PortalReading",
    "ProcedureAnswer",
    "ProcedurePaper",
    "ProcedureQuestion",
    "ProcedureWay",
    "RowText",
    "Wordings",
    "find",
    "linked_data",
    "list",
    "read",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureQuestion(Record):
    """Which procedure has this code on this day?"""

    code: str
    """Its code, such as `1.004837`; white space and case are read leniently."""
    on: datetime.date
    """The day asked about."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day asked about."""

    if TYPE_CHECKING:

        def __init__(
            self, *, code: str, on: datetime.date | str, known_on: datetime.date | str | None = None
        ) -> None: ...


class OnlineLevel(Word):
    """One of `full`, `partial`."""

    FULL = "full"
    """toàn trình (all online)"""
    PARTIAL = "partial"
    """một phần (partly online)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureWay(Record):
    """A channel of a procedure and its time limit."""

    channel: Channel
    """The channel."""
    period: DossierPeriod | None = None
    """The time limit for it, as a dossier takes it; absent where none is set."""
    note: Wordings | None = None
    """What is to be known of the limit: when it is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedurePaper(Record):
    """A paper to be filed (thành phần hồ sơ)."""

    id: str
    """Its key in the procedure."""
    name: Wordings
    """What it is."""
    originals: int
    """How many originals."""
    copies: int
    """How many copies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureAnswer(Record):
    """A procedure of the catalogue (thủ tục hành chính) as it is on a day."""

    code: str
    """Its code."""
    name: Wordings
    """What it is called."""
    field: Wordings
    """The field it belongs to."""
    agency: Wordings
    """Who resolves it."""
    level: OnlineLevel | None = None
    """How much of it can be done online; absent where that was not found."""
    ways: tuple[ProcedureWay, ...] = ()
    """How it can be filed, and how long it takes then; none where that was not found."""
    fees: tuple[str, ...] = ()
    """The ids of the fees."""
    papers: tuple[ProcedurePaper, ...] = ()
    """What has to be filed."""
    result: Wordings
    """What it gives."""
    follows: tuple[str, ...] = ()
    """The codes of procedures that have to come first."""
    row: RowText
    """Where it comes from and when it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CpsvQuestion(Record):
    """How is the catalogue of a day told as linked data?"""

    base: str
    """What names begin with, such as `https://dichvucong.example.vn/id/`."""
    on: datetime.date
    """The day asked about."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day asked about."""

    if TYPE_CHECKING:

        def __init__(
            self, *, base: str, on: datetime.date | str, known_on: datetime.date | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CpsvAnswer(Record):
    """The catalogue as linked data."""

    text: str
    """A JSON-LD document of CPSV-AP 3.2."""
    findings: tuple[Found, ...] = ()
    """What is wrong with the catalogue as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueQuestion(Record):
    """Which procedures are there on a day?"""

    on: datetime.date
    """The day asked about."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day asked about."""

    if TYPE_CHECKING:

        def __init__(
            self, *, on: datetime.date | str, known_on: datetime.date | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueAnswer(Record):
    """The procedures on a day (danh mục thủ tục hành chính)."""

    procedures: tuple[ProcedureAnswer, ...] = ()
    """By their codes."""
    findings: tuple[Found, ...] = ()
    """What is wrong with the catalogue as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalAnswerQuestion(Record):
    """What does this answer of a portal say of procedures?"""

    text: str
    """The answer of `LayThuTuc`, in JSON."""

    if TYPE_CHECKING:

        def __init__(self, *, text: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalProcedure(Record):
    """A procedure as a portal tells it, in Vietnamese (thủ tục trên cổng)."""

    code: str
    """Its code."""
    name: str
    """Its name."""
    fields: tuple[str, ...] = ()
    """The fields it belongs to."""
    agencies: tuple[str, ...] = ()
    """The agencies that resolve it."""
    ways: tuple[ProcedureWay, ...] = ()
    """Channels and time limits, those of special cases after the first."""
    papers: tuple[ProcedurePaper, ...] = ()
    """The papers of its first case."""
    results: tuple[str, ...] = ()
    """What it gives."""
    documents: tuple[str, ...] = ()
    """The numbers of the documents it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalReading(Record):
    """Procedures, and what could not be read of them."""

    procedures: tuple[PortalProcedure, ...] = ()
    """Those with a code that can be read, in their order."""
    findings: tuple[Found, ...] = ()
    """Everything found, with its place in the text's objects."""


def find(
    *,
    code: str,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> ProcedureAnswer:
    """Finds a procedure of the catalogue by its code on a day.

    - `code`: Its code, such as `1.004837`; white space and case are read leniently.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "procedure.find", ProcedureQuestion(code=code, on=on, known_on=known_on), ProcedureAnswer, book
    )


def linked_data(
    *,
    base: str,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> CpsvAnswer:
    """Tells the catalogue of a day as linked data of CPSV-AP.

    - `base`: What names begin with, such as `https://dichvucong.example.vn/id/`.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask("procedure.linked_data", CpsvQuestion(base=base, on=on, known_on=known_on), CpsvAnswer, book)


def list(
    *, on: datetime.date | str, known_on: datetime.date | str | None = None, book: Book | None = None
) -> CatalogueAnswer:
    """Lists the procedures of the catalogue on a day.

    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask("procedure.list", CatalogueQuestion(on=on, known_on=known_on), CatalogueAnswer, book)


def read(*, text: str) -> PortalReading:
    """Reads the procedures that a portal tells, as far as they can be read.

    - `text`: The answer of `LayThuTuc`, in JSON.
    """
    return ask("procedure.read", PortalAnswerQuestion(text=text), PortalReading)
