# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""What the book of dated rules knows.

The calls `portal`, `portals`, and what they take and give.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from motcua._enums import Confidence, Word
from motcua._native import Book
from motcua._shape import Record, ask
from motcua.common import Found, Wordings

__all__ = [
    "Found",
    "OverlayAnswer",
    "PortalAnswer",
    "PortalKind",
    "PortalList",
    "PortalQuestion",
    "Replaced",
    "Wordings",
    "portal",
    "portals",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalQuestion(Record):
    """Which portal is meant."""

    text: str
    """A code in any case, an address, or a name with or without accents."""

    if TYPE_CHECKING:

        def __init__(self, *, text: str) -> None: ...


class PortalKind(Word):
    """One of `national`, `province`, `ministry`."""

    NATIONAL = "national"
    """Cổng Dịch vụ công quốc gia (national portal)"""
    PROVINCE = "province"
    """cổng cấp tỉnh (provincial portal)"""
    MINISTRY = "ministry"
    """cổng cấp bộ (ministerial portal)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalAnswer(Record):
    """A portal of public services (cổng dịch vụ công)."""

    code: str
    """Its code: `national`, `H34`, `G01`, `bhxh`."""
    name: str
    """Its name."""
    kind: PortalKind
    """Whose it is."""
    host: str | None = None
    """Its address, where it was seen."""
    confidence: Confidence
    """How certain its code is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalList(Record):
    """Every portal of a book."""

    portals: tuple[PortalAnswer, ...] = ()
    """In the order of the book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced(Record):
    """A built-in row that no longer decides everywhere."""

    table: str
    """The table, by its key in the JSON of a book."""
    id: str
    """The id of the built-in row."""
    by: str
    """The id of the row that decides in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayAnswer(Record):
    """What laying a book over another gives, beside the new book."""

    findings: tuple[Found, ...] = ()
    """Everything found: a row with an error was left out, one with a violation was taken."""
    added: tuple[str, ...] = ()
    """The ids of rows that the new book has besides."""
    replaced: tuple[Replaced, ...] = ()
    """The built-in rows that lose against rows of the text."""


def portal(*, text: str, book: Book | None = None) -> PortalAnswer:
    """Finds a portal by its code, its host or its name.

    - `text`: A code in any case, an address, or a name with or without accents.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask("law.portal", PortalQuestion(text=text), PortalAnswer, book)


def portals(*, book: Book | None = None) -> PortalList:
    """Lists every portal that the book knows.

    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask("law.portals", None, PortalList, book)
