import { PrismError } from '@prism/platform/errors';
import type { SubgraphStage } from './send-to-subgraph.ts';

/**
 * Takes an answer of entities only when it has one for each that was asked for: an object, or null for one that there is not.
 * Anything else could put one entity's fields on another. Fails closed: throws SUBGRAPH_ERROR.
 */
export const checkAnswer: SubgraphStage = async (request, next) => {
  const answer = await next(request);
  const { entities } = request;
  if (entities === undefined || !answer.data || areEntities(answer.data._entities, entities)) return answer;
  throw new PrismError('SUBGRAPH_ERROR', 'A part of the graph answered other entities than it was asked for.');
};

function areEntities(given: unknown, expected: number): boolean {
  return Array.isArray(given) && given.length === expected && given.every(isEntity);
}

const isEntity = (value: unknown): boolean => value === null || (typeof value === 'object' && !Array.isArray(value));
