import { NotAsked } from '@prism/platform/breaker';
import { findPrismError } from '@prism/platform/errors';
import type { GraphError, GraphResponse } from '@prism/platform/graph';
import { parse } from 'graphql';
import { type SelectedKeys, selectedKeys } from './selected-keys.ts';
import type { SubgraphRequest, SubgraphStage } from './send-to-subgraph.ts';

const maxErrors = 100;

/**
 * A subgraph that cannot be reached answers nothing; its fields would then be undefined, and every fetch that
 * requires one of them would go without it. So a failure becomes an answer: null for each field of an
 * entity, and an error for each selected field. What those nulls mean for the rest is the schema's to say.
 */
export const answerFailuresWithNull: SubgraphStage = async (request, next) => {
  try {
    const answer = await next(request);
    return answer.data ? answer : nullAnswer(request, answer.errors ?? []);
  } catch (error) {
    const { log, caller } = request.context;
    // That it is not asked was said once.
    const level = error instanceof NotAsked ? 'debug' : 'warn';
    log[level]({ err: error, subgraph: request.subgraph, requestId: caller.requestId }, 'a subgraph failed');
    return nullAnswer(request, [], error);
  }
};

/** Errors that the subgraph gave tell more than ours. */
function nullAnswer(request: SubgraphRequest, given: readonly GraphError[], failure?: unknown): GraphResponse {
  const { data, paths } = nullsFor(request);
  const errors = given.length > 0 ? given : paths.slice(0, maxErrors).map((path) => describe(failure, path));
  return { data, errors };
}

function describe(failure: unknown, path: readonly (string | number)[]): GraphError {
  const known = findPrismError(failure);
  return {
    message: known?.message ?? 'A part of the graph failed.',
    path,
    extensions: known?.extensions ?? { code: 'SUBGRAPH_ERROR' },
  };
}

type Nulls = { data: Record<string, unknown>; paths: (string | number)[][] };

/**
 * What the failed fetch selects, and where that stands. Root fields are left out: nothing requires them, and a null
 * would overwrite what another subgraph says of a shared one.
 */
function nullsFor({ request }: SubgraphRequest): Nulls {
  const keys = selectedKeys(parse(request.query, { noLocation: true }));
  if (keys.kind === 'entities') return nullEntities(keys, request.variables?.representations);
  return { data: {}, paths: keys.keys.map((key) => [key]) };
}

function nullEntities({ keysOf }: Extract<SelectedKeys, { kind: 'entities' }>, representations: unknown): Nulls {
  const entities = (representations as { __typename: string }[]).map(({ __typename }) => ({
    __typename,
    keys: keysOf(__typename),
  }));
  return {
    data: { _entities: entities.map(({ __typename, keys }) => ({ __typename, ...allNull(keys) })) },
    paths: entities.flatMap(({ keys }, index) => keys.map((key) => ['_entities', index, key])),
  };
}

const allNull = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, null]));
