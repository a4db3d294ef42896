import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

export interface ConnectOptions {
  headers?: Record<string, string>;
  params?: Record<string, unknown>;
}

const protocol = 'graphql-transport-ws';
/** Where browsers say that their page is from; the web's door expects it. */
const originOf = (url: string) => new URL(url).origin.replace(/^ws/, 'http');

/** The real client of the protocol, over a connection that sends headers as a browser or an app would. */
export function createSocketClient(url: string, { headers = {}, params }: ConnectOptions = {}): Client {
  class WebSocketWithHeaders extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { origin: originOf(url), ...headers } });
    }
  }
  return createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocketWithHeaders,
    retryAttempts: 0,
    lazyCloseTimeout: 60_000,
    ...(params && { connectionParams: params }),
  });
}

export interface Asked {
  query?: string | undefined;
  variables?: object | undefined;
  [extension: string]: unknown;
}

export interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  data?: any;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  errors?: any;
}

/** One answer: what came by `next`, or the errors that came by `error`. Rejects when the connection ends. */
export async function askBySocket(client: Client, asked: Asked): Promise<Told> {
  const payload = { query: '', ...asked } as never;
  try {
    for await (const answer of client.iterate(payload)) return answer as Told;
  } catch (errors) {
    if (Array.isArray(errors)) return { errors };
    throw errors;
  }
  throw new Error('It was told nothing.');
}

/** Asks once, over a connection of its own. */
export async function askOnce(url: string, asked: Asked, options?: ConnectOptions): Promise<Told> {
  const client = createSocketClient(url, options);
  try {
    return await askBySocket(client, asked);
  } finally {
    await client.dispose();
  }
}

/** A connection on which anything may be sent. */
export interface RawSocket {
  ws: WebSocket;
  send(message: unknown): void;
  /** The next message; undefined when there will be none any more. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  next(): Promise<any>;
  /** Code and reason of the end. */
  closed: Promise<[code: number, reason: string]>;
}

/** @throws With status and body of the answer when there is no WebSocket. */
export async function openRawSocket(url: string, { headers = {}, params }: ConnectOptions = {}): Promise<RawSocket> {
  const ws = new WebSocket(url.replace(/^http/, 'ws'), protocol, { headers: { origin: originOf(url), ...headers } });
  const messages: unknown[] = [];
  const closed = once(ws, 'close').then(([code, reason]): [number, string] => [code, String(reason)]);
  closed.catch(() => {});
  ws.on('message', (data) => messages.push(JSON.parse(String(data))));
  await opened(ws);
  const send = (message: unknown) => ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  const next = async () => {
    while (messages.length === 0 && ws.readyState === ws.OPEN)
      await Promise.race([once(ws, 'message'), closed]).catch(() => {});
    return messages.shift();
  };
  if (params) {
    send({ type: 'connection_init', payload: params });
    await next();
  }
  return { ws, send, next, closed };
}

export class Refused extends Error {
  readonly status: number | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  readonly body: any;

  constructor({ statusCode }: IncomingMessage, text: string) {
    super(`Refused with ${statusCode}.`);
    this.status = statusCode;
    this.body = JSON.parse(text);
  }
}

function opened(ws: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    ws.once('open', resolve).on('error', reject);
    ws.once('unexpected-response', async (_request, response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      reject(new Refused(response, text));
    });
  });
}
