// Opens the Vite page in headless Chromium, built and from the development server: vite.mjs PROJECT TOOLS PICTURE.
// Writes what the page shows to standard output, in the form of the other consumers.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [project, tools, picture] = process.argv.slice(2);
const { chromium } = createRequire(join(tools, "package.json"))("playwright-core");
const vite = await import(pathToFileURL(join(project, "node_modules/vite/dist/node/index.js")));

const profile = mkdtempSync(join(tmpdir(), "motcua-vite-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function shown(address, screenshot) {
  const page = await browser.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.goto(address);
  await page.waitForSelector("body[data-ready]", { state: "attached", timeout: 60_000 }).catch((error) => {
    throw new Error([...troubles, error].join("\n"));
  });
  const lines = await page.evaluate(() => {
    const text = (selector) => document.querySelector(selector).textContent;
    const svg = new XMLSerializer().serializeToString(document.querySelector("#code svg"));
    return { payload: text("#payload"), svg, account: text("#account"), refusal: text("#refusal"), html: document.querySelector("#code").innerHTML };
  });
  if (screenshot) await page.screenshot({ path: picture });
  await page.close();
  return lines;
}

try {
  const quiet = { root: project, logLevel: "error", configFile: false };
  await vite.build(quiet);
  const preview = await vite.preview({ ...quiet, preview: { port: 0, host: "127.0.0.1" } });
  const built = await shown(preview.resolvedUrls.local[0], true);
  await preview.close();
  const server = await vite.createServer({ ...quiet, server: { port: 0, host: "127.0.0.1" } });
  await server.listen();
  const developed = await shown(server.resolvedUrls.local[0], false);
  await server.close();
  if (JSON.stringify(built) !== JSON.stringify(developed)) throw new Error("the built page and the development server differ");
  // The parser of HTML closes empty elements; the text that was drawn does so in one tag.
  const svg = built.html.replace(/><\/(rect|path)>/g, "/>");
  for (const line of [built.payload, svg, built.account, built.refusal]) console.log(line);
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
