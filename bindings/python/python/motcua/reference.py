# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""References in what banks make of remarks.

The call `find`, and what it takes and gives.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from motcua._shape import Record, ask
from motcua.common import ReferenceForm

__all__ = [
    "FindAnswer",
    "FindQuestion",
    "ReferenceForm",
    "find",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FindQuestion(Record):
    """Which references stand in a bank's remark?"""

    forms: tuple[ReferenceForm, ...] = ()
    """The forms that may stand in it."""
    remark: str
    """The remark."""

    if TYPE_CHECKING:

        def __init__(
            self, *, forms: Iterable[ReferenceForm | Mapping[str, Any]] = (), remark: str
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FindAnswer(Record):
    """What stands in a remark."""

    references: tuple[str, ...] = ()
    """Whole references, each once, in their order."""
    guesses: tuple[str, ...] = ()
    """Dossier codes that payers wrote, which match nothing by themselves."""
    damaged: int
    """How many references are damaged."""


def find(*, forms: Iterable[ReferenceForm | Mapping[str, Any]] = (), remark: str) -> FindAnswer:
    """Finds references in what banks make of remarks.

    - `forms`: The forms that may stand in it.
    - `remark`: The remark.
    """
    return ask("reference.find", FindQuestion(forms=forms, remark=remark), FindAnswer)
