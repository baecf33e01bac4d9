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
  project: onBook(11),
  queue: onBook(12),
  report: free(13),
  system: free(14),
  target: onBook(15),
});

export const exchange = Object.freeze({
  read: free(16),
  write: onBook(17),
});

export const fees = Object.freeze({
  quote: onBook(18),
});

export const migration = Object.freeze({
  plan: free(23),
});

export const obligation = Object.freeze({
  checkEnterprise: free(24),
  checkHousehold: free(25),
  due: onBook(26),
  interest: onBook(27),
  owed: onBook(28),
});

export const procedure = Object.freeze({
  find: onBook(31),
  linkedData: onBook(32),
  list: onBook(33),
  read: free(34),
});

export const receipt = Object.freeze({
  check: free(35),
});

export const treasury = Object.freeze({
  check: free(39),
});
