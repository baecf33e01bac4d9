"""The package as a whole: names, documentation, version."""

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
def test_functions_tell_their_signature(value: Any) -> None:
    assert inspect.signature(value).parameters is not None


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


def test_every_function_meets_bad_input() -> None:
    files = [Path(__file__).with_name(name) for name in ("test_bad_input.py", "test_lists.py")]
    met = "".join(file.read_text(encoding="utf-8") for file in files)
    takes = [value for value in PUBLIC if inspect.isroutine(value) and inspect.signature(value).parameters]
    assert [value.__name__ for value in takes if f"motcua.{value.__name__}" not in met] == []


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
