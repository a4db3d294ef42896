import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { composeHttpSubgraphs, type HttpSubgraph, serveSubgraph } from '../testing/http-subgraph.ts';
import { roads } from '../testing/protected-roads.ts';
import { askOnce } from '../testing/socket-client.ts';
import { lettersResolvers, lettersSdl, ownersResolvers, ownersSdl } from '../testing/vault-graph.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

let folder: string;
let subgraphs: HttpSubgraph[];
const started: Gateway[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-roads-'));
  subgraphs = await Promise.all([
    serveSubgraph('owners', ownersSdl, ownersResolvers),
    serveSubgraph('letters', lettersSdl, lettersResolvers),
  ]);
  await writeFile(join(folder, 'graph.graphql'), composeHttpSubgraphs(subgraphs));
  const documents = Object.entries(roads).map(([id, { query }]) => [id, query]);
  await writeFile(join(folder, 'documents.json'), JSON.stringify(Object.fromEntries(documents)));
});
afterAll(async () => {
  for (const gateway of started) await gateway.stop();
  for (const { close } of subgraphs) close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  for (const subgraph of subgraphs) subgraph.asked = [];
});

async function startGateway(given: object, documents?: string): Promise<Gateway> {
  const config = readConfig({ headers: { forward: ['authorization', 'x-role'] }, ...given });
  const supergraph = join(folder, 'graph.graphql');
  const gateway = await createStandalone({ supergraph, documents, config, log: silentLogger });
  started.push(gateway);
  return gateway;
}

async function start(authorization: object) {
  const { app } = await startGateway({ authorization });
  return async (payload: object, headers: Record<string, string> = {}) =>
    (await app.inject({ method: 'POST', url: '/graphql', payload, headers })).json();
}

interface Told {
  data?: unknown;
  errors: readonly { path: readonly string[]; extensions: { code: string } }[];
}

describe('in the gateway alone', () => {
  let plain: Gateway;
  let onlyIds: Gateway;
  beforeAll(async () => {
    plain = await startGateway({});
    onlyIds = await startGateway({ documents: { accepts: 'ids' } }, join(folder, 'documents.json'));
  });

  const post = async ({ app }: Gateway, payload: object): Promise<Told> =>
    (await app.inject({ method: 'POST', url: '/graphql', payload })).json();
  const get = async ({ app }: Gateway, parameters: Record<string, unknown>): Promise<Told> => {
    const texts = Object.entries(parameters).map(([name, value = {}]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const headers = { 'apollo-require-preflight': '1' };
    return (await app.inject({ url: `/graphql?${new URLSearchParams(Object.fromEntries(texts))}`, headers })).json();
  };

  test.each(Object.entries(roads))('%s leads nobody to a protected field', async (id, road) => {
    const { query, variables } = road;
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const byHash = { extensions: { persistedQuery: { version: 1, sha256Hash } }, variables };
    const byPost = [
      ...[1, 2, 3].map(() => () => post(plain, { query, variables })),
      ...[1, 2, 3].map(() => () => post(onlyIds, { documentId: id, variables })),
      () => post(onlyIds, byHash),
      () => post(plain, { query, ...byHash }),
      () => post(plain, byHash),
    ];
    const byGet = [
      () => get(plain, { query, variables }),
      () => get(plain, byHash),
      () => get(onlyIds, { documentId: id, variables }),
      () => get(onlyIds, byHash),
    ];
    const ways = query.startsWith('mutation') ? byPost : [...byPost, ...byGet];
    for (const ask of ways) {
      const { data, errors } = await ask();
      expect(data).toEqual(road.data);
      expect(errors.map(({ path }) => path.join('.')).sort()).toEqual([...road.paths].sort());
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
    }
    expect(subgraphs.flatMap((subgraph) => subgraph.asked)).toHaveLength(road.asked * ways.length);
  });
});

describe('in the gateway alone, by a WebSocket', () => {
  let at: string;
  beforeAll(async () => {
    at = await (await startGateway({})).app.listen({ port: 0, host: '127.0.0.1' });
  });

  test.each(Object.entries(roads))('%s leads nobody to a protected field', async (_, road) => {
    const { asked, paths, data, query, variables } = road;
    const answer = await askOnce(`${at}/graphql`, { query, variables });
    expect(answer.data).toEqual(data);
    expect(answer.errors.map(({ path }: { path: string[] }) => path.join('.')).sort()).toEqual([...paths].sort());
    expect(subgraphs.flatMap((subgraph) => subgraph.asked)).toHaveLength(asked);
  });
});

describe('its configuration', () => {
  const query = '{ diary owner { name } }';

  test('names a module that decides policies by the headers that are forwarded', async () => {
    const policy = join(folder, 'policy.mjs');
    await writeFile(
      policy,
      "export default (names, { headers }) => names.filter((name) => name === 'read-diary' && headers['x-role'] === 'owner');",
    );
    const ask = await start({ policy });
    expect((await ask({ query }, { 'x-role': 'owner' })).data).toEqual({ diary: 'the secret', owner: { name: 'Ada' } });
    expect((await ask({ query }, { 'x-role': 'guest' })).data).toEqual({ diary: null, owner: { name: 'Ada' } });
  });

  test('may refuse operations whole, or let them through', async () => {
    expect((await (await start({ mode: 'reject' }))({ query })).data).toBeNull();
    expect((await (await start({ mode: 'dry-run' }))({ query })).data).toEqual({
      diary: 'the secret',
      owner: { name: 'Ada' },
    });
  });

  test('is refused at the start when the module does not load or exports no function', async () => {
    await writeFile(join(folder, 'empty.mjs'), 'export default 7;');
    await expect(start({ policy: join(folder, 'empty.mjs') })).rejects.toThrow(/default export is a function/);
    await expect(start({ policy: join(folder, 'missing.mjs') })).rejects.toThrow(/expected a module that loads/);
  });
});
