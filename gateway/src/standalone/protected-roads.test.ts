import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { composeHttpSubgraphs, type HttpSubgraph, serveSubgraph } from '../testing/http-subgraph.ts';
import { roads } from '../testing/protected-roads.ts';
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
});
afterAll(async () => {
  for (const gateway of started) await gateway.stop();
  for (const { close } of subgraphs) close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  for (const subgraph of subgraphs) subgraph.asked = [];
});

async function start(authorization: object) {
  const config = readConfig({ authorization, headers: { forward: ['authorization', 'x-role'] } });
  const gateway = await createStandalone({ supergraph: join(folder, 'graph.graphql'), config, log: silentLogger });
  started.push(gateway);
  return async (payload: object, headers: Record<string, string> = {}) =>
    (await gateway.app.inject({ method: 'POST', url: '/graphql', payload, headers })).json();
}

describe('in the gateway alone', () => {
  let ask: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    ask = await start({});
  });

  test.each(Object.entries(roads))(
    '%s leads nobody to a protected field',
    async (_, { asked, paths, data, ...road }) => {
      const known = [1, 2, 3];
      for (const _ of known) {
        const answer = await ask(road);
        expect(answer.data).toEqual(data);
        const told = answer.errors as { path: string[]; extensions: { code: string } }[];
        expect(told.map(({ path }) => path.join('.')).sort()).toEqual([...paths].sort());
        expect(new Set(told.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
      }
      expect(subgraphs.flatMap((subgraph) => subgraph.asked)).toHaveLength(asked * known.length);
    },
  );
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
