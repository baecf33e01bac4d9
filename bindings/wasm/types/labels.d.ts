// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import type { Messages } from "./common.js";

export type { Messages } from "./common.js";

/** What each word of a list is called. */
export type Labels<Word extends string> = { readonly [word in Word]: Messages };

export declare const Acting: Labels<"self" | "parent" | "guardian" | "legal-representative" | "authorised">;

export declare const AfterExpiry: Labels<"return" | "take">;

export declare const AgencyRole: Labels<"receiving" | "resolving">;

export declare const AnswerPolicy: Labels<"decree" | "eight-hours">;

export declare const Applicant: Labels<"citizen" | "foreigner" | "organisation">;

export declare const Authority: Labels<"law" | "directive" | "regulation" | "portal" | "practice">;

export declare const BeforeRaising: Labels<"ask-platform" | "take">;

export declare const Channel: Labels<"desk" | "online" | "post">;

export declare const Confidence: Labels<"unverified" | "code" | "secondary" | "primary">;

export declare const CountMethod: Labels<"hours" | "days">;

export declare const DatePolicy: Labels<"printed" | "computed">;

export declare const DayCount: Labels<"after-issue-day" | "with-issue-day">;

export declare const DayKind: Labels<"weekday" | "weekend" | "statutory" | "compensatory" | "swapped" | "made-up">;

export declare const DeadlineKind: Labels<"answer" | "transfer" | "supplement-request" | "supplement" | "result" | "apology">;

export declare const Disputed: Labels<"given" | "withheld">;

export declare const DossierEvent: Labels<"submitted" | "obligation-met">;

export declare const DossierStage: Labels<"unfiled" | "intake" | "resolution" | "result" | "ended">;

export declare const DossierStatus: Labels<"new" | "accepted" | "not-accepted" | "processing" | "supplement-required" | "obligation-required" | "withdrawal-requested" | "stopped" | "completed" | "result-returned">;

export declare const DueReason: Labels<"period" | "same-day" | "next-day" | "printed" | "new-date" | "restarted" | "paused" | "decree" | "practice" | "rest-day">;

export declare const EventKind: Labels<"submitted" | "received" | "fee-paid" | "supplement-requested" | "supplemented" | "closed" | "refused" | "accepted" | "forwarded" | "returned" | "obligation-raised" | "obligation-met" | "suspended" | "resumed" | "apology-sent" | "amended" | "withdrawal-requested" | "withdrawal-agreed" | "withdrawal-refused" | "stopped-by-applicant" | "finished" | "result-returned">;

export declare const ExchangeService: Labels<"dossiers" | "progress">;

export declare const FeeChannel: Labels<"desk" | "online">;

export declare const FeeCollection: Labels<"before" | "after" | "exempt">;

export declare const FeeCondition: Labels<"digital-citizen" | "reduced-group">;

export declare const FeeKind: Labels<"phi" | "le_phi">;

export declare const FeeRounding: Labels<"nearest" | "down" | "up">;

export declare const FeeUnknownReason: Labels<"not-in-book" | "no-row" | "no-amount" | "contradiction" | "choice" | "no-base-salary" | "too-large">;

export declare const GuideTopic: Labels<"login" | "pay-fee" | "land-enterprise" | "land-household">;

export declare const Holder: Labels<"citizen" | "child" | "foreigner" | "organisation" | "staff">;

export declare const LastDay: Labels<"before-payment" | "of-payment">;

export declare const LateRounding: Labels<"half-up" | "down" | "up">;

export declare const LateUpdate: Labels<"never" | "when-confirmed">;

export declare const LineReason: Labels<"exact" | "in-parts" | "less-than-due" | "more-than-due" | "paid-again" | "same-bank-reference" | "after-last-day" | "no-reference" | "damaged" | "guess-only" | "no-such-order" | "nothing-paid" | "several-references" | "order-repeated" | "id-repeated">;

export declare const LinkCase: Labels<"number-stored" | "old-number-only" | "old-number-closed" | "update-skipped" | "register-differs" | "phone-wrong" | "phone-not-own" | "number-taken" | "no-identity-account" | "several-accounts" | "staff" | "organisation-before" | "organisation-without-identity" | "branch" | "foreigner-before" | "child" | "new-device" | "organisation-with-identity" | "another-holder">;

export declare const LinkOutcome: Labels<"linked" | "linked-after-update" | "needs-number-update" | "mismatch" | "orphaned" | "not-yet" | "through-guardian" | "refused">;

export declare const LoginOutcome: Labels<"allowed" | "refused" | "pending" | "unknown">;

export declare const MakeUpDay: Labels<"works" | "rests">;

export declare const Method: Labels<"portal-mobile" | "portal-social-insurance" | "portal-post" | "portal-usb-token" | "portal-sim-signature" | "portal-remote-signature" | "province-local" | "vneid-level-1" | "vneid-level-2" | "vneid-organisation" | "staff">;

export declare const MigrationClass: Labels<"linked" | "linked-after-update" | "needs-number" | "mismatch" | "duplicate" | "orphan" | "not-yet" | "refused" | "set-aside">;

export declare const NamePolicy: Labels<"plain" | "exact">;

export declare const ObligationKind: Labels<"registration-fee" | "income-tax" | "land-use-fee" | "yearly-rent" | "one-off-rent" | "non-agricultural-land-tax" | "agricultural-land-tax" | "late-interest">;

export declare const Obstacle: Labels<"phone-wrong" | "phone-not-own" | "number-taken" | "new-device">;

export declare const OnlineLevel: Labels<"full" | "partial">;

export declare const OnlinePolicy: Labels<"online-first" | "equal">;

export declare const OrderClass: Labels<"matched" | "partial" | "excess" | "late" | "ambiguous" | "open">;

export declare const OrderReason: Labels<"exact" | "parts-complete" | "less-than-due" | "more-than-due" | "paid-again" | "after-last-day" | "no-line" | "reference-repeated" | "id-repeated">;

export declare const Parts: Labels<"apart" | "together">;

export declare const Party: Labels<"citizen" | "foreigner" | "organisation" | "official">;

export declare const PausePolicy: Labels<"pause" | "run">;

export declare const PaymentAction: Labels<"none" | "refund" | "ask-platform" | "decide">;

export declare const PaymentOutcome: Labels<"due" | "paid" | "underpaid" | "overpaid" | "after-expiry" | "before-due" | "paid-again" | "for-cancelled" | "after-refund" | "contradictory" | "before-raised" | "transaction-failed" | "not-the-servers-word" | "cancelled" | "cancelled-after-payment" | "refunded" | "other-refunded" | "nothing-to-refund" | "no-change">;

export declare const PlaceReason: Labels<"first" | "channel" | "due" | "target" | "accepted" | "identifier">;

export declare const PortalKind: Labels<"national" | "province" | "ministry">;

export declare const Preference: Labels<"portal" | "law" | "regulation">;

export declare const ReceiptPart: Labels<"question" | "version" | "book" | "on" | "known-on" | "input" | "row" | "outcome">;

export declare const ReceiptStandard: Labels<"tt-303-2016" | "nd-254-2026">;

export declare const ReportClass: Labels<"early" | "on-time" | "overdue" | "open-in-time" | "open-overdue">;

export declare const ReportDimension: Labels<"channel" | "field" | "agency" | "system">;

export declare const ReportFormula: Labels<"days" | "kpi-766">;

export declare const RequestState: Labels<"not-due" | "awaiting" | "paid" | "cancelled" | "refunded">;

export declare const SeveralReliefs: Labels<"highest" | "lowest">;

export declare const Severity: Labels<"notice" | "violation" | "error">;

export declare const Situation: Labels<"standard" | "first-notice" | "yearly-once" | "yearly-twice" | "redetermined" | "adjusted-by-payer" | "adjusted-by-authority" | "undeclared" | "resettlement-debt" | "synthesis" | "corrected-data" | "auction">;

export declare const Standing: Labels<"announced" | "proposed">;

export declare const SupplementPolicy: Labels<"restart" | "extend">;

export declare const Toward: Labels<"principal" | "interest">;

export declare const TreasuryForm: Labels<"C1-02/NS" | "C1-03/NS">;

export declare const Waiting: Labels<"acceptance" | "supplement" | "paused" | "unset" | "over">;

export declare const Whole: Labels<"obligation" | "instalment">;
