import { PrismError } from '@prism/platform/errors';
import { newId } from '@prism/platform/ids';
import type { FastifyRequest } from 'fastify';
import { guestHeader } from '../auth/authenticate.ts';
import type { EdgeRequest } from '../http/exchange.ts';
import { markUpgraded } from '../http/upgrades.ts';
import type { AnswerPort } from '../request-context.ts';

/** The request that each message on a WebSocket stands for: the one that opened it, with what has been learnt since. */
export interface SocketRequest {
  readonly headers: EdgeRequest['headers'];
  /** One for each message: it has an id of its own. */
  next(): EdgeRequest;
  /** Where a message's answer leaves cookies and the proof of being a guest: they hold for the messages that follow. */
  answer(): AnswerPort;
  /**
   * Takes headers that `connection_init` brings, as browsers can send none with a WebSocket.
   *
   * @param names Those that it may bring, in lower case.
   * @throws PrismError BAD_REQUEST
   */
  take(given: Readonly<Record<string, unknown>>, names: readonly string[]): void;
}

const maxBytes = 16_384;
/** RFC 9110, 5.5. */
const valueShape = /^[\t\x20-\x7e\x80-\xff]*$/;

export function createSocketRequest({ headers, cookies, ip, protocol, host, raw }: FastifyRequest): SocketRequest {
  const rawHeaders = [...raw.rawHeaders];
  const own = { headers: { ...headers }, cookies: { ...cookies }, ip, protocol, host };
  const marked = markUpgraded({ rawHeaders });
  return {
    headers: own.headers,
    next: () => ({ ...own, id: newId('req'), raw: marked }),
    answer: () => ({
      header(name, value) {
        if (name === guestHeader) own.headers[guestHeader] = value;
      },
      setCookie(name, value) {
        own.cookies[name] = value;
      },
      clearCookie(name) {
        delete own.cookies[name];
      },
    }),
    take(given, names) {
      for (const [name, value] of readHeaders(given, names)) {
        own.headers[name] = value;
        rawHeaders.push(name, value);
      }
    },
  };
}

function readHeaders(given: Readonly<Record<string, unknown>>, names: readonly string[]): [string, string][] {
  const found = Object.entries(given).flatMap(([key, value]): [string, string][] => {
    const name = key.toLowerCase();
    if (!names.includes(name)) return [];
    if (typeof value !== 'string' || !valueShape.test(value)) throw refusal(`${name} expected a text.`);
    return [[name, value]];
  });
  if (found.flat().join('').length > maxBytes) throw refusal(`connection_init expected at most ${maxBytes} bytes.`);
  return found;
}

const refusal = (message: string) => new PrismError('BAD_REQUEST', message);
