// Times calls through JavaScript against the core's own, which come as lines "name nanoseconds" on stdin. Run where
// the package is installed.
import { readFileSync } from "node:fs";
import { drawSvg, inspect, readTransfer, writeTransfer } from "motcua";

const ROUNDS = 15;
const CALLS = 20_000;
const FIELDS = { bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001" };
const PAYLOAD = writeTransfer(FIELDS);

function refuse() {
  try {
    return writeTransfer({ ...FIELDS, account: "0011-012-345678" });
  } catch (error) {
    return error.code;
  }
}

const TIMED = {
  encode: [() => writeTransfer(FIELDS), CALLS],
  inspect: [() => inspect(PAYLOAD), CALLS],
  read: [() => readTransfer(PAYLOAD).amount, CALLS],
  refuse: [refuse, CALLS],
  draw: [() => drawSvg(PAYLOAD), CALLS / 20],
};

/** The least time of a call in nanoseconds: what else the machine does only adds to it. */
function least(call, calls) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    for (let at = 0; at < calls; at += 1) call();
    least = Math.min(least, Number(process.hrtime.bigint() - start) / calls);
  }
  return least;
}

const core = new Map(readFileSync(0, "utf8").trim().split("\n").map((line) => line.split(" ")));
const micro = (nanoseconds) => `${(nanoseconds / 1000).toFixed(2)} µs`;
console.log("| call | Rust | JavaScript (Node) | ratio |\n| --- | --- | --- | --- |");
for (const [name, [call, calls]] of Object.entries(TIMED)) {
  const [rust, javascript] = [Number(core.get(name)), least(call, calls)];
  console.log(`| ${name} | ${micro(rust)} | ${micro(javascript)} | ${(javascript / rust).toFixed(1)} |`);
}
