const version = 'v1';
/** No slug of the catalog is as long: what is cut here names nothing either way. */
const maxSlugLength = 130;

/** The key of a page: its address in canonical form, with a version so that its shape may change. */
export const encodePageRef = (address: string): string => `${version}.${address}`;

/** The address in a key, or undefined for a key of another shape. */
export function decodePageRef(ref: string): string | undefined {
  return ref.startsWith(`${version}.`) ? ref.slice(version.length + 1) : undefined;
}

/** A slug as an address has it: without spaces around it, in small letters, and nothing that cannot be encoded. */
export function canonicalSlug(slug: string): string {
  return slug
    .slice(0, maxSlugLength)
    .replace(/\p{Surrogate}/gu, '')
    .trim()
    .toLowerCase();
}
