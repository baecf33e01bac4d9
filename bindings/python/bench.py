"""Times calls through Python against the core's own, which come as lines "name nanoseconds" on stdin."""

import sys
from collections.abc import Callable
from time import perf_counter_ns

import motcua

ROUNDS = 15
CALLS = 20_000


def encode() -> object:
    return motcua.Transfer(
        "970436", "0011012345678", amount=50_000, purpose="Le phi H34.15-240617-0001"
    ).payload()


def refuse() -> object:
    try:
        return motcua.Transfer("970436", "0011-012-345678", amount=50_000)
    except motcua.MotcuaError as error:
        return error


PAYLOAD = str(encode())
TIMED: dict[str, tuple[Callable[[], object], int]] = {
    "encode": (encode, CALLS),
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
    python = least(call, calls)
    print(f"| {name} | {core[name] / 1000:.2f} µs | {python / 1000:.2f} µs | {python / core[name]:.1f} |")
