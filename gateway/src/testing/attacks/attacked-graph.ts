import { createGraphClient } from '@prism/platform/graph';
import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import { composeTestGraph } from '../compose-test-graph.ts';
import { boxesResolvers, boxesSdl } from '../limit-rows.ts';
import { subgraphSecret } from '../test-graph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;

/** Of subgraphs with lists. */
export const listNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** Every subgraph has every list, and lists of its own: what the planner finds hardest. */
export const listsSdl = (name: string) => `${link}
  type Query { root: Node @shareable  ${name}: Int }
  type Node @key(fields: "id") {
    id: ID!
    children: [Node!] @shareable
    next: Node @shareable
    ${name}: Int
    ${name}s: [Node!] @shareable
  }
`;

/** As many types as a large graph has: a mistake in a name is compared with all of them. */
const typesSdl = `${Array.from({ length: 400 }, (_, at) => `type RatherLongNameOfSomeType${at} { itsRatherLongField${at}: Int }`).join('\n')}
  type Query { many: RatherLongNameOfSomeType7 }
  type Mutation { enter(name: String!): Int }
`;

/** It answers whatever the attacker has it answer. */
export const farSdl = `${link} type Query { far(how: String): Far } type Far { id: ID! text: String all: [Far!] }`;

const context = (base: SubgraphContext) => base;

/** @param farUrl Where the subgraph is that does what the attacker wants. */
export function createAttackedGraph(farUrl: string) {
  const parts = [
    ...listNames.map((name) => ({
      sdl: listsSdl(name),
      resolvers: { Query: { [name]: () => 1, root: () => ({ id: '1' }) } },
      name,
    })),
    { name: 'boxes', sdl: boxesSdl, resolvers: boxesResolvers },
    { name: 'types', sdl: typesSdl, resolvers: { Mutation: { enter: () => 1 } } },
    { name: 'far', sdl: farSdl, resolvers: {} },
  ].map(({ name, sdl, resolvers }) => ({
    sdl,
    subgraph: defineSubgraph<SubgraphContext>({ name, typeDefs: sdl, context, resolvers }),
  }));
  const { supergraphSdl, transports } = composeTestGraph(parts);
  const far = createGraphClient({ urls: [farUrl], secret: subgraphSecret, timeoutMs: 2_000 });
  return { supergraphSdl, transports: { ...transports, far: far.execute } };
}
