import { amount, ask, begin, kept, list, mayText, mayTruth, maybe, named, needAmount, needText, next, number, optional, piece, places, text, wide } from "./desk.js";

const truth = (known) => (known === 0 ? undefined : known === 2);

function bankRecord() {
  const [bin, name, shortName, swift] = [piece(), piece(), piece(), maybe()];
  const [aliases, formerNames, sameInstitution, disagreements] = [list(piece), list(piece), list(piece), list(piece)];
  const sources = list(() => ({ id: piece(), title: piece(), seenOn: piece() }));
  const verified = next() === 1;
  const transfers = truth(next());
  return {
    bin,
    name,
    shortName,
    ...(swift === undefined ? null : { swift }),
    aliases,
    formerNames,
    sameInstitution,
    disagreements,
    sources,
    verified,
    ...(transfers === undefined ? null : { transfers }),
  };
}

export function bank(bin, on) {
  needText(bin, "bin");
  const day = mayText(on, "on");
  begin();
  text(bin);
  optional(day);
  ask(50, ["bin", "on"]);
  const found = bankRecord();
  const attested = truth(next());
  return attested === undefined ? found : { ...found, attested };
}

export function findBank(name) {
  needText(name, "text");
  begin();
  text(name);
  ask(54, ["text"]);
  return bankRecord();
}

export function nameOf(path) {
  needText(path, "path");
  begin();
  text(path);
  ask(55, ["path"]);
  const [vi, en] = [maybe(), maybe()];
  return vi === undefined || en === undefined ? undefined : { vi, en };
}

const keptBanks = kept(51, bankRecord);
export function banks() {
  return keptBanks();
}

const AMOUNT_OPTIONS = places("lenient");

export function parseAmount(written, options) {
  needText(written, "text");
  const lenient = mayTruth(named(options, "options", AMOUNT_OPTIONS)[0], "lenient");
  begin();
  text(written);
  number(lenient);
  ask(56, ["text"]);
  return wide();
}

export function amountInWords(dong, language) {
  needAmount(dong, "amount");
  const code = mayText(language, "language");
  begin();
  amount(dong);
  optional(code);
  ask(53, ["language"]);
  return piece();
}
