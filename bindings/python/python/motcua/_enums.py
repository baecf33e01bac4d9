"""The closed sets of words, as string enums: a member equals its word."""

import sys
from enum import Enum

from motcua import _native

if sys.version_info >= (3, 11):
    from enum import StrEnum
else:

    class StrEnum(str, Enum):
        """What Python 3.11 has under this name: a member's text is its value."""

        def __str__(self) -> str:
            return str.__str__(self)

        def __format__(self, format_spec: str) -> str:
            return str.__format__(self, format_spec)


class Language(StrEnum):
    """A language in which findings are told."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


class Word(StrEnum):
    """A word of a closed list with a label in each language."""

    def label(self, language: Language | str = Language.VIETNAMESE) -> str:
        """What people call it, in Vietnamese or English.

        >>> import motcua
        >>> motcua.Severity.ERROR.label(), motcua.Severity.ERROR.label("en")
        ('lỗi', 'error')
        """
        return _native.label(type(self).__name__, self.value, language)


class Severity(Word):
    """How bad a finding is (mức độ)."""

    NOTICE = "notice"
    """A recommendation or a habit was not kept; nothing is in doubt."""
    VIOLATION = "violation"
    """A rule is broken, but what is meant is not in doubt."""
    ERROR = "error"
    """Unreadable, unsafe or ambiguous: what was read must not be acted on."""


class Profile(StrEnum):
    """The set of rules that a payload is held against."""

    EMVCO = "emvco"
    """EMVCo's rules alone, for any network's payload; no transfer is read."""
    VIETQR = "vietqr"
    """Those of EMVCo that transfers do not waive, and those of NAPAS."""


class LengthUnit(StrEnum):
    """What a payload's lengths count (đơn vị độ dài)."""

    CHARACTERS = "characters"
    BYTES = "bytes"
    UTF16 = "utf16"


class Service(StrEnum):
    """The service of a payload (mã dịch vụ)."""

    TRANSFER_TO_ACCOUNT = "QRIBFTTA"
    TRANSFER_TO_CARD = "QRIBFTTC"
    PURCHASE = "QRPUSH"
    WITHDRAWAL = "QRCASH"
    LEGACY_TRANSFER = "QRIBFT"
    """Transfer as named before version 1.5.1: read, never written."""


class Initiation(StrEnum):
    """The point of initiation (phương thức khởi tạo)."""

    STATIC = "static"
    """The same code serves several transactions."""
    DYNAMIC = "dynamic"
    """A new code for each transaction."""


class DifferenceKind(StrEnum):
    """What a difference puts in doubt."""

    PAYEE = "payee"
    """The money would go elsewhere."""
    AMOUNT = "amount"
    REFERENCE = "reference"
    """The payment would not be matched."""
    OTHER = "other"


class Level(StrEnum):
    """An error-correction level (mức sửa lỗi): how much of a damaged symbol can be restored."""

    LOW = "L"
    """About 7 % of the codewords."""
    MEDIUM = "M"
    """About 15 %: what payment codes are printed with."""
    QUARTILE = "Q"
    """About 25 %."""
    HIGH = "H"
    """About 30 %."""


class Screen(StrEnum):
    """What a symbol is shown on."""

    DARK = "dark"
    """Light text on a dark screen, as most terminals are."""
    LIGHT = "light"
    """Dark text on a light screen or on paper."""
    COLOURED = "coloured"
    """Black on white whatever the screen, by escape sequences."""


class Confidence(Word):
    """How well a fact is founded (độ tin cậy), from weakest to best."""

    UNVERIFIED = "unverified"
    """No source was seen."""
    CODE = "code"
    """Seen in the data or programs of running systems only."""
    SECONDARY = "secondary"
    """Texts that quote the law."""
    PRIMARY = "primary"
    """The text of the law itself."""


class Sex(StrEnum):
    """The sex registered (giới tính), as a personal number tells it."""

    MALE = "male"
    FEMALE = "female"


class TaxCodeKind(StrEnum):
    """Which of the three kinds a tax code is."""

    ORGANISATION = "organisation"
    """Ten digits: an organisation or enterprise, or the old code of an individual or household."""
    BRANCH = "branch"
    """Ten and three digits: a dependent unit."""
    PERSONAL_NUMBER = "personal-number"
    """Twelve digits: an individual's personal number."""


class PhoneKind(StrEnum):
    """What a phone number reaches."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    PREMIUM_RATE = "premium-rate"
    """1900: the caller pays."""
    TOLL_FREE = "toll-free"
    """1800: free for the caller."""
    SECURITY_NETWORK = "security-network"
    """069: the network of the police and the army."""
    STATE_NETWORK = "state-network"
    """080: the network of agencies of Party and State."""
    INTERNET_TELEPHONY = "internet-telephony"
    """0672: telephony over the Internet."""
