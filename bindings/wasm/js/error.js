/** Why an input was refused: a stable code, where, and the message in Vietnamese and English. */
export class MotcuaError extends Error {
  constructor(finding) {
    super(finding.messages.en);
    this.code = finding.code;
    this.path = finding.path;
    this.start = finding.start;
    this.end = finding.end;
    this.messages = finding.messages;
  }
}
MotcuaError.prototype.name = "MotcuaError";
