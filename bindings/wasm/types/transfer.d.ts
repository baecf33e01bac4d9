import type { Finding, Rows } from "./common.js";

export { MotcuaError, type Finding, type Messages, type Refusal, type Rows, type Severity } from "./common.js";

/** Transfer to account, transfer to card, purchase, withdrawal, transfer before version 1.5.1. */
export type Service = "QRIBFTTA" | "QRIBFTTC" | "QRPUSH" | "QRCASH" | "QRIBFT";

/** A code for several transactions, or for one. */
export type Initiation = "static" | "dynamic";

interface Texts {
  /** The beneficiary's bank: six digits. */
  readonly bin: string;
  /** The beneficiary's account: 1 to 19 letters and digits. */
  readonly account: string;
  /** Object 62.08: 1 to 25 characters of printable ASCII; see `foldPurpose`. */
  readonly purpose?: string | null | undefined;
  /** Object 62.01. This and the labels below: 1 to 25 characters of printable ASCII. */
  readonly billNumber?: string | null | undefined;
  /** Object 62.02. */
  readonly mobile?: string | null | undefined;
  /** Object 62.03. */
  readonly store?: string | null | undefined;
  /** Object 62.04. */
  readonly loyalty?: string | null | undefined;
  /** Object 62.05. */
  readonly reference?: string | null | undefined;
  /** Object 62.06. */
  readonly customer?: string | null | undefined;
  /** Object 62.07. */
  readonly terminal?: string | null | undefined;
  /** Object 59: up to 25 characters. */
  readonly merchantName?: string | null | undefined;
  /** Object 60: up to 15 characters. */
  readonly merchantCity?: string | null | undefined;
  /** Object 61: up to 10 characters. */
  readonly postalCode?: string | null | undefined;
  /** Object 52: four digits. */
  readonly mcc?: string | null | undefined;
}

/** A transfer to be written; any other key is refused, and null is the same as absent. */
export interface TransferInput extends Texts {
  /** `"QRIBFTTA"` if left out. */
  readonly service?: Service | null | undefined;
  /** By the amount if left out. */
  readonly initiation?: Initiation | null | undefined;
  /** Whole đồng, 1 to 9 999 999 999 999. */
  readonly amount?: number | bigint | null | undefined;
}

export interface Folded {
  /** Letters, digits, space, `.`, `_`, `-`; single spaces, none at either end. */
  readonly text: string;
  /** Characters replaced by another. */
  readonly changed: number;
  /** Characters left out, surplus spaces included. */
  readonly dropped: number;
  /** Characters cut off by the limit. */
  readonly clipped: number;
  /** The text says exactly what was given. */
  readonly unchanged: boolean;
}

/**
 * Writes the payload of a transfer.
 *
 * @throws MotcuaError for whatever cannot be written unchanged: `account-characters`, `amount-out-of-range`,
 * `purpose-length`, `required-by-service`, …
 */
export declare function writeTransfer(transfer: TransferInput): string;

/**
 * Tells everything that keeps a transfer from being written, at most one fault a field: what a form shows beside its
 * fields. `path` is the property's own name; what belongs to no field has another path, or none. Empty if it can be
 * written. Types are not taken for granted: what a form has not filled in is a fault as well.
 *
 * @throws MotcuaError `argument-type` for what is no object at all
 */
export declare function checkTransfer(transfer: unknown): Finding[];

/**
 * Writes the payloads of a list in one crossing; a row that is refused keeps its number and why, the others go on.
 *
 * @throws MotcuaError `argument-type` for what is no array
 */
export declare function writeTransfers(transfers: readonly TransferInput[]): Rows<string>;

/** Folds Vietnamese to unaccented ASCII, cuts it at a number of characters if asked, and reports both. */
export declare function fold(text: string, limit?: number | null): Folded;

/** Folds a text to a purpose that every bank keeps, at most 25 characters. */
export declare function foldPurpose(text: string): Folded;
