import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphExecutor } from '@prism/platform/graph';
import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import type { VariantSettings } from '../settings.ts';
import { composeTestGraph } from './compose-test-graph.ts';

/** The directive is imported under a name of its own. */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import:
  ["@key", "@external", "@requires", "@policy", "@authenticated", { name: "@requiresScopes", as: "@needs" }])\n`;

export const ownersSdl = `${link}
  type Query {
    owner: Owner
    nodes: [Node!]!
    found: [Found!]!
    journal: String @policy(policies: [["read-journal"], ["own-journal", "awake"]])
    diary: String @policy(policies: [["read-diary"]])
  }
  type Mutation { rename(name: String!): Owner }
  type Subscription { renamed: Owner }
  interface Node { id: ID! secret: String }
  type Owner implements Node @key(fields: "id") {
    id: ID!
    name: String
    "Kind and subject of who asks."
    seenBy: String
    secret: String @needs(scopes: [["auditor"]])
    mood: String @policy(policies: [["read-mood"]])
    boss: Owner
  }
  type Robot implements Node { id: ID! secret: String model: String }
  type Safe @needs(scopes: [["auditor"]]) { code: String }
  union Found = Robot | Safe
`;

export const lettersSdl = `${link}
  type Owner @key(fields: "id") {
    id: ID!
    secret: String @external
    verdict: String @requires(fields: "secret") @needs(scopes: [["auditor"]])
    letters: [Letter!]
  }
  type Letter { text: String sender: Owner }
`;

const owner = {
  __typename: 'Owner',
  id: '1',
  name: 'Ada',
  secret: 'the secret',
  mood: 'fine',
  boss: { id: '2', secret: 'the secret' },
};
const robot = { __typename: 'Robot', id: '9', secret: 'oil', model: 'R' };

async function* tellRenames() {
  for (let at = 0; at < 100; at += 1) {
    yield owner;
    await sleep(20);
  }
}

/** What the subgraphs of the vault know. Every protected value says `the secret`. */
export const ownersResolvers = {
  Owner: {
    __resolveReference: () => owner,
    seenBy: async (_: unknown, __: unknown, context: Partial<SubgraphContext>) =>
      sleep(5, `${context.caller?.identity.kind} ${context.caller?.identity.subject}`),
  },
  Query: {
    owner: () => owner,
    nodes: () => [owner, robot],
    found: () => [robot, { __typename: 'Safe', code: 'the secret' }],
    journal: () => 'the secret',
    diary: () => 'the secret',
  },
  Mutation: { rename: () => owner },
  Subscription: { renamed: { subscribe: tellRenames, resolve: (each: object) => each } },
};
export const lettersResolvers = {
  Owner: {
    __resolveReference: (reference: object) => reference,
    verdict: () => 'the secret',
    letters: () => [{ text: 'Dear', sender: { id: '2' } }],
  },
};

const context = (base: SubgraphContext) => base;
const graph = composeTestGraph([
  {
    subgraph: defineSubgraph({ name: 'owners', typeDefs: ownersSdl, context, resolvers: ownersResolvers }),
    sdl: ownersSdl,
  },
  {
    subgraph: defineSubgraph({ name: 'letters', typeDefs: lettersSdl, context, resolvers: lettersResolvers }),
    sdl: lettersSdl,
  },
]);

/** Texts of what the vault's subgraphs were asked, in order, each with the subgraph's name in front. */
export const askedOfVault: string[] = [];

function recording(name: string, executor: GraphExecutor): GraphExecutor {
  const note = ({ query }: { query: string }) => void askedOfVault.push(`${name}: ${query}`);
  const { subscribe } = executor;
  const recorded: GraphExecutor = (request, caller) => {
    note(request);
    return executor(request, caller);
  };
  return Object.assign(recorded, {
    subscribe: (...args: Parameters<NonNullable<typeof subscribe>>) => {
      note(args[0]);
      return (subscribe as NonNullable<typeof subscribe>)(...args);
    },
  });
}

export const vaultTransports = Object.fromEntries(
  Object.entries(graph.transports).map(([name, executor]) => [name, recording(name, executor)]),
);

const variant = { supergraphSdl: graph.supergraphSdl, origins: [], sensitiveFields: [] };

/** The doors `web` and `mobile` to the vault. */
export const vaultVariants: readonly VariantSettings[] = [
  { ...variant, name: 'web', credential: { kind: 'cookie' } },
  { ...variant, name: 'mobile', credential: { kind: 'bearer', audience: 'mobile' } },
];
