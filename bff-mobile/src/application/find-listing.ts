import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import { isId } from '@prism/platform/ids';
import { decodeListingRef, encodeListingRef, type ListingFilter, type ListingSort } from '@prism/schema/listing-ref';
import type { CategoryDirectory } from './category-directory.ts';

export interface ListingWish {
  categoryId?: string | undefined;
  text?: string | undefined;
  filters: readonly ListingFilter[];
  sort?: ListingSort | undefined;
}

export interface FoundListing {
  categoryId: string | null;
  /** Names the list for search; null where there is none. */
  ref: string | null;
}

/**
 * The list of products that a screen shows. A category that does not exist has none; one of which nobody can tell passes,
 * since the graph shows what is there. Throws BAD_USER_INPUT when more was asked for than a list can be named by.
 */
export async function findListing(
  categories: CategoryDirectory,
  caller: Caller,
  { categoryId, text, filters, sort }: ListingWish,
): Promise<FoundListing> {
  if (categoryId !== undefined && !(await exists(categories, categoryId, caller)))
    return { categoryId: null, ref: null };
  const ref = encodeListingRef({
    kind: 'search',
    categoryId,
    text: text?.trim() || undefined,
    filters: filters.length > 0 ? [...filters] : undefined,
    sort,
  } as Parameters<typeof encodeListingRef>[0]);
  if (!decodeListingRef(ref)) throw new PrismError('BAD_USER_INPUT', 'Expected a shorter text and fewer filters.');
  return { categoryId: categoryId ?? null, ref };
}

const exists = async (categories: CategoryDirectory, id: string, caller: Caller) =>
  isId('cat', id) && (await categories.has(id, caller)) !== false;
