import type { StockLevel } from '../domain/stock-level.ts';
import { type Context, renewLoaders } from './context.ts';
import { toUserError, type UserError, type UserErrorCode } from './messages.ts';

/** What a command answers. */
export type Outcome =
  | { ok: true; value: { stockLevelId: string } }
  | { ok: false; refusals: { code: UserErrorCode; path: string[] }[] };

export interface Payload {
  stockLevel: StockLevel | null;
  userErrors: UserError[];
}

/** The answer to a command: the stock level as it is now, or why nothing was changed. */
export async function toPayload(context: Context, outcome: Outcome): Promise<Payload> {
  if (!outcome.ok) {
    const userErrors = outcome.refusals.map((refusal) => toUserError(refusal, context.caller.language));
    return { stockLevel: null, userErrors };
  }
  // Mutations of one request run one after the other: what an earlier one read is old by now.
  renewLoaders(context);
  return { stockLevel: (await context.loaders.stockLevel.load(outcome.value.stockLevelId)) ?? null, userErrors: [] };
}
