// The README's examples are run as they stand.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

const readme = readFileSync(createRequire(import.meta.url).resolve("motcua/package.json").replace("package.json", "README.md"), "utf8");
const examples = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code);
const run = (code) => execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8", cwd: import.meta.dirname });

test("the first example of the README is the consumer's", () => {
  assert.equal(run(examples[0]), run(readFileSync(new URL("consumer.mjs", import.meta.url), "utf8")));
});

test("the second example of the README tells findings", () => {
  assert.match(run(examples[1]), /^false \[\n? *'[a-z-]+: /);
});

test("the third example of the README tells each fault at its field", () => {
  assert.match(run(examples[2]), /^\[\n {2}'account: .+',\n {2}'amount: .+',\n {2}'purpose: .+'\n\]\n$/);
});

test("the fourth example of the README writes the rows that can be written", () => {
  assert.match(run(examples[3]), /^\[\n {2}'0002010102.+6304[0-9A-F]{4}',\n {2}null\n\] \[ '1: account-characters' \]\n$/);
});

test("the fifth example of the README finds a bank, a name and an amount", () => {
  assert.equal(run(examples[4]), "970436 số hóa đơn 180000\n");
});

test("the notice's question in the README is answered", () => {
  assert.match(run(examples[5]), /^allowed \S.* 2025-06-30 \S+\n$/);
});

test("the book in the README tells what is wrong with its row", () => {
  assert.match(run(examples[6]), /^\d+ \[\] \[\] \[(\n? *'portals\[0\]: law-[a-z-]+',?)+\s*\]\n$/);
});

test("every example of the README is TypeScript too", () => {
  const files = examples.map((code, at) => {
    const file = `readme-${at}.mts`;
    writeFileSync(new URL(file, import.meta.url), code);
    return file;
  });
  try {
    execFileSync("tsc", ["--ignoreConfig", "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext", ...files], { cwd: import.meta.dirname, encoding: "utf8" });
  } finally {
    for (const file of files) rmSync(new URL(file, import.meta.url));
  }
});
