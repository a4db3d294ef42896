import { randomUUID } from 'node:crypto';
import { dataOf, type GraphAnswer, type Json } from './graph-answer.ts';

interface Asking {
  ask(query: string, variables?: object): Promise<GraphAnswer>;
}

interface Running {
  run(document: string, variables?: object): Promise<GraphAnswer>;
}

/** A variant that can be had, with its price; in the market of the client. */
export interface Offer {
  productId: string;
  variantId: string;
  name: string;
  minor: number;
  maxOrderable: number;
}

const question = `query ($slug: String!) {
  productPage(slug: $slug) {
    product { id name variants { id price { current { minor } } availability { status maxOrderable } } }
  }
}`;

/** A browser's way to the variants of a product that can be had, in the order in which the page shows them. */
export async function offersOf(client: Asking, slug = 'aurora-kettle'): Promise<Offer[]> {
  const { product } = dataOf(await client.ask(question, { slug })).productPage;
  return product.variants
    .filter(({ availability }: Json) => availability.maxOrderable > 0)
    .map(({ id, price, availability }: Json) => ({
      productId: product.id,
      variantId: id,
      name: product.name,
      minor: price.current.minor,
      maxOrderable: availability.maxOrderable,
    }));
}

/** Puts one of each into the client's open cart; answers the payload. */
export async function putIntoCart(
  client: Running,
  variantIds: readonly string[],
  more: { cartId?: string; idempotencyKey?: string; density?: string } = {},
): Promise<Json> {
  const { density, cartId, idempotencyKey = randomUUID() } = more;
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const input = { lines, idempotencyKey, ...(cartId && { cartId }) };
  return dataOf(await client.run('CartLinesAdd', { input, ...(density && { density }) })).cartLinesAdd;
}

/** Whatever a cart's amounts are, they add up. */
export function addsUp({ lines, cost }: Json): boolean {
  const sum = lines.reduce((total: number, line: Json) => total + line.lineTotal.minor, 0);
  const { subtotal, discountTotal, shipping, tax, total } = cost;
  const parts = subtotal.minor - (discountTotal?.minor ?? 0) + (shipping?.minor ?? 0) + (tax?.minor ?? 0);
  return sum === subtotal.minor && parts === total.minor;
}
