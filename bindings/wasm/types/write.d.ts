export * from "./transfer.js";
export * from "./svg.js";
