export * from "./motcua.js";
export { drawPng, drawTerminal, type PngOptions, type TerminalOptions } from "./raster.js";
export * from "./identity.js";
export * from "./reference.js";
