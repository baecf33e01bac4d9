import { ask, askBytes, begin, mayNumber, mayText, named, needText, number, optional, piece, places, text } from "./desk.js";
import { encoderOf, layEncoder } from "./encoder.js";

const PNG_OPTIONS = places("level", "minVersion", "quietZone", "pixelsPerModule");
const TERMINAL_OPTIONS = places("level", "minVersion", "quietZone", "screen");

export function drawPng(value, options) {
  const [level, minVersion, quietZone, pixelsPerModule] = named(options, "options", PNG_OPTIONS);
  const encoder = encoderOf(level, minVersion);
  const margin = mayNumber(quietZone, "quietZone", 255);
  const pixels = mayNumber(pixelsPerModule, "pixelsPerModule", 65535);
  needText(value, "text");
  begin();
  layEncoder(encoder);
  number(margin);
  number(pixels);
  text(value);
  return askBytes(30, encoder[0] === undefined ? ["text"] : ["level", "text"]);
}

export function drawTerminal(value, options) {
  const [level, minVersion, quietZone, screen] = named(options, "options", TERMINAL_OPTIONS);
  const encoder = encoderOf(level, minVersion);
  const margin = mayNumber(quietZone, "quietZone", 255);
  const shown = mayText(screen, "screen");
  needText(value, "text");
  begin();
  layEncoder(encoder);
  number(margin);
  optional(shown);
  text(value);
  ask(31, (at) => [...(encoder[0] === undefined ? [] : ["level"]), ...(shown === undefined ? [] : ["screen"]), "text"][at]);
  return piece();
}
