const { drawSvg, MotcuaError, readTransfer, writeTransfer } = require("motcua");

const payload = writeTransfer({ bin: "970436", account: "0011012345678", amount: 50000, purpose: "Le phi H34.15-240617-0001" });
console.log(payload);
console.log(drawSvg(payload, { level: "M" }));
console.log(readTransfer(payload).account);
try {
  writeTransfer({ bin: "970436", account: "0011-012-345678" });
} catch (error) {
  if (error instanceof MotcuaError) console.log(error.messages.vi);
}
