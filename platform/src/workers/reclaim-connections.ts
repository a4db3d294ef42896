import cluster, { type Worker } from 'node:cluster';

/** What Node's cluster module sends; internal, the same in Node 20 to 24. */
interface InternalMessage {
  act?: string;
  seq?: number;
  ack?: number;
}

/**
 * Takes back what a worker was handed and died without taking. Node's primary deals a worker one connection at a time and waits
 * until it is acknowledged; a dead worker never does, and the client would wait for ever. So "not accepted" is said in its
 * place, and the connection is dealt out again; or "accepted" where nobody is left to take it, and it is closed.
 *
 * There is no public way. Should Node change, that one connection is lost as it is without this, and the tests beside it fail.
 */
export function reclaimConnections(worker: Worker): void {
  const child = worker.process;
  // One that could not even be started.
  if (!child.connected) return;
  const untaken = new Set<number>();
  const send = child.send.bind(child) as (...all: unknown[]) => boolean;
  child.send = (message: InternalMessage, ...rest: unknown[]) => {
    if (message.act === 'newconn' && message.seq !== undefined) untaken.add(message.seq);
    return send(message, ...rest);
  };
  // Not an event of the types: what the module itself listens to.
  const events = child as NodeJS.EventEmitter;
  events.on('internalMessage', ({ ack }: InternalMessage) => {
    if (ack !== undefined) untaken.delete(ack);
  });
  let isOut = false;
  child.once('disconnect', () => {
    isOut = true;
  });
  // All that it said is read by then.
  child.once('close', () => {
    // Nor does Node tell itself that the channel is gone, while a connection was on its way through it.
    if (!isOut) events.emit('disconnect');
    const accepted = !someoneElseServes(worker);
    for (const ack of [...untaken]) events.emit('internalMessage', { cmd: 'NODE_CLUSTER', ack, accepted });
  });
}

const someoneElseServes = (dead: Worker) =>
  Object.values(cluster.workers ?? {}).some((worker) => worker !== dead && worker?.isConnected());
