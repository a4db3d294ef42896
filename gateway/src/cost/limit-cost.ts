import { PrismError } from '@prism/platform/errors';
import type { OperationStage } from '../operation/operation-stage.ts';
import type { RequestContext } from '../request-context.ts';
import { evaluate } from './amount.ts';
import { createEstimates } from './estimates.ts';
import type { StatedCosts } from './stated-costs.ts';

/** Points that an operation may be estimated at which its client is not registered to send. */
export interface CostLimits {
  anonymous: number;
  signedIn: number;
}

export const costLimits: CostLimits = { anonymous: 1_000, signedIn: 5_000 };

/**
 * Estimates what an operation costs, for who charges it, and refuses what costs too much; what is registered never: it was budgeted
 * then (`npm run schema:check`).
 * Throws PrismError COST_ESTIMATED_TOO_EXPENSIVE, and BAD_USER_INPUT where a field wants exactly one slicing argument.
 *
 * @param limits False: nothing is refused.
 */
export function limitCost(costs: StatedCosts, limits: CostLimits | false = costLimits): OperationStage {
  const estimateOf = createEstimates(costs);
  return async (operation, next) => {
    const { schema, variables, context } = operation;
    const estimate = estimateOf(schema, operation);
    if (!estimate) return next(operation);
    const points = evaluate(estimate.points, variables);
    context.estimatedCost = points;
    if (limits && !context.isTrusted) {
      refuseUnsliced(estimate.unsliced);
      refuseDear(points, limitFor(context, limits));
    }
    return next(operation);
  };
}

/** A guest is anonymous, however well known. */
function limitFor({ caller }: RequestContext, { anonymous, signedIn }: CostLimits): number {
  return caller.identity.kind === 'guest' ? anonymous : signedIn;
}

/** What is no number is refused too. */
function refuseDear(points: number, limit: number): void {
  if (points <= limit) return;
  throw new PrismError(
    'COST_ESTIMATED_TOO_EXPENSIVE',
    `The operation expected to cost at most ${limit}, got an estimate of ${points}.`,
  );
}

function refuseUnsliced(unsliced: ReadonlySet<string>): void {
  const [first] = unsliced;
  if (first !== undefined)
    throw new PrismError('BAD_USER_INPUT', `${first} expected exactly one of the arguments that say how long it is.`);
}
