/** Crockford's base 32: no I, L, O and U, so that nothing is misread and no word appears. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shape = /^P-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/**
 * A number such as `P-7K3M-9QXA` from eight random bytes: 2^40 of them, so that who has one cannot guess another, nor tell
 * how much the shop sells.
 */
export function toOrderNumber(bytes: Uint8Array): string {
  const digits = Array.from({ length: 8 }, (_, at) => alphabet[(bytes[at] ?? 0) & 31]).join('');
  return `P-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/**
 * A number as somebody typed it: any case, spaces and dashes anywhere, O for 0, I and L for 1, as Crockford reads them.
 * Undefined when it can be none of ours.
 */
export function readOrderNumber(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const number = `${letters.slice(0, 1)}-${letters.slice(1, 5)}-${letters.slice(5)}`;
  return shape.test(number) ? number : undefined;
}
