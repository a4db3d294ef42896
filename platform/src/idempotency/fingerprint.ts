import { createHash } from 'node:crypto';

/** SHA-256 (hex) of the canonical JSON of a value: equal for values that say the same, however they were written. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** JSON with the keys of every object sorted by code unit; what is undefined is left out, a bigint becomes a string. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => canonicalPart(part)) ?? 'null';
}

function canonicalPart(part: unknown): unknown {
  if (typeof part === 'bigint') return part.toString();
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
