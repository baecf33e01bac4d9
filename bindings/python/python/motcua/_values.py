"""Plain values that functions give: they never change, are equal by their parts, and can be pickled.

What a payload holds is left out of every `repr`: it carries accounts and names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import Enum
from typing import Any

from motcua import _native
from motcua._enums import (
    Confidence,
    DifferenceKind,
    Language,
    LengthUnit,
    PhoneKind,
    Severity,
    Sex,
    TaxCodeKind,
)


def _plain(value: Any) -> Any:
    """A value as json.dumps takes it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        # Seconds only where there are some, as the library writes local times.
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return value.to_dict() if hasattr(value, "to_dict") else value


class Value:
    """What all plain values can do."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The value as a dictionary that json.dumps takes: days and choices as their words, tuples as lists.

        What is None is left out, as in the answers of every other language.

        >>> import json, motcua
        >>> kon_tum = motcua.province("62", on="2024-06-15").to_dict()
        >>> json.dumps([kon_tum["valid_to"], kon_tum["successors"][0]["code"]])
        '["2025-06-30", "51"]'
        """
        pairs = ((part.name, _plain(getattr(self, part.name))) for part in fields(self))  # type: ignore[arg-type]
        return {name: value for name, value in pairs if value is not None}


@dataclass(frozen=True, slots=True)
class Finding(Value):
    """One diagnostic (phát hiện): a rule, the place where it is broken, and what to tell about it.

    Never holds the value it complains about.

    >>> import motcua
    >>> finding = motcua.inspect("").findings[0]
    >>> finding.code, finding.message(), finding.message("en")
    ('input-empty', 'chuỗi mã rỗng', 'the payload is empty')
    """

    code: str
    """The stable code in kebab-case."""
    severity: Severity
    path: str
    """The data object ("38.01.00"), the argument by its name, or "" for the whole text."""
    start: int | None
    """The first byte of the text's UTF-8 that it is about, where known."""
    end: int | None
    """The byte after the last one."""
    expected: int | str | None
    """What the rule expected: a number, or a text of this library."""
    found: int | str | None
    """What was found instead: a length or count."""
    vi: str = field(repr=False)
    """The message in Vietnamese."""
    en: str = field(repr=False)
    """The message in English."""
    text: str = field(repr=False)
    """The message in English with path and code, as errors print."""

    @property
    def span(self) -> tuple[int, int] | None:
        """The bytes of the text's UTF-8, where they are known."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    def message(self, language: Language | str = Language.VIETNAMESE) -> str:
        """The message in a language, without code and path."""
        return self.vi if _native.language(language) is Language.VIETNAMESE else self.en

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Refusal(Value):
    """A row of a list that was refused, and why."""

    row: int
    """The row, counted from 0."""
    finding: Finding


@dataclass(frozen=True, slots=True)
class Rule(Value):
    """A rule that a text can break: the stable part of a finding."""

    code: str
    severity: Severity
    source: str
    """A clause, or the name of this project's own policy."""
    vi: str
    """The message in Vietnamese, with {expected} and {found} in place of a finding's."""
    en: str
    """The message in English."""


@dataclass(frozen=True, slots=True)
class Folded(Value):
    """A folded text, and what folding did to it."""

    text: str
    """Letters, digits, space, ".", "_", "-"; single spaces, none at either end."""
    changed: int
    """How many characters were replaced by another one."""
    dropped: int
    """How many characters have no counterpart and were left out, surplus spaces included."""
    clipped: int
    """How many characters were cut off at the end because of the limit."""
    is_unchanged: bool
    """Whether the text says exactly what was given."""


@dataclass(frozen=True, slots=True)
class Payload(Value):
    """A payload that was read (chuỗi mã)."""

    objects: tuple[tuple[str, str], ...] = field(repr=False)
    """The objects that are not templates, as pairs of path and value in their order."""
    length_unit: LengthUnit
    """What its lengths count."""
    rewritten: str = field(repr=False)
    """The payload written back from its objects."""


@dataclass(frozen=True, slots=True)
class Inspection(Value):
    """A payload, its findings, and the transfer it asks for if it may be paid."""

    readable: bool
    """Whether the text is a list of objects to its end, whatever is in it."""
    payable: bool
    """Whether money may be sent by it: it was read, and no finding is an error."""
    findings: tuple[Finding, ...]
    """Everything that was found: structure first, then values in their order, then what is missing."""
    objects: tuple[tuple[str, str], ...] = field(repr=False)
    """The objects that are not templates, as far as the text could be read."""
    length_unit: LengthUnit
    """What its lengths count."""
    transfer: _native.Transfer | None
    """The transfer, if the payload may be paid and the profile is VietQR's."""


@dataclass(frozen=True, slots=True)
class Difference(Value):
    """A part in which two transfers differ; its values are not told."""

    part: str
    """The name of the part, as `Transfer` has it."""
    kind: DifferenceKind
    """What it puts in doubt."""


@dataclass(frozen=True, slots=True)
class BankSource(Value):
    """A list in which banks were seen."""

    id: str
    title: str
    seen_on: date
    """The day up to which it speaks."""


@dataclass(frozen=True, slots=True)
class Bank(Value):
    """A bank or wallet (ngân hàng) that has a BIN, which alone is the key: codes and names are not unique."""

    bin: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    """Codes of other lists."""
    former_names: tuple[str, ...]
    same_institution: tuple[str, ...]
    """Other BINs of the same institution."""
    swift: str | None
    transfers: bool | None
    """Whether the newest list says that it takes instant transfers: advice that changes, not a rule."""
    is_verified: bool
    """Whether at least two independent lists have it."""
    disagreements: tuple[str, ...]
    """Where lists disagree about it."""
    sources: tuple[BankSource, ...]
    """The lists that have it, oldest first."""

    def is_attested_by(self, day: date | str) -> bool:
        """Whether a list of that day or before has it.

        >>> import datetime, motcua
        >>> motcua.bank("970436").is_attested_by(datetime.date(2020, 1, 1))
        False
        """
        return _native.is_attested_by(self.bin, day)


@dataclass(frozen=True, slots=True)
class Province(Value):
    """A province or city, by its code and name; those of before and since 2025-07-01 are different ones."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ProvinceHistory(Value):
    """A province or city (tỉnh, thành phố), its days, and what it was merged from or into."""

    code: str
    """The two digits of the statistics office."""
    name: str
    """The name in Vietnamese, without "Tỉnh" or "Thành phố"."""
    valid_from: date | None
    """The first day; unknown for those of before 2025-07-01."""
    valid_to: date | None
    """The last day; `None` while it stands."""
    predecessors: tuple[Province, ...]
    """What was merged into it, by code; none if it was left as it was."""
    successors: tuple[Province, ...]
    """What took it over."""


@dataclass(frozen=True, slots=True)
class PersonalNumber(Value):
    """A personal number (số định danh cá nhân) and what its digits tell.

    The place is that of the birth's registration, never where somebody lives.
    """

    canonical: str = field(repr=False)
    """The twelve digits."""
    province: Province | None = field(repr=False)
    """Where the birth was registered, if the number and the day it was given leave no doubt."""
    candidates: tuple[Province, ...] = field(repr=False)
    """Where it may have been registered, the earlier unit first."""
    sex: Sex = field(repr=False)
    birth_year: int = field(repr=False)
    confidence: Confidence
    """The weakest confidence among the rules and rows used."""


@dataclass(frozen=True, slots=True)
class TaxCode(Value):
    """A tax code (mã số thuế)."""

    canonical: str = field(repr=False)
    kind: TaxCodeKind
    principal: str = field(repr=False)
    """The code of the organisation that a branch depends on; any other code itself."""


@dataclass(frozen=True, slots=True)
class Phone(Value):
    """A phone number of Vietnam."""

    canonical: str = field(repr=False)
    """The national number."""
    e164: str = field(repr=False)
    """The international form."""
    kind: PhoneKind
    area: Province | None
    """The province, of the 63, in whose area a landline is."""


@dataclass(frozen=True, slots=True)
class DossierCode(Value):
    """The code of a dossier (mã hồ sơ): the agency that received it, the day, and its serial in that day."""

    canonical: str = field(repr=False)
    agency: str
    """The agency's code as it is written."""
    first_level: str
    """The ministry or province that the agency belongs to."""
    received_on: date
    serial: int = field(repr=False)
