"""Runs the cases that every language runs, through the public API alone.

    python run_cases.py DIRECTORY EXCEPTIONS [--partial]

Every JSON file under the directory is an array of cases. A call that is neither answered here nor listed
with a reason among the exceptions is a failure; so is a listed call that is answered here, or that no case
asks for, unless the directory holds a part of the cases only.
"""

import json
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


def payload_inspect(given: Object) -> Object:
    inspection = motcua.inspect(given["payload"], profile=given.get("profile"))
    return {
        "readable": inspection.readable,
        "payable": inspection.payable,
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity,
                "path": finding.path,
                "start": finding.start,
                "end": finding.end,
            }
            for finding in inspection.findings
        ],
    }


def payload_read(given: Object) -> Object:
    payload = motcua.read_payload(given["payload"])
    return {
        "objects": [list(pair) for pair in payload.objects],
        "length_unit": payload.length_unit,
        "rewritten": payload.rewritten,
    }


def vietqr_read(given: Object) -> Object:
    read = motcua.read_transfer(given["payload"])
    return {name: getattr(read, name) for name in FIELDS}


def vietqr_write(given: Object) -> Object:
    return {"payload": transfer(given).payload()}


def vietqr_compare(given: Object) -> Object:
    differences = motcua.compare(motcua.read_transfer(given["scanned"]), transfer(given))
    return {"differences": [difference.part for difference in differences]}


def vietqr_rewrite(given: Object) -> Object:
    options = {name: given.get(name) for name in ("bill_number", "reference", "purpose")}
    return {"payload": motcua.make_dynamic(given["payload"], given["amount"], **options)}


def vietqr_bank(given: Object) -> Object:
    bank, on = motcua.bank(given["bin"]), given.get("on")
    return {
        "name": bank.name,
        "short_name": bank.short_name,
        "aliases": [*bank.aliases, *bank.former_names],
        "attested": on and bank.is_attested_by(on),
        "sources": [source.id for source in bank.sources],
    }


def text_fold(given: Object) -> Object:
    folded = motcua.fold(given["text"], limit=given.get("limit"))
    return {
        "text": folded.text,
        "changed": folded.changed,
        "dropped": folded.dropped,
        "clipped": folded.clipped,
    }


def money_words(given: Object) -> Object:
    return {language: motcua.amount_in_words(given["amount"], language) for language in motcua.Language}


def symbol_modules(given: Object) -> Object:
    symbol = motcua.encode_symbol(given["text"], given.get("level"))
    return {"version": symbol.version, "mask": symbol.mask, "rows": list(symbol.rows)}


def personal_number(given: Object) -> Object:
    number = motcua.read_personal_number(given["value"], issued=given.get("issued"))
    return {
        "canonical": number.canonical,
        "province": number.province and unit(number.province),
        "candidates": [unit(province) for province in number.candidates],
        "sex": number.sex,
        "birth_year": number.birth_year,
        "confidence": number.confidence,
    }


def province(given: Object) -> Object:
    found = motcua.province(given["code"], on=given.get("on"))
    return {
        "code": found.code,
        "name": found.name,
        "valid_from": found.valid_from and found.valid_from.isoformat(),
        "valid_to": found.valid_to and found.valid_to.isoformat(),
        "predecessors": [unit(province) for province in found.predecessors],
        "successors": [unit(province) for province in found.successors],
    }


def tax_code(given: Object) -> Object:
    code = motcua.read_tax_code(given["value"], on=given.get("on"))
    return {"kind": code.kind, "canonical": code.canonical}


def phone(given: Object) -> Object:
    read = motcua.read_phone(given["value"])
    return {"e164": read.e164, "kind": read.kind, "canonical": read.canonical}


def dossier_code(given: Object) -> Object:
    lenient = {None: None, "strict": False, "lenient": True}[given.get("mode")]
    code = motcua.read_dossier_code(given["value"], lenient=lenient)
    return {
        "agency": code.agency,
        "first_level": code.first_level,
        "received_on": code.received_on.isoformat(),
        "serial": code.serial,
        "canonical": code.canonical,
    }


def unit(province: motcua.Province) -> Object:
    return {"code": province.code, "name": province.name}


CALLS: dict[str, Callable[[Object], Object]] = {
    "dossier.code": dossier_code,
    "identity.personal_number": personal_number,
    "identity.phone": phone,
    "identity.province": province,
    "identity.tax_code": tax_code,
    "money.words": money_words,
    "payload.inspect": payload_inspect,
    "payload.read": payload_read,
    "symbol.modules": symbol_modules,
    "text.fold": text_fold,
    "vietqr.bank": vietqr_bank,
    "vietqr.compare": vietqr_compare,
    "vietqr.read": vietqr_read,
    "vietqr.rewrite": vietqr_rewrite,
    "vietqr.write": vietqr_write,
}


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
    try:
        answer: Object = {"ok": CALLS[case["call"]](case["input"])}
    except motcua.MotcuaError as error:
        answer = {"err": {"code": error.code}}
    except Exception as error:
        answer = {"raised": repr(error)}
    if len(expect) == 1 and matches(expect, answer) and expect.keys() == answer.keys():
        return None
    return f"{case['id']} ({case['call']}): expected {expect}, got {answer}"


def run(directory: Path, exceptions: dict[str, str]) -> tuple[int, list[str], Counter[str]]:
    """How many cases passed, what failed, and how often each call was asked for."""
    passed, failures, asked = 0, [], Counter[str]()
    for file in sorted(directory.rglob("*.json")):
        for case in json.loads(file.read_text(encoding="utf-8")):
            asked[case["call"]] += 1
            if case["call"] in CALLS:
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
        *(f"exceptions: {call} is answered" for call in exceptions if call in CALLS),
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
