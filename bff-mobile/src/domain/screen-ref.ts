const version = 'v1';

/** The key of a screen, with a version so that its shape may change. */
export const encodeProductScreenRef = (productId: string): string => `${version}.${productId}`;

/** The product id in a key, or undefined for a key of another shape. */
export function decodeProductScreenRef(ref: string): string | undefined {
  return ref.startsWith(`${version}.`) ? ref.slice(version.length + 1) : undefined;
}
