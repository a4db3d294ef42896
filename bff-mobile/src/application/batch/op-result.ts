import type { BatchKind } from '../../domain/batch/batch-op.ts';
import { type BatchRefusalCode, batchRefusals } from '../../domain/batch/refusals.ts';
import { say } from '../../domain/localized.ts';
import type { UserError } from '../open-session.ts';

export interface OpResult {
  opId: string;
  status: 'APPLIED' | 'REPLAYED' | 'REJECTED' | 'RETRY_LATER';
  retryAfterMs?: number;
  userErrors: UserError[];
}

/** Of which operation, and how its words are said. */
export interface OpScene {
  opId: string;
  index: number;
  language: string;
}

export const applied = ({ opId }: OpScene): OpResult => ({ opId, status: 'APPLIED', userErrors: [] });
export const replayed = ({ opId }: OpScene): OpResult => ({ opId, status: 'REPLAYED', userErrors: [] });

/** Refused by the batch itself. */
export function rejected(scene: OpScene, code: BatchRefusalCode, ...field: string[]): OpResult {
  return { opId: scene.opId, status: 'REJECTED', userErrors: [ownError(scene, code, field)] };
}

/** Put off by the batch itself. */
export function retryLater(scene: OpScene, code: BatchRefusalCode, retryAfterMs: number): OpResult {
  const error = { ...ownError(scene, code, []), retryAfterMs };
  return { opId: scene.opId, status: 'RETRY_LATER', retryAfterMs, userErrors: [error] };
}

function ownError({ index, language }: OpScene, code: BatchRefusalCode, field: string[]): UserError {
  return { code, message: say(batchRefusals[code], language), path: ['ops', String(index), ...field] };
}

/** The domain's errors, whose paths speak of its own input, as errors of this batch. */
export function fromDomain(errors: readonly UserError[], kind: BatchKind, { index }: OpScene): UserError[] {
  return errors.map((error) => ({ ...error, path: ['ops', String(index), ...fieldOf(error.path ?? [], kind)] }));
}

/** `input.lines.0.quantity` of the cart is `cartAdd.quantity` of the operation, `ids.3` of notifications `markRead.3`. */
function fieldOf(path: readonly string[], kind: BatchKind): string[] {
  if (kind === 'markRead') return [kind, ...path.filter((part) => part !== 'ids')];
  const fields = path.filter((part, at) => !(at === 0 && part === 'input') && part !== 'lines' && !/^\d+$/.test(part));
  return fields[0] === 'idempotencyKey' ? fields : [kind, ...fields];
}
