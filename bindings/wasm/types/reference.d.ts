import type { Messages } from "./common.js";

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

/**
 * The bank of a BIN; with a day (`YYYY-MM-DD`), whether it was known then.
 *
 * @throws MotcuaError `bin-format`, `unknown-bank` (an unknown BIN may still be in use), `date-format`
 */
export declare function bank(bin: string, on?: string | null): Bank;

/**
 * The bank of a BIN, a code, a short name, a full name, a SWIFT code, or a name that it had before; case, marks, spaces
 * and a leading "Ngân hàng" do not matter.
 *
 * @throws MotcuaError `unknown-bank`; `bank-ambiguous` when it is two banks'
 */
export declare function findBank(text: string): Bank;

/**
 * What people call a field of a transfer or an object of a payload, by the `path` of a finding or the `part` of a
 * difference; `undefined` for the whole, and for what has no name.
 */
export declare function nameOf(path: string): Messages | undefined;

/** Every bank of the directory, in ascending order of the BIN; frozen, and the same list at every call. */
export declare function banks(): readonly Bank[];

export interface AmountOptions {
  /** Reads amounts as people write them: `180.000 ₫`, `180,000đ`. */
  readonly lenient?: boolean | null | undefined;
}

/**
 * The amount that a text of digits alone is, in đồng.
 *
 * @throws MotcuaError `amount-format`; `amount-ambiguous` when a lenient reading has two, as of `50.00`;
 *   `amount-out-of-range` above `Number.MAX_SAFE_INTEGER`
 */
export declare function parseAmount(text: string, options?: AmountOptions | null): number;

/**
 * A number of đồng in words, in Vietnamese if no language is given.
 *
 * @throws MotcuaError `amount-out-of-range`
 */
export declare function amountInWords(amount: number | bigint, language?: "vi" | "en" | null): string;
