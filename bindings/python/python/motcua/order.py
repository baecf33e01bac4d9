# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Orders to pay and their references (lệnh thanh toán).

The calls `payload`, `reference`, and what they take and give.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, SupportsIndex

from motcua._shape import Record, ask

__all__ = [
    "OrderAnswer",
    "OrderQuestion",
    "ReferenceAnswer",
    "ReferenceQuestion",
    "payload",
    "reference",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OrderQuestion(Record):
    """An order to pay (lệnh thanh toán)."""

    bin: str
    """The payee's bank: six digits."""
    account: str
    """The payee's account."""
    amount: int
    """What is to be paid."""
    reference: str
    """The reference."""
    dossier: str
    """The dossier's code."""
    at: datetime.datetime
    """When the code is made."""
    expiry: datetime.datetime | None = None
    """From when on it is no longer to be paid."""
    obligations: tuple[str, ...] = ()
    """The identifiers of the sums that it pays."""
    payee_name: str | None = None
    """The payee's name."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            bin: str,
            account: str,
            amount: SupportsIndex,
            reference: str,
            dossier: str,
            at: datetime.datetime | str,
            expiry: datetime.datetime | str | None = None,
            obligations: Iterable[str] = (),
            payee_name: str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OrderAnswer(Record):
    """The payload of an order."""

    payload: str
    """The payload, to be drawn."""
    reference: str
    """The reference in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceQuestion(Record):
    """A number whose reference is wanted."""

    prefix: str
    """Two to five letters that say whose references these are."""
    office: str | None = None
    """The office's letters and digits; absent for none."""
    number: int
    """The number of the order."""
    digits: int | None = None
    """How many digits numbers have; absent for 8."""
    spread: bool = False
    """Whether the number is written as another one, far from its neighbours', so that two wrong digits
    hardly ever lead
    to another's order; false if absent.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            prefix: str,
            office: str | None = None,
            number: SupportsIndex,
            digits: SupportsIndex | None = None,
            spread: bool = False,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceAnswer(Record):
    """The reference of an order (mã tham chiếu thanh toán)."""

    reference: str
    """The reference, for the bill number (62.01)."""
    short: str
    """What stands in the purpose (62.08)."""
    length: int
    """How long references of this form are."""


def payload(
    *,
    bin: str,
    account: str,
    amount: SupportsIndex,
    reference: str,
    dossier: str,
    at: datetime.datetime | str,
    expiry: datetime.datetime | str | None = None,
    obligations: Iterable[str] = (),
    payee_name: str | None = None,
) -> OrderAnswer:
    """Writes the payload of an order.

    - `bin`: The payee's bank: six digits.
    - `account`: The payee's account.
    - `amount`: What is to be paid.
    - `reference`: The reference.
    - `dossier`: The dossier's code.
    - `at`: When the code is made.
    - `expiry`: From when on it is no longer to be paid.
    - `obligations`: The identifiers of the sums that it pays.
    - `payee_name`: The payee's name.
    """
    return ask(
        "order.payload",
        OrderQuestion(
            bin=bin,
            account=account,
            amount=amount,
            reference=reference,
            dossier=dossier,
            at=at,
            expiry=expiry,
            obligations=obligations,
            payee_name=payee_name,
        ),
        OrderAnswer,
    )


def reference(
    *,
    prefix: str,
    office: str | None = None,
    number: SupportsIndex,
    digits: SupportsIndex | None = None,
    spread: bool = False,
) -> ReferenceAnswer:
    """Makes the reference of an order's number, with its check digits.

    - `prefix`: Two to five letters that say whose references these are.
    - `office`: The office's letters and digits; absent for none.
    - `number`: The number of the order.
    - `digits`: How many digits numbers have; absent for 8.
    - `spread`: Whether the number is written as another one, far from its neighbours', so that two
      wrong digits hardly ever lead
    to another's order; false if absent.
    """
    return ask(
        "order.reference",
        ReferenceQuestion(prefix=prefix, office=office, number=number, digits=digits, spread=spread),
        ReferenceAnswer,
    )
