import { priceSpans } from '../domain/price-spans.ts';
import type { Product } from '../domain/product.ts';
import type { CommandPorts } from './command.ts';
import type { PublicState } from './ports.ts';

/** All that shoppers see of a product, as the unit of work has it. */
export async function publicState({ reader, store, now }: CommandPorts, product: Product): Promise<PublicState> {
  const { id, slug, brandId, categoryId } = product;
  const [brand] = brandId === undefined ? [] : await reader.brandsById([brandId]);
  const slugs = (await reader.slugsOfProducts([id])).map((one) => one.slug);
  const variants = await store.variantsOf(id);
  return {
    product,
    slugs: [slug, ...slugs.filter((one) => one !== slug)],
    ...(brand ? { brand } : {}),
    trail: await trailOf(categoryId, reader),
    variants: variants.filter(({ isListed }) => isListed),
    prices: priceSpans(await reader.pricesOfProducts([id]), now()),
  };
}

async function trailOf(categoryId: string, reader: CommandPorts['reader']): Promise<PublicState['trail']> {
  const [category] = await reader.categoriesById([categoryId]);
  const path = category?.path ?? [];
  const found = await reader.categoriesById(path);
  return path.flatMap((id) => found.filter((one) => one.id === id));
}
