# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Working days and working time (ngày làm việc, giờ làm việc).

The calls `add`, `day`, `elapsed`, `receipt`, `replay`, and what they take and give.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from motcua._enums import Confidence, Word
from motcua._native import Book
from motcua._shape import JsonText, Record, ask
from motcua.common import (
    CountMethod,
    Office,
    OfficeReplayQuestion,
    OfficeSeason,
    OfficeSession,
    PeriodLength,
    ReceiptAnswer,
    ReceiptDifference,
    ReceiptPart,
    ReplayAnswer,
)

__all__ = [
    "CalendarAddAnswer",
    "CalendarAddQuestion",
    "CalendarDayAnswer",
    "CalendarDayQuestion",
    "CalendarElapsedAnswer",
    "CalendarElapsedQuestion",
    "CalendarRowText",
    "CountMethod",
    "DayKind",
    "Office",
    "OfficeReplayQuestion",
    "OfficeSeason",
    "OfficeSession",
    "PauseSpan",
    "PeriodLength",
    "ReceiptAnswer",
    "ReceiptDifference",
    "ReceiptPart",
    "ReplayAnswer",
    "Standing",
    "add",
    "day",
    "elapsed",
    "receipt",
    "replay",
]


class PauseSpan(NamedTuple):
    """A time in which a period stands still (tạm dừng)."""

    from_: datetime.datetime
    """Since when."""
    to: datetime.datetime | None
    """When it goes on; absent while nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAddQuestion(Record):
    """When does a period end?"""

    from_: str
    """When it begins, as a text: a local time, or a day for its beginning."""
    period: PeriodLength
    """How long it is."""
    method: CountMethod | None = None
    """How it is counted; absent for working hours."""
    office: Office | None = None
    """When the office is open; absent for 07:00–11:30 and 13:30–17:00."""
    pauses: tuple[PauseSpan, ...] = ()
    """When the period stands still."""
    rows: JsonText | None = None
    """Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked."""
    province: str | None = None
    """The province whose own days count too, by its code such as `H34`."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for all that is known."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            from_: str,
            period: PeriodLength | Mapping[str, Any],
            method: CountMethod | str | None = None,
            office: Office | Mapping[str, Any] | None = None,
            pauses: Iterable[PauseSpan | Sequence[Any]] = (),
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


class DayKind(Word):
    """One of `weekday`, `weekend`, `statutory`, `compensatory`, `swapped`, `made-up`."""

    WEEKDAY = "weekday"
    """ngày làm việc (working day)"""
    WEEKEND = "weekend"
    """ngày nghỉ hằng tuần (weekly rest day)"""
    STATUTORY = "statutory"
    """ngày nghỉ lễ, tết (public holiday)"""
    COMPENSATORY = "compensatory"
    """ngày nghỉ bù (day off in lieu)"""
    SWAPPED = "swapped"
    """ngày nghỉ hoán đổi (day off by a swap)"""
    MADE_UP = "made-up"
    """ngày làm bù (rest day worked by a swap)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRowText(Record):
    """A day that is not what its day of the week says."""

    date: datetime.date
    """The day."""
    kind: DayKind
    """Why it is worked or not."""
    name: str
    """What it is called in Vietnamese."""
    name_en: str
    """What it is called in English."""
    document: str | None = None
    """The number of the document, where it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAddAnswer(Record):
    """When a period ends, and what that rests on."""

    at: datetime.datetime
    """The end."""
    unrolled: datetime.date | None = None
    """Of calendar days, the end before it moved to a working day."""
    rows: tuple[datetime.date, ...] = ()
    """The days between that are not what their day of the week says."""
    proposed: bool = False
    """A year between is only proposed."""
    confidence: Confidence
    """The weakest of the rows and years between."""
    row_texts: tuple[CalendarRowText, ...] = ()
    """The rows, with their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDayQuestion(Record):
    """Is this day worked, and why?"""

    date: datetime.date
    """The day."""
    rows: JsonText | None = None
    """Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked."""
    province: str | None = None
    """The province whose own days count too, by its code such as `H34`."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for all that is known."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            date: datetime.date | str,
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


class Standing(Word):
    """One of `announced`, `proposed`."""

    ANNOUNCED = "announced"
    """đã công bố (announced)"""
    PROPOSED = "proposed"
    """dự kiến, tính toán (proposed, computed)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDayAnswer(Record):
    """A day of the calendar (ngày làm việc, ngày nghỉ)."""

    working: bool = False
    """Whether it is worked."""
    kind: DayKind
    """Why."""
    name: str
    """What it is called in Vietnamese."""
    name_en: str
    """What it is called in English."""
    counterpart: datetime.date | None = None
    """The holiday that it makes up for, or the other half of the swap."""
    document: str | None = None
    """The number of the document, where it is known."""
    standing: Standing
    """Announced or only proposed."""
    confidence: Confidence
    """How well it is founded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarElapsedQuestion(Record):
    """How much working time lies between?"""

    from_: str
    """From when, as a text: a local time, or a day for its beginning."""
    to: str
    """Until when, written alike."""
    office: Office | None = None
    """When the office is open; absent for 07:00–11:30 and 13:30–17:00."""
    pauses: tuple[PauseSpan, ...] = ()
    """When the period stands still."""
    rows: JsonText | None = None
    """Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked."""
    province: str | None = None
    """The province whose own days count too, by its code such as `H34`."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for all that is known."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            from_: str,
            to: str,
            office: Office | Mapping[str, Any] | None = None,
            pauses: Iterable[PauseSpan | Sequence[Any]] = (),
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarElapsedAnswer(Record):
    """How much working time has passed, and what that rests on."""

    working_minutes: int
    """Whole minutes that the office was open, without the pauses."""
    paused_minutes: int
    """Whole minutes that the office was open in the pauses."""
    rows: tuple[datetime.date, ...] = ()
    """The days between that are not what their day of the week says."""
    proposed: bool = False
    """A year between is only proposed."""
    confidence: Confidence
    """The weakest of the rows and years between."""
    row_texts: tuple[CalendarRowText, ...] = ()
    """The rows, with their names."""


def add(
    *,
    from_: str,
    period: PeriodLength | Mapping[str, Any],
    method: CountMethod | str | None = None,
    office: Office | Mapping[str, Any] | None = None,
    pauses: Iterable[PauseSpan | Sequence[Any]] = (),
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> CalendarAddAnswer:
    """Tells when a period ends, by the working days and the hours of an office.

    - `from_`: When it begins, as a text: a local time, or a day for its beginning.
    - `period`: How long it is.
    - `method`: How it is counted; absent for working hours.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `pauses`: When the period stands still.
    - `rows`: Rows of the caller's own, as a book in JSON; they lie over those of the book that is
      asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: What was known on this day decides; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "calendar.add",
        CalendarAddQuestion(
            from_=from_,
            period=period,
            method=method,
            office=office,
            pauses=pauses,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        CalendarAddAnswer,
        book,
    )


def day(
    *,
    date: datetime.date | str,
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> CalendarDayAnswer:
    """Tells whether and why a day is worked.

    - `date`: The day.
    - `rows`: Rows of the caller's own, as a book in JSON; they lie over those of the book that is
      asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: What was known on this day decides; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "calendar.day",
        CalendarDayQuestion(date=date, rows=rows, province=province, known_on=known_on),
        CalendarDayAnswer,
        book,
    )


def elapsed(
    *,
    from_: str,
    to: str,
    office: Office | Mapping[str, Any] | None = None,
    pauses: Iterable[PauseSpan | Sequence[Any]] = (),
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> CalendarElapsedAnswer:
    """Tells how much working time lies between two instants.

    - `from_`: From when, as a text: a local time, or a day for its beginning.
    - `to`: Until when, written alike.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `pauses`: When the period stands still.
    - `rows`: Rows of the caller's own, as a book in JSON; they lie over those of the book that is
      asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: What was known on this day decides; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "calendar.elapsed",
        CalendarElapsedQuestion(
            from_=from_, to=to, office=office, pauses=pauses, rows=rows, province=province, known_on=known_on
        ),
        CalendarElapsedAnswer,
        book,
    )


def receipt(
    *,
    from_: str,
    period: PeriodLength | Mapping[str, Any],
    method: CountMethod | str | None = None,
    office: Office | Mapping[str, Any] | None = None,
    pauses: Iterable[PauseSpan | Sequence[Any]] = (),
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what the end of a period rests.

    - `from_`: When it begins, as a text: a local time, or a day for its beginning.
    - `period`: How long it is.
    - `method`: How it is counted; absent for working hours.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `pauses`: When the period stands still.
    - `rows`: Rows of the caller's own, as a book in JSON; they lie over those of the book that is
      asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: What was known on this day decides; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "calendar.receipt",
        CalendarAddQuestion(
            from_=from_,
            period=period,
            method=method,
            office=office,
            pauses=pauses,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        ReceiptAnswer,
        book,
    )


def replay(
    *,
    receipt: str,
    office: Office | Mapping[str, Any] | None = None,
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> ReplayAnswer:
    """Holds a receipt of a period's end against the answer of today.

    - `receipt`: The receipt, as the answer gave it.
    - `office`: When the office is open, as it was given then; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: The calendar as it was known on this day; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "calendar.replay",
        OfficeReplayQuestion(receipt=receipt, office=office, rows=rows, province=province, known_on=known_on),
        ReplayAnswer,
        book,
    )
