"""Times calls through Python against the core's own, which come as lines "name nanoseconds" on stdin."""

import sys
from binascii import crc_hqx
from collections.abc import Callable
from time import perf_counter_ns

import motcua

ROUNDS = 15
CALLS = 20_000


def encode() -> str:
    return motcua.encode_transfer(
        "970436", "0011012345678", amount=50_000, purpose="Le phi H34.15-240617-0001"
    )


def encode_object() -> str:
    return motcua.Transfer(
        "970436", "0011012345678", amount=50_000, purpose="Le phi H34.15-240617-0001"
    ).payload()


ROWS = 2_000
BINS = ["970436"] * ROWS
ACCOUNTS = [f"001101{row:07}" for row in range(ROWS)]
AMOUNTS = [50_000 + row for row in range(ROWS)]
PURPOSES = [f"Le phi H34.15-240617-{row:04}" for row in range(ROWS)]


def encode_list() -> list[str | None]:
    return motcua.encode_transfers(BINS, ACCOUNTS, amounts=AMOUNTS, purposes=PURPOSES)[0]


def encode_by_hand() -> list[str | None]:
    """The same rows by f-strings, which check nothing."""
    payloads: list[str | None] = []
    for bin, account, amount, purpose in zip(BINS, ACCOUNTS, AMOUNTS, PURPOSES, strict=True):
        beneficiary = f"0006{bin}01{len(account):02}{account}"
        template = f"0010A00000072701{len(beneficiary):02}{beneficiary}0208QRIBFTTA"
        dong, additional = str(amount), f"08{len(purpose):02}{purpose}"
        text = (
            f"00020101021238{len(template):02}{template}530370454{len(dong):02}{dong}5802VN"
            f"62{len(additional):02}{additional}6304"
        )
        payloads.append(f"{text}{crc_hqx(text.encode(), 0xFFFF):04X}")
    return payloads


def refuse() -> object:
    try:
        return motcua.Transfer("970436", "0011-012-345678", amount=50_000)
    except motcua.MotcuaError as error:
        return error


PAYLOAD = encode()
assert encode_object() == PAYLOAD
assert encode_list() == encode_by_hand()
TIMED: dict[str, tuple[Callable[[], object], int]] = {
    "encode": (encode, CALLS),
    "encode, by a Transfer": (encode_object, CALLS),
    "inspect": (lambda: motcua.inspect(PAYLOAD), CALLS),
    "read": (lambda: motcua.read_transfer(PAYLOAD).amount, CALLS),
    "refuse": (refuse, CALLS),
    "draw": (lambda: motcua.encode_symbol(PAYLOAD).svg(), CALLS // 20),
}


def least(call: Callable[[], object], calls: int) -> int:
    """The least time of a call in nanoseconds: what else the machine does only adds to it."""
    rounds = []
    for _ in range(ROUNDS):
        start = perf_counter_ns()
        for _ in range(calls):
            call()
        rounds.append((perf_counter_ns() - start) // calls)
    return min(rounds)


core = {name: int(time) for name, time in map(str.split, sys.stdin)}
print("| call | Rust | Python | ratio |\n| --- | --- | --- | --- |")
for name, (call, calls) in TIMED.items():
    python, rust = least(call, calls), core[name.partition(",")[0]]
    print(f"| {name} | {rust / 1000:.2f} µs | {python / 1000:.2f} µs | {python / rust:.1f} |")

row, by_hand = (least(call, CALLS // ROWS) / ROWS for call in (encode_list, encode_by_hand))
rust = core["encode"]
print(f"| encode, a row of a list | {rust / 1000:.2f} µs | {row / 1000:.2f} µs | {row / rust:.1f} |")
print(f"| encode, a row by f-strings | – | {by_hand / 1000:.2f} µs | {by_hand / row:.1f} × our row |")
