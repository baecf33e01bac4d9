import type { Messages, Severity } from "./common.js";

export { MotcuaError, type Finding, type Messages, type Severity } from "./common.js";

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** The clause it comes from. */
  readonly source: string;
  /** Messages in which `{expected}` and `{found}` stand for a finding's parameters. */
  readonly templates: Messages;
}

/** Every rule whose code a finding can carry, of all entries; frozen, and the same list at every call. */
export declare function rules(): readonly Rule[];
