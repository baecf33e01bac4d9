// Books of dated rules: they stay in the module's memory, known here by number.
import { TYPE, ask, begin, needText, next, number, piece, refuse, text } from "./desk.js";
import { MOST_JSON, call, parse } from "./rooms.js";

/** The numbers of open books. */
const numbers = new WeakMap();
/** Books that were closed, which may be done again: `using` does, after a call of `close`. */
const closed = new WeakSet();

/** What lost its last reference here is given up there. */
const lost = typeof FinalizationRegistry === "function" ? new FinalizationRegistry(giveUp) : undefined;

function giveUp(place) {
  begin();
  number(place);
  ask(63, []);
}

function numberOf(book) {
  if (book === undefined || book === null) return 0;
  const place = numbers.get(book);
  if (place === undefined) refuse(TYPE, "book", "Book");
  return place;
}

function opened(place) {
  const book = Object.create(Book.prototype);
  numbers.set(book, place);
  if (place > 0 && lost) lost.register(book, place, book);
  return Object.freeze(book);
}

let builtin;

export class Book {
  constructor() {
    refuse(TYPE, "book", "Book.builtin()");
  }

  static builtin() {
    if (builtin === undefined) builtin = opened(0);
    return builtin;
  }

  overlay(rows) {
    needText(rows, "text");
    const under = numberOf(this);
    begin(64, MOST_JSON);
    number(under);
    text(rows);
    ask(61, ["text"]);
    const place = next();
    const found = parse(piece());
    return { book: opened(place), ...found };
  }

  get fingerprint() {
    const place = numberOf(this);
    begin();
    number(place);
    ask(62, []);
    return piece();
  }

  close() {
    const place = closed.has(this) ? 0 : numberOf(this);
    if (place === 0) return;
    numbers.delete(this);
    closed.add(this);
    if (lost) lost.unregister(this);
    giveUp(place);
  }
}

// `using` closes a book at the end of its block, where it is known.
if (typeof Symbol.dispose === "symbol") Object.defineProperty(Book.prototype, Symbol.dispose, { value: Book.prototype.close });

/** A call that asks a book: the built-in one, if none is given. */
export const onBook = (place) => (question, book) => call(place, question, numberOf(book));

/** The same for a call without a question. */
export const onBookAlone = (place) => (book) => call(place, undefined, numberOf(book));
