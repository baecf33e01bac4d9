// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { free } from "./rooms.js";

export const order = Object.freeze({
  payload: free(16),
  reference: free(17),
});

export const reconcile = free(18);

export const reference = Object.freeze({
  find: free(19),
});

export const request = Object.freeze({
  apply: free(20),
});
