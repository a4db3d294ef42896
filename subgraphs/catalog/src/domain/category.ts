export interface Category {
  /** `cat_…` */
  id: string;
  slug: string;
  name: string;
  description?: string;
  imageId?: string;
  parentId?: string;
  /** Ids from the root to this category, both included. */
  path: string[];
}

/**
 * The tree below a category (or the whole one) as a list: every category before its children, `depth` levels deep.
 * Siblings keep the order they come in.
 */
export function flattenTree(categories: readonly Category[], root: string | undefined, depth: number): Category[] {
  if (depth < 1) return [];
  return categories
    .filter(({ parentId }) => parentId === root)
    .flatMap((category) => [category, ...flattenTree(categories, category.id, depth - 1)]);
}
