import { PrismError } from '@prism/platform/errors';
import type { Identity } from '@prism/platform/identity';
import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { GraphResult } from '../execution/graph-result.ts';
import { applyDefaults, createIsIncluded } from '../operation/is-included.ts';
import { type AnswerShape, createAnswerShape } from './answer-shape.ts';
import { type ExaminedOperation, examineOperation } from './examine-operation.ts';
import { type AuthorizationPolicy, type EvaluatePolicies, isMet } from './policy.ts';
import { unauthorized } from './removal-report.ts';
import { listRemoved, type RemovedField } from './removed-fields.ts';

export interface FilterRequest {
  /** What clients see. It belongs to the policy: both come from one supergraph. */
  schema: GraphQLSchema;
  /** Valid under the schema. */
  document: DocumentNode;
  operationName: string | undefined;
  /** As the client sent them. */
  variables: Record<string, unknown>;
  policy: AuthorizationPolicy;
  identity: Identity;
  /** Default: no policy holds for anybody. */
  policies?: EvaluatePolicies | undefined;
}

export type FilteredOperation =
  /** The caller may have everything: `document` is the very one that was given. `isProtected`: not everybody may. */
  | { kind: 'allowed'; document: DocumentNode; isProtected: boolean; removed: readonly [] }
  /** To be executed instead. Its plan differs, so it goes by a `hash` of its own; the answer needs `restoreRemoved` with `shape`. */
  | { kind: 'filtered'; document: DocumentNode; hash: string; removed: readonly RemovedField[]; shape: AnswerShape }
  /** Not to be executed at all: a mutation, or a subscription whose one field is removed. */
  | { kind: 'rejected'; result: GraphResult; removed: readonly RemovedField[] };

/**
 * Takes out of an operation what the caller may not have, before it is planned. What can be known from the document alone
 * is remembered with it; a request with an operation that touches nothing protected costs two look-ups.
 *
 * @throws PrismError OPERATION_RESOLUTION_FAILURE when the document does not hold the operation.
 */
export function filterOperation(request: FilterRequest): FilteredOperation {
  const { schema, document, identity, variables } = request;
  const { operation, examined } = examine(request);
  const unmet = examined.requirements.filter((requirement) => !isMet(requirement, identity, request.policies));
  const isProtected = examined.requirements.length > 0;
  if (unmet.length === 0) return { kind: 'allowed', document, isProtected, removed: [] };
  const filtered = examined.without(unmet);
  const shape = createAnswerShape({
    schema,
    filtered: filtered.parts,
    isIncluded: createIsIncluded(applyDefaults(operation, variables)),
  });
  const removed = listRemoved(shape);
  if (!isExecutable(operation, shape, removed)) return { kind: 'rejected', result: refuseWhole(removed), removed };
  return { kind: 'filtered', document: filtered.document, hash: filtered.hash, removed, shape };
}

/** The names of all policies that the operation's fields ask for, whoever asks. */
export function findPolicies(request: Pick<FilterRequest, 'schema' | 'document' | 'operationName' | 'policy'>) {
  return examine(request).examined.policies;
}

function examine({ schema, document, operationName, policy }: Parameters<typeof findPolicies>[0]): {
  operation: OperationDefinitionNode;
  examined: ExaminedOperation;
} {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new PrismError('OPERATION_RESOLUTION_FAILURE', 'The operation is not in the document.');
  return { operation, examined: examineOperation(schema, policy, document, operation) };
}

/** Nothing of a mutation may happen unless all of it may; a subscription needs its one field. */
function isExecutable(
  { operation }: OperationDefinitionNode,
  shape: AnswerShape,
  removed: readonly RemovedField[],
): boolean {
  if (operation === 'mutation') return removed.length === 0;
  return operation === 'query' || shape.markers.size === 0;
}

/** The answer to an operation that does not run because of these fields. */
export function refuseWhole(removed: readonly RemovedField[]): GraphResult {
  return { data: null, errors: removed.map(({ path }) => unauthorized(path)) };
}
