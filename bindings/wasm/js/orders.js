// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { free } from "./rooms.js";

export const order = Object.freeze({
  payload: free(27),
  reference: free(28),
});

export const reconcile = free(33);

export const reference = Object.freeze({
  find: free(34),
});

export const request = Object.freeze({
  apply: free(35),
});
