// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.
import { onBook } from "./books.js";
import { free } from "./rooms.js";

export const calendar = Object.freeze({
  add: onBook(10),
  day: onBook(11),
  elapsed: onBook(12),
  receipt: onBook(13),
  replay: onBook(14),
});

export const dossier = Object.freeze({
  apply: onBook(15),
  due: onBook(16),
  project: onBook(17),
  queue: onBook(18),
  receipt: onBook(19),
  replay: onBook(20),
  report: free(21),
  system: free(22),
  target: onBook(23),
});

export const exchange = Object.freeze({
  read: free(24),
  write: onBook(25),
});

export const fees = Object.freeze({
  quote: onBook(26),
  receipt: onBook(27),
  replay: onBook(28),
});

export const migration = Object.freeze({
  plan: free(33),
});

export const obligation = Object.freeze({
  checkEnterprise: free(34),
  checkHousehold: free(35),
  due: onBook(36),
  dueReceipt: onBook(37),
  interest: onBook(38),
  interestReceipt: onBook(39),
  owed: onBook(40),
  replay: onBook(41),
});

export const procedure = Object.freeze({
  find: onBook(44),
  linkedData: onBook(45),
  list: onBook(46),
  read: free(47),
});

export const receipt = Object.freeze({
  check: free(48),
});

export const treasury = Object.freeze({
  check: free(52),
});
