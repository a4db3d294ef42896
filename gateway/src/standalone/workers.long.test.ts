import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askProcess, type GatewayProcess, oneConnection, startGatewayProcess } from '../testing/gateway-process.ts';
import { openRawSocket } from '../testing/socket-client.ts';

const sdl = (more = '') => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { hello: String! slow(ms: Int!): String! ${more} }`;
const schema = buildSubgraphSchema([{ typeDefs: parse(sdl()) }]);
const rootValue = {
  hello: 'hello',
  slow: ({ ms }: { ms: number }) => sleep(ms, 'slow'),
};
const subgraph = createServer(async (request, response) => {
  const { query, variables } = JSON.parse(Buffer.concat(await request.toArray()).toString());
  const answer = await graphql({ schema, rootValue, source: query, variableValues: variables });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
});

let folder: string;
const running: GatewayProcess[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'prism-workers-'));
});
afterEach(async () => {
  for (const { signal, exited } of running.splice(0)) {
    signal('SIGKILL');
    await exited;
  }
});
afterAll(async () => {
  subgraph.close();
  await rm(folder, { recursive: true });
});

async function writeSupergraph(more?: string): Promise<string> {
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}`;
  const { supergraphSdl } = composeServices([{ name: 'greetings', url, typeDefs: parse(sdl(more)) }]);
  const file = join(folder, 'supergraph.graphql');
  await writeFile(`${file}.new`, supergraphSdl ?? '');
  await rename(`${file}.new`, file);
  return file;
}

async function start(config: object = {}) {
  const configFile = join(folder, `${randomUUID()}.json`);
  await writeFile(configFile, JSON.stringify({ workers: 2, logLevel: 'info', sharesQueries: false, ...config }));
  const gateway = startGatewayProcess(['--supergraph', await writeSupergraph(), '--config', configFile]);
  running.push(gateway);
  return { ...gateway, origin: await gateway.origin() };
}

interface LogLine {
  msg?: string;
  worker?: number;
  pid?: number;
  requestId?: string;
}

const logOf = ({ lines }: Pick<GatewayProcess, 'lines'>): LogLine[] =>
  lines().flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));

/** Pids by worker, as the primary told them. */
const workersOf = (gateway: Pick<GatewayProcess, 'lines'>) =>
  new Map(logOf(gateway).flatMap(({ worker, pid }) => (worker && pid ? [[worker, pid] as const] : [])));

const hello = { status: 200, body: { data: { hello: 'hello' } } };

describe('workers of the gateway alone', () => {
  test('all answer, each with the young generation of the primary; it is said once that they are ready', async () => {
    const gateway = await start();
    for (let at = 0; at < 6; at++) expect(await askProcess(gateway.origin, '{ hello }')).toMatchObject(hello);
    await expect.poll(() => logOf(gateway).filter(({ msg }) => msg === 'operation')).toHaveLength(6);
    const answered = logOf(gateway).filter(({ msg }) => msg === 'operation');
    expect(new Set(answered.map(({ worker }) => worker))).toEqual(new Set([1, 2]));
    expect(gateway.lines().filter((line) => line.includes(' is served at '))).toEqual([
      expect.stringMatching(/ by 2 workers$/),
    ]);
    for (const pid of workersOf(gateway).values())
      expect(execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' })).toContain(
        '--max-semi-space-size=48',
      );
  });

  test('one that is killed under load is replaced; only who was on its connections notices', async () => {
    const gateway = await start();
    const askers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const [agent, requestId] = [oneConnection(), randomUUID()];
        await askProcess(gateway.origin, '{ hello }', { agent, requestId });
        const lineOf = () => logOf(gateway).find((line) => line.requestId === requestId);
        await expect.poll(lineOf).toBeDefined();
        return { agent, worker: lineOf()?.worker };
      }),
    );
    const victim = askers[0]?.worker as number;
    const spared = askers.filter(({ worker }) => worker !== victim);
    expect(spared.length).toBeGreaterThan(0);
    const isOver = new AbortController();
    const answers: unknown[] = [];
    const askOn = async (ask: () => Promise<unknown>) => {
      while (!isOver.signal.aborted) answers.push(await ask().catch((error) => error));
    };
    const under = spared.map(({ agent }) => askOn(() => askProcess(gateway.origin, '{ hello }', { agent })));
    await sleep(200);
    process.kill(workersOf(gateway).get(victim) as number, 'SIGKILL');
    // New connections as well: they are dealt out to who is there.
    await sleep(50);
    under.push(askOn(() => askProcess(gateway.origin, '{ hello }')));
    await expect.poll(() => workersOf(gateway).size, { timeout: 30_000 }).toBe(3);
    await sleep(500);
    isOver.abort();
    await Promise.all(under);
    expect(answers.length).toBeGreaterThan(10);
    for (const answer of answers) expect(answer).toMatchObject(hello);
    expect(logOf(gateway).some(({ msg, worker }) => msg === 'operation' && worker === 3)).toBe(true);
  });

  test('a changed supergraph reaches all', async () => {
    const gateway = await start();
    const knows = async () => {
      const asked = Array.from({ length: 6 }, () =>
        askProcess(gateway.origin, '{ __type(name: "Query") { fields { name } } }'),
      );
      return (await Promise.all(asked)).filter(({ body }) => JSON.stringify(body).includes('added')).length;
    };
    expect(await knows()).toBe(0);
    await writeSupergraph('added: Int');
    await expect.poll(knows, { timeout: 30_000, interval: 200 }).toBe(6);
  });

  test('when all are told to stop, every request that has begun is answered', async () => {
    const gateway = await start();
    const asked = Array.from({ length: 20 }, (_, at) => askProcess(gateway.origin, `{ slow(ms: ${500 + at * 50}) }`));
    const sockets = await Promise.all(
      Array.from({ length: 4 }, () => openRawSocket(`${gateway.origin}/graphql`, { params: {} })),
    );
    for (const { send } of sockets) send({ id: '1', type: 'subscribe', payload: { query: '{ slow(ms: 900) }' } });
    await sleep(400);
    gateway.signal('SIGTERM');
    for (const { status, body } of await Promise.all(asked))
      expect({ status, body }).toEqual({ status: 200, body: { data: { slow: 'slow' } } });
    for (const { next, closed } of sockets) {
      expect((await next()).payload).toEqual({ data: { slow: 'slow' } });
      expect((await closed)[0]).toBe(1001);
    }
    expect(await gateway.exited).toBe(0);
    expect(gateway.complaints()).toBe('');
  });

  test('a supergraph that does not load is told once', async () => {
    const file = join(folder, 'broken.graphql');
    await writeFile(file, 'type Query {');
    const gateway = startGatewayProcess(['--supergraph', file, '--workers', '3']);
    running.push(gateway);
    expect(await gateway.exited).toBe(1);
    expect(gateway.complaints().match(/broken\.graphql does not load/g)).toHaveLength(1);
    expect(gateway.complaints()).not.toMatch(/^\s+at /m);
  });

  test('a port that is taken is told once', async () => {
    const { port } = subgraph.address() as AddressInfo;
    const gateway = startGatewayProcess(['--supergraph', await writeSupergraph(), '--workers=2', '--port', `${port}`]);
    running.push(gateway);
    expect(await gateway.exited).toBe(1);
    expect(gateway.complaints().match(/expected to be free/g)).toHaveLength(1);
  });
});

describe('a rate limit', () => {
  const limits = { requestsPerSecond: 10 };

  test('holds over all workers together', async () => {
    const gateway = await start({ limits });
    for (let tries = 1; ; tries++) {
      await sleep(1_100);
      const since = performance.now();
      const answers = await Promise.all(Array.from({ length: 40 }, () => askProcess(gateway.origin, '{ __typename }')));
      // All within one window, or else more may pass.
      if (performance.now() - since >= 1_000 && tries < 10) continue;
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
      return;
    }
  });

  test('of a primary that does not answer is kept by each worker, at half the rate', async () => {
    const gateway = await start({ limits });
    const agent = oneConnection();
    const ask = () => askProcess(gateway.origin, '{ __typename }', { agent });
    expect((await ask()).headers['ratelimit-policy']).toContain('q=10');
    gateway.signal('SIGSTOP');
    try {
      expect((await ask()).headers['ratelimit-policy']).toContain('q=5');
      const more = [];
      for (let at = 0; at < 8; at++) more.push((await ask()).status);
      expect(more).toContain(429);
    } finally {
      gateway.signal('SIGCONT');
    }
    await expect.poll(async () => (await ask()).headers['ratelimit-policy'], { timeout: 10_000 }).toContain('q=10');
    agent.destroy();
  });
});
