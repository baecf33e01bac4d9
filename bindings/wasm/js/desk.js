// The one crossing into WebAssembly. A call's arguments are checked here by type, laid on the desk as one text and some
// numbers, answered by one call, and the answer's text is decoded once and sliced. `wasm` has the module's exports, under
// the short names that the packaging puts here.
import { MotcuaError } from "./error.js";

/** A call takes at most so many UTF-16 units of text: what is longer is refused before any of it is copied. */
const MOST = 1 << 20;
/** What a payload may have; longer ones are told by their length alone. */
export const LONGEST_PAYLOAD = 4096;
export const SEVERITIES = ["notice", "violation", "error"];
/** The numbers of the rules of arguments. */
export const MISSING = 0, TYPE = 1, UNKNOWN = 2, RANGE = 3, TOO_LONG = 4, NOT_UNICODE = 5, MOMENT = 6;

let wasm;
let desk;
// The module's memory as numbers and as bytes: made anew when it has grown.
let words = new Uint32Array(0);
let bytes = new Uint8Array(0);
// Where the desk's numbers and texts lie, in numbers and bytes, and how many there is room for.
let numbersAt = 0, textsAt = 0, numbersRoom = 0, textsRoom = 0;
// Where its texts go.
let place = bytes;
// Where the present call's next number goes, and its texts: all in one, how many, and each by itself.
let used = 0, whole = "", count = 0, over = false, limit = MOST;
const texts = new Array(64).fill("");
// The answer: its text, and what of it and of its numbers was taken already.
let answer = "", taken = 0, cursor = 0;

// Where a test runs without the web's own coders, those of URIs do.
const encode = typeof TextEncoder === "function"
  ? ((encoder) => (text, into) => encoder.encodeInto(text, into).written)(new TextEncoder())
  : (text, into) => {
      const units = unescape(encodeURIComponent(text));
      for (let at = 0; at < units.length; at += 1) into[at] = units.charCodeAt(at);
      return units.length;
    };
const decoder = () => (typeof TextDecoder === "function"
  ? new TextDecoder("utf-8", { ignoreBOM: true })
  : { decode: (bytes) => decodeURIComponent(escape(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))) });
let coder = decoder(), decoded = 0;

function look() {
  words = new Uint32Array(wasm.memory.buffer);
  bytes = new Uint8Array(wasm.memory.buffer);
  numbersAt = wasm.desk_numbers(desk) >>> 2;
  textsAt = wasm.desk_texts(desk) >>> 0;
  place = bytes.subarray(textsAt, textsAt + textsRoom);
}

function room(numbers, units) {
  numbersRoom = Math.max(numbersRoom, numbers);
  textsRoom = Math.max(textsRoom, units * 3);
  wasm.desk_room(desk, numbersRoom, textsRoom);
  look();
}

/** Starts from a compiled module and what that imports; once, and before any call. */
export function start(module, imports) {
  if (wasm) return;
  wasm = new WebAssembly.Instance(module, imports).exports;
  wasm.__wbindgen_start();
  desk = wasm.desk_new();
  room(64, 1024);
}

/** Begins a call that lays down at most so many numbers, and so many units of text. */
export function begin(numbers = 64, most = MOST) {
  if (!wasm) throw new Error("motcua: start(module) comes first");
  if (words.length === 0) look();
  if (numbers > numbersRoom) room(numbers, 0);
  used = numbersAt;
  whole = "";
  count = 0;
  over = false;
  limit = most;
}

export function number(number) {
  words[used++] = number;
}

export function text(value) {
  words[used++] = value.length + 1;
  texts[count++] = value;
  if (value.length > limit) over = true;
  else whole += value;
}

export function optional(value) {
  if (value === undefined) words[used++] = 0;
  else text(value);
}

/** A payload: one that is too long stays where it is. */
export function payload(value) {
  const over = value.length > LONGEST_PAYLOAD;
  number(over ? Math.min(value.length, 0xffffffff) : 0);
  text(over ? "" : value);
}

/** Whether a text has half of a surrogate pair, which encoding would replace. */
export const halved = (text) => (text.isWellFormed ? !text.isWellFormed() : /\p{Surrogate}/u.test(text));

/** Calls; `names` are those of the texts, for a refusal. Gives where the answer lies. */
function send(call, names) {
  if (over || whole.length * 3 > textsRoom) more(names);
  const written = encode(whole, place);
  if (written !== whole.length) lookForHalves(names);
  return wasm.desk_call(desk, call, written);
}

/** Calls for an answer that is then taken piece by piece. */
export function ask(call, names) {
  take(send(call, names));
}

/** Makes room for long texts, unless they are too long. */
function more(names) {
  if (over || whole.length > limit) {
    let longest = 0;
    for (let at = 1; at < count; at += 1) if (texts[at].length > texts[longest].length) longest = at;
    refuse(TOO_LONG, nameAt(names, longest), limit, texts[longest].length);
  }
  const numbers = words.slice(numbersAt, used);
  room(0, whole.length);
  words.set(numbers, numbersAt);
}

function lookForHalves(names) {
  for (let at = 0; at < count; at += 1) if (halved(texts[at])) refuse(NOT_UNICODE, nameAt(names, at));
}

const nameAt = (names, at) => (typeof names === "function" ? names(at) : names[Math.min(at, names.length - 1)]);

/** Takes an answer that is text; throws the refusal that it is. */
function take(address) {
  if (words.length === 0) look();
  cursor = (address >>> 2) + 3;
  const length = words[cursor - 1];
  const from = words[cursor - 2];
  taken = 0;
  decoded += length;
  // One coder of Safari's stops after 2 GiB.
  if (decoded > 2e9) [coder, decoded] = [decoder(), length];
  answer = length === 0 ? "" : coder.decode(bytes.subarray(from, from + length));
  if (words[cursor - 3] !== 0) throw new MotcuaError(finding());
}

/** Calls for an answer of bytes. */
export function askBytes(call, names) {
  const address = send(call, names);
  if (words.length === 0) look();
  const [refused, from, length] = words.subarray(address >>> 2, (address >>> 2) + 3);
  if (refused !== 0) take(address);
  return bytes.slice(from, from + length);
}

export const piece = () => answer.slice(taken, (taken += words[cursor++]));
// The paths of data objects that were met, by the number that stands for each: three IDs and how many there are.
const paths = new Map();
export function path() {
  const number = words[cursor++];
  let text = paths.get(number);
  if (text === undefined) {
    const ids = [number & 127, (number >> 7) & 127, (number >> 14) & 127].slice(0, number >> 21);
    paths.set(number, (text = ids.map((id) => String(id).padStart(2, "0")).join(".")));
  }
  return text;
}

/** The answer's whole text. */
export const answered = () => answer;

export const maybe = () => {
  const length = words[cursor++];
  return length === 0 ? undefined : answer.slice(taken, (taken += length - 1));
};
export const next = () => words[cursor++];
export const wide = () => words[cursor++] + words[cursor++] * 0x100000000;

export function list(each) {
  const length = words[cursor++];
  const items = new Array(length);
  for (let at = 0; at < length; at += 1) define(items, at, each());
  return items;
}

/** Sets an element of a list. Assignment would ask Object.prototype, where a page may have put anything. */
const define = (items, at, value) => {
  if (at in Array.prototype) Object.defineProperty(items, at, { value, writable: true, enumerable: true, configurable: true });
  else items[at] = value;
};

export const append = (items, value) => define(items, items.length, value);

export function finding() {
  const code = piece();
  const severity = SEVERITIES[next()];
  const path = piece();
  const start = next();
  const end = next();
  const messages = { vi: piece(), en: piece() };
  return start === 0 ? { code, severity, path, messages } : { code, severity, path, start: start - 1, end, messages };
}

/** The answer for the only row that was asked about; throws its refusal. */
export function one(taken) {
  if (next() === 1) return taken();
  throw new MotcuaError(finding());
}

/** The finding of a rule of arguments. */
export function fault(rule, path, expected = "", found = "") {
  begin();
  number(rule);
  for (const part of [path, String(expected), String(found)]) text(part);
  take(wasm.desk_call(desk, 0, encode(whole, place)));
  return finding();
}

/** Throws it. */
export function refuse(rule, path, expected, found) {
  throw new MotcuaError(fault(rule, path, expected, found));
}

/** A text that has to be there. */
export function needText(value, name) {
  if (typeof value !== "string") value === undefined || value === null ? refuse(MISSING, name) : refuse(TYPE, name, "string");
  return value;
}

export const mayText = (value, name) => (value === undefined || value === null ? undefined : needText(value, name));

export function mayTruth(value, name) {
  if (value === undefined || value === null) return 0;
  if (typeof value !== "boolean") refuse(TYPE, name, "boolean");
  return value ? 1 : 0;
}

/** A whole number from 0 to a greatest one, and one more; 0 where it is absent. */
export function mayNumber(value, name, greatest) {
  if (value === undefined || value === null) return 0;
  if (typeof value === "bigint" ? value < 0n || value > greatest : !isNumber(value, name) || !Number.isInteger(value) || value < 0 || value > greatest) {
    refuse(RANGE, name, greatest);
  }
  return Number(value) + 1;
}

function isNumber(value, name) {
  if (typeof value !== "number") refuse(TYPE, name, "integer");
  return true;
}

/** Lays down an amount: what is no whole number, or none that any range has, as that. */
export function amount(value) {
  let kind = 0, low = 0, high = 0;
  // Nearly all of them.
  if (typeof value === "number" && value >>> 0 === value) {
    kind = 1;
    low = value;
  } else if (value !== undefined) {
    kind = 2;
    if (typeof value === "bigint" ? value >= 0n && value < 1n << 64n : Number.isSafeInteger(value) && value >= 0) {
      kind = 1;
      low = typeof value === "bigint" ? Number(value & 0xffffffffn) : value % 0x100000000;
      high = typeof value === "bigint" ? Number(value >> 32n) : Math.floor(value / 0x100000000);
    }
  }
  number(kind);
  number(low);
  number(high);
}

export function needAmount(value, name) {
  if (value === undefined || value === null) refuse(MISSING, name);
  if (typeof value !== "number" && typeof value !== "bigint") refuse(TYPE, name, "integer");
  return value;
}

/** Reads an object's own values by their names, each once; a key that is not known is named, if it is a plain name. */
export function named(object, name, known, fault = refuse) {
  const values = known.absent.slice();
  if (object === undefined || object === null) return values;
  if (typeof object !== "object" || Array.isArray(object)) refuse(TYPE, name, "object");
  const keys = Object.keys(object);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    const value = object[key];
    const at = known.at[key];
    if (at !== undefined) values[at] = value === null ? undefined : value;
    else if (value !== undefined) fault(UNKNOWN, /^[A-Za-z_]\w{0,39}$/.test(key) ? key : name, known.names.join(", "));
  }
  return values;
}

/** The names that an object may have, and where the value of each goes. */
export function places(...names) {
  const at = Object.create(null);
  names.forEach((name, place) => (at[name] = place));
  return { names, at, absent: names.map(() => undefined) };
}

export function needList(values, name) {
  if (!Array.isArray(values)) values === undefined || values === null ? refuse(MISSING, name) : refuse(TYPE, name, "array");
  return values;
}

/** Frozen to its last text, since every caller is given the same. */
function frozen(value) {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** A list that is asked for once and kept. */
export function kept(call, each) {
  let items;
  return () => {
    if (items === undefined) {
      begin();
      ask(call, []);
      items = frozen(list(each));
    }
    return items;
  };
}
