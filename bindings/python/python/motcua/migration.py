# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Sorting a whole register of old accounts.

The call `plan`, and what it takes and gives.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from motcua._enums import Word
from motcua._shape import Entries, Record, ask, masked_row
from motcua.common import CutOverDays, Found, LateUpdate, LinkPolicy, NamePolicy, Wordings

__all__ = [
    "CutOverDays",
    "Found",
    "LateUpdate",
    "LinkPolicy",
    "MigrationAnswer",
    "MigrationAside",
    "MigrationClass",
    "MigrationCount",
    "MigrationFinding",
    "MigrationPlace",
    "MigrationQuestion",
    "NamePolicy",
    "Wordings",
    "plan",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MigrationQuestion(Record):
    """What becomes of the accounts of a register?"""

    header: tuple[str, ...] = ()
    """The names of the columns, in any order and case."""
    rows: tuple[tuple[str, ...], ...] = ()
    """The rows, their cells in the order of the header."""
    on: datetime.date
    """The day of the migration."""
    cut_over: CutOverDays
    """The first days without the old accounts."""
    policy: LinkPolicy | None = None
    """Where practice differs."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            header: Iterable[str] = (),
            rows: Iterable[Iterable[str]] = (),
            on: datetime.date | str,
            cut_over: CutOverDays | Mapping[str, Any],
            policy: LinkPolicy | Mapping[str, Any] | None = None,
        ) -> None: ...


class MigrationClass(Word):
    """One of `linked`, `linked-after-update`, `needs-number`, `mismatch`, `duplicate`, `orphan`,
    `not-yet`, `refused`, `set-aside`.
    """

    LINKED = "linked"
    """liên kết khi đăng nhập lần đầu (linked at the first log-in)"""
    LINKED_AFTER_UPDATE = "linked-after-update"
    """liên kết sau khi cập nhật số (linked after the number is updated)"""
    NEEDS_NUMBER = "needs-number"
    """chủ tài khoản cần cập nhật số (the owner must update the number)"""
    MISMATCH = "mismatch"
    """thông tin không khớp (data do not match)"""
    DUPLICATE = "duplicate"
    """trùng một người, gộp vào tài khoản chính (same person, joins the main account)"""
    ORPHAN = "orphan"
    """không còn liên kết được (can no longer be linked)"""
    NOT_YET = "not-yet"
    """chưa chuyển đổi (not converted yet)"""
    REFUSED = "refused"
    """bị từ chối (refused)"""
    SET_ASIDE = "set-aside"
    """để riêng vì có dữ liệu không đọc được (set aside: something could not be read)"""


class MigrationPlace(NamedTuple):
    """Where an account was sorted."""

    class_: MigrationClass
    """Its class."""
    reason: str
    """Why."""
    main: str | None
    """The identifier of the account that it joins."""

    def __repr__(self) -> str:
        return masked_row(self)


class MigrationCount(NamedTuple):
    """How many accounts and dossiers."""

    accounts: int
    """Accounts."""
    dossiers: int
    """Their dossiers."""


class MigrationFinding(NamedTuple):
    """Where a cell could not be read, and why."""

    path: str
    """The column."""
    code: str
    """The code of the rule."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MigrationAside(Record):
    """A row that could not be read; nothing of it was taken as absent."""

    row: int
    """Which row, from 0."""
    findings: tuple[MigrationFinding, ...] = ()
    """What is wrong with it, in short."""
    finding_rows: tuple[Found, ...] = ()
    """The findings with their texts."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MigrationAnswer(Record):
    """The plan of a register: every row in exactly one class."""

    placements: Mapping[str, MigrationPlace] = Entries()
    """By the accounts' identifiers."""
    counts: Mapping[str, MigrationCount] = Entries()
    """By class."""
    uncounted: int
    """How many rows have dossiers whose number could not be read."""
    set_aside: tuple[MigrationAside, ...] = ()
    """The rows that could not be read."""


def plan(
    *,
    header: Iterable[str] = (),
    rows: Iterable[Iterable[str]] = (),
    on: datetime.date | str,
    cut_over: CutOverDays | Mapping[str, Any],
    policy: LinkPolicy | Mapping[str, Any] | None = None,
) -> MigrationAnswer:
    """Plans a register: every row in exactly one class, with its reason.

    - `header`: The names of the columns, in any order and case.
    - `rows`: The rows, their cells in the order of the header.
    - `on`: The day of the migration.
    - `cut_over`: The first days without the old accounts.
    - `policy`: Where practice differs.
    """
    return ask(
        "migration.plan",
        MigrationQuestion(header=header, rows=rows, on=on, cut_over=cut_over, policy=policy),
        MigrationAnswer,
    )
