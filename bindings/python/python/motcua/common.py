# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Records and words that several rooms share."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from motcua._enums import Severity, StrEnum, Word
from motcua._shape import Record

__all__ = [
    "CodeQuestion",
    "ContactText",
    "CutOverDays",
    "Found",
    "LateUpdate",
    "LinkPolicy",
    "NamePolicy",
    "ReadingMode",
    "Wordings",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings(Record):
    """A text in Vietnamese and English."""

    vi: str
    """Vietnamese."""
    en: str
    """English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOverDays(Record):
    """The first days without the old account."""

    citizens: datetime.date | None = None
    """For citizens."""
    organisations: datetime.date | None = None
    """For organisations."""
    foreigners: datetime.date | None = None
    """For foreigners."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            citizens: datetime.date | str | None = None,
            organisations: datetime.date | str | None = None,
            foreigners: datetime.date | str | None = None,
        ) -> None: ...


class NamePolicy(Word):
    """One of `plain`, `exact`."""

    PLAIN = "plain"
    """chữ hoa không dấu (without marks and case)"""
    EXACT = "exact"
    """đúng từng ký tự (character by character)"""


class LateUpdate(Word):
    """One of `never`, `when-confirmed`."""

    NEVER = "never"
    """không (never)"""
    WHEN_CONFIRMED = "when-confirmed"
    """khi CSDL dân cư xác nhận (when the population database confirms)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPolicy(Record):
    """Where practice differs."""

    names: NamePolicy | None = None
    """How names are compared."""
    late_update: LateUpdate | None = None
    """Whether a number may still be written after the old account has ended."""

    if TYPE_CHECKING:

        def __init__(
            self, *, names: NamePolicy | str | None = None, late_update: LateUpdate | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactText(Record):
    """Whom to call or write to (đầu mối hỗ trợ)."""

    key: str
    """What it is for."""
    name: Wordings
    """Who it is."""
    phone: str | None = None
    """The number to call."""


class ReadingMode(StrEnum):
    """How strictly a code is read."""

    STRICT = "strict"
    """As the rule writes it."""
    LENIENT = "lenient"
    """Forms too that are seen but not written by the rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeQuestion(Record):
    """A code as it is written, and how strictly it is read."""

    value: str
    """The code."""
    mode: ReadingMode | None = None
    """How strictly it is read; absent for `strict`."""

    if TYPE_CHECKING:

        def __init__(self, *, value: str, mode: ReadingMode | str | None = None) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Record):
    """What was found in a text: which rule it breaks and where."""

    code: str
    """The stable code."""
    severity: Severity
    """How bad it is."""
    path: str
    """Where it stands."""
    message: Wordings
    """What to tell a person."""
