// What unpacks the modules in files (js/unpack.js), against the compressor of Node.
import assert from "node:assert/strict";
import { test } from "node:test";
import { constants, deflateRawSync } from "node:zlib";
import { fromBase64, inflated } from "./unpack.mjs";

/** Bytes that no compressor makes smaller, the same each time. */
function noise(length) {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 255);
}

const text = new TextEncoder().encode("chuyển khoản một cửa, ".repeat(5_000));
const INPUTS = {
  nothing: new Uint8Array(0),
  "one byte": Uint8Array.of(7),
  "one byte many times": new Uint8Array(100_000).fill(7),
  "every byte": Uint8Array.from({ length: 256 }, (_, at) => at),
  noise: noise(200_000),
  text,
  "noise and text in turns": Uint8Array.from([...noise(70_000), ...text, ...noise(333), ...text.slice(0, 1_000), ...noise(70_000)]),
  "far back": Uint8Array.from([...noise(32_768), ...noise(32_768)]),
};
const WAYS = {
  stored: { level: 0 },
  quick: { level: 1 },
  best: { level: 9 },
  "known codes": { strategy: constants.Z_FIXED },
  "no repetitions": { strategy: constants.Z_HUFFMAN_ONLY },
  "small blocks": { level: 9, memLevel: 1 },
};

for (const [input, bytes] of Object.entries(INPUTS)) {
  for (const [way, options] of Object.entries(WAYS)) {
    test(`${input}, ${way}`, () => {
      const packed = deflateRawSync(bytes, options);
      assert.ok(Buffer.compare(inflated(packed, bytes.length), bytes) === 0);
      assert.ok(Buffer.compare(inflated(fromBase64(packed.toString("base64")), bytes.length), bytes) === 0);
    });
  }
}

test("text in base64 without Node's own reader", () => {
  const { Buffer: own } = globalThis;
  try {
    globalThis.Buffer = undefined;
    assert.deepEqual(fromBase64("AAH+/w=="), Uint8Array.of(0, 1, 254, 255));
  } finally {
    globalThis.Buffer = own;
  }
});
