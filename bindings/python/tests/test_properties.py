"""Properties over the public API."""

import pickle
import string
from typing import Any

import motcua
from hypothesis import given, settings
from hypothesis import strategies as st

COMMON = "".join(chr(code) for code in range(0x20, 0x7F))


def common(longest: int) -> st.SearchStrategy[str]:
    return st.text(COMMON, min_size=1, max_size=longest)


PARTS = st.fixed_dictionaries(
    {},
    optional={
        "initiation": st.sampled_from(motcua.Initiation),
        "amount": st.integers(1, 9_999_999_999_999),
        "purpose": common(25),
        "bill_number": common(6),
        "store": common(6),
        "reference": common(6),
        "customer": common(6),
        "merchant_name": common(25),
        "merchant_city": common(15),
        "postal_code": common(10),
        "mcc": st.text(string.digits, min_size=4, max_size=4),
    },
)
TRANSFERS = st.builds(
    lambda bank, account, parts: motcua.Transfer(bank, account, **parts),
    st.text(string.digits, min_size=6, max_size=6),
    st.text(string.digits + string.ascii_letters, min_size=1, max_size=19),
    PARTS,
)


@given(TRANSFERS)
def test_what_is_written_is_read_again(transfer: motcua.Transfer) -> None:
    payload = transfer.payload()
    inspection = motcua.inspect(payload)
    assert inspection.payable
    assert inspection.transfer == transfer == motcua.read_transfer(payload)
    assert motcua.read_payload(payload).rewritten == payload
    assert pickle.loads(pickle.dumps(transfer)).payload() == payload
    assert motcua.compare(motcua.read_transfer(payload), transfer) == ()


@given(TRANSFERS, st.integers(0), st.characters(codec="utf-8"))
def test_a_changed_character_is_never_paid_elsewhere(
    transfer: motcua.Transfer, place: int, character: str
) -> None:
    payload = transfer.payload()
    place %= len(payload)
    changed = payload[:place] + character + payload[place + 1 :]
    inspection = motcua.inspect(changed)
    if inspection.transfer is not None:
        # The checksum in lower case, or nothing changed at all.
        assert changed.upper() == payload.upper()
        assert motcua.compare(inspection.transfer, transfer) == ()


@given(st.text() | st.text(string.digits, max_size=200), st.sampled_from(motcua.Profile), st.booleans())
def test_any_text_is_answered(text: str, profile: motcua.Profile, recover: bool) -> None:
    inspection = motcua.inspect(text, profile=profile, recover_nested_service=recover)
    length = len(text.encode())
    assert inspection.payable <= inspection.readable
    for finding in inspection.findings:
        if finding.span is not None:
            start, end = finding.span
            assert 0 <= start <= end <= length
            text.encode()[start:end].decode()


@given(st.text(), st.none() | st.integers(0, 100))
def test_folded_text_is_plain(text: str, limit: int | None) -> None:
    folded = motcua.fold(text, limit=limit)
    assert set(folded.text) <= set(string.ascii_letters + string.digits + " ._-")
    assert limit is None or len(folded.text) <= limit
    assert motcua.fold(folded.text).is_unchanged
    assert folded.is_unchanged == (folded.text == text)


@given(st.integers(0, 2**64 - 1))
def test_amounts_as_texts(dong: int) -> None:
    assert motcua.parse_amount(str(dong)) == dong
    assert int(motcua.format_amount(dong).removesuffix(" ₫").replace(".", "")) == dong
    assert motcua.amount_in_words(dong).endswith(" đồng")


@settings(deadline=None)
@given(st.text(max_size=300), st.sampled_from(motcua.Level), st.booleans(), st.integers(1, 40))
def test_symbols_are_kept(text: str, level: motcua.Level, optimal: bool, version: int) -> None:
    options: dict[str, Any] = {"optimal_segments": optimal, "min_version": version}
    symbol = motcua.encode_symbol(text, level, **options)
    assert symbol.version >= version
    assert symbol.size == 17 + 4 * symbol.version == len(symbol.rows) == len(symbol.rows[0])
    assert pickle.loads(pickle.dumps(symbol)) == symbol
    assert symbol.terminal(quiet_zone=0).count("\n") == (symbol.size + 1) // 2
