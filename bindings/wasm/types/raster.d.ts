import type { SymbolOptions } from "./common.js";

export {
  MotcuaError,
  type Finding,
  type Level,
  type Messages,
  type Severity,
  type SymbolOptions,
} from "./common.js";

export interface PngOptions extends SymbolOptions {
  /** In modules, 0 to 255; 4 if left out, and readers may fail on less. */
  readonly quietZone?: number | null | undefined;
  /** At least 1; 8 if left out. The image has at most 16 384 pixels a side. */
  readonly pixelsPerModule?: number | null | undefined;
}

export interface TerminalOptions extends SymbolOptions {
  /** In modules, 0 to 255; 4 if left out. */
  readonly quietZone?: number | null | undefined;
  /** What the symbol is shown on: `"dark"` if left out; `"coloured"` is black on white by escape sequences. */
  readonly screen?: "dark" | "light" | "coloured" | null | undefined;
}

/**
 * Draws a text as a QR symbol in PNG, black on white.
 *
 * @throws MotcuaError `symbol-too-long`, `symbol-level`, `symbol-version`, `symbol-image-size`
 */
export declare function drawPng(text: string, options?: PngOptions | null): Uint8Array<ArrayBuffer>;

/**
 * Draws a text as a QR symbol in half blocks, two rows of modules a line.
 *
 * @throws MotcuaError `symbol-too-long`, `symbol-level`, `symbol-version`
 */
export declare function drawTerminal(text: string, options?: TerminalOptions | null): string;
