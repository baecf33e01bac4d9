"""Runs the cases that every language runs, through the public API alone.

    python run_cases.py DIRECTORY EXCEPTIONS [--partial]

Every JSON file under the directory is an array of cases. A call that is neither answered here nor listed
with a reason among the exceptions is a failure; so is a listed call that is answered here, or that no case
asks for, unless the directory holds a part of the cases only.
"""

import dataclasses
import datetime
import importlib.util
import inspect
import json
import keyword
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import motcua

Object = dict[str, Any]
FIELDS = [
    "bin",
    "account",
    "service",
    "initiation",
    "amount",
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
    "mcc",
]


def transfer(given: Object) -> motcua.Transfer:
    return motcua.Transfer(**{name: given[name] for name in FIELDS if name in given})


def vietqr_read(given: Object) -> Object:
    read = motcua.read_transfer(given["payload"])
    return {name: getattr(read, name) for name in FIELDS}


def vietqr_write(given: Object) -> Object:
    parts = {name: given[name] for name in FIELDS if name in given}
    payload = motcua.encode_transfer(**parts)
    assert payload == motcua.Transfer(**parts).payload()
    return {"payload": payload}


def vietqr_compare(given: Object) -> Object:
    differences = motcua.compare(motcua.read_transfer(given["scanned"]), transfer(given))
    return {"differences": [difference.part for difference in differences]}


def vietqr_rewrite(given: Object) -> Object:
    options = {name: given.get(name) for name in ("bill_number", "reference", "purpose")}
    return {"payload": motcua.make_dynamic(given["payload"], given["amount"], **options)}


def vietqr_bank(given: Object) -> Object:
    bank, on = motcua.bank(given["bin"]), given.get("on")
    return {**bank_told(bank), "attested": on and bank.is_attested_by(on)}


def bank_told(bank: motcua.Bank) -> Object:
    return {
        "bin": bank.bin,
        "name": bank.name,
        "short_name": bank.short_name,
        "aliases": [*bank.aliases, *bank.former_names],
        "sources": [source.id for source in bank.sources],
    }


def name_of(given: Object) -> Object:
    return {language: motcua.name_of(given["path"], language) for language in motcua.Language}


def money_parse(given: Object) -> Object:
    return {"amount": motcua.parse_amount(given["text"], lenient=given.get("mode") == "lenient")}


def money_words(given: Object) -> Object:
    return {language: motcua.amount_in_words(given["amount"], language) for language in motcua.Language}


def symbol_modules(given: Object) -> Object:
    symbol = motcua.encode_symbol(given["text"], given.get("level"))
    return {"version": symbol.version, "mask": symbol.mask, "rows": list(symbol.rows)}


def dossier_code(given: Object) -> motcua.DossierCode:
    lenient = {None: None, "strict": False, "lenient": True}[given.get("mode")]
    return motcua.read_dossier_code(given["value"], lenient=lenient)


def plain(value: Any) -> Any:
    """A value of this package as the cases write it: objects, lists, texts, numbers."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


# What a call gives is compared as `plain` has it.
CALLS: dict[str, Callable[[Object], Any]] = {
    "dossier.code": dossier_code,
    "identity.personal_number": lambda given: motcua.read_personal_number(
        given["value"], issued=given.get("issued")
    ),
    "identity.phone": lambda given: motcua.read_phone(given["value"]),
    "identity.province": lambda given: motcua.province(given["code"], on=given.get("on")),
    "identity.tax_code": lambda given: motcua.read_tax_code(given["value"], on=given.get("on")),
    "money.parse": money_parse,
    "money.words": money_words,
    "payload.inspect": lambda given: motcua.inspect(given["payload"], profile=given.get("profile")),
    "payload.read": lambda given: motcua.read_payload(given["payload"]),
    "symbol.modules": symbol_modules,
    "text.fold": lambda given: motcua.fold(given["text"], limit=given.get("limit")),
    "vietqr.bank": vietqr_bank,
    "vietqr.compare": vietqr_compare,
    "vietqr.find_bank": lambda given: bank_told(motcua.find_bank(given["text"])),
    "vietqr.name_of": name_of,
    "vietqr.read": vietqr_read,
    "vietqr.rewrite": vietqr_rewrite,
    "vietqr.write": vietqr_write,
}


def printed(call: str) -> Callable[..., Any] | None:
    """The function of a call whose module is printed from the one description of what crosses."""
    room, _, name = call.partition(".")
    if not room.isidentifier() or importlib.util.find_spec(f"motcua.{room}") is None:
        return None
    function = getattr(getattr(motcua, room), name or room, None)
    return function if inspect.isfunction(function) else None


def digits(given: Object) -> Object:
    """Amounts of call-backs in their digits, as a text: some platforms send numbers."""
    as_text = [
        {**callback, "amount": json.dumps(callback["amount"])}
        if isinstance(callback.get("amount"), int | float)
        else callback
        for callback in given.get("callbacks", [])
    ]
    return {**given, "callbacks": as_text}


# What a case's input becomes before a printed function is asked.
ADAPTED: dict[str, Callable[[Object], Object]] = {"request.apply": digits}


def asked(function: Callable[..., Any], given: Object) -> Any:
    """What a printed function answers; its parameters are the keys of the case's input."""
    named = {f"{key}_" if keyword.iskeyword(key) else key: value for key, value in given.items()}
    present = {name: value for name, value in named.items() if value is not None}
    for name, parameter in inspect.signature(function).parameters.items():
        if parameter.default is parameter.empty and name not in present:
            raise MissingError(name)
    return function(**present).to_dict()


class MissingError(Exception):
    """An argument without which Python itself refuses a call."""


def answered(call: str, given: Object) -> Object:
    """What comes of a call."""
    function = printed(call)
    try:
        if function is None:
            return {"ok": plain(CALLS[call](given))}
        return {"ok": asked(function, ADAPTED.get(call, dict)(given))}
    except motcua.MotcuaError as error:
        # What the cases' own runner tells of an input of another shape is here an argument's.
        code, place = error.code, error.path.rpartition(".")[2]
        shapes = {"argument-missing": f"input-missing-{place}", "argument-type": f"input-type-{place}"}
        return {"err": {"code": code, "path": error.path, "as_input": shapes.get(code, code)}}
    except MissingError as missing:
        return {"err": {"code": f"input-missing-{missing}"}}
    except Exception as error:
        return {"raised": repr(error)}


def matches(expected: Any, answer: Any) -> bool:
    """Whether every key of the expectation is in the answer and equal; null is the same as absent."""
    if isinstance(expected, dict):
        return isinstance(answer, dict) and all(
            matches(value, answer.get(key)) for key, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(answer, list) and len(expected) == len(answer) and all(map(matches, expected, answer))
        )
    # True equals 1 here, and in no other language.
    return isinstance(expected, bool) == isinstance(answer, bool) and bool(expected == answer)


def failure(case: Object) -> str | None:
    """What is wrong with the answer to a case."""
    expect = case["expect"]
    answer = answered(case["call"], case["input"])
    refusal = answer.get("err", {})
    as_input = refusal.pop("as_input", None)
    # The end of a path is compared, from a key on.
    expected = expect.get("err", {}).get("path")
    if expected is not None and f".{refusal.get('path')}".endswith(f".{expected}"):
        refusal["path"] = expected
    if as_input is not None and expect == {"err": {"code": as_input}}:
        return None
    if len(expect) == 1 and matches(expect, answer) and expect.keys() == answer.keys():
        return None
    return f"{case['id']} ({case['call']}): expected {expect}, got {answer}"


def is_answered(call: str) -> bool:
    """Whether this language answers a call."""
    return call in CALLS or printed(call) is not None


def run(directory: Path, exceptions: dict[str, str]) -> tuple[int, list[str], Counter[str]]:
    """How many cases passed, what failed, and how often each call was asked for."""
    passed, failures, asked = 0, [], Counter[str]()
    for file in sorted(directory.rglob("*.json")):
        for case in json.loads(file.read_text(encoding="utf-8")):
            asked[case["call"]] += 1
            if is_answered(case["call"]):
                problem = failure(case)
            elif case["call"] in exceptions:
                continue
            else:
                problem = f"{case['id']}: unknown call {case['call']}"
            if problem is None:
                passed += 1
            else:
                failures.append(f"{file.name}: {problem}")
    if not asked:
        failures.append(f"{directory}: no case found")
    return passed, failures, asked


def stale(exceptions: dict[str, str], asked: Counter[str]) -> list[str]:
    """The exceptions that are none any more."""
    return [
        *(f"exceptions: {call} is answered" for call in exceptions if is_answered(call)),
        *(f"exceptions: {call} has no case" for call in exceptions if call not in asked),
        *(f"exceptions: {call} has no reason" for call, reason in exceptions.items() if not reason),
    ]


def main(arguments: list[str]) -> int:
    directory = Path(arguments[0])
    exceptions = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
    passed, failures, asked = run(directory, exceptions)
    failures += stale(exceptions, Counter(exceptions) if "--partial" in arguments else asked)
    for problem in failures:
        print(problem)
    for call in sorted(set(exceptions) & set(asked)):
        print(f"not exposed: {call}, {asked[call]} cases: {exceptions[call]}")
    print(f"python: {passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
