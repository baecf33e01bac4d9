import { all, everything, identity, payload, reference, rooms } from "./api.mjs";
import { run } from "./cases.mjs";
import { exceptions, files, partial } from "./files.mjs";

// Once with the entry that draws, once with the one that does not: they are two modules.
for (const [name, api] of [["esm", all], ["all", { ...rooms, ...everything }], ["payload", { ...rooms, ...reference, ...identity, encodeSymbol: all.encodeSymbol, ...payload }]]) {
  const { passed, failures } = run(api, files, exceptions, partial);
  for (const failure of failures) console.log(failure);
  console.log(`${name}: ${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
}
