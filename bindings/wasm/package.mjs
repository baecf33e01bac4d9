// Puts the npm package together: package.mjs MODULES PACKAGE TOOLS DIST.
//
// Every entry is one WebAssembly module and one face: the files of js/ that it has, one behind the other. The face comes
// in several files that differ in how they get at the module: see `WAYS`.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [modules, target, tools, dist] = process.argv.slice(2);
const here = import.meta.dirname;
const root = join(here, "../..");
const { minify } = createRequire(join(tools, "package.json"))("terser");

/** The files of js/ that make up an entry; `package.sh` names the features of its module. */
const ENTRIES = {
  motcua: ["payload", "encoder", "svg"],
  payload: ["payload"],
  raster: ["encoder", "raster"],
  identity: ["identity"],
  reference: ["reference"],
  all: ["payload", "encoder", "svg", "raster", "identity", "reference"],
  law: ["rooms", "books", "law"],
  desk: ["rooms", "books", "desk_rooms"],
  orders: ["rooms", "orders"],
  rules: ["rules"],
};

/** What the files of js/ export for each other alone. */
const INNER = ["many", "call", "free", "onBook", "onBookAlone", "MOST_JSON", "parse"];

const read = (path) => readFileSync(path, "utf8");
const write = (path, text) => writeFileSync(join(target, path), text);

/** Minified, but for the names of classes and of functions that are given, which traces of errors tell. */
async function small(text, module, functions = []) {
  // Lines stay short: an error that nobody catches prints the one it comes from.
  const format = { comments: false, max_line_len: 200, preserve_annotations: true };
  const mangle = { reserved: functions };
  const { code } = await minify(text, { module, toplevel: true, keep_classnames: true, ecma: 2022, mangle, format });
  return `${code}\n`;
}

/** The face of an entry over a module, with the names by which that is exported and imports; and its functions. */
function face(name, module = name) {
  const { imports, exports } = JSON.parse(read(join(modules, `${module}.json`)));
  const short = new Map(exports);
  const parts = ["desk", ...ENTRIES[name]].map((part) => read(join(here, `js/${part}.js`)));
  const exported = (text) => [...text.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name);
  const open = parts.slice(1).flatMap(exported).filter((name) => !INNER.includes(name)).sort();
  const text = parts
    .map((part) => part.replace(/^import [^;]*;\n/gm, "").replace(/^export (?=function|class|const)/gm, ""))
    .join("\n")
    .replace(/\bwasm\.(\w+)/g, (whole, known) => {
      if (!short.has(known)) throw new Error(`${module}.wasm exports no ${known}`);
      return `wasm.${short.get(known)}`;
    });
  // The module asks for nothing that it ever uses: wasm-bindgen's table of values, and what throws where its own checks fail.
  const given = imports.map(([, , given]) => `${given}() { throw new Error("motcua"); }`);
  const quiet = imports.filter(([, known]) => known.includes("externref")).map(([, , given]) => `${given}() {}`);
  const importing = `const IMPORTS = { a: { ${[...given, ...quiet].join(", ")} } };\n`;
  return { text: `${importing}${text}`, functions: open };
}

const base64 = (path) => readFileSync(path).toString("base64");

const UNPACK = read(join(here, "js/unpack.js")).replace(/^export (?=function)/gm, "");

/** Starts from the module in the file, as Node reads it. */
const inFile = (module) => `${UNPACK}
start(new WebAssembly.Module(fromBase64("${base64(join(modules, `${module}.wasm`))}")));`;

/** Starts from the module in the file, as a page downloads it: packed, since text that stands for bytes compresses badly. */
const packedInFile = (module) => `${UNPACK}
start(new WebAssembly.Module(inflated(fromBase64("${base64(join(modules, `${module}.deflate`))}"), ${statSync(join(modules, `${module}.wasm`)).size})));`;

/** How a face gets at its module: the file's ending, what stands before the face and behind it. */
const WAYS = {
  // Written into the file: works wherever JavaScript does, at once.
  inline: { ending: "js", before: () => "", after: packedInFile },
  // Fetched beside the file while the import is awaited: less to download.
  url: {
    ending: "url.js",
    before: () => "",
    after: (name) => `const fetched = await fetch(new URL("./${name}.wasm", import.meta.url));
if (!fetched.ok) throw new Error(\`\${fetched.url}: \${fetched.status}\`);
start(await WebAssembly.compile(await fetched.arrayBuffer()));`,
  },
  // Compiled before the program starts, where a program may not.
  workerd: { ending: "workerd.js", before: (name) => `import compiled from "./${name}.wasm";\n`, after: () => "start(compiled);" },
  edge: { ending: "edge.js", before: (name) => `import compiled from "./${name}.wasm?module";\n`, after: () => "start(compiled);" },
  // Given by the caller.
  module: { ending: "module.js", before: () => "", after: () => "", also: ["start"] },
};

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, "types"), { recursive: true });

const error = read(join(here, "js/error.js"));
write("error.js", await small(error, true));
write("error.cjs", await small(`${error.replace("export class", "class")}exports.MotcuaError = MotcuaError;\n`, false));

const manifest = JSON.parse(read(join(here, "npm.json")));
manifest.exports = {};
manifest.sideEffects = [];
for (const name of Object.keys(ENTRIES)) {
  copyFileSync(join(modules, `${name}.wasm`), join(target, `${name}.wasm`));
  const { text, functions } = face(name);
  for (const { ending, before, after, also = [] } of Object.values(WAYS)) {
    write(`${name}.${ending}`, await small(`import { MotcuaError } from "./error.js";
${before(name)}${text}
${after(name)}
export { ${["MotcuaError", ...functions, ...also].join(", ")} };
`, true, functions));
  }
  const common = async (module, started) => small(`const { MotcuaError } = require("./error.cjs");
${face(name, module).text}
${started(module)}
module.exports = { MotcuaError, ${functions.join(", ")} };
`, false, functions);
  write(`${name}.cjs`, await common(name, packedInFile));
  // Node downloads nothing: its files are not packed, and some modules are quick rather than small.
  const quick = existsSync(join(modules, `${name}-node.wasm`)) ? `${name}-node` : name;
  write(`${name}.node.cjs`, await common(quick, inFile));
  write(`${name}.mjs`, `import calls from "./${name}.node.cjs";

export const { MotcuaError, ${functions.join(", ")} } = calls;
`);
  const types = { types: `./types/${name}.d.ts` };
  const required = { types: `./types/${name}.d.cts`, default: `./${name}.cjs` };
  const path = name === "motcua" ? "." : `./${name}`;
  const at = (ending) => ({ ...types, default: `./${name}.${ending}` });
  manifest.exports[path] = {
    workerd: at("workerd.js"),
    "edge-light": at("edge.js"),
    node: { import: at("mjs"), require: { ...required, default: `./${name}.node.cjs` } },
    require: required,
    default: at("js"),
  };
  const beside = name === "motcua" ? "" : `/${name}`;
  manifest.exports[`.${beside}/inline`] = { require: required, default: at("js") };
  manifest.exports[`.${beside}/url`] = at("url.js");
  manifest.exports[`.${beside}/module`] = { types: `./types/${name}.module.d.ts`, default: `./${name}.module.js` };
  manifest.exports[`./${name}.wasm`] = `./${name}.wasm`;
  // Those with the module's start in them: bundlers must not look past them.
  manifest.sideEffects.push(...["js", "cjs", "node.cjs", "url.js", "workerd.js", "edge.js"].map((ending) => `./${name}.${ending}`));
}
// Words have labels without any module: plain objects, of which a builder keeps those that are used.
const labels = read(join(here, "js/labels.js"));
const lists = [...labels.matchAll(/^export const (\w+)/gm)].map(([, list]) => list);
write("labels.js", await small(labels, true));
write("labels.cjs", await small(`${labels.replace(/^export (?=const)/gm, "")}module.exports = { ${lists.join(", ")} };\n`, false));
manifest.exports["./labels"] = {
  require: { types: "./types/labels.d.cts", default: "./labels.cjs" },
  default: { types: "./types/labels.d.ts", default: "./labels.js" },
};
manifest.exports["./package.json"] = "./package.json";

for (const name of ["common", "labels", ...Object.keys(ENTRIES)]) {
  const types = read(join(here, `types/${name}.d.ts`));
  write(`types/${name}.d.ts`, types);
  write(`types/${name}.d.cts`, types.replace(/(from "\.\/\w+)\.js"/g, '$1.cjs"'));
  if (name === "common" || name === "labels") continue;
  write(`types/${name}.module.d.ts`, `export * from "./${name}.js";

/**
 * Starts from the compiled \`WebAssembly.Module\` of \`motcua/${name}.wasm\`; before any other call, and once: later calls do
 * nothing.
 */
export declare function start(module: object): void;
`);
}

const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }));
const core = metadata.packages.find((known) => known.name === "motcua");
const { name, ...rest } = manifest;
write("package.json", `${JSON.stringify({ name, version: core.version, license: core.license, ...rest }, null, 2)}\n`);
copyFileSync(join(here, "README.md"), join(target, "README.md"));
for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(join(root, licence), join(target, licence));

// What a browser downloads for an entry: the module with the face that fetches it, and the face with the module in it.
const lines = ["part raw gzip"];
for (const name of Object.keys(ENTRIES)) {
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  const line = (part, ...files) => {
    const parts = files.map((path) => readFileSync(join(target, path)));
    lines.push(`${part} ${sum(parts.map((part) => part.length))} ${sum(parts.map((part) => gzipSync(part, { level: 9 }).length))}`);
  };
  line(`${name}.wasm`, `${name}.wasm`);
  line(`${name}/url`, `${name}.wasm`, `${name}.url.js`, "error.js");
  line(`${name}/inline`, `${name}.js`, "error.js");
}
lines.push(`labels ${readFileSync(join(target, "labels.js")).length} ${gzipSync(readFileSync(join(target, "labels.js")), { level: 9 }).length}`);
writeFileSync(join(target, "../size.txt"), `${lines.join("\n")}\n`);

const packed = JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", dist], { cwd: target, encoding: "utf8" }));
const { filename, size, unpackedSize } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
renameSync(join(dist, filename), join(dist, `motcua-${core.version}.tgz`));
console.log(`package: motcua-${core.version}.tgz, ${size} bytes, ${unpackedSize} unpacked`);
