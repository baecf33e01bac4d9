from collections.abc import Iterable
from datetime import date
from os import PathLike
from typing import Any, SupportsIndex, final

from motcua import (
    Bank,
    Difference,
    DossierCode,
    Finding,
    Folded,
    Initiation,
    Inspection,
    Language,
    Level,
    MotcuaError,
    Payload,
    PersonalNumber,
    Phone,
    Profile,
    ProvinceHistory,
    Refusal,
    Rule,
    Screen,
    Service,
    TaxCode,
)
from motcua.law import OverlayAnswer

__all__ = [
    "Book",
    "Symbol",
    "Transfer",
    "__version__",
    "amount_in_words",
    "ask",
    "bank",
    "banks",
    "book_of",
    "check_transfer",
    "checked",
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
    "is_attested_by",
    "label",
    "language",
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
    "refusal",
    "rules",
    "symbol_of",
    "transfer_as_read",
]
__version__: str

@final
class Book:
    """A book of dated rules: who may log in how, which documents say so, which days are off. Never changed.

    Every function that asks a book takes it as `book`; without one it asks `Book.builtin()`.

    >>> import motcua
    >>> book, told = motcua.Book.builtin().overlay("{}")
    >>> book == motcua.Book.builtin(), told.findings
    (True, ())
    """

    @staticmethod
    def builtin() -> Book:
        """The book that the package comes with; it is read once."""

    def overlay(self, text: str) -> tuple[Book, OverlayAnswer]:
        """Lays a book in JSON over this one: gives the new book and what was found. A row with an error is left out,
        and told; this book stays as it is.
        """

    @property
    def fingerprint(self) -> str:
        """The fingerprint of its rows: the same for the same rows, whatever their order."""

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...

def book_of(*texts: str) -> Book:
    """The built-in book with each text laid over the one before: how a pickled book comes back."""

def ask(name: str, question: str, book: Book | None) -> str:
    """Answers a call by its name in the shared cases, from JSON to JSON. Other threads run meanwhile."""

def checked(kind: str, value: object, path: str) -> Any:
    """A value of one of Python's own types as the classes of records keep it, or the refusal of it."""

def refusal(code: str, path: str, expected: str) -> MotcuaError:
    """The refusal of a value in a record, by its code. What was expected is a text of the printed classes; each is kept."""

def label(words: str, word: str, language: Language | str | None = None) -> str:
    """What people call a word of a closed list."""

@final
class Transfer:
    """What a VietQR code asks for: a transfer, purchase or withdrawal. Checked when it is made, and never
    changed.

    repr shows the last two characters of the account and no text.

    >>> import motcua
    >>> transfer = motcua.Transfer("970436", "0011012345678", amount=180_000, purpose="Nop phi 0001")
    >>> transfer
    <Transfer bin=970436 account=Account(…78) service=QRIBFTTA initiation=dynamic amount=180000>
    >>> motcua.read_transfer(transfer.payload()) == transfer
    True
    >>> motcua.Transfer("970436", "0011-012-345678")
    Traceback (most recent call last):
    motcua.MotcuaError: account: the account has characters other than letters and digits [account-characters]
    """

    def __new__(
        cls,
        bin: str,
        account: str,
        *,
        service: Service | str | None = None,
        initiation: Initiation | str | None = None,
        amount: SupportsIndex | None = None,
        purpose: str | None = None,
        bill_number: str | None = None,
        mobile: str | None = None,
        store: str | None = None,
        loyalty: str | None = None,
        reference: str | None = None,
        customer: str | None = None,
        terminal: str | None = None,
        merchant_name: str | None = None,
        merchant_city: str | None = None,
        postal_code: str | None = None,
        mcc: str | None = None,
    ) -> Transfer: ...
    @property
    def bin(self) -> str:
        """The beneficiary's bank: six digits."""

    @property
    def account(self) -> str:
        """The beneficiary's account: letters and digits, leading zeros kept."""

    @property
    def service(self) -> Service:
        """The service."""

    @property
    def initiation(self) -> Initiation:
        """Whether the code is static or dynamic."""

    @property
    def amount(self) -> int | None:
        """The amount in đồng; None if the payer is to enter it."""

    @property
    def purpose(self) -> str | None:
        """The purpose (62.08)."""

    @property
    def bill_number(self) -> str | None:
        """The bill number (62.01)."""

    @property
    def mobile(self) -> str | None:
        """The mobile number (62.02)."""

    @property
    def store(self) -> str | None:
        """The store label (62.03)."""

    @property
    def loyalty(self) -> str | None:
        """The loyalty number (62.04)."""

    @property
    def reference(self) -> str | None:
        """The reference label (62.05)."""

    @property
    def customer(self) -> str | None:
        """The customer label (62.06)."""

    @property
    def terminal(self) -> str | None:
        """The terminal label (62.07)."""

    @property
    def merchant_name(self) -> str | None:
        """The merchant's or holder's name (59)."""

    @property
    def merchant_city(self) -> str | None:
        """The merchant's city (60)."""

    @property
    def postal_code(self) -> str | None:
        """The postal code (61)."""

    @property
    def mcc(self) -> str | None:
        """The merchant category code (52)."""

    def payload(self) -> str:
        """Writes the payload of the code.

        Raises MotcuaError if it would break a rule: the service needs a part that is not set, the
        texts are too long together, or the transfer was read from a code that broke the rules.
        """

    def to_dict(self) -> dict[str, Any]:
        """The parts as a dictionary that json.dumps takes, with the keys of the constructor; parts that are not
        set are left out.
        """

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...

@final
class Symbol:
    """A QR symbol: a square of modules, dark or light, without its quiet zone. Never changed.

    >>> import motcua
    >>> symbol = motcua.encode_symbol("TK123")
    >>> symbol
    <Symbol version=1 level=M mask=4 size=21>
    >>> symbol.rows[6]
    '111111101010101111111'
    >>> symbol.svg(foreground="#102a43").startswith("<svg ")
    True
    """

    @property
    def version(self) -> int:
        """The version, 1 to 40."""

    @property
    def level(self) -> Level:
        """The error-correction level."""

    @property
    def mask(self) -> int:
        """The mask that the standard's rules chose, 0 to 7."""

    @property
    def size(self) -> int:
        """The number of modules of a side, 21 to 177."""

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows from top to bottom: a 1 for each dark and a 0 for each light module."""

    def svg(
        self,
        *,
        quiet_zone: SupportsIndex | None = None,
        foreground: str | None = None,
        background: str | None = None,
        low_contrast: bool | None = None,
        width: str | None = None,
        title: str | None = None,
    ) -> str:
        """Draws it as SVG. Colours are written #rrggbb, and many readers fail unless the background is clearly lighter;
        low_contrast takes others too. The quiet zone is in modules, the width a number with its unit: 30mm, 320px.
        """

    def png(
        self, *, pixels_per_module: SupportsIndex | None = None, quiet_zone: SupportsIndex | None = None
    ) -> bytes:
        """Draws it as PNG, black on white, one bit a pixel."""

    def terminal(self, *, screen: Screen | str | None = None, quiet_zone: SupportsIndex | None = None) -> str:
        """Draws it with half blocks for a terminal, each line ended by a line feed."""

    def save(self, path: str | PathLike[str], *, overwrite: bool | None = None) -> None:
        """Writes it to a file that is not there yet, or with overwrite=True in place of one: SVG or PNG, as the name
        ends, drawn as svg() and png() do without arguments.

        Raises FileExistsError if the file is there, and MotcuaError if the name ends otherwise.
        """

    def _repr_svg_(self) -> str: ...
    def _repr_png_(self) -> bytes: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...

def amount_in_words(
    amount: SupportsIndex, language: Language | str | None = None, *, southern: bool | None = None
) -> str:
    """The amount in words, in Vietnamese or English; in Vietnamese as the South says them, if wanted.

    >>> import motcua
    >>> motcua.amount_in_words(105_000)
    'một trăm linh năm nghìn đồng'
    >>> motcua.amount_in_words(105_000, southern=True)
    'một trăm lẻ năm ngàn đồng'
    >>> motcua.amount_in_words(105_000, "en")
    'one hundred five thousand dong'
    """

def bank(bin: str) -> Bank:
    """The bank of a BIN.

    Raises MotcuaError if no list has it; it may still be in use, and payloads with it are accepted.

    >>> import motcua
    >>> motcua.bank("970436").short_name
    'Vietcombank'
    """

def banks() -> tuple[Bank, ...]:
    """Every bank of the directory, in ascending order of the BIN.

    >>> import motcua
    >>> len(motcua.banks()) > 50
    True
    """

def encode_transfer(
    bin: str,
    account: str,
    *,
    service: Service | str | None = None,
    initiation: Initiation | str | None = None,
    amount: SupportsIndex | None = None,
    purpose: str | None = None,
    bill_number: str | None = None,
    mobile: str | None = None,
    store: str | None = None,
    loyalty: str | None = None,
    reference: str | None = None,
    customer: str | None = None,
    terminal: str | None = None,
    merchant_name: str | None = None,
    merchant_city: str | None = None,
    postal_code: str | None = None,
    mcc: str | None = None,
) -> str:
    """Writes the payload of a transfer: `Transfer(…).payload()` in one call, without the object between. Takes what
    `Transfer` takes.

    Raises MotcuaError for the first thing that is wrong; `check_transfer` tells all of them.

    >>> import motcua
    >>> payload = motcua.encode_transfer("970436", "0011012345678", amount=180_000, purpose="Nop phi 0001")
    >>> payload == motcua.Transfer("970436", "0011012345678", amount=180_000, purpose="Nop phi 0001").payload()
    True
    >>> motcua.encode_transfer("970436", "0011012345678", service="QRPUSH")
    Traceback (most recent call last):
    motcua.MotcuaError: 52: the service needs this object [required-by-service]
    """

def check_transfer(
    bin: str | None = None,
    account: str | None = None,
    *,
    service: Service | str | None = None,
    initiation: Initiation | str | None = None,
    amount: SupportsIndex | None = None,
    purpose: str | None = None,
    bill_number: str | None = None,
    mobile: str | None = None,
    store: str | None = None,
    loyalty: str | None = None,
    reference: str | None = None,
    customer: str | None = None,
    terminal: str | None = None,
    merchant_name: str | None = None,
    merchant_city: str | None = None,
    postal_code: str | None = None,
    mcc: str | None = None,
) -> tuple[Finding, ...]:
    """Tells everything that is wrong with the parts of a transfer, each fault with the part's name as its path:
    what a form shows beside its fields. Takes what `Transfer` takes, and nothing is required.

    >>> import motcua
    >>> [(fault.path, fault.code) for fault in motcua.check_transfer("97043", "0011-", amount=0)]
    [('bin', 'bin-format'), ('account', 'account-characters'), ('amount', 'amount-out-of-range')]
    >>> motcua.check_transfer("970436", "0011012345678")
    ()
    """

def checksum(text: str) -> int:
    """The checksum (CRC-16, EMVCo) of a text's UTF-8.

    >>> import motcua
    >>> f"{motcua.checksum('123456789'):04X}"
    '29B1'
    """

def compare(scanned: Transfer, expected: Transfer) -> tuple[Difference, ...]:
    """Names each part in which a scanned transfer differs from the expected one.

    >>> import motcua
    >>> expected = motcua.Transfer("970403", "0011012345678", amount=180_000)
    >>> scanned = motcua.Transfer("970403", "0011012345679", amount=180_000)
    >>> [(difference.part, str(difference.kind)) for difference in motcua.compare(scanned, expected)]
    [('account', 'payee')]
    """

def encode_symbol(
    text: str,
    level: Level | str | None = None,
    *,
    optimal_segments: bool | None = None,
    declare_utf8: bool | None = None,
    min_version: SupportsIndex | None = None,
) -> Symbol:
    """Makes the QR symbol of a text.

    The text is written in byte mode, as payment payloads require, unless the segments are to be optimal; a
    header declares it as UTF-8 where it is not printable ASCII, unless that is not wanted.

    Raises MotcuaError if the text does not fit into the largest symbol of the level.

    >>> import motcua
    >>> motcua.encode_symbol("TK123", motcua.Level.HIGH).version
    1
    """

def find_bank(text: str) -> Bank:
    """The bank of a BIN, a code, a short name, a full name, a SWIFT code, or a name that it had before; case, marks,
    spaces and a leading "Ngân hàng" do not matter.

    Raises MotcuaError if no list has it, or if it is two banks'.

    >>> import motcua
    >>> [motcua.find_bank(text).bin for text in ("VCB", "Ngân hàng Vietcombank", "BFTVVNVX")]
    ['970436', '970436', '970436']
    >>> motcua.find_bank("CBBank").short_name
    'VCBNeo'
    >>> motcua.find_bank("MAFC")
    Traceback (most recent call last):
    motcua.MotcuaError: text: several banks have this name or code: use the BIN [bank-ambiguous]
    """

def fold(text: str, *, limit: SupportsIndex | None = None) -> Folded:
    """Folds Vietnamese text to unaccented ASCII, cuts it at a number of characters if a limit is given, and
    tells what that changed.

    >>> import motcua
    >>> motcua.fold("Phí thẩm định (lần 2)", limit=15)
    Folded(text='Phi tham dinh l', changed=5, dropped=2, clipped=4, is_unchanged=False)
    """

def fold_purpose(text: str) -> Folded:
    """Folds a text to what every bank keeps of a purpose, clips it at the most characters that one has, and
    tells what that changed.

    >>> import motcua
    >>> motcua.fold_purpose("Nộp lệ phí trước bạ nhà đất").text
    'Nop le phi truoc ba nha d'
    """

def format_amount(amount: SupportsIndex) -> str:
    """The amount as it is printed in Vietnam.

    >>> import motcua
    >>> motcua.format_amount(180_000)
    '180.000 ₫'
    """

def inspect(
    payload: str,
    *,
    profile: Profile | str | None = None,
    recover_nested_service: bool | None = None,
    limit: SupportsIndex | None = None,
) -> Inspection:
    """Reads a payload and tells everything that breaks the rules of EMVCo and, unless the profile is EMVCo's,
    of NAPAS.

    A service code that stands inside the beneficiary's object is taken as if it stood beside it only if
    wanted. The limit is the number of bytes above which nothing is read. Spans of findings are bytes of the
    text's UTF-8.

    >>> import motcua
    >>> inspection = motcua.inspect("00020153037045802VN6304BEEF", profile=motcua.Profile.EMVCO)
    >>> inspection.readable, inspection.payable
    (True, False)
    >>> [finding.code for finding in inspection.findings]
    ['crc-mismatch', 'account-information-missing', 'category-missing', 'name-missing', 'city-missing']
    """

def is_attested_by(bin: str, day: date | str) -> bool:
    """Whether a list of that day or before has the bank of a BIN."""

def language(language: Language | str | None = None) -> Language:
    """The language that a word names; Vietnamese without one."""

def make_dynamic(
    payload: str,
    amount: SupportsIndex,
    *,
    bill_number: str | None = None,
    reference: str | None = None,
    purpose: str | None = None,
) -> str:
    """Puts an amount, and references if given, into a static code; everything else is kept as it is.

    Raises MotcuaError if the payload must not be paid or has an amount already.

    >>> import motcua
    >>> payload = motcua.make_dynamic(
    ...     "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F",
    ...     50_000,
    ...     bill_number="HD01",
    ... )
    >>> motcua.read_transfer(payload).amount
    50000
    """

def name_of(path: str, language: Language | str | None = None) -> str | None:
    """What people call a field of a transfer or an object of a payload, by the path of a finding or the part of a
    difference, in Vietnamese or English; None for the whole, and for what has no name.

    >>> import motcua
    >>> [finding] = motcua.check_transfer("970436", "0011012345678", bill_number="X" * 30)
    >>> f"{motcua.name_of(finding.path)}: {finding.message('vi')}"
    'số hóa đơn: giá trị dài 30 ký tự, quá 25'
    >>> motcua.name_of("38.01.00", "en")
    "the beneficiary's bank (BIN)"
    """

def parse_amount(text: str, *, lenient: bool | None = None) -> int:
    """The amount that a text of digits alone is: no sign, separator, decimals or exponent. Leniently, as people write it:
    in groups of three, with or without the đồng's sign or name.

    >>> import motcua
    >>> motcua.parse_amount("180000")
    180000
    >>> motcua.parse_amount("180.000")
    Traceback (most recent call last):
    motcua.MotcuaError: an amount is written with the digits 0 to 9 only [amount-format]
    >>> motcua.parse_amount("180.000 ₫", lenient=True)
    180000
    """

def province(code: str, *, on: date | str | None = None) -> ProvinceHistory:
    """The province or city (tỉnh, thành phố) with a code on a day, and what it was merged from or into; without a
    day, the only one that ever had the code.

    >>> import motcua
    >>> kon_tum = motcua.province("62", on="2025-06-30")
    >>> kon_tum.name, kon_tum.valid_to.isoformat(), kon_tum.successors
    ('Kon Tum', '2025-06-30', (Province(code='51', name='Quảng Ngãi'),))
    """

def read_dossier_code(value: str, *, lenient: bool | None = None) -> DossierCode:
    """Reads the code of a dossier (mã hồ sơ) in the form of the circular, or leniently as it is found in practice.

    >>> import motcua
    >>> code = motcua.read_dossier_code(" h34.15-240617-10001 ", lenient=True)
    >>> code.canonical, code.first_level, code.received_on.isoformat()
    ('H34.15-240617-10001', 'H34', '2024-06-17')
    """

def read_payload(payload: str) -> Payload:
    """Reads the objects of a payload, whatever is in them, and writes them back: the same text for everything
    that can be read.

    Raises MotcuaError if the text is not a list of objects to its end.

    >>> import motcua
    >>> payload = motcua.read_payload(
    ...     "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
    ... )
    >>> dict(payload.objects)["38.01.01"]
    '0011012345678'
    """

def read_personal_number(value: str, *, issued: date | str | None = None) -> PersonalNumber:
    """Reads a personal number (số định danh cá nhân) and what its digits tell; with the day on which it was
    given, the place of registration is certain more often.

    >>> import datetime, motcua
    >>> number = motcua.read_personal_number("062 198 000 001", issued=datetime.date(2021, 5, 1))
    >>> number.canonical, number.birth_year, str(number.sex)
    ('062198000001', 1998, 'female')
    >>> number.province
    Province(code='62', name='Kon Tum')
    """

def read_phone(value: str) -> Phone:
    """Reads a phone number of Vietnam.

    >>> import motcua
    >>> motcua.read_phone("090 123-4567").e164
    '+84901234567'
    """

def read_tax_code(value: str, *, on: date | str | None = None) -> TaxCode:
    """Reads a tax code (mã số thuế) as it may stand in records of any day, or of one day.

    >>> import motcua
    >>> motcua.read_tax_code("0100109106-001").kind == motcua.TaxCodeKind.BRANCH
    True
    """

def read_transfer(payload: str) -> Transfer:
    """Reads the transfer that a VietQR code asks for.

    Raises MotcuaError with the first finding that is an error if the payload must not be paid.

    >>> import motcua
    >>> transfer = motcua.read_transfer(
    ...     "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
    ... )
    >>> transfer
    <Transfer bin=970403 account=Account(…78) service=QRIBFTTA initiation=static amount=None>
    """

def rules() -> tuple[Rule, ...]:
    """Every rule whose code a finding or an error can carry.

    >>> import motcua
    >>> next(rule.source for rule in motcua.rules() if rule.code == "bin-format")
    'NAPAS 1.5.2 object 38.01.00'
    """

def symbol_of(recipe: tuple[str, str, bool, bool, int]) -> Symbol:
    """A symbol from what pickle kept of it."""

def transfer_as_read(state: dict[str, str | int | None]) -> Transfer:
    """A transfer from what pickle kept of it, texts that were read from a code that broke rules included."""

def encode_transfers(
    bins: Iterable[str],
    accounts: Iterable[str],
    *,
    amounts: Iterable[SupportsIndex | None] | None = None,
    purposes: Iterable[str | None] | None = None,
    bill_numbers: Iterable[str | None] | None = None,
    references: Iterable[str | None] | None = None,
) -> tuple[list[str | None], tuple[Refusal, ...]]:
    """Writes the payload of each row of columns: lists, arrays or series of the same length.

    Gives the payloads, None where a row was refused, and the refusals. Other threads run while the payloads are
    written. A cell of amounts, purposes, bill numbers or references is None where there is none; NaN is refused,
    since it is no number of đồng.

    Raises MotcuaError if the columns have different lengths.

    >>> import motcua
    >>> payloads, refusals = motcua.encode_transfers(
    ...     ["970436", "97043"], ["0011012345678", "0011012345678"], amounts=[180_000, None]
    ... )
    >>> payloads[0] == motcua.Transfer("970436", "0011012345678", amount=180_000).payload(), payloads[1]
    (True, None)
    >>> [(refusal.row, refusal.finding.code, refusal.finding.path) for refusal in refusals]
    [(1, 'bin-format', 'bin')]
    """

def read_transfers(payloads: Iterable[str]) -> tuple[list[Transfer | None], tuple[Refusal, ...]]:
    """Reads the transfer of each payload of a list.

    Gives the transfers, None where a payload must not be paid, and the refusals with the finding that is the
    reason. Other threads run while the payloads are read.

    >>> import motcua
    >>> payload = motcua.Transfer("970436", "0011012345678").payload()
    >>> transfers, refusals = motcua.read_transfers([payload, payload[:-1]])
    >>> transfers[0].bin, transfers[1], refusals[0].row
    ('970436', None, 1)
    """

def inspect_payloads(payloads: Iterable[str]) -> tuple[list[Inspection | None], tuple[Refusal, ...]]:
    """Inspects each payload of a list: the same as `inspect` for each, in one call.

    Gives the inspections, None where an element is no text, and the refusals.

    >>> import motcua
    >>> inspections, refusals = motcua.inspect_payloads(["00020153037045802VN6304BEEF", None])
    >>> inspections[0].payable, refusals[0].row, refusals[0].finding.code
    (False, 1, 'argument-type')
    """

def draw_svgs(
    texts: Iterable[str], level: Level | str | None = None
) -> tuple[list[str | None], tuple[Refusal, ...]]:
    """Draws the QR symbol of each text of a list as SVG, in byte mode and with the usual margin.

    Gives the drawings, None where a text does not fit, and the refusals. Other threads run meanwhile.

    >>> import motcua
    >>> drawings, refusals = motcua.draw_svgs(["TK123", "x" * 3_000])
    >>> drawings[0] == motcua.encode_symbol("TK123").svg(), drawings[1], refusals[0].finding.code
    (True, None, 'symbol-too-long')
    """
