import type { RateLimit } from './rate-limit.ts';
import { limitsOfFields, type SensitiveField } from './sensitive-field.ts';

/** `address`: requests; `subject`, `address-points` and `client`: cost; `sign-in-…`: attempts. */
const ofEverybody: readonly RateLimit[] = [
  { name: 'address', points: 100, windowSeconds: 1 },
  { name: 'subject', points: 60_000, windowSeconds: 60 },
  { name: 'address-points', points: 120_000, windowSeconds: 60 },
  // All who use one program together, by a name that anybody may say: a runaway release, not a person.
  { name: 'client', points: 60_000_000, windowSeconds: 60 },
];

/** Those of a gateway where these fields are sensitive. */
export function limitsWith(fields: readonly SensitiveField[]): readonly RateLimit[] {
  return [...ofEverybody, ...limitsOfFields(fields)];
}

export const defaultLimits = limitsWith([]);
