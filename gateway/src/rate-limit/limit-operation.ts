import type { ClientOperation, OperationStage } from '../operation/operation-stage.ts';
import { addressKey } from './address-key.ts';
import { applyVerdict } from './apply-verdict.ts';
import { countSensitiveFields } from './count-sensitive-fields.ts';
import { operationPoints } from './operation-points.ts';
import type { Charge, RateLimiter } from './rate-limiter.ts';

/** Charges an operation to its caller and address, and sign-ins to the accounts that they name. */
export function limitOperation(limiter: RateLimiter): OperationStage {
  return async (operation, next) => {
    const { answer } = operation.context;
    applyVerdict(await limiter.charge([...chargesOf(operation), ...signInCharges(operation)]), answer);
    return next(operation);
  };
}

function chargesOf({ document, context }: ClientOperation): Charge[] {
  const points = operationPoints(document);
  const { identity, address } = context.caller;
  return [
    { policy: 'subject', key: identity.subject, points },
    { policy: 'address-points', key: addressKey(address), points },
  ];
}

function signInCharges({ schema, document, name, variables, variant, context }: ClientOperation): Charge[] {
  const fields = variant.sensitiveFields;
  const { count, accounts } = countSensitiveFields({ schema, document, operationName: name, variables, fields });
  if (count === 0) return [];
  return [
    { policy: 'sign-in-address', key: addressKey(context.caller.address), points: count },
    ...accounts.map((key) => ({ policy: 'sign-in-account', key, points: 1 })),
  ];
}
