// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.

export { MotcuaError, type Finding, type Messages } from "./common.js";

/** A day, `YYYY-MM-DD`; not a `Date`, which is a moment. */
export type Day = string;

/** A local time of Vietnam, `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string;

/** An order to pay (*lệnh thanh toán*). */
export interface OrderQuestion {
  /** The payee's bank: six digits. */
  readonly bin: string;
  /** The payee's account. */
  readonly account: string;
  /** What is to be paid. Whole đồng. */
  readonly amount: number;
  /** The reference. */
  readonly reference: string;
  /** The dossier's code. */
  readonly dossier: string;
  /** When the code is made. */
  readonly at: LocalTime;
  /** From when on it is no longer to be paid. */
  readonly expiry?: LocalTime | null | undefined;
  /** The identifiers of the sums that it pays. */
  readonly obligations?: readonly string[] | null | undefined;
  /** The payee's name. */
  readonly payeeName?: string | null | undefined;
}

/** The payload of an order. */
export interface OrderAnswer {
  /** The payload, to be drawn. */
  readonly payload: string;
  /** The reference in it. */
  readonly reference: string;
}

/** A number whose reference is wanted. */
export interface ReferenceQuestion {
  /** Two to five letters that say whose references these are. */
  readonly prefix: string;
  /** The office's letters and digits; absent for none. */
  readonly office?: string | null | undefined;
  /** The number of the order. Whole. */
  readonly number: number;
  /** How many digits numbers have; absent for 8. Whole, 0 to 255. */
  readonly digits?: number | null | undefined;
  /** Whether the number is written as another one, far from its neighbours', so that two wrong digits hardly ever lead to another's order; false if absent. */
  readonly spread?: boolean | null | undefined;
}

/** The reference of an order (*mã tham chiếu thanh toán*). */
export interface ReferenceAnswer {
  /** The reference, for the bill number (62.01). */
  readonly reference: string;
  /** What stands in the purpose (62.08). */
  readonly short: string;
  /** How long references of this form are. Whole, 0 to 4294967295. */
  readonly length: number;
}

/** Which lines pay which orders? */
export interface ReconcileQuestion {
  /** The forms of references that may stand in remarks. */
  readonly forms?: readonly ReferenceForm[] | null | undefined;
  /** The orders. */
  readonly orders?: readonly ReconcileOrder[] | null | undefined;
  /** The lines. */
  readonly lines?: readonly ReconcileLine[] | null | undefined;
  /** Where practice differs. */
  readonly policy?: ReconcilePolicy | null | undefined;
}

/** A form of references that may stand in a remark. */
export interface ReferenceForm {
  /** Two to five letters that say whose references these are. */
  readonly prefix: string;
  /** An office, as an example of the kinds of characters; absent for none. */
  readonly office?: string | null | undefined;
  /** How many digits numbers have; absent for 8. Whole, 0 to 255. */
  readonly digits?: number | null | undefined;
}

/** An order that waits for its money. */
export interface ReconcileOrder {
  /** Its number. Whole. */
  readonly id: number;
  /** Its reference. */
  readonly reference: string;
  /** What is to be paid. Whole đồng. */
  readonly amount: number;
  /** The last day in time. */
  readonly lastDay?: Day | null | undefined;
}

/** A line of a statement. */
export interface ReconcileLine {
  /** Its number. Whole. */
  readonly id: number;
  /** The day on which it was booked. */
  readonly bookedOn: Day;
  /** How much came in. Whole đồng. */
  readonly amount: number;
  /** The remark. */
  readonly remark?: string | null | undefined;
  /** The bank's own reference. */
  readonly bankReference?: string | null | undefined;
}

/** Where practice differs. */
export interface ReconcilePolicy {
  /** How many days later a line may be booked. Whole, 0 to 255. */
  readonly lateBookingDays?: number | null | undefined;
  /** Whether several lines may pay one order together. */
  readonly parts?: Parts | null | undefined;
}

/**
 * - `"apart"`: stay parts
 * - `"together"`: count together
 */
export type Parts = "apart" | "together";

/** Every line and every order in exactly one class. */
export interface ReconcileAnswer {
  /** Lines that pay an order exactly. Whole. */
  readonly matched: readonly number[];
  /** Lines that pay a part. Whole. */
  readonly partial: readonly number[];
  /** Lines that pay too much, or again. Whole. */
  readonly excess: readonly number[];
  /** Lines that the bank sent twice. Whole. */
  readonly duplicate: readonly number[];
  /** Lines after the last day. Whole. */
  readonly late: readonly number[];
  /** Lines that pay no order. Whole. */
  readonly unknown: readonly number[];
  /** Lines that may pay several. Whole. */
  readonly ambiguous: readonly number[];
  /** Orders that nothing came for. Whole. */
  readonly open: readonly number[];
  /** Every line, by its number. */
  readonly lines: { readonly [id: string]: LinePlace };
  /** Every order, by its number. */
  readonly orders: { readonly [id: string]: OrderPlace };
}

/** Why a line is in its class. */
export type LinePlace = readonly [reason: LineReason, order: number | null];

/**
 * - `"exact"`: the exact amount, in time
 * - `"in-parts"`: a part of the whole amount
 * - `"less-than-due"`: less than the amount
 * - `"more-than-due"`: more than the amount
 * - `"paid-again"`: the order is paid by another line
 * - `"same-bank-reference"`: the bank's own reference of another line
 * - `"after-last-day"`: after the last day
 * - `"no-reference"`: no reference in the remark
 * - `"damaged"`: the reference is damaged
 * - `"guess-only"`: only a dossier's code written by the payer
 * - `"no-such-order"`: no order has the reference
 * - `"nothing-paid"`: the amount is zero
 * - `"several-references"`: several references in the remark
 * - `"order-repeated"`: several orders have the reference
 * - `"id-repeated"`: another line has its identifier
 */
export type LineReason = "exact" | "in-parts" | "less-than-due" | "more-than-due" | "paid-again" | "same-bank-reference" | "after-last-day" | "no-reference" | "damaged" | "guess-only" | "no-such-order" | "nothing-paid" | "several-references" | "order-repeated" | "id-repeated";

/** Where an order stands. */
export type OrderPlace = readonly [classOf: OrderClass, reason: OrderReason, received: number];

/**
 * - `"matched"`: matched
 * - `"partial"`: partial
 * - `"excess"`: excess
 * - `"late"`: late
 * - `"ambiguous"`: ambiguous
 * - `"open"`: open
 */
export type OrderClass = "matched" | "partial" | "excess" | "late" | "ambiguous" | "open";

/**
 * - `"exact"`: one line brought the exact amount
 * - `"parts-complete"`: several lines make the amount
 * - `"less-than-due"`: less than the amount
 * - `"more-than-due"`: more than the amount
 * - `"paid-again"`: paid again
 * - `"after-last-day"`: after the last day
 * - `"no-line"`: no line has its reference
 * - `"reference-repeated"`: another order has its reference
 * - `"id-repeated"`: another order has its identifier
 */
export type OrderReason = "exact" | "parts-complete" | "less-than-due" | "more-than-due" | "paid-again" | "after-last-day" | "no-line" | "reference-repeated" | "id-repeated";

/** Which references stand in a bank's remark? */
export interface FindQuestion {
  /** The forms that may stand in it. */
  readonly forms?: readonly ReferenceForm[] | null | undefined;
  /** The remark. */
  readonly remark: string;
}

/** What stands in a remark. */
export interface FindAnswer {
  /** Whole references, each once, in their order. */
  readonly references: readonly string[];
  /** Dossier codes that payers wrote, which match nothing by themselves. */
  readonly guesses: readonly string[];
  /** How many references are damaged. Whole, 0 to 4294967295. */
  readonly damaged: number;
}

/** Where does a request stand, by all that was heard of it? */
export interface RequestQuestion {
  /** The request. */
  readonly request: RequestGiven;
  /** What the platform's server sent, in any order, repeated or not. */
  readonly callbacks?: readonly CallbackGiven[] | null | undefined;
  /** What else happened. */
  readonly happened?: readonly HappeningGiven[] | null | undefined;
}

/** A request for payment (*yêu cầu thanh toán*). */
export interface RequestGiven {
  /** Whether it is paid before the dossier is accepted, after, or not at all. */
  readonly collection: FeeCollection;
  /** What is to be paid. Whole đồng. */
  readonly amount: number;
  /** When it was raised. */
  readonly raisedAt: LocalTime;
  /** The number of its dossier's status, 1 to 10, where it is known. Whole, 0 to 255. */
  readonly dossierStatus?: number | null | undefined;
  /** From when on it is no longer to be paid. */
  readonly expiry?: LocalTime | null | undefined;
  /** What becomes of money that comes later. */
  readonly afterExpiry?: AfterExpiry | null | undefined;
  /** What becomes of money from before it was raised. */
  readonly beforeRaising?: BeforeRaising | null | undefined;
}

/**
 * - `"before"`: before acceptance
 * - `"after"`: after acceptance
 * - `"exempt"`: exempt
 */
export type FeeCollection = "before" | "after" | "exempt";

/**
 * - `"return"`: is returned
 * - `"take"`: is taken
 */
export type AfterExpiry = "return" | "take";

/**
 * - `"ask-platform"`: the platform is asked
 * - `"take"`: is taken
 */
export type BeforeRaising = "ask-platform" | "take";

/** What a platform's server sent, not yet checked. */
export interface CallbackGiven {
  /** Its identifier. */
  readonly id?: string | null | undefined;
  /** The transaction's. */
  readonly transaction?: string | null | undefined;
  /** The result: two letters or digits, `00` for success. */
  readonly code?: string | null | undefined;
  /** The amount in its digits. */
  readonly amount?: string | null | undefined;
  /** The currency; absent for `VND`. */
  readonly currency?: string | null | undefined;
  /** When, `YYYYMMDDhhmmss`. */
  readonly at?: string | null | undefined;
}

/** Something else that happened to a request. */
export interface HappeningGiven {
  /** What. */
  readonly kind: HappeningKind;
  /** When. */
  readonly at: LocalTime;
  /** The transaction whose money was given back; with nothing else. */
  readonly transaction?: string | null | undefined;
}

/**
 * What else can happen to a request.
 * - `"became-due"`: The dossier was accepted: what is paid after acceptance is due.
 * - `"page-returned"`: The payer's browser came back.
 * - `"cancelled"`: Request or dossier was cancelled.
 * - `"refunded"`: The money of a transaction was given back.
 */
export type HappeningKind = "became-due" | "page-returned" | "cancelled" | "refunded";

/** Where a request stands. */
export interface RequestAnswer {
  /** Its state. */
  readonly state: RequestState;
  /** When it was paid. */
  readonly paidAt: LocalTime | null;
  /** By which transaction. */
  readonly paidBy: string | null;
  /** What became of each transaction and event. */
  readonly outcomes: readonly RequestOutcome[];
  /** What is to be given back. */
  readonly refunds: readonly RefundDue[];
  /** The event of the dossier that follows. */
  readonly events: readonly RequestEvent[];
  /** The call-backs that were not taken. */
  readonly refused: readonly RefusedCallback[];
}

/**
 * - `"not-due"`: not due yet
 * - `"awaiting"`: awaiting payment
 * - `"paid"`: paid
 * - `"cancelled"`: cancelled
 * - `"refunded"`: refunded
 */
export type RequestState = "not-due" | "awaiting" | "paid" | "cancelled" | "refunded";

/** What became of a transaction or an event. */
export interface RequestOutcome {
  /** The transaction, where there is one. */
  readonly transaction: string | null;
  /** What became of it. */
  readonly outcome: PaymentOutcome;
  /** What to do. */
  readonly action: PaymentAction;
}

/**
 * - `"due"`: awaits payment now
 * - `"paid"`: paid by this transaction
 * - `"underpaid"`: less than the amount: not paid
 * - `"overpaid"`: more than the amount: not paid
 * - `"after-expiry"`: paid after expiry
 * - `"before-due"`: paid before it was due
 * - `"paid-again"`: paid again
 * - `"for-cancelled"`: paid for a cancelled request or dossier
 * - `"after-refund"`: paid after the refund
 * - `"contradictory"`: call-backs contradict each other
 * - `"before-raised"`: paid before the request was raised
 * - `"transaction-failed"`: the transaction failed; the request stays as it is
 * - `"not-the-servers-word"`: a page is not the server's word
 * - `"cancelled"`: cancelled
 * - `"cancelled-after-payment"`: cancelled after payment
 * - `"refunded"`: the payment was given back
 * - `"other-refunded"`: money that paid nothing was given back
 * - `"nothing-to-refund"`: there was nothing to give back
 * - `"no-change"`: nothing changes
 */
export type PaymentOutcome = "due" | "paid" | "underpaid" | "overpaid" | "after-expiry" | "before-due" | "paid-again" | "for-cancelled" | "after-refund" | "contradictory" | "before-raised" | "transaction-failed" | "not-the-servers-word" | "cancelled" | "cancelled-after-payment" | "refunded" | "other-refunded" | "nothing-to-refund" | "no-change";

/**
 * - `"none"`: nothing
 * - `"refund"`: refund the payer (name, account number and bank are needed)
 * - `"ask-platform"`: query the payment platform
 * - `"decide"`: an official decides
 */
export type PaymentAction = "none" | "refund" | "ask-platform" | "decide";

/** Money that is to be given back. */
export type RefundDue = readonly [transaction: string, amount: number];

/** An event of the dossier that follows. */
export interface RequestEvent {
  /** Which. */
  readonly event: DossierEvent;
  /** When. */
  readonly at: LocalTime;
}

/**
 * - `"submitted"`: submitted at the time of payment
 * - `"obligation-met"`: the obligation is met, the dossier resumes
 */
export type DossierEvent = "submitted" | "obligation-met";

/** A call-back that was not taken. */
export interface RefusedCallback {
  /** Its identifier. */
  readonly id: string;
  /** Why: the code of the rule. */
  readonly code: string;
}

/** Orders to pay and their references (*lệnh thanh toán*). */
export declare const order: {
  /**
   * Writes the payload of an order.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly payload: (question: OrderQuestion) => OrderAnswer;
  /**
   * Makes the reference of an order's number, with its check digits.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly reference: (question: ReferenceQuestion) => ReferenceAnswer;
};

/**
 * Holds orders against the lines of a statement: every line and every order in exactly one class.
 *
 * @throws MotcuaError for a question that is not of its type, and for what is refused
 */
export declare function reconcile(question: ReconcileQuestion): ReconcileAnswer;

/** References in what banks make of remarks. */
export declare const reference: {
  /**
   * Finds references in what banks make of remarks.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly find: (question: FindQuestion) => FindAnswer;
};

/** Requests for payment and what was heard of them (*yêu cầu thanh toán*). */
export declare const request: {
  /**
   * Tells where a request for payment stands; the order in which things were heard does not count.
   *
   * @throws MotcuaError for a question that is not of its type, and for what is refused
   */
  readonly apply: (question: RequestQuestion) => RequestAnswer;
};
