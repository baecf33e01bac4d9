# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Dossiers (hồ sơ): their systems, their terms, their course.

The calls `apply`, `due`, `project`, `queue`, `receipt`, `replay`, `report`, `system`, `target`, and
what they take and give.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex

from motcua._enums import Confidence, StrEnum, Word
from motcua._native import Book
from motcua._shape import Entries, JsonText, Record, ask
from motcua.common import (
    AnswerPolicy,
    Channel,
    CodeQuestion,
    CountMethod,
    DatePolicy,
    DossierEventGiven,
    DossierPeriod,
    DossierPolicy,
    DossierQuestion,
    EventKind,
    Found,
    Office,
    OfficeReplayQuestion,
    OfficeSeason,
    OfficeSession,
    PausePolicy,
    PeriodLength,
    ReadingMode,
    ReceiptAnswer,
    ReceiptDifference,
    ReceiptPart,
    ReplayAnswer,
    SupplementPolicy,
    Wordings,
)

__all__ = [
    "AgencyRole",
    "AnswerPolicy",
    "Channel",
    "CodeQuestion",
    "CountMethod",
    "DatePolicy",
    "DeadlineKind",
    "DeadlineText",
    "DossierAnswer",
    "DossierDueAnswer",
    "DossierEventGiven",
    "DossierPause",
    "DossierPeriod",
    "DossierPolicy",
    "DossierQuestion",
    "DossierRefusal",
    "DossierStage",
    "DossierStatus",
    "DossierSystemAnswer",
    "DueReason",
    "EventKind",
    "Found",
    "MinistryAnswer",
    "Office",
    "OfficeReplayQuestion",
    "OfficeSeason",
    "OfficeSession",
    "OnlinePolicy",
    "PausePolicy",
    "PeriodLength",
    "PlaceReason",
    "ProjectAnswer",
    "ProjectQuestion",
    "ProjectedDossier",
    "ProjectedEnd",
    "QueueAnswer",
    "QueueDossier",
    "QueuePlace",
    "QueueQuestion",
    "ReadingMode",
    "ReceiptAnswer",
    "ReceiptDifference",
    "ReceiptPart",
    "ReplayAnswer",
    "ReportAnswer",
    "ReportClass",
    "ReportDimension",
    "ReportDossier",
    "ReportFormula",
    "ReportGroup",
    "ReportPlace",
    "ReportQuestion",
    "ReportSupplement",
    "SupplementPolicy",
    "SystemKind",
    "TargetAnswer",
    "TargetQuestion",
    "Waiting",
    "Wordings",
    "apply",
    "due",
    "project",
    "queue",
    "receipt",
    "replay",
    "report",
    "system",
    "target",
]


class DossierStatus(Word):
    """One of `new`, `accepted`, `not-accepted`, `processing`, `supplement-required`,
    `obligation-required`, `withdrawal-requested`, `stopped`, `completed`, `result-returned`.
    """

    NEW = "new"
    """Mới đăng ký (newly filed)"""
    ACCEPTED = "accepted"
    """Được tiếp nhận (accepted)"""
    NOT_ACCEPTED = "not-accepted"
    """Không được tiếp nhận (not accepted)"""
    PROCESSING = "processing"
    """Đang xử lý (in process)"""
    SUPPLEMENT_REQUIRED = "supplement-required"
    """Yêu cầu bổ sung giấy tờ (supplement required)"""
    OBLIGATION_REQUIRED = "obligation-required"
    """Yêu cầu thực hiện nghĩa vụ tài chính (financial obligation required)"""
    WITHDRAWAL_REQUESTED = "withdrawal-requested"
    """Công dân yêu cầu rút hồ sơ (withdrawal requested by the applicant)"""
    STOPPED = "stopped"
    """Dừng xử lý (stopped)"""
    COMPLETED = "completed"
    """Đã xử lý xong (completed)"""
    RESULT_RETURNED = "result-returned"
    """Đã trả kết quả (result returned)"""


class DossierStage(Word):
    """One of `unfiled`, `intake`, `resolution`, `result`, `ended`."""

    UNFILED = "unfiled"
    """chưa nộp (not filed)"""
    INTAKE = "intake"
    """chờ tiếp nhận (intake)"""
    RESOLUTION = "resolution"
    """giải quyết (resolution)"""
    RESULT = "result"
    """chờ trả kết quả (result at the desk)"""
    ENDED = "ended"
    """đã kết thúc (ended)"""


class Waiting(Word):
    """One of `acceptance`, `supplement`, `paused`, `unset`, `over`."""

    ACCEPTANCE = "acceptance"
    """chờ tiếp nhận (not accepted yet)"""
    SUPPLEMENT = "supplement"
    """chờ bổ sung (waits for papers)"""
    PAUSED = "paused"
    """đang tạm dừng (stands still)"""
    UNSET = "unset"
    """không quy định thời hạn (no period is set)"""
    OVER = "over"
    """đã có kết quả hoặc đã kết thúc (resolved or ended)"""


class DossierPause(NamedTuple):
    """A time in which the dossier stood in a status that may stop the period (khoảng tạm dừng)."""

    status: int
    """The number of the status: 5, 6, 7 or 8."""
    from_: datetime.datetime
    """Since when."""
    to: datetime.datetime | None
    """Until when; absent while it lasts."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DossierRefusal(Record):
    """An event that could not happen when it is said to have happened (sự kiện bị từ chối)."""

    id: str
    """Its number."""
    code: str
    """The code of the finding."""
    possible: tuple[EventKind, ...] = ()
    """What was possible instead."""
    finding: Found
    """The finding, with its text."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DossierAnswer(Record):
    """What a dossier's events amount to (tình trạng hồ sơ)."""

    status: int | None = None
    """The number of its status on the national portal, 1 to 10; absent before the first event."""
    status_word: DossierStatus | None = None
    """The status."""
    stage: DossierStage
    """Where it is in its life."""
    submitted_at: datetime.datetime | None = None
    """When it was filed."""
    received_at: datetime.datetime | None = None
    """When the system took it in."""
    accepted_at: datetime.datetime | None = None
    """When it was accepted."""
    ended_at: datetime.datetime | None = None
    """When it ended."""
    due_at: datetime.datetime | None = None
    """When its result is due."""
    waiting: Waiting | None = None
    """Why there is no date for the result."""
    decree: str
    """The number of the decree."""
    late_by: int | None = None
    """Working minutes by which the result is late, or was when it came."""
    supplements: int
    """How often more papers were asked for."""
    pauses: tuple[DossierPause, ...] = ()
    """When it stood in a status that may stop the period."""
    possible: tuple[EventKind, ...] = ()
    """What can happen now."""
    refused: tuple[DossierRefusal, ...] = ()
    """The events that do not count."""
    findings: tuple[tuple[str, ...], ...] = ()
    """The place of an event in `events` and the code, for each term that was broken."""
    finding_rows: tuple[Found, ...] = ()
    """The same, with their texts."""
    events: tuple[str, ...] = ()
    """The numbers of the events in the order in which they happened, each once."""


class DueReason(Word):
    """One of `period`, `same-day`, `next-day`, `printed`, `new-date`, `restarted`, `paused`, `decree`,
    `practice`, `rest-day`.
    """

    PERIOD = "period"
    """thời hạn của thủ tục (the period of the procedure)"""
    SAME_DAY = "same-day"
    """trả kết quả trong ngày (resolved on the same day)"""
    NEXT_DAY = "next-day"
    """nhận sau 15 giờ, trả ngày làm việc tiếp theo (received after 15:00, resolved on the next working
    day)
    """
    PRINTED = "printed"
    """ngày ghi trên giấy hẹn (the date on the receipt)"""
    NEW_DATE = "new-date"
    """ngày hẹn lại (the new date of an apology)"""
    RESTARTED = "restarted"
    """tính lại từ đầu sau khi bổ sung (begun anew after a supplement)"""
    PAUSED = "paused"
    """trừ thời gian tạm dừng (pauses left out)"""
    DECREE = "decree"
    """thời hạn theo nghị định (a term of the decree)"""
    PRACTICE = "practice"
    """theo thực tế vận hành (as running systems do)"""
    REST_DAY = "rest-day"
    """rơi vào ngày nghỉ (falls on a rest day)"""


class DeadlineKind(Word):
    """One of `answer`, `transfer`, `supplement-request`, `supplement`, `result`, `apology`."""

    ANSWER = "answer"
    """phản hồi hồ sơ trực tuyến (answer to an online dossier)"""
    TRANSFER = "transfer"
    """chuyển hồ sơ đến nơi giải quyết (handed on to those who resolve it)"""
    SUPPLEMENT_REQUEST = "supplement-request"
    """yêu cầu bổ sung sau tiếp nhận (request for more papers)"""
    SUPPLEMENT = "supplement"
    """bổ sung hồ sơ (supplement by the applicant)"""
    RESULT = "result"
    """hẹn trả kết quả (result)"""
    APOLOGY = "apology"
    """xin lỗi và hẹn lại (apology with a new date)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineText(Record):
    """An instant by which something has to happen (thời hạn): in time up to and with it."""

    kind: DeadlineKind
    """What for."""
    at: datetime.datetime
    """The last instant that is in time."""
    place: str | None = None
    """The decree's article; absent where a period or a date decides."""
    reasons: tuple[DueReason, ...] = ()
    """What decided."""
    in_office: datetime.datetime | None = None
    """The close of the last working day by then, where that is earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierDueAnswer(Record):
    """Everything that has to happen to a dossier by a time (các thời hạn của hồ sơ)."""

    acceptance_by: datetime.datetime | None = None
    """By when an online dossier is answered."""
    transfer_by: datetime.datetime | None = None
    """By when it is handed on to those who resolve it."""
    request_by: datetime.datetime | None = None
    """By when more papers are asked for after acceptance."""
    supplement_by: datetime.datetime | None = None
    """By when the applicant brings them."""
    due_at: datetime.datetime | None = None
    """By when the result is there."""
    apology_by: datetime.datetime | None = None
    """By when an apology with a new date is sent, should the result be late."""
    apology_in_office: datetime.datetime | None = None
    """The last office hour by then, where it is earlier."""
    waiting: Waiting | None = None
    """Why there is no date for the result."""
    decree: str
    """The number of the decree."""
    places: Mapping[str, str] = Entries()
    """The decree's articles, by what the deadline is for."""
    policy: tuple[DueReason, ...] = ()
    """What decided when the result is due."""
    deadlines: tuple[DeadlineText, ...] = ()
    """The deadlines, each with what decided it."""


class OnlinePolicy(Word):
    """One of `online-first`, `equal`."""

    ONLINE_FIRST = "online-first"
    """hồ sơ trực tuyến trước (online dossiers first)"""
    EQUAL = "equal"
    """không phân biệt hình thức nộp (all channels alike)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProjectedDossier(Record):
    """A dossier that waits, and the work that it takes."""

    id: str
    """Its identifier."""
    channel: Channel
    """How it was filed."""
    accepted_at: datetime.datetime
    """When it was accepted."""
    due_at: datetime.datetime | None = None
    """When its result is due; those without a date go last."""
    target_at: datetime.datetime | None = None
    """By when the desk wants to be done."""
    minutes: int
    """Open minutes that an officer works on it."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            channel: Channel | str,
            accepted_at: datetime.datetime | str,
            due_at: datetime.datetime | str | None = None,
            target_at: datetime.datetime | str | None = None,
            minutes: SupportsIndex,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProjectQuestion(Record):
    """What if so many officers worked these dossiers from now on?"""

    on: datetime.datetime
    """The instant from which they work."""
    policy: OnlinePolicy | None = None
    """Whether online dossiers go first; absent where they do."""
    officers: int
    """How many officers there are."""
    dossiers: tuple[ProjectedDossier, ...] = ()
    """The dossiers, in any order."""
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
            on: datetime.datetime | str,
            policy: OnlinePolicy | str | None = None,
            officers: SupportsIndex,
            dossiers: Iterable[ProjectedDossier | Mapping[str, Any]] = (),
            office: Office | Mapping[str, Any] | None = None,
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProjectedEnd(Record):
    """What becomes of a dossier."""

    id: str
    """Its identifier."""
    ends_at: datetime.datetime | None = None
    """When it would be done; absent without officers, or beyond the years whose days off are announced."""
    misses_target: bool = False
    """Whether its target would be missed."""
    misses_due: bool = False
    """Whether its date would be missed."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProjectAnswer(Record):
    """What becomes of the dossiers (dự báo giải quyết)."""

    ends: tuple[ProjectedEnd, ...] = ()
    """Each dossier, in the order of work."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class QueueDossier(Record):
    """A dossier that waits for work (hồ sơ chờ xử lý)."""

    id: str
    """Its identifier."""
    channel: Channel
    """How it was filed."""
    accepted_at: datetime.datetime
    """When it was accepted."""
    due_at: datetime.datetime | None = None
    """When its result is due; those without a date go last."""
    target_at: datetime.datetime | None = None
    """By when the desk wants to be done."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            channel: Channel | str,
            accepted_at: datetime.datetime | str,
            due_at: datetime.datetime | str | None = None,
            target_at: datetime.datetime | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class QueueQuestion(Record):
    """In which order are these dossiers worked?"""

    on: datetime.datetime
    """The instant asked about."""
    policy: OnlinePolicy | None = None
    """Whether online dossiers go first; absent where they do."""
    dossiers: tuple[QueueDossier, ...] = ()
    """The dossiers, in any order."""
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
            on: datetime.datetime | str,
            policy: OnlinePolicy | str | None = None,
            dossiers: Iterable[QueueDossier | Mapping[str, Any]] = (),
            office: Office | Mapping[str, Any] | None = None,
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


class PlaceReason(Word):
    """One of `first`, `channel`, `due`, `target`, `accepted`, `identifier`."""

    FIRST = "first"
    """đứng đầu (first of all)"""
    CHANNEL = "channel"
    """hồ sơ trực tuyến được ưu tiên (online dossiers go first)"""
    DUE = "due"
    """hạn trả muộn hơn (due later)"""
    TARGET = "target"
    """mục tiêu nội bộ muộn hơn (later target)"""
    ACCEPTED = "accepted"
    """tiếp nhận sau (accepted later)"""
    IDENTIFIER = "identifier"
    """theo mã hồ sơ (by identifier)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class QueuePlace(Record):
    """A dossier in its place."""

    id: str
    """Its identifier."""
    reason: PlaceReason
    """Why it comes after the one before."""
    minutes_left: int | None = None
    """Open minutes until its result is due, 0 when it is late; absent without a date, or where a year
    between is
    not announced.
    """


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class QueueAnswer(Record):
    """The order of work (thứ tự xử lý)."""

    order: tuple[str, ...] = ()
    """The identifiers in their order."""
    reasons: Mapping[str, PlaceReason] = Entries()
    """By identifier, why it comes after the one before."""
    minutes_left: Mapping[str, int | None] = Entries()
    """By identifier, open minutes until the result is due."""
    places: tuple[QueuePlace, ...] = ()
    """The same, one by one in their order; of dossiers with one identifier, each."""


class ReportFormula(Word):
    """One of `days`, `kpi-766`."""

    DAYS = "days"
    """so sánh theo ngày (biểu 06b) (by days (form 06b))"""
    KPI_766 = "kpi-766"
    """công thức chỉ số 766 (national formula 766)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSupplement(Record):
    """A request for more papers (yêu cầu bổ sung)."""

    requested_at: datetime.datetime
    """When it was asked for."""
    answered_at: datetime.datetime | None = None
    """When everything came in."""

    if TYPE_CHECKING:

        def __init__(
            self, *, requested_at: datetime.datetime | str, answered_at: datetime.datetime | str | None = None
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportDossier(Record):
    """What a report needs to know of a dossier."""

    id: str
    """Its identifier."""
    received_at: datetime.datetime
    """When it counts as received."""
    due_at: datetime.datetime | None = None
    """The appointment; absent where none was given and no period is set."""
    finished_at: datetime.datetime | None = None
    """When the result came to the desk."""
    ended_at: datetime.datetime | None = None
    """When the dossier ended."""
    stopped_at: datetime.datetime | None = None
    """When the agency stopped it, while it is stopped."""
    supplements: tuple[ReportSupplement, ...] = ()
    """The requests for more papers."""
    channel: Channel | None = None
    """How it was filed; absent for online."""
    field: str | None = None
    """The field of its procedure."""
    agency: str | None = None
    """Its agency."""
    code: str | None = None
    """Its code, which tells whose system gave it; absent for the agency's own."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            received_at: datetime.datetime | str,
            due_at: datetime.datetime | str | None = None,
            finished_at: datetime.datetime | str | None = None,
            ended_at: datetime.datetime | str | None = None,
            stopped_at: datetime.datetime | str | None = None,
            supplements: Iterable[ReportSupplement | Mapping[str, Any]] = (),
            channel: Channel | str | None = None,
            field: str | None = None,
            agency: str | None = None,
            code: str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportQuestion(Record):
    """How were these dossiers done in a period?"""

    from_: datetime.date | None = None
    """The first day of the period; absent for always."""
    on: datetime.date
    """Its last day."""
    policy: ReportFormula | None = None
    """By which formula; absent for days."""
    dossiers: tuple[ReportDossier, ...] = ()
    """The dossiers."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            from_: datetime.date | str | None = None,
            on: datetime.date | str,
            policy: ReportFormula | str | None = None,
            dossiers: Iterable[ReportDossier | Mapping[str, Any]] = (),
        ) -> None: ...


class ReportClass(Word):
    """One of `early`, `on-time`, `overdue`, `open-in-time`, `open-overdue`."""

    EARLY = "early"
    """trước hạn (early)"""
    ON_TIME = "on-time"
    """đúng hạn (on time)"""
    OVERDUE = "overdue"
    """quá hạn (overdue)"""
    OPEN_IN_TIME = "open-in-time"
    """đang giải quyết trong hạn (open in time)"""
    OPEN_OVERDUE = "open-overdue"
    """đang giải quyết quá hạn (open and overdue)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportPlace(Record):
    """The class of a dossier."""

    id: str
    """Its identifier."""
    class_: ReportClass | None = None
    """Its class; absent outside of the period."""


class ReportDimension(Word):
    """One of `channel`, `field`, `agency`, `system`."""

    CHANNEL = "channel"
    """hình thức nộp (channel)"""
    FIELD = "field"
    """lĩnh vực (field)"""
    AGENCY = "agency"
    """cơ quan (agency)"""
    SYSTEM = "system"
    """hệ thống cấp mã (system)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGroup(Record):
    """Numbers of dossiers of one channel, field, agency or system."""

    by: ReportDimension
    """What they have in common."""
    key: str
    """Which."""
    counts: Mapping[str, int] = Entries()
    """How many by class, besides `carried` and `received`."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportAnswer(Record):
    """What was done in a period (báo cáo tình hình giải quyết)."""

    classes: Mapping[str, ReportClass | None] = Entries()
    """By identifier; absent outside of the period."""
    counts: Mapping[str, int] = Entries()
    """How many by class, `carried` open from before, `received` in the period."""
    systems: Mapping[str, int] = Entries()
    """How many by whose system gave the code: `own`, the two digits of a ministry, or `ministry`."""
    outside: int
    """How many were done before the period or came after it."""
    places: tuple[ReportPlace, ...] = ()
    """The class of each dossier as they were given; of dossiers with one identifier, each."""
    groups: tuple[ReportGroup, ...] = ()
    """The same numbers broken down."""


class AgencyRole(Word):
    """One of `receiving`, `resolving`."""

    RECEIVING = "receiving"
    """cơ quan tiếp nhận (the agency that received it)"""
    RESOLVING = "resolving"
    """cơ quan giải quyết (the agency that is to resolve it)"""


class SystemKind(StrEnum):
    """Whose system gave a dossier its code."""

    OWN = "own"
    """That of the province or ministry whose agency the code begins with."""
    MINISTRY = "ministry"
    """A ministry's, for a dossier of a province's agency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinistryAnswer(Record):
    """The ministry whose system gave a code."""

    digits: str
    """The first digits of the serial."""
    agency: str
    """The ministry's agency code."""
    name: str
    """Its name."""
    also_read_as: str | None = None
    """What the digits are also read as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSystemAnswer(Record):
    """What a dossier's code says of agency and system."""

    agency_role: AgencyRole
    """What the agency in the code is to the dossier."""
    system: SystemKind
    """Whose system gave the code."""
    ministry: MinistryAnswer | None = None
    """The ministry, where its digits are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetQuestion(Record):
    """By when does the desk want to be done with this dossier?"""

    accepted_at: datetime.datetime
    """When it was accepted."""
    due_at: datetime.datetime
    """When its result is due."""
    channel: Channel
    """How it was filed."""
    portal: str
    """The portal whose desk it is, by its code such as `H34`, its host or its name."""
    percent: int | None = None
    """The desk's own share of the working time, 1 to 100; absent for the share that the book has."""
    office: Office | None = None
    """When the office is open; absent for 07:00–11:30 and 13:30–17:00."""
    rows: JsonText | None = None
    """Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is
    asked.
    """
    province: str | None = None
    """The province whose own days count too, by its code such as `H34`."""
    known_on: datetime.date | None = None
    """Goal and calendar as they were known on this day; absent for the goal known at acceptance and all of
    the calendar.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            accepted_at: datetime.datetime | str,
            due_at: datetime.datetime | str,
            channel: Channel | str,
            portal: str,
            percent: SupportsIndex | None = None,
            office: Office | Mapping[str, Any] | None = None,
            rows: str | Mapping[str, Any] | None = None,
            province: str | None = None,
            known_on: datetime.date | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetAnswer(Record):
    """A target ahead of the appointment (chỉ tiêu giải quyết trước hạn)."""

    target_at: datetime.datetime | None = None
    """By when; absent where there is no goal for the channel."""
    percent: int | None = None
    """The share of the working time."""
    row: str | None = None
    """The row of the goal; absent for a share of the desk's own."""
    confidence: Confidence | None = None
    """The confidence of that row."""


def apply(
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
    book: Book | None = None,
) -> DossierAnswer:
    """Tells what a dossier's events amount to: where it stands, what can happen now, which terms were
    broken.

    - `rules_on`: The day whose decree holds.
    - `channel`: How it was filed.
    - `events`: What happened to it, in any order.
    - `period`: How long its procedure may take; absent where no period is set.
    - `method`: How a period of working days is counted; absent for working hours.
    - `policy`: What the decrees leave open.
    - `now`: The instant asked about; absent for the last event.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: The calendar as it was known on this day; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "dossier.apply",
        DossierQuestion(
            rules_on=rules_on,
            channel=channel,
            events=events,
            period=period,
            method=method,
            policy=policy,
            now=now,
            office=office,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        DossierAnswer,
        book,
    )


def due(
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
    book: Book | None = None,
) -> DossierDueAnswer:
    """Tells by when what has to happen to a dossier, and why.

    - `rules_on`: The day whose decree holds.
    - `channel`: How it was filed.
    - `events`: What happened to it, in any order.
    - `period`: How long its procedure may take; absent where no period is set.
    - `method`: How a period of working days is counted; absent for working hours.
    - `policy`: What the decrees leave open.
    - `now`: The instant asked about; absent for the last event.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: The calendar as it was known on this day; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "dossier.due",
        DossierQuestion(
            rules_on=rules_on,
            channel=channel,
            events=events,
            period=period,
            method=method,
            policy=policy,
            now=now,
            office=office,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        DossierDueAnswer,
        book,
    )


def project(
    *,
    on: datetime.datetime | str,
    policy: OnlinePolicy | str | None = None,
    officers: SupportsIndex,
    dossiers: Iterable[ProjectedDossier | Mapping[str, Any]] = (),
    office: Office | Mapping[str, Any] | None = None,
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> ProjectAnswer:
    """Tells when each dossier would be done if so many officers worked them, and which would be late.

    - `on`: The instant from which they work.
    - `policy`: Whether online dossiers go first; absent where they do.
    - `officers`: How many officers there are.
    - `dossiers`: The dossiers, in any order.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: The calendar as it was known on this day; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "dossier.project",
        ProjectQuestion(
            on=on,
            policy=policy,
            officers=officers,
            dossiers=dossiers,
            office=office,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        ProjectAnswer,
        book,
    )


def queue(
    *,
    on: datetime.datetime | str,
    policy: OnlinePolicy | str | None = None,
    dossiers: Iterable[QueueDossier | Mapping[str, Any]] = (),
    office: Office | Mapping[str, Any] | None = None,
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> QueueAnswer:
    """Puts dossiers in the order of work.

    - `on`: The instant asked about.
    - `policy`: Whether online dossiers go first; absent where they do.
    - `dossiers`: The dossiers, in any order.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: The calendar as it was known on this day; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "dossier.queue",
        QueueQuestion(
            on=on,
            policy=policy,
            dossiers=dossiers,
            office=office,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        QueueAnswer,
        book,
    )


def receipt(
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
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what the deadlines of a dossier rest, and nothing of the dossier but what happened when.

    - `rules_on`: The day whose decree holds.
    - `channel`: How it was filed.
    - `events`: What happened to it, in any order.
    - `period`: How long its procedure may take; absent where no period is set.
    - `method`: How a period of working days is counted; absent for working hours.
    - `policy`: What the decrees leave open.
    - `now`: The instant asked about; absent for the last event.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: The calendar as it was known on this day; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "dossier.receipt",
        DossierQuestion(
            rules_on=rules_on,
            channel=channel,
            events=events,
            period=period,
            method=method,
            policy=policy,
            now=now,
            office=office,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        ReceiptAnswer,
        book,
    )


def replay(
    *,
    receipt: str,
    office: Office | Mapping[str, Any] | None = None,
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> ReplayAnswer:
    """Holds a receipt of a dossier's deadlines against the answer of today.

    - `receipt`: The receipt, as the answer gave it.
    - `office`: When the office is open, as it was given then; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: The calendar as it was known on this day; absent for all that is known.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "dossier.replay",
        OfficeReplayQuestion(receipt=receipt, office=office, rows=rows, province=province, known_on=known_on),
        ReplayAnswer,
        book,
    )


def report(
    *,
    from_: datetime.date | str | None = None,
    on: datetime.date | str,
    policy: ReportFormula | str | None = None,
    dossiers: Iterable[ReportDossier | Mapping[str, Any]] = (),
) -> ReportAnswer:
    """Counts what was done in a period, each dossier in exactly one class.

    - `from_`: The first day of the period; absent for always.
    - `on`: Its last day.
    - `policy`: By which formula; absent for days.
    - `dossiers`: The dossiers.
    """
    return ask(
        "dossier.report", ReportQuestion(from_=from_, on=on, policy=policy, dossiers=dossiers), ReportAnswer
    )


def system(*, value: str, mode: ReadingMode | str | None = None) -> DossierSystemAnswer:
    """Tells what a dossier's code says of its agency and of the system that gave it.

    - `value`: The code.
    - `mode`: How strictly it is read; absent for `strict`.
    """
    return ask("dossier.system", CodeQuestion(value=value, mode=mode), DossierSystemAnswer)


def target(
    *,
    accepted_at: datetime.datetime | str,
    due_at: datetime.datetime | str,
    channel: Channel | str,
    portal: str,
    percent: SupportsIndex | None = None,
    office: Office | Mapping[str, Any] | None = None,
    rows: str | Mapping[str, Any] | None = None,
    province: str | None = None,
    known_on: datetime.date | str | None = None,
    book: Book | None = None,
) -> TargetAnswer:
    """Tells by when a desk wants to be done with a dossier, ahead of its date.

    - `accepted_at`: When it was accepted.
    - `due_at`: When its result is due.
    - `channel`: How it was filed.
    - `portal`: The portal whose desk it is, by its code such as `H34`, its host or its name.
    - `percent`: The desk's own share of the working time, 1 to 100; absent for the share that the book
      has.
    - `office`: When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    - `rows`: Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book
      that is asked.
    - `province`: The province whose own days count too, by its code such as `H34`.
    - `known_on`: Goal and calendar as they were known on this day; absent for the goal known at
      acceptance and all of the calendar.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "dossier.target",
        TargetQuestion(
            accepted_at=accepted_at,
            due_at=due_at,
            channel=channel,
            portal=portal,
            percent=percent,
            office=office,
            rows=rows,
            province=province,
            known_on=known_on,
        ),
        TargetAnswer,
        book,
    )
