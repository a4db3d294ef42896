import { randomBytes, randomUUID } from 'node:crypto';
import { eventually } from './eventually.ts';
import { dataOf, type GraphAnswer, type Json } from './graph-answer.ts';

interface BackOffice {
  ask(query: string, variables?: object): Promise<GraphAnswer>;
  run(document: string, variables?: object): Promise<GraphAnswer>;
}

/** A product with one variant that nobody else buys. */
export interface OwnProduct {
  slug: string;
  variantId: string;
  warehouseId: string;
}

/** All warehouses together. */
export interface Stock {
  onHand: number;
  reserved: number;
}

/** In every market, as a product on the shelves must have one. */
const currencies = ['EUR', 'USD', 'GBP', 'JPY', 'KWD'];
/** Not among kettles: other stories count those. */
const demoPlaces = '{ warehouses { id } productBySlug(slug: "mystery-tote") { category { id } } }';
const levels = `query ($slug: String!) {
  productBySlug(slug: $slug) { variants { stockLevels { onHand reserved } } }
}`;

/** Puts a product of a story's own on the shelves: priced in every market, with `onHand` pieces in one warehouse. */
export async function putOnSale(
  admin: BackOffice,
  { onHand, minor = 4_200 }: { onHand: number; minor?: number },
): Promise<OwnProduct> {
  const { warehouses, productBySlug } = dataOf(await admin.ask(demoPlaces));
  const slug = `story-${randomBytes(6).toString('hex')}`;
  const product = await write(admin, 'ProductUpsert', {
    input: { slug, name: `Keepsake ${slug}`, categoryId: productBySlug.category.id },
  });
  const { variants } = await write(admin, 'VariantUpsert', {
    input: { productId: product.id, sku: slug.toUpperCase(), selectedOptions: [] },
  });
  const own = { slug, variantId: variants[0].id, warehouseId: warehouses[0].id };
  for (const currency of currencies) await setPrice(admin, own, minor, currency);
  const { version } = await setPrice(admin, own, minor);
  await write(admin, 'ProductStatusSet', { id: product.id, status: 'ACTIVE', expectedVersion: version });
  await stockUp(admin, own, onHand);
  return own;
}

/** A price from now on; answers the product. */
export function setPrice(admin: BackOffice, { variantId }: OwnProduct, currentMinor: number, currency = 'EUR') {
  return write(admin, 'VariantPriceSet', { input: { variantId, currentMinor, currency } });
}

/** Puts that many more pieces there; inventory hears of a new variant a moment later. */
export async function stockUp(admin: BackOffice, { variantId, warehouseId }: OwnProduct, delta: number): Promise<void> {
  const input = { variantId, warehouseId, delta, reason: 'Delivered', idempotencyKey: randomUUID() };
  const { userErrors } = await eventually(
    10_000,
    async (): Promise<Json> => dataOf(await admin.run('StockAdjust', { input })).stockAdjust,
    ({ stockLevel }) => stockLevel !== null,
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** What lies in the warehouses, and how much of it is kept for orders that are being placed. */
export async function stockOf(admin: BackOffice, { slug }: OwnProduct): Promise<Stock> {
  const { variants } = dataOf(await admin.ask(levels, { slug })).productBySlug;
  const all: Stock[] = variants.flatMap(({ stockLevels }: Json) => stockLevels);
  const sum = (count: (level: Stock) => number) => all.reduce((total, level) => total + count(level), 0);
  return { onHand: sum(({ onHand }) => onHand), reserved: sum(({ reserved }) => reserved) };
}

async function write(admin: BackOffice, document: string, variables: object): Promise<Json> {
  const [payload] = Object.values<Json>(dataOf(await admin.run(document, variables)));
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload.product;
}
