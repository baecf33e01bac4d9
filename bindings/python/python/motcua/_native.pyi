from datetime import date
from typing import final

from motcua import (
    Bank,
    Difference,
    DossierCode,
    Folded,
    Initiation,
    Inspection,
    Language,
    Level,
    Payload,
    PersonalNumber,
    Phone,
    Profile,
    ProvinceHistory,
    Rule,
    Screen,
    Service,
    TaxCode,
)

__all__ = [
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
    "is_attested_by",
    "language",
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
    "symbol_of",
    "transfer_as_read",
]

__version__: str

@final
class Transfer:
    def __new__(
        cls,
        bin: str,
        account: str,
        *,
        service: Service | str | None = None,
        initiation: Initiation | str | None = None,
        amount: int | None = None,
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
    def bin(self) -> str: ...
    @property
    def account(self) -> str: ...
    @property
    def service(self) -> Service: ...
    @property
    def initiation(self) -> Initiation: ...
    @property
    def amount(self) -> int | None: ...
    @property
    def purpose(self) -> str | None: ...
    @property
    def bill_number(self) -> str | None: ...
    @property
    def mobile(self) -> str | None: ...
    @property
    def store(self) -> str | None: ...
    @property
    def loyalty(self) -> str | None: ...
    @property
    def reference(self) -> str | None: ...
    @property
    def customer(self) -> str | None: ...
    @property
    def terminal(self) -> str | None: ...
    @property
    def merchant_name(self) -> str | None: ...
    @property
    def merchant_city(self) -> str | None: ...
    @property
    def postal_code(self) -> str | None: ...
    @property
    def mcc(self) -> str | None: ...
    def payload(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...

@final
class Symbol:
    @property
    def version(self) -> int: ...
    @property
    def level(self) -> Level: ...
    @property
    def mask(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def rows(self) -> tuple[str, ...]: ...
    def svg(
        self,
        *,
        quiet_zone: int | None = None,
        foreground: str | None = None,
        background: str | None = None,
        low_contrast: bool | None = None,
        width: str | None = None,
        title: str | None = None,
    ) -> str: ...
    def png(self, *, pixels_per_module: int | None = None, quiet_zone: int | None = None) -> bytes: ...
    def terminal(self, *, screen: Screen | str | None = None, quiet_zone: int | None = None) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...

def amount_in_words(
    amount: int, language: Language | str | None = None, *, southern: bool | None = None
) -> str: ...
def bank(bin: str) -> Bank: ...
def banks() -> tuple[Bank, ...]: ...
def checksum(text: str) -> int: ...
def compare(scanned: Transfer, expected: Transfer) -> tuple[Difference, ...]: ...
def encode_symbol(
    text: str,
    level: Level | str | None = None,
    *,
    optimal_segments: bool | None = None,
    declare_utf8: bool | None = None,
    min_version: int | None = None,
) -> Symbol: ...
def fold(text: str, *, limit: int | None = None) -> Folded: ...
def fold_purpose(text: str) -> Folded: ...
def format_amount(amount: int) -> str: ...
def inspect(
    payload: str,
    *,
    profile: Profile | str | None = None,
    recover_nested_service: bool | None = None,
    limit: int | None = None,
) -> Inspection: ...
def is_attested_by(bin: str, day: date | str) -> bool: ...
def language(language: Language | str | None = None) -> Language: ...
def make_dynamic(
    payload: str,
    amount: int,
    *,
    bill_number: str | None = None,
    reference: str | None = None,
    purpose: str | None = None,
) -> str: ...
def parse_amount(text: str) -> int: ...
def province(code: str, *, on: date | str | None = None) -> ProvinceHistory: ...
def read_dossier_code(value: str, *, lenient: bool | None = None) -> DossierCode: ...
def read_payload(payload: str) -> Payload: ...
def read_personal_number(value: str, *, issued: date | str | None = None) -> PersonalNumber: ...
def read_phone(value: str) -> Phone: ...
def read_tax_code(value: str, *, on: date | str | None = None) -> TaxCode: ...
def read_transfer(payload: str) -> Transfer: ...
def rules() -> tuple[Rule, ...]: ...
def symbol_of(recipe: tuple[str, str, bool, bool, int]) -> Symbol: ...
def transfer_as_read(state: dict[str, str | int | None]) -> Transfer: ...
