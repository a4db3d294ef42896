import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { asPlainRequest } from './as-plain-request.ts';

/** The connection of a request for a WebSocket, and what came on it behind the request. */
export interface Upgrade {
  socket: Duplex;
  head: Buffer;
}

const upgrades = new WeakMap<object, Upgrade | undefined>();

/** Whether a request, by its `raw`, asks for a WebSocket or came by one. A header says nothing: anybody may write it. */
export const isUpgrade = (raw: object): boolean => upgrades.has(raw);

export const upgradeOf = (raw: object): Upgrade | undefined => upgrades.get(raw);

/** Of what stands for a message that came by a WebSocket. */
export function markUpgraded<T extends object>(raw: T): T {
  upgrades.set(raw, undefined);
  return raw;
}

/**
 * Sends requests for a WebSocket the way of every request, through all hooks to their route, which opens one or answers in plain HTTP.
 * Requests for any other protocol are answered as if they had not asked for it (RFC 9110, 7.8): some clients offer HTTP/2 that way.
 * Who asks while an earlier request on the connection is still answered is cut off: one of the answers would be in the other's way.
 */
export function routeUpgrades(app: FastifyInstance): void {
  app.server.on('upgrade', (raw: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node listens to it no longer, and an error that nobody hears ends the process.
    socket.on('error', () => socket.destroy());
    const response = createResponse(raw, socket);
    if (!response) return void socket.destroy();
    const isWebSocket = raw.method === 'GET' && raw.headers.upgrade?.toLowerCase() === 'websocket';
    if (isWebSocket) {
      upgrades.set(raw, { socket, head });
      app.routing(raw, response);
    } else {
      response.detachSocket(socket as IncomingMessage['socket']);
      app.server.emit('connection', asPlainRequest(raw, socket, head));
    }
  });
}

/** For an answer in plain HTTP, with which the connection ends. Undefined while another answer has it. */
function createResponse(raw: IncomingMessage, socket: Duplex): ServerResponse | undefined {
  const response = new ServerResponse(raw);
  response.shouldKeepAlive = false;
  try {
    response.assignSocket(socket as IncomingMessage['socket']);
  } catch {
    return undefined;
  }
  response.once('finish', () => socket.end());
  return response;
}
