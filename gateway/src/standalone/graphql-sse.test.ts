import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { silentLogger } from '@prism/platform/log';
import { parse } from 'graphql';
import { createClient } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { composeHttpSubgraphs } from '../testing/http-subgraph.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

const sdl = `
  type Query { nothing: Int }
  type Subscription { count(to: Int!): Int  endless: Int }
`;

/** Those who listen for ever. */
let open = 0;
const resolvers = {
  Subscription: {
    count: {
      async *subscribe(_: unknown, { to }: { to: number }) {
        for (let count = 1; count <= to; count += 1) yield { count };
      },
    },
    endless: {
      async *subscribe() {
        open += 1;
        try {
          for (let endless = 0; ; endless += 1) {
            yield { endless };
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        } finally {
          open -= 1;
        }
      },
    },
  },
};
const server = createServer(createHandler({ schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]) }));

let folder: string;
let gateway: Gateway;
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  folder = await mkdtemp(join(tmpdir(), 'prism-graphql-sse-'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, composeHttpSubgraphs([{ name: 'counter', url: address, sdl }]));
  gateway = await createStandalone({ supergraph, config: readConfig({}), log: silentLogger });
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(async () => {
  await gateway.stop();
  server.close();
  await rm(folder, { recursive: true });
});

/** What the library's own client hears of the gateway, which hears it of the library's own server. */
async function listen(query: string): Promise<unknown[]> {
  const client = createClient({ url, retryAttempts: 0 });
  const found: unknown[] = [];
  for await (const answer of client.iterate({ query })) {
    found.push(answer);
    if (found.length === 3) break;
  }
  client.dispose();
  return found;
}

test('graphql-sse is understood at both ends', async () => {
  expect(await listen('subscription { count(to: 2) }')).toEqual([{ data: { count: 1 } }, { data: { count: 2 } }]);
});

test('what it refuses is told', async () => {
  expect(await listen('subscription { nobody }')).toEqual([
    {
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }) })],
    },
  ]);
});

test('who stops listening ends it at the other end', async () => {
  expect(await listen('subscription { endless }')).toHaveLength(3);
  await expect.poll(() => open).toBe(0);
});
