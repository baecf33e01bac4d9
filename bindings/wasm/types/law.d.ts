// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.

export { MotcuaError, type Finding, type Messages } from "./common.js";

/** A day, `YYYY-MM-DD`; not a `Date`, which is a moment. */
export type Day = string;

/** The same over all days: what changes for the subject there, or when do its old accounts end? */
export interface CourseQuestion {
  /** Who. */
  readonly subject: LoginSubject;
  /** Where: a portal's code, host or name. */
  readonly portal: string;
  /** What was known on this day decides; absent for all that is known. */
  readonly knownOn?: Day | null | undefined;
  /** Whose word counts first where authorities disagree; absent for the portal's. */
  readonly authority?: Preference | null | undefined;
}

/** Who logs in or registers, and for whom (*chủ thể*). */
export interface LoginSubject {
  /** Who. */
  readonly kind: Party;
  /** The age in full years of a person; absent for somebody of full age. Whole, 0 to 255. */
  readonly age?: number | null | undefined;
  /** For whom a person acts; absent for oneself. */
  readonly actingFor?: Principal | null | undefined;
}

/**
 * - `"citizen"`: citizen
 * - `"foreigner"`: foreigner
 * - `"organisation"`: agency, organisation or enterprise
 * - `"official"`: staff of a one-stop desk
 */
export type Party = "citizen" | "foreigner" | "organisation" | "official";

/** For whom a person acts (*người, tổ chức được làm thay*). */
export interface Principal {
  /** Who. */
  readonly kind: Party;
  /** The age in full years of a person; absent for somebody of full age. Whole, 0 to 255. */
  readonly age?: number | null | undefined;
  /** As what the person acts. */
  readonly relation: Acting;
}

/**
 * - `"self"`: for oneself
 * - `"parent"`: as a parent
 * - `"guardian"`: as a guardian
 * - `"legal-representative"`: as the legal representative
 * - `"authorised"`: as an authorised person
 */
export type Acting = "self" | "parent" | "guardian" | "legal-representative" | "authorised";

/**
 * - `"portal"`: the portal's technical cut-over first
 * - `"law"`: the legal end first
 * - `"regulation"`: the regulation of the national portal first
 */
export type Preference = "portal" | "law" | "regulation";

/** When the old accounts of a subject end at a portal. */
export interface ClosingAnswer {
  /** The first day without an old account, where one is known. */
  readonly firstDayWithout: Day | null;
  /** The ids of the rules that say so. */
  readonly rules: readonly string[];
  /** The rules, with their texts and documents. */
  readonly ruleRows: readonly RowText[];
  /** The weakest of the rules. */
  readonly confidence: Confidence;
}

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

/** A text in Vietnamese and English. */
export interface Wordings {
  /** Vietnamese. */
  readonly vi: string;
  /** English. */
  readonly en: string;
}

/**
 * - `"law"`: law or decree
 * - `"directive"`: directive to agencies
 * - `"regulation"`: regulation of the national portal
 * - `"portal"`: operator of the portal
 * - `"practice"`: practice
 */
export type Authority = "law" | "directive" | "regulation" | "portal" | "practice";

/**
 * - `"unverified"`: unverified
 * - `"code"`: seen in a running system
 * - `"secondary"`: secondary source
 * - `"primary"`: primary text
 */
export type Confidence = "unverified" | "code" | "secondary" | "primary";

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

/** What becomes of this old account on this day? */
export interface LinkQuestion {
  /** The old account. */
  readonly old: LinkOld;
  /** The identity account that somebody logs in with; absent where there is none. */
  readonly identity?: LinkIdentity | null | undefined;
  /** What the population database answered; absent where it was not asked. */
  readonly register?: PopulationWord | null | undefined;
  /** The day of the login. */
  readonly on: Day;
  /** The first days without the old account, which come before the book's; absent for those of the book, which the next three ask. */
  readonly cutOver?: CutOverDays | null | undefined;
  /** The portal whose days the book gives; absent for the national one. */
  readonly portal?: string | null | undefined;
  /** What was known on this day decides; absent for the day of the login. */
  readonly knownOn?: Day | null | undefined;
  /** Whose word counts first where authorities disagree; absent for the portal's. */
  readonly authority?: Preference | null | undefined;
  /** Where practice differs. */
  readonly policy?: LinkPolicy | null | undefined;
}

/** An old account of a portal (*tài khoản cũ*). */
export interface LinkOld {
  /** Whose it is. */
  readonly holder: Holder;
  /** The personal number stored in it. */
  readonly personalNumber?: string | null | undefined;
  /** The old number of nine digits stored in it (*CMND*). */
  readonly oldNumber?: string | null | undefined;
  /** The tax code stored in it. */
  readonly taxCode?: string | null | undefined;
  /** The name stored in it. */
  readonly name?: string | null | undefined;
  /** The year of birth stored in it. Whole, 0 to 65535. */
  readonly birthYear?: number | null | undefined;
  /** The user skipped the update that the portal asked for. */
  readonly skippedUpdate?: boolean | null | undefined;
  /** The same person has other old accounts. */
  readonly hasSiblings?: boolean | null | undefined;
}

/**
 * - `"citizen"`: citizen
 * - `"child"`: child or ward
 * - `"foreigner"`: foreigner
 * - `"organisation"`: organisation
 * - `"staff"`: staff (internal account)
 */
export type Holder = "citizen" | "child" | "foreigner" | "organisation" | "staff";

/** The identity account of a person or an organisation (*tài khoản định danh điện tử*). */
export interface LinkIdentity {
  /** The personal number that a person's account proves. */
  readonly personalNumber?: string | null | undefined;
  /** What keeps the person from using it. */
  readonly obstacle?: Obstacle | null | undefined;
  /** The tax code that an organisation's account proves. */
  readonly taxCode?: string | null | undefined;
}

/**
 * - `"phone-wrong"`: phone number wrong or changed
 * - `"phone-not-own"`: phone number not in one's own name
 * - `"number-taken"`: number registered already
 * - `"new-device"`: new device or lost phone
 */
export type Obstacle = "phone-wrong" | "phone-not-own" | "number-taken" | "new-device";

/**
 * What the population database answered (*Cơ sở dữ liệu quốc gia về dân cư*).
 * - `"confirmed"`: It has this person.
 * - `"denied"`: It has another person, or none.
 * - `PopulationRecord`: It gave its record, to be compared.
 */
export type PopulationWord = "confirmed" | "denied" | PopulationRecord;

/** What the population database has of the person. */
export interface PopulationRecord {
  /** The name. */
  readonly name: string;
  /** The year of birth. Whole, 0 to 65535. */
  readonly birthYear: number;
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

/** What becomes of an old account, and what to do. */
export interface LinkAnswer {
  /** What becomes of it. */
  readonly outcome: LinkOutcome;
  /** Until when it stays as it is. */
  readonly until: Day | null;
  /** A step saves the account that would be lost otherwise. */
  readonly savesAccount: boolean;
  /** The number of the case, 1 to 19. Whole, 0 to 255. */
  readonly case: number;
  /** The case. */
  readonly caseCode: LinkCase;
  /** The keys of the steps to take. */
  readonly nextSteps: readonly string[];
  /** The keys of those to call. */
  readonly contacts: readonly string[];
  /** How certain the case is. */
  readonly confidence: Confidence;
  /** The days, where the book gave them. */
  readonly cutOver: BookDays | null;
  /** The steps, with their texts. */
  readonly stepRows: readonly LinkText[];
  /** Those to call, with their texts. */
  readonly contactRows: readonly LinkText[];
}

/**
 * - `"linked"`: linked
 * - `"linked-after-update"`: linked after the number is updated
 * - `"needs-number-update"`: needs the number first
 * - `"mismatch"`: mismatch, data to be corrected
 * - `"orphaned"`: orphaned
 * - `"not-yet"`: stays as it is for now
 * - `"through-guardian"`: through a parent or guardian
 * - `"refused"`: refused
 */
export type LinkOutcome = "linked" | "linked-after-update" | "needs-number-update" | "mismatch" | "orphaned" | "not-yet" | "through-guardian" | "refused";

/**
 * - `"number-stored"`: The old account has the personal number already
 * - `"old-number-only"`: The old account has no personal number, and still opens
 * - `"old-number-closed"`: The old account has no personal number, and opens no longer
 * - `"update-skipped"`: The user skipped the update that the portal asked for
 * - `"register-differs"`: Number, name or year of birth differ from the population database
 * - `"phone-wrong"`: The phone number of the VNeID account is wrong or was changed
 * - `"phone-not-own"`: The phone number is not registered in the user's own name
 * - `"number-taken"`: The number of the identity paper is registered already
 * - `"no-identity-account"`: There is no VNeID account
 * - `"several-accounts"`: One person has several old accounts
 * - `"staff"`: The user is both staff and citizen
 * - `"organisation-before"`: An organisation, before its old account ends
 * - `"organisation-without-identity"`: An organisation without an identity account, after its old account has ended
 * - `"branch"`: A dependent unit, found by its own tax code
 * - `"foreigner-before"`: A foreigner, until guidance on conversion
 * - `"child"`: A child or ward
 * - `"new-device"`: A new device or a lost phone
 * - `"organisation-with-identity"`: An organisation with an identity account, found by its tax code
 * - `"another-holder"`: The identity account is another person's or organisation's
 */
export type LinkCase = "number-stored" | "old-number-only" | "old-number-closed" | "update-skipped" | "register-differs" | "phone-wrong" | "phone-not-own" | "number-taken" | "no-identity-account" | "several-accounts" | "staff" | "organisation-before" | "organisation-without-identity" | "branch" | "foreigner-before" | "child" | "new-device" | "organisation-with-identity" | "another-holder";

/** The first days without the old account as the book gives them. */
export interface BookDays {
  /** For citizens. */
  readonly citizens: Day | null;
  /** For organisations. */
  readonly organisations: Day | null;
  /** For foreigners. */
  readonly foreigners: Day | null;
  /** The ids of the rules that give the holder's. */
  readonly rules: readonly string[];
  /** The weakest of them. */
  readonly confidence: Confidence | null;
}

/** A step or somebody to call, with its text. */
export interface LinkText {
  /** Its key. */
  readonly key: string;
  /** The text. */
  readonly text: Wordings;
  /** The number to call. */
  readonly phone: string | null;
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

/** May this subject log in at this portal by this method on this day? */
export interface LoginQuestion {
  /** Who logs in. */
  readonly subject: LoginSubject;
  /** How. */
  readonly method: Method;
  /** Where: a portal's code, host or name. */
  readonly portal: string;
  /** The day of the login. */
  readonly on: Day;
  /** What was known on this day decides; absent for the day of the login. */
  readonly knownOn?: Day | null | undefined;
  /** Whose word counts first where authorities disagree; absent for the portal's. */
  readonly authority?: Preference | null | undefined;
}

/**
 * - `"portal-mobile"`: portal account by mobile subscriber
 * - `"portal-social-insurance"`: portal account by social-insurance number
 * - `"portal-post"`: portal account by Vietnam Post account
 * - `"portal-usb-token"`: portal account by USB token
 * - `"portal-sim-signature"`: portal account by SIM signature
 * - `"portal-remote-signature"`: portal account by personal (remote) digital signature
 * - `"province-local"`: account of a province's or ministry's own system
 * - `"vneid-level-1"`: VNeID account of level 1
 * - `"vneid-level-2"`: VNeID account of level 2
 * - `"vneid-organisation"`: VNeID account of an organisation
 * - `"staff"`: internal staff account
 */
export type Method = "portal-mobile" | "portal-social-insurance" | "portal-post" | "portal-usb-token" | "portal-sim-signature" | "portal-remote-signature" | "province-local" | "vneid-level-1" | "vneid-level-2" | "vneid-organisation" | "staff";

/** Who may log in how: the outcome, why, until when, and what to do instead. */
export interface LoginAnswer {
  /** What holds on that day. */
  readonly outcome: LoginOutcome;
  /** The deciding rule awaits an event. */
  readonly pendingConversion: boolean;
  /** Every method that is open to the subject. */
  readonly use: readonly Method[];
  /** The first day of this outcome, where known. */
  readonly since: Day | null;
  /** The last day of this outcome, where known. */
  readonly until: Day | null;
  /** The code of the portal at which an open way is used, where the one asked sends its users on. */
  readonly goTo: string | null;
  /** The id of the rule that ends this outcome. */
  readonly endedBy: string | null;
  /** The ids of the rules: the deciding one first. */
  readonly rules: readonly string[];
  /** The ids of rules that decide nothing and are worth knowing. */
  readonly advice: readonly string[];
  /** The keys of those to call. */
  readonly contacts: readonly string[];
  /** The ids of the steps to take. */
  readonly steps: readonly string[];
  /** The ids of the ways through the screens. */
  readonly routes: readonly string[];
  /** The ids of the conflicts between documents that touch this answer. */
  readonly conflicts: readonly string[];
  /** What other authorities would answer, where they differ. */
  readonly alternatives: readonly OtherAnswer[];
  /** The weakest of the rules. */
  readonly confidence: Confidence;
  /** The rules, with their texts and documents. */
  readonly ruleRows: readonly RowText[];
  /** The advice, with its texts and documents. */
  readonly adviceRows: readonly RowText[];
  /** The steps, with their texts. */
  readonly stepRows: readonly RowText[];
  /** The conflicts, with their texts. */
  readonly conflictRows: readonly RowText[];
  /** Those to call, with their numbers. */
  readonly contactRows: readonly ContactText[];
}

/**
 * - `"allowed"`: allowed
 * - `"refused"`: refused
 * - `"pending"`: pending
 * - `"unknown"`: unknown
 */
export type LoginOutcome = "allowed" | "refused" | "pending" | "unknown";

/** What another authority would answer. */
export interface OtherAnswer {
  /** Whose word would count first. */
  readonly authority: Preference;
  /** What would hold. */
  readonly outcome: LoginOutcome;
  /** The last day of it. */
  readonly until: Day | null;
}

/** Whom to call or write to (*đầu mối hỗ trợ*). */
export interface ContactText {
  /** What it is for. */
  readonly key: string;
  /** Who it is. */
  readonly name: Wordings;
  /** The number to call. */
  readonly phone: string | null;
}

/** The same without a method: may the subject register there, or which methods are open? */
export interface AccessQuestion {
  /** Who. */
  readonly subject: LoginSubject;
  /** Where: a portal's code, host or name. */
  readonly portal: string;
  /** The day asked about. */
  readonly on: Day;
  /** What was known on this day decides; absent for the day asked about. */
  readonly knownOn?: Day | null | undefined;
  /** Whose word counts first where authorities disagree; absent for the portal's. */
  readonly authority?: Preference | null | undefined;
}

/** The methods that are open: the buttons of a login page. */
export interface OpenMethods {
  /** In the order of the methods. */
  readonly methods: readonly OpenWay[];
}

/** A method that is open. */
export interface OpenWay {
  /** How. */
  readonly method: Method;
  /** Until when, where known. */
  readonly until: Day | null;
}

/** Is the answer of this receipt still the same? */
export interface ReplayQuestion {
  /** The receipt, as the answer gave it. */
  readonly receipt: string;
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

/** Everything that changes for a subject at a portal. */
export interface Timeline {
  /** By their days. */
  readonly turns: readonly TurnRow[];
}

/** Something changes for a subject at a portal. */
export interface TurnRow {
  /** The first day of the change. */
  readonly on: Day;
  /** For which method. */
  readonly method: Method;
  /** What held before. */
  readonly before: LoginOutcome;
  /** What holds from then on. */
  readonly after: LoginOutcome;
  /** The ids of the rules that decide from then on. */
  readonly rules: readonly string[];
}

/** Which ways lead through the screens of a portal, or are shown in an annex? */
export interface GuideQuestion {
  /** A portal's code, host or name. */
  readonly portal?: string | null | undefined;
  /** The annex of the notice, 1 to 4. Whole, 0 to 255. */
  readonly annex?: number | null | undefined;
  /** The day asked about. */
  readonly on: Day;
  /** What was known on this day decides; absent for the day asked about. */
  readonly knownOn?: Day | null | undefined;
}

/** The ways, and whom to call. */
export interface GuideAnswer {
  /** The ids of the ways. */
  readonly ids: readonly string[];
  /** The ways. */
  readonly routes: readonly GuideRoute[];
  /** Those to call at the portal on that day. */
  readonly contactRows: readonly ContactText[];
}

/** A way through the screens (*hướng dẫn*). */
export interface GuideRoute {
  /** Its id. */
  readonly id: string;
  /** What it is for. */
  readonly topic: GuideTopic;
  /** The annex that shows it. Whole, 0 to 255. */
  readonly annex: number | null;
  /** Its title. */
  readonly title: Wordings;
  /** Its steps in order. */
  readonly steps: readonly GuideStep[];
  /** Those to call. */
  readonly contacts: readonly GuideContact[];
  /** How certain it is. */
  readonly confidence: Confidence;
}

/**
 * - `"login"`: logging in
 * - `"pay-fee"`: paying a fee by QR code
 * - `"land-enterprise"`: land obligations of enterprises
 * - `"land-household"`: land obligations of individuals and households
 */
export type GuideTopic = "login" | "pay-fee" | "land-enterprise" | "land-household";

/** A step through the screens. */
export interface GuideStep {
  /** Who acts. */
  readonly actor: Wordings;
  /** On which screen. */
  readonly screen: Wordings;
  /** What to do. */
  readonly text: Wordings;
  /** What is needed for it. */
  readonly needs: readonly Wordings[];
  /** What can go wrong. */
  readonly failures: readonly GuideFailure[];
  /** How certain the step is, where it differs from its way. */
  readonly confidence: Confidence | null;
}

/** What can go wrong at a step, and what to do. */
export interface GuideFailure {
  /** Its key. */
  readonly key: string;
  /** The text. */
  readonly text: Wordings;
}

/** Somebody to call. */
export type GuideContact = readonly [key: string, phone: string | null];

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

/** The code of a procedure (*mã thủ tục*). */
export interface ProcedureCodeAnswer {
  /** The code as it is written. */
  readonly canonical: string;
  /** The code in the national database; absent for a province's own. */
  readonly national: string | null;
  /** The province or ministry whose own procedure it is. */
  readonly localAgency: string | null;
  /** The two digits of the service, where the code has them. */
  readonly service: string | null;
}

/** Which portal is meant. */
export interface PortalQuestion {
  /** A code in any case, an address, or a name with or without accents. */
  readonly text: string;
}

/** A portal of public services (*cổng dịch vụ công*). */
export interface PortalAnswer {
  /** Its code: `national`, `H34`, `G01`, `bhxh`. */
  readonly code: string;
  /** Its name. */
  readonly name: string;
  /** Whose it is. */
  readonly kind: PortalKind;
  /** Its address, where it was seen. */
  readonly host: string | null;
  /** How certain its code is. */
  readonly confidence: Confidence;
}

/**
 * - `"national"`: national portal
 * - `"province"`: provincial portal
 * - `"ministry"`: ministerial portal
 */
export type PortalKind = "national" | "province" | "ministry";

/** Every portal of a book. */
export interface PortalList {
  /** In the order of the book. */
  readonly portals: readonly PortalAnswer[];
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

/** Who may log in and register, how, where and when; what becomes of an old account (*tài khoản*). */
export declare const account: {
  /**
   * Tells when the old accounts of a subject end at a portal.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly cutOver: (question: CourseQuestion, book?: Book | null) => ClosingAnswer;
  /**
   * Decides what becomes of one old account.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly link: (question: LinkQuestion, book?: Book | null) => LinkAnswer;
  /**
   * Tells on what it rests what becomes of an old account by the days of the book, and nothing of the account.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly linkReceipt: (question: LinkQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Answers whether a subject may log in at a portal by a method on a day.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly login: (question: LoginQuestion, book?: Book | null) => LoginAnswer;
  /**
   * Tells on what the answer to a login rests.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly loginReceipt: (question: LoginQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Lists the methods that are open to a subject at a portal on a day.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly openMethods: (question: AccessQuestion, book?: Book | null) => OpenMethods;
  /**
   * Answers whether a subject may register an account at a portal on a day.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly register: (question: AccessQuestion, book?: Book | null) => LoginAnswer;
  /**
   * Tells on what the answer to a registration rests.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly registerReceipt: (question: AccessQuestion, book?: Book | null) => ReceiptAnswer;
  /**
   * Holds a receipt of an account's answer against the answer of today.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly replay: (question: ReplayQuestion, book?: Book | null) => ReplayAnswer;
  /**
   * Lists everything that changes for a subject at a portal.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly timeline: (question: CourseQuestion, book?: Book | null) => Timeline;
};

/** The ways through the screens of the portals (*hướng dẫn*). */
export declare const guide: {
  /**
   * Lists the ways through the screens of a portal, of an annex of the notice, or both.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly route: (question: GuideQuestion, book?: Book | null) => GuideAnswer;
};

/** Numbers and codes by which people, organisations and dossiers are known. */
export declare const identity: {
  /**
   * Reads the code of a procedure.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly procedureCode: (question: CodeQuestion) => ProcedureCodeAnswer;
};

/** What the book of dated rules knows. */
export declare const law: {
  /**
   * Finds a portal by its code, its host or its name.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly portal: (question: PortalQuestion, book?: Book | null) => PortalAnswer;
  /**
   * Lists every portal that the book knows.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly portals: (book?: Book | null) => PortalList;
};
