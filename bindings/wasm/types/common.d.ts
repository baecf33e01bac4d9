/** A text in Vietnamese and in English. */
export interface Messages {
  readonly vi: string;
  readonly en: string;
}

/** How bad a finding is: `error` means that what was read must not be acted on. */
export type Severity = "notice" | "violation" | "error";

/** One diagnostic. It never holds the value it complains about. */
export interface Finding {
  /** Stable, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** A data object as `"38.01.00"`, an argument by its name, or empty for the whole. */
  readonly path: string;
  /** Where in the text: UTF-16 units, as `slice` and `setSelectionRange` count. Left out where that is not known. */
  readonly start?: number;
  readonly end?: number;
  readonly messages: Messages;
}

/** What every function throws for an input that it refuses. `message` is the English one. */
export declare class MotcuaError extends Error {
  private constructor();
  readonly name: "MotcuaError";
  /** Stable, in kebab-case. */
  readonly code: string;
  /** A data object as `"38.01.00"`, an argument by its name, or empty for the whole. */
  readonly path: string;
  /** Where in the text: UTF-16 units. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly messages: Messages;
}

/** The answers to a list, one for each row. */
export interface Rows<T> {
  /** In the order of the rows; null for those that were refused. */
  readonly values: readonly (T | null)[];
  /** In the order of the rows. */
  readonly refused: readonly Refusal[];
}

/** A row that was refused, while the others went on. */
export interface Refusal {
  /** Its number, from 0. */
  readonly row: number;
  readonly error: MotcuaError;
}

/** An error-correction level: about 7, 15, 25 or 30 % of a symbol can be restored. */
export type Level = "L" | "M" | "Q" | "H";

/** What can be chosen for every symbol. */
export interface SymbolOptions {
  /** `"M"` if left out; never raised. */
  readonly level?: Level | null | undefined;
  /** The smallest version to use, 1 to 40, so that several symbols can have one size. */
  readonly minVersion?: number | null | undefined;
}
