import { demoHash, pick } from '@prism/platform/demo';
import type { DemoAttribute, DemoProduct } from './facts.ts';
import type { ProductTemplate } from './templates/index.ts';
import { closings, taglines } from './words.ts';

export interface ProductSubject {
  template: ProductTemplate;
  brand: string;
  material: string;
  noun: string;
}

/** The texts and attributes of the product with this index. */
export function describeProduct(
  index: number,
  subject: ProductSubject,
): Pick<DemoProduct, 'subtitle' | 'description' | 'attributes'> {
  const { template, brand, material, noun } = subject;
  const hash = (salt: string) => demoHash('product', index, salt);
  const tagline = pick(taglines, hash('tagline'));
  const opening = `A ${noun.toLowerCase()} of ${material.toLowerCase()}, made by ${brand}. ${tagline}.`;
  return {
    subtitle: `${material} · ${tagline}`,
    description: [opening, `It ${template.use}`, pick(closings, hash('closing'))].join('\n\n'),
    attributes: [
      { key: 'material', label: 'Material', value: material, group: 'Design' },
      ...attributes(index, template),
    ],
  };
}

function attributes(index: number, { facts }: ProductTemplate): DemoAttribute[] {
  return facts.map(({ values, ...fact }) => ({ ...fact, value: pick(values, demoHash('product', index, fact.key)) }));
}
