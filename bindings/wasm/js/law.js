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

export const dossier = Object.freeze({
  system: free(6),
});

export const fees = Object.freeze({
  quote: onBook(7),
});

export const guide = Object.freeze({
  route: onBook(8),
});

export const identity = Object.freeze({
  procedureCode: free(9),
});

export const law = Object.freeze({
  portal: onBook(10),
  portals: onBookAlone(11),
});

export const migration = Object.freeze({
  plan: free(12),
});

export const obligation = Object.freeze({
  due: onBook(13),
  interest: onBook(14),
  owed: onBook(15),
});
