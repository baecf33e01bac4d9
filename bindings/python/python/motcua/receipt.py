# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Receipts for charges and fees (biên lai).

The call `check`, and what it takes and gives.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, SupportsIndex

from motcua._enums import Word
from motcua._shape import Record, ask
from motcua.common import FeeKind, Found, SlipCheck, Wordings

__all__ = [
    "FeeKind",
    "Found",
    "ReceiptQuestion",
    "ReceiptStandard",
    "ReceiptSum",
    "SlipCheck",
    "Wordings",
    "check",
]


class ReceiptStandard(Word):
    """One of `tt-303-2016`, `nd-254-2026`."""

    TT_303_2016 = "tt-303-2016"
    """biên lai giấy (TT 303/2016/TT-BTC) (on paper (TT 303/2016/TT-BTC))"""
    ND_254_2026 = "nd-254-2026"
    """biên lai điện tử (NĐ 254/2026/NĐ-CP) (electronic (NĐ 254/2026/NĐ-CP))"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReceiptSum(Record):
    """One sum of a receipt."""

    name: str
    """What it is for."""
    amount: int
    """How much it is."""

    if TYPE_CHECKING:

        def __init__(self, *, name: str, amount: SupportsIndex) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReceiptQuestion(Record):
    """A receipt for phí or for lệ phí, not yet checked (biên lai thu phí, lệ phí)."""

    standard: ReceiptStandard
    """By which rules it is made."""
    kind: FeeKind
    """What all its sums are."""
    form: str
    """The symbol of the form."""
    symbol: str
    """The symbol."""
    number: str
    """The number."""
    collector: str
    """Who collects."""
    collector_tax_code: str
    """The collector's tax code."""
    payer: str | None = None
    """Who pays, where it is said."""
    issued_on: datetime.date
    """The day it is made."""
    items: tuple[ReceiptSum, ...] = ()
    """What is paid."""
    in_words: str | None = None
    """The total in Vietnamese words, to be held against the figures."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            standard: ReceiptStandard | str,
            kind: FeeKind | str,
            form: str,
            symbol: str,
            number: str,
            collector: str,
            collector_tax_code: str,
            payer: str | None = None,
            issued_on: datetime.date | str,
            items: Iterable[ReceiptSum | Mapping[str, Any]] = (),
            in_words: str | None = None,
        ) -> None: ...


def check(
    *,
    standard: ReceiptStandard | str,
    kind: FeeKind | str,
    form: str,
    symbol: str,
    number: str,
    collector: str,
    collector_tax_code: str,
    payer: str | None = None,
    issued_on: datetime.date | str,
    items: Iterable[ReceiptSum | Mapping[str, Any]] = (),
    in_words: str | None = None,
) -> SlipCheck:
    """Checks a receipt for charges or for fees, and gives its total in words.

    - `standard`: By which rules it is made.
    - `kind`: What all its sums are.
    - `form`: The symbol of the form.
    - `symbol`: The symbol.
    - `number`: The number.
    - `collector`: Who collects.
    - `collector_tax_code`: The collector's tax code.
    - `payer`: Who pays, where it is said.
    - `issued_on`: The day it is made.
    - `items`: What is paid.
    - `in_words`: The total in Vietnamese words, to be held against the figures.
    """
    return ask(
        "receipt.check",
        ReceiptQuestion(
            standard=standard,
            kind=kind,
            form=form,
            symbol=symbol,
            number=number,
            collector=collector,
            collector_tax_code=collector_tax_code,
            payer=payer,
            issued_on=issued_on,
            items=items,
            in_words=in_words,
        ),
        SlipCheck,
    )
