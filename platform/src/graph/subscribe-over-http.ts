import { Agent } from 'undici';
import { PrismError } from '../errors/index.ts';
import type { Caller } from '../identity/index.ts';
import { askForEvents, mapEvents, oneEvent, openEvents } from '../streams/index.ts';
import type { GraphRequest, GraphResponse } from './graph-executor.ts';
import { signRequest } from './signature.ts';

export interface StreamOpenerOptions {
  secret: string;
  /** Reads one answer. @throws when it is none. */
  read(text: string): GraphResponse;
  /** Largest event taken, in bytes. */
  maxEventBytes: number;
}

/** Longest silence of another part, in ms: it gives a sign of life every ten seconds. */
const idleMs = 35_000;

/** Opens signed streams, on connections of their own: they would take those of everybody else for good. */
export function createStreamOpener({ secret, read, maxEventBytes }: StreamOpenerOptions) {
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: 500 } });

  function readEvent(text: string): GraphResponse {
    try {
      return read(text);
    } catch (cause) {
      throw new PrismError('SUBGRAPH_ERROR', 'A part of the graph told something unreadable.', { cause });
    }
  }

  return {
    /** Throws what undici throws while nothing came. */
    async open(
      url: URL,
      request: GraphRequest,
      caller: Caller,
      { waitMs, ended }: { waitMs: number; ended: AbortSignal },
    ) {
      const body = JSON.stringify(request);
      const signed = signRequest({ method: 'POST', path: url.pathname, body }, caller, secret);
      const headers = { ...askForEvents, ...signed };
      const opened = await openEvents({ dispatcher: agent, url, headers, body, waitMs, idleMs, maxEventBytes, ended });
      if (Symbol.asyncIterator in opened) return mapEvents(opened, readEvent);
      if (opened.status === 200) return oneEvent(readEvent(opened.text));
      throw new PrismError('SUBGRAPH_ERROR', 'A part of the graph refused.', {
        cause: `${opened.status} ${opened.text.slice(0, 200)}`,
      });
    },
    close: () => agent.close(),
  };
}
