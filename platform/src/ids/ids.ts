import { monotonicFactory } from 'ulid';
import { createRandom } from './random.ts';

const monotonic = monotonicFactory(createRandom());
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const body = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** A new id: typed prefix and ULID, such as `prd_01JD2Z…`. Ids of one process grow. */
export function newId(prefix: string): string {
  return `${prefix}_${monotonic()}`;
}

/** Whether the value has the shape of an id with this prefix. */
export function isId(prefix: string, value: string): boolean {
  return value.startsWith(`${prefix}_`) && body.test(value.slice(prefix.length + 1));
}

/** A deterministic id of the same shape, for demo data: equal hashes (64 bits) give equal ids. */
export function seededId(prefix: string, hash: bigint): string {
  let rest = BigInt.asUintN(64, hash);
  let text = '';
  for (let digit = 0; digit < 13; digit++) {
    text = alphabet[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return `${prefix}_01D${'0'.repeat(10)}${text}`;
}
