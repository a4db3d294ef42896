import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { loadSupergraph } from '../planning/planner.ts';

const worker = globalThis as { keptSupergraph?: Promise<unknown> };

/**
 * Vitest's setup file: one supergraph that stays loaded as long as the worker lives. The planner's thread starts with the first
 * supergraph and ends with the last; to start it takes half a second of CPU, which nearly every test would pay.
 */
worker.keptSupergraph ??= loadSupergraph(composeSmallest());

function composeSmallest(): string {
  const typeDefs = parse('type Query { kept: Boolean }');
  const { supergraphSdl, errors } = composeServices([{ name: 'kept', url: 'http://kept.test', typeDefs }]);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'It does not compose.');
  return supergraphSdl;
}
