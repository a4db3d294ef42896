import type { WebSocket } from 'ws';

/**
 * Gives a sign of life now and then, as proxies close what is silent; and cuts off a peer that shows none: between two pings it has
 * answered nothing, sent nothing and taken nothing of what waits for it. One that stops in the middle of a message is such a peer.
 */
export function keepAlive(ws: WebSocket, everyMs: number): void {
  let isAlive = true;
  let waitedBefore = 0;
  const hear = () => {
    isAlive = true;
  };
  ws.on('pong', hear).on('message', hear);
  const timer = setInterval(() => {
    const waiting = ws.bufferedAmount;
    if (!isAlive && waiting >= waitedBefore) return ws.terminate();
    isAlive = false;
    waitedBefore = waiting;
    ws.ping();
  }, everyMs);
  ws.once('close', () => clearInterval(timer));
}
