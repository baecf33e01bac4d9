"""Lists in one call: a refused row keeps its number and why, and the rest goes on."""

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import motcua
import pytest
from hypothesis import given
from hypothesis import strategies as st

BIN, ACCOUNT = "970436", "0011012345678"
PAYLOAD = motcua.Transfer(BIN, ACCOUNT, amount=50_000).payload()


class Cell:
    """A whole number as cells of data frames are: no `int`, but with `__index__`."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __index__(self) -> int:
        return self.number


def one(row: dict[str, Any]) -> str | motcua.Finding:
    try:
        return motcua.Transfer(**row).payload()
    except motcua.MotcuaError as error:
        return error.finding


cells = st.fixed_dictionaries(
    {
        "bin": st.sampled_from([BIN, "970403", "97043", ""]),
        "account": st.sampled_from([ACCOUNT, "0011-", "A1", "x" * 20]),
        "amount": st.none() | st.integers(-5, 10**14),
        "purpose": st.none() | st.sampled_from(["Le phi", "Lệ phí", "x" * 26, ""]),
        "bill_number": st.none() | st.sampled_from(["HD01", "x" * 26]),
        "reference": st.none() | st.sampled_from(["REF", "é"]),
    }
)


@given(st.lists(cells, max_size=8))
def test_a_list_is_its_rows_one_by_one(rows: list[dict[str, Any]]) -> None:
    def column(name: str) -> list[Any]:
        return [row[name] for row in rows]

    payloads, refusals = motcua.encode_transfers(
        column("bin"),
        column("account"),
        amounts=column("amount"),
        purposes=column("purpose"),
        bill_numbers=column("bill_number"),
        references=column("reference"),
    )
    refused = {refusal.row: refusal.finding for refusal in refusals}
    assert [payload or refused.pop(row) for row, payload in enumerate(payloads)] == [one(row) for row in rows]
    assert not refused
    transfers, _ = motcua.read_transfers(payload or "" for payload in payloads)
    assert [transfer and transfer.payload() for transfer in transfers] == payloads


def test_cells_that_cannot_be_read_refuse_their_row_alone() -> None:
    wrong: Any = [BIN, None, 970436, BIN, BIN]
    amounts: Any = [1, 1, 1, float("nan"), Cell(7)]
    payloads, refusals = motcua.encode_transfers(wrong, [ACCOUNT] * 5, amounts=amounts)
    assert [payload is not None for payload in payloads] == [True, False, False, False, True]
    told = [(refusal.row, refusal.finding.code, refusal.finding.path) for refusal in refusals]
    assert told == [(1, "argument-type", "bin"), (2, "argument-type", "bin"), (3, "argument-type", "amount")]
    assert payloads[4] == motcua.Transfer(BIN, ACCOUNT, amount=7).payload()


@pytest.mark.parametrize(
    ("columns", "path"),
    [
        ({"accounts": [ACCOUNT]}, "accounts"),
        ({"amounts": [1]}, "amounts"),
        ({"purposes": []}, "purposes"),
        ({"bill_numbers": ["a"] * 3}, "bill_numbers"),
        ({"references": ["a"]}, "references"),
    ],
)
def test_columns_of_other_lengths_are_refused(columns: dict[str, Any], path: str) -> None:
    with pytest.raises(motcua.MotcuaError) as caught:
        motcua.encode_transfers(**{"bins": [BIN] * 2, "accounts": [ACCOUNT] * 2, **columns})
    assert (caught.value.code, caught.value.path) == ("column-length", path)


@pytest.mark.parametrize("values", ["970436", None, 5, 1.5])
def test_what_is_no_list_is_refused(values: Any) -> None:
    calls: dict[str, Callable[[], Any]] = {
        "bins": lambda: motcua.encode_transfers(values, [ACCOUNT]),
        "accounts": lambda: motcua.encode_transfers([BIN], values),
        "payloads": lambda: motcua.read_transfers(values),
        "texts": lambda: motcua.draw_svgs(values),
    }
    for name, call in [*calls.items(), ("payloads", lambda: motcua.inspect_payloads(values))]:
        with pytest.raises(motcua.MotcuaTypeError) as caught:
            call()
        assert (caught.value.code, caught.value.path) == ("argument-type", name)


def test_a_list_that_fails_while_it_is_read_passes_that_on() -> None:
    def rows() -> Any:
        yield BIN
        raise OSError("the disk")

    with pytest.raises(OSError, match="the disk"):
        motcua.encode_transfers(rows(), [ACCOUNT])


@pytest.mark.parametrize("rows", [1, 511, 512, 513, 2_047, 2_048, 5_000, 40_000])
def test_rows_keep_their_places_in_a_list_of_any_length(rows: int) -> None:
    # Both sides of every place where a block could end.
    places = {0, rows - 1} | {
        place for block in (512, rows // 4, 8_192) for place in range(0, rows, block or 1)
    }
    places |= {place - 1 for place in places if place}
    refused = dict(zip(sorted(places), ["97043", None, 970436] * len(places), strict=False))
    bins: list[Any] = [refused.get(row, BIN) for row in range(rows)]
    payloads, refusals = motcua.encode_transfers(bins, [ACCOUNT] * rows, amounts=range(1, rows + 1))
    codes = ["bin-format" if refused[row] == "97043" else "argument-type" for row in sorted(refused)]
    assert [(refusal.row, refusal.finding.code) for refusal in refusals] == list(
        zip(sorted(refused), codes, strict=True)
    )
    for row, payload in enumerate(payloads):
        assert payload == (None if row in refused else motcua.encode_transfer(BIN, ACCOUNT, amount=row + 1))


def test_columns_may_be_whatever_gives_texts() -> None:
    class Word(str):
        pass

    class Words(list[str]):
        def __iter__(self) -> Any:
            return iter([ACCOUNT] * 2)

    expected = [motcua.encode_transfer(BIN, ACCOUNT, amount=5, purpose="Le phi")] * 2
    for bins in ((BIN, Word(BIN)), [Word(BIN), BIN], {1: BIN, 2: BIN}.values()):
        for accounts in ([ACCOUNT] * 2, Words(), (account for account in [ACCOUNT, Word(ACCOUNT)])):
            amounts: Any = [5, Cell(5)]
            payloads, _ = motcua.encode_transfers(
                bins, accounts, amounts=amounts, purposes=iter(["Le phi"] * 2)
            )
            assert payloads == expected
    assert motcua.encode_transfers([], [], amounts=()) == ([], ())


def test_a_cell_is_refused_as_by_itself() -> None:
    amounts = [10**30, -(10**30), 2**200, -(2**200), 2**63, -(2**63) - 1, 0, True, "5", 5.0]
    untyped: Any = motcua
    _, refusals = untyped.encode_transfers([BIN] * 10, [ACCOUNT] * 10, amounts=amounts)
    assert [refusal.finding for refusal in refusals] == [
        one({"bin": BIN, "account": ACCOUNT, "amount": amount}) for amount in amounts
    ]
    assert [refusal.row for refusal in refusals] == list(range(10))


def test_of_several_cells_that_cannot_be_read_the_first_is_told() -> None:
    untyped: Any = motcua
    _, refusals = untyped.encode_transfers(
        [BIN, "97043", BIN],
        [ACCOUNT, ACCOUNT, "\ud800"],
        amounts=["x", 1, 1],
        purposes=[5, 5, None],
        references=[None, None, b"x"],
    )
    told = [(refusal.row, refusal.finding.code, refusal.finding.path) for refusal in refusals]
    assert told == [
        (0, "argument-type", "amount"),
        (1, "argument-type", "purpose"),
        (2, "text-not-unicode", "account"),
    ]


def test_a_list_that_changes_while_it_is_read_counts_as_it_was() -> None:
    bins = [BIN] * 3

    class Emptying:
        def __index__(self) -> int:
            bins.clear()
            return 5

    payloads, refusals = motcua.encode_transfers(bins, [ACCOUNT] * 3, amounts=[1, Emptying(), 2])
    assert bins == []
    assert refusals == ()
    assert payloads == [motcua.encode_transfer(BIN, ACCOUNT, amount=amount) for amount in (1, 5, 2)]


def test_a_list_that_another_thread_empties_counts_as_it_was() -> None:
    rows = 20_000
    accounts = [f"{row:019}" for row in range(rows)]
    expected = [motcua.encode_transfer(BIN, account) for account in accounts]

    def emptying() -> None:
        accounts.clear()
        # Whoever reads a text that is gone finds another one there.
        others.extend(f"9{row:018}" for row in range(rows))

    others: list[str] = []
    thread = threading.Thread(target=emptying)

    # The thread is started when the accounts have been taken: nothing but the writing is left to do.
    def purposes() -> Any:
        yield from (None,) * rows
        thread.start()

    payloads, refusals = motcua.encode_transfers([BIN] * rows, accounts, purposes=purposes())
    thread.join()
    assert (accounts, refusals) == ([], ())
    assert payloads == expected


def test_inspections_and_drawings_are_those_of_single_calls() -> None:
    texts: Any = [PAYLOAD, PAYLOAD[:-1], "", None, "x" * 3_000]
    inspections, refusals = motcua.inspect_payloads(texts)
    assert inspections == [None if text is None else motcua.inspect(text) for text in texts]
    assert [(refusal.row, refusal.finding.code) for refusal in refusals] == [(3, "argument-type")]
    drawings, refusals = motcua.draw_svgs(texts, "H")
    assert drawings[:2] == [motcua.encode_symbol(text, "H").svg() for text in texts[:2]]
    assert [(refusal.row, refusal.finding.code) for refusal in refusals] == [
        (3, "argument-type"),
        (4, "symbol-too-long"),
    ]
    with pytest.raises(motcua.MotcuaError, match="symbol-level"):
        motcua.draw_svgs([PAYLOAD], "l")


def test_other_threads_run_meanwhile() -> None:
    ran = threading.Event()
    started = threading.Event()

    def other() -> None:
        started.set()
        ran.set()

    # The other thread is started from inside of the list, after which nothing but the drawing is left to do.
    def texts() -> Any:
        yield from (PAYLOAD,) * 2_000
        thread = threading.Thread(target=other)
        thread.start()
        started.wait()

    drawings, _ = motcua.draw_svgs(texts())
    assert ran.is_set()
    assert len(drawings) == 2_000


def test_whole_numbers_are_what_says_so() -> None:
    assert motcua.Transfer(BIN, ACCOUNT, amount=Cell(50_000)).amount == 50_000
    assert motcua.format_amount(Cell(5)) == "5 ₫"


def test_all_faults_at_once() -> None:
    faults = motcua.check_transfer("97043", None, amount=0, purpose="é", mcc="1", service="QRPUSH")
    # A purchase names the shop and its city, too.
    paths = {"bin", "account", "amount", "purpose", "mcc", "merchant_name", "merchant_city"}
    assert sorted(fault.path for fault in faults) == sorted(paths)
    untyped: Any = motcua
    typed = untyped.check_transfer(970436, ACCOUNT, amount=1.5, purpose="é", store=b"1")
    assert {(fault.path, fault.code) for fault in typed} == {
        ("bin", "argument-type"),
        ("amount", "argument-type"),
        ("store", "argument-type"),
        ("purpose", "purpose-characters"),
    }
    assert motcua.check_transfer(BIN, ACCOUNT, amount=Cell(1)) == ()
    assert all(ACCOUNT not in str(fault) for fault in motcua.check_transfer("1", ACCOUNT))


def test_values_become_json() -> None:
    values: list[Any] = [
        motcua.Transfer(BIN, ACCOUNT, amount=1),
        motcua.inspect(PAYLOAD),
        motcua.bank(BIN),
        motcua.province("51", on="2025-07-01"),
        motcua.inspect("").findings[0],
        motcua.read_transfers([""])[1][0],
        motcua.read_dossier_code("H34.15-240617-0001"),
    ]
    told = [json.loads(json.dumps(value.to_dict())) for value in values]
    assert told[0] == {
        "bin": BIN,
        "account": ACCOUNT,
        "service": "QRIBFTTA",
        "initiation": "dynamic",
        "amount": 1,
    }
    assert told[1]["transfer"]["amount"] == 50_000
    assert told[3]["valid_from"] == "2025-07-01"
    assert told[4]["severity"] == "error"
    assert told[6]["received_on"] == "2024-06-17"


def test_symbols_are_saved_and_shown(tmp_path: Path) -> None:
    symbol = motcua.encode_symbol(PAYLOAD)
    svg, png = tmp_path / "code.svg", tmp_path / "code.PNG"
    symbol.save(svg)
    symbol.save(str(png))
    assert svg.read_text("utf-8") == symbol.svg() == symbol._repr_svg_()
    assert png.read_bytes() == symbol.png() == symbol._repr_png_()
    with pytest.raises(FileExistsError):
        symbol.save(svg)
    svg.write_text("old", encoding="utf-8")
    symbol.save(svg, overwrite=True)
    assert svg.read_text("utf-8") == symbol.svg()
    for name in (tmp_path / "code.jpg", tmp_path / "code"):
        with pytest.raises(motcua.MotcuaError) as caught:
            symbol.save(name)
        assert (caught.value.code, caught.value.path) == ("unknown-word", "path")
        assert not name.exists()
    for wrong in (None, 5, b"code.svg"):
        untyped: Any = symbol
        with pytest.raises(motcua.MotcuaTypeError):
            untyped.save(wrong)
