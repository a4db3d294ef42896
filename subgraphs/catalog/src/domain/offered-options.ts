import type { Product, ProductOption } from './product.ts';
import type { Variant } from './variant.ts';

/**
 * What can be chosen of a product: the options and values of its variants, and once it was published of the listed ones
 * only. Those that are offered already keep their order, new ones follow in the order of the variants.
 */
export function offeredOptions(
  product: Pick<Product, 'options' | 'publishedAt'>,
  variants: readonly Variant[],
): ProductOption[] {
  const offered = product.publishedAt ? variants.filter(({ isListed }) => isListed) : variants;
  const chosen = new Map<string, Set<string>>();
  for (const { name, value } of offered.flatMap(({ selectedOptions }) => selectedOptions))
    chosen.set(name, (chosen.get(name) ?? new Set()).add(value));
  const names = keepOrder(
    product.options.map(({ name }) => name),
    [...chosen.keys()],
  );
  return names.map((name) => ({
    name,
    values: keepOrder(product.options.find((option) => option.name === name)?.values ?? [], [
      ...(chosen.get(name) ?? []),
    ]),
  }));
}

/** `present`, those of `previous` first and in its order. */
function keepOrder(previous: readonly string[], present: readonly string[]): string[] {
  const kept = previous.filter((value) => present.includes(value));
  return [...kept, ...present.filter((value) => !kept.includes(value))];
}
