import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@prism/platform/log';
import { GraphQLError } from 'graphql';
import { expect } from 'vitest';
import { readConfig } from '../standalone/config.ts';
import { createStandalone } from '../standalone/create-standalone.ts';
import { composeHttpSubgraphs, serveSubgraph } from './http-subgraph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])\n`;

export const peopleSdl = `${link}
  type Query {
    person(id: ID!): Person
    people: [Person!]
    headers: [String!]
    failing: String
    secret: String @authenticated
  }
  type Mutation { rename(id: ID!, name: String!): Person }
  type Person @key(fields: "id") { id: ID! name: String boss: Person }
`;
const lettersSdl = `${link}
  type Person @key(fields: "id") { id: ID! letters: [String!] stamp: String! }
`;
export const refusal = new GraphQLError('No such thing, at all.', {
  extensions: { code: 'NOT_FOUND', http: { status: 418 }, stacktrace: ['line'], hint: 'mine' },
});

const persons: Record<string, object> = {
  '1': { id: '1', name: 'Ada', boss: { id: '2', name: 'Bob' } },
  '2': { id: '2', name: 'Bob' },
};

const peopleResolvers = {
  Person: { __resolveReference: ({ id }: { id: string }) => persons[id] },
  Query: {
    person: (_: unknown, { id }: { id: string }) => persons[id],
    people: () => Object.values(persons),
    headers: async (_: unknown, __: unknown, headers: IncomingHttpHeaders) =>
      sleep(
        50,
        Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ),
    failing: () => {
      throw refusal;
    },
    secret: () => 'secret',
  },
  Mutation: { rename: async (_: unknown, { name }: { name: string }) => sleep(400, { id: '1', name }) },
};
const lettersResolvers = {
  Person: {
    __resolveReference: (reference: object) => reference,
    letters: ({ id }: { id: string }) => {
      if (id === '2') throw new Error('Burnt.');
      return [`Dear ${id}`];
    },
    stamp: ({ id }: { id: string }) => (id === '2' ? null : 'blue'),
  },
};

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  data?: any;
  errors?: GraphQLError[];
}

/** The gateway alone over two subgraphs of HTTP, which can be told to answer something else. */
export async function servePeopleAndLetters() {
  const people = await serveSubgraph('people', peopleSdl, peopleResolvers);
  const letters = await serveSubgraph('letters', lettersSdl, lettersResolvers);
  const folder = await mkdtemp(join(tmpdir(), 'prism-standalone-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composeHttpSubgraphs([people, letters]));
  const logged: string[] = [];
  const log = createLogger({ level: 'info', name: 'gateway' }, { write: (line) => logged.push(line) });

  /** @param lettersAt Another address of the letters. */
  async function start(config: object, lettersAt?: string) {
    const supergraph = lettersAt ? join(folder, `${Buffer.from(lettersAt).toString('hex')}.graphql`) : file;
    if (lettersAt) await writeFile(supergraph, composeHttpSubgraphs([people, { ...letters, url: lettersAt }]));
    const started = await createStandalone({ supergraph, config: readConfig(config), log });
    return { started, at: await started.app.listen({ port: 0, host: '127.0.0.1' }) };
  }

  const { started: gateway, at: address } = await start({ subgraphs: { maxAnswerBytes: 10_000 } });

  async function ask(query: string, { at = address, headers = {} }: { at?: string; headers?: object } = {}) {
    const response = await fetch(`${at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as Answer;
    const told = errors?.map(({ extensions: { requestId, ...extensions }, ...error }: GraphQLError) => {
      expect(requestId).toEqual(expect.any(String));
      return { ...error, extensions };
    });
    return { status: response.status, data, ...(told ? { errors: told } : {}) };
  }

  return {
    ...{ people, letters, folder, file, log, logged, address, start, ask },
    /** Subgraphs answer as ever, and have not been asked. */
    reset() {
      for (const subgraph of [people, letters]) Object.assign(subgraph, { asked: [], instead: undefined });
    },
    async stop() {
      await gateway.stop();
      for (const { close } of [people, letters]) close();
      await rm(folder, { recursive: true });
    },
  };
}

export type PeopleAndLetters = Awaited<ReturnType<typeof servePeopleAndLetters>>;
