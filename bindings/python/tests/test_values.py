"""Values are frozen, equal by content, hashable, picklable, and keep personal data out of their repr."""

import copy
import dataclasses
import datetime
import pickle
from collections.abc import Callable
from enum import Enum
from typing import Any

import motcua
import pytest

ACCOUNT = "0011012345678"
PURPOSE = "Le phi H34.15-240617-0001"
# An account with hyphens: a violation that is told, read, and never written.
HYPHENS = "00020101021138590010A00000072701290006970403011500110-123-456780208QRIBFTTA53037045802VN6304"


TEXTS = (
    "purpose",
    "bill_number",
    "mobile",
    "store",
    "loyalty",
    "reference",
    "customer",
    "terminal",
    "merchant_name",
    "merchant_city",
    "postal_code",
)


def sealed(payload: str) -> str:
    return f"{payload}{motcua.checksum(payload):04X}"


def transfer(**parts: Any) -> motcua.Transfer:
    return motcua.Transfer("970436", ACCOUNT, **{"amount": 50_000, "purpose": PURPOSE, **parts})


MAKERS: list[Callable[[], Any]] = [
    transfer,
    lambda: motcua.read_transfer(sealed(HYPHENS)),
    lambda: motcua.inspect(transfer().payload()),
    lambda: motcua.inspect("00020153037045802VN6304BEEF"),
    lambda: motcua.inspect("00020153037045802VN6304BEEF").findings[0],
    lambda: motcua.read_payload(transfer().payload()),
    lambda: motcua.bank("970436"),
    lambda: motcua.rules()[0],
    lambda: motcua.read_transfers([""])[1][0],
    lambda: motcua.fold("Đóng tiền đất", limit=5),
    lambda: motcua.compare(transfer(), transfer(amount=1))[0],
    lambda: motcua.encode_symbol(transfer().payload(), "Q", optimal_segments=True, min_version=9),
    lambda: motcua.province("51", on=datetime.date(2025, 7, 1)),
    lambda: motcua.read_personal_number("062198000001"),
    lambda: motcua.read_tax_code("0100109106-001"),
    lambda: motcua.read_phone("02603862222"),
    lambda: motcua.read_dossier_code("H34.15-240617-0001"),
    lambda: motcua.Severity.ERROR,
]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_equal_hashed_and_kept(make: Callable[[], Any], protocol: int) -> None:
    value, same = make(), make()
    assert value == same
    assert hash(value) == hash(same)
    assert value in {same}
    assert value != "another"
    assert value is not None
    for kept in (pickle.loads(pickle.dumps(value, protocol)), copy.copy(value), copy.deepcopy(value)):
        assert type(kept) is type(value)
        assert kept == value
        assert hash(kept) == hash(value)
        assert repr(kept) == repr(value)


@pytest.mark.parametrize("make", [make for make in MAKERS if not isinstance(make(), Enum)])
def test_frozen(make: Callable[[], Any]) -> None:
    value = make()
    names = [name for name in dir(value) if not name.startswith("_") and not callable(getattr(value, name))]
    assert names
    for name in names:
        with pytest.raises((AttributeError, TypeError)):
            setattr(value, name, getattr(value, name))
        with pytest.raises((AttributeError, TypeError)):
            delattr(value, name)
    with pytest.raises((AttributeError, TypeError)):
        value.anything = 1
    assert value == make()


@pytest.mark.parametrize("native", [motcua.Transfer, motcua.Symbol])
def test_what_is_checked_when_made_has_no_subclass(native: type) -> None:
    with pytest.raises(TypeError):
        type("Sub", (native,), {})


def test_symbols_are_made_of_texts_alone() -> None:
    made: Any = motcua.Symbol
    with pytest.raises(TypeError):
        made()


def test_transfers_differ_by_every_part() -> None:
    parts: dict[str, Any] = {
        "service": "QRPUSH",
        "initiation": "static",
        "amount": 1,
        "mcc": "6011",
        **dict.fromkeys(TEXTS, "X1"),
    }
    plain = transfer()
    for name, value in parts.items():
        other = transfer(**{name: value})
        assert other != plain
        assert getattr(other, name) == value
        assert [difference.part for difference in motcua.compare(other, plain)] == [name]
        assert pickle.loads(pickle.dumps(other)) == other
    whole = transfer(**parts)
    assert motcua.read_transfer(whole.payload()) == whole
    assert motcua.compare(whole, whole) == ()


def test_kinds_of_differences() -> None:
    kinds = {
        "account": motcua.DifferenceKind.PAYEE,
        "amount": motcua.DifferenceKind.AMOUNT,
        "purpose": motcua.DifferenceKind.REFERENCE,
        "merchant_name": motcua.DifferenceKind.OTHER,
    }
    expected = transfer(merchant_name="A")
    scanned = motcua.Transfer("970436", "1", amount=1, purpose="B", merchant_name="C")
    found = {difference.part: difference.kind for difference in motcua.compare(scanned, expected)}
    assert found == kinds


def test_a_transfer_read_from_a_faulty_code_is_kept_but_not_written() -> None:
    read = motcua.read_transfer(sealed(HYPHENS))
    assert read.account == "00110-123-45678"
    kept = pickle.loads(pickle.dumps(read))
    for one in (read, kept):
        with pytest.raises(motcua.MotcuaError) as caught:
            one.payload()
        assert caught.value.code == "not-writable"
    assert [difference.part for difference in motcua.compare(kept, transfer(amount=None, purpose=None))] == [
        "bin",
        "account",
    ]


def test_what_pickle_kept_is_checked_again() -> None:
    reduced: Any = transfer().__reduce__()
    restore, (state,) = reduced
    with pytest.raises(motcua.MotcuaError) as caught:
        restore({**state, "bin": "97043"})
    assert caught.value.code == "bin-format"


def test_repr_hides_what_is_personal() -> None:
    name = "NGUYEN VAN A"
    value = transfer(merchant_name=name)
    payload = value.payload()
    inspection, read = motcua.inspect(payload), motcua.read_payload(payload)
    symbol, differences = motcua.encode_symbol(payload), motcua.compare(value, transfer())
    for shown in (repr(value), str(value), f"{value}", *map(repr, (inspection, read, symbol, differences))):
        for secret in (ACCOUNT, ACCOUNT[:-2], PURPOSE, name, payload):
            assert secret not in shown
    for person in (
        motcua.read_personal_number("062198000001"),
        motcua.read_tax_code("062198000001"),
        motcua.read_phone("0901234567"),
        motcua.read_dossier_code("H34.15-240617-0001"),
    ):
        assert person.canonical not in repr(person)
        assert "1998" not in repr(person)
        assert "0001" not in repr(person)
    assert "…78" in repr(value)
    assert "ACB1" not in repr(motcua.Transfer("970436", "ACB1"))
    assert repr(motcua.Transfer("970436", "7")).count("7") == 1


def test_enums_are_their_words() -> None:
    enums = [value for value in vars(motcua).values() if isinstance(value, type) and issubclass(value, Enum)]
    assert len(enums) == 13
    for enum in enums:
        for member in enum:
            assert isinstance(member, str)
            assert member == member.value == str(member) == f"{member}"
            assert enum(member.value) is member


def test_enums_have_exactly_the_words_of_the_core() -> None:
    assert set(motcua.Severity) == {rule.severity for rule in motcua.rules()}
    for service in motcua.Service:
        assert transfer(service=service).service is service
    for initiation in motcua.Initiation:
        assert transfer(initiation=initiation).initiation is initiation
    for level in motcua.Level:
        assert motcua.encode_symbol("", level).level is level
    for screen in motcua.Screen:
        assert motcua.encode_symbol("").terminal(screen=screen)
    for language in motcua.Language:
        assert motcua.amount_in_words(1, language)
    for profile in motcua.Profile:
        assert motcua.inspect("", profile=profile).findings
    # The core names its choices in its refusals.
    for call, enum in (
        (lambda: motcua.inspect("", profile="?"), motcua.Profile),
        (lambda: motcua.amount_in_words(1, "?"), motcua.Language),
        (lambda: motcua.encode_symbol("").terminal(screen="?"), motcua.Screen),
        (lambda: motcua.encode_symbol("", "?"), motcua.Level),
    ):
        with pytest.raises(motcua.MotcuaError) as caught:
            call()
        assert caught.value.finding.expected == ", ".join(enum)


def test_length_units() -> None:
    body = "000201010211{}53037045802VN59{}6304"
    template = "38570010A00000072701270006970403011300110123456780208QRIBFTTA"
    for unit, name in (("characters", "05Mẫu𝄞A"), ("bytes", "10Mẫu𝄞A"), ("utf16", "06Mẫu𝄞A")):
        payload = motcua.read_payload(sealed(body.format(template, name)))
        assert payload.length_unit is motcua.LengthUnit(unit)


def test_findings_in_both_languages() -> None:
    finding = motcua.inspect("0").findings[0]
    assert finding.message() == finding.message("vi") == finding.vi
    assert finding.message(motcua.Language.ENGLISH) == finding.en != finding.vi
    assert str(finding) == finding.text
    assert finding.code in str(finding)
    with pytest.raises(motcua.MotcuaError) as caught:
        finding.message("fr")
    assert caught.value.code == "unknown-word"


def test_spans_are_bytes_of_utf8() -> None:
    text = "0002015905Mẫu_A5802VX6304"
    findings = motcua.inspect(sealed(text), profile="emvco").findings
    finding = next(finding for finding in findings if finding.path == "59")
    assert finding.span is not None
    start, end = finding.span
    assert "ẫ" in sealed(text).encode()[start:end].decode()
    assert (finding.start, finding.end) == finding.span


def test_days_are_dates_or_their_texts() -> None:
    bank, day = motcua.bank("970436"), datetime.date(2024, 6, 15)
    assert bank.is_attested_by(day)
    assert bank.is_attested_by(day.isoformat())
    assert all(type(source.seen_on) is datetime.date for source in bank.sources)
    for issued in (day, day.isoformat()):
        number = motcua.read_personal_number("062198000001", issued=issued)
        assert number.province == motcua.Province("62", "Kon Tum")
    for on in (day, day.isoformat()):
        assert motcua.province("62", on=on).valid_to == datetime.date(2025, 6, 30)


def test_errors_are_values_of_their_finding() -> None:
    with pytest.raises(ValueError, match="account-characters") as caught:
        motcua.Transfer("970436", "0011-012-345678")
    error = caught.value
    assert isinstance(error, motcua.MotcuaError)
    assert not isinstance(error, TypeError)
    assert (error.code, error.path, error.span) == ("account-characters", "account", (4, 5))
    assert error.message() == "số tài khoản chỉ được gồm chữ cái không dấu và chữ số"
    assert error.message("en") == "the account has characters other than letters and digits"
    for kept in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(kept) is type(error)
        assert (str(kept), kept.finding) == (str(error), error.finding)


def test_errors_are_made_as_any_other() -> None:
    finding = motcua.inspect("").findings[0]
    for error in (motcua.MotcuaError(finding), motcua.MotcuaError(finding=finding)):
        assert (error.args, error.finding, error.code) == ((finding,), finding, "input-empty")
    untyped: Any = motcua.MotcuaError
    for wrong in ((), (finding, finding)):
        with pytest.raises(TypeError):
            untyped(*wrong)


def test_plain_values_are_dataclasses() -> None:
    finding = motcua.inspect("0").findings[0]
    assert dataclasses.asdict(finding)["code"] == finding.code
    assert dataclasses.replace(finding, path="59").path == "59"
