"""The modules of the rooms: every record, word and call that is printed, whatever they are."""

import copy
import dataclasses
import datetime
import importlib
import inspect
import json
import pickle
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import partial
from types import ModuleType
from typing import Any

import motcua
import pytest
from motcua import _shape
from motcua._rooms import ROOMS

MODULES: list[ModuleType] = [importlib.import_module(f"motcua.{room}") for room in ROOMS]
PUBLIC: dict[str, Any] = {
    f"{module.__name__}.{name}": getattr(module, name) for module in MODULES for name in module.__all__
}
RECORDS: list[Any] = list(
    {value for value in PUBLIC.values() if isinstance(value, type) and issubclass(value, _shape.Record)}
)
ROWS: list[Any] = list({value for value in PUBLIC.values() if hasattr(value, "_fields")})
WORDS: list[Any] = list(
    {value for value in PUBLIC.values() if isinstance(value, type) and issubclass(value, Enum)}
)
CALLS: list[Any] = [value for value in PUBLIC.values() if inspect.isfunction(value)]
SECRET = "Nguyen Van Kin"
# What is no value of any kind that crosses.
NOTHING: list[Any] = [
    float("nan"), float("inf"), 1.5, Decimal(1), 1j, b"national", bytearray(b"1"), object(), datetime.time(),
    datetime.timedelta(1), lambda: None, type,
]  # fmt: skip


NO_DICTIONARY: list[Any] = [None, [], "text", 1, [("kind", "citizen")]]


def sample(kind: Any) -> Any:
    """A value of a kind."""
    match kind:
        case _shape.Day():
            return datetime.date(2024, 6, 20)
        case _shape.Scalar():
            return {"str": SECRET, "int": 7, "bool": True}[kind.name]
        case _shape.Instant():
            return datetime.datetime(2024, 6, 20, 8, 30)
        case _shape.Words():
            return next(iter(kind.words))
        case _shape.Optional():
            return sample(kind.of)
        case _shape.List():
            return (sample(kind.of),)
        case _shape.Map():
            return _shape.Entries({SECRET: sample(kind.of)})
        case _shape.Parts():
            return kind.of(**{part.name: sample(of) for part, _, of in kind.parts})
        case _shape.Row():
            return kind.of(*(sample(of) for _, of in kind.parts))
        case _shape.Choice():
            return sample(kind.records[0]) if kind.records else kind.words[0]
    raise AssertionError(kind)


def question(call: Any) -> dict[str, Any]:
    """Arguments for a call, one for each parameter."""
    record = call.__globals__.get(asked(call))
    kinds = {} if record is None else {part.name: of for part, _, of in _shape.kind_of(record).parts}
    return {name: sample(kind) for name, kind in kinds.items()}


def asked(call: Any) -> str:
    """The name of the record that a call asks with."""
    return next((name for name in call.__code__.co_names if name != "ask" and name in RECORD_NAMES), "")


RECORD_NAMES = {record.__name__ for record in RECORDS if record.__name__.endswith("Question")}


def named(value: Any) -> str:
    return str(value.__name__)


@pytest.mark.parametrize("name", PUBLIC)
def test_everything_is_documented_and_typed(name: str) -> None:
    value = PUBLIC[name]
    if isinstance(value, type) or inspect.isfunction(value):
        assert inspect.getdoc(value), name
        assert not (inspect.getdoc(value) or "").startswith(f"{value.__name__}("), "a dataclass's own words"
    if inspect.isfunction(value):
        kinds = {parameter.kind for parameter in inspect.signature(value).parameters.values()}
        assert kinds <= {inspect.Parameter.KEYWORD_ONLY}
        assert set(value.__annotations__) == {*inspect.signature(value).parameters, "return"}


def test_rooms_are_loaded_when_they_are_asked() -> None:
    assert list(ROOMS) == sorted(ROOMS)
    for module, room in zip(MODULES, ROOMS, strict=True):
        assert getattr(motcua, room) is module
        assert list(module.__all__) == sorted(module.__all__)
    with pytest.raises(AttributeError, match="no_such_room"):
        getattr(motcua, "no_such_room")  # noqa: B009


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_records_are_values(record: Any) -> None:
    value, same = sample(_shape.kind_of(record)), sample(_shape.kind_of(record))
    assert value == same
    assert hash(value) == hash(same)
    assert json.loads(json.dumps(value.to_dict())) == value.to_dict()
    assert record.from_dict(value.to_dict()) == value
    assert dataclasses.replace(value) == value
    for kept in (*pickled(value), copy.copy(value), copy.deepcopy(value)):
        assert type(kept) is record
        assert kept == value
        assert repr(kept) == repr(value)
    for part in dataclasses.fields(record):
        with pytest.raises(AttributeError):
            setattr(value, part.name, getattr(value, part.name))
        with pytest.raises(AttributeError):
            delattr(value, part.name)
    with pytest.raises((AttributeError, TypeError)):
        value.anything = 1
    assert not hasattr(value, "__dict__")
    assert value == same


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_rows_are_values(row: Any) -> None:
    value = sample(_shape.kind_of(row))
    assert all(kept == value and type(kept) is row for kept in pickled(value))
    assert _shape.kind_of(row).take(list(value), None) == value
    assert row.__repr__ is tuple.__repr__ or "NamedTuple" not in repr(value)


@pytest.mark.parametrize("words", WORDS, ids=named)
def test_words_are_texts_with_labels(words: Any) -> None:
    for word in words:
        assert word == str(word) == word.value
        assert words(str(word)) is word
        assert all(kept is word for kept in pickled(word))
        if hasattr(word, "label"):
            assert word.label() == word.label("vi") == word.label(motcua.Language.VIETNAMESE) != ""
            assert word.label("en")
    labels = [word.label() for word in words if hasattr(word, "label")]
    assert len(set(labels)) == len(labels)


def pickled(value: Any) -> list[Any]:
    return [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]


def is_open(record: Any) -> bool:
    return record.__repr__ is not _shape.Record.__repr__


@pytest.mark.parametrize("record", [record for record in RECORDS if not is_open(record)], ids=named)
def test_what_a_person_is_known_by_is_not_shown(record: Any) -> None:
    of = _shape.kind_of(record)
    shown = repr(sample(of))
    for part, _, kind in of.parts:
        inner = kind.of if isinstance(kind, _shape.Optional) else kind
        if isinstance(inner, _shape.Scalar) and inner.name == "str":
            assert f"{part.name}=‹{len(SECRET)}›" in shown
        if isinstance(inner, _shape.Scalar) and inner.name == "int":
            assert f"{part.name}=‹number›" in shown
        if isinstance(inner, _shape.Map):
            assert f"{part.name}=‹1 entries›" in shown


def test_some_records_are_shown_and_some_are_not() -> None:
    subject = motcua.account.LoginSubject(kind="citizen", age=15)
    assert repr(subject) == "LoginSubject(kind=<Party.CITIZEN: 'citizen'>, age=‹number›, acting_for=None)"
    old = motcua.account.LinkOld(holder="citizen", personal_number="062185000001", name=SECRET)
    assert "062185000001" not in repr(old)
    assert SECRET not in repr(old)
    assert "name=‹14›" in repr(old)
    assert SECRET in repr(motcua.common.Wordings(vi=SECRET, en=""))
    place = motcua.migration.MigrationPlace(motcua.migration.MigrationClass.LINKED, SECRET, None)
    assert SECRET not in repr(place)
    assert repr(_shape.Entries({SECRET: SECRET})) == "‹1 entries›"


@pytest.mark.parametrize("call", CALLS, ids=named)
def test_no_call_takes_what_is_none_of_its_kind(call: Any) -> None:
    given = question(call)
    for name in inspect.signature(call).parameters:
        for value in [*NOTHING, [object()], {"": object()}]:
            with pytest.raises(motcua.MotcuaError) as caught:
                call(**{**given, name: value})
            error = caught.value
            # A word of Python has a line behind it as an argument, and none as a key.
            assert error.path.partition(".")[0].partition("[")[0] == _shape.key_of(name)
            assert error.code in ("argument-type", "argument-unknown", "argument-missing")
            assert isinstance(error, TypeError) == (error.code == "argument-type")
            assert error.message("vi")
            assert error.message("en") in str(error)


@pytest.mark.parametrize("call", CALLS, ids=named)
def test_a_misspelt_or_missing_argument_is_pythons_own_error(call: Any) -> None:
    given = question(call)
    with pytest.raises(TypeError, match="misspelt"):
        call(**given, misspelt=1)
    if given:
        with pytest.raises(TypeError):
            call(*given.values())
    for name, parameter in inspect.signature(call).parameters.items():
        if parameter.default is parameter.empty:
            with pytest.raises(TypeError, match=name):
                call(**{key: value for key, value in given.items() if key != name})


@pytest.mark.parametrize("call", CALLS, ids=named)
def test_every_call_answers_or_tells_why_not(call: Any) -> None:
    answer, error = outcome(lambda: call(**question(call)))
    if error is None:
        assert type(answer) in RECORDS
        assert type(answer).from_dict(answer.to_dict()) == answer
    else:
        assert error.code in {rule.code for rule in motcua.rules()}
        assert SECRET not in f"{error}{error!r}{error.message('vi')}"


def outcome(call: Callable[[], Any]) -> tuple[Any, motcua.MotcuaError | None]:
    try:
        return call(), None
    except motcua.MotcuaError as error:
        return None, error


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_dictionaries_of_another_shape_are_refused(record: Any) -> None:
    whole = sample(_shape.kind_of(record)).to_dict()
    for nothing in NO_DICTIONARY:
        assert refused(partial(record.from_dict, nothing)).code == "argument-type"
    error = refused(lambda: record.from_dict({**whole, "misspelt": 1}))
    assert (error.code, error.path) == ("argument-unknown", "misspelt")
    error = refused(lambda: record.from_dict({**whole, SECRET: 1}))
    assert (error.code, error.path) == ("argument-unknown", "")
    assert refused(lambda: record.from_dict({**whole, 1: 1})).code == "argument-unknown"
    for part, key, _ in _shape.kind_of(record).parts:
        if part.default is dataclasses.MISSING:
            rest = {name: value for name, value in whole.items() if name != key}
            for given in (rest, {**rest, key: None}):
                error = refused(partial(record.from_dict, given))
                assert (error.code, error.path) == ("argument-missing", key)


def refused(call: Callable[[], Any]) -> motcua.MotcuaError:
    with pytest.raises(motcua.MotcuaError) as caught:
        call()
    return caught.value


def login(**changes: Any) -> motcua.account.LoginAnswer:
    given: dict[str, Any] = {
        "subject": {"kind": "organisation"},
        "method": "portal-usb-token",
        "portal": "H34",
        "on": "2024-06-20",
    }
    return motcua.account.login(**{**given, **changes})


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"on": datetime.datetime(2024, 6, 20)}, "argument-moment", "on"),
        ({"on": "2024-06-31"}, "date-format", "on"),
        ({"on": "20/06/2024"}, "date-format", "on"),
        ({"on": None}, "argument-type", "on"),
        ({"on": 20240620}, "argument-type", "on"),
        ({"known_on": datetime.datetime(2024, 6, 20)}, "argument-moment", "known_on"),
        ({"method": "usb-token"}, "unknown-word", "method"),
        ({"method": "Portal-Usb-Token"}, "unknown-word", "method"),
        ({"method": None}, "argument-type", "method"),
        ({"method": 1}, "argument-type", "method"),
        ({"portal": "no such portal"}, "unknown-portal", "portal"),
        ({"portal": ""}, "unknown-portal", "portal"),
        ({"portal": "\ud800"}, "text-not-unicode", "portal"),
        ({"portal": None}, "argument-type", "portal"),
        ({"subject": {"kind": "organization"}}, "unknown-word", "subject.kind"),
        ({"subject": {"kind": "citizen", "age": 1.0}}, "argument-type", "subject.age"),
        ({"subject": {"kind": "citizen", "age": float("nan")}}, "argument-type", "subject.age"),
        ({"subject": {"kind": "citizen", "age": True}}, "argument-type", "subject.age"),
        ({"subject": {"kind": "citizen", "age": "15"}}, "argument-type", "subject.age"),
        ({"subject": {"kind": "citizen", "age": -1}}, "argument-range", "subject.age"),
        ({"subject": {"kind": "citizen", "age": 256}}, "argument-range", "subject.age"),
        ({"subject": {"kind": "citizen", "age": 10**1000}}, "argument-range", "subject.age"),
        ({"subject": {"kind": "citizen", "age": -(10**1000)}}, "argument-range", "subject.age"),
        ({"subject": {"knd": "citizen"}}, "argument-unknown", "subject.knd"),
        ({"subject": {"kind": "citizen", "my age": 9}}, "argument-unknown", "subject"),
        ({"subject": {"kind": "citizen", None: 9}}, "argument-unknown", "subject"),
        ({"subject": {"kind": "citizen", "a" * 41: 9}}, "argument-unknown", "subject"),
        ({"subject": {}}, "argument-missing", "subject.kind"),
        ({"subject": "citizen"}, "argument-type", "subject"),
        ({"subject": motcua.account.Party.CITIZEN}, "argument-type", "subject"),
        (
            {"subject": {"kind": "citizen", "acting_for": {"kind": "citizen", "relation": "mother"}}},
            "unknown-word",
            "subject.acting_for.relation",
        ),
        ({"authority": "king"}, "unknown-word", "authority"),
        ({"book": "builtin"}, "argument-type", "book"),
    ],
)
def test_bad_arguments_are_refused_where_they_stand(changes: Any, code: str, path: str) -> None:
    error = refused(lambda: login(**changes))
    assert (error.code, error.path) == (code, path)


def test_records_are_checked_when_they_are_made() -> None:
    made: Any = motcua.account.LoginSubject
    assert made(kind="citizen").kind is motcua.account.Party.CITIZEN
    error = refused(lambda: made(kind="citzen"))
    assert (error.code, error.path) == ("unknown-word", "kind")
    with pytest.raises(TypeError, match="kid"):
        made(kid="citizen")
    with pytest.raises(TypeError, match="kind"):
        made()
    with pytest.raises(TypeError):
        made("citizen")
    days = motcua.common.CutOverDays(citizens="2024-06-15")
    assert days.citizens == datetime.date(2024, 6, 15)
    assert days == motcua.common.CutOverDays(citizens=datetime.date(2024, 6, 15))
    changed: Any = {"citizens": "tomorrow"}
    error = refused(lambda: dataclasses.replace(days, **changed))
    assert (error.code, error.path) == ("date-format", "citizens")
    whole = motcua.account.LoginQuestion(
        subject=made(kind="citizen", age=15), method="portal-post", portal="H34", on="2024-06-20"
    )
    assert whole.to_dict() == {
        "subject": {"kind": "citizen", "age": 15},
        "method": "portal-post",
        "portal": "H34",
        "on": "2024-06-20",
    }


class Whole:
    """A whole number as cells of data frames are: no `int`, but with `__index__`."""

    def __index__(self) -> int:
        return 15


def test_one_value_in_several_forms_is_one() -> None:
    forms: list[dict[str, Any]] = [
        {"subject": {"kind": "organisation"}},
        {"subject": motcua.account.LoginSubject(kind="organisation")},
        {"subject": motcua.account.LoginSubject(kind=motcua.account.Party.ORGANISATION)},
        {"method": motcua.account.Method.PORTAL_USB_TOKEN},
        {"on": datetime.date(2024, 6, 20)},
        {"book": motcua.Book.builtin()},
        {"known_on": None},
    ]
    answers = [login(**form) for form in forms]
    assert answers.count(answers[0]) == len(forms)
    assert motcua.account.LoginSubject(kind="citizen", age=Whole()).age == 15


def test_local_times_are_vietnams() -> None:
    take = _shape.Instant().take
    morning = datetime.datetime(2024, 6, 20, 8, 30)
    assert take("2024-06-20T08:30", None) == take(morning, None) == morning
    assert take(datetime.datetime(2024, 6, 20, 1, 30, tzinfo=datetime.timezone.utc), None) == morning
    assert take(datetime.datetime(2024, 6, 20, 8, 30, 0, 999_999), None) == morning
    assert take("2024-06-20T08:30:01", None).second == 1
    for value, code in [
        (datetime.date(2024, 6, 20), "argument-type"),
        (1718847000, "argument-type"),
        (None, "argument-type"),
        ("2024-06-20", "time-format"),
        ("2024-06-20T24:00", "time-format"),
        ("2024-06-20T08:30+07:00", "time-format"),
        (datetime.datetime(9999, 12, 31, 23, tzinfo=datetime.timezone.utc), "argument-type"),
    ]:
        assert refused(partial(take, value, (None, "at"))).code == code


def test_entries_are_a_mapping_that_never_changes() -> None:
    assert issubclass(_shape.Entries, Mapping)
    entries: Any = _shape.Entries({"a": 1, "b": 2})
    assert entries == {"b": 2, "a": 1}
    assert hash(entries) == hash(_shape.Entries([("b", 2), ("a", 1)]))
    assert dict(entries) == {"a": 1, "b": 2}
    assert all(kept == entries and type(kept) is _shape.Entries for kept in pickled(entries))
    for change in (
        lambda: entries.__setitem__("a", 3),
        lambda: setattr(entries, "_of", {}),
        lambda: delattr(entries, "_of"),
    ):
        with pytest.raises(AttributeError):
            change()
    assert entries["a"] == 1


@pytest.mark.parametrize(
    ("rows", "code", "path"),
    [
        ("abc", "argument-type", "rows"),
        (None, "argument-type", "rows"),
        ({"id": "1"}, "argument-type", "rows"),
        (["1"], "argument-type", "rows[0]"),
        ([["1", "citizen"], ["2", None]], "argument-type", "rows[1][1]"),
        ([["1", 2]], "argument-type", "rows[0][1]"),
        ([["1", "\ud800"]], "text-not-unicode", "rows[0][1]"),
    ],
)
def test_registers_of_another_shape_are_refused(rows: Any, code: str, path: str) -> None:
    plan: Any = motcua.migration.plan
    error = refused(lambda: plan(header=["id", "holder"], rows=rows, on="2024-07-20", cut_over={}))
    assert (error.code, error.path) == (code, path)


class NoDimensions:
    """What NumPy's arrays without dimensions are: gone through by their type, and by no value."""

    def __iter__(self) -> Any:
        raise TypeError("iteration over a 0-d array")


def test_what_cannot_be_gone_through_is_no_list() -> None:
    plan: Any = motcua.migration.plan
    for rows, path in ((NoDimensions(), "rows"), ([NoDimensions()], "rows[0]")):
        error = refused(partial(plan, header=["id"], rows=rows, on="2024-07-20", cut_over={}))
        assert (error.code, error.path) == ("argument-type", path)


def test_a_key_that_is_no_name_is_not_told() -> None:
    quote: Any = partial(motcua.fees.quote, channel="desk", province="H34", on="2026-01-05")
    for key, path in (("fee_id", "noticed.fee_id"), (SECRET, "noticed")):
        error = refused(partial(quote, noticed={key: "5"}))
        assert (error.code, error.path) == ("argument-type", path)


def test_a_register_is_whatever_gives_rows() -> None:
    header = ["id", "holder", "personal_number", "dossiers"]

    def rows() -> Any:
        for number in range(1_000):
            yield (str(number), "citizen", "062185000001" if number == 0 else "", "2")

    cut_over = motcua.migration.CutOverDays(citizens="2024-06-15")
    plans = [
        motcua.migration.plan(header=header, rows=given, on="2024-07-20", cut_over=cut_over)
        for given in (rows(), list(rows()), iter([list(row) for row in rows()]))
    ]
    assert plans.count(plans[0]) == 3
    assert len(plans[0].placements) == 1_000
    assert sum(count.accounts for count in plans[0].counts.values()) == 1_000
    assert sum(count.dossiers for count in plans[0].counts.values()) == 2_000

    def broken() -> Any:
        yield ["1", "citizen", "", ""]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        motcua.migration.plan(header=header, rows=broken(), on="2024-07-20", cut_over=cut_over)
