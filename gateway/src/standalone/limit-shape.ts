import { findPrismError } from '@prism/platform/errors';
import { limitStructure } from '../limits/limit-structure.ts';
import type { OperationStage, RunOperation } from '../operation/operation-stage.ts';

/** The structural limits alone: what an operation may cost is for those to say who run the subgraphs. */
export function limitShape(): OperationStage {
  const limit = limitStructure();
  return async (operation, next) => {
    await limit(operation, allow).catch(exceptCost);
    return next(operation);
  };
}

const allow: RunOperation = async () => ({});

function exceptCost(error: unknown): void {
  if (findPrismError(error)?.code !== 'COST_ESTIMATED_TOO_EXPENSIVE') throw error;
}
