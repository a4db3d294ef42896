import type { OperationStage } from '../operation/operation-stage.ts';
import type { OpenStreams } from './open-streams.ts';

/** Counts subscriptions for as long as they last. */
export function limitStreams(streams: OpenStreams): OperationStage {
  return (operation, next) => {
    const { stream, caller } = operation.context;
    if (operation.kind === 'subscription' && stream) streams.add(stream, caller.identity.subject);
    return next(operation);
  };
}
