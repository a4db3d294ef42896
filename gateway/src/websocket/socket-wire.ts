import { MessageType } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { ReadMessage } from '../http/read-json.ts';
import { type Farewell, notText, tooMany, unreadable } from './close-codes.ts';
import { createMessageRate } from './message-rate.ts';
import type { SocketLimits } from './socket-limits.ts';

/** A WebSocket as graphql-ws wants one, and no more than that. */
export interface Wire {
  protocol: string;
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onMessage(hear: (text: string) => Promise<void>): void;
  /** Resolves when no more waits for the client than may. */
  drained(): Promise<void>;
  isFull(): boolean;
}

export interface WireParts {
  limits: SocketLimits;
  read: ReadMessage;
  /** Told of each message what becomes of it. */
  handle(handled: Promise<void>): void;
  /** Nothing is heard any more. */
  isLeaving(): boolean;
}

/** Messages in and out. What no client of the protocol sends ends the connection, with a code that says so. */
export function createWire(ws: WebSocket, { limits, read, handle, isLeaving }: WireParts): Wire {
  const isInTime = createMessageRate(limits.messagesPerSecond);
  const end = ({ code, reason }: Farewell) => ws.close(code, reason);
  let flushed = Promise.resolve();
  const countSignal = () => {
    if (!isInTime()) end(tooMany);
  };
  ws.on('ping', countSignal).on('pong', countSignal);
  const isFull = () => ws.bufferedAmount > limits.maxWaitingBytes;
  return {
    protocol: ws.protocol,
    send(text) {
      if (ws.readyState !== ws.OPEN) return;
      flushed = new Promise((resolve) => ws.send(text, () => resolve()));
    },
    close: (code, reason) => ws.close(code, reason),
    onMessage(hear) {
      ws.on('message', (data, isBinary) => {
        if (ws.readyState !== ws.OPEN || isLeaving()) return;
        if (!isInTime()) return end(tooMany);
        if (isBinary) return end(notText);
        const text = readOr(read, data.toString());
        if (text === undefined) end(unreadable);
        else handle(hear(text));
      });
    },
    async drained() {
      if (isFull()) await flushed;
    },
    isFull,
  };
}

/** The library takes it for a mistake of its own when a client sends them. */
const ofServers: ReadonlySet<unknown> = new Set([MessageType.ConnectionAck, MessageType.Next, MessageType.Error]);

/** Undefined for what no client of the protocol sends. */
function readOr(read: ReadMessage, given: string): string | undefined {
  try {
    const { text, message } = read(given);
    return ofServers.has((message as { type?: unknown } | null)?.type) ? undefined : text;
  } catch {
    return undefined;
  }
}
