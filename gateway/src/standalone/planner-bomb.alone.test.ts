import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { silentLogger } from '@prism/platform/log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { listNames, listsSdl } from '../testing/attacks/attacked-graph.ts';
import { plannerBombs } from '../testing/attacks/planner-attacks.ts';
import { composeHttpSubgraphs, type HttpSubgraph, serveSubgraph } from '../testing/http-subgraph.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

// How long it takes: bench/attacks.
const bombOf = plannerBombs['six times what takes the planner half a second'] as (variant: number) => string;
const innocent = '{ a b }';

/** Planner's threads, in the order in which they were started, and those that have ended. */
const started: number[] = [];
const ended = new Set<number>();
function watch(worker: Worker): void {
  const { threadId } = worker;
  started.push(threadId);
  worker.once('exit', () => ended.add(threadId));
}

let folder: string;
let subgraphs: HttpSubgraph[];
let gateway: Gateway;
let url: string;
beforeAll(async () => {
  process.on('worker', watch);
  subgraphs = await Promise.all(
    listNames.map((name) => serveSubgraph(name, listsSdl(name), { Query: { [name]: () => 1 } })),
  );
  folder = await mkdtemp(join(tmpdir(), 'prism-bomb-'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, composeHttpSubgraphs(subgraphs));
  gateway = await createStandalone({ supergraph, config: readConfig({}), log: silentLogger });
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(async () => {
  process.off('worker', watch);
  await gateway.stop();
  for (const subgraph of subgraphs) subgraph.close();
  await rm(folder, { recursive: true });
});

/** Over HTTP: `200`, or status and code. */
async function ask(query: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: [{ extensions: { code: string } }] };
  return errors ? `${response.status} ${errors[0].extensions.code}` : `${response.status}`;
}

/** What others hear until something is over. */
async function askMeanwhile(query: string, { over }: { over: Promise<unknown> }): Promise<string[]> {
  let isOver = false;
  void over.finally(() => {
    isOver = true;
  });
  const heard: string[] = [];
  while (!isOver) {
    heard.push(await ask(query));
    await sleep(5);
  }
  return heard;
}

describe('what passes the limits of structure and holds the planner', () => {
  test('is refused, and others are answered while its thread works and is killed', async () => {
    expect(await ask(innocent)).toBe('200');
    const [planner] = started;
    const bomb = ask(bombOf(1));
    const heard = await askMeanwhile(innocent, { over: bomb });
    expect(await bomb).toBe('400 QUERY_TOO_COMPLEX');
    expect(new Set(heard)).toEqual(new Set(['200']));
    expect(heard.length).toBeGreaterThan(5);
    await expect.poll(() => [...ended]).toEqual([planner]);
  });

  test('is refused again without being planned: no other thread is killed for it', async () => {
    expect([await ask(bombOf(1)), await ask(bombOf(1))]).toEqual(Array(2).fill('400 QUERY_TOO_COMPLEX'));
    expect(ended.size).toBe(1);
  });

  test('leaves a successor that plans what comes next', async () => {
    await expect.poll(() => ask('{ successor: a }'), { timeout: 30_000, interval: 100 }).toBe('200');
    expect(started.length).toBeGreaterThan(1);
    expect(ended.size).toBe(1);
  });

  test('is killed as often as it comes in another shape, and the planner is there again', async () => {
    expect(await ask(bombOf(2))).toBe('400 QUERY_TOO_COMPLEX');
    await expect.poll(() => ended.size).toBe(2);
    await expect.poll(() => ask('{ again: a }'), { timeout: 30_000, interval: 100 }).toBe('200');
  });
});
