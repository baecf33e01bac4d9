"""Whatever is passed wrongly is refused with a code, and never told again."""

import datetime
import gc
import pickle
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import motcua
import pytest
from hypothesis import given
from hypothesis import strategies as st

STATIC = motcua.Transfer("970436", "0011012345678").payload()
SYMBOL = motcua.encode_symbol("TK123")
TRANSFER = motcua.Transfer("970436", "0011012345678")


class Silent:
    """An object whose every conversion raises."""

    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__

    def __index__(self) -> int:
        raise RuntimeError


def built(name: str) -> Callable[[Any], Any]:
    return lambda value: motcua.Transfer(**{"bin": "970436", "account": "0011012345678", name: value})


def encoded(name: str) -> Callable[[Any], Any]:
    return lambda value: motcua.encode_transfer(**{"bin": "970436", "account": "0011012345678", name: value})


TEXTS: dict[str, Callable[[Any], Any]] = {
    "payload": motcua.inspect,
    "read_payload": motcua.read_payload,
    "read_transfer": motcua.read_transfer,
    "make_dynamic": lambda value: motcua.make_dynamic(value, 1),
    "bank": motcua.bank,
    "find_bank": motcua.find_bank,
    "name_of": motcua.name_of,
    "fold": motcua.fold,
    "fold_purpose": motcua.fold_purpose,
    "parse_amount": motcua.parse_amount,
    "checksum": motcua.checksum,
    "encode_symbol": motcua.encode_symbol,
    "province": motcua.province,
    "personal_number": motcua.read_personal_number,
    "tax_code": motcua.read_tax_code,
    "phone": motcua.read_phone,
    "dossier_code": motcua.read_dossier_code,
    **{name: built(name) for name in ("bin", "account")},
    **{f"encoded {name}": encoded(name) for name in ("bin", "account")},
}
OPTIONAL_TEXTS: dict[str, Callable[[Any], Any]] = {
    "profile": lambda value: motcua.inspect(STATIC, profile=value),
    "bill_number": lambda value: motcua.make_dynamic(STATIC, 1, bill_number=value),
    "reference": lambda value: motcua.make_dynamic(STATIC, 1, reference=value),
    "rewritten purpose": lambda value: motcua.make_dynamic(STATIC, 1, purpose=value),
    "language": lambda value: motcua.amount_in_words(1, value),
    "name_of language": lambda value: motcua.name_of("bin", value),
    "level": lambda value: motcua.encode_symbol("", value),
    "foreground": lambda value: SYMBOL.svg(foreground=value),
    "background": lambda value: SYMBOL.svg(background=value),
    "title": lambda value: SYMBOL.svg(title=value),
    "width": lambda value: SYMBOL.svg(width=value),
    "screen": lambda value: SYMBOL.terminal(screen=value),
    **{
        name: built(name)
        for name in (
            "service", "initiation", "purpose", "bill_number", "mobile", "store", "loyalty", "reference",
            "customer", "terminal", "merchant_name", "merchant_city", "postal_code", "mcc",
        )
    },
}  # fmt: skip
AMOUNTS: dict[str, Callable[[Any], Any]] = {
    "amount_in_words": motcua.amount_in_words,
    "format_amount": motcua.format_amount,
    "make_dynamic": lambda value: motcua.make_dynamic(STATIC, value),
}
OPTIONAL_NUMBERS: dict[str, Callable[[Any], Any]] = {
    "amount": built("amount"),
    "fold": lambda value: motcua.fold("a", limit=value),
    "inspect": lambda value: motcua.inspect(STATIC, limit=value),
    "min_version": lambda value: motcua.encode_symbol("", min_version=value),
    "svg": lambda value: SYMBOL.svg(quiet_zone=value),
    "png": lambda value: SYMBOL.png(quiet_zone=value),
    "pixels": lambda value: SYMBOL.png(pixels_per_module=value),
    "terminal": lambda value: SYMBOL.terminal(quiet_zone=value),
}
FLAGS: dict[str, Callable[[Any], Any]] = {
    "recover_nested_service": lambda value: motcua.inspect(STATIC, recover_nested_service=value),
    "southern": lambda value: motcua.amount_in_words(1, southern=value),
    "optimal_segments": lambda value: motcua.encode_symbol("", optimal_segments=value),
    "lenient": lambda value: motcua.read_dossier_code("H34.15-240617-0001", lenient=value),
    "declare_utf8": lambda value: motcua.encode_symbol("", declare_utf8=value),
}
OTHERS: dict[str, Callable[[Any], Any]] = {
    "scanned": lambda value: motcua.compare(value, TRANSFER),
    "expected": lambda value: motcua.compare(TRANSFER, value),
    "day": motcua.bank("970436").is_attested_by,
}
OPTIONAL_DAYS: dict[str, Callable[[Any], Any]] = {
    "issued": lambda value: motcua.read_personal_number("062198000001", issued=value),
    "province on": lambda value: motcua.province("62", on=value),
    "on": lambda value: motcua.read_tax_code("0100109106", on=value),
}
NO_TEXT = [b"00020101", bytearray(b"0"), True, 0, 1.5, float("nan"), ["970436"], {}, object(), Silent()]
NO_INTEGER = [True, 1.0, 1.5, float("nan"), float("inf"), "1", b"1", Decimal(1), 1j, [1], Silent()]
NO_DAY = [datetime.datetime(2024, 6, 15), datetime.time(), datetime.timedelta(1)]
NO_FLAG = [0, 1, "true", "", [], Silent()]


def refusal(call: Callable[[Any], Any], value: Any) -> motcua.MotcuaError:
    with pytest.raises(motcua.MotcuaError) as caught:
        call(value)
    error = caught.value
    assert error.code in {rule.code for rule in motcua.rules()}
    assert error.message("vi")
    assert error.message("en") in str(error)
    return error


def refused_types() -> list[Any]:
    kinds: list[tuple[dict[str, Callable[[Any], Any]], list[Any]]] = [
        (TEXTS, [*NO_TEXT, None]),
        (OPTIONAL_TEXTS, NO_TEXT),
        (AMOUNTS, [*NO_INTEGER, None]),
        (OPTIONAL_NUMBERS, NO_INTEGER),
        (FLAGS, NO_FLAG),
        (OPTIONAL_DAYS, [*NO_TEXT, *NO_DAY]),
        (OTHERS, [*NO_TEXT, *NO_DAY, None]),
    ]
    return [
        pytest.param(call, value, id=f"{name}-{type(value).__name__}-{index}")
        for calls, values in kinds
        for name, call in calls.items()
        for index, value in enumerate(values)
    ]


@pytest.mark.parametrize(("call", "value"), refused_types())
def test_another_type_is_a_type_error_with_a_code(call: Callable[[Any], Any], value: Any) -> None:
    error = refusal(call, value)
    assert isinstance(error, motcua.MotcuaTypeError)
    assert isinstance(error, TypeError)
    assert isinstance(error, ValueError)
    moment = isinstance(value, datetime.datetime) and error.path in ("day", "issued", "on")
    assert error.code == ("argument-moment" if moment else "argument-type")
    assert error.path


@pytest.mark.parametrize("text", ["\ud800", "970436\udfff", "\udc00" * 1000])
@pytest.mark.parametrize("call", [*TEXTS.values(), *OPTIONAL_TEXTS.values()])
def test_half_a_surrogate_pair_is_refused(call: Callable[[Any], Any], text: str) -> None:
    assert refusal(call, text).code == "text-not-unicode"


@pytest.mark.parametrize("dong", [-1, -(2**63), -(2**127) - 1, -(10**1000), 2**64, 2**127, 2**128, 10**1000])
@pytest.mark.parametrize("call", [*AMOUNTS.values(), OPTIONAL_NUMBERS["amount"]])
def test_amounts_out_of_range_are_refused(call: Callable[[Any], Any], dong: int) -> None:
    error = refusal(call, dong)
    assert (error.code, error.path) == ("amount-out-of-range", "amount")


@pytest.mark.parametrize("dong", [0, 10_000_000_000_000, 2**64 - 1])
def test_amounts_that_no_payload_carries_are_refused(dong: int) -> None:
    assert refusal(built("amount"), dong).code == "amount-out-of-range"
    assert refusal(AMOUNTS["make_dynamic"], dong).code == "amount-out-of-range"
    assert motcua.format_amount(dong).endswith(" ₫")


@pytest.mark.parametrize("number", [-1, -(10**1000), 2**128, 10**1000])
@pytest.mark.parametrize("name", [name for name in OPTIONAL_NUMBERS if name != "amount"])
def test_counts_out_of_range_are_refused(name: str, number: int) -> None:
    assert refusal(OPTIONAL_NUMBERS[name], number).code == "argument-range"


def test_counts_beyond_their_own_limits_are_refused() -> None:
    assert refusal(OPTIONAL_NUMBERS["svg"], 256).code == "argument-range"
    assert refusal(OPTIONAL_NUMBERS["pixels"], 2**16).code == "argument-range"
    assert refusal(OPTIONAL_NUMBERS["pixels"], 0).code == "symbol-image-size"
    assert refusal(OPTIONAL_NUMBERS["min_version"], 41).code == "symbol-version"
    assert motcua.fold("abc", limit=2**64 - 1).text == "abc"


def test_colours_that_readers_confuse_are_refused_unless_asked_for() -> None:
    inverted: dict[str, Any] = {"foreground": "#ffffff", "background": "#000000"}
    others: list[dict[str, Any]] = [{"background": "#000000"}, {"foreground": "#ffff00"}]
    for colours in (inverted, *others):
        error = refusal(lambda drawn: SYMBOL.svg(**drawn), colours)
        assert (error.code, error.path) == ("symbol-contrast", "foreground")
        assert SYMBOL.svg(low_contrast=True, **colours)
    assert 'width="30mm" height="30mm"' in SYMBOL.svg(width="30mm")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("profile", "unknown-word"),
        ("language", "unknown-word"),
        ("screen", "unknown-word"),
        ("level", "symbol-level"),
        ("service", "service-unknown"),
        ("initiation", "initiation-unknown"),
        ("foreground", "symbol-colour"),
        ("width", "symbol-length"),
    ],
)
@pytest.mark.parametrize("word", ["", "Vietqr", "EN", "l", "qrpush", "11", " dark", "dark\0", "x" * 100_000])
def test_unknown_words_are_refused(name: str, code: str, word: str) -> None:
    error = refusal(OPTIONAL_TEXTS[name], word)
    assert (error.code, error.path) == (code, name)


@pytest.mark.parametrize(
    "word", ["", "2024-02-30", "15/06/2024", "2024-6-15", "2024-06-15T00:00", "x" * 100_000]
)
@pytest.mark.parametrize("call", [OTHERS["day"], *OPTIONAL_DAYS.values()])
def test_days_that_are_none_are_refused(call: Callable[[Any], Any], word: str) -> None:
    assert refusal(call, word).code == "date-format"


def test_unknown_names_and_missing_parts_are_type_errors() -> None:
    untyped: Any = motcua
    with pytest.raises(TypeError, match="acount"):
        untyped.Transfer("970436", acount="0011012345678")
    with pytest.raises(TypeError):
        untyped.Transfer("970436")
    with pytest.raises(TypeError):
        untyped.Transfer("970436", "0011012345678", "QRPUSH")
    with pytest.raises(TypeError):
        untyped.inspect(STATIC, "emvco")


@pytest.mark.parametrize("text", ["0" * 100_000, STATIC * 1000, "á" * 50_000, "\0" * 100_000, "🏦" * 25_000])
def test_hundred_kilobytes_are_refused(text: str) -> None:
    inspection = motcua.inspect(text)
    assert not inspection.readable
    assert not inspection.payable
    assert [finding.code for finding in inspection.findings] == ["input-too-long"]
    assert inspection.findings[0].found == len(text.encode())
    for call in (TEXTS["read_payload"], TEXTS["read_transfer"], TEXTS["make_dynamic"]):
        assert refusal(call, text).code == "input-too-long"
    for name in ("bin", "account", "purpose", "merchant_name", "mcc"):
        refusal(built(name), text)
    assert refusal(motcua.encode_symbol, text).code == "symbol-too-long"
    assert len(motcua.fold(text).text) <= len(text)


@given(st.text(alphabet=st.characters(codec="utf-8", min_codepoint=0x100), min_size=3))
def test_no_message_tells_the_value(text: str) -> None:
    for call in (*TEXTS.values(), *OPTIONAL_TEXTS.values()):
        error = error_of(call, text)
        if error is not None:
            assert text not in f"{error}{error!r}{error.message('vi')}{error.finding!r}"
            assert pickle.loads(pickle.dumps(error)).finding == error.finding


def error_of(call: Callable[[Any], Any], value: Any) -> motcua.MotcuaError | None:
    try:
        call(value)
    except motcua.MotcuaError as error:
        return error
    return None


def resident_kilobytes() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


def test_memory_stays_flat_over_refused_calls() -> None:
    calls: list[tuple[Callable[[Any], Any], Any]] = [
        (motcua.read_transfer, STATIC[:-1] + "0"),
        (built("account"), "0011-012-345678"),
        (built("amount"), -1),
        (built("purpose"), b"Nop phi"),
        (motcua.encode_symbol, "0" * 3000),
        (OPTIONAL_TEXTS["profile"], "EMV"),
        (TEXTS["payload"], "\ud800"),
        (motcua.bank, "971100"),
    ]

    def refuse(times: int) -> None:
        for index in range(times):
            call, value = calls[index % len(calls)]
            try:
                call(value)
            except motcua.MotcuaError:
                continue
            raise AssertionError(index % len(calls))

    refuse(20_000)
    gc.collect()
    resident = resident_kilobytes()
    refuse(100_000)
    gc.collect()
    assert resident_kilobytes() - resident < 1024

    tracemalloc.start()
    refuse(1_000)
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    refuse(10_000)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 16 * 1024
