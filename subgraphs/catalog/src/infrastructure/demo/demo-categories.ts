import { demoHash } from '@prism/platform/demo';
import { colours } from '../../domain/colours.ts';
import { imageIdOf } from '../../domain/image-id.ts';
import type { Motif } from '../../domain/motif.ts';
import { slugOf } from '../../domain/slug.ts';
import type { brands, categories } from '../tables.ts';
import { brandId, categoryId } from './demo-ids.ts';
import { roots } from './templates/index.ts';
import { brandNames } from './words.ts';

type CategoryRow = typeof categories.$inferInsert;
type BrandRow = typeof brands.$inferInsert;

/** The tree, parents before their children. */
export function demoCategories(): CategoryRow[] {
  return roots.flatMap(({ slug, name, description, leaves }, position): CategoryRow[] => {
    const id = categoryId(slug);
    const root = { id, slug, name, description, position, path: [id], imageId: image(slug, leaves[0]?.motif) };
    const children = leaves.map((leaf, at): CategoryRow => {
      const childId = categoryId(leaf.category.slug);
      const { motif, category, nouns } = leaf;
      const text = `${nouns.map((noun) => noun.toLowerCase()).join(', ')} and their relatives, chosen by people who use them.`;
      return {
        ...category,
        id: childId,
        parentId: id,
        path: [id, childId],
        position: at,
        imageId: image(category.slug, motif),
        description: text.charAt(0).toUpperCase() + text.slice(1),
      };
    });
    return [root, ...children];
  });
}

export function demoBrands(): BrandRow[] {
  return brandNames.map((name) => ({
    id: brandId(name),
    slug: slugOf(name),
    name,
    logoImageId: image(name, 'emblem'),
  }));
}

function image(label: string, motif: Motif = 'emblem'): string {
  const bits = demoHash('image', 0, label);
  const colour = Number(bits % BigInt(colours.length));
  return imageIdOf({ motif, colour, view: motif === 'emblem' ? 0 : 2, variation: Number(bits >> 24n) });
}
