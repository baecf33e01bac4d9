// The package in everything that people build with: matrix.mjs TARBALL TOOLS FOLDER [NAME…]. Each consumer is a project of
// its own outside the checkout, installs the packed tarball and a pinned builder, and has to tell the story that Node tells.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const [tarball, tools, folder, ...wanted] = process.argv.slice(2);
const { chromium } = createRequire(join(tools, "package.json"))("playwright-core");
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };
const PAGE = (script) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>${script}</body>`;
const SHOW = 'import { story } from "./story.mjs";\ndocument.body.dataset.story = story();\n';
const TELL = 'import { story } from "./story.mjs";\nconsole.log(story());\n';

/** A project with a builder, the package and the story. */
function project(name, packages, files = {}) {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  const own = { "package.json": JSON.stringify({ name, private: true }), "story.mjs": readFileSync(new URL("story.mjs", import.meta.url), "utf8"), ...files };
  for (const [path, text] of Object.entries(own)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", tarball, ...packages], { cwd: root, stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
  return root;
}

const run = (root, command, ...given) => execFileSync(command, given, { cwd: root, encoding: "utf8", timeout: 300_000, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" } });
const bin = (root, name) => join(root, "node_modules/.bin", name);
const module = (root, path) => import(pathToFileURL(createRequire(join(root, "package.json")).resolve(path)));

let browser, profile;
async function page() {
  if (!browser) {
    profile = mkdtempSync(join(tmpdir(), "motcua-matrix-"));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
  }
  return browser.newPage();
}

/** What a page shows at an address. */
async function shown(address) {
  const tab = await page();
  const troubles = [];
  tab.on("pageerror", (error) => troubles.push(String(error)));
  tab.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  try {
    await tab.goto(address);
    await tab.waitForSelector("[data-story]", { state: "attached", timeout: 30_000 }).catch((error) => {
      throw new Error([...troubles, String(error).split("\n")[0]].join("\n"));
    });
    return await tab.evaluate(() => document.querySelector("[data-story]").dataset.story);
  } finally {
    await tab.close();
  }
}

/** What a page shows that is served from a folder. */
async function served(root, path = "/") {
  const server = createServer((request, response) => {
    const file = join(root, normalize(new URL(request.url, "http://localhost").pathname).replace(/\/$/, "/index.html"));
    if (!existsSync(file)) return response.writeHead(404).end();
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    return await shown(`http://127.0.0.1:${server.address().port}${path}`);
  } finally {
    server.close();
  }
}

function vite(version) {
  return async () => {
    const root = project(`vite-${version.split(".")[0]}`, [`vite@${version}`], { "index.html": PAGE('<script type="module" src="/main.js"></script>'), "main.js": SHOW });
    const { build, createServer: serve, preview } = await import(pathToFileURL(join(root, "node_modules/vite/dist/node/index.js")));
    const quiet = { root, logLevel: "error", configFile: false };
    await build(quiet);
    const built = await preview({ ...quiet, preview: { port: 0, host: "127.0.0.1" } });
    const server = await serve({ ...quiet, server: { port: 0, host: "127.0.0.1" } });
    await server.listen();
    try {
      return [await shown(built.resolvedUrls.local[0]), await shown(server.resolvedUrls.local[0])];
    } finally {
      // Browsers keep connections open, and a closing server waits for them.
      for (const { httpServer } of [server, built]) httpServer.closeAllConnections();
      await Promise.all([server.close(), new Promise((closed) => built.httpServer.close(closed))]);
    }
  };
}

const ESBUILD = "esbuild@0.28.2";

const TARGETS = {
  "node-worker-threads": async () => {
    const root = project("node-worker-threads", [], {
      "main.mjs": 'import { Worker } from "node:worker_threads";\nconst all = await Promise.all([1, 2].map(() => new Promise((told) => new Worker(new URL("worker.mjs", import.meta.url)).once("message", told))));\nif (all[0] !== all[1]) throw new Error("two threads differ");\nconsole.log(all[0]);\n',
      "worker.mjs": 'import { parentPort } from "node:worker_threads";\nimport { story } from "./story.mjs";\nparentPort.postMessage(story());\n',
    });
    return run(root, "node", "main.mjs").trim();
  },
  "node-module": async () => {
    const root = project("node-module", [], {
      "main.mjs": 'import { readFileSync } from "node:fs";\nimport { createRequire } from "node:module";\nimport { start, writeTransfer } from "motcua/payload/module";\nimport { writeTransfer as other } from "motcua";\nconst fields = { bin: "970436", account: "1" };\nlet early;\ntry { writeTransfer(fields); } catch (error) { early = error.message; }\nif (!early?.includes("start")) throw new Error("called before its start");\nstart(new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve("motcua/payload.wasm"))));\nif (writeTransfer(fields) !== other(fields)) throw new Error("differs");\nimport { story } from "./story.mjs";\nconsole.log(story());\n',
    });
    return run(root, "node", "main.mjs").trim();
  },
  esbuild: async () => {
    const root = project("esbuild", [ESBUILD], { "show.js": SHOW, "tell.js": TELL, "index.html": PAGE('<script type="module" src="out/browser.js"></script>'), "iife.html": PAGE('<script src="out/iife.js"></script>'), "sw.js": 'import { story } from "./story.mjs";\nself.addEventListener("install", () => self.skipWaiting());\nself.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));\nself.addEventListener("message", (event) => event.ports[0].postMessage(story()));\n', "sw.html": PAGE('<script>navigator.serviceWorker.register("/out/sw.js", { scope: "/out/" }).then(async (registration) => {\n  const worker = registration.installing || registration.waiting || registration.active;\n  const channel = new MessageChannel();\n  channel.port1.onmessage = (event) => (document.body.dataset.story = event.data);\n  worker.postMessage("", [channel.port2]);\n});</script>') });
    const built = (entry, name, ...given) => run(root, bin(root, "esbuild"), entry, "--bundle", `--outfile=out/${name}`, "--log-level=error", ...given);
    built("show.js", "browser.js", "--format=esm");
    built("show.js", "iife.js", "--format=iife", "--target=es2019");
    built("sw.js", "sw.js", "--format=iife");
    built("tell.js", "node.cjs", "--platform=node", "--format=cjs");
    built("tell.js", "node.mjs", "--platform=node", "--format=esm");
    return [await served(root), await shown(pathToFileURL(join(root, "iife.html")).href), await served(root, "/sw.html"), run(root, "node", "out/node.cjs").trim(), run(root, "node", "out/node.mjs").trim()];
  },
  rollup: async () => {
    const root = project("rollup", ["rollup@4.68.8", "@rollup/plugin-node-resolve@16.0.3"], { "main.js": SHOW, "index.html": PAGE('<script type="module" src="out/main.js"></script>') });
    run(root, bin(root, "rollup"), "main.js", "--dir", "out", "--format", "es", "--plugin", "node-resolve", "--silent");
    return served(root);
  },
  webpack: async () => {
    const root = project("webpack", ["webpack@5.113.0"], { "main.js": SHOW, "index.html": PAGE('<script src="dist/main.js"></script>') });
    const { default: webpack } = await module(root, "webpack");
    await new Promise((done, failed) => webpack({ context: root, mode: "production", entry: "./main.js", output: { path: join(root, "dist") } }, (error, stats) => (error || stats.hasErrors() ? failed(error ?? new Error(stats.toString("errors-only"))) : done())));
    return served(root);
  },
  "vite-5": vite("5.4.21"),
  "vite-6": vite("6.4.6"),
  "vite-7": vite("7.3.8"),
  "vite-8": vite("8.3.8"),
  vitest: async () => {
    const root = project("vitest", ["vitest@5.1.1"], { "story.test.mjs": 'import { writeFileSync } from "node:fs";\nimport { test } from "vitest";\nimport { story } from "./story.mjs";\ntest("story", () => writeFileSync("told.txt", story()));\n' });
    run(root, bin(root, "vitest"), "run");
    return readFileSync(join(root, "told.txt"), "utf8");
  },
  jest: async () => {
    const text = readFileSync(new URL("story.mjs", import.meta.url), "utf8").replace(/^import (.*) from (.*);$/gm, "const $1 = require($2);").replace("export function", "function");
    const tests = `${text}\ntest("story", () => require("node:fs").writeFileSync(process.env.TOLD, story()));\n`;
    const root = project("jest", ["jest@30.5.2", "jest-environment-jsdom@30.5.2"], { "story.test.js": tests });
    return ["node", "jsdom"].map((environment) => {
      const told = join(root, `${environment}.txt`);
      execFileSync(bin(root, "jest"), [`--env=${environment}`], { cwd: root, timeout: 120_000, stdio: "pipe", env: { ...process.env, TOLD: told } });
      return readFileSync(told, "utf8");
    });
  },
  workerd: async () => {
    const root = project("workerd", ["miniflare@4.20260730.0", ESBUILD], { "worker.js": 'import { story } from "./story.mjs";\nexport default { fetch: () => new Response(story()) };\n' });
    run(root, bin(root, "esbuild"), "worker.js", "--bundle", "--format=esm", "--outdir=out", "--conditions=workerd,worker", "--loader:.wasm=copy", "--asset-names=[name]", "--log-level=error");
    const { Miniflare } = await module(root, "miniflare");
    const worker = new Miniflare({ rootPath: join(root, "out"), modulesRoot: join(root, "out"), scriptPath: "worker.js", modules: true, modulesRules: [{ type: "ESModule", include: ["**/*.js"] }, { type: "CompiledWasm", include: ["**/*.wasm"] }], compatibilityDate: "2025-11-01" });
    try {
      return await (await worker.dispatchFetch("http://localhost/")).text();
    } finally {
      await worker.dispose();
    }
  },
  next: async () => {
    const answer = (runtime) => `import { story } from "../story.mjs";\nexport const runtime = "${runtime}";\nexport const dynamic = "force-dynamic";\nexport const GET = () => new Response(story());\n`;
    const root = project("next", ["next@16.4.6", "react@19.3.1", "react-dom@19.3.1"], {
      "app/layout.js": "export default function Layout({ children }) {\n  return <html><body>{children}</body></html>;\n}\n",
      "app/story.mjs": readFileSync(new URL("story.mjs", import.meta.url), "utf8"),
      "app/page.js": 'import { story } from "./story.mjs";\nimport { Client } from "./client";\nexport default function Page() {\n  return <main data-server={story()}><Client /></main>;\n}\n',
      "app/client.js": '"use client";\nimport { useEffect, useState } from "react";\nimport { story } from "./story.mjs";\nexport function Client() {\n  const [told, tell] = useState();\n  useEffect(() => tell(story()), []);\n  return told ? <p data-story={told} /> : <p data-first={story()} />;\n}\n',
      "app/route/route.js": answer("nodejs"),
      "app/edge/route.js": answer("edge"),
    });
    const told = [];
    for (const bundler of ["--turbopack", "--webpack"]) {
      rmSync(join(root, ".next"), { recursive: true, force: true });
      run(root, bin(root, "next"), "build", bundler);
      const port = 20_000 + Math.floor(Math.random() * 20_000);
      const server = spawn("node", ["node_modules/next/dist/bin/next", "start", "-p", String(port), "-H", "127.0.0.1"], { cwd: root, stdio: "ignore" });
      try {
        const address = `http://127.0.0.1:${port}`;
        for (let left = 100; !(await fetch(address).catch(() => undefined)) && left > 0; left -= 1) await new Promise((later) => setTimeout(later, 200));
        for (const path of ["/route", "/edge"]) told.push(await (await fetch(`${address}${path}`)).text());
        told.push(await shown(address));
      } finally {
        server.kill();
      }
    }
    return told;
  },
};

mkdirSync(folder, { recursive: true });
const node = project("node", [], { "tell.mjs": TELL });
const expected = run(node, "node", "tell.mjs").trim();
let failed = 0;
for (const [name, tell] of Object.entries(TARGETS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = Date.now();
  try {
    for (const told of [await tell()].flat()) if (told !== expected) throw new Error(`told ${JSON.stringify(told).slice(0, 300)}`);
    console.log(`matrix: ${name} passed, ${Math.round((Date.now() - start) / 1000)} s`);
  } catch (error) {
    failed += 1;
    console.log(`matrix: ${name} FAILED: ${[error.message, error.stdout, error.stderr].filter(Boolean).join("\n").slice(0, 2000)}`);
  }
  rmSync(join(folder, name), { recursive: true, force: true });
}
await browser?.close();
if (profile) rmSync(profile, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
