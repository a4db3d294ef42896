import type { ClientStream } from '../subscriptions/client-stream.ts';
import type { Protocol } from './protocol.ts';
import type { SocketDoor } from './socket-door.ts';
import type { SocketRequest } from './socket-request.ts';
import type { SocketsParts } from './sockets-parts.ts';

/** What one WebSocket is made of. */
export interface SocketParts extends SocketsParts {
  protocol: Protocol;
  door: SocketDoor;
  request: SocketRequest;
  /** The connection itself: it ends with the reason that this one has. */
  stream: ClientStream;
}
