import { SEVERITIES, amount, ask, begin, list, mayText, maybe, needAmount, needText, next, optional, piece, text } from "./desk.js";

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

/** Frozen to its last text, since every caller is given the same. */
function frozen(value) {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** A list that is asked for once and kept. */
function kept(call, each) {
  let items;
  return () => {
    if (items === undefined) {
      begin();
      ask(call, []);
      items = frozen(list(each));
    }
    return items;
  };
}

const keptBanks = kept(51, bankRecord);
const keptRules = kept(52, () => ({ code: piece(), severity: SEVERITIES[next()], source: piece(), templates: { vi: piece(), en: piece() } }));

export function banks() {
  return keptBanks();
}

export function rules() {
  return keptRules();
}

export function amountInWords(number, language) {
  needAmount(number, "amount");
  const code = mayText(language, "language");
  begin();
  amount(number);
  optional(code);
  ask(53, ["language"]);
  return piece();
}
