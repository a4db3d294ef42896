import { PrismError } from '@prism/platform/errors';
import type { AuditLog } from '@prism/platform/log';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WebSocketServer } from 'ws';
import { bodyLimitBytes } from '../http/refuse-oversized.ts';
import type { Upgrade } from '../http/upgrades.ts';
import { createStream } from '../subscriptions/client-stream.ts';
import { createOpenStreams, type StreamLimits } from '../subscriptions/open-streams.ts';
import { createAuditRefusals } from '../telemetry/audit-refusals.ts';
import { type OpenSocket, openSocket } from './open-socket.ts';
import { createProtocol } from './protocol.ts';
import { protocolName, refuseHandshake } from './refuse-handshake.ts';
import type { SocketDoor } from './socket-door.ts';
import { fragmentLimits, type GivenLimits, limitsWith } from './socket-limits.ts';
import { createSocketRequest } from './socket-request.ts';
import type { SocketsParts } from './sockets-parts.ts';

/** All WebSockets of a process, whatever door they came by. */
export interface Sockets {
  /**
   * Makes one of a request that asks for it, and has passed the edge.
   * @throws PrismError BAD_REQUEST, RATE_LIMITED (429) or OVERLOADED (503).
   */
  open(upgrade: Upgrade, request: FastifyRequest, reply: FastifyReply, door: SocketDoor): void;
  readonly size: number;
  /** Lets none begin any more. Those that are open end with 1001 when their answers under way are sent. */
  close(): void;
}

export interface SocketsOptions extends Omit<SocketsParts, 'limits' | 'callers' | 'auditRefusals'> {
  /** Of one of them. */
  limits?: GivenLimits | undefined;
  /** Of all: how many there may be. */
  counts?: Partial<StreamLimits> | undefined;
  audit?: AuditLog | undefined;
}

/** How long the peer has to say goodbye, in ms. */
const closeTimeoutMs = 2_000;

export function createSockets({ limits: given, counts, audit, ...options }: SocketsOptions): Sockets {
  const limits = limitsWith(given);
  const server = new WebSocketServer({
    ...{ noServer: true, clientTracking: false, perMessageDeflate: false, handleProtocols: () => protocolName },
    ...{ maxPayload: bodyLimitBytes, closeTimeout: closeTimeoutMs, ...fragmentLimits },
  });
  const opened = createOpenStreams({ ...counts, perCaller: Number.POSITIVE_INFINITY }, 'connections');
  // The library's last resort is HTML, too.
  server.on('wsClientError', (_error, socket) => socket.destroy());
  const parts = {
    ...{ ...options, limits, protocol: createProtocol(limits.initMs) },
    callers: createOpenStreams(counts, 'connections'),
    auditRefusals: audit && createAuditRefusals(audit),
  };
  const open = new Set<OpenSocket>();
  let isClosed = false;

  return {
    open({ socket, head }, request, reply, door) {
      refuseHandshake(request.headers);
      if (isClosed) throw closing();
      const stream = createStream({ address: request.ip, eventBudgetMs: limits.eventBudgetMs });
      opened.add(stream, '');
      const { raw } = request;
      const given = { ...parts, door, stream, request: createSocketRequest(request) };
      reply.hijack();
      reply.raw.detachSocket(request.socket);
      socket.once('close', () => stream.end());
      server.handleUpgrade(raw, socket, head, (ws) => {
        const each = openSocket(ws, given);
        open.add(each);
        ws.once('close', () => open.delete(each));
      });
    },
    get size() {
      return opened.size;
    },
    close() {
      isClosed = true;
      for (const each of open) void each.leave();
    },
  };
}

const closing = () =>
  new PrismError('OVERLOADED', 'This server is closing: connect once more.', { retryAfterMs: 1_000 });
