// Puts the npm package together: package.mjs MODULES PACKAGE TOOLS DIST.
//
// Every module is one WebAssembly file that browsers and Node share, with two halves of JavaScript written by the
// generator. The entries are made from what a module really exports.
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

async function small(text, module) {
  const { code } = await minify(text, { module, toplevel: true, keep_classnames: true, ecma: 2020, format: { comments: false } });
  return `${code}\n`;
}

rmSync(target, { recursive: true, force: true });
for (const folder of ["web", "node", "types"]) mkdirSync(join(target, folder), { recursive: true });
write("node/package.json", '{ "type": "commonjs" }\n');

const error = read(join(here, "js/error.js"));
write("web/error.js", await small(error, true));
write("node/error.js", await small(`${replaceOnce(error, "export class", "class")}exports.MotcuaError = MotcuaError;\n`, false));

const manifest = JSON.parse(read(join(here, "npm.json")));
manifest.exports = {};
manifest.sideEffects = [];
for (const [path, name] of Object.entries(ENTRIES)) {
  copyFileSync(join(modules, `${name}.wasm`), join(target, `${name}.wasm`));
  write(`web/${name}.js`, await small(read(join(modules, `web/${name}.js`)), true));
  const node = replaceOnce(read(join(modules, `node/${name}.js`)), `\${__dirname}/${name}_bg.wasm`, `\${__dirname}/../${name}.wasm`);
  write(`node/${name}.js`, await small(node, false));

  const names = Object.keys(createRequire(import.meta.url)(join(target, `node/${name}.js`))).sort();
  const list = names.join(", ");
  write(`${name}.web.js`, `import start from "./web/${name}.js";

await start({ module_or_path: new URL("./${name}.wasm", import.meta.url) });

export { MotcuaError } from "./web/error.js";
export { ${list} } from "./web/${name}.js";
`);
  write(`${name}.cjs`, `const { ${list} } = require("./node/${name}.js");
const { MotcuaError } = require("./node/error.js");

module.exports = { MotcuaError, ${list} };
`);
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
  const parts = [`${name}.wasm`, `web/${name}.js`, "web/error.js", `${name}.web.js`].map((path) => readFileSync(join(target, path)));
  const zipped = parts.map((part) => gzipSync(part, { level: 9 }).length);
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  lines.push(`${name}.wasm ${parts[0].length} ${zipped[0]}`, `${name} ${sum(parts.map((part) => part.length))} ${sum(zipped)}`);
}
writeFileSync(join(target, "../size.txt"), `${lines.join("\n")}\n`);

const packed = JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", dist], { cwd: target, encoding: "utf8" }));
const { filename, size, unpackedSize } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
renameSync(join(dist, filename), join(dist, `motcua-${core.version}.tgz`));
console.log(`package: motcua-${core.version}.tgz, ${size} bytes, ${unpackedSize} unpacked`);
