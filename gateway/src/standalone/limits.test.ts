import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { composeHttpSubgraphs, type HttpSubgraph, serveSubgraph } from '../testing/http-subgraph.ts';
import { boxesResolvers, boxesSdl, limitRows } from '../testing/limit-rows.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

let folder: string;
let boxes: HttpSubgraph;
const started: Gateway[] = [];
let withCost: Gateway;
let plain: Gateway;
let counting: Gateway;
let onlyIds: Gateway;
let brief: Gateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-limits-'));
  boxes = await serveSubgraph('boxes', boxesSdl, boxesResolvers);
  await writeFile(join(folder, 'supergraph.graphql'), composeHttpSubgraphs([boxes]));
  await writeFile(join(folder, 'documents.json'), JSON.stringify({ n: 'query N { n }' }));
  const start = async (config: object, documents?: string) => {
    const supergraph = join(folder, 'supergraph.graphql');
    const gateway = await createStandalone({ supergraph, documents, config: readConfig(config), log: silentLogger });
    started.push(gateway);
    return gateway;
  };
  withCost = await start({ limits: { cost: true } });
  plain = await start({});
  const sensitive = { field: 'Query.take', limit: { name: 'take', perAccount: 9, perAddress: 2, windowSeconds: 60 } };
  counting = await start({
    limits: {
      cost: { anonymous: 50, signedIn: 60 },
      pointsPerMinute: { subject: 10, address: 100 },
      sensitiveFields: [sensitive],
    },
  });
  brief = await start({ limits: { maxAnswerBytes: 5_000 } });
  onlyIds = await start({ documents: { accepts: 'ids' } }, join(folder, 'documents.json'));
});
afterAll(async () => {
  for (const gateway of started) await gateway.stop();
  boxes.close();
  await rm(folder, { recursive: true });
});

async function codeOf({ app }: Gateway, payload: object): Promise<string | undefined> {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload });
  const { errors } = response.json();
  return errors?.[0].extensions.code;
}

describe('the gateway alone', () => {
  test.each(limitRows)('answers $name: $limit, and not one more', async ({ of, limit, code }) => {
    for (const _ of ['by Apollo Server', 'in the fast lane']) {
      expect(await codeOf(withCost, of(limit))).toBeUndefined();
      expect(await codeOf(withCost, of(limit + 1))).toBe(code);
    }
  });

  test('takes pages for what the graph takes them for, unless costs are counted', async () => {
    expect(await codeOf(plain, { query: '{ boxes(first: 1000) { id } }' })).toBeUndefined();
  });

  test('counts costs and fields as it is told, and everybody together by address alone', async () => {
    const ask = async (query: string) => {
      const { statusCode, headers } = await counting.app.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query },
      });
      return [statusCode, headers.ratelimit];
    };
    expect(await codeOf(counting, { query: '{ boxes(first: 51) { id } }' })).toBe('COST_ESTIMATED_TOO_EXPENSIVE');
    expect(await ask('{ boxes(first: 50) { id } }')).toEqual([200, '"address-points";r=50;t=60']);
    expect(await ask('{ boxes(first: 50) { id } }')).toEqual([200, '"address-points";r=49;t=60']);
    const take = (left: number) => expect.stringContaining(`"take-address";r=${left};t=60`);
    expect(await ask('{ take(list: [1]) }')).toEqual([200, take(1)]);
    expect(await ask('{ take(list: [1]) }')).toEqual([200, take(0)]);
    expect(await ask('{ take(list: [1]) }')).toEqual([429, take(0)]);
    expect(await codeOf(counting, { query: '{ take(list: [1]) n: take(list: [1]) }' })).toBe('BAD_USER_INPUT');
    expect((await ask('{ n }'))[0]).toBe(200);
  });

  test('answers as many bytes as it is told', async () => {
    for (const _ of ['by Apollo Server', 'in the fast lane']) {
      expect(await codeOf(brief, { query: '{ lines(bytes: 4980) }' })).toBeUndefined();
      expect(await codeOf(brief, { query: '{ lines(bytes: 4981) }' })).toBe('QUERY_TOO_COMPLEX');
    }
  });

  test('answers what is registered and nothing else, where it is told so', async () => {
    expect(await codeOf(onlyIds, { id: 'n' })).toBeUndefined();
    expect(await codeOf(onlyIds, { query: 'query N { n }' })).toBe('PERSISTED_QUERY_REQUIRED');
    expect(await codeOf(onlyIds, { id: 'm' })).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
