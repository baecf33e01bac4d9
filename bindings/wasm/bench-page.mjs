// Times the drawing of a payload in a page of headless Chromium, by the module that a page downloads, against a package that
// does the same, in turns: bench-page.mjs PROJECT TOOLS NANOSECONDS, the last of the same call in Rust. Prints lines for the
// table of bench.mjs.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";

const [project, tools, rust] = process.argv.slice(2);
const { chromium } = createRequire(join(tools, "package.json"))("playwright-core");
/** Pages that are opened: what a page does once is the least of theirs. */
const PAGES = 5;
const imports = { motcua: "/node_modules/motcua/motcua.js", qr: "/node_modules/qr/index.js" };
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import { drawSvg, writeTransfer } from "motcua";
import encodeQR from "qr";

const payload = writeTransfer({ bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001" });
const calls = { ours: () => drawSvg(payload), theirs: () => encodeQR(payload, "svg", { ecc: "medium" }) };

/** Microseconds of a call, the mean of many: a page's clock is coarse. */
function time(call, times) {
  const start = performance.now();
  for (let at = 0; at < times; at += 1) call();
  return ((performance.now() - start) * 1000) / times;
}

const first = { ours: time(calls.ours, 1), theirs: time(calls.theirs, 1) };
const least = { ours: Infinity, theirs: Infinity };
for (let turn = 0; turn < 12; turn += 1) {
  least.ours = Math.min(least.ours, time(calls.ours, 2_000));
  least.theirs = Math.min(least.theirs, time(calls.theirs, 300));
}
window.times = { first, least };
</script>`;

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  if (path === "/") return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  const file = join(project, path);
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(file));
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const profile = mkdtempSync(join(tmpdir(), "motcua-bench-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const version = browser.browser()?.version();
  const all = [];
  for (let opened = 0; opened < PAGES; opened += 1) {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(String(error)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => window.times !== undefined, undefined, { timeout: 60_000 });
    all.push(await page.evaluate(() => window.times));
    await page.close();
  }
  const least = (kind, whose) => Math.min(...all.map((times) => times[kind][whose]));
  const micro = (microseconds) => `${microseconds.toFixed(2)} µs`;
  for (const [name, kind, core] of [[`draw, in Chromium ${version}`, "least", Number(rust)], ["the first drawing of a page there", "first", undefined]]) {
    const [ours, theirs] = [least(kind, "ours"), least(kind, "theirs")];
    console.log(`| ${name} | ${core ? micro(core / 1000) : "–"} | ${micro(ours)} | ${core ? ((ours * 1000) / core).toFixed(1) : "–"} | qr ${micro(theirs)} | ${(ours / theirs).toFixed(3)} |`);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
