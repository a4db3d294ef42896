const version = 'v1';

/** The key of a page: its address in canonical form, with a version so that its shape may change. */
export const encodeProductPageRef = (slug: string): string => `${version}.${slug.trim().toLowerCase()}`;

/** The slug in a key, or undefined for a key of another shape. */
export function decodeProductPageRef(ref: string): string | undefined {
  return ref.startsWith(`${version}.`) ? ref.slice(version.length + 1) : undefined;
}
