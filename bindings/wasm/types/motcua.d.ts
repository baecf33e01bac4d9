export * from "./payload.js";
export * from "./svg.js";
