// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { onBook } from "./books.js";
import { free } from "./rooms.js";

export const calendar = Object.freeze({
  add: onBook(6),
  day: onBook(7),
  elapsed: onBook(8),
});

export const dossier = Object.freeze({
  apply: onBook(9),
  due: onBook(10),
  queue: onBook(11),
  report: free(12),
  system: free(13),
});

export const exchange = Object.freeze({
  read: free(14),
  write: onBook(15),
});

export const fees = Object.freeze({
  quote: onBook(16),
});

export const migration = Object.freeze({
  plan: free(21),
});

export const obligation = Object.freeze({
  checkEnterprise: free(22),
  checkHousehold: free(23),
  due: onBook(24),
  interest: onBook(25),
  owed: onBook(26),
});

export const procedure = Object.freeze({
  find: onBook(29),
  linkedData: onBook(30),
  list: onBook(31),
});

export const receipt = Object.freeze({
  check: free(32),
});

export const treasury = Object.freeze({
  check: free(36),
});
