import { PrismError } from '@prism/platform/errors';
import type { ToldEvents } from '../http/answer-message.ts';
import type { ClientStream } from '../subscriptions/client-stream.ts';
import { ToldErrors } from './told-errors.ts';

/** A GraphQL answer. */
export type Answer = Record<string, unknown>;

/**
 * A subscription's answers as graphql-ws takes them. No generator function: whoever leaves before the first answer would leave the
 * stream behind.
 *
 * @param checkPace Throws when the client takes too little of what it is sent.
 */
export function hearEvents(
  { events, describe }: ToldEvents,
  stream: ClientStream,
  checkPace: () => void,
): AsyncGenerator<Answer, void, void> {
  const iterator = events[Symbol.asyncIterator]();
  const over = { done: true, value: undefined } as const;

  async function next(): Promise<IteratorResult<Answer, void>> {
    const { value, done } = await iterator.next();
    if (done) return leave();
    checkPace();
    return { done: false, value: JSON.parse(value) };
  }

  async function leave(): Promise<IteratorReturnResult<void>> {
    stream.end();
    return over;
  }

  return {
    next: () =>
      next().catch((error) => {
        // Nobody is there to hear why.
        if (stream.ended.aborted && !(stream.ended.reason instanceof PrismError)) return over;
        stream.end(error instanceof PrismError ? error : undefined);
        throw new ToldErrors(JSON.parse(describe(error)));
      }),
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
