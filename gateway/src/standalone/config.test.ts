import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfigFile } from './config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-config-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const file = join(folder, 'gateway.json');
  await writeFile(file, text);
  return readConfigFile(file);
}

test('without a file, and without a word in it, the defaults hold', async () => {
  const defaults = {
    workers: 1,
    introspection: true,
    sharesQueries: true,
    sharesFetches: true,
    authorization: { mode: 'filter' },
    issuers: [],
    documents: { accepts: 'anything' },
    headers: { forward: ['authorization'] },
    limits: { structure: true, cost: false, maxAnswerBytes: 2_000_000, pointsPerMinute: {}, sensitiveFields: [] },
    shedding: { enabled: true, atFirst: 200, atLeast: 64, atMost: 2_000, criticalOperations: [] },
    timeouts: { requestMs: 30_000, subgraphMs: 10_000, connectMs: 500 },
    subgraphs: { connections: 128, inFlight: 64, waiting: 2_048, retries: true, maxAnswerBytes: 50_000_000 },
    subscriptions: {
      streams: 10_000,
      perConnection: 100,
      heartbeatMs: 10_000,
      idleMs: 60_000,
      maxEventBytes: 1_000_000,
      maxWaitingBytes: 1_000_000,
    },
    logLevel: 'warn',
  };
  expect(await readConfigFile(undefined)).toEqual(defaults);
  expect(await read('{}')).toEqual(defaults);
  expect(await read('{ "headers": { "forward": ["X-Tenant"] } }')).toMatchObject({
    headers: { forward: ['x-tenant'] },
  });
});

test('all mistakes are told at once, with their place', async () => {
  const mistaken = read(
    '{ "introspetion": true, "timeouts": { "requestMs": "1" }, "headers": { "forward": ["Host", "a b"] } }',
  );
  await expect(mistaken).rejects.toThrow(/gateway\.json:\n/);
  for (const told of [/introspetion/, /timeouts\.requestMs/, /headers\.forward\[0\]/, /expected the name of a header/])
    await expect(mistaken).rejects.toThrow(told);
});

test('costs are counted only of what is small enough to plan', async () => {
  for (const counted of [
    '"cost": true',
    '"pointsPerMinute": { "client": 1 }',
    '"sensitiveFields": [{ "field": "A.b" }]',
  ])
    await expect(read(`{ "limits": { "structure": false, ${counted} } }`)).rejects.toThrow('expected `structure`');
  expect((await read('{ "limits": { "structure": false, "requestsPerSecond": 5 } }')).limits.structure).toBe(false);
});

test('a file that is missing or no JSON is told by its name', async () => {
  await expect(readConfigFile(join(folder, 'missing.json'))).rejects.toThrow(
    /--config expected a file of JSON: .*missing/,
  );
  await expect(read('{')).rejects.toThrow(/--config expected a file of JSON: .*gateway\.json/);
});
