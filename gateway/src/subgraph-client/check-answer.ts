import { PrismError } from '@prism/platform/errors';
import type { GraphResponse } from '@prism/platform/graph';
import type { SubgraphStage } from './send-to-subgraph.ts';

/**
 * Takes an answer of entities only when it has one for each that was asked for: an object, or null for one that there is not.
 * Anything else could put one entity's fields on another. Fails closed: throws SUBGRAPH_ERROR.
 */
export const checkAnswer: SubgraphStage = (request, next) => {
  const { entities } = request;
  return entities === undefined ? next(request) : next(request).then((answer) => check(answer, entities));
};

function check(answer: GraphResponse, expected: number): GraphResponse {
  if (!answer.data || areEntities(answer.data._entities, expected)) return answer;
  throw new PrismError('SUBGRAPH_ERROR', 'A part of the graph answered other entities than it was asked for.');
}

function areEntities(given: unknown, expected: number): boolean {
  return Array.isArray(given) && given.length === expected && given.every(isEntity);
}

const isEntity = (value: unknown): boolean => value === null || (typeof value === 'object' && !Array.isArray(value));
