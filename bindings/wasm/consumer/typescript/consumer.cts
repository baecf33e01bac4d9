// As consumer.mts, for CommonJS.
import motcua = require("motcua");
import desk = require("motcua/desk");
import labels = require("motcua/labels");
import law = require("motcua/law");
import payload = require("motcua/payload");
import raster = require("motcua/raster");
import reference = require("motcua/reference");

const text: string = motcua.writeTransfer({ bin: "970436", account: "0011012345678" });
const transfer: payload.Transfer = payload.readTransfer(text);
const png: Uint8Array = raster.drawPng(text);
const bank: reference.Bank = reference.bank(transfer.bin);
const until: law.Day | null = law.account.login({ subject: { kind: "citizen" }, method: "staff", portal: "H34", on: "2024-06-20" }).until;
const period: desk.LocalTime = desk.calendar.add({ from: "2024-06-20", period: { workingDays: 2 } }).at;
const label: string = labels.LoginOutcome.allowed.vi;
console.log(until, label);
const error: unknown = null;
console.log(png, bank.name, error instanceof motcua.MotcuaError);
// @ts-expect-error a misspelt key
motcua.writeTransfer({ bin: "970436", account: "1", acount: "1" });
