"""Vietnam's one-stop public services as values and functions: VietQR payloads, QR symbols, money, banks.

>>> import motcua
>>> transfer = motcua.Transfer("970436", "0011012345678", amount=50_000, purpose="Nop phi ho so 0001")
>>> inspection = motcua.inspect(transfer.payload())
>>> inspection.payable, inspection.transfer == transfer
(True, True)
"""

from motcua._enums import (
    DifferenceKind,
    Initiation,
    Language,
    LengthUnit,
    Level,
    Profile,
    Screen,
    Service,
    Severity,
)
from motcua._errors import MotcuaError, MotcuaTypeError
from motcua._native import (
    Symbol,
    Transfer,
    __version__,
    amount_in_words,
    bank,
    banks,
    checksum,
    compare,
    encode_symbol,
    fold,
    fold_purpose,
    format_amount,
    inspect,
    make_dynamic,
    parse_amount,
    read_payload,
    read_transfer,
    rules,
)
from motcua._values import (
    Bank,
    BankSource,
    Difference,
    Finding,
    Folded,
    Inspection,
    Payload,
    Rule,
)

__all__ = [
    "Bank",
    "BankSource",
    "Difference",
    "DifferenceKind",
    "Finding",
    "Folded",
    "Initiation",
    "Inspection",
    "Language",
    "LengthUnit",
    "Level",
    "MotcuaError",
    "MotcuaTypeError",
    "Payload",
    "Profile",
    "Rule",
    "Screen",
    "Service",
    "Severity",
    "Symbol",
    "Transfer",
    "__version__",
    "amount_in_words",
    "bank",
    "banks",
    "checksum",
    "compare",
    "encode_symbol",
    "fold",
    "fold_purpose",
    "format_amount",
    "inspect",
    "make_dynamic",
    "parse_amount",
    "read_payload",
    "read_transfer",
    "rules",
]

# Tracebacks and pickles name classes where they are imported from.
for _value in tuple(globals().values()):
    if isinstance(_value, type):
        _value.__module__ = __name__
del _value
