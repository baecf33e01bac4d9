import { LONGEST_PAYLOAD, MISSING, TYPE, amount, append, ask, begin, fault, finding, list, maybe, mayNumber, mayText, mayTruth, named, needAmount, needList, needText, next, number, one, optional, path, payload, piece, places, refuse, text, wide } from "./desk.js";
import { MotcuaError } from "./error.js";

/** The amount, then the texts in the order in which the core takes them. */
const FIELDS = places("amount", "bin", "account", "service", "initiation", "purpose", "billNumber", "mobile", "store", "loyalty", "reference", "customer", "terminal", "merchantName", "merchantCity", "postalCode", "mcc");
const FIELD_NAMES = FIELDS.names;
const ADDITIONS = places("amount", "billNumber", "reference", "purpose");
const INSPECT_OPTIONS = places("profile", "recoverNestedService");
/** The numbers that a transfer's fields take. */
const FIELD_NUMBERS = 3 + 16;

/** Checks the types of a transfer's fields; with `tell`, it is told every fault and takes the field as absent. */
function fieldsOf(object, name, tell) {
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

function layFields(values) {
  amount(values[0]);
  for (let at = 1; at < values.length; at += 1) optional(values[at]);
}

/** The names of the texts that were laid down, in their order. */
const textNames = (values) => FIELD_NAMES.filter((_, at) => at > 0 && values[at] !== undefined);

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

export function readTransfer(value) {
  needText(value, "payload");
  begin();
  number(1);
  payload(value);
  ask(2, ["payload"]);
  return one(transfer);
}

/** A transfer that was read. Literals make it, so that nothing on Object.prototype meets what is put into it. */
function transfer() {
  const bin = piece();
  const account = piece();
  const service = piece();
  const initiation = piece();
  const amount = wide();
  const purpose = maybe();
  const billNumber = maybe();
  const mobile = maybe();
  const store = maybe();
  const loyalty = maybe();
  const reference = maybe();
  const customer = maybe();
  const terminal = maybe();
  const merchantName = maybe();
  const merchantCity = maybe();
  const postalCode = maybe();
  const mcc = maybe();
  const others = billNumber !== undefined || mobile !== undefined || store !== undefined || loyalty !== undefined || reference !== undefined || customer !== undefined || terminal !== undefined || merchantName !== undefined || merchantCity !== undefined || postalCode !== undefined || mcc !== undefined;
  // Nearly all have an amount and a purpose, or neither.
  if (!others && purpose !== undefined && amount > 0) return { bin, account, service, initiation, amount, purpose };
  if (!others && purpose === undefined && amount === 0) return { bin, account, service, initiation };
  const none = null;
  return {
    bin,
    account,
    service,
    initiation,
    ...(amount === 0 ? none : { amount }),
    ...(purpose === undefined ? none : { purpose }),
    ...(billNumber === undefined ? none : { billNumber }),
    ...(mobile === undefined ? none : { mobile }),
    ...(store === undefined ? none : { store }),
    ...(loyalty === undefined ? none : { loyalty }),
    ...(reference === undefined ? none : { reference }),
    ...(customer === undefined ? none : { customer }),
    ...(terminal === undefined ? none : { terminal }),
    ...(merchantName === undefined ? none : { merchantName }),
    ...(merchantCity === undefined ? none : { merchantCity }),
    ...(postalCode === undefined ? none : { postalCode }),
    ...(mcc === undefined ? none : { mcc }),
  };
}

function reader(options) {
  const [profile, recover] = named(options, "options", INSPECT_OPTIONS);
  return [mayText(profile, "profile"), mayTruth(recover, "recoverNestedService")];
}

export function inspect(value, options) {
  const [profile, recover] = reader(options);
  needText(value, "payload");
  begin();
  optional(profile);
  number(recover);
  number(1);
  payload(value);
  ask(3, profile === undefined ? ["payload"] : ["profile", "payload"]);
  return one(inspection);
}

function inspection() {
  const readable = next() === 1;
  const payable = next() === 1;
  const findings = list(finding);
  const objects = list(object);
  const lengthUnit = piece();
  return next() === 1
    ? { readable, payable, findings, objects, lengthUnit, transfer: transfer() }
    : { readable, payable, findings, objects, lengthUnit };
}

const object = () => ({ path: path(), value: piece() });

export function readPayload(value) {
  needText(value, "payload");
  begin();
  payload(value);
  ask(4, ["payload"]);
  return { objects: list(object), lengthUnit: piece(), rewritten: piece() };
}

export function compare(scanned, expected) {
  needText(scanned, "scanned");
  const values = fieldsOf(expected, "expected");
  begin();
  payload(scanned);
  layFields(values);
  ask(5, (at) => (at === 0 ? "scanned" : textNames(values)[at - 1]));
  return list(() => ({ part: piece(), kind: piece() }));
}

export function makeDynamic(value, additions) {
  needText(value, "payload");
  const [due, billNumber, reference, purpose] = named(additions, "additions", ADDITIONS);
  const texts = [mayText(billNumber, "billNumber"), mayText(reference, "reference"), mayText(purpose, "purpose")];
  needAmount(due, "amount");
  begin();
  payload(value);
  amount(due);
  texts.forEach(optional);
  ask(6, (at) => ["payload", ...["billNumber", "reference", "purpose"].filter((_, at) => texts[at] !== undefined)][at]);
  return piece();
}

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

/** How many UTF-16 units of text one crossing takes of a list. */
const PART = 1 << 19;

/**
 * Asks many rows in as few crossings as their texts take. A row that is refused keeps its number and what was found.
 * `kind` tells how a row is checked, how long its texts are, how many numbers it takes, how it is laid down, what its
 * texts are called, and how its answer is taken; `head` lays down what all rows have in common.
 */
export function many(call, rows, name, kind, head = () => {}) {
  needList(rows, name);
  const values = new Array(rows.length).fill(null);
  const refused = [];
  const attempt = (row, action) => {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof MotcuaError)) throw error;
      append(refused, { row, error });
      return undefined;
    }
  };
  const laid = [];
  for (let row = 0; row < rows.length; row += 1) {
    const value = attempt(row, () => kind.check(rows[row]));
    if (value !== undefined) append(laid, [row, value]);
  }
  const part = (from, to) => {
    begin(64 + kind.numbers * (to - from));
    head();
    number(to - from);
    for (let at = from; at < to; at += 1) kind.lay(laid[at][1]);
    ask(call, (at) => kind.names(laid[from][1])[at - kind.before] ?? name);
    for (let at = from; at < to; at += 1) {
      const row = laid[at][0];
      if (next() === 1) values[row] = kind.answer();
      else append(refused, { row, error: new MotcuaError(finding()) });
    }
  };
  for (let from = 0, to = 0; from < laid.length; from = to) {
    for (let units = 0; to < laid.length && (to === from || units + kind.units(laid[to][1]) <= PART); to += 1) units += kind.units(laid[to][1]);
    try {
      part(from, to);
    } catch (error) {
      if (!(error instanceof MotcuaError)) throw error;
      // One of the texts is too long or none: asked one by one, the others have their answers.
      for (let at = from; at < to; at += 1) attempt(laid[at][0], () => part(at, at + 1));
    }
  }
  refused.sort((a, b) => a.row - b.row);
  return { values, refused };
}

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

const PAYLOADS = {
  check: (value) => needText(value, "payload"),
  units: (value) => Math.min(value.length, LONGEST_PAYLOAD),
  numbers: 2,
  lay: payload,
  names: () => ["payload"],
};

export function readTransfers(payloads) {
  return many(2, payloads, "payloads", { ...PAYLOADS, before: 0, answer: transfer });
}

export function inspectAll(payloads, options) {
  const [profile, recover] = reader(options);
  // What is wrong with the options is no row's fault.
  inspect("", options);
  const before = profile === undefined ? 0 : 1;
  return many(3, payloads, "payloads", { ...PAYLOADS, before, answer: inspection }, () => {
    optional(profile);
    number(recover);
  });
}
