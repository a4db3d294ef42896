import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '../application/ports.ts';

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB (in KiB), 2 passes, 1 lane. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords by argon2id, hashed on libuv's threads. Ready when it can also refuse a stranger as slowly as an owner. */
export async function createArgon2Hasher(): Promise<PasswordHasher> {
  const dummy = await hash(randomBytes(32), parameters);
  return {
    hash: (password) => hash(password, parameters),
    async verify(known, password) {
      const fits = await verify(known ?? dummy, password);
      return fits && known !== undefined;
    },
  };
}
