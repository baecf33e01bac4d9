// What unpacks the modules in files: it gives the very bytes of the modules beside, and refuses what is damaged.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";

const require = createRequire(import.meta.url);
const folder = pathToFileURL(require.resolve("motcua/package.json").replace("package.json", ""));
const file = (name) => new URL(name, folder);
const ENTRIES = ["motcua", "payload", "raster", "identity", "reference", "all", "law", "desk", "orders"];

// What was compiled last.
let bytes;
const { Module } = WebAssembly;
WebAssembly.Module = class extends Module {
  constructor(source) {
    super(source);
    bytes = source;
  }
};

/** The bytes of the module that a load compiles. */
async function compiled(load) {
  bytes = undefined;
  await load();
  return bytes;
}

const sameAs = (name, found) => assert.ok(found && Buffer.compare(found, readFileSync(file(`${name}.wasm`))) === 0, name);

for (const name of ENTRIES) {
  test(`${name} unpacks to its module`, async () => {
    sameAs(name, await compiled(() => import(file(`${name}.js`))));
    sameAs(name, await compiled(() => require(file(`${name}.cjs`).pathname)));
  });
}

/** Runs an entry's file without Node's own reader of base64, as a page does, with a name on Object.prototype. */
function inPage(name) {
  const run = new Function("require", "exports", readFileSync(file("payload.cjs"), "utf8"));
  const { Buffer: own } = globalThis;
  bytes = undefined;
  try {
    globalThis.Buffer = undefined;
    if (name) Object.prototype[name] = () => "EVIL";
    run(() => ({ MotcuaError: Error }), {});
  } finally {
    delete Object.prototype[name];
    globalThis.Buffer = own;
  }
}

test("payload unpacks to its module in a page", () => {
  inPage();
  sameAs("payload", bytes);
});

test("what a page put on Object.prototype before is not taken for a part of a module", () => {
  for (const name of ["a", "data", "dictionary", "i", "length", "m", "n", "out", "r", "set", "size", "subarray"]) {
    inPage(name);
    sameAs("payload", bytes);
  }
  // With these four the library cannot unpack. It says so, or what it gives does not compile.
  for (const name of ["b", "f", "l", "p"]) {
    assert.throws(() => inPage(name), /damaged|WebAssembly/, name);
    assert.equal(bytes, undefined);
  }
});

/** Loads an entry whose module is another text. */
async function loaded(change) {
  const text = readFileSync(file("payload.js"), "utf8");
  const [packed] = /[\w+/=]{1000,}/.exec(text);
  const changed = file("damaged.js");
  writeFileSync(changed, text.replace(packed, () => change(packed)));
  try {
    return await import(`${changed}?${Math.random()}`);
  } finally {
    rmSync(changed);
  }
}

test("a damaged module is refused", async () => {
  assert.equal(typeof (await loaded((packed) => packed)).writeTransfer, "function");
  const damaged = (change) => assert.rejects(loaded(change), (error) => error.message === "motcua: the module in this file is damaged" && error.cause instanceof Error);
  await damaged((packed) => packed.slice(0, packed.length >> 1));
  await damaged((packed) => packed.slice(0, -8));
  await damaged((packed) => packed.slice(0, 4));
  // The first block is of the kind that there is not.
  await damaged((packed) => `////${packed.slice(4)}`);
  const refused = (change) => assert.rejects(loaded(change), WebAssembly.CompileError);
  await refused(() => "");
  await refused(() => deflateRawSync("no module").toString("base64"));
  await refused(() => deflateRawSync(readFileSync(file("payload.wasm")).subarray(0, -1)).toString("base64"));
});

test("no file makes code of text or starts a worker, which policies of pages forbid", () => {
  const files = readdirSync(folder).filter((name) => /\.[cm]?js$/.test(name));
  assert.ok(files.length > 60);
  for (const name of files) assert.doesNotMatch(readFileSync(file(name), "utf8"), /\beval\(|\bFunction\(|\bWorker\(|createObjectURL|importScripts/, name);
});

test("who wrote what unpacks them is told", () => {
  assert.match(readFileSync(file("NOTICE"), "utf8"), /fflate \d+\.\d+\.\d+/);
  assert.match(readFileSync(file("LICENSE-fflate"), "utf8"), /MIT License\s+Copyright \(c\) \d+ Arjun Barrett/);
});
