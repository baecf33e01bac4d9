"""How what crosses is taken, read and shown, by the annotations of the printed classes alone.

The modules of the rooms are printed from the library's one description of its records and calls; here stands
what all of them share. What a caller gives is taken: checked, and made what the annotation says. What the
library answers is read, without checks.
"""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from keyword import iskeyword
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from motcua import _native
from motcua._values import Value, _plain

T = TypeVar("T")
R = TypeVar("R", bound="Record")

# Where a value stands: what it is part of, and its key or place in that. Made a text for refusals alone.
Where = tuple[Any, str | int] | None
VIETNAM = datetime.timezone(datetime.timedelta(hours=7))


def path(where: Where) -> str:
    """The path of a place, as findings tell it."""
    if where is None:
        return ""
    outer, key = path(where[0]), where[1]
    if isinstance(key, int):
        return f"{outer}[{key}]"
    return f"{outer}.{key}" if outer else key


def refusal(code: str, where: Where, expected: str = "") -> Exception:
    """What is raised for a value that is none of its kind."""
    return _native.refusal(code, path(where), expected)


def is_name(key: object) -> bool:
    """Whether a key is a plain name, such as a misspelt one of a field."""
    return isinstance(key, str) and key.isascii() and key.isidentifier() and len(key) <= 40


class JsonText(str):
    """A text of JSON, such as a book's."""

    __slots__ = ()


class Entries(Mapping[str, T]):
    """Values by their keys: a mapping that never changes, is equal by its content, hashes and pickles.

    Its repr tells only how many there are, since keys may be identifiers of persons.
    """

    __slots__ = ("_of",)
    _of: dict[str, T]

    def __init__(self, of: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        object.__setattr__(self, "_of", dict(of))

    def __getitem__(self, key: str) -> T:
        return self._of[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def __hash__(self) -> int:
        return hash(frozenset(self._of.items()))

    def __repr__(self) -> str:
        return f"‹{len(self)} entries›"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: {name}")

    def __reduce__(self) -> tuple[Any, ...]:
        return Entries, (self._of,)


class Kind:
    """What a value is."""

    def take(self, value: Any, where: Where) -> Any:
        """The value of somebody who asks, checked."""
        raise NotImplementedError

    def read(self, value: Any) -> Any:
        """The value out of an answer's JSON."""
        return value


class Scalar(Kind):
    """A text, a whole number, a truth or a day: the native half checks it as it does every argument."""

    def __init__(self, name: str) -> None:
        self.name = name

    def take(self, value: Any, where: Where) -> Any:
        # Most values are plain texts, and a register has millions of them.
        if self.name == "str" and type(value) is str and value.isascii():
            return value
        return _native.checked(self.name, value, path(where))


class Json(Scalar):
    """A text of JSON, which may be given as the mapping that it is read to."""

    def take(self, value: Any, where: Where) -> Any:
        text = value
        if isinstance(value, Mapping):
            try:
                text = json.dumps(_plain(value), ensure_ascii=False, allow_nan=False)
            except (RecursionError, TypeError, ValueError):
                raise refusal("argument-type", where, "JSON") from None
        return JsonText(super().take(text, where))

    def read(self, value: Any) -> Any:
        return JsonText(value)


class Day(Scalar):
    """A day."""

    def read(self, value: Any) -> Any:
        return datetime.date.fromisoformat(value)


class Instant(Kind):
    """A local time of Vietnam, to the second. One with a time zone is told in Vietnam's."""

    def take(self, value: Any, where: Where) -> Any:
        if not isinstance(value, datetime.datetime):
            return datetime.datetime.fromisoformat(_native.checked("datetime", value, path(where)))
        try:
            moment = value if value.tzinfo is None else value.astimezone(VIETNAM)
            return datetime.datetime(
                moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
            )
        except (OverflowError, TypeError, ValueError):
            # Such as the NaT of data frames, which is a datetime to Python.
            raise refusal("argument-type", where, "datetime") from None

    def read(self, value: Any) -> Any:
        return datetime.datetime.fromisoformat(value)


class Words(Kind):
    """One of a closed list of words: a member of its enum, or its text."""

    def __init__(self, words: type[Enum]) -> None:
        self.words = words
        self.members = {member.value: member for member in words}

    def take(self, value: Any, where: Where) -> Any:
        if isinstance(value, self.words):
            return value
        if not isinstance(value, str):
            raise refusal("argument-type", where, self.words.__name__)
        if value not in self.members:
            raise refusal("unknown-word", where, ", ".join(self.members))
        return self.members[value]

    def read(self, value: Any) -> Any:
        return self.members[value]


class Optional(Kind):
    """May be None."""

    def __init__(self, of: Kind) -> None:
        self.of = of

    def take(self, value: Any, where: Where) -> Any:
        return None if value is None else self.of.take(value, where)

    def read(self, value: Any) -> Any:
        return None if value is None else self.of.read(value)


class List(Kind):
    """A list of one kind, kept as a tuple."""

    def __init__(self, of: Kind) -> None:
        self.of = of

    def take(self, value: Any, where: Where) -> Any:
        # Texts and mappings are lists of their characters and keys to Python, and never meant as such.
        if isinstance(value, str | bytes | bytearray | Mapping):
            raise refusal("argument-type", where, "list")
        try:
            items = iter(value)
        except TypeError:
            # Some can be gone through by their type only, such as an array of NumPy without dimensions.
            raise refusal("argument-type", where, "list") from None
        take = self.of.take
        return tuple([take(item, (where, index)) for index, item in enumerate(items)])

    def read(self, value: Any) -> Any:
        read = self.of.read
        return tuple([read(item) for item in value])


class Map(Kind):
    """Values of one kind by their keys."""

    def __init__(self, of: Kind) -> None:
        self.of = of

    def take(self, value: Any, where: Where) -> Any:
        if not isinstance(value, Mapping):
            raise refusal("argument-type", where, "dict")
        return Entries(
            (TEXT.take(key, where), self.of.take(item, (where, key) if is_name(key) else where))
            for key, item in value.items()
        )

    def read(self, value: Any) -> Any:
        read = self.of.read
        return Entries({key: read(item) for key, item in value.items()})


class Parts(Kind):
    """A record, which may be given as a mapping of its fields too."""

    def __init__(self, of: Any) -> None:
        hints = get_type_hints(of)
        self.of = of
        self.parts = [(part, key_of(part.name), kind_of(hints[part.name])) for part in fields(of)]
        self.keys = [key for _, key, _ in self.parts]
        # A slot is set by its descriptor, past the lock of the frozen class.
        self.slots = [(getattr(of, part.name).__set__, key, kind) for part, key, kind in self.parts]

    def take(self, value: Any, where: Where) -> Any:
        if type(value) is self.of:
            return value
        if not isinstance(value, Mapping):
            raise refusal("argument-type", where, self.of.__name__)
        for key in value:
            if key not in self.keys:
                # A key that is a plain name is told; any other may be the caller's own text.
                place = (where, key) if is_name(key) else where
                raise refusal("argument-unknown", place, ", ".join(self.keys))
        record = object.__new__(self.of)
        for (part, _, _), (set_slot, key, kind) in zip(self.parts, self.slots, strict=True):
            given = value.get(key)
            if given is not None:
                set_slot(record, kind.take(given, (where, key)))
            elif part.default is MISSING:
                raise refusal("argument-missing", (where, key))
            else:
                set_slot(record, part.default)
        return record

    def settle(self, record: "Record") -> None:
        """Checks what the constructor was given, and makes it what the annotations say."""
        for set_slot, key, kind in self.slots:
            set_slot(record, kind.take(getattr(record, name_of(key)), (None, key)))

    def read(self, value: Any) -> Any:
        record = object.__new__(self.of)
        for set_slot, key, kind in self.slots:
            set_slot(record, kind.read(value[key]))
        return record


class Row(Kind):
    """A named tuple; any tuple or list of as many values is taken for it."""

    def __init__(self, of: Any) -> None:
        hints = get_type_hints(of)
        self.of = of
        self.parts = [(key_of(name), kind_of(hints[name])) for name in of._fields]

    def take(self, value: Any, where: Where) -> Any:
        if not isinstance(value, tuple | list) or len(value) > len(self.parts):
            raise refusal("argument-type", where, self.of.__name__)
        given = [*value, *[None] * (len(self.parts) - len(value))]
        return self.of._make(
            kind.take(one, (where, key)) for one, (key, kind) in zip(given, self.parts, strict=True)
        )

    def read(self, value: Any) -> Any:
        return self.of._make([kind.read(one) for one, (_, kind) in zip(value, self.parts, strict=True)])


class Choice(Kind):
    """A word or a record."""

    def __init__(self, words: list[str], records: list[Parts]) -> None:
        self.words, self.records = words, records

    def take(self, value: Any, where: Where) -> Any:
        if isinstance(value, str):
            if value not in self.words:
                raise refusal("unknown-word", where, ", ".join(self.words))
            return str(value)
        if isinstance(value, Mapping):
            return self.of_keys(value).take(value, where)
        if type(value) not in [record.of for record in self.records]:
            raise refusal(
                "argument-type", where, ", ".join([*self.words, *(it.of.__name__ for it in self.records)])
            )
        return value

    def read(self, value: Any) -> Any:
        return value if isinstance(value, str) else self.of_keys(value).read(value)

    def of_keys(self, value: Mapping[str, Any]) -> Parts:
        """The record whose fields a mapping has; the last one where that is none's."""
        return next((it for it in self.records if set(value).issubset(it.keys)), self.records[-1])


TEXT = Scalar("str")
SCALARS: dict[Any, Kind] = {
    str: TEXT,
    JsonText: Json("str"),
    bool: Scalar("bool"),
    int: Scalar("int"),
    datetime.date: Day("date"),
    datetime.datetime: Instant(),
}


def _kind_of(hint: Any) -> Any:
    if hint in SCALARS:
        return SCALARS[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        present = [one for one in arguments if one is not NoneType]
        if len(present) < len(arguments):
            return Optional(kind_of(Union[tuple(present)]))  # noqa: UP007
        words = [word for one in present if get_origin(one) is Literal for word in get_args(one)]
        return Choice(words, [kind_of(one) for one in present if get_origin(one) is not Literal])
    if origin is tuple:
        return List(kind_of(arguments[0]))
    if origin is Mapping:
        return Map(kind_of(arguments[1]))
    if issubclass(hint, Enum):
        return Words(hint)
    return Parts(hint) if issubclass(hint, Record) else Row(hint)


# The kind of an annotation; made once for each.
kind_of: Callable[[Any], Any] = cache(_kind_of)


def key_of(name: str) -> str:
    """The key of an attribute: without the line that keeps it from being a word of Python."""
    return name.removesuffix("_")


def name_of(key: str) -> str:
    """The attribute of a key."""
    return f"{key}_" if iskeyword(key) else key


def masked(value: Any) -> str:
    """A value without what a person is known by: of texts their length, of numbers nothing."""
    if isinstance(value, Enum) or value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        return f"‹{len(value)}›"
    if isinstance(value, int):
        return "‹number›"
    if type(value) is tuple:
        return f"({', '.join(map(masked, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return repr(value)


class Record(Value):
    """What all records can do. They never change, are equal by their content, hash and pickle.

    A record is checked when it is made: words are taken as members of their enums or as texts, days as dates
    or as texts, and a list as whatever can be gone through once.
    """

    __slots__ = ()

    def __post_init__(self) -> None:
        kind_of(type(self)).settle(self)

    def to_dict(self) -> dict[str, Any]:
        """The record as a dictionary that json.dumps takes: days and words as texts, rows as lists.

        What is None is left out. Its shape is that of every other language.
        """
        pairs = ((key_of(part.name), _plain(getattr(self, part.name))) for part in fields(self))  # type: ignore[arg-type]
        return {key: value for key, value in pairs if value is not None}

    @classmethod
    def from_dict(cls: type[R], given: Mapping[str, Any]) -> R:
        """The record of a dictionary, such as `to_dict` gives or JSON holds; every value is checked.

        Raises MotcuaError if a value is missing or is none of its kind, or a key is none of the fields.
        """
        record: R = kind_of(cls).take(given, None)
        return record

    @classmethod
    def _told(cls: type[R], text: str) -> R:
        record: R = kind_of(cls).read(json.loads(text))
        return record

    def __repr__(self) -> str:
        shown = ", ".join(f"{part.name}={masked(getattr(self, part.name))}" for part in fields(self))  # type: ignore[arg-type]
        return f"{type(self).__name__}({shown})"


def ask(name: str, question: Record | None, answer: type[R], book: _native.Book | None = None) -> R:
    """Asks a call by its name."""
    given = {} if question is None else question.to_dict()
    text = _native.ask(name, json.dumps(given, ensure_ascii=False, separators=(",", ":")), book)
    record: R = kind_of(answer).read(json.loads(text))
    return record


def masked_row(row: Any) -> str:
    """The repr of a named tuple without what a person is known by."""
    shown = ", ".join(f"{name}={masked(value)}" for name, value in zip(row._fields, row, strict=True))
    return f"{type(row).__name__}({shown})"
