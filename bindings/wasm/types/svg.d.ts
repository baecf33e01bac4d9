import type { Rows, SymbolOptions } from "./common.js";

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
  /** Takes colours that many readers confuse: inverted ones, and those of little contrast. */
  readonly lowContrast?: boolean | null | undefined;
  /** How wide and high it is shown, 1 to 9999 and a unit; without it, it fills the place it is put in. */
  readonly width?: `${number}px` | `${number}mm` | null | undefined;
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
 * @throws MotcuaError as `encodeSymbol`, and `symbol-colour`, `symbol-contrast`, `symbol-length`
 */
export declare function drawSvg(text: string, options?: SvgOptions | null): string;

/**
 * Draws a list of texts with the same choices in one crossing; a text that is refused keeps its number and why.
 *
 * @throws MotcuaError for wrong options, and `argument-type` for what is no array
 */
export declare function drawSvgs(texts: readonly string[], options?: SvgOptions | null): Rows<string>;
