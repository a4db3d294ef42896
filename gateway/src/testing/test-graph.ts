import { type IdentityChange, identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import { defineSubgraph, type Subgraph, type SubgraphContext } from '@prism/platform/subgraph';
import { composeTestGraph } from './compose-test-graph.ts';

export const subgraphSecret = 'shared by all parts, 32 characters!';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@authenticated", "@requiresScopes"])\n`;

const peopleSdl = `${link}
  type Query {
    person(id: ID!): Person
    "Kind and subject of who asks."
    whoami: String!
    desk: Desk @shareable
    report: String @requiresScopes(scopes: [["auditor"]])
  }
  type Mutation {
    enter(browser: Boolean! = true, forged: Boolean! = false): Person
    leave: Boolean!
    rename(name: String!): Person @authenticated
  }
  type Desk @shareable { drawer: String }
  type Person @key(fields: "id") { id: ID! name: String boss: Person }
`;

const lettersSdl = `${link}
  type Query { desk: Desk @shareable }
  type Mutation {
    "Kind and subject of who asks, the language, and the text."
    note(text: String!): String
  }
  type Desk @shareable { lamp: String }
  type Person @key(fields: "id") {
    id: ID!
    name: String @external
    letters: [Letter!]
    signature: String @requires(fields: "name")
  }
  type Letter { text: String! }
`;

const people: Record<string, { id: string; name: string; boss?: object }> = {
  '1': { id: '1', name: 'Ada' },
  '2': { id: '2', name: 'Bob' },
};
const enteredAs = { kind: 'user' as const, subject: '1', sessionId: 'ses_new', scopes: ['member'] };

async function tell(change: IdentityChange, { response }: SubgraphContext, secret = subgraphSecret) {
  response.extensions[identityChangeExtension] = await signIdentityChange(change, secret);
}

function definePeople(): Subgraph {
  type Entry = { browser: boolean; forged: boolean };
  return defineSubgraph<SubgraphContext>({
    name: 'people',
    typeDefs: peopleSdl,
    context: (base) => base,
    resolvers: {
      Person: { __resolveReference: ({ id }: { id: string }) => people[id] ?? null },
      Query: {
        person: (_: unknown, { id }: { id: string }) => people[id] ?? null,
        whoami: (_: unknown, __: unknown, { caller }: SubgraphContext) =>
          `${caller.identity.kind} ${caller.identity.subject}`,
        desk: () => ({ drawer: 'oak' }),
        report: () => 'all is well',
      },
      Mutation: {
        async enter(_: unknown, { browser, forged }: Entry, context: SubgraphContext) {
          const session = browser ? { sessionToken: 'new-token', maxAgeSeconds: 60 } : {};
          const secret = forged ? 'another secret of thirty-two characters!' : subgraphSecret;
          await tell({ kind: 'signed-in', identity: enteredAs, ...session }, context, secret);
          return people['1'];
        },
        async leave(_: unknown, __: unknown, context: SubgraphContext) {
          await tell({ kind: 'signed-out' }, context);
          return true;
        },
        rename: () => people['1'],
      },
    },
  });
}

function defineLetters(): Subgraph {
  return defineSubgraph<SubgraphContext>({
    name: 'letters',
    typeDefs: lettersSdl,
    context: (base) => base,
    resolvers: {
      Person: {
        __resolveReference: (reference: object) => reference,
        letters: ({ id }: { id: string }) => [{ text: `Dear ${id}` }],
        signature: ({ name }: { name: string | null }) => name && `~${name}~`,
      },
      Query: { desk: () => ({ lamp: 'brass' }) },
      Mutation: {
        note: (_: unknown, { text }: { text: string }, { caller }: SubgraphContext) =>
          `${caller.identity.kind} ${caller.identity.subject} ${caller.language}: ${text}`,
      },
    },
  });
}

/** Two subgraphs in memory: people with mutations that sign in and out, and what letters they have. */
export function createTestGraph() {
  return composeTestGraph([
    { subgraph: definePeople(), sdl: peopleSdl },
    { subgraph: defineLetters(), sdl: lettersSdl },
  ]);
}
