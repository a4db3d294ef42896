import { between, chance, demoEpoch, demoHash, fraction, logNormal, pick } from '@prism/platform/demo';
import type { Price } from '../../domain/price.ts';
import type { Product } from '../../domain/product.ts';
import type { SelectedOption, Variant } from '../../domain/variant.ts';
import { variantId } from './demo-ids.ts';
import { combinations } from './demo-options.ts';
import { type DemoPricing, demoPrices } from './demo-prices.ts';
import type { EdgeProduct } from './edge-products.ts';
import type { ProductTemplate } from './templates/index.ts';

export type DemoVariant = Variant & { prices: Price[] };

export interface VariantSubject {
  product: Product;
  template: ProductTemplate;
  edge: Partial<EdgeProduct>;
  /** Image id by the name of the colour it shows. */
  byColour: ReadonlyMap<string, string>;
}

const saleEnd = { over: new Date(demoEpoch), later: new Date('2031-01-31T23:00:00Z') };

/** Every combination of the options of the product with this index, priced in every currency. */
export function demoVariants(index: number, subject: VariantSubject): DemoVariant[] {
  const { product, template, byColour } = subject;
  const hash = (salt: string) => demoHash('product', index, salt);
  const pricing = demoPricing(index, subject);
  const grams = between(...template.grams, hash('weight'));
  const costShare = 0.4 + 0.25 * fraction(hash('cost'));
  return combinations(product.options).map((selectedOptions, position) => {
    const sizesUp = countSizesUp(product, template, selectedOptions);
    const euros = pricing.euros * (1 + sizesUp * (template.size?.step ?? 0));
    const imageId = imageOf(product, selectedOptions, byColour);
    return {
      id: variantId(index, position),
      productId: product.id,
      sku: `${skuLetters(product.slug)}-${index.toString(36).padStart(4, '0')}-${position + 1}`.toUpperCase(),
      title: selectedOptions.map(({ value }) => value).join(' / ') || 'Standard',
      selectedOptions,
      ...(imageId ? { imageId } : {}),
      weightGrams: Math.round(grams * (1 + sizesUp * 0.15)),
      unitCost: { minor: Math.round(euros * costShare * 100), currency: 'EUR' },
      prices: demoPrices({ ...pricing, euros }),
    };
  });
}

/** What the first variant costs. One product in four is on sale, one sale in ten has an end. */
function demoPricing(index: number, { template, edge }: VariantSubject): DemoPricing {
  const hash = (salt: string) => demoHash('product', index, salt);
  const euros = edge.euros ?? logNormal(template.medianEuros, template.spread, hash('price'));
  const charm = pick([0, 0.05, 0.1], hash('charm'));
  if (!edge.sale && !chance(0.25, hash('sale'))) return { euros, charm };
  const markdown = pick([1.15, 1.25, 1.4, 1.6], hash('markdown'));
  if (edge.sale === 'over') return { euros, charm, markdown, validUntil: saleEnd.over };
  const hasEnd = !edge.sale && chance(0.1, hash('sale end'));
  return { euros, charm, markdown, ...(hasEnd ? { validUntil: saleEnd.later } : {}) };
}

/** How many sizes above the smallest one of the product. */
function countSizesUp({ options }: Product, { size }: ProductTemplate, selected: readonly SelectedOption[]): number {
  const offered = options.find(({ name }) => name === size?.name)?.values ?? [];
  return Math.max(0, offered.indexOf(selected.find(({ name }) => name === size?.name)?.value ?? ''));
}

function imageOf({ images }: Product, selected: readonly SelectedOption[], byColour: ReadonlyMap<string, string>) {
  const colour = selected.find(({ name }) => name === 'Colour')?.value;
  return colour === undefined ? images[0]?.id : byColour.get(colour);
}

const skuLetters = (slug: string) => slug.replaceAll('-', '').slice(0, 3);
