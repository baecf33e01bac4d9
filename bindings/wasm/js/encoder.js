import { mayNumber, mayText, number, optional } from "./desk.js";

/**
 * The options that every drawing has, checked: `level` and `minVersion`.
 * @returns {[string | undefined, number]}
 */
export const encoderOf = (level, minVersion) => [mayText(level, "level"), mayNumber(minVersion, "minVersion", 255)];

export function layEncoder([level, minVersion]) {
  optional(level);
  number(minVersion);
}
