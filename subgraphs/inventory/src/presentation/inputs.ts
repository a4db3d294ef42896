import { parseInput } from '@prism/platform/validation';
import { z } from 'zod';
import { cleanReason, maxReasonLength, reasonLength } from '../domain/reason.ts';
import { accept, type Decision, type RefusalCode } from '../domain/refusal.ts';
import { isDelta } from '../domain/stock-limits.ts';

/** The message of each issue is the code of the refusal. */
const code = (name: RefusalCode) => name;

const adjustment = z.object({
  variantId: z.string(),
  warehouseId: z.string(),
  delta: z.int().refine(isDelta, code('DELTA_INVALID')),
  reason: z
    .string()
    .transform(cleanReason)
    .refine((reason) => reason !== '', code('REASON_MISSING'))
    .refine((reason) => reasonLength(reason) <= maxReasonLength, code('REASON_TOO_LONG')),
  idempotencyKey: z.string(),
});

/** `StockAdjustInput`, cleaned and checked. All that is wrong is told at once. */
export function parseAdjustment(input: unknown): Decision<z.infer<typeof adjustment>> {
  const parsed = parseInput(adjustment, input);
  if (parsed.ok) return accept(parsed.value);
  const refusals = parsed.userErrors.map(({ message, path }) => ({ code: message as RefusalCode, path }));
  return { ok: false, refusals };
}
