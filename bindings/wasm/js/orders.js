// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { free } from "./rooms.js";

export const order = Object.freeze({
  payload: free(42),
  reference: free(43),
});

export const reconcile = free(49);

export const reference = Object.freeze({
  find: free(50),
});

export const request = Object.freeze({
  apply: free(51),
});
