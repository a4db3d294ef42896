import { findPrismError } from '@prism/platform/errors';
import type { HttpAnswer } from './read-answer.ts';

/** Sends a fetch, or waits for the answer to one that is alike: with the same headers, of those that are not the same for all. */
export type ShareFetches = (
  headers: readonly string[],
  body: string,
  send: () => Promise<HttpAnswer>,
) => Promise<HttpAnswer>;

/**
 * Fetches with the same body and the same headers, to one subgraph at the same time, are one request: those headers are all that it
 * hears of who asks. What is shared is text: each reads an answer of its own from it. So is an answer that cannot be read; another
 * failure may have been the deadline of the one who asked first.
 */
export function createShareFetches(): ShareFetches {
  const underWay = new Map<string, Promise<HttpAnswer>>();
  return (headers, body, send) => {
    const key = `${headers.join('\n')}\n${body}`;
    const leading = underWay.get(key);
    if (leading) return leading.catch((failure) => (isUnreadable(failure) ? leading : send()));
    const answer = send();
    underWay.set(key, answer);
    const forget = () => void underWay.delete(key);
    answer.then(forget, forget);
    return answer;
  };
}

const isUnreadable = (failure: unknown): boolean => findPrismError(failure)?.code === 'SUBGRAPH_ERROR';
