import { isAscii } from 'node:buffer';
import type { Dispatcher } from 'undici';
import { describeFailure, describeTimeout } from './describe-failure.ts';
import type { HttpAnswer } from './read-answer.ts';

/** Beyond it, timers of Node fire at once. */
const longestTimerMs = 2_147_483_647;

export interface AnswerCollectorOptions {
  waitMs: number;
  resolve(answer: HttpAnswer): void;
  reject(failure: Error): void;
}

/**
 * Takes one answer as undici's dispatcher delivers it, which spares the streams and signals of `request()`. After `waitMs` the
 * request is given up and its connection cut, also while it waits for one.
 */
export class AnswerCollector implements Dispatcher.DispatchHandler {
  readonly #options: AnswerCollectorOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #isExpired = false;
  #status = 0;
  #contentType = '';

  constructor(options: AnswerCollectorOptions) {
    this.#options = options;
    this.#timer = setTimeout(expire, Math.min(options.waitMs, longestTimerMs), this);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isExpired) controller.abort(describeTimeout());
  }

  onResponseStart(_: unknown, status: number, headers: Record<string, string | string[] | undefined>): void {
    this.#status = status;
    this.#contentType = String(headers['content-type'] ?? '');
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    this.#options.resolve({ status: this.#status, contentType: this.#contentType, ...this.#text() });
  }

  onResponseError(_: unknown, error: Error): void {
    clearTimeout(this.#timer);
    this.#options.reject(describeFailure(error));
  }

  /** Called by its timer. The one who waits is told first: a connection may take its time to be cut. */
  expire(): void {
    const timeout = describeTimeout();
    this.#isExpired = true;
    this.#options.reject(timeout);
    this.#controller?.abort(timeout);
  }

  /** Bytes become text once they are all there: a character may stand on the border of two chunks. */
  #text(): Pick<HttpAnswer, 'text' | 'isAscii'> {
    const [first] = this.#chunks;
    const bytes = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    return isAscii(bytes) ? { text: bytes.toString('latin1'), isAscii: true } : { text: bytes.toString() };
  }
}

const expire = (collector: AnswerCollector): void => collector.expire();
