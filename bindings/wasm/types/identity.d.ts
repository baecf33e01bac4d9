export { MotcuaError, type Finding, type Messages, type Severity } from "./common.js";

export interface Province {
  readonly code: string;
  readonly name: string;
}

export interface ProvinceHistory extends Province {
  /** The first day, `YYYY-MM-DD`; unknown for those of before 2025-07-01. */
  readonly validFrom?: string;
  /** The last day; absent while it stands. */
  readonly validTo?: string;
  /** What was merged into it, by code; none if it was left as it was. */
  readonly predecessors: readonly Province[];
  /** What took it over. */
  readonly successors: readonly Province[];
}

export interface PersonalNumber {
  /** Twelve digits. */
  readonly canonical: string;
  /** Where the birth was registered, if that is certain. */
  readonly province?: Province;
  /** Where it may have been registered. */
  readonly candidates: readonly Province[];
  readonly sex: "male" | "female";
  readonly birthYear: number;
  /** How sure the table of provinces is. */
  readonly confidence: "primary" | "secondary" | "code" | "unverified";
}

export interface TaxCode {
  readonly canonical: string;
  readonly kind: "organisation" | "branch" | "personal-number";
  /** The code without a branch's suffix. */
  readonly principal: string;
}

export interface Phone {
  /** As it is written in Vietnam. */
  readonly canonical: string;
  readonly e164: string;
  readonly kind: "mobile" | "landline" | "premium-rate" | "toll-free" | "security-network" | "state-network" | "internet-telephony";
  /** Where a landline is. */
  readonly area?: Province;
}

export interface DossierCode {
  readonly canonical: string;
  readonly agency: string;
  /** The province's or ministry's part of the agency. */
  readonly firstLevel: string;
  /** `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly serial: number;
}

export interface DossierCodeOptions {
  /** Takes the forms found in practice beside that of the circular. */
  readonly lenient?: boolean | null | undefined;
}

/**
 * The province or city with a code on a day (`YYYY-MM-DD`); without a day, the only one that ever had the code.
 *
 * @throws MotcuaError `province-unknown`, `province-ambiguous`, `date-format`
 */
export declare function province(code: string, on?: string | null): ProvinceHistory;

/**
 * Reads a personal number and what its digits tell; with the day on which it was given (`YYYY-MM-DD`), the place of
 * registration is certain more often.
 *
 * @throws MotcuaError `personal-number-format`, `date-format`, …
 */
export declare function readPersonalNumber(value: string, issued?: string | null): PersonalNumber;

/**
 * Reads a tax code as it may stand in records of any day, or of one day (`YYYY-MM-DD`).
 *
 * @throws MotcuaError `tax-code-format`, `tax-code-check-digit`, …
 */
export declare function readTaxCode(value: string, on?: string | null): TaxCode;

/**
 * Reads a phone number of Vietnam.
 *
 * @throws MotcuaError `phone-format`
 */
export declare function readPhone(value: string): Phone;

/**
 * Reads the code of a dossier.
 *
 * @throws MotcuaError `dossier-code-format`, `agency-code-format`, …
 */
export declare function readDossierCode(value: string, options?: DossierCodeOptions | null): DossierCode;
