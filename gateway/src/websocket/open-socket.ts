import type { WebSocket } from 'ws';
import { farewellOf, goingAway } from './close-codes.ts';
import { createEntrance } from './entrance.ts';
import { keepAlive } from './keep-alive.ts';
import type { SocketSession } from './protocol.ts';
import { createOperations } from './run-operation.ts';
import type { SocketParts } from './socket-parts.ts';
import { createWire } from './socket-wire.ts';
import { tooSlow } from './too-slow.ts';

export interface OpenSocket {
  /** Answers under way are sent; then it ends, and the client knows to come again. */
  leave(): Promise<void>;
}

/** Puts one WebSocket together: the wire, who is let in by it, and their operations. */
export function openSocket(ws: WebSocket, parts: SocketParts): OpenSocket {
  const { limits, stream, log } = parts;
  const underWay = new Set<Promise<void>>();
  let isLeaving = false;
  const entrance = createEntrance(parts);
  const wire = createWire(ws, { ...parts, handle, isLeaving: () => isLeaving });
  const operations = createOperations({
    limits,
    address: stream.address,
    ...entrance,
    drained: wire.drained,
    checkPace,
  });
  const session: SocketSession = {
    subscriptions: {},
    connect: entrance.connect,
    run: operations.run,
    isLeaving: () => isLeaving,
  };

  function handle(message: Promise<void>): void {
    const handled = message
      .catch((error) => {
        log.error({ err: error }, 'a message could not be answered');
        stream.end(error);
      })
      .finally(() => underWay.delete(handled));
    underWay.add(handled);
  }

  function checkPace(): void {
    if (!wire.isFull()) return;
    stream.end(tooSlow());
    throw tooSlow();
  }

  stream.ended.addEventListener('abort', () => {
    const { code, reason } = farewellOf(stream.ended.reason);
    ws.close(code, reason);
    operations.end();
  });
  const closed = parts.protocol.opened(wire, session);
  keepAlive(ws, limits.heartbeatMs);
  // The library closes it with the code that fits; an error that nobody hears would end the process.
  ws.on('error', () => {});
  ws.once('close', (code, reason) => {
    stream.end();
    handle(closed(code, reason.toString()));
  });

  return {
    async leave() {
      isLeaving = true;
      for (const [id, events] of Object.entries(session.subscriptions)) {
        if (!events) continue;
        // It is not over for its client, who begins it once more elsewhere.
        delete session.subscriptions[id];
        (events as AsyncGenerator).return(undefined);
      }
      await Promise.all(underWay);
      ws.close(goingAway.code, goingAway.reason);
    },
  };
}
