import { MISSING, TYPE, amount, append, ask, begin, fault, finding, list, mayNumber, named, needText, next, number, one, optional, piece, places, refuse, text } from "./desk.js";
import { MotcuaError } from "./error.js";
import { many } from "./rows.js";

/** The amount, then the texts in the order in which the core takes them. */
const FIELDS = places("amount", "bin", "account", "service", "initiation", "purpose", "billNumber", "mobile", "store", "loyalty", "reference", "customer", "terminal", "merchantName", "merchantCity", "postalCode", "mcc");
const FIELD_NAMES = FIELDS.names;
/** The numbers that a transfer's fields take. */
const FIELD_NUMBERS = 3 + 16;

/** Checks the types of a transfer's fields; with `tell`, it is told every fault and takes the field as absent. */
export function fieldsOf(object, name, tell) {
  const values = named(object, name, FIELDS, tell);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (value === undefined) {
      if (at !== 1 && at !== 2) continue;
      tell ? tell(MISSING, FIELD_NAMES[at]) : refuse(MISSING, FIELD_NAMES[at]);
    } else if (at === 0 ? typeof value !== "number" && typeof value !== "bigint" : typeof value !== "string") {
      tell ? tell(TYPE, FIELD_NAMES[at], at === 0 ? "integer" : "string") : refuse(TYPE, FIELD_NAMES[at], at === 0 ? "integer" : "string");
      values[at] = undefined;
    }
  }
  return values;
}

export function layFields(values) {
  amount(values[0]);
  for (let at = 1; at < values.length; at += 1) optional(values[at]);
}

/** The names of the texts that were laid down, in their order. */
export const textNames = (values) => FIELD_NAMES.filter((_, at) => at > 0 && values[at] !== undefined);

export function writeTransfer(transfer) {
  const values = fieldsOf(transfer, "transfer");
  begin();
  number(1);
  layFields(values);
  ask(1, (at) => textNames(values)[at]);
  return one(piece);
}

export function checkTransfer(transfer) {
  const found = [];
  const values = fieldsOf(transfer, "transfer", (rule, path, expected) => append(found, fault(rule, path, expected)));
  const missing = new Set(found.map(({ path }) => path));
  begin();
  // What was told already keeps its place with a text that says nothing new.
  layFields(values);
  let told = [];
  try {
    ask(9, (at) => textNames(values)[at]);
    told = list(finding);
  } catch (error) {
    if (!(error instanceof MotcuaError)) throw error;
    const { code, path, start, end, messages } = error;
    told = [start === undefined ? { code, severity: "error", path, messages } : { code, severity: "error", path, start, end, messages }];
  }
  for (const one of told) if (!missing.has(one.path)) append(found, one);
  return found.sort((a, b) => order(a.path) - order(b.path));
}

/** As a form has them: bank, account, then the others; what belongs to no field comes last. */
const FORM = ["bin", "account", "service", "initiation", "amount", ...FIELD_NAMES.slice(5)];
const order = (path) => (FORM.includes(path) ? FORM.indexOf(path) : FORM.length);

export function fold(value, limit) {
  needText(value, "text");
  const most = mayNumber(limit, "limit", 0xfffffffe);
  begin();
  text(value);
  number(most);
  ask(7, ["text"]);
  return folded();
}

export function foldPurpose(value) {
  needText(value, "text");
  begin();
  text(value);
  ask(8, ["text"]);
  return folded();
}

const folded = () => ({ text: piece(), changed: next(), dropped: next(), clipped: next(), unchanged: next() === 1 });

export function writeTransfers(transfers) {
  return many(1, transfers, "transfers", {
    check: (transfer) => fieldsOf(transfer, "transfer"),
    units: (values) => values.reduce((units, value, at) => (at === 0 || value === undefined ? units : units + value.length), 0),
    numbers: FIELD_NUMBERS,
    lay: layFields,
    names: textNames,
    before: 0,
    answer: piece,
  });
}
