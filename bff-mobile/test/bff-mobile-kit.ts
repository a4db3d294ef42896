import type { GraphRequest, InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller } from '@prism/platform/testing';
import { createBffMobile } from '../src/module.ts';

export const subgraphSecret = 'shared by all parts, 32 characters!';

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
  const execute = createSubgraphExecutor(
    createBffMobile({ internalGraph, subgraphSecret, publicUrl: 'https://prism.test' }),
  );
  return (query: string, variables: Record<string, unknown> = {}, caller: Partial<Caller> = {}) =>
    execute({ query, variables }, testCaller(caller));
}

/** What the gateway asks when it has fetched the required fields of these entities. */
export function entityQuery(selection: string): string {
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
}
