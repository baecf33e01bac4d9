import { all, everything, identity, payload, reference, rooms, slip, write } from "./api.mjs";
import { run } from "./cases.mjs";
import { exceptions, files, partial } from "./files.mjs";

// Once with each entry that writes: they are modules of their own. What one does not have, the others answer.
const APIS = {
  esm: all,
  all: { ...rooms, ...everything },
  payload: { ...rooms, ...reference, ...identity, encodeSymbol: all.encodeSymbol, ...payload },
  write: { ...all, ...write },
  slip: { ...all, ...slip },
};
for (const [name, api] of Object.entries(APIS)) {
  const { passed, failures } = run(api, files, exceptions, partial);
  for (const failure of failures) console.log(failure);
  console.log(`${name}: ${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
}
