"""Writes a list of 2000 rows as many times as the argument says: what test.sh counts the instructions of."""

import sys

import motcua

ROWS = 2_000
BINS = ["970436"] * ROWS
ACCOUNTS = [f"001101{row:07}" for row in range(ROWS)]
AMOUNTS = [50_000 + row for row in range(ROWS)]
PURPOSES = [f"Le phi H34.15-240617-{row:04}" for row in range(ROWS)]

for _ in range(int(sys.argv[1])):
    payloads, refusals = motcua.encode_transfers(BINS, ACCOUNTS, amounts=AMOUNTS, purposes=PURPOSES)
    assert len(payloads) == ROWS
    assert not refusals
