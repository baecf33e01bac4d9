"""Vietnam's one-stop public services as values and functions.

VietQR payloads, QR symbols, money and banks are here; who may log in how, what becomes of old accounts, and
what else asks the law stands in a module for each room, loaded when it is first asked.

>>> import motcua
>>> transfer = motcua.Transfer("970436", "0011012345678", amount=50_000, purpose="Nop phi ho so 0001")
>>> inspection = motcua.inspect(transfer.payload())
>>> inspection.payable, inspection.transfer == transfer
(True, True)
>>> motcua.law.portal(text="H34").name
'Kon Tum'
"""

import importlib
import typing

from motcua._enums import (
    Confidence,
    DifferenceKind,
    Initiation,
    Language,
    LengthUnit,
    Level,
    PhoneKind,
    Profile,
    Screen,
    Service,
    Severity,
    Sex,
    TaxCodeKind,
)
from motcua._errors import MotcuaError, MotcuaTypeError
from motcua._native import (
    Book,
    Symbol,
    Transfer,
    __version__,
    amount_in_words,
    bank,
    banks,
    check_transfer,
    checksum,
    compare,
    draw_svgs,
    encode_symbol,
    encode_transfer,
    encode_transfers,
    find_bank,
    fold,
    fold_purpose,
    format_amount,
    inspect,
    inspect_payloads,
    make_dynamic,
    name_of,
    parse_amount,
    province,
    read_dossier_code,
    read_payload,
    read_personal_number,
    read_phone,
    read_tax_code,
    read_transfer,
    read_transfers,
    rules,
)
from motcua._rooms import ROOMS as _ROOMS
from motcua._values import (
    Bank,
    BankSource,
    Difference,
    DossierCode,
    Finding,
    Folded,
    Inspection,
    Payload,
    PersonalNumber,
    Phone,
    Province,
    ProvinceHistory,
    Refusal,
    Rule,
    TaxCode,
)

if typing.TYPE_CHECKING:
    from motcua._rooms import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        """The module of a room, loaded when it is first asked."""
        if name in _ROOMS:
            return importlib.import_module(f"motcua.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Bank",
    "BankSource",
    "Book",
    "Confidence",
    "Difference",
    "DifferenceKind",
    "DossierCode",
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
    "PersonalNumber",
    "Phone",
    "PhoneKind",
    "Profile",
    "Province",
    "ProvinceHistory",
    "Refusal",
    "Rule",
    "Screen",
    "Service",
    "Severity",
    "Sex",
    "Symbol",
    "TaxCode",
    "TaxCodeKind",
    "Transfer",
    "__version__",
    "amount_in_words",
    "bank",
    "banks",
    "check_transfer",
    "checksum",
    "compare",
    "draw_svgs",
    "encode_symbol",
    "encode_transfer",
    "encode_transfers",
    "find_bank",
    "fold",
    "fold_purpose",
    "format_amount",
    "inspect",
    "inspect_payloads",
    "make_dynamic",
    "name_of",
    "parse_amount",
    "province",
    "read_dossier_code",
    "read_payload",
    "read_personal_number",
    "read_phone",
    "read_tax_code",
    "read_transfer",
    "read_transfers",
    "rules",
]

# Tracebacks and pickles name classes where they are imported from.
for _value in tuple(globals().values()):
    if isinstance(_value, type):
        _value.__module__ = __name__
del _value
