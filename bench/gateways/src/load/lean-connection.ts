import { once } from 'node:events';
import { connect } from 'node:net';

export interface LeanAnswer {
  status: number;
  /** Of its body. */
  bytes: number;
}

/** A kept connection that reads of answers what has to be counted: a full client takes as long as the gateway that it asks. */
export interface LeanConnection {
  /** One at a time. Undefined when the connection broke. */
  ask(request: string): Promise<LeanAnswer | undefined>;
  close(): void;
}

const headEnd = '\r\n\r\n';

export async function openConnection(origin: string): Promise<LeanConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  let settle = (_: LeanAnswer | undefined) => {};
  let head = '';
  let answer: LeanAnswer = { status: 0, bytes: 0 };
  let left = 0;

  function begin(chunk: Buffer): void {
    head += chunk.toString('latin1');
    const end = head.indexOf(headEnd);
    if (end < 0) return;
    const bytes = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    answer = { status: Number(head.slice(9, 12)), bytes };
    left = bytes - (head.length - end - headEnd.length);
    head = '';
    if (left <= 0) settle(answer);
  }

  socket.on('data', (chunk: Buffer) => {
    if (left <= 0) return begin(chunk);
    left -= chunk.length;
    if (left <= 0) settle(answer);
  });
  socket.on('error', () => {}).once('close', () => settle(undefined));
  return {
    ask: (request) =>
      new Promise((resolve) => {
        settle = resolve;
        if (socket.destroyed) return resolve(undefined);
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
