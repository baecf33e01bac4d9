# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""Who may log in and register, how, where and when; what becomes of an old account (tài khoản).

The calls `cut_over`, `link`, `link_receipt`, `login`, `login_receipt`, `open_methods`, `register`,
`register_receipt`, `replay`, `timeline`, and what they take and give.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, SupportsIndex, TypeAlias

from motcua._enums import Confidence, Word
from motcua._native import Book
from motcua._shape import Record, ask
from motcua.common import (
    Authority,
    Cited,
    ContactText,
    CutOverDays,
    LateUpdate,
    LinkPolicy,
    NamePolicy,
    ReceiptAnswer,
    ReceiptDifference,
    ReceiptPart,
    ReplayAnswer,
    ReplayQuestion,
    RowText,
    Wordings,
)

__all__ = [
    "AccessQuestion",
    "Acting",
    "Authority",
    "BookDays",
    "Cited",
    "ClosingAnswer",
    "ContactText",
    "CourseQuestion",
    "CutOverDays",
    "Holder",
    "LateUpdate",
    "LinkAnswer",
    "LinkCase",
    "LinkIdentity",
    "LinkOld",
    "LinkOutcome",
    "LinkPolicy",
    "LinkQuestion",
    "LinkText",
    "LoginAnswer",
    "LoginOutcome",
    "LoginQuestion",
    "LoginSubject",
    "Method",
    "NamePolicy",
    "Obstacle",
    "OpenMethods",
    "OpenWay",
    "OtherAnswer",
    "Party",
    "PopulationRecord",
    "PopulationWord",
    "Preference",
    "Principal",
    "ReceiptAnswer",
    "ReceiptDifference",
    "ReceiptPart",
    "ReplayAnswer",
    "ReplayQuestion",
    "RowText",
    "Timeline",
    "TurnRow",
    "Wordings",
    "cut_over",
    "link",
    "link_receipt",
    "login",
    "login_receipt",
    "open_methods",
    "register",
    "register_receipt",
    "replay",
    "timeline",
]


class Party(Word):
    """One of `citizen`, `foreigner`, `organisation`, `official`."""

    CITIZEN = "citizen"
    """công dân (citizen)"""
    FOREIGNER = "foreigner"
    """người nước ngoài (foreigner)"""
    ORGANISATION = "organisation"
    """cơ quan, tổ chức, doanh nghiệp (agency, organisation or enterprise)"""
    OFFICIAL = "official"
    """cán bộ một cửa (staff of a one-stop desk)"""


class Acting(Word):
    """One of `self`, `parent`, `guardian`, `legal-representative`, `authorised`."""

    SELF = "self"
    """cho chính mình (for oneself)"""
    PARENT = "parent"
    """cha, mẹ (as a parent)"""
    GUARDIAN = "guardian"
    """người giám hộ (as a guardian)"""
    LEGAL_REPRESENTATIVE = "legal-representative"
    """người đại diện theo pháp luật (as the legal representative)"""
    AUTHORISED = "authorised"
    """người được ủy quyền (as an authorised person)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Principal(Record):
    """For whom a person acts (người, tổ chức được làm thay)."""

    kind: Party
    """Who."""
    age: int | None = None
    """The age in full years of a person; absent for somebody of full age."""
    relation: Acting
    """As what the person acts."""

    if TYPE_CHECKING:

        def __init__(
            self, *, kind: Party | str, age: SupportsIndex | None = None, relation: Acting | str
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LoginSubject(Record):
    """Who logs in or registers, and for whom (chủ thể)."""

    kind: Party
    """Who."""
    age: int | None = None
    """The age in full years of a person; absent for somebody of full age."""
    acting_for: Principal | None = None
    """For whom a person acts; absent for oneself."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            kind: Party | str,
            age: SupportsIndex | None = None,
            acting_for: Principal | Mapping[str, Any] | None = None,
        ) -> None: ...


class Preference(Word):
    """One of `portal`, `law`, `regulation`."""

    PORTAL = "portal"
    """ưu tiên mốc của cổng (the portal's technical cut-over first)"""
    LAW = "law"
    """ưu tiên mốc pháp lý (the legal end first)"""
    REGULATION = "regulation"
    """ưu tiên quy chế Cổng Dịch vụ công quốc gia (the regulation of the national portal first)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CourseQuestion(Record):
    """The same over all days: what changes for the subject there, or when do its old accounts end?"""

    subject: LoginSubject
    """Who."""
    portal: str
    """Where: a portal's code, host or name."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for all that is known."""
    authority: Preference | None = None
    """Whose word counts first where authorities disagree; absent for the portal's."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            subject: LoginSubject | Mapping[str, Any],
            portal: str,
            known_on: datetime.date | str | None = None,
            authority: Preference | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingAnswer(Record):
    """When the old accounts of a subject end at a portal."""

    first_day_without: datetime.date | None = None
    """The first day without an old account, where one is known."""
    rules: tuple[str, ...] = ()
    """The ids of the rules that say so."""
    rule_rows: tuple[RowText, ...] = ()
    """The rules, with their texts and documents."""
    confidence: Confidence
    """The weakest of the rules."""


class Holder(Word):
    """One of `citizen`, `child`, `foreigner`, `organisation`, `staff`."""

    CITIZEN = "citizen"
    """công dân (citizen)"""
    CHILD = "child"
    """trẻ em, người được giám hộ (child or ward)"""
    FOREIGNER = "foreigner"
    """người nước ngoài (foreigner)"""
    ORGANISATION = "organisation"
    """cơ quan, tổ chức (organisation)"""
    STAFF = "staff"
    """cán bộ (tài khoản nội bộ) (staff (internal account))"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LinkOld(Record):
    """An old account of a portal (tài khoản cũ)."""

    holder: Holder
    """Whose it is."""
    personal_number: str | None = None
    """The personal number stored in it."""
    old_number: str | None = None
    """The old number of nine digits stored in it (CMND)."""
    tax_code: str | None = None
    """The tax code stored in it."""
    name: str | None = None
    """The name stored in it."""
    birth_year: int | None = None
    """The year of birth stored in it."""
    skipped_update: bool = False
    """The user skipped the update that the portal asked for."""
    has_siblings: bool = False
    """The same person has other old accounts."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            holder: Holder | str,
            personal_number: str | None = None,
            old_number: str | None = None,
            tax_code: str | None = None,
            name: str | None = None,
            birth_year: SupportsIndex | None = None,
            skipped_update: bool = False,
            has_siblings: bool = False,
        ) -> None: ...


class Obstacle(Word):
    """One of `phone-wrong`, `phone-not-own`, `number-taken`, `new-device`."""

    PHONE_WRONG = "phone-wrong"
    """số điện thoại sai hoặc đã đổi (phone number wrong or changed)"""
    PHONE_NOT_OWN = "phone-not-own"
    """thuê bao không chính chủ (phone number not in one's own name)"""
    NUMBER_TAKEN = "number-taken"
    """số giấy tờ đã được đăng ký (number registered already)"""
    NEW_DEVICE = "new-device"
    """thiết bị mới hoặc mất điện thoại (new device or lost phone)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LinkIdentity(Record):
    """The identity account of a person or an organisation (tài khoản định danh điện tử)."""

    personal_number: str | None = None
    """The personal number that a person's account proves."""
    obstacle: Obstacle | None = None
    """What keeps the person from using it."""
    tax_code: str | None = None
    """The tax code that an organisation's account proves."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            personal_number: str | None = None,
            obstacle: Obstacle | str | None = None,
            tax_code: str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PopulationRecord(Record):
    """What the population database has of the person."""

    name: str
    """The name."""
    birth_year: int
    """The year of birth."""

    if TYPE_CHECKING:

        def __init__(self, *, name: str, birth_year: SupportsIndex) -> None: ...


PopulationWord: TypeAlias = Literal["confirmed", "denied"] | PopulationRecord
"""What the population database answered (Cơ sở dữ liệu quốc gia về dân cư).

- `"confirmed"`: It has this person.
- `"denied"`: It has another person, or none.
- `PopulationRecord`: It gave its record, to be compared.
"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LinkQuestion(Record):
    """What becomes of this old account on this day?"""

    old: LinkOld
    """The old account."""
    identity: LinkIdentity | None = None
    """The identity account that somebody logs in with; absent where there is none."""
    register: PopulationWord | None = None
    """What the population database answered; absent where it was not asked."""
    on: datetime.date
    """The day of the login."""
    cut_over: CutOverDays | None = None
    """The first days without the old account, which come before the book's; absent for those of the book,
    which the next
    three ask.
    """
    portal: str | None = None
    """The portal whose days the book gives; absent for the national one."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day of the login."""
    authority: Preference | None = None
    """Whose word counts first where authorities disagree; absent for the portal's."""
    policy: LinkPolicy | None = None
    """Where practice differs."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            old: LinkOld | Mapping[str, Any],
            identity: LinkIdentity | Mapping[str, Any] | None = None,
            register: PopulationWord | str | Mapping[str, Any] | None = None,
            on: datetime.date | str,
            cut_over: CutOverDays | Mapping[str, Any] | None = None,
            portal: str | None = None,
            known_on: datetime.date | str | None = None,
            authority: Preference | str | None = None,
            policy: LinkPolicy | Mapping[str, Any] | None = None,
        ) -> None: ...


class LinkOutcome(Word):
    """One of `linked`, `linked-after-update`, `needs-number-update`, `mismatch`, `orphaned`, `not-yet`,
    `through-guardian`, `refused`.
    """

    LINKED = "linked"
    """được liên kết (linked)"""
    LINKED_AFTER_UPDATE = "linked-after-update"
    """được liên kết sau khi cập nhật số (linked after the number is updated)"""
    NEEDS_NUMBER_UPDATE = "needs-number-update"
    """cần cập nhật số trước (needs the number first)"""
    MISMATCH = "mismatch"
    """không khớp, cần điều chỉnh thông tin (mismatch, data to be corrected)"""
    ORPHANED = "orphaned"
    """không liên kết được nữa (orphaned)"""
    NOT_YET = "not-yet"
    """giữ nguyên, chưa chuyển (stays as it is for now)"""
    THROUGH_GUARDIAN = "through-guardian"
    """thực hiện qua cha, mẹ, người giám hộ (through a parent or guardian)"""
    REFUSED = "refused"
    """không liên kết (refused)"""


class LinkCase(Word):
    """One of `number-stored`, `old-number-only`, `old-number-closed`, `update-skipped`,
    `register-differs`, `phone-wrong`, `phone-not-own`, `number-taken`, `no-identity-account`,
    `several-accounts`, `staff`, `organisation-before`, `organisation-without-identity`, `branch`,
    `foreigner-before`, `child`, `new-device`, `organisation-with-identity`, `another-holder`.
    """

    NUMBER_STORED = "number-stored"
    """Tài khoản cũ đã có số định danh cá nhân (The old account has the personal number already)"""
    OLD_NUMBER_ONLY = "old-number-only"
    """Tài khoản cũ chưa có số định danh cá nhân, vẫn đăng nhập được (The old account has no personal
    number, and still opens)
    """
    OLD_NUMBER_CLOSED = "old-number-closed"
    """Tài khoản cũ chưa có số định danh cá nhân và không còn đăng nhập được (The old account has no
    personal number, and opens no longer)
    """
    UPDATE_SKIPPED = "update-skipped"
    """Người dùng đã bấm Bỏ qua khi cổng yêu cầu cập nhật (The user skipped the update that the portal
    asked for)
    """
    REGISTER_DIFFERS = "register-differs"
    """Số, họ tên hoặc năm sinh không khớp Cơ sở dữ liệu quốc gia về dân cư (Number, name or year of birth
    differ from the population database)
    """
    PHONE_WRONG = "phone-wrong"
    """Số điện thoại của tài khoản VNeID sai hoặc đã đổi (The phone number of the VNeID account is wrong or
    was changed)
    """
    PHONE_NOT_OWN = "phone-not-own"
    """Thuê bao không chính chủ (The phone number is not registered in the user's own name)"""
    NUMBER_TAKEN = "number-taken"
    """Số giấy tờ đã được đăng ký (The number of the identity paper is registered already)"""
    NO_IDENTITY_ACCOUNT = "no-identity-account"
    """Chưa có tài khoản VNeID (There is no VNeID account)"""
    SEVERAL_ACCOUNTS = "several-accounts"
    """Một người có nhiều tài khoản cũ (One person has several old accounts)"""
    STAFF = "staff"
    """Người dùng vừa là cán bộ vừa là công dân (The user is both staff and citizen)"""
    ORGANISATION_BEFORE = "organisation-before"
    """Tổ chức, trước ngày tài khoản cũ hết hiệu lực (An organisation, before its old account ends)"""
    ORGANISATION_WITHOUT_IDENTITY = "organisation-without-identity"
    """Tổ chức chưa có tài khoản định danh, sau ngày tài khoản cũ hết hiệu lực (An organisation without an
    identity account, after its old account has ended)
    """
    BRANCH = "branch"
    """Đơn vị phụ thuộc, tìm theo mã số thuế riêng (A dependent unit, found by its own tax code)"""
    FOREIGNER_BEFORE = "foreigner-before"
    """Người nước ngoài, chờ hướng dẫn chuyển đổi (A foreigner, until guidance on conversion)"""
    CHILD = "child"
    """Trẻ em, người được giám hộ (A child or ward)"""
    NEW_DEVICE = "new-device"
    """Thiết bị mới hoặc mất điện thoại (A new device or a lost phone)"""
    ORGANISATION_WITH_IDENTITY = "organisation-with-identity"
    """Tổ chức đã có tài khoản định danh, tìm theo mã số thuế (An organisation with an identity account,
    found by its tax code)
    """
    ANOTHER_HOLDER = "another-holder"
    """Tài khoản định danh là của người hoặc tổ chức khác (The identity account is another person's or
    organisation's)
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class BookDays(Record):
    """The first days without the old account as the book gives them."""

    citizens: datetime.date | None = None
    """For citizens."""
    organisations: datetime.date | None = None
    """For organisations."""
    foreigners: datetime.date | None = None
    """For foreigners."""
    rules: tuple[str, ...] = ()
    """The ids of the rules that give the holder's."""
    confidence: Confidence | None = None
    """The weakest of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkText(Record):
    """A step or somebody to call, with its text."""

    key: str
    """Its key."""
    text: Wordings
    """The text."""
    phone: str | None = None
    """The number to call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAnswer(Record):
    """What becomes of an old account, and what to do."""

    outcome: LinkOutcome
    """What becomes of it."""
    until: datetime.date | None = None
    """Until when it stays as it is."""
    saves_account: bool = False
    """A step saves the account that would be lost otherwise."""
    case: int
    """The number of the case, 1 to 19."""
    case_code: LinkCase
    """The case."""
    next_steps: tuple[str, ...] = ()
    """The keys of the steps to take."""
    contacts: tuple[str, ...] = ()
    """The keys of those to call."""
    confidence: Confidence
    """How certain the case is."""
    cut_over: BookDays | None = None
    """The days, where the book gave them."""
    step_rows: tuple[LinkText, ...] = ()
    """The steps, with their texts."""
    contact_rows: tuple[LinkText, ...] = ()
    """Those to call, with their texts."""


class Method(Word):
    """One of `portal-mobile`, `portal-social-insurance`, `portal-post`, `portal-usb-token`,
    `portal-sim-signature`, `portal-remote-signature`, `province-local`, `vneid-level-1`,
    `vneid-level-2`, `vneid-organisation`, `staff`.
    """

    PORTAL_MOBILE = "portal-mobile"
    """tài khoản Cổng DVCQG bằng thuê bao di động (portal account by mobile subscriber)"""
    PORTAL_SOCIAL_INSURANCE = "portal-social-insurance"
    """tài khoản Cổng DVCQG bằng mã số BHXH (portal account by social-insurance number)"""
    PORTAL_POST = "portal-post"
    """tài khoản Cổng DVCQG bằng tài khoản Bưu điện Việt Nam (portal account by Vietnam Post account)"""
    PORTAL_USB_TOKEN = "portal-usb-token"
    """tài khoản Cổng DVCQG bằng USB ký số (portal account by USB token)"""
    PORTAL_SIM_SIGNATURE = "portal-sim-signature"
    """tài khoản Cổng DVCQG bằng SIM ký số (portal account by SIM signature)"""
    PORTAL_REMOTE_SIGNATURE = "portal-remote-signature"
    """tài khoản Cổng DVCQG bằng chữ ký số cá nhân (portal account by personal (remote) digital signature)"""
    PROVINCE_LOCAL = "province-local"
    """tài khoản riêng của hệ thống tỉnh, bộ (account of a province's or ministry's own system)"""
    VNEID_LEVEL_1 = "vneid-level-1"
    """tài khoản định danh điện tử mức độ 1 (VNeID account of level 1)"""
    VNEID_LEVEL_2 = "vneid-level-2"
    """tài khoản định danh điện tử mức độ 2 (VNeID account of level 2)"""
    VNEID_ORGANISATION = "vneid-organisation"
    """tài khoản định danh điện tử của tổ chức (VNeID account of an organisation)"""
    STAFF = "staff"
    """tài khoản nội bộ của cán bộ (internal staff account)"""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LoginQuestion(Record):
    """May this subject log in at this portal by this method on this day?"""

    subject: LoginSubject
    """Who logs in."""
    method: Method
    """How."""
    portal: str
    """Where: a portal's code, host or name."""
    on: datetime.date
    """The day of the login."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day of the login."""
    authority: Preference | None = None
    """Whose word counts first where authorities disagree; absent for the portal's."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            subject: LoginSubject | Mapping[str, Any],
            method: Method | str,
            portal: str,
            on: datetime.date | str,
            known_on: datetime.date | str | None = None,
            authority: Preference | str | None = None,
        ) -> None: ...


class LoginOutcome(Word):
    """One of `allowed`, `refused`, `pending`, `unknown`."""

    ALLOWED = "allowed"
    """được phép (allowed)"""
    REFUSED = "refused"
    """không được phép (refused)"""
    PENDING = "pending"
    """chờ hướng dẫn (pending)"""
    UNKNOWN = "unknown"
    """chưa rõ (unknown)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAnswer(Record):
    """What another authority would answer."""

    authority: Preference
    """Whose word would count first."""
    outcome: LoginOutcome
    """What would hold."""
    until: datetime.date | None = None
    """The last day of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginAnswer(Record):
    """Who may log in how: the outcome, why, until when, and what to do instead."""

    outcome: LoginOutcome
    """What holds on that day."""
    pending_conversion: bool = False
    """The deciding rule awaits an event."""
    use: tuple[Method, ...] = ()
    """Every method that is open to the subject."""
    since: datetime.date | None = None
    """The first day of this outcome, where known."""
    until: datetime.date | None = None
    """The last day of this outcome, where known."""
    go_to: str | None = None
    """The code of the portal at which an open way is used, where the one asked sends its users on."""
    ended_by: str | None = None
    """The id of the rule that ends this outcome."""
    rules: tuple[str, ...] = ()
    """The ids of the rules: the deciding one first."""
    advice: tuple[str, ...] = ()
    """The ids of rules that decide nothing and are worth knowing."""
    contacts: tuple[str, ...] = ()
    """The keys of those to call."""
    steps: tuple[str, ...] = ()
    """The ids of the steps to take."""
    routes: tuple[str, ...] = ()
    """The ids of the ways through the screens."""
    conflicts: tuple[str, ...] = ()
    """The ids of the conflicts between documents that touch this answer."""
    alternatives: tuple[OtherAnswer, ...] = ()
    """What other authorities would answer, where they differ."""
    confidence: Confidence
    """The weakest of the rules."""
    rule_rows: tuple[RowText, ...] = ()
    """The rules, with their texts and documents."""
    advice_rows: tuple[RowText, ...] = ()
    """The advice, with its texts and documents."""
    step_rows: tuple[RowText, ...] = ()
    """The steps, with their texts."""
    conflict_rows: tuple[RowText, ...] = ()
    """The conflicts, with their texts."""
    contact_rows: tuple[ContactText, ...] = ()
    """Those to call, with their numbers."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AccessQuestion(Record):
    """The same without a method: may the subject register there, or which methods are open?"""

    subject: LoginSubject
    """Who."""
    portal: str
    """Where: a portal's code, host or name."""
    on: datetime.date
    """The day asked about."""
    known_on: datetime.date | None = None
    """What was known on this day decides; absent for the day asked about."""
    authority: Preference | None = None
    """Whose word counts first where authorities disagree; absent for the portal's."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            subject: LoginSubject | Mapping[str, Any],
            portal: str,
            on: datetime.date | str,
            known_on: datetime.date | str | None = None,
            authority: Preference | str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWay(Record):
    """A method that is open."""

    method: Method
    """How."""
    until: datetime.date | None = None
    """Until when, where known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMethods(Record):
    """The methods that are open: the buttons of a login page."""

    methods: tuple[OpenWay, ...] = ()
    """In the order of the methods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRow(Record):
    """Something changes for a subject at a portal."""

    on: datetime.date
    """The first day of the change."""
    method: Method
    """For which method."""
    before: LoginOutcome
    """What held before."""
    after: LoginOutcome
    """What holds from then on."""
    rules: tuple[str, ...] = ()
    """The ids of the rules that decide from then on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Record):
    """Everything that changes for a subject at a portal."""

    turns: tuple[TurnRow, ...] = ()
    """By their days."""


def cut_over(
    *,
    subject: LoginSubject | Mapping[str, Any],
    portal: str,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    book: Book | None = None,
) -> ClosingAnswer:
    """Tells when the old accounts of a subject end at a portal.

    - `subject`: Who.
    - `portal`: Where: a portal's code, host or name.
    - `known_on`: What was known on this day decides; absent for all that is known.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.cut_over",
        CourseQuestion(subject=subject, portal=portal, known_on=known_on, authority=authority),
        ClosingAnswer,
        book,
    )


def link(
    *,
    old: LinkOld | Mapping[str, Any],
    identity: LinkIdentity | Mapping[str, Any] | None = None,
    register: PopulationWord | str | Mapping[str, Any] | None = None,
    on: datetime.date | str,
    cut_over: CutOverDays | Mapping[str, Any] | None = None,
    portal: str | None = None,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    policy: LinkPolicy | Mapping[str, Any] | None = None,
    book: Book | None = None,
) -> LinkAnswer:
    """Decides what becomes of one old account.

    - `old`: The old account.
    - `identity`: The identity account that somebody logs in with; absent where there is none.
    - `register`: What the population database answered; absent where it was not asked.
    - `on`: The day of the login.
    - `cut_over`: The first days without the old account, which come before the book's; absent for those
      of the book, which the next
    three ask.
    - `portal`: The portal whose days the book gives; absent for the national one.
    - `known_on`: What was known on this day decides; absent for the day of the login.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `policy`: Where practice differs.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.link",
        LinkQuestion(
            old=old,
            identity=identity,
            register=register,
            on=on,
            cut_over=cut_over,
            portal=portal,
            known_on=known_on,
            authority=authority,
            policy=policy,
        ),
        LinkAnswer,
        book,
    )


def link_receipt(
    *,
    old: LinkOld | Mapping[str, Any],
    identity: LinkIdentity | Mapping[str, Any] | None = None,
    register: PopulationWord | str | Mapping[str, Any] | None = None,
    on: datetime.date | str,
    cut_over: CutOverDays | Mapping[str, Any] | None = None,
    portal: str | None = None,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    policy: LinkPolicy | Mapping[str, Any] | None = None,
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what it rests what becomes of an old account by the days of the book, and nothing of the
    account.

    - `old`: The old account.
    - `identity`: The identity account that somebody logs in with; absent where there is none.
    - `register`: What the population database answered; absent where it was not asked.
    - `on`: The day of the login.
    - `cut_over`: The first days without the old account, which come before the book's; absent for those
      of the book, which the next
    three ask.
    - `portal`: The portal whose days the book gives; absent for the national one.
    - `known_on`: What was known on this day decides; absent for the day of the login.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `policy`: Where practice differs.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.link_receipt",
        LinkQuestion(
            old=old,
            identity=identity,
            register=register,
            on=on,
            cut_over=cut_over,
            portal=portal,
            known_on=known_on,
            authority=authority,
            policy=policy,
        ),
        ReceiptAnswer,
        book,
    )


def login(
    *,
    subject: LoginSubject | Mapping[str, Any],
    method: Method | str,
    portal: str,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    book: Book | None = None,
) -> LoginAnswer:
    """Answers whether a subject may log in at a portal by a method on a day.

    - `subject`: Who logs in.
    - `method`: How.
    - `portal`: Where: a portal's code, host or name.
    - `on`: The day of the login.
    - `known_on`: What was known on this day decides; absent for the day of the login.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.login",
        LoginQuestion(
            subject=subject, method=method, portal=portal, on=on, known_on=known_on, authority=authority
        ),
        LoginAnswer,
        book,
    )


def login_receipt(
    *,
    subject: LoginSubject | Mapping[str, Any],
    method: Method | str,
    portal: str,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what the answer to a login rests.

    - `subject`: Who logs in.
    - `method`: How.
    - `portal`: Where: a portal's code, host or name.
    - `on`: The day of the login.
    - `known_on`: What was known on this day decides; absent for the day of the login.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.login_receipt",
        LoginQuestion(
            subject=subject, method=method, portal=portal, on=on, known_on=known_on, authority=authority
        ),
        ReceiptAnswer,
        book,
    )


def open_methods(
    *,
    subject: LoginSubject | Mapping[str, Any],
    portal: str,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    book: Book | None = None,
) -> OpenMethods:
    """Lists the methods that are open to a subject at a portal on a day.

    - `subject`: Who.
    - `portal`: Where: a portal's code, host or name.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.open_methods",
        AccessQuestion(subject=subject, portal=portal, on=on, known_on=known_on, authority=authority),
        OpenMethods,
        book,
    )


def register(
    *,
    subject: LoginSubject | Mapping[str, Any],
    portal: str,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    book: Book | None = None,
) -> LoginAnswer:
    """Answers whether a subject may register an account at a portal on a day.

    - `subject`: Who.
    - `portal`: Where: a portal's code, host or name.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.register",
        AccessQuestion(subject=subject, portal=portal, on=on, known_on=known_on, authority=authority),
        LoginAnswer,
        book,
    )


def register_receipt(
    *,
    subject: LoginSubject | Mapping[str, Any],
    portal: str,
    on: datetime.date | str,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    book: Book | None = None,
) -> ReceiptAnswer:
    """Tells on what the answer to a registration rests.

    - `subject`: Who.
    - `portal`: Where: a portal's code, host or name.
    - `on`: The day asked about.
    - `known_on`: What was known on this day decides; absent for the day asked about.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.register_receipt",
        AccessQuestion(subject=subject, portal=portal, on=on, known_on=known_on, authority=authority),
        ReceiptAnswer,
        book,
    )


def replay(*, receipt: str, book: Book | None = None) -> ReplayAnswer:
    """Holds a receipt of an account's answer against the answer of today.

    - `receipt`: The receipt, as the answer gave it.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask("account.replay", ReplayQuestion(receipt=receipt), ReplayAnswer, book)


def timeline(
    *,
    subject: LoginSubject | Mapping[str, Any],
    portal: str,
    known_on: datetime.date | str | None = None,
    authority: Preference | str | None = None,
    book: Book | None = None,
) -> Timeline:
    """Lists everything that changes for a subject at a portal.

    - `subject`: Who.
    - `portal`: Where: a portal's code, host or name.
    - `known_on`: What was known on this day decides; absent for all that is known.
    - `authority`: Whose word counts first where authorities disagree; absent for the portal's.
    - `book`: The book that is asked; without it the one that the package comes with.
    """
    return ask(
        "account.timeline",
        CourseQuestion(subject=subject, portal=portal, known_on=known_on, authority=authority),
        Timeline,
        book,
    )
