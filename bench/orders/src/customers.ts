import { randomUUID } from 'node:crypto';
import type { Json } from '../../../e2e/clients/graph-answer.ts';
import type { Shop } from '../../../e2e/clients/shop.ts';
import { bringToTheTill, cardToken, createPaymentSession } from '../../../e2e/clients/till.ts';
import type { WebClient } from '../../../e2e/clients/web-client.ts';
import { sideBySide } from './side-by-side.ts';
import type { Ware } from './stock.ts';

/** A guest at the till, who has only to say yes. */
export interface Customer {
  client: WebClient;
  variantIds: readonly string[];
  totalMinor: number;
  /** Of `OrderPlace`. */
  input: object;
}

const width = 8;

/** So many guests with a cart each, one of each of its variants, dealt out in turn, and a card of their own. */
export function bringCustomers(
  shop: Shop,
  wares: readonly Ware[],
  { count, lines }: { count: number; lines: number },
): Promise<Customer[]> {
  return sideBySide([...Array(count).keys()], width, (index) => {
    const variantIds = Array.from({ length: lines }, (_, line) => {
      const { variantId } = wares[(index * lines + line) % wares.length] as Ware;
      return variantId;
    });
    return bringCustomer(shop, variantIds, `guest-${index}@example.com`);
  });
}

async function bringCustomer(shop: Shop, variantIds: readonly string[], email: string): Promise<Customer> {
  const client = shop.web();
  const cart: Json = await bringToTheTill(client, variantIds, { email });
  const methodToken = await cardToken(shop.url);
  const { session, userErrors } = await createPaymentSession(client, cart.id, { methodToken });
  if (!session) throw new Error(JSON.stringify(userErrors));
  const totalMinor = cart.cost.total.minor;
  const input = {
    cartId: cart.id,
    expectedCartVersion: cart.version,
    expectedTotalMinor: totalMinor,
    paymentSessionId: session.id,
    idempotencyKey: randomUUID(),
  };
  return { client, variantIds, totalMinor, input };
}
