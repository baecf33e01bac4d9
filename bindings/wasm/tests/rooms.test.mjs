// The calls of the rooms: what a question may be, what an answer is, books, and the printed types and tables.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

// Counts every call into a module, and every module's memory.
let crossings = 0;
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...parts) {
    super(...parts);
    const counted = {};
    for (const [name, item] of Object.entries(this.exports)) {
      counted[name] = typeof item === "function" ? (...given) => (crossings += 1, item(...given)) : item;
      if (item instanceof WebAssembly.Memory) memories.push(item);
    }
    Object.defineProperty(this, "exports", { value: counted });
  }
};
const law = await import("motcua/law");
const desk = await import("motcua/desk");
const orders = await import("motcua/orders");
const labels = await import("motcua/labels");
const require = createRequire(import.meta.url);
const { account, Book, MotcuaError } = law;

/** The notice's own question: an organisation at Kon Tum's portal by USB token, as it was known on 2024-07-01. */
const LOGIN = { subject: { kind: "organisation" }, method: "portal-usb-token", portal: "H34", on: "2024-06-20", knownOn: "2024-07-01" };
const SECRET = "Nguyễn Thị Bí Mật 0912345678";
const { reference } = orders.order.reference({ prefix: "KT", number: 123 });
const ORDER = {
  bin: "970436", account: "0011012345678", amount: 50_000, reference, dossier: "H34.15-240617-0001", at: "2024-06-20T08:00",
};

/** Every call with the room's name, as `account.login`. */
const CALLS = Object.entries({ ...desk, ...law, ...orders }).flatMap(([room, calls]) => {
  if (room === "MotcuaError" || room === "Book") return [];
  if (typeof calls === "function") return [[room, calls]];
  return Object.entries(calls).map(([name, call]) => [`${room}.${name}`, call]);
});
/** Those without a question, whose only argument is a book. */
const ALONE = new Set(["law.portals"]);

const refused = (call, code, path) => assert.throws(call, (error) => {
  assert.ok(error instanceof MotcuaError && error instanceof Error, String(error));
  assert.deepEqual([error.code, error.path], [code, path]);
  assert.ok(error.messages.vi && error.messages.en && error.messages.vi !== error.messages.en);
  assert.ok(!SECRET.split(" ").some((word) => JSON.stringify({ ...error }).includes(word)), "tells the value");
  return true;
});

test("the notice's question is answered with day, rules and whom to call", () => {
  const answer = account.login(LOGIN);
  assert.deepEqual([answer.outcome, answer.until], ["allowed", "2025-06-30"]);
  assert.ok(answer.rules.length > 0 && answer.ruleRows[0].documents.length > 0);
  assert.deepEqual(answer.ruleRows.map(({ id }) => id), answer.rules);
  // What is not known is null, never left out.
  assert.ok(Object.hasOwn(answer, "goTo") && answer.goTo === null);
  assert.equal(account.login({ ...LOGIN, on: "2025-07-02" }).outcome === "allowed", false);
});

test("a call is one crossing, whatever it asks and answers", () => {
  account.login(LOGIN);
  orders.order.reference({ prefix: "KT", number: 1 });
  const calls = {
    login: () => account.login(LOGIN),
    timeline: () => account.timeline({ subject: { kind: "citizen" }, portal: "H34" }),
    guide: () => law.guide.route({ portal: "national", on: "2024-07-01" }),
    portals: () => law.law.portals(),
    reference: () => orders.order.reference({ prefix: "KT", number: 123 }),
    refused: () => assert.throws(() => account.login({ ...LOGIN, portal: "H99" })),
  };
  for (const [name, call] of Object.entries(calls)) {
    // The first ones make room.
    for (let at = 0; at < 20; at += 1) call();
    const before = crossings;
    call();
    assert.equal(crossings - before, 1, name);
  }
});

test("questions of another shape are refused at their place", () => {
  const ask = (changes) => () => account.login({ ...LOGIN, ...changes });
  refused(() => account.login(), "argument-missing", "subject");
  refused(() => account.login(null), "argument-missing", "subject");
  refused(() => account.login([]), "argument-type", "question");
  refused(() => account.login("H34"), "argument-type", "question");
  refused(() => account.login(() => LOGIN), "argument-type", "question");
  refused(ask({ subject: null }), "argument-missing", "subject");
  refused(ask({ subject: {} }), "argument-missing", "subject.kind");
  refused(ask({ subject: [] }), "argument-type", "subject");
  refused(ask({ subject: { kind: "company" } }), "unknown-word", "subject.kind");
  refused(ask({ subject: { kind: "citizen", age: 256 } }), "argument-range", "subject.age");
  for (const age of [-1, 1.5, NaN, Infinity, -Infinity, 2 ** 53, 1e300]) refused(ask({ subject: { kind: "citizen", age } }), "argument-range", "subject.age");
  refused(ask({ subject: { kind: "citizen", age: "17" } }), "argument-type", "subject.age");
  refused(ask({ subject: { kind: "citizen", age: 17n } }), "argument-type", "subject.age");
  refused(ask({ subject: { kind: "official", actingFor: { kind: "organisation", relation: "parent" } } }), "argument-type", "subject.kind");
  // Names in another manner are names that are not known.
  refused(ask({ known_on: "2024-07-01" }), "argument-unknown", "known_on");
  refused(ask({ subject: { kind: "citizen", hurry: SECRET } }), "argument-unknown", "subject.hurry");
  refused(ask({ [SECRET]: 1 }), "argument-unknown", "");
  refused(ask({ "0912345678": 1 }), "argument-unknown", "");
  refused(() => account.login(JSON.parse(`{"__proto__": {"kind": "citizen"}}`)), "argument-unknown", "__proto__");
  refused(ask({ method: Symbol("usb") }), "argument-type", "method");
  refused(ask({ method: new String("portal-usb-token") }), "argument-type", "method");
  refused(ask({ method: "portal-usb" }), "unknown-word", "method");
  refused(ask({ portal: 34 }), "argument-type", "portal");
  refused(ask({ portal: "H99" }), "unknown-portal", "portal");
  refused(ask({ portal: "\uD800" }), "text-not-unicode", "portal");
  refused(ask({ on: "20/06/2024" }), "date-format", "on");
  refused(ask({ on: "2024-02-30" }), "date-format", "on");
  refused(ask({ on: "2024-06-20T08:00" }), "date-format", "on");
  refused(ask({ on: new Date("2024-06-20") }), "argument-moment", "on");
  refused(ask({ on: Object.create(null) }), "argument-type", "on");
  refused(() => orders.order.payload({ ...ORDER, at: new Date() }), "argument-moment", "at");
  for (const amount of [0.5, -1, NaN, 2 ** 53, 10_000_000_000_000]) refused(() => orders.order.payload({ ...ORDER, amount }), "amount-out-of-range", "amount");
  refused(() => orders.order.payload({ ...ORDER, amount: 50_000n }), "argument-type", "amount");
  assert.throws(() => orders.order.payload({ ...ORDER, amount: 50_000n }), /number/);
  refused(() => orders.order.payload({ ...ORDER, obligations: "1" }), "argument-type", "obligations");
  refused(() => orders.order.payload({ ...ORDER, obligations: [1] }), "argument-type", "obligations[0]");
});

test("what has no end and what is too long is refused before it is written", () => {
  const circle = { ...LOGIN };
  circle.subject = circle;
  refused(() => account.login(circle), "argument-type", "subject");
  const list = [];
  list.push(list);
  refused(() => orders.order.payload({ ...ORDER, obligations: list }), "argument-type", "obligations[0]");
  let deep = "H34";
  for (let level = 0; level < 10_000; level += 1) deep = { deep };
  assert.throws(() => account.login({ ...LOGIN, portal: deep }), { code: "argument-type" });
  // The same object twice is no circle.
  const form = { prefix: "KT" };
  assert.equal(orders.reference.find({ forms: [form, form], remark: `${reference} nop` }).references[0], reference);
  const [long, bytes, holes] = ["é".repeat(4e8), new Uint8Array(4e6), new Array(4e8)];
  const start = process.cpuUsage();
  const before = process.memoryUsage().arrayBuffers;
  for (let at = 0; at < 50; at += 1) {
    refused(() => account.login({ ...LOGIN, portal: long }), "argument-too-long", "portal");
    refused(() => Book.builtin().overlay(long), "argument-too-long", "text");
    refused(() => orders.order.payload({ ...ORDER, obligations: holes }), "argument-too-long", "obligations");
    refused(() => account.login({ ...LOGIN, portal: bytes }), "argument-type", "portal");
  }
  assert.ok(process.memoryUsage().arrayBuffers - before < 1 << 20);
  assert.ok(process.cpuUsage(start).user < 2e6, "microseconds of this process, two hundred calls");
});

test("every call meets bad input with a typed error", () => {
  const circle = {};
  circle.circle = circle;
  const bad = [null, {}, [], "text", 1, 1n, Symbol("question"), () => 1, new Map(), new Date(), new Uint8Array(3), circle, { [SECRET]: SECRET }, { on: 1n }, { "\uD800": 1 }];
  for (const [name, call] of CALLS) {
    if (ALONE.has(name)) {
      for (const book of [{}, 0, "builtin", structuredClone(Book.builtin())]) refused(() => call(book), "argument-type", "book");
      continue;
    }
    for (const question of bad) {
      try {
        // Nothing is wrong where all may be left out.
        const answer = call(question);
        assert.ok(question === null || Object.keys(question).length === 0, `${name}: took ${String(question)}`);
        assert.equal(typeof answer, "object");
      } catch (error) {
        assert.ok(error instanceof MotcuaError, `${name}: ${error.stack ?? error}`);
        assert.ok(!SECRET.split(" ").some((word) => JSON.stringify({ ...error }).includes(word)), `${name}: tells the value`);
      }
    }
    if (call.length > 1) refused(() => call({}, {}), "argument-type", "book");
  }
});

test("places in a text are UTF-16 units of the text at the path", () => {
  const remark = "Đà Lạt 🙏";
  try {
    law.identity.procedureCode({ value: `${remark}` });
    assert.fail("was taken");
  } catch (error) {
    assert.equal(error.path, "value");
    if (error.start !== undefined) assert.ok(error.end <= remark.length, `${error.start} to ${error.end}`);
  }
});

test("nothing on the prototypes changes a question or an answer", () => {
  const clean = JSON.stringify(account.login(LOGIN));
  const names = ["toJSON", "until", "knownOn", "authority", "age", "actingFor", "outcome", "0", "1", "code", "path", "kind"];
  const holes = new Array(1);
  let seen, missing, listed;
  try {
    for (const name of names) Object.defineProperty(Object.prototype, name, { configurable: true, get: () => "EVIL", set: () => undefined });
    const answer = account.login(LOGIN);
    // Without the polluted toJSON.
    seen = [Object.getOwnPropertyDescriptor(answer, "outcome").value, answer.until, Object.keys(answer).length];
    try {
      account.login({ subject: {}, method: "staff", portal: "H34", on: "2024-06-20" });
    } catch (error) {
      missing = [Object.getOwnPropertyDescriptor(error, "code").value, error.path];
    }
    try {
      orders.order.payload({ ...ORDER, obligations: holes });
    } catch (error) {
      listed = error.path;
    }
  } finally {
    for (const name of names) delete Object.prototype[name];
  }
  assert.deepEqual(seen, ["allowed", "2025-06-30", Object.keys(JSON.parse(clean)).length]);
  assert.deepEqual(missing, ["argument-missing", "subject.kind"]);
  assert.equal(listed, "obligations[0]");
  assert.equal(JSON.stringify(account.login(LOGIN)), clean);
});

test("a question whose own getter asks another is written whole", () => {
  const subject = { get kind() { return account.login(LOGIN).outcome === "allowed" ? "organisation" : "citizen"; } };
  assert.deepEqual(account.login({ ...LOGIN, subject }), account.login(LOGIN));
  const own = new RangeError("own");
  assert.throws(() => account.login({ ...LOGIN, get portal() { throw own; } }), (error) => error === own);
  assert.deepEqual(account.login(LOGIN).until, "2025-06-30");
});

test("a book is laid over another, asked, and given up", () => {
  const builtin = Book.builtin();
  assert.equal(Book.builtin(), builtin);
  assert.match(builtin.fingerprint, /^[0-9a-f]+$/);
  const portal = { id: "H99", name: "Tỉnh Thử", kind: "province", host: "thu.example", authority: "portal", confidence: "unverified", sources: ["editors"] };
  const { book, findings, added, replaced } = builtin.overlay(JSON.stringify({ portals: [portal] }));
  assert.deepEqual([added.includes("H99"), replaced], [true, []], JSON.stringify(findings));
  assert.notEqual(book.fingerprint, builtin.fingerprint);
  assert.equal(law.law.portal({ text: "H99" }, book).name, "Tỉnh Thử");
  refused(() => law.law.portal({ text: "H99" }), "unknown-portal", "text");
  assert.equal(law.law.portals(book).portals.length, law.law.portals().portals.length + 1);
  // Bad rows are told, and the book is one all the same.
  const broken = builtin.overlay('{"portals": [{"id": "H98"}], "stpes": []}');
  assert.ok(broken.findings.some(({ code, path }) => code === "law-unknown-key" && path === "stpes"));
  assert.equal(broken.book.fingerprint, builtin.fingerprint);
  const no = builtin.overlay("{");
  assert.deepEqual(no.findings.map(({ code }) => code), ["law-json"]);
  for (const one of [no.book, broken.book, book]) one.close();
});

test("each entry has a book of its own, with the tables that its calls ask", () => {
  const rows = JSON.stringify({ calendar_years: [], rules: [] });
  const told = (entry) => {
    const { book, findings } = entry.Book.builtin().overlay(rows);
    book.close();
    return findings.map(({ code, path }) => `${code} ${path}`);
  };
  assert.deepEqual(told(law), ["law-unknown-key calendar_years"]);
  assert.deepEqual(told(desk), ["law-unknown-key rules"]);
  assert.notEqual(desk.Book.builtin().fingerprint, Book.builtin().fingerprint);
  // A book of one module is none of the other.
  refused(() => account.login(LOGIN, desk.Book.builtin()), "argument-type", "book");
  refused(() => desk.calendar.day({ date: "2024-06-20" }, Book.builtin()), "argument-type", "book");
  assert.equal(typeof desk.calendar.day({ date: "2024-06-20" }, desk.Book.builtin()), "object");
});

test("a book that was given up or is none is refused", () => {
  const { book } = Book.builtin().overlay("{}");
  book.close();
  // Again, as the end of a block with `using` does.
  book.close();
  refused(() => book.fingerprint, "argument-type", "book");
  refused(() => account.login(LOGIN, book), "argument-type", "book");
  refused(() => account.login(LOGIN, {}), "argument-type", "book");
  refused(() => account.login(LOGIN, 0), "argument-type", "book");
  refused(() => account.login(LOGIN, Object.create(Book.prototype)), "argument-type", "book");
  refused(() => new Book(), "argument-type", "book");
  refused(() => Book.builtin().overlay(), "argument-missing", "text");
  refused(() => Book.builtin().overlay({}), "argument-type", "text");
  refused(() => Book.builtin().overlay("\uD800"), "text-not-unicode", "text");
  Book.builtin().close();
  assert.equal(account.login(LOGIN, Book.builtin()).outcome, "allowed");
  assert.equal(account.login(LOGIN, null).outcome, "allowed");
});

test("books and calls in their hundreds leave the memory as it was", () => {
  const lay = (times) => {
    for (let at = 0; at < times; at += 1) Book.builtin().overlay("{}").book.close();
  };
  lay(5);
  for (let at = 0; at < 500; at += 1) account.login(LOGIN);
  const before = memories.map((memory) => memory.buffer.byteLength);
  lay(30);
  for (let at = 0; at < 3_000; at += 1) {
    account.login(LOGIN);
    if (at % 3 === 0) assert.throws(() => account.login({ ...LOGIN, portal: "H99" }));
  }
  assert.deepEqual(memories.map((memory) => memory.buffer.byteLength), before);
});

test("an error's parts and an answer survive a message", () => {
  try {
    account.login({ ...LOGIN, portal: "H99" });
    assert.fail("was taken");
  } catch (error) {
    assert.deepEqual(structuredClone({ ...error }), { code: "unknown-portal", path: "portal", start: undefined, end: undefined, messages: error.messages });
  }
  const answer = account.login(LOGIN);
  assert.deepEqual(structuredClone(answer), answer);
});

test("every word of an answer has its labels", () => {
  assert.deepEqual(Object.keys(labels.LoginOutcome).sort(), ["allowed", "pending", "refused", "unknown"]);
  assert.ok(labels.LoginOutcome[account.login(LOGIN).outcome].vi);
  const types = readFileSync(require.resolve("motcua/package.json").replace("package.json", "types/labels.d.ts"), "utf8");
  const declared = [...types.matchAll(/export declare const (\w+): Labels<([^>]*)>/g)];
  assert.deepEqual(declared.map(([, list]) => list).sort(), Object.keys(labels).sort());
  for (const [, list, words] of declared) {
    assert.deepEqual(Object.keys(labels[list]), words.split(" | ").map((word) => JSON.parse(word)), list);
    for (const { vi, en } of Object.values(labels[list])) assert.ok(vi && en, list);
  }
  assert.deepEqual(Object.keys(require("motcua/labels")).sort(), Object.keys(labels).sort());
  assert.ok(Object.isFrozen(labels.LoginOutcome) && Object.isFrozen(labels.LoginOutcome.allowed));
});

test("every room and call is declared, and in the README", () => {
  const folder = require.resolve("motcua/package.json").replace("package.json", "");
  const readme = readFileSync(`${folder}README.md`, "utf8");
  for (const [entry, exported] of Object.entries({ law, desk, orders })) {
    const types = readFileSync(`${folder}types/${entry}.d.ts`, "utf8");
    for (const [room, calls] of Object.entries(exported)) {
      if (room === "MotcuaError" || room === "Book") continue;
      assert.ok(readme.includes(`\`${room}\``), `${room} in README.md`);
      if (typeof calls === "function") continue;
      const declared = new RegExp(`export declare const ${room}: {([^]*?)\n};`).exec(types)[1];
      const names = [...declared.matchAll(/readonly (\w+): \(/g)].map(([, name]) => name);
      assert.deepEqual(names, Object.keys(calls), room);
      assert.ok(Object.isFrozen(calls));
    }
  }
});
