// Runs shared cases through the package's public functions, wherever it is loaded: Node or a page.

const camelCase = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
const snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const renamed = (object, rename) => Object.fromEntries(Object.entries(object).map(([key, value]) => [rename(key), value]));

/** What answers each call; `motcua` holds the functions of every entry. */
export const CALLS = {
  "dossier.code": (motcua, { value, mode }) =>
    renamed(motcua.readDossierCode(value, { lenient: mode === "lenient" }), snakeCase),
  "identity.personal_number": (motcua, { value, issued }) =>
    renamed(motcua.readPersonalNumber(value, issued), snakeCase),
  "identity.phone": (motcua, { value }) => renamed(motcua.readPhone(value), snakeCase),
  "identity.province": (motcua, { code, on }) => renamed(motcua.province(code, on), snakeCase),
  "identity.tax_code": (motcua, { value, on }) => renamed(motcua.readTaxCode(value, on), snakeCase),
  "money.parse": (motcua, { text, mode }) => ({ amount: motcua.parseAmount(text, { lenient: mode === "lenient" }) }),
  "money.words": (motcua, { amount }) => ({
    vi: motcua.amountInWords(amount, "vi"),
    en: motcua.amountInWords(amount, "en"),
  }),
  "payload.inspect": (motcua, { payload, profile }) => {
    const { findings, ...rest } = motcua.inspect(payload, { profile });
    // The cases tell places in bytes of UTF-8, JavaScript in UTF-16 units.
    const bytes = (units) => units === undefined ? undefined : new TextEncoder().encode(payload.slice(0, units)).length;
    return { ...rest, findings: findings.map((finding) => ({ ...finding, start: bytes(finding.start), end: bytes(finding.end) })) };
  },
  "payload.read": (motcua, { payload }) => {
    const { objects, ...rest } = motcua.readPayload(payload);
    return { ...renamed(rest, snakeCase), objects: objects.map(({ path, value }) => [path, value]) };
  },
  "symbol.modules": (motcua, { text, level }) => motcua.encodeSymbol(text, { level }),
  "text.fold": (motcua, { text, limit }) => motcua.fold(text, limit),
  "vietqr.bank": (motcua, { bin, on }) => bankTold(motcua.bank(bin, on)),
  "vietqr.compare": (motcua, { scanned, ...expected }) => ({
    differences: motcua.compare(scanned, renamed(expected, camelCase)).map(({ part }) => snakeCase(part)),
  }),
  "vietqr.find_bank": (motcua, { text }) => bankTold(motcua.findBank(text)),
  "vietqr.name_of": (motcua, { path }) => ({ ...motcua.nameOf(path) }),
  "vietqr.read": (motcua, { payload }) => renamed(motcua.readTransfer(payload), snakeCase),
  "vietqr.rewrite": (motcua, { payload, ...additions }) => ({
    payload: motcua.makeDynamic(payload, renamed(additions, camelCase)),
  }),
  "vietqr.write": (motcua, input) => ({ payload: motcua.writeTransfer(renamed(input, camelCase)) }),
};

function bankTold({ aliases, formerNames, sources, ...bank }) {
  return { ...renamed(bank, snakeCase), aliases: [...aliases, ...formerNames], sources: sources.map(({ id }) => id) };
}

/**
 * A question with its keys in JavaScript's manner; words and ids, which stand as keys too, have no underscores. A book among
 * it has the keys of books.
 */
function asked(value) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(asked);
  const isBook = (key, item) => key === "rows" && !Array.isArray(item);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [camelCase(key), isBook(key, item) ? item : asked(item)]));
}

/** The call of a room by its name in the cases: `account.open_methods` is `account.openMethods(question)`. */
function inRoom(motcua, name) {
  const [room, call] = name.split(".");
  const found = call === undefined ? motcua[room] : motcua[room]?.[camelCase(call)];
  return typeof found === "function" ? found : undefined;
}

/** What answers a call. */
function answerOf(motcua, name) {
  if (name in CALLS) return (input) => CALLS[name](motcua, input);
  const call = inRoom(motcua, name);
  // What asks nothing takes a book alone.
  return call && ((input) => (Object.keys(input).length === 0 ? call() : call(asked(input))));
}

/** What the cases' own runners tell of an input of another shape is told here as an argument's. */
function sameCode(expected, { code, path }) {
  const kind = { "argument-missing": "input-missing-", "argument-type": "input-type-" }[code];
  const told = kind !== undefined && expected?.startsWith(kind) && path.endsWith(camelCase(expected.slice(kind.length)));
  return told ? expected : code;
}

/** A path's names are written in JavaScript's manner; its end is compared, from a key on. */
const samePath = (expected, { path }) => (expected !== undefined && `.${path}`.endsWith(`.${camelCase(expected)}`) ? expected : path);

/** Every key of the expectation is in the answer and equal; null is the same as absent. */
function matches(expected, answer) {
  if (expected === null || expected === undefined) return answer === null || answer === undefined;
  if (Array.isArray(expected)) {
    return Array.isArray(answer) && expected.length === answer.length && expected.every((value, at) => matches(value, answer[at]));
  }
  if (typeof expected === "object") {
    return typeof answer === "object" && answer !== null && Object.entries(expected).every(([key, value]) => {
      const told = answer[key in answer ? key : camelCase(key)];
      return matches(value, told) || (key === "path" && told === camelCase(value));
    });
  }
  return expected === answer;
}

function failure(motcua, { call, input, expect }) {
  let answer;
  try {
    answer = { ok: answerOf(motcua, call)(input) };
  } catch (error) {
    // Whatever else is thrown is a fault of this library.
    if (!(error instanceof motcua.MotcuaError)) return `threw ${error}`;
    answer = { err: { code: sameCode(expect.err?.code, error), path: samePath(expect.err?.path, error) } };
  }
  const [outcome, ...more] = Object.keys(expect);
  if (more.length > 0 || (outcome !== "ok" && outcome !== "err")) return "expect has neither ok nor err";
  if (outcome in answer && matches(expect[outcome], answer[outcome])) return undefined;
  return `expected ${JSON.stringify(expect)}, got ${JSON.stringify(answer)}`;
}

/**
 * Runs the cases of `files` (`[{name, cases}]`); `exceptions` are calls that are not exposed, with reasons. With
 * `partial`, the files are not all there are, and an exception that no case uses is not stale.
 */
export function run(motcua, files, exceptions, partial = false) {
  const failures = [];
  const excused = new Set();
  let passed = 0;
  for (const { name, cases } of files) {
    for (const one of cases) {
      if (answerOf(motcua, one.call)) {
        const told = failure(motcua, one);
        if (told === undefined) passed += 1;
        else failures.push(`${name}: ${one.id} (${one.call}): ${told}`);
      } else if (one.call in exceptions) {
        excused.add(one.call);
      } else {
        failures.push(`${name}: ${one.id}: unknown call ${one.call}`);
      }
    }
  }
  for (const [call, reason] of Object.entries(exceptions)) {
    if (answerOf(motcua, call)) failures.push(`exceptions.json: ${call} is answered`);
    else if (!excused.has(call) && !partial) failures.push(`exceptions.json: no case calls ${call}`);
    if (!reason) failures.push(`exceptions.json: ${call} has no reason`);
  }
  if (passed === 0) failures.push("no case was run");
  return { passed, failures };
}
