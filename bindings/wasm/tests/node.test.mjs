// What is not a shared case, in Node: errors, bad input, memory, exports, sizes.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

// Every module's memory, to watch it grow.
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...parts) {
    super(...parts);
    // Whatever its short name is.
    memories.push(Object.values(this.exports).find((item) => item instanceof WebAssembly.Memory));
  }
};

const { catalogue, desk, everything, identity, law, motcua, orders, payload, raster, reference, slip, write } = await import("./api.mjs");
const { faults, PAYLOAD, REFUSALS } = await import("./bad-input.mjs");
const require = createRequire(import.meta.url);

test("bad input is refused with a typed error", () => {
  assert.deepEqual(faults(motcua).told, []);
});

test("bad input of the other entries is refused with a typed error", () => {
  const refused = (call, code, path) => assert.throws(call, { name: "MotcuaError", code, path });
  refused(() => raster.drawPng(), "argument-missing", "text");
  refused(() => raster.drawPng("A", { pixelsPerModule: 0 }), "symbol-image-size", "pixelsPerModule");
  refused(() => raster.drawPng("A", { pixelsPerModule: 65_536 }), "argument-range", "pixelsPerModule");
  refused(() => raster.drawPng("A", { screen: "dark" }), "argument-unknown", "screen");
  refused(() => raster.drawPng("x".repeat(4e8)), "argument-too-long", "text");
  refused(() => raster.drawTerminal("A", { screen: "Dark" }), "unknown-word", "screen");
  refused(() => raster.drawTerminal("\uD800"), "text-not-unicode", "text");
  refused(() => reference.bank(), "argument-missing", "bin");
  refused(() => reference.bank(970436), "argument-type", "bin");
  refused(() => reference.bank("97043"), "bin-format", "bin");
  refused(() => reference.bank("970436", "15/06/2024"), "date-format", "on");
  refused(() => reference.bank("970436", new Date()), "argument-type", "on");
  refused(() => reference.findBank(), "argument-missing", "text");
  refused(() => reference.findBank("\uD800"), "text-not-unicode", "text");
  refused(() => reference.findBank("V".repeat(2 ** 21)), "argument-too-long", "text");
  refused(() => reference.nameOf(null), "argument-missing", "path");
  refused(() => reference.parseAmount(180000), "argument-type", "text");
  refused(() => reference.parseAmount("180.000", { mode: "lenient" }), "argument-unknown", "mode");
  refused(() => reference.parseAmount("9007199254740992"), "amount-out-of-range", "");
  refused(() => identity.readPersonalNumber(62198000001), "argument-type", "value");
  refused(() => identity.readPersonalNumber("062198000001", "yesterday"), "date-format", "issued");
  refused(() => identity.province(), "argument-missing", "code");
  refused(() => identity.province(62), "argument-type", "code");
  refused(() => identity.province("6\uD800"), "text-not-unicode", "code");
  refused(() => identity.province("62", "01/07/2025"), "date-format", "on");
  refused(() => identity.province("62", new Date()), "argument-type", "on");
  refused(() => identity.province("52"), "province-ambiguous", "");
  refused(() => identity.readTaxCode(""), "tax-code-format", "");
  refused(() => identity.readPhone("\uD800"), "text-not-unicode", "value");
  refused(() => identity.readDossierCode("H34", { mode: "lenient" }), "argument-unknown", "mode");
  refused(() => identity.readDossierCode("H34", { lenient: "yes" }), "argument-type", "lenient");
  refused(() => reference.amountInWords(-1), "amount-out-of-range", "amount");
  refused(() => reference.amountInWords(1.5), "amount-out-of-range", "amount");
  refused(() => reference.amountInWords(2 ** 53), "amount-out-of-range", "amount");
  refused(() => reference.amountInWords("1"), "argument-type", "amount");
  refused(() => reference.amountInWords(1, "fr"), "unknown-word", "language");
  assert.equal(reference.amountInWords(2n ** 64n - 1n, "en").split(" ").at(-1), "dong");
});

test("errors say what, where and why in both languages, and nothing of the value", () => {
  assert.throws(() => motcua.writeTransfer({ bin: "970436", account: "0011-012-345678" }), (error) => {
    assert.ok(error instanceof motcua.MotcuaError && error instanceof Error);
    assert.equal(error.constructor.name, "MotcuaError");
    assert.equal(error.messages.vi, "số tài khoản chỉ được gồm chữ cái không dấu và chữ số");
    assert.equal(String(error), "MotcuaError: the account has characters other than letters and digits");
    assert.deepEqual([error.path, error.start, error.end], ["account", 4, 5]);
    return true;
  });
  assert.throws(() => motcua.readTransfer(PAYLOAD.slice(0, 90)), { code: "value-truncated", start: 86, end: 90 });
  const [finding] = motcua.inspect(PAYLOAD.replace("9E6F", "9E6f")).findings;
  assert.deepEqual([finding.code, finding.severity, finding.path], ["crc-lower-case", "notice", "63"]);
});

test("all entries throw one class, in both module systems", () => {
  for (const entry of [payload, raster, identity, law, desk, orders, catalogue, reference, slip, write]) assert.equal(entry.MotcuaError, motcua.MotcuaError);
  for (const name of ["motcua", "motcua/payload", "motcua/raster", "motcua/identity", "motcua/reference", "motcua/law", "motcua/desk", "motcua/orders", "motcua/rules", "motcua/slip", "motcua/write", "motcua/all"]) {
    assert.equal(require(name).MotcuaError, motcua.MotcuaError);
    assert.deepEqual(Object.keys(require(name)).sort(), Object.keys({ all: everything, desk, identity, law, orders, motcua, payload, raster, reference, rules: catalogue, slip, write }[name.split("/").at(-1)]).sort());
  }
});

test("drawings are those of the entry with modules", () => {
  const { rows, size, version } = motcua.encodeSymbol(PAYLOAD);
  assert.equal(size, 17 + 4 * version);
  assert.ok(rows.length === size && rows.every((row) => /^[01]+$/.test(row) && row.length === size));
  const dark = rows.join("").replaceAll("0", "").length;
  const drawn = [...motcua.drawSvg(PAYLOAD).matchAll(/h(\d+)/g)].reduce((sum, [, length]) => sum + Number(length), 0);
  assert.equal(drawn, dark);
  const png = raster.drawPng(PAYLOAD, { pixelsPerModule: 2 });
  assert.ok(png instanceof Uint8Array);
  assert.deepEqual([...png.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  assert.equal(Buffer.from(png).readUInt32BE(16), 2 * (size + 8));
  assert.equal(raster.drawTerminal(PAYLOAD).split("\n").length - 1, Math.ceil((size + 8) / 2));
  assert.match(motcua.drawSvg("A", { title: "Phí <1>", foreground: "#102A43" }), /<title>Phí &lt;1&gt;<\/title>.*#102a43/);
});

test("findings and differences have names for people", () => {
  const [finding] = motcua.checkTransfer({ bin: "970436", account: "0011012345678", billNumber: "X".repeat(30) });
  assert.deepEqual(reference.nameOf(finding.path), { vi: "số hóa đơn", en: "the bill number" });
  assert.equal(reference.nameOf("toString"), undefined);
  assert.equal(reference.nameOf("9".repeat(1e6)), undefined);
  assert.equal(reference.parseAmount("9007199254740991"), Number.MAX_SAFE_INTEGER);
});

test("rules and banks are whole", () => {
  const rules = new Map(catalogue.rules().map((rule) => [rule.code, rule]));
  for (const [, code] of REFUSALS) assert.ok(rules.get(code)?.source, code);
  // Of every room, whichever module has it.
  for (const code of ["symbol-image-size", "law-empty-list", "receipt-format"]) assert.ok(rules.has(code), code);
  for (const known of reference.banks()) assert.deepEqual(reference.bank(known.bin), known);
});

test("differences have the names of the fields", () => {
  const scanned = motcua.writeTransfer({ bin: "970436", account: "1", billNumber: "A", amount: 2 });
  assert.deepEqual(motcua.compare(scanned, { bin: "970436", account: "2", billNumber: "B", amount: 1, merchantName: "C" }), [
    { part: "account", kind: "payee" },
    { part: "amount", kind: "amount" },
    { part: "merchantName", kind: "other" },
    { part: "billNumber", kind: "reference" },
  ]);
});

test("a hundred thousand refused calls leave the memory as it was", () => {
  const calls = REFUSALS.filter(([call]) => !/0_000|\de\d/.test(String(call)));
  const refuse = (times) => {
    for (let at = 0; at < times; at += 1) {
      try {
        calls[at % calls.length][0](motcua);
      } catch {
        continue;
      }
      assert.fail("was taken");
    }
  };
  refuse(10_000);
  const before = memories.map((memory) => memory.buffer.byteLength);
  assert.ok(before.length === 12 && before.every((bytes) => bytes > 0));
  refuse(100_000);
  assert.deepEqual(memories.map((memory) => memory.buffer.byteLength), before);
});

test("a hundred thousand answered calls leave the memory as it was", () => {
  const answer = (times) => {
    for (let at = 0; at < times; at += 1) {
      const text = motcua.writeTransfer({ bin: "970436", account: "0011012345678", amount: 1 + at, purpose: `HD ${at}` });
      assert.equal(motcua.inspect(text).transfer.amount, 1 + at);
      if (at % 100 === 0) motcua.drawSvg(text);
    }
  };
  answer(2_000);
  const before = memories.map((memory) => memory.buffer.byteLength);
  answer(50_000);
  assert.deepEqual(memories.map((memory) => memory.buffer.byteLength), before);
});

test("the package holds no place of the machine that built it, and runs nothing when installed", () => {
  const folder = require.resolve("motcua/package.json").replace("package.json", "");
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
    const text = readFileSync(`${name.parentPath ?? name.path}/${name.name}`, "latin1");
    assert.ok(!/\/(root|home|Users)\/|\.cargo\/registry/.test(text), name.name);
  }
  assert.equal(require("motcua/package.json").scripts, undefined);
});

test("the declared functions are the exported ones", () => {
  const folder = require.resolve("motcua/package.json").replace("package.json", "types/");
  const declared = (name) => {
    const text = readFileSync(`${folder}${name}.d.ts`, "utf8");
    const own = [...text.matchAll(/export declare (?:function|const|class) (\w+)/g)].map(([, name]) => name);
    const others = [...text.matchAll(/^export (?:\*|{[^}]*}) from "\.\/(\w+)\.js"/gm)].map(([, other]) => other);
    return [...new Set([...own, ...others.filter((other) => other !== "common").flatMap(declared)])];
  };
  for (const [name, entry] of Object.entries({ all: everything, desk, identity, law, motcua, orders, payload, raster, reference, rules: catalogue, slip, write })) {
    assert.deepEqual([...declared(name), "MotcuaError"].sort(), Object.keys(entry).sort(), name);
  }
});

test("every function is in the README and meets bad input", () => {
  const text = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
  const readme = readFileSync(require.resolve("motcua/package.json").replace("package.json", "README.md"), "utf8");
  const met = text("bad-input.mjs") + text("faces.test.mjs") + text("node.test.mjs").split("\n").filter((line) => line.includes("refused(() =>"));
  for (const [name, call] of Object.entries({ ...motcua, ...payload, ...raster, ...identity, ...reference, ...catalogue })) {
    if (name === "MotcuaError") continue;
    assert.ok(readme.includes(`\`${name}\``), `${name} in README.md`);
    if (call.length > 0) assert.ok(met.includes(`.${name}(`), `${name} with bad input`);
  }
});

test("the declared fields are the ones that the library knows", () => {
  const folder = require.resolve("motcua/package.json").replace("package.json", "types/");
  const types = ["transfer.d.ts", "payload.d.ts"].map((name) => readFileSync(`${folder}${name}`, "utf8")).join("");
  const fields = (name) => [...new RegExp(`interface ${name}\\b[^{]*{([^}]*)}`).exec(types)[1].matchAll(/readonly (\w+)\??:/g)].map(([, field]) => field);
  let known;
  try {
    motcua.writeTransfer({ "no such name": 1 });
  } catch (error) {
    known = error.messages.en.split(": ")[1].split(", ").sort();
  }
  assert.deepEqual([...fields("Texts"), ...fields("TransferInput")].sort(), known);
  assert.deepEqual(fields("Transfer").sort(), known);
});

/** A table of sizes: part, raw, gzip. */
function sizes(path) {
  const lines = readFileSync(path, "utf8").trim().split("\n").slice(1);
  return new Map(lines.map((line) => line.split(" ")).map(([part, ...bytes]) => [part, bytes.map(Number)]));
}

test("what a browser downloads is what size.txt says, and below the limits", () => {
  const [made, written] = [sizes(process.env.MOTCUA_SIZES), sizes(process.env.MOTCUA_SIZES_WRITTEN)];
  assert.deepEqual([...made.keys()], [...written.keys()]);
  for (const [part, bytes] of made) {
    // Another compiler of the same source may differ by a little; more is a change that somebody should see.
    const near = bytes.every((size, at) => Math.abs(size / written.get(part)[at] - 1) < 0.05);
    assert.ok(near, `${part}: ${bytes}, and ${written.get(part)} in size.txt`);
  }
  // In KB of 1024 bytes: what a page loads besides its own code.
  const limits = { motcua: [61, 61], payload: [43, 44], write: [40, 40], slip: [75, 72], reference: [38, 35], law: [144, 140], desk: [270, 256], orders: [72, 71], all: [110, 104] };
  for (const [name, [url, inline]] of Object.entries(limits)) {
    assert.ok(made.get(`${name}/url`)[1] <= url * 1024, `${name} by URL`);
    assert.ok(made.get(`${name}/inline`)[1] <= inline * 1024, `${name} inline`);
  }
});
