/** Why an input was refused: a stable code, where, and the message in Vietnamese and English. */
export class MotcuaError extends Error {
  // Fields are defined, not assigned: nothing that a page put on Object.prototype meets them.
  name = "MotcuaError";
  code;
  path;
  start;
  end;
  messages;
  constructor(finding) {
    super(finding.messages.en);
    this.code = finding.code;
    this.path = finding.path;
    this.start = finding.start;
    this.end = finding.end;
    this.messages = finding.messages;
    Object.defineProperty(this, "name", { enumerable: false });
  }
}
