import { randomBytes } from 'node:crypto';

/** An id that nobody can guess, 192 bits: who knows it may use it. */
export const randomId = (prefix: string): string => `${prefix}_${randomBytes(24).toString('base64url')}`;
