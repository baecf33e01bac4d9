// What every consumer of the matrix does, wherever it runs: the four lines of the README's example, and PNG and identity.
import { drawSvg, MotcuaError, readTransfer, writeTransfer } from "motcua";
import { readPhone } from "motcua/identity";
import { drawPng } from "motcua/raster";

export function story() {
  const payload = writeTransfer({ bin: "970436", account: "0011012345678", amount: 50000, purpose: "Le phi H34.15-240617-0001" });
  const lines = [payload, drawSvg(payload, { level: "M" }), readTransfer(payload).account];
  try {
    writeTransfer({ bin: "970436", account: "0011-012-345678" });
  } catch (error) {
    if (error instanceof MotcuaError) lines.push(error.messages.vi);
  }
  return [...lines, String(drawPng(payload).length), readPhone("0912 345 678").e164].join("\n");
}
