import { mapEvents } from '@prism/platform/streams';
import { noOpinion, notKept } from '@prism/platform/subgraph';
import { restrictCachePolicy } from '../cache-headers/restrict-cache-policy.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { ClientOperation, OperationStage } from '../operation/operation-stage.ts';
import { askPolicies } from './ask-policies.ts';
import type { AuthorizationSettings } from './authorization-settings.ts';
import { filterOperation, findPolicies, refuseWhole } from './filter-operation.ts';
import { keepToPolicies } from './keep-to-policies.ts';
import type { AuthorizationPolicy } from './policy.ts';
import type { RemovedField } from './removed-fields.ts';
import { restoreRemoved } from './restore-removed.ts';

/**
 * Takes out of the operation what the caller may not have, and says so in its answer. What not everybody may have is kept
 * by the caller alone, whatever its subgraph says; an answer that lacks something by nobody. Such an answer comes in one, even
 * to a client that takes parts: a null of what is missing may bubble through all of them.
 */
export function authorize(
  policy: AuthorizationPolicy,
  options: AuthorizationSettings = { mode: 'filter' },
): OperationStage {
  const { mode } = options;
  const policiesOf = createPoliciesOf(policy, options);
  return async (operation, next) => {
    const { schema, document, name: operationName, variables, context } = operation;
    const ask = policiesOf?.(operation);
    const held = ask && (await ask());
    const policies = held && (() => held);
    const { identity } = context.caller;
    const filtered = filterOperation({ schema, document, operationName, variables, policy, identity, policies });
    const keep = (result: GraphResult) => (ask && result.events ? keepEvents(result.events, ask, held) : result);
    if (filtered.kind === 'allowed') {
      if (filtered.isProtected) restrictCachePolicy(context, { ...noOpinion, scope: 'PRIVATE' });
      return ask ? keep(await next(operation)) : next(operation);
    }
    const { removed } = filtered;
    if (mode === 'dry-run') {
      restrictCachePolicy(context, { ...noOpinion, scope: 'PRIVATE' });
      if (removed.length > 0) tellDryRun(operation, removed);
      return next(operation);
    }
    restrictCachePolicy(context, notKept);
    if (filtered.kind === 'rejected') return filtered.result;
    if (mode === 'reject' && removed.length > 0) return refuseWhole(removed);
    const { document: allowed, hash } = filtered;
    const result = keep(await next({ ...operation, document: allowed, hash, takesParts: false }));
    const restore = (answer: GraphResult) => restoreRemoved(answer, filtered.shape);
    return result.events ? { events: mapEvents(result.events, restore) } : restore(result);
  };
}

type AskPolicies = () => Promise<ReadonlySet<string>>;

/** A subscription ends with what it was allowed by. */
function keepEvents(
  events: NonNullable<GraphResult['events']>,
  ask: AskPolicies,
  held: ReadonlySet<string> = new Set(),
) {
  const check = keepToPolicies(ask, held);
  return { events: mapEvents(events, (answer) => check().then(() => answer)) };
}

/** Undefined where nobody is to be asked: that is known of the graph, and then of each operation. */
function createPoliciesOf(policy: AuthorizationPolicy, { decidePolicies }: AuthorizationSettings) {
  if (!decidePolicies || ![...policy.values()].some(({ policies }) => policies)) return undefined;
  return ({ schema, document, name, context }: ClientOperation): AskPolicies | undefined => {
    const names = findPolicies({ schema, document, operationName: name, policy });
    return names.length === 0 ? undefined : () => askPolicies(decidePolicies, names, context);
  };
}

function tellDryRun({ context, name, hash }: ClientOperation, removed: readonly RemovedField[]): void {
  const { requestId, identity } = context.caller;
  const coordinates = [...new Set(removed.map(({ coordinate }) => coordinate))];
  context.log.warn(
    { requestId, identity: identity.kind, operation: name, hash: hash.slice(0, 12), coordinates },
    'the caller may not have these fields; authorization runs dry, so they are answered',
  );
}
