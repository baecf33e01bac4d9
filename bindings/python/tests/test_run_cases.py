"""The runner of the shared cases sees what it must not pass over."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import run_cases

EXPECTED = {"ok": {"vi": "một đồng"}}


def case(**changes: Any) -> dict[str, Any]:
    return {"id": "one", "call": "money.words", "input": {"amount": 1}, "expect": EXPECTED, **changes}


@pytest.mark.parametrize(
    "changed",
    [
        {"call": "no.such.call"},
        {"expect": {"ok": {"vi": "hai đồng"}}},
        {"expect": {"ok": {"vi": "một đồng", "fr": "un dong"}}},
        {"expect": {"err": {"code": "amount-out-of-range"}}},
        {"expect": {}},
        {"expect": {**EXPECTED, "err": {"code": "amount-out-of-range"}}},
        {"input": {"amount": -1}},
        {"input": {}},
    ],
)
def test_a_wrong_case_fails(tmp_path: Path, changed: dict[str, Any]) -> None:
    (tmp_path / "cases.json").write_text(json.dumps([case(), case(**changed)]), encoding="utf-8")
    passed, failures, _ = run_cases.run(tmp_path, {})
    assert (passed, len(failures)) == (1, 1)


def test_a_directory_without_cases_fails(tmp_path: Path) -> None:
    assert run_cases.run(tmp_path, {})[1]


def test_types_are_told_apart() -> None:
    assert not run_cases.matches({"a": True}, {"a": 1})
    assert not run_cases.matches({"a": [1]}, {"a": [1, 2]})
    assert run_cases.matches({"a": None}, {})


def test_stale_exceptions_are_told() -> None:
    asked = Counter({"money.words": 1, "later.call": 1})
    assert run_cases.stale({"later.call": "comes later"}, asked) == []
    assert len(run_cases.stale({"later.call": ""}, asked)) == 1
    assert len(run_cases.stale({"money.words": "answered"}, asked)) == 1
    assert len(run_cases.stale({"gone.call": "gone"}, asked)) == 1
