# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""What a procedure costs (phí, lệ phí).

The calls `quote`, `receipt`, `replay`, and what they take and give.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, SupportsIndex

from motcua._enums import Confidence, Word
from motcua._native import Book
from motcua._shape import Entries, Record, ask
from motcua.common import (
    Authority,
    Cited,
    FeeKind,
    ReceiptAnswer,
    ReceiptDifference,
    ReceiptPart,
    ReplayAnswer,
    RowText,
    Wordings,
)

__all__ = [
    "Applicant",
    "Authority",
    "Cited",
    "Disputed",
    "FeeChannel",
    "FeeCondition",
    "FeeKind",
    "FeeLine",
    "FeeRounding",
    "FeeSubject",
    "FeeUnknownReason",
    "FeesAnswer",
    "FeesQuestion",
    "FeesReplayQuestion",
    "ReceiptAnswer",
    "ReceiptDifference",
    "ReceiptPart",
    "ReplayAnswer",
    "RowText",
    "SeveralReliefs",
    "Wordings",
    "quote",
    "receipt",
    "replay",
]


class FeeChannel(Word):
    """One of `desk`, `online`."""

    DESK = "desk"
    """nộp trực tiếp (at the desk)"""
    ONLINE = "online"
    """nộp trực tuyến (online)"""


class Applicant(Word):
    """One of `citizen`, `foreigner`, `organisation`."""

    CITIZEN = "citizen"
    """công dân (citizen)"""
    FOREIGNER = "foreigner"
    """người nước ngoài (foreigner)"""
    ORGANISATION = "organisation"
    """tổ chức (organisation)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSubject(Record):
    """Who pays."""

    kind: Applicant
    """What the payer is."""

    if TYPE_CHECKING:

        def __init__(self, *, kind: Applicant | str) -> None: ...


class FeeCondition(Word):
    """One of `digital-citizen`, `reduced-group`."""

    DIGITAL_CITIZEN = "digital-citizen"
    """công dân số (digital citizen)"""
    REDUCED_GROUP = "reduced-group"
    """thuộc nhóm được giảm (of a group with a reduced rate)"""


class FeeRounding(Word):
    """One of `nearest`, `down`, `up`."""

    NEAREST = "nearest"
    """làm tròn đến đồng gần nhất (to the nearest đồng, a half upwards)"""
    DOWN = "down"
    """bỏ phần lẻ của đồng (down to whole đồng)"""
    UP = "up"
    """làm tròn lên (up to whole đồng)"""


class SeveralReliefs(Word):
    """One of `highest`, `lowest`."""

    HIGHEST = "highest"
    """áp dụng mức giảm cao nhất (the highest relief)"""
    LOWEST = "lowest"
    """áp dụng mức giảm thấp nhất (the lowest relief)"""


class Disputed(Word):
    """One of `given`, `withheld`."""

    GIVEN = "given"
    """áp dụng, có nêu mâu thuẫn (given, and the conflict told)"""
    WITHHELD = "withheld"
    """không áp dụng, có nêu mâu thuẫn (withheld, and the conflict told)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeesQuestion(Record):
    """What does a procedure, or one fee, cost on a day?"""

    procedure: str | None = None
    """The code of the procedure; absent where one fee is asked about."""
    fee: str | None = None
    """The key of the fee; absent where a procedure is asked about."""
    channel: FeeChannel
    """Where the dossier is handed in."""
    province: str
    """The province: its portal's code, host or name."""
    subject: FeeSubject | None = None
    """Who pays; absent for a citizen."""
    on: datetime.date
    """The day asked about."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day asked about."""
    conditions: tuple[FeeCondition, ...] = ()
    """What else holds of the payer."""
    used: tuple[str, ...] = ()
    """The ids of reliefs that were used up, of those that are given once a year."""
    noticed: Mapping[str, int] = Entries()
    """Amounts that an authority has notified, by the fees' keys."""
    quantity: int | None = None
    """How many units; absent for one."""
    rounding: FeeRounding | None = None
    """How shares of a đồng are rounded."""
    several: SeveralReliefs | None = None
    """Which of several reliefs is given."""
    disputed: Disputed | None = None
    """Whether a relief that sources disagree on is given."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            procedure: str | None = None,
            fee: str | None = None,
            channel: FeeChannel | str,
            province: str,
            subject: FeeSubject | Mapping[str, Any] | None = None,
            on: datetime.date | str,
            known_on: datetime.date | str | None = None,
            conditions: Iterable[FeeCondition | str] = (),
            used: Iterable[str] = (),
            noticed: Mapping[str, SupportsIndex] = Entries(),
            quantity: SupportsIndex | None = None,
            rounding: FeeRounding | str | None = None,
            several: SeveralReliefs | str | None = None,
            disputed: Disputed | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeLine(Record):
    """A fee with its amount."""

    fee: str
    """The fee's key."""
    kind: FeeKind
    """A charge (phí) or a fee (lệ phí)."""
    amount: int
    """What is to be paid."""
    full: int | None = None
    """What would be paid without relief, where that is known."""
    row: str
    """The id of the row."""
    relief: str | None = None
    """The id of the relief that was given."""


class FeeUnknownReason(Word):
    """One of `not-in-book`, `no-row`, `no-amount`, `contradiction`, `choice`, `no-base-salary`,
    `too-large`.
    """

    NOT_IN_BOOK = "not-in-book"
    """bộ dữ liệu không có khoản thu này (the book has no such fee)"""
    NO_ROW = "no-row"
    """không có dòng nào cho ngày, kênh, tỉnh và đối tượng này (no row for this day, channel, province and
    applicant)
    """
    NO_AMOUNT = "no-amount"
    """có khoản thu nhưng không tìm thấy mức thu (the fee is known, its amount is not)"""
    CONTRADICTION = "contradiction"
    """nhiều dòng nói mức thu khác nhau (rows of equal weight say different amounts)"""
    CHOICE = "choice"
    """tùy trường hợp của thủ tục, cần hỏi đúng khoản thu (depends on the case of the procedure: ask for
    the fee itself)
    """
    NO_BASE_SALARY = "no-base-salary"
    """chưa biết mức lương cơ sở của ngày này (the base salary of the day is not known)"""
    TOO_LARGE = "too-large"
    """số tiền vượt khả năng tính (the amount is too large)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeesAnswer(Record):
    """What a procedure costs: a line for every fee that is known, and a name for every one that is not."""

    lines: tuple[FeeLine, ...] = ()
    """The known fees."""
    total: int | None = None
    """What is to be paid in all; absent where a part is unknown."""
    totals: Mapping[str, int | None] = Entries()
    """What is to be paid by kind; absent where a part of it is unknown."""
    unknown: tuple[str, ...] = ()
    """The keys of the fees whose amount is not known."""
    reasons: Mapping[str, FeeUnknownReason] = Entries()
    """Why, by their keys."""
    relief: tuple[str, ...] = ()
    """The ids of the reliefs that were given."""
    missed: tuple[str, ...] = ()
    """The ids of the reliefs that were missed, for want of a condition."""
    conflicts: tuple[str, ...] = ()
    """The ids of the conflicts between documents that touch this answer."""
    confidence: Confidence
    """The weakest of the rows."""
    rule_rows: tuple[RowText, ...] = ()
    """The rules that decided, with their texts and documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeesReplayQuestion(Record):
    """Is the answer of this receipt, about fees, still the same?"""

    receipt: str
    """The receipt, as the answer gave it."""
    noticed: Mapping[str, int] = Entries()
    """Amounts that an authority has notified, by the fees' keys, as they were given then."""

    if TYPE_CHECKING:

        def __init__(self, *, receipt: str, noticed: Mapping[str, SupportsIndex] = Entries()) -> None: ...


def quote(
    *,
    procedure: str | None = None,
    fee: str | None = None,
    channel: FeeChannel | str,
    province: str,
    subject: FeeSubject | Mapping[str, Any] | None = None,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    conditions: Iterable[FeeCondition | str] = (),
    used: Iterable[str] = (),
    noticed: Mapping[str, SupportsIndex] = Entries(),
    quantity: SupportsIndex | None = None,
    rounding: FeeRounding | str | None = None,
    several: SeveralReliefs | str | None = None,
    disputed: Disputed | str | None = None,
    book: Book | None = None,
) -> FeesAnswer:
    """Tells what a procedure or a fee costs on a day.

    - `procedure`: The code of the procedure; absent where one fee is asked about.
    - `fee`: The key of the fee; absent where a procedure is asked about.
    - `channel`: Where the dossier is handed in.
    - `province`: The province: its portal's code, host or name.
    - `subject`: Who pays; absent for a citizen.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `conditions`: What else holds of the payer.
    - `used`: The ids of reliefs that were used up, of those that are given once a year.
    - `noticed`: Amounts that an authority has notified, by the fees' keys.
    - `quantity`: How many units; absent for one.
    - `rounding`: How shares of a đồng are rounded.
    - `several`: Which of several reliefs is given.
    - `disputed`: Whether a relief that sources disagree on is given.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "fees.quote",
        FeesQuestion(
            procedure=procedure,
            fee=fee,
            channel=channel,
            province=province,
            subject=subject,
            on=on,
            known_on=known_on,
            conditions=conditions,
            used=used,
            noticed=noticed,
            quantity=quantity,
            rounding=rounding,
            several=several,
            disputed=disputed,
        ),
        FeesAnswer,
        book,
    )


def receipt(
    *,
    procedure: str | None = None,
    fee: str | None = None,
    channel: FeeChannel | str,
    province: str,
    subject: FeeSubject | Mapping[str, Any] | None = None,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    conditions: Iterable[FeeCondition | str] = (),
    used: Iterable[str] = (),
    noticed: Mapping[str, SupportsIndex] = Entries(),
    quantity: SupportsIndex | None = None,
    rounding: FeeRounding | str | None = None,
    several: SeveralReliefs | str | None = None,
    disputed: Disputed | str | None = None,
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what a quote rests.

    - `procedure`: The code of the procedure; absent where one fee is asked about.
    - `fee`: The key of the fee; absent where a procedure is asked about.
    - `channel`: Where the dossier is handed in.
    - `province`: The province: its portal's code, host or name.
    - `subject`: Who pays; absent for a citizen.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `conditions`: What else holds of the payer.
    - `used`: The ids of reliefs that were used up, of those that are given once a year.
    - `noticed`: Amounts that an authority has notified, by the fees' keys.
    - `quantity`: How many units; absent for one.
    - `rounding`: How shares of a đồng are rounded.
    - `several`: Which of several reliefs is given.
    - `disputed`: Whether a relief that sources disagree on is given.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "fees.receipt",
        FeesQuestion(
            procedure=procedure,
            fee=fee,
            channel=channel,
            province=province,
            subject=subject,
            on=on,
            known_on=known_on,
            conditions=conditions,
            used=used,
            noticed=noticed,
            quantity=quantity,
            rounding=rounding,
            several=several,
            disputed=disputed,
        ),
        ReceiptAnswer,
        book,
    )


def replay(
    *, receipt: str, noticed: Mapping[str, SupportsIndex] = Entries(), book: Book | None = None
) -> ReplayAnswer:
    """Holds a receipt of a quote against the answer of today.

    - `receipt`: The receipt, as the answer gave it.
    - `noticed`: Amounts that an authority has notified, by the fees' keys, as they were given then.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask("fees.replay", FeesReplayQuestion(receipt=receipt, noticed=noticed), ReplayAnswer, book)
