"""The package as a whole: names, documentation, version."""

import ast
import doctest
import importlib.metadata
import inspect
import re
import types
from pathlib import Path
from typing import Any

import motcua
import pytest
from motcua import _enums, _errors, _native, _values

PUBLIC = [getattr(motcua, name) for name in motcua.__all__ if not name.startswith("__")]


def test_every_public_name_is_listed() -> None:
    named = {name for name, value in vars(motcua).items() if not name.startswith("_")}
    modules = {name for name in named if isinstance(getattr(motcua, name), types.ModuleType)}
    assert named - modules == {name for name in motcua.__all__ if not name.startswith("__")}
    assert list(motcua.__all__) == sorted(motcua.__all__)


def test_the_version_is_the_packages() -> None:
    assert motcua.__version__ == importlib.metadata.version("motcua")


def test_classes_are_where_they_are_imported_from() -> None:
    assert {value.__module__ for value in PUBLIC if isinstance(value, type)} == {"motcua"}


@pytest.mark.parametrize("value", PUBLIC, ids=lambda value: value.__name__)
def test_everything_is_documented(value: Any) -> None:
    assert inspect.getdoc(value)
    for name, member in vars(value).items() if isinstance(value, type) else ():
        if not name.startswith("_") and (callable(member) or isinstance(member, property)):
            assert inspect.getdoc(member), name


@pytest.mark.parametrize("value", [value for value in PUBLIC if inspect.isroutine(value)])
def test_functions_tell_the_signature_of_the_stub(value: Any) -> None:
    stub = ast.parse((Path(motcua.__file__).with_name("_native.pyi")).read_text(encoding="utf-8"))
    [told] = [
        node.args for node in stub.body if isinstance(node, ast.FunctionDef) and node.name == value.__name__
    ]
    names = [argument.arg for argument in (*told.posonlyargs, *told.args, *told.kwonlyargs)]
    assert list(inspect.signature(value).parameters) == names


def examples() -> list[doctest.DocTest]:
    finder = doctest.DocTestFinder()
    found = [test for module in (motcua, _enums, _errors, _values) for test in finder.find(module)]
    parser = doctest.DocTestParser()
    for name, value in vars(_native).items():
        if not name.startswith("_"):
            found.append(parser.get_doctest(value.__doc__ or "", {}, name, None, 0))
    return [test for test in found if test.examples]


@pytest.mark.parametrize("test", examples(), ids=lambda test: test.name)
def test_documentation_shows_what_happens(test: doctest.DocTest) -> None:
    assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


def test_most_functions_show_an_example() -> None:
    shown = {test.name.removeprefix("motcua.") for test in examples()}
    assert {value.__name__ for value in PUBLIC if inspect.isroutine(value)} <= shown


class Nothing:
    """An object that is of no kind that a function takes."""


PAYLOAD = "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
TRANSFER = motcua.read_transfer(PAYLOAD)
RIGHT: dict[str, dict[str, Any]] = {
    "amount_in_words": {"amount": 1, "language": "en"},
    "bank": {"bin": "970436"},
    "check_transfer": {"bin": "970436", "account": "0011012345678"},
    "checksum": {"text": ""},
    "compare": {"scanned": TRANSFER, "expected": TRANSFER},
    "draw_svgs": {"texts": [PAYLOAD]},
    "encode_symbol": {"text": ""},
    "encode_transfer": {"bin": "970436", "account": "0011012345678"},
    "encode_transfers": {"bins": ["970436"], "accounts": ["0011012345678"]},
    "find_bank": {"text": "VCB"},
    "fold": {"text": ""},
    "fold_purpose": {"text": ""},
    "format_amount": {"amount": 1},
    "inspect": {"payload": PAYLOAD},
    "inspect_payloads": {"payloads": [PAYLOAD]},
    "make_dynamic": {"payload": PAYLOAD, "amount": 1},
    "name_of": {"path": "bin", "language": "vi"},
    "parse_amount": {"text": "1", "lenient": True},
    "province": {"code": "62"},
    "read_dossier_code": {"value": "H34.15-240617-0001"},
    "read_payload": {"payload": PAYLOAD},
    "read_personal_number": {"value": "062198000001"},
    "read_phone": {"value": "0912345678"},
    "read_tax_code": {"value": "0100109106"},
    "read_transfer": {"payload": PAYLOAD},
    "read_transfers": {"payloads": [PAYLOAD]},
}
TAKE = {
    value.__name__: value
    for value in PUBLIC
    if inspect.isroutine(value) and inspect.signature(value).parameters
}


def test_every_function_is_called_rightly() -> None:
    assert sorted(RIGHT) == sorted(TAKE)
    for name, arguments in RIGHT.items():
        TAKE[name](**arguments)


def faults(name: str, arguments: dict[str, Any]) -> list[motcua.Finding]:
    """What a call says against its arguments; a check of forms tells it, every other call raises it."""
    if name == "check_transfer":
        return list(motcua.check_transfer(**arguments))
    with pytest.raises(motcua.MotcuaTypeError) as caught:
        TAKE[name](**arguments)
    assert "Nothing" not in f"{caught.value}{caught.value!r}"
    return [caught.value.finding]


@pytest.mark.parametrize(
    ("name", "wrong"),
    [(name, wrong) for name, value in TAKE.items() for wrong in inspect.signature(value).parameters],
)
def test_every_argument_of_a_wrong_kind_is_refused_by_its_name(name: str, wrong: str) -> None:
    [fault] = faults(name, {**RIGHT[name], wrong: Nothing()})
    assert (fault.code, fault.path) == ("argument-type", wrong)
    assert "Nothing" not in repr(fault)


def test_the_readme_does_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(\w+)\n(.*?)```", readme, flags=re.DOTALL)
    programs = [text for language, text in blocks if language == "python"]
    printed = [text for language, text in blocks if language == "text"]
    assert len(programs) == len(printed) > 0
    for program, text in zip(programs, printed, strict=True):
        exec(compile(program, "README.md", "exec"), {})
        assert capsys.readouterr().out == text


def test_what_parity_names_exists() -> None:
    parity = (Path(__file__).parents[1] / "PARITY.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`motcua\.([A-Za-z_.]+)`", parity))
    for path in named:
        value: Any = motcua
        for name in path.split("."):
            fields = getattr(value, "__dataclass_fields__", {})
            value = fields[name] if name in fields else getattr(value, name)
    unnamed = set(motcua.__all__) - {path.split(".")[0] for path in named}
    assert unnamed == {"__version__"}
