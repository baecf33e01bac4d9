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
