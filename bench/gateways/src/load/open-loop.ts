import { randomUUID } from 'node:crypto';
import { quantile } from './closed-loop.ts';
import { openConnection } from './lean-connection.ts';
import type { OpenLoadOrder, OpenLoadResult } from './load-order.ts';

/** Requests are sent on time by groups, so often, in ms. */
const tickMs = 2;
/** Longest wait for what is under way at the end, in ms. */
const patienceMs = 10_000;

/** Sends so many requests a second, whether those before were answered or not, over a connection each, as long as there are some. */
export async function openLoop(order: OpenLoadOrder): Promise<OpenLoadResult> {
  const { origin, perSecond, seconds, connections } = order;
  const idle = await Promise.all(Array.from({ length: connections }, () => openConnection(origin)));
  const all = [...idle];
  const found = { answered: [] as number[], shed: [] as number[], failures: 0, unsent: 0 };
  const requestOf = createRequests(order);

  async function send(): Promise<void> {
    const connection = idle.pop();
    if (!connection) {
      found.unsent += 1;
      return;
    }
    const sentAt = performance.now();
    const answer = await connection.ask(requestOf());
    const ms = performance.now() - sentAt;
    if (answer?.status === 200 && answer.bytes === order.answerBytes) found.answered.push(ms);
    else if (answer?.status === 503) found.shed.push(ms);
    else found.failures += 1;
    idle.push(answer ? connection : await openConnection(origin));
  }

  const startedAt = performance.now();
  const underWay = new Set<Promise<void>>();
  for (let sent = 0, now = startedAt; now < startedAt + seconds * 1_000; now = performance.now()) {
    for (const due = ((now - startedAt) * perSecond) / 1_000; sent < due; sent++) {
      const each = send().finally(() => underWay.delete(each));
      underWay.add(each);
    }
    await new Promise((resolve) => setTimeout(resolve, tickMs));
  }
  await Promise.race([Promise.all(underWay), new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
  for (const connection of [...all, ...idle]) connection.close();
  return toResult(found, seconds, underWay.size);
}

function toResult(
  { answered, shed, failures, unsent }: { answered: number[]; shed: number[]; failures: number; unsent: number },
  seconds: number,
  unanswered: number,
): OpenLoadResult {
  for (const times of [answered, shed]) times.sort((a, b) => a - b);
  return {
    ...{ answered: answered.length, shed: shed.length, failures: failures + unanswered, unsent, seconds },
    p50Ms: quantile(answered, 0.5),
    p99Ms: quantile(answered, 0.99),
    shedP50Ms: quantile(shed, 0.5),
    shedP99Ms: quantile(shed, 0.99),
  };
}

/** Bytes of a request, each with an identity of its own where that is wanted. */
function createRequests({ origin, body, identity }: OpenLoadOrder): () => string {
  const head = [
    'POST /graphql HTTP/1.1',
    `host: ${new URL(origin).host}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `authorization: Bearer ${randomUUID()}`,
  ].join('\r\n');
  let count = 0;
  return () => `${head}${identity === 'own' ? `-${count++}` : ''}\r\n\r\n${body}`;
}
