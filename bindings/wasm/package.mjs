// Puts the npm package together: package.mjs MODULES PACKAGE TOOLS DIST.
//
// Every entry is one WebAssembly module and one face: files of js/, bundled. The face comes in several files that differ in
// how they get at the module: see `WAYS`.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

const [modules, target, tools, dist] = process.argv.slice(2);
const here = import.meta.dirname;
const root = join(here, "../..");
const tool = createRequire(join(tools, "package.json"));
const { rollup } = tool("rollup");
const { minify } = tool("terser");
const fflate = dirname(tool.resolve("fflate/package.json"));

/** The files of js/ whose exports an entry has; `package.sh` names the features of its module. */
const ENTRIES = {
  motcua: ["write", "read", "svg"],
  payload: ["write", "read"],
  write: ["write", "svg"],
  slip: ["write", "svg", "raster", "reference"],
  raster: ["raster"],
  identity: ["identity"],
  reference: ["reference"],
  all: ["write", "read", "svg", "raster", "identity", "reference"],
  law: ["books", "law"],
  desk: ["books", "desk_rooms"],
  orders: ["orders"],
  rules: ["rules"],
};

/** What those files export for each other alone. */
const INNER = ["fieldsOf", "layFields", "textNames", "onBook", "onBookAlone"];

/** Types that are of no entry alone. */
const PARTS = ["common", "labels", "transfer", "svg"];

const read = (path) => readFileSync(path, "utf8");
const write = (path, text) => writeFileSync(join(target, path), text);

/**
 * Bundles a text that imports files of js/, in the format `es` or `cjs`. Modules stay files beside, and so does the error's,
 * whose class all entries share. `short` has the names under which a module exports.
 */
async function bundled(text, format, short) {
  const files = {
    name: "motcua",
    resolveId(id) {
      if (id === "entry") return id;
      if (id === "fflate/browser") return { id: join(fflate, "esm/browser.js"), moduleSideEffects: false };
      if (id === "./error.js" || /\.wasm\b/.test(id)) return { id, external: true };
      return join(here, "js", id);
    },
    load: (id) => (id === "entry" ? text : undefined),
    transform: (code, id) => (id !== join(here, "js/desk.js") ? undefined : code.replace(/\bwasm\.(\w+)/g, (whole, known) => {
      if (!short.has(known)) throw new Error(`the module exports no ${known}`);
      return `wasm.${short.get(known)}`;
    })),
  };
  // Whatever is odd about the files stops the packaging.
  const onwarn = (warning) => {
    throw new Error(warning.message);
  };
  const bundle = await rollup({ input: "entry", plugins: [files], onwarn, makeAbsoluteExternalsRelative: false });
  const paths = format === "cjs" ? { "./error.js": "./error.cjs" } : {};
  const plain = { exports: "named", esModule: false, externalLiveBindings: false, strict: false };
  const { output } = await bundle.generate({ format, paths, ...plain });
  return output[0].code;
}

/** Minified, but for the names of classes and of functions that are given, which traces of errors tell. */
async function small(text, format, functions = []) {
  // Lines stay short: an error that nobody catches prints the one it comes from.
  const lines = { comments: false, max_line_len: 200, preserve_annotations: true };
  const kept = functions.length > 0 ? new RegExp(`^(?:${functions.join("|")})$`) : false;
  const { code } = await minify(text, { module: format === "es", toplevel: true, keep_classnames: true, keep_fnames: kept, ecma: 2022, format: lines });
  return `${code}\n`;
}

/** What the files of an entry export for all, and which of them. */
const exported = (name) => ENTRIES[name].flatMap((part) => {
  const found = [...read(join(here, `js/${part}.js`)).matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name);
  return found.filter((name) => !INNER.includes(name)).map((name) => [name, part]);
});

const base64 = (path) => readFileSync(path).toString("base64");

/** How a face gets at its module: the file's ending, and the text that starts it. */
const WAYS = {
  // Written into the file, packed, since text that stands for bytes compresses badly: works wherever JavaScript does, at once.
  inline: {
    ending: "js",
    text: (name) => `import { unpacked } from "./unpack.js";
start(new WebAssembly.Module(unpacked("${base64(join(modules, `${name}.deflate`))}")));`,
  },
  // Fetched beside the file while the import is awaited: less to download.
  url: {
    ending: "url.js",
    text: (name) => `const fetched = await fetch(new URL("./${name}.wasm", import.meta.url));
if (!fetched.ok) throw new Error(\`\${fetched.url}: \${fetched.status}\`);
start(await WebAssembly.compile(await fetched.arrayBuffer()));`,
  },
  // Compiled before the program starts, where a program may not.
  workerd: { ending: "workerd.js", text: (name) => `import compiled from "./${name}.wasm";\nstart(compiled);` },
  edge: { ending: "edge.js", text: (name) => `import compiled from "./${name}.wasm?module";\nstart(compiled);` },
  // Given by the caller.
  module: { ending: "module.js", text: () => "export { start };" },
};

/** Written into the file as it is, for Node, which downloads nothing. */
const inNode = (module) => `import { fromBase64 } from "./unpack.js";
start(new WebAssembly.Module(fromBase64("${base64(join(modules, `${module}.wasm`))}")));`;

/** The face of an entry over a module, bundled with the text that starts it. */
async function face(name, format, text, module = name) {
  const { imports, exports } = JSON.parse(read(join(modules, `${module}.json`)));
  // The module asks for nothing that it ever uses: wasm-bindgen's table of values, and what throws where its own checks fail.
  const given = imports.map(([, known, given]) => `${given}() {${known.includes("externref") ? "" : ' throw new Error("motcua"); '}}`);
  const functions = exported(name);
  const whole = `import { start as startOver } from "./desk.js";
export { MotcuaError } from "./error.js";
${functions.map(([name, part]) => `export { ${name} } from "./${part}.js";`).join("\n")}
function start(module) {
  startOver(module, { a: { ${given.join(", ")} } });
}
${text}`;
  return small(await bundled(whole, format, new Map(exports)), format, [...functions.map(([name]) => name), "start"]);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, "types"), { recursive: true });

/** A file of js/ that needs no other, as both kinds of module. */
async function alone(name) {
  const text = read(join(here, `js/${name}.js`));
  write(`${name}.js`, await small(text, "es"));
  write(`${name}.cjs`, await small(await bundled(text, "cjs"), "cjs"));
}

await alone("error");

const manifest = JSON.parse(read(join(here, "npm.json")));
manifest.exports = {};
manifest.sideEffects = [];
for (const name of Object.keys(ENTRIES)) {
  copyFileSync(join(modules, `${name}.wasm`), join(target, `${name}.wasm`));
  for (const { ending, text } of Object.values(WAYS)) write(`${name}.${ending}`, await face(name, "es", text(name)));
  write(`${name}.cjs`, await face(name, "cjs", WAYS.inline.text(name)));
  // Some modules are quick rather than small.
  const quick = existsSync(join(modules, `${name}-node.wasm`)) ? `${name}-node` : name;
  write(`${name}.node.cjs`, await face(name, "cjs", inNode(quick), quick));
  write(`${name}.mjs`, `import calls from "./${name}.node.cjs";

export const { MotcuaError, ${exported(name).map(([name]) => name).join(", ")} } = calls;
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
await alone("labels");
manifest.exports["./labels"] = {
  require: { types: "./types/labels.d.cts", default: "./labels.cjs" },
  default: { types: "./types/labels.d.ts", default: "./labels.js" },
};
manifest.exports["./package.json"] = "./package.json";

for (const name of [...PARTS, ...Object.keys(ENTRIES)]) {
  const types = read(join(here, `types/${name}.d.ts`));
  write(`types/${name}.d.ts`, types);
  write(`types/${name}.d.cts`, types.replace(/(from "\.\/\w+)\.js"/g, '$1.cjs"'));
  if (PARTS.includes(name)) continue;
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
const { version } = JSON.parse(read(join(fflate, "package.json")));
if (!read(join(here, "NOTICE")).includes(`fflate ${version}`)) throw new Error(`NOTICE names another version of fflate than ${version}`);
copyFileSync(join(here, "NOTICE"), join(target, "NOTICE"));
copyFileSync(join(fflate, "LICENSE"), join(target, "LICENSE-fflate"));

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
