"""Vietnam's one-stop public services as values and functions: VietQR payloads, QR symbols, money, banks.

>>> import motcua
>>> transfer = motcua.Transfer("970436", "0011012345678", amount=50_000, purpose="Nop phi ho so 0001")
>>> inspection = motcua.inspect(transfer.payload())
>>> inspection.payable, inspection.transfer == transfer
(True, True)
"""

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
    province,
    read_dossier_code,
    read_payload,
    read_personal_number,
    read_phone,
    read_tax_code,
    read_transfer,
    rules,
)
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
    Rule,
    TaxCode,
)

__all__ = [
    "Bank",
    "BankSource",
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
    "checksum",
    "compare",
    "encode_symbol",
    "fold",
    "fold_purpose",
    "format_amount",
    "inspect",
    "make_dynamic",
    "parse_amount",
    "province",
    "read_dossier_code",
    "read_payload",
    "read_personal_number",
    "read_phone",
    "read_tax_code",
    "read_transfer",
    "rules",
]

# Tracebacks and pickles name classes where they are imported from.
for _value in tuple(globals().values()):
    if isinstance(_value, type):
        _value.__module__ = __name__
del _value
