// The shared cases and the exceptions, from the checkout.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const vectors = process.env.MOTCUA_VECTORS;

export const partial = vectors !== undefined;

export const exceptions = JSON.parse(readFileSync(process.env.MOTCUA_EXCEPTIONS, "utf8"));

export const files = readdirSync(vectors ?? process.env.MOTCUA_CASES, { recursive: true })
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => ({ name, cases: JSON.parse(readFileSync(join(vectors ?? process.env.MOTCUA_CASES, name), "utf8")) }));
