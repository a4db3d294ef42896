import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismError } from '@prism/platform/errors';
import { createLogger } from '@prism/platform/log';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { composeHttpSubgraphs, type HttpSubgraph, serveSubgraph } from '../testing/http-subgraph.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

/** Operations that were planned, as the planner got them, and how often Apollo Server was asked. What is held is planned later. */
const seen = vi.hoisted(() => ({
  loads: 0,
  planned: [] as string[],
  byApollo: 0,
  held: undefined as Promise<void> | undefined,
}));
vi.mock('../planning/planner.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../planning/planner.ts')>();
  return {
    async loadSupergraph(sdl: string) {
      const loaded = await original.loadSupergraph(sdl);
      seen.loads += 1;
      const plan: typeof loaded.plan = async (request) => {
        seen.planned.push(request.document);
        if (request.document.includes('greeting')) await seen.held;
        if (request.document.includes('endless')) throw new PrismError('QUERY_TOO_COMPLEX', 'It took too long.');
        return loaded.plan(request);
      };
      return { ...loaded, plan };
    },
  };
});
vi.mock('@as-integrations/fastify', async (importOriginal) => {
  const original = await importOriginal<typeof import('@as-integrations/fastify')>();
  const fastifyApolloHandler = (...args: Parameters<typeof original.fastifyApolloHandler>) => {
    seen.byApollo += 1;
    return original.fastifyApolloHandler(...args);
  };
  return { ...original, fastifyApolloHandler };
});

const sdl = (field = 'plain') => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])
  type Query { greeting(name: String): String ${field}: Int secret: String @authenticated lost: Int }
  type Mutation { note: Int }
`;
const persisted = (documents: Record<string, string>) => JSON.stringify(documents);

let folder: string;
let subgraph: HttpSubgraph;
let file: string;
const logged: string[] = [];
const log = createLogger({ level: 'info', name: 'gateway' }, { write: (line) => logged.push(line) });
const started: Gateway[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-warm-up-'));
  file = join(folder, 'supergraph.graphql');
  const greeting = (_: unknown, { name = 'you' }) => `Hello ${name}`;
  subgraph = await serveSubgraph('greetings', sdl(), { Query: { greeting, plain: () => 1, secret: () => 'no' } });
});
beforeEach(async () => {
  await write('supergraph.graphql', composeHttpSubgraphs([subgraph]));
  Object.assign(seen, { loads: 0, planned: [], byApollo: 0, held: undefined });
  logged.length = 0;
});
afterEach(async () => {
  for (const gateway of started.splice(0)) await gateway.stop();
});
afterAll(async () => {
  subgraph.close();
  await rm(folder, { recursive: true });
});

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
  return path;
}

async function start(documents?: string, config: object = {}): Promise<string> {
  const gateway = await createStandalone({ supergraph: file, documents, config: readConfig(config), log });
  started.push(gateway);
  return gateway.app.listen({ port: 0, host: '127.0.0.1' });
}

const isReady = async (address: string) => (await fetch(`${address}/health/ready`)).status === 200;
const untilReady = (address: string) => expect.poll(() => isReady(address), { timeout: 10_000 }).toBe(true);

async function ask(address: string, query: string, more: object = {}) {
  const body = JSON.stringify({ query, ...more });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  return (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
}

/** From now on nothing about greetings is planned, until the function is called. */
function hold(): () => void {
  let planOn = () => {};
  const held = new Promise<void>((resolve) => {
    planOn = resolve;
  });
  Object.assign(seen, { planned: [], held });
  return () => planOn();
}

describe('registered documents', () => {
  test('are planned before it is ready, so that the first to ask waits neither for Apollo Server nor for the planner', async () => {
    const greet = 'query Greet($name: String) { greeting(name: $name) }';
    const address = await start(await write('manifest.json', persisted({ one: greet, two: '{ plain }' })));
    await untilReady(address);
    expect(seen.planned).toHaveLength(2);
    const request = { operationName: 'Greet', variables: { name: 'Ada' } };
    expect(await ask(address, greet, request)).toEqual({ data: { greeting: 'Hello Ada' } });
    expect(await ask(address, '{ plain }')).toEqual({ data: { plain: 1 } });
    expect([seen.planned.length, seen.byApollo]).toEqual([2, 0]);
    await ask(address, '{ plain again: plain }');
    expect([seen.planned.length, seen.byApollo]).toEqual([3, 1]);
  });

  test('are waited for by who asks for readiness, and by nobody else', async () => {
    const planOn = hold();
    const address = await start(await write('slow.json', persisted({ one: '{ greeting }' })));
    const unready = await fetch(`${address}/health/ready`);
    expect([unready.status, await unready.json()]).toEqual([503, { status: 'unready', checks: { plans: false } }]);
    expect(await ask(address, '{ plain }')).toEqual({ data: { plain: 1 } });
    planOn();
    await untilReady(address);
  });

  test('that are not valid, too much or not for clients are logged by name and stop nothing', async () => {
    const wrong = {
      unknown: '{ nothing }',
      unreadable: '{',
      deep: `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: plain`).join(' ')} }`,
      schema: '{ __schema { queryType { name } } }',
    };
    const manifest = await write('wrong.json', persisted({ ...wrong, good: '{ plain }' }));
    const address = await start(manifest, { introspection: false });
    await untilReady(address);
    const told = logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg.startsWith('a registered document'));
    expect(told.map(({ document }) => document)).toEqual(Object.keys(wrong));
    expect(told.map(({ reason }) => reason).join()).toContain('Cannot query field "nothing"');
    expect(seen.planned).toHaveLength(1);
    const answer = await ask(address, wrong.schema);
    expect(answer.errors?.[0]?.extensions.code).toBe('INTROSPECTION_DISABLED');
  });

  test('are planned as they are for those who ask here: without what is not for them', async () => {
    const address = await start(await write('secret.json', persisted({ one: '{ plain secret }' })));
    await untilReady(address);
    expect(seen.planned.join()).not.toContain(' secret');
    expect(await ask(address, '{ plain secret }')).toMatchObject({ data: { plain: 1, secret: null } });
    expect(seen.planned).toHaveLength(1);
  });

  test('are planned for the defaults of what they skip and include', async () => {
    const document = 'query A($a: Boolean = true, $b: Boolean!) { plain @include(if: $a) greeting @include(if: $b) }';
    const address = await start(await write('choices.json', persisted({ one: document })));
    await untilReady(address);
    expect(await ask(address, document, { variables: { b: false } })).toEqual({ data: { plain: 1 } });
    expect(seen.planned).toHaveLength(1);
    await ask(address, document, { variables: { b: true } });
    expect(seen.planned).toHaveLength(2);
  });

  test('that cannot be read are a mistake of who starts it', async () => {
    await expect(start(join(folder, 'missing.json'))).rejects.toThrow(/--documents .*missing\.json cannot be read/);
    await expect(start(await write('list.json', '[]'))).rejects.toThrow(/no manifest of documents/);
  });
});

describe('before a changed supergraph takes over', () => {
  const change = (field: string) =>
    write('supergraph.graphql', composeHttpSubgraphs([{ ...subgraph, sdl: sdl(field) }]));
  const isServed = () => logged.filter((line) => line.includes('the changed supergraph is served')).length;

  test('what clients ask is planned with it, choices included, and answered by the one before meanwhile', async () => {
    const address = await start();
    const choosing = 'query A($all: Boolean!) { greeting lost @include(if: $all) }';
    for (const all of [true, false]) await ask(address, choosing, { variables: { all } });
    await ask(address, '{ plain }');
    const planOn = hold();
    await change('other');
    await expect.poll(() => seen.planned.join(), { timeout: 5_000 }).toContain('greeting');
    expect(await ask(address, '{ plain }')).toEqual({ data: { plain: 1 } });
    expect(isServed()).toBe(0);
    planOn();
    await expect.poll(isServed, { timeout: 5_000 }).toBe(1);
    expect((await ask(address, '{ plain }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    Object.assign(seen, { planned: [], byApollo: 0 });
    expect(await ask(address, choosing, { variables: { all: true } })).toEqual({
      data: { greeting: 'Hello you', lost: null },
    });
    expect(await ask(address, choosing, { variables: { all: false } })).toEqual({ data: { greeting: 'Hello you' } });
    expect([seen.planned, seen.byApollo]).toEqual([[], 0]);
  });

  test('what was asked last is planned first, and still so when nobody has asked between two changes', async () => {
    const address = await start(await write('never-asked.json', persisted({ one: '{ greeting }' })));
    await untilReady(address);
    for (const alias of ['first', 'second', 'third']) await ask(address, `{ ${alias}: lost }`);
    for (const [at, field] of ['one', 'two'].entries()) {
      seen.planned = [];
      await change(field);
      await expect.poll(isServed, { timeout: 5_000 }).toBe(at + 1);
      expect(seen.planned.map((document) => /\w+/.exec(document)?.[0])).toEqual([
        'third',
        'second',
        'first',
        'greeting',
      ]);
    }
  });

  test('what could not be planned before is not tried again', async () => {
    const address = await start();
    await ask(address, '{ lost }');
    expect((await ask(address, '{ endless: lost }')).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    seen.planned = [];
    await change('other');
    await expect.poll(isServed, { timeout: 5_000 }).toBe(1);
    expect(seen.planned.map((document) => /\w+/.exec(document)?.[0])).toEqual(['lost']);
  });

  test('registered documents are read again and planned with it', async () => {
    const address = await start(await write('later.json', persisted({ one: '{ other }' })));
    await untilReady(address);
    expect(seen.planned).toHaveLength(0);
    await write('later.json', persisted({ one: '{ other }', two: '{ greeting }' }));
    await change('other');
    await expect.poll(isServed, { timeout: 5_000 }).toBe(1);
    const greetings = () => seen.planned.filter((document) => document.includes('greeting')).length;
    // With the one before too, when that hears of it first.
    expect([1, 2]).toContain(greetings());
    const before = greetings();
    await write('later.json', '{');
    await change('third');
    await expect.poll(isServed, { timeout: 5_000 }).toBe(2);
    expect(logged.join('')).toContain('the registered documents cannot be read');
    expect(greetings()).toBe(before + 1);
  });

  test('a newer one ends the warm-up of the one before, which never serves', async () => {
    const address = await start();
    for (const query of ['{ lost }', '{ greeting }']) await ask(address, query);
    const planOn = hold();
    await change('second');
    await expect.poll(() => seen.planned.length, { timeout: 5_000 }).toBe(1);
    await change('third');
    await expect.poll(() => seen.loads, { timeout: 5_000 }).toBe(3);
    // It takes a moment more until it is put together.
    await new Promise((resolve) => setTimeout(resolve, 500));
    planOn();
    await expect.poll(isServed, { timeout: 5_000 }).toBe(1);
    const wordsOf = (document: string) => /\w+/.exec(document)?.[0];
    expect(seen.planned.map(wordsOf)).toEqual(['greeting', 'greeting', 'lost']);
    expect((await ask(address, '{ third }')).data).toEqual({ third: null });
  });
});
