import type { Messages, Severity } from "./common.js";

export { MotcuaError, type Finding, type Messages, type Severity } from "./common.js";

/** A list in which banks were seen. */
export interface BankSource {
  readonly id: string;
  readonly title: string;
  /** The day up to which it speaks, `YYYY-MM-DD`. */
  readonly seenOn: string;
}

/** A bank or wallet; the BIN alone is the key. */
export interface Bank {
  readonly bin: string;
  readonly name: string;
  readonly shortName: string;
  /** Codes of other lists; not unique. */
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  /** Other BINs of the same institution. */
  readonly sameInstitution: readonly string[];
  readonly swift?: string;
  /** Whether the newest list says that it takes instant transfers: advice, not a rule. */
  readonly transfers?: boolean;
  /** At least two independent lists have it. */
  readonly verified: boolean;
  readonly disagreements: readonly string[];
  readonly sources: readonly BankSource[];
  /** Whether a list of the day that was asked for, or before, has it. */
  readonly attested?: boolean;
}

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** The clause it comes from. */
  readonly source: string;
  /** Messages in which `{expected}` and `{found}` stand for a finding's parameters. */
  readonly templates: Messages;
}

/**
 * The bank of a BIN; with a day (`YYYY-MM-DD`), whether it was known then.
 *
 * @throws MotcuaError `bin-format`, `unknown-bank` (an unknown BIN may still be in use), `date-format`
 */
export declare function bank(bin: string, on?: string | null): Bank;

/** Every bank of the directory, in ascending order of the BIN; frozen, and the same list at every call. */
export declare function banks(): readonly Bank[];

/** Every rule whose code a finding can carry; frozen, and the same list at every call. */
export declare function rules(): readonly Rule[];

/**
 * A number of đồng in words, in Vietnamese if no language is given.
 *
 * @throws MotcuaError `amount-out-of-range`
 */
export declare function amountInWords(amount: number | bigint, language?: "vi" | "en" | null): string;
