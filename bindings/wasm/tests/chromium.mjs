// Runs the shared cases and the bad input in a page of headless Chromium: chromium.mjs PROJECT TOOLS.
//
// The page loads the installed package as it is, without a bundler, under a policy that allows no script but the
// site's own and WebAssembly.
import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { exceptions, files, partial } from "./files.mjs";

const [project, tools] = process.argv.slice(2);
const { chromium } = createRequire(join(tools, "package.json"))("playwright-core");

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
// Some with the module inside, some that fetch it.
const imports = {};
for (const entry of ["motcua", "payload", "reference", "orders"]) imports[entry === "motcua" ? entry : `motcua/${entry}`] = `/node_modules/motcua/${entry}.js`;
for (const entry of ["raster", "identity", "all", "law", "desk", "rules", "slip", "write"]) imports[`motcua/${entry}`] = `/node_modules/motcua/${entry}.url.js`;
const PAGE = `<!doctype html><meta charset="utf-8"><title>motcua</title><link rel="icon" href="data:,">
<script type="importmap" nonce="map">${JSON.stringify({ imports })}</script>
<script type="module" nonce="map">
import { all } from "/api.mjs";
import { faults } from "/bad-input.mjs";
import { run } from "/cases.mjs";
window.outcome = (files, exceptions, partial) => {
  const { passed, failures } = run(all, files, exceptions, partial);
  const bad = faults(all);
  return { passed: passed + bad.passed, failures: [...failures, ...bad.told] };
};
</script>`;

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  if (path === "/") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", "default-src 'none'; img-src data:; script-src 'self' 'nonce-map' 'wasm-unsafe-eval'; connect-src 'self'");
    response.end(PAGE);
    return;
  }
  const file = join(project, path);
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const profile = mkdtempSync(join(tmpdir(), "motcua-chromium-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  const page = await browser.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(`page: ${error}`));
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  // Asked from outside: the page's policy keeps it from polling by itself.
  for (let left = 300; !(await page.evaluate(() => window.outcome !== undefined)) && troubles.length === 0; left -= 1) {
    if (left === 0) troubles.push("the page did not load the package");
    await new Promise((later) => setTimeout(later, 100));
  }
  const outcome = troubles.length > 0
    ? { passed: 0, failures: [] }
    : await page.evaluate(([files, exceptions, partial]) => window.outcome(files, exceptions, partial), [files, exceptions, partial]);
  const failures = [...outcome.failures, ...troubles];
  for (const failure of failures) console.log(failure);
  console.log(`chromium: ${outcome.passed} passed, ${failures.length} failed`);
  if (failures.length > 0 || outcome.passed === 0) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
