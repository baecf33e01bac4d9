// What every function does with what it does not take, wherever the package is loaded.

export const PAYLOAD =
  "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F";
const VALID = { bin: "970436", account: "0011012345678" };
/** A text that must not stand in any message. */
export const SECRET = "Nguyễn Thị Bí Mật 0912345678";

class Holder {
  bin = "970436";
  account = "0011012345678";
}

/** [what is done, the code of the refusal, the path], for the functions of the entry `motcua`. */
export const REFUSALS = [
  // No object, or none that has names.
  [(m) => m.writeTransfer(), "argument-missing", "bin"],
  [(m) => m.writeTransfer(null), "argument-missing", "bin"],
  [(m) => m.writeTransfer({}), "argument-missing", "bin"],
  [(m) => m.writeTransfer([]), "argument-type", "transfer"],
  [(m) => m.writeTransfer(SECRET), "argument-type", "transfer"],
  [(m) => m.writeTransfer(970436), "argument-type", "transfer"],
  [(m) => m.writeTransfer(() => VALID), "argument-type", "transfer"],
  [(m) => m.writeTransfer(new Map(Object.entries(VALID))), "argument-missing", "bin"],
  [(m) => m.writeTransfer(Object.create(VALID)), "argument-missing", "bin"],
  [(m) => m.writeTransfer(Symbol("transfer")), "argument-type", "transfer"],
  // Names.
  // A key that is a plain name is named; any other is the caller's own text, which no message tells.
  [(m) => m.writeTransfer({ ...VALID, acount: SECRET }), "argument-unknown", "acount"],
  [(m) => m.writeTransfer({ ...VALID, bill_number: SECRET }), "argument-unknown", "bill_number"],
  [(m) => m.writeTransfer({ ...VALID, [SECRET]: 1 }), "argument-unknown", "transfer"],
  [(m) => m.writeTransfer(JSON.parse('{"__proto__": 1}')), "argument-unknown", "__proto__"],
  [(m) => m.writeTransfer({ ...VALID, "": 1 }), "argument-unknown", "transfer"],
  [(m) => m.writeTransfer({ ...VALID, "bin, account": 1 }), "argument-unknown", "transfer"],
  [(m) => m.inspect(PAYLOAD, { strict: true }), "argument-unknown", "strict"],
  [(m) => m.makeDynamic(PAYLOAD, { amount: 1, account: "1" }), "argument-unknown", "account"],
  [(m) => m.compare(PAYLOAD, { ...VALID, payee: SECRET }), "argument-unknown", "payee"],
  [(m) => m.drawSvg("A", { color: "#000000" }), "argument-unknown", "color"],
  [(m) => m.writeTransfer({ ...VALID, ["a".repeat(41)]: 1 }), "argument-unknown", "transfer"],
  [(m) => m.checkTransfer([]), "argument-type", "transfer"],
  [(m) => m.checkTransfer("970436"), "argument-type", "transfer"],
  [(m) => m.writeTransfers(), "argument-missing", "transfers"],
  [(m) => m.writeTransfers(VALID), "argument-type", "transfers"],
  [(m) => m.readTransfers(PAYLOAD), "argument-type", "payloads"],
  [(m) => m.inspectAll(new Set([PAYLOAD])), "argument-type", "payloads"],
  [(m) => m.inspectAll([PAYLOAD], { profile: "EMVCO" }), "unknown-word", "profile"],
  [(m) => m.drawSvgs("A"), "argument-type", "texts"],
  [(m) => m.drawSvgs(["A"], { level: "m" }), "symbol-level", "level"],
  // Types.
  [(m) => m.writeTransfer({ ...VALID, account: 11012345678 }), "argument-type", "account"],
  [(m) => m.writeTransfer({ ...VALID, account: ["0011012345678"] }), "argument-type", "account"],
  [(m) => m.writeTransfer({ ...VALID, account: new String("0011012345678") }), "argument-type", "account"],
  [(m) => m.writeTransfer({ ...VALID, purpose: true }), "argument-type", "purpose"],
  [(m) => m.writeTransfer({ ...VALID, amount: "180000" }), "argument-type", "amount"],
  [(m) => m.writeTransfer({ ...VALID, amount: true }), "argument-type", "amount"],
  [(m) => m.writeTransfer({ ...VALID, amount: {} }), "argument-type", "amount"],
  [(m) => m.writeTransfer({ bin: "970436", account: null }), "argument-missing", "account"],
  [(m) => m.readTransfer(), "argument-missing", "payload"],
  [(m) => m.readTransfer(null), "argument-missing", "payload"],
  [(m) => m.readTransfer(42), "argument-type", "payload"],
  [(m) => m.readTransfer(42n), "argument-type", "payload"],
  [(m) => m.readTransfer({ payload: PAYLOAD }), "argument-type", "payload"],
  [(m) => m.readTransfer(new TextEncoder().encode(PAYLOAD)), "argument-type", "payload"],
  [(m) => m.inspect(new Uint8Array(8)), "argument-type", "payload"],
  [(m) => m.inspect(PAYLOAD, "emvco"), "argument-type", "options"],
  [(m) => m.inspect(PAYLOAD, { recoverNestedService: 1 }), "argument-type", "recoverNestedService"],
  [(m) => m.readPayload(undefined), "argument-missing", "payload"],
  [(m) => m.compare(PAYLOAD), "argument-missing", "bin"],
  [(m) => m.makeDynamic(PAYLOAD), "argument-missing", "amount"],
  [(m) => m.makeDynamic(PAYLOAD, { amount: null }), "argument-missing", "amount"],
  [(m) => m.fold(), "argument-missing", "text"],
  [(m) => m.fold("a", "3"), "argument-type", "limit"],
  [(m) => m.foldPurpose(1), "argument-type", "text"],
  [(m) => m.encodeSymbol(), "argument-missing", "text"],
  [(m) => m.drawSvg(new Uint8Array(3)), "argument-type", "text"],
  [(m) => m.drawSvg("A", { title: 1 }), "argument-type", "title"],
  // Words outside a choice.
  [(m) => m.inspect(PAYLOAD, { profile: "EMVCO" }), "unknown-word", "profile"],
  [(m) => m.writeTransfer({ ...VALID, service: "qribftta" }), "service-unknown", "service"],
  [(m) => m.writeTransfer({ ...VALID, initiation: "11" }), "initiation-unknown", "initiation"],
  [(m) => m.encodeSymbol("A", { level: "m" }), "symbol-level", "level"],
  [(m) => m.drawSvg("A", { foreground: "black" }), "symbol-colour", "foreground"],
  [(m) => m.drawSvg("A", { background: "#fff" }), "symbol-colour", "background"],
  [(m) => m.drawSvg("A", { background: "#000000" }), "symbol-contrast", "foreground"],
  [(m) => m.drawSvg("A", { foreground: "#ffffff", background: "#000000" }), "symbol-contrast", "foreground"],
  [(m) => m.drawSvg("A", { lowContrast: "yes" }), "argument-type", "lowContrast"],
  [(m) => m.drawSvg("A", { width: 30 }), "argument-type", "width"],
  [(m) => m.drawSvg("A", { width: "30 mm" }), "symbol-length", "width"],
  // Numbers.
  ...[-1, 0.5, 1.5, -0.5, NaN, Infinity, -Infinity, 0, -0, 2 ** 53, 1e300, 10_000_000_000_000, -(2 ** 63)].map((amount) => [
    (m) => m.writeTransfer({ ...VALID, amount }),
    "amount-out-of-range",
    "amount",
  ]),
  ...[-1n, 0n, 10_000_000_000_000n, 2n ** 63n, 2n ** 64n, 2n ** 64n + 180_000n, -(2n ** 200n)].map((amount) => [
    (m) => m.writeTransfer({ ...VALID, amount }),
    "amount-out-of-range",
    "amount",
  ]),
  [(m) => m.makeDynamic(PAYLOAD, { amount: -5 }), "amount-out-of-range", "amount"],
  ...[-1, 1.5, 2 ** 40, 2n ** 70n].map((limit) => [(m) => m.fold("a", limit), "argument-range", "limit"]),
  ...[-1, 256, 1.5, 2 ** 32].map((quietZone) => [(m) => m.drawSvg("A", { quietZone }), "argument-range", "quietZone"]),
  [(m) => m.encodeSymbol("A", { minVersion: 0 }), "symbol-version", "minVersion"],
  [(m) => m.encodeSymbol("A", { minVersion: 41 }), "symbol-version", "minVersion"],
  [(m) => m.encodeSymbol("A", { minVersion: 257 }), "argument-range", "minVersion"],
  // Halves of surrogate pairs: refused, never replaced.
  ...["\uD800", "a\uDC00b", "\uDE4F\uD83D", `${SECRET}\uDBFF`].flatMap((text) => [
    [(m) => m.readTransfer(text), "text-not-unicode", "payload"],
    [(m) => m.fold(text), "text-not-unicode", "text"],
    [(m) => m.drawSvg(text), "text-not-unicode", "text"],
    [(m) => m.drawSvg("A", { title: text }), "text-not-unicode", "title"],
    [(m) => m.writeTransfer({ ...VALID, purpose: text }), "text-not-unicode", "purpose"],
  ]),
  [(m) => m.writeTransfer({ ...VALID, ["\uD800"]: 1 }), "argument-unknown", "transfer"],
  // Texts that the rules refuse.
  [(m) => m.writeTransfer({ ...VALID, purpose: SECRET }), "purpose-characters", "purpose"],
  [(m) => m.writeTransfer({ ...VALID, merchantName: "A".repeat(26) }), "value-too-long", "merchantName"],
  [(m) => m.writeTransfer({ ...VALID, billNumber: "" }), "value-empty", "billNumber"],
  [(m) => m.makeDynamic(PAYLOAD, { amount: 1, billNumber: "é" }), "value-not-common", "billNumber"],
  [(m) => m.readTransfer(SECRET), "not-a-payload", ""],
  [(m) => m.readTransfer("0".repeat(100_000)), "input-too-long", ""],
  [(m) => m.readPayload("0002".repeat(25_000)), "input-too-long", ""],
  [(m) => m.writeTransfer({ ...VALID, account: "1".repeat(100_000) }), "account-length", "account"],
  [(m) => m.drawSvg("x".repeat(100_000)), "symbol-too-long", "text"],
  // Lengths are told before anything is copied.
  [(m) => m.drawSvg("x".repeat(4e8)), "argument-too-long", "text"],
  [(m) => m.drawSvg("A", { title: "é".repeat(4e8) }), "argument-too-long", "title"],
  [(m) => m.fold("é".repeat(2e6)), "argument-too-long", "text"],
  [(m) => m.writeTransfer({ ...VALID, purpose: "x".repeat(5e8), store: "x".repeat(4e8) }), "argument-too-long", "purpose"],
  [(m) => m.readTransfer("é".repeat(4e8)), "input-too-long", ""],
  [(m) => m.readPayload("x".repeat(4e8)), "input-too-long", ""],
  [(m) => m.compare("x".repeat(4e8), VALID), "input-too-long", ""],
];

/** Inputs that look strange and are taken. */
export const TAKEN = [
  (m) => m.writeTransfer(new Holder()),
  (m) => m.writeTransfer({ ...VALID, amount: 180_000n }),
  (m) => m.writeTransfer({ ...VALID, amount: null, purpose: undefined }),
  (m) => m.writeTransfer(Object.assign(Object.create(null), VALID)),
  (m) => m.inspect(PAYLOAD, null),
  (m) => m.inspect("0".repeat(100_000)).findings[0].code === "input-too-long",
  (m) => m.inspect("é".repeat(4e8)).findings[0].code === "input-too-long",
  (m) => m.writeTransfer({ ...VALID, foo: undefined }),
  (m) => m.drawSvg("A", { foreground: "#ffffff", background: "#000000", lowContrast: true }),
  (m) => m.drawSvg("A", { width: "30mm" }).includes('width="30mm" height="30mm"'),
  (m) => m.checkTransfer(VALID).length === 0,
  (m) => m.readTransfer(`\uFEFF${PAYLOAD}`).account === VALID.account,
  (m) => m.fold("\uFFFD").dropped === 1,
  (m) => m.drawSvg("🙏 \uFFFD"),
  (m) => m.fold("a".repeat(100_000)).text.length === 100_000,
  (m) => m.writeTransfer(m.readTransfer(PAYLOAD)) === PAYLOAD,
];

/** What is wrong with how `motcua` meets bad input. */
export function faults(motcua) {
  const told = [];
  const secret = SECRET.split(" ");
  for (const [call, code, path] of REFUSALS) {
    try {
      told.push(`${call}: took it and gave ${JSON.stringify(call(motcua))}`);
    } catch (error) {
      const { vi, en } = error.messages ?? {};
      if (!(error instanceof motcua.MotcuaError && error instanceof Error)) told.push(`${call}: threw ${error}`);
      else if (error.code !== code || error.path !== path) told.push(`${call}: ${error.code} at ${error.path}`);
      else if (!vi || !en || vi === en || error.message !== en || error.name !== "MotcuaError") told.push(`${call}: ${error}`);
      else if (secret.some((word) => JSON.stringify([error.path, vi, en, error.stack]).includes(word))) told.push(`${call}: tells the value`);
    }
  }
  for (const call of TAKEN) {
    try {
      if (!call(motcua)) told.push(`${call}: not as expected`);
    } catch (error) {
      told.push(`${call}: threw ${error}`);
    }
  }
  // What the caller's own object throws comes back as it is.
  const own = new RangeError("own");
  const throwing = [
    { get bin() { throw own; } },
    new Proxy({}, { ownKeys() { throw own; } }),
    new Proxy(VALID, { get() { throw own; } }),
  ];
  for (const object of throwing) {
    try {
      motcua.writeTransfer(object);
      told.push("an object that throws was taken");
    } catch (error) {
      if (error !== own) told.push(`an object that throws: ${error}`);
    }
  }
  return { passed: REFUSALS.length + TAKEN.length + throwing.length - told.length, told };
}
