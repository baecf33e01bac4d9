import { ask, begin, list, mayNumber, mayText, mayTruth, named, needText, next, number, one, optional, piece, places, text } from "./desk.js";
import { encoderOf, layEncoder } from "./encoder.js";
import { many } from "./rows.js";

const SYMBOL_OPTIONS = places("level", "minVersion");
const SVG_OPTIONS = places("level", "minVersion", "quietZone", "lowContrast", "foreground", "background", "width", "title");

export function encodeSymbol(value, options) {
  const encoder = encoderOf(...named(options, "options", SYMBOL_OPTIONS));
  needText(value, "text");
  begin();
  layEncoder(encoder);
  text(value);
  ask(20, encoder[0] === undefined ? ["text"] : ["level", "text"]);
  const version = next();
  const level = piece();
  const mask = next();
  return { version, level, mask, size: 17 + 4 * version, rows: list(piece) };
}

/** The choices of an SVG, checked. */
function choicesOf(options) {
  const [level, minVersion, quietZone, lowContrast, foreground, background, width, title] = named(options, "options", SVG_OPTIONS);
  return {
    encoder: encoderOf(level, minVersion),
    quietZone: mayNumber(quietZone, "quietZone", 255),
    lowContrast: mayTruth(lowContrast, "lowContrast"),
    texts: [mayText(foreground, "foreground"), mayText(background, "background"), mayText(width, "width"), mayText(title, "title")],
  };
}

function layChoices({ encoder, quietZone, lowContrast, texts }) {
  layEncoder(encoder);
  number(quietZone);
  number(lowContrast);
  for (const value of texts) optional(value);
}

const choiceNames = ({ encoder, texts }) => ["level", "foreground", "background", "width", "title"].filter((_, at) => (at === 0 ? encoder[0] : texts[at - 1]) !== undefined);

export function drawSvg(value, options) {
  const choices = choicesOf(options);
  needText(value, "text");
  begin();
  layChoices(choices);
  number(1);
  text(value);
  ask(21, (at) => choiceNames(choices)[at] ?? "text");
  return one(piece);
}

export function drawSvgs(values, options) {
  const choices = choicesOf(options);
  // What is wrong with the options is no row's fault.
  drawSvg("", options);
  return many(21, values, "texts", {
    check: (value) => needText(value, "text"),
    units: (value) => value.length,
    numbers: 1,
    lay: text,
    names: () => ["text"],
    before: choiceNames(choices).length,
    answer: piece,
  }, () => layChoices(choices));
}
