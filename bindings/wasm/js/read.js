import { LONGEST_PAYLOAD, amount, ask, begin, finding, list, maybe, mayText, mayTruth, named, needAmount, needText, next, number, one, optional, path, payload, piece, places, wide } from "./desk.js";
import { many } from "./rows.js";
import { fieldsOf, layFields, textNames } from "./write.js";

const ADDITIONS = places("amount", "billNumber", "reference", "purpose");
const INSPECT_OPTIONS = places("profile", "recoverNestedService");
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
