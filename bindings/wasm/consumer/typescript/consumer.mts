// Compiled only: what is written here must be right, and what is marked must be wrong.
import {
  checkTransfer,
  compare,
  drawSvg,
  encodeSymbol,
  fold,
  foldPurpose,
  inspect,
  makeDynamic,
  MotcuaError,
  readPayload,
  readTransfer,
  writeTransfer,
  writeTransfers,
  type Difference,
  type Finding,
  type Inspection,
  type Service,
  type Transfer,
} from "motcua";
import { LoginOutcome as outcomes } from "motcua/labels";
import { migration, type MigrationPlace } from "motcua/desk";
import { account, Book, law, type LoginAnswer, type LoginOutcome, type LoginQuestion } from "motcua/law";
import { order, reconcile, type RefundDue } from "motcua/orders";
import * as payloads from "motcua/payload";
import { drawPng, drawTerminal } from "motcua/raster";
import { amountInWords, bank, banks, findBank, nameOf, parseAmount, type Bank } from "motcua/reference";
import { rules } from "motcua/rules";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;

const payload = writeTransfer({ bin: "970436", account: "0011012345678", amount: 50000, purpose: "Le phi", store: null });
const transfer: Transfer = readTransfer(payload);
const again: string = writeTransfer(transfer);
same<typeof transfer.service, Service>(true);
same<typeof transfer.amount, number | undefined>(true);
same<Finding["severity"], "notice" | "violation" | "error">(true);
same<Inspection["lengthUnit"], "characters" | "bytes" | "utf16">(true);

const inspection = inspect(again, { profile: "vietqr", recoverNestedService: false });
if (inspection.transfer) console.log(inspection.transfer.account);
const spans: (number | undefined)[] = inspection.findings.map((finding) => finding.start);
const parts: Difference["part"][] = compare(payload, transfer).map((difference) => difference.part);
const dynamic: string = makeDynamic(payload, { amount: 180_000n, reference: "HD01" });
const folded: string = fold("Nộp lệ phí", 25).text + foldPurpose("Nộp lệ phí").text;
const paths: string[] = readPayload(dynamic).objects.map(({ path }) => path);
const rows: readonly string[] = encodeSymbol(payload, { level: "Q", minVersion: 7 }).rows;
const svg: string = drawSvg(payload, { quietZone: 4, foreground: "#000000", title: "Lệ phí" });
const png: Uint8Array = drawPng(payload, { pixelsPerModule: 4 });
const known: Bank = bank("970436", "2024-06-15");
const words: string = amountInWords(180_000, "vi") + amountInWords(180_000n);
const twin: string = payloads.writeTransfer(transfer);
console.log(spans, parts, folded, paths, rows, svg, png, known.transfers, words, twin, banks().length, rules()[0]?.templates.vi);
const found: Bank = findBank("VCB");
const written: number = parseAmount("180.000 ₫", { lenient: true });
console.log(found.bin, nameOf("billNumber")?.vi, written);
console.log(drawTerminal(payload, { screen: "light" }));

const faults: Finding[] = checkTransfer({ bin: 1, account: null });
const { values, refused } = writeTransfers([transfer]);
const rowsWritten: readonly (string | null)[] = values;
const image = new Blob([drawPng(payload), drawSvg(payload, { width: "30mm", lowContrast: true })]);
console.log(faults, rowsWritten, refused[0]?.row, refused[0]?.error.code, image);

const question: LoginQuestion = { subject: { kind: "organisation" }, method: "portal-usb-token", portal: "H34", on: "2024-06-20", knownOn: null };
const login: LoginAnswer = account.login(question);
same<typeof login.outcome, "allowed" | "refused" | "pending" | "unknown">(true);
same<typeof login.outcome, LoginOutcome>(true);
same<typeof login.until, string | null>(true);
same<MigrationPlace["length"], 3>(true);
const { book, findings: told, replaced } = Book.builtin().overlay("{}");
const label: string = outcomes[login.outcome].vi + outcomes.pending.en;
const portalsOf: number = law.portals(book).portals.length + law.portals().portals.length;
const place: MigrationPlace | undefined = migration.plan({ header: ["id"], on: "2024-06-20", cutOver: {} }).placements["1"];
const [transaction, back]: RefundDue = ["T1", 5];
const reference: string = order.reference({ prefix: "KT", number: 1 }).reference;
const open: readonly number[] = reconcile({ orders: [{ id: 1, reference, amount: 5 }] }).open;
console.log(account.login(question, book).until, told[0]?.messages.vi, replaced.length, label, portalsOf, place?.[0], transaction, back, open, book.fingerprint);
book.close();

// @ts-expect-error a method is required
account.login({ subject: { kind: "citizen" }, portal: "H34", on: "2024-06-20" });
// @ts-expect-error not a word of the list
account.login({ ...question, method: "usb" });
// @ts-expect-error a day is a text: which day a moment is depends on the zone
account.login({ ...question, on: new Date() });
// @ts-expect-error a misspelt key
account.login({ subject: { kind: "citizen", agee: 5 }, method: "staff", portal: "H34", on: "2024-06-20" });
// @ts-expect-error names are in JavaScript's manner
account.login({ subject: { kind: "citizen" }, method: "staff", portal: "H34", on: "2024-06-20", known_on: "2024-06-20" });
// @ts-expect-error answers are read only
login.outcome = "refused";
// @ts-expect-error what is not known is null
const always: string = login.until;
// @ts-expect-error books are made by the library
new Book();
// @ts-expect-error amounts are numbers
order.payload({ bin: "970436", account: "1", amount: 5n, reference: "KT1", dossier: "H34.15-240617-0001", at: "2024-06-20T08:00" });
console.log(always);

try {
  readTransfer("");
} catch (error) {
  if (error instanceof MotcuaError) {
    const [code, vi, start]: [string, string, number | undefined] = [error.code, error.messages.vi, error.start];
    console.log(code, vi, start);
  }
}

// @ts-expect-error an account is required
writeTransfer({ bin: "970436" });
// @ts-expect-error a misspelt key
writeTransfer({ bin: "970436", account: "1", acount: "1" });
// @ts-expect-error not a service
writeTransfer({ bin: "970436", account: "1", service: "QRIBFTTZ" });
// @ts-expect-error amounts are numbers
writeTransfer({ bin: "970436", account: "1", amount: "180000" });
// @ts-expect-error payloads are texts
readTransfer(new Uint8Array(1));
// @ts-expect-error a length has a unit
drawSvg("", { width: "30cm" });
// @ts-expect-error not a profile
inspect("", { profile: "napas" });
// @ts-expect-error not a level
encodeSymbol("", { level: "X" });
// @ts-expect-error not a language
amountInWords(1, "fr");
// @ts-expect-error answers are read only
transfer.account = "2";
// @ts-expect-error errors are made by the library
new MotcuaError();
// @ts-expect-error drawing is not in this entry
payloads.drawSvg("");
