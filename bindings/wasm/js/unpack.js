// A module that is written into a file as text, packed or as it is. Packed, it is unpacked by a library, since what
// JavaScript has of its own for that would have to be waited for.
import { inflateSync } from "fflate/browser";

/** The bytes of a text in base64. */
export function fromBase64(text) {
  if (typeof Buffer === "function") return Buffer.from(text, "base64");
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** The bytes that were packed as RFC 1951 has it, from their text in base64. */
export function unpacked(text) {
  try {
    return inflateSync(fromBase64(text));
  } catch (cause) {
    throw new Error("motcua: the module in this file is damaged", { cause });
  }
}
