import type { FastifyInstance } from 'fastify';
import { createReadMessage } from '../http/read-json.ts';
import { routeUpgrades } from '../http/upgrades.ts';
import type { OpenStreams } from '../subscriptions/open-streams.ts';
import { createSockets, type Sockets, type SocketsOptions } from './create-sockets.ts';

export interface ServeSocketsOptions extends Omit<SocketsOptions, 'read'> {
  /** Subscriptions, by whatever road they came. */
  streams: OpenStreams;
}

/** Has the server take WebSockets, and end them and all subscriptions when it closes. It waits for those that are still answered. */
export function serveSockets(app: FastifyInstance, { streams, ...options }: ServeSocketsOptions): Sockets {
  const sockets = createSockets({ ...options, read: createReadMessage(app) });
  routeUpgrades(app);
  app.addHook('preClose', async () => {
    // First: who has a subscription by a WebSocket begins it once more elsewhere, and is not told that it is over.
    sockets.close();
    streams.close();
  });
  return sockets;
}
