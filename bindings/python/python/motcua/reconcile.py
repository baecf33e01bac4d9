# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Orders held against the lines of a statement (đối soát).

The call `reconcile`, and what it takes and gives.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex

from motcua._enums import Word
from motcua._shape import Entries, Record, ask, masked_row
from motcua.common import ReferenceForm

__all__ = [
    "LinePlace",
    "LineReason",
    "OrderClass",
    "OrderPlace",
    "OrderReason",
    "Parts",
    "ReconcileAnswer",
    "ReconcileLine",
    "ReconcileOrder",
    "ReconcilePolicy",
    "ReconcileQuestion",
    "ReferenceForm",
    "reconcile",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReconcileOrder(Record):
    """An order that waits for its money."""

    id: int
    """Its number."""
    reference: str
    """Its reference."""
    amount: int
    """What is to be paid."""
    last_day: datetime.date | None = None
    """The last day in time."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: SupportsIndex,
            reference: str,
            amount: SupportsIndex,
            last_day: datetime.date | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReconcileLine(Record):
    """A line of a statement."""

    id: int
    """Its number."""
    booked_on: datetime.date
    """The day on which it was booked."""
    amount: int
    """How much came in."""
    remark: str | None = None
    """The remark."""
    bank_reference: str | None = None
    """The bank's own reference."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: SupportsIndex,
            booked_on: datetime.date | str,
            amount: SupportsIndex,
            remark: str | None = None,
            bank_reference: str | None = None,
        ) -> None: ...


class Parts(Word):
    """One of `apart`, `together`."""

    APART = "apart"
    """từng phần, chờ xem xét (stay parts)"""
    TOGETHER = "together"
    """cộng lại thành đủ (count together)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcilePolicy(Record):
    """Where practice differs."""

    late_booking_days: int | None = None
    """How many days later a line may be booked."""
    parts: Parts | None = None
    """Whether several lines may pay one order together."""

    if TYPE_CHECKING:

        def __init__(
            self, *, late_booking_days: SupportsIndex | None = None, parts: Parts | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReconcileQuestion(Record):
    """Which lines pay which orders?"""

    forms: tuple[ReferenceForm, ...] = ()
    """The forms of references that may stand in remarks."""
    orders: tuple[ReconcileOrder, ...] = ()
    """The orders."""
    lines: tuple[ReconcileLine, ...] = ()
    """The lines."""
    policy: ReconcilePolicy | None = None
    """Where practice differs."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            forms: Iterable[ReferenceForm | Mapping[str, Any]] = (),
            orders: Iterable[ReconcileOrder | Mapping[str, Any]] = (),
            lines: Iterable[ReconcileLine | Mapping[str, Any]] = (),
            policy: ReconcilePolicy | Mapping[str, Any] | None = None,
        ) -> None: ...


class LineReason(Word):
    """One of `exact`, `in-parts`, `less-than-due`, `more-than-due`, `paid-again`, `same-bank-reference`,
    `after-last-day`, `no-reference`, `damaged`, `guess-only`, `no-such-order`, `nothing-paid`,
    `several-references`, `order-repeated`, `id-repeated`.
    """

    EXACT = "exact"
    """đúng số tiền, đúng hạn (the exact amount, in time)"""
    IN_PARTS = "in-parts"
    """một phần của tổng đủ số tiền (a part of the whole amount)"""
    LESS_THAN_DUE = "less-than-due"
    """ít hơn số tiền phải nộp (less than the amount)"""
    MORE_THAN_DUE = "more-than-due"
    """nhiều hơn số tiền phải nộp (more than the amount)"""
    PAID_AGAIN = "paid-again"
    """lệnh đã được nộp bằng dòng khác (the order is paid by another line)"""
    SAME_BANK_REFERENCE = "same-bank-reference"
    """trùng số bút toán của ngân hàng (the bank's own reference of another line)"""
    AFTER_LAST_DAY = "after-last-day"
    """sau ngày cuối được nộp (after the last day)"""
    NO_REFERENCE = "no-reference"
    """nội dung không có mã tham chiếu (no reference in the remark)"""
    DAMAGED = "damaged"
    """mã tham chiếu bị hỏng (the reference is damaged)"""
    GUESS_ONLY = "guess-only"
    """chỉ có mã hồ sơ do người nộp tự ghi (only a dossier's code written by the payer)"""
    NO_SUCH_ORDER = "no-such-order"
    """không có lệnh nào mang mã này (no order has the reference)"""
    NOTHING_PAID = "nothing-paid"
    """số tiền bằng không (the amount is zero)"""
    SEVERAL_REFERENCES = "several-references"
    """nội dung có nhiều mã tham chiếu (several references in the remark)"""
    ORDER_REPEATED = "order-repeated"
    """nhiều lệnh mang cùng mã (several orders have the reference)"""
    ID_REPEATED = "id-repeated"
    """mã dòng bị lặp (another line has its identifier)"""


class LinePlace(NamedTuple):
    """Why a line is in its class."""

    reason: LineReason
    """Why."""
    order: int | None
    """The order that it pays."""


class OrderClass(Word):
    """One of `matched`, `partial`, `excess`, `late`, `ambiguous`, `open`."""

    MATCHED = "matched"
    """đã nộp đủ (matched)"""
    PARTIAL = "partial"
    """nộp thiếu (partial)"""
    EXCESS = "excess"
    """nộp thừa (excess)"""
    LATE = "late"
    """nộp muộn (late)"""
    AMBIGUOUS = "ambiguous"
    """không rõ ràng (ambiguous)"""
    OPEN = "open"
    """chưa nộp (open)"""


class OrderReason(Word):
    """One of `exact`, `parts-complete`, `less-than-due`, `more-than-due`, `paid-again`, `after-last-day`,
    `no-line`, `reference-repeated`, `id-repeated`.
    """

    EXACT = "exact"
    """một dòng đúng số tiền (one line brought the exact amount)"""
    PARTS_COMPLETE = "parts-complete"
    """nhiều dòng cộng lại đủ số tiền (several lines make the amount)"""
    LESS_THAN_DUE = "less-than-due"
    """ít hơn số tiền phải nộp (less than the amount)"""
    MORE_THAN_DUE = "more-than-due"
    """nhiều hơn số tiền phải nộp (more than the amount)"""
    PAID_AGAIN = "paid-again"
    """nộp nhiều lần (paid again)"""
    AFTER_LAST_DAY = "after-last-day"
    """sau ngày cuối được nộp (after the last day)"""
    NO_LINE = "no-line"
    """không có dòng sao kê nào (no line has its reference)"""
    REFERENCE_REPEATED = "reference-repeated"
    """lệnh khác mang cùng mã tham chiếu (another order has its reference)"""
    ID_REPEATED = "id-repeated"
    """mã lệnh bị lặp (another order has its identifier)"""


class OrderPlace(NamedTuple):
    """Where an order stands."""

    class_: OrderClass
    """Its class."""
    reason: OrderReason
    """Why."""
    received: int
    """How much came in."""

    def __repr__(self) -> str:
        return masked_row(self)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReconcileAnswer(Record):
    """Every line and every order in exactly one class."""

    matched: tuple[int, ...] = ()
    """Lines that pay an order exactly."""
    partial: tuple[int, ...] = ()
    """Lines that pay a part."""
    excess: tuple[int, ...] = ()
    """Lines that pay too much, or again."""
    duplicate: tuple[int, ...] = ()
    """Lines that the bank sent twice."""
    late: tuple[int, ...] = ()
    """Lines after the last day."""
    unknown: tuple[int, ...] = ()
    """Lines that pay no order."""
    ambiguous: tuple[int, ...] = ()
    """Lines that may pay several."""
    open: tuple[int, ...] = ()
    """Orders that nothing came for."""
    lines: Mapping[str, LinePlace] = Entries()
    """Every line, by its number."""
    orders: Mapping[str, OrderPlace] = Entries()
    """Every order, by its number."""


def reconcile(
    *,
    forms: Iterable[ReferenceForm | Mapping[str, Any]] = (),
    orders: Iterable[ReconcileOrder | Mapping[str, Any]] = (),
    lines: Iterable[ReconcileLine | Mapping[str, Any]] = (),
    policy: ReconcilePolicy | Mapping[str, Any] | None = None,
) -> ReconcileAnswer:
    """Holds orders against the lines of a statement: every line and every order in exactly one class.

    - `forms`: The forms of references that may stand in remarks.
    - `orders`: The orders.
    - `lines`: The lines.
    - `policy`: Where practice differs.
    """
    return ask(
        "reconcile",
        ReconcileQuestion(forms=forms, orders=orders, lines=lines, policy=policy),
        ReconcileAnswer,
    )
