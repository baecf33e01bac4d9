// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { onBook, onBookAlone } from "./books.js";
import { free } from "./rooms.js";

export const account = Object.freeze({
  cutOver: onBook(0),
  link: onBook(1),
  login: onBook(2),
  openMethods: onBook(3),
  register: onBook(4),
  timeline: onBook(5),
});

export const guide = Object.freeze({
  route: onBook(19),
});

export const identity = Object.freeze({
  procedureCode: free(20),
});

export const law = Object.freeze({
  portal: onBook(21),
  portals: onBookAlone(22),
});
