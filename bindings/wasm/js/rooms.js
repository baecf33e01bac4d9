// The calls that `bindings/shape` describes: a question as one JSON text, an answer as one JSON text. Names, types and
// words are checked where the question is read; here, what JSON cannot say and what would cost too much to write.
import { MOMENT, NOT_UNICODE, TOO_LONG, TYPE, answered, ask, begin, halved, number, refuse, text } from "./desk.js";

/** A question may have so many characters in JSON, and a book so many. */
export const MOST_JSON = 1 << 24;
const DEEPEST = 32;

const has = Object.prototype.hasOwnProperty;
const tag = Object.prototype.toString;
/** JavaScript's own reading and writing, whatever a page puts in their place later. */
export const { parse, stringify } = JSON;

/** The path of these keys; one that is no plain name is the caller's own text and not told. */
function pathOf(trail) {
  let path = "";
  for (const key of trail) {
    if (typeof key === "number") path += `[${key}]`;
    else if (/^[A-Za-z_]\w{0,39}$/.test(key)) path += path === "" ? key : `.${key}`;
    else break;
  }
  return path;
}

/** The question in JSON. */
function written(question) {
  if (question === undefined || question === null) return "{}";
  if (typeof question !== "object" || Array.isArray(question)) refuse(TYPE, "question", "object");
  // What is written so far, and the keys and objects that lead to the present value.
  let json = "";
  const trail = [];
  const holders = [];
  const stop = (rule, expected, found) => refuse(rule, pathOf(trail), expected, found);

  function room(units) {
    if (units + json.length > MOST_JSON) stop(TOO_LONG, MOST_JSON, units);
  }

  function write(value) {
    if (value === null || value === undefined) json += "null";
    else if (typeof value === "string") writeText(value);
    else if (typeof value === "number") writeNumber(value);
    else if (typeof value === "boolean") json += value;
    else if (typeof value !== "object") stop(TYPE, typeof value === "bigint" ? "number" : "JSON");
    else if (value instanceof Date || tag.call(value) === "[object Date]") stop(MOMENT);
    // These would be taken apart letter by letter and byte by byte, or without end.
    else if (value instanceof String || ArrayBuffer.isView(value) || holders.includes(value) || holders.length > DEEPEST) stop(TYPE, "JSON");
    else {
      holders.push(value);
      if (Array.isArray(value)) writeList(value);
      else writeObject(value);
      holders.pop();
    }
  }

  function writeText(value) {
    room(value.length);
    if (halved(value)) stop(NOT_UNICODE);
    json += stringify(value);
  }

  /** What is no whole number, or none that is exact, goes as one that no field takes: its own rule tells the range. */
  function writeNumber(value) {
    const exact = Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
    json += exact ? String(value + 0) : "1e300";
  }

  function writeList(items) {
    room(items.length);
    json += "[";
    for (let at = 0; at < items.length; at += 1) {
      if (at > 0) json += ",";
      trail.push(at);
      // A hole would be looked up in what a page has put on Object.prototype.
      write(has.call(items, at) ? items[at] : null);
      trail.pop();
    }
    json += "]";
  }

  function writeObject(object) {
    const keys = Object.keys(object);
    let comma = "";
    json += "{";
    for (let at = 0; at < keys.length; at += 1) {
      const value = object[keys[at]];
      if (value === undefined || value === null) continue;
      json += comma;
      comma = ",";
      trail.push(keys[at]);
      writeText(keys[at]);
      json += ":";
      write(value);
      trail.pop();
    }
    json += "}";
  }

  write(question);
  return json;
}

export function call(place, question, book) {
  const whole = written(question);
  begin(64, MOST_JSON);
  number(place);
  number(book);
  text(whole);
  ask(60, ["question"]);
  return parse(answered());
}

/** A call that asks no book. */
export const free = (place) => (question) => call(place, question, 0);
