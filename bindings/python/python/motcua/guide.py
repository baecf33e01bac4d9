# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""The ways through the screens of the portals (hướng dẫn).

The call `route`, and what it takes and gives.
"""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, SupportsIndex

from motcua._enums import Confidence, Word
from motcua._native import Book
from motcua._shape import Record, ask
from motcua.common import ContactText, Wordings

__all__ = [
    "ContactText",
    "GuideAnswer",
    "GuideContact",
    "GuideFailure",
    "GuideQuestion",
    "GuideRoute",
    "GuideStep",
    "GuideTopic",
    "Wordings",
    "route",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideQuestion(Record):
    """Which ways lead through the screens of a portal, or are shown in an annex?"""

    portal: str | None = None
    """A portal's code, host or name."""
    annex: int | None = None
    """The annex of the notice, 1 to 4."""
    on: datetime.date
    """The day asked about."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day asked about."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            portal: str | None = None,
            annex: SupportsIndex | None = None,
            on: datetime.date | str,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


class GuideTopic(Word):
    """One of `login`, `pay-fee`, `land-enterprise`, `land-household`."""

    LOGIN = "login"
    """đăng nhập (logging in)"""
    PAY_FEE = "pay-fee"
    """nộp phí, lệ phí bằng mã QR (paying a fee by QR code)"""
    LAND_ENTERPRISE = "land-enterprise"
    """nghĩa vụ tài chính về đất đai của doanh nghiệp (land obligations of enterprises)"""
    LAND_HOUSEHOLD = "land-household"
    """nghĩa vụ tài chính về đất đai của hộ gia đình, cá nhân (land obligations of individuals and
    households)
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFailure(Record):
    """What can go wrong at a step, and what to do."""

    key: str
    """Its key."""
    text: Wordings
    """The text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStep(Record):
    """A step through the screens."""

    actor: Wordings
    """Who acts."""
    screen: Wordings
    """On which screen."""
    text: Wordings
    """What to do."""
    needs: tuple[Wordings, ...] = ()
    """What is needed for it."""
    failures: tuple[GuideFailure, ...] = ()
    """What can go wrong."""
    confidence: Confidence | None = None
    """How certain the step is, where it differs from its way."""


class GuideContact(NamedTuple):
    """Somebody to call."""

    key: str
    """What it is for."""
    phone: str | None
    """The number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideRoute(Record):
    """A way through the screens (hướng dẫn)."""

    id: str
    """Its id."""
    topic: GuideTopic
    """What it is for."""
    annex: int | None = None
    """The annex that shows it."""
    title: Wordings
    """Its title."""
    steps: tuple[GuideStep, ...] = ()
    """Its steps in order."""
    contacts: tuple[GuideContact, ...] = ()
    """Those to call."""
    confidence: Confidence
    """How certain it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAnswer(Record):
    """The ways, and whom to call."""

    ids: tuple[str, ...] = ()
    """The ids of the ways."""
    routes: tuple[GuideRoute, ...] = ()
    """The ways."""
    contact_rows: tuple[ContactText, ...] = ()
    """Those to call at the portal on that day."""


def route(
    *,
    portal: str | None = None,
    annex: SupportsIndex | None = None,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> GuideAnswer:
    """Lists the ways through the screens of a portal, of an annex of the notice, or both.

    - `portal`: A portal's code, host or name.
    - `annex`: The annex of the notice, 1 to 4.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "guide.route", GuideQuestion(portal=portal, annex=annex, on=on, known_on=known_on), GuideAnswer, book
    )
