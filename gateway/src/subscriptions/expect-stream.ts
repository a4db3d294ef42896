import { PrismError } from '@prism/platform/errors';
import type { OperationStage } from '../operation/operation-stage.ts';

/** Refuses a subscription of a client that takes one answer only, with 406. */
export const expectStream: OperationStage = (operation, next) => {
  const isRefused = operation.kind === 'subscription' && !operation.context.stream;
  return isRefused ? Promise.reject(refusal()) : next(operation);
};

const refusal = () =>
  new PrismError(
    'BAD_REQUEST',
    'A subscription expected the header accept: text/event-stream, or multipart/mixed; subscriptionSpec=1.0.',
    { status: 406 },
  );
