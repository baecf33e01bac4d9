// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { onBook, onBookAlone } from "./books.js";
import { free } from "./rooms.js";

export const account = Object.freeze({
  cutOver: onBook(0),
  link: onBook(1),
  linkReceipt: onBook(2),
  login: onBook(3),
  loginReceipt: onBook(4),
  openMethods: onBook(5),
  register: onBook(6),
  registerReceipt: onBook(7),
  replay: onBook(8),
  timeline: onBook(9),
});

export const guide = Object.freeze({
  route: onBook(29),
});

export const identity = Object.freeze({
  procedureCode: free(30),
});

export const law = Object.freeze({
  portal: onBook(31),
  portals: onBookAlone(32),
});
