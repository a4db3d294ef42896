import { Pool } from 'undici';
import { distinctOperation } from './distinct-operation.ts';

export interface DistinctOrder {
  origin: string;
  /** Numbers of operations: the first one, and the one after the last. */
  from: number;
  to: number;
  connections: number;
}

/** Sends each operation once. Throws at the first answer that is not right. */
export async function sendDistinct({ origin, from, to, connections }: DistinctOrder): Promise<void> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  let next = from;
  const sendOn = async () => {
    while (next < to) await send(pool, next++);
  };
  try {
    await Promise.all(Array.from({ length: connections }, sendOn));
  } finally {
    await pool.destroy();
  }
}

async function send(pool: Pool, n: number): Promise<void> {
  const query = distinctOperation(n);
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await body.text();
  if (statusCode !== 200 || !text.startsWith('{"data":{"') || text.includes('"errors"'))
    throw new Error(`${query} was answered ${statusCode}: ${text.slice(0, 500)}`);
}
