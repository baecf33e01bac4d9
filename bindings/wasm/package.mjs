// Puts the npm package together: package.mjs MODULES PACKAGE TOOLS DIST.
//
// Every entry is one WebAssembly module that browsers and Node share, and two files with the same generated JavaScript:
// one that fetches the module and one that reads it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [modules, target, tools, dist] = process.argv.slice(2);
const here = import.meta.dirname;
const root = join(here, "../..");
const { minify } = createRequire(join(tools, "package.json"))("terser");

const ENTRIES = {
  ".": "motcua",
  "./payload": "payload",
  "./raster": "raster",
  "./identity": "identity",
  "./reference": "reference",
};

const read = (path) => readFileSync(path, "utf8");
const write = (path, text) => writeFileSync(join(target, path), text);

function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} occurs ${parts.length - 1} times`);
  return parts.join(to);
}

/** Minified, but for the names of classes and of functions that are given, which traces of errors tell. */
async function small(text, module, functions = []) {
  const mangle = { reserved: functions };
  const { code } = await minify(text, { module, toplevel: true, keep_classnames: true, ecma: 2020, mangle, format: { comments: false } });
  return `${code}\n`;
}

/**
 * The generated JavaScript of a module, the names of its functions, and the object of what the module imports. Between
 * module and JavaScript the names are the short ones that wasm-opt gave and told.
 */
function generated(name) {
  const { imports, exports } = JSON.parse(read(join(modules, `${name}.json`)));
  const short = new Map(exports);
  const text = read(join(modules, `${name}/${name}_bg.js`));
  const functions = [...text.matchAll(/^export function (?!__)(\w+)/gm)].map(([, call]) => call).sort();
  const renamed = replaceOnce(text, `import { MotcuaError } from './error.js';\n`, "")
    .replace(/^export (?=function)/gm, "")
    .replace(/\bwasm\.(\w+)/g, (whole, known) => {
      if (!short.has(known)) throw new Error(`${name}.wasm exports no ${known}`);
      return `wasm.${short.get(known)}`;
    });
  const imported = `{ a: { ${imports.map(([, known, given]) => `${given}: ${known}`).join(", ")} } }`;
  return { text: renamed, functions, imported, start: `wasm.${short.get("__wbindgen_start")}();` };
}

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, "types"), { recursive: true });

const error = read(join(here, "js/error.js"));
write("error.js", await small(error, true));
write("error.cjs", await small(`${replaceOnce(error, "export class", "class")}exports.MotcuaError = MotcuaError;\n`, false));

const manifest = JSON.parse(read(join(here, "npm.json")));
manifest.exports = {};
manifest.sideEffects = [];
for (const [path, name] of Object.entries(ENTRIES)) {
  copyFileSync(join(modules, `${name}.wasm`), join(target, `${name}.wasm`));
  const { text, functions, imported, start } = generated(name);
  const list = functions.join(", ");
  write(`${name}.web.js`, await small(`import { MotcuaError } from "./error.js";
${text}
const response = await fetch(new URL("./${name}.wasm", import.meta.url));
if (!response.ok) throw new Error(\`\${response.url}: \${response.status}\`);
wasm = (await WebAssembly.instantiate(await response.arrayBuffer(), ${imported})).instance.exports;
${start}
export { MotcuaError, ${list} };
`, true, functions));
  write(`${name}.cjs`, await small(`const { MotcuaError } = require("./error.cjs");
${text}
const file = new WebAssembly.Module(require("node:fs").readFileSync(\`\${__dirname}/${name}.wasm\`));
wasm = new WebAssembly.Instance(file, ${imported}).exports;
${start}
module.exports = { MotcuaError, ${list} };
`, false, functions));
  write(`${name}.mjs`, `import calls from "./${name}.cjs";

export const { MotcuaError, ${list} } = calls;
`);
  manifest.exports[path] = {
    node: {
      import: { types: `./types/${name}.d.ts`, default: `./${name}.mjs` },
      require: { types: `./types/${name}.d.cts`, default: `./${name}.cjs` },
    },
    default: { types: `./types/${name}.d.ts`, default: `./${name}.web.js` },
  };
  manifest.exports[`./${name}.wasm`] = `./${name}.wasm`;
  // The one with the module's start in it: bundlers must not look past it.
  manifest.sideEffects.push(`./${name}.web.js`);
}
manifest.exports["./package.json"] = "./package.json";

for (const name of ["common", ...Object.values(ENTRIES)]) {
  const types = read(join(here, `types/${name}.d.ts`));
  write(`types/${name}.d.ts`, types);
  write(`types/${name}.d.cts`, types.replace(/(from "\.\/\w+)\.js"/g, '$1.cjs"'));
}

const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }));
const core = metadata.packages.find((known) => known.name === "motcua");
const { name, ...rest } = manifest;
write("package.json", `${JSON.stringify({ name, version: core.version, license: core.license, ...rest }, null, 2)}\n`);
copyFileSync(join(here, "README.md"), join(target, "README.md"));
for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(join(root, licence), join(target, licence));

// What a browser downloads for an entry: the module, and everything with it.
const lines = ["part raw gzip"];
for (const name of Object.values(ENTRIES)) {
  const parts = [`${name}.wasm`, `${name}.web.js`, "error.js"].map((path) => readFileSync(join(target, path)));
  const zipped = parts.map((part) => gzipSync(part, { level: 9 }).length);
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  lines.push(`${name}.wasm ${parts[0].length} ${zipped[0]}`, `${name} ${sum(parts.map((part) => part.length))} ${sum(zipped)}`);
}
writeFileSync(join(target, "../size.txt"), `${lines.join("\n")}\n`);

const packed = JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", dist], { cwd: target, encoding: "utf8" }));
const { filename, size, unpackedSize } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
renameSync(join(dist, filename), join(dist, `motcua-${core.version}.tgz`));
console.log(`package: motcua-${core.version}.tgz, ${size} bytes, ${unpackedSize} unpacked`);
