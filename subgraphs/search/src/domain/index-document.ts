import { type FacetName, isFixed, type Term, toTerm } from './facet-keys.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { ProductPrice, ProductState } from './product-state.ts';
import { keyOf, singular, slugOf, wordsOf } from './words.ts';

/** How much a word counts, by where it stands: `A` name and brand, `B` category, options, attributes, `C` the rest. */
export type Weight = 'A' | 'B' | 'C';

export interface WeightedWords {
  weight: Weight;
  words: string[];
}

export interface IndexedCategory {
  id: string;
  slug: string;
  name: string;
  parentId?: string;
  /** Ids from the root to this one. */
  path: string[];
}

/** A product as it is found. */
export interface IndexDocument {
  productId: string;
  version: number;
  isListed: boolean;
  slugs: string[];
  nameKey: string;
  categoryId: string;
  rootId: string;
  brandId?: string;
  terms: Term[];
  facetNames: FacetName[];
  words: WeightedWords[];
  phrases: Phrase[];
  /** From the root to its own. */
  categories: IndexedCategory[];
  prices: ProductPrice[];
  publishedAt: Date;
}

/** Bounds against a product that is one long text. */
const maxTerms = 300;
const maxWords = 2_000;

export function toDocument(state: ProductState): IndexDocument {
  const { brand, trail } = state;
  const [root, leaf] = [trail[0], trail.at(-1)];
  if (!root || !leaf) throw new RangeError(`Expected a category of ${state.productId}, got none`);
  return {
    productId: state.productId,
    version: state.version,
    isListed: state.status === 'ACTIVE',
    slugs: state.slugs,
    nameKey: keyOf(state.name),
    categoryId: leaf.id,
    rootId: root.id,
    ...(brand && { brandId: brand.id }),
    terms: termsOf(state),
    facetNames: facetNamesOf(state),
    words: weightedWords(state),
    phrases: phrasesOf(state.name, [...(brand ? [brand.name] : []), ...trail.map(({ name }) => name)]),
    categories: trail.map((category, at) => ({
      ...category,
      ...(at > 0 && { parentId: trail[at - 1]?.id as string }),
      path: trail.slice(0, at + 1).map(({ id }) => id),
    })),
    prices: state.prices,
    publishedAt: new Date(state.publishedAt),
  };
}

function termsOf({ brand, trail, options, attributes }: ProductState): Term[] {
  const leaf = trail.at(-1);
  const fixed: Term[] = [
    ...(leaf ? [{ key: 'category', value: leaf.slug, label: leaf.name }] : []),
    ...(brand ? [{ key: 'brand', value: brand.slug, label: brand.name }] : []),
  ];
  const named = [
    ...options.flatMap(({ name, values }) => values.map((value) => toTerm(name, value))),
    ...attributes.map(({ key, value }) => toTerm(key, value)),
  ].filter((term) => term !== undefined);
  const distinct = new Map([...fixed, ...named].map((term) => [`${term.key}\n${term.value}`, term]));
  return [...distinct.values()].slice(0, maxTerms);
}

function facetNamesOf({ options, attributes }: ProductState): FacetName[] {
  const named = [
    ...options.map(({ name }) => ({ key: slugOf(name), label: name })),
    ...attributes.map(({ key, label }) => ({ key: slugOf(key), label })),
  ].filter(({ key }) => key !== '' && !isFixed(key));
  return [...new Map(named.map((name) => [name.key, name])).values()];
}

function weightedWords({
  name,
  subtitle,
  description,
  brand,
  trail,
  options,
  attributes,
}: ProductState): WeightedWords[] {
  const facts = [
    ...trail.map((category) => category.name),
    ...options.flatMap((option) => option.values),
    ...attributes.map((attribute) => attribute.value),
  ];
  return [
    { weight: 'A', words: indexed([name, brand?.name ?? '']) },
    { weight: 'B', words: indexed(facts) },
    { weight: 'C', words: indexed([subtitle ?? '', description ?? '']) },
  ];
}

/** Each word as it is written and made singular. */
function indexed(texts: readonly string[]): string[] {
  const words = texts.flatMap(wordsOf).slice(0, maxWords);
  return [...new Set(words.flatMap((word) => [word, singular(word)]))];
}
