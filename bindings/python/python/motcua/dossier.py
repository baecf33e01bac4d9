# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""The call `system`, and what it takes and gives."""

from dataclasses import dataclass

from motcua._enums import StrEnum, Word
from motcua._shape import Record, ask
from motcua.common import CodeQuestion, ReadingMode

__all__ = [
    "AgencyRole",
    "CodeQuestion",
    "DossierSystemAnswer",
    "MinistryAnswer",
    "ReadingMode",
    "SystemKind",
    "system",
]


class AgencyRole(Word):
    """One of `receiving`, `resolving`."""

    RECEIVING = "receiving"
    """cơ quan tiếp nhận (the agency that received it)"""
    RESOLVING = "resolving"
    """cơ quan giải quyết (the agency that is to resolve it)"""


class SystemKind(StrEnum):
    """Whose system gave a dossier its code."""

    OWN = "own"
    """That of the province or ministry whose agency the code begins with."""
    MINISTRY = "ministry"
    """A ministry's, for a dossier of a province's agency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinistryAnswer(Record):
    """The ministry whose system gave a code."""

    digits: str
    """The first digits of the serial."""
    agency: str
    """The ministry's agency code."""
    name: str
    """Its name."""
    also_read_as: str | None = None
    """What the digits are also read as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSystemAnswer(Record):
    """What a dossier's code says of agency and system."""

    agency_role: AgencyRole
    """What the agency in the code is to the dossier."""
    system: SystemKind
    """Whose system gave the code."""
    ministry: MinistryAnswer | None = None
    """The ministry, where its digits are known."""


def system(*, value: str, mode: ReadingMode | str | None = None) -> DossierSystemAnswer:
    """Tells what a dossier's code says of its agency and of the system that gave it.

    - `value`: The code.
    - `mode`: How strictly it is read; absent for `strict`.
    """
    return ask("dossier.system", CodeQuestion(value=value, mode=mode), DossierSystemAnswer)
