import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterAll, afterEach, expect } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { readConfig } from '../standalone/config.ts';
import { createStandalone } from '../standalone/create-standalone.ts';
import { type EventSubgraph, serveEventSubgraph } from './event-subgraph.ts';
import { composeHttpSubgraphs, type HttpSubgraph, serveSubgraph } from './http-subgraph.ts';
import { type Listening, type ListenOptions, listen } from './listen.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])\n`;
const newsSdl = `${link}
  type Query { latest: Letter }
  type Subscription { arrived(to: ID): Letter  secret: Letter @authenticated }
  type Letter @key(fields: "id") { id: ID! text: String  hidden: String @authenticated }
`;
export const stampsSdl = `${link} type Letter @key(fields: "id") { id: ID! stamp: String! mine: String }`;
const stamps = {
  Letter: {
    __resolveReference: (reference: object) => reference,
    stamp: ({ id }: { id: string }) => (id === '13' ? null : `stamp ${id}`),
    mine: (_: unknown, __: unknown, headers: { authorization?: string }) => headers.authorization,
  },
};

export const query = 'subscription { arrived { text stamp } }';
/** What the subgraph tells of a letter, and what a client then hears. */
export const letter = (id: string, text: string | null = `letter ${id}`) => ({
  arrived: { __typename: 'Letter', id, text },
});
export const told = (id: string) => ({ data: { arrived: { text: `letter ${id}`, stamp: `stamp ${id}` } } });
export const failure = (code: string) => ({
  errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
});

/** A gateway alone, asked for a subscription. */
export interface Door {
  gateway: Gateway;
  url: string;
  ask(query: string, options?: ListenOptions): Promise<Listening>;
  replace(sdl: string): Promise<void>;
}

export interface Newsroom {
  news: EventSubgraph;
  others: HttpSubgraph;
  shared: Door;
  /** What the test at hand listens to. */
  listening: Listening[];
  /** A gateway of one's own, which is stopped with the test. */
  start(subscriptions?: object, more?: object): Promise<Door>;
  /** Until the subgraph has its one listener. */
  heard(): Promise<void>;
}

/** Two subgraphs, of which one tells events, and gateways before them. Called at the top of a test file; it stops when the file ends. */
export async function openNewsroom(): Promise<Newsroom> {
  const news = await serveEventSubgraph('news', newsSdl, {});
  const others = await serveSubgraph('stamps', stampsSdl, stamps);
  const folder = await mkdtemp(join(tmpdir(), 'prism-streams-'));
  const opened: Door[] = [];
  const listening: Listening[] = [];
  let doors = 0;

  async function open(subscriptions: object = {}, more: object = {}): Promise<Door> {
    const file = join(folder, `supergraph-${++doors}.graphql`);
    await writeFile(file, composeHttpSubgraphs([news, others]));
    const config = readConfig({ subscriptions, ...more });
    const gateway = await createStandalone({ supergraph: file, config, log: silentLogger });
    const url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
    return {
      ...{ gateway, url },
      async ask(query, options) {
        const answer = await listen(url, query, options);
        listening.push(answer);
        return answer;
      },
      async replace(sdl) {
        await writeFile(`${file}.new`, sdl);
        await rename(`${file}.new`, file);
      },
    };
  }

  const shared = await open();
  afterEach(async () => {
    for (const each of listening.splice(0)) each.leave();
    for (const { gateway } of opened.splice(0)) await gateway.stop();
    news.instead = undefined;
    await expect.poll(() => news.listeners).toHaveLength(0);
  });
  afterAll(async () => {
    await shared.gateway.stop();
    news.close();
    others.close();
    await rm(folder, { recursive: true });
  });
  return {
    news,
    others,
    shared,
    listening,
    async start(...config) {
      const door = await open(...config);
      opened.push(door);
      return door;
    },
    heard: () => expect.poll(() => news.listeners.length).toBe(1),
  };
}
