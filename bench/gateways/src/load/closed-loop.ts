import { randomUUID } from 'node:crypto';
import { Client } from 'undici';
import type { LoadOrder, LoadResult } from './load-order.ts';

/** Past so many failures there is nothing left to measure. */
const maxFailures = 1_000;

/** Each connection asks again as soon as it was answered, until the time is over; what is under way then still counts. */
export async function closedLoop(order: LoadOrder): Promise<LoadResult> {
  const times: number[] = [];
  const failures: string[] = [];
  const headersOf = createHeaders(order);
  const clients = Array.from({ length: order.connections }, () => new Client(order.origin, { pipelining: 1 }));
  const startedAt = performance.now();
  const endAt = startedAt + order.seconds * 1_000;
  await Promise.all(
    clients.map(async (client, connection) => {
      while (performance.now() < endAt && failures.length < maxFailures) {
        const sentAt = performance.now();
        const failure = await ask(client, headersOf(connection), order);
        if (failure === undefined) times.push(performance.now() - sentAt);
        else failures.push(failure);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  await Promise.all(clients.map((client) => client.destroy()));
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    failures: failures.length,
    ...(failures[0] !== undefined && { firstFailure: failures[0] }),
    seconds,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

function createHeaders({ identity, authorizations }: LoadOrder): (connection: number) => string[] {
  const common = ['content-type', 'application/json', 'accept', 'application/json', 'authorization'];
  const [first = 'Bearer the-same-for-all'] = authorizations;
  const same = [...common, first];
  if (identity === 'same') return () => same;
  const own = authorizations.map((authorization) => [...common, authorization]);
  if (own.length > 0) return (connection) => own[connection % own.length] ?? same;
  const prefix = `Bearer ${randomUUID()}-`;
  let count = 0;
  return () => [...common, prefix + count++];
}

/** Resolves with what was wrong, or undefined. Reads the answer's length and status only: its content was verified before. */
function ask(client: Client, headers: string[], { body, answerBytes }: LoadOrder): Promise<string | undefined> {
  return new Promise((resolve) => {
    let status = 0;
    let bytes = 0;
    client.dispatch(
      { method: 'POST', path: '/graphql', headers, body },
      {
        onRequestStart() {},
        onResponseStart(_, statusCode) {
          status = statusCode;
        },
        onResponseData(_, chunk) {
          bytes += chunk.length;
        },
        onResponseEnd() {
          const right = status === 200 && bytes === answerBytes;
          resolve(right ? undefined : `status ${status}, ${bytes} bytes where ${answerBytes} were expected`);
        },
        onResponseError(_, error) {
          resolve(String(error));
        },
      },
    );
  });
}

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
