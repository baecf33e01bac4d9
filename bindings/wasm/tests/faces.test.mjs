// What the face does besides converting: crossings counted, lists, all faults of a form, positions, pollution.
import assert from "node:assert/strict";
import { test } from "node:test";

// Counts every call into a module, whatever its short name is.
let crossings = 0;
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...parts) {
    super(...parts);
    const counted = {};
    for (const [name, item] of Object.entries(this.exports)) {
      counted[name] = typeof item === "function" ? (...given) => (crossings += 1, item(...given)) : item;
    }
    Object.defineProperty(this, "exports", { value: counted });
  }
};
const motcua = await import("motcua");
const raster = await import("motcua/raster");
const identity = await import("motcua/identity");
const reference = await import("motcua/reference");
const { rules } = await import("motcua/rules");

const FIELDS = { bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001" };
const PAYLOAD = motcua.writeTransfer(FIELDS);
const ROWS = Array.from({ length: 1000 }, (_, row) => ({ ...FIELDS, amount: row + 1 }));

function crossed(call) {
  call();
  const before = crossings;
  call();
  return crossings - before;
}

test("a call is one crossing, and so is a list", () => {
  const calls = {
    write: () => motcua.writeTransfer(FIELDS),
    read: () => motcua.readTransfer(PAYLOAD),
    inspect: () => motcua.inspect(PAYLOAD, { profile: "emvco" }),
    objects: () => motcua.readPayload(PAYLOAD),
    compare: () => motcua.compare(PAYLOAD, FIELDS),
    fold: () => motcua.fold("Nộp lệ phí"),
    check: () => motcua.checkTransfer({ bin: "", account: "é" }),
    symbol: () => motcua.encodeSymbol(PAYLOAD),
    svg: () => motcua.drawSvg(PAYLOAD, { title: "Lệ phí" }),
    png: () => raster.drawPng(PAYLOAD),
    number: () => identity.readPersonalNumber("001098000013"),
    bank: () => reference.bank("970436"),
    "find a bank": () => reference.findBank("VCB"),
    refuse: () => assert.throws(() => motcua.writeTransfer({ ...FIELDS, account: "-" })),
    "write a list": () => motcua.writeTransfers(ROWS),
  };
  for (const [name, call] of Object.entries(calls)) assert.equal(crossed(call), 1, name);
  // Kept since the first time.
  assert.equal(crossed(() => [reference.banks(), rules()]), 0);
  // Refused by their types: the message alone is asked for.
  assert.equal(crossed(() => assert.throws(() => motcua.readTransfer(1))), 1);
  // Options are tried once, then all rows are asked about.
  assert.equal(crossed(() => motcua.inspectAll(ROWS.map(() => PAYLOAD))), 2);
  assert.equal(crossed(() => motcua.drawSvgs([PAYLOAD, PAYLOAD])), 2);
});

test("lists give each row's own answer, and refused rows keep number and reason", () => {
  const rows = [FIELDS, { ...FIELDS, account: "-" }, null, { ...FIELDS, purpose: "\uD800" }, 5, { ...FIELDS, store: "x".repeat(2e6) }, FIELDS];
  const { values, refused } = motcua.writeTransfers(rows);
  assert.deepEqual(values, [PAYLOAD, null, null, null, null, null, PAYLOAD]);
  assert.deepEqual(refused.map(({ row, error }) => [row, error.code, error.path]), [
    [1, "account-characters", "account"],
    [2, "argument-missing", "bin"],
    [3, "text-not-unicode", "purpose"],
    [4, "argument-type", "transfer"],
    [5, "argument-too-long", "store"],
  ]);
  assert.ok(refused.every(({ error }) => error instanceof motcua.MotcuaError));
  const written = motcua.writeTransfers(ROWS);
  assert.deepEqual(written, { values: ROWS.map((row) => motcua.writeTransfer(row)), refused: [] });
  const read = motcua.readTransfers([...written.values, "", "é".repeat(9e6), PAYLOAD.slice(0, 90), "\uFEFF" + PAYLOAD]);
  assert.deepEqual(read.values.slice(0, 1000), written.values.map((payload) => motcua.readTransfer(payload)));
  assert.deepEqual(read.refused.map(({ row, error }) => [row, error.code, error.start]), [
    [1000, "input-empty", 0],
    [1001, "input-too-long", undefined],
    [1002, "header-truncated", 89],
  ]);
  assert.deepEqual(read.values[1003], motcua.readTransfer(PAYLOAD));
  const inspected = motcua.inspectAll([PAYLOAD, "x", 7], { profile: "emvco" });
  assert.deepEqual(inspected.values, [motcua.inspect(PAYLOAD, { profile: "emvco" }), motcua.inspect("x", { profile: "emvco" }), null]);
  assert.deepEqual(inspected.refused.map(({ row, error }) => [row, error.code]), [[2, "argument-type"]]);
  const drawn = motcua.drawSvgs([PAYLOAD, "x".repeat(9000), "ệ"], { width: "30mm", title: "Lệ phí" });
  assert.deepEqual(drawn.values, [motcua.drawSvg(PAYLOAD, { width: "30mm", title: "Lệ phí" }), null, motcua.drawSvg("ệ", { width: "30mm", title: "Lệ phí" })]);
  assert.deepEqual(drawn.refused.map(({ row, error }) => [row, error.code]), [[1, "symbol-too-long"]]);
  for (const call of [motcua.writeTransfers, motcua.readTransfers, motcua.inspectAll, motcua.drawSvgs]) assert.deepEqual(call([]), { values: [], refused: [] });
  // More text than one crossing takes.
  const many = Array.from({ length: 6000 }, () => PAYLOAD);
  assert.equal(motcua.readTransfers(many).values.filter((value) => value.account === FIELDS.account).length, 6000);
});

test("a form gets all its faults at once, each by its property", () => {
  const told = (form) => motcua.checkTransfer(form).map(({ code, path }) => [path, code]);
  assert.deepEqual(told({ bin: "97043", account: null, amount: "50000", purpose: "Lệ phí", postalCode: "", foo: 1, service: "QRPUSH" }), [
    ["bin", "bin-format"],
    ["account", "argument-missing"],
    ["amount", "argument-type"],
    ["purpose", "purpose-characters"],
    // A purchase needs these, and none of the other faults hides it.
    ["merchantName", "required-by-service"],
    ["merchantCity", "required-by-service"],
    ["postalCode", "value-empty"],
    ["mcc", "required-by-service"],
    ["foo", "argument-unknown"],
  ]);
  assert.deepEqual(told({}), [["bin", "argument-missing"], ["account", "argument-missing"]]);
  // A rule between fields, told at the field that it asks for.
  assert.deepEqual(told({ bin: "970436", account: "1", service: "QRPUSH", mcc: "5411", merchantName: "A" }), [["merchantCity", "required-by-service"]]);
  assert.deepEqual(told({ ...FIELDS, merchantName: "\uDC00" }), [["merchantName", "text-not-unicode"]]);
  assert.deepEqual(motcua.checkTransfer(FIELDS), []);
  for (const { messages } of motcua.checkTransfer({ bin: "x", account: "" })) assert.ok(messages.vi && messages.en);
});

test("places are UTF-16 units", () => {
  const refusal = (payload) => {
    try {
      return motcua.readTransfer(payload);
    } catch ({ start, end }) {
      return payload.slice(start, end);
    }
  };
  // The same objects behind a name with letters of two and three bytes, and one of two units.
  const broken = "0002015908Đà Lạt 🙏6304xyzw";
  const { findings } = motcua.inspect(broken);
  const place = findings.find(({ code }) => code === "crc-format");
  assert.equal(broken.slice(place.start, place.end), "6304xyzw");
  assert.equal(typeof refusal("HĐ"), "string");
});

test("places in what a form holds are UTF-16 units of the field", () => {
  // Whatever else is in the call, and wherever.
  const good = { bin: "970436", account: "0011012345678", billNumber: "HD01" };
  const faults = [
    [{ account: "001-🙏" }, "🙏"],
    [{ account: "00-1" }, "-"],
    [{ purpose: "Le phí 🙏" }, "í"],
    [{ purpose: "ok 🙏 Đ" }, "🙏"],
    [{ merchantName: "UBND xã 🙏" }, "ã"],
    [{ merchantCity: "🙏 Đà Lạt", merchantName: "UBND" }, "🙏"],
    [{ billNumber: "H🙏Đ" }, "🙏"],
  ];
  for (const [part, marked] of faults) {
    const [field, text] = Object.entries(part)[0];
    const [told] = motcua.checkTransfer({ ...good, ...part });
    assert.deepEqual([told.path, text.slice(told.start, told.end)], [field, marked]);
    const same = (error) => error.path === field && error.start === told.start && error.end === told.end;
    assert.throws(() => motcua.writeTransfer({ ...good, ...part }), same);
    assert.ok(same(motcua.writeTransfers([good, { ...good, ...part }]).refused[0].error));
    assert.throws(() => motcua.compare(PAYLOAD, { ...good, ...part }), same);
  }
  const numbers = [["readPhone", "0912🙏", "🙏"], ["readPhone", "09🙏12Đ", "🙏"], ["readTaxCode", "01Đ0", "Đ"], ["readPersonalNumber", "062ế", "ế"]];
  for (const [call, text, marked] of numbers) {
    assert.throws(() => identity[call](text), ({ start, end }) => text.slice(start, end) === marked);
  }
  const STATIC = motcua.writeTransfer({ bin: "970436", account: "0011012345678" });
  const additions = [[{ purpose: "Lệ 🙏" }, "ệ"], [{ billNumber: "a🙏" }, "🙏"], [{ reference: "ế" }, "ế"]];
  for (const [part, marked] of additions) {
    const [field, text] = Object.entries(part)[0];
    assert.throws(() => motcua.makeDynamic(STATIC, { amount: 1, ...part }), ({ path, start, end }) => path === field && text.slice(start, end) === marked);
  }
});

test("nothing on Object.prototype changes an answer or a refusal", () => {
  const bad = PAYLOAD.slice(0, -1) + "0";
  const clean = [motcua.inspect(bad), motcua.inspect(PAYLOAD), motcua.writeTransfers([{}]), motcua.checkTransfer({})];
  const names = ["payable", "readable", "account", "amount", "code", "path", "messages", "severity", "0", "1", "values", "transfer"];
  try {
    for (const name of names) {
      Object.defineProperty(Object.prototype, name, { configurable: true, get: () => "EVIL", set: () => undefined });
    }
    const again = [motcua.inspect(bad), motcua.inspect(PAYLOAD), motcua.writeTransfers([{}]), motcua.checkTransfer({})];
    const own = (value) => (typeof value === "object" && value !== null ? Object.fromEntries(Object.keys(value).map((key) => [key, Object.getOwnPropertyDescriptor(value, key).value])) : value);
    var seen = again.map(own), payable = own(again[0]).payable, code = own(again[2].refused[0].error).code;
  } finally {
    for (const name of names) delete Object.prototype[name];
  }
  assert.equal(payable, false);
  assert.equal(code, "argument-missing");
  assert.deepEqual(seen[0], clean[0]);
  assert.deepEqual(seen[1], clean[1]);
});

test("an error's parts survive a message to another thread", async () => {
  const { MessageChannel } = await import("node:worker_threads");
  let error;
  try {
    motcua.readTransfer("HĐ");
  } catch (thrown) {
    error = thrown;
  }
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise((resolve) => port2.once("message", resolve));
  port1.postMessage({ ...error });
  const parts = await arrived;
  port1.close();
  assert.deepEqual(parts, { code: error.code, path: error.path, start: error.start, end: error.end, messages: error.messages });
  assert.equal(structuredClone(error).message, error.message);
});

test("banks and rules are kept and frozen", () => {
  assert.equal(reference.banks(), reference.banks());
  assert.equal(rules(), rules());
  assert.ok(Object.isFrozen(reference.banks()) && Object.isFrozen(reference.banks()[0].sources[0]) && Object.isFrozen(rules()[0].templates));
});

test("lengths cost nothing: no memory grows for what is refused by its length", () => {
  const before = process.memoryUsage().arrayBuffers;
  const start = process.cpuUsage();
  const long = "é".repeat(4e8);
  for (let at = 0; at < 100; at += 1) {
    motcua.inspect(long);
    assert.throws(() => motcua.writeTransfer({ ...FIELDS, purpose: long, store: long }), { code: "argument-too-long" });
  }
  const { user } = process.cpuUsage(start);
  assert.ok(process.memoryUsage().arrayBuffers - before < 1 << 20);
  assert.ok(user < 2e6, "microseconds of this process, two hundred calls");
});
