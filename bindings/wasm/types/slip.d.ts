export * from "./write.js";
export { drawPng, drawTerminal, type PngOptions, type TerminalOptions } from "./raster.js";
export * from "./reference.js";
