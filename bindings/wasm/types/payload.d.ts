import type { Finding, Rows } from "./common.js";
import type { Initiation, Service, TransferInput } from "./transfer.js";

export * from "./transfer.js";

/** A transfer that was read; what the payload does not say is left out. */
export interface Transfer {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
  readonly initiation: Initiation;
  /** Whole đồng. */
  readonly amount?: number;
  readonly purpose?: string;
  readonly billNumber?: string;
  readonly mobile?: string;
  readonly store?: string;
  readonly loyalty?: string;
  readonly reference?: string;
  readonly customer?: string;
  readonly terminal?: string;
  readonly merchantName?: string;
  readonly merchantCity?: string;
  readonly postalCode?: string;
  readonly mcc?: string;
}

/** A data object that is not a template. */
export interface PayloadObject {
  /** Its ID after those of the templates around it: `"38.01.00"`. */
  readonly path: string;
  readonly value: string;
}

/** What a payload's lengths count; the specification wants characters. */
export type LengthUnit = "characters" | "bytes" | "utf16";

export interface Inspection {
  /** The text is a list of objects to its end, templates included. */
  readonly readable: boolean;
  /** It was read, and no finding is an error. */
  readonly payable: boolean;
  /** Structure first, then values in their order, then what is missing. */
  readonly findings: readonly Finding[];
  /** Depth first, in their order. */
  readonly objects: readonly PayloadObject[];
  readonly lengthUnit: LengthUnit;
  /** Left out if the payload must not be paid, or under the profile `"emvco"`. */
  readonly transfer?: Transfer;
}

export interface InspectOptions {
  /** The rules to hold a payload against: `"vietqr"` if left out. */
  readonly profile?: "emvco" | "vietqr" | null | undefined;
  /** Takes a service code that stands inside the beneficiary as if it stood beside it. */
  readonly recoverNestedService?: boolean | null | undefined;
}

export interface PayloadContent {
  readonly objects: readonly PayloadObject[];
  readonly lengthUnit: LengthUnit;
  /** The payload written back from its objects. */
  readonly rewritten: string;
}

export interface Difference {
  readonly part: keyof Transfer;
  /** What it puts in doubt: who is paid, how much, what the payment is matched by, or none of these. */
  readonly kind: "payee" | "amount" | "reference" | "other";
}

/** What is put into a static code. */
export interface Additions {
  /** Whole đồng, 1 to 9 999 999 999 999. */
  readonly amount: number | bigint;
  readonly billNumber?: string | null | undefined;
  readonly reference?: string | null | undefined;
  readonly purpose?: string | null | undefined;
}

/**
 * Reads the transfer of a payload that may be paid.
 *
 * @throws MotcuaError with the first finding that is an error: `crc-mismatch`, `payee-missing`, …
 */
export declare function readTransfer(payload: string): Transfer;

/**
 * Reads the transfers of a list of payloads in one crossing; rows that may not be paid keep their number and why.
 *
 * @throws MotcuaError `argument-type` for what is no array
 */
export declare function readTransfers(payloads: readonly string[]): Rows<Transfer>;

/** Reads a payload and tells everything that is wrong with it; throws for a wrong argument only. */
export declare function inspect(payload: string, options?: InspectOptions | null): Inspection;

/**
 * Inspects a list of payloads in one crossing; only what is no text is refused.
 *
 * @throws MotcuaError for wrong options, and `argument-type` for what is no array
 */
export declare function inspectAll(payloads: readonly string[], options?: InspectOptions | null): Rows<Inspection>;

/**
 * Reads the objects of a payload, whatever network it is for.
 *
 * @throws MotcuaError with the finding that tells where reading stopped.
 */
export declare function readPayload(payload: string): PayloadContent;

/**
 * Names each part in which a scanned payload differs from the expected transfer.
 *
 * @throws MotcuaError if the payload must not be paid, or the expected transfer is refused.
 */
export declare function compare(scanned: string, expected: TransferInput): readonly Difference[];

/**
 * Makes a static code dynamic; everything else in it is kept.
 *
 * @throws MotcuaError `amount-present`, `amount-out-of-range`, `template-too-long`, or the payload's first error.
 */
export declare function makeDynamic(payload: string, additions: Additions): string;
