// Times calls through JavaScript against the core's own, which come as lines "name nanoseconds" on stdin, and against the
// packages that do the same, in turns. Run where they are installed.
import { readFileSync } from "node:fs";
import { drawSvg, inspect, readTransfer, readTransfers, writeTransfer, writeTransfers } from "motcua";
import { drawPng } from "motcua/raster";
import encodeQR from "qr";
import qrcode from "qrcode";
import vietnamQrPay from "vietnam-qr-pay";
import * as vietqr from "vietqr-ts";

const ROUNDS = 12;
const FIELDS = { bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001" };
const PAYLOAD = writeTransfer(FIELDS);
const ROWS = Array.from({ length: 1000 }, (_, row) => ({ ...FIELDS, amount: row + 1 }));
const PAYLOADS = writeTransfers(ROWS).values;
const { QRPay } = vietnamQrPay;
const THEIRS = { bankBin: FIELDS.bin, bankNumber: FIELDS.account, amount: "50000", purpose: FIELDS.purpose };

function refuse() {
  try {
    return writeTransfer({ ...FIELDS, account: "0011-012-345678" });
  } catch (error) {
    return error.code;
  }
}

/** [name, ours, how often a round, the peer, what it does, how often]. */
const TIMED = [
  ["encode", () => writeTransfer(FIELDS), 20_000, "vietnam-qr-pay", () => QRPay.initVietQR(THEIRS).build(), 20_000],
  ["inspect", () => inspect(PAYLOAD), 10_000, "vietqr-ts", () => vietqr.validate(vietqr.parse(PAYLOAD).data, PAYLOAD), 5_000],
  ["read", () => readTransfer(PAYLOAD).amount, 20_000, "vietnam-qr-pay", () => new QRPay(PAYLOAD).amount, 20_000],
  ["refuse", refuse, 10_000],
  ["draw", () => drawSvg(PAYLOAD), 500, "qr", () => encodeQR(PAYLOAD, "svg", { ecc: "medium" }), 300],
  ["PNG", () => drawPng(PAYLOAD), 500, "qrcode", () => qrcode.toBuffer(PAYLOAD, { errorCorrectionLevel: "M", scale: 8 }), 3],
  ["encode, a row of a list", () => writeTransfers(ROWS), 10, undefined, undefined, 0, 1000],
  ["read, a row of a list", () => readTransfers(PAYLOADS), 10, undefined, undefined, 0, 1000],
];

async function round(call, calls) {
  const start = process.hrtime.bigint();
  for (let at = 0; at < calls; at += 1) {
    const answer = call();
    if (answer instanceof Promise) await answer;
  }
  return Number(process.hrtime.bigint() - start) / calls;
}

// What else the machine does only adds to a time: the least of many rounds, in which ours and theirs take turns.
const least = TIMED.map(() => [Infinity, Infinity]);
for (let turn = 0; turn < ROUNDS; turn += 1) {
  for (const [at, [, ours, calls, , theirs, theirCalls, rows = 1]] of TIMED.entries()) {
    least[at][0] = Math.min(least[at][0], (await round(ours, calls)) / rows);
    if (theirs) least[at][1] = Math.min(least[at][1], await round(theirs, theirCalls));
  }
}

const core = new Map(readFileSync(0, "utf8").trim().split("\n").map((line) => line.split(" ")));
const micro = (nanoseconds) => `${(nanoseconds / 1000).toFixed(2)} µs`;
console.log("| call | Rust | JavaScript | ratio | a package that does the same | ours to theirs |\n| --- | --- | --- | --- | --- | --- |");
for (const [at, [name, , , peer]] of TIMED.entries()) {
  const [ours, theirs] = least[at];
  const rust = Number(core.get(name));
  const beside = peer ? `${peer} ${micro(theirs)} | ${(ours / theirs).toFixed(3)}` : "– | –";
  console.log(`| ${name} | ${rust ? micro(rust) : "–"} | ${micro(ours)} | ${rust ? (ours / rust).toFixed(1) : "–"} | ${beside} |`);
}
