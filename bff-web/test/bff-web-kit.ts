import type { GraphRequest, GraphResponse, InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller } from '@prism/platform/testing';
import { createBffWeb } from '../src/module.ts';

export const subgraphSecret = 'shared by all parts, 32 characters!';
export const now = new Date('2025-10-01T12:00:00Z');

/** An internal graph that gives these answers in turn, and remembers what it was asked. Without any left it fails. */
export function fakeGraph(
  ...answers: unknown[]
): InternalGraph & { asked: { request: GraphRequest; caller: Caller }[] } {
  const asked: { request: GraphRequest; caller: Caller }[] = [];
  return {
    asked,
    async execute<T>(request: GraphRequest, caller: Caller): Promise<T> {
      asked.push({ request, caller });
      const answer = answers.shift();
      if (answer instanceof Error || answer === undefined) throw answer ?? new Error('not expected to be asked');
      return answer as T;
    },
  };
}

/** Runs a query on the subgraph, over an internal graph. */
export function createRun(internalGraph: InternalGraph = fakeGraph()) {
  const deps = {
    internalGraph,
    subgraphSecret,
    publicUrl: 'https://prism.test',
    languages: ['en', 'de'],
    now: () => now,
  };
  const execute = createSubgraphExecutor(createBffWeb(deps));
  return (query: string, variables: Record<string, unknown> = {}, caller: Partial<Caller> = {}) =>
    execute({ query, variables }, testCaller(caller));
}

/** What the gateway asks when it has fetched the required fields of these entities. */
export function entityQuery(selection: string): string {
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
}

/** JSON of any shape: tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: narrowing every answer would bury what a test says
export type Json = any;

/** The data of an answer that must have no errors. */
export function dataOf({ data, errors }: GraphResponse): Json {
  if (errors || !data) throw new Error(`Expected data and no errors, got ${JSON.stringify(errors)}`);
  return data;
}

/** The only entity of an answer that must have no errors. */
export const entityOf = (answer: GraphResponse): Json => dataOf(answer)._entities[0];
