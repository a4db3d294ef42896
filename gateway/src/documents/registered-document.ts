/** A document that a released client sends. */
export interface RegisteredDocument {
  /** What its manifest calls it; else the SHA-256 of its text, hexadecimal. */
  id: string;
  /** For people: its name, or where it stands. */
  name: string;
  /** Of the client that sends it: the folder in which it stands. Absent: of any. */
  version?: string | undefined;
  text: string;
}
