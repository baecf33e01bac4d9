// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { free } from "./rooms.js";

export const order = Object.freeze({
  payload: free(29),
  reference: free(30),
});

export const reconcile = free(36);

export const reference = Object.freeze({
  find: free(37),
});

export const request = Object.freeze({
  apply: free(38),
});
