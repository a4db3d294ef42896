import { findPrismError } from '@prism/platform/errors';
import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { BatchAct } from '../../domain/batch/batch-op.ts';
import type { UserError } from '../open-session.ts';

/** What the domain made of one operation. */
export type Effect =
  | { kind: 'done'; cartId?: string; wishlistId?: string }
  | { kind: 'refused'; userErrors: UserError[] }
  /** An equal request is still running. */
  | { kind: 'busy'; userErrors: UserError[]; retryAfterMs: number }
  | { kind: 'forbidden'; code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' }
  /** Nobody answered; whether it took effect is not known. */
  | { kind: 'outage'; retryAfterMs: number; cause: unknown };

const errors = 'userErrors { code message path ... on RetryLaterError { retryAfterMs } }';

interface Ask {
  query: string;
  variables: Record<string, unknown>;
}

/** The mutation behind each operation. All take effect once per key, or say the same as often as they are said. */
function askFor({ kind, input }: BatchAct, idempotencyKey: string): Ask {
  switch (kind) {
    case 'cartAdd': {
      const { cartId, ...line } = input;
      return {
        query: `mutation BatchCartAdd($input: CartLinesAddInput!) { answer: cartLinesAdd(input: $input) { cart { id } ${errors} } }`,
        variables: { input: { ...(cartId !== undefined && { cartId }), lines: [line], idempotencyKey } },
      };
    }
    case 'cartSet': {
      const { cartId, ...line } = input;
      return {
        query: `mutation BatchCartSet($input: CartLinesSetInput!) { answer: cartLinesSet(input: $input) { cart { id } ${errors} } }`,
        variables: { input: { cartId, lines: [line] } },
      };
    }
    case 'wishlistSet':
      return {
        query: `mutation BatchWishlistSet($input: WishlistItemSetInput!) { answer: wishlistItemSet(input: $input) { wishlist { id } ${errors} } }`,
        variables: { input },
      };
    case 'markRead':
      return {
        query: `mutation BatchMarkRead($ids: [ID!]!) { answer: notificationsMarkRead(ids: $ids) { ${errors} } }`,
        variables: input,
      };
    case 'review':
      return {
        query: `mutation BatchReview($input: ReviewSubmitInput!) { answer: reviewSubmit(input: $input) { ${errors} } }`,
        variables: { input: { ...input, idempotencyKey } },
      };
    default:
      return kind satisfies never;
  }
}

interface Answer {
  answer: { cart?: { id: string } | null; wishlist?: { id: string } | null; userErrors: UserError[] };
}

/** Asks the domain, as the caller. Never throws: what went wrong is an effect too. */
export async function carryOut(
  graph: InternalGraph,
  caller: Caller,
  { act, idempotencyKey }: { act: BatchAct; idempotencyKey: string },
): Promise<Effect> {
  try {
    return toEffect(await graph.execute<Answer>(askFor(act, idempotencyKey), caller));
  } catch (error) {
    return toFailure(error);
  }
}

function toEffect({ answer: { cart, wishlist, userErrors } }: Answer): Effect {
  const retryAfterMs = Math.max(...userErrors.map((error) => error.retryAfterMs ?? -1));
  if (userErrors.length > 0 && retryAfterMs >= 0) return { kind: 'busy', userErrors, retryAfterMs };
  if (userErrors.length > 0) return { kind: 'refused', userErrors };
  return { kind: 'done', ...(cart && { cartId: cart.id }), ...(wishlist && { wishlistId: wishlist.id }) };
}

const outageRetryMs = 5_000;

/** What will be refused for ever is told so; everything else may go well the next time. */
function toFailure(error: unknown): Effect {
  const known = findPrismError(error);
  switch (known?.code) {
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'BAD_USER_INPUT':
      return { kind: 'forbidden', code: known.code };
    case 'UNAUTHORIZED_FIELD_OR_TYPE':
      return { kind: 'forbidden', code: 'FORBIDDEN' };
    default:
      return { kind: 'outage', retryAfterMs: known?.retryAfterMs ?? outageRetryMs, cause: error };
  }
}
