import { addLines as decide, type WantedLine } from '../domain/add-lines.ts';
import { maxLines } from '../domain/cart.ts';
import { refuse } from '../domain/refusal.ts';
import { requirePerson } from './actor.ts';
import type { CartOutcome } from './change-cart.ts';
import type { CommandContext } from './command.ts';
import { putIntoCart } from './put-into-cart.ts';

export interface AddLines {
  /** The caller's open cart when it is left out, opened if there is none. */
  cartId?: string | undefined;
  lines: readonly WantedLine[];
  idempotencyKey: string;
}

/** Puts lines into a cart, once per key. Throws SUBGRAPH_UNAVAILABLE when the catalog cannot say what they cost. */
export async function addLines(context: CommandContext, command: AddLines): Promise<CartOutcome> {
  const { cartId, lines, idempotencyKey } = command;
  const ownerId = requirePerson(context.caller.identity);
  // Before anybody is asked: a list that nobody writes by hand is not passed on.
  if (lines.length > maxLines) return refuse('TOO_MANY_LINES', 'input', 'lines');
  return putIntoCart(context, {
    ownerId,
    cartId,
    variantIds: lines.map(({ variantId }) => variantId),
    mutation: 'cartLinesAdd',
    idempotencyKey,
    input: { cartId, lines },
    decide: (cart, facts) => decide(cart, lines, { facts, newLineId: () => context.ports.newId('cln') }),
  });
}
