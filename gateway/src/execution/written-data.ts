import { encodeAscii, encodeText } from './encode-text.ts';
import type { JsonObject } from './json-object.ts';

const before = '{"data":';
const after = '}\n';

/** Of the body of an answer without errors, what is not its data. */
export const frameBytes = before.length + after.length;

/** In characters. */
const largestText = 4_096;

/**
 * The data of an answer as JSON text, finished: it is written once, however many get it, and most who handle it only pass it on.
 * `JSON.stringify` takes it for the values in it.
 */
export class WrittenData {
  readonly text: string;
  readonly #isAscii: boolean;
  #body: string | Buffer | undefined;

  constructor(text: string, isAscii = false) {
    this.text = text;
    this.#isAscii = isAscii;
  }

  /** Of values. */
  static of(values: JsonObject): WrittenData {
    return new WrittenData(JSON.stringify(values));
  }

  /**
   * The whole body of an answer without errors, as Apollo Server writes it. A small one stays text: it goes out in one piece with
   * the headers.
   */
  get body(): string | Buffer {
    this.#body ??= this.#write();
    return this.#body;
  }

  #write(): string | Buffer {
    if (this.text.length < largestText) return before + this.text + after;
    const encode = this.#isAscii ? encodeAscii : encodeText;
    return encode(before, this.text, after);
  }

  toJSON(): JsonObject {
    return JSON.parse(this.text);
  }
}
