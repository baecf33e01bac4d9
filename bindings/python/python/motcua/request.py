# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Requests for payment and what was heard of them (yêu cầu thanh toán).

The call `apply`, and what it takes and gives.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex

from motcua._enums import StrEnum, Word
from motcua._shape import Record, ask, masked_row

__all__ = [
    "AfterExpiry",
    "BeforeRaising",
    "CallbackGiven",
    "DossierEvent",
    "FeeCollection",
    "HappeningGiven",
    "HappeningKind",
    "PaymentAction",
    "PaymentOutcome",
    "RefundDue",
    "RefusedCallback",
    "RequestAnswer",
    "RequestEvent",
    "RequestGiven",
    "RequestOutcome",
    "RequestQuestion",
    "RequestState",
    "apply",
]


class FeeCollection(Word):
    """One of `before`, `after`, `exempt`."""

    BEFORE = "before"
    """thu trước (before acceptance)"""
    AFTER = "after"
    """thu sau (after acceptance)"""
    EXEMPT = "exempt"
    """đối tượng miễn phí (exempt)"""


class AfterExpiry(Word):
    """One of `return`, `take`."""

    RETURN = "return"
    """không nhận, hoàn trả (is returned)"""
    TAKE = "take"
    """vẫn nhận (is taken)"""


class BeforeRaising(Word):
    """One of `ask-platform`, `take`."""

    ASK_PLATFORM = "ask-platform"
    """hỏi nền tảng thanh toán (the platform is asked)"""
    TAKE = "take"
    """vẫn nhận (is taken)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequestGiven(Record):
    """A request for payment (yêu cầu thanh toán)."""

    collection: FeeCollection
    """Whether it is paid before the dossier is accepted, after, or not at all."""
    amount: int
    """What is to be paid."""
    raised_at: datetime.datetime
    """When it was raised."""
    dossier_status: int | None = None
    """The number of its dossier's status, 1 to 10, where it is known."""
    expiry: datetime.datetime | None = None
    """From when on it is no longer to be paid."""
    after_expiry: AfterExpiry | None = None
    """What becomes of money that comes later."""
    before_raising: BeforeRaising | None = None
    """What becomes of money from before it was raised."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            collection: FeeCollection | str,
            amount: SupportsIndex,
            raised_at: datetime.datetime | str,
            dossier_status: SupportsIndex | None = None,
            expiry: datetime.datetime | str | None = None,
            after_expiry: AfterExpiry | str | None = None,
            before_raising: BeforeRaising | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallbackGiven(Record):
    """What a platform's server sent, not yet checked."""

    id: str | None = None
    """Its identifier."""
    transaction: str | None = None
    """The transaction's."""
    code: str | None = None
    """The result: two letters or digits, `00` for success."""
    amount: str | None = None
    """The amount in its digits."""
    currency: str | None = None
    """The currency; absent for `VND`."""
    at: str | None = None
    """When, `YYYYMMDDhhmmss`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str | None = None,
            transaction: str | None = None,
            code: str | None = None,
            amount: str | None = None,
            currency: str | None = None,
            at: str | None = None,
        ) -> None: ...


class HappeningKind(StrEnum):
    """What else can happen to a request."""

    BECAME_DUE = "became-due"
    """The dossier was accepted: what is paid after acceptance is due."""
    PAGE_RETURNED = "page-returned"
    """The payer's browser came back."""
    CANCELLED = "cancelled"
    """Request or dossier was cancelled."""
    REFUNDED = "refunded"
    """The money of a transaction was given back."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HappeningGiven(Record):
    """Something else that happened to a request."""

    kind: HappeningKind
    """What."""
    at: datetime.datetime
    """When."""
    transaction: str | None = None
    """The transaction whose money was given back; with nothing else."""

    if TYPE_CHECKING:

        def __init__(
            self, *, kind: HappeningKind | str, at: datetime.datetime | str, transaction: str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequestQuestion(Record):
    """Where does a request stand, by all that was heard of it?"""

    request: RequestGiven
    """The request."""
    callbacks: tuple[CallbackGiven, ...] = ()
    """What the platform's server sent, in any order, repeated or not."""
    happened: tuple[HappeningGiven, ...] = ()
    """What else happened."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            request: RequestGiven | Mapping[str, Any],
            callbacks: Iterable[CallbackGiven | Mapping[str, Any]] = (),
            happened: Iterable[HappeningGiven | Mapping[str, Any]] = (),
        ) -> None: ...


class RequestState(Word):
    """One of `not-due`, `awaiting`, `paid`, `cancelled`, `refunded`."""

    NOT_DUE = "not-due"
    """Chưa thanh toán (not due yet)"""
    AWAITING = "awaiting"
    """Chờ thanh toán (awaiting payment)"""
    PAID = "paid"
    """Đã thanh toán (paid)"""
    CANCELLED = "cancelled"
    """Hủy thanh toán (cancelled)"""
    REFUNDED = "refunded"
    """Đã hoàn phí (refunded)"""


class PaymentOutcome(Word):
    """One of `due`, `paid`, `underpaid`, `overpaid`, `after-expiry`, `before-due`, `paid-again`,
    `for-cancelled`, `after-refund`, `contradictory`, `before-raised`, `transaction-failed`,
    `not-the-servers-word`, `cancelled`, `cancelled-after-payment`, `refunded`, `other-refunded`,
    `nothing-to-refund`, `no-change`.
    """

    DUE = "due"
    """bắt đầu chờ thanh toán (awaits payment now)"""
    PAID = "paid"
    """đã thanh toán bằng giao dịch này (paid by this transaction)"""
    UNDERPAID = "underpaid"
    """nộp thiếu, chưa được coi là đã thanh toán (less than the amount: not paid)"""
    OVERPAID = "overpaid"
    """nộp thừa, chưa được coi là đã thanh toán (more than the amount: not paid)"""
    AFTER_EXPIRY = "after-expiry"
    """nộp sau khi hết hạn (paid after expiry)"""
    BEFORE_DUE = "before-due"
    """nộp trước kỳ (paid before it was due)"""
    PAID_AGAIN = "paid-again"
    """nộp trùng (paid again)"""
    FOR_CANCELLED = "for-cancelled"
    """nộp cho yêu cầu hoặc hồ sơ đã hủy (paid for a cancelled request or dossier)"""
    AFTER_REFUND = "after-refund"
    """nộp sau khi đã hoàn phí (paid after the refund)"""
    CONTRADICTORY = "contradictory"
    """các thông báo mâu thuẫn nhau (call-backs contradict each other)"""
    BEFORE_RAISED = "before-raised"
    """thời điểm nộp trước khi lập yêu cầu (paid before the request was raised)"""
    TRANSACTION_FAILED = "transaction-failed"
    """giao dịch thất bại, yêu cầu giữ nguyên (the transaction failed; the request stays as it is)"""
    NOT_THE_SERVERS_WORD = "not-the-servers-word"
    """trang quay về không phải thông báo của máy chủ (a page is not the server's word)"""
    CANCELLED = "cancelled"
    """đã hủy (cancelled)"""
    CANCELLED_AFTER_PAYMENT = "cancelled-after-payment"
    """hủy sau khi đã thanh toán (cancelled after payment)"""
    REFUNDED = "refunded"
    """đã hoàn khoản nộp (the payment was given back)"""
    OTHER_REFUNDED = "other-refunded"
    """đã hoàn khoản nộp thừa, nộp sai (money that paid nothing was given back)"""
    NOTHING_TO_REFUND = "nothing-to-refund"
    """không có khoản để hoàn (there was nothing to give back)"""
    NO_CHANGE = "no-change"
    """không thay đổi (nothing changes)"""


class PaymentAction(Word):
    """One of `none`, `refund`, `ask-platform`, `decide`."""

    NONE = "none"
    """không phải làm gì (nothing)"""
    REFUND = "refund"
    """hoàn tiền cho người nộp (cần họ tên, số tài khoản, ngân hàng) (refund the payer (name, account
    number and bank are needed))
    """
    ASK_PLATFORM = "ask-platform"
    """truy vấn nền tảng thanh toán (query the payment platform)"""
    DECIDE = "decide"
    """cán bộ xem xét (an official decides)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequestOutcome(Record):
    """What became of a transaction or an event."""

    transaction: str | None = None
    """The transaction, where there is one."""
    outcome: PaymentOutcome
    """What became of it."""
    action: PaymentAction
    """What to do."""


class RefundDue(NamedTuple):
    """Money that is to be given back."""

    transaction: str
    """The transaction."""
    amount: int
    """How much."""

    def __repr__(self) -> str:
        return masked_row(self)


class DossierEvent(Word):
    """One of `submitted`, `obligation-met`."""

    SUBMITTED = "submitted"
    """hồ sơ được coi là nộp vào thời điểm thanh toán (submitted at the time of payment)"""
    OBLIGATION_MET = "obligation-met"
    """đã hoàn thành nghĩa vụ tài chính, hồ sơ được xử lý tiếp (the obligation is met, the dossier resumes)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestEvent(Record):
    """An event of the dossier that follows."""

    event: DossierEvent
    """Which."""
    at: datetime.datetime
    """When."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefusedCallback(Record):
    """A call-back that was not taken."""

    id: str
    """Its identifier."""
    code: str
    """Why: the code of the rule."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequestAnswer(Record):
    """Where a request stands."""

    state: RequestState
    """Its state."""
    paid_at: datetime.datetime | None = None
    """When it was paid."""
    paid_by: str | None = None
    """By which transaction."""
    outcomes: tuple[RequestOutcome, ...] = ()
    """What became of each transaction and event."""
    refunds: tuple[RefundDue, ...] = ()
    """What is to be given back."""
    events: tuple[RequestEvent, ...] = ()
    """The event of the dossier that follows."""
    refused: tuple[RefusedCallback, ...] = ()
    """The call-backs that were not taken."""


def apply(
    *,
    request: RequestGiven | Mapping[str, Any],
    callbacks: Iterable[CallbackGiven | Mapping[str, Any]] = (),
    happened: Iterable[HappeningGiven | Mapping[str, Any]] = (),
) -> RequestAnswer:
    """Tells where a request for payment stands; the order in which things were heard does not count.

    - `request`: The request.
    - `callbacks`: What the platform's server sent, in any order, repeated or not.
    - `happened`: What else happened.
    """
    return ask(
        "request.apply",
        RequestQuestion(request=request, callbacks=callbacks, happened=happened),
        RequestAnswer,
    )
