import { createHash, randomBytes } from 'node:crypto';
import type { OpaqueTokens } from '../application/ports.ts';

const tokenBytes = 32;

/** 256 random bits in base64url. A fast hash is enough for what nobody can guess. */
export function createOpaqueTokens(): OpaqueTokens {
  const hash = (token: string) => createHash('sha256').update(token).digest('base64url');
  return {
    create() {
      const token = randomBytes(tokenBytes).toString('base64url');
      return { token, tokenHash: hash(token) };
    },
    hash,
  };
}
