// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.

export { MotcuaError, type Finding, type Messages } from "./common.js";

/** A day, `YYYY-MM-DD`; not a `Date`, which is a moment. */
export type Day = string;

/** A local time of Vietnam, `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string;

/** When does a period end? */
export interface CalendarAddQuestion {
  /** When it begins, as a text: a local time, or a day for its beginning. */
  readonly from: string;
  /** How long it is. */
  readonly period: PeriodLengthInput;
  /** How it is counted; absent for working hours. */
  readonly method?: CountMethod | null | undefined;
  /** When the office is open; absent for 07:00–11:30 and 13:30–17:00. */
  readonly office?: Office | null | undefined;
  /** When the period stands still. */
  readonly pauses?: readonly PauseSpan[] | null | undefined;
  /** Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** What was known on this day decides; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
}

/** The length of a period (*thời hạn*): exactly one of its fields is given. */
export interface PeriodLengthInput {
  /** Hours that the office is open. Whole, 0 to 4294967295. */
  readonly workingHours?: number | null | undefined;
  /** Minutes that the office is open. Whole, 0 to 4294967295. */
  readonly workingMinutes?: number | null | undefined;
  /** Days that are worked. Whole, 0 to 4294967295. */
  readonly workingDays?: number | null | undefined;
  /** Days of the calendar; the end moves to a working day. Whole, 0 to 4294967295. */
  readonly calendarDays?: number | null | undefined;
}

/**
 * - `"hours"`: by working hours
 * - `"days"`: by days, the first one excluded
 */
export type CountMethod = "hours" | "days";

/** When an office is open (*giờ làm việc*). */
export interface Office {
  /** The sessions of a working day. */
  readonly sessions?: readonly OfficeSession[] | null | undefined;
  /** The sessions of a Saturday, at a desk that opens on it. */
  readonly saturday?: readonly OfficeSession[] | null | undefined;
  /** Other hours for parts of the year. */
  readonly seasons?: readonly OfficeSeason[] | null | undefined;
}

/** A stretch of an office day, from an hour to another one, `HH:MM` (*buổi làm việc*). */
export type OfficeSession = readonly [from: string, to: string];

/** Other hours of an office for a part of the year (*mùa*). */
export interface OfficeSeason {
  /** The first day: `MM-DD` for every year, `YYYY-MM-DD` for once. */
  readonly from: string;
  /** The last day, written as the first one. */
  readonly to: string;
  /** The sessions of a working day. */
  readonly sessions?: readonly OfficeSession[] | null | undefined;
  /** The sessions of a Saturday, at a desk that opens on it. */
  readonly saturday?: readonly OfficeSession[] | null | undefined;
}

/** A time in which a period stands still (*tạm dừng*). */
export type PauseSpan = readonly [from: LocalTime, to?: LocalTime | null | undefined];

/** When a period ends, and what that rests on. */
export interface CalendarAddAnswer {
  /** The end. */
  readonly at: LocalTime;
  /** Of calendar days, the end before it moved to a working day. */
  readonly unrolled: Day | null;
  /** The days between that are not what their day of the week says. */
  readonly rows: readonly Day[];
  /** A year between is only proposed. */
  readonly proposed: boolean;
  /** The weakest of the rows and years between. */
  readonly confidence: Confidence;
  /** The rows, with their names. */
  readonly rowTexts: readonly CalendarRowText[];
}

/**
 * - `"unverified"`: unverified
 * - `"code"`: seen in a running system
 * - `"secondary"`: secondary source
 * - `"primary"`: primary text
 */
export type Confidence = "unverified" | "code" | "secondary" | "primary";

/** A day that is not what its day of the week says. */
export interface CalendarRowText {
  /** The day. */
  readonly date: Day;
  /** Why it is worked or not. */
  readonly kind: DayKind;
  /** What it is called in Vietnamese. */
  readonly name: string;
  /** What it is called in English. */
  readonly nameEn: string;
  /** The number of the document, where it is known. */
  readonly document: string | null;
}

/**
 * - `"weekday"`: working day
 * - `"weekend"`: weekly rest day
 * - `"statutory"`: public holiday
 * - `"compensatory"`: day off in lieu
 * - `"swapped"`: day off by a swap
 * - `"made-up"`: rest day worked by a swap
 */
export type DayKind = "weekday" | "weekend" | "statutory" | "compensatory" | "swapped" | "made-up";

/** Is this day worked, and why? */
export interface CalendarDayQuestion {
  /** The day. */
  readonly date: Day;
  /** Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** What was known on this day decides; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
}

/** A day of the calendar (*ngày làm việc, ngày nghỉ*). */
export interface CalendarDayAnswer {
  /** Whether it is worked. */
  readonly working: boolean;
  /** Why. */
  readonly kind: DayKind;
  /** What it is called in Vietnamese. */
  readonly name: string;
  /** What it is called in English. */
  readonly nameEn: string;
  /** The holiday that it makes up for, or the other half of the swap. */
  readonly counterpart: Day | null;
  /** The number of the document, where it is known. */
  readonly document: string | null;
  /** Announced or only proposed. */
  readonly standing: Standing;
  /** How well it is founded. */
  readonly confidence: Confidence;
}

/**
 * - `"announced"`: announced
 * - `"proposed"`: proposed, computed
 */
export type Standing = "announced" | "proposed";

/** How much working time lies between? */
export interface CalendarElapsedQuestion {
  /** From when, as a text: a local time, or a day for its beginning. */
  readonly from: string;
  /** Until when, written alike. */
  readonly to: string;
  /** When the office is open; absent for 07:00–11:30 and 13:30–17:00. */
  readonly office?: Office | null | undefined;
  /** When the period stands still. */
  readonly pauses?: readonly PauseSpan[] | null | undefined;
  /** Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** What was known on this day decides; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
}

/** How much working time has passed, and what that rests on. */
export interface CalendarElapsedAnswer {
  /** Whole minutes that the office was open, without the pauses. Whole. */
  readonly workingMinutes: number;
  /** Whole minutes that the office was open in the pauses. Whole. */
  readonly pausedMinutes: number;
  /** The days between that are not what their day of the week says. */
  readonly rows: readonly Day[];
  /** A year between is only proposed. */
  readonly proposed: boolean;
  /** The weakest of the rows and years between. */
  readonly confidence: Confidence;
  /** The rows, with their names. */
  readonly rowTexts: readonly CalendarRowText[];
}

/** On what an answer rests (*biên nhận câu trả lời*): words, days and rows, never a datum of a person. */
export interface ReceiptAnswer {
  /** The receipt as a text, a line for each entry: what is kept. */
  readonly receipt: string;
  /** What was asked. */
  readonly question: string;
  /** The version of this library. */
  readonly version: string;
  /** The fingerprint of the book. */
  readonly book: string;
  /** The day asked about. */
  readonly on: string;
  /** The day of knowledge. */
  readonly knownOn: string;
  /** What the question was about, in words. */
  readonly inputs: { readonly [id: string]: string };
  /** The rows that the answer rests on, `table id`, each with its confidence. */
  readonly rows: { readonly [id: string]: string };
  /** What was answered, in words. */
  readonly outcomes: { readonly [id: string]: string };
}

/** Is the answer of this receipt, about working time, still the same? */
export interface OfficeReplayQuestion {
  /** The receipt, as the answer gave it. */
  readonly receipt: string;
  /** When the office is open, as it was given then; absent for 07:00–11:30 and 13:30–17:00. */
  readonly office?: Office | null | undefined;
  /** Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** The calendar as it was known on this day; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
}

/** A receipt held against the answer of today (*đối chiếu biên nhận*). */
export interface ReplayAnswer {
  /** Whether the answer is the same; version, book and rows may have changed all the same. */
  readonly same: boolean;
  /** Everything that differs. */
  readonly differences: readonly ReceiptDifference[];
}

/** Something in which two answers differ. */
export interface ReceiptDifference {
  /** In which part of the receipt. */
  readonly part: ReceiptPart;
  /** Which of its entries; empty where the part has one. */
  readonly key: string;
  /** What the receipt has; absent for nothing. */
  readonly before: string | null;
  /** What is so today. */
  readonly after: string | null;
}

/**
 * - `"question"`: question
 * - `"version"`: version
 * - `"book"`: book
 * - `"on"`: day asked about
 * - `"known-on"`: day of knowledge
 * - `"input"`: input
 * - `"row"`: row
 * - `"outcome"`: outcome
 */
export type ReceiptPart = "question" | "version" | "book" | "on" | "known-on" | "input" | "row" | "outcome";

/** Where does this dossier stand, and by when has what to happen? */
export interface DossierQuestion {
  /** The day whose decree holds. */
  readonly rulesOn: Day;
  /** How it was filed. */
  readonly channel: Channel;
  /** What happened to it, in any order. */
  readonly events?: readonly DossierEventGiven[] | null | undefined;
  /** How long its procedure may take; absent where no period is set. */
  readonly period?: DossierPeriodInput | null | undefined;
  /** How a period of working days is counted; absent for working hours. */
  readonly method?: CountMethod | null | undefined;
  /** What the decrees leave open. */
  readonly policy?: DossierPolicy | null | undefined;
  /** The instant asked about; absent for the last event. */
  readonly now?: LocalTime | null | undefined;
  /** When the office is open; absent for 07:00–11:30 and 13:30–17:00. */
  readonly office?: Office | null | undefined;
  /** Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** The calendar as it was known on this day; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
}

/**
 * - `"desk"`: at the desk
 * - `"online"`: online
 * - `"post"`: by post
 */
export type Channel = "desk" | "online" | "post";

/** One thing that happened to a dossier (*sự kiện của hồ sơ*). */
export interface DossierEventGiven {
  /** The number by which it is known: it counts once, however often it arrives. */
  readonly id: string;
  /** When it happened. */
  readonly at: LocalTime;
  /** What happened. */
  readonly kind: EventKind;
  /** Its place among those of the same minute. Whole, 0 to 4294967295. */
  readonly sequence?: number | null | undefined;
  /** The date that the applicant was given with it. */
  readonly appointment?: LocalTime | null | undefined;
}

/**
 * - `"submitted"`: filed
 * - `"received"`: received by the system
 * - `"fee-paid"`: fee paid in advance
 * - `"supplement-requested"`: supplement requested
 * - `"supplemented"`: supplemented
 * - `"closed"`: closed for want of an answer
 * - `"refused"`: refused
 * - `"accepted"`: accepted
 * - `"forwarded"`: forwarded
 * - `"returned"`: given back
 * - `"obligation-raised"`: financial obligation raised
 * - `"obligation-met"`: financial obligation met
 * - `"suspended"`: stopped by the agency
 * - `"resumed"`: taken up again
 * - `"apology-sent"`: apology with a new date
 * - `"amended"`: amended by the applicant
 * - `"withdrawal-requested"`: withdrawal requested
 * - `"withdrawal-agreed"`: withdrawal agreed
 * - `"withdrawal-refused"`: withdrawal refused
 * - `"stopped-by-applicant"`: stopped by the applicant
 * - `"finished"`: result at the desk
 * - `"result-returned"`: result returned
 */
export type EventKind = "submitted" | "received" | "fee-paid" | "supplement-requested" | "supplemented" | "closed" | "refused" | "accepted" | "forwarded" | "returned" | "obligation-raised" | "obligation-met" | "suspended" | "resumed" | "apology-sent" | "amended" | "withdrawal-requested" | "withdrawal-agreed" | "withdrawal-refused" | "stopped-by-applicant" | "finished" | "result-returned";

/**
 * The time in which a procedure is resolved (*thời hạn giải quyết*).
 * - `"same-day"`: The same working day.
 * - `PeriodLengthInput`: A period from acceptance on.
 */
export type DossierPeriodInput = "same-day" | PeriodLengthInput;

/** What the decrees leave open (*chính sách áp dụng*); what is absent is the first word of its list. */
export interface DossierPolicy {
  /** What a supplement after acceptance does to the period. */
  readonly supplement?: SupplementPolicy | null | undefined;
  /** What an open financial obligation does to it. */
  readonly obligation?: PausePolicy | null | undefined;
  /** What a stop by the agency does to it. */
  readonly suspension?: PausePolicy | null | undefined;
  /** Which date counts. */
  readonly date?: DatePolicy | null | undefined;
  /** When an online dossier has to be answered. */
  readonly answer?: AnswerPolicy | null | undefined;
}

/**
 * - `"restart"`: the period begins anew
 * - `"extend"`: the waiting is added
 */
export type SupplementPolicy = "restart" | "extend";

/**
 * - `"pause"`: the period stands still
 * - `"run"`: the period runs on
 */
export type PausePolicy = "pause" | "run";

/**
 * - `"printed"`: the date on the receipt
 * - `"computed"`: computed anew
 */
export type DatePolicy = "printed" | "computed";

/**
 * - `"decree"`: by the decree alone
 * - `"eight-hours"`: eight working hours, as in practice
 */
export type AnswerPolicy = "decree" | "eight-hours";

/** What a dossier's events amount to (*tình trạng hồ sơ*). */
export interface DossierAnswer {
  /** The number of its status on the national portal, 1 to 10; absent before the first event. Whole, 0 to 255. */
  readonly status: number | null;
  /** The status. */
  readonly statusWord: DossierStatus | null;
  /** Where it is in its life. */
  readonly stage: DossierStage;
  /** When it was filed. */
  readonly submittedAt: LocalTime | null;
  /** When the system took it in. */
  readonly receivedAt: LocalTime | null;
  /** When it was accepted. */
  readonly acceptedAt: LocalTime | null;
  /** When it ended. */
  readonly endedAt: LocalTime | null;
  /** When its result is due. */
  readonly dueAt: LocalTime | null;
  /** Why there is no date for the result. */
  readonly waiting: Waiting | null;
  /** The number of the decree. */
  readonly decree: string;
  /** Working minutes by which the result is late, or was when it came. Whole. */
  readonly lateBy: number | null;
  /** How often more papers were asked for. Whole. */
  readonly supplements: number;
  /** When it stood in a status that may stop the period. */
  readonly pauses: readonly DossierPause[];
  /** What can happen now. */
  readonly possible: readonly EventKind[];
  /** The events that do not count. */
  readonly refused: readonly DossierRefusal[];
  /** The place of an event in `events` and the code, for each term that was broken. */
  readonly findings: readonly (readonly string[])[];
  /** The same, with their texts. */
  readonly findingRows: readonly Found[];
  /** The numbers of the events in the order in which they happened, each once. */
  readonly events: readonly string[];
}

/**
 * - `"new"`: newly filed
 * - `"accepted"`: accepted
 * - `"not-accepted"`: not accepted
 * - `"processing"`: in process
 * - `"supplement-required"`: supplement required
 * - `"obligation-required"`: financial obligation required
 * - `"withdrawal-requested"`: withdrawal requested by the applicant
 * - `"stopped"`: stopped
 * - `"completed"`: completed
 * - `"result-returned"`: result returned
 */
export type DossierStatus = "new" | "accepted" | "not-accepted" | "processing" | "supplement-required" | "obligation-required" | "withdrawal-requested" | "stopped" | "completed" | "result-returned";

/**
 * - `"unfiled"`: not filed
 * - `"intake"`: intake
 * - `"resolution"`: resolution
 * - `"result"`: result at the desk
 * - `"ended"`: ended
 */
export type DossierStage = "unfiled" | "intake" | "resolution" | "result" | "ended";

/**
 * - `"acceptance"`: not accepted yet
 * - `"supplement"`: waits for papers
 * - `"paused"`: stands still
 * - `"unset"`: no period is set
 * - `"over"`: resolved or ended
 */
export type Waiting = "acceptance" | "supplement" | "paused" | "unset" | "over";

/** A time in which the dossier stood in a status that may stop the period (*khoảng tạm dừng*). */
export type DossierPause = readonly [status: number, from: LocalTime, to: LocalTime | null];

/** An event that could not happen when it is said to have happened (*sự kiện bị từ chối*). */
export interface DossierRefusal {
  /** Its number. */
  readonly id: string;
  /** The code of the finding. */
  readonly code: string;
  /** What was possible instead. */
  readonly possible: readonly EventKind[];
  /** The finding, with its text. */
  readonly finding: Found;
}

/** What was found in a text: which rule it breaks and where. */
export interface Found {
  /** The stable code. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** Where it stands. */
  readonly path: string;
  /** What to tell a person. */
  readonly messages: Wordings;
}

/**
 * - `"notice"`: notice
 * - `"violation"`: violation
 * - `"error"`: error
 */
export type Severity = "notice" | "violation" | "error";

/** A text in Vietnamese and English. */
export interface Wordings {
  /** Vietnamese. */
  readonly vi: string;
  /** English. */
  readonly en: string;
}

/** Everything that has to happen to a dossier by a time (*các thời hạn của hồ sơ*). */
export interface DossierDueAnswer {
  /** By when an online dossier is answered. */
  readonly acceptanceBy: LocalTime | null;
  /** By when it is handed on to those who resolve it. */
  readonly transferBy: LocalTime | null;
  /** By when more papers are asked for after acceptance. */
  readonly requestBy: LocalTime | null;
  /** By when the applicant brings them. */
  readonly supplementBy: LocalTime | null;
  /** By when the result is there. */
  readonly dueAt: LocalTime | null;
  /** By when an apology with a new date is sent, should the result be late. */
  readonly apologyBy: LocalTime | null;
  /** The last office hour by then, where it is earlier. */
  readonly apologyInOffice: LocalTime | null;
  /** Why there is no date for the result. */
  readonly waiting: Waiting | null;
  /** The number of the decree. */
  readonly decree: string;
  /** The decree's articles, by what the deadline is for. */
  readonly places: { readonly [id: string]: string };
  /** What decided when the result is due. */
  readonly policy: readonly DueReason[];
  /** The deadlines, each with what decided it. */
  readonly deadlines: readonly DeadlineText[];
}

/**
 * - `"period"`: the period of the procedure
 * - `"same-day"`: resolved on the same day
 * - `"next-day"`: received after 15:00, resolved on the next working day
 * - `"printed"`: the date on the receipt
 * - `"new-date"`: the new date of an apology
 * - `"restarted"`: begun anew after a supplement
 * - `"paused"`: pauses left out
 * - `"decree"`: a term of the decree
 * - `"practice"`: as running systems do
 * - `"rest-day"`: falls on a rest day
 */
export type DueReason = "period" | "same-day" | "next-day" | "printed" | "new-date" | "restarted" | "paused" | "decree" | "practice" | "rest-day";

/** An instant by which something has to happen (*thời hạn*): in time up to and with it. */
export interface DeadlineText {
  /** What for. */
  readonly kind: DeadlineKind;
  /** The last instant that is in time. */
  readonly at: LocalTime;
  /** The decree's article; absent where a period or a date decides. */
  readonly place: string | null;
  /** What decided. */
  readonly reasons: readonly DueReason[];
  /** The close of the last working day by then, where that is earlier. */
  readonly inOffice: LocalTime | null;
}

/**
 * - `"answer"`: answer to an online dossier
 * - `"transfer"`: handed on to those who resolve it
 * - `"supplement-request"`: request for more papers
 * - `"supplement"`: supplement by the applicant
 * - `"result"`: result
 * - `"apology"`: apology with a new date
 */
export type DeadlineKind = "answer" | "transfer" | "supplement-request" | "supplement" | "result" | "apology";

/** What if so many officers worked these dossiers from now on? */
export interface ProjectQuestion {
  /** The instant from which they work. */
  readonly on: LocalTime;
  /** Whether online dossiers go first; absent where they do. */
  readonly policy?: OnlinePolicy | null | undefined;
  /** How many officers there are. Whole, 0 to 65535. */
  readonly officers: number;
  /** The dossiers, in any order. */
  readonly dossiers?: readonly ProjectedDossier[] | null | undefined;
  /** When the office is open; absent for 07:00–11:30 and 13:30–17:00. */
  readonly office?: Office | null | undefined;
  /** Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** The calendar as it was known on this day; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
}

/**
 * - `"online-first"`: online dossiers first
 * - `"equal"`: all channels alike
 */
export type OnlinePolicy = "online-first" | "equal";

/** A dossier that waits, and the work that it takes. */
export interface ProjectedDossier {
  /** Its identifier. */
  readonly id: string;
  /** How it was filed. */
  readonly channel: Channel;
  /** When it was accepted. */
  readonly acceptedAt: LocalTime;
  /** When its result is due; those without a date go last. */
  readonly dueAt?: LocalTime | null | undefined;
  /** By when the desk wants to be done. */
  readonly targetAt?: LocalTime | null | undefined;
  /** Open minutes that an officer works on it. Whole, 0 to 4294967295. */
  readonly minutes: number;
}

/** What becomes of the dossiers (*dự báo giải quyết*). */
export interface ProjectAnswer {
  /** Each dossier, in the order of work. */
  readonly ends: readonly ProjectedEnd[];
}

/** What becomes of a dossier. */
export interface ProjectedEnd {
  /** Its identifier. */
  readonly id: string;
  /** When it would be done; absent without officers, or beyond the years whose days off are announced. */
  readonly endsAt: LocalTime | null;
  /** Whether its target would be missed. */
  readonly missesTarget: boolean;
  /** Whether its date would be missed. */
  readonly missesDue: boolean;
}

/** In which order are these dossiers worked? */
export interface QueueQuestion {
  /** The instant asked about. */
  readonly on: LocalTime;
  /** Whether online dossiers go first; absent where they do. */
  readonly policy?: OnlinePolicy | null | undefined;
  /** The dossiers, in any order. */
  readonly dossiers?: readonly QueueDossier[] | null | undefined;
  /** When the office is open; absent for 07:00–11:30 and 13:30–17:00. */
  readonly office?: Office | null | undefined;
  /** Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** The calendar as it was known on this day; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
}

/** A dossier that waits for work (*hồ sơ chờ xử lý*). */
export interface QueueDossier {
  /** Its identifier. */
  readonly id: string;
  /** How it was filed. */
  readonly channel: Channel;
  /** When it was accepted. */
  readonly acceptedAt: LocalTime;
  /** When its result is due; those without a date go last. */
  readonly dueAt?: LocalTime | null | undefined;
  /** By when the desk wants to be done. */
  readonly targetAt?: LocalTime | null | undefined;
}

/** The order of work (*thứ tự xử lý*). */
export interface QueueAnswer {
  /** The identifiers in their order. */
  readonly order: readonly string[];
  /** By identifier, why it comes after the one before. */
  readonly reasons: { readonly [id: string]: PlaceReason };
  /** By identifier, open minutes until the result is due. */
  readonly minutesLeft: { readonly [id: string]: number | null };
  /** The same, one by one in their order; of dossiers with one identifier, each. */
  readonly places: readonly QueuePlace[];
}

/**
 * - `"first"`: first of all
 * - `"channel"`: online dossiers go first
 * - `"due"`: due later
 * - `"target"`: later target
 * - `"accepted"`: accepted later
 * - `"identifier"`: by identifier
 */
export type PlaceReason = "first" | "channel" | "due" | "target" | "accepted" | "identifier";

/** A dossier in its place. */
export interface QueuePlace {
  /** Its identifier. */
  readonly id: string;
  /** Why it comes after the one before. */
  readonly reason: PlaceReason;
  /** Open minutes until its result is due, 0 when it is late; absent without a date, or where a year between is not announced. Whole. */
  readonly minutesLeft: number | null;
}

/** How were these dossiers done in a period? */
export interface ReportQuestion {
  /** The first day of the period; absent for always. */
  readonly from?: Day | null | undefined;
  /** Its last day. */
  readonly on: Day;
  /** By which formula; absent for days. */
  readonly policy?: ReportFormula | null | undefined;
  /** The dossiers. */
  readonly dossiers?: readonly ReportDossier[] | null | undefined;
}

/**
 * - `"days"`: by days (form 06b)
 * - `"kpi-766"`: national formula 766
 */
export type ReportFormula = "days" | "kpi-766";

/** What a report needs to know of a dossier. */
export interface ReportDossier {
  /** Its identifier. */
  readonly id: string;
  /** When it counts as received. */
  readonly receivedAt: LocalTime;
  /** The appointment; absent where none was given and no period is set. */
  readonly dueAt?: LocalTime | null | undefined;
  /** When the result came to the desk. */
  readonly finishedAt?: LocalTime | null | undefined;
  /** When the dossier ended. */
  readonly endedAt?: LocalTime | null | undefined;
  /** When the agency stopped it, while it is stopped. */
  readonly stoppedAt?: LocalTime | null | undefined;
  /** The requests for more papers. */
  readonly supplements?: readonly ReportSupplement[] | null | undefined;
  /** How it was filed; absent for online. */
  readonly channel?: Channel | null | undefined;
  /** The field of its procedure. */
  readonly field?: string | null | undefined;
  /** Its agency. */
  readonly agency?: string | null | undefined;
  /** Its code, which tells whose system gave it; absent for the agency's own. */
  readonly code?: string | null | undefined;
}

/** A request for more papers (*yêu cầu bổ sung*). */
export interface ReportSupplement {
  /** When it was asked for. */
  readonly requestedAt: LocalTime;
  /** When everything came in. */
  readonly answeredAt?: LocalTime | null | undefined;
}

/** What was done in a period (*báo cáo tình hình giải quyết*). */
export interface ReportAnswer {
  /** By identifier; absent outside of the period. */
  readonly classes: { readonly [id: string]: ReportClass | null };
  /** How many by class, `carried` open from before, `received` in the period. */
  readonly counts: { readonly [id: string]: number };
  /** How many by whose system gave the code: `own`, the two digits of a ministry, or `ministry`. */
  readonly systems: { readonly [id: string]: number };
  /** How many were done before the period or came after it. Whole. */
  readonly outside: number;
  /** The class of each dossier as they were given; of dossiers with one identifier, each. */
  readonly places: readonly ReportPlace[];
  /** The same numbers broken down. */
  readonly groups: readonly ReportGroup[];
}

/**
 * - `"early"`: early
 * - `"on-time"`: on time
 * - `"overdue"`: overdue
 * - `"open-in-time"`: open in time
 * - `"open-overdue"`: open and overdue
 */
export type ReportClass = "early" | "on-time" | "overdue" | "open-in-time" | "open-overdue";

/** The class of a dossier. */
export interface ReportPlace {
  /** Its identifier. */
  readonly id: string;
  /** Its class; absent outside of the period. */
  readonly class: ReportClass | null;
}

/** Numbers of dossiers of one channel, field, agency or system. */
export interface ReportGroup {
  /** What they have in common. */
  readonly by: ReportDimension;
  /** Which. */
  readonly key: string;
  /** How many by class, besides `carried` and `received`. */
  readonly counts: { readonly [id: string]: number };
}

/**
 * - `"channel"`: channel
 * - `"field"`: field
 * - `"agency"`: agency
 * - `"system"`: system
 */
export type ReportDimension = "channel" | "field" | "agency" | "system";

/** A code as it is written, and how strictly it is read. */
export interface CodeQuestion {
  /** The code. */
  readonly value: string;
  /** How strictly it is read; absent for `strict`. */
  readonly mode?: ReadingMode | null | undefined;
}

/**
 * How strictly a code is read.
 * - `"strict"`: As the rule writes it.
 * - `"lenient"`: Forms too that are seen but not written by the rule.
 */
export type ReadingMode = "strict" | "lenient";

/** What a dossier's code says of agency and system. */
export interface DossierSystemAnswer {
  /** What the agency in the code is to the dossier. */
  readonly agencyRole: AgencyRole;
  /** Whose system gave the code. */
  readonly system: SystemKind;
  /** The ministry, where its digits are known. */
  readonly ministry: MinistryAnswer | null;
}

/**
 * - `"receiving"`: the agency that received it
 * - `"resolving"`: the agency that is to resolve it
 */
export type AgencyRole = "receiving" | "resolving";

/**
 * Whose system gave a dossier its code.
 * - `"own"`: That of the province or ministry whose agency the code begins with.
 * - `"ministry"`: A ministry's, for a dossier of a province's agency.
 */
export type SystemKind = "own" | "ministry";

/** The ministry whose system gave a code. */
export interface MinistryAnswer {
  /** The first digits of the serial. */
  readonly digits: string;
  /** The ministry's agency code. */
  readonly agency: string;
  /** Its name. */
  readonly name: string;
  /** What the digits are also read as. */
  readonly alsoReadAs: string | null;
}

/** By when does the desk want to be done with this dossier? */
export interface TargetQuestion {
  /** When it was accepted. */
  readonly acceptedAt: LocalTime;
  /** When its result is due. */
  readonly dueAt: LocalTime;
  /** How it was filed. */
  readonly channel: Channel;
  /** The portal whose desk it is, by its code such as `H34`, its host or its name. */
  readonly portal: string;
  /** The desk's own share of the working time, 1 to 100; absent for the share that the book has. Whole, 0 to 255. */
  readonly percent?: number | null | undefined;
  /** When the office is open; absent for 07:00–11:30 and 13:30–17:00. */
  readonly office?: Office | null | undefined;
  /** Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked. */
  readonly rows?: unknown | null | undefined;
  /** The province whose own days count too, by its code such as `H34`. */
  readonly province?: string | null | undefined;
  /** Goal and calendar as they were known on this day; absent for the goal known at acceptance and all of the calendar. */
  readonly knownOn?: Day | null | undefined;
}

/** A target ahead of the appointment (*chỉ tiêu giải quyết trước hạn*). */
export interface TargetAnswer {
  /** By when; absent where there is no goal for the channel. */
  readonly targetAt: LocalTime | null;
  /** The share of the working time. Whole, 0 to 255. */
  readonly percent: number | null;
  /** The row of the goal; absent for a share of the desk's own. */
  readonly row: string | null;
  /** The confidence of that row. */
  readonly confidence: Confidence | null;
}

/** What does this message say? */
export interface ExchangeReadQuestion {
  /** The message in JSON. */
  readonly text: string;
}

/** What a message says, and what is wrong with it (*gói tin đồng bộ*). */
export interface ExchangeReading {
  /** What it asks for; absent where the text is no message of a service that is known. */
  readonly service: ExchangeService | null;
  /** Whether it changes dossiers that the portal has already. */
  readonly updating: boolean;
  /** Its records. */
  readonly records: readonly ExchangeRecord[];
  /** The message written back with everything that was read; absent where it is none. */
  readonly text: string | null;
  /** Everything found, with its place in the text's objects. */
  readonly findings: readonly Found[];
}

/**
 * - `"dossiers"`: dossiers as a whole
 * - `"progress"`: progress of dossiers
 */
export type ExchangeService = "dossiers" | "progress";

/** A record of a message: a dossier, or a step (*bản ghi*). What cannot be read is told in the findings. */
export interface ExchangeRecord {
  /** The dossier's code (`MaHoSo`), as it is written. */
  readonly dossier: string | null;
  /** The procedure's code (`MaTTHC`), as it is written. */
  readonly procedure: string | null;
  /** The number of the status (`TrangThaiHoSo`, of a step `TrangThai`), 1 to 10. Whole, 0 to 255. */
  readonly status: number | null;
  /** When the dossier was accepted (`NgayTiepNhan`). */
  readonly receivedAt: LocalTime | null;
  /** When its result is due (`NgayHenTra`). */
  readonly dueAt: LocalTime | null;
  /** When its result came to the desk (`NgayKetThucXuLy`). */
  readonly finishedAt: LocalTime | null;
  /** When the applicant had it (`NgayTra`). */
  readonly returnedAt: LocalTime | null;
  /** When the step was taken (`ThoiDiemXuLy`). */
  readonly at: LocalTime | null;
  /** The dates that the applicant was given, the present one last; none where one of them cannot be read. */
  readonly appointments: readonly LocalTime[];
  /** The fields that hold a text or a number, as they are written. */
  readonly fields: { readonly [id: string]: string };
  /** The record in JSON, with everything that was in it. */
  readonly json: string;
}

/** Which message tells the portal of this dossier? */
export interface ExchangeWriteQuestion {
  /** What the message asks for: the dossier as a whole, or a record for each step. */
  readonly service: ExchangeService;
  /** Whether the portal has the dossier already. */
  readonly updating?: boolean | null | undefined;
  /** The dossier's code. */
  readonly code: string;
  /** The dossier. */
  readonly dossier: DossierQuestion;
  /** The appointment as it is now; absent for the one that the events and the calendar give. Steps have none. */
  readonly dueAt?: LocalTime | null | undefined;
  /** Fields of each record that a dossier's events do not tell, by their names in messages: the procedure, the applicant, who acted. One that the events tell too is replaced. */
  readonly fields?: { readonly [id: string]: string } | null | undefined;
  /** Lists of each record, by their names in messages: papers, fees. */
  readonly lists?: { readonly [id: string]: readonly ({ readonly [id: string]: string })[] } | null | undefined;
}

/** A message, and what it still lacks. */
export interface ExchangeWritten {
  /** The message in JSON. */
  readonly text: string;
  /** What a reader of the message would find. */
  readonly findings: readonly Found[];
}

/** What does a procedure, or one fee, cost on a day? */
export interface FeesQuestion {
  /** The code of the procedure; absent where one fee is asked about. */
  readonly procedure?: string | null | undefined;
  /** The key of the fee; absent where a procedure is asked about. */
  readonly fee?: string | null | undefined;
  /** Where the dossier is handed in. */
  readonly channel: FeeChannel;
  /** The province: its portal's code, host or name. */
  readonly province: string;
  /** Who pays; absent for a citizen. */
  readonly subject?: FeeSubject | null | undefined;
  /** The day asked about. */
  readonly on: Day;
  /** What was known on this day decides; absent for the day asked about. */
  readonly knownOn?: Day | null | undefined;
  /** What else holds of the payer. */
  readonly conditions?: readonly FeeCondition[] | null | undefined;
  /** The ids of reliefs that were used up, of those that are given once a year. */
  readonly used?: readonly string[] | null | undefined;
  /** Amounts that an authority has notified, by the fees' keys. */
  readonly noticed?: { readonly [id: string]: number } | null | undefined;
  /** How many units; absent for one. Whole, 0 to 4294967295. */
  readonly quantity?: number | null | undefined;
  /** How shares of a đồng are rounded. */
  readonly rounding?: FeeRounding | null | undefined;
  /** Which of several reliefs is given. */
  readonly several?: SeveralReliefs | null | undefined;
  /** Whether a relief that sources disagree on is given. */
  readonly disputed?: Disputed | null | undefined;
}

/**
 * - `"desk"`: at the desk
 * - `"online"`: online
 */
export type FeeChannel = "desk" | "online";

/** Who pays. */
export interface FeeSubject {
  /** What the payer is. */
  readonly kind: Applicant;
}

/**
 * - `"citizen"`: citizen
 * - `"foreigner"`: foreigner
 * - `"organisation"`: organisation
 */
export type Applicant = "citizen" | "foreigner" | "organisation";

/**
 * - `"digital-citizen"`: digital citizen
 * - `"reduced-group"`: of a group with a reduced rate
 */
export type FeeCondition = "digital-citizen" | "reduced-group";

/**
 * - `"nearest"`: to the nearest đồng, a half upwards
 * - `"down"`: down to whole đồng
 * - `"up"`: up to whole đồng
 */
export type FeeRounding = "nearest" | "down" | "up";

/**
 * - `"highest"`: the highest relief
 * - `"lowest"`: the lowest relief
 */
export type SeveralReliefs = "highest" | "lowest";

/**
 * - `"given"`: given, and the conflict told
 * - `"withheld"`: withheld, and the conflict told
 */
export type Disputed = "given" | "withheld";

/** What a procedure costs: a line for every fee that is known, and a name for every one that is not. */
export interface FeesAnswer {
  /** The known fees. */
  readonly lines: readonly FeeLine[];
  /** What is to be paid in all; absent where a part is unknown. Whole đồng. */
  readonly total: number | null;
  /** What is to be paid by kind; absent where a part of it is unknown. */
  readonly totals: { readonly [id: string]: number | null };
  /** The keys of the fees whose amount is not known. */
  readonly unknown: readonly string[];
  /** Why, by their keys. */
  readonly reasons: { readonly [id: string]: FeeUnknownReason };
  /** The ids of the reliefs that were given. */
  readonly relief: readonly string[];
  /** The ids of the reliefs that were missed, for want of a condition. */
  readonly missed: readonly string[];
  /** The ids of the conflicts between documents that touch this answer. */
  readonly conflicts: readonly string[];
  /** The weakest of the rows. */
  readonly confidence: Confidence;
  /** The rules that decided, with their texts and documents. */
  readonly ruleRows: readonly RowText[];
}

/** A fee with its amount. */
export interface FeeLine {
  /** The fee's key. */
  readonly fee: string;
  /** A charge (*phí*) or a fee (*lệ phí*). */
  readonly kind: FeeKind;
  /** What is to be paid. Whole đồng. */
  readonly amount: number;
  /** What would be paid without relief, where that is known. Whole đồng. */
  readonly full: number | null;
  /** The id of the row. */
  readonly row: string;
  /** The id of the relief that was given. */
  readonly relief: string | null;
}

/**
 * - `"phi"`: charge (phí)
 * - `"le_phi"`: fee (lệ phí)
 */
export type FeeKind = "phi" | "le_phi";

/**
 * - `"not-in-book"`: the book has no such fee
 * - `"no-row"`: no row for this day, channel, province and applicant
 * - `"no-amount"`: the fee is known, its amount is not
 * - `"contradiction"`: rows of equal weight say different amounts
 * - `"choice"`: depends on the case of the procedure: ask for the fee itself
 * - `"no-base-salary"`: the base salary of the day is not known
 * - `"too-large"`: the amount is too large
 */
export type FeeUnknownReason = "not-in-book" | "no-row" | "no-amount" | "contradiction" | "choice" | "no-base-salary" | "too-large";

/** A row of the book that says something: a rule, a step, a conflict between documents. */
export interface RowText {
  /** The row's id. */
  readonly id: string;
  /** What it says. */
  readonly text: Wordings;
  /** Who says so. */
  readonly authority: Authority;
  /** The first day on which it holds. */
  readonly validFrom: Day | null;
  /** The last day on which it holds. */
  readonly validTo: Day | null;
  /** How certain it is. */
  readonly confidence: Confidence;
  /** The documents that say so. */
  readonly documents: readonly Cited[];
  /** What a reader must know: what was not found, how it was read. */
  readonly note: Wordings | null;
}

/**
 * - `"law"`: law or decree
 * - `"directive"`: directive to agencies
 * - `"regulation"`: regulation of the national portal
 * - `"portal"`: operator of the portal
 * - `"practice"`: practice
 */
export type Authority = "law" | "directive" | "regulation" | "portal" | "practice";

/** A document and the place in it that says so (*dẫn chiếu*). */
export interface Cited {
  /** The document's id in the book. */
  readonly document: string;
  /** Its number, where it has one. */
  readonly number: string | null;
  /** Its title. */
  readonly title: Wordings;
  /** The clause, where it was seen. */
  readonly place: string | null;
}

/** Is the answer of this receipt, about fees, still the same? */
export interface FeesReplayQuestion {
  /** The receipt, as the answer gave it. */
  readonly receipt: string;
  /** Amounts that an authority has notified, by the fees' keys, as they were given then. */
  readonly noticed?: { readonly [id: string]: number } | null | undefined;
}

/** What becomes of the accounts of a register? */
export interface MigrationQuestion {
  /** The names of the columns, in any order and case. */
  readonly header?: readonly string[] | null | undefined;
  /** The rows, their cells in the order of the header. */
  readonly rows?: readonly (readonly string[])[] | null | undefined;
  /** The day of the migration. */
  readonly on: Day;
  /** The first days without the old accounts. */
  readonly cutOver: CutOverDays;
  /** Where practice differs. */
  readonly policy?: LinkPolicy | null | undefined;
}

/** The first days without the old account. */
export interface CutOverDays {
  /** For citizens. */
  readonly citizens?: Day | null | undefined;
  /** For organisations. */
  readonly organisations?: Day | null | undefined;
  /** For foreigners. */
  readonly foreigners?: Day | null | undefined;
}

/** Where practice differs. */
export interface LinkPolicy {
  /** How names are compared. */
  readonly names?: NamePolicy | null | undefined;
  /** Whether a number may still be written after the old account has ended. */
  readonly lateUpdate?: LateUpdate | null | undefined;
}

/**
 * - `"plain"`: without marks and case
 * - `"exact"`: character by character
 */
export type NamePolicy = "plain" | "exact";

/**
 * - `"never"`: never
 * - `"when-confirmed"`: when the population database confirms
 */
export type LateUpdate = "never" | "when-confirmed";

/** The plan of a register: every row in exactly one class. */
export interface MigrationAnswer {
  /** By the accounts' identifiers. */
  readonly placements: { readonly [id: string]: MigrationPlace };
  /** By class. */
  readonly counts: { readonly [id: string]: MigrationCount };
  /** How many rows have dossiers whose number could not be read. Whole. */
  readonly uncounted: number;
  /** The rows that could not be read. */
  readonly setAside: readonly MigrationAside[];
}

/** Where an account was sorted. */
export type MigrationPlace = readonly [classOf: MigrationClass, reason: string, main: string | null];

/**
 * - `"linked"`: linked at the first log-in
 * - `"linked-after-update"`: linked after the number is updated
 * - `"needs-number"`: the owner must update the number
 * - `"mismatch"`: data do not match
 * - `"duplicate"`: same person, joins the main account
 * - `"orphan"`: can no longer be linked
 * - `"not-yet"`: not converted yet
 * - `"refused"`: refused
 * - `"set-aside"`: set aside: something could not be read
 */
export type MigrationClass = "linked" | "linked-after-update" | "needs-number" | "mismatch" | "duplicate" | "orphan" | "not-yet" | "refused" | "set-aside";

/** How many accounts and dossiers. */
export type MigrationCount = readonly [accounts: number, dossiers: number];

/** A row that could not be read; nothing of it was taken as absent. */
export interface MigrationAside {
  /** Which row, from 0. Whole. */
  readonly row: number;
  /** What is wrong with it, in short. */
  readonly findings: readonly MigrationFinding[];
  /** The findings with their texts. */
  readonly findingRows: readonly Found[];
}

/** Where a cell could not be read, and why. */
export type MigrationFinding = readonly [path: string, code: string];

/** What an enterprise types to ask for its land obligations; left out or empty where it says nothing. */
export interface EnterpriseQuestion {
  /** The tax code. */
  readonly taxCode?: string | null | undefined;
  /** The identifier of the sum. */
  readonly id?: string | null | undefined;
  /** The number of the notice. */
  readonly notice?: string | null | undefined;
  /** The dossier code. */
  readonly dossier?: string | null | undefined;
}

/** Everything that is wrong with a form, each at its field; empty where nothing is. */
export interface FormAnswer {
  /** In the order of the fields. */
  readonly findings: readonly Found[];
}

/** What an individual or a household types to ask for its land obligations. */
export interface HouseholdQuestion {
  /** The dossier code, as on the tax notice. */
  readonly dossier?: string | null | undefined;
  /** The number of the identity paper, as on the tax notice. */
  readonly paper?: string | null | undefined;
}

/** When does an obligation fall due? */
export interface ObligationDueQuestion {
  /** Which obligation. */
  readonly obligation: ObligationKind;
  /** In which situation; absent for the standard one. */
  readonly situation?: Situation | null | undefined;
  /** The day on which the notice was issued. */
  readonly issuedOn: Day;
  /** The part, where it is paid in parts. Whole, 0 to 255. */
  readonly part?: number | null | undefined;
  /** The day that the rule rests on, where it rests on another. */
  readonly restsOn?: Day | null | undefined;
  /** A decree's extension was granted; one of after the day of issue counts as known on a later day alone. */
  readonly extended?: boolean | null | undefined;
  /** The day on which the tax system came back after an outage. */
  readonly taxSystemBackOn?: Day | null | undefined;
  /** What was known on this day decides; absent for the day of issue. */
  readonly knownOn?: Day | null | undefined;
  /** The day that is printed on the notice, to be compared. */
  readonly printed?: Day | null | undefined;
  /** Where reckonings differ. */
  readonly policy?: DuePolicyChoice | null | undefined;
}

/**
 * - `"registration-fee"`: registration fee of house and land
 * - `"income-tax"`: personal income tax on real estate
 * - `"land-use-fee"`: land use fee
 * - `"yearly-rent"`: yearly land rent
 * - `"one-off-rent"`: land rent paid once
 * - `"non-agricultural-land-tax"`: non-agricultural land use tax
 * - `"agricultural-land-tax"`: agricultural land use tax
 * - `"late-interest"`: late interest
 */
export type ObligationKind = "registration-fee" | "income-tax" | "land-use-fee" | "yearly-rent" | "one-off-rent" | "non-agricultural-land-tax" | "agricultural-land-tax" | "late-interest";

/**
 * - `"standard"`: ordinary
 * - `"first-notice"`: first notice
 * - `"yearly-once"`: a later year, paid at once
 * - `"yearly-twice"`: a later year, paid twice
 * - `"redetermined"`: determined anew
 * - `"adjusted-by-payer"`: adjusted by declaration
 * - `"adjusted-by-authority"`: increased by an authority
 * - `"undeclared"`: declared late
 * - `"resettlement-debt"`: debt of resettlement set again
 * - `"synthesis"`: synthesis declaration
 * - `"corrected-data"`: corrected for wrong data
 * - `"auction"`: won at an auction
 */
export type Situation = "standard" | "first-notice" | "yearly-once" | "yearly-twice" | "redetermined" | "adjusted-by-payer" | "adjusted-by-authority" | "undeclared" | "resettlement-debt" | "synthesis" | "corrected-data" | "auction";

/** Where reckonings of due days differ. */
export interface DuePolicyChoice {
  /** From which day the days are counted. */
  readonly count?: DayCount | null | undefined;
  /** Whether a Saturday that is worked in place of another day is a working day. */
  readonly makeUpDay?: MakeUpDay | null | undefined;
}

/**
 * - `"after-issue-day"`: the day of issue is left out
 * - `"with-issue-day"`: the day of issue counts
 */
export type DayCount = "after-issue-day" | "with-issue-day";

/**
 * - `"works"`: is a working day
 * - `"rests"`: is a rest day
 */
export type MakeUpDay = "works" | "rests";

/** When an obligation falls due. */
export interface ObligationDueAnswer {
  /** The last day in time. */
  readonly dueOn: Day;
  /** The day before it moved to a working day. */
  readonly unrolled: Day;
  /** The id of the rule. */
  readonly row: string;
  /** The ids of the rules that moved it. */
  readonly shifts: readonly string[];
  /** The weakest of the rows. */
  readonly confidence: Confidence;
  /** By how many days the printed day is later. Whole, -2147483648 to 2147483647. */
  readonly differsBy: number | null;
}

/** What does paying late cost? */
export interface InterestQuestion {
  /** What was to be paid. Whole đồng. */
  readonly amount: number;
  /** The last day in time. */
  readonly dueOn: Day;
  /** The day of payment. */
  readonly paidOn: Day;
  /** What was known on this day decides; absent for the day of payment. */
  readonly knownOn?: Day | null | undefined;
  /** Where reckonings differ. */
  readonly policy?: LatePolicyChoice | null | undefined;
}

/** Where reckonings of late interest differ. */
export interface LatePolicyChoice {
  /** Whether the day of payment counts. */
  readonly lastDay?: LastDay | null | undefined;
  /** How shares of a đồng are rounded. */
  readonly rounding?: LateRounding | null | undefined;
}

/**
 * - `"before-payment"`: the day before payment
 * - `"of-payment"`: the day of payment
 */
export type LastDay = "before-payment" | "of-payment";

/**
 * - `"half-up"`: to the nearest đồng
 * - `"down"`: down
 * - `"up"`: up
 */
export type LateRounding = "half-up" | "down" | "up";

/** What paying late costs. */
export interface InterestAnswer {
  /** How many days it was late. Whole, 0 to 4294967295. */
  readonly days: number;
  /** The interest. Whole đồng. */
  readonly interest: number;
  /** The ids of the rates. */
  readonly rows: readonly string[];
  /** The weakest of them. */
  readonly confidence: Confidence;
}

/** What is owed of a notice on a day? */
export interface OwedQuestion {
  /** The notice. */
  readonly notice: NoticeGiven;
  /** The day. */
  readonly on: Day;
  /** Where reckonings differ. */
  readonly policy?: LatePolicyChoice | null | undefined;
  /** An amount that a portal is asked to take. Whole đồng. */
  readonly pay?: number | null | undefined;
  /** What has to be paid at once; absent for the whole obligation. */
  readonly whole?: Whole | null | undefined;
}

/** A notice as it was issued, and what was paid. */
export interface NoticeGiven {
  /** Which obligation. */
  readonly obligation: ObligationKind;
  /** The day on which it was issued; changes nothing of what is owed. */
  readonly issuedOn?: Day | null | undefined;
  /** Its number; changes nothing of what is owed. */
  readonly number?: string | null | undefined;
  /** The amount printed on it. Whole đồng. */
  readonly amount: number;
  /** The relief printed on it. Whole đồng. */
  readonly relief?: number | null | undefined;
  /** Its parts by their due days, at least one: what is paid in one is one part. */
  readonly instalments?: readonly NoticeInstalment[] | null | undefined;
  /** What was paid. */
  readonly payments?: readonly NoticePayment[] | null | undefined;
}

/** A part of an obligation. */
export interface NoticeInstalment {
  /** Which part, from 1; absent for its place in the list. Whole, 0 to 255. */
  readonly part?: number | null | undefined;
  /** How much it is. Whole đồng. */
  readonly amount: number;
  /** The day printed on the notice. */
  readonly dueOn: Day;
  /** The day that it was moved to. */
  readonly movedTo?: Day | null | undefined;
}

/** A payment toward an obligation. */
export interface NoticePayment {
  /** The day. */
  readonly on: Day;
  /** How much. Whole đồng. */
  readonly amount: number;
  /** Toward what; absent for the principal. */
  readonly toward?: Toward | null | undefined;
}

/**
 * - `"principal"`: what was noticed
 * - `"interest"`: late interest
 */
export type Toward = "principal" | "interest";

/**
 * - `"obligation"`: the whole obligation
 * - `"instalment"`: the whole instalment
 */
export type Whole = "obligation" | "instalment";

/** What is owed. */
export interface OwedAnswer {
  /** What is left of the amount. Whole đồng. */
  readonly owed: number;
  /** What of it is overdue. Whole đồng. */
  readonly overdue: number;
  /** The interest up to that day. Whole đồng. */
  readonly interest: number;
  /** How many days the oldest part is late. Whole, 0 to 4294967295. */
  readonly lateDays: number;
  /** When the next part falls due. */
  readonly nextDueOn: Day | null;
  /** What is left by part. */
  readonly instalments: readonly UnpaidPart[];
  /** What was paid too much. Whole đồng. */
  readonly excess: number;
  /** Nothing is owed. */
  readonly met: boolean;
}

/** What is left of a part. */
export type UnpaidPart = readonly [part: number, unpaid: number];

/** Is the answer of this receipt still the same? */
export interface ReplayQuestion {
  /** The receipt, as the answer gave it. */
  readonly receipt: string;
}

/** Which procedure has this code on this day? */
export interface ProcedureQuestion {
  /** Its code, such as `1.004837`; white space and case are read leniently. */
  readonly code: string;
  /** The day asked about. */
  readonly on: Day;
  /** What was known on this day decides; absent for the day asked about. */
  readonly knownOn?: Day | null | undefined;
}

/** A procedure of the catalogue (*thủ tục hành chính*) as it is on a day. */
export interface ProcedureAnswer {
  /** Its code. */
  readonly code: string;
  /** What it is called. */
  readonly name: Wordings;
  /** The field it belongs to. */
  readonly field: Wordings;
  /** Who resolves it. */
  readonly agency: Wordings;
  /** How much of it can be done online; absent where that was not found. */
  readonly level: OnlineLevel | null;
  /** How it can be filed, and how long it takes then; none where that was not found. */
  readonly ways: readonly ProcedureWay[];
  /** The ids of the fees. */
  readonly fees: readonly string[];
  /** What has to be filed. */
  readonly papers: readonly ProcedurePaper[];
  /** What it gives. */
  readonly result: Wordings;
  /** The codes of procedures that have to come first. */
  readonly follows: readonly string[];
  /** Where it comes from and when it holds. */
  readonly row: RowText;
}

/**
 * - `"full"`: all online
 * - `"partial"`: partly online
 */
export type OnlineLevel = "full" | "partial";

/** A channel of a procedure and its time limit. */
export interface ProcedureWay {
  /** The channel. */
  readonly channel: Channel;
  /** The time limit for it, as a dossier takes it; absent where none is set. */
  readonly period: DossierPeriod | null;
  /** What is to be known of the limit: when it is longer. */
  readonly note: Wordings | null;
}

/**
 * The time in which a procedure is resolved (*thời hạn giải quyết*).
 * - `"same-day"`: The same working day.
 * - `PeriodLength`: A period from acceptance on.
 */
export type DossierPeriod = "same-day" | PeriodLength;

/** The length of a period (*thời hạn*): exactly one of its fields is given. */
export interface PeriodLength {
  /** Hours that the office is open. Whole, 0 to 4294967295. */
  readonly workingHours: number | null;
  /** Minutes that the office is open. Whole, 0 to 4294967295. */
  readonly workingMinutes: number | null;
  /** Days that are worked. Whole, 0 to 4294967295. */
  readonly workingDays: number | null;
  /** Days of the calendar; the end moves to a working day. Whole, 0 to 4294967295. */
  readonly calendarDays: number | null;
}

/** A paper to be filed (*thành phần hồ sơ*). */
export interface ProcedurePaper {
  /** Its key in the procedure. */
  readonly id: string;
  /** What it is. */
  readonly name: Wordings;
  /** How many originals. Whole, 0 to 255. */
  readonly originals: number;
  /** How many copies. Whole, 0 to 255. */
  readonly copies: number;
}

/** How is the catalogue of a day told as linked data? */
export interface CpsvQuestion {
  /** What names begin with, such as `https://dichvucong.example.vn/id/`. */
  readonly base: string;
  /** The day asked about. */
  readonly on: Day;
  /** What was known on this day decides; absent for the day asked about. */
  readonly knownOn?: Day | null | undefined;
}

/** The catalogue as linked data. */
export interface CpsvAnswer {
  /** A JSON-LD document of CPSV-AP 3.2. */
  readonly text: string;
  /** What is wrong with the catalogue as a whole. */
  readonly findings: readonly Found[];
}

/** Which procedures are there on a day? */
export interface CatalogueQuestion {
  /** The day asked about. */
  readonly on: Day;
  /** What was known on this day decides; absent for the day asked about. */
  readonly knownOn?: Day | null | undefined;
}

/** The procedures on a day (*danh mục thủ tục hành chính*). */
export interface CatalogueAnswer {
  /** By their codes. */
  readonly procedures: readonly ProcedureAnswer[];
  /** What is wrong with the catalogue as a whole. */
  readonly findings: readonly Found[];
}

/** What does this answer of a portal say of procedures? */
export interface PortalAnswerQuestion {
  /** The answer of `LayThuTuc`, in JSON. */
  readonly text: string;
}

/** Procedures, and what could not be read of them. */
export interface PortalReading {
  /** Those with a code that can be read, in their order. */
  readonly procedures: readonly PortalProcedure[];
  /** Everything found, with its place in the text's objects. */
  readonly findings: readonly Found[];
}

/** A procedure as a portal tells it, in Vietnamese (*thủ tục trên cổng*). */
export interface PortalProcedure {
  /** Its code. */
  readonly code: string;
  /** Its name. */
  readonly name: string;
  /** The fields it belongs to. */
  readonly fields: readonly string[];
  /** The agencies that resolve it. */
  readonly agencies: readonly string[];
  /** Channels and time limits, those of special cases after the first. */
  readonly ways: readonly ProcedureWay[];
  /** The papers of its first case. */
  readonly papers: readonly ProcedurePaper[];
  /** What it gives. */
  readonly results: readonly string[];
  /** The numbers of the documents it rests on. */
  readonly documents: readonly string[];
}

/** A receipt for *phí* or for *lệ phí*, not yet checked (*biên lai thu phí, lệ phí*). */
export interface ReceiptQuestion {
  /** By which rules it is made. */
  readonly standard: ReceiptStandard;
  /** What all its sums are. */
  readonly kind: FeeKind;
  /** The symbol of the form. */
  readonly form: string;
  /** The symbol. */
  readonly symbol: string;
  /** The number. */
  readonly number: string;
  /** Who collects. */
  readonly collector: string;
  /** The collector's tax code. */
  readonly collectorTaxCode: string;
  /** Who pays, where it is said. */
  readonly payer?: string | null | undefined;
  /** The day it is made. */
  readonly issuedOn: Day;
  /** What is paid. */
  readonly items?: readonly ReceiptSum[] | null | undefined;
  /** The total in Vietnamese words, to be held against the figures. */
  readonly inWords?: string | null | undefined;
}

/**
 * - `"tt-303-2016"`: on paper (TT 303/2016/TT-BTC)
 * - `"nd-254-2026"`: electronic (NĐ 254/2026/NĐ-CP)
 */
export type ReceiptStandard = "tt-303-2016" | "nd-254-2026";

/** One sum of a receipt. */
export interface ReceiptSum {
  /** What it is for. */
  readonly name: string;
  /** How much it is. Whole đồng. */
  readonly amount: number;
}

/** What is wrong with a receipt or a slip, and its total. */
export interface SlipCheck {
  /** In the order of the fields; empty where nothing is wrong. */
  readonly findings: readonly Found[];
  /** The total, where nothing is wrong. Whole đồng. */
  readonly total: number | null;
  /** The total in Vietnamese words. */
  readonly inWords: string | null;
}

/** A slip of the treasury, not yet checked (*giấy nộp tiền*); left out where a form does not have a text. */
export interface TreasuryQuestion {
  /** Which form it is. */
  readonly form: TreasuryForm;
  /** The dossier's code. */
  readonly dossier?: string | null | undefined;
  /** The reference, or the transaction's code. */
  readonly reference?: string | null | undefined;
  /** Who owes. */
  readonly payer?: string | null | undefined;
  /** Tax code or personal number of who owes. */
  readonly payerNumber?: string | null | undefined;
  /** The address of who owes. */
  readonly address?: string | null | undefined;
  /** Who pays for them. */
  readonly onBehalfBy?: string | null | undefined;
  /** Tax code or personal number of who pays for them. */
  readonly onBehalfNumber?: string | null | undefined;
  /** The account that is credited. */
  readonly account?: string | null | undefined;
  /** The collecting agency or collector. */
  readonly collector?: string | null | undefined;
  /** The collector's e-identity code. */
  readonly collectorCode?: string | null | undefined;
  /** The treasury or bank where the account is. */
  readonly heldAt?: string | null | undefined;
  /** What is paid. */
  readonly rows?: readonly TreasurySum[] | null | undefined;
}

/**
 * - `"C1-02/NS"`: payment into the state budget
 * - `"C1-03/NS"`: payment of charges and fees
 */
export type TreasuryForm = "C1-02/NS" | "C1-03/NS";

/** A row of a slip. */
export interface TreasurySum {
  /** Into the budget: the number of the notice or decision, or the identifier of what is to be paid. */
  readonly document?: string | null | undefined;
  /** What is paid. */
  readonly content?: string | null | undefined;
  /** How much. Whole đồng. */
  readonly amount: number;
  /** Into the budget: the chapter, three digits. */
  readonly chapter?: string | null | undefined;
  /** Into the budget: the sub-item, four digits. */
  readonly subItem?: string | null | undefined;
  /** Of charges and fees: the code of the charge or fee. */
  readonly feeCode?: string | null | undefined;
}

/** What laying a book over another gives, beside the new book. */
export interface OverlayAnswer {
  /** Everything found: a row with an error was left out, one with a violation was taken. */
  readonly findings: readonly Found[];
  /** The ids of rows that the new book has besides. */
  readonly added: readonly string[];
  /** The built-in rows that lose against rows of the text. */
  readonly replaced: readonly Replaced[];
}

/** A built-in row that no longer decides everywhere. */
export interface Replaced {
  /** The table, by its key in the JSON of a book. */
  readonly table: string;
  /** The id of the built-in row. */
  readonly id: string;
  /** The id of the row that decides in its place. */
  readonly by: string;
}

/** What laying a book over another gives. */
export interface Overlay extends OverlayAnswer {
  /** The new book; the other one stays as it is. */
  readonly book: Book;
}

/** A book of dated rules (*bộ dữ liệu quy định*), held in the module's memory; it is known in its own thread only. */
export declare class Book {
  private constructor();
  /** The book that came with the library; calls ask it unless another one is given. */
  static builtin(): Book;
  /**
   * Lays rows in JSON, of up to 16 777 216 characters, over this book: the good ones are taken, everything that is
   * wrong is told.
   *
   * @throws MotcuaError `argument-missing`, `argument-type`, `argument-too-long`, `text-not-unicode`
   */
  overlay(text: string): Overlay;
  /** What any change of any row changes. */
  readonly fingerprint: string;
  /** Gives its memory back now rather than some time after the last use; later calls with it are refused. */
  close(): void;
}

/** Working days and working time (*ngày làm việc, giờ làm việc*). */
export declare const calendar: {
  /**
   * Tells when a period ends, by the working days and the hours of an office.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly add: (question: CalendarAddQuestion, book?: Book | null) => CalendarAddAnswer;
  /**
   * Tells whether and why a day is worked.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly day: (question: CalendarDayQuestion, book?: Book | null) => CalendarDayAnswer;
  /**
   * Tells how much working time lies between two instants.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly elapsed: (question: CalendarElapsedQuestion, book?: Book | null) => CalendarElapsedAnswer;
  /**
   * Tells on what the end of a period rests.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly receipt: (question: CalendarAddQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Holds a receipt of a period's end against the answer of today.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly replay: (question: OfficeReplayQuestion, book?: Book | null) => ReplayAnswer;
};

/** Dossiers (*hồ sơ*): their systems, their terms, their course. */
export declare const dossier: {
  /**
   * Tells what a dossier's events amount to: where it stands, what can happen now, which terms were broken.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly apply: (question: DossierQuestion, book?: Book | null) => DossierAnswer;
  /**
   * Tells by when what has to happen to a dossier, and why.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly due: (question: DossierQuestion, book?: Book | null) => DossierDueAnswer;
  /**
   * Tells when each dossier would be done if so many officers worked them, and which would be late.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly project: (question: ProjectQuestion, book?: Book | null) => ProjectAnswer;
  /**
   * Puts dossiers in the order of work.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly queue: (question: QueueQuestion, book?: Book | null) => QueueAnswer;
  /**
   * Tells on what the deadlines of a dossier rest, and nothing of the dossier but what happened when.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly receipt: (question: DossierQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Holds a receipt of a dossier's deadlines against the answer of today.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly replay: (question: OfficeReplayQuestion, book?: Book | null) => ReplayAnswer;
  /**
   * Counts what was done in a period, each dossier in exactly one class.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly report: (question: ReportQuestion) => ReportAnswer;
  /**
   * Tells what a dossier's code says of its agency and of the system that gave it.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly system: (question: CodeQuestion) => DossierSystemAnswer;
  /**
   * Tells by when a desk wants to be done with a dossier, ahead of its date.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly target: (question: TargetQuestion, book?: Book | null) => TargetAnswer;
};

/** Messages between a provincial system and the national portal. */
export declare const exchange: {
  /**
   * Reads a message between a provincial system and the national portal.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly read: (question: ExchangeReadQuestion) => ExchangeReading;
  /**
   * Writes the message that tells the national portal of a dossier.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly write: (question: ExchangeWriteQuestion, book?: Book | null) => ExchangeWritten;
};

/** What a procedure costs (*phí, lệ phí*). */
export declare const fees: {
  /**
   * Tells what a procedure or a fee costs on a day.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly quote: (question: FeesQuestion, book?: Book | null) => FeesAnswer;
  /**
   * Tells on what a quote rests.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly receipt: (question: FeesQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Holds a receipt of a quote against the answer of today.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly replay: (question: FeesReplayQuestion, book?: Book | null) => ReplayAnswer;
};

/** Sorting a whole register of old accounts. */
export declare const migration: {
  /**
   * Plans a register: every row in exactly one class, with its reason.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly plan: (question: MigrationQuestion) => MigrationAnswer;
};

/** Financial obligations about land (*nghĩa vụ tài chính*). */
export declare const obligation: {
  /**
   * Checks what an enterprise typed to ask for its land obligations: everything that is wrong, each at its field.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly checkEnterprise: (question: EnterpriseQuestion) => FormAnswer;
  /**
   * Checks what an individual or a household typed to ask for its land obligations.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly checkHousehold: (question: HouseholdQuestion) => FormAnswer;
  /**
   * Tells when an obligation about land falls due, and by how many days a printed day differs.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly due: (question: ObligationDueQuestion, book?: Book | null) => ObligationDueAnswer;
  /**
   * Tells on what the due day of an obligation about land rests.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly dueReceipt: (question: ObligationDueQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Tells what paying late costs.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly interest: (question: InterestQuestion, book?: Book | null) => InterestAnswer;
  /**
   * Tells on what the days of late interest rest; the sum is left out.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly interestReceipt: (question: InterestQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Tells what is owed of a notice on a day, with interest; refuses a payment that is not the whole.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly owed: (question: OwedQuestion, book?: Book | null) => OwedAnswer;
  /**
   * Holds a receipt of a due day or of late interest against the answer of today.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly replay: (question: ReplayQuestion, book?: Book | null) => ReplayAnswer;
};

/** The catalogue of procedures (*thủ tục hành chính*). */
export declare const procedure: {
  /**
   * Finds a procedure of the catalogue by its code on a day.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly find: (question: ProcedureQuestion, book?: Book | null) => ProcedureAnswer;
  /**
   * Tells the catalogue of a day as linked data of CPSV-AP.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly linkedData: (question: CpsvQuestion, book?: Book | null) => CpsvAnswer;
  /**
   * Lists the procedures of the catalogue on a day.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly list: (question: CatalogueQuestion, book?: Book | null) => CatalogueAnswer;
  /**
   * Reads the procedures that a portal tells, as far as they can be read.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly read: (question: PortalAnswerQuestion) => PortalReading;
};

/** Receipts for charges and fees (*biên lai*). */
export declare const receipt: {
  /**
   * Checks a receipt for charges or for fees, and gives its total in words.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly check: (question: ReceiptQuestion) => SlipCheck;
};

/** Slips of the State Treasury (*giấy nộp tiền*). */
export declare const treasury: {
  /**
   * Checks a slip of the treasury, and gives its total in words.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly check: (question: TreasuryQuestion) => SlipCheck;
};
