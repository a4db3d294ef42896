import { isKept, stricter } from '@prism/platform/subgraph';
import type { OperationStage } from '../operation/operation-stage.ts';

/**
 * Lets caches keep the answer to a query that is whole and of which every part allowed it. What no subgraph was asked for,
 * such as the names of types or the schema itself, nobody has allowed. Rights may decide what a public field shows, such as
 * drafts: what a signed-in person gets is for nobody else, whatever a cache makes of `Vary`.
 */
export const settleCachePolicy: OperationStage = async (operation, next) => {
  const { context, kind } = operation;
  const { identity } = context.caller;
  const result = await next(operation);
  const isWhole = Boolean(result.data) && !result.errors?.length && !result.later;
  const isSameCaller = context.caller.identity === identity;
  const policy = context.cachePolicy;
  if (kind !== 'query' || !isWhole || !isSameCaller || !policy || !isKept(policy)) return result;
  const isPersonal = identity.kind === 'user';
  context.answer.keep = isPersonal ? stricter(policy, { ...policy, scope: 'PRIVATE' }) : policy;
  return result;
};
