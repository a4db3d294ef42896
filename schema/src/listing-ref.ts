import { z } from 'zod';

const sorts = ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'RATING', 'BEST_SELLING'] as const;

/** Either some of a facet's values, or bounds of a range as decimal numbers, e.g. `19.95`. */
const filter = z.strictObject({
  key: z.string(),
  anyOf: z.array(z.string()).optional(),
  min: z.string().optional(),
  max: z.string().optional(),
});

const search = z.strictObject({
  kind: z.literal('search'),
  text: z.string().optional(),
  categoryId: z.string().optional(),
  categorySlug: z.string().optional(),
  filters: z.array(filter).optional(),
  /** Default RELEVANCE. */
  sort: z.enum(sorts).optional(),
  /** Of `pageItems`, from 1. Default 1. */
  page: z.int().optional(),
  /** Of `pageItems`. Default 24. */
  pageSize: z.int().optional(),
});

/** Products like this one, named by its id or by any slug that leads to it. */
const related = z.strictObject({
  kind: z.literal('related'),
  productId: z.string().optional(),
  productSlug: z.string().optional(),
});

/** Which products a listing holds. Strangers can send any: whoever reads one clamps its sizes. */
const listing = z.discriminatedUnion('kind', [search, related]);

export type ListingSpec = z.infer<typeof listing>;
export type ListingSort = (typeof sorts)[number];
export type ListingFilter = z.infer<typeof filter>;

const version = 'l1.';
const maxLength = 8_000;

/**
 * The key of a `ProductListing`: who has it can name a list of products without knowing them, and search reads it.
 * Canonical: equal lists have equal refs, whatever the order in which their parts were given.
 */
export function encodeListingRef(spec: ListingSpec): string {
  return version + Buffer.from(JSON.stringify(sorted(spec))).toString('base64url');
}

/** What a ref names, or undefined when it is none of this version. */
export function decodeListingRef(ref: string): ListingSpec | undefined {
  if (!ref.startsWith(version) || ref.length > maxLength) return undefined;
  const text = Buffer.from(ref.slice(version.length), 'base64url').toString();
  try {
    return listing.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The same with keys in alphabetical order and absent parts left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]));
}
