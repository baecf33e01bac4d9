import { SEVERITIES, kept, next, piece } from "./desk.js";

const keptRules = kept(70, () => ({ code: piece(), severity: SEVERITIES[next()], source: piece(), templates: { vi: piece(), en: piece() } }));

export function rules() {
  return keptRules();
}
