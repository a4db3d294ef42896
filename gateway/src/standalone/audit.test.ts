import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeHttpSubgraphs } from '../testing/http-subgraph.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-audit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const compose = (field: string) =>
  composeHttpSubgraphs([
    {
      ...{ name: 'a', url: 'http://127.0.0.1:1/graphql' },
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
        type Query { ${field}: Int  mine: Int @authenticated }`,
    },
  ]);

test('the gateway alone records each supergraph that takes over or is refused, and refusals', async () => {
  const [supergraph, auditLog] = [join(folder, 'graph.graphql'), join(folder, 'audit.jsonl')];
  const replace = async (sdl: string) => {
    await writeFile(`${supergraph}.new`, sdl);
    await rename(`${supergraph}.new`, supergraph);
  };
  const entries = async () =>
    (await readFile(auditLog, 'utf8')).split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  const actions = async () => (await entries()).map(({ action }) => action);
  await replace(compose('first'));
  const gateway = await createStandalone({ supergraph, config: readConfig({ auditLog }), log: silentLogger });
  await gateway.app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ mine }' } });
  await replace('type Query {');
  await expect.poll(actions).toEqual(['schema-served', 'refused', 'schema-refused']);
  await replace(compose('second'));
  await expect
    .poll(actions, { timeout: 5_000 })
    .toEqual(['schema-served', 'refused', 'schema-refused', 'schema-served']);
  await gateway.stop();
  const hashes = (await entries()).flatMap(({ details }) => details.sha256 ?? []);
  expect(new Set(hashes).size).toBe(3);
});

test('an audit log that cannot be written stops the start', async () => {
  const supergraph = join(folder, 'graph.graphql');
  const auditLog = join(supergraph, 'audit.jsonl');
  await expect(createStandalone({ supergraph, config: readConfig({ auditLog }), log: silentLogger })).rejects.toThrow(
    /auditLog expected a file/,
  );
});
