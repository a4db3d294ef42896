import { between, chance, demoEpoch, demoHash, fraction, logNormal, pick } from '@prism/platform/demo';
import type { EdgeProduct } from './edge-products.ts';
import type { DemoOption, DemoSelection, DemoVariant } from './facts.ts';
import { demoVariantId } from './ids.ts';
import { type DemoPricing, demoPrices } from './prices.ts';
import { combinations } from './product-options.ts';
import type { ProductTemplate } from './templates/index.ts';

export interface VariantSubject {
  slug: string;
  options: readonly DemoOption[];
  template: ProductTemplate;
  edge: Partial<EdgeProduct>;
}

const saleEnd = { over: new Date(demoEpoch), later: new Date('2031-01-31T23:00:00Z') };

/** Every combination of the options of the product with this index, priced in every currency. */
export function demoVariants(index: number, subject: VariantSubject): DemoVariant[] {
  const { slug, options, template } = subject;
  const hash = (salt: string) => demoHash('product', index, salt);
  const pricing = demoPricing(index, subject);
  const grams = between(...template.grams, hash('weight'));
  const costShare = 0.4 + 0.25 * fraction(hash('cost'));
  return combinations(options).map((selectedOptions, position) => {
    const sizesUp = countSizesUp(options, template, selectedOptions);
    const euros = pricing.euros * (1 + sizesUp * (template.size?.step ?? 0));
    return {
      id: demoVariantId(index, position),
      sku: `${skuLetters(slug)}-${index.toString(36).padStart(4, '0')}-${position + 1}`.toUpperCase(),
      title: selectedOptions.map(({ value }) => value).join(' / ') || 'Standard',
      selectedOptions,
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
function countSizesUp(
  options: readonly DemoOption[],
  { size }: ProductTemplate,
  selected: readonly DemoSelection[],
): number {
  const offered = options.find(({ name }) => name === size?.name)?.values ?? [];
  return Math.max(0, offered.indexOf(selected.find(({ name }) => name === size?.name)?.value ?? ''));
}

const skuLetters = (slug: string) => slug.replaceAll('-', '').slice(0, 3);
