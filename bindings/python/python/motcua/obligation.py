# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Financial obligations about land (nghĩa vụ tài chính).

The calls `check_enterprise`, `check_household`, `due`, `due_receipt`, `interest`,
`interest_receipt`, `owed`, `replay`, and what they take and give.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex

from motcua._enums import Confidence, Word
from motcua._native import Book
from motcua._shape import Record, ask, masked_row
from motcua.common import (
    Found,
    ReceiptAnswer,
    ReceiptDifference,
    ReceiptPart,
    ReplayAnswer,
    ReplayQuestion,
    Wordings,
)

__all__ = [
    "DayCount",
    "DuePolicyChoice",
    "EnterpriseQuestion",
    "FormAnswer",
    "Found",
    "HouseholdQuestion",
    "InterestAnswer",
    "InterestQuestion",
    "LastDay",
    "LatePolicyChoice",
    "LateRounding",
    "MakeUpDay",
    "NoticeGiven",
    "NoticeInstalment",
    "NoticePayment",
    "ObligationDueAnswer",
    "ObligationDueQuestion",
    "ObligationKind",
    "OwedAnswer",
    "OwedQuestion",
    "ReceiptAnswer",
    "ReceiptDifference",
    "ReceiptPart",
    "ReplayAnswer",
    "ReplayQuestion",
    "Situation",
    "Toward",
    "UnpaidPart",
    "Whole",
    "Wordings",
    "check_enterprise",
    "check_household",
    "due",
    "due_receipt",
    "interest",
    "interest_receipt",
    "owed",
    "replay",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EnterpriseQuestion(Record):
    """What an enterprise types to ask for its land obligations; left out or empty where it says nothing."""

    tax_code: str | None = None
    """The tax code."""
    id: str | None = None
    """The identifier of the sum."""
    notice: str | None = None
    """The number of the notice."""
    dossier: str | None = None
    """The dossier code."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            tax_code: str | None = None,
            id: str | None = None,
            notice: str | None = None,
            dossier: str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAnswer(Record):
    """Everything that is wrong with a form, each at its field; empty where nothing is."""

    findings: tuple[Found, ...] = ()
    """In the order of the fields."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HouseholdQuestion(Record):
    """What an individual or a household types to ask for its land obligations."""

    dossier: str | None = None
    """The dossier code, as on the tax notice."""
    paper: str | None = None
    """The number of the identity paper, as on the tax notice."""

    if TYPE_CHECKING:

        def __init__(self, *, dossier: str | None = None, paper: str | None = None) -> None: ...


class ObligationKind(Word):
    """One of `registration-fee`, `income-tax`, `land-use-fee`, `yearly-rent`, `one-off-rent`,
    `non-agricultural-land-tax`, `agricultural-land-tax`, `late-interest`.
    """

    REGISTRATION_FEE = "registration-fee"
    """lệ phí trước bạ nhà, đất (registration fee of house and land)"""
    INCOME_TAX = "income-tax"
    """thuế thu nhập cá nhân từ bất động sản (personal income tax on real estate)"""
    LAND_USE_FEE = "land-use-fee"
    """tiền sử dụng đất (land use fee)"""
    YEARLY_RENT = "yearly-rent"
    """tiền thuê đất hằng năm (yearly land rent)"""
    ONE_OFF_RENT = "one-off-rent"
    """tiền thuê đất một lần (land rent paid once)"""
    NON_AGRICULTURAL_LAND_TAX = "non-agricultural-land-tax"
    """thuế sử dụng đất phi nông nghiệp (non-agricultural land use tax)"""
    AGRICULTURAL_LAND_TAX = "agricultural-land-tax"
    """thuế sử dụng đất nông nghiệp (agricultural land use tax)"""
    LATE_INTEREST = "late-interest"
    """tiền chậm nộp (late interest)"""


class Situation(Word):
    """One of `standard`, `first-notice`, `yearly-once`, `yearly-twice`, `redetermined`,
    `adjusted-by-payer`, `adjusted-by-authority`, `undeclared`, `resettlement-debt`, `synthesis`,
    `corrected-data`, `auction`.
    """

    STANDARD = "standard"
    """thông thường (ordinary)"""
    FIRST_NOTICE = "first-notice"
    """thông báo lần đầu (first notice)"""
    YEARLY_ONCE = "yearly-once"
    """từ năm thứ hai, nộp một lần (a later year, paid at once)"""
    YEARLY_TWICE = "yearly-twice"
    """từ năm thứ hai, nộp hai lần (a later year, paid twice)"""
    REDETERMINED = "redetermined"
    """xác định lại (determined anew)"""
    ADJUSTED_BY_PAYER = "adjusted-by-payer"
    """điều chỉnh theo kê khai (adjusted by declaration)"""
    ADJUSTED_BY_AUTHORITY = "adjusted-by-authority"
    """điều chỉnh tăng theo cơ quan có thẩm quyền (increased by an authority)"""
    UNDECLARED = "undeclared"
    """sử dụng đất kê khai chậm (declared late)"""
    RESETTLEMENT_DEBT = "resettlement-debt"
    """tính lại nợ tái định cư (debt of resettlement set again)"""
    SYNTHESIS = "synthesis"
    """tờ khai tổng hợp (synthesis declaration)"""
    CORRECTED_DATA = "corrected-data"
    """thông báo sửa do dữ liệu sai (corrected for wrong data)"""
    AUCTION = "auction"
    """trúng đấu giá (won at an auction)"""


class DayCount(Word):
    """One of `after-issue-day`, `with-issue-day`."""

    AFTER_ISSUE_DAY = "after-issue-day"
    """không tính ngày ban hành (the day of issue is left out)"""
    WITH_ISSUE_DAY = "with-issue-day"
    """tính cả ngày ban hành (the day of issue counts)"""


class MakeUpDay(Word):
    """One of `works`, `rests`."""

    WORKS = "works"
    """là ngày làm việc (is a working day)"""
    RESTS = "rests"
    """là ngày nghỉ (is a rest day)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePolicyChoice(Record):
    """Where reckonings of due days differ."""

    count: DayCount | None = None
    """From which day the days are counted."""
    make_up_day: MakeUpDay | None = None
    """Whether a Saturday that is worked in place of another day is a working day."""

    if TYPE_CHECKING:

        def __init__(
            self, *, count: DayCount | str | None = None, make_up_day: MakeUpDay | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationDueQuestion(Record):
    """When does an obligation fall due?"""

    obligation: ObligationKind
    """Which obligation."""
    situation: Situation | None = None
    """In which situation; absent for the standard one."""
    issued_on: datetime.date
    """The day on which the notice was issued."""
    part: int | None = None
    """The part, where it is paid in parts."""
    rests_on: datetime.date | None = None
    """The day that the rule rests on, where it rests on another."""
    extended: bool = False
    """A decree's extension was granted; one of after the day of issue counts as known on a later day
    alone.
    """
    tax_system_back_on: datetime.date | None = None
    """The day on which the tax system came back after an outage."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day of issue."""
    printed: datetime.date | None = None
    """The day that is printed on the notice, to be compared."""
    policy: DuePolicyChoice | None = None
    """Where reckonings differ."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            obligation: ObligationKind | str,
            situation: Situation | str | None = None,
            issued_on: datetime.date | str,
            part: SupportsIndex | None = None,
            rests_on: datetime.date | str | None = None,
            extended: bool = False,
            tax_system_back_on: datetime.date | str | None = None,
            known_on: datetime.date | str | None = None,
            printed: datetime.date | str | None = None,
            policy: DuePolicyChoice | Mapping[str, Any] | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationDueAnswer(Record):
    """When an obligation falls due."""

    due_on: datetime.date
    """The last day in time."""
    unrolled: datetime.date
    """The day before it moved to a working day."""
    row: str
    """The id of the rule."""
    shifts: tuple[str, ...] = ()
    """The ids of the rules that moved it."""
    confidence: Confidence
    """The weakest of the rows."""
    differs_by: int | None = None
    """By how many days the printed day is later."""


class LastDay(Word):
    """One of `before-payment`, `of-payment`."""

    BEFORE_PAYMENT = "before-payment"
    """ngày liền kề trước ngày nộp (the day before payment)"""
    OF_PAYMENT = "of-payment"
    """ngày nộp (the day of payment)"""


class LateRounding(Word):
    """One of `half-up`, `down`, `up`."""

    HALF_UP = "half-up"
    """làm tròn đến đồng gần nhất (to the nearest đồng)"""
    DOWN = "down"
    """bỏ phần lẻ (down)"""
    UP = "up"
    """làm tròn lên (up)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LatePolicyChoice(Record):
    """Where reckonings of late interest differ."""

    last_day: LastDay | None = None
    """Whether the day of payment counts."""
    rounding: LateRounding | None = None
    """How shares of a đồng are rounded."""

    if TYPE_CHECKING:

        def __init__(
            self, *, last_day: LastDay | str | None = None, rounding: LateRounding | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InterestQuestion(Record):
    """What does paying late cost?"""

    amount: int
    """What was to be paid."""
    due_on: datetime.date
    """The last day in time."""
    paid_on: datetime.date
    """The day of payment."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day of payment."""
    policy: LatePolicyChoice | None = None
    """Where reckonings differ."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            amount: SupportsIndex,
            due_on: datetime.date | str,
            paid_on: datetime.date | str,
            known_on: datetime.date | str | None = None,
            policy: LatePolicyChoice | Mapping[str, Any] | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InterestAnswer(Record):
    """What paying late costs."""

    days: int
    """How many days it was late."""
    interest: int
    """The interest."""
    rows: tuple[str, ...] = ()
    """The ids of the rates."""
    confidence: Confidence
    """The weakest of them."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticeInstalment(Record):
    """A part of an obligation."""

    part: int | None = None
    """Which part, from 1; absent for its place in the list."""
    amount: int
    """How much it is."""
    due_on: datetime.date
    """The day printed on the notice."""
    moved_to: datetime.date | None = None
    """The day that it was moved to."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            part: SupportsIndex | None = None,
            amount: SupportsIndex,
            due_on: datetime.date | str,
            moved_to: datetime.date | str | None = None,
        ) -> None: ...


class Toward(Word):
    """One of `principal`, `interest`."""

    PRINCIPAL = "principal"
    """số tiền của thông báo (what was noticed)"""
    INTEREST = "interest"
    """tiền chậm nộp (late interest)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticePayment(Record):
    """A payment toward an obligation."""

    on: datetime.date
    """The day."""
    amount: int
    """How much."""
    toward: Toward | None = None
    """Toward what; absent for the principal."""

    if TYPE_CHECKING:

        def __init__(
            self, *, on: datetime.date | str, amount: SupportsIndex, toward: Toward | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticeGiven(Record):
    """A notice as it was issued, and what was paid."""

    obligation: ObligationKind
    """Which obligation."""
    issued_on: datetime.date | None = None
    """The day on which it was issued; changes nothing of what is owed."""
    number: str | None = None
    """Its number; changes nothing of what is owed."""
    amount: int
    """The amount printed on it."""
    relief: int | None = None
    """The relief printed on it."""
    instalments: tuple[NoticeInstalment, ...] = ()
    """Its parts by their due days, at least one: what is paid in one is one part."""
    payments: tuple[NoticePayment, ...] = ()
    """What was paid."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            obligation: ObligationKind | str,
            issued_on: datetime.date | str | None = None,
            number: str | None = None,
            amount: SupportsIndex,
            relief: SupportsIndex | None = None,
            instalments: Iterable[NoticeInstalment | Mapping[str, Any]] = (),
            payments: Iterable[NoticePayment | Mapping[str, Any]] = (),
        ) -> None: ...


class Whole(Word):
    """One of `obligation`, `instalment`."""

    OBLIGATION = "obligation"
    """toàn bộ khoản phải nộp (the whole obligation)"""
    INSTALMENT = "instalment"
    """toàn bộ kỳ nộp (the whole instalment)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwedQuestion(Record):
    """What is owed of a notice on a day?"""

    notice: NoticeGiven
    """The notice."""
    on: datetime.date
    """The day."""
    policy: LatePolicyChoice | None = None
    """Where reckonings differ."""
    pay: int | None = None
    """An amount that a portal is asked to take."""
    whole: Whole | None = None
    """What has to be paid at once; absent for the whole obligation."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            notice: NoticeGiven | Mapping[str, Any],
            on: datetime.date | str,
            policy: LatePolicyChoice | Mapping[str, Any] | None = None,
            pay: SupportsIndex | None = None,
            whole: Whole | str | None = None,
        ) -> None: ...


class UnpaidPart(NamedTuple):
    """What is left of a part."""

    part: int
    """Which part."""
    unpaid: int
    """How much."""

    def __repr__(self) -> str:
        return masked_row(self)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwedAnswer(Record):
    """What is owed."""

    owed: int
    """What is left of the amount."""
    overdue: int
    """What of it is overdue."""
    interest: int
    """The interest up to that day."""
    late_days: int
    """How many days the oldest part is late."""
    next_due_on: datetime.date | None = None
    """When the next part falls due."""
    instalments: tuple[UnpaidPart, ...] = ()
    """What is left by part."""
    excess: int
    """What was paid too much."""
    met: bool = False
    """Nothing is owed."""


def check_enterprise(
    *,
    tax_code: str | None = None,
    id: str | None = None,
    notice: str | None = None,
    dossier: str | None = None,
) -> FormAnswer:
    """Checks what an enterprise typed to ask for its land obligations: everything that is wrong, each at
    its field.

    - `tax_code`: The tax code.
    - `id`: The identifier of the sum.
    - `notice`: The number of the notice.
    - `dossier`: The dossier code.
    """
    return ask(
        "obligation.check_enterprise",
        EnterpriseQuestion(tax_code=tax_code, id=id, notice=notice, dossier=dossier),
        FormAnswer,
    )


def check_household(*, dossier: str | None = None, paper: str | None = None) -> FormAnswer:
    """Checks what an individual or a household typed to ask for its land obligations.

    - `dossier`: The dossier code, as on the tax notice.
    - `paper`: The number of the identity paper, as on the tax notice.
    """
    return ask("obligation.check_household", HouseholdQuestion(dossier=dossier, paper=paper), FormAnswer)


def due(
    *,
    obligation: ObligationKind | str,
    situation: Situation | str | None = None,
    issued_on: datetime.date | str,
    part: SupportsIndex | None = None,
    rests_on: datetime.date | str | None = None,
    extended: bool = False,
    tax_system_back_on: datetime.date | str | None = None,
    known_on: datetime.date | str | None = None,
    printed: datetime.date | str | None = None,
    policy: DuePolicyChoice | Mapping[str, Any] | None = None,
    book: Book | None = None,
) -> ObligationDueAnswer:
    """Tells when an obligation about land falls due, and by how many days a printed day differs.

    - `obligation`: Which obligation.
    - `situation`: In which situation; absent for the standard one.
    - `issued_on`: The day on which the notice was issued.
    - `part`: The part, where it is paid in parts.
    - `rests_on`: The day that the rule rests on, where it rests on another.
    - `extended`: A decree's extension was granted; one of after the day of issue counts as known on a
      later day alone.
    - `tax_system_back_on`: The day on which the tax system came back after an outage.
    - `known_on`: What was known on this day decides; absent for the day of issue.
    - `printed`: The day that is printed on the notice, to be compared.
    - `policy`: Where reckonings differ.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "obligation.due",
        ObligationDueQuestion(
            obligation=obligation,
            situation=situation,
            issued_on=issued_on,
            part=part,
            rests_on=rests_on,
            extended=extended,
            tax_system_back_on=tax_system_back_on,
            known_on=known_on,
            printed=printed,
            policy=policy,
        ),
        ObligationDueAnswer,
        book,
    )


def due_receipt(
    *,
    obligation: ObligationKind | str,
    situation: Situation | str | None = None,
    issued_on: datetime.date | str,
    part: SupportsIndex | None = None,
    rests_on: datetime.date | str | None = None,
    extended: bool = False,
    tax_system_back_on: datetime.date | str | None = None,
    known_on: datetime.date | str | None = None,
    printed: datetime.date | str | None = None,
    policy: DuePolicyChoice | Mapping[str, Any] | None = None,
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what the due day of an obligation about land rests.

    - `obligation`: Which obligation.
    - `situation`: In which situation; absent for the standard one.
    - `issued_on`: The day on which the notice was issued.
    - `part`: The part, where it is paid in parts.
    - `rests_on`: The day that the rule rests on, where it rests on another.
    - `extended`: A decree's extension was granted; one of after the day of issue counts as known on a
      later day alone.
    - `tax_system_back_on`: The day on which the tax system came back after an outage.
    - `known_on`: What was known on this day decides; absent for the day of issue.
    - `printed`: The day that is printed on the notice, to be compared.
    - `policy`: Where reckonings differ.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "obligation.due_receipt",
        ObligationDueQuestion(
            obligation=obligation,
            situation=situation,
            issued_on=issued_on,
            part=part,
            rests_on=rests_on,
            extended=extended,
            tax_system_back_on=tax_system_back_on,
            known_on=known_on,
            printed=printed,
            policy=policy,
        ),
        ReceiptAnswer,
        book,
    )


def interest(
    *,
    amount: SupportsIndex,
    due_on: datetime.date | str,
    paid_on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    policy: LatePolicyChoice | Mapping[str, Any] | None = None,
    book: Book | None = None,
) -> InterestAnswer:
    """Tells what paying late costs.

    - `amount`: What was to be paid.
    - `due_on`: The last day in time.
    - `paid_on`: The day of payment.
    - `known_on`: What was known on this day decides; absent for the day of payment.
    - `policy`: Where reckonings differ.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "obligation.interest",
        InterestQuestion(amount=amount, due_on=due_on, paid_on=paid_on, known_on=known_on, policy=policy),
        InterestAnswer,
        book,
    )


def interest_receipt(
    *,
    amount: SupportsIndex,
    due_on: datetime.date | str,
    paid_on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    policy: LatePolicyChoice | Mapping[str, Any] | None = None,
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what the days of late interest rest; the sum is left out.

    - `amount`: What was to be paid.
    - `due_on`: The last day in time.
    - `paid_on`: The day of payment.
    - `known_on`: What was known on this day decides; absent for the day of payment.
    - `policy`: Where reckonings differ.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "obligation.interest_receipt",
        InterestQuestion(amount=amount, due_on=due_on, paid_on=paid_on, known_on=known_on, policy=policy),
        ReceiptAnswer,
        book,
    )


def owed(
    *,
    notice: NoticeGiven | Mapping[str, Any],
    on: datetime.date | str,
    policy: LatePolicyChoice | Mapping[str, Any] | None = None,
    pay: SupportsIndex | None = None,
    whole: Whole | str | None = None,
    book: Book | None = None,
) -> OwedAnswer:
    """Tells what is owed of a notice on a day, with interest; refuses a payment that is not the whole.

    - `notice`: The notice.
    - `on`: The day.
    - `policy`: Where reckonings differ.
    - `pay`: An amount that a portal is asked to take.
    - `whole`: What has to be paid at once; absent for the whole obligation.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "obligation.owed",
        OwedQuestion(notice=notice, on=on, policy=policy, pay=pay, whole=whole),
        OwedAnswer,
        book,
    )


def replay(*, receipt: str, book: Book | None = None) -> ReplayAnswer:
    """Holds a receipt of a due day or of late interest against the answer of today.

    - `receipt`: The receipt, as the answer gave it.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask("obligation.replay", ReplayQuestion(receipt=receipt), ReplayAnswer, book)
