import { createHash } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import type { GraphResponse } from '@prism/platform/graph';
import { silentLogger } from '@prism/platform/log';
import { type ExecutionResult, parse } from 'graphql';
import type { GraphResult } from '../execution/graph-result.ts';
import { loadGraph } from '../execution/load-graph.ts';
import type { SubgraphRequest } from '../subgraph-client/send-to-subgraph.ts';
import { readResult } from './graph-results.ts';
import { testContext } from './test-exchange.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable"])\n`;
const subgraphs = {
  shelves: `${link}
    type Query { books: [Book] grid: [[Book!]] first: Book! find(size: Size, like: Like): Book }
    type Mutation { add(title: String!): Book }
    enum Size { SMALL LARGE }
    input Like { title: String = "Optics", pages: Int! }
    type Book @key(fields: "id") { id: ID! title: String! weight: Int size: Size }`,
  makers: `${link}
    type Book @key(fields: "id") {
      id: ID!  weight: Int @external
      maker: Maker  makers: [Maker!]!  postage: Int @requires(fields: "weight")
    }
    type Maker @key(fields: "name") { name: String! }`,
  people: `${link} type Maker @key(fields: "name") { name: String! born: Int, tags: [String!] }`,
};
const { supergraphSdl = '', errors: mistakes } = composeServices(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(sdl) })),
);

if (mistakes) throw new AggregateError(mistakes, 'The test graph does not compose.');

type Request = SubgraphRequest['request'];

/** What each subgraph answers. */
export type Answers = Record<string, (request: Request) => GraphResponse | Promise<GraphResponse>>;

/** A graph of books, whose subgraphs answer what a test has them answer. */
export interface ShelvesGraph {
  run(query: string, answers: Answers, variables?: Record<string, unknown>): Promise<GraphResult>;
  /** The same, with the values that were written. */
  execute(query: string, answers: Answers, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Whatever was asked of a subgraph, or of all, in the last run. */
  asked(subgraph?: string): readonly SubgraphRequest[];
  stop(): Promise<void>;
}

/** @param maxAnswerBytes As much as there is when left out. */
export async function loadShelves(maxAnswerBytes?: number): Promise<ShelvesGraph> {
  let answers: Answers = {};
  let asked: SubgraphRequest[] = [];
  const graph = await loadGraph({
    supergraphSdl,
    maxAnswerBytes,
    log: silentLogger,
    async send(request) {
      asked.push(request);
      return answers[request.subgraph]?.(request.request) ?? { data: null };
    },
  });
  const run: ShelvesGraph['run'] = (query, given, variables = {}) => {
    [answers, asked] = [given, []];
    const kind = query.startsWith('mutation') ? ('mutation' as const) : ('query' as const);
    const hash = createHash('sha256').update(query).digest('hex');
    const operation = { document: parse(query), kind: kind as never, name: undefined, variables, hash };
    return graph.execute(operation, testContext({ isChange: kind === 'mutation' }));
  };
  return {
    run,
    execute: async (...asking) => readResult(await run(...asking)),
    asked: (subgraph) => (subgraph ? asked.filter((each) => each.subgraph === subgraph) : asked),
    stop: () => graph.stop(),
  };
}

export const book = (id: string, more: object = {}) => ({ __typename: 'Book', id, title: `Book ${id}`, ...more });

/** Answers of entities, by their keys. */
export const entitiesBy = (answer: (key: string) => object | null) => (request: Request) => {
  const given = request.variables?.representations as { id?: string; name?: string }[];
  return { data: { _entities: given.map(({ id, name }) => answer(id ?? name ?? '')) } };
};
