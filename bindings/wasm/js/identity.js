import { ask, begin, list, mayText, mayTruth, named, needText, next, number, optional, piece, places, text } from "./desk.js";

/** Asks about a value, with a day that may be left out. */
function askOn(call, value, name, day, dayName) {
  needText(value, name);
  const on = mayText(day, dayName);
  begin();
  text(value);
  optional(on);
  ask(call, [name, dayName]);
}

const unit = () => ({ code: piece(), name: piece() });
const day = () => (next() === 1 ? piece() : undefined);

export function province(code, on) {
  askOn(40, code, "code", on, "on");
  const { code: found, name } = unit();
  const [validFrom, validTo] = [day(), day()];
  return {
    code: found,
    name,
    ...(validFrom === undefined ? null : { validFrom }),
    ...(validTo === undefined ? null : { validTo }),
    predecessors: list(unit),
    successors: list(unit),
  };
}

export function readPersonalNumber(value, issued) {
  askOn(41, value, "value", issued, "issued");
  const read = { canonical: piece(), candidates: list(unit), sex: piece(), birthYear: next(), confidence: piece() };
  const [province] = list(unit);
  return province === undefined ? read : { ...read, province };
}

export function readTaxCode(value, on) {
  askOn(42, value, "value", on, "on");
  return { canonical: piece(), kind: piece(), principal: piece() };
}

export function readPhone(value) {
  askOn(43, value, "value");
  const read = { canonical: piece(), e164: piece(), kind: piece() };
  const [area] = list(unit);
  return area === undefined ? read : { ...read, area };
}

const DOSSIER_OPTIONS = places("lenient");

export function readDossierCode(value, options) {
  needText(value, "value");
  const lenient = mayTruth(named(options, "options", DOSSIER_OPTIONS)[0], "lenient");
  begin();
  text(value);
  number(lenient);
  ask(44, ["value"]);
  return { canonical: piece(), agency: piece(), firstLevel: piece(), receivedOn: piece(), serial: next() };
}
