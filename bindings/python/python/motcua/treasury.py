# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Slips of the State Treasury (giấy nộp tiền).

The call `check`, and what it takes and gives.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, SupportsIndex

from motcua._enums import Word
from motcua._shape import Record, ask
from motcua.common import Found, SlipCheck, Wordings

__all__ = [
    "Found",
    "SlipCheck",
    "TreasuryForm",
    "TreasuryQuestion",
    "TreasurySum",
    "Wordings",
    "check",
]


class TreasuryForm(Word):
    """One of `C1-02/NS`, `C1-03/NS`."""

    C1_02_NS = "C1-02/NS"
    """giấy nộp tiền vào ngân sách nhà nước (payment into the state budget)"""
    C1_03_NS = "C1-03/NS"
    """giấy nộp tiền phí, lệ phí (payment of charges and fees)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TreasurySum(Record):
    """A row of a slip."""

    document: str | None = None
    """Into the budget: the number of the notice or decision, or the identifier of what is to be paid."""
    content: str | None = None
    """What is paid."""
    amount: int
    """How much."""
    chapter: str | None = None
    """Into the budget: the chapter, three digits."""
    sub_item: str | None = None
    """Into the budget: the sub-item, four digits."""
    fee_code: str | None = None
    """Of charges and fees: the code of the charge or fee."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            document: str | None = None,
            content: str | None = None,
            amount: SupportsIndex,
            chapter: str | None = None,
            sub_item: str | None = None,
            fee_code: str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TreasuryQuestion(Record):
    """A slip of the treasury, not yet checked (giấy nộp tiền); left out where a form does not have a text."""

    form: TreasuryForm
    """Which form it is."""
    dossier: str | None = None
    """The dossier's code."""
    reference: str | None = None
    """The reference, or the transaction's code."""
    payer: str | None = None
    """Who owes."""
    payer_number: str | None = None
    """Tax code or personal number of who owes."""
    address: str | None = None
    """The address of who owes."""
    on_behalf_by: str | None = None
    """Who pays for them."""
    on_behalf_number: str | None = None
    """Tax code or personal number of who pays for them."""
    account: str | None = None
    """The account that is credited."""
    collector: str | None = None
    """The collecting agency or collector."""
    collector_code: str | None = None
    """The collector's e-identity code."""
    held_at: str | None = None
    """The treasury or bank where the account is."""
    rows: tuple[TreasurySum, ...] = ()
    """What is paid."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            form: TreasuryForm | str,
            dossier: str | None = None,
            reference: str | None = None,
            payer: str | None = None,
            payer_number: str | None = None,
            address: str | None = None,
            on_behalf_by: str | None = None,
            on_behalf_number: str | None = None,
            account: str | None = None,
            collector: str | None = None,
            collector_code: str | None = None,
            held_at: str | None = None,
            rows: Iterable[TreasurySum | Mapping[str, Any]] = (),
        ) -> None: ...


def check(
    *,
    form: TreasuryForm | str,
    dossier: str | None = None,
    reference: str | None = None,
    payer: str | None = None,
    payer_number: str | None = None,
    address: str | None = None,
    on_behalf_by: str | None = None,
    on_behalf_number: str | None = None,
    account: str | None = None,
    collector: str | None = None,
    collector_code: str | None = None,
    held_at: str | None = None,
    rows: Iterable[TreasurySum | Mapping[str, Any]] = (),
) -> SlipCheck:
    """Checks a slip of the treasury, and gives its total in words.

    - `form`: Which form it is.
    - `dossier`: The dossier's code.
    - `reference`: The reference, or the transaction's code.
    - `payer`: Who owes.
    - `payer_number`: Tax code or personal number of who owes.
    - `address`: The address of who owes.
    - `on_behalf_by`: Who pays for them.
    - `on_behalf_number`: Tax code or personal number of who pays for them.
    - `account`: The account that is credited.
    - `collector`: The collecting agency or collector.
    - `collector_code`: The collector's e-identity code.
    - `held_at`: The treasury or bank where the account is.
    - `rows`: What is paid.
    """
    return ask(
        "treasury.check",
        TreasuryQuestion(
            form=form,
            dossier=dossier,
            reference=reference,
            payer=payer,
            payer_number=payer_number,
            address=address,
            on_behalf_by=on_behalf_by,
            on_behalf_number=on_behalf_number,
            account=account,
            collector=collector,
            collector_code=collector_code,
            held_at=held_at,
            rows=rows,
        ),
        SlipCheck,
    )
