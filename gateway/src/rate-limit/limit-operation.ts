import type { GraphResult, LaterParts } from '../execution/graph-result.ts';
import type { ClientOperation, OperationStage } from '../operation/operation-stage.ts';
import { accountKey } from './account-key.ts';
import { addressKey } from './address-key.ts';
import { applyVerdict } from './apply-verdict.ts';
import { countSensitiveFields } from './count-sensitive-fields.ts';
import { mayHoldSensitive } from './find-sensitive.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { Charge, Outcome } from './verdict.ts';

/**
 * Charges an operation to its caller, address and client with what it is estimated to cost, and gives back what its answer did not; and
 * sensitive fields to the accounts that they name. What is refused, here or after, gets nothing back.
 */
export function limitOperation(limiter: RateLimiter): OperationStage {
  const isSensitive = mayHoldSensitive();
  const costCharges = createCostCharges(limiter);
  return async (operation, next) => {
    const { answer, estimatedCost = 0 } = operation.context;
    const points = atLeastOne(estimatedCost);
    const charges = costCharges(operation, points);
    const costs = charges.length;
    if (isSensitive(operation)) charges.push(...sensitiveCharges(operation));
    const charged = limiter.charge(charges);
    const verdict = charged instanceof Promise ? await charged : charged;
    applyVerdict(verdict, answer);
    return settle(await next(operation), points, verdict.outcomes.slice(0, costs));
  };
}

/** No operation is free. */
const atLeastOne = (points: number): number => Math.max(1, points);

/** To those of the limits that there are. */
function createCostCharges(limiter: RateLimiter) {
  const [bySubject, byAddress, byClient] = ['subject', 'address-points', 'client'].map((name) => limiter.has(name));
  return ({ context }: ClientOperation, points: number): Charge[] => {
    const { identity, client, address } = context.caller;
    const charges: Charge[] = [];
    // The next request of a stranger is somebody else's.
    const isKnown = identity.kind !== 'guest' || !context.isStranger;
    if (bySubject && isKnown) charges.push({ policy: 'subject', key: identity.subject, points });
    if (byAddress) charges.push({ policy: 'address-points', key: addressKey(context.address ?? address), points });
    if (byClient) charges.push({ policy: 'client', key: `${client.variant}/${client.name}`, points });
    return charges;
  };
}

function sensitiveCharges({ schema, document, name, variables, variant, context }: ClientOperation): Charge[] {
  const { sensitiveFields: fields } = variant;
  const { count, accounts, limit } = countSensitiveFields({
    schema,
    document,
    operationName: name,
    variables,
    fields,
  });
  if (count === 0) return [];
  const { identity, address } = context.caller;
  const keys = accounts ?? (identity.kind === 'user' ? [accountKey(identity.subject)] : []);
  return [
    { policy: `${limit.name}-address`, key: addressKey(context.address ?? address), points: count },
    ...keys.map((key) => ({ policy: `${limit.name}-account`, key, points: 1 })),
  ];
}

/** Nothing waits for what is given back. A subscription costs what one event is estimated at. */
function settle(result: GraphResult, charged: number, outcomes: readonly Outcome[]): GraphResult {
  const { points, later } = result;
  if (points === undefined) return result;
  const giveBack = (used: number) => {
    for (const outcome of outcomes) outcome.giveBack(charged - atLeastOne(used));
  };
  if (later) return { ...result, later: settleAfter(later, points, giveBack) };
  giveBack(points);
  return result;
}

/** Once all parts have come; what is broken off was begun all the same. */
async function* settleAfter(
  later: AsyncIterable<LaterParts>,
  points: number,
  giveBack: (used: number) => void,
): AsyncGenerator<LaterParts, void> {
  let used = points;
  for await (const parts of later) {
    used += parts.points;
    if (!parts.hasNext) giveBack(used);
    yield parts;
  }
}
