"""The book of law: asked by eight threads at once, laid over, kept, loaded when it is first asked."""

import copy
import json
import pickle
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import motcua
import pytest
from motcua import _native, account

# The province's rule of core/docs/BOOK.md.
OVERLAY = """{
  "sources": [{"id": "ubnd-h21", "place": "the province's gazette, number 12", "confidence": "primary"}],
  "rules": [{
    "id": "h21-local-accounts-end", "issued": "2030-05-20", "from": "2030-06-01", "authority": "portal",
    "effect": "refuse", "parties": ["citizen"], "methods": ["province-local"], "portals": ["H21"],
    "text": {"vi": "Tài khoản riêng của tỉnh ngừng sử dụng.", "en": "The province's own accounts end."},
    "sources": ["ubnd-h21"], "confidence": "primary"
  }]
}"""


def ask(**changes: Any) -> account.LoginAnswer:
    given: dict[str, Any] = {
        "subject": account.LoginSubject(kind="organisation"),
        "method": account.Method.PORTAL_USB_TOKEN,
        "portal": "H34",
        "on": "2024-06-20",
        "known_on": "2024-07-01",
    }
    return account.login(**{**given, **changes})


def test_the_notices_own_question() -> None:
    answer = ask()
    assert answer.outcome is account.LoginOutcome.ALLOWED
    assert str(answer.until) == "2025-06-30"
    assert ask(known_on=None).until is None
    assert answer.rules
    assert [row.id for row in answer.rule_rows] == list(answer.rules)
    assert all(row.text.vi and row.text.en and row.documents for row in answer.rule_rows)


def test_a_book_is_a_value() -> None:
    book: Any = motcua.Book.builtin()
    assert book == motcua.Book.builtin()
    assert hash(book) == hash(motcua.Book.builtin())
    assert book != "book"
    assert len(book.fingerprint) == 32
    assert repr(book) == f"<Book {book.fingerprint}>"
    for kept in (pickle.loads(pickle.dumps(book)), copy.copy(book), copy.deepcopy(book)):
        assert kept == book
    with pytest.raises(AttributeError):
        book.fingerprint = ""
    with pytest.raises((AttributeError, TypeError)):
        book.anything = 1
    made: Any = motcua.Book
    with pytest.raises(TypeError):
        made()


def test_a_book_is_laid_over_and_stays_as_it_is() -> None:
    book = motcua.Book.builtin()
    before = book.fingerprint
    over, told = book.overlay(OVERLAY)
    assert told.findings == ()
    assert "h21-local-accounts-end" in told.added
    assert over != book
    assert over.fingerprint != before == book.fingerprint
    for kept in (pickle.loads(pickle.dumps(over)), copy.deepcopy(over)):
        assert kept == over
    assert ask(book=over) == ask()
    local = {"subject": {"kind": "citizen"}, "method": "province-local", "portal": "H21", "known_on": None}
    by_over, by_builtin = (ask(**local, on="2030-06-01", book=one) for one in (over, book))
    assert by_over.outcome is account.LoginOutcome.REFUSED
    assert by_over.rules[0] == "h21-local-accounts-end"
    assert by_over.rule_rows[0].text.en == "The province's own accounts end."
    assert "h21-local-accounts-end" not in by_builtin.rules
    again, _ = over.overlay("{}")
    assert again == over


@pytest.mark.parametrize(
    "text", ["", "not JSON", "[]", "{", '{"stpes": []}', '{"steps": [{}]}', "\0", "9" * 100_000]
)
def test_what_is_no_book_is_told(text: str) -> None:
    book, told = motcua.Book.builtin().overlay(text)
    assert told.findings
    assert all(finding.messages.vi and finding.messages.en for finding in told.findings)
    assert book == motcua.Book.builtin()


@pytest.mark.parametrize("text", [None, b"{}", 1, {}, float("nan")])
def test_a_book_is_read_from_a_text(text: Any) -> None:
    with pytest.raises(motcua.MotcuaTypeError) as caught:
        motcua.Book.builtin().overlay(text)
    assert (caught.value.code, caught.value.path) == ("argument-type", "text")


def test_eight_threads_get_the_same_answers() -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 15)]
    alone = [ask(on=day, known_on=None) for day in days]
    start = threading.Barrier(8)

    def all_days() -> list[account.LoginAnswer]:
        start.wait()
        return [ask(on=day, known_on=None) for day in days]

    with ThreadPoolExecutor(8) as pool:
        answers = [future.result() for future in [pool.submit(all_days) for _ in range(8)]]
    assert all(one == alone for one in answers)


def test_other_threads_run_while_the_library_answers() -> None:
    rows = [[str(number), "citizen", "", "1"] for number in range(50_000)]
    register = motcua.migration.MigrationQuestion(
        header=["id", "holder", "personal_number", "dossiers"],
        rows=rows,
        on="2024-07-20",
        cut_over={"citizens": "2024-06-15"},
    )
    given = json.dumps(register.to_dict())
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    start = time.perf_counter()
    _native.ask("migration.plan", given, None)
    end = time.perf_counter()
    done.set()
    thread.join()
    # The first and the last tenth may be the thread's own way in and out.
    margin = (end - start) / 10
    assert [tick for tick in ticks if start + margin < tick < end - margin]


def run(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_what_is_not_asked_is_not_loaded() -> None:
    names = "*(name for name in sys.modules if name.startswith('motcua.'))"
    loaded = run(f"import sys, motcua; motcua.fold('a'); print({names})")
    assert set(loaded.split()) == {
        f"motcua.{name}" for name in ("_enums", "_errors", "_native", "_rooms", "_values")
    }


def test_a_room_is_loaded_by_its_name_alone() -> None:
    rooms = "'motcua.law' in sys.modules, 'motcua.account' in sys.modules"
    assert run(f"import sys, motcua; motcua.law; print({rooms})") == "True False"


def test_the_package_imports_fast() -> None:
    # The time of this process alone, however busy the machine is.
    program = "import time; t = time.process_time(); import motcua; print(time.process_time() - t)"
    assert min(float(run(program)) for _ in range(5)) < 0.25
