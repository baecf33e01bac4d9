import type { SymbolOptions } from "./common.js";

export * from "./payload.js";
export { type Level, type SymbolOptions } from "./common.js";

export interface QrSymbol {
  /** 1 to 40. */
  readonly version: number;
  readonly level: "L" | "M" | "Q" | "H";
  /** 0 to 7. */
  readonly mask: number;
  /** Modules a side, without the quiet zone. */
  readonly size: number;
  /** From top to bottom: `1` for each dark module and `0` for each light one. */
  readonly rows: readonly string[];
}

export interface SvgOptions extends SymbolOptions {
  /** In modules, 0 to 255; 4 if left out, and readers may fail on less. */
  readonly quietZone?: number | null | undefined;
  /** `#rrggbb`; black if left out. */
  readonly foreground?: string | null | undefined;
  /** `#rrggbb`; white if left out. */
  readonly background?: string | null | undefined;
  /** What screen readers tell. */
  readonly title?: string | null | undefined;
}

/**
 * Encodes a text as a QR symbol: byte mode, the smallest version that fits.
 *
 * @throws MotcuaError `symbol-too-long`, `symbol-level`, `symbol-version`
 */
export declare function encodeSymbol(text: string, options?: SymbolOptions | null): QrSymbol;

/**
 * Draws a text as a QR symbol in SVG, without scripts or styles.
 *
 * @throws MotcuaError as `encodeSymbol`, and `symbol-colour`
 */
export declare function drawSvg(text: string, options?: SvgOptions | null): string;
