import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Json, Operation } from './graph-answer.ts';

/** One WebSocket of a client, by the protocol's own library. */
export interface SocketClient {
  /** One answer. Rejects with the errors of an operation that is refused, and when the connection ends. */
  ask(operation: Operation): Promise<{ data?: Json; errors?: Json }>;
  /** Code and reason, once it has ended; undefined while it is open. */
  farewell(): { code: number; reason: string } | undefined;
  close(): Promise<void>;
}

export interface SocketOptions {
  /** As a browser would send them. */
  headers?: Record<string, string>;
  /** Of `connection_init`. */
  params?: Record<string, unknown>;
}

/** Connects, and resolves once the connection is acknowledged. */
export async function openSocket(
  url: string,
  { headers = {}, params = {} }: SocketOptions = {},
): Promise<SocketClient> {
  class BrowserSocket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { origin: new URL(url).origin, ...headers } });
    }
  }
  let farewell: { code: number; reason: string } | undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: BrowserSocket,
    connectionParams: params,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError() {},
  });
  client.on('closed', (event) => {
    const { code, reason } = event as { code: number; reason: string };
    farewell = { code, reason };
  });
  await new Promise<void>((resolve, reject) => {
    client.on('connected', () => resolve());
    client.on('error', reject);
    client.on('closed', reject);
  });
  return {
    async ask(operation) {
      for await (const answer of client.iterate({ query: '', ...operation } as never)) return answer as { data?: Json };
      throw new Error('It was told nothing.');
    },
    farewell: () => farewell,
    close: async () => client.dispose(),
  };
}
