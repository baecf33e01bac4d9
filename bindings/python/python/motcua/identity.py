# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Numbers and codes by which people, organisations and dossiers are known.

The call `procedure_code`, and what it takes and gives.
"""

from dataclasses import dataclass

from motcua._shape import Record, ask
from motcua.common import CodeQuestion, ReadingMode

__all__ = [
    "CodeQuestion",
    "ProcedureCodeAnswer",
    "ReadingMode",
    "procedure_code",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureCodeAnswer(Record):
    """The code of a procedure (mã thủ tục)."""

    canonical: str
    """The code as it is written."""
    national: str | None = None
    """The code in the national database; absent for a province's own."""
    local_agency: str | None = None
    """The province or ministry whose own procedure it is."""
    service: str | None = None
    """The two digits of the service, where the code has them."""


def procedure_code(*, value: str, mode: ReadingMode | str | None = None) -> ProcedureCodeAnswer:
    """Reads the code of a procedure.

    - `value`: The code.
    - `mode`: How strictly it is read; absent for `strict`.
    """
    return ask("identity.procedure_code", CodeQuestion(value=value, mode=mode), ProcedureCodeAnswer)
