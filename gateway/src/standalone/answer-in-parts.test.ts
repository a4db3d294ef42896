import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { silentLogger } from '@prism/platform/log';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { askForParts } from '../testing/ask-for-parts.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", 
  import: ["@key", "@external", "@requires"])\n`;
const sdls = {
  people: `${link} type Query { person: Person } type Person @key(fields: "id") { id: ID! name: String }`,
  letters: `${link} type Person @key(fields: "id") { id: ID! letters: [String!] }`,
  stamps: `${link} type Person @key(fields: "id") {
    id: ID!  letters: [String!] @external  stamp: String @requires(fields: "letters")
  }`,
};
const answers = {
  people: { data: { person: { __typename: 'Person', id: '1', name: 'Ada' } } },
  letters: { data: { _entities: [{ letters: ['Dear Ada'] }] } },
  stamps: { data: { _entities: [{ stamp: 'blue' }] } },
};

/** What letters waits for before it answers. */
let waiting: Promise<void> = Promise.resolve();
const servers: Server[] = [];
let folder: string;
let file: string;
let gateway: Gateway;
let url: string;

async function serve(name: keyof typeof sdls): Promise<string> {
  const server = createServer(async (_, response) => {
    if (name === 'letters') await waiting;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[name]));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

function compose(urls: Record<string, string>, more = ''): string {
  const parts = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: urls[name] as string,
    typeDefs: parse(name === 'people' ? sdl + more : sdl),
  }));
  const { supergraphSdl, errors } = composeServices(parts);
  if (!supergraphSdl) throw new AggregateError(errors ?? []);
  return supergraphSdl;
}

let urls: Record<string, string>;
beforeAll(async () => {
  urls = { people: await serve('people'), letters: await serve('letters'), stamps: await serve('stamps') };
  folder = await mkdtemp(join(tmpdir(), 'prism-parts-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, compose(urls));
  const config = readConfig({ timeouts: { subgraphMs: 1_500 } });
  gateway = await createStandalone({ supergraph: file, config, log: silentLogger });
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(async () => {
  await gateway.stop();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

/** Until it is let go. */
function holdLetters(): () => void {
  let open = () => {};
  waiting = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

const query = '{ person { name ... @defer { letters } } }';
const first = { data: { person: { name: 'Ada' } }, hasNext: true };

test('a part that does not come in time is null, and the answer ends', async () => {
  const open = holdLetters();
  const messages = await (await askForParts(url, { query })).rest();
  open();
  expect(messages).toEqual([
    first,
    {
      incremental: [
        {
          path: ['person'],
          data: { letters: null },
          errors: [
            expect.objectContaining({
              path: ['person', 'letters'],
              extensions: expect.objectContaining({ code: 'SUBGRAPH_TIMEOUT' }),
            }),
          ],
        },
      ],
      hasNext: false,
    },
  ]);
});

test('an answer whose parts are still to come keeps the supergraph that it began with', async () => {
  const open = holdLetters();
  const answer = await askForParts(url, { query: '{ person { name ... @defer { stamp } } }' });
  expect(await answer.next()).toEqual(first);
  await writeFile(`${file}.new`, compose(urls, ' extend type Query { added: String }'));
  await rename(`${file}.new`, file);
  const isSwapped = async () => {
    const schema = await askForParts(url, { query: '{ __schema { queryType { fields { name } } } }' });
    expect(JSON.stringify(await schema.json())).toContain('added');
  };
  await vi.waitFor(isSwapped, { timeout: 5_000, interval: 50 });
  // The fetch of stamps begins now.
  open();
  expect(await answer.next()).toEqual({
    incremental: [{ path: ['person'], data: { stamp: 'blue' } }],
    hasNext: false,
  });
});
