import { MotcuaError } from "./error.js";
import { append, ask, begin, finding, needList, next, number } from "./desk.js";

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
