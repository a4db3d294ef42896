import { demoBrands, demoCategories } from '@prism/demo';
import { demoHash } from '@prism/platform/demo';
import { colours } from '../../domain/colours.ts';
import { imageIdOf } from '../../domain/image-id.ts';
import { isMotif, type Motif } from '../../domain/motif.ts';
import type { brands, categories } from '../tables.ts';

/** The tree, parents before their children. */
export function categoryRows(): (typeof categories.$inferInsert)[] {
  return demoCategories().map(({ motif = '', ...category }) => ({
    ...category,
    path: category.parentId ? [category.parentId, category.id] : [category.id],
    imageId: image(category.slug, isMotif(motif) ? motif : 'emblem'),
  }));
}

export function brandRows(): (typeof brands.$inferInsert)[] {
  return demoBrands().map((brand) => ({ ...brand, logoImageId: image(brand.name, 'emblem') }));
}

function image(label: string, motif: Motif): string {
  const bits = demoHash('image', 0, label);
  const colour = Number(bits % BigInt(colours.length));
  return imageIdOf({ motif, colour, view: motif === 'emblem' ? 0 : 2, variation: Number(bits >> 24n) });
}
