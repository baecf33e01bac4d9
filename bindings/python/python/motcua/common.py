# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Records and words that several rooms share."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, SupportsIndex, TypeAlias

from motcua._enums import Confidence, Severity, StrEnum, Word
from motcua._shape import Entries, JsonText, Record

__all__ = [
    "AnswerPolicy",
    "Authority",
    "Channel",
    "Cited",
    "CodeQuestion",
    "ContactText",
    "CountMethod",
    "CutOverDays",
    "DatePolicy",
    "DossierEventGiven",
    "DossierPeriod",
    "DossierPolicy",
    "DossierQuestion",
    "EventKind",
    "FeeKind",
    "Found",
    "LateUpdate",
    "LinkPolicy",
    "NamePolicy",
    "Office",
    "OfficeReplayQuestion",
    "OfficeSeason",
    "OfficeSession",
    "PausePolicy",
    "PeriodLength",
    "ReadingMode",
    "ReceiptAnswer",
    "ReceiptDifference",
    "ReceiptPart",
    "ReferenceForm",
    "ReplayAnswer",
    "ReplayQuestion",
    "RowText",
    "SlipCheck",
    "SupplementPolicy",
    "Wordings",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings(Record):
    """A text in Vietnamese and English."""

    vi: str
    """Vietnamese."""
    en: str
    """English."""


class Authority(Word):
    """One of `law`, `directive`, `regulation`, `portal`, `practice`."""

    LAW = "law"
    """luật, nghị định (law or decree)"""
    DIRECTIVE = "directive"
    """công văn chỉ đạo (directive to agencies)"""
    REGULATION = "regulation"
    """quy chế Cổng Dịch vụ công quốc gia (regulation of the national portal)"""
    PORTAL = "portal"
    """đơn vị vận hành cổng (operator of the portal)"""
    PRACTICE = "practice"
    """thực tế vận hành (practice)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Record):
    """A document and the place in it that says so (dẫn chiếu)."""

    document: str
    """The document's id in the book."""
    number: str | None = None
    """Its number, where it has one."""
    title: Wordings
    """Its title."""
    place: str | None = None
    """The clause, where it was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowText(Record):
    """A row of the book that says something: a rule, a step, a conflict between documents."""

    id: str
    """The row's id."""
    text: Wordings
    """What it says."""
    authority: Authority
    """Who says so."""
    valid_from: datetime.date | None = None
    """The first day on which it holds."""
    valid_to: datetime.date | None = None
    """The last day on which it holds."""
    confidence: Confidence
    """How certain it is."""
    documents: tuple[Cited, ...] = ()
    """The documents that say so."""
    note: Wordings | None = None
    """What a reader must know: what was not found, how it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOverDays(Record):
    """The first days without the old account."""

    citizens: datetime.date | None = None
    """For citizens."""
    organisations: datetime.date | None = None
    """For organisations."""
    foreigners: datetime.date | None = None
    """For foreigners."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            citizens: datetime.date | str | None = None,
            organisations: datetime.date | str | None = None,
            foreigners: datetime.date | str | None = None,
        ) -> None: ...


class NamePolicy(Word):
    """One of `plain`, `exact`."""

    PLAIN = "plain"
    """chữ hoa không dấu (without marks and case)"""
    EXACT = "exact"
    """đúng từng ký tự (character by character)"""


class LateUpdate(Word):
    """One of `never`, `when-confirmed`."""

    NEVER = "never"
    """không (never)"""
    WHEN_CONFIRMED = "when-confirmed"
    """khi CSDL dân cư xác nhận (when the population database confirms)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPolicy(Record):
    """Where practice differs."""

    names: NamePolicy | None = None
    """How names are compared."""
    late_update: LateUpdate | None = None
    """Whether a number may still be written after the old account has ended."""

    if TYPE_CHECKING:

        def __init__(
            self, *, names: NamePolicy | str | None = None, late_update: LateUpdate | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptAnswer(Record):
    """On what an answer rests (biên nhận câu trả lời): words, days and rows, never a datum of a person."""

    receipt: str
    """The receipt as a text, a line for each entry: what is kept."""
    question: str
    """What was asked."""
    version: str
    """The version of this library."""
    book: str
    """The fingerprint of the book."""
    on: str
    """The day asked about."""
    known_on: str
    """The day of knowledge."""
    inputs: Mapping[str, str] = Entries()
    """What the question was about, in words."""
    rows: Mapping[str, str] = Entries()
    """The rows that the answer rests on, `table id`, each with its confidence."""
    outcomes: Mapping[str, str] = Entries()
    """What was answered, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactText(Record):
    """Whom to call or write to (đầu mối hỗ trợ)."""

    key: str
    """What it is for."""
    name: Wordings
    """Who it is."""
    phone: str | None = None
    """The number to call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayQuestion(Record):
    """Is the answer of this receipt still the same?"""

    receipt: str
    """The receipt, as the answer gave it."""

    if TYPE_CHECKING:

        def __init__(self, *, receipt: str) -> None: ...


class ReceiptPart(Word):
    """One of `question`, `version`, `book`, `on`, `known-on`, `input`, `row`, `outcome`."""

    QUESTION = "question"
    """câu hỏi (question)"""
    VERSION = "version"
    """phiên bản (version)"""
    BOOK = "book"
    """bộ dữ liệu (book)"""
    ON = "on"
    """ngày hỏi (day asked about)"""
    KNOWN_ON = "known-on"
    """ngày hiểu biết (day of knowledge)"""
    INPUT = "input"
    """đầu vào (input)"""
    ROW = "row"
    """dòng dữ liệu (row)"""
    OUTCOME = "outcome"
    """kết quả (outcome)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptDifference(Record):
    """Something in which two answers differ."""

    part: ReceiptPart
    """In which part of the receipt."""
    key: str
    """Which of its entries; empty where the part has one."""
    before: str | None = None
    """What the receipt has; absent for nothing."""
    after: str | None = None
    """What is so today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayAnswer(Record):
    """A receipt held against the answer of today (đối chiếu biên nhận)."""

    same: bool = False
    """Whether the answer is the same; version, book and rows may have changed all the same."""
    differences: tuple[ReceiptDifference, ...] = ()
    """Everything that differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLength(Record):
    """The length of a period (thời hạn): exactly one of its fields is given."""

    working_hours: int | None = None
    """Hours that the office is open."""
    working_minutes: int | None = None
    """Minutes that the office is open."""
    working_days: int | None = None
    """Days that are worked."""
    calendar_days: int | None = None
    """Days of the calendar; the end moves to a working day."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            working_hours: SupportsIndex | None = None,
            working_minutes: SupportsIndex | None = None,
            working_days: SupportsIndex | None = None,
            calendar_days: SupportsIndex | None = None,
        ) -> None: ...


class CountMethod(Word):
    """One of `hours`, `days`."""

    HOURS = "hours"
    """theo giờ làm việc (by working hours)"""
    DAYS = "days"
    """theo ngày, không tính ngày đầu (by days, the first one excluded)"""


class OfficeSession(NamedTuple):
    """A stretch of an office day, from an hour to another one, `HH:MM` (buổi làm việc)."""

    from_: str
    """When it begins."""
    to: str
    """When it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSeason(Record):
    """Other hours of an office for a part of the year (mùa)."""

    from_: str
    """The first day: `MM-DD` for every year, `YYYY-MM-DD` for once."""
    to: str
    """The last day, written as the first one."""
    sessions: tuple[OfficeSession, ...] = ()
    """The sessions of a working day."""
    saturday: tuple[OfficeSession, ...] = ()
    """The sessions of a Saturday, at a desk that opens on it."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            from_: str,
            to: str,
            sessions: Iterable[OfficeSession | Sequence[Any]] = (),
            saturday: Iterable[OfficeSession | Sequence[Any]] = (),
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Record):
    """When an office is open (giờ làm việc)."""

    sessions: tuple[OfficeSession, ...] = ()
    """The sessions of a working day."""
    saturday: tuple[OfficeSession, ...] = ()
    """The sessions of a Saturday, at a desk that opens on it."""
    seasons: tuple[OfficeSeason, ...] = ()
    """Other hours for parts of the year."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            sessions: Iterable[OfficeSession | Sequence[Any]] = (),
            saturday: Iterable[OfficeSession | Sequence[Any]] = (),
            seasons: Iterable[OfficeSeason | Mapping[str, Any]] = (),
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeReplayQuestion(Record):
    """Is the answer of this receipt, about working time, still the same?"""

    receipt: str
    """The receipt, as the answer gave it."""
    office: Office | None = None
    """When the office is open, as it was given then; absent for 07:00–11:30 and 13:30–17:00."""
    rows: JsonText | None = None
    """Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is
    asked.
    """
    province: str | None = None
    """The province whose own days count too, by its code such as `H34`."""
    known_on: datetime.date | None = None
    """The calendar as it was known on this day; absent for all that is known."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            receipt: str,
            office: Office | Mapping[str, Any] | None = None,
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


class Channel(Word):
    """One of `desk`, `online`, `post`."""

    DESK = "desk"
    """Trực tiếp (at the desk)"""
    ONLINE = "online"
    """Trực tuyến (online)"""
    POST = "post"
    """Bưu chính công ích (by post)"""


class EventKind(Word):
    """One of `submitted`, `received`, `fee-paid`, `supplement-requested`, `supplemented`, `closed`,
    `refused`, `accepted`, `forwarded`, `returned`, `obligation-raised`, `obligation-met`, `suspended`,
    `resumed`, `apology-sent`, `amended`, `withdrawal-requested`, `withdrawal-agreed`,
    `withdrawal-refused`, `stopped-by-applicant`, `finished`, `result-returned`.
    """

    SUBMITTED = "submitted"
    """nộp hồ sơ (filed)"""
    RECEIVED = "received"
    """hệ thống tiếp nhận hồ sơ (received by the system)"""
    FEE_PAID = "fee-paid"
    """đã nộp phí trước (fee paid in advance)"""
    SUPPLEMENT_REQUESTED = "supplement-requested"
    """yêu cầu bổ sung (supplement requested)"""
    SUPPLEMENTED = "supplemented"
    """đã bổ sung (supplemented)"""
    CLOSED = "closed"
    """đóng hồ sơ vì không bổ sung (closed for want of an answer)"""
    REFUSED = "refused"
    """từ chối tiếp nhận (refused)"""
    ACCEPTED = "accepted"
    """tiếp nhận chính thức (accepted)"""
    FORWARDED = "forwarded"
    """chuyển xử lý (forwarded)"""
    RETURNED = "returned"
    """trả lại, thu hồi (given back)"""
    OBLIGATION_RAISED = "obligation-raised"
    """yêu cầu thực hiện nghĩa vụ tài chính (financial obligation raised)"""
    OBLIGATION_MET = "obligation-met"
    """đã thực hiện nghĩa vụ tài chính (financial obligation met)"""
    SUSPENDED = "suspended"
    """dừng xử lý (stopped by the agency)"""
    RESUMED = "resumed"
    """tiếp tục xử lý (taken up again)"""
    APOLOGY_SENT = "apology-sent"
    """xin lỗi và hẹn lại (apology with a new date)"""
    AMENDED = "amended"
    """điều chỉnh nội dung hồ sơ (amended by the applicant)"""
    WITHDRAWAL_REQUESTED = "withdrawal-requested"
    """xin rút hồ sơ (withdrawal requested)"""
    WITHDRAWAL_AGREED = "withdrawal-agreed"
    """đồng ý cho rút (withdrawal agreed)"""
    WITHDRAWAL_REFUSED = "withdrawal-refused"
    """không đồng ý cho rút (withdrawal refused)"""
    STOPPED_BY_APPLICANT = "stopped-by-applicant"
    """người nộp dừng thủ tục (stopped by the applicant)"""
    FINISHED = "finished"
    """có kết quả (result at the desk)"""
    RESULT_RETURNED = "result-returned"
    """trả kết quả (result returned)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DossierEventGiven(Record):
    """One thing that happened to a dossier (sự kiện của hồ sơ)."""

    id: str
    """The number by which it is known: it counts once, however often it arrives."""
    at: datetime.datetime
    """When it happened."""
    kind: EventKind
    """What happened."""
    sequence: int | None = None
    """Its place among those of the same minute."""
    appointment: datetime.datetime | None = None
    """The date that the applicant was given with it."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            at: datetime.datetime | str,
            kind: EventKind | str,
            sequence: SupportsIndex | None = None,
            appointment: datetime.datetime | str | None = None,
        ) -> None: ...


DossierPeriod: TypeAlias = Literal["same-day"] | PeriodLength
"""The time in which a procedure is resolved (thời hạn giải quyết).

- `"same-day"`: The same working day.
- `PeriodLength`: A period from acceptance on.
"""


class SupplementPolicy(Word):
    """One of `restart`, `extend`."""

    RESTART = "restart"
    """tính lại từ đầu (the period begins anew)"""
    EXTEND = "extend"
    """cộng thêm thời gian chờ (the waiting is added)"""


class PausePolicy(Word):
    """One of `pause`, `run`."""

    PAUSE = "pause"
    """tạm dừng tính thời hạn (the period stands still)"""
    RUN = "run"
    """vẫn tính thời hạn (the period runs on)"""


class DatePolicy(Word):
    """One of `printed`, `computed`."""

    PRINTED = "printed"
    """theo ngày ghi trên giấy hẹn (the date on the receipt)"""
    COMPUTED = "computed"
    """tính lại theo lịch mới (computed anew)"""


class AnswerPolicy(Word):
    """One of `decree`, `eight-hours`."""

    DECREE = "decree"
    """chỉ theo nghị định (by the decree alone)"""
    EIGHT_HOURS = "eight-hours"
    """8 giờ làm việc theo thực tế (eight working hours, as in practice)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPolicy(Record):
    """What the decrees leave open (chính sách áp dụng); what is absent is the first word of its list."""

    supplement: SupplementPolicy | None = None
    """What a supplement after acceptance does to the period."""
    obligation: PausePolicy | None = None
    """What an open financial obligation does to it."""
    suspension: PausePolicy | None = None
    """What a stop by the agency does to it."""
    date: DatePolicy | None = None
    """Which date counts."""
    answer: AnswerPolicy | None = None
    """When an online dossier has to be answered."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            supplement: SupplementPolicy | str | None = None,
            obligation: PausePolicy | str | None = None,
            suspension: PausePolicy | str | None = None,
            date: DatePolicy | str | None = None,
            answer: AnswerPolicy | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DossierQuestion(Record):
    """Where does this dossier stand, and by when has what to happen?"""

    rules_on: datetime.date
    """The day whose decree holds."""
    channel: Channel
    """How it was filed."""
    events: tuple[DossierEventGiven, ...] = ()
    """What happened to it, in any order."""
    period: DossierPeriod | None = None
    """How long its procedure may take; absent where no period is set."""
    method: CountMethod | None = None
    """How a period of working days is counted; absent for working hours."""
    policy: DossierPolicy | None = None
    """What the decrees leave open."""
    now: datetime.datetime | None = None
    """The instant asked about; absent for the last event."""
    office: Office | None = None
    """When the office is open; absent for 07:00–11:30 and 13:30–17:00."""
    rows: JsonText | None = None
    """Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is
    asked.
    """
    province: str | None = None
    """The province whose own days count too, by its code such as `H34`."""
    known_on: datetime.date | None = None
    """The calendar as it was known on this day; absent for all that is known."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rules_on: datetime.date | str,
            channel: Channel | str,
            events: Iterable[DossierEventGiven | Mapping[str, Any]] = (),
            period: DossierPeriod | str | Mapping[str, Any] | None = None,
            method: CountMethod | str | None = None,
            policy: DossierPolicy | Mapping[str, Any] | None = None,
            now: datetime.datetime | str | None = None,
            office: Office | Mapping[str, Any] | None = None,
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Record):
    """What was found in a text: which rule it breaks and where."""

    code: str
    """The stable code."""
    severity: Severity
    """How bad it is."""
    path: str
    """Where it stands."""
    messages: Wordings
    """What to tell a person."""


class ReadingMode(StrEnum):
    """How strictly a code is read."""

    STRICT = "strict"
    """As the rule writes it."""
    LENIENT = "lenient"
    """Forms too that are seen but not written by the rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeQuestion(Record):
    """A code as it is written, and how strictly it is read."""

    value: str
    """The code."""
    mode: ReadingMode | None = None
    """How strictly it is read; absent for `strict`."""

    if TYPE_CHECKING:

        def __init__(self, *, value: str, mode: ReadingMode | str | None = None) -> None: ...


class FeeKind(Word):
    """One of `phi`, `le_phi`."""

    PHI = "phi"
    """phí (charge (phí))"""
    LE_PHI = "le_phi"
    """lệ phí (fee (lệ phí))"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlipCheck(Record):
    """What is wrong with a receipt or a slip, and its total."""

    findings: tuple[Found, ...] = ()
    """In the order of the fields; empty where nothing is wrong."""
    total: int | None = None
    """The total, where nothing is wrong."""
    in_words: str | None = None
    """The total in Vietnamese words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceForm(Record):
    """A form of references that may stand in a remark."""

    prefix: str
    """Two to five letters that say whose references these are."""
    office: str | None = None
    """An office, as an example of the kinds of characters; absent for none."""
    digits: int | None = None
    """How many digits numbers have; absent for 8."""

    if TYPE_CHECKING:

        def __init__(
            self, *, prefix: str, office: str | None = None, digits: SupportsIndex | None = None
        ) -> None: ...
